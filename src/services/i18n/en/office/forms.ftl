# Forms and surveys as staff build and read them.
# Forms and surveys: the public pages, the builder, the results. Keys that end in -du are the same words for forms that say "du" in German.
nav-surveys = Forms
formstate-draft = draft
formstate-open = open
formstate-closed = closed
speech-formal = formal (Sie)
speech-informal = informal (du)
ask-text = Free text
ask-choice = One answer
ask-choices = Several answers
ask-scale = Scale
ask-number = Number
ask-date = Date
ask-photo = Photos
ask-district = District
ask-theme = Theme
ask-place = Place
survey-about-text = An answer in one's own words. It becomes a contribution and goes to the inbox.
survey-about-choice = One of several options.
survey-about-choices = One or more options.
survey-about-scale = A step between two ends, for instance from "very bad" to "very good".
survey-about-number = A whole number.
survey-about-date = A day.
survey-about-photo = Up to five photos. They belong to the free text or place before them.
survey-about-district = One of the districts of this project.
survey-about-theme = One of the themes of this project. After a free text the contribution gets this theme too.
survey-about-place = A point on the map, an address or a district. The place belongs to the free text before it, else it becomes a contribution itself.

# The builder.
surveys-title = Forms
surveys-lead = Surveys and forms for the public. Free texts and places become contributions, ticked answers are counted.
surveys-count = { $n ->
    [one] One form
   *[other] { $n } forms
}
surveys-empty = No forms yet
surveys-empty-text = Make one: it stays a draft until you publish it.
survey-new = New form
survey-new-lead = Title and form of address first. The questions come after that.
survey-create = Make the form
survey-back = Back to the forms
survey-back-to-builder = Back to the form
survey-name = Title
survey-there = There is a form with this title already. Please choose another one.
survey-occasion = Format
survey-occasion-hint = Contributions from the form are counted under this format.
survey-speech = Form of address
survey-speech-hint = "du" is for forms in schools. Please write your own questions to match.
survey-state = State
survey-answers = Answers
survey-voices = Contributions from it
survey-paper = Paper
survey-record-paper = Type in a sheet
survey-from-until = Open from { $from } until { $until }.
survey-from = Open from { $from }.
survey-preview = Preview
survey-results = Results
survey-print = Paper sheet
survey-questions = Questions
survey-never-published = Not published yet. Nobody but you sees this form.
survey-version-of = Public is version { $n }, published on { $at }, at
survey-draft-differs = The draft here differs from the public version.
survey-draft-differs-text = Others see your changes only after "Publish new version". Those who have answered keep their version.
survey-publish = Publish
survey-publish-again = Publish new version
survey-close = Close
survey-reopen = Open again
survey-is-closed = The form is closed. Please open it again first.
survey-not-closed = The form is not closed.
survey-around = Title, texts, form of address and dates
survey-intro = Text above the questions
survey-intro-hint = What it is about and what happens with the answers.
survey-thanks-text = Text after sending
survey-thanks-text-hint = What comes next and when there will be results.
survey-opens-on = First day
survey-opens-on-hint = Empty: open as soon as it is published.
survey-closes-on = Last day
survey-closes-on-hint = Empty: open until you close it.
survey-window-order = The last day is before the first.
survey-save = Save
survey-copy = Copy
survey-copy-lead = The copy has the same questions and is a draft without answers.
survey-copy-title = Title of the copy
survey-section-new = New part
survey-section-edit = Edit part
survey-section-empty = No questions yet.
survey-section-title = Heading
survey-section-text = Text below the heading
survey-section-text-hint = What one has to know to answer the questions.
survey-condition = Condition
survey-condition-none = A condition is possible as soon as a question with fixed answers stands before it.
survey-condition-lead = Without a tick this part always comes. With ticks it comes only if the question has one of the answers.
survey-condition-when = Show only if "{ $question }" has one of these answers
survey-condition-one = Please choose answers of one question only.
survey-condition-is = Only if "{ $question }" is answered like this: { $answers }
survey-condition-lost = The condition names a question that is no longer there.
survey-question-new = New question
survey-question-new-lead = How should people answer?
survey-question = Question
survey-hint = Help with the question
survey-hint-hint = Stands in small letters below the question.
survey-required = This question has to be answered
survey-demographic = This question asks who somebody is
survey-demographic-hint = For instance age or home. Only what at least five people answered is shown, and never together with texts or places.
survey-becomes = What does it become?
survey-becomes-hint = The free text becomes a contribution of this kind.
survey-options = Answers
survey-options-hint = One answer in each line. If you change the words of an answer later, it counts as a new answer.
survey-options-lines = There are { $n } lines here and { $de } in German. As many please, or none.
survey-options-n = { $n ->
    [one] one option
   *[other] { $n } options
}
survey-option-long = The answer "{ $option } …" is longer than { $n } characters.
survey-most = At most this many answers
survey-most-about = Empty: as many as one likes.
survey-steps = Steps
survey-steps-hint = 2 to 10.
survey-low = What step 1 means
survey-high = What the highest step means
survey-min = Smallest number
survey-max = Largest number
survey-unit = Unit
survey-is-required = required
survey-is-demographic = asks who somebody is
survey-edit = Edit
survey-up = Up
survey-down = Down
survey-remove = Remove
survey-remove-ask = Remove "{ $name }"?
survey-remove-questions = { $n ->
    [one] The question in it goes too.
   *[other] The { $n } questions in it go too.
}
survey-remove-depends = Other parts depend on it: { $sections }
survey-remove-versions = Published versions and their answers stay as they are.
survey-keep = Keep it
survey-preview-note = Preview: this is how others see the form. Nothing is stored.
survey-preview-would = { $n ->
    [0] This was the preview. No contribution would come of these answers.
    [one] This was the preview. One contribution would come of these answers, with number and return code.
   *[other] This was the preview. { $n } contributions would come of these answers, each with number and return code.
}
survey-preview-again = Once more from the start
survey-paper-note = You are typing in a paper sheet.
survey-paper-how = How did the sheet come?
survey-record = Store the sheet
survey-recorded = The sheet is stored
survey-recorded-text = { $n ->
    [0] Ticked answers are counted. The sheet had no free text.
    [one] Ticked answers are counted. The free text is a contribution: number and code belong on the slip for its author.
   *[other] Ticked answers are counted. The free texts are contributions: numbers and codes belong on the slip for their author.
}
survey-record-next = Type in the next sheet
survey-fault-empty = The form has no question yet.
survey-fault-long = The form is too long: nobody answers more than { $n } questions.
survey-fault-keys = Two questions have the same key. Please remove one of them.
survey-fault-places = A form can ask for one place only.
survey-fault-photos = A form can ask for photos only once.
survey-fault-photo-alone = Photos need a free text or a place before them in the same part.
survey-fault-section-empty = This part has no question. Please add one or remove the part.
survey-fault-condition = The condition has to name a question with fixed answers that comes before.
survey-fault-condition-answer = The condition names no answer, or one that is no longer there.
survey-fault-demographic = Who somebody is can be asked with "One answer" or "District" only.
survey-fault-options-few = Please give at least two answers.
survey-fault-options-many = These are too many answers: at most { $n }.
survey-fault-options-twice = An answer stands there twice.
survey-fault-most = There are fewer answers than one could choose.
survey-fault-steps = A scale has 2 to 10 steps.
survey-fault-numbers = The largest number has to be larger than the smallest.
survey-fault-kind-changed = In an earlier version this question did not ask who somebody is, or the other way round. Please make a new question for that.
done-survey-created = The form is there. Now add questions.
done-survey-saved = Saved.
done-survey-removed = Removed.
done-survey-published = The form is published.
done-survey-closed = The form is closed. You can open it again.
done-survey-reopened = The form is open again.
done-survey-copied = The copy is there.

