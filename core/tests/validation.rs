//! What holds for every document.

use altinn_systemregister::validation::validate_bytes;
use altinn_systemregister::{Operation, validate};

const GUIDE: &str = include_str!("../../examples/smartcloud.json");

#[test]
fn the_guides_document_is_right_as_it_stands() {
    for operation in [Operation::Create, Operation::Replace] {
        assert_eq!(validate(GUIDE, operation).findings, []);
        assert_eq!(validate_bytes(GUIDE.as_bytes(), operation).findings, []);
    }
}
