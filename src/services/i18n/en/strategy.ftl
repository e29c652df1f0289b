# Strategy: schedule, money by year, dependencies.
strategy-title = Implementation
strategy-lead = See what is planned for when, what it costs in which year, and what waits for what.
strategy-empty = No schedule yet
strategy-empty-text = The schedule will stand here once the first measures have been published.
strategy-resolved = of these resolved
strategy-rough = All costs are gross. What has not been resolved is a rough estimate.
strategy-without-cost = { $n ->
    [one] One measure has no estimate yet.
   *[other] { $n } measures have no estimate yet.
}
strategy-timeline = Schedule
strategy-timeline-caption = Measures by year
strategy-timeline-none = No measure has a year yet.
strategy-undated = Without a period yet
strategy-bar-resolved = resolved
strategy-bar-proposed = proposed by the administration
strategy-money = Money by year
strategy-money-caption = Expected cost in millions of euros by year and commitment
strategy-money-none = No cost has been spread over years yet.
strategy-waiting = What waits for what
strategy-waiting-none = No measure has to wait for another.
strategy-requires = Needs another measure first
strategy-complements = Works together with another one
strategy-competes = Competes with another one
strategy-sums = Sums
strategy-sums-lead = Every measure counts once: in its main theme and its main place.
strategy-to-monitoring = What came of it: readings
