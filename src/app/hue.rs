//! The colour of an organisation: the hue that it was given, that of what it belongs to, or
//! one that follows from its id, so that a group of one's own has colours from the start.

use super::model::{GROUP, Model};
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

// FNV-1a: the same id has the same hue in every copy.
fn from_id(id: &str) -> u16 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let steps = 360 / STEP;
    u16::try_from((hash >> 32) % steps * STEP).unwrap_or_default()
}
