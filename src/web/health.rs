//! For whoever watches over the server: outside of the door, because it must answer without a town and without a database.

use axum::extract::State;
use axum::http::StatusCode;

use super::host::Host;
use crate::services::installation;

/// `/gesund`: the program runs.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/bereit`: the database answers too, 503 otherwise.
pub async fn ready(State(host): State<Host>) -> (StatusCode, &'static str) {
    match installation::answers(&host.pool).await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database away\n")
        }
    }
}
