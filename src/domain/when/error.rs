//! Why a text, or a pair of ends, is not a time.

/// Says why something is not a [`When`](super::When); `app` turns it to words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenError {
    /// The text has no characters.
    Empty,
    /// The text has none of the shapes that the text form knows.
    Shape,
    /// The year is not one of 0001 to 9999.
    Year,
    /// There is no such month, quarter or half.
    Month,
    /// EDTF seasons (21 to 32) are not kept: the months of a season depend on
    /// the hemisphere, and a span of months says the same without the doubt.
    Season,
    /// The month has no such day (30 February).
    Day,
    /// The day has no such hour, minute or second.
    Hour,
    /// Fractions of a second are not kept.
    Fraction,
    /// The distance from UTC is not within 23 hours 59 minutes.
    Offset,
    /// The zone's name is empty or holds a character that the text form needs.
    Zone,
    /// `Z` beside a zone: the text gives UTC and not the zone's own hours
    /// (RFC 9557 §2.2), which only a [`Zones`](super::Zones) could work out.
    UtcInZone,
    /// Neither end is known.
    NothingKnown,
    /// One end has hours and the other has none.
    HoursWithDates,
    /// The end lies before the start.
    EndBeforeStart,
}
