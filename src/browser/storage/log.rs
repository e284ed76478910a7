//! What a log consists of, and appending to it.

use wasm_bindgen::JsValue;

use super::connection::Store;
use super::request::answer;
use super::row::Row;
use super::{LOG, Position, SaveError, Trouble};

/// One text of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub position: Position,
    /// The text, as it was appended.
    pub text: String,
}

/// An entry that cannot be read. It stays where it is, with a copy in `aside`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Where it stands.
    pub position: Position,
    /// What is left of its text, as it is.
    pub text: String,
    /// What is wrong with it.
    pub why: Fault,
}

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not a text with a digest.
    Shape,
    /// The text is not the one that was written: bytes of it changed.
    Digest,
    /// The browser could not give it.
    Unreadable(Trouble),
}

impl Fault {
    /// Returns the word that `aside` keeps: `shape`, `digest` or `unreadable`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Shape => "shape",
            Self::Digest => "digest",
            Self::Unreadable(_) => "unreadable",
        }
    }
}

/// What was read of a log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The entries that can be read, by position.
    pub entries: Vec<Entry>,
    /// Those that cannot, by position.
    pub broken: Vec<Broken>,
    /// How far was read: the next reading asks for what stands after it.
    pub upto: Position,
}

impl Store {
    /// Appends texts to a workspace's log, all or none, and returns the position
    /// of the last. `Ok` means that they are on the disk: this is what "Saved"
    /// may be said on. For no texts it writes nothing and returns [`Position::START`].
    ///
    /// Where [`Position::is_followed_by`] says so, the reader's own position may
    /// be moved on to the one returned; else others wrote in between, and
    /// [`Store::load`] after the old one gives theirs (and these again).
    ///
    /// # Errors
    /// As [`SaveError`] says; none of the texts is in the log then, except
    /// perhaps after [`SaveError::Lost`]. Before that is said the connection was
    /// opened anew and the writing tried once more.
    pub async fn append(&self, workspace: &str, texts: &[String]) -> Result<Position, SaveError> {
        if texts.is_empty() {
            return Ok(Position::START);
        }
        self.write(&[LOG], async |transaction| {
            let log = transaction.store(LOG)?;
            let mut last = None;
            for text in texts {
                last = Some(log.add(&Row::of_log(workspace, text)));
            }
            let key = match last {
                Some(request) => answer(request).await?,
                None => JsValue::UNDEFINED,
            };
            Position::from_js(&key).ok_or_else(|| Trouble::named("DataError").into())
        })
        .await
    }
}
