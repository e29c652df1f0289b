# Step 2b: the desk, decisions, intake.
nav-queue = Inbox
nav-intake = Typing in

# Decisions, as staff and authors read them
decision-publish = published
decision-redact = redacted
decision-internal = not public
decision-reject = refused
decision-hide = hidden
decision-unhide = shown again
decision-reopen = opened again
decision-exclude = excluded
decision-withdraw = withdrawn
decision-erase = erased
decision-no-words = If you have questions about this, please call us.
reply-state-draft = draft
reply-state-released = released
error-decided-before = { $name } was faster ({ $at }): { $decision ->
    [publish] The contribution is published.
    [redact] The contribution is published in a shortened form.
    [internal] The contribution is not public.
    [reject] The contribution is refused.
    [hide] The contribution is hidden.
    [unhide] The contribution is shown again.
    [reopen] The contribution waits for a decision again.
    [exclude] The contribution is excluded.
   *[other] The contribution was decided about differently.
} Your decision is not saved. Please open the contribution again.
error-reason-excludes = Only spam, test entries and criminal content can be excluded.
error-no-way-back = This decision cannot be taken back. Please make a new one.
error-district-place = The district does not fit this kind of place.
error-referral-closed = This referral has been answered already.
error-reply-released = This reply has been released already.

# The desk
queue-title = Inbox
queue-lead = Here you decide which contributions become public. The oldest stands on top.
queue-lead-all = Here you find every contribution, refused ones too. The newest stands on top.
queue-open-first = Open the oldest contribution
queue-tabs = Inbox
queue-waiting = Waiting { $n }
queue-comments = Comments { $n }
queue-all = All
queue-no-filter = No filter
queue-occasion = Occasion
queue-district = District
queue-outside = outside the town
queue-since = { $n ->
    [0] since today
    [one] since yesterday
   *[other] for { $n } days
}
queue-done = Everything is read
queue-done-text = Nothing waits at the moment. New contributions appear here by themselves.
queue-none-found = Nothing found
queue-none-found-text = There is no contribution for this filter.
queue-empty = No contribution yet
queue-empty-text = All contributions will stand here as soon as the first have come in.
queue-undo = Undo
queue-mail-waits = The e-mail to the author waits for another minute.
done-decision-undone = The decision is taken back.
done-district = The district is saved.
done-referred = The contribution is passed on.
done-referral-answered = The answer is saved.
done-reply-drafted = The draft is saved. It becomes public when it is released.
done-reply-released = The reply is public.
queue-back = Back to the list
queue-no-text = No further text.
queue-event = of { $day }
queue-recorded = typed in by { $name }
queue-signatories = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
}
queue-contact = E-mail:
queue-no-contact = no e-mail
queue-original = Original wording. Not public; this look is logged.
queue-show-original = Show the original wording
queue-place = Place
queue-no-district = no district
queue-automatic = (automatic)
queue-by-hand = (by hand: { $reason })
queue-map = Position of { $number }
queue-acts = Decide
queue-cancel = Cancel
queue-reason = Reason
queue-to-author = To the author
queue-to-author-hint = Arrives with the e-mail and stands on the author's private page.
queue-note = Internal note
queue-note-hint = For colleagues only.
queue-wording-title = Title, as everybody reads it
queue-wording-text = Text, as everybody reads it
queue-wording-address = Address, as everybody reads it
queue-wording-author = Name, as everybody reads it
queue-refer-to = To whom?
queue-refer-to-hint = For instance: civil engineering, police, district authority. This is public.
queue-department = Who answers?
queue-reply-text = Reply
queue-reply-hint = The draft becomes public only when it is released.
queue-release-reply = Release the reply
queue-district-reason = Why?
queue-replies = Replies of the town
queue-referrals = Referrals
queue-referral-answer = What was the answer?
queue-save-answer = Save the answer
queue-history = History
queue-no-history = No decision yet.
queue-by-author = the author
queue-told = e-mail { $at }
queue-not-told = stands on the author's private page
queue-comments-title = Comments
queue-comments-lead = Here you decide which comments become public. The oldest stands on top.
queue-no-comments = No comment waits at the moment.
queue-comment-on = On:
queue-addition-to = Addition by the author to:
queue-corrected = Changed by the author on { $at }
error-corrected-before = The contribution was changed meanwhile. Please read the new version and then decide.
queue-comment-decided = The comment is decided about.
act-publish = Publish
act-unhide = Show again
act-reopen = Review again
act-unkenntlich = Redact
act-intern = Not public
act-ablehnen = Refuse
act-verbergen = Hide
act-ausschliessen = Exclude
act-weiterleiten = Pass on
act-antworten = Reply
act-ortsteil = Change the district
act-hint-redact = Everybody reads your wording, marked as shortened. The original stays locked away.
act-hint-internal = The contribution is not shown, but read, analysed and counted.
act-hint-reject = The contribution is neither shown nor counted. An uncomfortable opinion is no reason.
act-hint-hide = The contribution is no longer public from now on, but still counts.
act-hint-exclude = Only for spam, test entries and criminal content. The contribution does not count.
act-hint-refer = Who is responsible and when you passed it on stands publicly with the contribution.
act-hint-reply = Reply briefly and in plain sentences.
act-hint-district = Your choice stays, even if the outlines of the districts change.

