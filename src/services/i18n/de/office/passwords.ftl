# Choosing a password by a link, one's own sessions.
done-account-invited = Die Einladung ist unterwegs. Der Link darin gilt 7 Tage.
done-account-reset = Eine E-Mail mit einem Link für ein neues Passwort ist unterwegs. Er gilt eine Stunde.
done-account-sessions = Alle Sitzungen dieses Kontos sind beendet.
done-account-end = Der letzte Tag ist gespeichert.
done-session-ended = Die Sitzung ist beendet.
done-sessions-ended = Alle anderen Sitzungen sind beendet.
accounts-invited = eingeladen, noch ohne Passwort
accounts-over = extern, abgelaufen am { $day }
accounts-invited-text = Die Person hat noch kein Passwort gewählt. Ist die Einladung abgelaufen oder verloren, schicken Sie eine neue: Der alte Link gilt dann nicht mehr.
accounts-invite-again = Einladung noch einmal senden
accounts-send-reset = Link für ein neues Passwort senden
accounts-end-sessions = Alle Sitzungen beenden
accounts-end = Ende des Kontos
accounts-end-text = Nach dem letzten Tag kann sich niemand mehr mit diesem Konto anmelden. Was damit getan wurde, bleibt.
accounts-save-end = Letzten Tag speichern
error-account-closed = Dieses Konto ist abgeschaltet oder abgelaufen. Schalten Sie es erst ein, oder verlängern Sie es.

password-forgotten-title = Passwort vergessen?
password-forgotten-lead = Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen.
password-forgotten-missing = Bitte geben Sie die E-Mail-Adresse Ihres Kontos ein.
password-forgotten-go = Link senden
password-sent-title = Bitte sehen Sie in Ihr Postfach
password-sent-text = Gibt es ein Konto mit dieser Adresse, bekommen Sie gleich eine E-Mail. Der Link darin gilt eine Stunde. Kommt nichts an, fragen Sie die Administration.
password-back = Zur Anmeldung
password-invited-title = Willkommen, { $name }
password-invited-lead = Wählen Sie ein Passwort für Ihr Konto. Danach melden Sie sich damit an.
password-reset-title = Neues Passwort für { $name }
password-reset-lead = Wählen Sie ein neues Passwort. Danach sind Sie überall abgemeldet und melden sich damit an.
password-for = Ihr Konto: { $email }
password-again = Neues Passwort noch einmal
password-again-differs = Die beiden Passwörter sind nicht gleich. Bitte geben Sie beide noch einmal ein.
password-link-over = Dieser Link gilt nicht mehr
password-over-text = Er wurde schon benutzt, ist abgelaufen oder wurde durch einen neuen ersetzt. Lassen Sie sich einen neuen Link schicken. Wurden Sie eingeladen, fragen Sie die Administration.

sessions-title = Meine Sitzungen
sessions-lead = In diesen Browsern sind Sie angemeldet. Ist Ihnen einer fremd, beenden Sie ihn und ändern Sie Ihr Passwort.
sessions-count = { $n ->
    [one] Eine Sitzung
   *[other] { $n } Sitzungen
}
session-since = Angemeldet seit
session-own = dieser Browser
session-seen = Zuletzt benutzt
session-act = Beenden
session-end = Beenden
sessions-end-others = Alle anderen beenden
token-purpose-invitation = Einladung
token-purpose-reset = Neues Passwort

mail-invitation-subject = Ihr Konto bei der Beteiligung der Stadt { $town }
mail-invitation-body =
    Guten Tag,

    für Sie wurde ein Konto angelegt. Wählen Sie hier Ihr Passwort:

    { $link }

    Der Link gilt 7 Tage und nur einmal. Haben Sie das nicht erwartet, müssen Sie nichts tun.
mail-reset-subject = Neues Passwort für Ihr Konto
mail-reset-body =
    Guten Tag,

    hier wählen Sie ein neues Passwort:

    { $link }

    Der Link gilt eine Stunde und nur einmal. Haben Sie ihn nicht angefordert, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.
