# Reported barriers, for staff.
nav-barriers = Barrieren
barriers-title = Gemeldete Barrieren
barriers-lead = Hier meldet jemand, dass eine Seite nicht zu benutzen ist. Bitte antworten Sie bis zum genannten Tag.
barriers-open = Offen ({ $n })
barriers-closed = Abgeschlossen ({ $n })
barriers-empty = Keine Meldungen
barriers-empty-text = Hier steht, was über „Barriere melden“ im Fuß jeder Seite ankommt.
barriers-count = { $n ->
    [one] Eine Meldung
   *[other] { $n } Meldungen
}
barriers-back = Alle Meldungen
barrier-number = Nummer
barrier-state = Stand
barrier-state-open = wartet auf Antwort
barrier-state-answered = beantwortet
barrier-state-closed = abgeschlossen
barrier-overdue = überfällig
barrier-is-overdue = Der Tag für die Antwort ist vorbei. Bitte antworten Sie jetzt, auch wenn die Barriere noch besteht.
barrier-by-mail = Die Antwort geht auch per E-Mail an die Person, die gemeldet hat. Die Adresse sehen Sie nicht.
barrier-by-link = Die Person hat keine E-Mail-Adresse angegeben. Sie liest die Antwort über ihren privaten Link.
barrier-answer = Antwort
barrier-answer-hint = Was war die Ursache, was haben Sie getan, bis wann ist es behoben, welchen anderen Weg gibt es?
barrier-answer-missing = Bitte schreiben Sie eine Antwort.
barrier-answer-send = Antwort senden
barrier-close = Abschließen
barrier-reopen = Wieder aufnehmen
barrier-is-closed = Diese Meldung ist abgeschlossen. Nehmen Sie sie zuerst wieder auf.
barrier-not-answered = Bitte antworten Sie zuerst. Danach können Sie die Meldung abschließen.
barrier-not-closed = Diese Meldung ist nicht abgeschlossen.
done-barrier-answered = Die Antwort ist gesendet.
done-barrier-closed = Die Meldung ist abgeschlossen. Die E-Mail-Adresse löschen wir nach 30 Tagen.
done-barrier-reopened = Die Meldung ist wieder offen.
