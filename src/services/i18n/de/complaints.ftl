# One decision with its statement of reasons, and complaints, as residents read them.
decision-more = Begründung lesen, ausdrucken oder sich beschweren
decision-page-title = Entscheidung über { $number }
decision-title = Entscheidung über Ihren Beitrag
decision-words = Was wir Ihnen dazu schreiben
decision-print = Diese Seite bleibt hier stehen. Sie können sie auch ausdrucken.
complaint-title = Beschwerde
complaint-lead = Sie sehen das anders? Dann beschweren Sie sich hier bis zum { $until }. Das kostet nichts. Es entscheidet jemand, der mit der ersten Entscheidung nichts zu tun hatte.
complaint-text = Was sehen Sie anders?
complaint-text-hint = Ein paar Sätze genügen.
complaint-missing = Bitte schreiben Sie, was Sie anders sehen.
complaint-send = Beschwerde absenden
complaint-was-until = Eine Beschwerde war bis zum { $until } möglich. Der Weg zu den Gerichten steht Ihnen weiter offen.
complaint-filed = Ihre Beschwerde { $number } vom { $day }:
complaint-waits = Jemand anderes prüft sie und schreibt Ihnen, oder Sie lesen die Antwort hier.
complaint-upheld = Ihre Beschwerde war berechtigt. Wir nehmen die Entscheidung zurück.
complaint-dismissed = Wir bleiben bei der Entscheidung.
complaint-court = Der Weg zu den Gerichten steht Ihnen offen.
complaint-too-late = Eine Beschwerde war bis zum { $until } möglich. Der Weg zu den Gerichten steht Ihnen weiter offen.
complaint-twice = Zu dieser Entscheidung haben Sie sich schon beschwert. Wir prüfen Ihre erste Beschwerde.
done-complaint-sent = Danke, Ihre Beschwerde ist angekommen.
mail-complaint_receipt-subject = Ihre Beschwerde { $number } ist angekommen
mail-complaint_receipt-body =
    Guten Tag,

    Ihre Beschwerde ist angekommen. Sie hat die Nummer { $number }. Darüber entscheidet jemand, der mit der ersten Entscheidung nichts zu tun hatte.

    Die Antwort lesen Sie auch auf Ihrer privaten Seite:

    { $link }
mail-complaint_decided-subject = Antwort auf Ihre Beschwerde { $number }
mail-complaint_decided-body =
    Guten Tag,

    zu Ihrer Beschwerde { $number }: { $reason }

    { $text }

    Entschieden hat jemand anderes als beim ersten Mal. Der Weg zu den Gerichten steht Ihnen daneben offen. Ihre private Seite:

    { $link }
