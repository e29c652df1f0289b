//! Charts, drawn on the server as SVG, with a table behind them. They carry presentation attributes, so that the same
//! picture stands in a report; on a page the stylesheet lays the reader's colours over them.
//!
//! All are 360 units wide with text of 12 or 13 units, so that they stay readable on a phone of 320 pixels.

use jiff::civil::Date;
use maud::{Markup, html};

use super::{Column, Example, Table};
use crate::services::i18n::Lang;

const WIDTH: f64 = 360.0;
const INK: &str = "#171a2b";
const MUTED: &str = "#4d5975";
const BLUE: &str = "#0b57b7";
const EDGE: &str = "#78859c";
const LINE: &str = "#d5dbe6";
/// Fills of stacked parts, from dark to light; neighbours differ in lightness, not only in hue.
const PARTS: [&str; 6] = ["#22314d", "#0b57b7", "#6ea1e6", "#c3d3ea", "#8b8fa3", "#e3e6ee"];

/// A bar with its number written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// Length.
    pub value: i64,
    /// The number for the reader ("1.234", "180.000 €").
    pub text: String,
}

/// Lying bars, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// What the chart shows.
    pub title: String,
    /// Heading of the first column of the table.
    pub what: String,
    /// Heading of the numbers.
    pub unit: String,
    /// Bars; negative numbers have none.
    pub bars: Vec<Bar>,
}

impl BarChart {
    /// The chart with its table.
    pub fn render(&self, lang: Lang) -> Markup {
        let rows = self.bars.iter().map(|bar| vec![html! { (bar.label) }, html! { (bar.text) }]).collect();
        figure(lang, &self.title, &self.svg(), vec![Column::text(&self.what), Column::number(&self.unit)], rows)
    }

    /// The picture alone.
    pub fn svg(&self) -> Markup {
        let longest = self.bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
        let room = WIDTH - 90.0;
        canvas(
            &self.title,
            38.0 * count(self.bars.len()) + 4.0,
            &html! {
                @for (index, bar) in self.bars.iter().enumerate() {
                    @let top = 38.0 * count(index);
                    @let length = room * share(bar.value.max(0), longest);
                    text x="0" y=(px(top + 13.0)) font-size="13" fill=(INK) { (bar.label) }
                    rect.rf-chart__bar x="0" y=(px(top + 19.0)) width=(px(length)) height="12" rx="2" fill=(BLUE) {}
                    text x=(px(length + 6.0)) y=(px(top + 30.0)) font-size="13" font-weight="600" fill=(INK) { (bar.text) }
                }
            },
        )
    }
}

/// One value of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The day it was measured.
    pub on: Date,
    /// Height, in any unit shared by all values and the target.
    pub value: i64,
    /// The value for the reader ("16,2 %").
    pub text: String,
}

/// An indicator over time, with its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChart {
    /// What the chart shows.
    pub title: String,
    /// Heading of the numbers.
    pub unit: String,
    /// Values in the order of time.
    pub readings: Vec<Reading>,
    /// The target and the day it is meant for.
    pub target: Option<Reading>,
}

impl LineChart {
    /// The chart with its table.
    pub fn render(&self, lang: Lang) -> Markup {
        let row = |reading: &Reading| vec![html! { (lang.date(reading.on)) }, html! { (reading.text) }];
        let target = self
            .target
            .iter()
            .map(|reading| vec![html! { (lang.t("chart-target")) ", " (lang.date(reading.on)) }, html! { (reading.text) }]);
        let rows = self.readings.iter().map(row).chain(target).collect();
        figure(lang, &self.title, &self.svg(lang), vec![Column::text(lang.t("chart-when")), Column::number(&self.unit)], rows)
    }

