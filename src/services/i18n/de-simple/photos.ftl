# Photos: at the form, on pages, at the desk.
# Photos of the form
photos-title = Fotos
photos-choose = Fotos auswählen oder aufnehmen
photos-hint = Höchstens 5 Fotos sind möglich. Die Fotos können JPEG, PNG oder WebP sein. Jedes Foto darf höchstens 15 MB (Mega-Byte) groß sein. In Fotos sind Daten versteckt, zum Beispiel Ort, Zeit und Gerät. Diese Daten entfernen wir immer.
photos-upload = Fotos hochladen
photos-loading = Ihre Fotos werden hochgeladen …
photos-done = Ihre Foto-Liste ist jetzt geändert.
photos-failed = Das Hochladen hat nicht geklappt. Ihre Angaben sind noch da. Bitte versuchen Sie es noch einmal. Oder senden Sie den Beitrag ohne Foto.
photos-full = Mehr als 5 Fotos sind nicht möglich.
photo-number = Foto { $n }
photo-alt = Was ist auf dem Foto zu sehen?
photo-alt-hint = Das ist für Menschen, die das Foto nicht sehen. Zum Beispiel: Der Radweg endet vor einer Baustelle.
photo-alt-none = ohne Beschreibung
photo-remove = Entfernen
photo-place-offer = Hier haben Sie das Foto gemacht: { $place }. Wollen Sie diesen Ort nehmen?
photo-place-take = Diesen Ort nehmen
photo-place-taken = Wir haben den Ort aus dem Foto genommen: { $place }. Im nächsten Schritt können Sie den Ort ändern.
photo-consent = Ja, die Stadt darf die Fotos öffentlich zeigen.
photo-consent-hint = Ich habe die Fotos selbst gemacht. Sind Personen auf den Fotos zu erkennen? Dann sind alle diese Personen einverstanden. Ich kann meine Erlaubnis immer zurücknehmen. Man sagt auch: widerrufen. Dann löscht die Stadt die Fotos.
photo-consent-open = Ja, andere dürfen die Fotos als offene Daten benutzen (freiwillig).
photo-consent-open-hint = Offene Daten heißt: Alle dürfen die Fotos benutzen. Dabei müssen sie sagen, woher die Fotos sind. Die Lizenz heißt: Datenlizenz Deutschland – Namensnennung 2.0. Eine Lizenz ist eine Erlaubnis mit Regeln. Sie machen hier kein Kreuz? Dann zeigt nur die Stadt die Fotos auf dieser Internet-Seite.
photo-minor = Ich bin unter 16 Jahre alt.
photo-parent = Name von Mutter, Vater oder einer anderen Person mit Sorge-Recht
photo-parent-consent = Diese Person ist einverstanden: Die Stadt darf die Fotos öffentlich zeigen.
photo-consent-missing = Dürfen wir die Fotos öffentlich zeigen? Dann kreuzen Sie bitte Ja an. Oder entfernen Sie die Fotos.
photo-parent-missing = Wer sagt für Sie Ja? Bitte schreiben Sie den Namen von dieser Person. Oder entfernen Sie die Fotos.
photo-parent-consent-missing = Bitte fragen Sie diese Person. Ist sie einverstanden? Dann machen Sie ein Kreuz.
photo-wrong-format = Foto { $n }: Diese Datei ist kein JPEG, PNG oder WebP. Heißt das Foto-Format HEIC? Dann stellen Sie in Ihrem Telefon „Maximale Kompatibilität“ ein. So macht das Telefon passende Fotos.
photo-too-many-pixels = Foto { $n }: Dieses Bild hat zu viele Bild-Punkte. Höchstens 50 Millionen sind möglich.
photo-damaged = Foto { $n }: Diese Datei ist kaputt. Wir können sie nicht öffnen.
photo-too-large = Foto { $n }: Diese Datei ist größer als 15 MB (Mega-Byte). Bitte wählen Sie eine kleinere Datei.
photo-too-many = Foto { $n }: Mehr als 5 Fotos sind nicht möglich.
photo-too-often =
    Foto { $n }: Von Ihrem Internet-Anschluss kamen gerade sehr viele Fotos. Bitte warten Sie { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. Versuchen Sie es dann noch einmal. Oder senden Sie den Beitrag ohne dieses Foto.
photo-no-room = Foto { $n }: Im Moment können wir keine Fotos annehmen. Sie können Ihren Beitrag ohne Foto senden.
photo-gone = Ein Foto ist nicht mehr da. Das Formular war zu lange offen. Bitte wählen Sie das Foto noch einmal aus.

# Photos that are there
photo-licence-open = Lizenz: Datenlizenz Deutschland – Namensnennung 2.0
photo-licence-own = Eine Person hat das Foto gemacht. Diese Person hat alle Rechte am Foto.
photos-mine = { $n ->
    [one] Ihr Foto
   *[other] Ihre { $n } Fotos
}
photo-mine-waits = Wir sehen das Foto noch an
photo-mine-released = Öffentlich
photo-mine-refused = Nicht öffentlich
photo-mine-kept = Nicht öffentlich, wie Ihr Beitrag
photos-take-back = Fotos zurücknehmen
photos-take-back-means = Wir löschen sofort alle Fotos von diesem Beitrag. Der Text bleibt.
photos-take-back-now = Fotos jetzt löschen
photos-close-means = Oder Sie nehmen nur die Erlaubnis für offene Daten zurück. Dann bleiben die Fotos auf der Seite vom Beitrag. Wir geben die Fotos aber nicht mehr weiter.
photos-close-now = Offene Daten zurücknehmen
consent-withdrawn-before = Diese Erlaubnis gibt es nicht mehr.
consent-photo_publication = Erlaubnis (Einwilligung): Fotos öffentlich zeigen
consent-photo_open_data = Erlaubnis (Einwilligung): Fotos als offene Daten
consent-parental = Erlaubnis (Einwilligung) für ein Kind
consent-by = Von { $name }.
consent-ended = Zurückgenommen am { $day }.
mine-stored-photos-what = { $n ->
    [one] Das Foto steht weiter oben.
   *[other] Die { $n } Fotos stehen weiter oben.
}
done-photos-gone = Ihre Fotos sind gelöscht.
done-photos-not-open = Ihre Fotos sind keine offenen Daten mehr.
photo-refusal-persons = man erkennt Personen oder Kennzeichen
photo-refusal-rights = andere haben Rechte am Bild
photo-refusal-offensive = beleidigend oder verboten
photo-refusal-unrelated = hat mit dem Beitrag nichts zu tun
photo-refusal-unusable = man erkennt nichts
