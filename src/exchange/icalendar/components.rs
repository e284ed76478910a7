//! What stands in what: `BEGIN:VEVENT` to `END:VEVENT` (RFC 5545 §3.6).

use super::lines::{Line, lines};
use super::problem::{Limits, Problem, Refusal, What};

/// One component with its lines and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Component {
    /// Its name in capitals, `VEVENT`.
    pub(super) name: String,
    /// The line on which it begins.
    pub(super) number: usize,
    pub(super) lines: Vec<Line>,
    pub(super) inside: Vec<Component>,
}

impl Component {
    /// The first line of that name.
    pub(super) fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    /// Every line of that name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    /// The components of that name that stand directly in it.
    pub(super) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Component> {
        self.inside.iter().filter(move |inner| inner.name == name)
    }
}

/// Reads a file as components in a nameless whole. What is opened and never closed is
/// read as far as it goes, and listed.
///
/// # Errors
/// [`Refusal`] where a limit is passed.
pub(super) fn components(
    text: &str,
    limits: &Limits,
) -> Result<(Component, Vec<Problem>), Refusal> {
    let mut problems = Vec::new();
    let mut open = vec![Component::default()];
    let mut count = 0_usize;
    for line in lines(text) {
        let line = match line {
            Ok(line) => line,
            Err(broken) => {
                if problems.len() >= limits.problems {
                    return Err(Refusal::TooManyProblems);
                }
                problems.push(Problem::at(broken.number, What::NotALine, &broken.text));
                continue;
            }
        };
        let name = || line.value.trim().to_ascii_uppercase();
        match line.name.as_str() {
            "BEGIN" => {
                count += 1;
                if count > limits.components {
                    return Err(Refusal::TooMany);
                }
                if open.len() > limits.depth {
                    return Err(Refusal::TooDeep { line: line.number });
                }
                open.push(Component {
                    name: name(),
                    number: line.number,
                    ..Component::default()
                });
            }
            "END" => {
                let name = name();
                let found = open.iter().rposition(|component| component.name == name);
                let Some(at) = found.filter(|at| *at > 0) else {
                    problems.push(Problem::at(line.number, What::EndOfNothing, &line.text));
                    continue;
                };
                // What was opened inside and not closed ends with it.
                while open.len() > at {
                    let is_inner = open.len() > at + 1;
                    close(&mut open, is_inner, &mut problems);
                }
            }
            _ => {
                if let Some(component) = open.last_mut() {
                    if component.lines.len() >= limits.lines_each {
                        return Err(Refusal::TooMany);
                    }
                    component.lines.push(line);
                }
            }
        }
    }
    while open.len() > 1 {
        close(&mut open, true, &mut problems);
    }
    Ok((open.pop().unwrap_or_default(), problems))
}

fn close(open: &mut Vec<Component>, is_unended: bool, problems: &mut Vec<Problem>) {
    let Some(component) = open.pop() else { return };
    if is_unended {
        problems.push(Problem::at(
            component.number,
            What::Unended,
            &component.name,
        ));
    }
    if let Some(outer) = open.last_mut() {
        outer.inside.push(component);
    }
}