    /// The picture alone.
    pub fn svg(&self, lang: Lang) -> Markup {
        let scale = Scale::of(self);
        let line = self.readings.iter().map(|reading| scale.place(reading)).map(|(x, y)| format!("{} {}", px(x), px(y)));
        let line = format!("M{}", line.collect::<Vec<_>>().join(" "));
        canvas(
            &self.title,
            Scale::HEIGHT,
            &html! {
                line.rf-chart__axis x1="8" x2="352" y1=(px(Scale::FLOOR)) y2=(px(Scale::FLOOR)) stroke=(EDGE) {}
                @if let Some(target) = &self.target { (self.target_line(lang, target, &scale)) }
                @if !self.readings.is_empty() { path.rf-chart__line d=(line) fill="none" stroke=(BLUE) stroke-width="2.5" stroke-linejoin="round" {} }
                @for (index, reading) in self.readings.iter().enumerate() { (self.point(index, reading, &scale)) }
            },
        )
    }

    fn point(&self, index: usize, reading: &Reading, scale: &Scale) -> Markup {
        let (x, y) = scale.place(reading);
        let last = index + 1 == self.readings.len();
        let text_y = self.text_y(index, reading, scale);
        html! {
            circle.rf-chart__point cx=(px(x)) cy=(px(y)) r="4" fill=(BLUE) {}
            @if index == 0 || last {
                text x=(px(x)) y=(px(text_y)) font-size="13" font-weight="600" fill=(INK) text-anchor=(anchor(x)) { (reading.text) }
                text.rf-chart__minor x=(px(x)) y=(px(Scale::FLOOR + 17.0)) font-size="12" fill=(MUTED) text-anchor=(anchor(x)) { (reading.on.year()) }
            }
        }
    }

    /// Where a point's number stands. No line must run through it: where the values rise from the first point, or fall to the
    /// last one, it stands below; where the target's line would strike it through, beyond that line.
    fn text_y(&self, index: usize, reading: &Reading, scale: &Scale) -> f64 {
        let (_, y) = scale.place(reading);
        let neighbour = self.readings.get(index + 1).or_else(|| self.readings.get(index.checked_sub(1)?));
        let below = neighbour.is_some_and(|other| other.value > reading.value);
        let text_y = if below { y + 19.0 } else { y - 10.0 };
        match self.target.as_ref().map(|target| scale.place(target).1) {
            Some(line) if Words::strikes(text_y, line) => {
                if below {
                    line + 17.0
                } else {
                    line - 6.0
                }
            }
            _ => text_y,
        }
    }

    fn target_line(&self, lang: Lang, target: &Reading, scale: &Scale) -> Markup {
        let (x, y) = scale.place(target);
        let words = format!("{} {}: {}", lang.t("chart-target"), target.on.year(), target.text);
        let place = self.target_words(&words, target, scale);
        html! {
            line.rf-chart__target x1="8" x2="352" y1=(px(y)) y2=(px(y)) stroke=(INK) stroke-width="1.5" stroke-dasharray="5 4" {}
            path.rf-chart__target d={ "M" (px(x)) " " (px(y - 6.0)) "l6 6-6 6-6-6Z" } fill="#fff" stroke=(INK) stroke-width="1.5" {}
            text x=(px(place.x)) y=(px(place.y)) font-size="12" fill=(INK) text-anchor=(place.anchor) { (words) }
        }
    }

    /// Where the target's words stand: above their line or below it, at its beginning, middle or end, clear of the points, their
    /// numbers and the line between them.
    fn target_words(&self, words: &str, target: &Reading, scale: &Scale) -> Words {
        let (_, y) = scale.place(target);
        let width = Words::LETTER * count(words.chars().count());
        let places = [y - 6.0, y + 19.0]
            .into_iter()
            .flat_map(|y| [(8.0, "start"), (WIDTH / 2.0, "middle"), (WIDTH - 8.0, "end")].map(|(x, anchor)| Words { x, y, width, anchor }));
        places.min_by_key(|place| self.crowd(place, scale)).unwrap_or(Words { x: 8.0, y: y - 6.0, width, anchor: "start" })
    }

    /// How many things words at this place would run into.
    fn crowd(&self, words: &Words, scale: &Scale) -> usize {
        let touched = self.taken(scale).iter().filter(|other| other.touches(words)).count();
        let line = self.readings.windows(2).filter(|pair| words.crossed_by(scale.place(&pair[0]), scale.place(&pair[1])));
        touched + line.count()
    }

