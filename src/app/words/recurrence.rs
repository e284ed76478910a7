//! Words of what repeats.

use super::Word;

/// Title of the question before a change is saved.
pub const WHICH_TO_CHANGE: Word = Word("Which ones change?");
/// Title of the question after one was moved.
pub const WHICH_TO_MOVE: Word = Word("Which ones move?");
/// Title of the question before deleting.
pub const WHICH_TO_DELETE: Word = Word("Which ones go?");
/// The name of the answers.
pub const WHICH: Word = Word("Which ones");
/// Answer.
pub const THIS_ONE: Word = Word("This one");
/// Under the answer.
pub const THIS_ONE_MEANS: Word = Word("All others stay as they are");
/// Answer.
pub const THIS_AND_LATER: Word = Word("This and later");
/// Under the answer.
pub const THIS_AND_LATER_MEANS: Word = Word("What was before stays as it is");
/// Answer.
pub const ALL_OF_THEM: Word = Word("All");
/// Under the answer.
pub const ALL_OF_THEM_MEANS: Word = Word("Past ones too");
/// Button.
pub const MOVE: Word = Word("Move");
