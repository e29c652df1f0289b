# One decision with its statement of reasons, and complaints, as residents read them.
decision-more = Lesen Sie hier: Warum haben wir so entschieden? Sie können sich auch beschweren.
decision-page-title = Entscheidung über { $number }
decision-title = Das haben wir über Ihren Beitrag entschieden
decision-words = Das schreiben wir Ihnen dazu
decision-print = Diese Seite bleibt hier. Sie können sie auch drucken.
complaint-title = Beschwerde
complaint-lead = Finden Sie die Entscheidung falsch? Dann beschweren Sie sich hier. Das geht bis zum { $until }. Es kostet nichts. Ein anderer Mensch entscheidet dann neu.
complaint-text = Was finden Sie falsch?
complaint-text-hint = Schreiben Sie ein paar Sätze.
complaint-missing = Bitte schreiben Sie: Was finden Sie falsch?
complaint-send = Beschwerde abschicken
complaint-was-until = Beschweren konnte man sich bis zum { $until }. Sie können aber noch zu einem Gericht gehen.
complaint-filed = Ihre Beschwerde { $number } vom { $day }:
complaint-waits = Ein anderer Mensch prüft Ihre Beschwerde. Die Antwort lesen Sie hier.
complaint-upheld = Sie haben recht. Wir nehmen die Entscheidung zurück.
complaint-dismissed = Wir ändern die Entscheidung nicht.
complaint-court = Sie können zu einem Gericht gehen.
complaint-too-late = Beschweren konnte man sich bis zum { $until }. Sie können aber noch zu einem Gericht gehen.
complaint-twice = Sie haben sich schon beschwert. Wir prüfen Ihre erste Beschwerde.
done-complaint-sent = Danke. Ihre Beschwerde ist da.
mail-complaint_receipt-subject = Ihre Beschwerde { $number } ist da
mail-complaint_receipt-body =
    Guten Tag,

    Ihre Beschwerde ist da.
    Sie hat die Nummer { $number }.
    Ein anderer Mensch entscheidet darüber.

    Die Antwort lesen Sie auch auf Ihrer privaten Seite:

    { $link }
mail-complaint_decided-subject = Antwort auf Ihre Beschwerde { $number }
mail-complaint_decided-body =
    Guten Tag,

    das ist die Antwort auf Ihre Beschwerde { $number }:
    { $reason }

    { $text }

    Ein anderer Mensch hat neu entschieden.
    Sie können auch zu einem Gericht gehen.
    Hier ist Ihre private Seite:

    { $link }
