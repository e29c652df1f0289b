# "Barriere melden": the form, the private page, its mails.
layout-barrier = Barriere melden
barrier-title = Barriere melden
barrier-lead = Können Sie etwas auf diesen Seiten nicht lesen, nicht hören oder nicht bedienen? Bitte sagen Sie es uns. Sie bekommen eine Nummer und den Tag, bis zu dem wir antworten.
barrier-phone = Sie können uns auch anrufen: { $name }, { $phone }, { $hours }.
barrier-what = Was hat nicht geklappt?
barrier-what-hint = Wenn Sie mögen, nennen Sie auch das Gerät und das Hilfsmittel, zum Beispiel ein Vorleseprogramm.
barrier-what-missing = Bitte beschreiben Sie, was nicht geklappt hat.
barrier-page = Auf welcher Seite?
barrier-page-hint = Die Adresse der Seite oder wie sie heißt.
barrier-email = E-Mail-Adresse für die Antwort
barrier-email-hint = Ohne Adresse lesen Sie die Antwort über einen privaten Link. Mit Adresse schreiben wir Ihnen; 30 Tage nach dem Abschluss löschen wir sie.
barrier-send = Meldung absenden
barrier-statement = Erklärung zur Barrierefreiheit
barrier-own-title = Ihre Meldung { $number }
barrier-own-keep = Diese Seite gehört nur Ihnen. Merken Sie sich ihre Adresse, zum Beispiel als Lesezeichen: Hier lesen Sie unsere Antwort.
barrier-own-open = Wir haben Ihre Meldung bekommen und antworten bis zum { $day }.
barrier-own-answered = Wir haben Ihnen geantwortet.
barrier-own-closed = Wir haben Ihnen geantwortet und die Meldung abgeschlossen.
barrier-received = Eingegangen
barrier-due = Antwort bis
barrier-where = Seite
barrier-said = Meldung
barrier-erased = gelöscht
barrier-answers = Antwort der Stadt
barrier-contact = Ihre E-Mail-Adresse
barrier-contact-text = Wir haben Ihre Adresse verschlüsselt gespeichert, nur für die Antwort. Sie können sie sofort löschen. Die Antwort lesen Sie dann hier.
barrier-contact-end = Adresse löschen
barrier-complaint = Sind Sie mit der Antwort nicht zufrieden? Dann können Sie sich an die Beschwerdestelle wenden. Sie steht hier:
done-barrier-sent = Danke, Ihre Meldung ist angekommen.
done-barrier-contact-gone = Ihre Adresse ist gelöscht.
mail-footer-barrier = Sie bekommen diese E-Mail, weil Sie bei der Stadt { $town } eine Barriere gemeldet und um eine Antwort gebeten haben. Auf der Seite Ihrer Meldung können Sie die Adresse löschen.
mail-barrier_receipt-subject = Ihre Meldung { $number } ist angekommen
mail-barrier_receipt-body =
    Guten Tag,

    danke, Ihre Meldung einer Barriere ist angekommen. Sie hat die Nummer { $number }. Wir antworten bis zum { $until }.

    Was daraus wird, lesen Sie auf Ihrer privaten Seite:

    { $link }
mail-barrier_answer-subject = Antwort auf Ihre Meldung { $number }
mail-barrier_answer-body =
    Guten Tag,

    zu Ihrer Meldung { $number } antworten wir Ihnen:

    { $text }

    Ihre Meldung und unsere Antwort stehen auch hier:

    { $link }

    Sind Sie nicht zufrieden? Dann antworten Sie der Person, die unten steht, oder wenden Sie sich an die Beschwerdestelle. Sie steht in unserer Erklärung zur Barrierefreiheit.
