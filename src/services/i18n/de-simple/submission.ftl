# The public form /beitraege/neu.
form-robot = Auf der Seite ist ein verstecktes Feld. In diesem Feld stand etwas. Vielleicht hat Ihr Internet-Programm (Browser) das gemacht. Ihre Angaben sind noch da. Bitte senden Sie das Formular noch einmal ab.
form-not-online = Bei diesem Projekt kann man keine Beiträge im Internet schreiben.
form-step-what = Was?
form-step-where = Wo?
form-step-contact = Wer?
form-step-check = Prüfen
form-step-title = Schritt { $number } von 4: { $name }
form-step-of = Schritt { $number } von 4
form-ask-what = Was wollen Sie uns sagen?
form-ask-where = Wo ist das?
form-ask-contact = Wollen Sie hören, was daraus wird?
form-ask-check = Ist alles richtig?
form-lead-what = Schreiben Sie mit Ihren Worten. Schreiben Sie nur einen Gedanken in einen Beitrag. Dann können wir die Beiträge besser ordnen.
form-lead-where = Zeigen Sie die Stelle auf der Karte. Oder sagen Sie es anders. Alles ist gleich gut.
form-lead-contact = Hier ist alles freiwillig. Sie brauchen kein Konto.
form-lead-check = Bitte lesen Sie alles noch einmal. Dann senden Sie Ihren Beitrag ab.
form-next = Weiter
form-back = Zurück
form-change = Ändern
form-send = Beitrag absenden
form-nothing = nichts eingetragen

# What
form-kind = Was ist es?
form-kind-idea = Etwas soll neu sein. Oder etwas soll anders werden.
form-kind-problem = Etwas stört, fehlt oder ist gefährlich.
form-kind-praise = Etwas ist gut. Es soll so bleiben.
form-kind-question = Sie wollen etwas wissen.
form-kind-note = Die Stadt soll etwas wissen.
form-title = Überschrift
form-title-hint = 5 bis 90 Zeichen. Zum Beispiel: Bänke und Schatten am Rosengarten
form-text = Ihr Text
form-text-hint = Was ist los? Was wünschen Sie sich? Bitte schreiben Sie keine Namen von anderen. Bitte schreiben Sie auch keine Telefon-Nummern von anderen.
form-theme = Thema
form-theme-hint = Sind Sie unsicher? Dann lassen Sie das Thema offen. Wir suchen ein Thema für Ihren Beitrag aus.
form-theme-none = weiß ich nicht

