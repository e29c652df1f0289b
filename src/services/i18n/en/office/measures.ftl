# Measures: catalogue, money, feasibility, dependencies, state, profile.
measure-nav = Measures
measure-state-proposed = proposed
measure-state-in_check = being checked
measure-state-drafted = drafted
measure-state-deferred = deferred
measure-state-discarded = discarded
measure-state-public_review = open for comments
measure-state-resolved = resolved
measure-state-preparing = in preparation
measure-state-under_way = under way
measure-state-done = completed
measure-state-continuous = ongoing
measure-state-paused = paused
measure-state-dropped = dropped
feasibility-reason = Reason
dependency-kind = How do the two hang together?
dependency-on = Other measure
dependency-none = No dependency recorded.

# Words
measure-programme = Funding programme
measure-over-by = Overfinanced: the financing is { $over } above the expected cost. The measure cannot be released like this.
measure-goals = Goals
measure-part-basis = Basis
measure-part-release = Release

# Staff
measure-new = New measure
measure-new-lead = Make the measure. You fill in everything else on its page.
measure-create = Make the measure
measure-choose = Please choose
measure-none = not stated
measure-code-hint = Theme and area make the code. It never changes.
measure-code-stays = The code stays, even if theme or area change.
measure-theme-primary = Theme
measure-themes-further = Further themes
measure-district-primary = Area
measure-districts-further = Further areas
measure-lon = Longitude (degrees east)
measure-lat = Latitude (degrees north)
measure-staff-lead = All measures with state and money. Click the name to open the measure.
measure-staff-empty = No measure
measure-staff-empty-text = Make a measure, or choose fewer filters.
measure-is-public = public
measure-sums = Sums by theme, area, horizon and year
measure-sum-without-gone = Deferred, discarded and dropped measures are no part of the sum.
measure-sheet-lead = Everything about this measure. Each section has its own form.
measure-parts = Sections
measure-public-page = See the public page
measure-not-public = Not public yet.
measure-release = Release
measure-internal-note = Internal note
measure-internal-hint = Land and negotiations. Never published.
measure-blocks-hint = One line for each block
measure-basis-choose = Basis
measure-basis-none = No basis recorded yet.
measure-cost-min = Cost (at least)
measure-cost-max = Cost (at most)
measure-price-year = Year of prices
measure-years-split = Split over years
measure-years-hint = One line for each year, for instance “2027: 40,000”. Together they must make the expected cost.
measure-amount-or-share = Give either an amount or a share of the expected cost.
measure-starts = Start (year)
measure-ends = End (year)
measure-priority-by = Who decides?
measure-priority-reason = Reason
measure-state-next = New state
measure-reason = Reason
measure-reason-hint = Needed when the measure is deferred, discarded, paused or dropped. The reason is published.
measure-substitute = What comes instead
measure-remove = Remove
measure-act-profile = Change the description
measure-act-place = Change theme and place
measure-act-goals = Change the goals
measure-act-basis = Add a basis
measure-act-cost = Record a new estimate
measure-act-finance = Add financing
measure-act-spending = Record spending
measure-act-feasibility = Rate feasibility
measure-act-priority = Set the priority
measure-act-plan = Change the schedule
measure-act-dependencies = Add a dependency
measure-act-status = Change the state
done-measure-created = The measure has been made.
done-measure-saved = Saved.

# What cannot be done
measure-error-theme = This process has no such theme.
measure-error-district = This process has no such area.
measure-error-goal = One of these goals does not exist in this process.
measure-error-position = This is no place. Give the longitude (about 9.8) first, then the latitude (about 53.7), in degrees.
measure-error-outside = This place lies outside the town.
measure-error-needs-goal = A drafted measure needs at least one goal.
measure-error-basis-unknown = This process has no such basis.
measure-error-basis-twice = This basis is already there.
measure-error-years = The end comes before the start.
measure-error-below-min = The expected cost is below the lowest cost.
measure-error-above-max = The expected cost is above the highest cost.
measure-error-year-twice = The year { $year } stands there twice.
measure-error-year-line = This line cannot be read: “{ $line }”. Write for instance “2027: 40,000”.
measure-error-years-differ = The years make { $sum } together, but { $expected } are expected.
measure-error-share = A share is between 0 and 100 per cent.
measure-error-amount-or-share = Give either an amount or a share, not both.
measure-error-spending-early = Nothing can be spent before the measure has been resolved.
measure-error-reason = Give the reason.
measure-error-released = The measure has already been released.
measure-error-over = The measure is overfinanced by { $over }. Adjust its cost or financing, then you can release it.
measure-error-council = A measure is resolved only with an edition, by the council.
measure-error-substitute-itself = A measure cannot replace itself.
measure-error-state = This is not possible from here: the measure is { $from ->
    [proposed] proposed
    [in_check] being checked
    [drafted] drafted
    [deferred] deferred
    [discarded] discarded
    [public_review] open for comments
    [resolved] resolved
    [preparing] in preparation
    [under_way] under way
    [done] completed
    [continuous] ongoing
    [paused] paused
   *[dropped] dropped
}.
feasibility-error-reason = Give a reason for what is not good.
dependency-error-unknown = This process has no such measure.
dependency-error-itself = A measure cannot depend on itself.
dependency-error-twice = This dependency is already there.
dependency-error-circle = This would make a circle: { $circle }. Every measure would wait for the next one.
