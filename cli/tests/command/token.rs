//! `systemregister token`, and tokens from Maskinporten for what asks the register

use std::process::Command;

use serde_json::{Value, json};

use crate::maskinporten::{CLIENT, SCOPE, asking, assert_no_secrets, key, register, register_with};
use crate::process::{File, GUIDE, Ran, Register, command, run, run_with};

fn ran(command: &mut Command) -> Ran {
    command.output().expect("the command").into()
}

fn token(register: &Register, more: &[&str]) -> Ran {
    ran(&mut asking(register, &[&["token"], more].concat()))
}

#[test]
fn shows_who_what_for_and_until_when() {
    let register = register("token-shown.json");
    let ran = token(&register, &["--scope", "skatteetaten:krav", "--scope", SCOPE]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    for line in [
        "  organisation    0192:991825827",
        "  client id       32ef65ac-6e62-498d-880f-76c85c2052ae",
        &format!("  issuer          {}/", register.access().0),
    ] {
        assert!(ran.out.lines().any(|found| found == line), "`{line}` in\n{}", ran.out);
    }
    let scopes: Vec<_> = ran.out.lines().skip_while(|line| !line.contains("scopes")).take(2).collect();
    assert!(scopes.iter().any(|line| line.ends_with(SCOPE)), "{scopes:?}");
    assert!(scopes.iter().any(|line| line.ends_with("skatteetaten:krav")), "{scopes:?}");
    let expires = ran.out.lines().find(|line| line.contains("expires")).expect("when it expires");
    assert!(expires.contains(" UTC, in "), "{expires}");
    assert_no_secrets(&ran.out);
}

#[test]
fn json_has_header_and_claims_and_no_signature() {
    let ran = token(&register("token-json.json"), &["--json"]);
    let (shown, members) = (ran.json(), ran.json().as_object().map(serde_json::Map::len));
    assert_eq!((members, &shown["warnings"]), (Some(3), &json!([])));
    assert!(shown["header"]["alg"].is_string());
    assert_eq!(shown["claims"]["consumer"]["ID"], "0192:991825827");
    assert_eq!(shown["claims"]["scope"], SCOPE);
    assert_no_secrets(&format!("{}{}", ran.out, ran.err));
}

#[test]
fn warns_where_the_register_would_refuse_the_token() {
    let register = register("token-warned.json");
    let said = "warning[missing-scope]: the token lacks the scope `altinn:authentication/systemregister.write`";
    let warned = token(&register, &["--scope", "skatteetaten:krav"]);
    assert_eq!(warned.code, Some(0));
    assert!(warned.err.starts_with(said) && warned.err.contains("\n  help: "), "{}", warned.err);
    let raw = token(&register, &["--scope", "skatteetaten:krav", "--raw"]);
    assert!(raw.err.starts_with(said) && raw.out.lines().count() == 1, "{}", raw.err);
    let json = token(&register, &["--scope", "skatteetaten:krav", "--json"]);
    assert_eq!((json.err.as_str(), &json.json()["warnings"][0]["code"]), ("", &json!("missing-scope")));
}

#[test]
fn raw_is_the_token_alone_which_the_register_takes() {
    let register = register("token-raw.json");
    let ran = token(&register, &["--raw"]);
    assert_eq!((ran.code, ran.err.as_str(), ran.out.lines().count()), (Some(0), "", 1));
    let list = run_with(&["list", "--environment", register.access().0, "--token-file", "-"], &ran.out);
    assert_eq!((list.code, list.out.as_str()), (Some(0), "no systems\n"), "{}", list.err);
}

#[test]
fn takes_every_form_of_key() {
    let register = register("token-forms.json");
    let password = File::with("password", "correct horse\n");
    for (file, more) in [
        (key!("client.jwk.json"), &[][..]),
        (key!("set.jwks.json"), &["--kid", "smartcloud-1"]),
        (key!("client.pkcs1.pem"), &["--kid", "smartcloud-1", "--algorithm", "RS384"]),
        (key!("client.pkcs8.pem"), &["--kid", "smartcloud-1", "--algorithm", "RS512"]),
        (key!("business.p12"), &["--key-password-file", password.path()]),
    ] {
        let url = register.access().0;
        let options = ["token", "--environment", url, "--client-id", CLIENT, "--key-file", file];
        let ran = run(&[&options[..], more].concat());
        assert_eq!(ran.code, Some(0), "{file}: {}", ran.err);
        assert_no_secrets(&format!("{}{}", ran.out, ran.err));
    }
}

#[test]
fn a_token_for_a_system_user_says_whose_it_is() {
    let system = File::with("token-user-system.json", GUIDE);
    let register = register_with("token-user.json", &["--seed", system.path()]);
    let ran = token(&register, &["--scope", "skatteetaten:krav", "--system-user", "310547891:branch-7"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("system user     of 0192:310547891\n"), "{}", ran.out);
    let wrong = token(&register, &["--scope", "skatteetaten:krav", "--system-user", "310547891"]);
    assert_eq!(wrong.code, Some(1));
    assert!(wrong.err.starts_with("error[MP-303]: "), "{}", wrong.err);
}

#[test]
fn a_token_can_be_exchanged_for_altinns_own() {
    let register = register("token-exchange.json");
    let ran = token(&register, &["--exchange", register.access().0, "--json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.json()["claims"]["urn:altinn:orgNumber"], "991825827");
}

#[test]
fn refusals_are_told_with_maskinportens_code_and_help() {
    let register = register("token-refused.json");
    let url = register.access().0;
    let client = "00000000-0000-4000-8000-000000000000";
    let ran = run(&["token", "--environment", url, "--client-id", client, "--key-file", key!("client.jwk.json")]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("error[MP-100]: ") && ran.err.contains("\n  help: "), "{}", ran.err);
    let ran = token(&register, &["--scope", "a:scope/that.is.not.there", "--json"]);
    let error: Value = serde_json::from_str(&ran.err).expect("JSON");
    assert_eq!((ran.code, &error["mpCode"], &error["class"]), (Some(1), &"MP-200".into(), &"AuthError".into()));
    assert_no_secrets(&ran.err);
}

#[test]
fn a_key_that_cannot_be_read_is_told_without_showing_it() {
    let register = register("token-unreadable.json");
    let (url, wrong) = (register.access().0, File::with("wrong-password", "correct horse battery"));
    for (file, more) in [
        (key!("no-such-key.json"), &[][..]),
        (key!("client.p12"), &["--key-password-file", wrong.path()]),
        (key!("business.p12"), &["--kid", "smartcloud-1"]),
        (key!("README.md"), &[]),
    ] {
        let options = ["token", "--environment", url, "--client-id", CLIENT, "--key-file", file];
        let ran = run(&[&options[..], more].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{file}");
        assert!(ran.err.starts_with("error[key"), "{file}: {}", ran.err);
        assert_no_secrets(&ran.err);
    }
}

#[test]
fn the_environment_gives_what_the_options_do_not() {
    let register = register("token-environment.json");
    let mut list = command(&["list"]);
    list.env("SYSTEMREGISTER_ENVIRONMENT", register.access().0).env("MASKINPORTEN_CLIENT_ID", CLIENT);
    list.env("MASKINPORTEN_CLIENT_JWK", std::fs::read_to_string(key!("client.jwk.json")).expect("a key"));
    assert_eq!(ran(&mut list).out, "no systems\n");
    let mut list = asking(&register, &["list"]);
    list.env("SYSTEMREGISTER_TOKEN", "a-token-of-yesterday");
    assert_eq!(ran(&mut list).out, "no systems\n", "what is asked for goes before what is found");
    let mut list = command(&["list", "--environment", register.access().0]);
    list.env("SYSTEMREGISTER_TOKEN", register.access().1).env("MASKINPORTEN_CLIENT_ID", "nobody");
    assert_eq!(ran(&mut list).out, "no systems\n", "a token at hand goes before one to be got");
}

#[test]
fn get_list_and_changelog_take_maskinportens_settings() {
    let register = register("token-asking.json");
    let (url, at_hand) = register.access();
    let mut demo = command(&["demo"]);
    demo.env("SYSTEMREGISTER_URL", url).env("SYSTEMREGISTER_TOKEN", at_hand).output().expect("the command");
    let id = "991825827_smartcloud";
    for (args, said) in [(&["get", id][..], "(deleted)"), (&["list"], "no systems"), (&["changelog", id], "delete")] {
        let ran = ran(&mut asking(&register, args));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
        assert!(ran.out.contains(said), "{args:?}: {}", ran.out);
    }
}
