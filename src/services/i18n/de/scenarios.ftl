# Step 3a: scenarios. For the public they are called "Zukunftsbild".
scenario-assumptions = Voraussetzungen
scenario-effects = Wirkungen
scenario-origins = Woraus es entstanden ist
scenario-origins-none = Noch mit keinem Eintrag der Analyse verknüpft.
scenario-reason = Begründung

# As everybody reads it
futures-title = Zukunftsbilder
futures-lead = So könnte die Stadt in Zukunft aussehen. Vergleichen Sie die Bilder und lesen Sie, was dafür nötig wäre.
futures-empty = Noch keine Zukunftsbilder
futures-empty-text = Hier stehen später mehrere Bilder davon, wie die Stadt aussehen könnte.
future-open = zur Diskussion
future-chosen = gewählt
future-superseded = früher gewählt
future-discarded = nicht gewählt
future-goals = Zu den Zielen der Stadt
future-lead = Hier lesen Sie, wie dieses Zukunftsbild aussieht, was es voraussetzt und woraus es entstanden ist.
