# Sign-in, accounts, audit log.
nav-accounts = Konten
nav-audit-log = Protokoll
done-signed-out = Sie sind abgemeldet.
done-password = Ihr neues Passwort gilt ab jetzt. Bitte melden Sie sich damit an.
done-account-roles = Die Rollen sind gespeichert.
done-account-off = Das Konto ist abgeschaltet. Alle Sitzungen sind beendet.
done-account-on = Das Konto ist wieder eingeschaltet.

sign-in-title = Anmelden
sign-in-lead = Für Mitarbeiterinnen und Mitarbeiter der Verwaltung. Zum Mitmachen brauchen Sie kein Konto.
sign-in-email = E-Mail
sign-in-password = Passwort
sign-in-go = Anmelden
error-sign-in = E-Mail und Passwort passen nicht zusammen. Bitte versuchen Sie es noch einmal oder fragen Sie die Administration.

accounts-title = Konten
accounts-lead = Hier legen Sie Konten an, vergeben Rollen und schalten Konten ab.
accounts-count = { $n ->
    [one] { $n } Konto
   *[other] { $n } Konten
}
accounts-new = Neues Konto
accounts-name = Name
accounts-email = E-Mail
accounts-roles = Rollen
accounts-roles-everywhere = Rollen in allen Verfahren
accounts-roles-in = Rollen in einzelnen Verfahren
accounts-roles-more = Nur für einzelne Verfahren
accounts-seen = Zuletzt benutzt
accounts-state = Stand
accounts-everywhere = alle Verfahren
accounts-on = aktiv
accounts-off = abgeschaltet seit { $day }
accounts-external = extern, bis { $day }
accounts-is-external = Konto eines externen Büros
accounts-is-external-hint = Sieht keine Kontakte, Originale und Beschwerden und kann nichts freigeben. Endet von selbst.
accounts-ends-on = Letzter Tag
accounts-ends-on-hint = Nur für externe Büros.
accounts-create = Konto anlegen
accounts-back = Alle Konten
accounts-save-roles = Rollen speichern
accounts-access = Zugang
accounts-access-text = Wählt die Person ein neues Passwort, enden alle ihre Sitzungen. Auch das Abschalten beendet sie sofort.
accounts-switch-off = Abschalten
accounts-switch-on = Einschalten
error-account-taken = Für diese E-Mail-Adresse gibt es schon ein Konto.
error-own-account = Das eigene Konto können Sie nicht abschalten. Das macht eine andere Person mit dieser Rolle.
error-own-admin = Ihre eigene Administration für alle Verfahren können Sie sich nicht nehmen. Das macht eine andere Person mit dieser Rolle.
error-old-password = Das ist nicht Ihr jetziges Passwort.
password-own-title = Eigenes Passwort ändern
password-own-lead = Danach sind Sie überall abgemeldet und melden sich mit dem neuen Passwort an.
password-old = Jetziges Passwort
password-new = Neues Passwort
password-new-hint = Mindestens 12 Zeichen. Am besten vier Wörter, die nichts miteinander zu tun haben.
password-save = Passwort ändern

audit-title = Protokoll
audit-lead = Wer hat wann was getan? Das Protokoll enthält Schlüssel und Feldnamen, keine Texte und keine Namen von Einwohnern.
audit-check = Kette prüfen
audit-whole = { $n ->
    [one] Kette geprüft: { $n } Eintrag, lückenlos und unverändert.
   *[other] Kette geprüft: { $n } Einträge, lückenlos und unverändert.
}
audit-broken = Die Kette ist bei Nummer { $n } gebrochen: Ein Eintrag fehlt oder wurde geändert.
audit-broken-line = Dort steht jetzt:
audit-broken-gone = Der Eintrag ist nicht mehr da.
audit-broken-do = Bitte sofort der Administration und dem Datenschutz melden, und mit einer Sicherung vergleichen.
audit-anybody = alle
audit-from = Vom
audit-until = Bis
audit-days-turned = Der letzte Tag liegt vor dem ersten. Bitte tauschen Sie die beiden.
audit-export = Diese Zeilen als Tabelle (CSV)
audit-newest = Neueste Zeilen
audit-pages = Seiten des Protokolls
audit-action = Handlung
audit-action-hint = Zum Beispiel: contribution
audit-object = Woran
audit-object-hint = Zum Beispiel: contribution:17
audit-search = Suchen
audit-all = Alles zeigen
audit-empty = Keine Zeile gefunden
audit-empty-text = Zu dieser Suche steht nichts im Protokoll.
audit-older = Ältere Zeilen
audit-caption = Protokoll, neueste Zeile zuerst
audit-at = Zeit
audit-who = Wer
audit-process = Verfahren
audit-fields = Felder
audit-seal = Siegel
audit-unsealed = noch offen
actor-visitor = Besucher
actor-staff = Verwaltung
actor-system = Programm

staff-too-few = Es fehlen Konten
staff-needs-second = Beschwerden, endgültige Löschungen und Freigaben brauchen zwei Personen. Es gibt aber nur ein Konto, das moderiert oder administriert.
staff-needs-deputy = Für die Administration gibt es keine Vertretung: Nur ein Konto kann andere Konten anlegen und abschalten.
