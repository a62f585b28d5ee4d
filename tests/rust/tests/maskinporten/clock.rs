//! This machine's clock is wrong, or Maskinporten's.

use altinn_systemregister::auth::{TokenRequest, TokenSource};

use super::requests::grants;
use super::support::{READ, maskinporten, register, sandbox};

const HOUR: i64 = 3_600;

#[tokio::test]
async fn a_clock_that_is_an_hour_off_is_put_right_after_the_first_refusal() {
    for offset in [HOUR, -HOUR] {
        let sandbox = sandbox().await;
        sandbox.set_clock_offset(offset);
        let maskinporten = maskinporten(&sandbox);
        register(&sandbox, &maskinporten).list().await.unwrap();
        assert_eq!(grants(&sandbox), [400, 200], "offset {offset}");
        let measured = maskinporten.clock_offset();
        assert!((measured - offset).abs() <= 5, "measured {measured} of {offset}");
    }
}

#[tokio::test]
async fn what_was_measured_is_kept() {
    let sandbox = sandbox().await;
    sandbox.set_clock_offset(-HOUR);
    let maskinporten = maskinporten(&sandbox);
    let plain = maskinporten.request();
    let other = TokenRequest { scopes: vec![READ.to_owned()], ..plain.clone() };
    for request in [&plain, &other, &plain] {
        maskinporten.token_for(request).await.unwrap();
    }
    assert_eq!(grants(&sandbox), [400, 200, 200], "no second refusal, and the first token is good still");
}
