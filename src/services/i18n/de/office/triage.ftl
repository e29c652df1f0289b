# Step 2b: the desk, decisions, intake.
nav-queue = Eingang
nav-intake = Erfassung

# Decisions, as staff and authors read them
decision-publish = veröffentlicht
decision-redact = unkenntlich gemacht
decision-internal = nicht öffentlich
decision-reject = abgelehnt
decision-hide = verborgen
decision-unhide = wieder gezeigt
decision-reopen = noch einmal geöffnet
decision-exclude = ausgeschlossen
decision-withdraw = zurückgezogen
decision-erase = gelöscht
decision-no-words = Wenn Sie Fragen dazu haben, rufen Sie uns gern an.
reply-state-draft = Entwurf
reply-state-released = freigegeben
error-decided-before = { $name } war schneller ({ $at }): { $decision ->
    [publish] Der Beitrag ist veröffentlicht.
    [redact] Der Beitrag ist gekürzt veröffentlicht.
    [internal] Der Beitrag ist nicht öffentlich.
    [reject] Der Beitrag ist abgelehnt.
    [hide] Der Beitrag ist verborgen.
    [unhide] Der Beitrag wird wieder gezeigt.
    [reopen] Der Beitrag wartet wieder auf eine Entscheidung.
    [exclude] Der Beitrag ist ausgeschlossen.
   *[other] Der Beitrag wurde anders entschieden.
} Ihre Entscheidung ist nicht gespeichert. Bitte öffnen Sie den Beitrag neu.
error-reason-excludes = Ausschließen kann man nur Spam, Probeeinträge und strafbare Inhalte.
error-no-way-back = Diese Entscheidung lässt sich nicht zurücknehmen. Bitte treffen Sie eine neue.
error-district-place = Zu dieser Art von Ort passt der Ortsteil nicht.
error-referral-closed = Diese Weiterleitung ist schon beantwortet.
error-reply-released = Diese Antwort ist schon freigegeben.

