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
place-district = Orts-Teil
place-town = ganze Stadt
place-none = kein bestimmter Ort
comment-visibility-submitted = wartet auf die Prüfung
comment-visibility-published = öffentlich
comment-visibility-rejected = abgelehnt
comment-visibility-hidden = nicht mehr zu sehen
comment-visibility-withdrawn = zurückgenommen
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
comments-lead = Hier können Sie etwas dazu schreiben. Sind Sie dafür? Sind Sie dagegen? Fehlt etwas?
comments-text = Ihr Kommentar
comments-text-hint = Bitte schreiben Sie keine Namen, Telefon-Nummern oder Adressen von anderen.
comments-moderated = Wir lesen jeden Kommentar. Erst danach können ihn alle sehen. An diesen Tagen lesen wir: { $days }.
comments-text-missing = Bitte schreiben Sie einen Kommentar.
comments-send = Kommentar absenden
comments-closed = Kommentare sind gerade nicht möglich. Denn Mitmachen geht gerade nicht.
done-comment-submitted = Danke. Wir lesen Ihren Kommentar. Erst danach ist er hier zu sehen.
error-comment-visibility = Das geht nicht mehr. Über den Kommentar ist schon anders entschieden. Bitte laden Sie die Seite neu.

# Support
support-add = { $n ->
    [0] Ich unterstütze das
   *[other] Ich unterstütze das ({ $n })
}
support-mine = { $n ->
    [one] Sie unterstützen das.
   *[other] Sie unterstützen das. Zusammen sind es { $n } Unterstützungen.
}
support-take-back = Zurücknehmen
support-count = { $n ->
    [0] Noch niemand hat das unterstützt.
    [one] 1 Unterstützung
   *[other] { $n } Unterstützungen
}
support-closed = Dieses Projekt ist zu Ende. Sie können hier nichts mehr unterstützen.
