# Forms and surveys as residents see them; keys that end in -du are for forms that say du.
# The public pages.
survey-part = Part { $n } of { $of }
survey-question-of = Question { $first } of { $of }
survey-questions-of = Questions { $first } to { $last } of { $of }
survey-extent = { $n ->
    [one] One question.
   *[other] Up to { $n } questions.
}
survey-no-account = You need no account. What is not marked "optional" has to be answered.
survey-no-account-du = You need no account. What is not marked "optional" has to be answered.
survey-until = Open until { $until }.
survey-demographic-note = We only count these answers. They are never stored together with your texts or places, and we do not show small numbers.
survey-demographic-note-du = We only count these answers. They are never stored together with your texts or places, and we do not show small numbers.
survey-scale-hint = 1 means "{ $low }", { $steps } means "{ $high }".
survey-most-hint = { $n ->
    [one] At most one answer.
   *[other] At most { $n } answers.
}
survey-several-hint = You can choose several answers.
survey-number-hint = A whole number from { $min } to { $max }.
survey-no-answer = no answer
survey-missing = This question needs an answer: "{ $question }"
survey-too-many = { $n ->
    [one] Only one answer counts here. Please take back the others.
   *[other] At most { $n } answers count here. Please take one back.
}
survey-nothing = No question is answered yet. Please go back and answer at least one.
survey-changed = The form was changed just now. Your answers are still there: please look through them and go on.
survey-not-open = The form takes no answers at the moment.
survey-check = Everything right? Then send it
survey-contact-title = Do you want to hear what becomes of it?
survey-contact-title-du = Do you want to hear what becomes of it?
survey-contact-lead = Your texts become contributions: the town reads them and publishes them after a check. Name and e-mail are optional.
survey-contact-lead-du = Your texts become contributions: the town reads them and publishes them after a check. Name and e-mail are optional.
survey-privacy = Ticked answers are only counted, without a name and without a link to your texts.
survey-privacy-du = Ticked answers are only counted, without a name and without a link to your texts.
survey-send = Send
survey-thanks = Thank you for your answers
survey-thanks-du = Thank you for your answers
survey-thanks-counted = Your answers have arrived and are counted.
survey-thanks-counted-du = Your answers have arrived and are counted.
survey-thanks-contributions = { $n ->
    [one] One contribution came of it
   *[other] { $n } contributions came of it
}
survey-thanks-codes = With number and return code you can look up later what becomes of it. Please write both down.
survey-thanks-codes-du = With number and return code you can look up later what becomes of it. Write both down.
survey-thanks-without-mail = Several e-mails went to this address today already. So not every contribution gets one: number and code stand here.
survey-return-code = Return code
survey-private-page = Open the private page
survey-home = To the home page
survey-opens = This form opens on { $from }.
survey-was-open = This form was open until { $until }.
survey-closed = This form is closed.
survey-closed-typed = This is what you wrote. You can copy it here:
survey-closed-typed-du = This is what you wrote. You can copy it here:
survey-closed-else = You can still say something:
survey-closed-else-du = You can still say something:
survey-closed-write = Write a contribution
home-surveys = Surveys that are open now
survey-index = Forms and surveys
survey-index-lead = Here you answer questions of the town. It works without an account and without a name.
survey-index-empty = No form is open at the moment
survey-index-other = Other forms
survey-open = Open.

# The paper twin.
mine-sheet-nothing = There is no contribution to this sheet: it is not typed in yet, or it had no free text.
survey-sheet-number = Sheet number
survey-sheet-online = Rather online?
survey-sheet-photo = Photos are possible online only.
survey-sheet-place = Street, square or district:
survey-slip-keep = You keep this slip.
survey-slip-keep-du = You keep this slip.
survey-slip-how = As soon as the town has typed in the sheet, number and code show you what becomes of it:
survey-slip-how-du = As soon as the town has typed in the sheet, number and code show you what becomes of it:
