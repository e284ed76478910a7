//! What can go wrong, told apart by the names that browsers give.

use super::super::Trouble;

/// Why the database could not be opened. Nothing in it was touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// This browser has no IndexedDB.
    Missing,
    /// The browser does not let this page keep anything: private window,
    /// blocked site data, a frame of another site.
    Refused(Trouble),
    /// The database was made by a newer release of this page: it is read as far as
    /// that goes, and nothing is written (F06). The recovery export of
    /// `public/rescue.js` reads it all the same.
    Newer,
    /// The disk or the browser's share of it is full.
    Full,
    /// Anything else, for instance a damaged profile.
    Failed(Trouble),
}

impl OpenError {
    pub(super) fn of(trouble: Trouble) -> Self {
        match trouble.name.as_str() {
            "VersionError" => Self::Newer,
            "QuotaExceededError" => Self::Full,
            // Firefox says InvalidStateError in private windows of old releases.
            "SecurityError" | "InvalidStateError" | "NotAllowedError" => Self::Refused(trouble),
            _ => Self::Failed(trouble),
        }
    }
}

/// Why nothing was written. What stood there before still stands, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// There is no room: the disk or the browser's share of it is full. Writing
    /// less, or removing something first, may work.
    Full,
    /// The connection broke and breaks again. It may be that the write reached
    /// the disk before: write it again, twice does no harm to a set of changes.
    Lost(Trouble),
    /// The database is another than the one that was opened: its data were
    /// cleared under us. Call [`Store::begin_again`](super::Store::begin_again),
    /// then write all that is in memory.
    Emptied,
    /// The database cannot be opened (any more).
    Unavailable(OpenError),
    /// The page stopped after a panic; see [`panic`](crate::browser::panic).
    Stopped,
    /// Anything else, for instance `DataError` where a block did not read back as
    /// it was written.
    Failed(Trouble),
}

/// Why nothing could be read. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The connection broke and breaks again.
    Lost(Trouble),
    /// As [`SaveError::Emptied`].
    Emptied,
    /// The database cannot be opened (any more).
    Unavailable(OpenError),
    /// Anything else.
    Failed(Trouble),
}

/// What stops a transaction, before it is told to readers or writers.
#[derive(Debug)]
pub(super) enum Failure {
    Unavailable(OpenError),
    Emptied,
    Trouble(Trouble),
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// Tells whether a connection broke, so that a new one is worth trying.
///
/// `InvalidStateError` is a connection that is closed or closing, `AbortError` a
/// transaction that the browser cut off, `UnknownError` what Chromium says of its
/// backing store and Safari of its lost server (F07).
pub(super) fn is_lost(trouble: &Trouble) -> bool {
    matches!(
        trouble.name.as_str(),
        "InvalidStateError" | "AbortError" | "UnknownError"
    )
}

impl From<Failure> for SaveError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unavailable(why) => Self::Unavailable(why),
            Failure::Emptied => Self::Emptied,
            Failure::Trouble(trouble) if trouble.name == "QuotaExceededError" => Self::Full,
            Failure::Trouble(trouble) if is_lost(&trouble) => Self::Lost(trouble),
            Failure::Trouble(trouble) => Self::Failed(trouble),
        }
    }
}

impl From<Failure> for LoadError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unavailable(why) => Self::Unavailable(why),
            Failure::Emptied => Self::Emptied,
            Failure::Trouble(trouble) if is_lost(&trouble) => Self::Lost(trouble),
            Failure::Trouble(trouble) => Self::Failed(trouble),
        }
    }
}
