//! What of a demographic table can be shown (invariant 15): no cell smaller than 5, and none that the others give away.
//!
//! A cross table has a row per group (and one for those who did not say) and a column per answer. Its column sums are counts of
//! a question that is public as a whole, so they always stand there, and so does the sum of all; the sums of the groups are a
//! demographic table of their own and follow the same rule. Therefore
//!
//! 1. every cell and every group's sum below 5 is hidden, zeros too;
//! 2. in no row and no column the hidden cells are one alone, or together fewer than 5: the smallest shown one is hidden with
//!    them (complementary suppression);
//! 3. no hidden cell can be worked out by going from row to column and back: each lies on a circle of hidden cells (a cell
//!    that does not is a bridge of the graph of rows and columns). Rows and columns with two hidden cells are not enough.
//!
//! Where that needs it, everything is hidden. No IO.

/// The smallest count that is shown.
pub const SMALLEST: i64 = 5;

/// A count as it may be shown; none: suppressed.
pub type Shown = Option<i64>;

/// The counts of groups that add up to a sum that everybody knows.
pub fn groups(counts: &[i64]) -> Vec<Shown> {
    let mut hidden: Vec<bool> = counts.iter().map(|&n| n < SMALLEST).collect();
    let one_line: Vec<usize> = (0..counts.len()).collect();
    while let Some(next) = complement(&one_line, |place| counts[place], |place| hidden[place]) {
        hidden[next] = true;
    }
    counts.iter().zip(hidden).map(|(&n, hidden)| (!hidden).then_some(n)).collect()
}

/// A cross table that may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    /// A row per group, a cell per answer.
    pub cells: Vec<Vec<Shown>>,
    /// The sum of each row.
    pub sums: Vec<Shown>,
    /// The sum of each column.
    pub totals: Vec<i64>,
    /// The sum of all.
    pub n: i64,
}

/// The table of these counts, a row per group; none when it holds fewer than 5 answers at all.
pub fn cross(counts: &[Vec<i64>]) -> Option<Cross> {
    let width = counts.first().map_or(0, Vec::len);
    let totals: Vec<i64> = (0..width).map(|column| counts.iter().map(|row| row[column]).sum()).collect();
    let n: i64 = totals.iter().sum();
    if n < SMALLEST {
        return None;
    }
    let sums: Vec<i64> = counts.iter().map(|row| row.iter().sum()).collect();
    // The last column is that of the groups' sums.
    let values: Vec<Vec<i64>> = counts.iter().zip(&sums).map(|(row, &sum)| row.iter().copied().chain([sum]).collect()).collect();
    let mut table = Hiding { hidden: values.iter().map(|row| row.iter().map(|&n| n < SMALLEST).collect()).collect(), values, width };
    for (row, sum) in groups(&sums).iter().enumerate() {
        table.hidden[row][width] = sum.is_none();
    }
    while let Some((row, column)) = table.next() {
        table.hidden[row][column] = true;
    }
    let shown = |row: usize, column: usize| (!table.hidden[row][column]).then_some(table.values[row][column]);
    Some(Cross {
        cells: (0..counts.len()).map(|row| (0..width).map(|column| shown(row, column)).collect()).collect(),
        sums: (0..counts.len()).map(|row| shown(row, width)).collect(),
        totals,
        n,
    })
}

/// The cell of a line that has to be hidden too, if any: the smallest shown one.
fn complement<P: Copy>(line: &[P], value: impl Fn(P) -> i64, hidden: impl Fn(P) -> bool) -> Option<P> {
    let (dark, shown): (Vec<P>, Vec<P>) = line.iter().copied().partition(|&place| hidden(place));
    let together: i64 = dark.iter().map(|&place| value(place)).sum();
    let is_safe = dark.is_empty() || (dark.len() > 1 && together >= SMALLEST);
    if is_safe { None } else { shown.into_iter().min_by_key(|&place| value(place)) }
}

