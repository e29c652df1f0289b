# Words that every page uses.
# Glossary: Beitrag допис; Anliegen (спільний) запит; Thema тема; Ortsteil район; Maßnahme захід; Termin подія; Frist строк;
# Beteiligung громадське обговорення; Rat, Ratsversammlung рада, міська рада; Beschluss рішення ради; beschließen ухвалити;
# Entscheidung рішення; Antwort відповідь; Verwaltung адміністрація; Vorschlag пропозиція; Abwägung зважування;
# Fassung версія; Umsetzung виконання; Zukunftsbild образ майбутнього; Leitbild бачення; Ziel ціль; roter Faden червона нитка;
# zurückziehen відкликати; widerrufen (consent) відкликати; erase, löschen видалити; Rückkehr-Code код доступу;
# Ergänzung доповнення; Ausschnitt фрагмент карти; Fläche ділянка; abonnieren підписатися; Konzept концепція.
# A day ends in "р.": no full stop directly behind it. Names of people, towns and offices stay in the nominative.
month-1 = січень
month-2 = лютий
month-3 = березень
month-4 = квітень
month-5 = травень
month-6 = червень
month-7 = липень
month-8 = серпень
month-9 = вересень
month-10 = жовтень
month-11 = листопад
month-12 = грудень
count-contributions = { $n ->
    [one] { $n } допис
    [few] { $n } дописи
   *[many] { $n } дописів
}
# Days of the week in short.
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekdays-from-to = { $from } – { $to }
weekdays-and = { $days } і { $last }
step-begins = Цей крок, імовірно, почнеться { $day }.
