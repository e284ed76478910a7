//! An outcome document as Markdown (CommonMark, with a table for the programme).

use super::{Block, Document};

/// Writes the document as Markdown. What people wrote stays text: signs that Markdown would
/// take for its own are marked as plain.
#[must_use]
pub fn to_markdown(document: &Document) -> String {
    let blocks = document.blocks.iter().map(written);
    let blocks: Vec<String> = blocks.filter(|block| !block.is_empty()).collect();
    format!("{}\n", blocks.join("\n\n"))
}

fn written(block: &Block) -> String {
    match block {
        Block::Title(words) => format!("# {}", plain(words)),
        Block::Heading(words) => format!("## {}", plain(words)),
        Block::Organisation(words) => format!("### {}", plain(words)),
        Block::Lines(lines) => joined(lines.iter().map(|line| plain(line)), "\\\n"),
        Block::Numbered {
            number,
            text,
            below,
        } => {
            let below = below.iter().map(|line| format!("\\\n   {}", plain(line)));
            format!("{number}. {}{}", plain(text), joined(below, ""))
        }
        Block::Lettered {
            letter,
            text,
            below,
        } => {
            let below = below.iter().map(|line| format!("\n  - {}", plain(line)));
            format!("- {letter} {}{}", plain(text), joined(below, ""))
        }
        Block::Programme { head, rows } => {
            let [hours, what] = head.each_ref().map(|words| cell(words));
            let rows = rows.iter().map(|row| {
                let items = row.items.iter().map(|item| format!("<br>{}", cell(item)));
                let items = joined(items, "");
                format!("| {} | {}{items} |", cell(&row.hours), cell(&row.title))
            });
            format!(
                "| {hours} | {what} |\n| --- | --- |\n{}",
                joined(rows, "\n")
            )
        }
        Block::NewPage => "---".to_owned(),
    }
}

fn joined(pieces: impl Iterator<Item = String>, between: &str) -> String {
    pieces.collect::<Vec<_>>().join(between)
}

fn cell(text: &str) -> String {
    plain(text).replace('|', "\\|")
}

// A name with an underscore, an address between angle brackets and a line that begins like a
// list all stay what they were.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let is_sign = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '&'
        );
        let begins_list = at == 0 && matches!(letter, '-' | '+' | '=');
        if is_sign || begins_list {
            out.push('\\');
        }
        if letter == '\n' || letter == '\r' {
            out.push(' ');
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// F20: what somebody wrote never becomes a heading, a link or markup.
    #[test]
    fn what_people_wrote_stays_text() {
        let document = Document {
            blocks: vec![Block::Lines(vec![
                "# <b>[made up](javascript:0)</b>".into(),
                "- a_b*c".into(),
            ])],
        };
        assert_eq!(
            to_markdown(&document),
            "\\# \\<b\\>\\[made up\\](javascript:0)\\</b\\>\\\n\\- a\\_b\\*c\n"
        );
    }
}