# Intake
intake-title = Typing in
intake-lead = Here you type in what was said on paper, by phone or at events. It counts like any other contribution.
intake-no-occasion = No occasion yet
intake-no-occasion-text = Make an occasion first, for instance "postcard".
intake-occasion = Came in through
intake-event-on = Date
intake-event-on-hint = Day of the event, the call or the letter.
intake-kind = Kind
intake-heading = Title
intake-heading-hint = One short sentence, if possible in the words of the card.
intake-text = Text
intake-text-hint = Please copy it word by word. Leave out names, phone numbers and addresses of others.
intake-theme = Theme
intake-no-theme = no theme
intake-place = Place
intake-place-hint = Fill in only the field that fits. Places outside the town are flagged.
intake-address = Address or known place
intake-address-hint = For instance: Saarlandstraße 12
intake-district = District
intake-lon = Longitude
intake-lon-hint = For instance: 9.7972
intake-lat = Latitude
intake-lat-hint = For instance: 53.662
intake-point-missing = Please write longitude and latitude as numbers, for instance 9.7972 and 53.662.
intake-point-off-globe = These numbers lie off the globe. Please check longitude and latitude.
intake-point-swapped = Longitude and latitude have changed places: here the longitude begins with 9, the latitude with 53.
intake-class = Who speaks?
intake-author = Name
intake-author-hint = Only if the person wants to be named.
intake-signatories = Signatures
intake-signatories-hint = For a list: how many people signed it.
intake-save = Save
intake-done = Saved as { $number }
intake-outside = The place lies outside the town. The contribution is flagged.
intake-slip-title = Thank you for your contribution
intake-slip-text = With number and code you can see what becomes of it in { $town }.
intake-slip-number = Number
intake-slip-code = Code
intake-slip-where = Look here
intake-slip-qr = Link to the private page of { $number }
intake-next = Type in the next card
intake-print-more = Print several slips
intake-typed = Typed in by you
intake-typed-none = Nothing yet. What you save stands here afterwards.
intake-typed-text = Choose whose slips you want to print. What came in today is ticked already.
intake-typed-most = These are the last { $n }.
intake-slip = Slip
intake-print = Show slips to print
intake-slips-title = Slips
intake-slips = { $n ->
    [0] No slip
    [one] One slip
   *[other] { $n } slips
}
intake-slips-text = Print this page and cut the slips out. Each opens a private page: give it only to the person who wrote the contribution.
intake-import = Import a table (CSV, XLSX)
intake-back = Back to typing in
intake-slips-none = Nothing ticked
intake-slips-none-text = Tick in the intake whose slips you want to print.

# Reasons with their grounds, the facts, milder means first
reason-with-ground = { $reason } – { $ground }
queue-facts = Facts
queue-facts-hint = What exactly does it say? The author reads this in the statement of reasons. No names, please.
queue-ground = Ground
means-title = Is there a milder way?
means-lead = Always take the mildest means that helps. From mild to strict:
means-ask = Ask
means-ask-text = A question often clears up what is meant. The contribution waits meanwhile.
means-erase = Erase for good
means-erase-text = Only for criminal content, spam, and where data protection law asks for it. It needs a second person and cannot be taken back.
