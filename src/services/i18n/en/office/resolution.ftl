# Step 6: weighings.
staff-nav-weighing = Weighing

weighing-title = Weighing
weighing-lead = Here every concern gets an answer with a reason. A second person releases it.
weighing-tabs = By state
weighing-tab-all = All { $n }
weighing-tab-missing = Without proposal { $n }
weighing-tab-draft = Draft { $n }
weighing-tab-checked = For release { $n }
weighing-tab-released = Released { $n }
weighing-tab-resolved = Resolved { $n }
weighing-empty-title = Nothing to do here
weighing-empty-text = As soon as there are concerns in this state, they stand here.
weighing-column-cluster = Concern
weighing-column-contributions = Contributions
weighing-column-result = Result
weighing-column-state = State
weighing-column-who = Written / released
weighing-column-release = Release
weighing-pick = choose
weighing-needs-other = needs a second person
weighing-release = Release
weighing-release-hint = With the release the chosen answers become public, as the administration's proposal.
weighing-not-public = { $n } of them not public
weighing-to-cluster = See the concern and its contributions
weighing-outcome-released = { $n ->
    [one] Released: { $codes }
   *[other] { $n } released: { $codes }
}
weighing-outcome-own = Not released, because you wrote the proposal yourself: { $codes }
weighing-outcome-unchecked = Not released, because the proposal is not yet ready for release: { $codes }

weighing-write-first = Write an answer
weighing-write-on = Change the answer
weighing-write-new = Write a new version
weighing-new-version-hint = The released answer stays. Your change becomes a new version, which again needs a second person.
weighing-older = Earlier versions
weighing-version = Version { $n }
weighing-written = Written
weighing-released = Released
weighing-check = Submit for release
weighing-save = Save
weighing-external = Only the town's own staff may release.

weighing-result = Result
weighing-result-hint = Below each stands the word that residents read.
weighing-verdict = In short
weighing-verdict-hint = One sentence without jargon: what will be done, what will not?
weighing-reason = Reason
weighing-reason-hint = Why this and nothing else? At least 30 characters for "not followed".
weighing-effect = Effect on the concept
weighing-effect-hint = What changes because of it?
weighing-targets = Taken up in
weighing-goal = Goal
weighing-measure = Measure
weighing-swot_item = SWOT item
weighing-project = Running project
weighing-no-target = Nothing chosen
weighing-forwarded_to = Forwarded to
weighing-forwarded_on = Forwarded on
weighing-postponed_until = Postponed until

weighing-followed = followed
weighing-partly = partly followed
weighing-noted = noted
weighing-not_followed = not followed
weighing-exists = exists or under way
weighing-forwarded = forwarded
weighing-postponed = postponed
weighing-out_of_scope = out of scope

weighing-state-missing = without proposal
weighing-state-draft = draft
weighing-state-checked = for release
weighing-state-released = released
weighing-state-resolved = resolved

weighing-needs-target = Choose a goal, a measure or a SWOT item that takes the concern up.
weighing-needs-existing = Choose the project or measure that already exists.
weighing-needs-long-reason = Whoever is turned down should understand why: please give a reason of at least 30 characters.
weighing-needs-until = Until when is it postponed?
weighing-needs-addressee = To whom was it forwarded?
weighing-needs-day = When was it forwarded?
weighing-changed-meanwhile = Somebody else has changed this answer in the meantime. Your text is still here; please compare before you save again.
weighing-not-a-draft = Only a draft can be submitted for release. Somebody was faster.
weighing-not-checked = This answer is not ready for release.
weighing-same-person = Whoever wrote the answer does not release it. A second person does.
weighing-none-chosen = No answer was chosen. Choose in the table what you want to release.

done-weighing-written = Saved. Submit the answer for release when it is ready.
done-weighing-checked = The answer now waits for its release by a second person.

