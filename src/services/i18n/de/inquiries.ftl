# A question of the town to the author: on the private page, and its mails.
inquiry-title = Wir haben eine Frage an Sie
inquiry-lead = Die Stadt fragt zu Ihrem Beitrag:
inquiry-until = Bitte antworten Sie bis { $until }. Danach entscheiden wir ohne Ihre Antwort.
inquiry-answer = Ihre Antwort
inquiry-answer-hint = Das lesen nur die Menschen, die Ihren Beitrag prüfen. Es wird nicht veröffentlicht.
inquiry-answer-missing = Bitte schreiben Sie Ihre Antwort.
inquiry-send = Antwort senden
inquiry-of = Frage vom { $day }
inquiry-your-answer = Ihre Antwort vom { $day }
inquiry-ended = Diese Frage ist beendet. Sie müssen nichts mehr tun.
error-inquiry-over = Diese Frage ist inzwischen beantwortet oder beendet.
done-inquiry-answered = Danke. Ihre Antwort ist angekommen.
mail-inquiry-subject = Frage zu Ihrem Beitrag { $number }
mail-inquiry-body =
    Guten Tag,

    zu Ihrem Beitrag „{ $title }“ ({ $number }) haben wir eine Frage:

    { $text }

    Bitte antworten Sie bis { $until } auf Ihrer privaten Seite. Ihre Antwort wird nicht veröffentlicht.

    { $link }
mail-inquiry_reminder-subject = Erinnerung: Frage zu Ihrem Beitrag { $number }
mail-inquiry_reminder-body =
    Guten Tag,

    vor einer Woche haben wir Sie zu Ihrem Beitrag „{ $title }“ ({ $number }) etwas gefragt:

    { $text }

    Wenn Sie bis { $until } auf Ihrer privaten Seite antworten, berücksichtigen wir das bei der Entscheidung.

    { $link }
mail-inquiry_over-subject = Unsere Frage zu Ihrem Beitrag { $number } ist beendet
mail-inquiry_over-body =
    Guten Tag,

    auf unsere Frage zu Ihrem Beitrag „{ $title }“ ({ $number }) haben wir keine Antwort bekommen. Wir entscheiden jetzt nach dem, was im Beitrag steht. Sie müssen nichts tun.

    Wie es weitergeht, lesen Sie auf Ihrer privaten Seite:

    { $link }
