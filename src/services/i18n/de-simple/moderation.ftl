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

    { $statement }

    Sehen Sie das anders?
    Dann schreiben Sie bitte der Person, die unten steht.
    Oder rufen Sie diese Person an.
    Hier ist Ihre private Seite:

    { $link }

# The law or rule behind each reason. "Netiquette" is the town's page with the rules.
ground-insult = Das Straf-Gesetz verbietet Beleidigungen (§ 185 Straf-Gesetz-Buch). Und unsere Regeln sagen: Seien Sie freundlich.
ground-criminal = Das Straf-Gesetz verbietet das (zum Beispiel §§ 86a, 111, 126, 130 und 241 Straf-Gesetz-Buch).
ground-discrimination = Unsere Regeln sagen: Machen Sie andere Menschen nicht schlecht. Hetze ist verboten (§ 130 Straf-Gesetz-Buch).
ground-personal_data = Das Daten-Schutz-Gesetz (Art. 6 DSGVO). Es sagt: Über andere Menschen darf man nur schreiben, wenn sie es erlauben.
ground-image_rights = Das Gesetz über Bilder (§§ 22 und 23 KUG, § 72 UrhG). Es sagt: Andere Menschen müssen ein Bild erlauben.
ground-advertising = Unsere Regeln sagen: keine Werbung.
ground-spam = Unsere Regeln sagen: nicht oft das Gleiche schreiben.
ground-duplicate = Unsere Regeln sagen: jede Idee nur ein Mal.
ground-off_topic = Unsere Regeln sagen: Schreiben Sie zum Thema von diesem Projekt.
ground-unclear = Unsere Regeln sagen: Andere müssen Ihren Text verstehen.
ground-no_place = Unsere Regeln sagen: Nennen Sie den Ort.
ground-on_request = Jemand hat darum gebeten (Art. 17 DSGVO).
ground-test = Unsere Regeln sagen: keine Probe-Texte.

# The statement of reasons (Art. 17 DSA), in mails and on the private page
cause-own = Wir haben Ihren Beitrag selbst gelesen.
cause-report = Jemand hat uns auf den Beitrag hingewiesen.
cause-complaint = Jemand hat sich beschwert.
# Duplicates, as the public and authors read them
duplicate-came = { $number } sagt das Gleiche wie dieser Beitrag. Darum sind Sie jetzt hier.
duplicate-also = Das haben auch andere gemeldet
duplicate-mine = Ihr Beitrag sagt das Gleiche wie { $number }. Wir haben beide verbunden. Ihr Beitrag bleibt. Er zählt mit.
duplicate-mine-link = { $number } ansehen
grounds-what = Das haben wir entschieden
grounds-on = Am
grounds-reason = Grund
grounds-ground = Gesetz oder Regel
grounds-facts = Das haben wir gefunden
grounds-cause = So kam es dazu
grounds-automated = Hat ein Computer entschieden?
grounds-automated-no = Nein. Ein Mensch hat entschieden.
grounds-redress = Finden Sie das falsch?
grounds-redress-text = Dann können Sie sich beschweren. Das geht bis zum { $until } auf Ihrer privaten Seite. Es kostet nichts. Ein anderer Mensch entscheidet dann neu. Sie können auch zu einem Gericht gehen.
grounds-what-shown = Alle können den Beitrag lesen.
grounds-what-redact = Wir haben eine Stelle weggelassen. Den Rest können alle lesen.
grounds-what-internal = Nur wir lesen den Beitrag. Er zählt mit.
grounds-what-reject = Wir zeigen den Beitrag nicht. Er zählt nicht mit.
grounds-what-hide = Wir zeigen den Beitrag nicht mehr. Er zählt mit.
grounds-what-reopen = Wir prüfen den Beitrag noch ein Mal.
grounds-what-exclude = Wir zeigen den Text nicht. Er zählt nicht als Beitrag.
grounds-what-erase = Wir haben den Text, den Ort und die Fotos gelöscht. Nur die Nummer bleibt.
