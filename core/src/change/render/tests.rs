//! What plans look like.

use serde_json::Value;

use super::super::{Look, Plan};
use crate::difference::{Weight, difference};
use crate::error::{Error, catalogue};
use crate::model::System;
use crate::validation::{Finding, Severity};

fn system(text: &str) -> System {
    System::from_json(text).unwrap()
}

fn stored() -> System {
    system(
        r#"{"id": "991825827_smartcloud", "vendor": {"ID": "0192:991825827"},
        "name": {"nb": "Smart sky ", "nn": "Smart sky", "en": "SmartCloud"},
        "description": {"nb": "Blåbærsyltetøy på boks: regnskap, lønn og mva for små bedrifter, som vokser og blir store",
            "nn": "Rekneskap", "en": "Accounts"},
        "rights": [{"resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]},
            {"action": "read", "resource": [{"id": "urn:altinn:resource", "value": "app_skd_mva"}]}],
        "accessPackages": [{"urn": "urn:altinn:accesspackage:skattegrunnlag"}],
        "clientId": ["32ef65ac-6e62-498d-880f-76c85c2052ae", "7F4B2C1D-5A0E-4E35-9D53-2D7C5E0F8A11"],
        "isVisible": false, "later": {"a": [1, 2]},
        "allowedRedirectUrls": ["https://smartcloud.example.no/receipt",
            "https://smartcloud.example.no/a/very/long/way/to/a/page/that/nobody/finds?customer=991825827&state=q7WkE4mY2"]}"#,
    )
}

/// Every effect that a change can have.
fn everything() -> Plan {
    let desired = system(
        r#"{"id": "991825827_smartcloud", "vendor": {"ID": "0192:991825827"},
        "name": {"nb": "Smart sky", "nn": "Smart sky", "en": "Smart\tCloud \"2\"", "se": "Čáppa balva"},
        "description": {"nb": "Blåbærsyltetøy på glass: regnskap, lønn og mva for små bedrifter, som vokser og blir store",
            "nn": "Rekneskap", "en": "Accounts"},
        "rights": [{"resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]},
            {"action": "write", "ordinal": 1, "resource": [{"id": "urn:altinn:resource", "value": "app_skd_mva"},
                {"id": "urn:altinn:task", "value": "Task 1"}]}],
        "accessPackages": [{"urn": "urn:altinn:accesspackage:jordbruk"}, {"urn": "urn:altinn:accesspackage:fiske", "x": 1}],
        "clientId": ["7f4b2c1d-5a0e-4e35-9d53-2d7c5e0f8a11", "0b0e2c8e-2b06-4d5c-b8f0-9b0c3f0d6f6e"],
        "isVisible": true,
        "allowedRedirectUrls": ["https://smartcloud.example.no/receipt",
            "https://smartcloud.example.no/another/very/long/way/to/a/page/that/everybody/finds?state=q7WkE4mY2"]}"#,
    );
    let warning = Finding {
        code: "AUTH.VLD-00018".into(),
        rule: "visible-with-client-relation".into(),
        severity: Severity::Warning,
        path: "/accessPackages/1/urn".to_owned(),
        message: "`urn:altinn:accesspackage:fiske` is for the customers of agents".to_owned(),
        help: "take the package out, or keep the system hidden".into(),
        line: None,
        column: None,
    };
    Plan::between(stored(), desired, vec![warning])
}

fn hidden() -> Plan {
    let base = System { is_visible: Some(true), ..stored() };
    Plan::between(base, stored(), Vec::new())
}

fn refused() -> Plan {
    Plan::refused(Some(stored()), stored(), &Error::of(catalogue::SYSTEM_DELETED))
}

/// As the terminal gets it, its commands to be seen.
fn seen(plan: &Plan, width: usize, color: bool) -> String {
    plan.render(Look { width, color }).replace('\u{1b}', "ESC")
}

