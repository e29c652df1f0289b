# A question of the town to the author: on the private page, and its mails.
inquiry-title = We have a question for you
inquiry-lead = The town asks about your contribution:
inquiry-until = Please answer until { $until }. Afterwards we decide without your answer.
inquiry-answer = Your answer
inquiry-answer-hint = Only the people who check your contribution read this. It is not published.
inquiry-answer-missing = Please write your answer.
inquiry-send = Send answer
inquiry-of = Question of { $day }
inquiry-your-answer = Your answer of { $day }
inquiry-ended = This question has ended. You need not do anything.
error-inquiry-over = This question has been answered or ended meanwhile.
done-inquiry-answered = Thank you. Your answer has arrived.
mail-inquiry-subject = A question about your contribution { $number }
mail-inquiry-body =
    Hello,

    we have a question about your contribution “{ $title }” ({ $number }):

    { $text }

    Please answer until { $until } on your private page. Your answer is not published.

    { $link }
mail-inquiry_reminder-subject = Reminder: a question about your contribution { $number }
mail-inquiry_reminder-body =
    Hello,

    a week ago we asked you something about your contribution “{ $title }” ({ $number }):

    { $text }

    If you answer until { $until } on your private page, we take it into account when we decide.

    { $link }
mail-inquiry_over-subject = Our question about your contribution { $number } has ended
mail-inquiry_over-body =
    Hello,

    we got no answer to our question about your contribution “{ $title }” ({ $number }). We now decide by what the contribution says. You need not do anything.

    Read on your private page how it goes on:

    { $link }
