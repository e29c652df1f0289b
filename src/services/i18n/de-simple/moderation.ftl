# Moderation, as authors read it: reasons of decisions, mail of a hidden contribution.
reason-insult = Beleidigung
reason-criminal = strafbarer Inhalt, das heißt: gegen das Gesetz
reason-discrimination = macht Menschen schlecht
reason-personal_data = Angaben über andere Personen
reason-image_rights = Rechte am Bild
reason-advertising = Werbung
reason-spam = Spam (Müll-Nachricht)
reason-duplicate = doppelt angekommen
reason-off_topic = gehört nicht zu diesem Projekt
reason-unclear = nicht zu verstehen
reason-no_place = Ort fehlt
reason-on_request = auf Wunsch
reason-test = nur zum Testen

# Mail of a decision that only the desk makes; the others stand in mails.ftl
mail-hidden-subject = Wir zeigen Ihren Beitrag { $number } nicht mehr
mail-hidden-body =
    Guten Tag,

    Ihr Beitrag „{ $title }“ ({ $number }) war öffentlich.
    Jetzt zeigen wir ihn nicht mehr.
    Grund: { $reason }. { $text }

    Sehen Sie das anders?
    Dann schreiben Sie bitte der Person, die unten steht.
    Oder rufen Sie diese Person an.
    Hier ist Ihre private Seite:

    { $link }

# Duplicates, as the public and authors read them
duplicate-came = { $number } sagt das Gleiche wie dieser Beitrag. Darum sind Sie jetzt hier.
duplicate-also = Das haben auch andere gemeldet
duplicate-mine = Ihr Beitrag sagt das Gleiche wie { $number }. Wir haben beide verbunden. Ihr Beitrag bleibt. Er zählt mit.
duplicate-mine-link = { $number } ansehen
