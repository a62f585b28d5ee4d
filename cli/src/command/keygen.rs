//! `systemregister keygen`

use std::fs;
use std::path::{self, PathBuf};

use altinn_systemregister::auth::key::{GeneratedKey, Key};
use altinn_systemregister::{Error, ErrorKind};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use secrecy::{ExposeSecret, SecretString};
use time::{Date, Duration};
use tokio::task::spawn_blocking;

use crate::console::{Console, print};
use crate::exit::Exit;
use crate::private_file;
use crate::utc;

const REGISTER: &str = "register the public half, which is on standard output, at your client in Maskinporten's \
    self-service: https://sjolvbetjening.test.samarbeid.digdir.no for test, https://sjolvbetjening.samarbeid.digdir.no \
    for production";

/// Make a key pair for a client of Maskinporten
///
/// Writes the private half into a new file for its owner alone (mode 600), and prints the public half, a JWK: that is
/// the one to register at Maskinporten.
#[derive(Debug, Args)]
pub(crate) struct Keygen {
    /// The file for the private half; it must not be there yet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The size of the key
    #[arg(long, value_name = "BITS", default_value = "2048", value_parser = sizes())]
    bits: usize,
    /// The key's id; by default one is made of the key
    #[arg(long, value_name = "ID")]
    kid: Option<String>,
    /// The form of the private half: a JWK, or PEM (PKCS#8)
    #[arg(long, value_name = "FORM", default_value = "jwk")]
    format: Form,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    Jwk,
    Pem,
}

fn sizes() -> impl TypedValueParser<Value = usize> {
    PossibleValuesParser::new(["2048", "3072", "4096"]).try_map(|text| text.parse::<usize>())
}

impl Keygen {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        private_file::check_free(&self.out)?; // before the work, so that nobody waits for nothing
        let key = self.generate().await?;
        private_file::write(&self.out, self.private_half(&key).expose_secret().as_bytes())?;
        if let Err(error) = print(&key.public_jwk) {
            let _ = fs::remove_file(&self.out); // a key whose public half nobody has seen serves nobody
            return Err(error);
        }
        self.advise(&key, console);
        Ok(Exit::Done)
    }

    /// On a thread of its own, so that Ctrl-C is heard meanwhile.
    async fn generate(&self) -> Result<GeneratedKey, Error> {
        let (bits, kid) = (self.bits, self.kid.clone());
        let made = spawn_blocking(move || Key::generate(bits, kid.as_deref())).await;
        made.map_err(|error| Error::custom(ErrorKind::Internal, "keygen", error.to_string(), "report this as a fault"))?
    }

    fn private_half(&self, key: &GeneratedKey) -> SecretString {
        match self.format {
            Form::Jwk => key.private_jwk.clone(),
            Form::Pem => key.private_pem(),
        }
    }

    /// What to do next.
    fn advise(&self, key: &GeneratedKey, console: &Console) {
        let file = path::absolute(&self.out).unwrap_or_else(|_| self.out.clone());
        let (last_day, renewal) = life(utc::today());
        let mut steps = vec![
            REGISTER.to_owned(),
            format!(
                "a registered key lives one year: registered today, it is good until {last_day} at the latest; \
                 make and register the next one by {renewal}"
            ),
            format!("say where it is: MASKINPORTEN_CLIENT_JWK_FILE={}", file.display()),
        ];
        if matches!(self.format, Form::Pem) {
            steps.push(format!("give its id with it, which a PEM does not hold: `--kid {}`", key.kid));
        }
        console.advise(&format!("the private half is in `{}`, for its owner alone", self.out.display()), &steps);
    }
}

/// How long a key registered on that day is good, and when to have made the next one.
fn life(registered: Date) -> (Date, Date) {
    let last_day = utc::a_year_after(registered);
    (last_day, last_day.saturating_sub(Duration::days(30)))
}
