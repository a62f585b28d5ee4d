//! Keys in PEM (RFC 7468), and what stands beside them.

use zeroize::Zeroizing;

use super::found::Found;
use super::{KeyOptions, base64, binary};
use crate::error::{Error, catalogue};

const BEGIN: &str = "-----BEGIN ";
const DASHES: &str = "-----";

/// One block: what it says that it is, and its base64 as it stands.
struct Block<'t> {
    label: &'t str,
    body: &'t str,
}

pub(super) fn is_in(text: &[u8]) -> bool {
    text.windows(BEGIN.len()).any(|window| window == BEGIN.as_bytes())
}

/// Reads the one private key of a PEM, and the certificates beside it.
pub(super) fn read(text: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    let text = str::from_utf8(text).map_err(|_| damaged("it is not in UTF-8"))?;
    let blocks = blocks(text)?;
    let labelled = |end: &'static str| blocks.iter().filter(move |block| block.label.ends_with(end));
    let certificates =
        labelled("CERTIFICATE").map(|block| Ok(block.decode()?.to_vec())).collect::<Result<_, Error>>()?;
    let mut private = labelled("PRIVATE KEY");
    let Some(key) = private.next() else {
        return Err(if labelled("CERTIFICATE").next().is_some() {
            Error::of(catalogue::KEY_CERTIFICATE_ONLY)
        } else if labelled("PUBLIC KEY").next().is_some() {
            Error::of(catalogue::KEY_PUBLIC_ONLY)
        } else {
            Error::of(catalogue::KEY_NONE).saying("the PEM has no block `PRIVATE KEY`")
        });
    };
    if private.next().is_some() {
        return Err(Error::of(catalogue::KEY_SEVERAL).saying("the PEM has several private keys"));
    }
    Ok(Found { certificates, ..key.read(options)? })
}

impl Block<'_> {
    fn read(&self, options: &KeyOptions) -> Result<Found, Error> {
        let not_rsa = |kind: &str| Err(Error::of(catalogue::KEY_NOT_RSA).saying(format!("the PEM is {kind}")));
        match self.label {
            "EC PRIVATE KEY" => return not_rsa("an EC key"),
            "DSA PRIVATE KEY" => return not_rsa("a DSA key"),
            "OPENSSH PRIVATE KEY" => {
                return Err(Error::of(catalogue::KEY_FORM)
                    .saying("the key is in OpenSSH's own form")
                    .advising("convert it: `ssh-keygen -p -m PKCS8 -f FILE`"));
            }
            _ => {}
        }
        if self.body.contains("Proc-Type:") {
            return Err(Error::of(catalogue::KEY_ENCRYPTION_LEGACY));
        }
        binary::private(&self.decode()?, options)
    }

    /// The bytes of the block, also where line breaks became `\n`, as they do in some settings.
    fn decode(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let mut packed = Zeroizing::new(Vec::with_capacity(self.body.len()));
        let mut bytes = self.body.bytes().peekable();
        while let Some(byte) = bytes.next() {
            if byte == b'\\' && matches!(bytes.peek(), Some(b'n' | b'r')) {
                bytes.next();
            } else {
                packed.push(byte);
            }
        }
        base64::decode(&packed).ok_or_else(|| damaged("a block is not base64"))
    }
}

fn blocks(text: &str) -> Result<Vec<Block<'_>>, Error> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, begun)) = rest.split_once(BEGIN) {
        let no_end = || damaged("a block has no `-----END …` that fits its `-----BEGIN …`");
        let (label, begun) = begun.split_once(DASHES).ok_or_else(no_end)?;
        let (body, after) = begun.split_once("-----END ").ok_or_else(no_end)?;
        rest = after.strip_prefix(label).and_then(|after| after.strip_prefix(DASHES)).ok_or_else(no_end)?;
        blocks.push(Block { label, body });
    }
    Ok(blocks)
}

fn damaged(what: &str) -> Error {
    Error::of(catalogue::KEY_PEM).saying(format!("the PEM is damaged: {what}"))
}
