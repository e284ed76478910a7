//! What this host and browser give and lack, as plain data, in words for the person
//! who runs the host.

mod host;
mod machine;

use super::model::Model;
use super::update::Effect;
use super::words::{Word, checkup as words};

/// Of the moment: what this place remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// What was found; `None` while it is being looked for.
    pub facts: Option<Box<Facts>>,
    /// Whether the reader asked the browser to keep the work for good, and it refused.
    pub was_refused: bool,
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Looks, or looks again.
    Look,
    /// This was found.
    Found(Box<Facts>),
    /// Asks the browser to keep the work for good.
    Ask,
}

/// What was found, not yet judged.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// The scheme of the page's address, for instance `https:`.
    pub scheme: String,
    /// Its host with its port.
    pub host: String,
    /// Its folder, from `/` to `/`.
    pub folder: String,
    /// Whether the browser trusts the address with what it gives to secure pages only.
    pub is_secure: bool,
    /// Whether the page stands in a frame of another page.
    pub is_framed: bool,
    /// The version of the build; `None` in development.
    pub version: Option<String>,
    /// Whether the page carries its content security policy.
    pub has_policy: bool,
    /// Whether the browser checks what becomes markup against the policy (Trusted Types).
    pub checks_markup: bool,
    /// How far the offline copy is.
    pub copy: Copy,
    /// What the host answered when it was asked for the page.
    pub page: Option<Answer>,
    /// What it answered for the WebAssembly module.
    pub module: Option<Answer>,
    /// What it answered for a file that is not there.
    pub absent: Option<Answer>,
    /// How far this machine's clock is ahead of the host's, in milliseconds.
    pub clock_ahead_millis: Option<i64>,
    /// Whether the browser has a database.
    pub has_database: bool,
    /// Whether the browser promised to keep the work; `None` where it cannot be asked.
    pub is_promised: Option<bool>,
    /// About how many bytes are in use.
    pub used_bytes: Option<u64>,
    /// About how many bytes there may be.
    pub most_bytes: Option<u64>,
    /// Names of what others keep at the same origin.
    pub strangers: Vec<String>,
}

/// How far the offline copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Copy {
    /// The browser has no service workers, or not at this address.
    #[default]
    Unsupported,
    /// There is none.
    None,
    /// It is being made.
    Making,
    /// It is whole.
    Whole,
}

/// An answer of the host, as far as its headers tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The status, for instance 200.
    pub status: u16,
    /// `Content-Type`.
    pub kind: Option<String>,
    /// `Content-Encoding`.
    pub encoding: Option<String>,
    /// `Cache-Control`.
    pub cache: Option<String>,
    /// `Content-Security-Policy`.
    pub policy: Option<String>,
    /// `X-Frame-Options`.
    pub framing: Option<String>,
    /// `X-Content-Type-Options`.
    pub sniffing: Option<String>,
}

/// How good something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// It could not be found out.
    Unknown,
    /// The page works, and could be better off.
    Better,
    /// Something that people need is missing.
    Bad,
}

impl Verdict {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Good => words::GOOD,
            Self::Unknown => words::UNKNOWN,
            Self::Better => words::BETTER,
            Self::Bad => words::BAD,
        }
    }
}

/// What can be done at once about a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Offer {
    /// Ask the browser to keep the work for good.
    Ask,
    /// Make the offline copy anew.
    MakeAnew,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// What was looked at.
    pub title: Word,
    /// How good it is.
    pub verdict: Verdict,
    /// What was found.
    pub found: String,
    /// What to do; `None` where nothing is to be done.
    pub advice: Option<String>,
    /// What can be done at once.
    pub offer: Option<Offer>,
}

/// The screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Whether it is still being looked.
    pub is_looking: bool,
    /// What all in all came out.
    pub summary: String,
    /// The version of the build.
    pub version: String,
    /// What the host gives.
    pub host: Vec<Line>,
    /// What this browser gives.
    pub machine: Vec<Line>,
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, _now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Look => {
            model.checkup.facts = None;
            vec![Effect::LookAround]
        }
        Msg::Found(facts) => {
            model.checkup.facts = Some(facts);
            Vec::new()
        }
        Msg::Ask => {
            model.checkup.was_refused = true;
            vec![Effect::AskToPersist]
        }
    }
}

/// The screen as it is now.
#[must_use]
pub fn page(model: &Model) -> Page {
    let language = model.language();
    let Some(facts) = &model.checkup.facts else {
        return Page {
            is_looking: true,
            summary: language.say(words::LOOKING).into_owned(),
            version: String::new(),
            host: Vec::new(),
            machine: Vec::new(),
        };
    };
    let host = host::lines(language, facts);
    let machine = machine::lines(model, facts);
    let lines = || host.iter().chain(&machine);
    let number = |verdict| lines().filter(|line| line.verdict == verdict).count();
    let summary = match (number(Verdict::Bad), number(Verdict::Better)) {
        (0, 0) => language.say(words::ALL_GOOD).into_owned(),
        (0, better) => language.count(better, words::BETTER_ONE, words::BETTER_MANY),
        (bad, _) => language.count(bad, words::BAD_ONE, words::BAD_MANY),
    };
    let version = match &facts.version {
        Some(version) => language.fill(words::VERSION, &[version]),
        None => language.say(words::DEVELOPMENT).into_owned(),
    };
    Page {
        is_looking: false,
        summary,
        version,
        host,
        machine,
    }
}

impl Line {
    fn new(title: Word, verdict: Verdict, found: impl Into<String>) -> Self {
        Self {
            title,
            verdict,
            found: found.into(),
            advice: None,
            offer: None,
        }
    }

    fn advising(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    fn offering(mut self, offer: Offer) -> Self {
        self.offer = Some(offer);
        self
    }
}
