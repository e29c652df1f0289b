# The red thread: what became of it.
thread-title = What became of it
thread-received = Received
thread-received-text = through: { $occasion }
thread-published = Checked and published
thread-check-next = Check
thread-check-next-text = We read your contribution before it appears.
thread-refused = Not published
thread-refused-text = You can read the reason among the decisions.
thread-published-whole = in full
thread-published-redacted = shortened: a part named people or broke the rules.
thread-reply = Reply of the town
thread-reply-text = { $department } has replied
thread-referred = Passed on to { $to }
thread-referred-waiting = An answer is still to come.
thread-read = Read
thread-read-points = { $n ->
    [2] Read: two points
    [3] Read: three points
   *[other] Read: { $n } points
}
thread-point-open = is still to be assigned
thread-kept = Read and kept
thread-read-next = Reading and summing up
thread-read-next-text = We put similar contributions together as one concern.
thread-joined = { $n ->
    [one] with one more contribution in the
   *[other] with { $n } more in the
}
thread-joined-alone = as the first contribution in the
count-not-public = { $n ->
    [one] (one of them not public)
   *[other] ({ $n } of them not public)
}
thread-cluster-word = concern
thread-swot = Analysis
thread-swot-contradicted = your concern contradicts it.
thread-swot-contradicting = There is contradiction: { $sources }.
thread-swot-next = Analysis
thread-swot-next-text = The concerns become strengths, weaknesses, opportunities and threats.
thread-goal = Goal
thread-goal-from = from the future
thread-goal-next = Goals
thread-goal-next-text = From the analysis the town derives goals.
thread-measure-proposed = Proposal of the administration
thread-measure-next = Measures
thread-measure-next-text = For the goals, measures with costs and a timetable are proposed.
thread-priority-high = high priority
thread-priority-medium = medium priority
thread-priority-low = low priority
thread-cost = roughly { $min } to { $max } (prices of { $year }, not yet resolved)
thread-answer = Answer and decision
thread-answer-proposal = Proposal of the administration, not yet resolved.
thread-council = Resolution of the town council
thread-council-unanimous = resolved unanimously
thread-council-majority = resolved by majority
thread-council-rejected = rejected
thread-council-noted = taken note of
thread-votes = { $yes } in favour, { $no } against, { $abstain } abstained
thread-binding = The resolution binds council and administration; it gives nobody a legal claim.
thread-again = What happens next
thread-again-text = The town is considering whether to submit a new edition to the council.
thread-council-next = Resolution of the town council
thread-council-next-text = The council decides on the concept and on all answers.
thread-reading = Measured
thread-reading-value = { $value } { $unit } (target for { $year }: { $target })
thread-reading-next = Carry out and measure
thread-reading-next-text = Every year we report what was carried out and what it achieved.
thread-ask = Whom you can ask now
thread-ask-text = If you do not agree: { $name }, { $phone } ({ $hours }). You can also ask in the council's question time.
thread-later = later
thread-until = until { $month }
thread-verdict-waiting = Your contribution is published. Next we read it together with similar ones ({ $when }).
thread-verdict-new = Your contribution has arrived. First we check it, then we read it together with similar ones ({ $when }).
thread-verdict-internal = Your contribution is not shown in public, but it counts. Next we read it together with similar ones ({ $when }).
thread-verdict-refused = Your contribution was not published.
thread-verdict-rejected = The council rejected the proposal on { $day }.
thread-verdict-read = Your contribution has been read and belongs to a concern. There will be an answer when the measures are there ({ $when }).
thread-verdict-measure = There is a proposal. The council has not decided yet ({ $when }).
thread-verdict-kept = Read and kept. { $reason }
thread-work = Carrying out
cluster-map-title = Where the contributions to “{ $title }” are
ground-onward = What follows
ground-title = Basis
ground-sum = { $clusters ->
    [one] { $clusters } concern
   *[other] { $clusters } concerns
}, { $contributions ->
    [one] { $contributions } contribution
   *[other] { $contributions } contributions
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
ground-shared = What belongs to several of these concerns is counted once here.
ground-all = All contributions to it
thread-result-not-followed = not taken over
thread-result-forwarded = passed on to { $to }
thread-result-postponed = will be looked at again later ({ $until })
thread-result-exists = already under way: { $project }
