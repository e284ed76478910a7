//! Words of the outcomes screen.
