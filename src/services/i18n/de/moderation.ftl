# Moderation, as authors read it: reasons of decisions, mail of a hidden contribution.
reason-insult = Beleidigung
reason-criminal = strafbarer Inhalt
reason-discrimination = Abwertung von Menschen
reason-personal_data = Angaben über andere Personen
reason-image_rights = Rechte am Bild
reason-advertising = Werbung
reason-spam = Spam
reason-duplicate = doppelt eingegangen
reason-off_topic = gehört nicht zu diesem Projekt
reason-unclear = nicht zu verstehen
reason-no_place = Ort fehlt
reason-on_request = auf Wunsch
reason-test = Probeeintrag

# Mail of a decision that only the desk makes; the others stand in mails.ftl
mail-hidden-subject = Ihr Beitrag { $number } wird nicht mehr gezeigt
mail-hidden-body =
    Guten Tag,

    Ihr Beitrag „{ $title }“ ({ $number }) war öffentlich und wird jetzt nicht mehr gezeigt. Grund: { $reason }. { $text }

    Wenn Sie das anders sehen, wenden Sie sich an die Person, die unten steht. Ihre private Seite:

    { $link }

# Duplicates, as the public and authors read them
duplicate-came = { $number } sagt dasselbe wie dieser Beitrag. Deshalb sind Sie hier.
duplicate-also = Auch gemeldet als
duplicate-mine = Ihr Beitrag sagt dasselbe wie { $number }. Wir haben beide verknüpft; Ihrer bleibt erhalten und zählt mit.
duplicate-mine-link = { $number } ansehen
