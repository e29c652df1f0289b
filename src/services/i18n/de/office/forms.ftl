# Forms and surveys as staff build and read them.
# Forms and surveys: the public pages, the builder, the results. Keys that end in -du are the same words for forms that say "du".
nav-surveys = Formulare
formstate-draft = Entwurf
formstate-open = offen
formstate-closed = geschlossen
speech-formal = Sie
speech-informal = du
ask-text = Freitext
ask-choice = Eine Antwort
ask-choices = Mehrere Antworten
ask-scale = Skala
ask-number = Zahl
ask-date = Datum
ask-photo = Fotos
ask-district = Ortsteil
ask-theme = Thema
ask-place = Ort
survey-about-text = Antwort in eigenen Worten. Sie wird ein Beitrag und geht in den Eingang.
survey-about-choice = Eine von mehreren Möglichkeiten.
survey-about-choices = Eine oder mehrere Möglichkeiten.
survey-about-scale = Eine Stufe zwischen zwei Enden, zum Beispiel von „sehr schlecht“ bis „sehr gut“.
survey-about-number = Eine ganze Zahl.
survey-about-date = Ein Tag.
survey-about-photo = Bis zu fünf Fotos. Sie gehören zum Freitext oder Ort davor.
survey-about-district = Einer der Ortsteile dieses Verfahrens.
survey-about-theme = Eines der Themen dieses Verfahrens. Nach einem Freitext bekommt auch der Beitrag dieses Thema.
survey-about-place = Ein Punkt auf der Karte, eine Adresse oder ein Ortsteil. Der Ort gehört zum Freitext davor, sonst wird er selbst ein Beitrag.

