# Step 7: indicators and readings.
staff-nav-monitoring = Monitoring

monitoring-title = Monitoring
monitoring-lead = Hier tragen Sie Messwerte ein und sehen, wo einer fehlt.
monitoring-empty-title = Noch keine Indikatoren
monitoring-empty-text = Legen Sie für ein Ziel oder eine Maßnahme fest, woran man den Erfolg erkennt.
monitoring-stale = { $n ->
    [one] Bei { $n } Indikator fehlt ein aktueller Messwert.
   *[other] Bei { $n } Indikatoren fehlt ein aktueller Messwert.
}

direction-up = soll steigen
direction-down = soll sinken
direction-hold = soll gleich bleiben

indicator-title = Indikator
indicator-title-hint = Was wird gemessen? Zum Beispiel: Gesicherte Querungen auf Schulwegen
indicator-new = Neuer Indikator
indicator-change = Indikator ändern
indicator-form-lead = Ein Indikator gehört zu einem Ziel oder zu einer Maßnahme.
indicator-save = Speichern
indicator-release = Veröffentlichen
indicator-internal = nicht öffentlich
indicator-purpose = Wofür
indicator-goal = Ziel
indicator-measure = Maßnahme
indicator-unit = Einheit
indicator-decimals = Stellen nach dem Komma
indicator-decimals-hint = 0 bis 3
indicator-baseline-on = Anfangswert vom
indicator-target-on = Zu erreichen bis
indicator-direction = Richtung
indicator-source-hint = Wer misst?
indicator-state = Stand
indicator-last-column = Letzter Wert
indicator-stale-hint = Seit dem letzten Messwert ist zu viel Zeit vergangen. Bitte tragen Sie einen neuen ein.
indicator-history = Alle Eintragungen
indicator-target-before-baseline = Das Ziel muss nach dem Anfangswert liegen.
indicator-baseline-needs-day = Von welchem Tag ist der Anfangswert?
indicator-baseline-needs-value = Bitte geben Sie auch den Anfangswert an.
indicator-in-use = Ein veröffentlichter oder schon gemessener Indikator ändert sich nicht mehr, sonst hießen alte Werte plötzlich etwas anderes. Legen Sie einen neuen an.
indicator-public-already = Dieser Indikator ist schon veröffentlicht.

reading-add-title = Messwert eintragen
reading-add = Eintragen
reading-note-hint = Steht öffentlich neben dem Wert.
reading-by = Eingetragen
reading-act = Korrektur
reading-corrected = korrigiert
reading-correct-link = korrigieren
reading-correct-title = Messwert vom { $day } korrigieren
reading-correct-hint = Der alte Wert bleibt stehen und ist als korrigiert gekennzeichnet.
reading-correct-reason = Grund der Korrektur
reading-correct = Korrektur speichern
reading-correct-cancel = Abbrechen
reading-in-future = Dieser Tag kommt erst noch.
reading-that-day = Für diesen Tag gibt es schon einen Messwert. Korrigieren Sie ihn in der Liste unten.

done-indicator-created = Der Indikator ist angelegt.
done-indicator-changed = Der Indikator ist geändert.
done-indicator-released = Der Indikator ist veröffentlicht.
done-reading-added = Der Messwert ist eingetragen.
done-reading-corrected = Die Korrektur ist gespeichert. Der alte Wert bleibt nachlesbar.
