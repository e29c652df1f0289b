//! Names of columns in the exports of other systems, and what Germans call columns themselves.
//!
//! - **DIPAS**: `drupal/modules/custom/dipas/src/Service/DataExport.php` (citysciencelab/dipas-unitac): semicolons, UTF-8 with byte order
//!   mark; "Node ID", "Category", "Created (UTC)", "Title", "Contributiontext", "Upvotes". It has no coordinates: "Location" says yes or no.
//! - **adhocracy+**: `apps/mapideas/exports.py` (liqd/adhocracy-plus) and `adhocracy4/exports/mixins` (liqd/adhocracy4): XLSX;
//!   "Reference No.", "Link", "Name", "Description", "Category", "Location (Longitude)", "Location (Latitude)", "Location label",
//!   "Created", "Positive ratings". The names are translated to the language of whoever exports, so the German ones of ours below help too.
//! - **Decidim**: `decidim-proposals/lib/decidim/proposals/proposal_serializer.rb` and `decidim-core/lib/decidim/exporters/csv.rb`
//!   (decidim/decidim): nested names are joined by slashes, "title/de"; "supports" was renamed to "votes"; times are "2024-03-01 10:00:00 UTC".
//!
//! Names of authors are never guessed: whoever publishes them chooses the column by hand.

use super::mapping::{Columns, Field};
use crate::process::preparation::places::Grid;

crate::text_enum! {
    /// Where a table comes from.
    pub enum Preset: "import-preset" { Own = "own", Dipas = "dipas", Adhocracy = "adhocracy", Decidim = "decidim" }
}

impl Preset {
    /// Names of a field's column in the system's own exports, the best first; in small letters.
    const fn names(self, field: Field) -> &'static [&'static str] {
        match (self, field) {
            (Self::Dipas, Field::Id) => &["node id"],
            (Self::Dipas, Field::Title) => &["title"],
            (Self::Dipas, Field::Text) => &["contributiontext"],
            (Self::Dipas, Field::Date) => &["created (utc)"],
            (Self::Dipas, Field::Category) => &["category", "rubric"],
            (Self::Dipas, Field::Votes) => &["upvotes"],
            (Self::Adhocracy, Field::Id) => &["reference no.", "referenz-nr.", "referenznummer"],
            (Self::Adhocracy, Field::Title) => &["name", "title"],
            (Self::Adhocracy, Field::Text) => &["description", "beschreibung"],
            (Self::Adhocracy, Field::Date) => &["created", "erstellt"],
            (Self::Adhocracy, Field::Lon) => &["location (longitude)", "ort (längengrad)"],
            (Self::Adhocracy, Field::Lat) => &["location (latitude)", "ort (breitengrad)"],
            (Self::Adhocracy, Field::Address) => &["location label", "ortsbezeichnung"],
            (Self::Adhocracy, Field::Category) => &["category", "kategorie"],
            (Self::Adhocracy, Field::Url) => &["link"],
            (Self::Adhocracy, Field::Votes) => &["positive ratings"],
            (Self::Decidim, Field::Id) => &["id", "reference"],
            (Self::Decidim, Field::Title) => &["title/de", "title", "title/en"],
            (Self::Decidim, Field::Text) => &["body/de", "body", "body/en"],
            (Self::Decidim, Field::Date) => &["published_at", "created_at"],
            (Self::Decidim, Field::Lon) => &["longitude"],
            (Self::Decidim, Field::Lat) => &["latitude"],
            (Self::Decidim, Field::Address) => &["address"],
            (Self::Decidim, Field::Category) => &["category/name/de", "category/name", "scope/name/de"],
            (Self::Decidim, Field::Url) => &["url"],
            (Self::Decidim, Field::Votes) => &["votes", "supports"],
            (Self::Own, Field::Id) => &["id", "nr", "nr.", "nummer", "kennung", "lfd. nr.", "lfd nr"],
            (Self::Own, Field::Title) => &["titel", "title", "überschrift", "betreff"],
            (Self::Own, Field::Text) => {
                &["text", "beitrag", "beschreibung", "description", "inhalt", "anregung", "idee", "hinweis", "kommentar", "body"]
            }
            (Self::Own, Field::Date) => &["datum", "tag", "date", "eingang", "erstellt", "erstellt am", "created"],
            (Self::Own, Field::Lon) => {
                &["lon", "lng", "long", "longitude", "längengrad", "x", "ost", "ostwert", "rechtswert", "east", "easting", "e"]
            }
            (Self::Own, Field::Lat) => &["lat", "latitude", "breitengrad", "y", "nord", "nordwert", "hochwert", "north", "northing", "n"],
            (Self::Own, Field::Address) => &["adresse", "anschrift", "address", "straße", "strasse", "ort"],
            (Self::Own, Field::Category) => &["kategorie", "thema", "themenfeld", "category", "rubrik"],
            (Self::Own, Field::Url) => &["url", "link", "adresse im netz"],
            (Self::Own, Field::Votes) => &["stimmen", "votes", "zustimmungen", "likes"],
            (_, Field::Author) | (Self::Dipas, _) => &[],
        }
    }

    /// Which column of a table is what, as far as the names say so. A column is used once.
    pub fn guess(self, head: &[String]) -> Columns {
        let mut columns = Columns::default();
        let mut used: Vec<&String> = Vec::new();
        for preset in [self, Self::Own] {
            for &field in Field::ALL {
                if columns.of(field).is_some() {
                    continue;
                }
                let named = |name: &&str| head.iter().find(|column| column.to_lowercase() == *name && !used.contains(column));
                if let Some(column) = preset.names(field).iter().find_map(named) {
                    used.push(column);
                    columns.set(field, Some(column.clone()));
                }
            }
        }
        columns
    }
}

