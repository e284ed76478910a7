//! Words of preferences, and who the reader is.
