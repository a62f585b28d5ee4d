//! Runs the command.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// The example system of the platform's guide.
pub(crate) const GUIDE: &str = include_str!("../../src/smartcloud.json");

/// How the command ended, and what it printed.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ran {
    /// What it printed on standard output, as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// The command with these arguments, in an environment that says nothing of it.
pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_systemregister"));
    command.args(args).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let starts = |prefix: &str| name.to_string_lossy().to_uppercase().starts_with(prefix);
        if ["NO_COLOR", "SYSTEMREGISTER_", "MASKINPORTEN_", "NAIS_", "HTTP_PROXY"].into_iter().any(starts) {
            command.env_remove(name);
        }
    }
    command
}

pub(crate) fn run(args: &[&str]) -> Ran {
    command(args).output().expect("the command").into()
}

/// Runs it with a text on standard input.
pub(crate) fn run_with(args: &[&str], input: &str) -> Ran {
    let mut child = piped(&mut command(args)).spawn().expect("the command");
    let mut stdin = child.stdin.take().expect("standard input");
    stdin.write_all(input.as_bytes()).expect("the command reads");
    drop(stdin);
    child.wait_with_output().expect("the command ends").into()
}

pub(crate) fn piped(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped())
}

/// A file of its own for one test; removed at its end.
pub(crate) struct File(PathBuf);

impl File {
    pub(crate) fn with(name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = std::env::temp_dir().join(format!("systemregister-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("a file");
        File(path)
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A sandbox that runs until the end of the test.
pub(crate) struct Register {
    child: Child,
    /// Its one line: `url`, `token`, `organisation`
    pub(crate) started: Value,
}

impl Register {
    pub(crate) fn start(args: &[&str]) -> Self {
        let args: Vec<_> = ["sandbox", "--json"].iter().chain(args).copied().collect();
        let mut child = piped(&mut command(&args)).spawn().expect("the command");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("standard output")).read_line(&mut line).expect("a line");
        let started = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: `{line}`"));
        Register { child, started }
    }

    /// Its address and its token.
    pub(crate) fn access(&self) -> (&str, &str) {
        (self.started["url"].as_str().expect("url"), self.started["token"].as_str().expect("token"))
    }

    /// Runs the command against this register.
    pub(crate) fn ask(&self, args: &[&str]) -> Ran {
        self.asking(args).output().expect("the command").into()
    }

    /// Orders a fault.
    pub(crate) fn fault(&self, fault: &Value) {
        let (url, _) = self.access();
        let host = url.trim_start_matches("http://");
        let body = fault.to_string();
        let mut stream = TcpStream::connect(host).expect("the sandbox listens");
        let head = format!(
            "POST /sandbox/faults HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json"
        );
        write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        assert!(answer.starts_with("HTTP/1.1 2"), "{answer}");
    }

    /// The command against this register, to be started.
    pub(crate) fn asking(&self, args: &[&str]) -> Command {
        let (url, token) = self.access();
        let mut command = command(args);
        command.env("SYSTEMREGISTER_ENVIRONMENT", url).env("SYSTEMREGISTER_TOKEN", token);
        command
    }

    /// Presses Ctrl-C, and gives the exit code.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) -> Option<i32> {
        interrupt(&self.child);
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Register {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends what Ctrl-C sends.
#[cfg(unix)]
pub(crate) fn interrupt(child: &Child) {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill");
    assert!(sent.success());
}
