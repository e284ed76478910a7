//! What the page says of itself: what happened, whether the work is safe, and what one can do.

use super::calendar::sharpening::Sharper;
use super::update::Msg;
use super::words::{Language, Word, common};

/// What happened last, said once in the status region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub word: Word,
    /// Its parts.
    pub parts: Vec<String>,
    /// What the status offers to do about it.
    pub answer: Option<Answer>,
    /// The address at which it is seen.
    pub link: Option<String>,
}

impl Notice {
    /// A sentence about what happened.
    #[must_use]
    pub fn new(word: Word, parts: impl IntoIterator<Item = String>) -> Self {
        Self {
            word,
            parts: parts.into_iter().collect(),
            answer: None,
            link: None,
        }
    }

    /// The same, with the address at which it is seen, if there is one.
    #[must_use]
    pub fn about(mut self, link: Option<String>) -> Self {
        self.link = link;
        self
    }

    /// The same, with an offer to undo it.
    #[must_use]
    pub fn undoable(mut self) -> Self {
        self.answer = Some(Answer::Undo);
        self
    }

    /// The same, with an offer to say on which day it is.
    #[must_use]
    pub fn sharpened_by(mut self, sharper: Option<Sharper>) -> Self {
        self.answer = sharper.map(Answer::Sharpen);
        self
    }

    /// The sentence in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        language.fill(self.word, &parts)
    }
}

/// What one can do about what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Undo it.
    Undo,
    /// Say on which day it is.
    Sharpen(Sharper),
}

impl Answer {
    /// The words on its button.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Undo => language.say(common::UNDO).into_owned(),
            Self::Sharpen(sharper) => sharper.text(language),
        }
    }

    /// What pressing it asks for.
    #[must_use]
    pub fn msg(self) -> Msg {
        match self {
            Self::Undo => Msg::Undo,
            Self::Sharpen(sharper) => Msg::Calendar(super::calendar::Msg::Sharpened(sharper)),
        }
    }
}

/// What failed, and stays on screen until it is settled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alert {
    /// The browser keeps nothing; the page works in memory.
    NotKept(StoreTrouble),
    /// An older tab keeps the store locked.
    Blocked,
    /// A newer version made the store: it is shown, and nothing is written (F06).
    NewerStore,
    /// A newer version made the store, and nothing of it can be shown (F06).
    NewerUnread,
    /// The last change could not be kept.
    NotSaved(SaveTrouble),
    /// The store works, and holds nothing of a group that was written in here (F03, F07): the
    /// name of the last file that was exported of it, if any was.
    Gone(Option<String>),
    /// Parts of the store could not be read.
    SetAside,
    /// The group that the host publishes cannot be read: something else is shown.
    PublishedUnread,
    /// The example could not be fetched.
    NoExample,
    /// The second part of the page could not be loaded.
    PartMissing,
}

/// Why the store cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StoreTrouble {
    /// The browser has none.
    Missing,
    /// It is switched off, as in some private windows.
    Denied,
    /// It never answers.
    Slow,
    /// It is damaged.
    Broken,
    /// A newer version wrote it.
    Newer,
}

/// Why a change could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SaveTrouble {
    /// No room is left.
    Full,
    /// A newer version took the store over.
    Newer,
    /// Anything else, in the browser's words.
    Other(String),
}

/// What an alert offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// To the export.
    Export,
    /// Once more.
    TryAgain,
    /// Load the page again.
    Reload,
    /// Download what was set aside.
    SaveAside,
    /// Load the second part of the page.
    LoadRest,
    /// Download all that the browser holds, as it stands there.
    SaveRaw,
    /// To where a file is opened.
    OpenFile,
    /// It was read, and is not said again.
    PutAside,
}

impl Alert {
    /// The sentence in a language; `set_aside`: how many parts of the store were.
    #[must_use]
    pub fn text(&self, language: Language, set_aside: usize) -> String {
        match self {
            Self::NotKept(trouble) => language.fill(common::NOT_KEPT, &[&trouble.text(language)]),
            Self::Blocked => language.say(common::BLOCKED).into_owned(),
            Self::NewerStore => language.say(common::NEWER_STORE).into_owned(),
            Self::NewerUnread => language.say(common::NEWER_UNREAD).into_owned(),
            Self::NotSaved(SaveTrouble::Newer) => language.say(common::SAVE_NEWER).into_owned(),
            Self::NotSaved(SaveTrouble::Full) => language.say(common::SAVE_FULL).into_owned(),
            Self::NotSaved(SaveTrouble::Other(why)) => language.fill(common::SAVE_FAILED, &[why]),
            Self::Gone(Some(file)) => language.fill(common::GONE_BUT_FOR_FILE, &[file]),
            Self::Gone(None) => language.say(common::GONE).into_owned(),
            Self::SetAside => language.count(set_aside, common::SET_ASIDE, common::SET_ASIDE_MANY),
            Self::PublishedUnread => language.say(common::PUBLISHED_UNREAD).into_owned(),
            Self::NoExample => language.say(common::NO_EXAMPLE).into_owned(),
            Self::PartMissing => language.say(common::PART_MISSING).into_owned(),
        }
    }

    /// What one can do about it, the first thing first.
    #[must_use]
    pub fn offers(&self) -> &'static [Offer] {
        match self {
            Self::NotKept(_) => &[Offer::Export],
            Self::NotSaved(SaveTrouble::Newer) => &[Offer::Export, Offer::Reload],
            Self::NotSaved(_) => &[Offer::TryAgain, Offer::Export],
            Self::NewerStore => &[Offer::Reload, Offer::Export],
            Self::NewerUnread => &[Offer::Reload, Offer::SaveRaw],
            Self::Gone(_) => &[Offer::OpenFile, Offer::PutAside],
            Self::SetAside => &[Offer::SaveAside],
            Self::PartMissing => &[Offer::LoadRest],
            Self::PublishedUnread => &[Offer::Reload],
            Self::Blocked | Self::NoExample => &[],
        }
    }
}

impl Offer {
    /// The word on its button.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Export => common::EXPORT,
            Self::TryAgain | Self::LoadRest => common::TRY_AGAIN,
            Self::Reload => common::RELOAD,
            Self::SaveAside => common::SAVE_ASIDE,
            Self::SaveRaw => common::SAVE_RAW,
            Self::OpenFile => common::OPEN_FILE,
            Self::PutAside => common::DISMISS,
        }
    }
}

impl StoreTrouble {
    fn text(self, language: Language) -> String {
        let word = match self {
            Self::Missing => common::WHY_MISSING,
            Self::Denied => common::WHY_DENIED,
            Self::Slow => common::WHY_SLOW,
            Self::Broken | Self::Newer => common::WHY_BROKEN,
        };
        language.say(word).into_owned()
    }
}
