# Data protection: terms, persons, consents, documents.
nav-privacy = Data protection
privacy-title = Data protection
privacy-lead = How long things are kept is fixed and happens by itself. Here are the terms, their reasons, and what was erased lately.
privacy-part-fristen = Terms
privacy-part-person = Person
privacy-part-einwilligungen = Consents
privacy-part-verzeichnis = Record (Art. 30)
privacy-part-schwellwert = Threshold check
privacy-document-lead = A template to print, in German: what the program knows is filled in. What the town has to fill in begins with ▢.
privacy-terms = What is kept for how long
privacy-what = What
privacy-term = Term
privacy-why = Reason
privacy-last = Last run
privacy-dry = Dry run: what would be due now?
privacy-dry-total = { $n ->
    [0] Nothing is due now.
    [one] A run would erase { $n } entry now. Nothing has been erased yet.
   *[other] A run would erase { $n } entries now. Nothing has been erased yet.
}
privacy-dry-busy = A run is under way right now. Please try again in a minute.
privacy-dry-failed = At least one rule cannot be carried out.
privacy-rule-failed = cannot be carried out, please tell the administration
privacy-late = These terms have not been looked at for more than two days
privacy-late-text = Please tell the administration: is the server running, and what does its log say?
privacy-log = What was erased lately
privacy-log-empty = Nothing erased yet
privacy-log-empty-text = As soon as a term ends, this says how much was erased: the number only, nothing of what it was.
privacy-day = Day
privacy-gone = Erased

term-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
term-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
term-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
term-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
term-memory = in memory only
term-kept = without an end of its own

retention-pending_photo = Photos of forms that were not sent
retention-pending_photo-from = after the upload
retention-pending_photo-why = Without a contribution they are not needed (Art. 5 (1) c and e GDPR).
retention-contact_unconfirmed = E-mail addresses that nobody confirmed
retention-contact_unconfirmed-from = after they were entered
retention-contact_unconfirmed-why = Without confirmation there is no valid consent (Art. 7 GDPR).
retention-subscription_unconfirmed = Subscriptions that nobody confirmed
retention-subscription_unconfirmed-from = after they were entered
retention-subscription_unconfirmed-why = Without confirmation there is no valid consent (Art. 7 GDPR).
retention-contact = E-mail addresses of contributions
retention-contact-from = after the resolution, or after the address was entered when that was later; then one question by e-mail: with a yes they stay 24 months more, otherwise they are erased after 30 days
retention-contact-why = Their purpose, to hear of the outcome, is fulfilled (Art. 17 (1) a GDPR).
retention-original = Original texts of shortened contributions
retention-original-from = after they were shortened
retention-original-why = Six months are the time for a complaint, then there is time to decide it; after that only the shortened text counts (Art. 5 (1) e GDPR).
retention-barrier_contact = E-mail addresses of reported barriers
retention-barrier_contact-from = after the report was closed
retention-barrier_contact-why = The answer is given (Art. 17 (1) a GDPR).
retention-barrier_words = Texts of reported barriers
retention-barrier_words-from = after the report was closed
retention-barrier_words-why = Proof towards the complaints body; number, days and answers stay.
retention-presence = Who has what open at the desk
retention-presence-from = after it was last opened
retention-presence-why = It helps colleagues at the moment; it is not meant to be a record of work.
retention-import_file = Files of imports
retention-import_file-from = after the upload
retention-import_file-why = They are needed for the preview and for rows with mistakes; what is imported stands with the contributions (Art. 5(1)(e) GDPR).
retention-report_contact = Names and e-mail addresses of those who reported content
retention-report_contact-from = after the decision
retention-report_contact-why = So long one can complain (six months and a few days); then the purpose is reached (Art. 17 (1) a GDPR).
retention-report_words = Explanations of reported content
retention-report_words-from = after the decision
retention-report_words-why = Proof of the decision; number, days and result stay.
retention-complaint_words = Texts of complaints
retention-complaint_words-from = after the decision
retention-complaint_words-why = Proof of the decision; number, days and result stay.
retention-form_nonce = Marks of forms that were sent
retention-form_nonce-from = after sending
retention-form_nonce-why = They keep a form from arriving twice; after that they are worth nothing.
retention-session = Sign-ins of staff
retention-session-from = after they were last used
retention-session-why = They are not valid any more then (Art. 32 GDPR).
retention-account_token = Links for invitations and new passwords
retention-account_token-from = after they were used or over
retention-account_token-why = As long as that it can be found out what became of a link.
retention-account_browser = Browsers that staff signed in with
retention-account_browser-from = after the last sign-in
retention-account_browser-why = By them the program recognises foreign sign-ins and warns of them (Art. 32 GDPR); only a digest is kept.
retention-dead_letter = E-mails that could not be delivered
retention-dead_letter-from = after the last try
retention-dead_letter-why = As long as that the administration can find the fault; they hold no address.
retention-file = Files that belong to no entry any more
retention-file-from = after they were written
retention-file-why = Left over from broken-off acts; all other files go with their entry.
retention-limit = Counters against abuse
retention-limit-from = under a key that is new every day, and for an hour without use at most
retention-limit-why = Protection against floods without storing IP addresses (Art. 32 GDPR).
retention-audit = Audit log
retention-audit-from = until the data of the process are in the archive
retention-audit-why = It proves who did what, and it is a chain: a line that is erased would break it. It holds no texts and no data of residents.
retention-retention_log = Log of erasures
retention-retention_log-from = after the run
retention-retention_log-why = Proof of the erasures (Art. 5 (2) GDPR); it holds numbers only.

