//! Words of theme by organisation, place by organisation, overlaps.