#[test]
fn plans_at_every_width() {
    for width in [60, 80, 120] {
        insta::assert_snapshot!(format!("everything_{width}_plain"), seen(&everything(), width, false));
        insta::assert_snapshot!(format!("everything_{width}_coloured"), seen(&everything(), width, true));
    }
    let plans = [
        ("everything", everything()),
        ("hidden", hidden()),
        ("created", Plan::create(stored().as_sent(), Vec::new())),
        ("nothing", Plan::between(stored(), stored(), Vec::new())),
        ("refused", refused()),
    ];
    for (name, plan) in plans {
        insta::assert_snapshot!(format!("{name}_80_plain"), seen(&plan, 80, false));
        insta::assert_snapshot!(format!("{name}_80_coloured"), seen(&plan, 80, true));
        insta::assert_json_snapshot!(format!("{name}_json"), serde_json::from_str::<Value>(&plan.to_json()).unwrap());
    }
}

#[test]
fn every_effect_of_a_change_is_looked_at() {
    use crate::difference::Effect;
    let text = everything().render(Look::default()) + &hidden().render(Look::default());
    let text = text + &Plan::create(stored(), Vec::new()).render(Look::default());
    for effect in Effect::ALL {
        let words: Vec<_> = text.split_whitespace().collect();
        let meaning: Vec<_> = effect.meaning().split_whitespace().collect();
        assert!(words.windows(meaning.len()).any(|window| window == meaning), "{effect} in\n{text}");
    }
}

#[test]
fn lines_fit_unless_a_single_word_does_not() {
    for width in [40, 41, 47, 60, 72, 80, 120, 200] {
        for line in everything().render(Look { width, color: false }).lines() {
            let is_one_word = !line.trim().trim_start_matches(['+', '-', '~']).trim().contains(' ');
            assert!(line.chars().count() <= width || is_one_word, "{width}: {line}");
        }
    }
    let narrowest = everything().render(Look { width: 40, color: false });
    assert_eq!(everything().render(Look { width: 0, color: false }), narrowest);
    assert_eq!(
        everything()
            .render(Look { width: usize::MAX, color: false })
            .lines()
            .filter(|line| line.contains("/name/nb"))
            .count(),
        1
    );
}

#[test]
fn what_is_to_be_copied_is_whole() {
    let text = everything().render(Look { width: 40, color: false });
    for url in stored().allowed_redirect_urls.iter().skip(1).chain(&everything().desired.allowed_redirect_urls[1..]) {
        assert!(text.contains(url.as_str()), "{url} in\n{text}");
    }
    assert!(text.contains("`redirect-url-removed`"));
}

#[test]
fn a_plan_that_was_kept_looks_as_it_did() {
    let plan = everything();
    let kept = Plan::from_json(&plan.to_json()).unwrap();
    assert_eq!(kept.render(Look::default()), plan.render(Look::default()));
    assert_eq!(kept.warnings, plan.warnings);
}

#[test]
fn colours_say_nothing_that_is_not_in_the_text() {
    for width in [40, 80, 120] {
        let coloured = everything().render(Look { width, color: true });
        let without: String = coloured
            .split('\u{1b}')
            .enumerate()
            .map(|(index, part)| if index == 0 { part } else { part.split_once('m').unwrap().1 })
            .collect();
        assert_eq!(without, everything().render(Look { width, color: false }));
    }
    for weight in [Weight::Harmless, Weight::Notable, Weight::Destructive] {
        assert!(everything().render(Look::default()).contains(&format!("{weight}: ")));
    }
}

#[test]
fn the_terminal_is_never_commanded() {
    let named =
        |name: &str| System { name: crate::model::Texts([("nb".to_owned(), name.to_owned())].into()), ..stored() };
    let plan = Plan::between(named("a"), named("\u{1b}[2J\u{7}\u{202e}\n\u{a0}"), Vec::new());
    let text = plan.render(Look::default());
    assert!(text.contains(r#"~ /name/nb  "a" → "\u{1b}[2J\u{7}\u{202e}\n\u{a0}""#), "{text}");
    assert!(difference(&named("a"), &named("a")).is_empty());
}

#[test]
fn blanks_at_the_end_of_a_line_are_not_lost() {
    let text = "to  be   or    not     to      be";
    for width in 40..60 {
        let style = (super::look::Style::Plain, text);
        let lines = Look { width, color: false }.paragraph(30, 2, super::NO_LABEL, style);
        let lines: Vec<_> =
            lines.iter().enumerate().map(|(index, line)| &line[if index == 0 { 30 } else { 32 }..]).collect();
        assert_eq!(lines.join(" "), text, "{width}");
    }
}
