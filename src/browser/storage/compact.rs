//! Replacing many entries of a log by one block that holds them all (R12).

use std::collections::BTreeSet;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::connection::Store;
use super::errors::Failure;
use super::reading::{entries_between, keys, rows};
use super::request::{Transaction, answer};
use super::row::Row;
use super::{ASIDE, LOG, Position, SaveError, Trouble};

/// What became of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compacted {
    /// It stands in the log in place of some entries.
    Done {
        /// Where: at the position of the last entry that it replaced.
        at: Position,
        /// How many entries it replaced.
        replaced: usize,
    },
    /// Fewer than two entries were there to be replaced (another tab was
    /// faster, say), so the log was left as it is.
    NothingToGain,
}

/// Which entries a block replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaced {
    /// Those that could be read. Entries that are damaged, or were set aside, stay.
    Readable,
    /// Every one, with what was set aside of this workspace, because somebody who may be
    /// named in them is forgotten (R5).
    Everything,
}

impl Store {
    /// Puts one text in place of a workspace's entries up to and with `upto`.
    ///
    /// `text` holds all that the caller read up to there. In one transaction it
    /// is written at the position of the last entry that it replaces, read back
    /// and compared, and only then the others are deleted.
    ///
    /// Other tabs need not be told; see what holds in [`super`].
    ///
    /// # Errors
    /// As [`SaveError`] says; the log is as it was.
    pub async fn compact(
        &self,
        workspace: &str,
        upto: Position,
        text: &str,
        replaces: Replaced,
    ) -> Result<Compacted, SaveError> {
        self.write(&[LOG, ASIDE], async |transaction| {
            let replaced = match replaces {
                Replaced::Readable => readable(transaction, workspace, upto).await?,
                Replaced::Everything => {
                    remove_asides(transaction, workspace).await?;
                    positions(transaction, workspace, upto).await?
                }
            };
            let least = match replaces {
                Replaced::Readable => 2,
                Replaced::Everything => 1,
            };
            let Some((at, others)) = replaced.split_last().filter(|_| replaced.len() >= least)
            else {
                return Ok(Compacted::NothingToGain);
            };
            let log = transaction.store(LOG)?;
            let block = Row::of_log(workspace, text).at(*at);
            let key = answer(log.put(&block)).await?;
            let read_back = answer(log.get(&key)).await?;
            if Row::text_of(&read_back, workspace).as_deref() != Ok(text) {
                return Err(Trouble::named("DataError").into());
            }
            for position in others {
                answer(log.delete(&position.to_js())).await?;
            }
            Ok(Compacted::Done {
                at: *at,
                replaced: replaced.len(),
            })
        })
        .await
    }
}

/// Returns the positions of the entries that a block may replace.
async fn readable(
    transaction: &Transaction,
    workspace: &str,
    upto: Position,
) -> Result<Vec<Position>, Failure> {
    let aside = answer(transaction.store(ASIDE)?.get_all_keys()).await?;
    let aside: BTreeSet<Position> = aside
        .unchecked_ref::<Array>()
        .iter()
        .filter_map(|key: JsValue| Position::from_js(&key))
        .collect();
    let range = entries_between(workspace, Position::START, Some(upto))?;
    let found = rows(transaction, &range).await?;
    let sound = found.into_iter().filter(|(position, row)| {
        let sound = row
            .as_ref()
            .is_ok_and(|row| Row::text_of(row, workspace).is_ok());
        sound && !aside.contains(position)
    });
    Ok(sound.map(|(position, _)| position).collect())
}

/// Returns the positions of all entries, readable or not.
async fn positions(
    transaction: &Transaction,
    workspace: &str,
    upto: Position,
) -> Result<Vec<Position>, Failure> {
    let range = entries_between(workspace, Position::START, Some(upto))?;
    let found = keys(transaction, &range).await?;
    Ok(found.iter().filter_map(Position::from_js).collect())
}

/// Deletes what was set aside of a workspace, or says of no workspace that it is its own.
async fn remove_asides(transaction: &Transaction, workspace: &str) -> Result<(), Failure> {
    let aside = transaction.store(ASIDE)?;
    for key in answer(aside.get_all_keys())
        .await?
        .unchecked_ref::<Array>()
        .iter()
    {
        let row = answer(aside.get(&key)).await?;
        let of = Row::workspace_of(&row);
        if of == workspace || of.is_empty() {
            answer(aside.delete(&key)).await?;
        }
    }
    Ok(())
}
