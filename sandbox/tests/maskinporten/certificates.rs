//! Business certificates in the place of registered keys.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertificateParams, DistinguishedName, DnType, Issuer, KeyPair, date_time_ymd};
use serde_json::{Value, json};

use crate::grant::{Grant, ask, sandbox};
use crate::refused::{assert_refused, refusal};
use crate::signer::{blocks, file};
use crate::tokens::claims;

const FAILED: &str = "Invalid assertion. Client authentication failed.";

/// What differs among the certificates of these tests.
struct Made<'a> {
    authority: &'a str,
    identifier: Option<&'a str>,
    serial_number: Option<&'a str>,
    last_year: i32,
}

const GOOD: Made<'_> = Made {
    authority: "Buypass Class 3 Test4 CA",
    identifier: Some("NTRNO-991825827"),
    serial_number: None,
    last_year: 2999,
};

impl Made<'_> {
    /// The certificate, for the key of `business.pem`, in base64 of DER.
    fn certificate(&self) -> String {
        let key = KeyPair::from_pem(&file("business.pem")).unwrap();
        let mut subject = CertificateParams::default();
        subject.distinguished_name = DistinguishedName::new();
        let members = [
            (DnType::CustomDnType(vec![2, 5, 4, 97]), self.identifier),
            (DnType::CustomDnType(vec![2, 5, 4, 5]), self.serial_number),
        ];
        for (kind, value) in members {
            if let Some(value) = value {
                subject.distinguished_name.push(kind, value);
            }
        }
        subject.not_before = date_time_ymd(2020, 1, 1);
        subject.not_after = date_time_ymd(self.last_year, 1, 1);
        let mut authority = CertificateParams::default();
        authority.distinguished_name.push(DnType::CommonName, self.authority);
        let issuer = Issuer::new(authority, KeyPair::generate().unwrap());
        STANDARD.encode(subject.signed_by(&key, &issuer).unwrap().der())
    }
}

/// A grant that is signed with the business certificate's key and carries that chain.
fn with_chain(sandbox: &altinn_systemregister_sandbox::Sandbox, chain: Value) -> Grant {
    Grant::to(sandbox).header("kid", Value::Null).header("x5c", chain).key("business.pem")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_certificate_is_as_good_as_a_registered_key() {
    let sandbox = sandbox().await;
    let serial_number = Made { identifier: None, serial_number: Some("991825827"), ..GOOD };
    for chain in [
        json!(blocks("business.pem", "CERTIFICATE")),
        json!([GOOD.certificate()]),
        json!([serial_number.certificate()]),
    ] {
        let answer = ask(&sandbox, &with_chain(&sandbox, chain).assertion());
        assert_eq!(answer.status, 200, "{answer:?}");
        let token = answer.json();
        assert_eq!(claims(token["access_token"].as_str().unwrap())["client_amr"], "virksomhetssertifikat");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_is_an_array_of_certificates() {
    let sandbox = sandbox().await;
    let good = GOOD.certificate();
    let text = "Validation of JWT failed. Invalid JWT header x5c. (MP-123)";
    for chain in
        [json!(good), json!([]), json!([1]), json!(["x"]), json!(["AQID"]), json!([good, "AQID"]), json!([{"x": good}])]
    {
        assert_refused(&sandbox, &with_chain(&sandbox, chain), 400, "invalid_grant", text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn production_certificates_and_those_out_of_date_are_invalid() {
    let sandbox = sandbox().await;
    let text = format!("{FAILED} The JWT is signed with an invalid certificate");
    let production = Made { authority: "Buypass Class 3 CA", ..GOOD };
    let grant = with_chain(&sandbox, json!([production.certificate()]));
    assert_refused(&sandbox, &grant, 400, "invalid_grant", &format!("{text}: it is no test certificate. (MP-120)"));
    let expired = Made { last_year: 2021, ..GOOD };
    let grant = with_chain(&sandbox, json!([expired.certificate()]));
    assert_refused(&sandbox, &grant, 400, "invalid_grant", &format!("{text}: it is not valid now. (MP-120)"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_the_clients_organisations_own() {
    let sandbox = sandbox().await;
    let text = "Authentication of client by JWT failed. Invalid organization number for client: \
                it does not match the certificate's. (MP-122)";
    for other in [
        Made { identifier: Some("NTRNO-310547891"), ..GOOD },
        Made { identifier: Some("VATNO-991825827"), ..GOOD },
        Made { identifier: Some("NTRNO-310547891"), serial_number: Some("991825827"), ..GOOD },
        Made { identifier: None, ..GOOD },
    ] {
        let grant = with_chain(&sandbox, json!([other.certificate()]));
        assert_refused(&sandbox, &grant, 400, "invalid_grant", text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_keys_signature_is_found_before_another_organisation() {
    let sandbox = sandbox().await;
    let other = Made { identifier: Some("NTRNO-310547891"), ..GOOD };
    let grant = with_chain(&sandbox, json!([other.certificate()])).key("client.pkcs8.pem");
    let said = refusal(&sandbox, &ask(&sandbox, &grant.assertion())).2;
    assert_eq!(said, format!("{FAILED} Invalid JWT signature. (MP-124)"));
}
