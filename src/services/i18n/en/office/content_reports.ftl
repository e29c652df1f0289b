# Reports of content, complaints, the second person, for staff.
nav-reports = Reports of content
nav-complaints = Complaints
nav-second = Second person
reports-title = Reports of content
reports-lead = Here somebody says that something public is not right. Several reports of the same content stand together. You can hide alone and at once.
reports-open = Open ({ $n })
reports-decided = Decided ({ $n })
reports-empty = No reports
reports-empty-text = What arrives by “Report content” beside contributions, comments and photos stands here.
reports-things = { $n ->
    [one] One reported item
   *[other] { $n } reported items
}
reports-count = { $n ->
    [one] one report
   *[other] { $n } reports
}
reports-title-of = Contribution
reports-what = Reported
reports-how-many = Reports
reports-when = When
reports-back = All reports
reports-of-it = { $n ->
    [one] The report about it
   *[other] { $n } reports about it
}
report-state-open = waits
report-state-decided = decided
report-comment-submitted = waits for a decision
report-comment-published = public
report-comment-rejected = refused
report-comment-hidden = hidden
report-comment-withdrawn = withdrawn
report-comment-erased = erased
report-photo-pending = waits
report-photo-internal = waits
report-photo-released = public
report-photo-refused = not public
report-photo-gone = no longer there
report-by-mail = The answer goes by e-mail too; you do not see the address.
report-by-link = Without e-mail: the answer is read by the private link.
report-decide = Decision
report-means-kept = Stays public
report-means-kept-hint = The content breaks neither laws nor rules. An inconvenient opinion is no reason.
report-means-redacted = Shorten
report-means-redacted-hint = The passage goes, everything else stays public. The original is locked.
report-means-hidden = Hide
report-means-hidden-hint = The content is no longer public from now on.
report-means-erasure = Hide, and have it erased for good
report-means-erasure-hint = Only for criminal content, spam and data protection. The erasure needs a second person.
report-reason-hint = Needed when the content does not stay as it is.
report-wording = Wording to be shortened
report-answer = Answer to whoever reported it
report-answer-hint = Outcome, reason and the way to a complaint are in the answer already. Write nothing about the author.
report-decide-send = Decide and answer
report-at-the-desk = This contribution is already shortened or no longer public. Please work on it at the desk, then decide here.
report-decided-before = { $name } was faster ({ $at }) and decided about this report. Your decision is not saved.
report-is-open = This report is not decided yet.
done-report-decided = Decided. Whoever reported it gets the answer.
complaints-title = Complaints
complaints-lead = Here somebody complains about a decision. Whoever decided first never decides about it.
complaints-open = Open ({ $n })
complaints-decided = Decided ({ $n })
complaints-empty = No complaints
complaints-empty-text = Authors can complain on their private page for six months, and so can everybody who reported something.
complaints-count = { $n ->
    [one] One complaint
   *[other] { $n } complaints
}
complaints-back = All complaints
complaint-number = Number
complaint-said = Complaint
complaint-who = By whom
complaint-by-author = Author
complaint-by-reporter = Reporter
complaint-received = Received
complaint-first = Decided first
complaint-not-you = not you
complaint-state-upheld = upheld
complaint-state-dismissed = dismissed
complaint-about = About contribution
complaint-decision = The first decision
complaint-thing = The content today
complaint-report = Report
complaint-same-person = You decided first. Somebody else decides about the complaint.
complaint-decided-before = This complaint is decided already. Your decision is not saved.
complaint-decide = Decision on the complaint
complaint-uphold = Uphold
complaint-uphold-decision = The first decision is taken back: what was hidden is shown again, other things wait at the desk anew.
complaint-uphold-report = The report is open again and is decided anew.
complaint-dismiss = Dismiss
complaint-dismiss-hint = The first decision stays.
complaint-answer = Answer
complaint-answer-hint = Why did you decide so? Short and in plain sentences, please.
complaint-answer-missing = Please write why you decide so.
complaint-decide-send = Decide and answer
done-complaint-decided = Decided. The answer is on its way.
second-title = Second person
second-lead = What stands here needs a second account. What you began yourself is approved by somebody else.
second-empty = Nothing waits
second-empty-text = Final erasures, complaints and finished weighings stand here until a second person looks at them.
second-erasures = Erase for good ({ $n })
second-complaints = Complaints ({ $n })
second-weighings = Release weighings ({ $n })
second-own = by you
second-look = look
second-release = Release selected
second-done = { $n ->
    [one] Erased for good: { $numbers }
   *[other] Erased for good ({ $n }): { $numbers }
}
second-same = { $n ->
    [one] Not erased, because you proposed it yourself: { $numbers }
   *[other] Not erased, because you proposed it yourself ({ $n }): { $numbers }
}
second-settled = { $n ->
    [one] Somebody was faster: { $numbers }
   *[other] Somebody was faster ({ $n }): { $numbers }
}
erasing-title = Propose to erase for good
erasing-back = Back to the contribution
erasing-lead = The contribution is no longer public from now on. If a second person agrees, text, place, photos, name and e-mail address are gone for ever. Only number, decisions and dates stay.
erasing-note = Note for the second person
erasing-note-hint = For colleagues only.
erasing-propose = Propose erasure
erasing-approve = Erase selected for good
erasing-decline-title = Do not erase after all
erasing-decline-hint = The contribution stays hidden or refused until somebody decides otherwise at the desk.
erasing-decline = Do not erase
erasing-take-back = Take proposal back
erasing-none-chosen = Please choose at least one contribution.
erasing-gone = This contribution is erased or withdrawn already.
erasing-twice = The erasure of this contribution is proposed already. It waits for the second person.
erasing-same-person = You proposed the erasure. Only somebody else can approve it.
erasing-other-person = Only whoever made the proposal can take it back.
erasing-settled = This proposal is decided already.
done-erasing-proposed = The erasure is proposed. The contribution is no longer public and waits for a second person.
done-erasing-declined = The contribution is not erased.
mail-second_asked-subject = Something waits for a second person
mail-second_asked-body =
    Hello,

    an erasure, a complaint or a weighing waits for a second person. Please have a look:

    { $link }
erasing-state-proposed = proposed
erasing-state-approved = approved
erasing-state-declined = declined
erasing-state-taken_back = taken back
