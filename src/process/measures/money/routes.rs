//! Addresses of money.

use axum::extract::Path;
use axum::response::Response;

use super::actions;
use super::model::{NewCost, NewFinance, Portion, YearAmount};
use crate::error::{Result, Say};
use crate::process::measures::WRITE;
use crate::process::measures::sheet::{Part, save};
use crate::web::components::cents_from_input;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::Routes;

pub(in crate::process::measures) fn routes() -> Routes {
    Routes::new()
        .post("/verwaltung/massnahmen/{code}/kosten", WRITE, set_cost)
        .post("/verwaltung/massnahmen/{code}/finanzierung", WRITE, add_finance)
        .post("/verwaltung/massnahmen/{code}/finanzierung/entfernen", WRITE, remove_finance)
        .post("/verwaltung/massnahmen/{code}/ausgaben", WRITE, set_spending)
}

async fn set_cost(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_cost(&form);
    save(cx, code, Part::Cost, form, input, async |tx, code, cost| actions::set_cost(tx, code, &cost).await).await
}

async fn add_finance(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_finance(&form);
    save(cx, code, Part::Finance, form, input, async |tx, code, row| actions::add_finance(tx, code, &row).await).await
}

async fn remove_finance(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_position(&form);
    save(cx, code, Part::Finance, form, input, async |tx, code, row| actions::remove_finance(tx, code, row).await).await
}

async fn set_spending(cx: Cx, Path(code): Path<String>, form: Form) -> Result<Response> {
    let input = read_spending(&form);
    save(cx, code, Part::Spending, form, input, async |tx, code, spent| actions::set_spending(tx, code, spent).await).await
}

fn read_cost(form: &Form) -> Result<NewCost> {
    let mut reader = Reader::new(form);
    let (min, expected, max) = (reader.euros("min"), reader.euros("expected"), reader.euros("max"));
    let price_year = year(&mut reader, "price_year");
    let quality = reader.choice("quality");
    let reason = reader.text("cost_reason", 3, 2000);
    let years = read_years(&mut reader);
    reader.finish(|| {
        Some(NewCost { min: min?, expected: expected?, max: max?, price_year: price_year?, quality: quality?, reason: reason?, years })
    })
}

/// Lines of a year and an amount: `2027: 40.000`; also as copied from a spreadsheet, divided by a tab.
fn read_years(reader: &mut Reader<'_>) -> Vec<YearAmount> {
    let text = reader.optional("years", 2000).unwrap_or_default();
    let mut years = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match year_amount(line) {
            Some(year) => years.push(year),
            None => reader.mistake("years", Say::new("measure-error-year-line").with("line", line)),
        }
    }
    years
}

fn year_amount(line: &str) -> Option<YearAmount> {
    let (year, amount) = line.split_once([':', ';', '\t', ' '])?;
    let year = year.trim().parse().ok().filter(|year| (2000..=2100).contains(year))?;
    Some(YearAmount { year, amount: cents_from_input(amount)? })
}

fn read_finance(form: &Form) -> Result<NewFinance> {
    let mut reader = Reader::new(form);
    let source = reader.text("source", 1, 200);
    let programme = reader.optional("programme", 200).unwrap_or_default();
    let portion = read_portion(&mut reader);
    let status = reader.choice("finance_status");
    reader.finish(|| Some(NewFinance { source: source?, programme, portion: portion?, status: status? }))
}

/// An amount or a share, not both.
fn read_portion(reader: &mut Reader<'_>) -> Option<Portion> {
    let given = (reader.raw("amount").is_some(), reader.raw("share").is_some());
    match given {
        (true, false) => reader.optional_euros("amount").map(Portion::Amount),
        (false, true) => {
            let share = reader.optional_decimal("share", 2)?;
            let portion = i32::try_from(share).ok().filter(|share| (0..=10_000).contains(share)).map(Portion::Share);
            if portion.is_none() {
                reader.mistake("share", Say::new("measure-error-share"));
            }
            portion
        }
        _ => {
            reader.mistake("amount", Say::new("measure-error-amount-or-share"));
            None
        }
    }
}

fn read_position(form: &Form) -> Result<i32> {
    let mut reader = Reader::new(form);
    let position = reader.number("position", 1, 10_000).and_then(|position| i32::try_from(position).ok());
    reader.finish(|| position)
}

fn read_spending(form: &Form) -> Result<YearAmount> {
    let mut reader = Reader::new(form);
    let year = year(&mut reader, "spent_year");
    let amount = reader.euros("spent");
    reader.finish(|| Some(YearAmount { year: year?, amount: amount? }))
}

fn year(reader: &mut Reader<'_>, field: &'static str) -> Option<i32> {
    reader.number(field, 2000, 2100).and_then(|year| i32::try_from(year).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_write_and_copy_them() {
        let year = |line| year_amount(line).map(|year| (year.year, year.amount));
        assert_eq!(year("2027: 40.000"), Some((2027, 4_000_000)));
        assert_eq!(year("2028\t160000,50 €"), Some((2028, 16_000_050)));
        assert_eq!(year("2029 1.000"), Some((2029, 100_000)));
        for line in ["2027", "27: 5", "2027: viel", "1999: 5"] {
            assert_eq!(year(line), None, "{line}");
        }
    }
}
