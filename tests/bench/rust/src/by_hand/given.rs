//! A member as it was given: `serde` alone would end at the first one of the wrong type, and tell of no other.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor};

/// A member that may be missing, or of another type than it should be.
#[derive(Default, PartialEq, Eq, Hash)]
pub(super) enum Given<T> {
    #[default]
    Missing,
    Wrong,
    Right(T),
}

/// What a type looks like in JSON.
#[derive(PartialEq)]
pub(super) enum Kind {
    Scalar,
    List,
    Object,
}

pub(super) trait Shape {
    const KIND: Kind;
}

impl<'de, T: Deserialize<'de> + Shape> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any(PhantomData))
    }
}

struct Any<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + Shape> Any<T> {
    fn scalar<E: Error>(from: impl Deserializer<'de, Error = E>) -> Given<T> {
        T::deserialize(from).map_or(Given::Wrong, Given::Right)
    }
}

impl<'de, T: Deserialize<'de> + Shape> Visitor<'de> for Any<T> {
    type Value = Given<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Given<T>, E> {
        Ok(Self::scalar(BorrowedStrDeserializer::<E>::new(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Given<T>, E> {
        Ok(Self::scalar(IntoDeserializer::<E>::into_deserializer(text.to_owned())))
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Given<T>, E> {
        Ok(Self::scalar(IntoDeserializer::<E>::into_deserializer(truth)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Given<T>, A::Error> {
        if T::KIND == Kind::List {
            return T::deserialize(SeqAccessDeserializer::new(list)).map(Given::Right);
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Given::Wrong)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Given<T>, A::Error> {
        if T::KIND == Kind::Object {
            return T::deserialize(MapAccessDeserializer::new(object)).map(Given::Right);
        }
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Given::Wrong)
    }

    fn visit_unit<E: Error>(self) -> Result<Given<T>, E> {
        Ok(Given::Wrong)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Given<T>, E> {
        Ok(Given::Wrong)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Given<T>, E> {
        Ok(Given::Wrong)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Given<T>, E> {
        Ok(Given::Wrong)
    }
}
