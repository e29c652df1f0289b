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
weighing-column-who = Who
weighing-column-release = Release
weighing-released-by = released: { $name }
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
weighing-public-word = public: { $word }
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
weighing-no-target = none
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
weighing-public-followed = taken over
weighing-public-partly = partly taken over
weighing-public-noted = read and kept on record
weighing-public-not_followed = not taken over, because …
weighing-public-exists = already under way
weighing-public-forwarded = passed on to …
weighing-public-postponed = will be looked at again later
weighing-public-out_of_scope = does not belong in this concept

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
