# "Mein Beitrag": the author's private page.
mine-title = Mein Beitrag
mine-page-title = Mein Beitrag { $number }
mine-entry-lead = Was ist aus Ihrem Beitrag geworden? Das sehen Sie hier. Sie brauchen dafür die Nummer und den Rückkehr-Code.
mine-number = Nummer vom Beitrag
mine-number-hint = Zum Beispiel: PI-2026-00042
mine-code = Rückkehr-Code
mine-code-hint = Der Code hat 12 Zeichen. Große oder kleine Buchstaben sind egal. Striche sind auch egal.
mine-number-missing = Bitte schreiben Sie die Nummer von Ihrem Beitrag.
mine-code-missing = Bitte schreiben Sie den Rückkehr-Code.
mine-enter = Meinen Beitrag zeigen
mine-lost = Sie haben den Code nicht mehr? Unten auf dieser Seite steht eine Person. Diese Person hilft Ihnen.
mine-unknown = Nummer und Code passen nicht zusammen. Bitte prüfen Sie beides.
mine-received = Ihr Beitrag { $number } ist angekommen.
mine-thanks = Danke für Ihren Beitrag
mine-keep-title = So kommen Sie wieder auf diese Seite
mine-keep = Bitte behalten Sie den Link oder den Code. Nur damit sehen Sie später: Was ist aus dem Beitrag geworden? Nur damit können Sie den Beitrag zurücknehmen.
mine-keep-way = Sie haben Nummer und Code? Dann kommen Sie später auch über diese Seite zurück:
mine-link = Ihr privater Link
mine-next = So geht es weiter
mine-next-read = Wir lesen Ihren Beitrag. An diesen Tagen lesen wir: { $days }. Danach ist er auf der Karte zu sehen.
mine-next-until = Wir lesen Ihren Beitrag bis zum { $until }. An diesen Tagen lesen wir: { $days }. Danach ist er auf der Karte zu sehen.
mine-next-cluster = Wir legen Ihren Beitrag mit ähnlichen Beiträgen zusammen. Zusammen nennen wir sie: ein Anliegen.
mine-next-answer = Die Stadt schreibt zu jedem Anliegen: Was wird daraus? Und warum? Das lesen Sie auf dieser Seite.
mine-next-another = Noch einen Beitrag schreiben
mine-without-mail = Wir konnten Ihre E-Mail-Adresse gerade nicht speichern. Es gab zu viele Anfragen. Ihr Beitrag ist da. Sie können die Adresse später auf dieser Seite eintragen.
mine-status = So steht es jetzt
mine-status-submitted = Ihr Beitrag ist da. Wir haben ihn noch nicht gelesen.
mine-status-in-review = Wir lesen Ihren Beitrag noch einmal.
mine-promise = Wir prüfen den Beitrag bis zum { $until }.
mine-promise-late = Wir wollten den Beitrag bis zum { $until } prüfen. Das dauert leider länger. Wir haben ihn nicht vergessen.
mine-status-published = Ihr Beitrag ist öffentlich. Alle können ihn lesen.
mine-status-redacted = Ihr Beitrag ist öffentlich. Einen Teil haben wir gekürzt.
mine-status-internal = Wir zeigen Ihren Beitrag nicht öffentlich. Ihr Beitrag zählt aber mit. Wir lesen ihn wie alle anderen Beiträge.
mine-status-rejected = Wir zeigen Ihren Beitrag nicht öffentlich.
mine-status-hidden = Ihr Beitrag ist im Moment nicht öffentlich zu sehen.
mine-status-withdrawn = Sie haben diesen Beitrag am { $day } zurückgenommen. Text, Ort und E-Mail-Adresse sind gelöscht.
mine-status-erased = Dieser Beitrag wurde am { $day } gelöscht.
mine-public-page = Öffentliche Seite vom Beitrag ansehen
mine-decisions = Entscheidungen
mine-decision-publish = Öffentlich gezeigt
mine-decision-redact = Gekürzt und öffentlich gezeigt
mine-decision-internal = Nicht öffentlich, zählt aber mit
mine-decision-reject = Nicht öffentlich gezeigt
mine-decision-hide = Nicht mehr gezeigt
mine-decision-unhide = Wieder gezeigt
mine-decision-reopen = Wir prüfen noch einmal
mine-decision-exclude = Nicht gezählt
mine-decision-withdraw = Zurückgenommen
mine-decision-erase = Gelöscht
mine-thread = Das ist daraus geworden
mine-received-on = Angekommen am
mine-occasion = So kam der Beitrag zu uns
mine-place = Ort
mine-theme = Thema
mine-author = Name
mine-email-title = Nachrichten mit E-Mail
mine-email-none = Wir haben keine E-Mail-Adresse von Ihnen. Wollen Sie Nachrichten von uns? Dann schreiben wir Ihnen, wenn es Neues gibt.
mine-email-address = Ihre E-Mail-Adresse
mine-email-add = Adresse speichern
mine-email-unconfirmed = Bitte bestätigen Sie die Adresse. Wir haben Ihnen eine E-Mail geschickt. In der E-Mail steht ein Link dafür.
mine-email-turn-off = E-Mails abstellen
mine-email-turn-on = E-Mails wieder anstellen
mine-email-erase = Adresse löschen
mine-email-ending = Der Beschluss ist mehr als 1 Jahr her. Dürfen wir Ihre Adresse behalten? Ohne Antwort löschen wir die Adresse.
mine-email-keep = Adresse behalten
done-mine-email-kept = Danke. Wir behalten Ihre Adresse. Wir schreiben Ihnen weiter.
contact-not-asked = Ihre Adresse ist noch nicht abgelaufen. Sie müssen nichts tun.
mine-silence-title = E-Mails abstellen
mine-silence-text = Dann bekommen Sie keine E-Mails mehr zu Ihren Beiträgen. Sie können die E-Mails wieder anstellen. Das geht auf den privaten Seiten.
mine-silence-now = E-Mails abstellen
mine-silenced-title = Sie bekommen keine E-Mails mehr
mine-silenced-text = Das gilt für alle Beiträge mit dieser Adresse. Wir haben die Adresse aber noch. Auf der privaten Seite können Sie die Adresse löschen.
mine-back = Zurück zu meinem Beitrag
mine-data-title = Ihre Daten
mine-data-lead = Das haben wir zu Ihrem Beitrag gespeichert. Mehr haben wir nicht gespeichert: keine IP-Adresse, kein Konto, kein Profil. Die IP-Adresse ist die Nummer von Ihrem Anschluss im Internet.
mine-stored-words = Beitrag
mine-stored-words-what = Überschrift, Text, Art, Thema, Ort und Zeit. Das alles steht weiter oben.
mine-stored-name-yes = Der Name, den Sie geschrieben haben.
mine-stored-name-no = Kein Name.
mine-stored-email = E-Mail-Adresse
mine-stored-email-no = Keine.
mine-stored-consent = Erlaubnis (Einwilligung) für E-Mails
mine-stored-consent-what = Gegeben am { $day }. Fassung vom Text: { $version }.
mine-stored-mails = E-Mails an Sie
mine-stored-mails-what = { $n ->
    [0] Keine E-Mail wartet noch auf das Absenden. Abgesendete E-Mails speichern wir nicht.
    [one] { $n } E-Mail wartet noch auf das Absenden. Abgesendete E-Mails speichern wir nicht.
   *[other] { $n } E-Mails warten noch auf das Absenden. Abgesendete E-Mails speichern wir nicht.
}
mine-stored-rest = Das kam dazu
mine-stored-rest-what = { $decisions ->
    [0] Wir haben über Ihren Beitrag noch nicht entschieden.
    [one] Wir haben ein Mal über Ihren Beitrag entschieden.
   *[other] Wir haben { $decisions } Mal über Ihren Beitrag entschieden.
} { $additions ->
    [0] Sie haben nichts dazu geschrieben.
    [one] Sie haben ein Mal etwas dazu geschrieben.
   *[other] Sie haben { $additions } Mal etwas dazu geschrieben.
} Wir speichern auch Kommentare von anderen und Antworten von der Stadt.
mine-data-download = Alle gespeicherten Daten herunterladen (JSON)
mine-withdraw = Beitrag zurücknehmen
mine-withdraw-sure = Wollen Sie den Beitrag wirklich zurücknehmen?
mine-withdraw-means = Der Beitrag verschwindet sofort von allen Seiten. Wir löschen Text, Ort, Name und E-Mail-Adresse. Nur die Nummer bleibt. So sieht man: Es fehlt nichts. Der Beitrag kommt nicht zurück. Sie können aber immer einen neuen Beitrag schreiben.
mine-withdraw-now = Jetzt zurücknehmen
mine-confirm-title = E-Mail-Adresse bestätigen
mine-confirm-text = Drücken Sie auf den Knopf. Damit bestätigen Sie: Diese Adresse gehört mir. Die Stadt darf mir zu meinem Beitrag schreiben.
mine-confirm-now = Adresse bestätigen
mine-confirmed-title = Ihre E-Mail-Adresse ist bestätigt
mine-confirmed-text = Bei Ihrem Beitrag gibt es Neues? Dann schreiben wir Ihnen.
contact-already-there = Zu diesem Beitrag gibt es schon eine bestätigte Adresse. Wollen Sie eine andere Adresse eintragen? Dann löschen Sie zuerst die alte Adresse.
done-mine-withdrawn = Ihr Beitrag ist zurückgenommen.
done-mine-email-added = Danke. Wir haben Ihnen eine E-Mail geschickt. Bitte bestätigen Sie in der E-Mail die Adresse.
done-mine-email-on = Sie bekommen wieder E-Mails zu Ihrem Beitrag.
done-mine-email-off = Sie bekommen keine E-Mails mehr.
done-mine-email-erased = Ihre E-Mail-Adresse ist gelöscht.
mine-person = Nur meine Person löschen
mine-person-means = Der Beitrag bleibt. Er zählt weiter mit. Wir löschen Ihren Namen und Ihre E-Mail-Adresse. Diese private Seite gibt es dann nicht mehr.
mine-person-now = Name und E-Mail löschen
done-mine-person-erased = Name, E-Mail-Adresse und private Seite sind gelöscht. Der Beitrag bleibt.
mine-consent-missing = Dürfen wir Ihnen schreiben? Dann kreuzen Sie bitte Ja an.
