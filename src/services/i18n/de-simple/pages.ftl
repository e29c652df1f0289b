# Home, map, list, one contribution.
sort-neu = neue zuerst
sort-alt = alte zuerst
sort-zuletzt-kommentiert = neue Kommentare zuerst
sort-viel-kommentiert = viele Kommentare zuerst
sort-nah = nahe zuerst
sort-near-place = nah bei { $place }
count-over-1000 = mehr als 1.000 Beiträge
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
home-lead = Was ist gut? Was stört? Was fehlt? Sagen Sie es uns. Das geht ohne Anmeldung. Benutzen Sie die Karte oder das Formular. Danach können Sie sehen, was daraus wird. Das geht bis zum Beschluss. Beschluss heißt: Die Rats-Versammlung hat entschieden. In der Rats-Versammlung sind gewählte Personen aus der Stadt.
home-lead-closed = Das Mitmachen ist zu Ende. Hier können Sie lesen: Was haben die Menschen gesagt? Was ist daraus geworden?
home-write = Beitrag schreiben
home-map = Karte ansehen
home-until = Mitmachen bis
home-paper = auch auf Papier im Rathaus
home-contact = Fragen? { $name }, { $phone }, { $hours }
home-thread = Der rote Faden: 7 Schritte
home-fixed-open = Was steht fest? Was ist noch offen?
home-open = Das ist noch offen
home-fixed = Das steht fest
home-heard = Das haben wir schon gehört
home-newest = Neue Beiträge
home-all = { $n ->
    [one] Den { $n } Beitrag ansehen
   *[other] Alle { $n } Beiträge ansehen
}
figure-contributions = { $n ->
    [one] Beitrag
   *[other] Beiträge
}
figure-clusters = Anliegen
figure-districts = { $n ->
    [one] Orts-Teil
   *[other] Orts-Teile
}
figure-moderation = An diesen Tagen lesen wir neue Beiträge
list-title = Alle Beiträge
list-lead = Hier lesen Sie die Beiträge von anderen. Sie können Beiträge aussuchen: nach Orts-Teil, Thema und Art. Oder Sie suchen ein Wort.
list-count-all = { $count } in der ganzen Stadt
list-count-some = { $count } gefunden
list-count-spot = { $count } an diesem Ort
list-write-here = Hier auch etwas schreiben
list-follows-map = Liste passt zum Karten-Teil
list-clear = Alle Beiträge zeigen
list-sort = Reihenfolge:
list-answered = Antwort von der Stadt
list-approximate = Die Grenzen von den Orts-Teilen sind ungefähr.
list-empty-title = Noch keine Beiträge
list-empty-start = Hier stehen bald die ersten Beiträge. Schreiben Sie einen Beitrag.
list-none-title = Nichts gefunden
list-none-text = Zu dieser Auswahl gibt es keine Beiträge. Wählen Sie weniger aus. Oder suchen Sie ein anderes Wort.
list-none-drop = So finden Sie mehr:
list-none-without = Ohne „{ $filter }“: { $count }
list-further = Weitere Beiträge
processes-title = Alle Projekte von der Stadt
processes-lead = Hier stehen alle Projekte zum Mitmachen. Einige Projekte laufen noch. Andere sind zu Ende.
page-placeholder = Dieser Text ist nur ein Muster. Die Stadt hat ihn noch nicht geprüft.
contribution-crumb = Beitrag { $number }
contribution-redacted = [gekürzt] heißt: Hier zeigen wir einen Teil vom Text nicht. Das hat die Moderation entschieden. Die Moderation prüft die Beiträge.
contribution-source = Original ansehen
contribution-source-votes = { $n ->
    [one] { $n } Stimme in der Quelle
   *[other] { $n } Stimmen in der Quelle
}
contribution-address = Ort: { $address }
contribution-place = Hier liegt dieser Beitrag in { $district }
home-next-event = Nächster Termin
home-all-events = Alle Termine ansehen
chosen-words = „{ $words }“
chosen-section = Karten-Teil
chosen-spot = nur dieser Ort
near-label = Nahe bei einer Straße oder einem Ort
near-show = Zeigen
near-me = In meiner Nähe suchen
near-here = dieser Stelle
near-unknown = Wir kennen „{ $typed }“ nicht. Bitte schreiben Sie eine Straße, eine Schule oder eine Haltestelle.
near-note = Standort heißt: Hier sind Sie gerade. Wir runden Ihren Standort auf etwa 100 Meter. Das heißt: Wir kennen ihn nur ungefähr. Wir speichern ihn nicht.
near-asking = Ihr Standort wird gesucht …
near-refused = Ihr Internet-Programm (Browser) hat uns Ihren Standort nicht gesagt. Sie können oben eine Straße schreiben.
near-nowhere = Wir konnten Ihren Standort nicht finden. Sie können oben eine Straße schreiben.
away-metres = etwa { $n } Meter entfernt
away-kilometres = etwa { $n } Kilometer entfernt
away-nowhere = ohne Ort
map-crowd = {"{n}"} Beiträge: als Liste zeigen
preview-cluster = Anliegen
preview-measure = Maßnahme
map-looks = Das soll die Karte zeigen
map-look-things = Beiträge
map-look-density = Wo sind viele?
density-range = { $from } bis { $to }
density-more = { $n } und mehr
density-note = Dunkle Farbe heißt: Dort gibt es viele Beiträge. Helle Farbe heißt: Dort gibt es wenige Beiträge. Unterstützungen zählen hier nicht.
printed = Gedruckt am { $day }. Internet-Adresse: { $address }
