# Step 2c: statements, clusters, sources, SWOT items.

# Words of acts
save = Speichern
cancel = Abbrechen
edit = Bearbeiten
undo = Rückgängig machen
remove = Entfernen
release = Veröffentlichen
unrelease = Nicht mehr öffentlich zeigen
visible = Öffentlich
visible-yes = ja
visible-no = nein
member-not-public = nicht öffentlich
public-not-yet = Noch nicht öffentlich.
public-page = Öffentliche Seite
whole-town = Ganze Stadt

# Statements
statements-nav = Aussagen
statements-title = Aussagen zuordnen
statements-lead = { $n ->
    [0] Jede Aussage ist einem Anliegen zugeordnet oder als nicht zuordenbar vermerkt.
    [one] Eine Aussage gehört noch zu keinem Anliegen. Wählen Sie sie aus und ordnen Sie sie zu.
   *[other] { $n } Aussagen gehören noch zu keinem Anliegen. Wählen Sie mehrere aus und ordnen Sie sie zusammen zu.
}
statements-tabs = Welche Aussagen
statements-all = Alle
statements-empty = Hier ist nichts mehr zu tun
statements-empty-text = Mit diesem Filter gibt es keine Aussage. Neue Aussagen erscheinen hier, sobald Beiträge eingehen.
statements-none-chosen = Bitte wählen Sie mindestens eine Aussage aus.
statements-where = Wohin?
statements-existing = Anliegen
statements-new-cluster = Neues Anliegen
statements-new-title = Titel des neuen Anliegens
statements-new-title-hint = Nur nötig, wenn Sie oben „Neues Anliegen“ wählen.
statements-assign = Zuordnen
statements-back = Alle Aussagen
statements-of = Aussagen in { $number }
statement-show-offen = Offen
statement-show-nicht-zuordenbar = Nicht zuordenbar
statement-part = Teil eines Beitrags
statement-waiting = wartet noch auf Prüfung
statement-open = öffnen
statement-lead = Hier teilen Sie den Beitrag in Aussagen, ordnen sie Anliegen zu oder vermerken, warum das nicht geht.
statement-count = { $n ->
    [0] Keine Aussage
    [one] Eine Aussage
   *[other] { $n } Aussagen
}
statement-nth = Aussage { $n }
statement-whole = der ganze Beitrag
statement-is-open = noch keinem Anliegen zugeordnet
statement-unassignable-because = Nicht zuordenbar:
statement-take-back = Vermerk zurücknehmen
statement-assign-title = Zuordnen
statement-which = Welche Aussage?
statement-split-title = In Aussagen teilen
statement-parts = Aussagen
statement-parts-hint = Setzen Sie zwischen zwei Aussagen eine Leerzeile. Es bleiben die Worte des Beitrags. Was zu keiner Aussage gehört, können Sie löschen.
statement-split = Teilen
statement-join = Wieder zu einer Aussage verbinden
statement-unassignable-title = Nicht zuordenbar
statement-reason = Warum passt die Aussage zu keinem Anliegen?
statement-reason-hint = Die Begründung steht später im Bericht. Bitte keine Namen.
statement-set-unassignable = Als nicht zuordenbar vermerken
statement-in-cluster = Eine Aussage dieses Beitrags steht im Anliegen { $code }. Nehmen Sie sie dort zuerst heraus.
statement-is-unassignable = Eine Aussage ist als nicht zuordenbar vermerkt. Nehmen Sie den Vermerk zuerst zurück.
statement-not-split = Der Beitrag ist schon eine einzige Aussage.
statement-too-few = Bitte trennen Sie mindestens zwei Aussagen durch eine Leerzeile.
statement-too-many = Höchstens { $n } Aussagen sind möglich.
statement-length = Diese Aussage ist zu kurz oder zu lang: „{ $part }“
statement-twice = Diese Aussage steht zweimal da: „{ $part }“
statement-not-quoted = Diese Worte stehen nicht im Beitrag: „{ $part }“. Bitte ändern Sie den Wortlaut nicht.
done-statements-assigned = Zugeordnet. Im Anliegen können Sie es rückgängig machen.
done-statements-split = Der Beitrag ist in Aussagen geteilt.
done-statements-joined = Der Beitrag ist wieder eine Aussage.
done-statements-unassignable = Vermerkt: nicht zuordenbar.
done-statements-assignable = Der Vermerk ist zurückgenommen.

