//! Things as rows of their tables. Words are German in every export: the columns are too.

use super::cell::{Cell, Row};
use super::store::{Catalogue, Exported, Finance, Said};
use super::tables;
use crate::outputs::reports::Report;
use crate::outputs::reports::document::{self, Rows};
use crate::outputs::reports::facts::{Count, Facts, Measure, Place};
use crate::outputs::reports::surveys::{self, Survey};
use crate::outputs::reports::words;
use crate::process::measures::money::{self, Portion};
use crate::process::participation::contributions::Tally as Bin;
use crate::process::participation::forms::results::Tally;
use crate::services::i18n::{Lang, Localised};
use crate::services::time;
use crate::web::cx::Cx;

const LANG: Lang = Lang::De;

fn german(text: &Localised) -> Cell {
    text.get(LANG).into()
}

/// The German word of a list's word; nothing when there is none.
fn label(list: &str, word: Option<&str>) -> Cell {
    word.map(|word| LANG.t(&format!("{list}-{word}"))).into()
}

/// A row of [`tables::CONTRIBUTIONS`].
pub fn contribution(row: &Exported) -> Row {
    vec![
        row.number.as_str().into(),
        LANG.t(row.kind.label()).into(),
        row.title.as_str().into(),
        row.text.as_str().into(),
        row.language.as_str().into(),
        row.redacted.into(),
        LANG.t(row.place_kind.label()).into(),
        row.lon.map_or(Cell::Empty, Cell::Degrees),
        row.lat.map_or(Cell::Empty, Cell::Degrees),
        row.address.clone().into(),
        row.district.clone().into(),
        row.district_name.clone().into(),
        row.approximate.into(),
        row.outside.into(),
        row.theme.clone().into(),
        row.theme_name.as_ref().map_or(Cell::Empty, |name| german(name)),
        row.clusters.clone().into(),
        german(&row.occasion),
        LANG.t(row.occasion_kind.label()).into(),
        row.event_on.to_jiff().into(),
        row.received_on.to_jiff().into(),
        LANG.t(row.class.label()).into(),
        i64::from(row.signatories).into(),
        row.supports.into(),
        row.comments.into(),
        row.source_url.clone().into(),
        row.source_votes.map(i64::from).into(),
        row.source_category.clone().into(),
    ]
}

/// A row of [`tables::STATEMENTS`].
pub fn statement(said: &Said) -> Row {
    vec![
        said.number.as_str().into(),
        i64::from(said.position).into(),
        said.text.clone().into(),
        said.theme.clone().into(),
        said.clusters.clone().into(),
        said.unassignable.into(),
    ]
}

/// Rows of [`tables::OVERVIEW`]: the cut-off, the adding-up line, every table of counts.
pub fn overview(cx: &Cx, report: &Report) -> Vec<Row> {
    let facts = &report.facts;
    let mut rows = about(cx, report);
    rows.extend(adding_up(facts));
    rows.extend(by_place(facts));
    let tables = Rows { facts, lang: LANG };
    let kinds = tables.kind_rows().into_iter().map(|(kind, count)| (LANG.t(kind.label()), None, count));
    rows.extend(kinds.map(|(name, note, count)| counted("report-by-kind", &name, count, note)));
    for (table, list) in
        [("report-by-theme", tables.theme_rows()), ("report-by-occasion", tables.occasion_rows()), ("report-by-week", tables.week_rows())]
    {
        rows.extend(list.into_iter().map(|row| counted(table, &row.label, row.count, row.detail)));
    }
    rows
}

fn about(cx: &Cx, report: &Report) -> Vec<Row> {
    let fact = |key: &str, value: String| vec![LANG.t("report-about").into(), LANG.t(key).into(), Cell::Empty, Cell::Empty, value.into()];
    vec![
        fact("report-process", cx.process.title.get(LANG).to_owned()),
        fact("report-cut-off", report.facts.cut_off.rfc3339()),
        fact("report-hash", report.hash.clone()),
        fact("report-licence", LANG.t("report-licence-text")),
    ]
}

fn counted(table: &str, name: &str, count: Count, note: Option<String>) -> Row {
    vec![LANG.t(table).into(), name.into(), count.n.into(), count.not_public.into(), note.into()]
}

/// The line of invariant 1, bin by bin, and its two sums.
fn adding_up(facts: &Facts) -> Vec<Row> {
    let counts = &facts.counts;
    let line = |key: &str, count: Count| counted("report-tally", &LANG.t(key), count, None);
    let bins = Bin::ALL.iter().map(|&tally| (tally.label(), tally.count(counts.tally(tally)), tally.is_counted()));
    // What is not counted is gone or was refused: nobody asks how much of it is public.
    let bin = |(key, count, is_counted): (&str, Count, bool)| line(key, if is_counted { count } else { Count { not_public: 0, ..count } });
    let received = Count { n: counts.received(), not_public: counts.counted().not_public };
    bins.map(bin).chain([line("report-counted", counts.counted()), line("report-received", received)]).collect()
}

