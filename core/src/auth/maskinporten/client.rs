//! A client of Maskinporten's, its settings checked.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::issuer::Issuer;
use super::origin::{Origins, Setting};
use super::wanted::{Signer, Wanted};
use super::{MaskinportenSettings, SystemUser, TokenRequest};
use crate::auth::key::{Key, KeyOptions};
use crate::auth::{Scope, explain};
use crate::error::{Error, ErrorKind, catalogue};
use crate::model::{Environment, OrgNumber};

/// A client, its settings checked.
#[derive(Debug)]
pub(super) struct Client {
    pub(super) issuer: Issuer,
    pub(super) grantor: Grantor,
    /// Where tokens are exchanged
    pub(super) exchange: Option<Environment>,
    /// Who signs, as every token that is wanted names it
    signer: Option<Arc<Signer>>,
    /// What is asked for where a request does not say; without scopes, what the operation needs
    defaults: TokenRequest,
    origins: Origins,
}

/// Who gets the token.
#[derive(Debug)]
pub(super) enum Grantor {
    /// The client itself, with its key
    Client { client_id: String, key: Key },
    /// A sidecar that holds the key (NAIS)
    Sidecar,
}

impl Client {
    /// A client that signs its own grants.
    pub(super) fn new(settings: &MaskinportenSettings, origins: Origins) -> Result<Self, Error> {
        let MaskinportenSettings { environment, issuer, token_endpoint, client_id, key, .. } = settings;
        let issuer = Issuer::new(environment.as_deref(), issuer.as_deref(), token_endpoint.as_deref(), &origins)?;
        let client_id = client_id.as_deref().ok_or_else(|| origins.missing(Setting::ClientId))?;
        let client_id = checked_id(client_id.trim(), &issuer, &origins)?;
        let source = key.as_ref().ok_or_else(|| origins.missing(Setting::Key))?;
        let options = KeyOptions {
            kid: settings.kid.clone(),
            password: settings.key_password.clone(),
            algorithm: settings.algorithm,
        };
        let key = Key::load(source, &options).map_err(|error| origins.of_key(error))?;
        Self::checked(issuer, Grantor::Client { client_id, key }, settings, origins)
    }

    /// A client whose key a sidecar holds.
    pub(super) fn behind_sidecar(
        endpoint: &str,
        settings: &MaskinportenSettings,
        origins: Origins,
    ) -> Result<Self, Error> {
        Self::checked(Issuer::sidecar(endpoint, &origins)?, Grantor::Sidecar, settings, origins)
    }

    fn checked(
        issuer: Issuer,
        grantor: Grantor,
        settings: &MaskinportenSettings,
        origins: Origins,
    ) -> Result<Self, Error> {
        let exchange = settings.exchange.as_deref().map(|text| exchange_at(text, &issuer, &origins)).transpose()?;
        let defaults = TokenRequest {
            scopes: settings.scopes.clone(),
            resource: settings.resource.clone(),
            consumer_org: settings.consumer_org.clone(),
            system_user: None,
        };
        let signer = signer(&grantor).map(Arc::new);
        let client = Client { issuer, grantor, exchange, signer, defaults, origins };
        client.wanted(&TokenRequest::default(), Scope::default())?; // so that what is wrong is told at once
        Ok(client)
    }

    /// Refuses an environment whose register does not take the tokens: Maskinporten's, or what they are exchanged for.
    pub(super) fn fits(&self, environment: &Environment) -> Result<(), Error> {
        let exchange = self.exchange.as_ref().map(|exchange| exchange.platform_url().as_str());
        let issuer = exchange.unwrap_or(&self.issuer.name);
        if !explain::is_of_another_environment(issuer, environment) {
            return Ok(());
        }
        let message = format!("the tokens are of `{issuer}`, which `{environment}` does not trust");
        Err(Error::of(catalogue::TOKEN_OTHER_ENVIRONMENT).of_kind(ErrorKind::Config).saying(message))
    }

    /// What is asked for unless a request says otherwise.
    pub(super) fn defaults(&self, scope: Scope) -> TokenRequest {
        let mut request = self.defaults.clone();
        if request.scopes.is_empty() {
            request.scopes.push(scope.as_str().to_owned());
        }
        request
    }

    /// The token that a request wants; what it leaves out is as in the settings. Everything is checked.
    pub(super) fn wanted(&self, request: &TokenRequest, scope: Scope) -> Result<Wanted, Error> {
        let defaults = self.defaults(scope);
        let or = |given: &Vec<String>, default| if given.is_empty() { default } else { given.clone() };
        let consumer_org = request.consumer_org.as_ref().or(defaults.consumer_org.as_ref());
        let wanted = Wanted {
            issuer: self.issuer.name.clone(),
            token_endpoint: self.issuer.token_endpoint.to_string(),
            signer: self.signer.clone(),
            scopes: self.scopes(&or(&request.scopes, defaults.scopes))?,
            resource: self.resource(&or(&request.resource, defaults.resource))?,
            consumer_org: consumer_org.map(|number| self.org_number(number, Setting::ConsumerOrg)).transpose()?,
            system_user: request.system_user.as_ref().map(|user| self.system_user(user)).transpose()?,
            exchange: self.exchange.as_ref().map(|environment| environment.platform_url().to_string()),
        };
        self.for_sidecar(&wanted).map(|()| wanted)
    }

