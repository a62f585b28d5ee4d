//! The look-ups that need no token: the Resource Registry's and Access Management's.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use serde_json::{Value, json};

use super::{Catalogue, Kind, Package};
use crate::answer::Answer;
use crate::ids::guid_for;
use crate::incoming::Incoming;
use crate::path::Family;
use crate::shared::Shared;

const RESOURCES: &str = "/resourceregistry/api/v1/resource";
const PACKAGES: &str = "/accessmanagement/api/v1/meta/info/accesspackages";
/// What the Resource Registry's paths are made of.
pub(crate) const RESOURCE_PATHS: Family = Family { base: RESOURCES, words: &["resourcelist", "search"] };
/// What Access Management's paths are made of.
pub(crate) const PACKAGE_PATHS: Family = Family { base: PACKAGES, words: &["search", "export", "package", "urn"] };

type Lookup = fn(&Catalogue, &Incoming) -> Answer;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route(&format!("{RESOURCES}/resourcelist"), lookup(resource_list))
        .route(&format!("{RESOURCES}/search"), lookup(resource_search))
        .route(&format!("{RESOURCES}/{{id}}"), lookup(resource))
        .route(&format!("{PACKAGES}/search"), lookup(package_search))
        .route(&format!("{PACKAGES}/export"), lookup(package_export))
        .route(&format!("{PACKAGES}/package/{{id}}"), lookup(package_by_id))
        .route(&format!("{PACKAGES}/package/urn/{{id}}"), lookup(package_by_urn))
}

fn lookup(lookup: Lookup) -> MethodRouter<Arc<Shared>> {
    get(async move |State(shared): State<Arc<Shared>>, incoming: Incoming| -> Response {
        let answer = lookup(&shared.catalogue, &incoming);
        shared.render(&incoming, answer)
    })
}

fn resource(catalogue: &Catalogue, incoming: &Incoming) -> Answer {
    match catalogue.resource(&incoming.id) {
        Some(resource) => Answer::json(resource),
        None => Answer::Problem(StatusCode::NOT_FOUND),
    }
}

/// The whole catalogue; apps unless `includeApps=false`, migrated apps only with `includeMigratedApps=true`.
fn resource_list(catalogue: &Catalogue, incoming: &Incoming) -> Answer {
    let apps = incoming.flag("includeApps", true);
    let migrated = incoming.flag("includeMigratedApps", false);
    let resources: Vec<_> = catalogue
        .resources
        .iter()
        .filter(|resource| match resource.kind() {
            Some(Kind::AltinnApp) => apps,
            Some(Kind::MigratedApp) => migrated,
            _ => true,
        })
        .collect();
    Answer::json(&resources)
}

/// All but the apps.
fn resource_search(catalogue: &Catalogue, _: &Incoming) -> Answer {
    let is_app = |kind| matches!(kind, Some(Kind::AltinnApp | Kind::MigratedApp));
    let resources: Vec<_> = catalogue.resources.iter().filter(|resource| !is_app(resource.kind())).collect();
    Answer::json(&resources)
}

fn package_by_urn(catalogue: &Catalogue, incoming: &Incoming) -> Answer {
    one_package(catalogue.package(&incoming.id))
}

fn package_by_id(catalogue: &Catalogue, incoming: &Incoming) -> Answer {
    one_package(catalogue.access_packages.iter().find(|package| package.id().eq_ignore_ascii_case(&incoming.id)))
}

fn one_package(package: Option<&Package>) -> Answer {
    match package {
        Some(package) => Answer::json(&package.served()),
        None => Answer::Problem(StatusCode::NOT_FOUND),
    }
}

/// Packages whose name, description or URN contains `term`; 204 if there are none.
fn package_search(catalogue: &Catalogue, incoming: &Incoming) -> Answer {
    let term = incoming.parameter("term").unwrap_or_default().to_lowercase();
    let hits: Vec<_> = catalogue
        .access_packages
        .iter()
        .filter_map(|package| {
            let fields = [("name", package.text("name")), ("description", package.text("description"))];
            let fields: Vec<_> = fields
                .into_iter()
                .chain([("urn", Some(package.urn.as_str()))])
                .filter(|(_, text)| text.is_some_and(|text| text.to_lowercase().contains(&term)))
                .map(|(field, _)| json!({"field": field}))
                .collect();
            let hit = json!({"object": package.served(), "score": fields.len(), "fields": fields});
            (!fields.is_empty()).then_some(hit)
        })
        .collect();
    if hits.is_empty() { Answer::Empty(StatusCode::NO_CONTENT) } else { Answer::json(&hits) }
}

/// All packages, by area, in one group.
fn package_export(catalogue: &Catalogue, _: &Incoming) -> Answer {
    let mut areas = BTreeMap::<String, (Value, Vec<Package>)>::new();
    for package in &catalogue.access_packages {
        let area = package.rest.get("area").cloned().unwrap_or_else(|| json!({"name": "Andre"}));
        areas.entry(area.to_string()).or_insert((area, Vec::new())).1.push(package.served());
    }
    let areas: Vec<_> = areas
        .into_values()
        .map(|(mut area, packages)| {
            if let Value::Object(members) = &mut area {
                let id = guid_for(&json!(members).to_string());
                members.insert("id".to_owned(), Value::String(id));
                members.insert("packages".to_owned(), json!(packages));
            }
            area
        })
        .collect();
    let name = "Tilgangspakker";
    Answer::json(&json!([{"id": guid_for(name), "name": name, "type": "Organisasjon", "areas": areas}]))
}
