//! The safe change.

use altinn_systemregister as core;
use core::change::{ApplyOptions, BatchOptions, Plan, Progress, SystemResult};
use core::{Error, System};
use napi::Env;
use napi_derive::napi;

use crate::json::json;
use crate::post::Event;
use crate::register::{Registered, SystemRegister};
use crate::settings::number;
use crate::text::Text;

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
    pub fn plan(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "string")] document: Text,
    ) -> napi::Result<()> {
        let (register, call) = (self.core(), self.call(call, traits));
        let places = call.has_places();
        call.run(env, async move {
            let plan = register.plan(&document).await?;
            Ok(if places { plan } else { plan.without_places() }.to_json())
        })
    }

    /// What would bring a system back to what it was at a moment: a plan.
    #[napi(catch_unwind)]
    pub fn restore(&self, env: Env, call: u32, traits: u32, id: String, at: String) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(register.restore(&id, &at).await?.to_json()) })
    }

    /// Carries a plan out.
    #[napi(catch_unwind)]
    pub fn apply(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "string")] plan: Text,
        settings: ChangeSettings,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.apply(&Plan::from_json(&plan)?, &settings.read()?).await?.to_json())
        })
    }

    /// Brings a system into the state of a document.
    #[napi(catch_unwind)]
    pub fn apply_document(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "string")] document: Text,
        settings: ChangeSettings,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.apply_document(&document, &settings.read()?).await?.to_json())
        })
    }

    /// The first half of an edit: the system as it is.
    #[napi(catch_unwind)]
    pub fn base(&self, env: Env, call: u32, traits: u32, id: String) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(json(&Registered::from(register.base(&id).await?))) })
    }

    /// The second half of an edit: changes a system from the state that was read into another.
    #[napi(catch_unwind)]
    pub fn change(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "string")] base: Text,
        #[napi(ts_arg_type = "string")] desired: Text,
        settings: ChangeSettings,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.change(&System::from_json(&base)?, &desired, &settings.read()?).await?.to_json())
        })
    }

    /// Replaces a whole system.
    #[napi(catch_unwind)]
    pub fn replace(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "string")] document: Text,
        settings: ChangeSettings,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.replace(&document, &settings.read()?).await?.to_json())
        })
    }

    /// Replaces a system's rights.
    #[napi(catch_unwind)]
    pub fn set_rights(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        id: String,
        #[napi(ts_arg_type = "string")] rights: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(register.set_rights(&id, &rights).await?.to_json()) })
    }

    /// Adds rights to a system's.
    #[napi(catch_unwind)]
    pub fn add_rights(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        id: String,
        #[napi(ts_arg_type = "string")] rights: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(register.add_rights(&id, &rights).await?.to_json()) })
    }

    /// Takes rights from a system's.
    #[napi(catch_unwind)]
    pub fn remove_rights(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        id: String,
        #[napi(ts_arg_type = "string")] rights: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(register.remove_rights(&id, &rights).await?.to_json()) })
    }

    /// Replaces a system's access packages.
    #[napi(catch_unwind)]
    pub fn set_access_packages(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        id: String,
        #[napi(ts_arg_type = "string")] packages: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.set_access_packages(&id, &packages).await?.to_json())
        })
    }

    /// Adds access packages to a system's.
    #[napi(catch_unwind)]
    pub fn add_access_packages(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        id: String,
        #[napi(ts_arg_type = "string")] packages: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.add_access_packages(&id, &packages).await?.to_json())
        })
    }

    /// Takes access packages from a system's.
    #[napi(catch_unwind)]
    pub fn remove_access_packages(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        id: String,
        #[napi(ts_arg_type = "string")] packages: Text,
    ) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move {
            Ok(register.remove_access_packages(&id, &packages).await?.to_json())
        })
    }

    /// Deletes a system.
    #[napi(catch_unwind)]
    pub fn delete(&self, env: Env, call: u32, traits: u32, id: String) -> napi::Result<()> {
        self.run(env, call, traits, |register| async move { Ok(register.delete(&id).await?.to_json()) })
    }

    /// Brings many systems into the states of documents, and tells of each; an array with what became of each.
    #[napi(catch_unwind)]
    pub fn apply_all(
        &self,
        env: Env,
        call: u32,
        traits: u32,
        #[napi(ts_arg_type = "readonly string[]")] documents: Vec<Text>,
        settings: ChangeSettings,
    ) -> napi::Result<()> {
        let (register, call) = (self.core(), self.call(call, traits));
        let own = call.clone();
        let documents: Vec<String> = documents.into_iter().map(Into::into).collect();
        call.run(env, async move {
            let settings = settings.read_for_many()?;
            let told =
                |SystemResult { id, result }| SystemResult { id, result: result.map_err(|error| own.told(error)) };
            let tell = |progress: Progress<'_>| {
                if own.has_progress() {
                    let system = &told(progress.system.clone());
                    own.tell(Event::Progress(json(&Progress { system, ..progress })));
                }
            };
            let results = register.apply_all(&documents, &settings, own.stopping(), tell).await?;
            Ok(json(&results.into_iter().map(told).collect::<Vec<_>>()))
        })
    }
}
