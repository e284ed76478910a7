//! One element of a list in a file, read as an object with its keys in order.

use super::line::{push_content, push_key, push_text};
use crate::domain::content::Content;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;

/// An object's keys and contents as they were written, repeated keys too.
#[derive(Debug, Default)]
pub(super) struct Members(pub(super) Vec<(String, Content)>);

/// Which list an element stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// `records`.
    Records,
    /// `changes`.
    Changes,
}

/// Why an element is not an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoMembers {
    /// It is not JSON.
    Broken,
    /// It is JSON of another kind.
    NotAnObject,
}

impl Members {
    /// Reads an element. The caller has checked how deep it is.
    pub(super) fn parse(text: &str) -> Result<Self, NoMembers> {
        serde_json::from_str(text).map_err(|_| {
            if serde_json::from_str::<Content>(text).is_ok_and(|content| !content.is_object()) {
                NoMembers::NotAnObject
            } else {
                NoMembers::Broken
            }
        })
    }

    /// What stands under a key; the last one where there are several.
    pub(super) fn get(&self, key: &str) -> Option<&Content> {
        self.0
            .iter()
            .rev()
            .find(|(own, _)| own == key)
            .map(|(_, content)| content)
    }

    /// A key that the object has more than once.
    pub(super) fn repeated(&self) -> Option<&str> {
        let mut keys: Vec<&str> = self.0.iter().map(|(key, _)| key.as_str()).collect();
        keys.sort_unstable();
        keys.windows(2)
            .find(|pair| pair[0] == pair[1])
            .map(|pair| pair[0])
    }

    /// The line as a file has it: this is what reformatting does not change.
    pub(super) fn canonical(mut self, list: List) -> Vec<u8> {
        let (first, last): (&[&str], &str) = match list {
            List::Records => (&["id", "record", "rev"], "revs"),
            List::Changes => (&["rev", "at", "by", "what"], "set"),
        };
        self.0.sort_by(|(one, _), (other, _)| {
            let place = |key: &str| match first.iter().position(|first| *first == key) {
                Some(place) => place,
                None if key == last => usize::MAX,
                None => first.len(),
            };
            (place(one), one).cmp(&(place(other), other))
        });
        let mut out = Vec::new();
        for (key, content) in &self.0 {
            if out.is_empty() {
                out.push(b'{');
                push_text(&mut out, key);
                out.push(b':');
            } else {
                push_key(&mut out, key);
            }
            push_content(&mut out, content);
        }
        out.push(b'}');
        out
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;

        impl<'de> Visitor<'de> for Each {
            type Value = Members;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Each)
    }
}
