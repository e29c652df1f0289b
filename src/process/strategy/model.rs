//! The timeline and the money by year. No IO.

use std::collections::BTreeMap;

use crate::process::measures::catalogue::{Commitment, Listed};

/// Measures on a scale of years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// First year of the scale.
    pub first: i32,
    /// Last year of the scale.
    pub last: i32,
    /// Bars by start, then end; each names its measure by its place in the list.
    pub bars: Vec<Bar>,
}

/// When a measure is to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bar {
    /// First year.
    pub from: i32,
    /// Last year; of what has no end, the last year of the scale.
    pub to: i32,
    /// Whether it goes on after that.
    pub open: bool,
    /// Place of the measure in the list.
    pub index: usize,
}

impl Timeline {
    /// The timeline of spans (first year, last year); none when nobody has said a year. A span without a first year is its last
    /// year alone.
    pub fn of(spans: &[(Option<i32>, Option<i32>)]) -> Option<Self> {
        let years = || spans.iter().flat_map(|(from, to)| [*from, *to]).flatten();
        let (first, last) = (years().min()?, years().max()?);
        let bar = |(index, (from, to)): (usize, &(Option<i32>, Option<i32>))| {
            let from = from.or(*to)?;
            Some(Bar { from, to: to.unwrap_or(last), open: to.is_none(), index })
        };
        let mut bars: Vec<Bar> = spans.iter().enumerate().filter_map(bar).collect();
        bars.sort_unstable();
        Some(Self { first, last, bars })
    }

    /// Number of years on the scale.
    pub const fn years(&self) -> i32 {
        self.last - self.first + 1
    }

    /// Where a year begins on the scale, in hundredths of a per cent of its width.
    pub const fn offset(&self, year: i32) -> i32 {
        10_000 * (year - self.first) / self.years()
    }
}

/// Expected costs in cents by year and commitment, in the order of [`Commitment::ALL`]; what is not spread over years is not in
/// it.
pub fn money_by_year(listed: &[Listed]) -> BTreeMap<i32, Vec<i64>> {
    let mut years: BTreeMap<i32, Vec<i64>> = BTreeMap::new();
    for listed in listed.iter().filter(|listed| listed.entry.state.counts()) {
        let part = Commitment::ALL.iter().position(|commitment| *commitment == listed.entry.commitment).unwrap_or_default();
        for year in listed.cost.iter().flat_map(|cost| &cost.years) {
            let parts = years.entry(year.year).or_insert_with(|| vec![0; Commitment::ALL.len()]);
            parts[part] += year.amount;
        }
    }
    // A year in which nothing is paid is a gap that should be seen.
    if let (Some(first), Some(last)) = (years.keys().next().copied(), years.keys().next_back().copied()) {
        for year in first..=last {
            years.entry(year).or_insert_with(|| vec![0; Commitment::ALL.len()]);
        }
    }
    years
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_has_no_end_goes_to_the_end_of_the_scale() {
        let timeline = Timeline::of(&[(Some(2028), None), (Some(2027), Some(2031)), (None, Some(2029)), (None, None)]).expect("years");
        assert_eq!((timeline.first, timeline.last, timeline.years()), (2027, 2031, 5));
        let bars: Vec<_> = timeline.bars.iter().map(|bar| (bar.index, bar.from, bar.to, bar.open)).collect();
        assert_eq!(bars, [(1, 2027, 2031, false), (0, 2028, 2031, true), (2, 2029, 2029, false)]);
    }

    #[test]
    fn without_years_there_is_no_timeline() {
        assert_eq!(Timeline::of(&[(None, None)]), None);
    }

    proptest! {
        #[test]
        fn bars_stay_on_the_scale(spans in prop::collection::vec((prop::option::of(2000..2100_i32), prop::option::of(0..30_i32)), 1..30)) {
            let spans: Vec<_> = spans.into_iter().map(|(from, length)| (from, length.map(|length| (from.unwrap_or(2020) + length).min(2100)))).collect();
            if let Some(timeline) = Timeline::of(&spans) {
                for bar in &timeline.bars {
                    prop_assert!(timeline.first <= bar.from && bar.from <= bar.to && bar.to <= timeline.last);
                    prop_assert!((0..=10_000).contains(&timeline.offset(bar.from)) && timeline.offset(bar.to + 1) <= 10_000);
                }
            }
        }
    }
}
