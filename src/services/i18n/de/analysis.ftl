# The analysis as everybody reads it: strengths and weaknesses, sources, clusters.

# Words of acts
public-since = Öffentlich seit { $day }.
theme-none = Kein Thema
voices-not-public = davon { $n } nicht öffentlich
voices-experts = davon { $n } von Fachleuten
districts-approximate = Die Grenzen der Ortsteile sind ungefähr. Die Zahlen je Ortsteil sind es deshalb auch.

# Clusters
cluster-crumb = Anliegen { $code }
cluster-voices = Beiträge
cluster-voices-not-public = davon nicht öffentlich
cluster-controversial-public = hier gehen die Meinungen auseinander
cluster-minority-public = wenige Stimmen

# A cluster as everybody reads it
cluster-public-lead = Hier lesen Sie, was mehrere Menschen gesagt haben und was daraus wird.
cluster-quotes = Das sagen die Menschen
cluster-quotes-none = Noch kein öffentlicher Beitrag
cluster-quotes-none-text = Die Beiträge zu diesem Anliegen sind nicht öffentlich. Gezählt werden sie trotzdem.
cluster-quotes-more = { $n ->
    [one] Einen weiteren Beitrag zeigen
   *[other] { $n } weitere Beiträge zeigen
}
cluster-spread = Woher die Beiträge kommen
cluster-by-district = Beiträge nach Ortsteil
cluster-by-occasion = Beiträge nach Weg des Eingangs
cluster-occasion = Eingegangen über

# Sources
source-word = Quelle
source-body = Herausgeber
source-dated = Stand
assessment = Bewertung
assessment-none = noch nicht bewertet
assessment-valid = gilt
assessment-outdated = überholt
assessment-contradicts = widerspricht
project-planned = geplant
project-under_way = läuft
project-done = abgeschlossen

# SWOT
swot-public-review = steht zur Diskussion
swot-state-draft = Entwurf
swot-state-public_review = steht zur Diskussion
swot-state-agreed = abgestimmt
swot-state-resolved = beschlossen
swot-state-superseded = abgelöst
evidence-hidden = { $n ->
    [one] Ein weiterer Beleg ist noch nicht öffentlich.
   *[other] { $n } weitere Belege sind noch nicht öffentlich.
}

# The analysis as everybody reads it
analysis-title = Analyse
analysis-lead = Was ist gut in der Stadt, was fehlt, was könnte werden, was droht? Öffnen Sie einen Punkt und lesen Sie, worauf er beruht.
analysis-all = Alles
analysis-none = Dazu gibt es keinen Eintrag
analysis-none-text = Alle Einträge zeigen
analysis-empty = Noch keine Ergebnisse
analysis-empty-text = Hier stehen bald Stärken, Schwächen, Chancen und Risiken der Stadt. Sie entstehen aus den Beiträgen und aus Gutachten.
analysis-sources = Konzepte und Gutachten
analysis-sources-text = Das gibt es schon. Wir prüfen, was davon heute noch gilt.
analysis-projects = Was schon läuft
analysis-projects-text = Diese Vorhaben sind geplant oder begonnen.
swot-public-goals = Zu den Zielen, die aus der Analyse entstehen
swot-public-lead = Hier lesen Sie, worauf dieser Punkt beruht und was ihm widerspricht.
cluster-word = Anliegen
swot-findings = { $n ->
    [one] 1 Befund
   *[other] { $n } Befunde
}
swot-contradictions = { $n ->
    [one] 1 Beleg widerspricht
   *[other] { $n } Belege widersprechen
}
swot-no-evidence = noch ohne Beleg
evidence-supports = Was dafür spricht
evidence-supports-none = Noch kein öffentlicher Beleg.
evidence-contradicts = Was dagegen spricht
evidence-contradicts-none = Nichts bekannt.
