# The red thread: what became of it.
thread-title = Що з цього вийшло
thread-received = Допис надійшов
thread-received-text = спосіб: { $occasion }
thread-published = Перевірено й опубліковано
thread-check-next = Перевірка
thread-check-next-text = Ми читаємо ваш допис, перш ніж він з’явиться.
thread-refused = Не опубліковано
thread-refused-text = Причину ви прочитаєте в розділі «Рішення».
thread-published-whole = без скорочень
thread-published-redacted = зі скороченнями: у частині тексту були названі люди або порушені правила.
thread-reply = Відповідь міста
thread-reply-text = Відповідь дає { $department }
thread-referred = Передано: { $to }
thread-referred-waiting = Відповіді ще немає.
thread-read = Прочитано
thread-read-points = { $n ->
    [2] Прочитано: два пункти
    [3] Прочитано: три пункти
    [one] Прочитано: { $n } пункт
    [few] Прочитано: { $n } пункти
   *[many] Прочитано: { $n } пунктів
}
thread-point-open = ще не віднесено до запиту
thread-kept = Прочитано й узято до уваги
thread-read-next = Читання й узагальнення
thread-read-next-text = Ми об’єднуємо схожі дописи в один спільний запит.
thread-joined = { $n ->
    [one] разом із ще { $n } дописом у
    [few] разом із ще { $n } дописами у
   *[many] разом із ще { $n } дописами у
}
thread-joined-alone = як перший допис у
count-not-public = { $n ->
    [one] (з них { $n } непублічний)
    [few] (з них { $n } непублічні)
   *[many] (з них { $n } непублічних)
}
thread-cluster-word = спільному запиті
thread-swot = Аналіз
thread-swot-contradicted = ваш спільний запит цьому суперечить.
thread-swot-contradicting = Є заперечення: { $sources }.
thread-swot-next = Аналіз
thread-swot-next-text = Зі спільних запитів постають сильні сторони, слабкі сторони, можливості й ризики.
thread-goal = Ціль
thread-goal-from = з образу майбутнього
thread-goal-next = Цілі
thread-goal-next-text = З аналізу місто виводить цілі.
thread-measure-proposed = Пропозиція адміністрації
thread-measure-next = Заходи
thread-measure-next-text = До цілей пропонують заходи з витратами й графіком.
thread-priority-high = високий пріоритет
thread-priority-medium = середній пріоритет
thread-priority-low = низький пріоритет
thread-cost = орієнтовно від { $min } до { $max } (у цінах { $year } року, ще не ухвалено)
thread-answer = Відповідь і рішення
thread-answer-proposal = Пропозиція адміністрації, ще не ухвалена.
thread-council = Рішення міської ради
thread-council-unanimous = ухвалено одноголосно
thread-council-majority = ухвалено більшістю голосів
thread-council-rejected = відхилено
thread-council-noted = узято до відома
thread-votes = за: { $yes }, проти: { $no }, утрималися: { $abstain }
thread-binding = Рішення обов’язкове для ради й адміністрації; юридичного права на виконання воно нікому не дає.
thread-again = Що далі
thread-again-text = Місто розглядає, чи подати раді нову версію.
thread-council-next = Рішення міської ради
thread-council-next-text = Рада вирішує щодо концепції та всіх відповідей.
thread-reading = Виміряно
thread-reading-value = { $value } { $unit } (ціль на { $year } рік: { $target })
thread-reading-next = Виконання й вимірювання
thread-reading-next-text = Щороку ми звітуємо, що виконано і що це дало.
thread-ask = До кого можна звернутися тепер
thread-ask-text = Якщо ви не згодні: { $name }, { $phone } ({ $hours }). Ви можете запитати й під час години запитань мешканців у раді (Einwohnerfragestunde).
thread-later = пізніше
thread-until = строк: { $month }
thread-verdict-waiting = Ваш допис опубліковано. Далі ми прочитаємо його разом зі схожими ({ $when }).
thread-verdict-new = Ваш допис надійшов. Спершу ми його перевіримо, потім прочитаємо разом зі схожими ({ $when }).
thread-verdict-internal = Ваш допис не показується публічно, але враховується. Далі ми прочитаємо його разом зі схожими ({ $when }).
thread-verdict-refused = Ваш допис не опубліковано.
thread-verdict-rejected = { $day } рада відхилила пропозицію.
thread-verdict-read = Ваш допис прочитано, він належить до спільного запиту. Відповідь буде, коли з’являться заходи ({ $when }).
thread-verdict-measure = Є пропозиція щодо цього. Рада ще не ухвалила рішення ({ $when }).
thread-verdict-kept = Прочитано й узято до уваги. { $reason }
thread-work = Виконання
cluster-map-title = Де розташовані дописи до запиту «{ $title }»
ground-onward = Що далі
ground-title = Підстави
ground-sum = { $clusters ->
    [one] { $clusters } спільний запит
    [few] { $clusters } спільні запити
   *[many] { $clusters } спільних запитів
}, { $contributions ->
    [one] { $contributions } допис
    [few] { $contributions } дописи
   *[many] { $contributions } дописів
}, { $sources ->
    [one] { $sources } джерело
    [few] { $sources } джерела
   *[many] { $sources } джерел
}
ground-shared = Те, що належить до кількох із цих запитів, тут пораховано один раз.
ground-all = Усі дописи щодо цього
thread-result-not-followed = не враховано
thread-result-forwarded = передано: { $to }
thread-result-postponed = перевірять знову пізніше ({ $until })
thread-result-exists = уже робиться: { $project }
