//! Many systems at once.

use std::sync::Arc;

use altinn_systemregister::change::{BatchOptions, Progress, Stop, SystemResult};

use crate::applied::{AppliedData, ApplyOptionsData};
use crate::auth::{CallTokens, with_tokens};
use crate::error::{Failure, FailureData};
use crate::register::Register;

/// What became of one system of many: one of both is there.
#[derive(Debug, uniffi::Record)]
pub(crate) struct SystemResultData {
    id: String,
    applied: Option<AppliedData>,
    failure: Option<FailureData>,
}

impl From<SystemResult> for SystemResultData {
    fn from(system: SystemResult) -> Self {
        let SystemResult { id, result } = system;
        match result {
            Ok(applied) => SystemResultData { id, applied: Some(applied.into()), failure: None },
            Err(error) => SystemResultData { id, applied: None, failure: Some(error.into()) },
        }
    }
}

/// One system of many is done with.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ProgressData {
    index: u64,
    done: u64,
    total: u64,
    system: SystemResultData,
}

impl From<Progress<'_>> for ProgressData {
    fn from(progress: Progress<'_>) -> Self {
        let Progress { index, done, total, system } = progress;
        let number = |count: usize| count.try_into().unwrap_or(u64::MAX);
        ProgressData { index: number(index), done: number(done), total: number(total), system: system.clone().into() }
    }
}

/// Where the progress of a batch goes. It is called on the thread that polls, which is one of the JVM's own, and the
/// whole batch waits for it: it must only take what it is told, and must not throw.
#[uniffi::export(with_foreign)]
pub(crate) trait ProgressSink: Send + Sync {
    /// One more system is done with.
    fn tell(&self, progress: ProgressData);
}

/// Asks a batch to end.
#[derive(Debug, uniffi::Object)]
pub(crate) struct StopHandle(Stop);

#[uniffi::export]
impl StopHandle {
    /// For one batch.
    #[uniffi::constructor]
    pub(crate) fn new() -> Self {
        StopHandle(Stop::default())
    }

    /// Asks for it.
    pub(crate) fn stop(&self) {
        self.0.stop();
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Register {
    /// Brings many systems into the states that documents describe.
    pub(crate) async fn apply_all(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        documents: Vec<String>,
        concurrency: u32,
        options: ApplyOptionsData,
        stop: Arc<StopHandle>,
        progress: Arc<dyn ProgressSink>,
    ) -> Result<Vec<SystemResultData>, Failure> {
        let concurrency = concurrency.try_into().unwrap_or(usize::MAX);
        let options = BatchOptions { concurrency, apply: options.try_into()? };
        let tell = |told: Progress<'_>| progress.tell(told.into());
        let results = with_tokens(tokens, self.core().apply_all(&documents, &options, &stop.0, tell)).await?;
        Ok(results.into_iter().map(SystemResultData::from).collect())
    }
}
