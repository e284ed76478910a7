//! One style sheet for the page: fewer requests before anything is seen.
//!
//! While one works on the page, `index.html` names a file for each noun, so that
//! a browser's tools show where a rule stands; a host gets them as one.

use crate::bundle::Files;
use crate::{Done, places};

/// Joins the page's style sheets, in their order, into one named by its content,
/// and returns the page with one link where the first one stood.
///
/// # Errors
/// A sentence naming the sheet that the page links and the build does not have.
pub fn joined(html: &str, files: &mut Files) -> Done<String> {
    let mut joined = Vec::new();
    let mut before = None;
    let mut page = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<link") {
        let length = rest[start..].find('>').ok_or("A link has no end.")? + 1;
        let tag = &rest[start..start + length];
        page.push_str(&rest[..start]);
        if attribute(tag, "rel") == Some("stylesheet") {
            let name = attribute(tag, "href").unwrap_or_default();
            let name = name.strip_prefix("./").unwrap_or(name);
            let sheet = files
                .remove(name)
                .ok_or_else(|| format!("The page links {name}, which was not built."))?;
            joined.extend(sheet);
            joined.push(b'\n');
            before.get_or_insert(page.len());
        } else {
            page.push_str(tag);
        }
        rest = &rest[start + length..];
    }
    page.push_str(rest);
    if let Some(place) = before {
        let name = format!("style-{}.css", places::fingerprint(&joined));
        page.insert_str(place, &format!("<link rel=stylesheet href=./{name}>"));
        files.insert(name, joined);
    }
    Ok(page)
}

/// The value of an attribute, which the minifier leaves without quotes where it can.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}="))?;
    match after.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => after.split([' ', '>']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::bundle::Files;

    fn built(sheets: &[(&str, &str)]) -> Files {
        let files = sheets.iter();
        files
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn sheets_become_one_in_their_order_where_the_first_one_stood() {
        let mut files = built(&[
            ("a-1.css", "a{}"),
            ("b-2.css", "b{}"),
            ("rescue.css", "c{}"),
        ]);
        let html = "<link href=./icon.svg rel=icon><link href=./b-2.css integrity=sha384-x rel=stylesheet>\
                    <script src=a.js></script><link rel=\"stylesheet\" href=\"a-1.css\" /><body>";
        let page = joined(html, &mut files).expect("sheets that were built");
        let name = files.keys().find(|name| name.starts_with("style-"));
        let name = name.expect("the one sheet").clone();
        assert_eq!(files[&name], b"b{}\na{}\n");
        assert_eq!(
            page,
            format!(
                "<link href=./icon.svg rel=icon><link rel=stylesheet href=./{name}>\
                 <script src=a.js></script><body>"
            )
        );
        let left: Vec<&String> = files.keys().collect();
        assert_eq!(
            left,
            ["rescue.css", name.as_str()],
            "others stay as they are"
        );
    }

    #[test]
    fn a_sheet_that_was_not_built_is_refused() {
        let page = "<link rel=stylesheet href=./a.css>";
        assert!(joined(page, &mut built(&[])).is_err());
    }

    #[test]
    fn a_page_without_sheets_stays_as_it_is() {
        let page = "<link rel=icon href=./a.svg><p>";
        assert_eq!(joined(page, &mut built(&[])), Ok(page.to_owned()));
    }
}
