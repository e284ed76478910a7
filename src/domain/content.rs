//! What a value says: any JSON, compared and written in one canonical form.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The content of one value. `null` says that the field has nothing.
pub type Content = Value;

/// The canonical text: no white space, keys sorted, numbers as they came.
#[must_use]
pub fn canonical(content: &Content) -> String {
    // serde_json's own map is sorted, and text keys never fail to serialise.
    content.to_string()
}

/// The first 80 bits of SHA-256 over the parts, each closed by a line feed, in hexadecimal.
///
/// 80 bits: short enough to read in a file, long enough that nobody meets a
/// collision by accident. It is a name, not a signature.
#[must_use]
pub fn digest(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(b"\n");
    }
    let mut text = String::with_capacity(20);
    for byte in &hasher.finalize()[..10] {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
    }
    text
}
