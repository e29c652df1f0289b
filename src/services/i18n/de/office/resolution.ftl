# Step 6: weighings.
staff-nav-weighing = Abwägung

weighing-title = Abwägung
weighing-lead = Hier bekommt jedes Anliegen eine Antwort mit Begründung. Eine zweite Person gibt sie frei.
weighing-tabs = Nach Stand
weighing-tab-all = Alle { $n }
weighing-tab-missing = Ohne Vorschlag { $n }
weighing-tab-draft = Entwurf { $n }
weighing-tab-checked = Zur Freigabe { $n }
weighing-tab-released = Freigegeben { $n }
weighing-tab-resolved = Beschlossen { $n }
weighing-empty-title = Hier ist nichts zu tun
weighing-empty-text = Sobald es Anliegen mit diesem Stand gibt, stehen sie hier.
weighing-column-cluster = Anliegen
weighing-column-contributions = Beiträge
weighing-column-result = Ergebnis
weighing-column-state = Stand
weighing-column-who = Geschrieben / freigegeben
weighing-column-release = Freigabe
weighing-pick = auswählen
weighing-needs-other = zweite Person nötig
weighing-release = Freigeben
weighing-release-hint = Mit der Freigabe werden die ausgewählten Antworten öffentlich, als Vorschlag der Verwaltung.
weighing-not-public = davon { $n } nicht öffentlich
weighing-to-cluster = Anliegen und Beiträge ansehen
weighing-outcome-released = { $n ->
    [one] Freigegeben: { $codes }
   *[other] { $n } freigegeben: { $codes }
}
weighing-outcome-own = Nicht freigegeben, weil Sie den Vorschlag selbst geschrieben haben: { $codes }
weighing-outcome-unchecked = Nicht freigegeben, weil der Vorschlag noch nicht zur Freigabe steht: { $codes }

weighing-write-first = Antwort schreiben
weighing-write-on = Antwort ändern
weighing-write-new = Neue Fassung schreiben
weighing-new-version-hint = Die freigegebene Antwort bleibt stehen. Ihre Änderung wird eine neue Fassung, die wieder eine zweite Person freigibt.
weighing-older = Frühere Fassungen
weighing-version = Fassung { $n }
weighing-written = Geschrieben
weighing-released = Freigegeben
weighing-check = Zur Freigabe vorlegen
weighing-save = Speichern
weighing-external = Freigeben darf nur, wer zur Stadt gehört.

weighing-result = Ergebnis
weighing-result-hint = Darunter steht das Wort, das die Einwohnerinnen und Einwohner lesen.
weighing-verdict = Kurz gesagt
weighing-verdict-hint = Ein Satz ohne Fachwörter: Was kommt, was kommt nicht?
weighing-reason = Begründung
weighing-reason-hint = Warum so und nicht anders? Bei „nicht gefolgt“ mindestens 30 Zeichen.
weighing-effect = Auswirkung im Konzept
weighing-effect-hint = Was ändert sich dadurch?
weighing-targets = Wird aufgegriffen in
weighing-goal = Ziel
weighing-measure = Maßnahme
weighing-swot_item = SWOT-Eintrag
weighing-project = Laufendes Vorhaben
weighing-no-target = Nichts gewählt
weighing-forwarded_to = Weitergeleitet an
weighing-forwarded_on = Weitergeleitet am
weighing-postponed_until = Zurückgestellt bis

weighing-followed = gefolgt
weighing-partly = teilweise gefolgt
weighing-noted = zur Kenntnis genommen
weighing-not_followed = nicht gefolgt
weighing-exists = bereits vorhanden oder in Umsetzung
weighing-forwarded = weitergeleitet
weighing-postponed = zurückgestellt
weighing-out_of_scope = nicht Gegenstand

weighing-state-missing = ohne Vorschlag
weighing-state-draft = Entwurf
weighing-state-checked = zur Freigabe
weighing-state-released = freigegeben
weighing-state-resolved = beschlossen

