# The second factor.
factor-title = Second factor
factor-lead = With a second factor a stolen password is not enough: when you sign in you also enter a code from an app.
factor-how = You need an app for one-time codes on your phone, for instance Aegis, 2FAS or the phone's own password app. Setting it up takes two minutes.
factor-begin = Set up now
factor-begin-anew = Begin anew, with another key
factor-step-scan = 1. Scan the code with the app
factor-step-scan-text = Open the app, choose “add account” and point the camera at this picture.
factor-qr = QR code with the key for your app
factor-step-type = Without a camera, type this key into the app:
factor-step-code = 2. Enter the code from the app
factor-code = Code
factor-code-hint = Six digits that change every 30 seconds.
factor-confirm = Switch on
factor-wrong-code = The code does not fit. Enter the one that the app shows now, and check that the phone's clock is right.
factor-not-begun = There is nothing to confirm here any more. Perhaps the second factor is on already.
factor-on-already = The second factor is on already.
factor-off = The second factor is off.
factor-is-on = The second factor is on.
factor-since = On since { $day }. When you sign in you also enter a code from your app.
factor-codes = Your recovery codes
factor-codes-text = If the phone is gone, sign in with one of these codes. Each works once. Print them or keep them in a safe place: they are not shown again.
factor-codes-kept = I have kept the codes, go on
factor-codes-left = { $n ->
    [0] You have no recovery code left. Please get new ones.
    [one] You have { $n } recovery code left. Please get new ones.
   *[other] You have { $n } recovery codes left.
}
factor-codes-renew = New recovery codes
factor-disable = Switch the second factor off
factor-is-duty = The second factor is a duty for one of your roles. It cannot be switched off.
factor-duty-first = Your role asks for a second factor. Please set it up; then you can go on.
factor-duty-title = Who needs a second factor
factor-duty-roles = Roles that need a second factor
factor-duty-hint = Whoever has one of these roles sets it up at the next sign-in. Nothing else is possible before.
factor-duty-save = Save
done-factor-off = The second factor is off.
done-factor-reset = The second factor of this account is off. Its owner gets an e-mail about it.
done-factor-duty = Saved who needs a second factor.
done-code-too-late = That took too long. Please sign in again.
accounts-factor = Second factor
accounts-factor-yes = yes
accounts-factor-no = no
accounts-reset-factor = Switch the second factor off
accounts-reset-factor-text = Switch the second factor off only if the person has lost phone and recovery codes, and you are sure that it is them.
sign-in-code-title = Enter the code
sign-in-code-lead = Enter the code that your app shows now.
sign-in-code-hint = Six digits, or one of your recovery codes.
sign-in-code-none = You have not set up a second factor? Then e-mail or password are not right.
error-sign-in-code = E-mail, password and code do not fit together. Each code works once: wait for the next one, or sign in from the start.

mail-sign_in_new-subject = New sign-in to your account
mail-sign_in_new-body =
    Hello,

    somebody signed in to your account on { $until } with a browser that we do not know yet.

    If that was you, there is nothing to do. If it was not, end the session and change your password:

    { $link }
mail-factor_on-subject = Second factor switched on
mail-factor_on-body =
    Hello,

    your account has a second factor now. If that was not you, tell the administration at once.

    Your sessions are here:

    { $link }
mail-factor_off-subject = Second factor switched off
mail-factor_off-body =
    Hello,

    the second factor of your account was switched off. If that was not you and you did not ask for it, tell the administration at once.

    Your sessions are here:

    { $link }
