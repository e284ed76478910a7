//! Words of the share screen.

mod export;
mod groups;
mod history;
mod import;
mod problems;

use super::Word;
pub use export::*;
pub use groups::*;
pub use history::*;
pub use import::*;
pub use problems::*;

/// A record of a kind without a name.
pub const RECORD: Word = Word("Record");
/// A record in a sentence.
pub const KIND_AND_NAME: Word = Word("{} “{}”");
/// A field and which member of it.
pub const LABEL_AND_MEMBER: Word = Word("{}: {}");
/// A member of a set.
pub const IS_IN: Word = Word("included");
/// Not a member of a set.
pub const IS_NOT_IN: Word = Word("not included");
/// A flag.
pub const YES: Word = Word("yes");
/// A flag.
pub const NO: Word = Word("no");
/// A place in an order, which has no words.
pub const A_PLACE: Word = Word("a place in the list");
/// In place of an author: the reader of the page.
pub const YOU: Word = Word("you");
/// In place of the author of a value: the reader of the page.
pub const YOURS: Word = Word("yours");
/// A value that came without an author.
pub const NOBODY_SAID: Word = Word("from a file that does not say who");
/// The full name of a button beside a change: what it does, to which.
pub const ABOUT: Word = Word("{}: {}");
/// Files were dropped over an open form.
pub const FORM_FIRST: Word = Word("Save or close the form first, then drop the files again");
