# The second factor.
factor-title = Zweiter Faktor
factor-lead = Mit einem zweiten Faktor reicht ein gestohlenes Passwort nicht aus: Beim Anmelden geben Sie zusätzlich einen Code aus einer App ein.
factor-how = Sie brauchen eine App für Einmalcodes auf Ihrem Telefon, zum Beispiel Aegis, 2FAS oder die Passwort-App des Telefons. Das Einrichten dauert zwei Minuten.
factor-begin = Jetzt einrichten
factor-begin-anew = Von vorn beginnen, mit einem neuen Schlüssel
factor-step-scan = 1. Code mit der App einlesen
factor-step-scan-text = Öffnen Sie die App, wählen Sie „Konto hinzufügen“ und richten Sie die Kamera auf dieses Bild.
factor-qr = QR-Code mit dem Schlüssel für Ihre App
factor-step-type = Ohne Kamera tippen Sie diesen Schlüssel in die App:
factor-step-code = 2. Code aus der App eingeben
factor-code = Code
factor-code-hint = Sechs Ziffern, die sich alle 30 Sekunden ändern.
factor-confirm = Einschalten
factor-wrong-code = Der Code passt nicht. Geben Sie den ein, den die App gerade zeigt, und prüfen Sie, ob die Uhr des Telefons richtig geht.
factor-not-begun = Hier ist nichts mehr zu bestätigen. Vielleicht ist der zweite Faktor schon eingeschaltet.
factor-on-already = Der zweite Faktor ist schon eingeschaltet.
factor-off = Der zweite Faktor ist nicht eingeschaltet.
factor-is-on = Der zweite Faktor ist eingeschaltet.
factor-since = Eingeschaltet seit { $day }. Beim Anmelden geben Sie zusätzlich einen Code aus Ihrer App ein.
factor-codes = Ihre Wiederherstellungscodes
factor-codes-text = Ist das Telefon weg, melden Sie sich mit einem dieser Codes an. Jeder gilt einmal. Drucken Sie sie aus oder bewahren Sie sie sicher auf: Sie werden nicht wieder gezeigt.
factor-codes-kept = Ich habe die Codes aufbewahrt, weiter
factor-codes-left = { $n ->
    [0] Sie haben keinen Wiederherstellungscode mehr. Bitte lassen Sie sich neue geben.
    [one] Sie haben noch { $n } Wiederherstellungscode. Bitte lassen Sie sich neue geben.
   *[other] Sie haben noch { $n } Wiederherstellungscodes.
}
factor-codes-renew = Neue Wiederherstellungscodes
factor-disable = Zweiten Faktor abschalten
factor-is-duty = Für eine Ihrer Rollen ist der zweite Faktor Pflicht. Er lässt sich deshalb nicht abschalten.
factor-duty-first = Für Ihre Rolle ist ein zweiter Faktor Pflicht. Bitte richten Sie ihn ein; danach geht es weiter.
factor-duty-title = Pflicht zum zweiten Faktor
factor-duty-roles = Rollen, die einen zweiten Faktor brauchen
factor-duty-hint = Wer eine dieser Rollen hat, richtet ihn bei der nächsten Anmeldung ein. Vorher ist nichts anderes möglich.
factor-duty-save = Pflicht speichern
done-factor-off = Der zweite Faktor ist abgeschaltet.
done-factor-reset = Der zweite Faktor dieses Kontos ist abgeschaltet. Die Person bekommt eine E-Mail darüber.
done-factor-duty = Gespeichert, für wen der zweite Faktor Pflicht ist.
done-code-too-late = Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.
accounts-factor = Zweiter Faktor
accounts-factor-yes = ja
accounts-factor-no = nein
accounts-reset-factor = Zweiten Faktor abschalten
accounts-reset-factor-text = Den zweiten Faktor schalten Sie nur ab, wenn die Person Telefon und Wiederherstellungscodes verloren hat und Sie sicher sind, dass sie es ist.
sign-in-code-title = Code eingeben
sign-in-code-lead = Geben Sie den Code ein, den Ihre App gerade zeigt.
sign-in-code-hint = Sechs Ziffern, oder einer Ihrer Wiederherstellungscodes.
sign-in-code-none = Haben Sie keinen zweiten Faktor eingerichtet? Dann stimmen E-Mail oder Passwort nicht.
error-sign-in-code = E-Mail, Passwort und Code passen nicht zusammen. Jeder Code gilt nur einmal: Warten Sie auf den nächsten, oder melden Sie sich von vorn an.

mail-sign_in_new-subject = Neue Anmeldung bei Ihrem Konto
mail-sign_in_new-body =
    Guten Tag,

    bei Ihrem Konto hat sich jemand am { $until } mit einem Browser angemeldet, den wir noch nicht kennen.

    Waren Sie das, müssen Sie nichts tun. Waren Sie es nicht, beenden Sie die Sitzung und ändern Sie Ihr Passwort:

    { $link }
mail-factor_on-subject = Zweiter Faktor eingeschaltet
mail-factor_on-body =
    Guten Tag,

    für Ihr Konto ist jetzt ein zweiter Faktor eingeschaltet. Waren Sie das nicht, melden Sie sich sofort bei der Administration.

    Ihre Sitzungen sehen Sie hier:

    { $link }
mail-factor_off-subject = Zweiter Faktor abgeschaltet
mail-factor_off-body =
    Guten Tag,

    für Ihr Konto ist der zweite Faktor abgeschaltet worden. Waren Sie das nicht und haben Sie nicht darum gebeten, melden Sie sich sofort bei der Administration.

    Ihre Sitzungen sehen Sie hier:

    { $link }
