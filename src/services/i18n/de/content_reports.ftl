# "Inhalt melden": the form, the private page, mails; reports of content, complaints and figures share some words.
layout-report-content = Inhalt melden
layout-moderation = Moderation in Zahlen
report-content-title = Inhalt melden
report-lead-text = Ist hier etwas öffentlich, das jemanden beleidigt, bloßstellt oder gegen Gesetze verstößt? Bitte sagen Sie es uns. Ein Mensch prüft Ihre Meldung. Sie bekommen eine Nummer und lesen auf einer privaten Seite, was wir entscheiden.
report-which = Um welchen Beitrag geht es?
report-which-hint = Die Nummer, zum Beispiel PI-2026-00042, oder die Adresse der Seite. Einfacher geht es über „Inhalt melden“ direkt beim Beitrag, beim Kommentar oder beim Foto.
report-which-missing = Bitte sagen Sie uns, um welchen Beitrag es geht.
report-which-unknown = Diesen Beitrag gibt es nicht öffentlich. Bitte prüfen Sie die Nummer.
report-thing-contribution = Beitrag
report-thing-comment = Kommentar zum Beitrag
report-thing-photo = Foto im Beitrag
report-why = Was stimmt nicht?
report-why-missing = Bitte wählen Sie aus, was nicht stimmt.
report-reason-insult = Beleidigung oder Verleumdung
report-reason-discrimination = Menschen werden abgewertet oder es wird gehetzt
report-reason-criminal = Anderer strafbarer Inhalt, zum Beispiel eine Drohung
report-reason-minors = Gefahr für Kinder oder Jugendliche
report-reason-personal_data = Angaben über eine Person, die nicht öffentlich sein sollen
report-reason-image_rights = Rechte an einem Bild oder Text
report-reason-advertising = Werbung oder Spam
report-reason-false_identity = Jemand gibt sich für eine andere Person aus
report-reason-other = Etwas anderes
report-explain = Bitte erklären Sie es
report-explain-hint = Welche Stelle meinen Sie, und warum ist sie nicht in Ordnung?
report-explain-missing = Bitte erklären Sie kurz, was nicht in Ordnung ist.
report-name = Ihr Name
report-name-hint = Das Gesetz sieht bei Meldungen Name und Adresse vor, außer bei sexueller Gewalt gegen Kinder. Wir prüfen Ihre Meldung auch ohne. Wir können dann aber nicht nachfragen. Wer den Inhalt geschrieben hat, erfährt Ihren Namen nicht.
report-email = E-Mail-Adresse für die Antwort
report-email-hint = Ohne Adresse lesen Sie die Entscheidung über einen privaten Link. Mit Adresse schreiben wir Ihnen. Wir löschen Name und Adresse, wenn die Frist für eine Beschwerde vorbei ist.
report-faith = Ich bin nach bestem Wissen überzeugt, dass meine Angaben stimmen.
report-faith-hint = Eine andere Meinung ist kein Grund für eine Meldung.
report-faith-missing = Bitte bestätigen Sie, dass Ihre Angaben stimmen.
report-send = Meldung absenden
report-danger = Ist jemand in Gefahr? Dann rufen Sie bitte gleich die Polizei an: 110.
report-how-we-decide = So entscheiden wir: Moderation in Zahlen
report-own-title = Ihre Meldung { $number }
report-own-keep = Diese Seite gehört nur Ihnen. Merken Sie sich ihre Adresse, zum Beispiel als Lesezeichen: Hier lesen Sie, was wir entscheiden.
report-own-open = Wir haben Ihre Meldung bekommen und prüfen sie.
report-own-decided = Wir haben über Ihre Meldung entschieden.
report-own-decision = Unsere Entscheidung
report-of = Gemeldet
report-came = Eingegangen
report-said = Ihre Erklärung
report-erased = gelöscht
report-outcome-kept = Der Inhalt verstößt nicht gegen Gesetze oder Regeln. Er bleibt öffentlich.
report-outcome-redacted = Wir haben die Stelle gekürzt.
report-outcome-hidden = Der Inhalt ist nicht mehr öffentlich.
report-outcome-erasure = Der Inhalt ist nicht mehr öffentlich. Eine zweite Person prüft, ob wir ihn endgültig löschen.
report-contact = Name und E-Mail-Adresse
report-contact-text = Wir haben Ihre Angaben verschlüsselt gespeichert, nur für diese Meldung. Sie können sie sofort löschen. Die Entscheidung lesen Sie dann hier.
report-contact-end = Angaben löschen
done-report-sent = Danke, Ihre Meldung ist angekommen.
done-report-contact-gone = Name und Adresse sind gelöscht.
mail-footer-report = Sie bekommen diese E-Mail, weil Sie bei der Stadt { $town } einen Inhalt gemeldet und um eine Antwort gebeten haben. Auf der Seite Ihrer Meldung können Sie die Adresse löschen.
mail-report_receipt-subject = Ihre Meldung { $number } ist angekommen
mail-report_receipt-body =
    Guten Tag,

    danke, Ihre Meldung zu „{ $title }“ ist angekommen. Sie hat die Nummer { $number }. Ein Mensch prüft sie; ein Programm entscheidet nicht.

    Was wir entscheiden, lesen Sie auf Ihrer privaten Seite:

    { $link }
mail-report_decided-subject = Entscheidung über Ihre Meldung { $number }
mail-report_decided-body =
    Guten Tag,

    wir haben über Ihre Meldung { $number } entschieden: { $reason }

    { $text }

    Entschieden hat ein Mensch, kein Programm. Wenn Sie das anders sehen, können Sie sich bis zum { $until } auf der Seite Ihrer Meldung beschweren. Darüber entscheidet jemand anderes. Der Weg zu den Gerichten steht Ihnen daneben offen.

    { $link }
