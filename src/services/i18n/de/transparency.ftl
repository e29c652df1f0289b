# Moderation in figures, and its log.
moderation-title = Moderation in Zahlen
moderation-title-year = Moderation in Zahlen { $year }
moderation-lead = Was wir veröffentlichen, kürzen oder verbergen, und warum: ohne Namen und ohne Texte.
moderation-year = Jahr
moderation-decisions = { $n ->
    [one] Entscheidung
   *[other] Entscheidungen
}
moderation-median = bis zur ersten Entscheidung über einen Beitrag (Hälfte der Beiträge schneller)
moderation-reports = { $n ->
    [one] Meldung
   *[other] Meldungen
}
moderation-complaints = { $n ->
    [one] Beschwerde
   *[other] Beschwerden
}
moderation-automated = Keine. Jede Entscheidung trifft ein Mensch.
moderation-by-reason = Entscheidungen nach Grund
moderation-kind = Was
moderation-count = Anzahl
moderation-contribution = Beitrag
moderation-comment = Kommentar
moderation-photo = Foto
moderation-causes = Warum wir hingesehen haben
moderation-cause-own = Eigene Prüfung
moderation-cause-report = Meldung
moderation-cause-complaint = Beschwerde
moderation-reports-title = Meldungen
moderation-reported-for = Gemeldet wegen
moderation-decided-so = So haben wir entschieden
moderation-outcome-kept = Bleibt öffentlich
moderation-outcome-redacted = Gekürzt
moderation-outcome-hidden = Verborgen
moderation-outcome-erasure = Verborgen, Löschung vorgeschlagen
moderation-waiting = { $n ->
    [one] Eine wartet noch
   *[other] { $n } warten noch
}
moderation-median-reports = Zeit bis zur Entscheidung (Hälfte schneller)
moderation-no-reports = In diesem Jahr hat niemand einen Inhalt gemeldet.
moderation-complaints-title = Beschwerden
moderation-upheld = { $n ->
    [one] Einer wurde stattgegeben
   *[other] { $n } wurde stattgegeben
}
moderation-dismissed = { $n ->
    [one] Eine wurde zurückgewiesen
   *[other] { $n } wurden zurückgewiesen
}
moderation-median-complaints = Zeit bis zur Antwort (Hälfte schneller)
moderation-no-complaints = In diesem Jahr hat sich niemand beschwert.
moderation-hours = { $n ->
    [0] unter 1 Stunde
    [one] 1 Stunde
   *[other] { $n } Stunden
}
moderation-days = { $n ->
    [one] 1 Tag
   *[other] { $n } Tage
}
moderation-none-yet = noch keine
moderation-empty = Noch keine Entscheidung
moderation-empty-text = In diesem Jahr wurde noch nichts entschieden.
moderation-file = Diese Zahlen als Tabelle (CSV)
moderation-log-title = Protokoll der Moderation
moderation-log-title-year = Protokoll der Moderation { $year }
moderation-log-lead = Jede Entscheidung mit Tag und Grund. Die Nummer steht nur da, wenn der Beitrag heute öffentlich ist.
moderation-log-file = Dieses Protokoll als Tabelle (CSV)
moderation-day = Tag
