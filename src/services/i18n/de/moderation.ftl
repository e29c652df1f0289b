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

    { $statement }

    Fragen dazu beantwortet Ihnen die Person, die unten steht. Beschweren können Sie sich auf Ihrer privaten Seite:

    { $link }

# The law or rule behind each reason. "Netiquette" is the town's page with the rules.
ground-insult = § 185 Strafgesetzbuch (Beleidigung) und Netiquette: respektvoll bleiben
ground-criminal = Strafgesetzbuch, zum Beispiel §§ 86a, 111, 126, 130 und 241
ground-discrimination = Netiquette: niemanden abwerten; bei Volksverhetzung § 130 Strafgesetzbuch
ground-personal_data = Art. 6 Datenschutz-Grundverordnung: Angaben über andere nur mit deren Einwilligung
ground-image_rights = §§ 22 und 23 Kunsturhebergesetz (Recht am eigenen Bild), § 72 Urheberrechtsgesetz
ground-advertising = Netiquette: keine Werbung
ground-spam = Netiquette: keine massenhaft gleichen Beiträge
ground-duplicate = Netiquette: jede Idee einmal
ground-off_topic = Netiquette: beim Thema dieses Projekts bleiben
ground-unclear = Netiquette: so schreiben, dass andere es verstehen
ground-no_place = Netiquette: sagen, um welchen Ort es geht
ground-on_request = Art. 17 Datenschutz-Grundverordnung oder Wunsch der Verfasserin oder des Verfassers
ground-test = Netiquette: kein Probeeintrag

# The statement of reasons (Art. 17 DSA), in mails and on the private page
cause-own = Wir haben den Beitrag selbst gelesen. Niemand hat ihn gemeldet.
cause-report = Jemand hat den Inhalt gemeldet.
cause-complaint = Es gab eine Beschwerde.
# Duplicates, as the public and authors read them
duplicate-came = { $number } sagt dasselbe wie dieser Beitrag. Deshalb sind Sie hier.
duplicate-also = Auch gemeldet als
duplicate-mine = Ihr Beitrag sagt dasselbe wie { $number }. Wir haben beide verknüpft; Ihrer bleibt erhalten und zählt mit.
duplicate-mine-link = { $number } ansehen
grounds-what = Entscheidung
grounds-on = Entschieden am
grounds-reason = Grund
grounds-ground = Grundlage
grounds-facts = Sachverhalt
grounds-cause = Anlass
grounds-automated = Automatische Mittel
grounds-automated-no = Keine. Ein Mensch hat gelesen und entschieden.
grounds-redress = Wenn Sie das anders sehen
grounds-redress-text = Sie können sich bis zum { $until } auf Ihrer privaten Seite beschweren, kostenlos und ohne Form. Darüber entscheidet ein anderer Mensch. Der Weg zu den Gerichten steht Ihnen daneben offen.
grounds-what-shown = Der Beitrag ist öffentlich.
grounds-what-redact = Eine Stelle ist gekürzt. Alles andere ist öffentlich und zählt.
grounds-what-internal = Der Beitrag ist nicht öffentlich. Er wird gelesen und zählt mit.
grounds-what-reject = Der Beitrag ist nicht öffentlich und zählt nicht mit.
grounds-what-hide = Der Beitrag ist nicht mehr öffentlich. Er zählt weiter mit.
grounds-what-reopen = Der Beitrag wird noch einmal geprüft.
grounds-what-exclude = Der Beitrag gilt nicht als Beitrag: Er ist nicht öffentlich und zählt nicht mit.
grounds-what-erase = Text, Ort und Fotos des Beitrags sind endgültig gelöscht. Nur die Nummer bleibt.
