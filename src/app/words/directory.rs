//! Words of the directory screen.