/// A table while more and more of it is hidden. The last column holds the groups' sums: what is hidden there is given by
/// [`groups`], because the table of the groups shows the rest anyway.
struct Hiding {
    values: Vec<Vec<i64>>,
    hidden: Vec<Vec<bool>>,
    width: usize,
}

type Place = (usize, usize);

impl Hiding {
    /// Rows with their sums, and the columns of the answers.
    fn lines(&self) -> Vec<Vec<Place>> {
        let rows = (0..self.values.len()).map(|row| (0..=self.width).map(|column| (row, column)).collect());
        let columns = (0..self.width).map(|column| (0..self.values.len()).map(|row| (row, column)).collect());
        rows.chain(columns).collect()
    }

    fn is_hidden(&self, (row, column): Place) -> bool {
        self.hidden[row][column]
    }

    /// What hiding a cell costs; the sums of the groups are not ours to hide.
    fn cost(&self, (row, column): Place) -> Option<i64> {
        (column < self.width && !self.hidden[row][column]).then_some(self.values[row][column])
    }

    /// The next cell to hide; none when the table is safe, or nothing of it is left.
    fn next(&self) -> Option<Place> {
        self.lines().iter().find_map(|line| self.beside_the_hidden(line)).or_else(|| self.beside_a_bridge())
    }

    fn beside_the_hidden(&self, line: &[Place]) -> Option<Place> {
        let value = |(row, column): Place| self.values[row][column];
        // The sum of a row is no part of what hides in it.
        let in_line = |place: &&Place| place.1 < self.width;
        let dark: Vec<Place> = line.iter().copied().filter(|&place| self.is_hidden(place)).collect();
        let together: i64 = dark.iter().filter(in_line).map(|&place| value(place)).sum();
        let sum_is_hidden = dark.iter().any(|place| place.1 == self.width);
        if dark.is_empty() || (dark.len() > 1 && (together >= SMALLEST || sum_is_hidden)) {
            return None;
        }
        line.iter().copied().filter(|&place| self.cost(place).is_some()).min_by_key(|&place| self.cost(place))
    }

    /// The cheapest cell beside a hidden one that lies on no circle.
    fn beside_a_bridge(&self) -> Option<Place> {
        let all = (0..self.values.len()).flat_map(|row| (0..=self.width).map(move |column| (row, column)));
        let hidden: Vec<Place> = all.clone().filter(|&place| self.is_hidden(place)).collect();
        hidden.iter().filter(|&&cell| !connected_without(&hidden, cell)).find_map(|&(row, column)| {
            let beside = all.clone().filter(|&(r, c)| (r == row || c == column) && self.cost((r, c)).is_some());
            beside.min_by_key(|&place| self.cost(place))
        })
    }
}

