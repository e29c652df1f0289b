//! Rules of money (invariant 11): integers only, every sum to the cent. No IO.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use crate::process::measures::catalogue::Horizon;

crate::text_enum! {
    /// How good an estimate is (DIN 276): framework, estimate, calculation, tender, final account.
    pub enum Quality: "cost-quality" {
        Framework = "framework", Estimate = "estimate", Calculation = "calculation", Tender = "tender", Final = "final",
    }
}

crate::text_enum! {
    /// How sure a source of money is.
    pub enum FinanceStatus: "finance-status" {
        Secured = "secured", Budgeted = "budgeted", Applied = "applied", Prospect = "prospect",
    }
}

/// An amount of a year, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct YearAmount {
    /// Calendar year.
    pub year: i32,
    /// Cents.
    pub amount: i64,
}

/// A version of a measure's cost, in cents gross.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Cost {
    /// Number of the version, from 1; the highest one holds.
    pub version: i32,
    /// At least.
    pub min: i64,
    /// Expected.
    pub expected: i64,
    /// At most.
    pub max: i64,
    /// Year whose prices it reckons with.
    pub price_year: i32,
    /// How good the estimate is.
    pub quality: Quality,
    /// Why it was made.
    pub reason: String,
    /// When it was made.
    pub set_at: Timestamp,
    /// The expected cost by year; empty or adding up to it.
    pub years: Vec<YearAmount>,
}

/// A cost that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCost {
    /// At least, in cents.
    pub min: i64,
    /// Expected, in cents.
    pub expected: i64,
    /// At most, in cents.
    pub max: i64,
    /// Year whose prices it reckons with.
    pub price_year: i32,
    /// How good the estimate is.
    pub quality: Quality,
    /// Why it is set: at least three characters.
    pub reason: String,
    /// The expected cost by year; empty or adding up to it.
    pub years: Vec<YearAmount>,
}

/// What is wrong with a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CostMistake {
    /// The expected cost is below the lowest.
    #[error("expected below min")]
    BelowMin,
    /// The expected cost is above the highest.
    #[error("expected above max")]
    AboveMax,
    /// A year stands twice.
    #[error("{0} stands twice")]
    YearTwice(i32),
    /// The years do not add up to the expected cost.
    #[error("the years make {sum}, not {expected}")]
    YearsDiffer {
        /// Sum of the years, in cents.
        sum: i64,
        /// Expected cost, in cents.
        expected: i64,
    },
}

impl NewCost {
    /// Checks the order of the amounts and the sum of the years.
    ///
    /// # Errors
    /// The first [`CostMistake`].
    pub fn check(&self) -> Result<(), CostMistake> {
        if self.expected < self.min {
            return Err(CostMistake::BelowMin);
        }
        if self.expected > self.max {
            return Err(CostMistake::AboveMax);
        }
        let mut seen = Vec::new();
        for YearAmount { year, .. } in &self.years {
            if seen.contains(year) {
                return Err(CostMistake::YearTwice(*year));
            }
            seen.push(*year);
        }
        let sum = self.years.iter().map(|year| year.amount).sum();
        if self.years.is_empty() || sum == self.expected { Ok(()) } else { Err(CostMistake::YearsDiffer { sum, expected: self.expected }) }
    }
}

/// What a source pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Portion {
    /// Cents.
    #[serde(rename = "amount")]
    Amount(i64),
    /// Share of the expected cost in basis points (1/100 %).
    #[serde(rename = "share")]
    Share(i32),
}

/// A financing row that is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFinance {
    /// Who pays, 1 to 200 characters.
    pub source: String,
    /// Out of which programme, if any.
    pub programme: String,
    /// How much.
    pub portion: Portion,
    /// How sure it is.
    pub status: FinanceStatus,
}

/// A financing row.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FinanceRow {
    /// Place in the list, from 1; never given twice within a measure's list at one time.
    pub position: i32,
    /// Who pays.
    pub source: String,
    /// Out of which programme.
    pub programme: String,
    /// How much.
    pub portion: Portion,
    /// How sure it is.
    pub status: FinanceStatus,
}

const WHOLE: i128 = 10_000;