# The builder.
surveys-title = Formulare
surveys-lead = Umfragen und Formulare für die Öffentlichkeit. Freitexte und Orte werden Beiträge, Angekreuztes wird gezählt.
surveys-count = { $n ->
    [one] Ein Formular
   *[other] { $n } Formulare
}
surveys-empty = Noch keine Formulare
surveys-empty-text = Legen Sie eines an: Es bleibt ein Entwurf, bis Sie es veröffentlichen.
survey-new = Neues Formular
survey-new-lead = Titel und Anrede zuerst. Die Fragen kommen danach.
survey-create = Formular anlegen
survey-back = Zurück zu den Formularen
survey-back-to-builder = Zurück zum Formular
survey-name = Titel
survey-there = Ein Formular mit diesem Titel gibt es schon. Bitte wählen Sie einen anderen.
survey-occasion = Format
survey-occasion-hint = Unter diesem Format werden die Beiträge aus dem Formular gezählt.
survey-speech = Anrede
survey-speech-hint = „du“ ist für Formulare in Schulen. Ihre eigenen Fragen schreiben Sie bitte passend dazu.
survey-state = Stand
survey-answers = Antworten
survey-voices = Beiträge daraus
survey-paper = Papier
survey-record-paper = Bogen eintippen
survey-from-until = Offen von { $from } bis { $until }.
survey-from = Offen ab { $from }.
survey-preview = Vorschau
survey-results = Ergebnisse
survey-print = Papierbogen
survey-questions = Fragen
survey-never-published = Noch nicht veröffentlicht. Niemand außer Ihnen sieht dieses Formular.
survey-version-of = Öffentlich ist Fassung { $n }, veröffentlicht am { $at } Uhr, unter
survey-draft-differs = Der Entwurf hier ist anders als die öffentliche Fassung.
survey-draft-differs-text = Erst mit „Neue Fassung veröffentlichen“ sehen andere Ihre Änderungen. Wer schon geantwortet hat, behält seine Fassung.
survey-publish = Veröffentlichen
survey-publish-again = Neue Fassung veröffentlichen
survey-close = Schließen
survey-reopen = Wieder öffnen
survey-is-closed = Das Formular ist geschlossen. Öffnen Sie es bitte zuerst wieder.
survey-not-closed = Das Formular ist nicht geschlossen.
survey-around = Titel, Texte, Anrede und Zeitraum
survey-intro = Text über den Fragen
survey-intro-hint = Worum es geht und was mit den Antworten geschieht.
survey-thanks-text = Text nach dem Absenden
survey-thanks-text-hint = Wie es weitergeht und wann es Ergebnisse gibt.
survey-opens-on = Erster Tag
survey-opens-on-hint = Leer: offen, sobald es veröffentlicht ist.
survey-closes-on = Letzter Tag
survey-closes-on-hint = Leer: offen, bis Sie es schließen.
survey-window-order = Der letzte Tag liegt vor dem ersten.
survey-save = Speichern
survey-copy = Kopieren
survey-copy-lead = Die Kopie hat dieselben Fragen und ist ein Entwurf ohne Antworten.
survey-copy-title = Titel der Kopie
survey-section-new = Neuer Teil
survey-section-edit = Teil bearbeiten
survey-section-empty = Noch keine Fragen.
survey-section-title = Überschrift
survey-section-text = Text unter der Überschrift
survey-section-text-hint = Was man wissen muss, um die Fragen zu beantworten.
survey-condition = Bedingung
survey-condition-none = Eine Bedingung ist möglich, sobald davor eine Frage mit festen Antworten steht.
survey-condition-lead = Ohne Haken kommt dieser Teil immer. Mit Haken kommt er nur, wenn die Frage eine der Antworten hat.
survey-condition-when = Nur zeigen, wenn „{ $question }“ eine dieser Antworten hat
survey-condition-one = Bitte wählen Sie Antworten von nur einer Frage.
survey-condition-is = Nur, wenn „{ $question }“ so beantwortet ist: { $answers }
survey-condition-lost = Die Bedingung nennt eine Frage, die es nicht mehr gibt.
survey-question-new = Neue Frage
survey-question-new-lead = Wie soll man antworten?
survey-question = Frage
survey-hint = Hilfe zur Frage
survey-hint-hint = Steht klein unter der Frage.
survey-required = Diese Frage muss beantwortet werden
survey-demographic = Diese Frage ist eine Angabe zur Person
survey-demographic-hint = Zum Beispiel Alter oder Wohnort. Gezeigt wird nur, was mindestens fünf Menschen geantwortet haben, und nie zusammen mit Texten oder Orten.
survey-becomes = Was wird daraus?
survey-becomes-hint = Der Freitext wird ein Beitrag dieser Art.
survey-options = Antworten
survey-options-hint = Eine Antwort in jeder Zeile. Ändern Sie später den Wortlaut einer Antwort, zählt sie als neue Antwort.
survey-options-lines = Hier stehen { $n } Zeilen, auf Deutsch sind es { $de }. Bitte gleich viele, oder keine.
survey-options-n = { $n ->
    [one] eine Möglichkeit
   *[other] { $n } Möglichkeiten
}
survey-option-long = Die Antwort „{ $option } …“ ist länger als { $n } Zeichen.
survey-most = Höchstens so viele Antworten
survey-most-about = Leer: beliebig viele.
survey-steps = Stufen
survey-steps-hint = 2 bis 10.
survey-low = Bedeutung von Stufe 1
survey-high = Bedeutung der höchsten Stufe
survey-min = Kleinste Zahl
survey-max = Größte Zahl
survey-unit = Einheit
survey-is-required = Pflicht
survey-is-demographic = Angabe zur Person
survey-edit = Bearbeiten
survey-up = Nach oben
survey-down = Nach unten
survey-remove = Entfernen
survey-remove-ask = „{ $name }“ entfernen?
survey-remove-questions = { $n ->
    [one] Die Frage darin geht mit.
   *[other] Die { $n } Fragen darin gehen mit.
}
survey-remove-depends = Davon hängt ab, ob andere Teile kommen: { $sections }
survey-remove-versions = Veröffentlichte Fassungen und ihre Antworten bleiben, wie sie sind.
survey-keep = Behalten
survey-preview-note = Vorschau: So sehen andere das Formular. Nichts wird gespeichert.
survey-preview-would = { $n ->
    [0] Das war die Vorschau. Aus diesen Antworten würde kein Beitrag.
    [one] Das war die Vorschau. Aus diesen Antworten würde ein Beitrag, mit Nummer und Rückkehr-Code.
   *[other] Das war die Vorschau. Aus diesen Antworten würden { $n } Beiträge, jeder mit Nummer und Rückkehr-Code.
}
survey-preview-again = Noch einmal von vorn
survey-paper-note = Sie tippen einen Papierbogen ein.
survey-paper-how = Wie kam der Bogen?
survey-record = Bogen speichern
survey-recorded = Der Bogen ist gespeichert
survey-recorded-text = { $n ->
    [0] Angekreuztes ist gezählt. Einen Freitext hatte der Bogen nicht.
    [one] Angekreuztes ist gezählt. Der Freitext ist ein Beitrag: Nummer und Code gehören auf den Zettel für die Person.
   *[other] Angekreuztes ist gezählt. Die Freitexte sind Beiträge: Nummern und Codes gehören auf den Zettel für die Person.
}
survey-record-next = Nächsten Bogen eintippen
survey-fault-empty = Das Formular hat noch keine Frage.
survey-fault-long = Das Formular ist zu lang: Mehr als { $n } Fragen beantwortet niemand.
survey-fault-keys = Zwei Fragen haben denselben Schlüssel. Bitte entfernen Sie eine davon.
survey-fault-places = Ein Formular kann nur nach einem Ort fragen.
survey-fault-photos = Ein Formular kann nur einmal nach Fotos fragen.
survey-fault-photo-alone = Fotos brauchen davor im selben Teil einen Freitext oder einen Ort.
survey-fault-section-empty = Dieser Teil hat keine Frage. Bitte fügen Sie eine hinzu oder entfernen Sie ihn.
survey-fault-condition = Die Bedingung muss eine Frage mit festen Antworten nennen, die davor kommt.
survey-fault-condition-answer = Die Bedingung nennt keine Antwort, oder eine, die es nicht mehr gibt.
survey-fault-demographic = Angaben zur Person gehen nur mit „Eine Antwort“ oder „Ortsteil“.
survey-fault-options-few = Bitte geben Sie mindestens zwei Antworten an.
survey-fault-options-many = Das sind zu viele Antworten: höchstens { $n }.
survey-fault-options-twice = Eine Antwort steht zweimal da.
survey-fault-most = Es gibt weniger Antworten, als man wählen dürfte.
survey-fault-steps = Eine Skala hat 2 bis 10 Stufen.
survey-fault-numbers = Die größte Zahl muss größer sein als die kleinste.
survey-fault-kind-changed = Diese Frage war in einer früheren Fassung keine Angabe zur Person oder umgekehrt. Bitte legen Sie dafür eine neue Frage an.
done-survey-created = Das Formular ist angelegt. Fügen Sie jetzt Fragen hinzu.
done-survey-saved = Gespeichert.
done-survey-removed = Entfernt.
done-survey-published = Das Formular ist veröffentlicht.
done-survey-closed = Das Formular ist geschlossen. Sie können es wieder öffnen.
done-survey-reopened = Das Formular ist wieder offen.
done-survey-copied = Die Kopie ist angelegt.

