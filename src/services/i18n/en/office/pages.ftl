# The start of the staff pages.
staff-title = Start
staff-hello = Hello { $name }
staff-lead = { $process }: this is waiting for you.
staff-lead-done = { $process }: Nothing is waiting for you right now.
staff-open = open
staff-waiting = { $n ->
    [0] nothing to do
    [one] { $n } waits
   *[other] { $n } wait
}
