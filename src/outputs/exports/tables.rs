//! The tables that can be taken away, with their columns. Names of sheets and columns are German snake case and stay as
//! they are: people build on them. What a column means stands in the texts (`column-{name}`) and in the sheet `Legende`.

/// A table: one sheet of the workbook, or one CSV file.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Name of the sheet.
    pub name: &'static str,
    /// Names of the columns.
    pub columns: &'static [&'static str],
}

/// What was counted, in long form.
pub static OVERVIEW: Table = Table { name: "Übersicht", columns: &["tabelle", "zeile", "anzahl", "davon_nicht_oeffentlich", "hinweis"] };

/// Public contributions.
pub static CONTRIBUTIONS: Table = Table {
    name: "Beiträge",
    columns: &[
        "beitrag",
        "art",
        "titel",
        "text",
        "sprache",
        "gekuerzt",
        "ortsangabe",
        "lon",
        "lat",
        "adresse",
        "ortsteil",
        "ortsteil_name",
        "ortsteil_ungefaehr",
        "ausserhalb",
        "thema",
        "thema_name",
        "anliegen",
        "eingegangen_ueber",
        "format",
        "ereignis_am",
        "eingegangen_am",
        "gruppe",
        "unterschriften",
        "unterstuetzungen",
        "kommentare",
        "quelle_url",
        "quelle_stimmen",
        "quelle_kategorie",
    ],
};

/// What public contributions say, point by point.
pub static STATEMENTS: Table =
    Table { name: "Aussagen", columns: &["beitrag", "aussage_nr", "text", "thema", "anliegen", "nicht_zuordenbar"] };

/// Anliegen.
pub static CLUSTERS: Table = Table {
    name: "Anliegen",
    columns: &[
        "anliegen",
        "titel",
        "zusammenfassung",
        "thema",
        "thema_name",
        "ortsteile",
        "beitraege",
        "davon_nicht_oeffentlich",
        "umstritten",
        "meinung_weniger",
    ],
};

/// Strengths, weaknesses, chances, risks.
pub static SWOT: Table =
    Table { name: "SWOT", columns: &["kennung", "feld", "thema", "ortsteil", "titel", "text", "stand", "belege", "widerspruch"] };

/// Goals.
pub static GOALS: Table = Table { name: "Ziele", columns: &["kennung", "ebene", "gehoert_zu", "titel", "text", "stand"] };

/// Measures.
pub static MEASURES: Table = Table {
    name: "Maßnahmen",
    columns: &[
        "massnahme",
        "titel",
        "art",
        "thema",
        "thema_name",
        "ortsteil",
        "ortsteil_name",
        "beschreibung",
        "federfuehrung",
        "beteiligte",
        "prioritaet",
        "prioritaet_grund",
        "schluesselmassnahme",
        "klima",
        "verbindlichkeit",
        "zeithorizont",
        "beginn",
        "ende",
        "stand",
        "beschlossen",
        "ziele",
        "anliegen",
        "kosten_min_euro",
        "kosten_erwartet_euro",
        "kosten_max_euro",
        "preisstand",
    ],
};

/// Versions of costs.
pub static COSTS: Table = Table {
    name: "Kosten",
    columns: &[
        "massnahme",
        "fassung",
        "gilt",
        "kosten_min_euro",
        "kosten_erwartet_euro",
        "kosten_max_euro",
        "preisstand",
        "kostenstufe",
        "begruendung",
        "jahre",
    ],
};

/// Rows of financing.
pub static FINANCE: Table =
    Table { name: "Finanzierung", columns: &["massnahme", "quelle", "programm", "betrag_euro", "anteil_prozent", "sicherheit"] };

/// Answers to the Anliegen.
pub static WEIGHINGS: Table = Table {
    name: "Abwägung",
    columns: &["anliegen", "titel", "beitraege", "ergebnis", "kurz_gesagt", "begruendung", "wirkung", "beschlossen", "freigegeben_am"],
};

/// How input came in.
pub static OCCASIONS: Table =
    Table { name: "Formate", columns: &["titel", "format", "ereignis_am", "ort", "teilnehmende", "beitraege", "davon_nicht_oeffentlich"] };

/// Closed answers of forms, in long form. Small counts of who somebody is are suppressed (invariant 15).
pub static SURVEYS: Table =
    Table { name: "Umfragen", columns: &["formular", "frage", "antwort", "anzahl", "anteil_prozent", "befragte", "hinweis"] };

/// What the columns mean.
pub static LEGEND: Table = Table { name: "Legende", columns: &["blatt", "spalte", "bedeutung"] };

/// Every table that the legend explains, in the order of the sheets.
pub static EXPLAINED: [&Table; 12] =
    [&OVERVIEW, &CONTRIBUTIONS, &STATEMENTS, &CLUSTERS, &SWOT, &GOALS, &MEASURES, &COSTS, &FINANCE, &WEIGHINGS, &OCCASIONS, &SURVEYS];

/// Columns that stand at the end of every CSV file: a file is copied, and then nobody knows any more what it was.
pub const PROVENANCE: [&str; 2] = ["stand", "pruefsumme"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::i18n::Lang;

    #[test]
    fn every_column_is_explained_in_every_language() {
        let columns = EXPLAINED.iter().flat_map(|table| table.columns).chain(&PROVENANCE);
        for column in columns {
            for lang in [Lang::De, Lang::En] {
                assert!(lang.try_t(&format!("column-{column}")).is_some(), "{column} in {}", lang.code());
            }
        }
    }

    #[test]
    fn names_are_snake_case_and_unique_in_their_table() {
        for table in EXPLAINED {
            let mut names = table.columns.to_vec();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), table.columns.len(), "{}", table.name);
            assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')), "{names:?}");
        }
    }
}
