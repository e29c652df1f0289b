//! From JSON bytes to PDF bytes.

use jiff::tz::TimeZone;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::check::{self, Problem};
use crate::data::{Document, PaperForm, ParticipationReport};
use crate::world::ReportWorld;

/// A finished document.
#[derive(Debug)]
pub struct Rendered {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What typst remarked, one line each; for example that Fira Sans is missing.
    pub warnings: Vec<String>,
}

/// Why there is no PDF; one line for whoever runs the server.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The input is not a document of the contract.
    #[error("data: {0}")]
    Json(#[from] serde_json::Error),
    /// The document contradicts itself or misses something.
    #[error("data: {0}")]
    Problem(#[from] Problem),
    /// `cut_off` is not an RFC 3339 moment.
    #[error("data: cut_off: {0}")]
    CutOff(#[from] jiff::Error),
    /// typst refused the document or its PDF (for example a picture that is no SVG).
    #[error("typst: {0}")]
    Typst(String),
}

/// Renders the JSON document `input`.
///
/// The same input and the same fonts give the same bytes.
///
/// # Errors
/// [`RenderError`] if the data or the document is wrong.
pub fn render(input: &[u8], fonts: FontStore) -> Result<Rendered, RenderError> {
    match serde_json::from_slice(input)? {
        Document::ParticipationReport(report) => participation_report(&report, fonts),
        Document::PaperForm(form) => paper_form(&form, fonts),
    }
}

fn paper_form(form: &PaperForm, fonts: FontStore) -> Result<Rendered, RenderError> {
    check::paper_form(form)?;
    let first = form.sheets.first().map(|sheet| sheet.number.as_str()).unwrap_or_default();
    let options = pdf_options(&form.made_at, &format!("{} {first} {}", form.title, form.sheets.len()))?;
    print("paper_form.typ", serde_json::to_vec(form)?, &options, fonts)
}

fn participation_report(report: &ParticipationReport, fonts: FontStore) -> Result<Rendered, RenderError> {
    check::participation_report(report)?;
    let options = pdf_options(&report.cut_off, &report.hash)?;
    print("participation_report.typ", serde_json::to_vec(report)?, &options, fonts)
}

/// Prints a template with its data.
fn print(template: &str, json: Vec<u8>, options: &PdfOptions, fonts: FontStore) -> Result<Rendered, RenderError> {
    let world = ReportWorld::new(template, json, fonts);
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| RenderError::Typst(lines(&errors, &world)))?;
    let pdf = typst_pdf::pdf(&document, options).map_err(|errors| RenderError::Typst(lines(&errors, &world)))?;
    Ok(Rendered { pdf, warnings: compiled.warnings.iter().map(|warning| line(warning, &world)).collect() })
}

/// PDF/UA-1 with the data's moment and hash in place of a clock and a random identity.
fn pdf_options(cut_off: &str, hash: &str) -> Result<PdfOptions, RenderError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| RenderError::Typst(error.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(hash.to_owned()),
        creator: Smart::Custom(Some("Rotfaden".to_owned())),
        timestamp: Some(Timestamp::new_utc(utc(cut_off)?)),
        standards,
        ..PdfOptions::default()
    })
}

fn utc(moment: &str) -> Result<Datetime, RenderError> {
    let utc = moment.parse::<jiff::Timestamp>()?.to_zoned(TimeZone::UTC);
    let parts = [utc.month(), utc.day(), utc.hour(), utc.minute(), utc.second()];
    let [month, day, hour, minute, second] = parts.map(i8::unsigned_abs);
    Datetime::from_ymd_hms(i32::from(utc.year()), month, day, hour, minute, second)
        .ok_or_else(|| Problem::Form(format!("cut_off {moment} is not a date")).into())
}

fn lines(diagnostics: &[SourceDiagnostic], world: &ReportWorld) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, world)).collect::<Vec<_>>().join("; ")
}

/// One line: the message, and where in the templates if that is known.
fn line(diagnostic: &SourceDiagnostic, world: &ReportWorld) -> String {
    let message = diagnostic.message.split_whitespace().collect::<Vec<_>>().join(" ");
    match position(diagnostic, world) {
        Some(position) => format!("{message} ({position})"),
        None => message,
    }
}

fn position(diagnostic: &SourceDiagnostic, world: &ReportWorld) -> Option<String> {
    let file = diagnostic.span.id()?;
    let start = world.range(diagnostic.span)?.start;
    let line = world.source(file).ok()?.lines().byte_to_line(start)?;
    Some(format!("{}:{}", file.vpath().get_without_slash(), line + 1))
}