# Clusters
clusters-nav = Anliegen
clusters-title = Anliegen
clusters-lead = Ein Anliegen fasst Aussagen zusammen, die dasselbe sagen. Hier prüfen, verbinden und teilen Sie Anliegen.
clusters-all = Alle
clusters-count = { $n ->
    [one] Ein Anliegen
   *[other] { $n } Anliegen
}
clusters-empty = Noch kein Anliegen
clusters-empty-text = Ordnen Sie Aussagen zu: Daraus entstehen die Anliegen.
cluster-visible = Öffentlich
cluster-is-empty = leer
cluster-new = Neues Anliegen
cluster-new-lead = Sie können ein Anliegen auch beim Zuordnen anlegen: Dann enthält es gleich die ersten Aussagen.
cluster-create = Anlegen
cluster-edit = Anliegen { $code } bearbeiten
cluster-edit-lead = Titel und Zusammenfassung liest später jeder.
cluster-title = Titel
cluster-title-hint = In wenigen Worten: Worum geht es den Menschen?
cluster-summary = Zusammenfassung
cluster-summary-hint = In einigen Sätzen: Was wird gesagt? Wo sind sich die Beiträge einig, wo nicht?
cluster-no-summary = Noch ohne Zusammenfassung.
cluster-controversial = Umstritten
cluster-controversial-hint = Die Beiträge widersprechen einander.
cluster-minority = Wenige Stimmen
cluster-minority-hint = Nur wenige sagen es, für sie ist es aber wichtig.
cluster-lead = Hier nehmen Sie Aussagen auf und heraus, verbinden Anliegen und veröffentlichen sie.
cluster-merged-into = Dieses Anliegen ist aufgegangen in
cluster-state = Stand
cluster-state-next = Nächster Stand
cluster-state-reason = Begründung
cluster-state-reason-hint = Nötig bei „ohne Wirkung“.
cluster-state-proposed = vorgeschlagen
cluster-state-in_work = in Arbeit
cluster-state-checked = geprüft
cluster-state-used = verwendet
cluster-state-without_effect = ohne Wirkung
cluster-empty = Noch keine Aussage
cluster-empty-text = Nehmen Sie unten einen Beitrag auf oder ordnen Sie auf der Seite „Aussagen“ mehrere zu.
cluster-remove = Ausgewählte herausnehmen
cluster-split = Ausgewählte verschieben
cluster-split-where = Wohin verschieben?
cluster-add-title = Beitrag aufnehmen
cluster-number = Nummer des Beitrags
cluster-number-hint = Zum Beispiel PI-2026-00042
cluster-number-unknown = Diese Nummer gibt es in diesem Verfahren nicht.
cluster-number-split = Dieser Beitrag besteht aus mehreren Aussagen. Ordnen Sie sie auf der Seite „Aussagen“ zu.
cluster-add = Aufnehmen
cluster-merge-title = Mit anderem Anliegen verbinden
cluster-merge-into = Dieses Anliegen geht auf in
cluster-merge-hint = Nichts geht verloren: Aussagen und Nummer bleiben, und Sie können es rückgängig machen.
cluster-merge = Verbinden
cluster-history = Verlauf
cluster-history-earlier = { $n ->
    [one] Einen früheren Schritt zeigen
   *[other] { $n } frühere Schritte zeigen
}
cluster-event-created = { $code } angelegt mit { $numbers }
cluster-event-created-empty = { $code } angelegt
cluster-event-added = In { $code } aufgenommen: { $numbers }
cluster-event-removed = Aus { $code } herausgenommen: { $numbers }
cluster-event-merged = { $other } ist in { $code } aufgegangen
cluster-event-split = Von { $code } nach { $other } verschoben: { $numbers }
cluster-event-undone = Rückgängig gemacht in { $code } { $numbers }
cluster-event-was-undone = (rückgängig gemacht)
cluster-same = Ein Anliegen kann nicht in sich selbst aufgehen. Bitte wählen Sie ein anderes.
cluster-was-merged = { $code } ist inzwischen in { $into } aufgegangen. Bitte arbeiten Sie dort weiter.
cluster-merge-hides = { $from } ist schon öffentlich, { $into } noch nicht. Veröffentlichen Sie erst { $into }, sonst führt die alte Adresse ins Leere.
cluster-unrelease-merged = In diesem Anliegen ist { $code } aufgegangen, das schon öffentlich war. Machen Sie erst die Verbindung rückgängig.
cluster-statement-taken = Jemand war schneller: { $number } steht inzwischen im Anliegen { $code }. Bitte laden Sie die Seite neu.
cluster-statement-there = { $number } steht schon in diesem Anliegen.
cluster-statement-gone = Das geht nicht mehr: Eine Aussage wurde inzwischen verschoben, geteilt oder als nicht zuordenbar vermerkt. Bitte laden Sie die Seite neu.
cluster-state-refused = Das geht nicht mehr: Der Stand des Anliegens hat sich inzwischen geändert. Bitte laden Sie die Seite neu.
cluster-release-proposed = Das ist erst ein Vorschlag. Nehmen Sie das Anliegen zuerst in Arbeit.
cluster-release-summary = Bitte schreiben Sie zuerst eine Zusammenfassung: Sie ist das, was alle lesen.
cluster-undone-before = Das wurde schon rückgängig gemacht.
cluster-undo-nothing = Hier gibt es nichts rückgängig zu machen.
cluster-undo-blocked = Das lässt sich nicht mehr rückgängig machen: Danach ist etwas anderes mit diesen Aussagen geschehen. Machen Sie zuerst das rückgängig.
done-cluster-created = Das Anliegen ist angelegt.
done-cluster-saved = Gespeichert.
done-cluster-added = Aufgenommen.
done-cluster-removed = Herausgenommen. Im Verlauf können Sie es rückgängig machen.
done-cluster-split = Verschoben. Im Verlauf können Sie es rückgängig machen.
done-cluster-merged = Verbunden. Im Verlauf können Sie es rückgängig machen.
done-cluster-undone = Rückgängig gemacht.
done-cluster-released = Das Anliegen ist jetzt öffentlich.
done-cluster-unreleased = Das Anliegen ist nicht mehr öffentlich.

