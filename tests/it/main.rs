//! The native test binary: one module for each subject, and the sources they read.

mod rules;
mod tidy;
