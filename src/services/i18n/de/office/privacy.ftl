# Data protection: terms, persons, consents, documents.
nav-privacy = Datenschutz
privacy-title = Datenschutz
privacy-lead = Wie lange etwas aufbewahrt wird, steht fest und gilt von selbst. Hier sehen Sie die Fristen, ihren Grund und was zuletzt gelöscht wurde.
privacy-part-fristen = Fristen
privacy-part-person = Person
privacy-part-einwilligungen = Einwilligungen
privacy-part-verzeichnis = Verzeichnis (Art. 30)
privacy-part-schwellwert = Schwellwertprüfung
privacy-document-lead = Eine Vorlage zum Drucken: Was das Programm weiß, ist ausgefüllt. Mit ▢ beginnt, was die Stadt ergänzt.
privacy-terms = Was wie lange aufbewahrt wird
privacy-what = Was
privacy-term = Frist
privacy-why = Grund
privacy-last = Zuletzt gelaufen
privacy-dry = Probelauf: Was wäre jetzt fällig?
privacy-dry-total = { $n ->
    [0] Jetzt ist nichts fällig.
    [one] Ein Lauf würde jetzt { $n } Eintrag löschen. Gelöscht ist noch nichts.
   *[other] Ein Lauf würde jetzt { $n } Einträge löschen. Gelöscht ist noch nichts.
}
privacy-dry-busy = Gerade läuft schon eine Löschung. Bitte versuchen Sie es in einer Minute noch einmal.
privacy-dry-failed = Mindestens eine Regel lässt sich nicht ausführen.
privacy-rule-failed = nicht ausführbar, bitte der Administration melden
privacy-late = Diese Fristen wurden seit mehr als zwei Tagen nicht geprüft
privacy-late-text = Bitte sagen Sie es der Administration: Läuft der Server, und was steht im Protokoll des Servers?
privacy-log = Was zuletzt gelöscht wurde
privacy-log-empty = Noch nichts gelöscht
privacy-log-empty-text = Sobald eine Frist abläuft, steht hier, wie viel gelöscht wurde: nur die Zahl, nichts vom Inhalt.
privacy-day = Tag
privacy-gone = Gelöscht

term-minutes = { $n ->
    [one] eine Minute
   *[other] { $n } Minuten
}
term-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
term-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
term-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
term-memory = nur im Arbeitsspeicher
term-kept = ohne eigenes Ende

