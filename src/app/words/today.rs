//! Words of what is next, due and new.
