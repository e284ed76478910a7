//! Cuts the optimised page in two where `src/ui/rest.rs` says, and makes both parts small.
//!
//! Trunk builds the page as a whole. The compiler's own output, which still says what refers
//! to what (`--emit-relocs`), is then cut by `wasm-split-cli`, the first part goes through
//! wasm-bindgen as in Trunk, both go through wasm-opt, and take the place of the whole. The
//! script that loads the second part becomes a piece of the page's own script.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::bundle::Files;
use crate::{Done, integrity, places, process};

/// The name of the module, and of the split point in `src/ui/rest.rs`.
const NAME: &str = "roundtable";
const REST: &str = "rest";

/// What wasm-opt is told. A second round (`--converge`) takes off a thousandth more, in twice
/// the time.
const SMALL: &str = "-Oz";

/// Replaces the script and the module that Trunk made by those of the two parts.
///
/// # Errors
/// A sentence, if a tool fails or Trunk's page does not look as expected.
pub fn cut(files: &mut Files, search_path: &std::ffi::OsStr) -> Done {
    let folder = places::scratch().join("split");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| told(&folder, &error))?;
    }
    let (cut, bound) = (folder.join("cut"), folder.join("bound"));
    fs::create_dir_all(&bound).map_err(|error| told(&bound, &error))?;
    let tool = |name: &str| {
        let mut tool = Command::new(name);
        tool.env("PATH", search_path);
        tool
    };
    let whole = places::cargo_target()
        .join("wasm32-unknown-unknown")
        .join("release")
        .join(format!("{NAME}.wasm"));
    process::run(
        tool("wasm-split-cli")
            .args(["--target", "web", "--out-name", NAME])
            .args([&whole, &cut]),
    )?;
    process::run(
        tool("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
            .args(["--out-name", NAME, "--out-dir"])
            .arg(&bound)
            .arg(cut.join(format!("{NAME}.wasm"))),
    )?;
    let small = |from: &Path| -> Done<Vec<u8>> {
        let to = from.with_extension("small");
        process::run(tool("wasm-opt").arg(SMALL).arg(from).arg("-o").arg(&to))?;
        fs::read(&to).map_err(|error| told(&to, &error))
    };
    let first = small(&bound.join(format!("{NAME}_bg.wasm")))?;
    let rest = small(&cut.join(format!("split_{REST}.wasm")))?;
    let text = |path: &Path| fs::read_to_string(path).map_err(|error| told(path, &error));
    let script = text(&bound.join(format!("{NAME}.js")))?;
    let loader = text(&cut.join("__wasm_split.js"))?;
    put(files, first, rest, &script, &loader)
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}.", path.display())
}

/// Puts the parts among the files, under names by their content, and the new names and
/// checks wherever the old ones stood.
fn put(files: &mut Files, first: Vec<u8>, rest: Vec<u8>, script: &str, loader: &str) -> Done {
    let rest_name = format!("{NAME}-{REST}-{}.wasm", places::fingerprint(&rest));
    let script = joined(script, loader, &rest_name, &integrity::of(&rest))?.into_bytes();
    let mut renamed = Vec::new();
    for (ending, content) in [("_bg.wasm", first), (".js", script)] {
        let old = files
            .keys()
            .find(|name| name.starts_with(&format!("{NAME}-")) && name.ends_with(ending))
            .cloned()
            .ok_or_else(|| format!("Trunk made no {NAME}-….{ending}."))?;
        let was = files.remove(&old).unwrap_or_default();
        let new = format!("{NAME}-{}{ending}", places::fingerprint(&content));
        renamed.push((integrity::of(&was), integrity::of(&content)));
        renamed.push((old, new.clone()));
        files.insert(new, content);
    }
    files.insert(rest_name, rest);
    let page = files
        .get_mut("index.html")
        .ok_or("Trunk made no index.html.")?;
    let mut html = String::from_utf8_lossy(page).into_owned();
    for (old, new) in &renamed {
        if !html.contains(old.as_str()) {
            return Err(format!("index.html does not name {old}."));
        }
        html = html.replace(old.as_str(), new);
    }
    *page = html.into_bytes();
    Ok(())
}

