# Ziele: Leitbild, Oberziele, Teilziele.
goal-nav = Ziele
goal-state-draft = Entwurf
goal-state-public_review = öffentlich ausgelegt
goal-state-agreed = abgestimmt
goal-state-resolved = beschlossen
goal-state-superseded = abgelöst

# Verwaltung
goal-new = Neues Ziel
goal-new-title = Neues Ziel
goal-new-lead = Legen Sie einen Entwurf an. Öffentlich wird er erst mit der Auslegung.
goal-new-below = unter { $code } anlegen
goal-create = Entwurf anlegen
goal-save = Speichern
goal-staff-lead = Der Baum der Ziele. Jedes Ziel außer dem Leitbild braucht vor der Auslegung einen SWOT-Eintrag oder ein Szenario.
goal-staff-empty = Noch keine Ziele
goal-staff-empty-text = Beginnen Sie mit dem Leitbild: Kürzel L.
goal-staff-caption = Ziele mit Stand und Zahl der Grundlagen
goal-staff-show-lead = Wortlaut, Grundlagen und Stand dieses Ziels.
goal-public-page = Öffentliche Seite ansehen
goal-code = Kürzel
goal-code-hint = L für das Leitbild, 2 für ein Oberziel, 2.3 für ein Teilziel
goal-column = Ziel
goal-title = Titel
goal-text = Wortlaut
goal-text-hint = In zwei bis vier Sätzen: Was soll 2040 anders sein?
goal-level = Ebene
goal-state = Stand
goal-basis = Grundlagen
goal-actions = Anlegen
goal-choose = Bitte wählen
goal-basis-choose = Grundlage
goal-basis-hint = SWOT-Einträge, Szenarien, Anliegen
goal-basis-add = Grundlage hinzufügen
goal-basis-remove = Entfernen
goal-staff-basis-none = Noch keine Grundlage.
goal-act-review = Freigeben und öffentlich auslegen
goal-act-agree = Als abgestimmt festhalten
goal-act-supersede = Als abgelöst festhalten
done-goal-created = Der Entwurf ist angelegt.
done-goal-saved = Gespeichert.

# Was nicht geht
goal-error-code = Ein Kürzel ist L, eine Zahl von 1 bis 99 oder zwei solche Zahlen mit Punkt, zum Beispiel 2.3.
goal-error-code-taken = Dieses Kürzel ist schon vergeben.
goal-error-no-parent = Das Ziel darüber gibt es noch nicht: { $parent }.
goal-error-basis-unknown = Diese Grundlage gibt es in diesem Verfahren nicht.
goal-error-basis-twice = Diese Grundlage steht schon da.
goal-error-needs-basis = Ein Ziel braucht mindestens einen SWOT-Eintrag oder ein Szenario, bevor es ausgelegt wird.
goal-error-resolved = Das Ziel ist beschlossen. Sein Wortlaut und seine Grundlagen bleiben, wie sie sind.
goal-error-council = Beschlossen wird ein Ziel nur mit einer Fassung, durch die Ratsversammlung.
goal-error-state = Das geht von hier aus nicht: Das Ziel ist { $from ->
    [draft] ein Entwurf
    [public_review] öffentlich ausgelegt
    [agreed] abgestimmt
    [resolved] beschlossen
   *[superseded] abgelöst
}.
