//! The record of processing activities (Art. 30 GDPR) and the threshold check (Art. 35) as German templates, filled with what the program
//! knows of the town and of itself. What only the town knows stands in double square brackets, as in the pages of the town, and is
//! shown as something to fill in: nobody can take the paper for finished.

use crate::services::i18n::Lang;
use crate::services::retention::Rule;
use crate::web::cx::Cx;
use crate::web::step::rules;

const RECORD: &str = include_str!("templates/verzeichnis.md");
const THRESHOLD: &str = include_str!("templates/schwellwert.md");

/// The record, in Markdown.
pub(super) fn record(cx: &Cx) -> String {
    filled(cx, RECORD)
}

/// The threshold check, in Markdown.
pub(super) fn threshold(cx: &Cx) -> String {
    filled(cx, THRESHOLD)
}

fn filled(cx: &Cx, template: &str) -> String {
    let town = &cx.process.town;
    let known = [
        ("[[Name der Stadt]]", town.name.clone()),
        ("[[Ansprechperson]]", town.contact_name.clone()),
        ("[[Fachbereich]]", town.role(Lang::De).to_owned()),
        ("[[Telefon]]", town.contact_phone.clone()),
        ("[[E-Mail-Adresse]]", town.contact_email.clone()),
        ("{{Adresse}}", cx.host.config.public_url.clone()),
        ("{{Stand}}", Lang::De.day(cx.now)),
        ("{{Fristen}}", rules(&cx.host.steps).map(line).collect::<Vec<_>>().join("\n")),
    ];
    let text = known
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .fold(template.to_owned(), |text, (name, value)| text.replace(name, &value));
    text.replace("[[", "**▢ ").replace("]]", "**")
}

/// One class of data: what, how long, why.
fn line(rule: &Rule) -> String {
    let (term, n) = rule.term.words();
    let of = |part: &str| Lang::De.t(&format!("retention-{}{part}", rule.key));
    format!("- {}: {} {}. {}", of(""), Lang::De.text(term, &[("n", n.into())]), of("-from"), of("-why"))
}