/// One script of two: the page's, and the one that loads the second part, which it imports.
fn joined(script: &str, loader: &str, rest: &str, check: &str) -> Done<String> {
    let missing = |what: &str| format!("The tools' scripts changed: no {what}.");
    let mut joined = String::new();
    let mut stand_in = None;
    for line in script.lines() {
        let imported = line
            .strip_prefix("import * as ")
            .and_then(|line| line.split_once(" from "))
            .filter(|(_, from)| from.contains("__wasm_split"));
        match imported {
            Some((name, _)) => stand_in = Some(name.to_owned()),
            None => {
                joined.push_str(line);
                joined.push('\n');
            }
        }
    }
    let stand_in = stand_in.ok_or_else(|| missing("import of the loader"))?;
    let start = format!("import {{ initSync }} from \"./{NAME}.js\";");
    let loader = loader
        .strip_prefix(&start)
        .ok_or_else(|| missing("import of `initSync`"))?;
    let address = format!("fetch(new URL(\"./split_{REST}.wasm\", import.meta.url))");
    if !loader.contains(&address) || !script.contains("async function __wbg_load(") {
        return Err(missing("way to load the second part"));
    }
    // Checked as the first part is, and accepted from hosts that give it a wrong type.
    let loader = loader
        .replace(
            &address,
            &format!("fetch(new URL(\"./{rest}\", import.meta.url), {{ integrity: \"{check}\" }})"),
        )
        .replace(
            "WebAssembly.instantiateStreaming(src, imports)",
            "__wbg_load(await src, imports)",
        );
    let exported = "export const ";
    let name = loader
        .lines()
        .find_map(|line| {
            line.strip_prefix(exported)?
                .split_once(" =")
                .map(|(name, _)| name)
        })
        .ok_or_else(|| missing("loader"))?
        .to_owned();
    joined.push_str(&loader.replace(exported, "const "));
    joined.push_str(&format!("const {stand_in} = {{ {name} }};\n"));
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::{Files, put};

    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\n\
        async function __wbg_load(module, imports) {}\n";
    const LOADER: &str = "import { initSync } from \"./roundtable.js\";\n\
        export const __wasm_split_load_rest = wrapAsyncCb(makeLoad(() => {\n\
        const src = fetch(new URL(\"./split_rest.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, []));\n";

    fn built() -> Files {
        let (old_script, old_module) = (b"old script".to_vec(), b"old module".to_vec());
        let html = format!(
            "<link href=./roundtable-old.js integrity={}><link href=./roundtable-1_bg.wasm integrity={}>",
            crate::integrity::of(&old_script),
            crate::integrity::of(&old_module)
        );
        Files::from([
            ("roundtable-old.js".to_owned(), old_script),
            ("roundtable-1_bg.wasm".to_owned(), old_module),
            ("index.html".to_owned(), html.into_bytes()),
        ])
    }

    #[test]
    fn both_parts_take_the_place_of_the_whole_and_the_page_names_them() {
        let mut files = built();
        put(&mut files, b"one".to_vec(), b"two".to_vec(), SCRIPT, LOADER).expect("known scripts");
        assert!(!files.keys().any(|name| name.contains("-old")), "{files:?}");
        let name_of = |content: &[u8]| {
            let found = files.iter().find(|(_, bytes)| *bytes == content);
            found.expect("a file with this content").0
        };
        let html = String::from_utf8_lossy(&files["index.html"]);
        assert!(html.contains(&format!(
            "{} integrity={}",
            name_of(b"one"),
            crate::integrity::of(b"one")
        )));
        let (script_name, script) = files
            .iter()
            .find(|(name, _)| name.ends_with(".js"))
            .expect("a script");
        assert!(html.contains(&format!(
            "{script_name} integrity={}",
            crate::integrity::of(script)
        )));
        let script = String::from_utf8_lossy(script);
        let fetched = format!(
            "fetch(new URL(\"./{}\", import.meta.url), {{ integrity: \"{}\" }})",
            name_of(b"two"),
            crate::integrity::of(b"two")
        );
        assert!(script.contains(&fetched), "{script}");
        assert!(
            script.ends_with("const import1 = { __wasm_split_load_rest };\n"),
            "{script}"
        );
        assert!(
            !script.contains("import {") && !script.contains("export"),
            "{script}"
        );
    }

    #[test]
    fn scripts_that_look_otherwise_are_refused() {
        for (script, loader) in [
            ("", LOADER),
            (SCRIPT, ""),
            (SCRIPT, "import { initSync } from \"./roundtable.js\";"),
        ] {
            assert!(put(&mut built(), Vec::new(), Vec::new(), script, loader).is_err());
        }
    }
}
