//! Where a setting came from, to be told where it is wrong.

use std::collections::HashMap;

use crate::error::{Error, catalogue};

/// A setting, as it is called in messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Setting {
    Environment,
    Issuer,
    TokenEndpoint,
    ClientId,
    Key,
    KeyPassword,
    Scopes,
    Resource,
    ConsumerOrg,
    SystemUser,
    Exchange,
    Sidecar,
}

impl Setting {
    pub(super) fn words(self) -> &'static str {
        match self {
            Setting::Environment => "the environment",
            Setting::Issuer => "the issuer",
            Setting::TokenEndpoint => "the token endpoint",
            Setting::ClientId => "the client id",
            Setting::Key => "the key",
            Setting::KeyPassword => "the key's password",
            Setting::Scopes => "the scopes",
            Setting::Resource => "the resource",
            Setting::ConsumerOrg => "the consumer organisation",
            Setting::SystemUser => "the system user",
            Setting::Exchange => "the environment to exchange tokens at",
            Setting::Sidecar => "the sidecar's token endpoint",
        }
    }

    /// The variable that may hold it.
    pub(super) fn variable(self) -> Option<&'static str> {
        match self {
            Setting::Environment => Some("MASKINPORTEN_ENVIRONMENT"),
            Setting::Issuer => Some("MASKINPORTEN_ISSUER"),
            Setting::TokenEndpoint => Some("MASKINPORTEN_TOKEN_ENDPOINT"),
            Setting::ClientId => Some("MASKINPORTEN_CLIENT_ID"),
            Setting::Key => Some("MASKINPORTEN_CLIENT_JWK"),
            Setting::KeyPassword => Some("MASKINPORTEN_KEY_PASSWORD"),
            Setting::Scopes => Some("MASKINPORTEN_SCOPES"),
            Setting::Sidecar => Some("NAIS_TOKEN_ENDPOINT"),
            Setting::Resource | Setting::ConsumerOrg | Setting::SystemUser | Setting::Exchange => None,
        }
    }
}

/// Which settings came from the environment, and whether it was looked at.
#[derive(Debug, Default)]
pub(super) struct Origins {
    looked_at_environment: bool,
    variables: HashMap<Setting, String>,
}

impl Origins {
    /// For settings that may come from the environment.
    pub(super) fn of_environment() -> Self {
        Origins { looked_at_environment: true, ..Origins::default() }
    }

    /// Remembers the variable that a setting came from.
    pub(super) fn note(&mut self, setting: Setting, variable: String) {
        self.variables.insert(setting, variable);
    }

    /// The setting's name, with the variable that it came from.
    pub(super) fn name(&self, setting: Setting) -> String {
        match self.variables.get(&setting) {
            Some(variable) => format!("{} (from `{variable}`)", setting.words()),
            None => setting.words().to_owned(),
        }
    }

    /// An error of the key, with the variable that it came from.
    pub(super) fn of_key(&self, error: Error) -> Error {
        match self.variables.get(&Setting::Key) {
            Some(variable) => {
                let message = format!("{error} (the key is from `{variable}`)");
                error.saying(message)
            }
            None => error,
        }
    }

    /// The error of a setting that is nowhere.
    pub(super) fn missing(&self, setting: Setting) -> Error {
        let words = setting.words();
        let error = Error::of(catalogue::MISSING_SETTING);
        match setting.variable().filter(|_| self.looked_at_environment) {
            Some(variable) => {
                let sidecar = match setting {
                    Setting::ClientId => ", nor is there a sidecar (`NAIS_TOKEN_ENDPOINT`)",
                    _ => "",
                };
                error.saying(format!(
                    "{words} is missing: it is neither given, nor in `{variable}`, nor in a file that `{variable}_FILE` names{sidecar}"
                ))
            }
            None => error
                .saying(format!("{words} is missing"))
                .advising("give it where the client is made, or make the client from the environment"),
        }
    }
}
