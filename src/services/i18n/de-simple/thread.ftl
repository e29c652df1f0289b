# The red thread: what became of it.
thread-title = Das ist daraus geworden
thread-received = Angekommen
thread-received-text = So kam der Beitrag zu uns: { $occasion }
thread-published = Geprüft und öffentlich gezeigt
thread-check-next = Prüfung
thread-check-next-text = Wir lesen Ihren Beitrag. Erst danach können ihn alle sehen.
thread-refused = Nicht öffentlich gezeigt
thread-refused-text = Den Grund lesen Sie bei den Entscheidungen.
thread-published-whole = nicht gekürzt
thread-published-redacted = gekürzt: Ein Teil hat Personen genannt. Oder der Teil war gegen die Regeln.
thread-reply = Antwort von der Stadt
thread-reply-text = { $department } hat geantwortet
thread-referred = Weitergegeben an { $to }
thread-referred-waiting = Die Antwort fehlt noch.
thread-read = Gelesen
thread-read-points = { $n ->
    [one] Gelesen: { $n } Punkt
   *[other] Gelesen: { $n } Punkte
}
thread-point-open = das ordnen wir noch ein
thread-kept = Gelesen und aufgeschrieben
thread-read-next = Lesen und zusammenlegen
thread-read-next-text = Wir legen ähnliche Beiträge zusammen. Zusammen nennen wir sie: ein Anliegen.
thread-joined = { $n ->
    [one] zusammen mit { $n } anderen Beitrag im
   *[other] zusammen mit { $n } anderen Beiträgen im
}
thread-joined-alone = als erster Beitrag im
count-not-public = { $n ->
    [one] (davon { $n } nicht öffentlich)
   *[other] (davon { $n } nicht öffentlich)
}
thread-cluster-word = Anliegen
thread-swot = Analyse
thread-swot-contradicted = Ihr Anliegen spricht dagegen.
thread-swot-contradicting = Dagegen spricht: { $sources }.
thread-swot-next = Analyse
thread-swot-next-text = Analyse heißt: genau untersuchen. Aus den Anliegen werden Stärken, Schwächen, Chancen und Risiken. Chance heißt: Etwas kann besser werden. Risiko heißt: Etwas kann schlechter werden.
thread-goal = Ziel
thread-goal-from = aus dem Zukunfts-Bild
thread-goal-next = Ziele
thread-goal-next-text = Aus der Analyse macht die Stadt Ziele.
thread-measure-proposed = Vorschlag von der Stadt-Verwaltung
thread-measure-next = Maßnahmen
thread-measure-next-text = Zu den Zielen gibt es Vorschläge für Maßnahmen. Maßnahme heißt: Das kann man für ein Ziel tun. Kosten und Zeit-Plan stehen dabei.
thread-priority-high = Wichtigkeit: hoch
thread-priority-medium = Wichtigkeit: mittel
thread-priority-low = Wichtigkeit: gering
thread-cost = Kosten grob geschätzt: { $min } bis { $max } (Preise von { $year }, noch nicht beschlossen)
thread-answer = Antwort und Entscheidung
thread-answer-proposal = Das ist ein Vorschlag von der Stadt-Verwaltung. Er ist noch nicht beschlossen.
thread-council = Beschluss von der Rats-Versammlung
thread-council-unanimous = einstimmig beschlossen, ohne Gegen-Stimme
thread-council-majority = beschlossen, die Mehrheit war dafür
thread-council-rejected = abgelehnt
thread-council-noted = gelesen und zur Kenntnis genommen
thread-votes = Ja: { $yes }, Nein: { $no }, weder Ja noch Nein: { $abstain }
thread-binding = Rats-Versammlung und Stadt-Verwaltung müssen sich an den Beschluss halten. Aber der Beschluss gibt niemandem einen Rechts-Anspruch. Rechts-Anspruch heißt: Man hat ein Recht auf etwas.
thread-again = So geht es weiter
thread-again-text = Die Stadt prüft: Bekommt die Rats-Versammlung eine neue Fassung vom Plan?
thread-council-next = Beschluss von der Rats-Versammlung
thread-council-next-text = Die Rats-Versammlung entscheidet über das Konzept. Das Konzept ist der Plan. Die Rats-Versammlung entscheidet auch über alle Antworten.
thread-reading = Nachgemessen
thread-reading-value = { $value } { $unit } (Ziel im Jahr { $year }: { $target })
thread-reading-next = Umsetzen und nachmessen
thread-reading-next-text = Wir berichten jedes Jahr: Was ist fertig? Und was ist dadurch anders?
thread-ask = Hier können Sie jetzt fragen
thread-ask-text = Sind Sie nicht einverstanden? Dann fragen Sie: { $name }, { $phone } ({ $hours }). Sie können auch bei der Rats-Versammlung fragen. Dafür gibt es dort die Einwohner-Fragestunde.
thread-later = später
thread-until = bis { $month }
thread-verdict-waiting = Ihr Beitrag ist öffentlich. Als Nächstes lesen wir ihn zusammen mit ähnlichen Beiträgen. Zeit dafür: { $when }.
thread-verdict-new = Ihr Beitrag ist da. Zuerst prüfen wir ihn. Dann lesen wir ihn zusammen mit ähnlichen Beiträgen. Zeit dafür: { $when }.
thread-verdict-internal = Wir zeigen Ihren Beitrag nicht öffentlich. Er zählt aber mit. Als Nächstes lesen wir ihn zusammen mit ähnlichen Beiträgen. Zeit dafür: { $when }.
thread-verdict-refused = Wir zeigen Ihren Beitrag nicht öffentlich.
thread-verdict-rejected = Die Rats-Versammlung hat den Vorschlag am { $day } abgelehnt.
thread-verdict-read = Wir haben Ihren Beitrag gelesen. Er gehört zu einem Anliegen. Erst gibt es Maßnahmen. Dann gibt es eine Antwort. Zeit dafür: { $when }.
thread-verdict-measure = Es gibt einen Vorschlag dazu. Die Rats-Versammlung hat noch nicht entschieden. Zeit dafür: { $when }.
thread-verdict-kept = Wir haben das gelesen und aufgeschrieben. { $reason }
thread-work = Umsetzung
cluster-map-title = Hier liegen die Beiträge zu „{ $title }“
ground-onward = So geht es weiter
ground-title = Daraus ist das entstanden
ground-sum = { $clusters ->
    [one] { $clusters } Anliegen
   *[other] { $clusters } Anliegen
}, { $contributions ->
    [one] { $contributions } Beitrag
   *[other] { $contributions } Beiträge
}, { $sources ->
    [one] { $sources } Quelle
   *[other] { $sources } Quellen
}
ground-shared = Manches gehört zu mehreren von diesen Anliegen. Hier zählen wir es nur 1-mal.
ground-all = Alle Beiträge dazu ansehen
thread-result-not-followed = nicht übernommen
thread-result-forwarded = weitergegeben an { $to }
thread-result-postponed = später noch einmal geprüft ({ $until })
thread-result-exists = läuft schon: { $project }
