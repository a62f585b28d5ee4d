//! Whom to trust: root certificates that come with the library, and the user's own.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use crate::error::{Error, catalogue};

/// The roots to trust: the bundled ones and those of `ca_bundle_pem`. No file of the machine is read, so that it works
/// in images that have none.
pub(super) fn roots(ca_bundle_pem: Option<&[u8]>) -> Result<RootCertStore, Error> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(pem) = ca_bundle_pem {
        let certificates = CertificateDer::pem_slice_iter(pem)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| Error::of(catalogue::CA_BUNDLE).with_source(error))?;
        let (added, _) = roots.add_parsable_certificates(certificates);
        if added == 0 {
            return Err(Error::of(catalogue::CA_BUNDLE));
        }
    }
    Ok(roots)
}

/// TLS with ring, given by name: no provider is installed for the whole process, and none is looked for.
pub(super) fn config(roots: RootCertStore) -> Result<ClientConfig, Error> {
    let mut config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::of(catalogue::INTERNAL).with_source(error))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_without_certificates_is_refused() {
        let bundles: [&[u8]; 4] = [
            b"",
            b"/etc/ssl/ca.pem",
            b"-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
            b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        ];
        for pem in bundles {
            assert_eq!(roots(Some(pem)).unwrap_err().code(), "ca-bundle");
        }
        assert!(!roots(None).unwrap().is_empty());
    }
}
