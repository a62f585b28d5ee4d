//! What holds for every document.

use std::collections::BTreeSet;

use altinn_systemregister::document::{Node, parse};
use altinn_systemregister::model::{AccessPackage, Right, System, Texts, Vendor};
use altinn_systemregister::validation::{Finding, Severity, rules, validate_bytes};
use altinn_systemregister::{Operation, Report, validate};
use proptest::prelude::*;

const GUIDE: &str = include_str!("../../examples/smartcloud.json");

fn paths(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.path.as_str()).collect()
}

fn errors(report: &Report) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.severity == Severity::Error).collect()
}

#[test]
fn the_guides_document_is_right_as_it_stands() {
    for operation in [Operation::Create, Operation::Replace] {
        assert_eq!(validate(GUIDE, operation).findings, []);
        assert_eq!(validate_bytes(GUIDE.as_bytes(), operation).findings, []);
    }
}

#[test]
fn five_faults_give_five_findings_each_with_place_code_and_cure() {
    let text = GUIDE
        .replace("991825827_smartcloud", "smartcloud")
        .replace("\"nn\": \"Smart SKY\"", "\"se\": \"Smart SKY\"")
        .replace("urn:altinn:resource", "urn:altinn:app")
        .replace("32ef65ac-", "")
        .replace("https://", "http://");
    let report = validate(&text, Operation::Create);
    assert!(!report.is_ok());
    assert_eq!(
        paths(&report),
        ["/id", "/name/nn", "/rights/0/resource/0/id", "/clientId/0", "/allowedredirecturls/0", "/name/se"]
    );
    let place = |finding: &Finding| (finding.line.unwrap(), finding.column.unwrap());
    assert_eq!(
        report.findings.iter().map(place).collect::<Vec<_>>(),
        [(2, 9), (7, 11), (21, 17), (32, 16), (33, 27), (10, 11)]
    );
    assert_eq!(report.findings[4].code, "AUTH.VLD-00005");
    assert_eq!(report.findings[4].message, "`http://smartcloudxxxx/receipt` does not begin with `https://`");
    assert_eq!(report.findings[4].help, "write `https://smartcloudxxxx/receipt`");
}

#[test]
fn a_finding_shows_no_secret() {
    let text = GUIDE
        .replace("https://", "http://user:hunter2@")
        .replace("32ef65ac-6e62-498d-880f-76c85c2052ae", "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl");
    let shown = validate(&text, Operation::Create).to_json();
    assert!(!shown.contains("hunter2") && !shown.contains("eyJ"), "{shown}");
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    for (bytes, line, column) in
        [(&b"{\"id\":\n \"\xff\"}"[..], 2, 3), (b"\xc3", 1, 1), (b"\xef\xbb\xbf{\"\xc3\xa6\xff\"}", 1, 4)]
    {
        for operation in Operation::ALL {
            let report = validate_bytes(bytes, operation);
            let finding = &report.findings[0];
            assert_eq!((report.findings.len(), finding.rule.as_ref()), (1, "not-utf-8"));
            assert_eq!((finding.line, finding.column), (Some(line), Some(column)));
        }
    }
    let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain("{}".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(validate_bytes(&utf_16, Operation::Create).findings[0].message, "the document is in UTF-16");
}

#[test]
fn many_faults_are_all_told() {
    let elements = vec!["{\"resource\": [1], \"x\": 2}"; 5_000].join(",");
    let report = validate(&format!("[{elements}]"), Operation::SetRights);
    assert_eq!(report.findings.len(), 10_000);
    let members: Vec<_> = (0..5_000).map(|number| format!("\"m{number}\": 0")).collect();
    let report = validate(&format!("{{{}}}", members.join(",")), Operation::Create);
    assert_eq!(report.findings.iter().filter(|finding| finding.rule == "unknown-member").count(), 5_000);
}

#[test]
fn rules_are_shown_as_json() {
    let first = serde_json::to_value(rules().first()).unwrap();
    let members: BTreeSet<_> = first.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members, BTreeSet::from(["code", "slug", "severity", "operations", "meaning", "cure", "source"]));
}

/// Whether the path leads to a value of the document, or to one that could stand in a value of it.
fn resolves(path: &str, document: Node<'_>) -> bool {
    let mut steps = path.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).peekable();
    let mut here = document;
    while let Some(step) = steps.next() {
        let next = match (here.members(), here.items()) {
            (Some(members), _) => members.filter(|(name, _)| *name == step).last().map(|(_, value)| value),
            (_, Some(mut items)) => step.parse().ok().and_then(|index| items.nth(index)),
            _ => return false,
        };
        match next {
            Some(value) => here = value,
            None => return steps.peek().is_none(),
        }
    }
    true
}

/// Any JSON, with a liking for the names and values of systems.
fn any_json() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        Just("urn:altinn:resource".to_owned()),
        Just("991825827_smartcloud".to_owned()),
        Just("0192:991825827".to_owned()),
        Just("https://smartcloud.no/".to_owned()),
        Just("urn:altinn:accesspackage:jordbruk".to_owned()),
        any::<String>(),
    ];
    let name = prop_oneof![
        8 => prop::sample::select(vec![
            "id", "ID", "vendor", "authority", "name", "nb", "NN", "en", "description", "rights", "Rights", "resource", "action", "value",
            "accessPackages", "urn", "clientId", "CLIENTID", "isVisible", "allowedredirecturls", "isDeleted", "systemId",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("1.5e3".to_owned()),
        text.prop_map(|text| serde_json::to_string(&text).unwrap()),
    ];
    leaf.prop_recursive(5, 64, 8, move |inner| {
        let member = (name.clone(), inner.clone())
            .prop_map(|(name, value)| format!("{}:{value}", serde_json::to_string(&name).unwrap()));
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(|items| format!("[{}]", items.join(", "))),
            prop::collection::vec(member, 0..9).prop_map(|members| format!("{{{}}}", members.join(",\n"))),
        ]
    })
}

