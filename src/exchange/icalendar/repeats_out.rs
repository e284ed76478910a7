//! How an event repeats, and which occurrence it stands in for, on the way out.

use super::write::{Out, day_line, moment_line};
use crate::domain::names::RecordId;
use crate::domain::recurrence::Rule;
use crate::domain::when::{Frame, Moment, Point, When, Zones};
use crate::domain::workspace::Workspace;

/// Which occurrence an event stands in for, on the clock of its master.
pub(super) fn recurrence_id(out: &mut Out, workspace: &Workspace, master: &str, instance: &str) {
    let digits: String = instance.chars().filter(char::is_ascii_digit).collect();
    let frame = workspace
        .when(master, "when")
        .and_then(|when| match &when.start()?.point {
            Point::Moment(moment) => Some(moment.frame().clone()),
            Point::Period(_) => None,
        });
    key_line(out, "RECURRENCE-ID", &digits, frame.as_ref());
}

/// A line for an occurrence's key, given by its digits: a day, or a time of day with it.
fn key_line(out: &mut Out, name: &str, digits: &str, frame: Option<&Frame>) {
    match digits.len() {
        4 => out.line(&format!("{name};VALUE=DATE"), &format!("{digits}0101")),
        6 => out.line(&format!("{name};VALUE=DATE"), &format!("{digits}01")),
        8 => out.line(&format!("{name};VALUE=DATE"), digits),
        12 | 14 => {
            let seconds = if digits.len() == 12 { "00" } else { "" };
            let civil = format!("{}T{}{seconds}", &digits[..8], &digits[8..]);
            let civil = chrono::NaiveDateTime::parse_from_str(&civil, "%Y%m%dT%H%M%S");
            let frame = frame.cloned().unwrap_or(Frame::Floating);
            if let Some(moment) = civil.ok().and_then(|civil| Moment::new(civil, frame).ok()) {
                moment_line(out, name, &moment);
            }
        }
        _ => {}
    }
}

/// The rule, what is left out of it and what is added. Its end is written as its start wants it.
pub(super) fn repeats(
    out: &mut Out,
    workspace: &Workspace,
    id: &RecordId,
    when: &When,
    zones: &dyn Zones,
) {
    let rule = workspace
        .text(id, "repeats")
        .and_then(|rule| Rule::parse(rule).ok());
    if let Some(mut rule) = rule {
        if let Some(start) = when.ends().next() {
            rule.until = rule.until.map(|until| until.beside(&start.point, zones));
        }
        out.line("RRULE", &rule.to_text());
    }
    let frame = match when.start().map(|end| &end.point) {
        Some(Point::Moment(moment)) => Some(moment.frame().clone()),
        _ => None,
    };
    for key in workspace.members(id, "except") {
        let digits: String = key.chars().filter(char::is_ascii_digit).collect();
        key_line(out, "EXDATE", &digits, frame.as_ref());
    }
    for also in workspace.members(id, "also") {
        let Ok(also) = When::parse(also) else {
            continue;
        };
        match also.start().map(|end| &end.point) {
            Some(Point::Moment(moment)) => moment_line(out, "RDATE", moment),
            _ => day_line(out, "RDATE", also.first_day()),
        }
    }
}
