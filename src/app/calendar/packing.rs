//! Packing: events that share hours stand side by side, so that none covers another.
//!
//! Events that overlap, each with at least one other of them, are one cluster. A cluster
//! takes as many columns as there are events at its fullest moment, and no more; an event
//! is as wide as the free columns after it allow.

/// Where one event stands across its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Place {
    /// Its first column, counted from 0.
    pub column: usize,
    /// How many columns it covers.
    pub span: usize,
    /// How many columns its cluster has.
    pub columns: usize,
}

/// Places stretches of one day, each from its start to its end (exclusive, at least the
/// start). The answer is in the order of the question; of stretches that begin together the
/// longer stands first, then the one that was given first.
#[must_use]
pub fn pack(stretches: &[(u32, u32)]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|at| {
        let (from, to) = stretches[*at];
        (from, std::cmp::Reverse(to), *at)
    });
    let mut places = vec![Place::default(); stretches.len()];
    let mut cluster: Vec<usize> = Vec::new();
    let mut over_at = 0;
    for at in order {
        let (from, to) = stretches[at];
        if from >= over_at && !cluster.is_empty() {
            place(stretches, &cluster, &mut places);
            cluster.clear();
        }
        cluster.push(at);
        // What has no length still takes its moment.
        over_at = over_at.max(to).max(from + 1);
    }
    place(stretches, &cluster, &mut places);
    places
}

fn overlap(one: (u32, u32), other: (u32, u32)) -> bool {
    let end = |(from, to): (u32, u32)| to.max(from + 1);
    one.0 < end(other) && other.0 < end(one)
}

// `cluster`: in the order in which they begin. Each takes the first column that is free by
// then, which is the least number of columns that intervals can be parted into.
fn place(stretches: &[(u32, u32)], cluster: &[usize], places: &mut [Place]) {
    let mut columns: Vec<Vec<usize>> = Vec::new();
    for at in cluster {
        let is_free = |column: &Vec<usize>| {
            column
                .last()
                .is_none_or(|last| !overlap(stretches[*last], stretches[*at]))
        };
        let column = columns.iter().position(is_free).unwrap_or(columns.len());
        if column == columns.len() {
            columns.push(Vec::new());
        }
        columns[column].push(*at);
        places[*at].column = column;
    }
    for at in cluster {
        let first = places[*at].column;
        let is_free = |column: &Vec<usize>| {
            !column
                .iter()
                .any(|other| overlap(stretches[*other], stretches[*at]))
        };
        let free = columns[first + 1..]
            .iter()
            .take_while(|column| is_free(column));
        places[*at].span = 1 + free.count();
        places[*at].columns = columns.len();
    }
}
