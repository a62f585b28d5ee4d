//! The safe change.

use std::sync::Arc;

use altinn_systemregister::Error;
use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::model::System;

use crate::applied::{AppliedData, ApplyOptionsData};
use crate::auth::{CallTokens, with_tokens};
use crate::error::Failure;
use crate::model::SystemData;
use crate::plan::PlanHandle;
use crate::register::Register;

#[uniffi::export(async_runtime = "tokio")]
impl Register {
    /// What would be done to bring a system into that state.
    pub(crate) async fn plan(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        document: String,
    ) -> Result<Arc<PlanHandle>, Failure> {
        let plan = with_tokens(tokens, self.core().plan(&document)).await?;
        Ok(Arc::new(PlanHandle::of(plan)))
    }

    /// A plan that brings a system back to what it was at a moment.
    pub(crate) async fn restore(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        at: String,
    ) -> Result<Arc<PlanHandle>, Failure> {
        let plan = with_tokens(tokens, self.core().restore(&id, &at)).await?;
        Ok(Arc::new(PlanHandle::of(plan)))
    }

    /// Carries a plan out.
    pub(crate) async fn apply(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        plan: Arc<PlanHandle>,
        options: ApplyOptionsData,
    ) -> Result<AppliedData, Failure> {
        let options = ApplyOptions::try_from(options)?;
        Ok(with_tokens(tokens, self.core().apply(plan.plan(), &options)).await?.into())
    }

    /// Brings a system into the state that a document describes.
    pub(crate) async fn apply_document(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        document: String,
        options: ApplyOptionsData,
    ) -> Result<AppliedData, Failure> {
        let options = ApplyOptions::try_from(options)?;
        Ok(with_tokens(tokens, self.core().apply_document(&document, &options)).await?.into())
    }

    /// A whole system, to be changed.
    pub(crate) async fn base(&self, tokens: Option<Arc<dyn CallTokens>>, id: String) -> Result<SystemData, Failure> {
        Ok(with_tokens(tokens, self.core().base(&id)).await?.into())
    }

    /// Changes a system from a state that was read into another.
    pub(crate) async fn change(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        base: SystemData,
        desired: SystemData,
        options: ApplyOptionsData,
    ) -> Result<AppliedData, Failure> {
        let options = ApplyOptions::try_from(options)?;
        let (base, desired) = (System::try_from(base)?, System::try_from(desired)?.to_json());
        let applied = with_tokens(tokens, self.core().change(&base, &desired, &options)).await;
        Ok(applied.map_err(Error::without_places)?.into())
    }

    /// Replaces a whole system.
    pub(crate) async fn replace(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        document: String,
        options: ApplyOptionsData,
    ) -> Result<AppliedData, Failure> {
        let options = ApplyOptions::try_from(options)?;
        Ok(with_tokens(tokens, self.core().replace(&document, &options)).await?.into())
    }

    /// Deletes a system.
    pub(crate) async fn delete(&self, tokens: Option<Arc<dyn CallTokens>>, id: String) -> Result<AppliedData, Failure> {
        Ok(with_tokens(tokens, self.core().delete(&id)).await?.into())
    }
}
