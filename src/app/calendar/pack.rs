//! Packing: bars with their words put into as few rows as hold them, so that nothing lies
//! over anything else.

/// The length of one letter against the width of what is drawn over: of a thousand.
const THOUSAND: usize = 1_000;

/// Where a bar and its words lie among columns of equal width, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spread {
    /// The first column of the bar.
    pub start: usize,
    /// How many columns the bar covers, at least 1.
    pub span: usize,
    /// The first column of the bar with its words, `start` or before it.
    pub from: usize,
    /// How many columns the bar takes with its words, `span` or more.
    pub reach: usize,
    /// Its row, from 0.
    pub row: usize,
}

impl Spread {
    /// A bar over some of so many columns, with room for its words: from its start on, or,
    /// where the columns end too soon for that, before it.
    #[must_use]
    pub fn new(start: usize, span: usize, words: usize, columns: usize) -> Self {
        let span = span.max(1);
        let has_room = words <= span || start + words <= columns;
        let from = if has_room {
            start
        } else {
            start.saturating_sub(words)
        };
        let reach = if has_room {
            words.max(span)
        } else {
            start + span - from
        };
        Self {
            start,
            span,
            from,
            reach,
            row: 0,
        }
    }

    /// Whether its words stand before the end of the bar, not after its start.
    #[must_use]
    pub fn is_turned(&self) -> bool {
        self.from < self.start
    }

    fn end(&self) -> usize {
        self.from + self.reach
    }
}

/// How many columns so many letters take, of `columns` on which `letters_across` fit.
#[must_use]
pub fn columns_for(letters: usize, columns: usize, letters_across: usize) -> usize {
    let share = letters * THOUSAND / letters_across.max(1);
    (columns * share).div_ceil(THOUSAND)
}

/// Rows of bars, filled one after the other: each bar takes the first row in which it covers
/// no other, so that those that were given first lie higher.
#[derive(Debug, Default)]
pub struct Rows(Vec<Vec<(usize, usize)>>);

impl Rows {
    /// The row that a bar would take, from 0.
    #[must_use]
    pub fn first_free(&self, spread: &Spread) -> usize {
        let fits = |row: &Vec<(usize, usize)>| {
            row.iter()
                .rev()
                .all(|(from, end)| spread.end() <= *from || *end <= spread.from)
        };
        self.0.iter().position(fits).unwrap_or(self.0.len())
    }

    /// Puts a bar into its row.
    pub fn put(&mut self, spread: &mut Spread) {
        let row = self.first_free(spread);
        if row == self.0.len() {
            self.0.push(Vec::new());
        }
        self.0[row].push((spread.from, spread.end()));
        spread.row = row;
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// Puts every bar into its row; answers with how many rows that takes.
pub fn pack(spreads: &mut [Spread]) -> usize {
    let mut rows = Rows::default();
    for spread in spreads {
        rows.put(spread);
    }
    rows.count()
}
