# Forms and surveys as residents see them; keys that end in -du are for forms that say du.
# The public pages.
survey-part = Teil { $n } von { $of }
survey-question-of = Frage { $first } von { $of }
survey-questions-of = Fragen { $first } bis { $last } von { $of }
survey-extent = { $n ->
    [one] Eine Frage.
   *[other] Bis zu { $n } Fragen.
}
survey-no-account = Sie brauchen kein Konto. Was nicht „freiwillig“ heißt, müssen Sie beantworten.
survey-no-account-du = Du brauchst kein Konto. Was nicht „freiwillig“ heißt, musst du beantworten.
survey-until = Offen bis { $until }.
survey-demographic-note = Diese Angaben zählen wir nur. Sie werden nie zusammen mit Ihren Texten oder Orten gespeichert, und kleine Zahlen zeigen wir nicht.
survey-demographic-note-du = Diese Angaben zählen wir nur. Sie werden nie zusammen mit deinen Texten oder Orten gespeichert, und kleine Zahlen zeigen wir nicht.
survey-scale-hint = 1 heißt „{ $low }“, { $steps } heißt „{ $high }“.
survey-most-hint = { $n ->
    [one] Höchstens eine Antwort.
   *[other] Höchstens { $n } Antworten.
}
survey-several-hint = Mehrere Antworten sind möglich.
survey-number-hint = Eine ganze Zahl von { $min } bis { $max }.
survey-no-answer = keine Angabe
survey-missing = Diese Frage braucht eine Antwort: „{ $question }“
survey-too-many = { $n ->
    [one] Hier zählt nur eine Antwort. Bitte nehmen Sie die anderen zurück.
   *[other] Hier zählen höchstens { $n } Antworten. Bitte nehmen Sie eine zurück.
}
survey-nothing = Bisher ist keine Frage beantwortet. Gehen Sie bitte zurück und beantworten Sie mindestens eine.
survey-changed = Das Formular wurde gerade geändert. Ihre Antworten stehen noch da: Bitte sehen Sie sie kurz durch und gehen Sie dann weiter.
survey-not-open = Das Formular nimmt gerade keine Antworten an.
survey-check = Alles richtig? Dann absenden
survey-contact-title = Möchten Sie hören, was daraus wird?
survey-contact-title-du = Möchtest du hören, was daraus wird?
survey-contact-lead = Ihre Texte werden Beiträge: Die Stadt liest sie und veröffentlicht sie nach der Prüfung. Name und E-Mail sind freiwillig.
survey-contact-lead-du = Deine Texte werden Beiträge: Die Stadt liest sie und veröffentlicht sie nach der Prüfung. Name und E-Mail sind freiwillig.
survey-privacy = Angekreuzte Antworten werden nur gezählt, ohne Name und ohne Verbindung zu Ihren Texten.
survey-privacy-du = Angekreuzte Antworten werden nur gezählt, ohne Name und ohne Verbindung zu deinen Texten.
survey-send = Absenden
survey-thanks = Danke für Ihre Antworten
survey-thanks-du = Danke für deine Antworten
survey-thanks-counted = Ihre Antworten sind angekommen und werden mitgezählt.
survey-thanks-counted-du = Deine Antworten sind angekommen und werden mitgezählt.
survey-thanks-contributions = { $n ->
    [one] Ein Beitrag ist daraus geworden
   *[other] { $n } Beiträge sind daraus geworden
}
survey-thanks-codes = Mit Nummer und Rückkehr-Code sehen Sie später nach, was daraus wird. Bitte schreiben Sie beides auf.
survey-thanks-codes-du = Mit Nummer und Rückkehr-Code siehst du später nach, was daraus wird. Schreib beides auf.
survey-thanks-without-mail = An diese Adresse gingen heute schon mehrere E-Mails. Nicht zu jedem Beitrag kommt deshalb eine: Nummer und Code stehen hier.
survey-return-code = Rückkehr-Code
survey-private-page = Private Seite öffnen
survey-home = Zur Startseite
survey-opens = Dieses Formular ist ab { $from } offen.
survey-was-open = Dieses Formular war bis { $until } offen.
survey-closed = Dieses Formular ist geschlossen.
survey-closed-typed = Das haben Sie geschrieben. Sie können es hier kopieren:
survey-closed-typed-du = Das hast du geschrieben. Du kannst es hier kopieren:
survey-closed-else = Sie können trotzdem etwas sagen:
survey-closed-else-du = Du kannst trotzdem etwas sagen:
survey-closed-write = Einen Beitrag schreiben
home-surveys = Umfragen, die jetzt offen sind
survey-index = Formulare und Umfragen
survey-index-lead = Hier beantworten Sie Fragen der Stadt. Das geht ohne Konto und ohne Namen.
survey-index-empty = Zurzeit ist kein Formular offen
survey-index-other = Weitere Formulare
survey-open = Offen.

# The paper twin.
mine-sheet-nothing = Zu diesem Bogen gibt es keinen Beitrag: Er ist noch nicht eingetippt, oder er hatte keinen Freitext.
survey-sheet-number = Bogennummer
survey-sheet-online = Lieber online?
survey-sheet-photo = Fotos gehen nur online.
survey-sheet-place = Straße, Platz oder Ortsteil:
survey-slip-keep = Diesen Abschnitt behalten Sie.
survey-slip-keep-du = Diesen Abschnitt behältst du.
survey-slip-how = Sobald die Stadt den Bogen eingetippt hat, sehen Sie mit Nummer und Code, was daraus wird:
survey-slip-how-du = Sobald die Stadt den Bogen eingetippt hat, siehst du mit Nummer und Code, was daraus wird:
