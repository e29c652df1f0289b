# Maßnahmen: Katalog, Geld, Machbarkeit, Abhängigkeiten, Stand, Steckbrief.
measure-nav = Maßnahmen
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
measure-state-proposed = vorgeschlagen
measure-state-in_check = in Prüfung
measure-state-drafted = ausgearbeitet
measure-state-deferred = zurückgestellt
measure-state-discarded = verworfen
measure-state-public_review = öffentlich ausgelegt
measure-state-resolved = beschlossen
measure-state-preparing = in Vorbereitung
measure-state-under_way = in Umsetzung
measure-state-done = abgeschlossen
measure-state-continuous = laufend
measure-state-paused = pausiert
measure-state-dropped = entfallen
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
feasibility-reason = Begründung
feasibility-none = Die Machbarkeit ist noch nicht geprüft.
dependency-requires = setzt voraus
dependency-required-by = ist Voraussetzung für
dependency-complements = ergänzt
dependency-competes = steht in Konkurrenz zu
dependency-kind = Wie hängen die beiden zusammen?
dependency-on = Andere Maßnahme
dependency-none = Keine Abhängigkeit eingetragen.

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
measure-programme = Förderprogramm
measure-share = Anteil
measure-amount = Betrag
measure-finance-status = Wie sicher
measure-secured = gesichert
measure-not-secured = noch nicht gesichert
measure-uncovered = ungedeckt: hier zahlt noch niemand
measure-over = überfinanziert
measure-over-by = Überfinanziert: Die Finanzierung liegt { $over } über den erwarteten Kosten. So kann die Maßnahme nicht freigegeben werden.
measure-spent = Ausgegeben
measure-spending-none = Noch nichts ausgegeben.
measure-goals = Ziele
measure-goals-none = Der Maßnahme ist noch kein Ziel zugeordnet.
measure-profile-none = Die Beschreibung folgt.
measure-instead = Stattdessen:
measure-history = Wie es bisher lief
measure-resolved-note = Ein Beschluss bindet Ratsversammlung und Verwaltung. Ein Rechtsanspruch entsteht daraus für niemanden.
measure-part-profile = Worum es geht
measure-part-place = Thema und Ort
measure-part-goals = Ziele
measure-part-basis = Grundlage
measure-part-cost = Kosten
measure-part-finance = Finanzierung
measure-part-spending = Ausgaben
measure-part-feasibility = Machbarkeit
measure-part-priority = Priorität
measure-part-plan = Zeitplan
measure-part-dependencies = Zusammenhang mit anderen Maßnahmen
measure-part-status = Stand
measure-part-release = Freigabe

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
measure-new = Neue Maßnahme
measure-new-lead = Legen Sie die Maßnahme an. Alles Weitere tragen Sie danach im Steckbrief ein.
measure-create = Maßnahme anlegen
measure-choose = Bitte wählen
measure-none = keine Angabe
measure-code-hint = Aus Handlungsfeld und Teilraum entsteht das Kürzel. Es ändert sich nie.
measure-code-stays = Das Kürzel bleibt, auch wenn sich Handlungsfeld oder Teilraum ändern.
measure-theme-primary = Handlungsfeld
measure-themes-further = Weitere Handlungsfelder
measure-district-primary = Teilraum
measure-districts-further = Weitere Teilräume
measure-lon = Länge (Grad Ost)
measure-lat = Breite (Grad Nord)
measure-staff-lead = Alle Maßnahmen mit Stand und Geld. Ein Klick auf den Namen öffnet den Steckbrief.
measure-staff-empty = Keine Maßnahme
measure-staff-empty-text = Legen Sie eine Maßnahme an oder wählen Sie weniger Filter.
measure-is-public = öffentlich
measure-sums = Summen nach Thema, Teilraum, Zeithorizont und Jahr
measure-sum-by = Erwartete Kosten nach { $what }
measure-sum-open = noch offen
measure-sum-without-gone = Zurückgestellte, verworfene und entfallene Maßnahmen zählen in der Summe nicht mit.
measure-sheet-lead = Der Steckbrief. Jeder Abschnitt hat sein eigenes Formular.
measure-parts = Abschnitte
measure-public-page = Öffentliche Seite ansehen
measure-not-public = Noch nicht öffentlich.
measure-release = Freigeben
measure-internal-note = Interne Notiz
measure-internal-hint = Flächen und Verhandlungen. Wird nie veröffentlicht.
measure-blocks-hint = Eine Zeile je Baustein
measure-basis-choose = Grundlage
measure-basis-none = Noch keine Grundlage eingetragen.
measure-cost-min = Kosten (mindestens)
measure-cost-max = Kosten (höchstens)
measure-price-year = Preisstand (Jahr)
measure-cost-reason = Anlass der Schätzung
measure-years-split = Aufteilung auf Jahre
measure-years-hint = Eine Zeile je Jahr, zum Beispiel „2027: 40.000“. Die Summe muss die erwarteten Kosten ergeben.
measure-amount-or-share = Geben Sie entweder einen Betrag oder einen Anteil an den erwarteten Kosten an.
measure-starts = Beginn (Jahr)
measure-ends = Ende (Jahr)
measure-priority-by = Wer legt fest?
measure-priority-reason = Begründung
measure-state-next = Neuer Stand
measure-reason = Grund
measure-reason-hint = Nötig, wenn die Maßnahme zurückgestellt, verworfen, pausiert wird oder entfällt. Der Grund wird veröffentlicht.
measure-substitute = Was stattdessen kommt
measure-remove = Entfernen
measure-act-profile = Beschreibung ändern
measure-act-place = Thema und Ort ändern
measure-act-goals = Ziele ändern
measure-act-basis = Grundlage hinzufügen
measure-act-cost = Neue Schätzung eintragen
measure-act-finance = Finanzierung hinzufügen
measure-act-spending = Ausgaben eintragen
measure-act-feasibility = Machbarkeit bewerten
measure-act-priority = Priorität festlegen
measure-act-plan = Zeitplan ändern
measure-act-dependencies = Abhängigkeit hinzufügen
measure-act-status = Stand ändern
done-measure-created = Die Maßnahme ist angelegt.
done-measure-saved = Gespeichert.

