//! Node and its four packages: wasm-opt, Playwright (without browsers), axe-core, ical.js.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Done, places, process, tools};

/// Playwright and the test runner's options need this one.
const OLDEST: u32 = 20;

/// Node, ready to run in the clone.
pub fn node() -> Command {
    let mut command = Command::new("node");
    command.current_dir(places::root());
    command
}

/// Makes sure that the locked packages are installed and that the browser suite
/// finds them; gives their `node_modules` folder.
///
/// They live in the cache under the lock file's hash, and the suite's own
/// `node_modules` is a link to there.
///
/// # Errors
/// A sentence, if Node is missing or too old, or npm cannot install them.
pub fn packages() -> Done<PathBuf> {
    let version = process::answer(node().arg("--version")).ok_or_else(|| {
        format!("Node is not there: install Node {OLDEST} or newer (nodejs.org).")
    })?;
    if major(&version).is_none_or(|major| major < OLDEST) {
        return Err(format!(
            "Node {version} is too old: install Node {OLDEST} or newer."
        ));
    }
    let suite = places::browser_suite();
    let lock = fs::read(suite.join("package-lock.json"))
        .map_err(|error| format!("tests/browser/package-lock.json cannot be read: {error}."))?;
    let name = format!("node-packages-{}", places::fingerprint(&lock));
    let place = tools::into_cache(&name, "node_modules", |partial| {
        println!(
            "Installing wasm-opt, Playwright, axe-core and ical.js from npm (once; 120 MB, seconds to a minute)"
        );
        for file in ["package.json", "package-lock.json", ".npmrc"] {
            fs::copy(suite.join(file), partial.join(file))
                .map_err(|error| format!("tests/browser/{file} cannot be copied: {error}."))?;
        }
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        process::run(Command::new(npm).current_dir(partial).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ]))
    })?;
    let packages = place.join("node_modules");
    link(&packages, &suite.join("node_modules"))?;
    Ok(packages)
}

/// Makes `from` a link to the folder `to`, unless it is one already.
fn link(to: &Path, from: &Path) -> Done {
    let told =
        |error: std::io::Error| format!("Cannot link {} to the cache: {error}.", from.display());
    if let (Ok(there), Ok(wanted)) = (from.canonicalize(), to.canonicalize())
        && there == wanted
    {
        return Ok(());
    }
    match fs::symlink_metadata(from) {
        Ok(old) if old.is_dir() => fs::remove_dir_all(from).map_err(told)?,
        Ok(_) => fs::remove_file(from)
            .or_else(|_| fs::remove_dir(from))
            .map_err(told)?,
        Err(_) => {}
    }
    make_link(to, from).map_err(told)
}

#[cfg(unix)]
fn make_link(to: &Path, from: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, from)
}

/// A junction, since a symbolic link needs a right that ordinary users lack.
#[cfg(windows)]
fn make_link(to: &Path, from: &Path) -> std::io::Result<()> {
    let made = Command::new("cmd")
        .args(["/C", "mklink", "/J"])
        .arg(from)
        .arg(to)
        .status()?;
    if made.success() {
        Ok(())
    } else {
        Err(std::io::Error::other(format!("mklink ended with {made}")))
    }
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn node_s_major_version_is_read_as_a_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major("nonsense"), None);
    }
}
