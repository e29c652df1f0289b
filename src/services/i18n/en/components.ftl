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
filters-chosen = Chosen
filters-remove = Remove filter:
filters-reset = reset all filters
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
translations-title = Translations
translations-none = none
translations-lead = Where a translation is missing, the German text is shown.
translations-german-first = Please write the text in German too.
translations-de = German
translations-en = English
translations-tr = Turkish
translations-uk = Ukrainian
translations-easy = Easy German
