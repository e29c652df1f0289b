# One decision with its statement of reasons, and complaints, as residents read them.
decision-more = Прочитати обґрунтування, роздрукувати або поскаржитися
decision-page-title = Рішення щодо { $number }
decision-title = Рішення щодо вашого допису
decision-words = Що ми вам про це пишемо
decision-print = Ця сторінка тут залишиться. Її можна й роздрукувати.
complaint-title = Скарга
complaint-lead = Ви іншої думки? Тоді поскаржтеся тут до { $until }. Це безкоштовно. Вирішить людина, яка не мала стосунку до першого рішення.
complaint-text = З чим ви не згодні?
complaint-text-hint = Кількох речень досить.
complaint-missing = Напишіть, будь ласка, з чим ви не згодні.
complaint-send = Надіслати скаргу
complaint-was-until = Поскаржитися можна було до { $until }. Звернутися до суду ви можете й далі.
complaint-filed = Ваша скарга { $number } від { $day }:
complaint-waits = Її перевіряє хтось інший і напише вам, або ви прочитаєте відповідь тут.
complaint-upheld = Ваша скарга слушна. Ми скасовуємо рішення.
complaint-dismissed = Ми залишаємо рішення в силі.
complaint-court = Ви можете звернутися до суду.
complaint-too-late = Поскаржитися можна було до { $until }. Звернутися до суду ви можете й далі.
complaint-twice = На це рішення ви вже скаржилися. Ми перевіряємо вашу першу скаргу.
done-complaint-sent = Дякуємо, ваша скарга надійшла.
mail-complaint_receipt-subject = Ваша скарга { $number } надійшла
mail-complaint_receipt-body =
    Доброго дня!

    Ваша скарга надійшла. Її номер { $number }. Рішення ухвалить людина, яка не мала стосунку до першого рішення.

    Відповідь ви прочитаєте й на приватній сторінці:

    { $link }
mail-complaint_decided-subject = Відповідь на вашу скаргу { $number }
mail-complaint_decided-body =
    Доброго дня!

    Щодо вашої скарги { $number }: { $reason }

    { $text }

    Цього разу вирішила інша людина. Крім того, ви можете звернутися до суду. Ваша приватна сторінка:

    { $link }
