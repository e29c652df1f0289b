# Measures: catalogue, money, feasibility, dependencies, state, profile.
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
feasibility-none = Feasibility has not been checked yet.
dependency-requires = requires
dependency-required-by = is required by
dependency-complements = complements
dependency-competes = competes with

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
measure-share = Share
measure-amount = Amount
measure-finance-status = How sure
measure-secured = secured
measure-not-secured = not secured
measure-uncovered = uncovered
measure-over = overfinanced
measure-spent = Spent
measure-spending-none = Nothing spent yet.
measure-goals-none = The measure has no goal yet.
measure-profile-none = The description will follow.
measure-instead = Instead:
measure-history = How it went so far
measure-resolved-note = A resolution binds the council and the administration. It gives nobody a legal claim.
measure-part-profile = What it is about
measure-part-place = Theme and place
measure-part-goals = Goals
measure-part-cost = Cost
measure-part-finance = Financing
measure-part-spending = Spending
measure-part-feasibility = Feasibility
measure-part-priority = Priority
measure-part-plan = Schedule
measure-part-dependencies = Ties to other measures
measure-part-status = State

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
measure-sum-by = Expected cost by { $what }
measure-sum-open = still open
measure-cost-reason = Reason for the estimate
