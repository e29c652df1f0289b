# Links for those who are at an event: staff pages.
event-links-title = Einladungen für Terminal und Werkstatt
event-links-lead = Viele Menschen an einem Anschluss stoßen bald an die Grenzen, die vor Massenpost schützen. Wer dem Link einer Einladung folgt, hat für einige Stunden mehr Raum. Was dort geschrieben wird, gehört zum Format dieses Termins.
event-links-none = Noch keine Einladung.
event-links-count = { $n ->
    [one] Eine Einladung
   *[other] { $n } Einladungen
}
event-link-new = Neue Einladung
event-link-create = Einladung erstellen
event-link-name = Wofür
event-link-name-hint = Zum Beispiel „Terminal im Rathaus“. Nur die Verwaltung liest es.
event-link-kind = Format
event-link-kind-hint = Unter diesem Format zählen die Beiträge. Es gilt für alle Einladungen dieses Termins.
event-link-per-hour = Höchstens je Anschluss
event-link-per-hour-hint = So viele Beiträge, Kommentare und Unterstützungen nimmt die Seite in einer Stunde von einem Anschluss an.
event-link-per-hour-n = { $n } in der Stunde
event-link-until-day = Gilt bis zum
event-link-until-time = Uhrzeit
event-link-wrong-end = Die Einladung muss in der Zukunft enden, höchstens 31 Tage nach heute.
event-link-state = Stand
event-link-acts = Was Sie tun können
event-link-valid = gilt bis { $at }
event-link-over = abgelaufen am { $at }
event-link-ended-at = beendet am { $at }
event-link-show = Zeigen und drucken
event-link-end = Beenden
event-link-back = Zurück zum Termin
event-link-poster = Machen Sie mit: Scannen Sie das Bild mit dem Handy, oder geben Sie die Adresse ein.
event-link-care = Geben Sie den Link nur denen, die beim Termin sind. Wer ihn hat, kann ihn benutzen. Gerät er in falsche Hände, beenden Sie ihn und erstellen einen neuen.
event-link-holds-no-longer = Diese Einladung gilt nicht mehr.
done-event-link-created = Die Einladung ist erstellt. Sie können sie ausdrucken oder den Link kopieren.
done-event-link-ended = Die Einladung ist beendet. Der Link gilt nicht mehr.
