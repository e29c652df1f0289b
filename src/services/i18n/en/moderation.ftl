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

    If you see this differently, please turn to the person named below. Your private page:

    { $link }

# Duplicates, as the public and authors read them
duplicate-came = { $number } says the same as this contribution. That is why you are here.
duplicate-also = Also reported as
duplicate-mine = Your contribution says the same as { $number }. We have linked the two; yours stays and counts.
duplicate-mine-link = See { $number }