# Where
form-place = Ort
form-place-point = Sie setzen einen Punkt auf die Karte.
form-place-map = Sie setzen einen Punkt. Oder Sie zeichnen.
form-place-address = Straße, Platz, Schule oder Haltestelle
form-place-district = Es geht um einen ganzen Orts-Teil.
form-place-town = Es geht um die ganze Stadt.
form-place-none = Der Beitrag hat keinen Ort.
form-map-title = Karte von { $name }, um einen Ort zu wählen
form-point-how = Öffnen Sie die Karte. Tippen Sie dann auf die Stelle. Oder verschieben Sie die Karte. Das Kreuz muss auf der Stelle liegen. Dann drücken Sie den Knopf unter der Karte. Geht das bei Ihnen nicht? Dann wählen Sie oben „Adresse“ oder „Orts-Teil“.
form-map-how = Öffnen Sie die Karte. Über der Karte wählen Sie: Was wollen Sie einzeichnen? Dann tippen Sie auf die Stellen. Oder verschieben Sie die Karte. Das Kreuz muss auf der Stelle liegen. Dann drücken Sie den Knopf unter der Karte. Geht das bei Ihnen nicht? Dann wählen Sie oben „Adresse“ oder „Orts-Teil“.
form-map-missing = Auf der Karte ist noch nichts eingezeichnet. Bitte zeichnen Sie etwas ein. Oder wählen Sie „Adresse“, „Orts-Teil“ oder „kein bestimmter Ort“.
form-drawing-unreadable = Die Zeichnung kam nicht richtig bei uns an. Bitte zeichnen Sie noch einmal.
form-drawing-off-the-globe = Ein Teil von der Zeichnung liegt nicht auf der Erde. Bitte zeichnen Sie noch einmal.
form-drawing-swapped = Längen-Grad und Breiten-Grad sind Zahlen für einen Ort. In der Zeichnung sind die Zahlen vertauscht. In Deutschland ist der Längen-Grad die kleinere Zahl. Bitte zeichnen Sie noch einmal.
form-drawing-not-asked = So eine Zeichnung geht bei dieser Frage nicht. Bitte wählen Sie über der Karte etwas aus.
form-drawing-too-many-corners = Die Zeichnung hat mehr als 200 Ecken. Bitte zeichnen Sie einfacher.
form-drawing-too-long = Die Zeichnung ist länger als 20 Kilometer. Bitte zeichnen Sie nur die Stelle, um die es geht. Oder wählen Sie „ganze Stadt“.
form-line-unfinished = Die Linie hat erst eine Ecke. Bitte setzen Sie noch eine Ecke.
form-line-too-short = Die Linie ist kürzer als 5 Meter. Bitte zeichnen Sie die Linie länger. Oder setzen Sie einen Punkt.
form-area-unfinished = Die Fläche hat weniger als 3 Ecken. Bitte setzen Sie noch eine Ecke.
form-area-too-small = Die Fläche ist kleiner als 25 Quadrat-Meter. Bitte zeichnen Sie die Fläche größer. Oder setzen Sie einen Punkt.
form-area-crosses-itself = Der Rand von der Fläche geht über sich selbst. Bitte ziehen Sie eine Ecke an eine andere Stelle.
form-point-missing = Auf der Karte ist noch kein Punkt. Bitte setzen Sie einen Punkt. Oder wählen Sie „Adresse“, „Orts-Teil“ oder „kein bestimmter Ort“.
form-point-not-a-number = Der Punkt auf der Karte kam nicht richtig bei uns an. Bitte setzen Sie den Punkt noch einmal.
form-point-off-the-globe = Dieser Punkt liegt nicht auf der Erde. Bitte setzen Sie den Punkt noch einmal.
form-point-swapped = Längen-Grad und Breiten-Grad sind Zahlen für einen Ort. Diese Zahlen sind vertauscht. In Deutschland ist der Längen-Grad die kleinere Zahl. Bitte setzen Sie den Punkt noch einmal.
form-address = Adresse oder bekannter Ort
form-address-hint = Zum Beispiel: Saarlandstraße 12, Rosengarten, Bahnhof Thesdorf
form-spot = Meinen Sie einen von diesen Orten?
form-spot-hint = Dann sehen andere Ihren Beitrag auf der Karte.
form-spot-none = Nein. Meine Adresse soll so bleiben.
place-line-of = { $n ->
    [one] Linie, etwa { $n } Meter lang
   *[other] Linie, etwa { $n } Meter lang
}
place-area-of = { $n ->
    [one] Fläche, etwa { $n } Quadrat-Meter groß
   *[other] Fläche, etwa { $n } Quadrat-Meter groß
}
place-near = bei { $name }
place-whole-town = ganz { $name }

# Contact
form-contact-lead = Ihr Name steht später bei Ihrem Beitrag. Ihre E-Mail-Adresse sieht nur die Stadt.
form-name = Name
form-name-hint = Alle können den Namen lesen. Ein Vorname reicht. Ein anderer Name geht auch.
form-email = E-Mail-Adresse
form-email-hint = Bei Ihrem Beitrag gibt es Neues? Dann schreiben wir Ihnen.
form-email-consent = Ja, die Stadt darf mir zu diesem Beitrag E-Mails schreiben.
form-email-consent-hint = Wir speichern die Adresse verschlüsselt. Verschlüsselt heißt: Fremde können sie nicht lesen. 12 Monate nach dem Beschluss löschen wir die Adresse. Beschluss heißt: Die Rats-Versammlung hat entschieden. Sie können die E-Mails immer abstellen.
form-consent-missing = Dürfen wir Ihnen schreiben? Dann kreuzen Sie bitte Ja an. Oder lassen Sie das Feld für die E-Mail-Adresse leer.

