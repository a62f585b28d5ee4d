//! The conversations of `tests/vectors/conversations`, held with the sandbox over HTTP.

#[path = "conversations/compare.rs"]
mod compare;
#[path = "conversations/format.rs"]
mod format;
#[path = "conversations/wire.rs"]
mod wire;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use altinn_systemregister_sandbox::{Catalogue, Options, Sandbox, TokenClaims};

use compare::difference;
use format::{Conversation, Exchange, Request, Token};
use wire::{Received, send};

/// So many exchanges there are at least.
const AT_LEAST: usize = 90;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sandbox_answers_as_the_register_does() {
    let conversations = conversations();
    let mut exchanges = 0;
    let mut failures = Vec::new();
    for conversation in &conversations {
        exchanges += conversation.exchanges().count();
        failures.extend(hold(conversation).await);
    }
    assert!(failures.is_empty(), "{} failures\n\n{}", failures.len(), failures.join("\n\n"));
    assert!(conversations.len() >= AT_LEAST, "only {} conversations", conversations.len());
    println!("{} conversations, {exchanges} exchanges", conversations.len());
}

#[test]
fn each_conversation_has_an_id_of_its_own_and_a_source() {
    let mut seen = HashSet::new();
    for Conversation { id, why, source, .. } in conversations() {
        assert!(seen.insert(id.clone()), "`{id}` is there twice");
        assert!(source.starts_with("API "), "`{id}` has no source: {source}");
        assert!(!why.is_empty(), "`{id}` does not say why");
    }
}

fn conversations() -> Vec<Conversation> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors/conversations");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &Path| -> Vec<Conversation> {
        serde_json::from_str(&fs::read_to_string(path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    files.iter().flat_map(|path| read(path.as_path())).collect()
}

/// One conversation with a sandbox of its own, up to its first failure.
async fn hold(conversation: &Conversation) -> Option<String> {
    let state = &conversation.state;
    let catalogue = match &state.catalogue {
        Some(catalogue) => Catalogue::from_json(&catalogue.to_string()).unwrap(),
        None => Catalogue::default(),
    };
    let options = Options { error_shape: state.error_shape, catalogue, ..Options::default() };
    let sandbox = Sandbox::start(options).await.unwrap();
    for system in &state.systems {
        sandbox.seed(&system.to_string()).unwrap();
    }
    for (number, Exchange { request, answer }) in conversation.exchanges().enumerate() {
        let received = ask(&sandbox, &request);
        if let Some(difference) = difference(&answer, &received) {
            let (id, Request { method, path, .. }) = (&conversation.id, &request);
            return Some(format!("`{id}`, exchange {}: {method} {path}: {difference}", number + 1));
        }
    }
    sandbox.stop().await;
    None
}

fn ask(sandbox: &Sandbox, request: &Request) -> Received {
    let mut headers = request.headers.clone();
    let claims = match &request.token {
        Token::Ordinary => Some(TokenClaims::of("991825827")),
        Token::None => None,
        Token::Of(claims) => Some((**claims).clone()),
    };
    if let Some(claims) = claims {
        let authorization = headers.entry("authorization".to_owned()).or_insert_with(|| "Bearer <token>".to_owned());
        *authorization = authorization.replace("<token>", &sandbox.token_with(claims));
    }
    let body = request.body.as_ref().map(ToString::to_string).or_else(|| request.text.clone());
    if body.is_some() {
        headers.entry("content-type".to_owned()).or_insert_with(|| "application/json".to_owned());
    }
    headers.retain(|_, value| !value.is_empty());
    send(sandbox.url(), &request.method, &request.path, &headers, body.as_deref().unwrap_or_default())
}
