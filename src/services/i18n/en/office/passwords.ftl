# Choosing a password by a link, one's own sessions.
done-account-invited = The invitation is on its way. Its link holds for 7 days.
done-account-reset = A mail with a link for a new password is on its way. It holds for one hour.
done-account-sessions = All sessions of this account have been ended.
done-account-end = The last day has been saved.
done-session-ended = The session has been ended.
done-sessions-ended = All other sessions have been ended.
accounts-invited = invited, no password yet
accounts-over = external, ended on { $day }
accounts-invited-text = This person has not chosen a password yet. If the invitation is over or lost, send a new one: the old link then holds no longer.
accounts-invite-again = Send the invitation again
accounts-send-reset = Send a link for a new password
accounts-end-sessions = End all sessions
accounts-end = End of the account
accounts-end-text = After the last day nobody can sign in with this account. What was done with it stays.
accounts-save-end = Save the last day
error-account-closed = This account is switched off or over. Switch it on or extend it first.

password-forgotten-title = Forgot your password?
password-forgotten-lead = Enter the e-mail address of your account. We send you a link by which you choose a new password.
password-forgotten-missing = Please enter the e-mail address of your account.
password-forgotten-go = Send the link
password-sent-title = Please look into your mailbox
password-sent-text = If there is an account with this address, you will get a mail in a moment. Its link holds for one hour. If nothing comes, ask the administration.
password-back = To sign-in
password-invited-title = Welcome, { $name }
password-invited-lead = Choose a password for your account. Then you sign in with it.
password-reset-title = New password for { $name }
password-reset-lead = Choose a new password. You will be signed out everywhere and sign in with it.
password-for = Your account: { $email }
password-again = New password once more
password-again-differs = The two passwords are not the same. Please enter both again.
password-link-over = This link is no longer valid
password-over-text = It has been used already, is over, or was replaced by a new one. Ask for a new link. If you were invited, ask the administration.

sessions-title = My sessions
sessions-lead = You are signed in in these browsers. If you do not know one of them, end it and change your password.
sessions-count = { $n ->
    [one] One session
   *[other] { $n } sessions
}
session-since = Signed in since
session-own = this browser
session-seen = Last used
session-act = End
session-end = End
sessions-end-others = End all others
token-purpose-invitation = Invitation
token-purpose-reset = New password

mail-invitation-subject = Your account at the participation of the town of { $town }
mail-invitation-body =
    Hello,

    an account has been made for you. Choose your password here:

    { $link }

    The link holds for 7 days and can be used once. If you did not expect this, you need not do anything.
mail-reset-subject = New password for your account
mail-reset-body =
    Hello,

    choose a new password here:

    { $link }

    The link holds for one hour and can be used once. If you did not ask for it, you need not do anything: your password stays as it is.
