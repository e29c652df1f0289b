# Moderation, as authors read it: reasons of decisions, mail of a hidden contribution.
reason-insult = образа
reason-criminal = протиправний зміст
reason-discrimination = приниження людей
reason-personal_data = дані про інших людей
reason-image_rights = права на зображення
reason-advertising = реклама
reason-spam = спам
reason-duplicate = надійшло двічі
reason-off_topic = не стосується цього проєкту
reason-unclear = незрозуміло
reason-no_place = не вказано місця
reason-on_request = на прохання
reason-test = пробний запис

# Mail of a decision that only the desk makes; the others stand in mails.ftl
mail-hidden-subject = Ваш допис { $number } більше не показується
mail-hidden-body =
    Доброго дня!

    Ваш допис «{ $title }» ({ $number }) був публічним, а тепер більше не показується. Причина: { $reason }. { $text }

    { $statement }

    На ваші запитання відповість людина, яку вказано внизу. Поскаржитися можна на вашій приватній сторінці:

    { $link }

# The law or rule behind each reason. "Netiquette" is the town's page with the rules.
ground-insult = § 185 Кримінального кодексу Німеччини (образа) і правила спілкування: поважати інших
ground-criminal = Кримінальний кодекс Німеччини, наприклад §§ 86a, 111, 126, 130 і 241
ground-discrimination = Правила спілкування: нікого не принижувати; у разі розпалювання ненависті § 130 Кримінального кодексу
ground-personal_data = Ст. 6 Загального регламенту про захист даних (GDPR): відомості про інших лише за їхньою згодою
ground-image_rights = §§ 22 і 23 Закону про мистецькі твори (право на власне зображення), § 72 Закону про авторське право
ground-advertising = Правила спілкування: без реклами
ground-spam = Правила спілкування: без масових однакових дописів
ground-duplicate = Правила спілкування: кожна ідея один раз
ground-off_topic = Правила спілкування: триматися теми цього проєкту
ground-unclear = Правила спілкування: писати так, щоб інші зрозуміли
ground-no_place = Правила спілкування: сказати, про яке місце йдеться
ground-on_request = Ст. 17 GDPR або бажання автора
ground-test = Правила спілкування: без пробних записів

# The statement of reasons (Art. 17 DSA), in mails and on the private page
cause-own = Ми прочитали допис самі. Ніхто на нього не скаржився.
cause-report = Хтось повідомив про цей вміст.
cause-complaint = Була скарга.
# Duplicates, as the public and authors read them
duplicate-came = { $number } говорить те саме, що й цей допис. Тому ви тут.
duplicate-also = Також повідомлено як
duplicate-mine = Ваш допис говорить те саме, що й { $number }. Ми поєднали обидва; ваш зберігається і враховується.
duplicate-mine-link = Переглянути { $number }
grounds-what = Рішення
grounds-on = Вирішено
grounds-reason = Причина
grounds-ground = Підстава
grounds-facts = Обставини
grounds-cause = Привід
grounds-automated = Автоматичні засоби
grounds-automated-no = Жодних. Прочитала й вирішила людина.
grounds-redress = Якщо ви іншої думки
grounds-redress-text = До { $until } ви можете поскаржитися на своїй приватній сторінці, безкоштовно і в довільній формі. Рішення ухвалить інша людина. Крім того, ви можете звернутися до суду.
grounds-what-shown = Допис видно всім.
grounds-what-redact = Одне місце скорочено. Решту видно всім, і допис рахується.
grounds-what-internal = Допис не публічний. Його читають, і він рахується.
grounds-what-reject = Допис не публічний і не рахується.
grounds-what-hide = Допис більше не публічний. Він рахується й далі.
grounds-what-reopen = Допис перевіряють ще раз.
grounds-what-exclude = Це не вважається дописом: він не публічний і не рахується.
grounds-what-erase = Текст, місце й фото допису остаточно видалено. Залишається лише номер.