retention-pending_photo = Fotos aus Formularen, die nicht abgeschickt wurden
retention-pending_photo-from = nach dem Hochladen
retention-pending_photo-why = Ohne Beitrag werden sie nicht gebraucht (Art. 5 Abs. 1 Buchst. c und e DSGVO).
retention-contact_unconfirmed = E-Mail-Adressen, die niemand bestätigt hat
retention-contact_unconfirmed-from = nach der Eingabe
retention-contact_unconfirmed-why = Ohne Bestätigung gibt es keine wirksame Einwilligung (Art. 7 DSGVO).
retention-subscription_unconfirmed = Abonnements, die niemand bestätigt hat
retention-subscription_unconfirmed-from = nach der Eingabe
retention-subscription_unconfirmed-why = Ohne Bestätigung gibt es keine wirksame Einwilligung (Art. 7 DSGVO).
retention-contact = E-Mail-Adressen zu Beiträgen
retention-contact-from = nach dem Beschluss, oder nach der Eingabe, wenn sie später war; dann eine Frage per E-Mail: Mit einem Ja bleiben sie 24 Monate länger, sonst werden sie nach 30 Tagen gelöscht
retention-contact-why = Der Zweck, vom Ergebnis zu hören, ist erfüllt (Art. 17 Abs. 1 Buchst. a DSGVO).
retention-original = Ursprüngliche Texte gekürzter Beiträge
retention-original-from = nach der Kürzung
retention-original-why = Sechs Monate sind Zeit für eine Beschwerde, danach ist Zeit, sie zu entscheiden; dann gilt nur noch die gekürzte Fassung (Art. 5 Abs. 1 Buchst. e DSGVO).
retention-barrier_contact = E-Mail-Adressen zu gemeldeten Barrieren
retention-barrier_contact-from = nach dem Abschluss der Meldung
retention-barrier_contact-why = Die Antwort ist gegeben (Art. 17 Abs. 1 Buchst. a DSGVO).
retention-barrier_words = Texte gemeldeter Barrieren
retention-barrier_words-from = nach dem Abschluss der Meldung
retention-barrier_words-why = Nachweis gegenüber der Beschwerdestelle; Nummer, Daten und Antworten bleiben.
retention-presence = Wer im Eingang was geöffnet hat
retention-presence-from = nach dem letzten Öffnen
retention-presence-why = Es hilft Kolleginnen und Kollegen im Augenblick; ein Protokoll der Arbeit soll es nicht sein.
retention-import_file = Dateien von Importen
retention-import_file-from = nach dem Hochladen
retention-import_file-why = Sie werden für die Vorschau und für Zeilen mit Fehlern gebraucht; was importiert ist, steht bei den Beiträgen (Art. 5 Abs. 1 Buchst. e DSGVO).
retention-report_contact = Namen und E-Mail-Adressen zu gemeldeten Inhalten
retention-report_contact-from = nach der Entscheidung
retention-report_contact-why = So lange kann man sich beschweren (sechs Monate und ein paar Tage); dann ist der Zweck erreicht (Art. 17 Abs. 1 Buchst. a DSGVO).
retention-report_words = Begründungen gemeldeter Inhalte
retention-report_words-from = nach der Entscheidung
retention-report_words-why = Nachweis der Entscheidung; Nummer, Daten und Ergebnis bleiben.
retention-complaint_words = Texte von Beschwerden
retention-complaint_words-from = nach der Entscheidung
retention-complaint_words-why = Nachweis der Entscheidung; Nummer, Daten und Ergebnis bleiben.
retention-form_nonce = Kennungen abgeschickter Formulare
retention-form_nonce-from = nach dem Abschicken
retention-form_nonce-why = Sie verhindern, dass ein Formular doppelt ankommt; danach sind sie wertlos.
retention-session = Anmeldungen der Verwaltung
retention-session-from = nach der letzten Benutzung
retention-session-why = Danach gelten sie nicht mehr (Art. 32 DSGVO).
retention-account_token = Links für Einladung und neues Passwort
retention-account_token-from = nach Gebrauch oder Ablauf
retention-account_token-why = Solange lässt sich klären, was mit einem Link geschah.
retention-account_browser = Browser, mit denen sich die Verwaltung angemeldet hat
retention-account_browser-from = nach der letzten Anmeldung
retention-account_browser-why = Daran erkennt das Programm fremde Anmeldungen und warnt davor (Art. 32 DSGVO); gespeichert ist nur ein Prüfwert.
retention-dead_letter = E-Mails, die sich nicht zustellen ließen
retention-dead_letter-from = nach dem letzten Versuch
retention-dead_letter-why = Solange kann die Administration den Fehler finden; sie enthalten keine Adresse.
retention-file = Dateien, zu denen kein Eintrag mehr gehört
retention-file-from = nach dem Schreiben
retention-file-why = Reste abgebrochener Vorgänge; alle anderen Dateien gehen mit ihrem Eintrag.
retention-limit = Zähler gegen Missbrauch
retention-limit-from = unter einem Schlüssel, der jeden Tag neu ist, und höchstens eine Stunde ohne Benutzung
retention-limit-why = Schutz vor Überflutung ohne Speicherung von IP-Adressen (Art. 32 DSGVO).
retention-audit = Protokoll
retention-audit-from = bis die Daten des Verfahrens im Archiv sind
retention-audit-why = Es beweist, wer was getan hat, und ist verkettet: Eine gelöschte Zeile bräche die Kette. Es enthält keine Texte und keine Daten von Einwohnern.
retention-retention_log = Löschprotokoll
retention-retention_log-from = nach dem Lauf
retention-retention_log-why = Nachweis der Löschungen (Art. 5 Abs. 2 DSGVO); es enthält nur Zahlen.

