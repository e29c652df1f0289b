# Moderation in figures, and its log.
moderation-title = Модерація в цифрах
moderation-title-year = Модерація в цифрах { $year }
moderation-lead = Що ми публікуємо, скорочуємо чи приховуємо і чому: без імен і без текстів.
moderation-year = Рік
moderation-decisions = { $n ->
    [one] рішення
    [few] рішення
   *[other] рішень
}
moderation-median = до першого рішення щодо допису (половина дописів швидше)
moderation-reports = { $n ->
    [one] повідомлення
    [few] повідомлення
   *[other] повідомлень
}
moderation-complaints = { $n ->
    [one] скарга
    [few] скарги
   *[other] скарг
}
moderation-automated = Жодних. Кожне рішення ухвалює людина.
moderation-by-reason = Рішення за причинами
moderation-kind = Що
moderation-count = Кількість
moderation-contribution = Допис
moderation-comment = Коментар
moderation-photo = Фото
moderation-causes = Чому ми перевіряли
moderation-cause-own = Власна перевірка
moderation-cause-report = Повідомлення
moderation-cause-complaint = Скарга
moderation-reports-title = Повідомлення про вміст
moderation-reported-for = Причини повідомлень
moderation-decided-so = Як ми вирішили
moderation-outcome-kept = Залишається публічним
moderation-outcome-redacted = Скорочено
moderation-outcome-hidden = Приховано
moderation-outcome-erasure = Приховано, запропоновано видалити
moderation-waiting = { $n ->
    [one] { $n } ще чекає
   *[other] { $n } ще чекають
}
moderation-median-reports = Час до рішення (половина швидше)
moderation-no-reports = Цього року ніхто не повідомляв про вміст.
moderation-complaints-title = Скарги
moderation-upheld = { $n ->
    [one] { $n } скаргу задоволено
    [few] { $n } скарги задоволено
   *[other] { $n } скарг задоволено
}
moderation-dismissed = { $n ->
    [one] { $n } скаргу відхилено
    [few] { $n } скарги відхилено
   *[other] { $n } скарг відхилено
}
moderation-median-complaints = Час до відповіді (половина швидше)
moderation-no-complaints = Цього року ніхто не скаржився.
moderation-hours = { $n ->
    [0] менше 1 години
    [one] { $n } година
    [few] { $n } години
   *[other] { $n } годин
}
moderation-days = { $n ->
    [one] { $n } день
    [few] { $n } дні
   *[other] { $n } днів
}
moderation-none-yet = ще немає
moderation-empty = Ще немає рішень
moderation-empty-text = Цього року ще нічого не вирішено.
moderation-file = Ці цифри таблицею (CSV)
moderation-log-title = Журнал модерації
moderation-log-title-year = Журнал модерації { $year }
moderation-log-lead = Кожне рішення з днем і причиною. Номер стоїть лише тоді, коли допис сьогодні публічний.
moderation-log-file = Цей журнал таблицею (CSV)
moderation-day = День
