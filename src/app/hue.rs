//! The colour of an organisation: the hue that it was given, that of what it belongs to, or
//! one that follows from its id, so that a group of one's own has colours from the start.

use super::model::{GROUP, Model};
use super::words::{Word, form as words};
use crate::domain::names::RecordId;

/// How far up an office looks for a colour.
const HIGHEST: usize = 8;
/// Hues that follow from an id lie this far apart, in degrees.
const STEP: u64 = 15;

/// The hue of an organisation, 0 to 359. None for those outside the group, where the group
/// says who its members are: they stay in the background.
#[must_use]
pub fn hue(model: &Model, organisation: &str) -> Option<u16> {
    let workspace = &model.workspace;
    let mut top = RecordId::from(organisation);
    for _ in 0..HIGHEST {
        if let Some(own) = workspace.number(&top, "hue") {
            return u16::try_from(own % 360).ok();
        }
        let Some(above) = workspace.reference(&top, "parent") else {
            break;
        };
        top = above;
    }
    let members = workspace.references(GROUP, "members");
    let has_one = members.is_empty() || members.contains(&top);
    has_one.then(|| from_id(&top))
}

// FNV-1a, then stirred once more, since ids often differ in their last letter only. The same
// id has the same hue in every copy.
fn from_id(id: &str) -> u16 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let stirred = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let steps = 360 / STEP;
    u16::try_from((stirred >> 40) % steps * STEP).unwrap_or_default()
}

/// The names of the hues, each with the first degree after it.
const NAMES: [(u16, Word); 12] = [
    (12, words::PINK),
    (42, words::RED),
    (78, words::ORANGE),
    (118, words::YELLOW),
    (165, words::GREEN),
    (210, words::TEAL),
    (242, words::LIGHT_BLUE),
    (278, words::BLUE),
    (300, words::VIOLET),
    (322, words::PURPLE),
    (345, words::MAGENTA),
    (360, words::PINK),
];

/// What a hue is called, 0 to 359.
#[must_use]
pub fn name(hue: u16) -> Word {
    let named = NAMES.iter().find(|(end, _)| hue % 360 < *end);
    named.map_or(words::PINK, |(_, name)| *name)
}

/// A colour as a form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shade {
    /// What was chosen: a hue, or nothing.
    pub text: String,
    /// The hue that is shown, which follows from others where none was chosen; `None` for an
    /// organisation that stays in the background.
    pub shown: Option<u16>,
    /// What it is called, in words.
    pub name: String,
}

impl Shade {
    /// The colour of a record, or of one that is not made yet, with what was chosen for it.
    #[must_use]
    pub fn of(model: &Model, record: Option<&RecordId>, text: &str) -> Self {
        let language = model.language();
        let chosen = text.trim().parse::<u16>().ok().map(|hue| hue % 360);
        let given = || {
            let record = record?;
            let workspace = &model.workspace;
            match workspace.number(record, "hue") {
                // Its own is being taken away: what it belongs to, or its id, says it then.
                Some(_) => workspace
                    .reference(record, "parent")
                    .map_or_else(|| Some(from_id(record)), |parent| hue(model, &parent)),
                None => hue(model, record),
            }
        };
        let shown = chosen.or_else(given);
        let named = shown.map(|hue| language.say(name(hue)).into_owned());
        Self {
            text: text.to_owned(),
            shown,
            name: match (chosen, named) {
                (Some(_), Some(name)) => name,
                (_, Some(name)) => language.fill(words::COLOUR_GIVEN, &[&name]),
                (_, None) => language.say(words::NO_COLOUR).into_owned(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::from_id;
    use std::collections::BTreeSet;

    /// Neighbours in time are told apart: eight new organisations have at least six hues.
    #[test]
    fn ids_that_differ_by_one_letter_have_different_hues() {
        let hues: BTreeSet<u16> = (1..=8)
            .map(|at| from_id(&format!("o-k7q2mz-{at}")))
            .collect();
        assert!(hues.len() >= 6, "{hues:?}");
        assert!(hues.iter().all(|hue| *hue < 360));
    }
}