# The desk
queue-title = Eingang
queue-lead = Hier entscheiden Sie, was von den Beiträgen öffentlich wird. Das Älteste steht oben.
queue-lead-all = Hier finden Sie jeden Beitrag, auch abgelehnte. Das Neueste steht oben.
queue-open-first = Ältesten Beitrag öffnen
queue-tabs = Eingang
queue-waiting = Wartet { $n }
queue-comments = Kommentare { $n }
queue-all = Alle
queue-no-filter = Ohne Filter
queue-occasion = Format
queue-district = Ortsteil
queue-outside = außerhalb der Stadt
queue-since = { $n ->
    [0] seit heute
    [one] seit gestern
   *[other] seit { $n } Tagen
}
queue-done = Alles gelesen
queue-done-text = Zurzeit wartet nichts. Neue Beiträge erscheinen hier von selbst.
queue-none-found = Nichts gefunden
queue-none-found-text = Zu diesem Filter gibt es keinen Beitrag.
queue-empty = Noch kein Beitrag
queue-empty-text = Hier stehen alle Beiträge, sobald die ersten eingegangen sind.
queue-undo = Rückgängig
queue-mail-waits = Die E-Mail an die Verfasserin oder den Verfasser wartet noch eine Minute.
done-decision-undone = Die Entscheidung ist zurückgenommen.
done-district = Der Ortsteil ist gespeichert.
done-referred = Der Beitrag ist weitergeleitet.
done-referral-answered = Die Antwort ist gespeichert.
done-reply-drafted = Der Entwurf ist gespeichert. Öffentlich wird er erst mit der Freigabe.
done-reply-released = Die Antwort ist öffentlich.
queue-back = Zurück zur Liste
queue-no-text = Kein weiterer Text.
queue-event = vom { $day }
queue-recorded = erfasst von { $name }
queue-signatories = { $n ->
    [one] { $n } Unterschrift
   *[other] { $n } Unterschriften
}
queue-contact = E-Mail:
queue-no-contact = keine E-Mail
queue-original = Ursprünglicher Wortlaut. Nicht öffentlich; dieser Blick ist protokolliert.
queue-show-original = Ursprünglichen Wortlaut ansehen
queue-place = Ort
queue-no-district = kein Ortsteil
queue-automatic = (automatisch)
queue-by-hand = (von Hand: { $reason })
queue-map = Lage von { $number }
queue-acts = Entscheiden
queue-cancel = Abbrechen
queue-reason = Grund
queue-to-author = An die Verfasserin oder den Verfasser
queue-to-author-hint = Kommt mit der E-Mail an und steht auf der eigenen Seite zum Beitrag.
queue-note = Interne Notiz
queue-note-hint = Nur für Kolleginnen und Kollegen.
queue-wording-title = Titel, wie ihn alle lesen
queue-wording-text = Text, wie ihn alle lesen
queue-wording-address = Adresse, wie sie alle lesen
queue-wording-author = Name, wie ihn alle lesen
queue-refer-to = An wen?
queue-refer-to-hint = Zum Beispiel: Fachdienst Tiefbau, Polizei, Kreis Pinneberg. Das ist öffentlich.
queue-department = Wer antwortet?
queue-reply-text = Antwort
queue-reply-hint = Der Entwurf wird erst mit der Freigabe öffentlich.
queue-release-reply = Antwort freigeben
queue-district-reason = Warum?
queue-replies = Antworten der Stadt
queue-referrals = Weiterleitungen
queue-referral-answer = Was wurde geantwortet?
queue-save-answer = Antwort speichern
queue-history = Verlauf
queue-no-history = Noch keine Entscheidung.
queue-by-author = die Verfasserin oder der Verfasser
queue-told = E-Mail { $at }
queue-not-told = steht auf der eigenen Seite zum Beitrag
queue-comments-title = Kommentare
queue-comments-lead = Hier entscheiden Sie, welche Kommentare öffentlich werden. Das Älteste steht oben.
queue-no-comments = Zurzeit wartet kein Kommentar.
queue-comment-on = Zu:
queue-addition-to = Ergänzung der Verfasserin oder des Verfassers zu:
queue-corrected = Vom Autor geändert am { $at }
error-corrected-before = Der Beitrag wurde inzwischen geändert. Bitte lesen Sie die neue Fassung und entscheiden Sie dann.
queue-comment-decided = Über den Kommentar ist entschieden.
act-publish = Veröffentlichen
act-unhide = Wieder zeigen
act-reopen = Noch einmal prüfen
act-unkenntlich = Unkenntlich machen
act-intern = Nicht öffentlich
act-ablehnen = Ablehnen
act-verbergen = Verbergen
act-ausschliessen = Ausschließen
act-weiterleiten = Weiterleiten
act-antworten = Antworten
act-ortsteil = Ortsteil ändern
act-hint-redact = Alle lesen Ihren Wortlaut mit dem Hinweis „gekürzt“. Das Original bleibt verschlossen.
act-hint-internal = Der Beitrag wird nicht gezeigt, aber gelesen, ausgewertet und mitgezählt.
act-hint-reject = Der Beitrag wird nicht gezeigt und nicht mitgezählt. Eine unbequeme Meinung ist kein Grund.
act-hint-hide = Der Beitrag ist ab sofort nicht mehr öffentlich, zählt aber weiter.
act-hint-exclude = Nur für Spam, Probeeinträge und strafbare Inhalte. Der Beitrag zählt nicht.
act-hint-refer = Wer zuständig ist und wann Sie weitergeleitet haben, steht öffentlich am Beitrag.
act-hint-reply = Antworten Sie kurz und in einfachen Sätzen.
act-hint-district = Ihre Wahl bleibt, auch wenn sich die Grenzen der Ortsteile ändern.

