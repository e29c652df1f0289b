//! Supporting a contribution, and taking it back.

use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::actions;
use crate::error::{Error, Result};
use crate::process::participation::{contributions, refuse_robots};
use crate::services::keys::{self, Purpose};
use crate::services::limits::Limit;
use crate::services::scope::ProcessState;
use crate::web::cx::Cx;
use crate::web::enter::{DEVICE_COOKIE, cookie};
use crate::web::form::Form;
use crate::web::routes::{Access, Routes};

/// The table.
pub fn routes() -> Routes {
    Routes::new().post("/beitraege/{number}/unterstuetzen", Access::Public, set)
}

async fn set(cx: Cx, Path(number): Path<String>, form: Form) -> Result<Response> {
    let device = put(&cx, &form, &number, form.value("an") == Some("1")).await?;
    let done = cx.url(&format!("/beitraege/{number}#unterstuetzen"));
    Ok((AppendHeaders(device.cookie.map(|cookie| (SET_COOKIE, cookie))), Redirect::to(&done)).into_response())
}

/// The device that supports something.
pub struct Device {
    /// Its name, as the database has it.
    pub mac: [u8; 32],
    /// The cookie that it gets with its first support.
    pub cookie: Option<String>,
}

/// Sets whether the device of a form supports a contribution.
///
/// # Errors
/// [`Error::Refused`] when the process no longer runs; [`Error::NotFound`] or [`Error::Gone`] when nobody can read the
/// contribution; [`Error::TooMany`].
pub async fn put(cx: &Cx, form: &Form, number: &str, on: bool) -> Result<Device> {
    refuse_robots(form)?;
    if cx.process.state != ProcessState::Running {
        return Err(Error::refused("support-closed"));
    }
    let subject = contributions::public_subject(cx.db(), cx.process.id, number).await?;
    cx.limit(Limit::Write)?;
    let device = cx.device().map_or_else(|| first_name(cx, form), str::to_owned);
    let mac = cx.device_mac(&device);
    cx.act_once(form, async |tx| actions::set(tx, subject, &mac, on).await.map(|()| number.to_owned())).await?;
    let mut named = cookie(DEVICE_COOKIE, device);
    named.make_permanent();
    Ok(Device { mac, cookie: cx.device().is_none().then(|| named.to_string()) })
}

/// The name of a browser that has none yet. It follows from the form's nonce, so that a double click names one device.
fn first_name(cx: &Cx, form: &Form) -> String {
    form.nonce().map_or_else(keys::random_token, |nonce| {
        URL_SAFE_NO_PAD.encode(cx.host.keys.mac(Purpose::Device, &[b"first name", nonce.as_bytes()]))
    })
}
