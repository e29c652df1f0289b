# Step 2a, Beteiligung: kinds, places, comments, support.
kind-idea = Idee
kind-problem = Problem
kind-praise = Lob
kind-question = Frage
kind-note = Hinweis
place-point = Punkt auf der Karte
place-line = Linie auf der Karte
place-area = Fläche auf der Karte
place-map = Auf der Karte
place-address = Adresse
place-district = Ortsteil
place-town = ganze Stadt
place-none = kein bestimmter Ort
comment-visibility-submitted = wartet auf Prüfung
comment-visibility-published = veröffentlicht
comment-visibility-rejected = abgelehnt
comment-visibility-hidden = verborgen
comment-visibility-withdrawn = zurückgezogen
comment-visibility-erased = gelöscht
contact-unconfirmed = noch nicht bestätigt
contact-confirmed = bestätigt
contact-unsubscribed = abbestellt
contact-erased = gelöscht
author-none = Ohne Namen

# Comments
comments-title = { $n ->
    [0] Noch kein Kommentar
    [one] { $n } Kommentar
   *[other] { $n } Kommentare
}
comments-write = Kommentar schreiben
comments-write-on = Kommentar zu Beitrag { $number }
comments-lead = Hier können Sie etwas ergänzen, zustimmen oder widersprechen.
comments-text = Ihr Kommentar
comments-text-hint = Bitte nennen Sie keine Namen, Telefonnummern oder Adressen von anderen.
comments-moderated = Wir lesen jeden Kommentar, bevor er erscheint ({ $days }).
comments-text-missing = Bitte schreiben Sie einen Kommentar.
comments-send = Kommentar absenden
comments-closed = Kommentare sind zurzeit nicht möglich: Die Beteiligung ist nicht offen.
done-comment-submitted = Danke. Wir lesen Ihren Kommentar, bevor er hier erscheint.
error-comment-visibility = Das geht nicht mehr: Über den Kommentar wurde inzwischen anders entschieden. Bitte laden Sie die Seite neu.

# Support
support-add = { $n ->
    [0] Ich unterstütze das
   *[other] Ich unterstütze das ({ $n })
}
support-mine = { $n ->
    [one] Sie unterstützen das.
   *[other] Sie unterstützen das (insgesamt { $n }).
}
support-take-back = Zurücknehmen
support-count = { $n ->
    [0] Noch niemand hat das unterstützt.
    [one] 1 Unterstützung
   *[other] { $n } Unterstützungen
}
support-closed = Dieses Projekt läuft nicht mehr. Unterstützen ist nicht mehr möglich.
