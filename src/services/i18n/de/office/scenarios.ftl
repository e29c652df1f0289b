# Step 3a: scenarios. For the public they are called "Zukunftsbild".
scenarios-nav = Szenarien
scenarios-title = Szenarien
scenarios-lead = Wie könnte die Stadt aussehen? Mehrere Szenarien stehen nebeneinander, bis eines gewählt wird.
scenarios-count = { $n ->
    [one] Ein Szenario
   *[other] { $n } Szenarien
}
scenarios-empty = Noch kein Szenario
scenarios-empty-text = Schreiben Sie ein Szenario und knüpfen Sie es an SWOT-Einträge an.
scenario-word = Szenario
scenario-new = Neues Szenario
scenario-edit = Szenario bearbeiten
scenario-form-lead = Das Szenario bleibt intern, bis Sie es zur Diskussion stellen. Die Adresse entsteht aus dem ersten Titel und bleibt.
scenario-lead = Hier stellen Sie das Szenario zur Diskussion, wählen es oder verwerfen es mit Begründung.
scenario-name = Titel
scenario-name-hint = Zum Beispiel „Stadt der kurzen Wege“
scenario-horizon = Horizont
scenario-horizon-hint = Zum Beispiel „2040“
scenario-narrative = Erzählung
scenario-narrative-hint = Wie sieht die Stadt dann aus? In der Gegenwart erzählt.
scenario-assumptions-hint = Was muss dafür stimmen?
scenario-effects-hint = Was folgt daraus, Gutes und Schlechtes?
scenario-themes = Themen
scenario-origins-hint = Einträge der SWOT-Analyse
scenario-reason-hint = Nötig, wenn Sie das Szenario verwerfen. Die Begründung ist öffentlich.
scenario-state = Stand
scenario-state-next = Nächster Stand
scenario-state-hint = Sobald das Szenario zur Diskussion steht, ist es öffentlich.
scenario-state-draft = Entwurf
scenario-state-public_review = steht zur Diskussion
scenario-state-agreed = gewählt
scenario-state-resolved = beschlossen
scenario-state-superseded = abgelöst
scenario-state-discarded = verworfen
scenario-state-refused = Das geht nicht mehr: Der Stand des Szenarios hat sich inzwischen geändert. Bitte laden Sie die Seite neu.
scenario-is-resolved = Dieses Szenario ist beschlossen und ändert sich nicht mehr.
scenario-title-taken = Ein Szenario mit diesem Titel gibt es schon.
scenario-title-empty = Bitte schreiben Sie einen Titel aus Wörtern.
done-scenario-saved = Gespeichert.
