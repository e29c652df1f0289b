# Words that every page uses.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
count-contributions = { $n ->
    [one] { $n } contribution
   *[other] { $n } contributions
}
# Days of the week in short.
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekdays-from-to = { $from } to { $to }
weekdays-and = { $days } and { $last }
step-begins = This step is expected to begin on { $day }.
