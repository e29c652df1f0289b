# Ziele: Leitbild, Oberziele, Teilziele.
goal-level-leitbild = Leitbild
goal-level-main_goal = Oberziel
goal-level-sub_goal = Teilziel
goal-public-review = Vorschlag der Verwaltung
goal-public-agreed = abgestimmt, noch nicht beschlossen
goal-public-resolved = beschlossen
goal-public-superseded = gilt nicht mehr
goal-resolved-note = Ein Beschluss bindet Ratsversammlung und Verwaltung. Ein Rechtsanspruch entsteht daraus für niemanden.

# Öffentliche Seiten
goal-index-title = Ziele
goal-index-lead = Hier lesen Sie, wohin sich die Stadt entwickeln soll und worauf jedes Ziel beruht.
goal-index-scenarios = Die Zukunftsbilder, aus denen die Ziele entstanden sind
goal-index-empty = Noch keine Ziele
goal-index-empty-text = Hier stehen das Leitbild und die Ziele, sobald die Verwaltung einen ersten Vorschlag vorlegt.
goal-basis-count = { $n ->
    [one] { $n } Grundlage
   *[other] { $n } Grundlagen
}
goal-show-lead = Hier sehen Sie, woher das Ziel kommt und was daraus folgt.
goal-above = Gehört zu:
goal-below-leitbild = Oberziele
goal-below-main = Teilziele
goal-basis-title = Worauf das Ziel beruht
goal-basis-none = Dazu ist noch nichts veröffentlicht.
goal-basis-scenario = Zukunftsbild
goal-basis-cluster = Anliegen
goal-measures = Maßnahmen zu diesem Ziel
