//! Other formats: bytes in, records and problems out, and back.
//!
//! Nothing here reads a clock, chance or a browser, and nothing changes a
//! workspace: what a file teaches is handed to the caller, who merges it.

pub mod csv;
pub mod icalendar;
pub mod meeting_document;
pub mod workspace_file;
