//! The town's own geodata for the simplified map, as GeoJSON (RFC 7946, EPSG:4326), and the style that draws it.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

use super::basemap;
use super::contributions::{self, Bbox, Filter};
use super::marks::{self, TownMark};
use crate::error::{Error, Result};
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

/// The addresses of this module, below each process.
pub fn routes() -> Routes {
    Routes::new().get("/geo/dichte.json", Access::Public, density).get("/geo/{layer}", Access::Public, layer).get(
        "/kartenstil.json",
        Access::Public,
        style,
    )
}

/// The style on the operator's base map; `{tiles}` is the path of our own proxy.
const BASEMAP_STYLE: &str = include_str!("../../map-styles/basemap-de.json");

/// The style of the simplified map; `{geo}` in its addresses is the process's own path, `{credit}` whom to name for its shapes.
/// Relative addresses stay on the origin that the reader came by.
const STYLE: &str = include_str!("../../map-styles/town.json");

/// On the base map while it is at hand, else the simplified one. Where that can change, the answer is asked for often.
async fn style(cx: Cx) -> Result<Response> {
    let credit = Value::from(cx.process.boundary_credit.as_str()).to_string();
    let chosen = if basemap::at_hand(&cx).await?.is_some() { BASEMAP_STYLE } else { STYLE };
    let style = chosen.replace("{geo}", &cx.url("/geo")).replace("{tiles}", &cx.url("/grundkarte")).replace("\"{credit}\"", &credit);
    let mut response = json(style);
    if cx.host.basemap.is_some() {
        response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("private, max-age=60"));
    }
    Ok(response)
}

/// How many contributions lie in which cell, for the filter of the address: squares with their number, from the cells that the
/// server's picture is drawn from. Support is not counted.
async fn density(cx: Cx) -> Result<Response> {
    let filter = Filter::parse(cx.address.split_once('?').map_or("", |(_, query)| query));
    let facets = contributions::facets(&cx.host, cx.process.id, cx.process.rev).await?;
    let marks = marks::of_town(&cx, &facets, &filter).await?;
    let square = |mark: &TownMark| {
        let [west, south, east, north] = mark.cell();
        let ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
        serde_json::json!({ "type": "Feature", "geometry": { "type": "Polygon", "coordinates": [ring] },
            "properties": { "n": mark.n, "edges": Bbox(mark.cell()).write() } })
    };
    let features: Vec<Value> = marks.iter().map(square).collect();
    let mut response = json(serde_json::json!({ "type": "FeatureCollection", "features": features }).to_string());
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("private, max-age=300"));
    Ok(response)
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
