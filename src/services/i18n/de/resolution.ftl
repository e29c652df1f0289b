weighing-public-word = öffentlich: { $word }

weighing-public-followed = übernommen
weighing-public-partly = teilweise übernommen
weighing-public-noted = gelesen und festgehalten
weighing-public-not_followed = nicht übernommen, weil …
weighing-public-exists = läuft schon
weighing-public-forwarded = weitergegeben an …
weighing-public-postponed = später wieder geprüft
weighing-public-out_of_scope = gehört nicht in dieses Konzept

# Editions.
edition-state-working = in Arbeit
edition-state-public_draft = Entwurf
edition-state-council_paper = Vorlage
edition-state-resolved = beschlossen
edition-state-superseded = abgelöst
edition-part-column = Teil
edition-status-column = Was der Rat damit tut
edition-part-analysis = Bestand und Analyse
edition-part-goals = Ziele
edition-part-measures = Maßnahmen
edition-part-strategy = Umsetzungsstrategie
edition-part-weighing = Abwägung
edition-part-participation = Dokumentation der Beteiligung
part-status-resolved = wird beschlossen
part-status-noted = wird zur Kenntnis genommen
part-status-annex = ist Anlage
edition-parts-title = Teile
edition-parts-lead = Nicht alles wird beschlossen: Manches nimmt der Rat zur Kenntnis, manches liegt nur bei.
edition-document = Nachprüfen
edition-document-lead = Der Inhalt ist als eine Datei festgehalten, die niemand mehr ändern kann, auch nicht dieses Programm.
edition-frozen-on = Festgehalten am { $moment }
edition-download = Fassung herunterladen (JSON, { $size } kB)
edition-hash = Prüfsumme (SHA-256) dieser Datei:
edition-hash-check = So prüfen Sie selbst: Datei herunterladen und „sha256sum“ darauf anwenden. Stimmt die Prüfsumme, ist es die Fassung, die dem Rat vorlag.

# Consultations and resolutions.
committee-role-advice = berät
committee-role-decision = entscheidet
consultation-unanimous = einstimmig
consultation-majority = mehrheitlich
consultation-rejected = abgelehnt
consultation-noted = zur Kenntnis genommen
consultation-votes = { $yes } ja, { $no } nein, { $abstain ->
    [one] { $abstain } Enthaltung
   *[other] { $abstain } Enthaltungen
}
consultation-not-public = Nicht öffentliche Sitzung
consultation-paper-link = Vorlage ansehen
resolution-title = Beschlüsse
resolution-lead = Hier lesen Sie, worüber der Rat entscheidet und was er beschlossen hat, mit dem ganzen Weg durch die Ausschüsse.
resolution-empty-title = Noch nichts zu entscheiden
resolution-empty-text = Wenn das Konzept in den Rat geht, steht hier der Entwurf, später der Beschluss.
resolution-coming = Auf dem Weg
resolution-rejected = Abgelehnt
resolution-resolved = Beschlossen
resolution-next-meeting = Nächste Sitzung: { $body }, { $day }
resolution-resolved-on = Beschluss { $number } vom { $day }
resolution-is-paper = Dem Rat vorgelegt, noch nicht beschlossen.
resolution-is-rejected = Der Rat hat diese Fassung am { $day } abgelehnt.
resolution-is-draft = Entwurf der Verwaltung, noch nicht beschlossen.
resolution-superseded = Ein neuerer Beschluss hat diesen abgelöst. Er bleibt hier nachlesbar.
resolution-wording = Wortlaut
resolution-binding = Ein solcher Beschluss bindet Rat und Verwaltung. Einen Rechtsanspruch gibt er niemandem.
resolution-way = Weg durch die Gremien
resolution-no-way = Noch steht kein Termin fest.
resolution-amendments = Vom Rat geändert
resolution-amendment-measure = Maßnahme
resolution-amendment-text = Änderung
