//! What the page and its tools are made of: every crate comes from the crates
//! registry and under a licence that lets anybody use, change and pass it on.
//!
//! All targets and all kinds of dependencies are looked at. Known weaknesses are
//! asked of the advisory database where a program that reads it is installed.

use crate::{Done, places, process};
use std::collections::BTreeMap;
use std::fs;

/// The licences that a crate may have, each with the reason.
const ALLOWED: [(&str, &str); 9] = [
    ("MIT", "asks for its notice alone"),
    ("Apache-2.0", "asks for its notice, gives patents"),
    (
        "Apache-2.0 WITH LLVM-exception",
        "Apache-2.0 that asks for less",
    ),
    ("0BSD", "asks for nothing"),
    ("BSL-1.0", "asks for its notice in source form alone"),
    ("CC0-1.0", "gives up all rights"),
    ("Unicode-3.0", "asks for its notice; tables of Unicode"),
    ("Unlicense", "gives up all rights"),
    ("Zlib", "asks for nothing in a built program"),
];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Our own crates, which are in no registry.
const OWN: [&str; 2] = ["roundtable", "xtask"];

/// Checks every crate of the lock file.
///
/// # Errors
/// Sentences naming each crate that breaks a rule.
pub fn check() -> Done {
    let lock = places::root().join("Cargo.lock");
    let lock = fs::read_to_string(&lock).map_err(|error| format!("No Cargo.lock: {error}."))?;
    let mut faults = strangers(&lock);
    let tree = [
        "tree",
        "--workspace",
        "--locked",
        "--all-features",
        "--target=all",
        "--edges=normal,build,dev",
        "--prefix=none",
        "--format={p}\t{l}",
    ];
    let listed = process::answer(process::cargo().args(tree))
        .ok_or("Cargo does not list the crates and their licences.")?;
    faults.extend(refused(&listed));
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

/// How the look into the advisory database ended.
pub enum Advisories {
    /// Nothing is known against any crate.
    None,
    /// Something is, or the program failed otherwise; it said so itself.
    Some(String),
    /// It was not looked at, and why.
    NotRun(String),
}

/// Asks `cargo deny` or `cargo audit`, whichever is installed.
pub fn advisories() -> Advisories {
    let programs: [(&str, &[&str]); 2] = [
        ("cargo-deny", &["deny", "check", "advisories"]),
        ("cargo-audit", &["audit"]),
    ];
    let Some((_, words)) = programs
        .iter()
        .find(|(program, _)| process::on_path(&[program]).is_some())
    else {
        return Advisories::NotRun("neither cargo-deny nor cargo-audit is installed".to_owned());
    };
    let output = match process::cargo().args(*words).output() {
        Ok(output) => output,
        Err(error) => return Advisories::NotRun(error.to_string()),
    };
    let said = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        Advisories::None
    } else if is_out_of_reach(&said) {
        Advisories::NotRun("the advisory database cannot be reached".to_owned())
    } else {
        Advisories::Some(said)
    }
}

fn is_out_of_reach(said: &str) -> bool {
    let said = said.to_lowercase();
    ["fetch", "resolve host", "connect", "clone"]
        .iter()
        .any(|word| {
            said.contains(&format!("failed to {word}"))
                || said.contains(&format!("couldn't {word}"))
        })
}

/// The crates of a lock file that come from elsewhere than the registry.
fn strangers(lock: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let start = format!("{name} = \"");
            let line = package.lines().find_map(|line| line.strip_prefix(&start));
            line.and_then(|rest| rest.strip_suffix('"'))
        };
        let name = field("name").unwrap_or("?");
        match field("source") {
            Some(REGISTRY) if field("checksum").is_some() => {}
            None if OWN.contains(&name) => {}
            Some(source) => faults.push(format!("{name} comes from {source}.")),
            None => faults.push(format!("{name} comes from a folder.")),
        }
    }
    faults
}

/// The crates of a listing, `name version<tab>licence`, whose licence is not allowed.
fn refused(listed: &str) -> Vec<String> {
    let mut licences = BTreeMap::new();
    for line in listed.lines().filter(|line| !line.trim().is_empty()) {
        let (package, licence) = line.split_once('\t').unwrap_or((line, ""));
        // `(*)`: this one was listed before.
        licences.insert(package, licence.trim_end_matches("(*)").trim());
    }
    let unallowed = licences.into_iter().filter(|(package, licence)| {
        let name = package.split(' ').next().unwrap_or_default();
        !OWN.contains(&name) && !is_allowed(licence)
    });
    unallowed
        .map(|(package, licence)| format!("{package} has the licence `{licence}`."))
        .collect()
}

/// Whether an SPDX expression leaves a choice of allowed licences. `/` is an old way of
/// writing `OR`; of the brackets that occur, none stands inside another.
fn is_allowed(expression: &str) -> bool {
    let plain = expression.replace(" / ", " OR ").replace('/', " OR ");
    if let Some((inside, after)) = plain
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
    {
        return match after.trim().split_once(' ') {
            None => is_allowed(inside),
            Some(("AND", rest)) => is_allowed(inside) && is_allowed(rest),
            Some(("OR", rest)) => is_allowed(inside) || is_allowed(rest),
            Some(_) => false,
        };
    }
    plain.split(" OR ").any(|choice| {
        choice
            .split(" AND ")
            .all(|one| ALLOWED.iter().any(|(name, _)| *name == one.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_allowed, is_out_of_reach, refused, strangers};

    #[test]
    fn a_choice_needs_one_allowed_licence_and_a_sum_needs_all() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 / MIT",
            "GPL-3.0 OR MIT",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "MIT AND Unicode-3.0",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND GPL-3.0",
            "MPL-2.0",
            "MIT-0-like",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn each_crate_that_may_not_be_used_is_named() {
        let listed =
            "roundtable v0.1.0 (here)\tMIT\na v1.0.0\tMIT(*)\nb v2.0.0\tAGPL-3.0\nc v1.0.0\t\n";
        let expected = [
            "b v2.0.0 has the licence `AGPL-3.0`.",
            "c v1.0.0 has the licence ``.",
        ];
        assert_eq!(refused(listed), expected);
    }

    #[test]
    fn crates_from_elsewhere_than_the_registry_are_named() {
        let lock = "[[package]]\nname = \"roundtable\"\n\n[[package]]\nname = \"a\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"0\"\n\n[[package]]\nname = \"b\"\nsource = \"git+https://example.org/b\"\n\n[[package]]\nname = \"c\"\n";
        let expected = [
            "b comes from git+https://example.org/b.",
            "c comes from a folder.",
        ];
        assert_eq!(strangers(lock), expected);
    }

    #[test]
    fn a_database_out_of_reach_is_no_advisory() {
        assert!(is_out_of_reach("error: failed to fetch advisory database"));
        assert!(is_out_of_reach("error: couldn't fetch advisory database"));
        assert!(!is_out_of_reach("error: 1 vulnerability found!"));
    }
}
