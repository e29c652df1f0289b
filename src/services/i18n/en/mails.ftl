# Mails. Paragraphs are divided by blank lines; an address alone on a line becomes a link.
mail-regards = Kind regards
mail-button-private = To my contribution
mail-button-confirm = Confirm address
mail-button-unsubscribe = Stop e-mails
mail-button-open = Open page
mail-footer = You get this e-mail because you gave an address in the participation of the town of { $town }. On your private page you can erase the address.
mail-footer-staff = You get this e-mail because you have an account in the participation of the town of { $town }.
mail-way-out =
    Stop these e-mails:
    { $unsubscribe }
mail-questions = Questions? { $contact }
mail-receipt-read = We read it before it appears.
mail-receipt-until = We read it until { $until }, before it appears.
mail-receipt-subject = Your contribution { $number } has arrived
mail-receipt-body =
    Hello,

    thank you, your contribution { $number } has arrived. { $text }

    Please confirm that this address is yours. The link works for 48 hours. Without it we will not write to you again; your contribution counts all the same.

    { $confirm_link }

    On your private page you can see what becomes of it:

    { $link }

    Or enter the number { $number } and the code { $code } under “My contribution”.
mail-published-subject = Your contribution { $number } is published
mail-published-body =
    Hello,

    your contribution “{ $title }” ({ $number }) can now be seen by everybody. { $text }

    What happens next you can read on your private page:

    { $link }
mail-redacted-subject = Your contribution { $number } is published in part
mail-redacted-body =
    Hello,

    we have published your contribution { $number }, but shortened a passage. Reason: { $reason }. { $text }

    { $statement }

    The person named below answers your questions. You can complain on your private page:

    { $link }
mail-not_published-subject = Your contribution { $number } is not shown in public
mail-not_published-body =
    Hello,

    we do not show your contribution { $number } in public. Reason: { $reason }. { $text }

    { $statement }

    The person named below answers your questions. You can complain on your private page:

    { $link }
mail-duplicate-subject = Your contribution { $number } is linked to { $topic }
mail-duplicate-body =
    Hello,

    your contribution “{ $title }” ({ $number }) says the same as contribution { $topic }. We have linked the two. Your contribution stays and counts, and what happens with { $topic } holds for it too.

    If you see that differently, please contact the person named below. Your private page:

    { $link }
mail-reply-subject = The town has replied to your contribution { $number }
mail-reply-body =
    Hello,

    { $department } has replied to your contribution “{ $title }”:

    { $text }

    Everything about your contribution is on your private page:

    { $link }
mail-news-subject = News of { $number }
mail-news-body =
    Hello,

    there is news of what you wrote to us:

    { $text }

    Everything about it is on your private page:

    { $link }
mail-ending-subject = May we keep your address? ({ $number })
mail-ending-body =
    Hello,

    more than a year has passed since the resolution. We would now erase your e-mail address for contribution { $number }.

    Would you like to keep hearing what becomes of it? Then press “Keep address” on your private page by { $until }:

    { $link }

    Otherwise we erase the address. Your contribution stays.
mail-footer-follow = You get this e-mail because this address was entered for news of the participation of the town of { $town }.
mail-follow_confirm-subject = Please confirm your subscription
mail-follow_confirm-body =
    Hello,

    somebody would like to get news at this address about: { $topic }.

    Was it you? Then please confirm. The link works for 48 hours.

    { $confirm_link }

    It was not you? Then do nothing. We erase the address after two days.
mail-follow_already-subject = You follow this already
mail-follow_already-body =
    Hello,

    somebody would like to get news at this address about: { $topic }. You follow it already, you need not do anything.

    Here you set how often we write, and can unsubscribe:

    { $link }
mail-digest-subject = News: { $topic }
mail-digest-body =
    Hello,

    this is new ({ $topic }):

    { $text }

    Here you set how often we write:

    { $link }
mail-extended-subject = You can take part for longer
mail-extended-body =
    Hello,

    “{ $process }” goes on for longer: under “{ $title }” you can take part until { $until }.

    Your own contribution and what became of it is here:

    { $link }
mail-follow_extended-subject = There is more time: { $title }
mail-follow_extended-body =
    Hello,

    “{ $process }” goes on for longer: under “{ $title }” you can take part until { $until }.

    Here you set how often we write:

    { $link }
