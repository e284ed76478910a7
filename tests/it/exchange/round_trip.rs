//! Writing and reading are inverse, to the byte.

use super::any::{copy, empty, file, history, learned, open};
use proptest::prelude::*;
use roundtable::domain::workspace::History;
use roundtable::exchange::workspace_file::What;

proptest! {
    /// R2, R12: a file says everything that a history knows.
    #[test]
    fn what_was_written_is_read(history in history()) {
        let text = file(&history);
        let arrival = learned(&text);
        let mut read = arrival.history;
        read.forgotten = arrival.forgotten;
        prop_assert_eq!(&read, &history);
        let wrong = arrival.problems.iter().filter(|problem| {
            !matches!(problem.what, What::WrongShape | What::Kindless)
        });
        prop_assert_eq!(wrong.count(), 0);
        prop_assert!(arrival.offers.is_empty() && arrival.by_hand.is_empty());
    }

    /// Reading then writing gives the same bytes.
    #[test]
    fn reading_and_writing_gives_the_same_bytes(history in history()) {
        let text = file(&history);
        let arrival = learned(&text);
        let mut read = History { forgotten: arrival.forgotten, ..History::default() };
        read.merge(&arrival.history);
        prop_assert_eq!(file(&read), text);
    }

    /// A file of one's own teaches nothing, and no line of it is parsed.
    #[test]
    fn ones_own_file_teaches_nothing(history in history()) {
        let text = file(&history);
        let incoming = open(&text);
        let arrival = incoming.against(&copy(&history));
        let (records, changes) = incoming.counts();
        prop_assert_eq!((arrival.same, arrival.unparsed), (records + changes, records + changes));
        prop_assert_eq!(arrival.history, History::default());
        prop_assert!(arrival.forgotten.is_empty());
    }

    /// R2: merging files gives what merging histories gives.
    #[test]
    fn a_file_merges_as_its_history_does(mine in history(), theirs in history()) {
        let mut expected = copy(&mine);
        expected.merge(&theirs);
        let mut through_file = copy(&mine);
        let arrival = open(&file(&theirs)).against(&through_file);
        prop_assert!(arrival.offers.is_empty() && arrival.by_hand.is_empty());
        let mut news = arrival.history;
        news.forgotten = arrival.forgotten;
        through_file.merge(&news);
        prop_assert_eq!(file(through_file.history()), file(expected.history()));
    }
}

#[test]
fn an_empty_history_is_a_file() {
    let text = file(&History::default());
    assert_eq!(open(&text).against(&empty()).history, History::default());
}
