//! A clock that goes wrong.

use std::time::{Duration, SystemTime};

use super::fake::{EPOCH, Scene, granted, refused, scene, shown};
use crate::auth::{Token, TokenNeed, TokenSource};
use crate::error::Error;
use crate::transport::Answer;

/// The same answer, dated that far from this machine's clock.
fn dated(mut answer: Answer, offset: i64) -> Answer {
    let seconds = EPOCH.checked_add_signed(offset).unwrap();
    answer.date = Some(httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)));
    answer
}

async fn token(scene: &Scene) -> Result<Token, Error> {
    scene.maskinporten.token(TokenNeed::default()).await
}

#[tokio::test]
async fn a_grant_from_the_future_or_the_past_is_made_again_with_the_clock_set_right() {
    for (description, offset) in
        [("Invalid assertion: issue time is after now", -90), ("JWT is expired. (MP-130)", 3600)]
    {
        let scene = scene([dated(refused("invalid_grant", description), offset), granted("t", 120)]);
        assert_eq!(shown(&token(&scene).await.unwrap()), "t");
        let times: Vec<_> =
            scene.endpoint.sent().iter().map(|sent| sent.assertion().1["iat"].as_i64().unwrap()).collect();
        assert_eq!(times, [EPOCH.cast_signed(), EPOCH.cast_signed() + offset]);
        assert_eq!(scene.maskinporten.clock_offset(), offset);
        // and it is remembered
        scene.clock.forward(1000);
        scene.endpoint.answers([granted("t", 120)]);
        token(&scene).await.unwrap();
        let last = scene.endpoint.sent().pop().unwrap().assertion().1["iat"].as_i64().unwrap();
        assert_eq!(last, EPOCH.cast_signed() + 1000 + offset);
    }
}

#[tokio::test]
async fn it_is_tried_once_and_then_told() {
    let late = || dated(refused("invalid_grant", "MP-130: expired"), 3600);
    let scene = scene([late(), late()]);
    let error = token(&scene).await.unwrap_err();
    assert_eq!(error.code(), "MP-130");
    assert_eq!(
        error.to_string(),
        "the grant had expired when it reached Maskinporten: this machine's clock is 3600 s behind"
    );
    let ahead = || dated(refused("invalid_grant", "issue time is after now"), -45);
    let scene = super::fake::scene([ahead(), ahead()]);
    let error = token(&scene).await.unwrap_err();
    assert_eq!(error.code(), "clock-skew");
    assert!(error.to_string().ends_with("this machine's clock is 45 s ahead"), "{error}");
}

#[tokio::test]
async fn without_a_date_nothing_is_measured() {
    let scene = scene([refused("invalid_grant", "MP-130: expired")]);
    let error = token(&scene).await.unwrap_err();
    assert_eq!((error.code(), scene.maskinporten.clock_offset()), ("MP-130", 0));
    assert_eq!(error.to_string(), "the grant had expired when it reached Maskinporten");
}
