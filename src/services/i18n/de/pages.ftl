# Home, map, list, one contribution.
sort-neu = neueste zuerst
sort-alt = älteste zuerst
sort-zuletzt-kommentiert = zuletzt kommentiert
sort-viel-kommentiert = meiste Kommentare
sort-nah = nach Entfernung
sort-near-place = nah bei { $place }
count-over-1000 = über 1.000 Beiträge
count-comments = { $n ->
    [one] { $n } Kommentar
   *[other] { $n } Kommentare
}
count-signatories = { $n ->
    [one] { $n } Unterschrift
   *[other] { $n } Unterschriften
}
map-title = { $n ->
    [one] Karte von { $town } mit { $n } Beitrag
   *[other] Karte von { $town } mit { $n } Beiträgen
}
map-page-title = Karte und Beiträge
home-lead = Sagen Sie, was gut ist, was stört und was fehlt. Ohne Anmeldung, auf der Karte oder im Formular. Sie können verfolgen, was daraus wird, bis zum Beschluss der Ratsversammlung.
home-lead-closed = Die Beteiligung ist abgeschlossen. Hier können Sie nachlesen, was gesagt wurde und was daraus geworden ist.
home-write = Beitrag schreiben
home-map = Karte ansehen
home-until = Mitmachen bis
home-paper = auch auf Papier im Rathaus
home-contact = Fragen? { $name }, { $phone }, { $hours }
home-thread = Der rote Faden: sieben Schritte
home-fixed-open = Was steht fest, was ist offen?
home-open = Offen
home-fixed = Steht fest
home-heard = Schon gehört
home-newest = Zuletzt eingegangen
home-all = { $n ->
    [one] Den einen Beitrag ansehen
   *[other] Alle { $n } Beiträge ansehen
}
figure-contributions = { $n ->
    [one] Beitrag
   *[other] Beiträge
}
figure-clusters = Anliegen
figure-districts = { $n ->
    [one] Ortsteil
   *[other] Ortsteile
}
figure-moderation = lesen wir neue Beiträge
list-title = Alle Beiträge
list-lead = Hier lesen Sie, was andere geschrieben haben. Sie können nach Ortsteil, Thema und Art auswählen oder ein Wort suchen.
list-count-all = { $count } in der ganzen Stadt
list-count-some = { $count } gefunden
list-count-spot = { $count } an diesem Ort
list-write-here = Hier auch etwas schreiben
list-follows-map = Liste folgt der Karte
list-clear = Alle Beiträge zeigen
list-sort = Reihenfolge:
list-answered = Antwort der Stadt
list-approximate = Die Grenzen der Ortsteile sind ungefähr.
list-empty-title = Noch keine Beiträge
list-empty-start = Hier stehen bald die ersten Beiträge. Schreiben Sie einen.
list-none-title = Nichts gefunden
list-none-text = Zu dieser Auswahl gibt es keine Beiträge. Wählen Sie weniger aus oder suchen Sie ein anderes Wort.
list-none-drop = So finden Sie mehr:
list-none-without = Ohne „{ $filter }“: { $count }
list-further = Weitere Beiträge
processes-title = Alle Projekte der Stadt
processes-lead = Hier finden Sie laufende und abgeschlossene Beteiligungen.
page-placeholder = Dieser Text ist ein Muster und noch nicht von der Stadt geprüft.
contribution-crumb = Beitrag { $number }
contribution-redacted = [gekürzt] heißt: Die Moderation hat einen Teil unkenntlich gemacht.
contribution-source = zum Original
contribution-source-votes = { $n ->
    [one] { $n } Stimme in der Quelle
   *[other] { $n } Stimmen in der Quelle
}
contribution-address = Ort: { $address }
contribution-place = Lage dieses Beitrags in { $district }
home-next-event = Nächster Termin
home-all-events = Alle Termine
chosen-words = „{ $words }“
chosen-section = Kartenausschnitt
chosen-spot = nur dieser Ort
near-label = Nahe bei einer Straße oder einem Ort
near-show = Zeigen
near-me = In meiner Nähe
near-here = dieser Stelle
near-unknown = „{ $typed }“ kennen wir nicht. Bitte schreiben Sie eine Straße, eine Schule oder eine Haltestelle.
near-note = Ihr Standort wird auf etwa 100 Meter gerundet und nicht gespeichert.
near-asking = Ihr Standort wird gesucht …
near-refused = Ihr Browser hat den Standort nicht verraten. Sie können oben eine Straße eintragen.
near-nowhere = Ihr Standort ließ sich nicht feststellen. Sie können oben eine Straße eintragen.
away-metres = etwa { $n } m entfernt
away-kilometres = etwa { $n } km entfernt
away-nowhere = ohne Ort
map-crowd = {"{n}"} Beiträge: als Liste zeigen
preview-cluster = Anliegen
preview-measure = Maßnahme
map-looks = Darstellung der Karte
map-look-things = Beiträge
map-look-density = Dichte
density-range = { $from } bis { $to }
density-more = { $n } und mehr
density-note = Je dunkler, desto mehr Beiträge liegen dort. Unterstützungen zählen hier nicht.
printed = Ausgedruckt am { $day } von { $address }
