//! Running other programs: in sight, line by line, or for their answer.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Done, places};

/// The Cargo that runs this program, started in the clone.
pub fn cargo() -> Command {
    let mut command =
        Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(places::root());
    command
}

/// Runs a program in sight and waits for it.
///
/// # Errors
/// A sentence naming the program, if it cannot be started or does not succeed.
pub fn run(command: &mut Command) -> Done {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` ended with {status}.", shown(command)))
    }
}

/// Runs a program in sight, giving each line that it prints to `seen` as well;
/// says whether it succeeded.
///
/// # Errors
/// A sentence, if the program cannot be started or its words cannot be read.
pub fn run_and_read(command: &mut Command, mut seen: impl FnMut(&str)) -> Done<bool> {
    command.stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|error| format!("`{}`: {error}.", shown(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            seen(&line);
        }
    }
    let status = child
        .wait()
        .map_err(|error| format!("`{}`: {error}.", shown(command)))?;
    Ok(status.success())
}

/// What a program prints, trimmed; `None` if it is not there or does not succeed.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of these names on the search path.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    names.iter().find_map(|name| {
        std::env::split_paths(&path).find_map(|folder| {
            endings
                .iter()
                .map(|end| folder.join(format!("{name}{end}")))
                .find(|file| file.is_file())
        })
    })
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` cannot be started: {error}.", shown(command))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
