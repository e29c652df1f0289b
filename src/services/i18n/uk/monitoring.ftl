monitoring-to-measures = Стан заходів
monitoring-to-strategy = Графік і кошти
monitoring-public-title = Що з цього вийшло
monitoring-public-lead = Тут ви побачите, чи досягаються цілі: що виміряно і що було заплановано.
monitoring-public-empty-title = Виміряних значень ще немає
monitoring-public-empty = Коли концепцію ухвалять і з’являться перші значення, вони будуть тут.
monitoring-course-explained = «За планом» означає: останнє виміряне значення щонайменше таке добре, як на прямому шляху від початкового значення до цілі. Якщо значення має залишатися незмінним, воно може відхилитися щонайбільше на 5 відсотків.

course-on = за планом
course-off = не за планом
course-unknown = ще невідомо
interval-half_yearly = раз на пів року
interval-yearly = раз на рік

indicator-for-goal = Для цілі
indicator-for-measure = Для заходу
indicator-baseline = Початкове значення
indicator-target = Цільове значення
indicator-interval = Вимірювання
indicator-source = Джерело
indicator-last = Останнє вимірювання { $day }: { $value }.
indicator-no-reading = Виміряних значень ще немає.
indicator-target-up = Ціль до { $day }: щонайменше { $value }.
indicator-target-down = Ціль до { $day }: щонайбільше { $value }.
indicator-target-hold = Ціль до { $day }: залишатися на рівні { $value }.
indicator-stale = застаріло
indicator-stale-public = Нового вимірювання ще немає.
indicator-chart = Перебіг і ціль
indicator-readings = Виміряні значення

reading-on = День
reading-value = Значення
reading-note = Примітка
reading-corrected-from = виправлено, раніше { $value }
