# Step 2b: what the machine noticed in words of residents.
nav-hints = Hinweise
hint-email = E-Mail-Adresse
hint-phone = Telefonnummer
hint-iban = Kontonummer
hint-plate = Kennzeichen
hint-house_number = Hausnummer
hint-name = Name
hint-insult = Beleidigung
hint-link = Link
hint-advertising = Werbung
hint-language = Der Text ist in einer anderen Sprache, als angegeben ist
hint-district = Anderer Ortsteil als der Ort auf der Karte
hint-theme = Der Text nennt ein anderes Thema
hint-field-title = im Titel
hint-field-text = im Text
hint-field-alt = in einer Bildbeschreibung
hint-in-alt = in der Beschreibung von Foto { $n }
hint-times = { $n }-mal
hint-state-open = offen
hint-state-accepted = stimmt
hint-state-dismissed = verworfen
hint-accept-person = Ist eine Person
hint-accept = Stimmt
hint-dismiss = Verwerfen
hint-reopen = Zurücknehmen
hint-restore = Ursprünglichen Wortlaut wiederherstellen
hints-title = Hinweise
hints-persons = { $n ->
    [one] { $n } Hinweis auf Personen
   *[other] { $n } Hinweise auf Personen
}
hints-persons-first = { $n ->
    [one] { $n } Hinweis auf Personen: erst unkenntlich machen oder verwerfen
   *[other] { $n } Hinweise auf Personen: erst unkenntlich machen oder verwerfen
}
hints-persons-redact = { $n ->
    [one] { $n } Stelle nennt eine Person: bitte unkenntlich machen
   *[other] { $n } Stellen nennen Personen: bitte unkenntlich machen
}
hints-dismiss-all = Alle Hinweise auf Personen verwerfen
hints-decided = { $n ->
    [one] { $n } entschiedener Hinweis
   *[other] { $n } entschiedene Hinweise
}
hints-block-publish = Erst die Hinweise auf Personen unkenntlich machen oder verwerfen
hints-cut = Durch „[gekürzt]“ ersetzen
hints-cut-hint = Was Sie abwählen, bleibt stehen, und der Hinweis gilt als verworfen.
hints-lead = Das Programm markiert Stellen, die jemanden verraten oder beleidigen könnten. Ob sie stimmen, entscheiden Sie. Hier steht, wie oft das Programm recht hatte.
hints-table = Wie oft stimmen die Hinweise?
hints-kind = Art
hints-version = Regeln
hints-accepted = stimmt
hints-dismissed = verworfen
hints-open = offen
hints-precision = Genauigkeit
hints-no-share = noch nichts entschieden
hints-share = { $percent } % von { $n }
hints-few = (zu wenige für eine Aussage)
hints-footnote = Genauigkeit: wie viele der entschiedenen Hinweise stimmten. Unter { $few } Entscheidungen sagt der Anteil wenig. Was das Programm übersieht, steht nicht in dieser Tabelle. Zurzeit gelten die Regeln { $version }.
hints-none = Noch keine Hinweise
hints-none-text = Sobald Beiträge eingehen, steht hier, wie oft die Hinweise stimmen.
hints-machine = Alle Regeln laufen auf diesem Server. Kein Text verlässt ihn dafür.
hints-to-desk = Zum Eingang
queue-alike = ähnlich: { $n }
queue-similar = Ähnliche Beiträge
queue-shared = gemeinsam: { $words }
done-hint-accepted = Der Hinweis ist bestätigt.
done-hint-dismissed = Der Hinweis ist verworfen.
done-hint-reopened = Der Hinweis ist wieder offen.
error-hints-open = { $n ->
    [one] Ein Hinweis auf eine Person ist noch offen.
   *[other] { $n } Hinweise auf Personen sind noch offen.
} Bitte machen Sie die Stellen unkenntlich oder verwerfen Sie die Hinweise. Erst dann kann der Text öffentlich werden.
error-hints-accepted = { $n ->
    [one] Eine Stelle nennt eine Person und steht noch im Text. Bitte machen Sie sie unkenntlich, oder nehmen Sie die Bestätigung zurück.
   *[other] { $n } Stellen nennen Personen und stehen noch im Text. Bitte machen Sie sie unkenntlich, oder nehmen Sie die Bestätigungen zurück.
}
error-hints-alt = Die Beschreibung eines Fotos nennt vielleicht eine Person. Bitte entscheiden Sie zuerst über diesen Hinweis.
error-hint-left = „{ $passage }“ kann eine Person verraten. Bitte kürzen Sie die Stelle, oder verwerfen Sie den Hinweis.
error-hint-gone = Diese Stelle steht nicht mehr im Text. Bitte laden Sie die Seite neu.

# Versions of a wording
versions-show = Fassungen vergleichen
versions-title = Fassungen von { $number }
versions-lead = Jede Fassung mit dem, was sich geändert hat. Nicht öffentlich; dieser Blick ist protokolliert.
versions-none = Der Wortlaut hat sich nie geändert.
versions-number = Fassung { $n }
versions-by-author = von der Verfasserin oder dem Verfasser
versions-by = von { $name }
versions-gone = entfernt:
versions-new = neu:
versions-end = Ende der Änderung
versions-legend = Durchgestrichen: entfernt. Unterstrichen: neu.
versions-back = Zurück zum Beitrag

# Covering parts of photos
photo-cover = Stellen abdecken
photo-has-covers = teilweise abgedeckt
done-photo-covered = Die abgedeckten Stellen sind gespeichert.
cover-title = Foto { $n } von { $number }: Stellen abdecken
cover-lead = Decken Sie Gesichter und Kennzeichen ab. Gespeichert wird ein neues Bild; was darunter war, ist darin nicht mehr enthalten. Das Original bleibt verschlossen.
cover-help = Ziehen Sie auf dem Bild ein Feld auf. Mit den Pfeiltasten verschieben Sie ein Feld, mit Umschalt und Pfeiltaste ändern Sie die Größe, mit Entf löschen Sie es.
cover-box = Feld { $n }
cover-box-label = Feld
cover-full = Mehr Felder gibt es nicht.
cover-left = Von links in %
cover-top = Von oben in %
cover-width = Breite in %
cover-height = Höhe in %
cover-save = Abdecken
cover-original = Original ansehen
cover-outside = Das Feld ist leer oder ragt über das Bild hinaus.
cover-percent = Bitte geben Sie Zahlen von 0 bis 100 ein.
shorten = Markierte Stelle kürzen
shorten-mark = [gekürzt]

# Duplicates
duplicate-of = Doppelt zu
duplicate-others = { $n ->
    [one] { $n } doppelter Beitrag gehört zu diesem
   *[other] { $n } doppelte Beiträge gehören zu diesem
}
duplicate-link = Als doppelt verknüpfen
duplicate-undo = Verknüpfung lösen
duplicate-itself = Ein Beitrag kann nicht zu sich selbst doppelt sein.
duplicate-other-way = Der andere Beitrag ist schon mit diesem verknüpft. Lösen Sie erst diese Verknüpfung.
duplicate-gone = Einer der beiden Beiträge ist zurückgezogen oder gelöscht.
duplicate-unknown = Diese Nummer gibt es in diesem Verfahren nicht.
duplicate-meanwhile = Jemand war schneller und hat einen der Beiträge anders verknüpft. Bitte laden Sie die Seite neu.
duplicate-not-linked = Diese Verknüpfung gibt es nicht mehr. Jemand hat sie schon gelöst.
done-duplicate-linked = Der Beitrag ist als doppelt verknüpft.
done-duplicate-unlinked = Die Verknüpfung ist gelöst.
