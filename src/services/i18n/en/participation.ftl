# Step 2a, participation: kinds, places, comments, support.
kind-idea = Idea
kind-problem = Problem
kind-praise = Praise
kind-question = Question
kind-note = Note
place-point = Point on the map
place-line = Line on the map
place-area = Area on the map
place-map = On the map
place-address = Address
place-district = District
place-town = whole town
place-none = no particular place
comment-visibility-submitted = waits to be read
comment-visibility-published = published
comment-visibility-rejected = not accepted
comment-visibility-hidden = hidden
comment-visibility-withdrawn = withdrawn
comment-visibility-erased = erased
contact-unconfirmed = not confirmed yet
contact-confirmed = confirmed
contact-unsubscribed = unsubscribed
contact-erased = erased
author-none = No name given

# Comments
comments-title = { $n ->
    [0] No comments yet
    [one] { $n } comment
   *[other] { $n } comments
}
comments-write = Write a comment
comments-write-on = Comment on contribution { $number }
comments-lead = Here you can add something, agree or disagree.
comments-text = Your comment
comments-text-hint = Please do not give names, phone numbers or addresses of other people.
comments-moderated = We read every comment before it appears ({ $days }).
comments-text-missing = Please write a comment.
comments-send = Send comment
comments-closed = Comments are not possible at the moment: participation is not open.
done-comment-submitted = Thank you. We read your comment before it appears here.
error-comment-visibility = This is no longer possible: the comment has been decided about in the meantime. Please reload the page.

# Support
support-add = { $n ->
    [0] I support this
   *[other] I support this ({ $n })
}
support-mine = { $n ->
    [one] You support this.
   *[other] You support this ({ $n } in all).
}
support-take-back = Take back
support-count = { $n ->
    [0] Nobody has supported this yet.
    [one] 1 supporter
   *[other] { $n } supporters
}
support-closed = This project has ended. Support is no longer possible.
