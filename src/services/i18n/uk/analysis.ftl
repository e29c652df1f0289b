# The analysis as everybody reads it: strengths and weaknesses, sources, clusters.

# Words of acts
public-since = Опубліковано { $day }
theme-none = Без теми
voices-not-public = з них непублічних: { $n }
voices-experts = з них від фахівців: { $n }
districts-approximate = Межі районів приблизні. Тому й числа за районами приблизні.

# Clusters
cluster-crumb = Спільний запит { $code }
cluster-voices = Дописи
cluster-voices-not-public = з них непублічні
cluster-controversial-public = тут думки розходяться
cluster-minority-public = мало голосів

# A cluster as everybody reads it
cluster-public-lead = Тут ви прочитаєте, що сказали кілька людей і що з цього буде.
cluster-quotes = Що кажуть люди
cluster-quotes-none = Публічних дописів ще немає
cluster-quotes-none-text = Дописи до цього спільного запиту непублічні. Але їх усе одно враховано.
cluster-quotes-more = { $n ->
    [one] Показати ще { $n } допис
    [few] Показати ще { $n } дописи
   *[many] Показати ще { $n } дописів
}
cluster-spread = Звідки надійшли дописи
cluster-by-district = Дописи за районами
cluster-by-occasion = Дописи за способом надходження
cluster-occasion = Спосіб надходження

# Sources
source-word = Джерело
source-body = Видавець
source-dated = Станом на
assessment = Оцінка
assessment-none = ще не оцінено
assessment-valid = актуально
assessment-outdated = застаріло
assessment-contradicts = суперечить
project-planned = заплановано
project-under_way = триває
project-done = завершено

# SWOT
swot-public-review = на обговоренні
swot-state-draft = чернетка
swot-state-public_review = на обговоренні
swot-state-agreed = погоджено
swot-state-resolved = ухвалено
swot-state-superseded = замінено
evidence-hidden = { $n ->
    [one] Ще { $n } підтвердження поки не опубліковано.
    [few] Ще { $n } підтвердження поки не опубліковано.
   *[many] Ще { $n } підтверджень поки не опубліковано.
}

# The analysis as everybody reads it
analysis-title = Аналіз
analysis-lead = Що в місті добре, чого бракує, що могло б бути, що загрожує? Відкрийте пункт і прочитайте, на чому він ґрунтується.
analysis-all = Усе
analysis-none = Таких записів немає
analysis-none-text = Показати всі записи
analysis-empty = Результатів ще немає
analysis-empty-text = Незабаром тут будуть сильні й слабкі сторони, можливості й ризики міста. Вони складаються з дописів і експертних висновків.
analysis-sources = Концепції та експертні висновки
analysis-sources-text = Це вже є. Ми перевіряємо, що з цього досі актуально.
analysis-projects = Що вже робиться
analysis-projects-text = Ці проєкти заплановано або розпочато.
swot-public-goals = До цілей, які випливають з аналізу
swot-public-lead = Тут ви прочитаєте, на чому ґрунтується цей пункт і що йому суперечить.
cluster-word = Спільний запит
swot-findings = { $n ->
    [one] { $n } висновок
    [few] { $n } висновки
   *[many] { $n } висновків
}
swot-contradictions = { $n ->
    [one] { $n } доказ суперечить
    [few] { $n } докази суперечать
   *[many] { $n } доказів суперечать
}
swot-no-evidence = ще без доказів
evidence-supports = Що свідчить за
evidence-supports-none = Публічних доказів ще немає.
evidence-contradicts = Що свідчить проти
evidence-contradicts-none = Нічого не відомо.