    /// The room of the points and of the numbers at the first and the last one.
    fn taken(&self, scale: &Scale) -> Vec<Words> {
        let last = self.readings.len().saturating_sub(1);
        let room = |(index, reading): (usize, &Reading)| {
            let (x, y) = scale.place(reading);
            let number = (index == 0 || index == last).then(|| Words {
                x,
                y: self.text_y(index, reading, scale),
                width: Words::BOLD_LETTER * count(reading.text.chars().count()),
                anchor: anchor(x),
            });
            [Some(Words { x, y: y + 4.0, width: 8.0, anchor: "middle" }), number]
        };
        self.readings.iter().enumerate().flat_map(room).flatten().collect()
    }
}

/// Words in a picture, and the room they take.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Words {
    x: f64,
    /// The line they stand on.
    y: f64,
    width: f64,
    anchor: &'static str,
}

impl Words {
    /// Mean width of a letter of Fira Sans at 12 units, and of Fira Sans SemiBold at 13.
    const LETTER: f64 = 6.0;
    const BOLD_LETTER: f64 = 7.0;

    /// Whether a lying line at `line` runs through words that stand at `y`.
    fn strikes(y: f64, line: f64) -> bool {
        (y - 12.0..y + 4.0).contains(&line)
    }

    fn left(&self) -> f64 {
        match self.anchor {
            "start" => self.x,
            "end" => self.x - self.width,
            _ => self.x - self.width / 2.0,
        }
    }

    /// Whether a line from the left to the right runs through them.
    fn crossed_by(&self, (from_x, from_y): (f64, f64), (to_x, to_y): (f64, f64)) -> bool {
        let (left, right) = (self.left().max(from_x), (self.left() + self.width).min(to_x));
        if left >= right {
            return false;
        }
        let at = |x: f64| from_y + (to_y - from_y) * (x - from_x) / (to_x - from_x);
        let (high, low) = (at(left).min(at(right)), at(left).max(at(right)));
        high < self.y + 3.0 && low > self.y - 11.0
    }

    /// Whether the two come closer than four units sideways and would share a line.
    fn touches(&self, other: &Self) -> bool {
        (self.y - other.y).abs() < 14.0 && self.left() < other.left() + other.width + 4.0 && other.left() < self.left() + self.width + 4.0
    }
}

/// Where days and values lie in a line chart.
struct Scale {
    first: Date,
    days: f64,
    low: i64,
    high: i64,
}

impl Scale {
    const HEIGHT: f64 = 190.0;
    const FLOOR: f64 = 165.0;
    /// Lowest and highest place of a value.
    const BOTTOM: f64 = 136.0;
    const CEILING: f64 = 30.0;

    fn of(chart: &LineChart) -> Self {
        let all = || chart.readings.iter().chain(&chart.target);
        let first = all().map(|reading| reading.on).min().unwrap_or(Date::ZERO);
        let last = all().map(|reading| reading.on).max().unwrap_or(Date::ZERO);
        let low = all().map(|reading| reading.value).min().unwrap_or(0);
        let high = all().map(|reading| reading.value).max().unwrap_or(0);
        Self { first, days: days(first, last).max(1.0), low, high: high.max(low + 1) }
    }

    fn place(&self, reading: &Reading) -> (f64, f64) {
        let x = 16.0 + (WIDTH - 32.0) * days(self.first, reading.on) / self.days;
        let up = share(reading.value - self.low, self.high - self.low);
        (x, Self::BOTTOM - (Self::BOTTOM - Self::CEILING) * up)
    }
}

/// Standing bars of several parts: money by year and source.
#[derive(Clone, Debug)]
pub struct StackedBars {
    /// What the chart shows.
    pub title: String,
    /// Heading of the first column of the table.
    pub what: String,
    /// Names of the parts, in the order they are stacked; at most six.
    pub parts: Vec<String>,
    /// Label of a bar, and its parts' values.
    pub bars: Vec<(String, Vec<i64>)>,
    /// How a value is written.
    pub format: fn(Lang, i64) -> String,
}