# Sources
sources-nav = Quellen
sources-title = Quellen und Vorhaben
sources-lead = Was es schon gibt: Konzepte, Gutachten, Statistiken. Hier bewerten Sie sie und halten ihre Befunde fest.
sources-count = { $n ->
    [one] Eine Quelle
   *[other] { $n } Quellen
}
sources-empty = Noch keine Quelle
sources-empty-text = Tragen Sie Konzepte und Gutachten ein, die für die Analyse wichtig sind.
source-new = Neue Quelle
source-edit = Quelle bearbeiten
source-form-lead = Die Quelle bleibt intern, bis Sie sie veröffentlichen.
source-lead = Hier halten Sie fest, was die Quelle sagt. Befunde können Belege in der SWOT-Analyse sein.
source-kind = Art
source-concept = Konzept
source-report = Gutachten oder Bericht
source-statistic = Statistik
source-walk = Rundgang
source-talk = Gespräch
source-name = Titel
source-body-hint = Wer hat es erstellt oder beauftragt?
source-dated-hint = So, wie es in der Quelle steht, zum Beispiel „2016, Fortschreibung 2023“
source-url = Adresse im Internet
source-url-web = Bitte geben Sie eine Adresse an, die mit https:// oder http:// beginnt.
source-note = Anmerkung zur Bewertung
source-title-taken = Eine Quelle mit diesem Titel gibt es schon.
assessment-hint = Gilt die Quelle noch?
findings-title = Befunde
findings-empty = Noch kein Befund
findings-empty-text = Halten Sie fest, was die Quelle sagt, mit der Seite.
finding-new = Neuer Befund
finding-text = Was sagt die Quelle?
finding-text-hint = Ein Satz je Befund.
finding-page = Fundstelle
finding-page-hint = Zum Beispiel „S. 41“
finding-add = Befund hinzufügen
finding-cited-by = Beleg in
finding-is-evidence = Dieser Befund ist ein Beleg in der SWOT-Analyse. Nehmen Sie ihn dort zuerst heraus.
projects-title = Vorhaben
projects-lead = Was in der Stadt schon läuft. Darauf verweist die Antwort „läuft schon“.
projects-count = { $n ->
    [one] Ein Vorhaben
   *[other] { $n } Vorhaben
}
projects-empty = Noch kein Vorhaben
projects-empty-text = Tragen Sie Vorhaben ein, die schon geplant sind oder laufen.
project-word = Vorhaben
project-new = Neues Vorhaben
project-lead = Das Vorhaben bleibt intern, bis Sie es veröffentlichen.
project-name = Titel
project-text = Was geschieht?
project-state = Stand
project-owner = Zuständig
project-years = Zeitraum
project-years-hint = Zum Beispiel „2025–2027“
project-lon = Längengrad
project-lon-hint = Zum Beispiel 9,7972; leer: kein Ort
project-lat = Breitengrad
project-place-wrong = Das ist kein Ort. Bitte geben Sie erst den Längengrad an (etwa 9,8), dann den Breitengrad (etwa 53,7).
done-source-saved = Gespeichert.
done-source-released = Die Quelle ist jetzt öffentlich.
done-source-unreleased = Die Quelle ist nicht mehr öffentlich.
done-finding-added = Der Befund ist festgehalten.
done-finding-removed = Der Befund ist entfernt.
done-project-saved = Gespeichert.
done-project-released = Das Vorhaben ist jetzt öffentlich.
done-project-unreleased = Das Vorhaben ist nicht mehr öffentlich.

