//! Installs what the build needs and does not find, at pinned versions.
//!
//! Nothing comes from a code host: crates from the crate registry, packages from
//! npm's. An install happens in a folder beside its place and is renamed when it
//! is complete, so that an interrupted one is never taken for a finished one; a
//! lock lets two clones install at once.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::{Done, node, places, process};

/// Newer ones want a newer compiler than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";
/// Cuts the module in two; fits the `wasm_split_helpers` that Leptos comes with.
const SPLIT: &str = "0.2.4";
const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the build's tools are there and gives the search path on
/// which they are found: Trunk, wasm-bindgen, wasm-split, wasm-opt, then what was there.
///
/// # Errors
/// A sentence, if a tool can neither be found nor installed.
pub fn search_path() -> Done<OsString> {
    let packages = node::packages()?;
    wasm_target()?;
    // Trunk downloads nothing, the page's own crates included.
    process::run(process::cargo().arg("fetch"))?;
    let trunk = crate_tool(
        "trunk",
        TRUNK,
        "trunk",
        &["--locked"],
        "eight minutes on two cores",
    )?;
    // Its own lock file names a crate version that is no longer to be had: no `--locked`.
    let version = locked_version("wasm-bindgen")?;
    let bindgen = crate_tool(
        "wasm-bindgen-cli",
        &version,
        "wasm-bindgen",
        &[],
        "three minutes on two cores",
    )?;
    let split = crate_tool(
        "wasm_split_cli_support",
        SPLIT,
        "wasm-split-cli",
        &["--locked", "--features", "build-binary"],
        "a minute on two cores",
    )?;
    path_with([trunk, bindgen, split, packages.join(".bin")])
}

/// The search path with some folders before the others.
fn path_with<const N: usize>(folders: [PathBuf; N]) -> Done<OsString> {
    let before = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.into_iter().chain(std::env::split_paths(&before)))
        .map_err(|error| format!("The tools' folders make no search path: {error}."))
}

/// Makes sure that the compiler can make WebAssembly.
///
/// # Errors
/// A sentence, if the target is missing and rustup cannot add it.
pub fn wasm_target() -> Done {
    let sysroot = process::answer(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(places::root()),
    )
    .ok_or("`rustc` is not there: install Rust with rustup.")?;
    if Path::new(&sysroot)
        .join("lib")
        .join("rustlib")
        .join(WASM)
        .is_dir()
    {
        return Ok(());
    }
    println!("Adding the compiler's {WASM} target (seconds)");
    process::run(
        Command::new("rustup")
            .args(["target", "add", WASM])
            .current_dir(places::root()),
    )
}

/// Makes sure that the formatter and the lints are there.
///
/// # Errors
/// A sentence, if one is missing and rustup cannot add it.
pub fn components() -> Done {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::answer(process::cargo().args([command, "--version"])).is_none() {
            println!("Adding {component} (seconds)");
            let mut rustup = Command::new("rustup");
            process::run(
                rustup
                    .args(["component", "add", component])
                    .current_dir(places::root()),
            )?;
        }
    }
    Ok(())
}

/// Installs into `<cache>/<name>` unless it was finished before; gives that folder.
///
/// `finished` is a path inside it that exists when the install is complete.
/// `install` fills the folder that it is given, which may hold what an
/// interrupted install of the same name left.
///
/// # Errors
/// A sentence; the cache then holds no folder of that name.
pub fn into_cache(
    name: &str,
    finished: &str,
    install: impl FnOnce(&Path) -> Done,
) -> Done<PathBuf> {
    let cache = places::tools_cache()?;
    let place = cache.join(name);
    if place.join(finished).exists() {
        return Ok(place);
    }
    let told =
        |what: &str, error: std::io::Error| format!("{what} in {}: {error}.", cache.display());
    fs::create_dir_all(&cache).map_err(|error| told("Cannot make the cache", error))?;
    let lock_file = cache.join(format!("{name}.lock"));
    let lock = File::create(&lock_file).map_err(|error| told("Cannot write", error))?;
    if lock.try_lock().is_err() {
        println!("Waiting for another install of {name} to end");
        lock.lock().map_err(|error| told("Cannot lock", error))?;
    }
    if place.join(finished).exists() {
        return Ok(place);
    }
    let partial = cache.join(format!("{name}.partial"));
    fs::create_dir_all(&partial).map_err(|error| told("Cannot write", error))?;
    let start = Instant::now();
    install(&partial)?;
    if place.exists() {
        fs::remove_dir_all(&place).map_err(|error| told("Cannot clear a broken install", error))?;
    }
    fs::rename(&partial, &place).map_err(|error| told("Cannot finish the install", error))?;
    println!("Installed {name} in {} s", start.elapsed().as_secs());
    Ok(place)
}

/// The folder of one program of a crate, installed if need be.
fn crate_tool(
    name: &str,
    version: &str,
    program: &str,
    options: &[&str],
    patience: &str,
) -> Done<PathBuf> {
    let finished = format!("bin/{program}{}", std::env::consts::EXE_SUFFIX);
    let place = into_cache(&format!("{name}-{version}"), &finished, |partial| {
        println!("Installing {name} {version} (once; about {patience})");
        let target = partial.join("target");
        // Outside the clone, so that its own `.cargo/config.toml` has no say.
        process::run(
            process::cargo()
                .current_dir(partial)
                .args([
                    "install",
                    name,
                    "--version",
                    version,
                    "--no-default-features",
                ])
                .args(options)
                .arg("--root")
                .arg(partial)
                // Or Cargo asks for a folder on the path that is about to be renamed.
                .env("PATH", path_with([partial.join("bin")])?)
                .env("CARGO_TARGET_DIR", &target),
        )?;
        fs::remove_dir_all(&target)
            .map_err(|error| format!("Cannot remove {}: {error}.", target.display()))
    })?;
    Ok(place.join("bin"))
}

/// The version of a crate in `Cargo.lock`: Trunk wants a `wasm-bindgen` that equals it.
fn locked_version(name: &str) -> Done<String> {
    let lock = fs::read_to_string(places::root().join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock cannot be read: {error}."))?;
    version_in(&lock, name).ok_or_else(|| format!("Cargo.lock names no `{name}`."))
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let mut lines = lock
        .lines()
        .skip_while(|line| *line != format!("name = \"{name}\""))
        .skip(1);
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_crate_s_version_is_read_from_the_lock_by_its_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
