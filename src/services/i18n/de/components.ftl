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
filters-chosen = Ausgewählt
filters-remove = Filter entfernen:
filters-reset = alle Filter zurücksetzen
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
translations-title = Übersetzungen
translations-none = keine
translations-lead = Wo eine Übersetzung fehlt, steht der deutsche Text.
translations-german-first = Bitte schreiben Sie den Text auch auf Deutsch.
translations-de = Deutsch
translations-en = Englisch
translations-tr = Türkisch
translations-uk = Ukrainisch
translations-easy = Leichte Sprache