# Intake
intake-title = Erfassung
intake-lead = Hier tippen Sie ein, was auf Papier, am Telefon oder bei Terminen gesagt wurde. Es zählt wie jeder andere Beitrag.
intake-no-occasion = Noch kein Format
intake-no-occasion-text = Legen Sie zuerst ein Format an, zum Beispiel „Postkarte“.
intake-occasion = Eingegangen über
intake-event-on = Datum
intake-event-on-hint = Tag der Veranstaltung, des Anrufs oder der Post.
intake-kind = Art
intake-heading = Titel
intake-heading-hint = Ein kurzer Satz, möglichst mit den Worten von der Karte.
intake-text = Text
intake-text-hint = Bitte wörtlich abschreiben. Namen, Telefonnummern und Adressen von anderen lassen Sie weg.
intake-theme = Thema
intake-no-theme = kein Thema
intake-place = Ort
intake-place-hint = Füllen Sie nur das Feld aus, das dazu passt. Orte außerhalb der Stadt werden markiert.
intake-address = Adresse oder bekannter Ort
intake-address-hint = Zum Beispiel: Saarlandstraße 12
intake-district = Ortsteil
intake-lon = Länge
intake-lon-hint = Zum Beispiel: 9,7972
intake-lat = Breite
intake-lat-hint = Zum Beispiel: 53,662
intake-point-missing = Bitte schreiben Sie Länge und Breite als Zahlen, zum Beispiel 9,7972 und 53,662.
intake-point-off-globe = Diese Zahlen liegen außerhalb der Erde. Bitte prüfen Sie Länge und Breite.
intake-point-swapped = Länge und Breite sind vertauscht: Die Länge beginnt hier mit 9, die Breite mit 53.
intake-class = Wer spricht?
intake-author = Name
intake-author-hint = Nur, wenn die Person genannt werden will.
intake-signatories = Unterschriften
intake-signatories-hint = Bei einer Liste: wie viele Menschen unterschrieben haben.
intake-save = Speichern
intake-done = Gespeichert als { $number }
intake-outside = Der Ort liegt außerhalb der Stadt. Der Beitrag ist markiert.
intake-slip-title = Danke für Ihren Beitrag
intake-slip-text = Mit Nummer und Code sehen Sie, was in { $town } daraus wird.
intake-slip-number = Nummer
intake-slip-code = Code
intake-slip-where = Hier nachsehen
intake-slip-qr = Link zur privaten Seite von { $number }
intake-next = Nächste Karte erfassen
intake-print-more = Mehrere Zettel drucken
intake-typed = Von Ihnen erfasst
intake-typed-none = Noch nichts. Was Sie speichern, steht danach hier.
intake-typed-text = Wählen Sie, wessen Zettel Sie drucken wollen. Was heute dazukam, ist schon angekreuzt.
intake-typed-most = Hier stehen die letzten { $n }.
intake-slip = Zettel
intake-print = Zettel zum Drucken zeigen
intake-slips-title = Zettel
intake-slips = { $n ->
    [0] Kein Zettel
    [one] Ein Zettel
   *[other] { $n } Zettel
}
intake-slips-text = Drucken Sie diese Seite und schneiden Sie die Zettel aus. Jeder öffnet eine private Seite: Geben Sie ihn nur der Person, die den Beitrag schrieb.
intake-import = Tabelle importieren (CSV, XLSX)
intake-back = Zurück zur Erfassung
intake-slips-none = Nichts angekreuzt
intake-slips-none-text = Kreuzen Sie in der Erfassung an, wessen Zettel Sie drucken wollen.

# Reasons with their grounds, the facts, milder means first
reason-with-ground = { $reason } – { $ground }
queue-facts = Sachverhalt
queue-facts-hint = Was genau steht dort? Das liest die Verfasserin oder der Verfasser in der Begründung. Bitte keine Namen.
queue-ground = Grundlage
means-title = Geht es milder?
means-lead = Nehmen Sie immer das mildeste Mittel, das hilft. Von mild nach streng:
means-ask = Nachfragen
means-ask-text = Oft klärt eine Frage, was gemeint ist. Der Beitrag wartet so lange.
means-erase = Endgültig löschen
means-erase-text = Nur bei strafbaren Inhalten, Spam und wenn das Datenschutzrecht es verlangt. Es braucht eine zweite Person und lässt sich nicht zurücknehmen.
