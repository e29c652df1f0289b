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

direction-up = should rise
direction-down = should fall
direction-hold = should stay

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
indicator-unit = Unit
indicator-decimals = Digits after the comma
indicator-decimals-hint = 0 to 3
indicator-baseline-on = Starting value of
indicator-target-on = To be reached by
indicator-direction = Direction
indicator-source-hint = Who measures?
indicator-state = State
indicator-last-column = Last value
indicator-stale-hint = Too much time has passed since the last reading. Please enter a new one.
indicator-history = All entries
indicator-target-before-baseline = The target must come after the starting value.
indicator-baseline-needs-day = Of which day is the starting value?
indicator-baseline-needs-value = Please give the starting value as well.
indicator-in-use = An indicator that is published or was measured does not change any more, or old values would suddenly mean something else. Make a new one.
indicator-public-already = This indicator is published already.

reading-add-title = Enter a reading
reading-add = Enter
reading-note-hint = Stands publicly beside the value.
reading-by = Entered
reading-act = Correction
reading-corrected = corrected
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