# The results.
survey-versions = Fassungen mit Antworten
survey-csv = Antworten als CSV
survey-no-answers = Noch keine Antworten
survey-no-answers-text = Sobald jemand antwortet, stehen die Zahlen hier.
survey-suppressed = Kleine Zahlen stehen hier nicht.
survey-n = { $n } von { $asked } haben geantwortet (n = { $n }).
survey-n-all = n = { $asked }
survey-many-values = Zu viele verschiedene Werte für eine Liste.
survey-earlier = nur in früheren Fassungen
survey-voices-n = { $n ->
    [0] Noch kein Beitrag daraus.
    [one] Ein Beitrag daraus.
   *[other] { $n } Beiträge daraus.
}
survey-to-voices = Im Eingang ansehen
survey-cross = Wer hat was geantwortet?
survey-cross-lead = Angaben zur Person lassen sich mit angekreuzten Antworten desselben Formulars kreuzen, nie mit Texten oder Orten.
survey-cross-who = Angabe zur Person
survey-cross-what = Frage
survey-cross-go = Kreuzen
survey-cross-few = Dafür gibt es noch zu wenige Antworten: Es müssen mindestens 5 sein.
survey-cross-caption = { $who } und { $what } (n = { $n })
queue-asked = Antwort auf „{ $question }“ im Formular „{ $form }“
survey-print-lead = Dieselben Fragen auf Papier, aus der veröffentlichten Fassung. Jeder Bogen hat eine Nummer und einen Rückkehr-Code auf einem Abschnitt zum Abtrennen.
survey-sheets = Wie viele Bögen?
survey-sheets-hint = 1 bis 50. Jeder bekommt eine eigene Nummer.
survey-sheets-make = Bögen anlegen und zeigen
survey-print-how = Drucken Sie diese Seite oder speichern Sie sie als PDF (Strg + P). Dieser Hinweis wird nicht gedruckt.
survey-sheet-entry-hint = Steht oben auf dem Bogen. Ohne Nummer lassen Sie das Feld leer.
survey-sheet-unknown = Einen Bogen mit dieser Nummer gibt es für dieses Formular nicht, oder er ist schon eingetippt.
survey-print-pdf = Als PDF laden
survey-part-edit = Teil bearbeiten
survey-part-up = Teil nach oben
survey-part-down = Teil nach unten
survey-part-remove = Teil entfernen
