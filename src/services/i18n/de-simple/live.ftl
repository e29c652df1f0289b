# What the moving map, the drawing of places and the suggestions of places say; sent to the browser, where { $n } is
# counted: each plural form by itself.
live-closer = Größer zeigen
live-further = Kleiner zeigen
live-whole = Ganze Stadt zeigen
live-in-view = Diesen Karten-Teil als Liste zeigen
live-close = Schließen
live-legend = Zeichen
live-map = Karte
live-failed = Die bewegliche Karte geht hier nicht. In der Liste stehen alle Beiträge.
live-empty = In diesem Karten-Teil steht noch nichts.
live-zoom-into = { $n ->
    [one] { $n } Beitrag: größer zeigen
   *[other] { $n } Beiträge: größer zeigen
}
live-here = { $n ->
    [one] { $n } Beitrag an diesem Ort
   *[other] { $n } Beiträge an diesem Ort
}
live-one = Beitrag
live-visible = { $n ->
    [one] { $n } Eintrag in diesem Karten-Teil
   *[other] { $n } Einträge in diesem Karten-Teil
}
live-more = { $n ->
    [one] und { $n } weiterer
   *[other] und { $n } weitere
}
live-pan = Karte verschieben
live-north = Nach Norden
live-west = Nach Westen
live-south = Nach Süden
live-east = Nach Osten
live-locate = Meinen Ort suchen
live-locating = Wir suchen Ihren Ort …
live-location-refused = Ihr Internet-Programm (Browser) sagt uns Ihren Ort nicht. Tippen Sie auf die Stelle auf der Karte. Oder suchen Sie die Stelle.
live-location-unknown = Wir haben Ihren Ort nicht gefunden. Bitte tippen Sie auf die Stelle. Oder suchen Sie die Stelle.
live-search = Straße oder Ort auf der Karte suchen
live-suggestions = Vorschläge
live-no-suggestion = Kein Vorschlag
live-some-suggestions = { $n ->
    [one] { $n } Vorschlag. Sie wählen ihn mit den Pfeil-Tasten.
   *[other] { $n } Vorschläge. Sie wählen einen Vorschlag mit den Pfeil-Tasten.
}
live-suggestion-taken = Der Vorschlag ist gewählt.
live-shapes = Einzeichnen als
live-point = Punkt
live-line = Linie
live-area = Fläche
live-take-centre = Diese Stelle nehmen
live-take-corner = Ecke hier setzen
live-finish-line = Linie beenden
live-finish-area = Fläche schließen
live-undo = Schritt zurück
live-remove-place = Löschen
live-begin-line = Tippen Sie auf den Anfang von der Linie.
live-begin-area = Tippen Sie auf die erste Ecke von der Fläche.
live-go-on-line = Ecken: { $n }. Tippen Sie auf die nächste Stelle. Oder beenden Sie die Linie.
live-go-on-area = Ecken: { $n }. Tippen Sie auf die nächste Ecke. Oder schließen Sie die Fläche.
live-done-line = Die Linie ist fertig. Sie können die Ecken noch verschieben.
live-done-area = Die Fläche ist fertig. Sie können die Ecken noch verschieben.
live-chosen = Die Stelle ist gewählt. Sie können die Nadel noch verschieben. Ziehen Sie die Nadel. Oder benutzen Sie die Pfeil-Tasten. Oder tippen Sie auf eine andere Stelle.
live-choose = Sie haben noch keine Stelle gewählt.
live-pin = Gewählte Stelle. Mit den Pfeil-Tasten verschieben Sie die Stelle. Mit der Umschalt-Taste dazu geht es in größeren Schritten.
