//! The offline copy's list: every file of the build with its hash, written into
//! `sw.js`, and the version that follows from it, written into the page.

use crate::bundle::{self, Files};
use crate::{Done, http, integrity, places};
use std::path::Path;

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
/// The worker as it stands in the source: with an empty list it ends the offline copy.
const SWITCH: &str = "sw-off.js";
const EMPTY: &str = "const BUILD = { version: \"\", files: [] };";

/// What is no part of a version: the worker itself, the group's own file, and
/// settings that a host may read but not give out.
const LEFT_OUT: [&str; 6] = [
    WORKER,
    SWITCH,
    "workspace.json",
    "_headers",
    ".htaccess",
    "nginx.conf",
];

/// Writes the list of a finished build into its worker, and its version into its page.
///
/// # Errors
/// A sentence, if the worker or the page is missing or has no place for it.
pub fn finish(files: &mut Files) -> Done {
    let source = files.get(SWITCH).or_else(|| files.get(WORKER));
    let source = source.ok_or_else(|| format!("The build has no {WORKER}."))?;
    let source = String::from_utf8_lossy(source).into_owned();
    if source.matches(EMPTY).count() != 1 {
        return Err(format!("{WORKER} has no line `{EMPTY}`."));
    }
    unmark(files)?;
    let version = places::fingerprint(listed(files).as_bytes());
    mark(files, &version)?;
    let full = format!(
        "const BUILD = {{ version: \"{version}\", files: [\n{}] }};",
        listed(files)
    );
    let worker = source.replace(EMPTY, &full);
    files.insert(WORKER.to_owned(), worker.into_bytes());
    files.insert(SWITCH.to_owned(), source.into_bytes());
    Ok(())
}

/// The same for a folder that was built before and changed since, as the browser
/// suite does to have several versions.
///
/// # Errors
/// As [`finish`], or naming what cannot be read or written.
pub fn finish_again(folder: &Path) -> Done {
    let mut files = bundle::read(folder)?;
    finish(&mut files)?;
    for name in [PAGE, WORKER, SWITCH] {
        let path = folder.join(name);
        std::fs::write(&path, &files[name])
            .map_err(|error| format!("{} cannot be written: {error}.", path.display()))?;
    }
    Ok(())
}

fn listed(files: &Files) -> String {
    let mut list = String::new();
    for (name, bytes) in files {
        if !LEFT_OUT.contains(&name.as_str()) {
            let (check, kind) = (integrity::of(bytes), http::media_type(name));
            list.push_str(&format!("  [{name:?}, \"{check}\", \"{kind}\"],\n"));
        }
    }
    list
}

const OPENING: &str = "<meta name=\"version\" content=\"";

fn unmark(files: &mut Files) -> Done {
    let html = page(files)?;
    if let Some((before, rest)) = html.split_once(OPENING) {
        let after = rest.split_once('>').map_or("", |(_, after)| after);
        files.insert(PAGE.to_owned(), format!("{before}{after}").into_bytes());
    }
    Ok(())
}

fn mark(files: &mut Files, version: &str) -> Done {
    let html = page(files)?;
    let (before, after) = html
        .split_once("</head>")
        .ok_or_else(|| format!("{PAGE} has no end of its head."))?;
    let html = format!("{before}{OPENING}{version}\"></head>{after}");
    files.insert(PAGE.to_owned(), html.into_bytes());
    Ok(())
}

fn page(files: &Files) -> Done<String> {
    let bytes = files
        .get(PAGE)
        .ok_or_else(|| format!("The build has no {PAGE}."))?;
    Ok(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, Files, finish};

    fn built() -> Files {
        let files = [
            ("index.html", "<head><title>x</title></head>"),
            ("sw.js", EMPTY),
            ("a/b.wasm", "\0asm"),
            ("workspace.json", "{}"),
            (".htaccess", "AddType"),
        ];
        files
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8_lossy(&files[name]).into_owned()
    }

    /// F11: no file of the build is left out, whatever its kind or size.
    #[test]
    fn every_file_of_the_version_is_listed_with_its_hash_and_type() {
        let mut files = built();
        finish(&mut files).expect("a build that can be finished");
        let worker = text(&files, "sw.js");
        for name in ["index.html", "a/b.wasm"] {
            assert!(
                worker.contains(&format!("[\"{name}\", \"sha384-")),
                "{worker}"
            );
        }
        assert!(worker.contains("\"application/wasm\""), "{worker}");
        for name in ["workspace.json", "htaccess", "sw-off"] {
            assert!(!worker.contains(name), "{worker}");
        }
        assert_eq!(text(&files, "sw-off.js"), EMPTY);
    }

    #[test]
    fn the_version_follows_from_what_is_in_it_and_from_nothing_else() {
        let version = |files: &mut Files| {
            finish(files).expect("a build that can be finished");
            text(files, "index.html")
        };
        let mut files = built();
        let first = version(&mut files);
        assert_eq!(version(&mut files), first, "finished twice");
        files.insert("workspace.json".to_owned(), b"another".to_vec());
        assert_eq!(
            version(&mut files),
            first,
            "another group on the same build"
        );
        files.insert("a/b.wasm".to_owned(), b"another".to_vec());
        assert_ne!(version(&mut files), first, "another build");
    }

    #[test]
    fn a_build_without_a_place_for_the_list_is_refused() {
        let mut files = built();
        files.insert("sw.js".to_owned(), b"const BUILD = 1;".to_vec());
        assert!(finish(&mut files).is_err());
    }
}
