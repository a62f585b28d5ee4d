//! The page on Maskinporten lists every code with the texts of the catalogue.

use altinn_systemregister::error::catalogue;

const PAGE: &str = include_str!("../../../docs/maskinporten.md");

#[test]
fn every_code_of_a_refused_token_is_on_the_page() {
    let codes = || catalogue::all().filter(|entry| entry.code.starts_with("MP-"));
    assert!(codes().count() > 15);
    let others = [
        catalogue::CLOCK_SKEW,
        catalogue::CONSUMER_ORG_OWN,
        catalogue::ASSERTION_REFUSED,
        catalogue::TOKEN_REFUSED,
        catalogue::TOKEN_RATE_LIMITED,
        catalogue::TOKEN_ENDPOINT_FAILED,
        catalogue::TOKEN_ANSWER,
        catalogue::NOT_MASKINPORTEN,
        catalogue::TOKEN_EXCHANGE_REFUSED,
    ];
    let rows =
        codes().copied().chain(others).map(|entry| format!("| {} | {} | {} |", entry.code, entry.meaning, entry.cure));
    let missing: Vec<_> = rows.filter(|row| !PAGE.lines().any(|line| line == row)).collect();
    assert!(missing.is_empty(), "docs/maskinporten.md lacks\n{}", missing.join("\n"));
}

#[test]
fn no_row_tells_of_a_code_that_is_none() {
    let rows: Vec<_> = PAGE.split_once("| code |").expect("a table").1.lines().skip(2).collect();
    for row in &rows {
        let code = row.trim_start_matches("| ").split(' ').next().unwrap_or_default();
        assert!(catalogue::all().any(|entry| entry.code == code), "{row}");
    }
    assert!(rows.len() > 20);
}