/// Turns shares of `expected` cents into cents by largest remainder: together the shares are exactly what their sum says
/// (rounded half up), and none is off by a cent or more. Amounts stay as they are. Ties go to the earlier row.
pub fn cents(expected: i64, portions: &[Portion]) -> Vec<i64> {
    let quota = |share: i32| i128::from(expected) * i128::from(share);
    let total: i128 = portions.iter().map(|portion| if let Portion::Share(share) = portion { quota(*share) } else { 0 }).sum();
    let floor = |share: i32| quota(share) / WHOLE;
    let floors: i128 = portions.iter().map(|portion| if let Portion::Share(share) = portion { floor(*share) } else { 0 }).sum();
    let left = (total + WHOLE / 2) / WHOLE - floors;

    let mut by_remainder: Vec<(i128, usize)> = portions
        .iter()
        .enumerate()
        .filter_map(|(index, portion)| if let Portion::Share(share) = portion { Some((quota(*share) % WHOLE, index)) } else { None })
        .collect();
    by_remainder.sort_by_key(|&(remainder, index)| (-remainder, index));
    let lucky: Vec<usize> = by_remainder.into_iter().take(usize::try_from(left).unwrap_or(0)).map(|(_, index)| index).collect();

    portions
        .iter()
        .enumerate()
        .map(|(index, portion)| match portion {
            Portion::Amount(amount) => *amount,
            // A share is at most the whole (the database holds it), so the cents fit where the expected cost fits.
            Portion::Share(share) => i64::try_from(floor(*share)).unwrap_or(i64::MAX) + i64::from(lucky.contains(&index)),
        })
        .collect()
}

/// How the expected cost is covered, in cents. `secured + not_secured + uncovered = expected + over`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Promised.
    pub secured: i64,
    /// Named in a row, but planned, applied for or in prospect only.
    pub not_secured: i64,
    /// In no row.
    pub uncovered: i64,
    /// More than the expected cost: "überfinanziert".
    pub over: i64,
}

impl Cover {
    /// The cover of an expected cost by financing rows.
    pub fn of(expected: i64, rows: &[FinanceRow]) -> Self {
        let portions: Vec<Portion> = rows.iter().map(|row| row.portion).collect();
        let amounts = cents(expected, &portions);
        let sum = |secured: bool| -> i64 {
            rows.iter().zip(&amounts).filter(|(row, _)| (row.status == FinanceStatus::Secured) == secured).map(|(_, amount)| amount).sum()
        };
        let (secured, not_secured) = (sum(true), sum(false));
        let difference = expected - secured - not_secured;
        Self { secured, not_secured, uncovered: difference.max(0), over: (-difference).max(0) }
    }
}

/// What sums need of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Code of the primary theme.
    pub theme: String,
    /// Code of the primary district; none for the whole town.
    pub district: Option<String>,
    /// When it is to happen.
    pub horizon: Option<Horizon>,
    /// Expected cost in cents.
    pub expected: i64,
    /// The expected cost by year; empty or adding up to it.
    pub years: Vec<YearAmount>,
}

/// Sums of expected costs in cents. Each measure counts once in each of them, so all four add up to the total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Everything.
    pub total: i64,
    /// By code of the primary theme.
    pub by_theme: BTreeMap<String, i64>,
    /// By code of the primary district; none: the whole town.
    pub by_district: BTreeMap<Option<String>, i64>,
    /// By horizon; none: not said.
    pub by_horizon: BTreeMap<Option<Horizon>, i64>,
    /// By year; none: not yet spread over years.
    pub by_year: BTreeMap<Option<i32>, i64>,
}

