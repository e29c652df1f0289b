# The desk: keys, undo, presence and assignment, bundles, promise, questions to the author, text blocks, filters.
keys-title = Keyboard shortcuts
keys-back = Back to the inbox
keys-lead = At the inbox everything can be done with single keys. Your keys belong to your account, on every device.
keys-enabled = Shortcuts are on
keys-enabled-hint = Switch them off if you work with speech input or a screen reader and single letters should do something else.
keys-one-letter = Please enter a single letter or digit.
keys-twice = The key { $key } is taken twice. Please choose another one for one of the two commands.
keys-save = Save keys
keys-reset = Restore the usual keys
keys-fixed = Always the same
keys-arrows = open the next or previous contribution
keys-help = this overview
keys-escape = close the overview or a menu
keys-are-off = Your shortcuts are switched off.
keys-close = Close
keys-change = Change or switch off keys
done-keys-saved = Your keys are saved.
command-next = Next contribution
command-previous = Previous contribution
command-open = Open the oldest contribution
command-tick = Tick the contribution
command-publish = Publish
command-redact = Redact
command-internal = Not public
command-reject = Refuse
command-exclude = Exclude
command-hide = Hide
command-unhide = Show again
command-reopen = Check again
command-ask = Question to the author
command-refer = Pass on
command-reply = Reply
command-note = Internal note
command-take = Assign to me
command-undo = Undo
command-cancel = Cancel
command-assign = Assign statements (analysis)

# The minute after a decision
undo-left = { $n ->
    [one] one second
   *[other] { $n } seconds
} left, until { $until }
undo-left-short = {"{n}"} s left
undo-over = The minute is over, the message is on its way. To change it, open the contribution and decide again.
error-undo-late = The minute is over, the message is on its way. Nothing was taken back. Please open the contribution and decide again.

# Who works on what
queue-also-open = Also open at { $name } right now ({ $n ->
    [0] since a moment ago
    [one] for a minute
   *[other] for { $n } minutes
}).
queue-open-by = Open at { $name }
queue-who = Assignment
queue-mine = Assigned to me
queue-assigned-to = Assigned to { $name }
queue-assigned-to-me = Assigned to you
queue-assigned-to-nobody = Assigned to nobody
queue-take = Assign to me
queue-give-back = Give back
queue-colleague = Who shall decide?
queue-nobody = nobody in particular
act-notiz = Note
act-hint-note = Only colleagues read the note. It decides nothing.
note-missing = Please write the note.
done-noted = The note is saved.
act-zuweisen = Assign
act-hint-assign = Only the team sees the assignment. Everybody can still decide.
done-assigned = The contribution is assigned.
done-unassigned = The contribution is there for everybody again.

# Several at once
bundle-title = Decide together
bundle-open = Decide together
bundle-tick = Tick “{ $title }”
bundle-ticks = {"{n}"} ticked
bundle-one-tick = 1 ticked
bundle-untick = Remove ticks
bundle-none-title = Nothing ticked
bundle-none = Please tick the contributions in the list first that you want to decide about together.
bundle-lead = { $n ->
    [one] One decision with one reason for one contribution. It is checked by itself.
   *[other] One decision with one reason for { $n } contributions. Each is checked by itself: what is not possible stays as it is.
}
bundle-decision = What holds for all?
bundle-decision-hint = Photos are not published along. They go on waiting in the inbox.
bundle-act-publish = Publish
bundle-act-internal = Not public
bundle-act-reject = Refuse
bundle-act-exclude = Exclude
bundle-reason-hint = Needed for everything but publishing.
bundle-to-author-hint = All read the same text, in the mail or on the private page of the contribution.
bundle-decide = Decide for all
bundle-done = { $n ->
    [0] No contribution decided
    [one] One contribution decided
   *[other] { $n } contributions decided
}{ $skipped ->
    [0] {"."}
    [one] , one skipped.
   *[other] , { $skipped } skipped.
}
bundle-nothing = There is nothing to take back.
bundle-undo = Take all back
bundle-undone = The decisions are taken back ({ $at }).
bundle-kept = Not taken back, because …
bundle-skipped = Skipped, because …
bundle-decided = Decided
bundle-not-there = There is no such contribution here.
error-bundle-undone = These decisions have been taken back already.