/// Systems that break no rule.
fn good_system() -> impl Strategy<Value = System> {
    let vendors = vec!["991825827", "310547891", "312605031", "313175650"];
    let text = || "[\\p{L}\\p{N}][\\p{L}\\p{N} .,\"\\\\]{0,20}x";
    let texts = move || (text(), text(), text()).prop_map(|(nb, nn, en)| Texts::new(nb, nn, en));
    let distinct = |pattern: &'static str| prop::collection::btree_set(pattern, 1..5);
    (
        prop::sample::select(vendors),
        "[A-Za-z0-9._~-]{1,30}",
        (texts(), texts()),
        distinct("[a-z][a-z0-9_-]{3,20}"),
        distinct("[a-z][a-z0-9-]{3,20}"),
        distinct("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        distinct("https://[a-z][a-z0-9]{1,10}\\.no/[a-z]{0,5}"),
        any::<bool>(),
    )
        .prop_map(|(vendor, id, (name, description), resources, packages, client_ids, urls, is_visible)| System {
            id: format!("{vendor}_{id}"),
            vendor: Vendor::new(&vendor.parse().unwrap()),
            name,
            description,
            rights: resources.into_iter().map(Right::for_resource).collect(),
            access_packages: packages.iter().map(|name| AccessPackage::named(name)).collect(),
            client_ids: client_ids.into_iter().collect(),
            is_visible: Some(is_visible),
            allowed_redirect_urls: urls.into_iter().collect(),
            ..System::default()
        })
}

fn any_operation() -> impl Strategy<Value = Operation> {
    prop::sample::select(Operation::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(text in any::<String>(), operation in any_operation()) {
        validate(&text, operation);
    }

    #[test]
    fn any_bytes_are_answered(bytes in any::<Vec<u8>>(), operation in any_operation()) {
        validate_bytes(&bytes, operation);
    }

    #[test]
    fn a_document_cut_short_is_not_json(length in 1..GUIDE.trim_end().len()) {
        let report = validate(&GUIDE[..length], Operation::Create);
        prop_assert_eq!(report.findings.len(), 1);
        prop_assert_eq!(&report.findings[0].rule, "not-json");
    }

    #[test]
    fn every_finding_is_in_the_document_and_in_the_list_of_rules(json in any_json(), operation in any_operation()) {
        let report = validate(&json, operation);
        let document = parse(&json).unwrap();
        for finding in &report.findings {
            prop_assert!(resolves(&finding.path, document.root()), "{} in {json}", finding.path);
            let rule = rules().iter().find(|rule| rule.slug == finding.rule).unwrap();
            prop_assert!(rule.applies_to(operation));
            prop_assert_eq!((rule.code, rule.severity), (finding.code.as_ref(), finding.severity));
            prop_assert!(finding.line.unwrap() <= json.lines().count().max(1) && finding.column.unwrap() >= 1);
            for text in [finding.message.as_str(), &finding.help] {
                prop_assert!(!text.is_empty() && !text.ends_with('.') && !text.contains(['\n', '\r', '\0']), "{text}");
            }
        }
        prop_assert!(report.findings.is_sorted_by_key(|finding| finding.severity));
        prop_assert_eq!(report.is_ok(), errors(&report).is_empty());
    }

    #[test]
    fn what_can_be_sent_can_be_sent_as_it_is_sent(json in any_json(), operation in any_operation()) {
        if let (true, Ok(system)) = (validate(&json, operation).is_ok(), System::from_json(&json)) {
            let sent = validate(&system.as_sent().to_json(), operation);
            prop_assert!(sent.is_ok(), "{:?}", errors(&sent));
        }
    }

    #[test]
    fn a_good_system_has_no_findings(system in good_system()) {
        for operation in [Operation::Create, Operation::Replace] {
            prop_assert_eq!(validate(&system.to_json(), operation), Report::default());
            prop_assert_eq!(validate(&system.as_sent().to_json(), operation), Report::default());
        }
        let rights = serde_json::to_string(&system.rights).unwrap();
        prop_assert_eq!(validate(&rights, Operation::SetRights), Report::default());
        let packages = serde_json::to_string(&system.access_packages).unwrap();
        prop_assert_eq!(validate(&packages, Operation::SetAccessPackages), Report::default());
    }

    #[test]
    fn a_good_system_with_mess_around_it_stays_good_as_it_is_sent(system in good_system(), mess in "[ \t\n]{0,3}") {
        let around = |text: &mut String| *text = format!("{mess}{text}{mess}");
        let mut messy = system.clone();
        around(&mut messy.id);
        around(&mut messy.vendor.id);
        messy.client_ids.iter_mut().for_each(|id| { *id = id.to_uppercase(); around(id); });
        messy.allowed_redirect_urls.iter_mut().for_each(around);
        messy.access_packages.iter_mut().for_each(|package| around(&mut package.urn));
        prop_assert!(validate(&messy.to_json(), Operation::Create).is_ok());
        prop_assert_eq!(validate(&messy.as_sent().to_json(), Operation::Create), Report::default());
    }
}
