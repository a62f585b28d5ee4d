//! Where a register is.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use url::{Host, Url};

/// One of Altinn's environments, or a register at an address of one's own (the sandbox).
///
/// ```
/// use altinn_systemregister::model::Environment;
/// assert_eq!("tt02".parse::<Environment>()?.platform_url().as_str(), "https://platform.tt02.altinn.no/");
/// assert!("http://127.0.0.1:8080".parse::<Environment>().is_ok());
/// assert!("http://example.com".parse::<Environment>().is_err()); // a token would travel in the clear
/// # Ok::<(), altinn_systemregister::model::InvalidEnvironment>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    name: String,
    platform_url: Url,
}

/// Why a text is no [`Environment`].
///
/// ```
/// # use altinn_systemregister::model::{Environment, InvalidEnvironment};
/// let error = "http://example.com".parse::<Environment>().unwrap_err();
/// assert_eq!(error, InvalidEnvironment::Insecure("example.com".to_owned()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidEnvironment {
    /// Neither a known name nor a URL
    Unknown(String),
    /// Plain `http` to another machine
    Insecure(String),
    /// A URL with a user, a query or a fragment
    NotABase(String),
}

impl Environment {
    /// The names known, and where their platform is (spec of the platform's API: base URLs).
    ///
    /// ```
    /// # use altinn_systemregister::model::Environment;
    /// assert!(Environment::KNOWN.iter().all(|(name, _)| name.parse::<Environment>().is_ok()));
    /// ```
    pub const KNOWN: [(&'static str, &'static str); 6] = [
        ("prod", "https://platform.altinn.no/"),
        ("tt02", "https://platform.tt02.altinn.no/"),
        ("at22", "https://platform.at22.altinn.cloud/"),
        ("at23", "https://platform.at23.altinn.cloud/"),
        ("at24", "https://platform.at24.altinn.cloud/"),
        ("yt01", "https://platform.yt01.altinn.cloud/"),
    ];

    /// The environment's name; for an address of one's own, the address.
    ///
    /// ```
    /// # use altinn_systemregister::model::Environment;
    /// assert_eq!("TT02".parse::<Environment>()?.name(), "tt02");
    /// assert_eq!("http://localhost:8080".parse::<Environment>()?.name(), "http://localhost:8080/");
    /// # Ok::<(), altinn_systemregister::model::InvalidEnvironment>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The platform's base address, ending in `/`.
    ///
    /// ```
    /// # use altinn_systemregister::model::Environment;
    /// let environment: Environment = "prod".parse()?;
    /// assert_eq!(environment.platform_url().as_str(), "https://platform.altinn.no/");
    /// # Ok::<(), altinn_systemregister::model::InvalidEnvironment>(())
    /// ```
    pub fn platform_url(&self) -> &Url {
        &self.platform_url
    }

    /// Whether the register is on this machine.
    ///
    /// ```
    /// # use altinn_systemregister::model::Environment;
    /// assert!("http://127.0.0.1:8080".parse::<Environment>()?.is_loopback());
    /// assert!(!"tt02".parse::<Environment>()?.is_loopback());
    /// # Ok::<(), altinn_systemregister::model::InvalidEnvironment>(())
    /// ```
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.platform_url)
    }
}

impl FromStr for Environment {
    type Err = InvalidEnvironment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let known = Self::KNOWN.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
        let address = known.map_or(text, |(_, address)| address);
        let mut url = Url::parse(address).map_err(|_| InvalidEnvironment::Unknown(text.to_owned()))?;
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => return Err(InvalidEnvironment::Insecure(url.host_str().unwrap_or_default().to_owned())),
            _ => return Err(InvalidEnvironment::Unknown(text.to_owned())),
        }
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
            return Err(InvalidEnvironment::NotABase(url.host_str().unwrap_or_default().to_owned()));
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        let name = known.map_or_else(|| url.to_string(), |(name, _)| (*name).to_owned());
        Ok(Environment { name, platform_url: url })
    }
}

/// Whether an address is on this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(domain)) => domain == "localhost",
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl fmt::Display for InvalidEnvironment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InvalidEnvironment::Unknown(text) => {
                let names: Vec<_> = Environment::KNOWN.iter().map(|(name, _)| format!("`{name}`")).collect();
                write!(f, "`{text}` is no environment: expected {} or a URL", names.join(", "))
            }
            InvalidEnvironment::Insecure(host) => {
                write!(
                    f,
                    "plain http to `{host}` would send tokens in the clear: expected https, or http to this machine"
                )
            }
            InvalidEnvironment::NotABase(host) => {
                write!(f, "the address at `{host}` must have no user, query or fragment")
            }
        }
    }
}

impl std::error::Error for InvalidEnvironment {}
