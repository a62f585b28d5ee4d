//! `systemregister sandbox`

use std::io::{BufRead, BufReader};

use crate::process::{File, GUIDE, Register, command, piped, run};

#[test]
fn prints_its_address_and_a_token_as_one_line_of_json() {
    let register = Register::start(&["--organisation", "310547891"]);
    let (url, token) = register.access();
    assert!(url.starts_with("http://127.0.0.1:"), "{url}");
    assert_eq!(token.split('.').count(), 3);
    assert_eq!(register.started["organisation"], "310547891");
    assert_eq!(register.started["issuer"], format!("{url}/"));
    assert_eq!(register.started["tokenEndpoint"], format!("{url}/token"));
}

#[test]
fn prints_lines_that_a_shell_can_take_over() {
    let mut child = piped(&mut command(&["sandbox"])).spawn().expect("the command");
    let lines = BufReader::new(child.stdout.take().expect("standard output")).lines().map(|line| line.expect("a line"));
    let mut said: Vec<String> = Vec::new();
    for line in lines {
        said.push(line);
        if said.last().is_some_and(|line| line.starts_with("curl ")) {
            break;
        }
    }
    child.kill().and_then(|()| child.wait()).expect("it ends");
    for start in [
        "the sandbox listens on http://127.0.0.1:",
        "export SYSTEMREGISTER_ENVIRONMENT=http://",
        "export SYSTEMREGISTER_TOKEN=eyJ",
    ] {
        assert!(said.iter().any(|line| line.starts_with(start)), "`{start}` in {said:#?}");
    }
}

#[test]
fn holds_the_systems_it_was_seeded_with() {
    let file = File::with("seed.json", GUIDE);
    let register = Register::start(&["--seed", file.path()]);
    assert_eq!(register.ask(&["list", "--json"]).json()[0]["systemId"], "991825827_smartcloud");
}

#[test]
fn takes_a_catalogue() {
    let file = File::with("catalogue.json", r#"{"resources": [], "accessPackages": []}"#);
    let register = Register::start(&["--catalogue", file.path()]);
    let (url, token) = register.access();
    let mut demo = command(&["demo"]);
    let output = demo.env("SYSTEMREGISTER_URL", url).env("SYSTEMREGISTER_TOKEN", token).output().expect("the command");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("AUTH.VLD-00003") && said.contains("AUTH.VLD-00008"), "{said}");
}

#[test]
fn what_it_cannot_use_is_an_error() {
    let file = File::with("faulty.json", "[]");
    for option in ["--seed", "--catalogue", "--client"] {
        let ran = run(&["sandbox", option, file.path()]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{option}");
        assert!(ran.err.starts_with("error[sandbox-"), "{}", ran.err);
    }
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let register = Register::start(&[]);
    let port = register.access().0.rsplit(':').next().expect("a port").to_owned();
    let ran = run(&["sandbox", "--port", &port]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.starts_with("error[sandbox-bind]: "), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it() {
    assert_eq!(Register::start(&[]).interrupt(), Some(0));
}
