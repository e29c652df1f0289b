# Step 3a: scenarios. For the public they are called "Zukunftsbild".
scenario-assumptions = Передумови
scenario-effects = Наслідки
scenario-origins = З чого він постав
scenario-origins-none = Ще не пов’язано з жодним записом аналізу.
scenario-reason = Обґрунтування

# As everybody reads it
futures-title = Образи майбутнього
futures-lead = Так могло б виглядати місто в майбутньому. Порівняйте образи й прочитайте, що для цього було б потрібно.
futures-empty = Образів майбутнього ще немає
futures-empty-text = Пізніше тут буде кілька образів того, як могло б виглядати місто.
future-open = на обговоренні
future-chosen = вибрано
future-superseded = вибрано раніше
future-discarded = не вибрано
future-goals = До цілей міста
future-lead = Тут ви прочитаєте, як виглядає цей образ майбутнього, що для нього потрібно і з чого він постав.