# The results.
survey-versions = Versions with answers
survey-csv = Answers as CSV
survey-no-answers = No answers yet
survey-no-answers-text = As soon as somebody answers, the numbers stand here.
survey-suppressed = Small numbers do not stand here.
survey-n = { $n } of { $asked } answered (n = { $n }).
survey-n-all = n = { $asked }
survey-many-values = Too many different values for a list.
survey-earlier = in earlier versions only
survey-voices-n = { $n ->
    [0] No contribution from it yet.
    [one] One contribution from it.
   *[other] { $n } contributions from it.
}
survey-to-voices = See them in the inbox
survey-cross = Who answered what?
survey-cross-lead = Who somebody is can be crossed with ticked answers of the same form, never with texts or places.
survey-cross-who = Who somebody is
survey-cross-what = Question
survey-cross-go = Cross
survey-cross-few = Too few answers for that yet: there have to be at least 5.
survey-cross-caption = { $who } and { $what } (n = { $n })
queue-asked = Answer to "{ $question }" in the form "{ $form }"
survey-print-lead = The same questions on paper, from the published version. Each sheet has a number and a return code on a slip to cut off.
survey-sheets = How many sheets?
survey-sheets-hint = 1 to 50. Each gets a number of its own.
survey-sheets-make = Make and show sheets
survey-print-how = Print this page or save it as PDF (Ctrl + P). This note is not printed.
survey-sheet-entry-hint = Stands at the top of the sheet. Without a number leave it empty.
survey-sheet-unknown = There is no sheet with this number for this form, or it is typed in already.
survey-print-pdf = Load as PDF
survey-part-edit = Edit part
survey-part-up = Part up
survey-part-down = Part down
survey-part-remove = Remove part
