# Moderation, as authors read it: reasons of decisions, mail of a hidden contribution.
reason-insult = insult
reason-criminal = criminal content
reason-discrimination = contempt for people
reason-personal_data = details about other people
reason-image_rights = rights in the picture
reason-advertising = advertising
reason-spam = spam
reason-duplicate = received twice
reason-off_topic = does not belong to this project
reason-unclear = cannot be understood
reason-no_place = place is missing
reason-on_request = on request
reason-test = test entry

# Mail of a decision that only the desk makes; the others stand in mails.ftl
mail-hidden-subject = Your contribution { $number } is no longer shown
mail-hidden-body =
    Hello,

    your contribution “{ $title }” ({ $number }) was public and is no longer shown. Reason: { $reason }. { $text }

    { $statement }

    The person named below answers your questions. You can complain on your private page:

    { $link }

# The law or rule behind each reason. "Netiquette" is the town's page with the rules.
ground-insult = Section 185 of the German Criminal Code (insult) and netiquette: stay respectful
ground-criminal = German Criminal Code, for example sections 86a, 111, 126, 130 and 241
ground-discrimination = Netiquette: do not demean anybody; for incitement to hatred section 130 of the German Criminal Code
ground-personal_data = Art. 6 GDPR: details of others only with their consent
ground-image_rights = Sections 22 and 23 of the German Art Copyright Act (right to one's own image), section 72 of the Copyright Act
ground-advertising = Netiquette: no advertising
ground-spam = Netiquette: no masses of the same contribution
ground-duplicate = Netiquette: each idea once
ground-off_topic = Netiquette: stay with the subject of this project
ground-unclear = Netiquette: write so that others understand it
ground-no_place = Netiquette: say which place it is about
ground-on_request = Art. 17 GDPR, or the author's wish
ground-test = Netiquette: no test entries

# The statement of reasons (Art. 17 DSA), in mails and on the private page
cause-own = We read the contribution ourselves. Nobody reported it.
cause-report = Somebody reported the content.
cause-complaint = There was a complaint.
# Duplicates, as the public and authors read them
duplicate-came = { $number } says the same as this contribution. That is why you are here.
duplicate-also = Also reported as
duplicate-mine = Your contribution says the same as { $number }. We have linked the two; yours stays and counts.
duplicate-mine-link = See { $number }
grounds-what = Decision
grounds-on = Decided on
grounds-reason = Reason
grounds-ground = Ground
grounds-facts = Facts
grounds-cause = Occasion
grounds-automated = Automated means
grounds-automated-no = None. A person read it and decided.
grounds-redress = If you disagree
grounds-redress-text = You can complain on your private page until { $until }, free of charge and without any form. Another person decides about it. The way to the courts is open to you as well.
grounds-what-shown = The contribution is public.
grounds-what-redact = One passage is shortened. Everything else is public and counts.
grounds-what-internal = The contribution is not public. It is read and counts.
grounds-what-reject = The contribution is not public and does not count.
grounds-what-hide = The contribution is no longer public. It still counts.
grounds-what-reopen = The contribution is looked at once more.
grounds-what-exclude = It is not taken as a contribution: it is not public and does not count.
grounds-what-erase = Text, place and photos of the contribution are erased for good. Only the number stays.
