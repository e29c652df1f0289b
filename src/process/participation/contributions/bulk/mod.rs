//! Many contributions at once, from another system: set-based, up to 1,000 per call, one audit row. What was public there is
//! public here ([`import_batch`]); what somebody brings in a table waits for triage like anything else ([`import_waiting`]). Good rows are kept whatever happens to others, and nothing is imported twice.

mod store;

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use super::model::{NewContribution, NewPlace};
use crate::error::{Result, Say};
use crate::process::participation::Outcome;
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};
use crate::services::{keys, numbers, text, time};

/// A contribution from another system.
#[derive(Clone, Debug)]
pub struct Published {
    /// The contribution; its origin is required. Its e-mail is not looked at: consent was given elsewhere.
    pub new: NewContribution,
    /// When it was published there: here it is the day of receipt and of publication.
    pub at: Timestamp,
}

/// Takes in up to 1,000 contributions, public at once; says for each row what became of it. Places outside of the area are
/// kept and flagged. Numbers are taken as one block per year of receipt.
///
/// # Errors
/// When theme, district or occasion are of another process, or the database is away.
pub async fn import_batch(tx: &mut Tx, rows: &[Published]) -> Result<Vec<Outcome>> {
    take_in(tx, rows, true).await.map(|(outcomes, _)| outcomes)
}

/// Takes in up to 1,000 contributions that wait for triage; says for each row what became of it, and which contributions are new.
/// Their day of receipt is the day of the act, whatever the rows say.
///
/// # Errors
/// As [`import_batch`].
pub async fn import_waiting(tx: &mut Tx, rows: &[Published]) -> Result<(Vec<Outcome>, Vec<i64>)> {
    let now = tx.now();
    let rows: Vec<Published> = rows.iter().map(|row| Published { at: now, ..row.clone() }).collect();
    take_in(tx, &rows, false).await
}

/// Takes waiting contributions of an import back before anybody has decided: gone from every page, and their source's ids are free
/// again for a corrected table. The numbers stay taken. Returns how many.
///
/// # Errors
/// When the database is away.
pub async fn take_back(tx: &mut Tx, ids: &[i64]) -> Result<u64> {
    let process = tx.process;
    let gone = store::take_back(tx, ids).await?;
    audit::record(tx, Entry::new("contribution.take_back", "process", process.0).related(ids)).await?;
    Ok(gone)
}

async fn take_in(tx: &mut Tx, rows: &[Published], is_public: bool) -> Result<(Vec<Outcome>, Vec<i64>)> {
    lock_numbers(tx, rows).await?;
    let there = there(tx, rows).await?;
    let mut seen = HashSet::new();
    let mut good = Vec::new();
    let outcomes = rows
        .iter()
        .zip(there)
        .map(|(row, there)| match import_mistake(row) {
            Some(say) => Outcome::Refused(say),
            None if there || !seen.insert(key(row)) => Outcome::AlreadyThere,
            None => {
                good.push(row);
                Outcome::Imported
            }
        })
        .collect();
    let ids = insert(tx, &good, is_public).await?;
    Ok((outcomes, ids))
}

/// System and id of a row.
fn key(row: &Published) -> (&str, &str) {
    row.new.origin.as_ref().map_or(("", ""), |origin| (origin.system.as_str(), origin.id.as_str()))
}

fn year(row: &Published) -> i32 {
    i32::from(time::day(row.at).year())
}

/// Locks the number series before looking for duplicates: whoever imports the same rows at the same time waits here.
async fn lock_numbers(tx: &mut Tx, rows: &[Published]) -> Result<()> {
    let years: std::collections::BTreeSet<i32> = rows.iter().map(year).collect();
    for year in years {
        numbers::block(tx, "contribution", year, 0).await?;
    }
    Ok(())
}

async fn there(tx: &mut Tx, rows: &[Published]) -> Result<Vec<bool>> {
    let (systems, ids): (Vec<_>, Vec<_>) = rows.iter().map(key).map(|(system, id)| (system.to_owned(), id.to_owned())).unzip();
    store::there(tx, &systems, &ids).await
}

async fn insert(tx: &mut Tx, rows: &[&Published], is_public: bool) -> Result<Vec<i64>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let process = tx.process;
    let prefix = super::store::number_prefix(tx.db(), process).await?;
    let mut next = first_numbers(tx, rows).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let year = year(row);
        let number = next.entry(year).or_default();
        lines.push(line(&tx.keys, row, &format!("{prefix}-{year}-{number:05}")));
        *number += 1;
    }
    let ids = store::insert_all(tx, lines.into(), is_public).await?;
    if is_public {
        tx.public_changes();
    }
    audit::record(tx, Entry::new("contribution.import", "process", process.0).related(&ids)).await?;
    Ok(ids)
}

