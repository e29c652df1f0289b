# Mails. Paragraphs are divided by blank lines; an address alone on a line becomes a link.
mail-regards = Freundliche Grüße
mail-button-private = Zu meinem Beitrag
mail-button-confirm = Adresse bestätigen
mail-button-unsubscribe = E-Mails abstellen
mail-button-open = Seite öffnen
mail-footer = Sie bekommen diese E-Mail, weil Sie bei der Beteiligung der Stadt { $town } eine Adresse angegeben haben. Auf Ihrer privaten Seite können Sie die Adresse löschen.
mail-footer-staff = Sie bekommen diese E-Mail, weil Sie ein Konto bei der Beteiligung der Stadt { $town } haben.
mail-way-out =
    E-Mails abstellen:
    { $unsubscribe }
mail-questions = Fragen? { $contact }
mail-receipt-read = Wir lesen ihn, bevor er erscheint.
mail-receipt-until = Wir lesen ihn bis { $until }, bevor er erscheint.
mail-receipt-subject = Ihr Beitrag { $number } ist angekommen
mail-receipt-body =
    Guten Tag,

    danke, Ihr Beitrag { $number } ist bei uns angekommen. { $text }

    Bitte bestätigen Sie, dass diese Adresse Ihnen gehört. Der Link gilt 48 Stunden. Ohne Bestätigung schreiben wir Ihnen nicht mehr; Ihr Beitrag zählt trotzdem.

    { $confirm_link }

    Auf Ihrer privaten Seite sehen Sie, was daraus wird:

    { $link }

    Oder Sie geben unter „Mein Beitrag“ die Nummer { $number } und den Code { $code } ein.
mail-published-subject = Ihr Beitrag { $number } ist veröffentlicht
mail-published-body =
    Guten Tag,

    Ihr Beitrag „{ $title }“ ({ $number }) ist jetzt öffentlich zu sehen. { $text }

    Was weiter damit geschieht, lesen Sie auf Ihrer privaten Seite:

    { $link }
mail-redacted-subject = Ihr Beitrag { $number } ist gekürzt veröffentlicht
mail-redacted-body =
    Guten Tag,

    wir haben Ihren Beitrag { $number } veröffentlicht, aber eine Stelle gekürzt. Grund: { $reason }. { $text }

    { $statement }

    Fragen dazu beantwortet Ihnen die Person, die unten steht. Beschweren können Sie sich auf Ihrer privaten Seite:

    { $link }
mail-not_published-subject = Ihr Beitrag { $number } wird nicht öffentlich gezeigt
mail-not_published-body =
    Guten Tag,

    wir zeigen Ihren Beitrag { $number } nicht öffentlich. Grund: { $reason }. { $text }

    { $statement }

    Fragen dazu beantwortet Ihnen die Person, die unten steht. Beschweren können Sie sich auf Ihrer privaten Seite:

    { $link }
mail-duplicate-subject = Ihr Beitrag { $number } ist mit { $topic } verknüpft
mail-duplicate-body =
    Guten Tag,

    Ihr Beitrag „{ $title }“ ({ $number }) sagt dasselbe wie der Beitrag { $topic }. Wir haben beide verknüpft. Ihr Beitrag bleibt erhalten und zählt mit, und was mit { $topic } geschieht, gilt auch für ihn.

    Wenn Sie das anders sehen, antworten Sie der Person, die unten steht. Ihre private Seite:

    { $link }
mail-reply-subject = Die Stadt hat auf Ihren Beitrag { $number } geantwortet
mail-reply-body =
    Guten Tag,

    { $department } hat auf Ihren Beitrag „{ $title }“ geantwortet:

    { $text }

    Alles zu Ihrem Beitrag steht auf Ihrer privaten Seite:

    { $link }
mail-news-subject = Neues zu { $number }
mail-news-body =
    Guten Tag,

    es gibt Neues zu dem, was Sie uns geschrieben haben:

    { $text }

    Alles dazu steht auf Ihrer privaten Seite:

    { $link }
mail-ending-subject = Dürfen wir Ihre Adresse behalten? ({ $number })
mail-ending-body =
    Guten Tag,

    seit dem Beschluss ist mehr als ein Jahr vergangen. Ihre E-Mail-Adresse zum Beitrag { $number } würden wir jetzt löschen.

    Möchten Sie weiter hören, was daraus wird? Dann drücken Sie bis zum { $until } auf Ihrer privaten Seite „Adresse behalten“:

    { $link }

    Sonst löschen wir die Adresse. Ihr Beitrag bleibt.
mail-footer-follow = Sie bekommen diese E-Mail, weil diese Adresse für Nachrichten aus der Beteiligung der Stadt { $town } eingetragen wurde.
mail-follow_confirm-subject = Bitte bestätigen Sie Ihr Abonnement
mail-follow_confirm-body =
    Guten Tag,

    jemand möchte unter dieser Adresse Nachrichten bekommen zu: { $topic }.

    Waren Sie das? Dann bestätigen Sie es bitte. Der Link gilt 48 Stunden.

    { $confirm_link }

    Waren Sie es nicht? Dann tun Sie nichts. Wir löschen die Adresse nach zwei Tagen.
mail-follow_already-subject = Das haben Sie schon abonniert
mail-follow_already-body =
    Guten Tag,

    jemand möchte unter dieser Adresse Nachrichten bekommen zu: { $topic }. Das haben Sie schon abonniert, Sie müssen nichts tun.

    Wie oft wir schreiben, stellen Sie hier ein. Hier können Sie auch abbestellen:

    { $link }
mail-digest-subject = Neues: { $topic }
mail-digest-body =
    Guten Tag,

    das ist neu ({ $topic }):

    { $text }

    Wie oft wir schreiben, stellen Sie hier ein:

    { $link }
mail-extended-subject = Sie können länger mitmachen
mail-extended-body =
    Guten Tag,

    bei „{ $process }“ geht es länger: Unter „{ $title }“ können Sie bis zum { $until } mitmachen.

    Ihren eigenen Beitrag und was daraus wurde, sehen Sie hier:

    { $link }
mail-follow_extended-subject = Es geht länger: { $title }
mail-follow_extended-body =
    Guten Tag,

    bei „{ $process }“ geht es länger: Unter „{ $title }“ können Sie bis zum { $until } mitmachen.

    Wie oft wir schreiben, stellen Sie hier ein:

    { $link }
