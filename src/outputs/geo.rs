//! The town's own geodata for the simplified map, as GeoJSON (RFC 7946, EPSG:4326), and the style that draws it.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new().get("/geo/{layer}", Access::Public, layer).get("/kartenstil.json", Access::Public, style)
}

/// The style of the simplified map; `{geo}` in its addresses is the process's own path, `{credit}` whom to name for its shapes.
/// Relative addresses stay on the origin that the reader came by.
const STYLE: &str = include_str!("../../map-styles/town.json");

async fn style(cx: Cx) -> Response {
    let credit = Value::from(cx.process.boundary_credit.as_str()).to_string();
    json(STYLE.replace("{geo}", &cx.url("/geo")).replace("\"{credit}\"", &credit))
}

async fn layer(cx: Cx, Path(name): Path<String>) -> Result<Response> {
    let process = cx.process.id.0;
    let features: Value = match name.as_str() {
        "grenze.json" => sqlx::query_scalar!(
            r#"select jsonb_build_array(jsonb_build_object('type', 'Feature', 'properties', jsonb_build_object('credit', boundary_credit),
                 'geometry', st_asgeojson(boundary, 6)::jsonb)) as "features!" from process where id = $1"#,
            process
        )
        .fetch_one(cx.db())
        .await?,
        "ortsteile.json" => {
            sqlx::query_scalar!(
                r#"select coalesce(jsonb_agg(jsonb_build_object('type', 'Feature',
                 'properties', jsonb_build_object('name', name, 'slug', slug, 'code', code, 'approximate', approximate, 'source', source,
                   'lon', st_x(st_pointonsurface(geom)), 'lat', st_y(st_pointonsurface(geom))),
                 'geometry', st_asgeojson(geom, 6)::jsonb) order by code), '[]') as "features!"
               from district where process_id = $1 and valid_to is null"#,
                process
            )
            .fetch_one(cx.db())
            .await?
        }
        "bahn.json" => sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object('type', 'Feature', 'properties', jsonb_build_object('name', name, 'kind', kind),
                 'geometry', st_asgeojson(geom, 6)::jsonb) order by id), '[]') as "features!" from map_line where process_id = $1"#,
            process
        )
        .fetch_one(cx.db())
        .await?,
        "orte.json" => sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object('type', 'Feature', 'properties', jsonb_build_object('name', name, 'kind', kind),
                 'geometry', st_asgeojson(geom, 6)::jsonb) order by id), '[]') as "features!" from place where process_id = $1"#,
            process
        )
        .fetch_one(cx.db())
        .await?,
        _ => return Err(Error::NotFound),
    };
    Ok(json(serde_json::json!({ "type": "FeatureCollection", "features": features }).to_string()))
}

fn json(body: String) -> Response {
    (StatusCode::OK, [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "private, max-age=3600")], body).into_response()
}