impl Sums {
    /// The sums of these measures.
    pub fn of(measures: &[Counted]) -> Self {
        let mut sums = Self::default();
        for measure in measures {
            sums.total += measure.expected;
            *sums.by_theme.entry(measure.theme.clone()).or_default() += measure.expected;
            *sums.by_district.entry(measure.district.clone()).or_default() += measure.expected;
            *sums.by_horizon.entry(measure.horizon).or_default() += measure.expected;
            for YearAmount { year, amount } in &measure.years {
                *sums.by_year.entry(Some(*year)).or_default() += amount;
            }
            let spread: i64 = measure.years.iter().map(|year| year.amount).sum();
            if spread != measure.expected {
                *sums.by_year.entry(None).or_default() += measure.expected - spread;
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cost(min: i64, expected: i64, max: i64, years: &[(i32, i64)]) -> NewCost {
        NewCost {
            min,
            expected,
            max,
            price_year: 2026,
            quality: Quality::Framework,
            reason: "Erste Schätzung".into(),
            years: years.iter().map(|&(year, amount)| YearAmount { year, amount }).collect(),
        }
    }

    fn row(portion: Portion, status: FinanceStatus) -> FinanceRow {
        FinanceRow { position: 1, source: "Stadt".into(), programme: String::new(), portion, status }
    }

    #[test]
    fn invariant_11_amounts_are_in_order_and_years_add_up() {
        assert_eq!(cost(120, 180, 260, &[]).check(), Ok(()));
        assert_eq!(cost(180, 180, 180, &[(2027, 20), (2028, 160)]).check(), Ok(()));
        assert_eq!(cost(190, 180, 260, &[]).check(), Err(CostMistake::BelowMin));
        assert_eq!(cost(120, 270, 260, &[]).check(), Err(CostMistake::AboveMax));
        assert_eq!(cost(0, 180, 260, &[(2027, 90), (2027, 90)]).check(), Err(CostMistake::YearTwice(2027)));
        assert_eq!(cost(0, 180, 260, &[(2027, 179)]).check(), Err(CostMistake::YearsDiffer { sum: 179, expected: 180 }));
    }

    #[test]
    fn invariant_11_thirds_become_cents() {
        let third = Portion::Share(3_333);
        assert_eq!(cents(10_000, &[third, third, Portion::Share(3_334)]), [3_333, 3_333, 3_334]);
        assert_eq!(cents(1, &[Portion::Share(5_000), Portion::Share(5_000)]), [1, 0]);
        assert_eq!(cents(100, &[Portion::Amount(7), Portion::Share(6_667), Portion::Share(3_333)]), [7, 67, 33]);
        assert_eq!(cents(100, &[]), Vec::<i64>::new());
    }

    #[test]
    fn open_money_is_two_figures() {
        // The example of the Steckbrief: 180 expected, 120 planned in the budget, 60 applied for.
        let rows = [row(Portion::Amount(120), FinanceStatus::Budgeted), row(Portion::Amount(60), FinanceStatus::Applied)];
        assert_eq!(Cover::of(180, &rows), Cover { secured: 0, not_secured: 180, uncovered: 0, over: 0 });
        let rows = [row(Portion::Share(5_000), FinanceStatus::Secured)];
        assert_eq!(Cover::of(180, &rows), Cover { secured: 90, not_secured: 0, uncovered: 90, over: 0 });
        let rows = [row(Portion::Amount(200), FinanceStatus::Secured)];
        assert_eq!(Cover::of(180, &rows), Cover { secured: 200, not_secured: 0, uncovered: 0, over: 20 });
    }

    fn any_portions() -> impl Strategy<Value = Vec<Portion>> {
        let portion = prop_oneof![(0..=1_000_000_000_000_i64).prop_map(Portion::Amount), (0..=10_000_i32).prop_map(Portion::Share)];
        prop::collection::vec(portion, 0..12)
    }

    fn any_measure() -> impl Strategy<Value = Counted> {
        let years = prop::collection::btree_map(2026..2040_i32, 0..5_000_000_i64, 0..5);
        (
            proptest::sample::select(vec!["MO", "KL", "WO"]),
            proptest::option::of(proptest::sample::select(vec!["QU", "TH"])),
            proptest::option::of(proptest::sample::select(Horizon::ALL)),
            years,
            0..9_000_000_i64,
        )
            .prop_map(|(theme, district, horizon, years, lump)| {
                let years: Vec<_> = years.into_iter().map(|(year, amount)| YearAmount { year, amount }).collect();
                let spread: i64 = years.iter().map(|year| year.amount).sum();
                let expected = if years.is_empty() { lump } else { spread };
                Counted { theme: theme.to_owned(), district: district.map(str::to_owned), horizon, expected, years }
            })
    }

    proptest! {
        #[test]
        fn invariant_11_shares_add_up_to_the_cent(expected in 0..=1_000_000_000_000_i64, portions in any_portions()) {
            let amounts = cents(expected, &portions);
            let (mut shares, mut points) = (0_i128, 0_i128);
            for (portion, amount) in portions.iter().zip(&amounts) {
                match portion {
                    Portion::Amount(given) => prop_assert_eq!(given, amount),
                    Portion::Share(share) => {
                        let exact = i128::from(expected) * i128::from(*share);
                        prop_assert!((i128::from(*amount) * WHOLE - exact).abs() < WHOLE, "a share is less than a cent off");
                        shares += i128::from(*amount);
                        points += exact;
                    }
                }
            }
            prop_assert_eq!(shares, (points + WHOLE / 2) / WHOLE);
        }

        #[test]
        fn invariant_11_whole_shares_are_the_whole_cost(expected in 0..=1_000_000_000_000_i64, cut in 0..=10_000_i32) {
            let amounts = cents(expected, &[Portion::Share(cut), Portion::Share(10_000 - cut)]);
            prop_assert_eq!(amounts.iter().sum::<i64>(), expected);
        }

        #[test]
        fn cover_adds_up(expected in 0..=1_000_000_000_000_i64, portions in any_portions()) {
            let statuses = FinanceStatus::ALL.iter().cycle();
            let rows: Vec<_> = portions.into_iter().zip(statuses).map(|(portion, status)| row(portion, *status)).collect();
            let cover = Cover::of(expected, &rows);
            prop_assert_eq!(cover.secured + cover.not_secured + cover.uncovered, expected + cover.over);
            prop_assert!(cover.uncovered == 0 || cover.over == 0);
        }

        #[test]
        fn invariant_11_all_sums_are_equal(measures in prop::collection::vec(any_measure(), 0..40)) {
            let sums = Sums::of(&measures);
            prop_assert_eq!(sums.by_theme.values().sum::<i64>(), sums.total);
            prop_assert_eq!(sums.by_district.values().sum::<i64>(), sums.total);
            prop_assert_eq!(sums.by_horizon.values().sum::<i64>(), sums.total);
            prop_assert_eq!(sums.by_year.values().sum::<i64>(), sums.total);
        }
    }
}
