//! SQL of contact persons.

use sqlx::PgPool;
use sqlx::types::Json;

use super::Person;
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, Tx};
use crate::services::i18n::Localised;

/// The town's person, and within how many working days a barrier is answered.
pub(super) async fn town(pool: &PgPool) -> Result<(Person, i16)> {
    let row = sqlx::query!(
        r#"select contact_name, contact_role as "contact_role: Json<Localised>", contact_phone, contact_hours as "contact_hours: Json<Localised>",
                  contact_email, barrier_days
           from town"#,
    )
        .fetch_optional(pool)
        .await?
        .ok_or(Error::NotSetUp)?;
    let person = Person {
        name: row.contact_name,
        role: row.contact_role.map(|role| role.0),
        phone: row.contact_phone,
        hours: row.contact_hours.0,
        email: row.contact_email,
    };
    Ok((person, row.barrier_days))
}

/// The person of a process, if it has its own.
pub(super) async fn of_process(pool: &PgPool, process: ProcessId) -> Result<Option<Person>> {
    let row = sqlx::query!(
        r#"select name, role as "role: Json<Localised>", phone, hours as "hours: Json<Localised>", email
           from process_contact where process_id = $1"#,
        process.0,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| Person { name: row.name, role: row.role.map(|role| role.0), phone: row.phone, hours: row.hours.0, email: row.email }))
}

pub(super) async fn save_town(tx: &mut Tx, person: &Person, barrier_days: i16) -> Result<()> {
    sqlx::query!(
        "update town set contact_name = $1, contact_role = $2, contact_phone = $3, contact_hours = $4, contact_email = $5, barrier_days = $6",
        person.name,
        person.role.as_ref().map(Json) as _,
        person.phone,
        Json(&person.hours) as _,
        person.email,
        barrier_days,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_process(tx: &mut Tx, person: &Person) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!(
        "insert into process_contact (process_id, name, role, phone, hours, email) values ($1, $2, $3, $4, $5, $6)
         on conflict (process_id) do update set
           name = excluded.name, role = excluded.role, phone = excluded.phone, hours = excluded.hours, email = excluded.email",
        process,
        person.name,
        person.role.as_ref().map(Json) as _,
        person.phone,
        Json(&person.hours) as _,
        person.email,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn delete_process(tx: &mut Tx) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!("delete from process_contact where process_id = $1", process).execute(tx.db()).await?;
    Ok(())
}
