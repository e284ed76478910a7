//! A meeting's outcome document as plain data, to be drawn on a page or written as a file.
//!
//! Whoever fills it in decides the words; here is only how each kind of block is written.

mod markdown;
mod plain_text;

pub use markdown::to_markdown;
pub use plain_text::to_plain_text;

/// An outcome document: blocks, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// What it is made of.
    pub blocks: Vec<Block>,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of the document, or the title block of an annex (A11).
    Title(String),
    /// The heading of a part: "Key Outcomes", "Annex 1".
    Heading(String),
    /// The heading of one organisation's part.
    Organisation(String),
    /// Lines that belong together: date, host, venue; one lead sentence.
    Lines(Vec<String>),
    /// A numbered item, with lines that hang below it.
    Numbered {
        /// Its number, from 1.
        number: usize,
        /// What it says.
        text: String,
        /// What stands below it, a line each.
        below: Vec<String>,
    },
    /// A lettered item, with sub-items.
    Lettered {
        /// Its letter: `a)`.
        letter: String,
        /// What it says.
        text: String,
        /// Its sub-items.
        below: Vec<String>,
    },
    /// A programme.
    Programme {
        /// What stands above the hours and above what happens.
        head: [String; 2],
        /// Its rows, in order.
        rows: Vec<Row>,
    },
    /// What follows begins on a new page.
    NewPage,
}

/// One row of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// From when to when.
    pub hours: String,
    /// What happens.
    pub title: String,
    /// Who speaks, and what else belongs to it, a line each.
    pub items: Vec<String>,
}
