//! Now, today, and the chance that names are drawn from.

use chrono::NaiveDate;

use super::window;

/// Letters and digits that names are drawn from: 36 of them.
const SIGNS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Bytes from here on are thrown away, so that each sign is equally likely.
const FAIR_BELOW: u8 = 252;

/// Returns this machine's time in milliseconds since 1970-01-01T00:00Z. It may
/// jump, also back: it is for reading only, nothing is ordered by it (R1).
#[must_use]
pub fn utc_millis() -> i64 {
    js_sys::Date::now() as i64
}

/// Returns the date on this machine's own calendar; `None` outside chrono's years.
#[must_use]
pub fn local_date() -> Option<NaiveDate> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())
}

/// Draws the id of a writer: 8 letters and digits, so that in a hundred
/// thousand starts the odds of one id drawn twice stay under one in five hundred (R3).
#[must_use]
pub fn draw_writer_id() -> String {
    draw(8)
}

/// Draws the id of a new workspace: `w-` and 20 letters and digits (R12).
#[must_use]
pub fn draw_workspace_id() -> String {
    let mut id = String::from("w-");
    id.push_str(&draw(20));
    id
}

fn draw(length: usize) -> String {
    let mut drawn = String::with_capacity(length);
    while drawn.len() < length {
        let fair = random_bytes().into_iter().filter(|byte| *byte < FAIR_BELOW);
        for byte in fair.take(length - drawn.len()) {
            drawn.push(char::from(SIGNS[usize::from(byte) % SIGNS.len()]));
        }
    }
    drawn
}

fn random_bytes() -> [u8; 32] {
    let mut bytes = [0; 32];
    let drawn = window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        // No secret hangs on these names: they only have to differ.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes
}
