# Surveys in reports and exports.
survey-suppressed-text = Bei Angaben zur Person zeigen wir keine Zahl unter 5, und auch keine, aus der man eine solche berechnen könnte.
survey-middle = Mittelwert { $mean }, Median { $median }
survey-answer = Antwort
survey-how-many = Anzahl
survey-hidden-count = nicht gezeigt

# The report and its tables.
survey-share = Anteil
survey-all-answers = alle Antworten
report-surveys = Umfragen
report-surveys-text = Angekreuzte Antworten, gezählt bis zum Ende des Stichtags. Freitexte sind Beiträge und stehen dort.
report-file-surveys = Angekreuzte Antworten der Umfragen
column-formular = Titel des Formulars
column-frage = Wortlaut der Frage
column-antwort = Wortlaut der Antwort
column-befragte = Wie viele geantwortet haben (n); bei Angaben zur Person: alle Antworten des Formulars