weighing-needs-target = Wählen Sie ein Ziel, eine Maßnahme oder einen SWOT-Eintrag, in dem das Anliegen aufgegriffen wird.
weighing-needs-existing = Wählen Sie das Vorhaben oder die Maßnahme, die es schon gibt.
weighing-needs-long-reason = Wer eine Absage bekommt, soll sie verstehen: Bitte begründen Sie mit mindestens 30 Zeichen.
weighing-needs-until = Bis wann ist es zurückgestellt?
weighing-needs-addressee = An wen wurde es weitergeleitet?
weighing-needs-day = Wann wurde es weitergeleitet?
weighing-changed-meanwhile = In der Zwischenzeit hat jemand anderes diese Antwort geändert. Ihr Text ist noch da; bitte vergleichen Sie, bevor Sie noch einmal speichern.
weighing-not-a-draft = Nur ein Entwurf kann zur Freigabe vorgelegt werden. Jemand war schneller.
weighing-not-checked = Diese Antwort steht noch nicht zur Freigabe.
weighing-same-person = Wer die Antwort geschrieben hat, gibt sie nicht selbst frei. Das macht eine zweite Person.
weighing-none-chosen = Es war keine Antwort ausgewählt. Wählen Sie in der Tabelle aus, was Sie freigeben möchten.

done-weighing-written = Gespeichert. Legen Sie die Antwort zur Freigabe vor, wenn sie fertig ist.
done-weighing-checked = Die Antwort wartet jetzt auf die Freigabe durch eine zweite Person.

# Editions.
staff-nav-editions = Fassungen
edition-title = Fassungen
edition-lead = Eine Fassung hält fest, worüber der Rat entscheidet. Einmal eingefroren, ändert sie sich nicht mehr.
edition-empty-title = Noch keine Fassung
edition-empty-text = Beginnen Sie eine Fassung. Sie zeigt Ihnen, was für den Beschluss noch fehlt.
edition-new = Neue Fassung
edition-title-field = Titel
edition-title-hint = Zum Beispiel: Stadtentwicklungskonzept 2040, Beschlussfassung
edition-create = Fassung beginnen
edition-state-column = Stand
edition-frozen-column = Eingefroren
edition-number-column = Beschluss
edition-rejected = abgelehnt
edition-save-parts = Teile speichern
edition-next-working = Hier sehen Sie, was noch fehlt. Ist alles beantwortet, frieren Sie die Fassung ein.
edition-next-public_draft = Der Entwurf ist öffentlich. Legen Sie ihn dem Rat vor, wenn er in die Ausschüsse geht.
edition-next-council_paper = Die Fassung ist im Rat. Halten Sie hier die Beratungen und am Ende den Beschluss fest.
edition-next-resolved = Diese Fassung ist beschlossen.
edition-next-superseded = Eine neuere Fassung hat diese abgelöst.
edition-next-rejected = Der Rat hat diese Fassung abgelehnt. Beginnen Sie eine neue, wenn er noch einmal entscheiden soll.
edition-checklist = Was noch fehlt
edition-complete = Jede Aussage ist eingeordnet, jedes Anliegen hat eine freigegebene Antwort.
edition-incomplete = Noch sind nicht alle beantwortet. Erst danach kann die Fassung eingefroren werden.
edition-freeze = Einfrieren und veröffentlichen
edition-freeze-hint = Danach steht der Inhalt fest. Wer später etwas ändern will, beginnt eine neue Fassung.
edition-missing-statements = { $n ->
    [one] { $n } Aussage ist in keinem Anliegen
   *[other] { $n } Aussagen sind in keinem Anliegen
}
edition-all-statements = Alle offenen Aussagen
edition-missing-clusters = { $n ->
    [one] { $n } Anliegen hat keine freigegebene Antwort
   *[other] { $n } Anliegen haben keine freigegebene Antwort
}
edition-left-out = Nicht enthalten wäre, weil nicht veröffentlicht
edition-left-out-clusters = { $n } Anliegen
edition-left-out-swot = { $n ->
    [one] { $n } SWOT-Eintrag
   *[other] { $n } SWOT-Einträge
}
edition-left-out-goals = { $n ->
    [one] { $n } Ziel
   *[other] { $n } Ziele
}
edition-left-out-not-agreed = { $n ->
    [one] { $n } Ziel ist noch nicht abgestimmt und würde nicht mitbeschlossen
   *[other] { $n } Ziele sind noch nicht abgestimmt und würden nicht mitbeschlossen
}
edition-left-out-measures = { $n ->
    [one] { $n } Maßnahme
   *[other] { $n } Maßnahmen
}
edition-to-council = Dem Rat vorlegen
edition-to-public = Öffentliche Seite ansehen
edition-external = Das darf nur, wer zur Stadt gehört.
edition-one-working = Es gibt schon eine Fassung in Arbeit. Frieren Sie diese zuerst ein.
edition-frozen = Die Fassung ist eingefroren. Ihr Inhalt ändert sich nicht mehr.
edition-closed = Über diese Fassung ist entschieden. Daran ändert sich nichts mehr.
edition-not-working = Diese Fassung ist schon eingefroren.
edition-not-draft = Nur ein eingefrorener Entwurf kann dem Rat vorgelegt werden.
edition-not-paper = Beschlossen werden kann nur, was dem Rat vorgelegt ist.

