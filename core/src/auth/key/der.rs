//! The elements of ASN.1: in DER, and in the BER of files that Windows, macOS and Firefox write.

use zeroize::Zeroizing;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OBJECT_ID: u8 = 0x06;
pub(super) const SEQUENCE: u8 = 0x30;
/// `[0]`, constructed
pub(super) const CONTEXT_0: u8 = 0xa0;

const CONSTRUCTED: u8 = 0x20;
/// No file of keys nests deeper.
const MAX_DEPTH: usize = 16;

/// One element.
#[derive(Clone, Copy)]
pub(super) struct Element<'d> {
    pub(super) tag: u8,
    pub(super) contents: &'d [u8],
    /// With tag and length
    pub(super) whole: &'d [u8],
}

/// Reads elements one after the other. `None` stands for whatever is not as expected.
#[derive(Clone, Copy)]
pub(super) struct Reader<'d>(&'d [u8]);

impl<'d> Reader<'d> {
    pub(super) fn new(bytes: &'d [u8]) -> Self {
        Reader(bytes)
    }

    pub(super) fn next(&mut self) -> Option<Element<'d>> {
        let (element, rest) = split(self.0, MAX_DEPTH)?;
        self.0 = rest;
        Some(element)
    }

    /// The next element, if it has that tag.
    pub(super) fn expect(&mut self, tag: u8) -> Option<Element<'d>> {
        if self.tag() == Some(tag) { self.next() } else { None }
    }

    /// What is within the next element, if it has that tag.
    pub(super) fn enter(&mut self, tag: u8) -> Option<Reader<'d>> {
        self.expect(tag).map(|element| Reader(element.contents))
    }

    /// The tag of the next element.
    pub(super) fn tag(&self) -> Option<u8> {
        self.0.first().copied()
    }
}

impl Element<'_> {
    /// The octets of an octet string, also of one that comes in pieces.
    pub(super) fn octets(&self) -> Option<Zeroizing<Vec<u8>>> {
        let mut octets = Zeroizing::new(Vec::with_capacity(self.contents.len()));
        collect(self, &mut octets, MAX_DEPTH).then_some(octets)
    }
}

fn collect(element: &Element<'_>, octets: &mut Vec<u8>, depth: usize) -> bool {
    if element.tag & CONSTRUCTED == 0 {
        octets.extend_from_slice(element.contents);
        return true;
    }
    let mut rest = element.contents;
    while let Some((piece, after)) = split(rest, depth) {
        if depth == 0 || piece.tag & !CONSTRUCTED != OCTET_STRING || !collect(&piece, octets, depth - 1) {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

/// The first element, and what follows it.
fn split(bytes: &[u8], depth: usize) -> Option<(Element<'_>, &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (contents, after) = match first {
        _ if tag & 0x1f == 0x1f => return None, // a tag of several bytes: none is in files of keys
        0..0x80 => rest.split_at_checked(usize::from(first))?,
        0x80 => {
            let (contents, mark) = rest.split_at_checked(length_to_mark(tag, rest, depth)?)?;
            (contents, mark.get(2..)?)
        }
        _ => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            if digits.len() > 4 {
                return None;
            }
            rest.split_at_checked(digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit)))?
        }
    };
    let whole = bytes.get(..bytes.len() - after.len())?;
    Some((Element { tag, contents, whole }, after))
}

/// How long contents are that end with a mark instead of having a length.
fn length_to_mark(tag: u8, bytes: &[u8], depth: usize) -> Option<usize> {
    if tag & CONSTRUCTED == 0 || depth == 0 {
        return None;
    }
    let mut rest = bytes;
    while !rest.starts_with(&[0, 0]) {
        rest = split(rest, depth - 1)?.1;
    }
    Some(bytes.len() - rest.len())
}

/// An element of those parts.
pub(super) fn element(tag: u8, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let digits = length.to_be_bytes();
    let digits = unsigned(&digits);
    let mut bytes = Zeroizing::new(Vec::with_capacity(length + 2 + digits.len()));
    bytes.push(tag);
    match (length, u8::try_from(length), u8::try_from(digits.len())) {
        (0..0x80, Ok(length), _) => bytes.push(length),
        (.., count) => {
            bytes.push(0x80 | count.unwrap_or_default());
            bytes.extend_from_slice(digits);
        }
    }
    for part in parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

/// A number that is not negative, of its big-endian bytes.
pub(super) fn integer(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let bytes = unsigned(bytes);
    let sign: &[u8] = if bytes.first().is_none_or(|first| *first >= 0x80) { &[0] } else { &[] };
    element(INTEGER, &[sign, bytes])
}

/// Big-endian bytes without the zeros before them.
pub(super) fn unsigned(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.get(zeros..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_lengths_of_every_kind() {
        let short = [SEQUENCE, 3, INTEGER, 1, 7, 0xff];
        let long = [SEQUENCE, 0x82, 0, 3, INTEGER, 1, 7, 0xff];
        let marked = [SEQUENCE, 0x80, INTEGER, 1, 7, 0, 0, 0xff];
        for bytes in [&short[..], &long, &marked] {
            let mut reader = Reader::new(bytes);
            let element = reader.next().unwrap();
            assert_eq!((element.tag, element.contents), (SEQUENCE, &[INTEGER, 1, 7][..]));
            assert_eq!(element.whole, &bytes[..bytes.len() - 1]);
            assert_eq!(reader.tag(), Some(0xff));
        }
    }

    #[test]
    fn joins_the_pieces_of_an_octet_string() {
        let bytes = [0x24, 0x80, OCTET_STRING, 2, 1, 2, 0x24, 3, OCTET_STRING, 1, 3, 0, 0];
        assert_eq!(*Reader::new(&bytes).next().unwrap().octets().unwrap(), [1, 2, 3]);
    }

    #[test]
    fn ends_where_nothing_can_be_read() {
        let nested = [0x30, 0x80].repeat(100_000);
        for bytes in [&[][..], &[0x30], &[0x30, 1], &[0x30, 0x85, 0, 0, 0, 0, 0], &[0x1f, 1, 1], &nested] {
            assert!(Reader::new(bytes).next().is_none());
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(tag in 0_u8..0x1f, contents in prop::collection::vec(any::<u8>(), 0..70_000)) {
            let bytes = element(tag, &[&contents]);
            let read = Reader::new(&bytes).expect(tag).unwrap();
            prop_assert_eq!(read.contents, contents);
            prop_assert_eq!(read.whole, &**bytes);
        }

        #[test]
        fn any_bytes_are_taken(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut reader = Reader::new(&bytes);
            while let Some(element) = reader.next() {
                let _ = element.octets();
            }
        }
    }
}
