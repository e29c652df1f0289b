# Step 2b: what the machine noticed in words of residents.
nav-hints = Hints
hint-email = E-mail address
hint-phone = Telephone number
hint-iban = Bank account
hint-plate = Licence plate
hint-house_number = House number
hint-name = Name
hint-insult = Insult
hint-link = Link
hint-advertising = Advertising
hint-language = The text is in another language than stated
hint-district = Another district than the place on the map
hint-theme = The text names another theme
hint-field-title = in the title
hint-field-text = in the text
hint-field-alt = in the description of a photo
hint-in-alt = in the description of photo { $n }
hint-times = { $n } times
hint-state-open = open
hint-state-accepted = right
hint-state-dismissed = dismissed
hint-accept-person = Is a person
hint-accept = Right
hint-dismiss = Dismiss
hint-reopen = Take back
hint-restore = Restore the original wording
hints-title = Hints
hints-persons = { $n ->
    [one] { $n } hint about a person
   *[other] { $n } hints about persons
}
hints-persons-first = { $n ->
    [one] { $n } hint about a person: make it unreadable or dismiss it first
   *[other] { $n } hints about persons: make them unreadable or dismiss them first
}
hints-persons-redact = { $n ->
    [one] { $n } passage names a person: please make it unreadable
   *[other] { $n } passages name persons: please make them unreadable
}
hints-dismiss-all = Dismiss all hints about persons
hints-decided = { $n ->
    [one] { $n } decided hint
   *[other] { $n } decided hints
}
hints-block-publish = First make the hints about persons unreadable or dismiss them
hints-cut = Replace by “[gekürzt]”
hints-cut-hint = What you untick stays, and its hint counts as dismissed.
hints-lead = The program marks passages that may give somebody away or insult somebody. You decide whether they are right. Here you see how often the program was.
hints-table = How often are the hints right?
hints-kind = Kind
hints-version = Rules
hints-accepted = right
hints-dismissed = dismissed
hints-open = open
hints-precision = Precision
hints-no-share = nothing decided yet
hints-share = { $percent } % of { $n }
hints-few = (too few to say)
hints-footnote = Precision: how many of the decided hints were right. Below { $few } decisions the share says little. What the program misses is not in this table. The present rules are { $version }.
hints-none = No hints yet
hints-none-text = As soon as contributions come in, you see here how often the hints are right.
hints-machine = All rules run on this server. No text leaves it for them.
hints-to-desk = To the desk
queue-alike = similar: { $n }
queue-similar = Similar contributions
queue-shared = in common: { $words }
done-hint-accepted = The hint is confirmed.
done-hint-dismissed = The hint is dismissed.
done-hint-reopened = The hint is open again.
error-hints-open = { $n ->
    [one] A hint about a person is still open.
   *[other] { $n } hints about persons are still open.
} Please make the passages unreadable or dismiss the hints. Only then can the text become public.
error-hints-accepted = { $n ->
    [one] A passage names a person and is still in the text.
   *[other] { $n } passages name persons and are still in the text.
} Please make them unreadable, or take the confirmation back.
error-hints-alt = The description of a photo may name a person. Please decide about this hint first.
error-hint-left = “{ $passage }” may give a person away. Please cut the passage or dismiss the hint.
error-hint-gone = This passage is no longer in the text. Please reload the page.

# Versions of a wording
versions-show = Compare versions
versions-title = Versions of { $number }
versions-lead = Every version with what changed. Not public; this look is logged.
versions-none = The wording has never changed.
versions-number = Version { $n }
versions-by-author = by the author
versions-by = by { $name }
versions-gone = removed:
versions-new = new:
versions-end = end of the change
versions-legend = Struck through: removed. Underlined: new.
versions-back = Back to the contribution

# Covering parts of photos
photo-cover = Cover parts
photo-has-covers = partly covered
done-photo-covered = The covered parts are saved.
cover-title = Photo { $n } of { $number }: cover parts
cover-lead = Cover faces and licence plates. A new picture is saved; what was below is no longer in it. The original stays locked.
cover-help = Draw a box on the picture. Arrow keys move a box, shift and an arrow key change its size, Delete removes it.
cover-box = Box { $n }
cover-box-label = Box
cover-full = There are no more boxes.
cover-left = From the left in %
cover-top = From the top in %
cover-width = Width in %
cover-height = Height in %
cover-save = Cover
cover-original = See the original
cover-outside = The box is empty or reaches beyond the picture.
cover-percent = Please enter numbers from 0 to 100.
shorten = Cut the marked passage
shorten-mark = [gekürzt]

# Duplicates
duplicate-of = Duplicate of
duplicate-others = { $n ->
    [one] { $n } duplicate belongs to this one
   *[other] { $n } duplicates belong to this one
}
duplicate-link = Link as a duplicate
duplicate-undo = Undo the link
duplicate-itself = A contribution cannot be a duplicate of itself.
duplicate-other-way = The other contribution is linked to this one already. Undo that link first.
duplicate-gone = One of the two contributions is withdrawn or erased.
duplicate-unknown = There is no such number in this process.
duplicate-meanwhile = Somebody was faster and linked one of them otherwise. Please reload the page.
duplicate-not-linked = This link is gone. Somebody has undone it already.
done-duplicate-linked = The contribution is linked as a duplicate.
done-duplicate-unlinked = The link is undone.
