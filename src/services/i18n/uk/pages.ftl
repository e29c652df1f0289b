# Home, map, list, one contribution.
sort-neu = спочатку нові
sort-alt = спочатку старі
sort-zuletzt-kommentiert = за останнім коментарем
sort-viel-kommentiert = найбільше коментарів
sort-nah = за відстанню
sort-near-place = поблизу: { $place }
count-over-1000 = понад 1 000 дописів
count-comments = { $n ->
    [one] { $n } коментар
    [few] { $n } коментарі
   *[many] { $n } коментарів
}
count-signatories = { $n ->
    [one] { $n } підпис
    [few] { $n } підписи
   *[many] { $n } підписів
}
map-title = { $n ->
    [one] Карта міста { $town }: { $n } допис
    [few] Карта міста { $town }: { $n } дописи
   *[many] Карта міста { $town }: { $n } дописів
}
map-page-title = Карта й дописи
home-lead = Скажіть, що добре, що заважає і чого бракує. Без реєстрації, на карті або у формі. Ви зможете стежити, що з цього вийде, аж до рішення міської ради (Ratsversammlung).
home-lead-closed = Громадське обговорення завершено. Тут можна прочитати, що сказали люди і що з цього вийшло.
home-write = Написати допис
home-map = Переглянути карту
home-until = Долучитися можна до
home-paper = також на папері в ратуші (Rathaus)
home-contact = Запитання? { $name }, { $phone }, { $hours }
home-thread = Червона нитка: сім кроків
home-fixed-open = Що вже визначено, а що ще ні?
home-open = Ще не визначено
home-fixed = Уже визначено
home-heard = Уже почуто
home-newest = Останні дописи
home-all = { $n ->
    [1] Переглянути цей допис
    [one] Переглянути { $n } допис
    [few] Переглянути всі { $n } дописи
   *[many] Переглянути всі { $n } дописів
}
figure-contributions = { $n ->
    [one] допис
    [few] дописи
   *[many] дописів
}
figure-clusters = { $n ->
    [one] спільний запит
    [few] спільні запити
   *[many] спільних запитів
}
figure-districts = { $n ->
    [one] район
    [few] райони
   *[many] районів
}
figure-moderation = ми читаємо нові дописи
list-title = Усі дописи
list-lead = Тут ви можете прочитати, що написали інші. Можна вибирати за районом, темою та видом або шукати слово.
list-count-all = { $count } у всьому місті
list-count-some = Знайдено: { $count }
list-count-spot = { $count } у цьому місці
list-write-here = Теж написати щось тут
list-follows-map = Список іде за картою
list-clear = Показати всі дописи
list-sort = Порядок:
list-answered = Відповідь міста
list-approximate = Межі районів приблизні.
list-empty-title = Ще немає дописів
list-empty-start = Незабаром тут з’являться перші дописи. Напишіть свій.
list-none-title = Нічого не знайдено
list-none-text = За цим вибором дописів немає. Приберіть частину умов або пошукайте інше слово.
list-none-drop = Так знайдеться більше:
list-none-without = Без «{ $filter }»: { $count }
list-further = Інші дописи
processes-title = Усі проєкти міста
processes-lead = Тут ви знайдете поточні та завершені громадські обговорення.
page-placeholder = Цей текст — зразок, місто його ще не перевірило.
contribution-crumb = Допис { $number }
contribution-redacted = [gekürzt] означає: модератори зробили частину тексту нечитною.
contribution-source = до оригіналу
contribution-source-votes = { $n ->
    [one] { $n } голос у першоджерелі
    [few] { $n } голоси в першоджерелі
   *[many] { $n } голосів у першоджерелі
}
contribution-address = Місце: { $address }
contribution-place = Розташування цього допису: { $district }
home-next-event = Найближча подія
home-all-events = Усі події
chosen-words = «{ $words }»
chosen-section = фрагмент карти
chosen-spot = лише це місце
near-label = Поблизу вулиці або місця
near-show = Показати
near-me = Поблизу мене
near-here = це місце
near-unknown = «{ $typed }»: такого місця ми не знаємо. Напишіть, будь ласка, вулицю, школу або зупинку.
near-note = Ваше місцеперебування округлюється приблизно до 100 метрів і не зберігається.
near-asking = Шукаємо ваше місцеперебування …
near-refused = Ваш браузер не повідомив, де ви. Ви можете вписати вулицю вище.
near-nowhere = Не вдалося визначити, де ви. Ви можете вписати вулицю вище.
away-metres = відстань приблизно { $n } м
away-kilometres = відстань приблизно { $n } км
away-nowhere = без місця
map-crowd = Дописів: {"{n}"}. Показати списком
preview-cluster = Спільний запит
preview-measure = Захід
map-looks = Вигляд карти
map-look-things = Дописи
map-look-density = Щільність
density-range = від { $from } до { $to }
density-more = { $n } і більше
density-note = Що темніше, то більше там дописів. Підтримка тут не враховується.
printed = Роздруковано { $day } з { $address }