# Editions.
staff-nav-editions = Editions
edition-title = Editions
edition-lead = An edition records what the council decides on. Once frozen, it never changes.
edition-empty-title = No edition yet
edition-empty-text = Begin an edition. It shows you what is still missing for the resolution.
edition-new = New edition
edition-title-field = Title
edition-title-hint = For instance: Urban development concept 2040, version for resolution
edition-create = Begin the edition
edition-state-column = State
edition-frozen-column = Frozen
edition-number-column = Resolution
edition-rejected = rejected
edition-save-parts = Save parts
edition-next-working = Here you see what is still missing. When everything is answered, freeze the edition.
edition-next-public_draft = The draft is public. Submit it to the council when it goes to the committees.
edition-next-council_paper = The edition is with the council. Record the consultations here and, at the end, the resolution.
edition-next-resolved = This edition is resolved.
edition-next-superseded = A newer edition has superseded this one.
edition-next-rejected = The council has rejected this edition. Begin a new one if it is to decide again.
edition-checklist = What is still missing
edition-complete = Every statement has its place, every concern has a released answer.
edition-incomplete = Not everybody is answered yet. Only then can the edition be frozen.
edition-freeze = Freeze and publish
edition-freeze-hint = After that the content stands. Whoever wants to change something later begins a new edition.
edition-missing-statements = { $n ->
    [one] { $n } statement is in no concern
   *[other] { $n } statements are in no concern
}
edition-all-statements = All open statements
edition-missing-clusters = { $n ->
    [one] { $n } concern has no released answer
   *[other] { $n } concerns have no released answer
}
edition-left-out = Would be left out, because not published
edition-left-out-clusters = { $n ->
    [one] { $n } concern
   *[other] { $n } concerns
}
edition-left-out-swot = { $n ->
    [one] { $n } SWOT item
   *[other] { $n } SWOT items
}
edition-left-out-goals = { $n ->
    [one] { $n } goal
   *[other] { $n } goals
}
edition-left-out-not-agreed = { $n ->
    [one] { $n } goal is not agreed yet and would not be resolved with it
   *[other] { $n } goals are not agreed yet and would not be resolved with it
}
edition-left-out-measures = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
}
edition-to-council = Submit to the council
edition-to-public = See the public page
edition-external = Only the town's own staff may do that.
edition-one-working = There is a working edition already. Freeze that one first.
edition-frozen = The edition is frozen. Its content does not change any more.
edition-closed = This edition has been decided on. Nothing about it changes any more.
edition-not-working = This edition is frozen already.
edition-not-draft = Only a frozen draft can be submitted to the council.
edition-not-paper = Only what has been submitted to the council can be resolved.

# Consultations and resolutions.
consultation-empty = No consultation is planned yet.
consultation-body = Committee
consultation-role = Task
consultation-held_on = Day
consultation-paper_number = Number of the paper
consultation-outcome = Result
consultation-url = Address in the council information system
consultation-public = Public meeting
consultation-public-hint = Of a meeting that is not public we show only committee and day.
consultation-not-public-short = not public
consultation-add-title = Add a consultation
consultation-add = Add
consultation-correct = change
consultation-record-title = Record the result: { $body }
consultation-record = Save the result
consultation-yes = For
consultation-no = Against
consultation-abstain = Abstentions
consultation-url-web = Please give an address that begins with https://.
consultation-votes-all = Please give votes for, against and abstentions, or none of them.
consultation-votes-misfit = Result and votes do not fit. Unanimous means no vote against. By majority means more for than against, with votes against.
consultation-before-its-day = The meeting has not been held yet.
consultation-before-freeze = Committees deal with a frozen edition. Freeze it first.
resolution-wording-hint = As it stands in the minutes.
resolution-amendments-hint = One line for each measure, for instance: M-MO-QU-03: begins only after the count.
resolution-amendment-line = We cannot read line { $line } as a change. Write: code of the measure, colon, text.
resolution-amendment-unknown = { $code } is no published measure of this concept.
resolution-record-title = Record the resolution
resolution-record = Record the resolution
resolution-by = Decided by: { $body }, { $day }.
resolution-needs-decision = The result of a committee that decides and said yes is still missing.

done-edition-created = The edition has been begun.
done-edition-parts = The parts have been saved.
done-edition-frozen = Frozen and published.
done-edition-paper = Submitted to the council.
done-consultation-added = The consultation has been entered.
done-consultation-recorded = The result has been saved.
done-resolution-recorded = The resolution has been recorded. Goals, measures and answers now stand as resolved.
