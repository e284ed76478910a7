//! Words of the share screen.
