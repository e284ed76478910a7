//! What a file says that nobody touched since it was written: taken as it stands, since there
//! is nothing to decide about it. One's own log is made of such files, and so is the example.

use super::read::{Incoming, Vouched};
use super::statement::Statements;
use crate::domain::workspace::{Field, Fields, History, Value};
use std::mem;

impl Incoming {
    /// All that the file says, where every line stands as it was written, names its changes
    /// and was understood wholly. `None` for any other file: what that teaches depends on
    /// what is known already, and [`against`](Self::against) says it.
    ///
    /// Taking it in teaches a workspace what `against` would, and costs a third. Values that
    /// their field's type does not allow are in it (R11), and are not listed.
    #[must_use]
    pub fn intact(&self) -> Option<History> {
        let is_vouched = self.lines.iter().all(|line| line.vouched == Vouched::Yes);
        if !is_vouched || !self.problems.is_empty() {
            return None;
        }
        let mut said = Statements::default();
        for (at, line) in self.lines.iter().enumerate() {
            said.read(self, line, at);
        }
        if !said.problems.is_empty() {
            return None;
        }
        let mut history = History {
            forgotten: self.forgotten.clone(),
            ..History::default()
        };
        for told in mem::take(&mut said.changes) {
            for (path, content) in &told.unknown {
                history.add_unknown(&told.rev, path, content);
            }
            if let Some(about) = told.about {
                history.changes.insert(told.rev, about);
            }
        }
        // What comes after each other is about one record, as a rule: it is looked up once.
        let mut values = said.ordered().into_iter().peekable();
        while let Some(record) = values.peek().map(|value| value.record.clone()) {
            let mut fields = Fields::new();
            while let Some(said) = values.next_if(|value| value.record == record) {
                let value = Value::new(said.rev?, said.over, said.contents);
                match fields.get_mut(&said.field) {
                    Some(known) => {
                        known.merge(&value);
                    }
                    None => {
                        fields.insert(said.field, Field::from(value));
                    }
                }
            }
            history.add_all(record, fields);
        }
        Some(history)
    }
}
