# "Mein Beitrag": the author's private page.
mine-title = Mein Beitrag
mine-page-title = Mein Beitrag { $number }
mine-entry-lead = Mit Nummer und Rückkehr-Code sehen Sie, was aus Ihrem Beitrag geworden ist.
mine-number = Nummer des Beitrags
mine-number-hint = Zum Beispiel PI-2026-00042
mine-code = Rückkehr-Code
mine-code-hint = Zwölf Zeichen. Groß oder klein und Striche sind egal.
mine-number-missing = Bitte geben Sie die Nummer Ihres Beitrags ein.
mine-code-missing = Bitte geben Sie den Rückkehr-Code ein.
mine-enter = Meinen Beitrag zeigen
mine-lost = Sie haben den Code nicht mehr? Dann hilft Ihnen die Person, die unten auf dieser Seite steht.
mine-unknown = Nummer und Code passen nicht zusammen. Bitte prüfen Sie beides.
mine-received = Ihr Beitrag { $number } ist angekommen.
mine-thanks = Danke für Ihren Beitrag
mine-keep-title = So kommen Sie zurück
mine-keep = Heben Sie den Link oder den Code auf. Nur damit sehen Sie später, was daraus wurde, und können den Beitrag zurückziehen.
mine-keep-way = Später kommen Sie mit Nummer und Code auch über diese Seite zurück:
mine-link = Ihr privater Link
mine-next = So geht es weiter
mine-next-read = Wir lesen Ihren Beitrag ({ $days }). Danach erscheint er auf der Karte.
mine-next-until = Wir lesen Ihren Beitrag bis { $until } ({ $days }). Danach erscheint er auf der Karte.
mine-next-cluster = Wir legen ihn mit ähnlichen Beiträgen zu einem Anliegen zusammen.
mine-next-answer = Die Stadt schreibt zu jedem Anliegen, was daraus wird und warum. Das lesen Sie auf dieser Seite.
mine-next-another = Noch einen Beitrag schreiben
mine-without-mail = Ihre E-Mail-Adresse konnten wir gerade nicht aufnehmen: Es gab zu viele Anfragen. Ihr Beitrag ist da. Sie können die Adresse später auf dieser Seite nachtragen.
mine-status = Stand
mine-status-submitted = Ihr Beitrag ist da und wartet darauf, dass wir ihn lesen.
mine-status-in-review = Wir lesen Ihren Beitrag noch einmal.
mine-promise = Wir prüfen ihn bis { $until }.
mine-promise-late = Wir wollten ihn bis { $until } prüfen. Es dauert leider länger. Er ist nicht vergessen.
mine-status-published = Ihr Beitrag ist veröffentlicht.
mine-status-redacted = Ihr Beitrag ist gekürzt veröffentlicht.
mine-status-internal = Ihr Beitrag wird nicht öffentlich gezeigt. Er zählt aber mit und wird gelesen wie alle anderen.
mine-status-rejected = Ihr Beitrag wurde nicht veröffentlicht.
mine-status-hidden = Ihr Beitrag ist zurzeit nicht öffentlich zu sehen.
mine-status-withdrawn = Sie haben diesen Beitrag am { $day } zurückgezogen. Text, Ort und E-Mail-Adresse sind gelöscht.
mine-status-erased = Dieser Beitrag wurde am { $day } gelöscht.
mine-public-page = Zur öffentlichen Seite des Beitrags
mine-decisions = Entscheidungen
mine-decision-publish = Veröffentlicht
mine-decision-redact = Gekürzt veröffentlicht
mine-decision-internal = Nicht öffentlich, aber gezählt
mine-decision-reject = Nicht veröffentlicht
mine-decision-hide = Verborgen
mine-decision-unhide = Wieder gezeigt
mine-decision-reopen = Wird noch einmal geprüft
mine-decision-exclude = Nicht gezählt
mine-decision-withdraw = Zurückgezogen
mine-decision-erase = Gelöscht
mine-thread = Was daraus wurde
mine-received-on = Eingegangen am
mine-occasion = Eingegangen über
mine-place = Ort
mine-theme = Thema
mine-author = Name
mine-email-title = Nachrichten per E-Mail
mine-email-none = Wir haben keine E-Mail-Adresse von Ihnen. Wenn Sie möchten, schreiben wir Ihnen, sobald sich etwas tut.
mine-email-address = Ihre E-Mail-Adresse
mine-email-add = Adresse speichern
mine-email-unconfirmed = Bitte bestätigen Sie die Adresse: Der Link steht in der E-Mail, die wir Ihnen geschickt haben.
mine-email-turn-off = E-Mails abstellen
mine-email-turn-on = E-Mails wieder anstellen
mine-email-erase = Adresse löschen
mine-email-ending = Seit dem Beschluss ist mehr als ein Jahr vergangen. Dürfen wir Ihre Adresse behalten? Ohne Antwort löschen wir sie.
mine-email-keep = Adresse behalten
done-mine-email-kept = Danke. Wir behalten Ihre Adresse und schreiben Ihnen weiter.
contact-not-asked = Ihre Adresse ist noch nicht abgelaufen. Sie müssen nichts tun.
mine-silence-title = E-Mails abstellen
mine-silence-text = Sie bekommen dann keine E-Mails mehr zu Ihren Beiträgen. Auf den privaten Seiten können Sie sie wieder anstellen.
mine-silence-now = Keine E-Mails mehr
mine-silenced-title = Sie bekommen keine E-Mails mehr
mine-silenced-text = Das gilt für alle Beiträge mit dieser Adresse. Gelöscht ist die Adresse damit nicht; das geht auf der privaten Seite.
mine-back = Zurück zu meinem Beitrag
mine-data-title = Ihre Daten
mine-data-lead = Das ist zu Ihrem Beitrag gespeichert. Sonst nichts: keine IP-Adresse, kein Konto, kein Profil.
mine-stored-words = Beitrag
mine-stored-words-what = Titel, Text, Art, Thema, Ort und Zeitpunkt, wie sie oben stehen.
mine-stored-name-yes = Der Name, den Sie angegeben haben.
mine-stored-name-no = Kein Name.
mine-stored-email = E-Mail-Adresse
mine-stored-email-no = Keine.
mine-stored-consent = Einwilligung in E-Mails
mine-stored-consent-what = Gegeben am { $day }, Wortlaut { $version }.
mine-stored-mails = E-Mails an Sie
mine-stored-mails-what = { $n ->
    [0] Keine wartet auf den Versand. Verschickte E-Mails bewahren wir nicht auf.
    [one] Eine wartet auf den Versand. Verschickte E-Mails bewahren wir nicht auf.
   *[other] { $n } warten auf den Versand. Verschickte E-Mails bewahren wir nicht auf.
}
mine-stored-rest = Was dazukam
mine-stored-rest-what = { $decisions ->
    [0] Über Ihren Beitrag ist noch nichts entschieden.
    [one] Eine Entscheidung über Ihren Beitrag.
   *[other] { $decisions } Entscheidungen über Ihren Beitrag.
} { $additions ->
    [0] Sie haben nichts ergänzt.
    [one] Eine Ergänzung von Ihnen.
   *[other] { $additions } Ergänzungen von Ihnen.
} Auch Kommentare anderer und Antworten der Stadt bewahren wir auf.
mine-data-download = Alles, was gespeichert ist, herunterladen (JSON)
mine-withdraw = Beitrag zurückziehen
mine-withdraw-sure = Wirklich zurückziehen?
mine-withdraw-means = Der Beitrag verschwindet sofort von allen Seiten. Wir löschen Text, Ort, Name und E-Mail-Adresse. Nur die Nummer bleibt, damit man sieht, dass nichts fehlt. Das lässt sich nicht rückgängig machen; schreiben können Sie jederzeit neu.
mine-withdraw-now = Jetzt zurückziehen
mine-confirm-title = E-Mail-Adresse bestätigen
mine-confirm-text = Mit diesem Knopf bestätigen Sie, dass die Adresse Ihnen gehört und wir Ihnen zu Ihrem Beitrag schreiben dürfen.
mine-confirm-now = Adresse bestätigen
mine-confirmed-title = Ihre E-Mail-Adresse ist bestätigt
mine-confirmed-text = Wir schreiben Ihnen, wenn sich bei Ihrem Beitrag etwas tut.
contact-already-there = Zu diesem Beitrag gibt es schon eine bestätigte Adresse. Löschen Sie sie zuerst, wenn Sie eine andere eintragen möchten.
done-mine-withdrawn = Ihr Beitrag ist zurückgezogen.
done-mine-email-added = Danke. Wir haben Ihnen eine E-Mail geschickt: Bitte bestätigen Sie darin die Adresse.
done-mine-email-on = Sie bekommen wieder E-Mails zu Ihrem Beitrag.
done-mine-email-off = Sie bekommen keine E-Mails mehr.
done-mine-email-erased = Ihre E-Mail-Adresse ist gelöscht.
mine-person = Nur meine Person löschen
mine-person-means = Der Beitrag bleibt und zählt weiter. Wir löschen Ihren Namen und Ihre E-Mail-Adresse, und diese private Seite gibt es dann nicht mehr.
mine-person-now = Name und E-Mail löschen
done-mine-person-erased = Name, E-Mail-Adresse und private Seite sind gelöscht. Der Beitrag bleibt.
mine-consent-missing = Bitte stimmen Sie zu, damit wir Ihnen schreiben dürfen.
