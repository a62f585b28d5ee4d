//! A system, as far as the text has one.

use std::borrow::Cow;
use std::hash::Hash;

use serde::Deserialize;

use super::given::{Given, Kind, Shape};

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct System<'a> {
    #[serde(borrow)]
    pub(super) id: Given<Text<'a>>,
    #[serde(borrow)]
    pub(super) vendor: Given<Vendor<'a>>,
    #[serde(borrow)]
    pub(super) name: Given<Texts<'a>>,
    #[serde(borrow)]
    pub(super) description: Given<Texts<'a>>,
    #[serde(borrow)]
    pub(super) rights: Given<Vec<Given<Right<'a>>>>,
    #[serde(borrow)]
    pub(super) access_packages: Given<Vec<Given<AccessPackage<'a>>>>,
    #[serde(borrow)]
    pub(super) client_id: Given<Vec<Given<Text<'a>>>>,
    #[serde(borrow)]
    pub(super) allowed_redirect_urls: Given<Vec<Given<Text<'a>>>>,
    pub(super) is_visible: Given<bool>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Vendor<'a> {
    #[serde(rename = "ID", borrow)]
    pub(super) id: Given<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Texts<'a> {
    #[serde(borrow)]
    pub(super) nb: Given<Text<'a>>,
    #[serde(borrow)]
    pub(super) nn: Given<Text<'a>>,
    #[serde(borrow)]
    pub(super) en: Given<Text<'a>>,
}

#[derive(Deserialize, Default, PartialEq, Eq, Hash)]
#[serde(default)]
pub(super) struct Right<'a> {
    #[serde(borrow)]
    pub(super) resource: Given<Vec<Given<Attribute<'a>>>>,
}

#[derive(Deserialize, Default, PartialEq, Eq, Hash)]
#[serde(default)]
pub(super) struct Attribute<'a> {
    #[serde(borrow)]
    pub(super) id: Given<Text<'a>>,
    #[serde(borrow)]
    pub(super) value: Given<Text<'a>>,
}

#[derive(Deserialize, Default, PartialEq, Eq, Hash)]
#[serde(default)]
pub(super) struct AccessPackage<'a> {
    #[serde(borrow)]
    pub(super) urn: Given<Text<'a>>,
}

/// A text: the document's own, but where it has escapes.
#[derive(Deserialize, PartialEq, Eq, Hash)]
#[serde(transparent)]
pub(super) struct Text<'a>(#[serde(borrow)] pub(super) Cow<'a, str>);

impl Shape for Text<'_> {
    const KIND: Kind = Kind::Scalar;
}

impl Shape for bool {
    const KIND: Kind = Kind::Scalar;
}

impl<T> Shape for Vec<T> {
    const KIND: Kind = Kind::List;
}

impl Shape for Vendor<'_> {
    const KIND: Kind = Kind::Object;
}

impl Shape for Texts<'_> {
    const KIND: Kind = Kind::Object;
}

impl Shape for Right<'_> {
    const KIND: Kind = Kind::Object;
}

impl Shape for Attribute<'_> {
    const KIND: Kind = Kind::Object;
}

impl Shape for AccessPackage<'_> {
    const KIND: Kind = Kind::Object;
}