impl StackedBars {
    /// The chart with its key and table.
    pub fn render(&self, lang: Lang) -> Markup {
        let columns = std::iter::once(Column::text(&self.what)).chain(self.parts.iter().map(Column::number));
        let columns = columns.chain([Column::number(lang.t("table-sum"))]).collect();
        let rows = self.bars.iter().map(|(label, values)| {
            let sum = values.iter().sum();
            let cells = values.iter().chain([&sum]).map(|value| html! { ((self.format)(lang, *value)) });
            std::iter::once(html! { (label) }).chain(cells).collect()
        });
        let picture = html! { (self.svg(lang)) (self.key()) };
        figure(lang, &self.title, &picture, columns, rows.collect())
    }

    /// The picture alone, without the key.
    pub fn svg(&self, lang: Lang) -> Markup {
        let highest = self.bars.iter().map(|(_, values)| values.iter().sum()).max().unwrap_or(0).max(1);
        let step = WIDTH / count(self.bars.len().max(1));
        canvas(
            &self.title,
            206.0,
            &html! {
                line.rf-chart__grid x1="0" x2="360" y1="180" y2="180" stroke=(LINE) {}
                @for (index, (label, values)) in self.bars.iter().enumerate() {
                    @let middle = step * (count(index) + 0.5);
                    @let width = (step * 0.62).min(56.0);
                    @for (part, bottom, height) in segments(values, highest) {
                        rect class={ "rf-chart__part-" (part) } x=(px(middle - width / 2.0)) y=(px(180.0 - bottom - height)) width=(px(width)) height=(px(height)) fill=(PARTS[part]) stroke="#fff" stroke-width="1" {}
                    }
                    @let sum: i64 = values.iter().sum();
                    text x=(px(middle)) y=(px(174.0 - 150.0 * share(sum, highest))) font-size="12" font-weight="600" text-anchor="middle" fill=(INK) { (self.short(lang, sum)) }
                    text.rf-chart__minor x=(px(middle)) y="196" font-size="12" text-anchor="middle" fill=(MUTED) { (label) }
                }
            },
        )
    }

    /// Sums above the bars have little room: they lose their unit when there are many bars.
    fn short(&self, lang: Lang, sum: i64) -> String {
        let text = (self.format)(lang, sum);
        if self.bars.len() > 4 { text.trim_matches(|c: char| c == '€' || c.is_whitespace()).to_owned() } else { text }
    }

    fn key(&self) -> Markup {
        html! {
            ul.rf-key {
                @for (index, part) in self.parts.iter().enumerate() {
                    li {
                        svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
                            rect class={ "rf-chart__part-" (index % PARTS.len()) } width="16" height="16" rx="3" fill=(PARTS[index % PARTS.len()]) stroke=(EDGE) {}
                        }
                        (part)
                    }
                }
            }
        }
    }
}

/// Part, bottom and height of each segment of a standing bar.
fn segments(values: &[i64], highest: i64) -> Vec<(usize, f64, f64)> {
    let mut bottom = 0.0;
    let parts = values.iter().enumerate().map(|(index, value)| {
        let height = 150.0 * share((*value).max(0), highest);
        bottom += height;
        (index % PARTS.len(), bottom - height, height)
    });
    parts.filter(|(_, _, height)| *height > 0.0).collect()
}

fn figure(lang: Lang, title: &str, picture: &Markup, columns: Vec<Column>, rows: Vec<Vec<Markup>>) -> Markup {
    let table = Table { caption: title.to_owned(), caption_hidden: true, columns, rows, ..Table::default() };
    html! {
        figure.rf-chart {
            figcaption { (title) }
            (picture)
            details { summary { (lang.t("chart-table")) } (table.render(lang)) }
        }
    }
}

fn canvas(title: &str, height: f64, body: &Markup) -> Markup {
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 360 " (px(height)) } role="img" aria-label=(title) font-family="Fira Sans" { (body) }
    }
}

/// A length in the picture, to a tenth.
pub(super) fn px(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn anchor(x: f64) -> &'static str {
    if x < 60.0 {
        "start"
    } else if x > WIDTH - 60.0 {
        "end"
    } else {
        "middle"
    }
}

/// Part of a whole; pictures need no more than six digits.
#[expect(clippy::cast_precision_loss)]
fn share(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}

