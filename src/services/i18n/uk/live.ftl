# What the moving map, the drawing of places and the suggestions of places say; sent to the browser, where { $n } is
# counted: each plural form by itself.
live-closer = Наблизити
live-further = Віддалити
live-whole = Показати все місто
live-in-view = Усе на цьому фрагменті карти списком
live-close = Закрити
live-legend = Позначки
live-map = Карта
live-failed = Інтерактивну карту тут не можна показати. У списку є всі дописи.
live-empty = На цьому фрагменті карти нічого не позначено.
live-zoom-into = { $n ->
    [one] { $n } допис: наблизити
    [few] { $n } дописи: наблизити
   *[many] { $n } дописів: наблизити
}
live-here = { $n ->
    [one] { $n } допис у цьому місці
    [few] { $n } дописи в цьому місці
   *[many] { $n } дописів у цьому місці
}
live-one = Допис
live-visible = { $n ->
    [one] { $n } запис на цьому фрагменті карти
    [few] { $n } записи на цьому фрагменті карти
   *[many] { $n } записів на цьому фрагменті карти
}
live-more = { $n ->
    [one] і ще { $n }
    [few] і ще { $n }
   *[many] і ще { $n }
}
live-pan = Пересунути карту
live-north = На північ
live-west = На захід
live-south = На південь
live-east = На схід
live-locate = Де я зараз
live-locating = Шукаємо ваше місцеперебування …
live-location-refused = Ваш браузер не повідомив, де ви. Ви можете натиснути на потрібне місце на карті або знайти його пошуком.
live-location-unknown = Не вдалося визначити, де ви. Натисніть на потрібне місце або знайдіть його пошуком.
live-search = Шукати вулицю або місце на карті
live-suggestions = Підказки
live-no-suggestion = Підказок немає
live-some-suggestions = { $n ->
    [one] { $n } підказка. Вибирайте клавішами зі стрілками.
    [few] { $n } підказки. Вибирайте клавішами зі стрілками.
   *[many] { $n } підказок. Вибирайте клавішами зі стрілками.
}
live-suggestion-taken = Вибрано.
live-shapes = Позначити як
live-point = Точка
live-line = Лінія
live-area = Ділянка
live-take-centre = Узяти це місце
live-take-corner = Поставити тут точку
live-finish-line = Завершити лінію
live-finish-area = Замкнути ділянку
live-undo = Скасувати
live-remove-place = Видалити
live-begin-line = Натисніть туди, де починається лінія.
live-begin-area = Натисніть на першу точку межі ділянки.
live-go-on-line = Точок: { $n }. Натисніть на наступне місце або завершіть лінію.
live-go-on-area = Точок: { $n }. Натисніть на наступну точку межі або замкніть ділянку.
live-done-line = Лінію накреслено. Її точки можна перетягувати.
live-done-area = Ділянку накреслено. Точки її межі можна перетягувати.
live-chosen = Місце вибрано. Позначку можна перетягнути, пересунути клавішами зі стрілками або поставити заново.
live-choose = Місце ще не вибрано.
live-pin = Вибране місце: пересувайте клавішами зі стрілками, з клавішею Shift — більшими кроками
