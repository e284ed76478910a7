//! What the browser says when it refuses something.

use std::fmt;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// An exception in the browser's own words, for the details of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The name that tells kinds apart, for instance `QuotaExceededError`.
    pub name: String,
    /// The browser's sentence, in a language and wording of its own.
    pub message: String,
}

impl Trouble {
    /// Makes one of a name alone, for what no exception stands behind.
    pub(super) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            message: String::new(),
        }
    }

    /// Reads what was thrown.
    pub(super) fn thrown(thrown: &JsValue) -> Self {
        if let Some(exception) = thrown.dyn_ref::<DomException>() {
            Self::from(exception)
        } else if let Some(error) = thrown.dyn_ref::<js_sys::Error>() {
            Self {
                name: error.name().into(),
                message: error.message().into(),
            }
        } else {
            Self {
                name: String::new(),
                message: thrown.as_string().unwrap_or_default(),
            }
        }
    }
}

impl From<&DomException> for Trouble {
    fn from(exception: &DomException) -> Self {
        Self {
            name: exception.name(),
            message: exception.message(),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.name)?;
        if !self.message.is_empty() {
            out.write_str(": ")?;
            out.write_str(&self.message)?;
        }
        Ok(())
    }
}
