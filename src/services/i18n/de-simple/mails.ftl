# Mails. Paragraphs are divided by blank lines; an address alone on a line becomes a link.
mail-regards = Freundliche Grüße
mail-button-private = Meinen Beitrag ansehen
mail-button-confirm = Adresse bestätigen
mail-button-unsubscribe = E-Mails abstellen
mail-button-open = Seite öffnen
mail-footer =
    Warum bekommen Sie diese E-Mail?
    Sie machen bei einem Projekt von der Stadt { $town } mit.
    Dabei haben Sie eine Adresse angegeben.
    Sie können die Adresse löschen.
    Das geht auf Ihrer privaten Seite.
mail-footer-staff =
    Warum bekommen Sie diese E-Mail?
    Bei der Stadt { $town } kann man mitmachen.
    Sie haben dafür ein Konto.
mail-way-out =
    E-Mails abstellen:
    { $unsubscribe }
mail-questions = Haben Sie Fragen? { $contact }
mail-receipt-read = Wir lesen ihn.
mail-receipt-until = Wir lesen ihn bis zum { $until }.
mail-receipt-subject = Ihr Beitrag { $number } ist angekommen
mail-receipt-body =
    Guten Tag,

    danke für Ihren Beitrag.
    Ihr Beitrag { $number } ist bei uns angekommen.
    { $text }
    Erst danach können ihn alle sehen.

    Bitte bestätigen Sie: Diese Adresse gehört mir.
    Der Link gilt 48 Stunden.
    Ohne Bestätigung schreiben wir Ihnen nicht mehr.
    Ihr Beitrag zählt trotzdem.

    { $confirm_link }

    Was wird aus Ihrem Beitrag?
    Das sehen Sie auf Ihrer privaten Seite:

    { $link }

    Es gibt noch einen anderen Weg:
    Sie gehen auf die Seite „Mein Beitrag“.
    Dort schreiben Sie die Nummer { $number }.
    Dann schreiben Sie den Code { $code }.
mail-published-subject = Ihr Beitrag { $number } ist öffentlich
mail-published-body =
    Guten Tag,

    Ihr Beitrag „{ $title }“ ({ $number }) ist jetzt öffentlich.
    Alle können ihn lesen. { $text }

    Wie geht es weiter?
    Das lesen Sie auf Ihrer privaten Seite:

    { $link }
mail-redacted-subject = Ihr Beitrag { $number } ist gekürzt und öffentlich
mail-redacted-body =
    Guten Tag,

    Ihr Beitrag { $number } ist jetzt öffentlich.
    Alle können ihn lesen.
    Aber wir haben eine Stelle gekürzt.
    Grund: { $reason }. { $text }

    { $statement }

    Sehen Sie das anders?
    Dann antworten Sie bitte der Person, die unten steht.
    Hier ist Ihre private Seite:

    { $link }
mail-not_published-subject = Wir zeigen Ihren Beitrag { $number } nicht öffentlich
mail-not_published-body =
    Guten Tag,

    wir zeigen Ihren Beitrag { $number } nicht öffentlich.
    Grund: { $reason }. { $text }

    { $statement }

    Sehen Sie das anders?
    Dann schreiben Sie bitte der Person, die unten steht.
    Oder rufen Sie diese Person an.
    Hier ist Ihre private Seite:

    { $link }
mail-duplicate-subject = Ihr Beitrag { $number } ist mit { $topic } verbunden
mail-duplicate-body =
    Guten Tag,

    Ihr Beitrag „{ $title }“ ({ $number }) sagt das Gleiche wie der Beitrag { $topic }.
    Wir haben beide verbunden.
    Ihr Beitrag bleibt.
    Er zählt mit.

    Sind Sie damit nicht einverstanden?
    Dann antworten Sie der Person, die unten steht.

    Das ist Ihre private Seite:

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

    Sie haben uns geschrieben.
    Dazu gibt es Neues:

    { $text }

    Alles dazu steht auf Ihrer privaten Seite:

    { $link }
mail-ending-subject = Dürfen wir Ihre Adresse behalten? ({ $number })
mail-ending-body =
    Guten Tag,

    der Beschluss ist mehr als 1 Jahr her.
    Wir haben noch Ihre E-Mail-Adresse zum Beitrag { $number }.
    Jetzt ist es Zeit, die Adresse zu löschen.

    Wollen Sie weiter Nachrichten von uns bekommen?
    Dann gehen Sie auf Ihre private Seite.
    Dort drücken Sie auf „Adresse behalten“.
    Das geht bis zum { $until }:

    { $link }

    Sie drücken nicht auf den Knopf?
    Dann löschen wir die Adresse.
    Ihr Beitrag bleibt.
mail-footer-follow =
    Warum bekommen Sie diese E-Mail?
    Bei der Stadt { $town } kann man mitmachen.
    Jemand hat für diese Adresse Nachrichten dazu bestellt.
mail-follow_confirm-subject = Bitte bestätigen Sie Ihre Bestellung
mail-follow_confirm-body =
    Guten Tag,

    jemand will mit dieser Adresse Nachrichten bekommen zu: { $topic }.

    Waren Sie das?
    Dann bestätigen Sie es bitte.
    Der Link gilt 48 Stunden.

    { $confirm_link }

    Waren Sie das nicht?
    Dann tun Sie bitte nichts.
    Wir löschen die Adresse nach 2 Tagen.
mail-follow_already-subject = Diese Nachrichten haben Sie schon bestellt
mail-follow_already-body =
    Guten Tag,

    jemand will mit dieser Adresse Nachrichten bekommen zu: { $topic }.
    Diese Nachrichten haben Sie schon bestellt.
    Sie müssen nichts tun.

    Wie oft schreiben wir Ihnen?
    Das stellen Sie hier ein.
    Hier können Sie auch abbestellen:

    { $link }
mail-digest-subject = Neues: { $topic }
mail-digest-body =
    Guten Tag,

    das ist neu ({ $topic }):

    { $text }

    Wie oft schreiben wir Ihnen?
    Das stellen Sie hier ein:

    { $link }
mail-extended-subject = Sie können länger mitmachen
mail-extended-body =
    Guten Tag,

    bei „{ $process }“ geht es länger.
    Bei „{ $title }“ können Sie bis zum { $until } mitmachen.

    Was ist aus Ihrem eigenen Beitrag geworden?
    Das sehen Sie hier:

    { $link }
mail-follow_extended-subject = Es geht länger: { $title }
mail-follow_extended-body =
    Guten Tag,

    bei „{ $process }“ geht es länger.
    Bei „{ $title }“ können Sie bis zum { $until } mitmachen.

    Wie oft schreiben wir Ihnen?
    Das stellen Sie hier ein:

    { $link }
