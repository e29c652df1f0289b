# What the moving map, the drawing of places and the suggestions of places say; sent to the browser, where { $n } is
# counted: each plural form by itself.
live-closer = Näher heran
live-further = Weiter weg
live-whole = Ganze Stadt zeigen
live-in-view = Alles im Ausschnitt als Liste
live-close = Schließen
live-legend = Zeichen
live-map = Karte
live-failed = Die bewegliche Karte kann hier nicht gezeigt werden. Die Liste zeigt alle Beiträge.
live-empty = In diesem Ausschnitt ist nichts eingetragen.
live-zoom-into = { $n ->
    [one] { $n } Beitrag: näher heran
   *[other] { $n } Beiträge: näher heran
}
live-here = { $n ->
    [one] { $n } Beitrag an diesem Ort
   *[other] { $n } Beiträge an diesem Ort
}
live-one = Beitrag
live-visible = { $n ->
    [one] { $n } Eintrag im Ausschnitt
   *[other] { $n } Einträge im Ausschnitt
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
live-locate = Mein Standort
live-locating = Ihr Standort wird gesucht …
live-location-refused = Ihr Browser hat den Standort nicht verraten. Sie können die Stelle auf der Karte antippen oder danach suchen.
live-location-unknown = Ihr Standort ließ sich nicht feststellen. Bitte tippen Sie auf die Stelle, oder suchen Sie danach.
live-search = Straße oder Ort auf der Karte suchen
live-suggestions = Vorschläge
live-no-suggestion = Kein Vorschlag
live-some-suggestions = { $n ->
    [one] Ein Vorschlag. Mit den Pfeiltasten wählen Sie ihn.
   *[other] { $n } Vorschläge. Mit den Pfeiltasten wählen Sie einen.
}
live-suggestion-taken = Übernommen.
live-shapes = Einzeichnen als
live-point = Punkt
live-line = Linie
live-area = Fläche
live-take-centre = Diese Stelle nehmen
live-take-corner = Ecke hier setzen
live-finish-line = Linie beenden
live-finish-area = Fläche schließen
live-undo = Rückgängig
live-remove-place = Löschen
live-begin-line = Tippen Sie auf den Anfang der Linie.
live-begin-area = Tippen Sie auf die erste Ecke der Fläche.
live-go-on-line = Ecken: { $n }. Tippen Sie auf die nächste Stelle, oder beenden Sie die Linie.
live-go-on-area = Ecken: { $n }. Tippen Sie auf die nächste Ecke, oder schließen Sie die Fläche.
live-done-line = Die Linie ist eingezeichnet. Sie können ihre Ecken ziehen.
live-done-area = Die Fläche ist eingezeichnet. Sie können ihre Ecken ziehen.
live-chosen = Die Stelle ist gewählt. Sie können die Nadel ziehen, mit den Pfeiltasten verschieben oder neu tippen.
live-choose = Noch ist keine Stelle gewählt.
live-pin = Gewählte Stelle: mit den Pfeiltasten verschieben, mit Umschalt in größeren Schritten
