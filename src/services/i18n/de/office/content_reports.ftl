# Reports of content, complaints, the second person, for staff.
nav-reports = Meldungen
nav-complaints = Beschwerden
nav-second = Zweite Person
reports-title = Meldungen
reports-lead = Hier sagt jemand, dass etwas Öffentliches nicht in Ordnung ist. Mehrere Meldungen zum selben Inhalt stehen zusammen. Verbergen können Sie allein und sofort.
reports-open = Offen ({ $n })
reports-decided = Entschieden ({ $n })
reports-empty = Keine Meldungen
reports-empty-text = Hier steht, was über „Inhalt melden“ bei Beiträgen, Kommentaren und Fotos ankommt.
reports-things = { $n ->
    [one] Ein gemeldeter Inhalt
   *[other] { $n } gemeldete Inhalte
}
reports-count = { $n ->
    [one] eine Meldung
   *[other] { $n } Meldungen
}
reports-title-of = Beitrag
reports-what = Gemeldet
reports-how-many = Meldungen
reports-when = Wann
reports-back = Alle Meldungen
reports-of-it = { $n ->
    [one] Die Meldung dazu
   *[other] { $n } Meldungen dazu
}
report-state-open = wartet
report-state-decided = entschieden
report-comment-submitted = wartet auf Prüfung
report-comment-published = öffentlich
report-comment-rejected = abgelehnt
report-comment-hidden = verborgen
report-comment-withdrawn = zurückgezogen
report-comment-erased = gelöscht
report-photo-pending = wartet
report-photo-internal = wartet
report-photo-released = öffentlich
report-photo-refused = nicht öffentlich
report-photo-gone = nicht mehr da
report-by-mail = Antwort geht auch per E-Mail; die Adresse sehen Sie nicht.
report-by-link = Ohne E-Mail: Die Antwort wird über den privaten Link gelesen.
report-decide = Entscheidung
report-means-kept = Bleibt öffentlich
report-means-kept-hint = Der Inhalt verstößt nicht gegen Gesetze oder Regeln. Eine unbequeme Meinung ist kein Grund.
report-means-redacted = Kürzen
report-means-redacted-hint = Die Stelle verschwindet, alles andere bleibt öffentlich. Das Original bleibt verschlossen.
report-means-hidden = Verbergen
report-means-hidden-hint = Der Inhalt ist ab sofort nicht mehr öffentlich.
report-means-erasure = Verbergen und endgültig löschen lassen
report-means-erasure-hint = Nur bei strafbaren Inhalten, Spam und Datenschutz. Die Löschung braucht eine zweite Person.
report-reason-hint = Nötig, wenn der Inhalt nicht so bleibt, wie er ist.
report-wording = Wortlaut zum Kürzen
report-answer = Antwort an die Person, die gemeldet hat
report-answer-hint = Ergebnis, Grund und der Weg zur Beschwerde stehen schon in der Antwort. Schreiben Sie nichts über die Verfasserin oder den Verfasser.
report-decide-send = Entscheiden und antworten
report-at-the-desk = Dieser Beitrag ist schon gekürzt oder nicht mehr öffentlich. Bitte bearbeiten Sie ihn im Eingang und entscheiden Sie dann hier.
report-decided-before = { $name } war schneller ({ $at }) und hat über diese Meldung entschieden. Ihre Entscheidung ist nicht gespeichert.
report-is-open = Diese Meldung ist noch nicht entschieden.
done-report-decided = Entschieden. Wer gemeldet hat, bekommt die Antwort.
complaints-title = Beschwerden
complaints-lead = Hier beschwert sich jemand über eine Entscheidung. Darüber entscheidet nie, wer zuerst entschieden hat.
complaints-open = Offen ({ $n })
complaints-decided = Entschieden ({ $n })
complaints-empty = Keine Beschwerden
complaints-empty-text = Verfasserinnen und Verfasser können sich sechs Monate lang auf ihrer privaten Seite beschweren, ebenso alle, die etwas gemeldet haben.
complaints-count = { $n ->
    [one] Eine Beschwerde
   *[other] { $n } Beschwerden
}
complaints-back = Alle Beschwerden
complaint-number = Nummer
complaint-said = Beschwerde
complaint-who = Von wem
complaint-by-author = Verfasserin oder Verfasser
complaint-by-reporter = gemeldet hat
complaint-received = Eingegangen
complaint-first = Zuerst entschieden
complaint-not-you = nicht Sie
complaint-state-upheld = stattgegeben
complaint-state-dismissed = zurückgewiesen
complaint-about = Zu Beitrag
complaint-decision = Die erste Entscheidung
complaint-thing = Der Inhalt heute
complaint-report = Meldung
complaint-same-person = Sie haben zuerst entschieden. Über die Beschwerde entscheidet jemand anderes.
complaint-decided-before = Über diese Beschwerde ist schon entschieden. Ihre Entscheidung ist nicht gespeichert.
complaint-decide = Entscheidung über die Beschwerde
complaint-uphold = Stattgeben
complaint-uphold-decision = Die erste Entscheidung wird zurückgenommen: Verborgenes wird wieder gezeigt, anderes wartet im Eingang neu.
complaint-uphold-report = Die Meldung ist wieder offen und wird neu entschieden.
complaint-dismiss = Zurückweisen
complaint-dismiss-hint = Die erste Entscheidung bleibt.
complaint-answer = Antwort
complaint-answer-hint = Warum haben Sie so entschieden? Bitte kurz und in einfachen Sätzen.
complaint-answer-missing = Bitte schreiben Sie, warum Sie so entscheiden.
complaint-decide-send = Entscheiden und antworten
done-complaint-decided = Entschieden. Die Antwort ist unterwegs.
second-title = Zweite Person
second-lead = Was hier steht, braucht ein zweites Konto. Was Sie selbst begonnen haben, gibt jemand anderes frei.
second-empty = Nichts wartet
second-empty-text = Endgültige Löschungen, Beschwerden und fertige Abwägungen stehen hier, bis eine zweite Person sie prüft.
second-erasures = Endgültig löschen ({ $n })
second-complaints = Beschwerden ({ $n })
second-weighings = Abwägungen freigeben ({ $n })
second-own = von Ihnen
second-look = ansehen
second-release = Gewählte freigeben
second-done = { $n ->
    [one] Endgültig gelöscht: { $numbers }
   *[other] Endgültig gelöscht ({ $n }): { $numbers }
}
second-same = { $n ->
    [one] Nicht gelöscht, weil Sie es selbst vorgeschlagen haben: { $numbers }
   *[other] Nicht gelöscht, weil Sie es selbst vorgeschlagen haben ({ $n }): { $numbers }
}
second-settled = { $n ->
    [one] Jemand war schneller: { $numbers }
   *[other] Jemand war schneller ({ $n }): { $numbers }
}
erasing-title = Endgültig löschen vorschlagen
erasing-back = Zurück zum Beitrag
erasing-lead = Der Beitrag ist ab sofort nicht mehr öffentlich. Stimmt eine zweite Person zu, sind Text, Ort, Fotos, Name und E-Mail-Adresse für immer weg. Nur Nummer, Entscheidungen und Daten bleiben.
erasing-note = Notiz für die zweite Person
erasing-note-hint = Nur für Kolleginnen und Kollegen.
erasing-propose = Löschung vorschlagen
erasing-approve = Gewählte endgültig löschen
erasing-decline-title = Doch nicht löschen
erasing-decline-hint = Der Beitrag bleibt verborgen oder abgelehnt, bis jemand im Eingang anders entscheidet.
erasing-decline = Nicht löschen
erasing-take-back = Vorschlag zurücknehmen
erasing-none-chosen = Bitte wählen Sie mindestens einen Beitrag aus.
erasing-gone = Dieser Beitrag ist schon gelöscht oder zurückgezogen.
erasing-twice = Für diesen Beitrag ist die Löschung schon vorgeschlagen. Er wartet auf die zweite Person.
erasing-same-person = Sie haben die Löschung vorgeschlagen. Freigeben kann sie nur jemand anderes.
erasing-other-person = Zurücknehmen kann den Vorschlag nur, wer ihn gemacht hat.
erasing-settled = Über diesen Vorschlag ist schon entschieden.
done-erasing-proposed = Die Löschung ist vorgeschlagen. Der Beitrag ist nicht mehr öffentlich und wartet auf eine zweite Person.
done-erasing-declined = Der Beitrag wird nicht gelöscht.
mail-second_asked-subject = Etwas wartet auf eine zweite Person
mail-second_asked-body =
    Guten Tag,

    eine Löschung, eine Beschwerde oder eine Abwägung wartet auf eine zweite Person. Bitte sehen Sie nach:

    { $link }
erasing-state-proposed = vorgeschlagen
erasing-state-approved = freigegeben
erasing-state-declined = abgelehnt
erasing-state-taken_back = zurückgenommen
