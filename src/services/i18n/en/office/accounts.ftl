# Sign-in, accounts, audit log.
nav-accounts = Accounts
nav-audit-log = Audit log
done-signed-out = You are signed out.
done-password = Your new password is valid from now on. Please sign in with it.
done-account-roles = The roles are saved.
done-account-off = The account is switched off. All its sessions have ended.
done-account-on = The account is switched on again.

sign-in-title = Sign in
sign-in-lead = For members of staff. You need no account to take part.
sign-in-email = E-mail
sign-in-password = Password
sign-in-go = Sign in
error-sign-in = E-mail and password do not match. Please try again or ask the administrators.

accounts-title = Accounts
accounts-lead = Make accounts, give roles and switch accounts off.
accounts-count = { $n ->
    [one] { $n } account
   *[other] { $n } accounts
}
accounts-new = New account
accounts-name = Name
accounts-email = E-mail
accounts-roles = Roles
accounts-roles-everywhere = Roles in all processes
accounts-roles-in = Roles in single processes
accounts-roles-more = For single processes only
accounts-seen = Last used
accounts-state = State
accounts-everywhere = all processes
accounts-on = active
accounts-off = switched off since { $day }
accounts-external = external, until { $day }
accounts-is-external = Account of an outside office
accounts-is-external-hint = Sees no contacts, originals or complaints and cannot release anything. Ends by itself.
accounts-ends-on = Last day
accounts-ends-on-hint = For outside offices only.
accounts-create = Create account
accounts-back = All accounts
accounts-save-roles = Save roles
accounts-access = Access
accounts-access-text = A new password and switching off end all sessions of this account at once.
accounts-switch-off = Switch off
accounts-switch-on = Switch on
error-account-taken = There is an account with this e-mail address already.
error-own-account = You cannot switch off your own account. Another person with this role can.
error-own-admin = You cannot take your own administration of all processes away. Another person with this role can.
error-old-password = This is not your current password.
password-own-title = Change your password
password-own-lead = You will be signed out everywhere and sign in with the new password.
password-old = Current password
password-new = New password
password-new-hint = At least 12 characters. Best are four words that have nothing to do with each other.
password-save = Change password

audit-title = Audit log
audit-lead = Who did what, when? The log holds keys and field names, no texts and no names of residents.
audit-check = Check the chain
audit-whole = { $n ->
    [one] Chain checked: { $n } entry, without a gap and unchanged.
   *[other] Chain checked: { $n } entries, without a gap and unchanged.
}
audit-broken = The chain breaks at number { $n }: an entry is missing or was changed.
audit-broken-line = What stands there now:
audit-broken-gone = The entry is not there any more.
audit-broken-do = Please tell the administrators and the data-protection officer at once, and compare with a backup.
audit-anybody = everybody
audit-from = From
audit-until = Until
audit-days-turned = The last day is before the first. Please swap the two.
audit-export = These lines as a table (CSV)
audit-newest = Newest lines
audit-pages = Pages of the log
audit-action = Action
audit-action-hint = For instance: contribution
audit-object = Object
audit-object-hint = For instance: contribution:17
audit-search = Search
audit-all = Show all
audit-empty = No line found
audit-empty-text = The log has nothing for this search.
audit-older = Older lines
audit-caption = Audit log, newest line first
audit-at = Time
audit-who = Who
audit-process = Process
audit-fields = Fields
audit-seal = Seal
audit-unsealed = open
actor-visitor = Visitor
actor-staff = Staff
actor-system = Program

staff-too-few = Accounts are missing
staff-needs-second = Complaints, final erasures and releases need two people. But only one account moderates or administers.
staff-needs-deputy = The administration has no deputy: only one account can make other accounts and switch them off.
