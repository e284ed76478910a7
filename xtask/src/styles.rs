//! Joins the page's style sheets into one: fewer requests before anything is seen.
//!
//! While one works on the page, `index.html` names a file for each noun, so that
//! a browser's tools show where a rule stands; a host gets them as one.

use crate::bundle::Files;
use crate::{Done, integrity, places};

/// Replaces the page's links to style sheets with one to their contents in the
/// same order, where the first one stood.
///
/// # Errors
/// A sentence, if a style sheet is missing or says something that only counts
/// at the top of a file.
pub fn joined(html: &str, files: &mut Files) -> Done<String> {
    let mut rest = html;
    let mut page = String::new();
    let mut sheet = Vec::new();
    let mut place = None;
    while let Some(start) = rest.find("<link") {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |length| start + length + 1);
        let tag = &rest[start..end];
        page.push_str(&rest[..start]);
        if attribute(tag, "rel") == Some("stylesheet") {
            let href = attribute(tag, "href").unwrap_or_default();
            let content = files.remove(href.trim_start_matches("./")).ok_or_else(|| {
                format!("The page names the style sheet {href}, which is not there.")
            })?;
            if ["@import", "@charset"]
                .iter()
                .any(|rule| holds(&content, rule.as_bytes()))
            {
                return Err(format!(
                    "{href} has a rule that counts only at the top of a file."
                ));
            }
            place.get_or_insert(page.len());
            sheet.extend(content);
            sheet.push(b'\n');
        } else {
            page.push_str(tag);
        }
        rest = &rest[end..];
    }
    page.push_str(rest);
    if let Some(place) = place {
        let name = format!("style-{}.css", places::fingerprint(&sheet));
        let check = integrity::of(&sheet);
        page.insert_str(
            place,
            &format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{check}\">"),
        );
        files.insert(name, sheet);
    }
    Ok(page)
}

/// An attribute of a tag, quoted or not.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!(" {name}="))?.1;
    let (value, end): (&str, &[char]) = match value.strip_prefix('"') {
        Some(quoted) => (quoted, &['"']),
        None => (value, &[' ', '>']),
    };
    value.split(end).next()
}

fn holds(content: &[u8], part: &[u8]) -> bool {
    content.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::{Files, joined};

    fn sheets() -> Files {
        [("a.css", "a{}"), ("b.css", "b{}")]
            .map(|(name, text)| (name.to_owned(), text.into()))
            .into()
    }

    #[test]
    fn sheets_become_one_in_their_order_where_the_first_stood() {
        let mut files = sheets();
        files.insert("rescue.css".to_owned(), b"c{}".to_vec());
        let html = "<title>x</title><link href=./b.css rel=stylesheet><link rel=icon href=i.svg>\
                    <link rel=\"stylesheet\" href=\"a.css\"><body>";
        let page = joined(html, &mut files).expect("sheets that can be joined");
        assert!(files.remove("rescue.css").is_some(), "others stay");
        let (name, sheet) = files.first_key_value().expect("one sheet");
        assert_eq!((files.len(), sheet.as_slice()), (1, &b"b{}\na{}\n"[..]));
        let link = format!(
            "<title>x</title><link rel=\"stylesheet\" href=\"./{name}\" integrity=\"sha384-"
        );
        assert!(page.starts_with(&link), "{page}");
        assert!(
            page.ends_with("\"><link rel=icon href=i.svg><body>"),
            "{page}"
        );
    }

    #[test]
    fn a_missing_sheet_and_one_that_imports_are_refused() {
        let one = |name: &str| format!("<link rel=stylesheet href={name}>");
        assert!(joined(&one("c.css"), &mut sheets()).is_err());
        let mut files = sheets();
        files.insert("a.css".to_owned(), b"@import 'b.css'".to_vec());
        assert!(joined(&one("a.css"), &mut files).is_err());
    }

    #[test]
    fn a_page_without_sheets_stays_as_it_is() {
        let mut files = Files::new();
        assert_eq!(
            joined("<p>x<link rel=icon href=i>", &mut files).as_deref(),
            Ok("<p>x<link rel=icon href=i>")
        );
        assert!(files.is_empty());
    }
}
