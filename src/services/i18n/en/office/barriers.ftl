# Reported barriers, for staff.
nav-barriers = Barriers
barriers-title = Reported barriers
barriers-lead = Somebody reports here that a page cannot be used. Please answer until the day named.
barriers-open = Open ({ $n })
barriers-closed = Closed ({ $n })
barriers-empty = No reports
barriers-empty-text = What comes in through “Report a barrier” at the foot of every page stands here.
barriers-count = { $n ->
    [one] One report
   *[other] { $n } reports
}
barriers-back = All reports
barrier-number = Number
barrier-state = State
barrier-state-open = waits for an answer
barrier-state-answered = answered
barrier-state-closed = closed
barrier-overdue = overdue
barrier-is-overdue = The day for the answer has passed. Please answer now, even if the barrier is still there.
barrier-by-mail = The answer also goes to the person who reported, by e-mail. You do not see the address.
barrier-by-link = The person gave no e-mail address and reads the answer through a private link.
barrier-answer = Answer
barrier-answer-hint = What was the cause, what did you do, until when will it be mended, which other way is there?
barrier-answer-missing = Please write an answer.
barrier-answer-send = Send the answer
barrier-close = Close
barrier-reopen = Take up again
barrier-is-closed = This report is closed. Take it up again first.
barrier-not-answered = Please answer first. Then you can close the report.
barrier-not-closed = This report is not closed.
done-barrier-answered = The answer is sent.
done-barrier-closed = The report is closed. We erase the e-mail address after 30 days.
done-barrier-reopened = The report is open again.
