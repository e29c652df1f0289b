# Maßnahmen: Katalog, Geld, Machbarkeit, Abhängigkeiten, Stand, Steckbrief.
measure-kind-investment = Bau oder Anschaffung
measure-kind-concept = Konzept
measure-kind-organisation = Organisation
measure-kind-ongoing = Daueraufgabe
measure-commitment-resolved_financed = beschlossen und finanziert
measure-commitment-subject_to_budget = unter Haushaltsvorbehalt
measure-commitment-to_be_examined = zu prüfen
measure-commitment-pool = Ideenspeicher
measure-horizon-short = kurzfristig (bis 5 Jahre)
measure-horizon-medium = mittelfristig (5 bis 10 Jahre)
measure-horizon-long = langfristig (über 10 Jahre)
measure-priority-high = hoch
measure-priority-medium = mittel
measure-priority-low = gering
measure-public-check = wird geprüft
measure-public-proposal = Vorschlag der Verwaltung
measure-public-deferred = später wieder geprüft
measure-public-discarded = wird nicht weiter verfolgt
measure-public-resolved = beschlossen
measure-public-preparing = wird vorbereitet
measure-public-under-way = wird umgesetzt
measure-public-done = fertig
measure-public-continuous = läuft dauerhaft
measure-public-paused = ruht zurzeit
measure-public-dropped = entfällt
cost-quality-framework = Kostenrahmen
cost-quality-estimate = Kostenschätzung
cost-quality-calculation = Kostenberechnung
cost-quality-tender = Kostenanschlag
cost-quality-final = Kostenfeststellung
finance-status-secured = gesichert
finance-status-budgeted = im Haushalt geplant
finance-status-applied = beantragt
finance-status-prospect = in Aussicht
feasibility-legal = Recht
feasibility-technical = Technik
feasibility-land = Fläche
feasibility-staff = Personal
feasibility-money = Geld
feasibility-rating-good = gut
feasibility-rating-conditional = bedingt
feasibility-rating-critical = kritisch
feasibility-rating-unclear = ungeklärt
feasibility-none = Die Machbarkeit ist noch nicht geprüft.
dependency-requires = setzt voraus
dependency-required-by = ist Voraussetzung für
dependency-complements = ergänzt
dependency-competes = steht in Konkurrenz zu

# Wörter
measure-title = Maßnahme
measure-kind = Art
measure-theme = Thema
measure-district = Ortsteil
measure-area = Teilraum
measure-whole-town = ganze Stadt
measure-state = Stand
measure-priority = Priorität
measure-commitment = Verbindlichkeit
measure-horizon = Zeithorizont
measure-year = Jahr
measure-when = Zeitraum
measure-years = { $from } bis { $to }
measure-years-from = ab { $from }
measure-years-to = bis { $to }
measure-next-review = Nächste Überprüfung
measure-key = Schlüsselmaßnahme
measure-climate = wichtig fürs Klima
measure-lead = Federführung
measure-partners = Beteiligte
measure-background = Anlass
measure-description = Was geplant ist
measure-blocks = Bausteine
measure-count = { $n ->
    [one] { $n } Maßnahme
   *[other] { $n } Maßnahmen
}
measure-range = { $min } bis { $max }
measure-expected = erwartet { $expected }
measure-gross = brutto
measure-price-proposal = grobe Schätzung, Preisstand { $year }, noch nicht beschlossen
measure-price-resolved = { $quality }, Preisstand { $year }
measure-priority-proposal = { $priority } (Vorschlag der Verwaltung)
measure-priority-set-by = Festgelegt von: { $by }
measure-priority-none = Eine Priorität ist noch nicht festgelegt.
measure-cost-expected = Kosten (erwartet)
measure-cost-open = noch offen
measure-cost-none = Die Kosten sind noch nicht geschätzt.
measure-cost-span = Spanne
measure-cost-versions = Frühere Schätzungen
measure-cost-older = { $n ->
    [one] Eine frühere Schätzung
   *[other] { $n } frühere Schätzungen
}
measure-version = Fassung
measure-day = Tag
measure-quality = Genauigkeit
measure-years-chart = Erwartete Kosten nach Jahren
measure-finance-caption = Wer bezahlt
measure-finance-none = Wer bezahlt, ist noch offen.
measure-source = Wer bezahlt
measure-share = Anteil
measure-amount = Betrag
measure-finance-status = Wie sicher
measure-secured = gesichert
measure-not-secured = noch nicht gesichert
measure-uncovered = ungedeckt: hier zahlt noch niemand
measure-over = überfinanziert
measure-spent = Ausgegeben
measure-spending-none = Noch nichts ausgegeben.
measure-goals-none = Der Maßnahme ist noch kein Ziel zugeordnet.
measure-profile-none = Die Beschreibung folgt.
measure-instead = Stattdessen:
measure-history = Wie es bisher lief
measure-resolved-note = Ein Beschluss bindet Ratsversammlung und Verwaltung. Ein Rechtsanspruch entsteht daraus für niemanden.
measure-part-profile = Worum es geht
measure-part-place = Thema und Ort
measure-part-goals = Ziele
measure-part-cost = Kosten
measure-part-finance = Finanzierung
measure-part-spending = Ausgaben
measure-part-feasibility = Machbarkeit
measure-part-priority = Priorität
measure-part-plan = Zeitplan
measure-part-dependencies = Zusammenhang mit anderen Maßnahmen
measure-part-status = Stand

