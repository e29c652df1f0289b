weighing-public-word = public: { $word }

weighing-public-followed = taken over
weighing-public-partly = partly taken over
weighing-public-noted = read and kept on record
weighing-public-not_followed = not taken over, because …
weighing-public-exists = already under way
weighing-public-forwarded = passed on to …
weighing-public-postponed = will be looked at again later
weighing-public-out_of_scope = does not belong in this concept

# Editions.
edition-state-working = in progress
edition-state-public_draft = draft
edition-state-council_paper = council paper
edition-state-resolved = resolved
edition-state-superseded = superseded
edition-part-column = Part
edition-status-column = What the council does with it
edition-part-analysis = Survey and analysis
edition-part-goals = Goals
edition-part-measures = Measures
edition-part-strategy = Implementation strategy
edition-part-weighing = Weighing
edition-part-participation = Documentation of the participation
part-status-resolved = is resolved
part-status-noted = is taken note of
part-status-annex = is an annex
edition-parts-title = Parts
edition-parts-lead = Not everything is resolved: the council takes note of some parts, others are only enclosed.
edition-document = Check it yourself
edition-document-lead = The content is kept as one file that nobody can change any more, not even this program.
edition-frozen-on = Recorded on { $moment }
edition-download = Download the edition (JSON, { $size } kB)
edition-hash = Checksum (SHA-256) of this file:
edition-hash-check = To check it yourself, download the file and run "sha256sum" on it. If the checksum agrees, it is the edition that was before the council.

# Consultations and resolutions.
committee-role-advice = advises
committee-role-decision = decides
consultation-unanimous = unanimous
consultation-majority = by majority
consultation-rejected = rejected
consultation-noted = noted
consultation-votes = { $yes } for, { $no } against, { $abstain ->
    [one] { $abstain } abstention
   *[other] { $abstain } abstentions
}
consultation-not-public = Meeting not public
consultation-paper-link = See the paper
resolution-title = Resolutions
resolution-lead = Here you read what the council decides on and what it resolved, with the whole way through the committees.
resolution-empty-title = Nothing to decide yet
resolution-empty-text = When the concept goes to the council, its draft stands here, and later the resolution.
resolution-coming = On its way
resolution-rejected = Rejected
resolution-resolved = Resolved
resolution-next-meeting = Next meeting: { $body }, { $day }
resolution-resolved-on = Resolution { $number } of { $day }
resolution-is-paper = Submitted to the council, not yet resolved.
resolution-is-rejected = The council rejected this edition on { $day }.
resolution-is-draft = Draft of the administration, not yet resolved.
resolution-superseded = A newer resolution has superseded this one. It stays here to be read.
resolution-wording = Wording
resolution-binding = Such a resolution binds council and administration. It gives nobody a legal claim.
resolution-way = Way through the committees
resolution-no-way = No date is fixed yet.
resolution-amendments = Changed by the council
resolution-amendment-measure = Measure
resolution-amendment-text = Change
