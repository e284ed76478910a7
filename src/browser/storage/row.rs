//! Rows of the stores `log` and `aside`: a text, whose it is, and what guards it.

use js_sys::Object;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::{Fault, Position};

#[wasm_bindgen]
extern "C" {
    /// A row as JavaScript has it. Any field may be missing or of another type.
    #[wasm_bindgen(extends = Object)]
    #[derive(Clone, Debug)]
    pub type Row;

    #[wasm_bindgen(method, getter)]
    fn workspace(this: &Row) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_workspace(this: &Row, workspace: &str);

    #[wasm_bindgen(method, getter)]
    fn text(this: &Row) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_text(this: &Row, text: &str);

    #[wasm_bindgen(method, getter)]
    fn digest(this: &Row) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_digest(this: &Row, digest: &str);

    #[wasm_bindgen(method, getter)]
    fn why(this: &Row) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_why(this: &Row, why: &str);

    #[wasm_bindgen(method, getter)]
    fn utc_millis(this: &Row) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_utc_millis(this: &Row, utc_millis: f64);

    #[wasm_bindgen(method, getter)]
    fn position(this: &Row) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_position(this: &Row, position: f64);
    #[wasm_bindgen(method, setter, js_name = text)]
    fn set_raw_text(this: &Row, text: &JsValue);
}

impl Row {
    /// Makes a row of the log, whose position the database gives.
    pub fn of_log(workspace: &str, text: &str) -> Self {
        let row: Self = Object::new().unchecked_into();
        row.set_workspace(workspace);
        row.set_text(text);
        row.set_digest(&digest(workspace, text));
        row
    }

    /// Puts it at a position.
    pub fn at(self, position: Position) -> Self {
        self.set_position(position.as_f64());
        self
    }

    /// Makes a row of `aside` that copies whatever stands at a position. Where
    /// that has a text, the text is copied as it is, else all of it.
    pub fn of_aside(position: Position, found: &JsValue, why: &str, utc_millis: i64) -> Self {
        let row: Self = Object::new().unchecked_into();
        row.set_position(position.as_f64());
        row.set_workspace(&Self::workspace_of(found));
        let text = Self::seen(found).map(Self::text);
        let text = text.filter(JsValue::is_string);
        row.set_raw_text(&text.unwrap_or_else(|| found.clone()));
        row.set_why(why);
        row.set_utc_millis(utc_millis as f64);
        row
    }

    fn seen(found: &JsValue) -> Option<&Self> {
        found.is_object().then(|| found.unchecked_ref())
    }

    /// Returns whose it says it is; empty where it says nothing.
    pub fn workspace_of(found: &JsValue) -> String {
        let workspace = Self::seen(found).and_then(|row| row.workspace().as_string());
        workspace.unwrap_or_default()
    }

    /// Returns the position of a row, which is its key.
    pub fn position_of(found: &JsValue) -> Position {
        let position = Self::seen(found).and_then(|row| Position::from_js(&row.position()));
        position.unwrap_or(Position::START)
    }

    /// Returns the text of a row as a person would want it back, damaged or not.
    pub fn raw_text_of(found: &JsValue) -> String {
        let text = Self::seen(found).map_or(JsValue::UNDEFINED, Self::text);
        let all = if text.is_undefined() { found } else { &text };
        // What JSON cannot say, for instance `undefined`, it gives as no text.
        let json = || js_sys::JSON::stringify(all).ok()?.as_string();
        all.as_string().or_else(json).unwrap_or_default()
    }

    /// Returns when and why it was set aside.
    pub fn fate_of(found: &JsValue) -> (String, i64) {
        let Some(row) = Self::seen(found) else {
            return (String::new(), 0);
        };
        let utc_millis = row.utc_millis().as_f64().unwrap_or_default() as i64;
        (row.why().as_string().unwrap_or_default(), utc_millis)
    }

    /// Returns the text of a row of a workspace's log.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn text_of(found: &JsValue, workspace: &str) -> Result<String, Fault> {
        let row = Self::seen(found).ok_or(Fault::Shape)?;
        let text = row.text().as_string().ok_or(Fault::Shape)?;
        let claimed = row.digest().as_string().ok_or(Fault::Shape)?;
        if claimed == digest(workspace, &text) {
            Ok(text)
        } else {
            Err(Fault::Digest)
        }
    }
}

/// FNV-1a, 64 bits, of workspace and text. It guards against damage only: it
/// costs nothing to carry, and nobody who can write here needs to forge it.
fn digest(workspace: &str, text: &str) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let bytes = workspace.bytes().chain([0]).chain(text.bytes());
    let hash = bytes.fold(OFFSET_BASIS, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    (0..16)
        .rev()
        .filter_map(|place| char::from_digit((hash >> (place * 4) & 0xf) as u32, 16))
        .collect()
}
