# Import of tables

import-title = Tabelle importieren
import-lead = Viele Beiträge auf einmal: eine Tabelle als CSV oder XLSX. Sie sehen zuerst, wie sie gelesen wird; erst dann kommt etwas in den Eingang.
import-back = Alle Importe
import-of = Import: { $source }
import-source = Quelle
import-source-hint = Ein Name, zum Beispiel „Postkarten Oktober“ oder „DIPAS 2026“. Unter demselben Namen wird die Zuordnung der Spalten wieder angeboten, und keine Zeile kommt doppelt.
import-sources = Bisher: { $names }
import-preset = Woher die Tabelle kommt
import-preset-hint = Für Exporte dieser Programme sind die Spalten bekannt. Sie können alles noch ändern.
import-preset-own = Eigene Tabelle
import-preset-dipas = DIPAS
import-preset-adhocracy = adhocracy+
import-preset-decidim = Decidim
import-file = Datei
import-file-hint = Eine Datei, CSV oder XLSX, höchstens 15 MB. In der ersten Zeile stehen die Namen der Spalten.
import-one-file = Bitte wählen Sie genau eine Datei.
import-file-too-large = Die Datei ist größer als 15 MB. Bitte teilen Sie die Tabelle.
import-upload = Hochladen und ansehen
import-list = Importe
import-none = Noch nichts importiert
import-none-text = Hier stehen alle Importe, mit dem Weg zurück.
import-when = Wann
import-by = Von
import-state = Stand
import-state-draft = in Vorschau
import-state-imported = importiert
import-state-undone = zurückgenommen
import-imported = Importiert
import-refused = Abgelehnt
import-result = { $imported ->
    [0] Keine Zeile importiert
    [one] Eine Zeile importiert
   *[other] { $imported } Zeilen importiert
}, { $there } schon da, { $refused } abgelehnt
import-to-desk = Zum Eingang: dort warten die Beiträge
import-slips = Zettel mit Nummern und Rückkehr-Codes drucken
import-undo = Ganzen Import zurücknehmen
import-undo-text = Das geht, solange niemand mit einem der Beiträge gearbeitet hat. Die Nummern bleiben vergeben; dieselben Zeilen können danach neu importiert werden.
import-touched = { $n ->
    [one] Der Import kann nicht mehr zurückgenommen werden. Mit diesem Beitrag wurde schon gearbeitet: { $numbers }
   *[other] Der Import kann nicht mehr zurückgenommen werden. Mit { $n } Beiträgen wurde schon gearbeitet: { $numbers }
}
import-is-undone = Dieser Import wurde zurückgenommen. Bitte laden Sie die Datei neu hoch.
import-undone-text = Dieser Import wurde als Ganzes zurückgenommen. Für einen neuen Versuch laden Sie die Datei noch einmal hoch.
import-no-file = Die Datei ist nicht mehr da: Sie wird nach 30 Tagen gelöscht.
import-columns = Spalten zuordnen
import-columns-text = Was steht in welcher Spalte? Nötig sind Titel oder Text, ein Anlass und ein Tag.
import-column-none = keine Spalte
import-column-title = Titel
import-column-text = Text
import-column-id = Kennung in der Quelle
import-column-date = Tag
import-column-lon = Längengrad oder Ostwert
import-column-lat = Breitengrad oder Nordwert
import-column-address = Adresse
import-column-category = Kategorie
import-column-url = Adresse im Netz
import-column-votes = Stimmen
import-column-author = Name (nur mit Einwilligung)
import-day = Tag der Veranstaltung
import-day-hint = Für alle Zeilen, die keinen eigenen Tag haben.
import-grid = Koordinaten
import-grid-degrees = Längen- und Breitengrad
import-grid-utm32 = Ostwert und Nordwert, EPSG:25832 (UTM 32N)
import-grid-utm33 = Ostwert und Nordwert, EPSG:25833 (UTM 33N)
import-needs-words = Bitte wählen Sie die Spalte mit dem Titel oder die mit dem Text.
import-needs-both = Zu einem Ort gehören beide Koordinaten. Bitte wählen Sie auch diese Spalte.
import-needs-day = Bitte geben Sie einen Tag an oder wählen Sie eine Spalte mit dem Tag.
import-check = Zeilen prüfen
import-run = Importieren
import-preview = Vorschau
import-preview-not-yet = Ordnen Sie zuerst die Spalten zu, dann „Zeilen prüfen“.
import-checked = { $good ->
    [one] Eine Zeile kann importiert werden
   *[other] { $good } Zeilen können importiert werden
}, { $wrong ->
    [0] keine hat Fehler.
    [one] eine hat Fehler.
   *[other] { $wrong } haben Fehler.
}
import-mistakes = Zeilen mit Fehlern
import-mistakes-more = Hier stehen die ersten { $n }, in der Datei alle.
import-mistakes-file = Zeilen mit Fehlern herunterladen (CSV): verbessern und neu hochladen
import-line = Zeile
import-column = Spalte
import-reason = Grund
import-sample = So werden die ersten Zeilen gelesen
import-day-of = Tag

table-broken = Die Datei kann nicht gelesen werden: { $error }
table-utf16 = Die Datei ist „Unicode-Text“ (UTF-16). Bitte speichern Sie die Tabelle als „CSV UTF-8“.
table-empty = In der Datei steht keine Tabelle.
table-too-large = Die Tabelle ist zu groß. Bitte speichern Sie sie als CSV.
table-format-csv = CSV
table-format-xlsx = XLSX
table-format-geojson = GeoJSON
import-decided-meanwhile = Gerade hat jemand über einen Beitrag dieses Imports entschieden. Bitte laden Sie die Seite neu: Zurückgenommen wurde nichts.
