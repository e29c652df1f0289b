# The start of the staff pages.
staff-title = Start
staff-hello = Guten Tag, { $name }
staff-lead = { $process }: Das wartet auf Sie.
staff-lead-done = { $process }: Im Moment wartet nichts auf Sie.
staff-open = öffnen
staff-waiting = { $n ->
    [0] nichts zu tun
    [one] { $n } wartet
   *[other] { $n } warten
}
