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
interval-half_yearly = every six months
interval-yearly = every year

indicator-for-goal = For the goal
indicator-for-measure = For the measure
indicator-baseline = Starting value
indicator-target = Target
indicator-interval = Measured
indicator-source = Source
indicator-last = Last measured: { $value } on { $day }.
indicator-no-reading = No reading yet.
indicator-target-up = Target: at least { $value } by { $day }.
indicator-target-down = Target: at most { $value } by { $day }.
indicator-target-hold = Target: stay at { $value } until { $day }.
indicator-stale = out of date
indicator-stale-public = A new reading is still to come.
indicator-chart = Course and target
indicator-readings = Readings

reading-on = Day
reading-value = Value
reading-note = Remark
reading-corrected-from = corrected, before { $value }
