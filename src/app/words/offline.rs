//! Words of the offline copy.

use super::Word;

/// A new version waits.
pub const NEWER_WAITS: Word = Word("A new version is ready");