# Check
form-rules-title = Vor dem Absenden
form-rules-manners = Bleiben Sie freundlich. Beleidigen Sie niemanden. Nennen Sie keine anderen Personen.
form-rules-more = Unsere Regeln (Netiquette)
form-rules-licence = Sie senden Ihren Beitrag ab. Damit erlauben Sie der Stadt: Die Stadt darf Überschrift, Text und Ort öffentlich zeigen. Öffentlich heißt: Alle können das lesen. Die Stadt darf sie auch als offene Daten weitergeben. Offene Daten heißt: Alle dürfen die Daten benutzen. Dabei müssen sie sagen, woher die Daten sind. Dafür gibt es eine Lizenz. Eine Lizenz ist eine Erlaubnis mit Regeln. Die Lizenz heißt: Datenlizenz Deutschland – Namensnennung 2.0.
form-rules-moderation = Wir lesen jeden Beitrag. Erst danach können ihn alle sehen. An diesen Tagen lesen wir: { $days }.

# Closed
form-closed-title = Mitmachen geht gerade nicht
form-closed-was = Mitmachen war möglich vom { $from } bis zum { $until }.
form-closed-opens = Mitmachen geht ab dem { $from }.
form-closed-for-now = Im Moment können Sie hier nichts schreiben. Sie können alle Beiträge weiter lesen.
form-closed-typed = Ihr Text ist noch da. Wollen Sie ihn behalten? Dann kopieren Sie ihn.
form-closed-map = Karte mit allen Beiträgen ansehen

# Missing
form-kind-missing = Was ist es? Bitte wählen Sie: Idee, Problem, Lob, Frage oder Hinweis.
form-title-missing = Bitte schreiben Sie eine Überschrift.
form-text-missing = Bitte schreiben Sie einen Text.
form-place-missing = Bitte sagen Sie, wo das ist. Oder wählen Sie „kein bestimmter Ort“.
form-address-missing = Bitte schreiben Sie eine Adresse oder einen bekannten Ort.
form-district-missing = Bitte wählen Sie einen Orts-Teil.

# What is similar
form-step-similar = Ähnliches
form-ask-similar = Meinen Sie einen von diesen Beiträgen?
form-lead-similar = Diese Beiträge gibt es schon. Sie sind in der Nähe. Oder sie haben ähnliche Worte. Ihr Text ist noch da. Sie können immer weitergehen.
similar-support = Das meine ich auch: unterstützen
similar-supported = Ihre Unterstützung ist gezählt.
similar-supported-means = Sie können hier aufhören. Oder Sie senden trotzdem Ihren eigenen Beitrag ab.
similar-end = Hier aufhören und den Beitrag ansehen
similar-comment = Kommentar schreiben
similar-other = Mein Beitrag ist etwas anderes: weiter
similar-metres = { $n ->
    [0] an der gleichen Stelle
   *[other] { $n } Meter entfernt
}

# The draft on the device
draft-title = Entwurf
draft-ask = Wollen Sie später weiterschreiben? Dann merkt sich dieses Gerät Ihren Entwurf. Ein Entwurf ist ein Text, der noch nicht fertig ist. Das Gerät merkt sich Überschrift, Text und Ort. Das geht, bis Sie den Beitrag absenden. Namen, E-Mail-Adresse und Fotos merkt sich das Gerät nie.
draft-remember = Auf diesem Gerät merken
draft-kept = Sie schreiben. Dieses Gerät merkt sich dabei Ihren Entwurf. Die Fotos wählen Sie später noch einmal aus.
draft-forget = Nicht mehr merken
draft-offer = Auf diesem Gerät ist noch ein Entwurf von Ihnen:
draft-continue = Weiterschreiben
draft-discard = Entwurf löschen
draft-refused = Ihr Internet-Programm (Browser) kann sich nichts merken. Das ist zum Beispiel in einem privaten Fenster so. Bitte senden Sie Ihren Beitrag ab. Schließen Sie die Seite erst danach.
draft-offline = Sie haben gerade kein Internet.
draft-offline-means = Es geht nichts verloren. Ihr Text bleibt auf dieser Seite. Ein gemerkter Entwurf bleibt auf dem Gerät.
draft-offline-waits = Das Internet geht wieder? Dann werden Ihre Angaben gesendet. Lassen Sie diese Seite so lange offen.
