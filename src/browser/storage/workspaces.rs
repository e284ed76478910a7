//! The workspaces that this browser holds.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursor, IdbKeyRange};

use super::connection::Store;
use super::errors::Failure;
use super::reading::entries_between;
use super::request::{Access, Transaction, answer};
use super::row::Row;
use super::{ASIDE, BY_WORKSPACE, LOG, LoadError, Position, SaveError, Trouble, WORKSPACES};

/// A workspace as this browser lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Its random id (R12).
    pub id: String,
    /// Its name when it was last open; empty where the list was damaged and
    /// only its log is left.
    pub name: String,
    /// When it was last open, in milliseconds since 1970-01-01T00:00Z.
    pub opened_utc_millis: i64,
}

#[wasm_bindgen]
extern "C" {
    /// A row of the store as JavaScript has it.
    #[wasm_bindgen(extends = Object)]
    type Listed;

    #[wasm_bindgen(method, getter)]
    fn id(this: &Listed) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_id(this: &Listed, id: &str);

    #[wasm_bindgen(method, getter)]
    fn name(this: &Listed) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_name(this: &Listed, name: &str);

    #[wasm_bindgen(method, getter)]
    fn opened_utc_millis(this: &Listed) -> JsValue;
    #[wasm_bindgen(method, setter)]
    fn set_opened_utc_millis(this: &Listed, utc_millis: f64);
}

impl Store {
    /// Returns the workspaces of this browser, those that were listed and those
    /// that only a log is left of. On the way, entries that belong to none are
    /// set aside. Ask once, at the start.
    ///
    /// # Errors
    /// As [`LoadError`] says.
    pub async fn workspaces(&self) -> Result<Vec<Workspace>, LoadError> {
        let (mut workspaces, with_logs, strays) = self
            .run(&[WORKSPACES, LOG], Access::Read, async |transaction| {
                let with_logs = ids_in_log(transaction).await?;
                let strays = strays(transaction).await?;
                Ok((listed(transaction).await?, with_logs, strays))
            })
            .await?;
        self.copy_aside(strays).await;
        for id in with_logs {
            let known = workspaces.iter().any(|workspace| workspace.id == id);
            // A damaged entry may name a workspace that never was: reading sets
            // it aside, and nothing is left to list.
            if !known && !self.load(&id, Position::START).await?.entries.is_empty() {
                workspaces.push(Workspace {
                    id,
                    name: String::new(),
                    opened_utc_millis: 0,
                });
            }
        }
        Ok(workspaces)
    }

    /// Lists a workspace, or changes its name and time. Its log is not touched.
    ///
    /// # Errors
    /// As [`SaveError`] says; the list is as it was.
    pub async fn put_workspace(&self, workspace: &Workspace) -> Result<(), SaveError> {
        let row: Listed = Object::new().unchecked_into();
        row.set_id(&workspace.id);
        row.set_name(&workspace.name);
        row.set_opened_utc_millis(workspace.opened_utc_millis as f64);
        self.write(&[WORKSPACES], async |transaction| {
            answer(transaction.store(WORKSPACES)?.put(&row)).await?;
            Ok(())
        })
        .await
    }

    /// Deletes a workspace from this browser: its place in the list, its log
    /// and what was set aside of it. There is no way back but a file.
    ///
    /// # Errors
    /// As [`SaveError`] says; all of it is still there.
    pub async fn remove_workspace(&self, id: &str) -> Result<(), SaveError> {
        self.write(&[WORKSPACES, LOG, ASIDE], async |transaction| {
            let range = entries_between(id, Position::START, None)?;
            let index = transaction.index(LOG, BY_WORKSPACE)?;
            let log = transaction.store(LOG)?;
            for key in list(answer(index.get_all_keys_with_key(&range)).await?) {
                answer(log.delete(&key)).await?;
            }
            let aside = transaction.store(ASIDE)?;
            for row in list(answer(aside.get_all()).await?) {
                if Row::workspace_of(&row) == id {
                    answer(aside.delete(&Row::position_of(&row).to_js())).await?;
                }
            }
            answer(transaction.store(WORKSPACES)?.delete(&id.into())).await?;
            Ok(())
        })
        .await
    }
}

fn list(array: JsValue) -> Array {
    array.unchecked_into()
}

async fn listed(transaction: &Transaction) -> Result<Vec<Workspace>, Failure> {
    let rows = list(answer(transaction.store(WORKSPACES)?.get_all()).await?);
    let read = |row: JsValue| {
        let row: Listed = row.dyn_into::<Object>().ok()?.unchecked_into();
        let opened_utc_millis = row.opened_utc_millis().as_f64().unwrap_or_default() as i64;
        Some(Workspace {
            id: row.id().as_string()?,
            name: row.name().as_string().unwrap_or_default(),
            opened_utc_millis,
        })
    };
    Ok(rows.iter().filter_map(read).collect())
}

/// Returns the workspaces that entries name, one step for each: the first entry
/// after all those of the one before.
async fn ids_in_log(transaction: &Transaction) -> Result<Vec<String>, Failure> {
    let index = transaction.index(LOG, BY_WORKSPACE)?;
    let mut ids: Vec<String> = Vec::new();
    loop {
        let last = ids.last().map_or("", String::as_str);
        let after = Array::of2(&last.into(), &f64::INFINITY.into());
        let range = IdbKeyRange::lower_bound_with_open(&after, true);
        let range = range.map_err(|thrown| Trouble::thrown(&thrown))?;
        let cursor = answer(index.open_key_cursor_with_range(&range)).await?;
        if cursor.is_null() {
            return Ok(ids);
        }
        let key = cursor.unchecked_into::<IdbCursor>().key();
        let key = list(key.map_err(|thrown| Trouble::thrown(&thrown))?);
        match key.get(0).as_string() {
            Some(id) => ids.push(id),
            // Keys that are not texts sort behind: none of them is ours.
            None => return Ok(ids),
        }
    }
}

/// Returns entries so damaged that they name no workspace, which the index
/// therefore does not know.
async fn strays(
    transaction: &Transaction,
) -> Result<Vec<(Position, JsValue, &'static str)>, Failure> {
    let log = transaction.store(LOG)?;
    let all = answer(log.count()).await?;
    if all == answer(transaction.index(LOG, BY_WORKSPACE)?.count()).await? {
        return Ok(Vec::new());
    }
    let keys = list(answer(log.get_all_keys()).await?);
    let rows = list(answer(log.get_all()).await?);
    let strays = keys.iter().zip(rows.iter()).filter_map(|(key, row)| {
        let stray = Row::workspace_of(&row).is_empty();
        stray.then_some((Position::from_js(&key)?, row, super::Fault::Shape.code()))
    });
    Ok(strays.collect())
}
