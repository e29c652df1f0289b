# The public form /beitraege/neu.
form-robot = Ein Feld, das unsichtbar ist, war ausgefüllt. Vielleicht hat Ihr Browser das getan. Ihre Eingaben sind noch da: Bitte senden Sie noch einmal ab.
form-not-online = Dieses Projekt nimmt keine Beiträge im Internet an.
form-step-what = Was?
form-step-where = Wo?
form-step-contact = Wer?
form-step-check = Prüfen
form-step-title = Schritt { $number } von 4: { $name }
form-step-of = Schritt { $number } von 4
form-ask-what = Was möchten Sie uns sagen?
form-ask-where = Wo ist das?
form-ask-contact = Möchten Sie hören, was daraus wird?
form-ask-check = Stimmt alles?
form-lead-what = Schreiben Sie in Ihren Worten. Ein Gedanke pro Beitrag hilft uns beim Sortieren.
form-lead-where = Zeigen Sie die Stelle auf der Karte, oder sagen Sie es auf einem anderen Weg. Alles ist gleich gut.
form-lead-contact = Sie müssen hier nichts ausfüllen. Ein Konto brauchen Sie nicht.
form-lead-check = Sehen Sie noch einmal hin, dann senden Sie Ihren Beitrag ab.
form-next = Weiter
form-back = Zurück
form-change = Ändern
form-send = Beitrag absenden
form-nothing = keine Angabe

# What
form-kind = Was ist es?
form-kind-idea = Etwas soll neu sein oder anders werden.
form-kind-problem = Etwas stört, fehlt oder ist gefährlich.
form-kind-praise = Etwas ist gut und soll so bleiben.
form-kind-question = Sie möchten etwas wissen.
form-kind-note = Etwas, das die Stadt wissen sollte.
form-title = Überschrift
form-title-hint = 5 bis 90 Zeichen, zum Beispiel: Bänke und Schatten am Rosengarten
form-text = Ihr Text
form-text-hint = Was ist los, und was wünschen Sie sich? Bitte nennen Sie keine Namen oder Telefonnummern von anderen.
form-theme = Thema
form-theme-hint = Wenn Sie unsicher sind, lassen Sie es offen. Wir ordnen den Beitrag zu.
form-theme-none = weiß ich nicht

# Where
form-place = Ort
form-place-point = Sie setzen einen Punkt auf die Karte.
form-place-map = Sie setzen einen Punkt, oder Sie zeichnen.
form-place-address = Straße, Platz, Schule oder Haltestelle
form-place-district = Es geht um einen ganzen Ortsteil.
form-place-town = Es geht um die ganze Stadt.
form-place-none = Der Beitrag hat keinen Ort.
form-map-title = Karte von { $name }, um einen Ort zu wählen
form-point-how = Öffnen Sie die Karte, und tippen Sie auf die Stelle. Oder schieben Sie die Karte, bis das Kreuz auf der Stelle liegt, und drücken Sie den Knopf unter der Karte. Geht das bei Ihnen nicht, wählen Sie oben „Adresse“ oder „Ortsteil“.
form-map-how = Öffnen Sie die Karte, und wählen Sie über ihr, was Sie einzeichnen. Dann tippen Sie auf die Stellen. Oder schieben Sie die Karte, bis das Kreuz auf der Stelle liegt, und drücken Sie den Knopf darunter. Geht das bei Ihnen nicht, wählen Sie oben „Adresse“ oder „Ortsteil“.
form-map-missing = Auf der Karte ist noch nichts eingezeichnet. Bitte tun Sie das, oder wählen Sie „Adresse“, „Ortsteil“ oder „kein bestimmter Ort“.
form-drawing-unreadable = Die Zeichnung kam nicht richtig bei uns an. Bitte zeichnen Sie noch einmal.
form-drawing-off-the-globe = Ein Teil der Zeichnung liegt nicht auf der Erde. Bitte zeichnen Sie noch einmal.
form-drawing-swapped = In der Zeichnung sind Längengrad und Breitengrad vertauscht: In Deutschland ist der Längengrad die kleinere Zahl. Bitte zeichnen Sie noch einmal.
form-drawing-not-asked = Diese Art von Zeichnung ist bei dieser Frage nicht vorgesehen. Bitte wählen Sie eine der Möglichkeiten über der Karte.
form-drawing-too-many-corners = Die Zeichnung hat mehr als 200 Ecken. Bitte zeichnen Sie gröber.
form-drawing-too-long = Die Zeichnung ist länger als 20 Kilometer. Bitte zeichnen Sie nur die Stelle, um die es geht, oder wählen Sie „ganze Stadt“.
form-line-unfinished = Die Linie hat erst eine Ecke. Bitte setzen Sie noch eine.
form-line-too-short = Die Linie ist kürzer als 5 Meter. Bitte zeichnen Sie sie länger, oder setzen Sie einen Punkt.
form-area-unfinished = Die Fläche hat weniger als drei Ecken. Bitte setzen Sie noch eine.
form-area-too-small = Die Fläche ist kleiner als 25 Quadratmeter. Bitte zeichnen Sie sie größer, oder setzen Sie einen Punkt.
form-area-crosses-itself = Der Rand der Fläche kreuzt sich selbst. Bitte ziehen Sie eine Ecke an eine andere Stelle.
form-point-missing = Auf der Karte ist noch kein Punkt. Bitte setzen Sie einen, oder wählen Sie „Adresse“, „Ortsteil“ oder „kein bestimmter Ort“.
form-point-not-a-number = Der Punkt auf der Karte kam nicht richtig bei uns an. Bitte setzen Sie ihn noch einmal.
form-point-off-the-globe = Dieser Punkt liegt nicht auf der Erde. Bitte setzen Sie ihn noch einmal.
form-point-swapped = Längengrad und Breitengrad sind vertauscht: In Deutschland ist der Längengrad die kleinere Zahl. Bitte setzen Sie den Punkt noch einmal.
form-address = Adresse oder bekannter Ort
form-address-hint = Zum Beispiel: Saarlandstraße 12, Rosengarten, Bahnhof Thesdorf
form-spot = Meinen Sie einen dieser Orte?
form-spot-hint = Dann sehen andere Ihren Beitrag auf der Karte.
form-spot-none = Keiner davon: Die Adresse bleibt so, wie ich sie geschrieben habe.
place-line-of = { $n ->
    [one] Linie, etwa ein Meter lang
   *[other] Linie, etwa { $n } Meter lang
}
place-area-of = { $n ->
    [one] Fläche, etwa ein Quadratmeter groß
   *[other] Fläche, etwa { $n } Quadratmeter groß
}
place-near = bei { $name }
place-whole-town = ganz { $name }

