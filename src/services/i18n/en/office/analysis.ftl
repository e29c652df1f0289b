# Step 2c: statements, clusters, sources, SWOT items.

# Words of acts
save = Save
cancel = Cancel
edit = Edit
undo = Undo
remove = Remove
release = Publish
unrelease = No longer show in public
visible = Public
visible-yes = yes
visible-no = no
member-not-public = not public
public-not-yet = Not public yet.
public-page = Public page
whole-town = Whole town

# Statements
statements-nav = Statements
statements-title = Assign statements
statements-lead = { $n ->
    [0] Every statement is in a cluster or noted as unassignable.
    [one] One statement is in no cluster yet. Choose it and assign it.
   *[other] { $n } statements are in no cluster yet. Choose several and assign them together.
}
statements-tabs = Which statements
statements-all = All
statements-empty = Nothing to do here
statements-empty-text = No statement fits this filter. New ones appear here as contributions come in.
statements-none-chosen = Please choose at least one statement.
statements-where = Where to?
statements-existing = Cluster
statements-new-cluster = New cluster
statements-new-title = Title of the new cluster
statements-new-title-hint = Only needed if you choose “New cluster” above.
statements-assign = Assign
statements-back = All statements
statements-of = Statements in { $number }
statement-show-offen = Open
statement-show-nicht-zuordenbar = Unassignable
statement-part = Part of a contribution
statement-waiting = still waiting for a check
statement-open = open
statement-lead = Split the contribution into statements, assign them to clusters, or note why that is not possible.
statement-count = { $n ->
    [0] No statement
    [one] One statement
   *[other] { $n } statements
}
statement-nth = Statement { $n }
statement-whole = the whole contribution
statement-is-open = in no cluster yet
statement-unassignable-because = Unassignable:
statement-take-back = Take the note back
statement-assign-title = Assign
statement-which = Which statement?
statement-split-title = Split into statements
statement-parts = Statements
statement-parts-hint = Put an empty line between two statements. The words stay those of the contribution. What belongs to no statement can be deleted.
statement-split = Split
statement-join = Join into one statement again
statement-unassignable-title = Unassignable
statement-reason = Why does the statement fit no cluster?
statement-reason-hint = The reason appears in the report later. No names, please.
statement-set-unassignable = Note as unassignable
statement-in-cluster = A statement of this contribution is in cluster { $code }. Take it out there first.
statement-is-unassignable = A statement is noted as unassignable. Take that note back first.
statement-not-split = The contribution is one statement already.
statement-too-few = Please separate at least two statements by an empty line.
statement-too-many = At most { $n } statements are possible.
statement-length = This statement is too short or too long: “{ $part }”
statement-twice = This statement stands there twice: “{ $part }”
statement-not-quoted = These words are not in the contribution: “{ $part }”. Please do not change the wording.
done-statements-assigned = Assigned. You can undo it on the cluster's page.
done-statements-split = The contribution is split into statements.
done-statements-joined = The contribution is one statement again.
done-statements-unassignable = Noted: unassignable.
done-statements-assignable = The note is taken back.

# Clusters
clusters-nav = Clusters
clusters-title = Clusters
clusters-lead = A cluster brings together statements that say the same. Check, merge and split clusters here.
clusters-all = All
clusters-count = { $n ->
    [one] One cluster
   *[other] { $n } clusters
}
clusters-empty = No cluster yet
clusters-empty-text = Assign statements: clusters are made from them.
cluster-visible = Public
cluster-is-empty = empty
cluster-new = New cluster
cluster-new-lead = You can also make a cluster while assigning: then it holds its first statements at once.
cluster-create = Create
cluster-edit = Edit cluster { $code }
cluster-edit-lead = Everybody will read title and summary.
cluster-title = Title
cluster-title-hint = In a few words: what do people care about?
cluster-summary = Summary
cluster-summary-hint = In some sentences: what is said? Where do contributions agree, where not?
cluster-no-summary = No summary yet.
cluster-controversial = Controversial
cluster-controversial-hint = The contributions contradict each other.
cluster-minority = Few voices
cluster-minority-hint = Few say it, but it matters to them.
cluster-lead = Add and take out statements, merge clusters and publish them.
cluster-merged-into = This cluster was merged into
cluster-state = State
cluster-state-next = Next state
cluster-state-reason = Reason
cluster-state-reason-hint = Needed for “without effect”.
cluster-state-proposed = proposed
cluster-state-in_work = in work
cluster-state-checked = checked
cluster-state-used = used
cluster-state-without_effect = without effect
cluster-empty = No statement yet
cluster-empty-text = Add a contribution below, or assign several on the page “Statements”.
cluster-remove = Take chosen ones out
cluster-split = Move chosen ones
cluster-split-where = Move to where?
cluster-add-title = Add a contribution
cluster-number = Number of the contribution
cluster-number-hint = For example PI-2026-00042
cluster-number-unknown = There is no such number in this process.
cluster-number-split = This contribution has several statements. Assign them on the page “Statements”.
cluster-add = Add
cluster-merge-title = Merge with another cluster
cluster-merge-into = This cluster goes into
cluster-merge-hint = Nothing is lost: statements and code stay, and you can undo it.
cluster-merge = Merge
cluster-history = History
cluster-history-earlier = { $n ->
    [one] Show one earlier step
   *[other] Show { $n } earlier steps
}
cluster-event-created = { $code } created with { $numbers }
cluster-event-created-empty = { $code } created
cluster-event-added = Added to { $code }: { $numbers }
cluster-event-removed = Taken out of { $code }: { $numbers }
cluster-event-merged = { $other } was merged into { $code }
cluster-event-split = Moved from { $code } to { $other }: { $numbers }
cluster-event-undone = Undone in { $code } { $numbers }
cluster-event-was-undone = (undone)
cluster-same = A cluster cannot be merged into itself. Please choose another one.
cluster-was-merged = { $code } was merged into { $into } meanwhile. Please go on there.
cluster-merge-hides = { $from } is public, { $into } is not yet. Publish { $into } first, or the old address leads nowhere.
cluster-unrelease-merged = { $code }, which was public, was merged into this cluster. Undo the merge first.
cluster-statement-taken = Somebody was faster: { $number } is in cluster { $code } by now. Please reload the page.
cluster-statement-there = { $number } is in this cluster already.
cluster-statement-gone = This is no longer possible: a statement was moved, split or noted as unassignable meanwhile. Please reload the page.
cluster-state-refused = This is no longer possible: the state of the cluster has changed meanwhile. Please reload the page.
cluster-release-proposed = This is only a proposal. Take the cluster into work first.
cluster-release-summary = Please write a summary first: it is what everybody reads.
cluster-undone-before = This was undone before.
cluster-undo-nothing = There is nothing to undo here.
cluster-undo-blocked = This can no longer be undone: something else happened to these statements afterwards. Undo that first.
done-cluster-created = The cluster is created.
done-cluster-saved = Saved.
done-cluster-added = Added.
done-cluster-removed = Taken out. You can undo it in the history.
done-cluster-split = Moved. You can undo it in the history.
done-cluster-merged = Merged. You can undo it in the history.
done-cluster-undone = Undone.
done-cluster-released = The cluster is public now.
done-cluster-unreleased = The cluster is no longer public.