    /// Scopes, one or several in a text.
    fn scopes(&self, given: &[String]) -> Result<BTreeSet<String>, Error> {
        let scopes: BTreeSet<_> = given.iter().flat_map(|text| text.split_whitespace()).map(str::to_owned).collect();
        let allowed = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\' && byte != b',';
        if scopes.is_empty() || !scopes.iter().all(|scope| scope.bytes().all(allowed)) {
            return Err(self.refused(
                Setting::Scopes,
                "scopes such as `altinn:authentication/systemregister.write`, with blanks between them",
            ));
        }
        Ok(scopes)
    }

    fn resource(&self, given: &[String]) -> Result<BTreeSet<String>, Error> {
        let resource: BTreeSet<_> = given.iter().map(|text| text.trim().to_owned()).collect();
        if resource.iter().any(|text| text.is_empty() || text.contains(char::is_whitespace)) {
            return Err(self.refused(Setting::Resource, "the address of an API, without blanks"));
        }
        Ok(resource)
    }

    fn org_number(&self, text: &str, setting: Setting) -> Result<String, Error> {
        let number = text.trim().parse::<OrgNumber>().map_err(|error| {
            Error::of(catalogue::ORG_NUMBER).saying(format!("{}: {error}", self.origins.name(setting)))
        })?;
        Ok(number.to_string())
    }

    /// An empty external reference is none: Altinn would look for one that is empty.
    fn system_user(&self, user: &SystemUser) -> Result<SystemUser, Error> {
        let external_ref = user.external_ref.as_deref().map(str::trim).filter(|text| !text.is_empty());
        Ok(SystemUser {
            org_number: self.org_number(&user.org_number, Setting::SystemUser)?,
            external_ref: external_ref.map(str::to_owned),
        })
    }

    /// What a sidecar cannot be asked for.
    fn for_sidecar(&self, wanted: &Wanted) -> Result<(), Error> {
        if matches!(self.grantor, Grantor::Client { .. }) {
            return Ok(());
        }
        if wanted.consumer_org.is_some() {
            return Err(self.refused(Setting::ConsumerOrg, "none: a NAIS sidecar cannot ask for it"));
        }
        if wanted.resource.len() > 1 {
            return Err(self.refused(Setting::Resource, "one at most: a NAIS sidecar cannot ask for more"));
        }
        Ok(())
    }

    fn refused(&self, setting: Setting, expected: &str) -> Error {
        let name = self.origins.name(setting);
        Error::of(catalogue::SETTING).saying(format!("{name} cannot be used: expected {expected}"))
    }
}

fn signer(grantor: &Grantor) -> Option<Signer> {
    match grantor {
        Grantor::Client { client_id, key } => Some(Signer {
            client_id: client_id.clone(),
            thumbprint: key.thumbprint(),
            identity: key.identity().clone(),
        }),
        Grantor::Sidecar => None,
    }
}

/// Maskinporten's own clients are UUIDs, in lower case; others may call theirs as they like.
fn checked_id(text: &str, issuer: &Issuer, origins: &Origins) -> Result<String, Error> {
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_uuid = text.split('-').map(str::len).eq([8, 4, 4, 4, 12]) && text.split('-').all(digits);
    let is_word = !text.is_empty() && text.len() <= 255 && text.bytes().all(|byte| byte.is_ascii_graphic());
    match is_uuid {
        true => Ok(text.to_ascii_lowercase()),
        false if is_word && !issuer.is_maskinportens_own() => Ok(text.to_owned()),
        false => Err(Error::of(catalogue::CLIENT_ID)
            .saying(format!("{} is no client id of Maskinporten's: expected a UUID", origins.name(Setting::ClientId)))),
    }
}

fn exchange_at(text: &str, issuer: &Issuer, origins: &Origins) -> Result<Environment, Error> {
    let setting = origins.name(Setting::Exchange);
    let environment: Environment =
        text.parse().map_err(|error| Error::of(catalogue::ENVIRONMENT).saying(format!("{setting}: {error}")))?;
    if !explain::is_of_another_environment(&issuer.name, &environment) {
        return Ok(environment);
    }
    let message = format!("{setting} is `{environment}`, which does not take tokens of `{}`", issuer.name);
    Err(Error::of(catalogue::SETTING).saying(message))
}
