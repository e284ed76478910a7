//! An outcome document as plain text, as it would be put into an e-mail.

use super::{Block, Document};

/// Writes the document as plain text: a blank line between blocks, none between the items of a
/// list, the hours of the programme before a tab.
#[must_use]
pub fn to_plain_text(document: &Document) -> String {
    let mut text = String::new();
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        let goes_on = matches!(
            (before, block),
            (Some(Block::Lettered { .. }), Block::Lettered { .. })
        ) || matches!(
            (before, block),
            (Some(Block::Numbered { .. }), Block::Numbered { .. })
        );
        if before.is_some() && !goes_on {
            text.push('\n');
        }
        write(&mut text, block);
        before = Some(block);
    }
    text
}

fn write(text: &mut String, block: &Block) {
    let mut line = |line: &str| {
        text.push_str(line.trim_end());
        text.push('\n');
    };
    match block {
        Block::Title(words) | Block::Heading(words) | Block::Organisation(words) => line(words),
        Block::Lines(lines) => lines.iter().for_each(|words| line(words)),
        Block::Numbered {
            number,
            text,
            below,
        } => {
            line(&format!("{number}. {text}"));
            below.iter().for_each(|words| line(words));
        }
        Block::Lettered {
            letter,
            text,
            below,
        } => {
            line(&format!("- {letter} {text}"));
            below.iter().for_each(|words| line(&format!(" - {words}")));
        }
        Block::Programme { head, rows } => {
            line(&head.join("\t"));
            for row in rows {
                line(&format!("{}\t{}", row.hours, row.title));
                row.items
                    .iter()
                    .for_each(|words| line(&format!("\t{words}")));
            }
        }
        Block::NewPage => line(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::meeting_document::Row;

    /// Items of a list follow each other; everything else has a blank line before it.
    #[test]
    fn blocks_stand_apart_and_lists_together() {
        let item = |number| Block::Numbered {
            number,
            text: "Made up".into(),
            below: Vec::new(),
        };
        let document = Document {
            blocks: vec![
                Block::Heading("Key Outcomes".into()),
                item(1),
                item(2),
                Block::Programme {
                    head: ["TIME".into(), "PROGRAMME".into()],
                    rows: vec![Row {
                        hours: "9:00".into(),
                        title: "Opening".into(),
                        items: vec!["• Nobody".into()],
                    }],
                },
            ],
        };
        assert_eq!(
            to_plain_text(&document),
            "Key Outcomes\n\n1. Made up\n2. Made up\n\nTIME\tPROGRAMME\n9:00\tOpening\n\t• Nobody\n"
        );
    }
}
