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
weighing-column-who = Wer
weighing-column-release = Freigabe
weighing-released-by = freigegeben: { $name }
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
weighing-public-word = öffentlich: { $word }
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
weighing-no-target = keins
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
weighing-public-followed = übernommen
weighing-public-partly = teilweise übernommen
weighing-public-noted = gelesen und festgehalten
weighing-public-not_followed = nicht übernommen, weil …
weighing-public-exists = läuft schon
weighing-public-forwarded = weitergegeben an …
weighing-public-postponed = später wieder geprüft
weighing-public-out_of_scope = gehört nicht in dieses Konzept

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
