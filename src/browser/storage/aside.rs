//! Texts that could not be read: kept whole, until a person says otherwise.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::connection::Store;
use super::errors::Failure;
use super::request::{Access, Transaction, answer};
use super::row::Row;
use super::{ASIDE, LOG, LoadError, Position, SaveError};
use crate::browser::clock;

/// A text that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where the entry stands in the log.
    pub position: Position,
    /// Whose it says it is; empty where it says nothing.
    pub workspace: String,
    /// The text as it was found; JSON where something else than a text was found.
    pub text: String,
    /// Why: the code of a [`Fault`](super::Fault), or the caller's own.
    pub why: String,
    /// When it was set aside, in milliseconds since 1970-01-01T00:00Z.
    pub utc_millis: i64,
}

impl Store {
    /// Sets aside an entry that is whole here but means nothing to its reader,
    /// with the reader's code for the reason. It stays in the log too, and no
    /// block replaces it. Setting it aside again changes nothing.
    ///
    /// # Errors
    /// As [`SaveError`] says; the entry is in the log as before.
    pub async fn set_aside(&self, position: Position, why: &str) -> Result<(), SaveError> {
        self.write(&[LOG, ASIDE], async |transaction| {
            let row = answer(transaction.store(LOG)?.get(&position.to_js())).await?;
            if row.is_undefined() {
                return Ok(());
            }
            add_copy(transaction, position, &row, why).await
        })
        .await
    }

    /// Returns all that was set aside, of all workspaces.
    ///
    /// # Errors
    /// As [`LoadError`] says.
    pub async fn asides(&self) -> Result<Vec<Aside>, LoadError> {
        let rows = self.run(&[ASIDE], Access::Read, async |transaction| {
            Ok(answer(transaction.store(ASIDE)?.get_all()).await?)
        });
        let rows = rows.await?;
        Ok(rows
            .unchecked_ref::<Array>()
            .iter()
            .map(|row| read(&row))
            .collect())
    }

    /// Deletes what was set aside, and the entry that it copies: on a person's
    /// word, or because someone who may be named in it is forgotten (R5).
    ///
    /// # Errors
    /// As [`SaveError`] says; both are as before.
    pub async fn remove_aside(&self, position: Position) -> Result<(), SaveError> {
        self.write(&[LOG, ASIDE], async |transaction| {
            let key = position.to_js();
            answer(transaction.store(LOG)?.delete(&key)).await?;
            answer(transaction.store(ASIDE)?.delete(&key)).await?;
            Ok(())
        })
        .await
    }

    /// Copies damaged rows. A failure is not told: the rows stay in the log, and
    /// the next reading tries again.
    pub(super) async fn copy_aside(&self, damaged: Vec<(Position, JsValue, &'static str)>) {
        if damaged.is_empty() {
            return;
        }
        let copied = self.write(&[ASIDE], async |transaction| {
            for (position, row, why) in &damaged {
                add_copy(transaction, *position, row, why).await?;
            }
            Ok(())
        });
        copied.await.unwrap_or(());
    }
}

/// Copies a row, unless there is a copy: the first one is the least damaged.
async fn add_copy(
    transaction: &Transaction,
    position: Position,
    row: &JsValue,
    why: &str,
) -> Result<(), Failure> {
    let aside = transaction.store(ASIDE)?;
    let present = answer(aside.get_key(&position.to_js())).await?;
    if present.is_undefined() {
        let copy = Row::of_aside(position, row, why, clock::utc_millis());
        answer(aside.add(&copy)).await?;
    }
    Ok(())
}

fn read(row: &JsValue) -> Aside {
    let (why, utc_millis) = Row::fate_of(row);
    Aside {
        position: Row::position_of(row),
        workspace: Row::workspace_of(row),
        text: Row::raw_text_of(row),
        why,
        utc_millis,
    }
}
