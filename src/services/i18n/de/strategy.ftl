# Umsetzungsstrategie: Zeitplan, Geld nach Jahren, Abhängigkeiten.
strategy-title = Umsetzung
strategy-lead = Hier sehen Sie, was wann geplant ist, was es in welchem Jahr kostet und was aufeinander wartet.
strategy-empty = Noch kein Zeitplan
strategy-empty-text = Hier steht der Zeitplan, sobald die ersten Maßnahmen veröffentlicht sind.
strategy-resolved = davon beschlossen
strategy-rough = Alle Kosten brutto. Was noch nicht beschlossen ist, ist eine grobe Schätzung.
strategy-without-cost = { $n ->
    [one] Eine Maßnahme ist noch ohne Schätzung.
   *[other] { $n } Maßnahmen sind noch ohne Schätzung.
}
strategy-timeline = Zeitplan
strategy-timeline-caption = Maßnahmen nach Jahren
strategy-timeline-none = Noch ist für keine Maßnahme ein Jahr genannt.
strategy-undated = Noch ohne Zeitraum
strategy-bar-resolved = beschlossen
strategy-bar-proposed = Vorschlag der Verwaltung
strategy-money = Geld nach Jahren
strategy-money-caption = Erwartete Kosten in Mio. Euro nach Jahr und Verbindlichkeit
strategy-money-none = Noch sind keine Kosten auf Jahre verteilt.
strategy-waiting = Was aufeinander wartet
strategy-waiting-none = Keine Maßnahme muss auf eine andere warten.
strategy-requires = Braucht zuerst eine andere Maßnahme
strategy-complements = Wirkt zusammen mit einer anderen
strategy-competes = Steht in Konkurrenz zu einer anderen
strategy-sums = Summen
strategy-sums-lead = Jede Maßnahme zählt einmal: bei ihrem Hauptthema und ihrem Hauptort.
strategy-to-monitoring = Was daraus geworden ist: Messwerte
