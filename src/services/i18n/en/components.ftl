# Texts of the components in src/web/components.

# Shapes and their words
kind-shape-idea = Idea
kind-shape-problem = Problem
kind-shape-praise = Praise
kind-shape-question = Question
kind-shape-note = Note
quadrant-strength = Strength
quadrant-weakness = Weakness
quadrant-opportunity = Opportunity
quadrant-threat = Threat
quadrant-strengths = Strengths
quadrant-weaknesses = Weaknesses
quadrant-opportunities = Opportunities
quadrant-threats = Threats

# Fields
field-optional = optional
field-choose = Please choose
field-max = { $n } characters at most
field-left = {"{n}"} characters left
field-over = {"{n}"} characters too many
summary-title = Please check these answers
copy = Copy
copy-done = Copied

# Messages
tone-info = Note
tone-success = Done
tone-warning = Attention
tone-danger = Error

# Ways
crumbs-label = You are here
pages-label = Pages of the list
pages-back = back
pages-next = next
pages-page = Page { $n }
filters-label = Filter contributions
filters-all = All { $n }
filters-apply = Apply
filters-search = Search word
filters-search-go = Search
filter-district = District
filter-theme = Theme
filter-kind = Kind
table-sort = sort
table-sum = Total

# Thread
thread-done = done
thread-now = now
thread-next = planned
verdict-lead = In short:
answer-title = The town's answer

# Charts and boards
chart-target = Target
chart-when = Time
chart-table = As a table
swot-empty = There is no entry here yet.
matrix-corner = Priority and cost
matrix-row = Priority

# Map
map-simplified = simplified map
map-approximate = districts approximate
map-add = Write something here
map-open = Open the map (about 0.4 MB)
map-loading = The map is being loaded …
map-not-loaded = The map could not be loaded. Perhaps you are offline? Please try again.
map-several = several

# Gallery
gallery-title = Components
gallery-lead = All parts that the pages are made of, with examples.
gallery-write = Write a contribution
gallery-save = Save
gallery-preview = Preview
gallery-cancel = Cancel
gallery-publish = Publish
gallery-blocked = Redact first
gallery-field-title = Title
gallery-field-title-hint = One short sentence: what is it about?
gallery-field-email = E-mail
gallery-field-date = Date
gallery-field-number = Number
gallery-field-money = Cost
gallery-field-text = Your text
gallery-field-district = District
gallery-field-districts = Districts
gallery-field-districts-hint = You can choose several.
gallery-field-kind = What would you like to say?
gallery-kind-idea = Something should be new or different.
gallery-kind-problem = Something is annoying or dangerous.
gallery-consent = I agree that my photo is published.
gallery-consent-hint = You can take this back at any time.
gallery-mistake-title = The title is too short. Please write at least 10 characters.
gallery-mistake-kind = Please choose what it is about.
gallery-alert-info = Contributions are checked on Tuesdays and Fridays.
gallery-alert-success = Your contribution has arrived.
gallery-alert-more = You get a number and a link of your own.
gallery-alert-warning = The period ends in three days.
gallery-alert-danger = That did not work. Your text is still here.
gallery-empty = No goals yet
gallery-empty-when = From May 2027 the town's goals will be here.
gallery-progress = Reading contributions
gallery-verdict = The pavement will come. The one-way street will not, because the fire service needs the access. The council decides in 2028.
gallery-answer = Thank you. We know this bottleneck. We will look at it together with the ways to school.
gallery-figure-contributions = Contributions
gallery-figure-clusters = Concerns
gallery-figure-districts = Districts
gallery-figure-note = 4 of them disputed
gallery-card-open = Open
gallery-card-open-text = Which goals the town follows until 2040 and which measures come first.
gallery-card-fixed = Fixed
gallery-card-fixed-text = The budget is tight. The council decides in the end.
gallery-table = Contributions by district
gallery-table-cards = Contributions by district, as cards
gallery-chart-districts = Contributions by district
gallery-chart-indicator = Share of trips by bicycle
gallery-chart-money = Money by year and source
gallery-part-secured = secured
gallery-part-planned = planned in the budget
gallery-part-open = not covered
gallery-matrix = Measures by priority and cost
gallery-high = high
gallery-low = low
gallery-cheap = up to €250,000
gallery-dear = over €250,000
gallery-map = Map of an invented town with 37 contributions
gallery-knot-received = Received
gallery-knot-received-text = through the online map
gallery-knot-read = Read: two points
gallery-knot-branch-one = “No pavement”: with 34 others in the concern
gallery-knot-branch-two = “One-way street”: with 6 others in the concern
gallery-knot-proposal = Proposal of the administration
gallery-knot-proposal-text = Priority high, roughly €120,000 to €260,000 (prices of 2026, not yet resolved)
gallery-knot-taken = Pavement: taken over
gallery-knot-not-taken = One-way street: not taken over
gallery-knot-council = Decision of the town council
gallery-knot-read-next = Will be checked on Tuesday
