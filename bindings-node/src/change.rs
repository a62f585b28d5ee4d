//! The safe change.

use altinn_systemregister as core;
use core::change::{ApplyOptions, BatchOptions, Plan, Progress, SystemResult};
use core::{Error, System};
use napi::bindgen_prelude::{Env, PromiseRaw};
use napi_derive::napi;

use crate::answer::Answer;
use crate::call::Call;
use crate::json::json;
use crate::listener::{Listener, ListenerFunction};
use crate::register::{Registered, SystemRegister};
use crate::settings::number;

/// What a change may do.
#[napi(object, object_to_js = false)]
pub struct ChangeSettings {
    /// The destructive effects that are wanted
    #[napi(ts_type = "readonly string[]")]
    pub allow: Option<Vec<String>>,
    /// Whether changes of others are merged
    pub merge: Option<bool>,
    /// How many systems are worked on at a time
    pub concurrency: Option<f64>,
}

impl ChangeSettings {
    fn read(&self) -> Result<ApplyOptions, Error> {
        let allow = self.allow.iter().flatten().map(|effect| effect.parse()).collect::<Result<_, _>>()?;
        Ok(ApplyOptions { allow, merge: self.merge.unwrap_or_default() })
    }

    fn read_for_many(&self) -> Result<BatchOptions, Error> {
        let concurrency = number("concurrency", self.concurrency, BatchOptions::default().concurrency)?;
        Ok(BatchOptions { concurrency, apply: self.read()? })
    }
}

#[napi]
impl SystemRegister {
    /// What would be done to bring a system into the state of a document: a plan.
    #[napi(catch_unwind)]
    pub fn plan<'env>(&self, env: &'env Env, call: &Call, document: String) -> napi::Result<PromiseRaw<'env, Answer>> {
        let places = call.has_places();
        self.run(env, call, move |register| async move {
            let plan = register.plan(&document).await?;
            Ok(if places { plan } else { plan.without_places() }.to_json())
        })
    }

    /// What would bring a system back to what it was at a moment: a plan.
    #[napi(catch_unwind)]
    pub fn restore<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        at: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.restore(&id, &at).await?.to_json()) })
    }

    /// Carries a plan out.
    #[napi(catch_unwind)]
    pub fn apply<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        plan: String,
        settings: ChangeSettings,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move {
            Ok(register.apply(&Plan::from_json(&plan)?, &settings.read()?).await?.to_json())
        })
    }

    /// Brings a system into the state of a document.
    #[napi(catch_unwind)]
    pub fn apply_document<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        document: String,
        settings: ChangeSettings,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move {
            Ok(register.apply_document(&document, &settings.read()?).await?.to_json())
        })
    }

    /// The first half of an edit: the system as it is.
    #[napi(catch_unwind)]
    pub fn base<'env>(&self, env: &'env Env, call: &Call, id: String) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(json(&Registered::from(register.base(&id).await?))) })
    }

    /// The second half of an edit: changes a system from the state that was read into another.
    #[napi(catch_unwind)]
    pub fn change<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        base: String,
        desired: String,
        settings: ChangeSettings,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move {
            Ok(register.change(&System::from_json(&base)?, &desired, &settings.read()?).await?.to_json())
        })
    }

    /// Replaces a whole system.
    #[napi(catch_unwind)]
    pub fn replace<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        document: String,
        settings: ChangeSettings,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(
            env,
            call,
            |register| async move { Ok(register.replace(&document, &settings.read()?).await?.to_json()) },
        )
    }

    /// Replaces a system's rights.
    #[napi(catch_unwind)]
    pub fn set_rights<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        rights: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.set_rights(&id, &rights).await?.to_json()) })
    }

    /// Adds rights to a system's.
    #[napi(catch_unwind)]
    pub fn add_rights<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        rights: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.add_rights(&id, &rights).await?.to_json()) })
    }

    /// Takes rights from a system's.
    #[napi(catch_unwind)]
    pub fn remove_rights<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        rights: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.remove_rights(&id, &rights).await?.to_json()) })
    }

    /// Replaces a system's access packages.
    #[napi(catch_unwind)]
    pub fn set_access_packages<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        packages: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.set_access_packages(&id, &packages).await?.to_json()) })
    }

    /// Adds access packages to a system's.
    #[napi(catch_unwind)]
    pub fn add_access_packages<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        packages: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.add_access_packages(&id, &packages).await?.to_json()) })
    }

    /// Takes access packages from a system's.
    #[napi(catch_unwind)]
    pub fn remove_access_packages<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        id: String,
        packages: String,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(
            env,
            call,
            |register| async move { Ok(register.remove_access_packages(&id, &packages).await?.to_json()) },
        )
    }

    /// Deletes a system.
    #[napi(catch_unwind)]
    pub fn delete<'env>(&self, env: &'env Env, call: &Call, id: String) -> napi::Result<PromiseRaw<'env, Answer>> {
        self.run(env, call, |register| async move { Ok(register.delete(&id).await?.to_json()) })
    }

    /// Brings many systems into the states of documents, and tells of each; an array with what became of each.
    #[napi(catch_unwind)]
    pub fn apply_all<'env>(
        &self,
        env: &'env Env,
        call: &Call,
        documents: Vec<String>,
        settings: ChangeSettings,
        #[napi(ts_arg_type = "(progress: string | null) => void")] listener: ListenerFunction,
    ) -> napi::Result<PromiseRaw<'env, Answer>> {
        let (listener, own) = (Listener::new(listener), call.clone());
        self.run(env, call, |register| async move {
            let settings = settings.read_for_many()?;
            let told =
                |SystemResult { id, result }| SystemResult { id, result: result.map_err(|error| own.told(error)) };
            let tell = |progress: Progress<'_>| {
                listener.tell(json(&Progress { system: &told(progress.system.clone()), ..progress }));
            };
            let results = register.apply_all(&documents, &settings, own.stopping(), tell).await;
            listener.flush().await;
            Ok(json(&results?.into_iter().map(told).collect::<Vec<_>>()))
        })
    }
}
