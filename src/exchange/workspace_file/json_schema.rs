//! The JSON Schema of the workspace file, generated from the table.
