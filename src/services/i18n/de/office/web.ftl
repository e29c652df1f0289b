# What the web layer says itself on staff pages: groups, roles, fields that only staff fill.
staff-group-analysis = Auswertung
staff-group-planning = Planung
staff-group-office = Verwaltung
role-recorder = Erfassung
role-moderator = Moderation
role-editor = Redaktion
role-planner = Planung
role-reader = Lesen
role-privacy = Datenschutz
role-admin = Administration
error-decimal = Bitte schreiben Sie eine Zahl mit höchstens { $n } Nachkommastellen, zum Beispiel 16,2.
error-euros = Bitte schreiben Sie einen Betrag in Euro, zum Beispiel 1.234,50.
error-handling = Dieser Bearbeitungsschritt passt nicht zum Stand des Beitrags.
import-already-there = Diese Zeile wurde schon importiert.
error-time = Bitte geben Sie eine Uhrzeit an, zum Beispiel 18:00.