/// Whether row and column of a cell are connected by the other cells.
fn connected_without(cells: &[Place], cell: Place) -> bool {
    let (mut rows, mut columns) = (std::collections::BTreeSet::from([cell.0]), std::collections::BTreeSet::new());
    loop {
        let before = rows.len() + columns.len();
        for &(row, column) in cells.iter().filter(|&&other| other != cell) {
            if rows.contains(&row) {
                columns.insert(column);
            }
            if columns.contains(&column) {
                rows.insert(row);
            }
        }
        if columns.contains(&cell.1) {
            return true;
        }
        if rows.len() + columns.len() == before {
            return false;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Invariant 15: cells smaller than 5 are suppressed in demographic tables, with complementary suppression.
    #[test]
    fn invariant_15_no_small_cell_stands_in_a_demographic_table() {
        assert_eq!(groups(&[20, 12, 9]), [Some(20), Some(12), Some(9)]);
        assert_eq!(groups(&[20, 12, 3]), [Some(20), None, None], "the second smallest goes with the one alone");
        assert_eq!(groups(&[20, 12, 2, 1]), [Some(20), None, None, None], "two that are 3 together give away too much");
        assert_eq!(groups(&[20, 12, 4, 3]), [Some(20), Some(12), None, None]);
        assert_eq!(groups(&[30, 0]), [None, None], "nobody is a small number too");
        let table = cross(&[vec![20, 10], vec![12, 3], vec![8, 9]]).expect("enough");
        assert_eq!(table.cells[1], [None, None], "its row would give it away");
        assert!(table.cells.iter().filter(|row| row[1].is_none()).count() > 1, "its column would give it away");
        assert_eq!((table.totals, table.n), (vec![40, 22], 62));
        assert_eq!(cross(&[vec![2, 1], vec![1, 0]]), None);
    }

    /// Two groups of hidden cells that hang together by one cell: every row and column has two, and still it could be told.
    #[test]
    fn a_cell_between_two_circles_is_not_given_away() {
        let table = cross(&[vec![4, 4, 50, 60], vec![4, 4, 4, 70], vec![50, 60, 4, 4], vec![60, 50, 4, 4]]).expect("enough");
        assert_eq!(table.cells[1][2], None);
        assert!(solvable(&table).is_empty(), "{table:?}");
    }

    /// Every hidden cell that the shown ones determine: by Gaussian elimination over the hidden ones.
    fn solvable(table: &Cross) -> Vec<(usize, usize)> {
        let (height, width) = (table.cells.len(), table.totals.len());
        let at = |row: usize, column: usize| if column == width { table.sums[row] } else { table.cells[row][column] };
        let unknown: Vec<(usize, usize)> = (0..height)
            .flat_map(|row| (0..=width).map(move |column| (row, column)))
            .filter(|&(row, column)| at(row, column).is_none())
            .collect();
        let mut equations: Vec<Vec<f64>> = Vec::new();
        for row in 0..height {
            equations.push(unknown.iter().map(|&(r, c)| if r == row { if c == width { -1.0 } else { 1.0 } } else { 0.0 }).collect());
        }
        for column in 0..=width {
            equations.push(unknown.iter().map(|&(_, c)| if c == column { 1.0 } else { 0.0 }).collect());
        }
        let mut used = 0;
        for column in 0..unknown.len() {
            let Some(pivot) = (used..equations.len()).find(|&row| equations[row][column].abs() > 1e-9) else { continue };
            equations.swap(used, pivot);
            let factor = equations[used][column];
            equations[used].iter_mut().for_each(|value| *value /= factor);
            let pivot = equations[used].clone();
            for (_, equation) in equations.iter_mut().enumerate().filter(|(row, _)| *row != used) {
                let times = equation[column];
                for (value, of_pivot) in equation.iter_mut().zip(&pivot) {
                    *value -= times * of_pivot;
                }
            }
            used += 1;
        }
        let determined = equations[..used].iter().filter_map(|equation| {
            let places: Vec<usize> = (0..unknown.len()).filter(|&index| equation[index].abs() > 1e-9).collect();
            (places.len() == 1).then(|| unknown[places[0]])
        });
        determined.collect()
    }

    proptest! {
        /// Whatever the counts: nothing small is shown, and nothing hidden can be worked out, unless a sum that is public anyway
        /// leaves a single way (a column of zeros).
        #[test]
        fn invariant_15_nothing_hidden_can_be_worked_out(rows in prop::collection::vec(prop::collection::vec(prop_oneof![0..5i64, 0..60i64], 4), 2..6)) {
            let Some(table) = cross(&rows) else { return Ok(()) };
            let shown = table.cells.iter().flatten().chain(&table.sums).flatten();
            prop_assert!(shown.clone().all(|&n| n >= SMALLEST));
            prop_assert_eq!(solvable(&table), vec![]);
        }

        /// The sums of the groups are exactly what the table of the groups shows: hiding more would hide nothing.
        #[test]
        fn a_cross_table_shows_of_the_groups_what_their_own_table_shows(rows in prop::collection::vec(prop::collection::vec(0..12i64, 3), 2..6)) {
            let Some(table) = cross(&rows) else { return Ok(()) };
            let sums: Vec<i64> = rows.iter().map(|row| row.iter().sum()).collect();
            prop_assert_eq!(groups(&sums), table.sums);
        }
    }
}
