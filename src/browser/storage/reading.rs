//! Reading a workspace's log, past whatever is damaged.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use super::connection::Store;
use super::errors::Failure;
use super::request::{Access, Transaction, answer};
use super::row::Row;
use super::{BY_WORKSPACE, Broken, Entry, Fault, LOG, LoadError, Loaded, Position, Trouble};

/// A position and what stands there, or why the browser could not give it.
pub(super) type Found = (Position, Result<JsValue, Trouble>);

impl Store {
    /// Reads what stands in a workspace's log after a position; from its
    /// beginning, after [`Position::START`]. What is damaged is copied to
    /// `aside` on the way; where even that fails, it is reported all the same.
    /// An unknown workspace has an empty log.
    ///
    /// # Errors
    /// As [`LoadError`] says.
    pub async fn load(&self, workspace: &str, after: Position) -> Result<Loaded, LoadError> {
        let found = match self.rows_at_once(workspace, after).await {
            Err(Failure::Trouble(_)) => self.rows_one_by_one(workspace, after).await?,
            rows_or_unavailable => rows_or_unavailable?,
        };
        let mut loaded = Loaded {
            upto: after,
            ..Loaded::default()
        };
        let mut damaged = Vec::new();
        for (position, row) in found {
            loaded.upto = loaded.upto.max(position);
            match judge(&row, workspace) {
                Ok(text) => loaded.entries.push(Entry { position, text }),
                Err(why) => {
                    let row = row.unwrap_or(JsValue::UNDEFINED);
                    let text = Row::raw_text_of(&row);
                    damaged.push((position, row, why.code()));
                    loaded.broken.push(Broken {
                        position,
                        text,
                        why,
                    });
                }
            }
        }
        self.copy_aside(damaged).await;
        Ok(loaded)
    }

    async fn rows_at_once(&self, workspace: &str, after: Position) -> Result<Vec<Found>, Failure> {
        let range = entries_between(workspace, after, None)?;
        self.run(&[LOG], Access::Read, async |transaction| {
            rows(transaction, &range).await
        })
        .await
    }

    /// One row that the browser cannot give fails the reading of all. Then each
    /// is asked for on its own, and only that one is missed.
    async fn rows_one_by_one(
        &self,
        workspace: &str,
        after: Position,
    ) -> Result<Vec<Found>, Failure> {
        let range = entries_between(workspace, after, None)?;
        let keys = self.run(&[LOG], Access::Read, async |transaction| {
            keys(transaction, &range).await
        });
        let mut found = Vec::new();
        for key in keys.await? {
            let row = self.run(&[LOG], Access::Read, async |transaction| {
                Ok(answer(transaction.store(LOG)?.get(&key)).await?)
            });
            let row = match row.await {
                Ok(row) => Ok(row),
                Err(Failure::Trouble(trouble)) => Err(trouble),
                Err(unavailable) => return Err(unavailable),
            };
            if let Some(position) = Position::from_js(&key) {
                found.push((position, row));
            }
        }
        Ok(found)
    }
}

/// Returns the text of a row of a workspace.
fn judge(row: &Result<JsValue, Trouble>, workspace: &str) -> Result<String, Fault> {
    match row {
        Ok(row) => Row::text_of(row, workspace),
        Err(trouble) => Err(Fault::Unreadable(trouble.clone())),
    }
}

/// Returns the range of a workspace's entries after one position, up to and with another.
pub(super) fn entries_between(
    workspace: &str,
    after: Position,
    upto: Option<Position>,
) -> Result<IdbKeyRange, Trouble> {
    let last = upto.map_or(f64::INFINITY, Position::as_f64);
    let lower = Array::of2(&workspace.into(), &after.to_js());
    let upper = Array::of2(&workspace.into(), &last.into());
    IdbKeyRange::bound_with_lower_open_and_upper_open(&lower, &upper, true, false)
        .map_err(|thrown| Trouble::thrown(&thrown))
}

/// Returns the rows of the log in a range of its index, by position.
pub(super) async fn rows(
    transaction: &Transaction,
    range: &IdbKeyRange,
) -> Result<Vec<Found>, Failure> {
    let index = transaction.index(LOG, BY_WORKSPACE)?;
    // The positions are asked for apart: a damaged row may not say its own.
    let keys = answer(index.get_all_keys_with_key(range));
    let rows = answer(index.get_all_with_key(range));
    let (keys, rows) = (keys.await?, rows.await?);
    let rows: &Array = rows.unchecked_ref();
    let keys: &Array = keys.unchecked_ref();
    let pairs = keys.iter().zip(rows.iter());
    Ok(pairs
        .filter_map(|(key, row)| Some((Position::from_js(&key)?, Ok(row))))
        .collect())
}

/// Returns the positions of the entries in a range, whatever stands there.
pub(super) async fn keys(
    transaction: &Transaction,
    range: &IdbKeyRange,
) -> Result<Vec<JsValue>, Failure> {
    let index = transaction.index(LOG, BY_WORKSPACE)?;
    let keys = answer(index.get_all_keys_with_key(range)).await?;
    Ok(keys.unchecked_ref::<Array>().iter().collect())
}
