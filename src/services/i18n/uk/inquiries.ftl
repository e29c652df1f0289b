# A question of the town to the author: on the private page, and its mails.
inquiry-title = Маємо до вас запитання
inquiry-lead = Місто запитує про ваш допис:
inquiry-until = Будь ласка, дайте відповідь до { $until }. Після цього ми вирішимо без неї.
inquiry-answer = Ваша відповідь
inquiry-answer-hint = Це прочитають лише люди, які перевіряють ваш допис. Відповідь не публікується.
inquiry-answer-missing = Будь ласка, напишіть відповідь.
inquiry-send = Надіслати відповідь
inquiry-of = Запитання від { $day }
inquiry-your-answer = Ваша відповідь від { $day }
inquiry-ended = Це запитання завершено. Вам більше нічого робити не потрібно.
error-inquiry-over = На це запитання вже відповіли або його завершено.
done-inquiry-answered = Дякуємо. Ваша відповідь надійшла.
mail-inquiry-subject = Запитання щодо вашого допису { $number }
mail-inquiry-body =
    Доброго дня!

    Маємо запитання щодо вашого допису «{ $title }» ({ $number }):

    { $text }

    Будь ласка, дайте відповідь до { $until } на вашій приватній сторінці. Відповідь не публікується.

    { $link }
mail-inquiry_reminder-subject = Нагадування: запитання щодо вашого допису { $number }
mail-inquiry_reminder-body =
    Доброго дня!

    Тиждень тому ми запитали вас про ваш допис «{ $title }» ({ $number }):

    { $text }

    Якщо ви відповісте до { $until } на вашій приватній сторінці, ми врахуємо це під час рішення.

    { $link }
mail-inquiry_over-subject = Наше запитання щодо вашого допису { $number } завершено
mail-inquiry_over-body =
    Доброго дня!

    Ми не отримали відповіді на наше запитання щодо вашого допису «{ $title }» ({ $number }). Тепер ми вирішуємо за тим, що написано в дописі. Вам нічого робити не потрібно.

    Що далі, читайте на вашій приватній сторінці:

    { $link }
