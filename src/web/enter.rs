//! The door: every request passes here first and every answer last. Origin, process, language and account are found once;
//! errors become pages once; security headers are set once.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use super::cx::Cx;
use super::errors;
use super::form::Form;
use super::host::Host;
use super::upload::{self, Counted, Typed};
use crate::config::Mode;
use crate::error::{Error, Result};
use crate::services::i18n::Lang;
use crate::services::{accounts, event_links, scope};

/// Cookie of a signed-in browser.
pub const SESSION_COOKIE: &str = "__Host-sitzung";
/// Cookie of a browser that supports something.
pub const DEVICE_COOKIE: &str = "__Host-geraet";
/// Cookie of a browser that followed the link of an event; it lasts for hours.
pub const EVENT_COOKIE: &str = "__Host-termin";
/// Cookie of a chosen language.
pub const LANGUAGE_COOKIE: &str = "__Host-sprache";

/// Forms are texts: what is larger is no form.
const MAX_FORM_BYTES: usize = 256 * 1024;

/// A cookie as all of ours are: host-only, secure, not for scripts, same site.
pub fn cookie(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value)).path("/").secure(true).http_only(true).same_site(SameSite::Lax).build()
}

/// The middleware around all routes.
pub async fn enter(State(host): State<Host>, request: Request, next: Next) -> Response {
    let wanted_language = query_value(request.uri(), "sprache").and_then(|word| Lang::from_word(&word));
    let jar = CookieJar::from_headers(request.headers());
    let lang = wanted_language.or_else(|| jar.get(LANGUAGE_COOKIE).and_then(|cookie| Lang::from_word(cookie.value()))).unwrap_or_default();
    let lang = if is_office(request.uri().path()) { lang.in_office() } else { lang };
    let mut response = match pass(&host, lang, &jar, request, next).await {
        Ok(response) => response,
        Err(Outcome { error, cx, typed }) => errors::page(lang, cx.as_ref(), host.known_contact().as_ref(), &error, typed.as_ref()),
    };
    if let Some(lang) = wanted_language.filter(|_| response.status().is_success()) {
        let mut kept = cookie(LANGUAGE_COOKIE, lang.word().to_owned());
        kept.make_permanent();
        response.headers_mut().append(header::SET_COOKIE, header_value(&kept.to_string()));
    }
    secure(&host, response.headers_mut());
    response
}

/// An error with what is needed to show it well.
struct Outcome {
    error: Arc<Error>,
    cx: Option<Cx>,
    typed: Option<Form>,
}

impl Outcome {
    fn early(error: Error) -> Self {
        Self { error: Arc::new(error), cx: None, typed: None }
    }
}

async fn pass(host: &Host, lang: Lang, jar: &CookieJar, request: Request, next: Next) -> Result<Response, Outcome> {
    if host.config.mode == Mode::Demo && !is_local(request.headers()) {
        return Err(Outcome::early(Error::Forbidden));
    }
    let (request, body) = buffer_form(request).await.map_err(Outcome::early)?;
    let typed = body.as_ref().and_then(|body| Form::parse(body, &host.keys, host.clock.now()).ok());
    let with_files = Typed::default();
    let fail = |error: Error, cx: Option<Cx>| Outcome { error: Arc::new(error), cx, typed: typed.clone() };
    let address: Arc<str> = request.uri().path_and_query().map_or("/", |it| it.as_str()).into();
    if !is_ours(&request, typed.as_ref()) {
        return Err(fail(Error::CrossSite, stranger(host, lang, &address).await));
    }
    let (mut request, cx) = match open(host, lang, jar, request).await {
        Ok(opened) => opened,
        Err(error) => return Err(fail(error, stranger(host, lang, &address).await)),
    };
    host.know_contact(&cx.process.town);
    request.extensions_mut().insert(cx.clone());
    let counted = if request.method().is_safe() { Ok(()) } else { cx.limit_post() };
    if upload::is_multipart(request.headers()) {
        // Refused where its texts are read, so that they can be shown again.
        request.extensions_mut().insert(with_files.clone());
        request.extensions_mut().insert(Counted(Arc::new(counted)));
    } else if let Err(error) = counted {
        return Err(fail(error, Some(cx)));
    }
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Arc<Error>>().or_else(|| unrendered(&response)) {
        Some(error) => Err(Outcome { error, cx: Some(cx), typed: typed.or_else(|| with_files.form()) }),
        None => Ok(response),
    }
}

