//! Route tables: every row states who may use it; a row without access does not compile.
//!
//! Addresses are written without the process: `enter` has taken `/verfahren/{slug}` or the slug in `/verwaltung/{slug}`
//! away before a row is looked for (decision 2026-11-23: one table serves the main process and all others).

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{MethodRouter, get, post};

use super::cx::Cx;
use super::host::Host;
use super::upload;
use crate::error::Error;
use crate::services::accounts::Role;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Whoever holds the token in the address (checked by the handler against the database).
    Token,
    /// Staff with any role in this process.
    Staff,
    /// Staff with this role in this process.
    Role(Role),
    /// Staff with one of these roles in this process.
    AnyOf(&'static [Role]),
}

impl Access {
    /// Whether this reader may pass.
    ///
    /// # Errors
    /// [`Error::SignInNeeded`] for visitors, [`Error::Forbidden`] for staff without the role.
    pub fn check(self, cx: &Cx) -> Result<(), Error> {
        let roles: &[Role] = match &self {
            Self::Public | Self::Token => return Ok(()),
            Self::Staff => Role::ALL,
            Self::Role(role) => std::slice::from_ref(role),
            Self::AnyOf(roles) => roles,
        };
        let account = cx.account().ok_or(Error::SignInNeeded)?;
        if roles.iter().any(|&role| account.has(role, cx.process.id)) { Ok(()) } else { Err(Error::Forbidden) }
    }
}

/// One row of a table.
pub struct Row {
    /// Method.
    pub method: Method,
    /// Address without the process.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    handler: MethodRouter<Host>,
}

/// A route table.
#[derive(Default)]
pub struct Routes {
    rows: Vec<Row>,
}

impl Routes {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Host>,
        T: 'static,
    {
        self.row(Method::GET, path, access, get(handler))
    }

    /// An act.
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Host>,
        T: 'static,
    {
        self.row(Method::POST, path, access, post(handler))
    }

    /// An act whose form may bring files (`web/upload.rs`).
    pub fn post_files<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Host>,
        T: 'static,
    {
        self.row(Method::POST, path, access, post(handler).layer(DefaultBodyLimit::max(upload::MOST_BYTES)))
    }

    fn row(mut self, method: Method, path: &'static str, access: Access, handler: MethodRouter<Host>) -> Self {
        let handler = handler.layer(middleware::from_fn_with_state(access, guard));
        self.rows.push(Row { method, path, access, handler });
        self
    }

    /// Both tables in one.
    pub fn merge(mut self, other: Self) -> Self {
        self.rows.extend(other.rows);
        self
    }

    /// The rows, for tests that walk them.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The router of the table.
    pub fn into_router(self) -> Router<Host> {
        self.rows.into_iter().fold(Router::new(), |router, row| router.route(row.path, row.handler))
    }
}

/// Where staff set up a second factor.
pub const SECOND_FACTOR: &str = "/verwaltung/konten/zweiter-faktor";

/// Whether somebody has to set up a second factor before this.
fn factor_first(access: Access, cx: &Cx, path: &str) -> bool {
    let is_for_staff = !matches!(access, Access::Public | Access::Token);
    is_for_staff && !path.starts_with(SECOND_FACTOR) && cx.account().is_some_and(|account| account.needs_factor)
}

async fn guard(State(access): State<Access>, cx: Cx, request: Request, next: Next) -> Response {
    if factor_first(access, &cx, request.uri().path()) {
        return Redirect::to(&cx.staff_url("/konten/zweiter-faktor")).into_response();
    }
    match access.check(&cx) {
        Ok(()) => next.run(request).await,
        Err(error) => error.into_response(),
    }
}
