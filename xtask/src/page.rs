//! What the built page must be before it may go on a host: nothing inline, one
//! style sheet, a strict content security policy, relative addresses only.

use crate::bundle::Files;
use crate::{Done, integrity, places, styles};

/// What the page may do, in force from its first element on.
///
/// `connect-src 'self'` and `'wasm-unsafe-eval'` are what WebAssembly needs to
/// be fetched and compiled. No `'unsafe-inline'`: no inline script, no `style`
/// attribute in markup. What is set as markup or as a script's address passes
/// the one policy of `public/trusted.js`, which knows the scripts of the build.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

const PAGE: &str = "index.html";
const TRUSTED: &str = "trusted.js";
const NO_SCRIPTS: &str = "const SCRIPTS = [];";

/// Finishes what Trunk built, in place.
///
/// # Errors
/// A sentence naming the file and the rule that it breaks.
pub fn finish(files: &mut Files) -> Done {
    let bytes = files.get(PAGE).ok_or("Trunk made no index.html.")?;
    let html = String::from_utf8_lossy(bytes).into_owned();
    let html = scripts_moved_out(&html, files)?;
    let html = styles::joined(&html, files)?;
    let html = with_policy(&html)?;
    files.insert(PAGE.to_owned(), html.into_bytes());
    scripts_trusted(files)?;
    nothing_inline(files)?;
    relative_only(files)
}

/// Moves each inline script of the page into a file named by its content.
fn scripts_moved_out(html: &str, files: &mut Files) -> Done<String> {
    let mut moved = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<script") {
        let broken = || format!("{PAGE} has a script without an end.");
        let opened = start + rest[start..].find('>').ok_or_else(broken)?;
        let closed = opened + rest[opened..].find("</script>").ok_or_else(broken)?;
        let (tag, script) = (&rest[start..opened], rest[opened + 1..closed].trim());
        moved.push_str(&rest[..start]);
        moved.push_str(tag);
        if !script.is_empty() {
            let script = format!("{script}\n").into_bytes();
            let name = format!("loader-{}.js", places::fingerprint(&script));
            let check = integrity::of(&script);
            moved.push_str(&format!(" src=\"./{name}\" integrity=\"{check}\""));
            files.insert(name, script);
        }
        moved.push_str("></script>");
        rest = &rest[closed + "</script>".len()..];
    }
    moved.push_str(rest);
    Ok(moved)
}

/// Puts the policy right behind the character set: it does not cover what comes before it.
fn with_policy(html: &str) -> Done<String> {
    let missing = || format!("{PAGE} does not open with its character set.");
    let charset = html.find("<meta charset").ok_or_else(missing)?;
    if ["<script", "<link", "<style"]
        .iter()
        .any(|tag| html[..charset].contains(tag))
    {
        return Err(missing());
    }
    let end = charset + html[charset..].find('>').ok_or_else(missing)? + 1;
    let (before, after) = html.split_at(end);
    Ok(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{after}"
    ))
}

/// Writes the scripts of the build into the policy that may start them.
fn scripts_trusted(files: &mut Files) -> Done {
    let Some(bytes) = files.get(TRUSTED) else {
        return Err(format!("The build has no {TRUSTED}."));
    };
    let source = String::from_utf8_lossy(bytes).into_owned();
    if source.matches(NO_SCRIPTS).count() != 1 {
        return Err(format!("{TRUSTED} has no line `{NO_SCRIPTS}`."));
    }
    let scripts: Vec<&String> = files.keys().filter(|name| name.ends_with(".js")).collect();
    let full = format!("const SCRIPTS = {scripts:?};");
    let text = source.replace(NO_SCRIPTS, &full);
    files.insert(TRUSTED.to_owned(), text.into_bytes());
    Ok(())
}

/// Refuses what the policy would block in silence.
fn nothing_inline(files: &Files) -> Done {
    for (name, html) in text_files(files, &[".html"]) {
        for inline in [
            "<style",
            " style=",
            " onload=",
            " onerror=",
            " onclick=",
            "javascript:",
        ] {
            if html.contains(inline) {
                return Err(format!(
                    "{name} has `{inline}`, which the page's policy blocks."
                ));
            }
        }
    }
    Ok(())
}

