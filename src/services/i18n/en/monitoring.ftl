# Step 7: indicators and readings.
staff-nav-monitoring = Monitoring

monitoring-title = Monitoring
monitoring-lead = Here you enter readings and see where one is missing.
monitoring-empty-title = No indicators yet
monitoring-empty-text = Say for a goal or a measure how one can tell its success.
monitoring-stale = { $n ->
    [one] { $n } indicator lacks a recent reading.
   *[other] { $n } indicators lack a recent reading.
}
monitoring-to-measures = Status of the measures
monitoring-to-strategy = Timeline and money
monitoring-public-title = What came of it
monitoring-public-lead = Here you see whether the goals are being reached: what was measured, and what was planned.
monitoring-public-empty-title = No readings yet
monitoring-public-empty = When the concept is resolved and the first values are there, they stand here.
monitoring-course-explained = "On course" means: the last reading is at least as good as on the straight way from the starting value to the target. A value that should stay may differ by 5 percent at most.

course-on = on course
course-off = not on course
course-unknown = still open
direction-up = should rise
direction-down = should fall
direction-hold = should stay
interval-half_yearly = every six months
interval-yearly = every year

indicator-title = Indicator
indicator-title-hint = What is measured? For instance: safe crossings on the way to school
indicator-new = New indicator
indicator-change = Change the indicator
indicator-form-lead = An indicator belongs to a goal or to a measure.
indicator-save = Save
indicator-release = Publish
indicator-internal = not public
indicator-purpose = What for
indicator-goal = Goal
indicator-measure = Measure
indicator-for-goal = For the goal
indicator-for-measure = For the measure
indicator-unit = Unit
indicator-decimals = Digits after the comma
indicator-decimals-hint = 0 to 3
indicator-baseline = Starting value
indicator-baseline-on = Starting value of
indicator-target = Target
indicator-target-on = To be reached by
indicator-direction = Direction
indicator-interval = Measured
indicator-source = Source
indicator-source-hint = Who measures?
indicator-state = State
indicator-last-column = Last value
indicator-last = Last measured: { $value } on { $day }.
indicator-no-reading = No reading yet.
indicator-target-up = Target: at least { $value } by { $day }.
indicator-target-down = Target: at most { $value } by { $day }.
indicator-target-hold = Target: stay at { $value } until { $day }.
indicator-stale = out of date
indicator-stale-hint = Too much time has passed since the last reading. Please enter a new one.
indicator-stale-public = A new reading is still to come.
indicator-chart = Course and target
indicator-readings = Readings
indicator-history = All entries
indicator-target-before-baseline = The target must come after the starting value.
indicator-baseline-needs-day = Of which day is the starting value?
indicator-baseline-needs-value = Please give the starting value as well.
indicator-in-use = An indicator that is published or was measured does not change any more, or old values would suddenly mean something else. Make a new one.
indicator-public-already = This indicator is published already.

reading-add-title = Enter a reading
reading-add = Enter
reading-on = Day
reading-value = Value
reading-note = Remark
reading-note-hint = Stands publicly beside the value.
reading-by = Entered
reading-act = Correction
reading-corrected = corrected
reading-corrected-from = corrected, before { $value }
reading-correct-link = correct
reading-correct-title = Correct the reading of { $day }
reading-correct-hint = The old value stays and is marked as corrected.
reading-correct-reason = Reason of the correction
reading-correct = Save the correction
reading-correct-cancel = Cancel
reading-in-future = This day is still to come.
reading-that-day = There is a reading for this day already. Correct it in the list below.

done-indicator-created = The indicator has been made.
done-indicator-changed = The indicator has been changed.
done-indicator-released = The indicator is published.
done-reading-added = The reading has been entered.
done-reading-corrected = The correction has been saved. The old value can still be read.
