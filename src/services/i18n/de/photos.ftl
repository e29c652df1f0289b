# Photos: at the form, on pages, at the desk.
# Photos of the form
photos-title = Fotos
photos-choose = Fotos auswählen oder aufnehmen
photos-hint = Bis zu 5 Fotos als JPEG, PNG oder WebP, jedes höchstens 15 MB. Aufnahmedaten wie Ort, Zeit und Gerät entfernen wir immer.
photos-upload = Fotos hochladen
photos-loading = Ihre Fotos werden hochgeladen …
photos-done = Die Fotos sind aktualisiert.
photos-failed = Das Hochladen hat nicht geklappt. Ihre Eingaben sind noch da. Bitte versuchen Sie es noch einmal, oder senden Sie den Beitrag ohne Foto.
photos-full = Mehr als 5 Fotos sind nicht möglich.
photo-number = Foto { $n }
photo-alt = Was ist auf dem Foto zu sehen?
photo-alt-hint = Für Menschen, die das Foto nicht sehen. Zum Beispiel: Der Radweg endet vor einer Baustelle.
photo-alt-none = ohne Beschreibung
photo-remove = Entfernen
photo-place-offer = Das Foto wurde hier aufgenommen: { $place }. Diesen Ort übernehmen?
photo-place-take = Diesen Ort übernehmen
photo-place-taken = Der Ort aus dem Foto ist übernommen: { $place }. Sie können ihn im nächsten Schritt ändern.
photo-consent = Ja, die Stadt darf die Fotos veröffentlichen.
photo-consent-hint = Ich habe die Fotos selbst gemacht, und alle, die darauf zu erkennen sind, sind einverstanden. Ich kann das jederzeit widerrufen: Dann löscht die Stadt die Fotos.
photo-consent-open = Ja, andere dürfen die Fotos als offene Daten weiterverwenden (freiwillig).
photo-consent-open-hint = Lizenz: Datenlizenz Deutschland – Namensnennung 2.0. Ohne dieses Kreuz zeigt nur die Stadt sie auf dieser Website.
photo-minor = Ich bin unter 16 Jahre alt.
photo-parent = Name von Mutter, Vater oder einer anderen sorgeberechtigten Person
photo-parent-consent = Diese Person ist einverstanden, dass die Stadt die Fotos veröffentlicht.
photo-consent-missing = Bitte stimmen Sie zu, dass wir die Fotos veröffentlichen dürfen. Oder entfernen Sie die Fotos.
photo-parent-missing = Bitte nennen Sie die Person, die für Sie zustimmt. Oder entfernen Sie die Fotos.
photo-parent-consent-missing = Bitte fragen Sie diese Person, und kreuzen Sie an, dass sie einverstanden ist.
photo-wrong-format = Foto { $n }: Diese Datei ist kein JPEG, PNG oder WebP. Fotos im Format HEIC wandelt Ihr Telefon um, wenn Sie „Maximale Kompatibilität“ einstellen.
photo-too-many-pixels = Foto { $n }: Dieses Bild hat zu viele Bildpunkte. Möglich sind 50 Millionen.
photo-damaged = Foto { $n }: Diese Datei ist beschädigt und lässt sich nicht öffnen.
photo-too-large = Foto { $n }: Diese Datei ist größer als 15 MB. Bitte wählen Sie eine kleinere.
photo-too-many = Foto { $n }: Mehr als 5 Fotos sind nicht möglich.
photo-too-often =
    Foto { $n }: Von Ihrem Anschluss kamen gerade sehr viele Fotos. Bitte versuchen Sie es in { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    } noch einmal, oder senden Sie den Beitrag ohne dieses Foto.
photo-no-room = Foto { $n }: Zurzeit können wir keine Fotos annehmen. Ihr Beitrag geht auch ohne Foto.
photo-gone = Ein Foto ist nicht mehr da, weil das Formular zu lange offen war. Bitte wählen Sie es noch einmal aus.

# Photos that are there
photo-licence-open = Lizenz: Datenlizenz Deutschland – Namensnennung 2.0
photo-licence-own = Alle Rechte bei der Person, die das Foto gemacht hat.
photos-mine = { $n ->
    [one] Ihr Foto
   *[other] Ihre { $n } Fotos
}
photo-mine-waits = Wird noch angesehen
photo-mine-released = Veröffentlicht
photo-mine-refused = Nicht veröffentlicht
photo-mine-kept = Nicht veröffentlicht, wie Ihr Beitrag
photos-take-back = Fotos zurückziehen
photos-take-back-means = Wir löschen alle Fotos dieses Beitrags sofort. Der Text bleibt.
photos-take-back-now = Fotos jetzt löschen
photos-close-means = Oder Sie widerrufen nur die Freigabe als offene Daten: Dann bleiben die Fotos auf der Seite des Beitrags, und wir geben sie nicht mehr weiter.
photos-close-now = Offene Daten widerrufen
consent-withdrawn-before = Diese Einwilligung gibt es nicht mehr.
consent-photo_publication = Einwilligung: Fotos veröffentlichen
consent-photo_open_data = Einwilligung: Fotos als offene Daten
consent-parental = Einwilligung für ein Kind
consent-by = Von { $name }.
consent-ended = Widerrufen am { $day }.
mine-stored-photos-what = { $n ->
    [one] Das Foto, wie es oben steht.
   *[other] Die { $n } Fotos, wie sie oben stehen.
}
done-photos-gone = Ihre Fotos sind gelöscht.
done-photos-not-open = Ihre Fotos sind keine offenen Daten mehr.
photo-refusal-persons = Personen oder Kennzeichen sind zu erkennen
photo-refusal-rights = Rechte anderer am Bild
photo-refusal-offensive = beleidigend oder verboten
photo-refusal-unrelated = hat mit dem Beitrag nichts zu tun
photo-refusal-unusable = nichts zu erkennen
