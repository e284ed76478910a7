//! Packing: events that share hours stand side by side, so that none covers another.
//!
//! Events that overlap, each with at least one other of them, are one cluster. A cluster
//! takes as many columns as there are events at its fullest moment, and no more; an event
//! is as wide as the free columns after it allow.
//!
//! Of more than can be read side by side some are left out before ([`choose`]), and counted.

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

/// Which stretches of one day are drawn, where at most `most` can stand side by side. A
/// cluster that has more leaves the room of one to the count of what it leaves out.
///
/// Those that begin first come first; of those that begin together the longer, then the one
/// that was given first: whether one is drawn never depends on what comes after it in its
/// cluster. `first`: the places of those that come before all others, and take up to twice as
/// much room.
#[must_use]
pub fn choose(stretches: &[(u32, u32)], most: usize, first: &[usize]) -> Vec<bool> {
    let mut is_drawn = vec![true; stretches.len()];
    for cluster in clusters(stretches) {
        let is_in = |at: &&usize| cluster.contains(*at);
        let first: Vec<usize> = first.iter().copied().filter(|at| is_in(&at)).collect();
        let drawn = drawn_of(stretches, &cluster, most, &first);
        if drawn.len() == cluster.len() {
            continue;
        }
        for at in &cluster {
            is_drawn[*at] = false;
        }
        for at in drawn_of(stretches, &cluster, (most - 1).max(1), &first) {
            is_drawn[at] = true;
        }
    }
    is_drawn
}

// Those of a cluster that are drawn where so many stand side by side.
fn drawn_of(
    stretches: &[(u32, u32)],
    cluster: &[usize],
    most: usize,
    first: &[usize],
) -> Vec<usize> {
    let mut places: Vec<usize> = Vec::new();
    let mut drawn: Vec<(u32, u32)> = Vec::new();
    let before = first.iter().map(|at| (*at, 2 * most));
    let others = cluster.iter().map(|at| (*at, most));
    for (at, most) in before.chain(others) {
        if !places.contains(&at) && has_room(&drawn, stretches[at], most) {
            places.push(at);
            drawn.push(stretches[at]);
        }
    }
    places
}

// Whether fewer than `most` are drawn at every moment of a stretch.
fn has_room(drawn: &[(u32, u32)], one: (u32, u32), most: usize) -> bool {
    let beside = || drawn.iter().filter(|other| overlap(**other, one));
    let count = |moment: u32| {
        let at = (moment, moment);
        beside().filter(|other| overlap(**other, at)).count()
    };
    let begun = beside().map(|(from, _)| (*from).max(one.0));
    std::iter::once(one.0)
        .chain(begun)
        .all(|moment| count(moment) < most)
}

// Clusters, and what is in each, in the order in which they begin.
fn clusters(stretches: &[(u32, u32)]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|at| {
        let (from, to) = stretches[*at];
        (from, std::cmp::Reverse(to), *at)
    });
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    let mut over_at = 0;
    for at in order {
        let (from, to) = stretches[at];
        match clusters.last_mut() {
            Some(cluster) if from < over_at => cluster.push(at),
            _ => clusters.push(vec![at]),
        }
        // What has no length still takes its moment.
        over_at = over_at.max(to).max(from + 1);
    }
    clusters
}

/// Places stretches of one day, each from its start to its end (exclusive, at least the
/// start). The answer is in the order of the question; of stretches that begin together the
/// longer stands first, then the one that was given first.
#[must_use]
pub fn pack(stretches: &[(u32, u32)]) -> Vec<Place> {
    let mut places = vec![Place::default(); stretches.len()];
    for cluster in clusters(stretches) {
        place(stretches, &cluster, &mut places);
    }
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
