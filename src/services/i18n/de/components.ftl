# Texts of the components in src/web/components.

# Shapes and their words
kind-shape-idea = Idee
kind-shape-problem = Problem
kind-shape-praise = Lob
kind-shape-question = Frage
kind-shape-note = Hinweis
quadrant-strength = Stärke
quadrant-weakness = Schwäche
quadrant-opportunity = Chance
quadrant-threat = Risiko
quadrant-strengths = Stärken
quadrant-weaknesses = Schwächen
quadrant-opportunities = Chancen
quadrant-threats = Risiken

# Fields
field-optional = freiwillig
field-choose = Bitte wählen
field-max = Höchstens { $n } Zeichen
field-left = Noch {"{n}"} Zeichen
field-over = {"{n}"} Zeichen zu viel
summary-title = Bitte prüfen Sie diese Angaben
copy = Kopieren
copy-done = Kopiert

# Messages
tone-info = Hinweis
tone-success = Erledigt
tone-warning = Achtung
tone-danger = Fehler

# Ways
crumbs-label = Sie sind hier
pages-label = Seiten der Liste
pages-back = zurück
pages-next = weiter
pages-page = Seite { $n }
filters-label = Beiträge filtern
filters-all = Alle { $n }
filters-apply = Anwenden
filters-search = Suchwort
filters-search-go = Suchen
filter-district = Ortsteil
filter-theme = Thema
filter-kind = Art
table-sort = sortieren
table-sum = Summe

# Thread
thread-done = erledigt
thread-now = jetzt
thread-next = geplant
verdict-lead = Kurz gesagt:
answer-title = Antwort der Stadt

# Charts and boards
chart-target = Ziel
chart-when = Zeit
chart-table = Als Tabelle
swot-empty = Hier gibt es noch keinen Eintrag.
matrix-corner = Priorität und Kosten
matrix-row = Priorität

# Map
map-simplified = vereinfachte Karte
map-approximate = Ortsteile ungefähr
map-add = Hier etwas eintragen
map-open = Karte öffnen (etwa 0,4 MB)
map-loading = Die Karte wird geladen …
map-not-loaded = Die Karte ließ sich nicht laden. Vielleicht sind Sie offline? Bitte versuchen Sie es noch einmal.
map-several = mehrere

# Gallery
gallery-title = Bausteine
gallery-lead = Alle Teile, aus denen die Seiten gemacht sind, mit Beispielen.
gallery-write = Beitrag schreiben
gallery-save = Speichern
gallery-preview = Vorschau
gallery-cancel = Abbrechen
gallery-publish = Veröffentlichen
gallery-blocked = Erst unkenntlich machen
gallery-field-title = Titel
gallery-field-title-hint = Ein kurzer Satz: worum geht es?
gallery-field-email = E-Mail
gallery-field-date = Datum
gallery-field-number = Anzahl
gallery-field-money = Kosten
gallery-field-text = Ihr Text
gallery-field-district = Ortsteil
gallery-field-districts = Ortsteile
gallery-field-districts-hint = Sie können mehrere wählen.
gallery-field-kind = Was möchten Sie sagen?
gallery-kind-idea = Etwas soll neu sein oder anders werden.
gallery-kind-problem = Etwas stört oder ist gefährlich.
gallery-consent = Ich bin einverstanden, dass mein Foto veröffentlicht wird.
gallery-consent-hint = Sie können das jederzeit zurücknehmen.
gallery-mistake-title = Der Titel ist zu kurz. Bitte schreiben Sie mindestens 10 Zeichen.
gallery-mistake-kind = Bitte wählen Sie, worum es geht.
gallery-alert-info = Beiträge werden am Dienstag und am Freitag geprüft.
gallery-alert-success = Ihr Beitrag ist angekommen.
gallery-alert-more = Sie bekommen eine Nummer und einen eigenen Link.
gallery-alert-warning = Der Zeitraum endet in drei Tagen.
gallery-alert-danger = Das hat nicht geklappt. Ihr Text ist noch da.
gallery-empty = Noch keine Ziele
gallery-empty-when = Ab Mai 2027 stehen hier die Ziele für die Stadt.
gallery-progress = Beiträge werden eingelesen
gallery-verdict = Der Gehweg soll kommen. Die Einbahnstraße kommt nicht, weil die Feuerwehrzufahrt bleiben muss. Der Rat entscheidet 2028.
gallery-answer = Danke. Die Engstelle ist bekannt. Wir nehmen sie in die Prüfung der Schulwege auf.
gallery-figure-contributions = Beiträge
gallery-figure-clusters = Anliegen
gallery-figure-districts = Ortsteile
gallery-figure-note = davon 4 umstritten
gallery-card-open = Offen
gallery-card-open-text = Welche Ziele die Stadt bis 2040 verfolgt und welche Maßnahmen Vorrang bekommen.
gallery-card-fixed = Steht fest
gallery-card-fixed-text = Der Haushalt ist knapp. Der Rat entscheidet am Ende.
gallery-table = Beiträge nach Ortsteil
gallery-table-cards = Beiträge nach Ortsteil, als Karten
gallery-chart-districts = Beiträge nach Ortsteil
gallery-chart-indicator = Anteil der Wege mit dem Rad
gallery-chart-money = Geld nach Jahr und Quelle
gallery-part-secured = gesichert
gallery-part-planned = im Haushalt geplant
gallery-part-open = nicht gedeckt
gallery-matrix = Maßnahmen nach Priorität und Kosten
gallery-high = hoch
gallery-low = niedrig
gallery-cheap = bis 250.000 €
gallery-dear = über 250.000 €
gallery-map = Karte einer erfundenen Stadt mit 37 Beiträgen
gallery-knot-received = Eingegangen
gallery-knot-received-text = über die Online-Karte
gallery-knot-read = Gelesen: zwei Punkte
gallery-knot-branch-one = „Gehweg fehlt“: mit 34 weiteren im Anliegen
gallery-knot-branch-two = „Einbahnstraße“: mit 6 weiteren im Anliegen
gallery-knot-proposal = Vorschlag der Verwaltung
gallery-knot-proposal-text = Priorität hoch, grob 120.000 bis 260.000 € (Preisstand 2026, noch nicht beschlossen)
gallery-knot-taken = Gehweg: übernommen
gallery-knot-not-taken = Einbahnstraße: nicht übernommen
gallery-knot-council = Entscheidung der Ratsversammlung
gallery-knot-read-next = Wird am Dienstag geprüft
