//! New keys.

use secrecy::ExposeSecret;

use super::*;

#[test]
fn a_new_key_is_read_back_as_jwk_and_as_pem() {
    for bits in [2048, 3072, 4096] {
        let new = Key::generate(bits, Some("a \"kid\"")).unwrap();
        let jwk = Key::load(&KeySource::text(new.private_jwk.expose_secret()), &KeyOptions::default()).unwrap();
        let pem = load_text(new.private_pem().expose_secret()).unwrap();
        assert_eq!(jwk.public_jwk(), new.public_jwk);
        assert_eq!(pem.thumbprint(), jwk.thumbprint());
        assert_eq!(jwk.0.pair.public().modulus_len() * 8, bits);
        assert!(signs(&jwk) && signs(&pem));
    }
}
