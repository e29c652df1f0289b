# Words that every page uses.
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
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekdays-from-to = { $from } bis { $to }
weekdays-and = { $days } und { $last }
step-begins = Dieser Schritt beginnt voraussichtlich am { $day }.
