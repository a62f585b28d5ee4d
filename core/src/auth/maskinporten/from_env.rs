//! Settings from the process's environment.

use std::ffi::OsString;
use std::fs;

use secrecy::SecretString;

use super::MaskinportenSettings;
use super::client::Client;
use super::origin::{Origins, Setting};
use crate::auth::key::KeySource;
use crate::error::{Error, catalogue};

/// What reads a variable of the environment.
pub(super) type Variables<'v> = &'v dyn Fn(&str) -> Option<OsString>;

/// The client of these settings; what they leave out is looked for in the environment. Where no client is configured at
/// all, a sidecar that gets tokens is asked.
pub(super) fn client(given: MaskinportenSettings, variables: Variables<'_>) -> Result<Client, Error> {
    let mut settings = given;
    let mut sources = Sources { variables, origins: Origins::of_environment() };
    // Who names a Maskinporten means that one: the process's issuer and endpoint may be those of another.
    if settings.environment.is_none() && settings.issuer.is_none() && settings.token_endpoint.is_none() {
        settings.environment = sources.text(Setting::Environment)?;
        settings.issuer = sources.text(Setting::Issuer)?;
        settings.token_endpoint = sources.text(Setting::TokenEndpoint)?;
    }
    if settings.client_id.is_none() {
        settings.client_id = sources.text(Setting::ClientId)?;
    }
    if settings.key.is_none() {
        settings.key = sources.key()?;
    }
    if settings.key_password.is_none() {
        settings.key_password = sources.text(Setting::KeyPassword)?.map(SecretString::from);
    }
    if settings.scopes.is_empty() {
        settings.scopes.extend(sources.text(Setting::Scopes)?);
    }
    let has_client = settings.client_id.is_some() || settings.key.is_some();
    let sidecar = if has_client { None } else { sources.text(Setting::Sidecar)? };
    if let Some(endpoint) = sidecar {
        return Client::behind_sidecar(&endpoint, &settings, sources.origins);
    }
    Client::new(&settings, sources.origins)
}

/// Where a setting may be: in a variable, or in a file that another variable names.
struct Sources<'v> {
    variables: Variables<'v>,
    origins: Origins,
}

impl Sources<'_> {
    /// A setting that is a text, without line breaks at its end.
    fn text(&mut self, setting: Setting) -> Result<Option<String>, Error> {
        let text = match self.variable(setting)? {
            Some(text) => Some(text),
            None => self.file(setting)?.map(|(bytes, name)| utf8(String::from_utf8(bytes).ok(), &name)).transpose()?,
        };
        Ok(text.map(|mut text| {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
            text
        }))
    }

    /// The key, in whatever form: a text where it is in a variable, else the bytes of a file.
    fn key(&mut self) -> Result<Option<KeySource>, Error> {
        match self.variable(Setting::Key)? {
            Some(text) => Ok(Some(KeySource::text(text))),
            None => Ok(self.file(Setting::Key)?.map(|(bytes, _)| KeySource::bytes(bytes))),
        }
    }

    /// A variable's value; a blank one counts as none.
    fn variable(&mut self, setting: Setting) -> Result<Option<String>, Error> {
        let Some(name) = setting.variable() else { return Ok(None) };
        self.value(setting, name)
    }

    /// What a file holds, and the variable that names it. The file's name is not told: it may be the key itself, put
    /// into the wrong variable.
    fn file(&mut self, setting: Setting) -> Result<Option<(Vec<u8>, String)>, Error> {
        let Some(name) = setting.variable().map(|name| format!("{name}_FILE")) else { return Ok(None) };
        let Some(path) = self.value(setting, &name)? else { return Ok(None) };
        match fs::read(path.trim()) {
            Ok(bytes) => Ok(Some((bytes, name))),
            Err(error) => {
                let message = format!("the file that `{name}` names cannot be read: {}", error.kind());
                Err(Error::of(catalogue::SETTING).saying(message))
            }
        }
    }

    fn value(&mut self, setting: Setting, name: &str) -> Result<Option<String>, Error> {
        let Some(value) = (self.variables)(name) else { return Ok(None) };
        let value = utf8(value.into_string().ok(), name)?;
        if value.trim().is_empty() {
            return Ok(None);
        }
        self.origins.note(setting, name.to_owned());
        Ok(Some(value))
    }
}

fn utf8(text: Option<String>, name: &str) -> Result<String, Error> {
    text.ok_or_else(|| Error::of(catalogue::SETTING).saying(format!("`{name}` is not in UTF-8")))
}
