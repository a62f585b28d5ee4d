//! The eight operations, as requests.

use reqwest::Method;

use crate::auth::Scope;

/// What a call does at the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Create,
    Get,
    List,
    Replace,
    SetRights,
    SetAccessPackages,
    Delete,
    Changelog,
}

impl Action {
    pub(super) fn method(self) -> Method {
        match self {
            Action::Create => Method::POST,
            Action::Get | Action::List | Action::Changelog => Method::GET,
            Action::Replace | Action::SetRights | Action::SetAccessPackages => Method::PUT,
            Action::Delete => Method::DELETE,
        }
    }

    /// Whether it may change anything.
    pub(super) fn writes(self) -> bool {
        self.method() != Method::GET
    }

    /// The scope that each of them needs, whether it reads or writes (register's API 1.1).
    pub(super) const SCOPE: Scope = Scope::SystemRegisterWrite;

    /// What follows the system's id in the address.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Action::SetRights => "/rights",
            Action::SetAccessPackages => "/accesspackages",
            Action::Changelog => "/changelog",
            Action::Create | Action::Get | Action::List | Action::Replace | Action::Delete => "",
        }
    }
}