# Was nicht geht
measure-error-theme = Dieses Handlungsfeld gibt es in diesem Verfahren nicht.
measure-error-district = Diesen Teilraum gibt es in diesem Verfahren nicht.
measure-error-goal = Eines dieser Ziele gibt es in diesem Verfahren nicht.
measure-error-position = Das ist kein Ort. Geben Sie zuerst die Länge (um 9,8), dann die Breite (um 53,7) in Grad an.
measure-error-outside = Dieser Ort liegt außerhalb der Stadt.
measure-error-needs-goal = Eine ausgearbeitete Maßnahme braucht mindestens ein Ziel.
measure-error-basis-unknown = Diese Grundlage gibt es in diesem Verfahren nicht.
measure-error-basis-twice = Diese Grundlage steht schon da.
measure-error-years = Das Ende liegt vor dem Beginn.
measure-error-below-min = Die erwarteten Kosten liegen unter den Mindestkosten.
measure-error-above-max = Die erwarteten Kosten liegen über den Höchstkosten.
measure-error-year-twice = Das Jahr { $year } steht zweimal da.
measure-error-year-line = Diese Zeile ist nicht lesbar: „{ $line }“. Schreiben Sie zum Beispiel „2027: 40.000“.
measure-error-years-differ = Die Jahre ergeben zusammen { $sum }, erwartet sind { $expected }.
measure-error-share = Ein Anteil liegt zwischen 0 und 100 Prozent.
measure-error-amount-or-share = Geben Sie entweder einen Betrag oder einen Anteil an, nicht beides.
measure-error-spending-early = Ausgaben gibt es erst, wenn die Maßnahme beschlossen ist.
measure-error-reason = Nennen Sie den Grund.
measure-error-released = Die Maßnahme ist schon freigegeben.
measure-error-over = Die Maßnahme ist um { $over } überfinanziert. Passen Sie Kosten oder Finanzierung an, dann können Sie sie freigeben.
measure-error-council = Beschlossen wird eine Maßnahme nur mit einer Fassung, durch die Ratsversammlung.
measure-error-substitute-itself = Eine Maßnahme kann sich nicht selbst ersetzen.
measure-error-state = Das geht von hier aus nicht: Die Maßnahme ist { $from ->
    [proposed] vorgeschlagen
    [in_check] in Prüfung
    [drafted] ausgearbeitet
    [deferred] zurückgestellt
    [discarded] verworfen
    [public_review] öffentlich ausgelegt
    [resolved] beschlossen
    [preparing] in Vorbereitung
    [under_way] in Umsetzung
    [done] abgeschlossen
    [continuous] laufend
    [paused] pausiert
   *[dropped] entfallen
}.
feasibility-error-reason = Begründen Sie, was nicht gut ist.
dependency-error-unknown = Diese Maßnahme gibt es in diesem Verfahren nicht.
dependency-error-itself = Eine Maßnahme kann nicht von sich selbst abhängen.
dependency-error-twice = Diese Abhängigkeit steht schon da.
dependency-error-circle = Das ergäbe einen Kreis: { $circle }. Jede Maßnahme würde auf die nächste warten.
