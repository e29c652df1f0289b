# Umsetzungsstrategie: Zeitplan, Geld nach Jahren, Abhängigkeiten.
strategy-title = Виконання
strategy-lead = Тут ви побачите, що й коли заплановано, скільки це коштує в якому році і що на що чекає.
strategy-empty = Графіка ще немає
strategy-empty-text = Графік з’явиться тут, щойно буде опубліковано перші заходи.
strategy-resolved = з них ухвалено
strategy-rough = Усі витрати вказано з податком (брутто). Те, що ще не ухвалено, — приблизна оцінка.
strategy-without-cost = { $n ->
    [one] { $n } захід іще без оцінки витрат.
    [few] { $n } заходи ще без оцінки витрат.
   *[many] { $n } заходів іще без оцінки витрат.
}
strategy-timeline = Графік
strategy-timeline-caption = Заходи за роками
strategy-timeline-none = Для жодного заходу ще не названо року.
strategy-undated = Ще без періоду
strategy-bar-resolved = ухвалено
strategy-bar-proposed = пропозиція адміністрації
strategy-money = Кошти за роками
strategy-money-caption = Очікувані витрати в млн євро за роками й обов’язковістю
strategy-money-none = Витрати ще не розподілено за роками.
strategy-waiting = Що на що чекає
strategy-waiting-none = Жоден захід не мусить чекати на інший.
strategy-requires = Потребує спершу іншого заходу
strategy-complements = Діє разом з іншим
strategy-competes = Конкурує з іншим
strategy-sums = Суми
strategy-sums-lead = Кожен захід рахується один раз: за головною темою і головним місцем.
strategy-to-monitoring = Що з цього вийшло: виміряні значення
