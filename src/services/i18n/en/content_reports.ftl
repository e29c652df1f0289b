# "Inhalt melden": the form, the private page, mails; reports of content, complaints and figures share some words.
layout-report-content = Report content
layout-moderation = Moderation in figures
report-content-title = Report content
report-lead-text = Is something public here that insults or exposes somebody or breaks the law? Please tell us. A person looks at your report. You get a number and read on a private page what we decide.
report-which = Which contribution is it about?
report-which-hint = The number, for example PI-2026-00042, or the address of the page. It is easier with “Report content” right beside the contribution, the comment or the photo.
report-which-missing = Please tell us which contribution it is about.
report-which-unknown = There is no such public contribution. Please check the number.
report-thing-contribution = Contribution
report-thing-comment = Comment on contribution
report-thing-photo = Photo in contribution
report-why = What is wrong?
report-why-missing = Please choose what is wrong.
report-reason-insult = Insult or defamation
report-reason-discrimination = People are demeaned or hatred is stirred up
report-reason-criminal = Other criminal content, for example a threat
report-reason-minors = Danger for children or young people
report-reason-personal_data = Details of a person that should not be public
report-reason-image_rights = Rights to a picture or a text
report-reason-advertising = Advertising or spam
report-reason-false_identity = Somebody pretends to be another person
report-reason-other = Something else
report-explain = Please explain
report-explain-hint = Which passage do you mean, and why is it not right?
report-explain-missing = Please explain briefly what is not right.
report-name = Your name
report-name-hint = The law provides for name and address with reports, except about sexual abuse of children. We look at your report without them too, but then we cannot ask you. Whoever wrote the content does not learn your name.
report-email = E-mail address for the answer
report-email-hint = Without an address you read the decision by a private link. With an address we write to you. We erase name and address when the time for a complaint is over.
report-faith = To the best of my knowledge what I say is true.
report-faith-hint = Another opinion is no reason for a report.
report-faith-missing = Please confirm that what you say is true.
report-send = Send report
report-danger = Is somebody in danger? Then please call the police at once: 110.
report-how-we-decide = How we decide: moderation in figures
report-own-title = Your report { $number }
report-own-keep = This page is yours alone. Keep its address, for example as a bookmark: here you read what we decide.
report-own-open = We have received your report and are looking at it.
report-own-decided = We have decided about your report.
report-own-decision = Our decision
report-of = Reported
report-came = Received
report-said = Your explanation
report-erased = erased
report-outcome-kept = The content breaks neither laws nor rules. It stays public.
report-outcome-redacted = We have shortened the passage.
report-outcome-hidden = The content is no longer public.
report-outcome-erasure = The content is no longer public. A second person looks at whether we erase it for good.
report-contact = Name and e-mail address
report-contact-text = We have stored your details encrypted, for this report only. You can erase them at once. You then read the decision here.
report-contact-end = Erase details
done-report-sent = Thank you, your report has arrived.
done-report-contact-gone = Name and address are erased.
mail-footer-report = You get this e-mail because you reported some content to the town of { $town } and asked for an answer. You can erase the address on the page of your report.
mail-report_receipt-subject = Your report { $number } has arrived
mail-report_receipt-body =
    Hello,

    thank you, your report about “{ $title }” has arrived. Its number is { $number }. A person looks at it; no program decides.

    You read what we decide on your private page:

    { $link }
mail-report_decided-subject = Decision on your report { $number }
mail-report_decided-body =
    Hello,

    we have decided about your report { $number }: { $reason }

    { $text }

    A person decided, not a program. If you disagree, you can complain on the page of your report until { $until }. Somebody else decides about it. The way to the courts is open to you as well.

    { $link }