# The promise
promise-title = Moderation days
promise-lead = Contributions are checked on these days. Residents read the days wherever they write, and at their contribution until when it is checked. Public holidays in Schleswig-Holstein are left out.
promise-today = Next moderation day: { $next }. Who writes today reads: checked until { $due }.
promise-none = No moderation days are set yet. Without them nothing is promised, and nobody is reminded.
promise-days = On which days do you check?
promise-days-hint = Without a tick there is no promise.
promise-rounds = On which moderation day after the receipt is it decided at the latest?
promise-rounds-hint = 1 means: on the next one. What comes in on a moderation day counts from the day after.
promise-deputy = Deputy
promise-deputy-hint = Gets a mail every morning as long as something waits longer than promised.
promise-no-deputy = nobody
promise-save = Save moderation days
done-promise-saved = The moderation days are saved.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
queue-next-day = next moderation day: { $weekday }, { $day }
queue-next-day-today = today is a moderation day
queue-due = promised until { $due }
queue-overdue = overdue since { $due }
mail-waiting-title = { $n ->
    [one] One contribution waits
   *[other] { $n } wait
}, { $n ->
    [one] { $days ->
        [0] since today
        [one] for one day
       *[other] for { $days } days
    }
   *[other] { $days ->
        [0] all since today
        [one] the oldest for one day
       *[other] the oldest for { $days } days
    }
}
mail-waiting-overdue = { $n ->
    [0] None of it waits longer than we promised.
    [one] One of them waits longer than we promised.
   *[other] { $n } of them wait longer than we promised.
}
mail-waiting-subject = { $title } ({ $process })
mail-waiting-body =
    Good morning,

    in the inbox of “{ $process }”: { $title }. { $text }

    After signing in you find everything under “Inbox”, the oldest first.

# Questions to the author, as staff see them
queue-asked-tab = Questions { $n }
queue-lead-asked = These contributions wait for an answer of their author.
queue-none-asked = No open question
queue-none-asked-text = Contributions that you asked about stand here until the answer has come.
queue-asked-until = answer until { $until }
queue-answered = Answer has come
queue-inquiry = Question to the author
queue-inquiry-by-mail = by mail and on the private page
queue-inquiry-by-page = on the private page
queue-inquiry-answer = Answer of { $at }
queue-inquiry-ended = Ended without an answer on { $at }
queue-inquiry-withdraw = Take the question back
act-rueckfrage = Question to the author
act-hint-ask = Ask first where that avoids shortening or refusing. The contribution then waits under “Questions”.
inquiry-question = Your question
inquiry-question-hint = Short and friendly, one thing at a time. After 7 days we remind, after 21 days the contribution comes back to the inbox.
inquiry-question-missing = Please write your question.
inquiry-by-mail = The question arrives by mail and stands on the private page of the contribution.
inquiry-by-page = There is no confirmed mail address. The question stands on the private page of the contribution and is read there only if somebody looks.
error-inquiry-open = There is an open question about this contribution already.
done-inquiry-asked = The question is asked. The contribution now waits for the answer.
done-inquiry-withdrawn = The question is taken back. The contribution waits in the inbox again.

# Text blocks
text-blocks-title = Text blocks
text-blocks-lead = What you often write, put well once: by reason and language. When you decide, you insert a block and adapt it.
text-blocks-empty = No text block yet
text-blocks-empty-text = Make the first one below.
text-blocks-insert = Insert a text block
text-block-new = New text block
text-block-edit = Edit text block
text-block-title = Name
text-block-title-hint = By this you and the team find the block.
text-block-language = Language
text-block-language-de = German
text-block-language-en = English
text-block-language-tr = Turkish
text-block-language-uk = Ukrainian
text-block-any-reason = fits every reason
text-block-text = Text
text-block-text-hint = The author reads this.
text-block-save = Save text block
text-block-delete = Delete text block
text-block-taken = There is a block with this name in this language already.
done-text-block-saved = The text block is saved.
done-text-block-deleted = The text block is deleted.

# Filters of one's own
filter-saved-title = { $n ->
    [0] Keep this filter
    [one] One kept filter
   *[other] { $n } kept filters
}
filter-name = Name of the filter
filter-name-hint = A filter that has this name already is replaced.
filter-save = Keep filter
filter-delete = Delete
done-filter-saved = The filter is kept.
done-filter-deleted = The filter is deleted.
