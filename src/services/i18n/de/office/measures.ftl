# Maßnahmen: Katalog, Geld, Machbarkeit, Abhängigkeiten, Stand, Steckbrief.
measure-nav = Maßnahmen
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
feasibility-reason = Begründung
dependency-kind = Wie hängen die beiden zusammen?
dependency-on = Andere Maßnahme
dependency-none = Keine Abhängigkeit eingetragen.

# Wörter
measure-programme = Förderprogramm
measure-over-by = Überfinanziert: Die Finanzierung liegt { $over } über den erwarteten Kosten. So kann die Maßnahme nicht freigegeben werden.
measure-goals = Ziele
measure-part-basis = Grundlage
measure-part-release = Freigabe

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
