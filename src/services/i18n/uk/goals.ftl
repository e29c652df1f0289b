# Ziele: Leitbild, Oberziele, Teilziele.
goal-level-leitbild = Бачення
goal-level-main_goal = Головна ціль
goal-level-sub_goal = Підціль
goal-public-review = пропозиція адміністрації
goal-public-agreed = погоджено, ще не ухвалено
goal-public-resolved = ухвалено
goal-public-superseded = більше не діє
goal-resolved-note = Рішення обов’язкове для міської ради й адміністрації. Юридичного права на виконання воно нікому не дає.

# Öffentliche Seiten
goal-index-title = Цілі
goal-index-lead = Тут ви прочитаєте, як має розвиватися місто і на чому ґрунтується кожна ціль.
goal-index-scenarios = Образи майбутнього, з яких постали цілі
goal-index-empty = Цілей ще немає
goal-index-empty-text = Бачення й цілі з’являться тут, щойно адміністрація подасть першу пропозицію.
goal-basis-count = { $n ->
    [one] { $n } підстава
    [few] { $n } підстави
   *[many] { $n } підстав
}
goal-show-lead = Тут ви побачите, звідки взялася ціль і що з неї випливає.
goal-above = Належить до:
goal-below-leitbild = Головні цілі
goal-below-main = Підцілі
goal-basis-title = На чому ґрунтується ціль
goal-basis-none = Щодо цього ще нічого не опубліковано.
goal-basis-scenario = Образ майбутнього
goal-basis-cluster = Спільний запит
goal-measures = Заходи для цієї цілі
