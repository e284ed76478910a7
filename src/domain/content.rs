//! What a value says: any JSON, compared and written in one canonical form.

use serde_json::Value;
use sha2::{Digest, Sha256};

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
    let halves = hasher.finalize();
    let halves = halves[..10].iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect()
}