/// Counts by place; a district with an approximate border says so (invariant 2).
fn by_place(facts: &Facts) -> Vec<Row> {
    let tables = Rows { facts, lang: LANG };
    let note = |place: Place| match place {
        Place::District(id) => facts.frame.district(Some(id)).filter(|it| it.approximate).map(|_| LANG.t("report-approximate")),
        _ => None,
    };
    let rows = tables.district_rows().into_iter().chain(tables.other_places());
    rows.map(|(place, row): (Place, document::Row)| counted("report-by-district", &row.label, row.count, note(place))).collect()
}

/// Rows of [`tables::CLUSTERS`].
pub fn clusters(facts: &Facts) -> Vec<Row> {
    let theme = |id| facts.frame.theme(id);
    facts
        .planning
        .clusters
        .iter()
        .map(|cluster| {
            vec![
                cluster.code.as_str().into(),
                cluster.title.as_str().into(),
                cluster.summary.as_str().into(),
                theme(cluster.theme_id).map(|theme| theme.code.clone()).into(),
                theme(cluster.theme_id).map_or(Cell::Empty, |theme| german(&theme.name)),
                cluster.districts.join(", ").into(),
                cluster.n.into(),
                cluster.not_public.into(),
                cluster.controversial.into(),
                cluster.minority.into(),
            ]
        })
        .collect()
}

/// Rows of [`tables::SWOT`].
pub fn swot(facts: &Facts) -> Vec<Row> {
    facts
        .planning
        .swot
        .iter()
        .map(|item| {
            vec![
                item.code.as_str().into(),
                label("quadrant", Some(&item.quadrant)),
                facts.frame.theme(Some(item.theme_id)).map(|theme| theme.code.clone()).into(),
                facts.frame.district(item.district_id).map(|district| district.code.clone()).into(),
                item.title.as_str().into(),
                item.text.as_str().into(),
                label("swot-state", Some(&item.state)),
                item.supported_by.join("; ").into(),
                item.contradicted_by.join("; ").into(),
            ]
        })
        .collect()
}

/// Rows of [`tables::GOALS`].
pub fn goals(catalogue: &Catalogue) -> Vec<Row> {
    catalogue
        .goals
        .iter()
        .map(|goal| {
            vec![
                goal.code.as_str().into(),
                label("goal-level", Some(&goal.level)),
                goal.parent.clone().into(),
                goal.title.as_str().into(),
                goal.text.as_str().into(),
                label("goal-state", Some(&goal.state)),
            ]
        })
        .collect()
}

/// Rows of [`tables::MEASURES`].
pub fn measures(facts: &Facts) -> Vec<Row> {
    facts.planning.measures.iter().map(|measure| self::measure(facts, measure)).collect()
}

fn measure(facts: &Facts, measure: &Measure) -> Row {
    let theme = facts.frame.theme(Some(measure.theme_id));
    let district = facts.frame.district(measure.district_id);
    let euro = |cents: Option<i64>| cents.map_or(Cell::Empty, Cell::Euro);
    vec![
        measure.code.as_str().into(),
        measure.title.as_str().into(),
        label("measure-kind", Some(&measure.kind)),
        theme.map(|theme| theme.code.clone()).into(),
        theme.map_or(Cell::Empty, |theme| german(&theme.name)),
        district.map(|district| district.code.clone()).into(),
        district.map_or_else(|| LANG.t("report-whole-town"), |district| district.name.clone()).into(),
        measure.description.as_str().into(),
        measure.lead.as_str().into(),
        measure.partners.as_str().into(),
        label("measure-priority", measure.priority.as_deref()),
        measure.priority_reason.clone().into(),
        measure.key_measure.into(),
        measure.climate.into(),
        label("measure-commitment", Some(&measure.commitment)),
        label("measure-horizon", measure.horizon.as_deref()),
        measure.starts_year.into(),
        measure.ends_year.into(),
        label("measure-state", Some(&measure.state)),
        measure.is_resolved().into(),
        measure.goals.join(", ").into(),
        measure.clusters.join(", ").into(),
        euro(measure.cost.map(|cost| cost.min)),
        euro(measure.cost.map(|cost| cost.expected)),
        euro(measure.cost.map(|cost| cost.max)),
        measure.cost.map(|cost| cost.price_year).into(),
    ]
}

