# A question of the town to the author: on the private page, and its mails.
inquiry-title = Wir haben eine Frage an Sie
inquiry-lead = Das möchten wir zu Ihrem Beitrag wissen:
inquiry-until = Bitte antworten Sie bis zum { $until }. Danach entscheiden wir ohne Ihre Antwort.
inquiry-answer = Ihre Antwort
inquiry-answer-hint = Ihre Antwort lesen nur die Menschen, die Ihren Beitrag prüfen. Andere sehen die Antwort nicht.
inquiry-answer-missing = Bitte schreiben Sie Ihre Antwort.
inquiry-send = Antwort senden
inquiry-of = Frage vom { $day }
inquiry-your-answer = Ihre Antwort vom { $day }
inquiry-ended = Diese Frage ist vorbei. Sie müssen nichts mehr tun.
error-inquiry-over = Diese Frage ist schon beantwortet. Oder sie ist vorbei.
done-inquiry-answered = Danke. Ihre Antwort ist angekommen.
mail-inquiry-subject = Frage zu Ihrem Beitrag { $number }
mail-inquiry-body =
    Guten Tag,

    wir haben eine Frage zu Ihrem Beitrag „{ $title }“.
    Die Nummer ist { $number }.
    Unsere Frage ist:

    { $text }

    Bitte antworten Sie bis zum { $until }.
    Das geht auf Ihrer privaten Seite.
    Andere sehen Ihre Antwort nicht.

    { $link }
mail-inquiry_reminder-subject = Erinnerung: Frage zu Ihrem Beitrag { $number }
mail-inquiry_reminder-body =
    Guten Tag,

    vor einer Woche haben wir Sie etwas gefragt.
    Es geht um Ihren Beitrag „{ $title }“.
    Die Nummer ist { $number }.
    Unsere Frage ist:

    { $text }

    Bitte antworten Sie bis zum { $until }.
    Das geht auf Ihrer privaten Seite:

    { $link }
mail-inquiry_over-subject = Unsere Frage zu Ihrem Beitrag { $number } ist vorbei
mail-inquiry_over-body =
    Guten Tag,

    wir haben Sie etwas gefragt.
    Es ging um Ihren Beitrag „{ $title }“.
    Die Nummer ist { $number }.
    Wir haben keine Antwort bekommen.
    Wir entscheiden jetzt ohne Ihre Antwort.
    Sie müssen nichts tun.

    Wie geht es weiter?
    Das lesen Sie auf Ihrer privaten Seite:

    { $link }
