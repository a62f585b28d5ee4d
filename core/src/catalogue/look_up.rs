//! The look-ups themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::time::Duration;

use futures_util::{StreamExt, stream};
use reqwest::Method;
use tokio::time::{Instant, timeout_at};

use super::{Entry, Found};
use crate::error::Error;
use crate::model::Environment;
use crate::transport::{Answer, Request};

/// So many are asked for at a time.
const AT_A_TIME: usize = 4;
/// So many are asked for at all.
const AT_MOST: usize = 50;

/// Looks these up, all together no longer than `patience`, and sends by `send`. What was not asked for is not among the
/// results.
pub(crate) async fn look_up<S, F>(
    environment: &Environment,
    entries: BTreeSet<Entry>,
    patience: Duration,
    send: S,
) -> BTreeMap<Entry, Found>
where
    S: Fn(Request) -> F,
    F: Future<Output = Result<Answer, Error>>,
{
    let (deadline, send) = (Instant::now() + patience, &send);
    let look_ups = entries.into_iter().take(AT_MOST).map(|entry| async move {
        let Some(url) = entry.address(environment) else { return (entry, Found::Unread) };
        let request = Request { method: Method::GET, url, token: None, trace: None, writes: false, body: None };
        let found = match timeout_at(deadline, send(request)).await {
            Ok(Ok(answer)) => Found::read(&entry, &answer),
            Ok(Err(_)) | Err(_) => Found::Unread,
        };
        tracing::debug!(?entry, ?found, "looked up in the platform's catalogue");
        (entry, found)
    });
    stream::iter(look_ups).buffer_unordered(AT_A_TIME).collect().await
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn entries(count: usize) -> BTreeSet<Entry> {
        (0..count).map(|number| Entry::Resource(format!("r{number}"))).collect()
    }

    #[tokio::test]
    async fn few_are_asked_for_at_a_time_and_not_all_of_many() {
        let (now, most) = (Cell::new(0), Cell::new(0));
        let patience = Duration::from_mins(1);
        let found = look_up(&"tt02".parse().unwrap(), entries(AT_MOST + 9), patience, async |request: Request| {
            assert!(request.token.is_none() && request.method == Method::GET);
            now.set(now.get() + 1);
            most.set(most.get().max(now.get()));
            tokio::task::yield_now().await;
            now.set(now.get() - 1);
            Ok(Answer { status: 404, ..Answer::default() })
        })
        .await;
        assert_eq!((found.len(), most.get()), (AT_MOST, AT_A_TIME));
        assert!(found.values().all(|found| *found == Found::Nowhere));
    }

    #[tokio::test]
    async fn who_never_answers_is_not_waited_for() {
        let never = |_| std::future::pending::<Result<Answer, Error>>();
        let found = look_up(&"tt02".parse().unwrap(), entries(9), Duration::from_millis(20), never).await;
        assert!(found.len() == 9 && found.values().all(|found| *found == Found::Unread));
    }
}
