# Surveys in reports and exports.
survey-suppressed-text = Of who somebody is we show no number below 5, and none from which one could be worked out.
survey-middle = Mean { $mean }, median { $median }
survey-answer = Answer
survey-how-many = Number
survey-hidden-count = not shown

# The report and its tables.
survey-share = Share
survey-all-answers = all answers
report-surveys = Surveys
report-surveys-text = Ticked answers, counted until the end of the cut-off day. Free texts are contributions and stand there.
report-file-surveys = Ticked answers of the surveys
column-formular = Title of the form
column-frage = Words of the question
column-antwort = Words of the answer
column-befragte = How many answered (n); of who somebody is: all answers to the form