# Consultations and resolutions.
consultation-empty = Noch ist keine Beratung geplant.
consultation-body = Gremium
consultation-role = Aufgabe
consultation-held_on = Tag
consultation-paper_number = Nummer der Vorlage
consultation-outcome = Ergebnis
consultation-url = Adresse im Ratsinformationssystem
consultation-public = Öffentliche Sitzung
consultation-public-hint = Von einer nicht öffentlichen Sitzung zeigen wir nur Gremium und Tag.
consultation-not-public-short = nicht öffentlich
consultation-add-title = Beratung hinzufügen
consultation-add = Hinzufügen
consultation-correct = ändern
consultation-record-title = Ergebnis festhalten: { $body }
consultation-record = Ergebnis speichern
consultation-yes = Ja
consultation-no = Nein
consultation-abstain = Enthaltungen
consultation-url-web = Bitte geben Sie eine Adresse an, die mit https:// beginnt.
consultation-votes-all = Bitte geben Sie Ja, Nein und Enthaltungen an, oder keins davon.
consultation-votes-misfit = Ergebnis und Stimmen passen nicht zusammen. Einstimmig heißt: keine Gegenstimme. Mehrheitlich heißt: mehr Ja als Nein, mit Gegenstimmen.
consultation-before-its-day = Die Sitzung war noch nicht.
consultation-before-freeze = Beraten wird über eine eingefrorene Fassung. Frieren Sie sie zuerst ein.
resolution-wording-hint = So, wie er in der Niederschrift steht.
resolution-amendments-hint = Eine Zeile je Maßnahme, zum Beispiel: M-MO-QU-03: Beginn erst nach der Zählung.
resolution-amendment-line = Zeile { $line } lesen wir nicht als Änderung. Schreiben Sie: Kennung der Maßnahme, Doppelpunkt, Text.
resolution-amendment-unknown = { $code } ist keine veröffentlichte Maßnahme dieses Konzepts.
resolution-record-title = Beschluss festhalten
resolution-record = Beschluss festhalten
resolution-by = Entschieden hat: { $body }, { $day }.
resolution-needs-decision = Es fehlt noch das Ergebnis eines Gremiums, das entscheidet und zugestimmt hat.

done-edition-created = Die Fassung ist angelegt.
done-edition-parts = Die Teile sind gespeichert.
done-edition-frozen = Eingefroren und veröffentlicht.
done-edition-paper = Dem Rat vorgelegt.
done-consultation-added = Die Beratung ist eingetragen.
done-consultation-recorded = Das Ergebnis ist gespeichert.
done-resolution-recorded = Der Beschluss ist festgehalten. Ziele, Maßnahmen und Antworten stehen jetzt als beschlossen da.