/// Refuses addresses that hold on one host or in one folder only. Scripts are
/// not read for them: the browser suite opens the page in a sub-folder.
fn relative_only(files: &Files) -> Done {
    let marks = [
        "href=",
        "src=",
        "url(",
        "@import ",
        "\"start_url\":",
        "\"scope\":",
        "\"src\":",
    ];
    for (name, text) in text_files(files, &[".html", ".css", ".webmanifest"]) {
        for mark in marks {
            for (place, _) in text.match_indices(mark) {
                let after = text[place + mark.len()..].trim_start_matches([' ', '"', '\'']);
                let end = after
                    .find(['"', '\'', ' ', '>', ')', ';'])
                    .unwrap_or(after.len());
                let address = &after[..end];
                if address.starts_with('/')
                    || address.starts_with("http:")
                    || address.starts_with("https:")
                {
                    return Err(format!(
                        "{name} has the address {address}, which is not relative."
                    ));
                }
            }
        }
    }
    Ok(())
}

fn text_files<'a>(files: &'a Files, endings: &[&str]) -> Vec<(&'a str, String)> {
    let wanted = files
        .iter()
        .filter(|(name, _)| endings.iter().any(|end| name.ends_with(end)));
    wanted
        .map(|(name, bytes)| (name.as_str(), String::from_utf8_lossy(bytes).into_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Files, NO_SCRIPTS, POLICY, TRUSTED, finish};

    fn built(html: &str) -> Files {
        let files = [("index.html", html), (TRUSTED, NO_SCRIPTS)];
        files
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8_lossy(&files[name]).into_owned()
    }

    #[test]
    fn an_inline_script_becomes_a_file_named_by_its_content() {
        let page = "<meta charset=utf-8><script type=module>import './a.js';</script><p>after";
        let mut files = built(page);
        finish(&mut files).expect("a page that can be finished");
        let loader = files
            .keys()
            .find(|name| name.starts_with("loader-"))
            .unwrap();
        assert_eq!(text(&files, loader), "import './a.js';\n");
        let html = text(&files, "index.html");
        let tag = format!("<script type=module src=\"./{loader}\" integrity=\"sha384-");
        let (_, after) = html.split_once(&tag).expect("a tag that names the file");
        assert!(after.ends_with("\"></script><p>after"), "{html}");
    }

    #[test]
    fn the_policy_stands_before_everything_that_it_rules() {
        let mut files = built("<!doctype html><meta charset=\"utf-8\" /><title>x</title>");
        finish(&mut files).expect("a page that can be finished");
        let html = text(&files, "index.html");
        let expected = format!(
            "<!doctype html><meta charset=\"utf-8\" /><meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>x</title>"
        );
        assert_eq!(html, expected);
        assert!(finish(&mut built("<link href=a.css><meta charset=utf-8>")).is_err());
    }

    #[test]
    fn what_the_policy_would_block_is_refused() {
        for inline in [
            "<style>a{}</style>",
            "<p style=\"color:red\">",
            "<img src=a onerror=b>",
        ] {
            assert!(
                finish(&mut built(&format!("<meta charset=utf-8>{inline}"))).is_err(),
                "{inline}"
            );
        }
    }

    #[test]
    fn the_scripts_of_the_build_are_trusted_and_no_others() {
        let mut files = built("<meta charset=utf-8><script>1</script>");
        files.insert("a.wasm".to_owned(), Vec::new());
        finish(&mut files).expect("a page that can be finished");
        let trusted = text(&files, TRUSTED);
        assert!(
            trusted.starts_with("const SCRIPTS = [\"loader-")
                && trusted.ends_with("\", \"trusted.js\"];"),
            "{trusted}"
        );
    }

    #[test]
    fn an_address_that_is_not_relative_is_refused() {
        for good in [
            "<a href=./a.css>",
            "<a href='#/calendar'>",
            "<img src=data:image/png;base64,/9j/>",
        ] {
            let done = finish(&mut built(&format!("<meta charset=utf-8>{good}")));
            assert_eq!(done, Ok(()), "{good}");
        }
        for bad in [
            "<a href=/a.css>",
            "<a href=\"https://example.org/\">",
            "<img src='/a.png'>",
        ] {
            assert!(
                finish(&mut built(&format!("<meta charset=utf-8>{bad}"))).is_err(),
                "{bad}"
            );
        }
        let mut files = built("<meta charset=utf-8>");
        files.insert(
            "a.css".to_owned(),
            b"p { background: url(\"/a.png\") }".to_vec(),
        );
        assert!(finish(&mut files).is_err());
        let mut files = built("<meta charset=utf-8>");
        files.insert(
            "m.webmanifest".to_owned(),
            b"{ \"start_url\": \"/\" }".to_vec(),
        );
        assert!(finish(&mut files).is_err());
    }
}