# SWOT
swot-nav = SWOT
swot-title = SWOT-Analyse
swot-lead = Stärken, Schwächen, Chancen und Risiken je Handlungsfeld, jeweils mit Belegen.
swot-all = Alle
swot-empty-title = Noch kein Eintrag
swot-empty-text = Legen Sie einen Eintrag an und belegen Sie ihn mit Anliegen und Befunden.
swot-new = Neuer SWOT-Eintrag
swot-new-lead = Feld und Thema werden Teil des Kürzels und bleiben immer gleich.
swot-create = Anlegen
swot-edit = { $code } bearbeiten
swot-edit-lead = Feld, Thema und Kürzel ändern sich nicht.
swot-quadrant = Feld
swot-quadrant-hint = Stärken und Schwächen gibt es heute in der Stadt. Chancen und Risiken kommen von außen oder aus der Zukunft.
swot-theme-hint = Das Handlungsfeld
swot-item-title = Titel
swot-item-title-hint = Ein kurzer Satz, zum Beispiel „Schulwege ohne Gehweg“
swot-item-text = Erläuterung
swot-item-lead = Hier belegen Sie den Eintrag: was ihn stützt und was ihm widerspricht.
swot-state = Stand
swot-state-next = Nächster Stand
swot-state-hint = Sobald ein Eintrag zur Diskussion steht, ist er öffentlich.
swot-state-refused = Das geht nicht mehr: Der Stand des Eintrags hat sich inzwischen geändert. Bitte laden Sie die Seite neu.
swot-needs-evidence = Dieser Eintrag hat noch keinen Beleg. Fügen Sie ein Anliegen oder einen Befund hinzu, dann kann er öffentlich werden.
swot-last-evidence = Das ist der letzte Beleg. Ein öffentlicher Eintrag braucht mindestens einen: Fügen Sie erst einen anderen hinzu oder machen Sie den Eintrag wieder zum Entwurf.
swot-is-resolved = Dieser Eintrag ist beschlossen und ändert sich nicht mehr.
stance-supports = stützt
stance-contradicts = widerspricht
evidence-new = Beleg hinzufügen
evidence-ground = Anliegen oder Befund
evidence-ground-hint = Befunde tragen Sie unter „Quellen“ ein.
evidence-stance = Was sagt der Beleg?
evidence-note = Anmerkung
evidence-add = Hinzufügen
evidence-there-already = Das ist schon ein Beleg dieses Eintrags.
done-swot-created = Der Eintrag ist angelegt. Fügen Sie jetzt Belege hinzu.
done-swot-saved = Gespeichert.
done-evidence-added = Der Beleg ist hinzugefügt.
done-evidence-removed = Der Beleg ist entfernt.