#[expect(clippy::cast_precision_loss)]
fn count(n: usize) -> f64 {
    n as f64
}

fn days(from: Date, to: Date) -> f64 {
    f64::from(to.duration_since(from).as_secs().div_euclid(86_400) as i32)
}

/// A chart of each sort.
pub fn examples(lang: Lang) -> Vec<Example> {
    let bar = |label: &str, value| Bar { label: label.into(), value, text: lang.number(value) };
    let reading = |year, value: i64| Reading { on: jiff::civil::date(year, 6, 30), value, text: format!("{} %", lang.decimal(value, 1)) };
    vec![
        Example::new(
            "bars",
            BarChart {
                title: lang.t("gallery-chart-districts"),
                what: lang.t("filter-district"),
                unit: lang.t("gallery-figure-contributions"),
                bars: vec![bar("Innenstadt", 48), bar("Quellental", 31), bar("Waldenau-Datum", 4)],
            }
            .render(lang),
        ),
        Example::new(
            "an indicator with its target",
            LineChart {
                title: lang.t("gallery-chart-indicator"),
                unit: "%".into(),
                readings: vec![reading(2024, 162), reading(2025, 171), reading(2026, 168), reading(2027, 190)],
                target: Some(reading(2030, 220)),
            }
            .render(lang),
        ),
        Example::new(
            "money by year",
            StackedBars {
                title: lang.t("gallery-chart-money"),
                what: lang.t("chart-when"),
                parts: vec![lang.t("gallery-part-secured"), lang.t("gallery-part-planned"), lang.t("gallery-part-open")],
                bars: vec![
                    ("2027".into(), vec![4_000_000, 12_000_000, 0]),
                    ("2028".into(), vec![2_000_000, 18_000_000, 9_000_000]),
                    ("2029".into(), vec![0, 6_000_000, 21_000_000]),
                ],
                format: Lang::euro,
            }
            .render(lang),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Indicators rise to their target, fall to it, start at it and end on it: its words never run into a number.
    #[test]
    fn the_targets_words_keep_clear_of_points_and_numbers() {
        let on = |year| jiff::civil::date(year, 6, 30);
        for values in [
            vec![100, 140, 190],
            vec![190, 150, 101],
            vec![200, 150, 201],
            vec![200, 201, 199],
            vec![0, 100, 195],
            vec![200],
            vec![200, 110, 199],
            vec![340, 310, 260, 240, 225],
            vec![0, 120, 150, 188],
        ] {
            for year in [2026, 2030] {
                let reading = |(year, value): (i16, &i64)| Reading { on: on(year), value: *value, text: format!("{value} Stück") };
                let target = Reading { on: on(year), value: 200, text: "200 Stück".into() };
                let readings = (2022..).zip(&values).map(reading).collect();
                let chart = LineChart { title: "x".into(), unit: "Stück".into(), readings, target: Some(target.clone()) };
                let scale = Scale::of(&chart);
                let words = chart.target_words("Ziel 2030: 200 Stück", &target, &scale);
                assert_eq!(chart.crowd(&words, &scale), 0, "{values:?} {year}: {words:?}");
                let struck = |index: usize| Words::strikes(chart.text_y(index, &chart.readings[index], &scale), scale.place(&target).1);
                assert!(!struck(0) && !struck(chart.readings.len() - 1), "{values:?} {year}: a number struck through");
                assert!(words.y > 12.0 && words.y < Scale::FLOOR, "{values:?}: inside of the picture");
            }
        }
    }

    #[test]
    fn empty_charts_are_drawn_without_a_number_gone_wrong() {
        let bars = BarChart { title: "x".into(), what: "x".into(), unit: "x".into(), bars: Vec::new() };
        let line = LineChart { title: "x".into(), unit: "x".into(), readings: Vec::new(), target: None };
        let stack = StackedBars { title: "x".into(), what: "x".into(), parts: Vec::new(), bars: Vec::new(), format: Lang::euro };
        for picture in [bars.render(Lang::De), line.render(Lang::De), stack.render(Lang::De)] {
            let picture = picture.into_string();
            assert!(!picture.contains("NaN") && !picture.contains("inf"), "{picture}");
        }
    }
}
