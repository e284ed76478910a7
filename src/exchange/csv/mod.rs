//! Tables as text, RFC 4180 and what spreadsheets make of it: rows in, rows out.
//!
//! - `read`: comma, semicolon or tab, found out from the first line; quotes; a byte order
//!   mark; each row with its line. What is wrong is listed, and the rest is read.
//! - `write`: no cell can become a formula in a spreadsheet, and every cell that was
//!   written is read back as it was (F22).

mod guard;
mod read;
mod write;

pub use read::{Limits, Problem, Refusal, Row, Table, What, is_table, read};
pub use write::{Separator, write};
