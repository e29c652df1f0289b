# Maßnahmen: Katalog, Geld, Machbarkeit, Abhängigkeiten, Stand, Steckbrief.
measure-kind-investment = будівництво або придбання
measure-kind-concept = концепція
measure-kind-organisation = організація
measure-kind-ongoing = постійне завдання
measure-commitment-resolved_financed = ухвалено й профінансовано
measure-commitment-subject_to_budget = якщо будуть кошти в бюджеті
measure-commitment-to_be_examined = потрібно перевірити
measure-commitment-pool = скарбничка ідей
measure-horizon-short = короткостроково (до 5 років)
measure-horizon-medium = середньостроково (від 5 до 10 років)
measure-horizon-long = довгостроково (понад 10 років)
measure-priority-high = високий
measure-priority-medium = середній
measure-priority-low = низький
measure-public-check = перевіряється
measure-public-proposal = пропозиція адміністрації
measure-public-deferred = перевірять знову пізніше
measure-public-discarded = далі не розглядається
measure-public-resolved = ухвалено
measure-public-preparing = готується
measure-public-under-way = виконується
measure-public-done = завершено
measure-public-continuous = діє постійно
measure-public-paused = наразі призупинено
measure-public-dropped = не виконуватиметься
cost-quality-framework = вартісні рамки (Kostenrahmen)
cost-quality-estimate = оцінка вартості (Kostenschätzung)
cost-quality-calculation = розрахунок вартості (Kostenberechnung)
cost-quality-tender = вартість перед виконанням (Kostenanschlag)
cost-quality-final = остаточна вартість (Kostenfeststellung)
finance-status-secured = забезпечено
finance-status-budgeted = заплановано в бюджеті
finance-status-applied = подано заявку
finance-status-prospect = очікується
feasibility-legal = Право
feasibility-technical = Техніка
feasibility-land = Земля
feasibility-staff = Персонал
feasibility-money = Кошти
feasibility-rating-good = добре
feasibility-rating-conditional = з умовами
feasibility-rating-critical = критично
feasibility-rating-unclear = не з’ясовано
feasibility-none = Здійсненність ще не перевірено.
dependency-requires = потребує спершу
dependency-required-by = потрібен для
dependency-complements = доповнює
dependency-competes = конкурує з

# Wörter
measure-title = Захід
measure-kind = Вид
measure-theme = Тема
measure-district = Район
measure-area = Частина території
measure-whole-town = усе місто
measure-state = Стан
measure-priority = Пріоритет
measure-commitment = Обов’язковість
measure-horizon = Часовий горизонт
measure-year = Рік
measure-when = Період
measure-years = { $from }–{ $to }
measure-years-from = з { $from } року
measure-years-to = до { $to } року
measure-next-review = Наступна перевірка
measure-key = ключовий захід
measure-climate = важливо для клімату
measure-lead = Відповідає
measure-partners = Беруть участь
measure-background = Чому це потрібно
measure-description = Що заплановано
measure-blocks = Складові
measure-count = { $n ->
    [one] { $n } захід
    [few] { $n } заходи
   *[many] { $n } заходів
}
measure-range = від { $min } до { $max }
measure-expected = очікувано { $expected }
measure-gross = з податком (брутто)
measure-price-proposal = приблизна оцінка, у цінах { $year } року, ще не ухвалено
measure-price-resolved = { $quality }, у цінах { $year } року
measure-priority-proposal = { $priority } (пропозиція адміністрації)
measure-priority-set-by = Визначає: { $by }
measure-priority-none = Пріоритет ще не визначено.
measure-cost-expected = Витрати (очікувані)
measure-cost-open = ще невідомо
measure-cost-none = Витрати ще не оцінено.
measure-cost-span = Діапазон
measure-cost-versions = Попередні оцінки
measure-cost-older = { $n ->
    [one] { $n } попередня оцінка
    [few] { $n } попередні оцінки
   *[many] { $n } попередніх оцінок
}
measure-version = Версія
measure-day = День
measure-quality = Точність
measure-years-chart = Очікувані витрати за роками
measure-finance-caption = Хто платить
measure-finance-none = Хто платить, ще не визначено.
measure-source = Хто платить
measure-share = Частка
measure-amount = Сума
measure-finance-status = Наскільки надійно
measure-secured = забезпечено
measure-not-secured = ще не забезпечено
measure-uncovered = не покрито: тут іще ніхто не платить
measure-over = фінансування понад потребу
measure-spent = Витрачено
measure-spending-none = Ще нічого не витрачено.
measure-goals-none = Цей захід ще не віднесено до жодної цілі.
measure-profile-none = Опис з’явиться пізніше.
measure-instead = Натомість:
measure-history = Як це було досі
measure-resolved-note = Рішення обов’язкове для міської ради й адміністрації. Юридичного права на виконання воно нікому не дає.
measure-part-profile = Про що йдеться
measure-part-place = Тема й місце
measure-part-goals = Цілі
measure-part-cost = Витрати
measure-part-finance = Фінансування
measure-part-spending = Видатки
measure-part-feasibility = Здійсненність
measure-part-priority = Пріоритет
measure-part-plan = Графік
measure-part-dependencies = Зв’язок з іншими заходами
measure-part-status = Стан

# Öffentliche Seiten
measure-index-title = Заходи
measure-index-lead = Тут ви побачите, що планує місто, скільки це має коштувати і що вже зроблено.
measure-index-empty = Заходів ще немає
measure-index-empty-text = Заходи з’являться тут, щойно адміністрація подасть перші пропозиції.
measure-index-none = Немає відповідних заходів
measure-index-none-text = За цим вибором заходів немає. Приберіть частину умов.
measure-filter-goal = Лише заходи для цілі { $code }.
measure-filter-goal-link = До цілі
measure-table-title = Список
measure-table-caption = Заходи: стан, пріоритет і очікувані витрати
measure-costs-note = Усі витрати вказано з податком (брутто). Те, що ще не ухвалено, — приблизна оцінка. Рівень цін: { $years }.
measure-to-strategy = Графік і кошти за роками
measure-map-title = Карта
measure-map-alt = { $n ->
    [one] Карта: { $n } захід
    [few] Карта: { $n } заходи
   *[many] Карта: { $n } заходів
}
measure-map-placeless = { $n ->
    [one] { $n } захід не має одного місця, тому він лише в списку.
    [few] { $n } заходи не мають одного місця, тому вони лише в списку.
   *[many] { $n } заходів не мають одного місця, тому вони лише в списку.
}
measure-matrix-title = Витрати й пріоритет
measure-matrix-lead = Угорі ліворуч — те, що термінове й недороге.
measure-matrix-missing = { $n ->
    [one] { $n } захід ще не має витрат або пріоритету.
    [few] { $n } заходи ще не мають витрат або пріоритету.
   *[many] { $n } заходів ще не мають витрат або пріоритету.
}
measure-class-1 = менше ніж 100 000 €
measure-class-2 = від 100 000 до менше ніж 500 000 €
measure-class-3 = від 500 000 до менше ніж 2 млн €
measure-class-4 = від 2 млн €
measure-gone-count = { $n ->
    [one] Ще { $n } захід далі не розглядається.
    [few] Ще { $n } заходи далі не розглядаються.
   *[many] Ще { $n } заходів далі не розглядаються.
}
measure-gone-title = Далі не розглядаються
measure-public-lead = Тут ви прочитаєте, що заплановано, на чому це ґрунтується, скільки коштує і що вже зроблено.

# Verwaltung
measure-sum-by = Очікувані витрати за критерієм «{ $what }»
measure-sum-open = ще невідомо
measure-cost-reason = Привід для оцінки
