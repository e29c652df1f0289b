# Step 2a, Beteiligung: kinds, places, comments, support.
kind-idea = Ідея
kind-problem = Проблема
kind-praise = Похвала
kind-question = Запитання
kind-note = Інформація
place-point = Точка на карті
place-line = Лінія на карті
place-area = Ділянка на карті
place-map = На карті
place-address = Адреса
place-district = Район
place-town = усе місто
place-none = без певного місця
comment-visibility-submitted = чекає на перевірку
comment-visibility-published = опубліковано
comment-visibility-rejected = відхилено
comment-visibility-hidden = приховано
comment-visibility-withdrawn = відкликано
comment-visibility-erased = видалено
contact-unconfirmed = ще не підтверджено
contact-confirmed = підтверджено
contact-unsubscribed = розсилку вимкнено
contact-erased = видалено
author-none = Без імені

# Comments
comments-title = { $n ->
    [0] Коментарів ще немає
    [one] { $n } коментар
    [few] { $n } коментарі
   *[many] { $n } коментарів
}
comments-write = Написати коментар
comments-write-on = Коментар до допису { $number }
comments-lead = Тут ви можете щось доповнити, погодитися або заперечити.
comments-text = Ваш коментар
comments-text-hint = Не називайте, будь ласка, імен, номерів телефону чи адрес інших людей.
comments-moderated = Ми читаємо кожен коментар, перш ніж він з’явиться ({ $days }).
comments-text-missing = Напишіть, будь ласка, коментар.
comments-send = Надіслати коментар
comments-closed = Коментувати зараз не можна: громадське обговорення закрите.
done-comment-submitted = Дякуємо. Ми прочитаємо ваш коментар, перш ніж він з’явиться тут.
error-comment-visibility = Це вже неможливо: тим часом щодо коментаря ухвалили інше рішення. Перезавантажте сторінку, будь ласка.

# Support
support-add = { $n ->
    [0] Я це підтримую
   *[many] Я це підтримую ({ $n })
}
support-mine = { $n ->
    [1] Ви це підтримуєте.
   *[many] Ви це підтримуєте (усього { $n }).
}
support-take-back = Забрати назад
support-count = { $n ->
    [0] Ще ніхто цього не підтримав.
    [one] Підтримала { $n } особа
    [few] Підтримали { $n } особи
   *[many] Підтримали { $n } осіб
}
support-closed = Цей проєкт уже не триває. Підтримати більше не можна.
