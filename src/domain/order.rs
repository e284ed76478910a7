//! Places between others: fractions that never run out and are never equal (R10).
//!
//! The text is base-36 digits, read as a fraction between 0 and 1, then a full
//! stop and what made it, so that two people who put something in the same place
//! still get two places. Compared as text: the full stop sorts before every digit.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// The place between two others, or at an end where one is `None`. `name` is the
/// writer's own, never used twice. Texts that are no places count as absent.
#[must_use]
pub fn between(before: Option<&str>, after: Option<&str>, name: &str) -> String {
    if let (Some(one), Some(other)) = (before, after)
        && digits(one) == digits(other)
    {
        // Two writers found the same fraction: what comes between them hangs on the first.
        let tail = other
            .strip_prefix(one)
            .and_then(|rest| rest.strip_prefix('.'));
        return format!("{one}.{}", between(None, tail, name));
    }
    let before = before.map_or(Vec::new(), digits);
    let after = after.map(digits);
    let mut place = Vec::new();
    let mut bounded = after.is_some();
    for at in 0.. {
        let low = before.get(at).copied().unwrap_or(0);
        let high = match &after {
            Some(after) if bounded => after.get(at).copied().unwrap_or(0),
            _ => 36,
        };
        if high > low + 1 {
            place.push(low + (high - low) / 2);
            break;
        }
        // One step below the upper bound: from here on only the lower one binds.
        bounded = bounded && high == low;
        place.push(low);
    }
    let text: String = place
        .iter()
        .map(|digit| char::from(DIGITS[usize::from(*digit)]))
        .collect();
    format!("{text}.{name}")
}

fn digits(place: &str) -> Vec<u8> {
    let fraction = place
        .split_once('.')
        .map_or(place, |(fraction, _)| fraction);
    fraction
        .bytes()
        .map_while(|byte| DIGITS.iter().position(|digit| *digit == byte))
        .map(|digit| u8::try_from(digit).expect("36 digits fit"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::between;
    use proptest::prelude::*;

    proptest! {
        /// R10: whatever was put where before, there is a place between any two neighbours.
        #[test]
        fn there_is_always_a_place_between(spots in prop::collection::vec(0usize..60, 1..200)) {
            let mut places: Vec<String> = Vec::new();
            for (number, spot) in spots.into_iter().enumerate() {
                let at = spot.min(places.len());
                let before = at.checked_sub(1).map(|before| places[before].clone());
                let after = places.get(at).cloned();
                let place = between(before.as_deref(), after.as_deref(), &format!("w-{number}"));
                places.insert(at, place);
                prop_assert!(places.is_sorted(), "{places:?}");
            }
        }
    }

    /// R10: there is a place between two that were put in the same gap at once, and between those.
    #[test]
    fn the_same_gap_used_twice_still_has_room() {
        let (one, other) = (between(None, None, "a-1"), between(None, None, "b-1"));
        let mut upper = other;
        for number in 0..20 {
            let place = between(Some(&one), Some(&upper), &format!("z-{number}"));
            assert!(one < place && place < upper, "{one} {place} {upper}");
            upper = place;
        }
    }

    /// R10: two people who use the same gap get two places.
    #[test]
    fn two_writers_never_get_the_same_place() {
        assert_ne!(between(None, None, "a-1"), between(None, None, "b-1"));
    }
}
