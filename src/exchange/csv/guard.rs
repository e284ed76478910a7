//! Cells that a spreadsheet would take for formulas (F22), after OWASP's advice on CSV
//! injection: an apostrophe before them, which reading takes off again.

/// What a formula begins with in one spreadsheet or another, full-width forms too.
const BEGINS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// The text as it is written: no spreadsheet takes it for a formula.
pub(super) fn guarded(text: &str) -> String {
    if is_formula(text) || text.starts_with('\'') && begins_one(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text as it was before.
pub(super) fn plain(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_one(rest) => rest,
        _ => text,
    }
}

// Whether a formula begins behind any number of apostrophes: writing adds one exactly
// where reading takes one off.
fn begins_one(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(BEGINS)
}

fn is_formula(text: &str) -> bool {
    text.starts_with(BEGINS) && !is_number(text) && !is_phone(text)
}

/// `-5`, `+1.50`, `-0,5`: a spreadsheet shows them as they are.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or_default();
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && is_digits(part)
}

/// `+41 22 730 51 11`: a plus, then digits in groups with single spaces between (E.164:
/// fifteen digits at most). `+1-1` is none: a spreadsheet would count it together.
fn is_phone(text: &str) -> bool {
    let Some(groups) = text.strip_prefix('+') else {
        return false;
    };
    let is_group =
        |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let digits = groups.bytes().filter(u8::is_ascii_digit).count();
    groups.split(' ').all(is_group) && (7..=15).contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// F22: nothing begins a formula but plain numbers and strict telephone numbers, and
    /// what was written is read back as it was, apostrophes too.
    #[test]
    fn no_cell_is_a_formula_and_every_cell_comes_back() {
        let hostile = [
            "=1+1",
            "+1-1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－x",
            "＠x",
            "=cmd|' /C calc'!A0",
            "'=x",
            "''=x",
            "'+1-1",
            "'-5",
            "'@",
            "+41 22 =1",
            "+",
            "-",
            "+  ",
            "+1 2",
            "+41(0)22 730",
            "-1,2,3",
            "- item",
        ];
        for text in hostile {
            let written = guarded(text);
            assert!(written.starts_with('\''), "{written:?}");
            assert_eq!(plain(&written), text);
        }
        let harmless = [
            "",
            "x",
            "-5.00",
            "+41 22 730 51 11",
            "+00115550100",
            "-0,5",
            "+7",
            "'",
            "''",
            "'s-Gravenhage",
            "' =x",
            "5-3",
            "a=b",
        ];
        for text in harmless {
            assert_eq!(guarded(text), text);
            assert_eq!(plain(text), text);
        }
    }
}