/// The first number of each year's block.
async fn first_numbers(tx: &mut Tx, rows: &[&Published]) -> Result<BTreeMap<i32, i64>> {
    let mut counts = BTreeMap::<i32, i64>::new();
    for row in rows {
        *counts.entry(year(row)).or_default() += 1;
    }
    let mut first = BTreeMap::new();
    for (year, count) in counts {
        first.insert(year, numbers::block(tx, "contribution", year, count).await?);
    }
    Ok(first)
}

/// A row as the database reads it.
fn line(keys: &keys::Keys, row: &Published, number: &str) -> serde_json::Value {
    let new = &row.new;
    let uuid = Uuid::from_bytes(keys::random());
    let (address, district) = match &new.place {
        NewPlace::Address(address, _) => (Some(address), None),
        NewPlace::District(id) => (None, Some(*id)),
        _ => (None, None),
    };
    let origin = new.origin.clone().unwrap_or_default();
    json!({
        "uuid": uuid, "number": number, "kind": new.kind, "title": new.title, "text": new.text, "author_name": new.author_name,
        "language": new.language, "place_kind": new.place.kind(), "shape": new.place.geom().map(|geom| geom.geojson()),
        "address": address, "district_id": district, "theme_id": new.theme_id, "occasion_id": new.occasion_id,
        "event_on": new.event_on.to_string(), "received_at": row.at.to_string(), "class": new.class, "signatories": new.signatories,
        "recorded_by": new.recorded_by.map(|id| id.0),
        "link": keys::hex(&keys::sha256(keys.private_token(uuid, 0).as_bytes())),
        "code": keys::hex(&keys::code_sha256(uuid, &keys.return_code(uuid, 0))),
        "source_system": origin.system, "source_id": origin.id, "source_url": origin.url, "source_votes": origin.votes,
        "source_category": origin.category,
        "terms": text::document_terms([new.title.as_str(), new.text.as_str()]),
    })
}

/// What the database would refuse in a row.
pub fn import_mistake(row: &Published) -> Option<Say> {
    let new = &row.new;
    let length = |text: Option<&str>| text.map_or(0, |text| text.chars().count());
    let too_long = length(Some(&new.title)) > 300 || length(Some(&new.text)) > 10_000 || length(new.author_name.as_deref()) > 80;
    let address_too_long = matches!(&new.place, NewPlace::Address(address, _) if length(Some(address)) > 200);
    let url = new.origin.as_ref().and_then(|origin| origin.url.as_deref());
    // The address becomes a link on a public page: no other scheme may (CVE-2023-32693).
    let odd_url = url.is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://"));
    let key = match new.origin.as_ref() {
        None => Some("import-no-origin"),
        Some(origin) if origin.system.is_empty() || origin.id.is_empty() => Some("import-no-origin"),
        Some(_) if new.title.trim().is_empty() => Some("import-no-title"),
        Some(_) if too_long || address_too_long => Some("import-too-long"),
        Some(_) if odd_url => Some("import-odd-url"),
        Some(_) if new.event_on > time::day(row.at) => Some("error-event-after-receipt"),
        Some(_) if !(1..=1_000_000).contains(&new.signatories) => Some("import-signatories"),
        Some(_) => None,
    };
    key.map(Say::new)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::model::{Class, Kind, Origin};
    use super::*;

    fn row() -> Published {
        let new = NewContribution {
            kind: Kind::Note,
            title: "Radweg".into(),
            text: String::new(),
            author_name: None,
            language: "de".into(),
            place: NewPlace::None,
            theme_id: None,
            occasion_id: 1,
            event_on: date(2017, 9, 23),
            class: Class::Resident,
            signatories: 1,
            recorded_by: None,
            email: None,
            origin: Some(Origin { system: "elsewhere".into(), id: "1".into(), ..Origin::default() }),
            outside_allowed: true,
        };
        Published { new, at: "2017-09-23T12:00:00+02:00".parse().expect("a timestamp") }
    }

    fn mistake_of(change: impl FnOnce(&mut Published)) -> Option<&'static str> {
        let mut row = row();
        change(&mut row);
        import_mistake(&row).map(|say| say.key)
    }

    #[test]
    fn rows_are_judged_before_the_database_is_asked() {
        assert_eq!(mistake_of(|_| ()), None);
        assert_eq!(mistake_of(|row| row.new.origin = None), Some("import-no-origin"));
        assert_eq!(mistake_of(|row| row.new.title = " ".into()), Some("import-no-title"));
        assert_eq!(mistake_of(|row| row.new.title = "x".repeat(301)), Some("import-too-long"));
        assert_eq!(mistake_of(|row| row.new.event_on = date(2017, 9, 24)), Some("error-event-after-receipt"));
        let script = Origin { system: "e".into(), id: "1".into(), url: Some("javascript:alert(1)".into()), ..Origin::default() };
        assert_eq!(mistake_of(|row| row.new.origin = Some(script)), Some("import-odd-url"));
    }
}
