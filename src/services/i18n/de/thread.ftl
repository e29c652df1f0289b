# The red thread: what became of it.
thread-title = Was daraus wurde
thread-received = Eingegangen
thread-received-text = über: { $occasion }
thread-published = Geprüft und veröffentlicht
thread-check-next = Prüfung
thread-check-next-text = Wir lesen Ihren Beitrag, bevor er erscheint.
thread-refused = Nicht veröffentlicht
thread-refused-text = Den Grund lesen Sie bei den Entscheidungen.
thread-published-whole = ungekürzt
thread-published-redacted = gekürzt: Ein Teil nannte Personen oder verletzte die Regeln.
thread-reply = Antwort der Stadt
thread-reply-text = { $department } hat geantwortet
thread-referred = Weitergegeben an { $to }
thread-referred-waiting = Eine Antwort steht noch aus.
thread-read = Gelesen
thread-read-points = { $n ->
    [2] Gelesen: zwei Punkte
    [3] Gelesen: drei Punkte
   *[other] Gelesen: { $n } Punkte
}
thread-point-open = wird noch zugeordnet
thread-kept = Gelesen und festgehalten
thread-read-next = Lesen und zusammenfassen
thread-read-next-text = Wir fassen ähnliche Beiträge zu einem Anliegen zusammen.
thread-joined = { $n ->
    [one] mit einem weiteren Beitrag im
   *[other] mit { $n } weiteren im
}
thread-joined-alone = als erster Beitrag im
count-not-public = { $n ->
    [one] (davon einer nicht öffentlich)
   *[other] (davon { $n } nicht öffentlich)
}
thread-cluster-word = Anliegen
thread-swot = Analyse
thread-swot-contradicted = Ihr Anliegen widerspricht dem.
thread-swot-contradicting = Es gibt Widerspruch: { $sources }.
thread-swot-next = Analyse
thread-swot-next-text = Aus den Anliegen werden Stärken, Schwächen, Chancen und Risiken.
thread-goal = Ziel
thread-goal-from = aus dem Zukunftsbild
thread-goal-next = Ziele
thread-goal-next-text = Aus der Analyse leitet die Stadt Ziele ab.
thread-measure-proposed = Vorschlag der Verwaltung
thread-measure-next = Maßnahmen
thread-measure-next-text = Zu den Zielen werden Maßnahmen mit Kosten und Zeitplan vorgeschlagen.
thread-priority-high = Priorität hoch
thread-priority-medium = Priorität mittel
thread-priority-low = Priorität gering
thread-cost = grob { $min } bis { $max } (Preisstand { $year }, noch nicht beschlossen)
thread-answer = Antwort und Entscheidung
thread-answer-proposal = Vorschlag der Verwaltung, noch nicht beschlossen.
thread-council = Beschluss der Ratsversammlung
thread-council-unanimous = einstimmig beschlossen
thread-council-majority = mehrheitlich beschlossen
thread-council-rejected = abgelehnt
thread-council-noted = zur Kenntnis genommen
thread-votes = { $yes } Ja, { $no } Nein, { $abstain } Enthaltungen
thread-binding = Der Beschluss bindet Rat und Verwaltung; einen Rechtsanspruch gibt er niemandem.
thread-again = Wie es weitergeht
thread-again-text = Die Stadt prüft, ob sie dem Rat eine neue Fassung vorlegt.
thread-council-next = Beschluss der Ratsversammlung
thread-council-next-text = Der Rat entscheidet über das Konzept und alle Antworten.
thread-reading = Nachgemessen
thread-reading-value = { $value } { $unit } (Ziel { $year }: { $target })
thread-reading-next = Umsetzen und nachmessen
thread-reading-next-text = Wir berichten jedes Jahr, was umgesetzt ist und was es bewirkt.
thread-ask = Wen Sie jetzt fragen können
thread-ask-text = Wenn Sie nicht einverstanden sind: { $name }, { $phone } ({ $hours }). Sie können auch in der Einwohnerfragestunde des Rates fragen.
thread-later = später
thread-until = bis { $month }
thread-verdict-waiting = Ihr Beitrag ist veröffentlicht. Als Nächstes lesen wir ihn zusammen mit ähnlichen ({ $when }).
thread-verdict-new = Ihr Beitrag ist da. Zuerst prüfen wir ihn, dann lesen wir ihn zusammen mit ähnlichen ({ $when }).
thread-verdict-internal = Ihr Beitrag wird nicht öffentlich gezeigt, zählt aber mit. Als Nächstes lesen wir ihn zusammen mit ähnlichen ({ $when }).
thread-verdict-refused = Ihr Beitrag wurde nicht veröffentlicht.
thread-verdict-rejected = Der Rat hat den Vorschlag am { $day } abgelehnt.
thread-verdict-read = Ihr Beitrag ist gelesen und gehört zu einem Anliegen. Eine Antwort gibt es, wenn die Maßnahmen vorliegen ({ $when }).
thread-verdict-measure = Es gibt einen Vorschlag dazu. Der Rat hat noch nicht entschieden ({ $when }).
thread-verdict-kept = Gelesen und festgehalten. { $reason }
thread-work = Umsetzung
cluster-map-title = Wo die Beiträge zu „{ $title }“ liegen
ground-onward = Wie es weitergeht
ground-title = Grundlage
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
ground-shared = Was zu mehreren dieser Anliegen gehört, ist hier einmal gezählt.
ground-all = Alle Beiträge dazu
thread-result-not-followed = nicht übernommen
thread-result-forwarded = weitergegeben an { $to }
thread-result-postponed = später wieder geprüft ({ $until })
thread-result-exists = läuft schon: { $project }
