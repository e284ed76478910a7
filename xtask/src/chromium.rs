//! Finds a Chromium-like browser for the browser suite, or installs one where
//! that takes no question: as root on Debian.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Done, process};

const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
];

const MAC: [&str; 3] = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS: [&str; 3] = [
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
];

/// The browser for the suite: the one that `CHROME` names, an installed one, or
/// on Debian as root the system's package, installed now.
///
/// # Errors
/// A sentence that says what to install.
pub fn ensure() -> Done<PathBuf> {
    if let Some(named) = env::var_os("CHROME") {
        let named = PathBuf::from(named);
        return if works(&named) {
            Ok(named)
        } else {
            Err(format!(
                "CHROME names {}, which does not start.",
                named.display()
            ))
        };
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if is_root_on_debian() {
        println!("Installing Chromium from the system's packages (once; a minute or two)");
        process::run(apt_get().arg("update"))?;
        process::run(apt_get().args(["install", "-y", "--no-install-recommends", "chromium"]))?;
    }
    installed().ok_or_else(|| {
        "No browser for the suite: install Chrome, Chromium or Edge, or set CHROME to its program."
            .to_owned()
    })
}

fn installed() -> Option<PathBuf> {
    let on_path = NAMES.iter().filter_map(|name| process::on_path(&[name]));
    on_path.chain(usual_places()).find(|browser| works(browser))
}

fn usual_places() -> Vec<PathBuf> {
    let (folders, programs): (Vec<PathBuf>, &[&str]) = if cfg!(target_os = "macos") {
        let own = env::var_os("HOME").map(|home| Path::new(&home).join("Applications"));
        (
            std::iter::once(PathBuf::from("/Applications"))
                .chain(own)
                .collect(),
            &MAC,
        )
    } else if cfg!(windows) {
        let names = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
        (
            names
                .iter()
                .filter_map(env::var_os)
                .map(PathBuf::from)
                .collect(),
            &WINDOWS,
        )
    } else {
        (Vec::new(), &[])
    };
    let every = |folder: &PathBuf| {
        programs
            .iter()
            .map(|program| folder.join(program))
            .collect::<Vec<_>>()
    };
    folders.iter().flat_map(every).collect()
}

/// Whether a program is there and starts: some systems put a stub under a
/// browser's name that only says where to get it. Windows browsers cannot be
/// asked for their version without opening a window.
fn works(browser: &Path) -> bool {
    browser.is_file()
        && (cfg!(windows) || process::answer(Command::new(browser).arg("--version")).is_some())
}

fn is_root_on_debian() -> bool {
    Path::new("/etc/debian_version").exists()
        && process::answer(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