# Öffentliche Seiten
measure-index-title = Maßnahmen
measure-index-lead = Hier sehen Sie, was die Stadt vorhat, was es kosten soll und wie weit es ist.
measure-index-empty = Noch keine Maßnahmen
measure-index-empty-text = Hier stehen die Maßnahmen, sobald die Verwaltung erste Vorschläge vorlegt.
measure-index-none = Keine passende Maßnahme
measure-index-none-text = Zu dieser Auswahl gibt es keine Maßnahme. Wählen Sie weniger aus.
measure-filter-goal = Nur Maßnahmen zum Ziel { $code }.
measure-filter-goal-link = Zum Ziel
measure-table-title = Liste
measure-table-caption = Maßnahmen mit Stand, Priorität und erwarteten Kosten
measure-costs-note = Alle Kosten brutto. Was noch nicht beschlossen ist, ist eine grobe Schätzung, Preisstand { $years }.
measure-to-strategy = Zeitplan und Geld nach Jahren
measure-map-title = Karte
measure-map-alt = { $n ->
    [one] Karte mit { $n } Maßnahme
   *[other] Karte mit { $n } Maßnahmen
}
measure-map-placeless = { $n ->
    [one] Eine Maßnahme hat keinen einzelnen Ort und steht nur in der Liste.
   *[other] { $n } Maßnahmen haben keinen einzelnen Ort und stehen nur in der Liste.
}
measure-matrix-title = Kosten und Priorität
measure-matrix-lead = Oben links steht, was dringend und günstig ist.
measure-matrix-missing = { $n ->
    [one] Eine Maßnahme hat noch keine Kosten oder keine Priorität.
   *[other] { $n } Maßnahmen haben noch keine Kosten oder keine Priorität.
}
measure-class-1 = unter 100.000 €
measure-class-2 = 100.000 bis unter 500.000 €
measure-class-3 = 500.000 bis unter 2 Mio. €
measure-class-4 = ab 2 Mio. €
measure-gone-count = { $n ->
    [one] Eine weitere Maßnahme wird nicht verfolgt.
   *[other] { $n } weitere Maßnahmen werden nicht verfolgt.
}
measure-gone-title = Nicht weiter verfolgt
measure-public-lead = Hier lesen Sie, was geplant ist, worauf es beruht, was es kostet und wie weit es ist.

# Verwaltung
measure-sum-by = Erwartete Kosten nach { $what }
measure-sum-open = noch offen
measure-cost-reason = Anlass der Schätzung
