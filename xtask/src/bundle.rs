//! Makes `dist/`, the folder to put on a host.
//!
//! Trunk compiles into a folder of its own; its files are then read, finished in
//! memory by [`page`], and written to `dist/` together.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::{Done, offline, page, places, process, split, tools};

/// Files by their address relative to the page, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// How much is spent on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Small and fast: what goes on a host.
    Optimised,
    /// Built soon, several times as large: for looking at while one works on it.
    Quick,
}

impl Effort {
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Optimised => &["--release", "--features", "split"],
            Self::Quick => &["--cargo-profile", "quick"],
        }
    }
}

/// Builds the page into `dist/` and gives its files.
///
/// # Errors
/// A sentence, if a tool is missing, something does not compile, or the page
/// breaks a rule of [`page`]; `dist/` is then as it was.
pub fn build(effort: Effort) -> Done<Files> {
    let search_path = tools::search_path()?;
    let staging = places::scratch().join("page");
    process::run(
        std::process::Command::new("trunk")
            .current_dir(places::root())
            .env("PATH", &search_path)
            .env("CARGO_ENCODED_RUSTFLAGS", compiler_options(effort)?)
            // Trunk reads this one as a switch of its own and refuses "1".
            .env_remove("NO_COLOR")
            .arg("build")
            .args(effort.options())
            .arg("--dist")
            .arg(&staging),
    )?;
    let mut files = read(&staging)?;
    if effort == Effort::Optimised {
        split::cut(&mut files, &search_path)?;
    }
    page::finish(&mut files)?;
    offline::finish(&mut files)?;
    write(&files)?;
    Ok(files)
}

/// The user's own compiler options, one that keeps the builder's folders out of the
/// messages inside the page, so that two machines build the same bytes, and where the page
/// is to be small two that make it so and leave in the module what refers to what, for [`split`].
fn compiler_options(effort: Effort) -> Done<String> {
    let own = std::env::var("RUSTFLAGS").unwrap_or_default();
    let home = places::cargo_home()?;
    let here = format!("--remap-path-prefix={}=cargo", home.display());
    // Leptos' own switch: components share the code that draws them, a fifth of the page less.
    let small = ["--cfg=erase_components", "-Clink-args=--emit-relocs"];
    let small = small.iter().filter(|_| effort == Effort::Optimised);
    // Separated so that a folder may have a space in its name.
    let options = own.split_whitespace().chain([here.as_str()]);
    Ok(options
        .chain(small.copied())
        .collect::<Vec<_>>()
        .join("\x1f"))
}

/// Says what was built.
pub fn announce(files: &Files) {
    let bytes: usize = files.values().map(Vec::len).sum();
    println!(
        "dist/ is ready: {} files, {} kB. Put it in any folder of any static host.",
        files.len(),
        bytes / 1000
    );
}

/// The files of a folder and of those in it.
///
/// # Errors
/// A sentence naming what cannot be read.
pub fn read(folder: &Path) -> Done<Files> {
    let mut files = Files::new();
    read_into(&mut files, folder, "")?;
    Ok(files)
}

fn read_into(files: &mut Files, folder: &Path, prefix: &str) -> Done {
    let told = |error: std::io::Error| format!("{} cannot be read: {error}.", folder.display());
    for entry in fs::read_dir(folder).map_err(told)? {
        let entry = entry.map_err(told)?;
        let address = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_into(files, &entry.path(), &format!("{address}/"))?;
        } else {
            files.insert(address, fs::read(entry.path()).map_err(told)?);
        }
    }
    Ok(())
}

/// Writes a new folder beside `dist/` and then puts it in its place.
fn write(files: &Files) -> Done {
    let dist = places::dist();
    let fresh = dist.with_extension("new");
    let told = |error: std::io::Error| format!("{} cannot be written: {error}.", dist.display());
    if fresh.exists() {
        fs::remove_dir_all(&fresh).map_err(told)?;
    }
    for (address, content) in files {
        let file = fresh.join(address);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        fs::write(file, content).map_err(told)?;
    }
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(told)?;
    }
    fs::rename(&fresh, &dist).map_err(told)
}
