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
summary-title = Bitte prüfen Sie diese Stellen
copy = Kopieren
copy-done = Kopiert

# Messages
tone-info = Hinweis
tone-success = Erledigt
tone-warning = Achtung
tone-danger = Fehler

# Ways
crumbs-label = Sie sind hier
pages-label = Seiten von der Liste
pages-back = zurück
pages-next = weiter
pages-page = Seite { $n }
filters-label = Beiträge aussuchen
filters-all = Alle { $n }
filters-apply = Auswahl zeigen
filters-chosen = Das haben Sie ausgewählt
filters-remove = Auswahl entfernen:
filters-reset = ganze Auswahl entfernen
filters-search = Such-Wort
filters-search-go = Suchen
filter-district = Orts-Teil
filter-theme = Thema
filter-kind = Art
table-sort = sortieren
table-sum = Summe

# Thread
thread-done = erledigt
thread-now = jetzt
thread-next = geplant
verdict-lead = Kurz gesagt:
answer-title = Antwort von der Stadt

# Charts and boards
chart-target = Ziel
chart-when = Zeit
chart-table = Als Tabelle zeigen
swot-empty = Hier steht noch nichts.
matrix-corner = Wichtigkeit und Kosten
matrix-row = Wichtigkeit

# Map
map-simplified = einfache Karte
map-approximate = Orts-Teile ungefähr
map-add = Hier etwas eintragen
map-open = Karte öffnen (etwa 0,4 Mega-Byte)
map-loading = Die Karte wird geladen …
map-not-loaded = Wir konnten die Karte nicht laden. Vielleicht haben Sie gerade kein Internet. Bitte versuchen Sie es noch einmal.
map-several = mehrere
translations-title = Übersetzungen
translations-none = keine
translations-lead = Fehlt eine Übersetzung? Dann steht dort der deutsche Text.
translations-german-first = Schreiben Sie den Text auch auf Deutsch.
translations-de = Deutsch
translations-en = Englisch
translations-tr = Türkisch
translations-uk = Ukrainisch
translations-easy = Leichte Sprache