/// Finds process and account, and takes the process out of the path.
async fn open(host: &Host, lang: Lang, jar: &CookieJar, mut request: Request) -> Result<(Request, Cx)> {
    let address: Arc<str> = request.uri().path_and_query().map_or("/", |it| it.as_str()).into();
    let (slug, path) = split_scope(request.uri().path());
    let process = Arc::new(match scope::load(&host.steady, slug.as_deref()).await {
        Err(Error::NotFound) if slug.is_none() => return Err(Error::NotSetUp),
        found => found?,
    });
    if let Some(path) = path {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        *request.uri_mut() = format!("{path}{query}").parse::<Uri>().map_err(|_| Error::NotFound)?;
    }
    let now = host.clock.now();
    let account = match jar.get(SESSION_COOKIE) {
        Some(cookie) => accounts::signed_in(&host.steady, cookie.value(), now).await?.map(Arc::new),
        None => None,
    };
    let event_link = match jar.get(EVENT_COOKIE) {
        Some(cookie) => event_links::open(&host.steady, &host.keys, cookie.value(), process.id, now).await?.map(Arc::new),
        None => None,
    };
    let client = client_address(host, &request);
    let device = jar.get(DEVICE_COOKIE).map(|cookie| Arc::from(cookie.value()));
    let cx = Cx { host: host.clone(), process, lang, now, address, account, device, event_link, client };
    Ok((request, cx))
}

/// Whether a path leads to the staff pages, which are written in German and English only.
fn is_office(path: &str) -> bool {
    path == "/verwaltung" || path.starts_with("/verwaltung/")
}

/// A context for the page about an error that came before there was one: nobody's, in the main process, so that this page too has a
/// navigation and names a person. None while the town is not set up or the database is away; then the page stands alone.
async fn stranger(host: &Host, lang: Lang, address: &Arc<str>) -> Option<Cx> {
    let process = Arc::new(scope::load(&host.steady, None).await.ok()?);
    let client = IpAddr::V4(Ipv4Addr::LOCALHOST);
    Some(Cx {
        host: host.clone(),
        process,
        lang,
        now: host.clock.now(),
        address: address.clone(),
        account: None,
        device: None,
        client,
        event_link: None,
    })
}

/// The process's slug and the path without it, where the path names one.
fn split_scope(path: &str) -> (Option<String>, Option<String>) {
    if let Some(rest) = path.strip_prefix("/verfahren/") {
        let (slug, rest) = rest.split_once('/').map_or((rest, String::from("/")), |(slug, rest)| (slug, format!("/{rest}")));
        return (Some(slug.to_owned()), Some(rest));
    }
    if let Some(rest) = path.strip_prefix("/verwaltung/") {
        let (slug, rest) = rest.split_once('/').map_or((rest, String::new()), |(slug, rest)| (slug, format!("/{rest}")));
        if !TOWN_WIDE.contains(&slug) {
            let inner = if rest.is_empty() { "/verwaltung/start".to_owned() } else { format!("/verwaltung{rest}") };
            return (Some(slug.to_owned()), Some(inner));
        }
    }
    (None, None)
}

/// Staff addresses that belong to no process; `process.slug` may not be one of them (see the migration's check).
const TOWN_WIDE: [&str; 5] = ["konten", "protokoll", "datenschutz", "anmelden", "abmelden"];

/// Reads the body of a form at once, so that it can be shown again whatever happens.
async fn buffer_form(request: Request) -> Result<(Request, Option<Bytes>)> {
    let is_form = request.method() == Method::POST
        && request
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|value| value.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_form {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes = axum::body::to_bytes(body, MAX_FORM_BYTES).await.map_err(|_| Error::TooLarge)?;
    Ok((Request::from_parts(parts, Body::from(bytes.clone())), Some(bytes)))
}

/// Whether an unsafe request comes from a page of ours: by `Sec-Fetch-Site`, else by `Origin`, else by a valid form token. A mail
/// program has none of them and needs none where it unsubscribes. A form with files is too large to be read here; every browser
/// that this program is written for sends one of the first two with it.
/// `Origin: null` says nothing: browsers send it from our own private pages, whose policy is `no-referrer` (Fetch standard,
/// "append a request `Origin` header").
fn is_ours(request: &Request, typed: Option<&Form>) -> bool {
    if request.method().is_safe() {
        return true;
    }
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return site == "same-origin";
    }
    if let Some(origin) = header("origin").filter(|origin| *origin != "null") {
        let host = header("host").unwrap_or_default();
        return origin.split_once("://").is_some_and(|(_, authority)| authority == host);
    }
    typed.is_some_and(|form| form.nonce().is_some()) || request.uri().path().ends_with(ONE_CLICK)
}

/// The end of addresses by which a mail program unsubscribes its owner (RFC 8058): it posts without any sign of where it comes from,
/// and with a body that is no form of ours. What it may do is in the secret token of the address, and it may do nothing else.
const ONE_CLICK: &str = "/abbestellen";

/// Demo mode: only this machine, and nothing that came through a proxy (a reverse proxy here would make loopback public).
fn is_local(headers: &HeaderMap) -> bool {
    let proxied = headers.keys().any(|name| name == header::FORWARDED || name.as_str().starts_with("x-forwarded"));
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let name = host.rsplit_once(':').map_or(host, |(name, port)| if port.chars().all(|c| c.is_ascii_digit()) { name } else { host });
    !proxied && (name == "localhost" || name == "127.0.0.1")
}

