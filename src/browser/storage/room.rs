//! How much room there is, and whether the browser may clear it by itself.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use crate::browser::window;

/// Whether the browser may clear what is kept here when it needs room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permanence {
    /// It promised not to.
    Promised,
    /// It did not promise, so it may.
    NotPromised,
    /// It cannot be asked: an old browser, or a page that is not on https.
    Unknown,
}

/// The room that the browser says this address has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// About how many bytes are in use.
    pub used_bytes: u64,
    /// About how many there may be.
    pub most_bytes: u64,
}

/// Asks the browser to keep the data for good, and returns its answer. Some ask
/// the person, some decide by themselves; Safari may clear after seven days
/// without a visit all the same (F03).
pub async fn ask_to_keep() -> Permanence {
    let Some(manager) = manager() else {
        return Permanence::Unknown;
    };
    let Ok(asked) = manager.persist() else {
        return Permanence::Unknown;
    };
    match JsFuture::from(asked).await.map(|answer| answer.as_bool()) {
        Ok(Some(true)) => Permanence::Promised,
        Ok(Some(false)) => Permanence::NotPromised,
        Ok(None) | Err(_) => Permanence::Unknown,
    }
}

/// Returns whether the browser promised already; `None` where it cannot be asked.
pub async fn is_kept() -> Option<bool> {
    let asked = manager()?.persisted().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Returns the names of databases at this origin that are not ours; none where the
/// browser does not list them.
pub async fn others() -> Vec<String> {
    let listed = async {
        let factory = window().indexed_db().ok().flatten()?;
        let list = Reflect::get(&factory, &"databases".into()).ok()?;
        let list: Function = list.dyn_into().ok()?;
        let asked: Promise = list.call0(&factory).ok()?.dyn_into().ok()?;
        let found = JsFuture::from(asked).await.ok()?;
        let names = Array::from(&found);
        let names = names
            .iter()
            .filter_map(|one| Reflect::get(&one, &"name".into()).ok());
        Some(
            names
                .filter_map(|name| name.as_string())
                .collect::<Vec<_>>(),
        )
    };
    let mut names = listed.await.unwrap_or_default();
    names.retain(|name| name != super::opening::DATABASE);
    names
}

/// Returns the room that there is; `None` where the browser does not tell.
pub async fn room() -> Option<Room> {
    let asked = manager()?.estimate().ok()?;
    let estimate = JsFuture::from(asked).await.ok()?;
    let estimate: StorageEstimate = wasm_bindgen::JsCast::unchecked_into(estimate);
    Some(Room {
        used_bytes: estimate.get_usage()? as u64,
        most_bytes: estimate.get_quota()? as u64,
    })
}

fn manager() -> Option<StorageManager> {
    let manager = window().navigator().storage();
    let missing = JsValue::from(manager.clone()).is_undefined();
    (!missing).then_some(manager)
}
