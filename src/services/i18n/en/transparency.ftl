# Moderation in figures, and its log.
moderation-title = Moderation in figures
moderation-title-year = Moderation in figures { $year }
moderation-lead = What we publish, shorten or hide, and why: without names and without texts.
moderation-year = Year
moderation-decisions = { $n ->
    [one] decision
   *[other] decisions
}
moderation-median = to the first decision on a contribution (half of them were faster)
moderation-reports = { $n ->
    [one] report
   *[other] reports
}
moderation-complaints = { $n ->
    [one] complaint
   *[other] complaints
}
moderation-automated = None. A person makes every decision.
moderation-by-reason = Decisions by reason
moderation-kind = What
moderation-count = Number
moderation-contribution = Contribution
moderation-comment = Comment
moderation-photo = Photo
moderation-causes = Why we looked
moderation-cause-own = Our own reading
moderation-cause-report = Report
moderation-cause-complaint = Complaint
moderation-reports-title = Reports
moderation-reported-for = Reported for
moderation-decided-so = How we decided
moderation-outcome-kept = Stays public
moderation-outcome-redacted = Shortened
moderation-outcome-hidden = Hidden
moderation-outcome-erasure = Hidden, erasure proposed
moderation-waiting = { $n ->
    [one] One still waits
   *[other] { $n } still wait
}
moderation-median-reports = Time to the decision (half were faster)
moderation-no-reports = Nobody reported any content this year.
moderation-complaints-title = Complaints
moderation-upheld = { $n ->
    [one] One was upheld
   *[other] { $n } were upheld
}
moderation-dismissed = { $n ->
    [one] One was dismissed
   *[other] { $n } were dismissed
}
moderation-median-complaints = Time to the answer (half were faster)
moderation-no-complaints = Nobody complained this year.
moderation-hours = { $n ->
    [0] under 1 hour
    [one] 1 hour
   *[other] { $n } hours
}
moderation-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
moderation-none-yet = none yet
moderation-empty = No decision yet
moderation-empty-text = Nothing has been decided this year yet.
moderation-file = These figures as a table (CSV)
moderation-log-title = Log of moderation
moderation-log-title-year = Log of moderation { $year }
moderation-log-lead = Every decision with day and reason. The number is there only if the contribution is public today.
moderation-log-file = This log as a table (CSV)
moderation-day = Day
