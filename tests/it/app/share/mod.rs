//! Sharing as stories: what leaves, what a file would change, what is settled, and which
//! group is open. The people and hosts in these tests do not exist.

mod calendar_preview;
mod calendars;
mod conflicts;
mod export;
mod forgetting;
mod groups;
mod import;
mod leaving_out;
mod members;
mod refusing;
mod tables;

use super::{Shelf, Tab};
use roundtable::app::Msg;
use roundtable::app::share::export::{Msg as Export, Part};
use roundtable::app::share::import::{CannotRead, File, Msg as Import};
use roundtable::app::share::preview::{FilePage, ImportPage, LinePage};
use roundtable::app::share::{Msg as Share, import_page};
use roundtable::app::words::Language;
use roundtable::domain::workspace::removal::Presence;
use std::fmt::Write as _;

/// A person with a browser of their own.
pub struct Desk {
    pub shelf: Shelf,
    pub tab: Tab,
}

impl Desk {
    /// Somebody who opened the page for the first time: the example is there.
    pub fn new(writer: &str) -> Self {
        let mut shelf = Shelf::default();
        let tab = Tab::open(writer, &mut shelf);
        Self { shelf, tab }
    }

    pub fn send(&mut self, msg: Msg) {
        self.tab.send(msg);
        self.tab.answer(&mut self.shelf);
    }

    pub fn share(&mut self, msg: Share) {
        self.send(Msg::Share(msg));
    }

    pub fn import(&mut self, msg: Import) {
        self.share(Share::Import(msg));
    }

    /// Everything that this desk has, as a file.
    pub fn file(&mut self) -> File {
        self.share(Share::Export(Export::Open));
        self.share(Share::Export(Export::Choose(Part::Everything)));
        self.share(Share::Export(Export::Agree(true)));
        self.share(Share::Export(Export::Download));
        let (name, text) = self.tab.downloads.pop().expect("a file was offered");
        file(&name, &text)
    }

    /// Chooses files, which are read up to the preview.
    pub fn choose(&mut self, files: impl IntoIterator<Item = File>) {
        self.import(Import::Read(files.into_iter().collect()));
    }

    /// Chooses files and applies them.
    pub fn take(&mut self, files: impl IntoIterator<Item = File>) {
        self.choose(files);
        self.import(Import::Apply);
    }

    /// What the preview says.
    pub fn preview(&self) -> String {
        import_page(&self.tab.model).map_or_else(|| "nothing".into(), |page| said(&page))
    }

    pub fn notice(&self) -> String {
        let notice = self.tab.model.notice.as_ref();
        notice
            .map(|notice| notice.text(Language::English))
            .unwrap_or_default()
    }

    /// All that a person could see of every record: the same text, the same group.
    pub fn sees(&self) -> String {
        let workspace = &self.tab.model.workspace;
        let mut text = String::new();
        for record in workspace.record_ids() {
            let presence = workspace.presence(record);
            if presence == Presence::Unknown {
                continue;
            }
            writeln!(text, "{record} {presence:?}").expect("text");
            for (field, _) in workspace.fields(record).into_iter().flatten() {
                let shown = workspace.shown(record, field);
                if !shown.is_empty() {
                    writeln!(text, "  {field}: {shown:?}").expect("text");
                }
            }
        }
        text
    }
}

pub fn file(name: &str, text: &str) -> File {
    File {
        name: name.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    }
}

pub fn text_of(file: &File) -> &str {
    let bytes: Result<&Vec<u8>, &CannotRead> = file.content.as_ref();
    std::str::from_utf8(bytes.expect("a file with bytes")).expect("a text file")
}

/// The preview as a person reads it: `[x]` is ticked.
pub fn said(page: &ImportPage) -> String {
    let mut text = String::new();
    if let Some((sentence, _)) = &page.reading {
        writeln!(text, "{sentence}").expect("text");
    }
    for file in &page.files {
        file_said(&mut text, file).expect("text");
    }
    text.trim_end().to_owned()
}

fn file_said(text: &mut String, file: &FilePage) -> std::fmt::Result {
    let tick = |on: bool| if on { "[x]" } else { "[ ]" };
    writeln!(text, "{}", file.name)?;
    if let Some(refusal) = &file.refusal {
        writeln!(text, "  refused: {refusal}")?;
    }
    if let Some(other) = &file.other_group {
        let button = if other.can_open { &*other.button } else { "-" };
        writeln!(text, "  {} <{button}>", other.sentence)?;
    }
    for sentence in &file.sentences {
        writeln!(text, "  {sentence}")?;
    }
    for item in &file.items {
        let tick = if item.can_be_left_out {
            tick(item.is_taken)
        } else {
            " - "
        };
        writeln!(text, "  {tick} {} ({})", item.sentence, item.note)?;
        if let Some(twin) = &item.twin {
            writeln!(text, "      {twin}")?;
        }
        lines_said(text, &item.lines)?;
        for (sentence, lines) in &item.others {
            writeln!(text, "      {sentence}")?;
            lines_said(text, lines)?;
        }
        if let Some(rest) = &item.rest {
            writeln!(text, "      {rest}")?;
        }
    }
    if let Some(more) = &file.more {
        writeln!(text, "  <{more}>")?;
    }
    if let Some(offers) = &file.offers {
        writeln!(text, "  {}", offers.sentence)?;
        for (_, record, line, taken) in &offers.offers {
            writeln!(text, "  {} {record}", tick(*taken))?;
            lines_said(text, std::slice::from_ref(line))?;
        }
    }
    for (_, sentence, ticked) in &file.forgotten {
        writeln!(text, "  {} {sentence}", tick(*ticked))?;
    }
    for problems in [&file.unread, &file.remarks].into_iter().flatten() {
        writeln!(text, "  {}", problems.sentence)?;
        for place in &problems.places {
            let shown: String = place.text.chars().take(60).collect();
            writeln!(text, "    {}: {shown}", place.sentence)?;
        }
    }
    Ok(())
}

fn lines_said(text: &mut String, lines: &[LinePage]) -> std::fmt::Result {
    for line in lines {
        let becomes: Vec<String> = line
            .becomes
            .iter()
            .map(|(says, who)| format!("{says} ({who})"))
            .collect();
        writeln!(
            text,
            "        {}: {} -> {}",
            line.label,
            line.was.join(" | "),
            becomes.join(" | ")
        )?;
        if let Some(clash) = &line.clash {
            writeln!(text, "          {clash}")?;
        }
    }
    Ok(())
}