# Sources
sources-nav = Sources
sources-title = Sources and projects
sources-lead = What exists already: concepts, reports, statistics. Assess them and note their findings here.
sources-count = { $n ->
    [one] One source
   *[other] { $n } sources
}
sources-empty = No source yet
sources-empty-text = Enter concepts and reports that matter for the analysis.
source-new = New source
source-edit = Edit source
source-form-lead = The source stays internal until you publish it.
source-lead = Note what the source says. Findings can be evidence in the SWOT analysis.
source-kind = Kind
source-concept = Concept
source-report = Report
source-statistic = Statistic
source-walk = Walk
source-talk = Talk
source-name = Title
source-body-hint = Who wrote or commissioned it?
source-dated-hint = As the source says it, for example “2016, updated 2023”
source-url = Web address
source-url-web = Please give an address that begins with https:// or http://.
source-note = Remark on the assessment
source-title-taken = There is a source with this title already.
assessment-hint = Does the source still hold?
findings-title = Findings
findings-empty = No finding yet
findings-empty-text = Note what the source says, with its page.
finding-new = New finding
finding-text = What does the source say?
finding-text-hint = One sentence per finding.
finding-page = Where
finding-page-hint = For example “p. 41”
finding-add = Add finding
finding-cited-by = Evidence in
finding-is-evidence = This finding is evidence in the SWOT analysis. Take it out there first.
projects-title = Projects
projects-lead = What the town is doing already. The answer “already under way” points here.
projects-count = { $n ->
    [one] One project
   *[other] { $n } projects
}
projects-empty = No project yet
projects-empty-text = Enter projects that are planned or under way.
project-word = Project
project-new = New project
project-lead = The project stays internal until you publish it.
project-name = Title
project-text = What happens?
project-state = State
project-owner = Responsible
project-years = Years
project-years-hint = For example “2025–2027”
project-lon = Longitude
project-lon-hint = For example 9.7972; empty: no place
project-lat = Latitude
project-place-wrong = This is no place. Please give the longitude first (about 9.8), then the latitude (about 53.7).
done-source-saved = Saved.
done-source-released = The source is public now.
done-source-unreleased = The source is no longer public.
done-finding-added = The finding is noted.
done-finding-removed = The finding is removed.
done-project-saved = Saved.
done-project-released = The project is public now.
done-project-unreleased = The project is no longer public.

# SWOT
swot-nav = SWOT
swot-title = SWOT analysis
swot-lead = Strengths, weaknesses, opportunities and threats by theme, each with evidence.
swot-all = All
swot-empty-title = No item yet
swot-empty-text = Make an item and give it evidence: clusters and findings.
swot-new = New SWOT item
swot-new-lead = Field and theme become part of the code and never change.
swot-create = Create
swot-edit = Edit { $code }
swot-edit-lead = Field, theme and code do not change.
swot-quadrant = Field
swot-quadrant-hint = Strengths and weaknesses exist in the town today. Opportunities and threats come from outside or from the future.
swot-theme-hint = The field of action
swot-item-title = Title
swot-item-title-hint = A short sentence, for example “School ways without a pavement”
swot-item-text = Explanation
swot-item-lead = Give evidence for the item here: what supports it and what contradicts it.
swot-state = State
swot-state-next = Next state
swot-state-hint = An item under discussion is public.
swot-state-refused = This is no longer possible: the state of the item has changed meanwhile. Please reload the page.
swot-needs-evidence = This item has no evidence yet. Add a cluster or a finding, then it can become public.
swot-last-evidence = This is the last piece of evidence. A public item needs at least one: add another first, or make the item a draft again.
swot-is-resolved = This item is resolved and does not change any more.
stance-supports = supports
stance-contradicts = contradicts
evidence-new = Add evidence
evidence-ground = Cluster or finding
evidence-ground-hint = Findings are entered under “Sources”.
evidence-stance = What does the evidence say?
evidence-note = Remark
evidence-add = Add
evidence-there-already = This is evidence of the item already.
done-swot-created = The item is created. Add evidence now.
done-swot-saved = Saved.
done-evidence-added = The evidence is added.
done-evidence-removed = The evidence is removed.