/// What coordinates are, as far as the name of their column says so.
pub fn guess_grid(columns: &Columns) -> Grid {
    let name = columns.lon.as_deref().unwrap_or_default().to_lowercase();
    if ["ost", "rechts", "east", "utm", "25832"].iter().any(|word| name.starts_with(word)) { Grid::Utm32 } else { Grid::Degrees }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(preset: Preset, head: &str) -> Vec<(&'static str, String)> {
        let head: Vec<String> = head.split(';').map(str::to_owned).collect();
        let columns = preset.guess(&head);
        Field::ALL.iter().filter_map(|&field| Some((field.as_str(), columns.of(field)?.clone()))).collect()
    }

    #[test]
    fn exports_of_other_systems_are_known() {
        let dipas = "Node ID;Category;Rubric;Created (UTC);Rating;Total votes;Upvotes;Downvotes;Comments;Title;Contributiontext;Location";
        let names: Vec<String> = guessed(Preset::Dipas, dipas).into_iter().map(|(_, column)| column).collect();
        assert_eq!(names, ["Title", "Contributiontext", "Node ID", "Created (UTC)", "Category", "Upvotes"]);
        let decidim = "id;category/id;category/name/de;title/de;body/de;address;latitude;longitude;votes;published_at;url";
        assert_eq!(guessed(Preset::Decidim, decidim).len(), 10);
        let adhocracy =
            "Reference No.;Link;Name;Description;Category;Location (Longitude);Location (Latitude);Location label;Creator;Created";
        let found = guessed(Preset::Adhocracy, adhocracy);
        assert!(found.contains(&("title", "Name".to_owned())) && found.contains(&("lon", "Location (Longitude)".to_owned())));
        assert!(!found.iter().any(|(field, _)| *field == "author"));
    }

    #[test]
    fn columns_of_ones_own_are_guessed_by_their_names_each_once() {
        let head = ["Nr.", "Beitrag", "Datum", "Ostwert", "Nordwert"].map(str::to_owned);
        let columns = Preset::Own.guess(&head);
        assert_eq!(columns.text.as_deref(), Some("Beitrag"));
        assert_eq!(guess_grid(&columns), Grid::Utm32);
        assert_eq!(columns.title, None);
    }
}
