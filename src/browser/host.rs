//! Text files that lie beside the page on its host: examples, a published workspace.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{Trouble, window};

/// Why a file beside the page could not be read. Nothing is left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostError {
    /// The name leads out of the page's folder; nothing was asked for.
    NotBeside,
    /// There is no such file. A page given in its place counts as this too:
    /// some hosts answer everything with `index.html`.
    Missing,
    /// The host answered with another status, for instance 503.
    Status(u16),
    /// No answer: no network, host down, or opened from a disk (`file://`).
    Unreachable(Trouble),
}

/// Reads a file beside the page, for instance `examples/iawg.json`.
///
/// # Errors
/// As [`HostError`] says.
pub async fn read_text(name: &str) -> Result<String, HostError> {
    if !is_beside(name) {
        return Err(HostError::NotBeside);
    }
    let unreachable = |thrown| HostError::Unreachable(Trouble::thrown(&thrown));
    let response: Response = JsFuture::from(window().fetch_with_str(name))
        .await
        .map_err(unreachable)?
        .unchecked_into();
    let kind = response.headers().get("content-type");
    let is_page = kind.is_ok_and(|kind| kind.is_some_and(|kind| kind.starts_with("text/html")));
    match response.status() {
        404 | 410 => return Err(HostError::Missing),
        _ if response.ok() && is_page => return Err(HostError::Missing),
        _ if response.ok() => {}
        status => return Err(HostError::Status(status)),
    }
    let text = JsFuture::from(response.text().map_err(unreachable)?)
        .await
        .map_err(unreachable)?;
    Ok(text.as_string().unwrap_or_default())
}

/// Tells whether a name is a plain path inside the page's folder.
fn is_beside(name: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
    name.split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(is_plain))
}
