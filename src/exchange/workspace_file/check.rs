//! The checks of a file: damage and half-written files are noticed, reformatting is not.
//!
//! A line counts with 64 bits of FNV-1a over its text: start and import look at every
//! line, and SHA-256 without help from the processor costs more than parsing them.
//! Whatever a slip of the hand or a bad disk does changes it. A hundred lines, records
//! and changes counted together, make one number, as a polynomial of theirs; `checks`
//! has 64 bits of SHA-256 over each. `check` has 64 bits of SHA-256 over the rest of
//! the file: its top, its forgotten ids and `checks`. Where a hundred lines do not
//! match as they are written, they are looked for in canonical form and anywhere in
//! the file: pretty-printing is no damage, and a line taken out or put in costs the
//! hundred that it stood in alone.

use crate::domain::content::Content;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashSet};

/// How many lines one check covers.
const BLOCK: usize = 100;

/// What one line counts with.
pub(super) type LineDigest = u64;

/// What a line counts with: FNV-1a, 64 bits.
pub(super) fn of_line(text: &[u8]) -> LineDigest {
    text.iter().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The checks of all lines, in order.
pub(super) fn of_lines(lines: &[LineDigest]) -> Vec<String> {
    lines.chunks(BLOCK).map(of_block).collect()
}

/// The check at the end: over every key at the top but `records`, `changes` and `check`.
pub(super) fn of_rest(top: &BTreeMap<String, Content>) -> String {
    let mut hasher = Sha256::new();
    for (key, content) in top {
        hasher.update(Content::from(key.as_str()).to_string());
        hasher.update(b":");
        hasher.update(content.to_string());
        hasher.update(b"\n");
    }
    hexadecimal(&hasher.finalize()[..8])
}

/// Which lines stand as they stood when the checks were made. `canonical` gives the lines
/// in canonical form; it is asked only where the written ones do not match.
pub(super) fn vouched(
    written: &[LineDigest],
    checks: &[String],
    canonical: impl FnOnce() -> Vec<LineDigest>,
) -> Vec<bool> {
    if of_lines(written) == checks {
        return vec![true; written.len()];
    }
    let mut vouched = vec![false; written.len()];
    for lines in [written, &canonical()] {
        in_place(lines, checks, &mut vouched);
        anywhere(lines, checks, &mut vouched);
    }
    vouched
}

fn in_place(lines: &[LineDigest], checks: &[String], vouched: &mut [bool]) {
    let blocks = lines.chunks(BLOCK).zip(vouched.chunks_mut(BLOCK));
    for ((lines, vouched), check) in blocks.zip(checks) {
        if of_block(lines) == *check {
            vouched.fill(true);
        }
    }
}

// Looks among the lines that no check was found for. Only the last check may cover fewer
// than a hundred lines, and only the last lines may be those.
fn anywhere(lines: &[LineDigest], checks: &[String], vouched: &mut [bool]) {
    let known: HashSet<&str> = checks.iter().map(String::as_str).collect();
    let is_known = |digest| known.contains(of_digest(digest).as_str());
    let out_of_run = (1..BLOCK).fold(1, |power: u64, _| power.wrapping_mul(STEP));
    let mut at = 0;
    let mut run = None;
    while at + BLOCK <= lines.len() {
        let range = at..at + BLOCK;
        if let Some(last) = vouched[range.clone()].iter().rposition(|vouched| *vouched) {
            at += last + 1;
            run = None;
            continue;
        }
        let digest = run.unwrap_or_else(|| of_run(&lines[range.clone()]));
        if is_known(digest) {
            vouched[range].fill(true);
            at += BLOCK;
            run = None;
            continue;
        }
        let without_first = digest.wrapping_sub(lines[at].wrapping_mul(out_of_run));
        run = lines
            .get(at + BLOCK)
            .map(|next| without_first.wrapping_mul(STEP).wrapping_add(*next));
        at += 1;
    }
    for from in lines.len().saturating_sub(BLOCK - 1)..lines.len() {
        if !vouched[from..].contains(&true) && is_known(of_run(&lines[from..])) {
            vouched[from..].fill(true);
        }
    }
}

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

// A run of lines as one number, which moves on by a line without looking at all of them.
fn of_run(lines: &[LineDigest]) -> u64 {
    lines.iter().fold(0, |digest: u64, line| {
        digest.wrapping_mul(STEP).wrapping_add(*line)
    })
}

fn of_block(lines: &[LineDigest]) -> String {
    of_digest(of_run(lines))
}

fn of_digest(digest: u64) -> String {
    hexadecimal(&Sha256::digest(digest.to_be_bytes())[..8])
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .collect()
}