# Contact
form-contact-lead = Der Name steht später bei Ihrem Beitrag. Die E-Mail-Adresse sieht außer der Stadt niemand.
form-name = Name
form-name-hint = Wird veröffentlicht. Ein Vorname oder ein anderer Name genügt.
form-email = E-Mail-Adresse
form-email-hint = Dann schreiben wir Ihnen, wenn sich bei Ihrem Beitrag etwas tut.
form-email-consent = Ja, die Stadt darf mir zu diesem Beitrag E-Mails schreiben.
form-email-consent-hint = Wir speichern die Adresse verschlüsselt und löschen sie 12 Monate nach dem Beschluss. Sie können die E-Mails jederzeit abstellen.
form-consent-missing = Bitte stimmen Sie zu, damit wir Ihnen schreiben dürfen. Oder lassen Sie die E-Mail-Adresse weg.

# Check
form-rules-title = Bevor Sie absenden
form-rules-manners = Bleiben Sie freundlich, beleidigen Sie niemanden, und nennen Sie keine anderen Personen.
form-rules-more = Unsere Regeln (Netiquette)
form-rules-licence = Mit dem Absenden erlauben Sie der Stadt, Titel, Text und Ort zu veröffentlichen, auch als offene Daten (Lizenz: Datenlizenz Deutschland – Namensnennung 2.0).
form-rules-moderation = Wir lesen jeden Beitrag, bevor er erscheint ({ $days }).

# Closed
form-closed-title = Die Beteiligung ist nicht offen
form-closed-was = Sie war offen vom { $from } bis zum { $until }.
form-closed-opens = Sie beginnt am { $from }.
form-closed-for-now = Zurzeit können Sie hier nichts schreiben. Alle Beiträge können Sie weiter lesen.
form-closed-typed = Ihr Text ist noch da. Kopieren Sie ihn, wenn Sie ihn behalten möchten.
form-closed-map = Zur Karte mit allen Beiträgen

# Missing
form-kind-missing = Bitte wählen Sie, was es ist: eine Idee, ein Problem, ein Lob, eine Frage oder ein Hinweis.
form-title-missing = Bitte geben Sie Ihrem Beitrag eine Überschrift.
form-text-missing = Bitte schreiben Sie einen Text.
form-place-missing = Bitte sagen Sie, wo das ist, oder wählen Sie „kein bestimmter Ort“.
form-address-missing = Bitte schreiben Sie eine Adresse oder einen bekannten Ort.
form-district-missing = Bitte wählen Sie einen Ortsteil.

# What is similar
form-step-similar = Ähnliches
form-ask-similar = Meinen Sie vielleicht einen dieser Beiträge?
form-lead-similar = Diese Beiträge gibt es schon in der Nähe oder mit ähnlichen Worten. Ihr Text ist noch da: Sie können jederzeit weitergehen.
similar-support = Das meine ich auch: unterstützen
similar-supported = Ihre Unterstützung ist gezählt.
similar-supported-means = Sie können hier aufhören oder Ihren eigenen Beitrag trotzdem absenden.
similar-end = Hier aufhören und den Beitrag ansehen
similar-comment = Dazu kommentieren
similar-other = Mein Beitrag ist etwas anderes: weiter
similar-metres = { $n ->
    [0] an derselben Stelle
   *[other] { $n } m entfernt
}

# The draft on the device
draft-title = Entwurf
draft-ask = Möchten Sie später weiterschreiben? Dann merkt sich dieses Gerät Überschrift, Text und Ort, bis Sie absenden. Namen, E-Mail-Adresse und Fotos merkt es sich nie.
draft-remember = Auf diesem Gerät merken
draft-kept = Ihr Entwurf wird auf diesem Gerät gemerkt, während Sie schreiben. Fotos wählen Sie später noch einmal aus.
draft-forget = Nicht mehr merken
draft-offer = Auf diesem Gerät liegt noch ein Entwurf von Ihnen:
draft-continue = Weiterschreiben
draft-discard = Verwerfen
draft-refused = Ihr Browser erlaubt das Merken nicht, zum Beispiel in einem privaten Fenster. Bitte senden Sie Ihren Beitrag ab, bevor Sie die Seite schließen.
draft-offline = Sie sind offline.
draft-offline-means = Es geht nichts verloren: Ihr Text bleibt auf dieser Seite, und ein gemerkter Entwurf bleibt auf dem Gerät.
draft-offline-waits = Ihre Eingabe wird gesendet, sobald Sie wieder Netz haben. Lassen Sie diese Seite so lange offen.
