monitoring-to-measures = Stand der Maßnahmen
monitoring-to-strategy = Zeitplan und Geld
monitoring-public-title = Was daraus wurde
monitoring-public-lead = Hier sehen Sie, ob die Ziele erreicht werden: was gemessen wurde, und was geplant war.
monitoring-public-empty-title = Noch keine Messwerte
monitoring-public-empty = Wenn das Konzept beschlossen ist und die ersten Werte vorliegen, stehen sie hier.
monitoring-course-explained = „Auf Kurs“ heißt: Der letzte Messwert ist mindestens so gut wie auf dem geraden Weg vom Anfangswert zum Ziel. Soll ein Wert gleich bleiben, darf er höchstens 5 Prozent abweichen.

course-on = auf Kurs
course-off = nicht auf Kurs
course-unknown = noch offen
interval-half_yearly = halbjährlich
interval-yearly = jährlich

indicator-for-goal = Für das Ziel
indicator-for-measure = Für die Maßnahme
indicator-baseline = Anfangswert
indicator-target = Zielwert
indicator-interval = Messung
indicator-source = Quelle
indicator-last = Zuletzt gemessen: { $value } am { $day }.
indicator-no-reading = Noch kein Messwert.
indicator-target-up = Ziel: mindestens { $value } bis { $day }.
indicator-target-down = Ziel: höchstens { $value } bis { $day }.
indicator-target-hold = Ziel: bei { $value } bleiben, bis { $day }.
indicator-stale = veraltet
indicator-stale-public = Ein neuer Messwert steht noch aus.
indicator-chart = Verlauf und Ziel
indicator-readings = Messwerte

reading-on = Tag
reading-value = Wert
reading-note = Bemerkung
reading-corrected-from = korrigiert, vorher { $value }
