# "My contribution": the author's private page.
mine-title = My contribution
mine-page-title = My contribution { $number }
mine-entry-lead = With number and return code you see what became of your contribution.
mine-number = Number of the contribution
mine-number-hint = For example PI-2026-00042
mine-code = Return code
mine-code-hint = Twelve characters. Capitals and dashes do not matter.
mine-number-missing = Please enter the number of your contribution.
mine-code-missing = Please enter the return code.
mine-enter = Show my contribution
mine-lost = You no longer have the code? The person named at the bottom of this page can help.
mine-unknown = Number and code do not fit together. Please check both.
mine-received = Your contribution { $number } has arrived.
mine-thanks = Thank you for your contribution
mine-keep-title = How to come back
mine-keep = Keep the link or the code. Only with them can you see later what became of it, and withdraw the contribution.
mine-keep-way = Later you can also come back with number and code on this page:
mine-link = Your private link
mine-next = What happens next
mine-next-read = We read your contribution ({ $days }). Then it appears on the map.
mine-next-until = We read your contribution until { $until } ({ $days }). Then it appears on the map.
mine-next-cluster = We put it together with similar contributions.
mine-next-answer = The town says for each group what will become of it and why. You can read that on this page.
mine-next-another = Write another contribution
mine-without-mail = We could not take your e-mail address just now: there were too many requests. Your contribution is here. You can add the address on this page later.
mine-status = Status
mine-status-submitted = Your contribution has arrived and waits to be read.
mine-status-in-review = We are reading your contribution again.
mine-promise = We check it until { $until }.
mine-promise-late = We wanted to check it until { $until }. It takes longer, unfortunately. It is not forgotten.
mine-status-published = Your contribution is published.
mine-status-redacted = Your contribution is published in part.
mine-status-internal = Your contribution is not shown in public. It counts and is read like all others.
mine-status-rejected = Your contribution was not published.
mine-status-hidden = Your contribution is not shown in public at the moment.
mine-status-withdrawn = You withdrew this contribution on { $day }. Text, place and e-mail address are erased.
mine-status-erased = This contribution was erased on { $day }.
mine-public-page = To the public page of the contribution
mine-decisions = Decisions
mine-decision-publish = Published
mine-decision-redact = Published in part
mine-decision-internal = Not public, but counted
mine-decision-reject = Not published
mine-decision-hide = Hidden
mine-decision-unhide = Shown again
mine-decision-reopen = Being read again
mine-decision-exclude = Not counted
mine-decision-withdraw = Withdrawn
mine-decision-erase = Erased
mine-thread = What became of it
mine-received-on = Received on
mine-occasion = Received through
mine-place = Place
mine-theme = Theme
mine-author = Name
mine-email-title = News by e-mail
mine-email-none = We have no e-mail address of yours. If you like, we write to you as soon as something happens.
mine-email-address = Your e-mail address
mine-email-add = Save address
mine-email-unconfirmed = Please confirm the address: the link is in the e-mail that we sent you.
mine-email-turn-off = Turn e-mails off
mine-email-turn-on = Turn e-mails on again
mine-email-erase = Erase address
mine-email-ending = More than a year has passed since the resolution. May we keep your address? Without an answer we erase it.
mine-email-keep = Keep address
done-mine-email-kept = Thank you. We keep your address and go on writing to you.
contact-not-asked = Your address has not come to its end yet. You need not do anything.
mine-silence-title = Stop e-mails
mine-silence-text = You will get no more e-mails about your contributions. You can turn them on again on the private pages.
mine-silence-now = No more e-mails
mine-silenced-title = You will get no more e-mails
mine-silenced-text = This holds for all contributions with this address. The address is not erased by it; you can do that on the private page.
mine-back = Back to my contribution
mine-data-title = Your data
mine-data-lead = This is stored about your contribution. Nothing else: no IP address, no account, no profile.
mine-stored-words = Contribution
mine-stored-words-what = Title, text, kind, theme, place and time, as they stand above.
mine-stored-name-yes = The name that you gave.
mine-stored-name-no = No name.
mine-stored-email = E-mail address
mine-stored-email-no = None.
mine-stored-consent = Consent to e-mails
mine-stored-consent-what = Given on { $day }, wording { $version }.
mine-stored-mails = E-mails to you
mine-stored-mails-what = { $n ->
    [0] None waits to be sent. We do not keep e-mails that were sent.
    [one] One waits to be sent. We do not keep e-mails that were sent.
   *[other] { $n } wait to be sent. We do not keep e-mails that were sent.
}
mine-stored-rest = What was added
mine-stored-rest-what = { $decisions ->
    [0] Nothing has been decided about your contribution yet.
    [one] One decision about your contribution.
   *[other] { $decisions } decisions about your contribution.
} { $additions ->
    [0] You have added nothing.
    [one] One addition of yours.
   *[other] { $additions } additions of yours.
} We also keep comments of others and replies of the town.
mine-data-download = Download everything that is stored (JSON)
mine-withdraw = Withdraw the contribution
mine-withdraw-sure = Really withdraw it?
mine-withdraw-means = The contribution disappears from all pages at once. We erase text, place, name and e-mail address. Only the number stays, so that one can see that nothing is missing. This cannot be undone; you can always write again.
mine-withdraw-now = Withdraw now
mine-confirm-title = Confirm e-mail address
mine-confirm-text = With this button you confirm that the address is yours and that we may write to you about your contribution.
mine-confirm-now = Confirm address
mine-confirmed-title = Your e-mail address is confirmed
mine-confirmed-text = We write to you when something happens to your contribution.
contact-already-there = This contribution has a confirmed address already. Erase it first if you would like to enter another one.
done-mine-withdrawn = Your contribution is withdrawn.
done-mine-email-added = Thank you. We have sent you an e-mail: please confirm the address in it.
done-mine-email-on = You get e-mails about your contribution again.
done-mine-email-off = You get no more e-mails.
done-mine-email-erased = Your e-mail address is erased.
mine-person = Erase only my person
mine-person-means = The contribution stays and counts. We erase your name and your e-mail address, and this private page will no longer exist.
mine-person-now = Erase name and e-mail
done-mine-person-erased = Name, e-mail address and private page are erased. The contribution stays.
mine-consent-missing = Please agree, so that we may write to you.
