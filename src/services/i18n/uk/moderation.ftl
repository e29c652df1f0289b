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

    Якщо ви з цим не згодні, зверніться до людини, яку вказано внизу. Ваша приватна сторінка:

    { $link }

# Duplicates, as the public and authors read them
duplicate-came = { $number } говорить те саме, що й цей допис. Тому ви тут.
duplicate-also = Також повідомлено як
duplicate-mine = Ваш допис говорить те саме, що й { $number }. Ми поєднали обидва; ваш зберігається і враховується.
duplicate-mine-link = Переглянути { $number }
