# One decision with its statement of reasons, and complaints, as residents read them.
decision-more = Read the reasons, print them or complain
decision-page-title = Decision on { $number }
decision-title = Decision on your contribution
decision-words = What we write to you about it
decision-print = This page stays here. You can print it too.
complaint-title = Complaint
complaint-lead = You see this differently? Then complain here until { $until }. It costs nothing. Somebody decides who had nothing to do with the first decision.
complaint-text = What do you see differently?
complaint-text-hint = A few sentences are enough.
complaint-missing = Please write what you see differently.
complaint-send = Send complaint
complaint-was-until = A complaint was possible until { $until }. The way to the courts is still open to you.
complaint-filed = Your complaint { $number } of { $day }:
complaint-waits = Somebody else looks at it and writes to you, or you read the answer here.
complaint-upheld = Your complaint was right. We take the decision back.
complaint-dismissed = We stay with the decision.
complaint-court = The way to the courts is open to you.
complaint-too-late = A complaint was possible until { $until }. The way to the courts is still open to you.
complaint-twice = You have already complained about this decision. We are looking at your first complaint.
done-complaint-sent = Thank you, your complaint has arrived.
mail-complaint_receipt-subject = Your complaint { $number } has arrived
mail-complaint_receipt-body =
    Hello,

    your complaint has arrived. Its number is { $number }. Somebody decides about it who had nothing to do with the first decision.

    You also read the answer on your private page:

    { $link }
mail-complaint_decided-subject = Answer to your complaint { $number }
mail-complaint_decided-body =
    Hello,

    about your complaint { $number }: { $reason }

    { $text }

    Somebody else decided than the first time. The way to the courts is open to you as well. Your private page:

    { $link }
