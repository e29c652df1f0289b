# "Report a barrier": the form, the private page, its mails.
layout-barrier = Report a barrier
barrier-title = Report a barrier
barrier-lead = Is there something on these pages that you cannot read, hear or use? Please tell us. You get a number and the day until which we answer.
barrier-phone = You can also call us: { $name }, { $phone }, { $hours }.
barrier-what = What did not work?
barrier-what-hint = If you like, also name the device and the aid you use, for instance a screen reader.
barrier-what-missing = Please describe what did not work.
barrier-page = On which page?
barrier-page-hint = The address of the page, or what it is called.
barrier-email = E-mail address for the answer
barrier-email-hint = Without an address you read the answer through a private link. With one we write to you; we erase it 30 days after the report is closed.
barrier-send = Send the report
barrier-statement = Accessibility statement
barrier-own-title = Your report { $number }
barrier-own-keep = This page is yours alone. Keep its address, for instance as a bookmark: you read our answer here.
barrier-own-open = We have received your report and answer by { $day }.
barrier-own-answered = We have answered you.
barrier-own-closed = We have answered you and closed the report.
barrier-received = Received
barrier-due = Answer by
barrier-where = Page
barrier-said = Report
barrier-erased = erased
barrier-answers = Answer of the town
barrier-contact = Your e-mail address
barrier-contact-text = We keep your address encrypted, for the answer only. You can erase it at once. You then read the answer here.
barrier-contact-end = Erase the address
barrier-complaint = Are you not satisfied with the answer? Then you can turn to the complaints office. It is named here:
done-barrier-sent = Thank you, your report has arrived.
done-barrier-contact-gone = Your address is erased.
mail-footer-barrier = You get this e-mail because you reported a barrier to the town of { $town } and asked for an answer. On the page of your report you can erase the address.
mail-barrier_receipt-subject = Your report { $number } has arrived
mail-barrier_receipt-body =
    Hello,

    thank you, your report of a barrier has arrived. Its number is { $number }. We answer by { $until }.

    What becomes of it you read on your private page:

    { $link }
mail-barrier_answer-subject = Answer to your report { $number }
mail-barrier_answer-body =
    Hello,

    this is our answer to your report { $number }:

    { $text }

    Your report and our answer also stand here:

    { $link }

    Are you not satisfied? Then answer the person named below, or turn to the complaints office. It is named in our accessibility statement.