/// Rows of [`tables::COSTS`].
pub fn costs(catalogue: &Catalogue) -> Vec<Row> {
    catalogue
        .costs
        .iter()
        .map(|cost| {
            let years: Vec<String> = cost.years.iter().map(|&(year, cents)| format!("{year}: {} €", Cell::Euro(cents).csv())).collect();
            vec![
                cost.measure.as_str().into(),
                cost.version.into(),
                cost.holds.into(),
                Cell::Euro(cost.min),
                Cell::Euro(cost.expected),
                Cell::Euro(cost.max),
                cost.price_year.into(),
                label("cost-quality", Some(&cost.quality)),
                cost.reason.as_str().into(),
                years.join("; ").into(),
            ]
        })
        .collect()
}

/// Rows of [`tables::FINANCE`]. A share is given in cents too, by the same rule as on the page of the measure: largest
/// remainder over all rows of the measure (invariant 11); without a cost it has no cents.
pub fn finance(catalogue: &Catalogue) -> Vec<Row> {
    let of_measures = catalogue.finance.chunk_by(|row, next| row.measure == next.measure);
    of_measures.flat_map(|rows| finance_of_measure(catalogue, rows)).collect()
}

fn finance_of_measure(catalogue: &Catalogue, rows: &[Finance]) -> Vec<Row> {
    let measure = rows.first().map(|row| row.measure.as_str());
    let expected = catalogue.costs.iter().find(|cost| cost.holds && Some(cost.measure.as_str()) == measure).map(|cost| cost.expected);
    let portions: Vec<Portion> = rows.iter().map(Finance::portion).collect();
    let cents = money::cents(expected.unwrap_or_default(), &portions);
    rows.iter()
        .zip(portions)
        .zip(cents)
        .map(|((row, portion), cents)| {
            let (amount, share) = match portion {
                Portion::Amount(amount) => (Cell::Euro(amount), Cell::Empty),
                Portion::Share(share) => (expected.map_or(Cell::Empty, |_| Cell::Euro(cents)), Cell::Percent(share.into())),
            };
            vec![
                row.measure.as_str().into(),
                row.source.as_str().into(),
                row.programme.as_str().into(),
                amount,
                share,
                label("finance-status", Some(&row.status)),
            ]
        })
        .collect()
}

/// Rows of [`tables::WEIGHINGS`].
pub fn weighings(facts: &Facts) -> Vec<Row> {
    facts
        .planning
        .weighings
        .iter()
        .map(|weighing| {
            vec![
                weighing.cluster.as_str().into(),
                weighing.title.as_str().into(),
                weighing.n.into(),
                label("report-result", Some(&weighing.result)),
                weighing.verdict.as_str().into(),
                weighing.reason.as_str().into(),
                words::effect(LANG, weighing).into(),
                weighing.resolved.into(),
                time::day(weighing.released_at).into(),
            ]
        })
        .collect()
}

/// Rows of [`tables::OCCASIONS`].
pub fn occasions(facts: &Facts) -> Vec<Row> {
    facts
        .frame
        .occasions
        .iter()
        .map(|occasion| {
            let count = facts.counts.occasions.get(&occasion.id).copied().unwrap_or_default();
            vec![
                german(&occasion.title),
                label("occasion", Some(&occasion.kind)),
                occasion.held_on.into(),
                occasion.place.clone().into(),
                occasion.head_count.into(),
                count.n.into(),
                count.not_public.into(),
            ]
        })
        .collect()
}

/// Rows of [`tables::SURVEYS`]: one for each answer, and one for mean and median where there are any.
pub fn surveys(facts: &Facts) -> Vec<Row> {
    facts.surveys.iter().flat_map(|survey| survey.tallies.iter().flat_map(|tally| question(survey, tally))).collect()
}

fn question(survey: &Survey, tally: &Tally) -> Vec<Row> {
    let asked = if tally.question.demographic { tally.asked } else { tally.n };
    let row = |answer: String, n: Cell, share: Cell, note: Option<String>| {
        vec![german(&survey.title), german(&tally.question.label), answer.into(), n, share, asked.into(), note.into()]
    };
    let answers = tally.rows.iter().map(|it| {
        let share = tally.share(it).map_or(Cell::Empty, |share| Cell::Percent(share * 10));
        let note = it.n.is_none().then(|| LANG.t("survey-hidden-count"));
        row(surveys::row_label(LANG, tally, it), it.n.into(), share, note)
    });
    let middle = tally.middle.map(|(mean, median)| {
        let words = LANG.text("survey-middle", &[("mean", LANG.decimal(mean, 2).into()), ("median", LANG.decimal(median, 2).into())]);
        row(LANG.t("survey-all-answers"), tally.n.into(), Cell::Empty, Some(words))
    });
    answers.chain(middle).collect()
}

/// Rows of [`tables::LEGEND`].
pub fn legend() -> Vec<Row> {
    tables::EXPLAINED
        .iter()
        .flat_map(|table| table.columns.iter().map(|column| (table.name, *column)))
        .map(|(table, column)| vec![table.into(), column.into(), LANG.t(&format!("column-{column}")).into()])
        .collect()
}
