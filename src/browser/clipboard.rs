//! Text put where the person can paste it from.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Puts text onto the clipboard; tells whether the browser did. It does only right after a
/// press, and on a page that was fetched safely.
pub async fn copy(text: &str) -> bool {
    let window = window();
    // Elsewhere there is no clipboard at all, and asking for it would throw.
    if !window.is_secure_context() {
        return false;
    }
    let writing = window.navigator().clipboard().write_text(text);
    JsFuture::from(writing).await.is_ok()
}
