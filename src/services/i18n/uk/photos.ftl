# Photos: at the form, on pages, at the desk.
# Photos of the form
photos-title = Фото
photos-choose = Вибрати або зробити фото
photos-hint = До 5 фото у форматі JPEG, PNG або WebP, кожне не більше 15 МБ. Дані зйомки, як-от місце, час і пристрій, ми завжди видаляємо.
photos-upload = Завантажити фото
photos-loading = Ваші фото завантажуються …
photos-done = Фото оновлено.
photos-failed = Завантажити не вдалося. Усе, що ви ввели, збереглося. Спробуйте ще раз або надішліть допис без фото.
photos-full = Більше ніж 5 фото додати не можна.
photo-number = Фото { $n }
photo-alt = Що видно на фото?
photo-alt-hint = Для людей, які не бачать фото. Наприклад: Велодоріжка закінчується перед будмайданчиком.
photo-alt-none = без опису
photo-remove = Прибрати
photo-place-offer = Фото зроблено тут: { $place }. Узяти це місце?
photo-place-take = Узяти це місце
photo-place-taken = Місце взято з фото: { $place }. Ви можете змінити його на наступному кроці.
photo-consent = Так, місто може опублікувати ці фото.
photo-consent-hint = Я — автор або авторка цих фото, і всі, кого на них можна впізнати, згодні. Я можу будь-коли відкликати згоду: тоді місто видалить фото.
photo-consent-open = Так, інші можуть використовувати ці фото як відкриті дані (за бажанням).
photo-consent-open-hint = Ліцензія: Datenlizenz Deutschland – Namensnennung 2.0. Без цієї позначки фото показує лише місто на цьому сайті.
photo-minor = Мені ще немає 16 років.
photo-parent = Ім’я матері, батька або іншої людини, яка має право опіки
photo-parent-consent = Ця людина згодна, щоб місто опублікувало фото.
photo-consent-missing = Дайте, будь ласка, згоду на публікацію фото. Або приберіть фото.
photo-parent-missing = Назвіть людину, яка дає згоду за вас. Або приберіть фото.
photo-parent-consent-missing = Запитайте цю людину й позначте, що вона згодна.
photo-wrong-format = Фото { $n }: цей файл не у форматі JPEG, PNG або WebP. Фото у форматі HEIC ваш телефон перетворить, якщо вибрати в налаштуваннях камери найкращу сумісність («Maximale Kompatibilität»).
photo-too-many-pixels = Фото { $n }: це зображення має забагато пікселів. Можна до 50 мільйонів.
photo-damaged = Фото { $n }: цей файл пошкоджений і не відкривається.
photo-too-large = Фото { $n }: цей файл більший за 15 МБ. Виберіть, будь ласка, менший.
photo-too-many = Фото { $n }: більше ніж 5 фото додати не можна.
photo-too-often =
    Фото { $n }: з вашого підключення щойно надійшло дуже багато фото. Спробуйте ще раз за { $minutes ->
        [1] одну хвилину
        [one] { $minutes } хвилину
        [few] { $minutes } хвилини
       *[many] { $minutes } хвилин
    } або надішліть допис без цього фото.
photo-no-room = Фото { $n }: зараз ми не можемо приймати фото. Допис можна надіслати й без фото.
photo-gone = Одного фото вже немає, бо форма була відкрита надто довго. Виберіть його, будь ласка, ще раз.

# Photos that are there
photo-licence-open = Ліцензія: Datenlizenz Deutschland – Namensnennung 2.0
photo-licence-own = Усі права має людина, яка зробила фото.
photos-mine = { $n ->
    [1] Ваше фото
   *[many] Ваші фото ({ $n })
}
photo-mine-waits = Ще переглядається
photo-mine-released = Опубліковано
photo-mine-refused = Не опубліковано
photo-mine-kept = Не опубліковано, як і ваш допис
photos-take-back = Відкликати фото
photos-take-back-means = Ми одразу видалимо всі фото цього допису. Текст залишиться.
photos-take-back-now = Видалити фото зараз
photos-close-means = Або відкличте лише дозвіл на відкриті дані: тоді фото залишаться на сторінці допису, а ми більше нікому їх не передаватимемо.
photos-close-now = Відкликати відкриті дані
consent-withdrawn-before = Цієї згоди більше немає.
consent-photo_publication = Згода: публікація фото
consent-photo_open_data = Згода: фото як відкриті дані
consent-parental = Згода за дитину
consent-by = Дає згоду: { $name }.
consent-ended = Відкликано { $day }
mine-stored-photos-what = { $n ->
    [1] Фото, як показано вище.
   *[many] Фото ({ $n }), як показано вище.
}
done-photos-gone = Ваші фото видалено.
done-photos-not-open = Ваші фото більше не є відкритими даними.
photo-refusal-persons = можна впізнати людей або номерні знаки
photo-refusal-rights = права інших на зображення
photo-refusal-offensive = образливе або заборонене
photo-refusal-unrelated = не стосується допису
photo-refusal-unusable = нічого не розібрати