privacy-person-lead = Access and erasure for people who took part. Search with the e-mail address or with the number of a contribution.
privacy-person-search = E-mail address or number of a contribution
privacy-person-search-hint = For instance: name@example.org or { $number }
privacy-person-search-go = Search
privacy-person-missing = Please enter an e-mail address or the number of a contribution.
privacy-person-bad = This is neither an e-mail address nor the number of a contribution.
privacy-person-logged = Every search is in the audit log, without the address.
privacy-person-nothing = Nothing stored
privacy-person-nothing-text = No person is stored for this. Contributions without an e-mail address are found by their number. Nobody finds an erased address any more.
privacy-person-found = Stored for { $person }
privacy-person-contributions = Contributions
privacy-person-number = Number
privacy-person-contribution = Contribution
privacy-person-received = Received
privacy-person-shown = Visibility
privacy-person-has-name = Name
privacy-person-contact = E-mail
privacy-person-yes = yes
privacy-person-no = no
privacy-person-subscriptions = Subscriptions
privacy-person-process = Process
privacy-person-topic = About
privacy-person-since = Since
privacy-person-state = State
privacy-person-topic-process = everything new
privacy-person-topic-district = a district
privacy-person-topic-theme = a theme
privacy-person-topic-measure = a measure
privacy-person-topic-box = a part of the map
privacy-person-barriers = Reported barriers
privacy-person-account = Account of staff
privacy-person-account-text = The account of { $name } has this address. It cannot be erased here, because the audit log names it; the administration can switch it off.
privacy-person-export = Access (Art. 15 GDPR)
privacy-person-export-text = A ZIP with everything that is stored, with photos and explanations. Make sure before that the request comes from this person, and hand the file over in a safe way.
privacy-person-export-go = Download what is stored
privacy-person-forget = Erase the person (Art. 17 GDPR)
privacy-person-forget-text = Erases name, e-mail address, private links and subscriptions. The contributions themselves stay without a name and are still counted. This cannot be undone, and it holds when a backup is restored.
privacy-person-forget-sure = I made sure that the request comes from this person.
privacy-person-forget-unsure = Please confirm that you checked the request.
privacy-person-forget-go = Erase the person for good
done-person-forgotten = The person is erased. Their contributions stay without a name.

consents-lead = Who consented to what, with which wording and when, and what was withdrawn. There are no addresses and no names here.
consents-caption = { $n ->
    [one] { $n } consent, newest first
   *[other] { $n } consents, newest first
}
consents-empty = No consent yet
consents-empty-text = As soon as somebody confirms an e-mail address, subscribes or adds a photo, it stands here.
consents-purpose = For what
consents-version = Wording
consents-given = Given
consents-confirmed = Confirmed
consents-ended = Withdrawn or erased
consents-about = About
consents-purpose-mails = Mails about one's own contribution
consents-purpose-subscription = Subscription
consents-purpose-photo_publication = Publish a photo
consents-purpose-photo_open_data = Photo as open data
consents-purpose-parental = Consent of a parent
consents-unsubscribed = unsubscribed
subscription-unconfirmed = not confirmed yet
subscription-confirmed = confirmed
