# Measures: catalogue, money, feasibility, dependencies, state, profile.
measure-nav = Measures
measure-kind-investment = building or purchase
measure-kind-concept = concept
measure-kind-organisation = organisation
measure-kind-ongoing = ongoing task
measure-commitment-resolved_financed = resolved and financed
measure-commitment-subject_to_budget = subject to the budget
measure-commitment-to_be_examined = to be examined
measure-commitment-pool = pool of ideas
measure-horizon-short = short term (up to 5 years)
measure-horizon-medium = medium term (5 to 10 years)
measure-horizon-long = long term (over 10 years)
measure-priority-high = high
measure-priority-medium = medium
measure-priority-low = low
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
measure-public-check = being checked
measure-public-proposal = proposed by the administration
measure-public-deferred = to be looked at again later
measure-public-discarded = not pursued
measure-public-resolved = resolved
measure-public-preparing = being prepared
measure-public-under-way = under way
measure-public-done = finished
measure-public-continuous = running for good
measure-public-paused = paused for now
measure-public-dropped = dropped
cost-quality-framework = cost framework
cost-quality-estimate = cost estimate
cost-quality-calculation = cost calculation
cost-quality-tender = cost by tender
cost-quality-final = final cost
finance-status-secured = secured
finance-status-budgeted = planned in the budget
finance-status-applied = applied for
finance-status-prospect = in prospect
feasibility-legal = Law
feasibility-technical = Technology
feasibility-land = Land
feasibility-staff = Staff
feasibility-money = Money
feasibility-rating-good = good
feasibility-rating-conditional = conditional
feasibility-rating-critical = critical
feasibility-rating-unclear = unclear
feasibility-reason = Reason
feasibility-none = Feasibility has not been checked yet.
dependency-requires = requires
dependency-required-by = is required by
dependency-complements = complements
dependency-competes = competes with
dependency-kind = How do the two hang together?
dependency-on = Other measure
dependency-none = No dependency recorded.

# Words
measure-title = Measure
measure-kind = Kind
measure-theme = Theme
measure-district = District
measure-area = Area
measure-whole-town = whole town
measure-state = State
measure-priority = Priority
measure-commitment = Commitment
measure-horizon = Horizon
measure-year = Year
measure-when = Period
measure-years = { $from } to { $to }
measure-years-from = from { $from }
measure-years-to = until { $to }
measure-next-review = Next review
measure-key = key measure
measure-climate = matters for the climate
measure-lead = Lead
measure-partners = Partners
measure-background = Why
measure-description = What is planned
measure-blocks = Building blocks
measure-count = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
}
measure-range = { $min } to { $max }
measure-expected = expected { $expected }
measure-gross = gross
measure-price-proposal = rough estimate at { $year } prices, not yet resolved
measure-price-resolved = { $quality }, { $year } prices
measure-priority-proposal = { $priority } (proposed by the administration)
measure-priority-set-by = Set by: { $by }
measure-priority-none = No priority has been set yet.
measure-cost-expected = Cost (expected)
measure-cost-open = still open
measure-cost-none = The cost has not been estimated yet.
measure-cost-span = Range
measure-cost-versions = Earlier estimates
measure-cost-older = { $n ->
    [one] One earlier estimate
   *[other] { $n } earlier estimates
}
measure-version = Version
measure-day = Day
measure-quality = Precision
measure-years-chart = Expected cost by year
measure-finance-caption = Who pays
measure-finance-none = Who pays is still open.
measure-source = Who pays
measure-programme = Funding programme
measure-share = Share
measure-amount = Amount
measure-finance-status = How sure
measure-secured = secured
measure-not-secured = not secured
measure-uncovered = uncovered
measure-over = overfinanced
measure-over-by = Overfinanced: the financing is { $over } above the expected cost. The measure cannot be released like this.
measure-spent = Spent
measure-spending-none = Nothing spent yet.
measure-goals = Goals
measure-goals-none = The measure has no goal yet.
measure-profile-none = The description will follow.
measure-instead = Instead:
measure-history = How it went so far
measure-resolved-note = A resolution binds the council and the administration. It gives nobody a legal claim.
measure-part-profile = What it is about
measure-part-place = Theme and place
measure-part-goals = Goals
measure-part-basis = Basis
measure-part-cost = Cost
measure-part-finance = Financing
measure-part-spending = Spending
measure-part-feasibility = Feasibility
measure-part-priority = Priority
measure-part-plan = Schedule
measure-part-dependencies = Ties to other measures
measure-part-status = State
measure-part-release = Release

# Public pages
measure-index-title = Measures
measure-index-lead = See what the town plans to do, what it should cost and how far it has come.
measure-index-empty = No measures yet
measure-index-empty-text = The measures will stand here once the administration has made its first proposals.
measure-index-none = No matching measure
measure-index-none-text = There is no measure for this choice. Choose less.
measure-filter-goal = Only measures for goal { $code }.
measure-filter-goal-link = To the goal
measure-table-title = List
measure-table-caption = Measures with state, priority and expected cost
measure-costs-note = All costs are gross. What has not been resolved is a rough estimate at { $years } prices.
measure-to-strategy = Schedule and money by year
measure-map-title = Map
measure-map-alt = { $n ->
    [one] Map with { $n } measure
   *[other] Map with { $n } measures
}
measure-map-placeless = { $n ->
    [one] One measure has no single place and stands in the list only.
   *[other] { $n } measures have no single place and stand in the list only.
}
measure-matrix-title = Cost and priority
measure-matrix-lead = At the top left stands what is urgent and cheap.
measure-matrix-missing = { $n ->
    [one] One measure has no cost or no priority yet.
   *[other] { $n } measures have no cost or no priority yet.
}
measure-class-1 = under €100,000
measure-class-2 = €100,000 to under €500,000
measure-class-3 = €500,000 to under €2 million
measure-class-4 = €2 million and above
measure-gone-count = { $n ->
    [one] One more measure is not pursued.
   *[other] { $n } more measures are not pursued.
}
measure-gone-title = Not pursued any more
measure-public-lead = Read what is planned, what it rests on, what it costs and how far it has come.

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
measure-sum-by = Expected cost by { $what }
measure-sum-open = still open
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
measure-cost-reason = Reason for the estimate
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
