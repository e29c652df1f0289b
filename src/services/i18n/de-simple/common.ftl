# Words that every page uses.
# Leichte Sprache: one word for one thing. Beitrag; Anliegen (similar contributions together); Orts-Teil; Thema; Maßnahme;
# Beschluss (what the council decided); Rats-Versammlung; Erlaubnis (Einwilligung); öffentlich zeigen (veröffentlichen);
# zurücknehmen (withdraw); Überschrift (Titel); Karten-Teil (Ausschnitt); Mitmachen (Beteiligung); Nachrichten bestellen,
# abbestellen (Abonnement); Wichtigkeit (Priorität); Stadt-Verwaltung; „von der Stadt“ instead of a genitive.
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
count-contributions = { $n ->
    [one] { $n } Beitrag
   *[other] { $n } Beiträge
}
# Days of the week in short.
weekday-short-1 = Montag
weekday-short-2 = Dienstag
weekday-short-3 = Mittwoch
weekday-short-4 = Donnerstag
weekday-short-5 = Freitag
weekdays-from-to = { $from } bis { $to }
weekdays-and = { $days } und { $last }
step-begins = Dieser Schritt beginnt wahrscheinlich am { $day }.