/// The visitor's address: the peer's, or the last one that is no trusted proxy in `X-Forwarded-For`.
fn client_address(host: &Host, request: &Request) -> IpAddr {
    let peer =
        request.extensions().get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(address)| address.ip());
    let trusted = |ip: IpAddr| host.config.trusted_proxies.iter().any(|network| in_network(ip, network));
    if !trusted(peer) {
        return peer;
    }
    let values = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<Option<IpAddr>> = values.flat_map(|value| value.split(',')).map(hop).collect();
    // What cannot be read is not skipped: what stands left of it may have been written by anybody.
    hops.into_iter().rev().find(|hop| hop.is_none_or(|ip| !trusted(ip))).flatten().unwrap_or(peer)
}

/// An address in `X-Forwarded-For`; some proxies write the port too.
fn hop(part: &str) -> Option<IpAddr> {
    let part = part.trim();
    part.parse().ok().or_else(|| part.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// Whether an address lies in a network written as `10.0.0.0/8`, or is the single address given.
fn in_network(ip: IpAddr, network: &str) -> bool {
    let (base, bits) = network.split_once('/').map_or((network, None), |(base, bits)| (base, Some(bits)));
    let Ok(base) = base.trim().parse::<IpAddr>() else {
        return false;
    };
    let (value, base_value, width) = match (ip.to_canonical(), base.to_canonical()) {
        (IpAddr::V4(ip), IpAddr::V4(base)) => (u128::from(ip.to_bits()), u128::from(base.to_bits()), 32),
        (IpAddr::V6(ip), IpAddr::V6(base)) => (ip.to_bits(), base.to_bits(), 128),
        _ => return false,
    };
    let Ok(bits) = bits.unwrap_or(if width == 32 { "32" } else { "128" }).trim().parse::<u32>() else {
        return false;
    };
    bits <= width && (bits == 0 || (value ^ base_value) >> (width - bits) == 0)
}

/// An answer that the framework made in plain text (a path that does not parse, a method that is not there).
fn unrendered(response: &Response) -> Option<Arc<Error>> {
    let plain = response.headers().get(header::CONTENT_TYPE).is_none_or(|value| value.as_bytes().starts_with(b"text/plain"));
    if !plain {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST => Some(Arc::new(Error::NotFound)),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Arc::new(Error::TooLarge)),
        StatusCode::REQUEST_TIMEOUT | StatusCode::INTERNAL_SERVER_ERROR => Some(Arc::new(Error::internal("the framework gave up"))),
        _ => None,
    }
}

fn secure(host: &Host, headers: &mut HeaderMap) {
    const CSP: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; \
                       img-src 'self' data:; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CSP);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::HeaderName::from_static("permissions-policy"), "geolocation=(self), camera=(), microphone=()");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::CACHE_CONTROL, "private, no-cache");
    if host.config.public_url.starts_with("https://") {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}

fn query_value(uri: &Uri, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(uri.query()?).ok()?;
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// A header of text that is ours.
pub fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

impl axum::response::IntoResponse for Error {
    /// Leaves the error with the answer; `enter` renders it.
    fn into_response(self) -> Response {
        let mut response = errors::status(&self).into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_process_is_taken_out_of_the_path() {
        let split = |path| {
            let (slug, path) = split_scope(path);
            (slug.unwrap_or_default(), path.unwrap_or_default())
        };
        assert_eq!(split("/karte"), (String::new(), String::new()));
        assert_eq!(split("/verfahren/bonn"), ("bonn".into(), "/".into()));
        assert_eq!(split("/verfahren/bonn/karte"), ("bonn".into(), "/karte".into()));
        assert_eq!(split("/verwaltung/isek"), ("isek".into(), "/verwaltung/start".into()));
        assert_eq!(split("/verwaltung/isek/eingang/PI-1"), ("isek".into(), "/verwaltung/eingang/PI-1".into()));
        assert_eq!(split("/verwaltung/konten"), (String::new(), String::new()));
    }

    #[test]
    fn proxies_are_believed_by_network() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert!(in_network(ip("10.1.2.3"), "10.0.0.0/8"));
        assert!(!in_network(ip("11.1.2.3"), "10.0.0.0/8"));
        assert!(in_network(ip("2001:db8::1"), "2001:db8::/32"));
        assert!(in_network(ip("192.0.2.1"), "192.0.2.1"));
        assert!(!in_network(ip("192.0.2.1"), "nonsense"));
    }

    #[test]
    fn an_address_is_read_with_and_without_its_port() {
        for text in ["192.0.2.1", " 192.0.2.1:4711 "] {
            assert_eq!(hop(text), Some(IpAddr::from([192, 0, 2, 1])), "{text}");
        }
        assert_eq!(hop("[2001:db8::1]:443"), "2001:db8::1".parse().ok());
        assert_eq!(hop("unknown"), None);
    }

    #[test]
    fn demo_mode_answers_this_machine_only() {
        let headers = |pairs: &[(&'static str, &'static str)]| {
            pairs.iter().map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
        };
        assert!(is_local(&headers(&[("host", "127.0.0.1:8080")])));
        assert!(is_local(&headers(&[("host", "localhost")])));
        assert!(!is_local(&headers(&[("host", "beteiligung.example")])));
        assert!(!is_local(&headers(&[("host", "localhost.example:80")])));
        assert!(!is_local(&headers(&[("host", "127.0.0.1:8080"), ("x-forwarded-for", "192.0.2.1")])));
    }
}
