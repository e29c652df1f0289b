# Texts of the components in src/web/components.

# Shapes and their words
kind-shape-idea = Ідея
kind-shape-problem = Проблема
kind-shape-praise = Похвала
kind-shape-question = Запитання
kind-shape-note = Інформація
quadrant-strength = Сильна сторона
quadrant-weakness = Слабка сторона
quadrant-opportunity = Можливість
quadrant-threat = Ризик
quadrant-strengths = Сильні сторони
quadrant-weaknesses = Слабкі сторони
quadrant-opportunities = Можливості
quadrant-threats = Ризики

# Fields
field-optional = за бажанням
field-choose = Виберіть
field-max = Найбільша кількість символів: { $n }
field-left = Символів залишилося: {"{n}"}
field-over = Зайвих символів: {"{n}"}
summary-title = Перевірте, будь ласка, ці дані
copy = Копіювати
copy-done = Скопійовано

# Messages
tone-info = Примітка
tone-success = Готово
tone-warning = Увага
tone-danger = Помилка

# Ways
crumbs-label = Ви тут
pages-label = Сторінки списку
pages-back = назад
pages-next = далі
pages-page = Сторінка { $n }
filters-label = Відфільтрувати дописи
filters-all = Усі { $n }
filters-apply = Застосувати
filters-chosen = Вибрано
filters-remove = Прибрати фільтр:
filters-reset = скинути всі фільтри
filters-search = Слово для пошуку
filters-search-go = Шукати
filter-district = Район
filter-theme = Тема
filter-kind = Вид
table-sort = сортувати
table-sum = Сума

# Thread
thread-done = виконано
thread-now = зараз
thread-next = заплановано
verdict-lead = Коротко:
answer-title = Відповідь міста

# Charts and boards
chart-target = Ціль
chart-when = Час
chart-table = Таблицею
swot-empty = Тут ще немає записів.
matrix-corner = Пріоритет і витрати
matrix-row = Пріоритет

# Map
map-simplified = спрощена карта
map-approximate = межі районів приблизні
map-add = Додати щось тут
map-open = Відкрити карту (близько 0,4 МБ)
map-loading = Карта завантажується …
map-not-loaded = Карту не вдалося завантажити. Можливо, немає зв’язку з мережею? Спробуйте, будь ласка, ще раз.
map-several = кілька
translations-title = Переклади
translations-none = немає
translations-lead = Де немає перекладу, показано німецький текст.
translations-german-first = Будь ласка, напишіть текст також німецькою.
translations-de = Німецька
translations-en = Англійська
translations-tr = Турецька
translations-uk = Українська
translations-easy = Проста німецька
