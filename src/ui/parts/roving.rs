//! Where an arrow key leads in a list of which one item has the focus.

/// Returns the place that `key` leads to from `from` among `count` items in a
/// column or a row, going around at the ends; `None` when the key leads nowhere.
///
/// `key` is the name that the browser gives it; `backwards` and `forwards` are
/// the two arrows, which the caller turns around for writing from right to left.
#[must_use]
pub fn place(
    key: &str,
    from: usize,
    count: usize,
    backwards: &str,
    forwards: &str,
) -> Option<usize> {
    if count == 0 {
        return None;
    }
    match key {
        "Home" => Some(0),
        "End" => Some(count - 1),
        key if key == forwards => Some((from + 1) % count),
        key if key == backwards => Some((from + count - 1) % count),
        _ => None,
    }
}