privacy-person-lead = Auskunft und Löschung für Menschen, die sich beteiligt haben. Suchen Sie mit der E-Mail-Adresse oder mit der Nummer eines Beitrags.
privacy-person-search = E-Mail-Adresse oder Nummer eines Beitrags
privacy-person-search-hint = Zum Beispiel: name@example.org oder { $number }
privacy-person-search-go = Suchen
privacy-person-missing = Bitte geben Sie eine E-Mail-Adresse oder die Nummer eines Beitrags ein.
privacy-person-bad = Das ist weder eine E-Mail-Adresse noch die Nummer eines Beitrags.
privacy-person-logged = Jede Suche steht im Protokoll, ohne die Adresse.
privacy-person-nothing = Nichts gespeichert
privacy-person-nothing-text = Zu dieser Angabe ist keine Person gespeichert. Beiträge ohne E-Mail-Adresse finden Sie mit ihrer Nummer. Gelöschte Adressen findet niemand mehr.
privacy-person-found = Gespeichert zu { $person }
privacy-person-contributions = Beiträge
privacy-person-number = Nummer
privacy-person-contribution = Beitrag
privacy-person-received = Eingegangen
privacy-person-shown = Sichtbarkeit
privacy-person-has-name = Name
privacy-person-contact = E-Mail
privacy-person-yes = ja
privacy-person-no = nein
privacy-person-subscriptions = Abonnements
privacy-person-process = Verfahren
privacy-person-topic = Worüber
privacy-person-since = Seit
privacy-person-state = Stand
privacy-person-topic-process = alles Neue
privacy-person-topic-district = ein Ortsteil
privacy-person-topic-theme = ein Thema
privacy-person-topic-measure = eine Maßnahme
privacy-person-topic-box = ein Ausschnitt der Karte
privacy-person-barriers = Gemeldete Barrieren
privacy-person-account = Konto der Verwaltung
privacy-person-account-text = Mit dieser Adresse gibt es das Konto von { $name }. Es lässt sich hier nicht löschen, weil das Protokoll es nennt; die Administration kann es abschalten.
privacy-person-export = Auskunft (Art. 15 DSGVO)
privacy-person-export-text = Ein ZIP mit allem, was gespeichert ist, mit den Fotos und mit Erläuterungen. Prüfen Sie vorher, dass die Anfrage von dieser Person kommt, und geben Sie die Datei auf sicherem Weg weiter.
privacy-person-export-go = Auskunft herunterladen
privacy-person-forget = Person löschen (Art. 17 DSGVO)
privacy-person-forget-text = Löscht Namen, E-Mail-Adresse, private Links und Abonnements. Die Beiträge selbst bleiben ohne Namen stehen und werden weiter gezählt. Das lässt sich nicht rückgängig machen und gilt auch, wenn eine Sicherung wiederhergestellt wird.
privacy-person-forget-sure = Ich habe geprüft, dass die Anfrage von dieser Person kommt.
privacy-person-forget-unsure = Bitte bestätigen Sie, dass Sie die Anfrage geprüft haben.
privacy-person-forget-go = Person endgültig löschen
done-person-forgotten = Die Person ist gelöscht. Ihre Beiträge stehen ohne Namen weiter da.

consents-lead = Wer wozu eingewilligt hat, mit welcher Fassung des Textes und wann, und was widerrufen ist. Adressen und Namen stehen hier nicht.
consents-caption = { $n ->
    [one] { $n } Einwilligung, neueste zuerst
   *[other] { $n } Einwilligungen, neueste zuerst
}
consents-empty = Noch keine Einwilligung
consents-empty-text = Sobald jemand eine E-Mail-Adresse bestätigt, etwas abonniert oder ein Foto beilegt, steht es hier.
consents-purpose = Wofür
consents-version = Fassung
consents-given = Erteilt
consents-confirmed = Bestätigt
consents-ended = Widerrufen oder gelöscht
consents-about = Wozu
consents-purpose-mails = Nachrichten zum eigenen Beitrag
consents-purpose-subscription = Abonnement
consents-purpose-photo_publication = Foto veröffentlichen
consents-purpose-photo_open_data = Foto als offene Daten
consents-purpose-parental = Einwilligung der Eltern
consents-unsubscribed = abbestellt
subscription-unconfirmed = noch nicht bestätigt
subscription-confirmed = bestätigt
