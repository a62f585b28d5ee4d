//! Rules of every document.

use super::rule::rules;
use super::{Operation, SYSTEM};

const ALL: &[Operation] = &Operation::ALL;

rules! {
    NOT_UTF_8 = {
        slug: "not-utf-8",
        severity: Error,
        operations: ALL,
        meaning: "a document is a text in UTF-8; the register cannot read anything else",
        cure: "save the document as UTF-8",
        source: "API 1",
    }
    NOT_JSON = {
        slug: "not-json",
        severity: Error,
        operations: ALL,
        meaning: "a document is JSON, without comments and without commas after the last element; the register answers 400 otherwise",
        cure: "correct the document at that line and column",
        source: "guide: Structure the JSON payload; API 1.3",
    }
    NESTED_TOO_DEEP = {
        slug: "nested-too-deep",
        severity: Error,
        operations: ALL,
        meaning: "no document needs more than a few levels of nesting; beyond 127 it is not read",
        cure: "take away the superfluous nesting",
        source: "API 1.3",
    }
    WRONG_TYPE = {
        slug: "wrong-type",
        severity: Error,
        operations: ALL,
        meaning: "every member has its kind of value, and `null` is none; the register answers 400 or 500 otherwise, and turns no text into a number or truth value",
        cure: "write the kind of value that belongs there",
        source: "API 1.3; API 9, trap 30",
    }
    DUPLICATE_MEMBER = {
        slug: "duplicate-member",
        severity: Error,
        operations: ALL,
        meaning: "a member stands in an object once, names compared without case; of several the register keeps the last and loses the others",
        cure: "keep one of the members, or bring their values together in one",
        source: "API 1.3",
    }
    UNKNOWN_MEMBER = {
        slug: "unknown-member",
        severity: Warning,
        operations: ALL,
        meaning: "the register passes over members that it does not know, without a word",
        cure: "correct the member's name, or take the member away",
        source: "API 1.3",
    }
    WHITE_SPACE_AROUND = {
        slug: "white-space-around",
        severity: Warning,
        operations: ALL,
        meaning: "no value has white space at its beginning or end; the register removes it from ids alone and stores it in all else, and such a client id or resource never matches",
        cure: "take the white space away; this library does so when it sends",
        source: "API 1.9; API 9, traps 19, 23 and 24",
    }
    MEMBER_MISSING = {
        slug: "member-missing",
        severity: Error,
        operations: SYSTEM,
        meaning: "a system has `id`, `vendor` with `ID`, `name` and `description`; the register answers 400 without them",
        cure: "add the member",
        source: "guide: Structure the JSON payload; API 1.3",
    }
    MEMBER_LEFT_OUT = {
        slug: "member-left-out",
        severity: Error,
        operations: &[Operation::Replace],
        meaning: "a replacement states every list and `isVisible`; the register empties each list that is left out, and makes the system visible",
        cure: "fetch the system, change it, and send all of it; to empty a list on purpose write `[]`",
        source: "guide: Send the API call; API 1.6; API 9, traps 1 to 3",
    }
    LIST_ITEM = {
        slug: "list-item",
        severity: Error,
        operations: SYSTEM,
        meaning: "an element of the register's list of systems is not a system: it has neither client ids nor redirect URLs, and a replacement made of it would lose both",
        cure: "fetch the whole system by its id and start from that",
        source: "API 1.4; API 9, traps 5 and 6",
    }
    MARKED_AS_DELETED = {
        slug: "marked-as-deleted",
        severity: Error,
        operations: SYSTEM,
        meaning: "a deleted system can be neither changed nor registered again; the register passes over `isDeleted` and refuses the id",
        cure: "register a system with a new id, and leave `isDeleted` out",
        source: "API 1.7; API 9, traps 15 and 16",
    }
    LIST_EMPTIED = {
        slug: "list-emptied",
        severity: Warning,
        operations: &[Operation::SetRights, Operation::SetAccessPackages],
        meaning: "an empty array is accepted and takes away everything that the system had",
        cure: "go on if that is meant; else send every element that the system shall have",
        source: "API 1.7",
    }
    NOTHING_ASKED_FOR = {
        slug: "nothing-asked-for",
        severity: Warning,
        operations: SYSTEM,
        meaning: "a system needs rights or access packages before a system user can be created for it",
        cure: "add the resources to `rights` or the packages to `accessPackages`",
        source: "guide: Define Rights",
    }
}
