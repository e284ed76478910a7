//! Words of what this host and browser give and lack.
