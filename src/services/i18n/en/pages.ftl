# Home, map, list, one contribution.
sort-neu = newest first
sort-alt = oldest first
sort-zuletzt-kommentiert = last commented on
sort-viel-kommentiert = most comments
sort-nah = by distance
sort-near-place = near { $place }
count-over-1000 = more than 1,000 contributions
count-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
count-signatories = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
}
map-title = { $n ->
    [one] Map of { $town } with { $n } contribution
   *[other] Map of { $town } with { $n } contributions
}
map-page-title = Map and contributions
home-lead = Say what is good, what is in the way and what is missing. Without an account, on the map or in the form. You can follow what becomes of it, up to the resolution of the town council.
home-lead-closed = The participation is closed. Here you can read what was said and what became of it.
home-write = Write a contribution
home-map = See the map
home-until = Take part until
home-paper = also on paper in the town hall
home-contact = Questions? { $name }, { $phone }, { $hours }
home-thread = The red thread: seven steps
home-fixed-open = What is fixed, what is open?
home-open = Open
home-fixed = Fixed
home-heard = Heard before
home-newest = Latest contributions
home-all = { $n ->
    [one] See the one contribution
   *[other] See all { $n } contributions
}
figure-contributions = { $n ->
    [one] contribution
   *[other] contributions
}
figure-clusters = { $n ->
    [one] concern
   *[other] concerns
}
figure-districts = { $n ->
    [one] district
   *[other] districts
}
figure-moderation = when we read new contributions
list-title = All contributions
list-lead = Read what others have written. You can choose by district, theme and kind, or search for a word.
list-count-all = { $count } in the whole town
list-count-some = { $count } found
list-count-spot = { $count } at this place
list-write-here = Write something here too
list-follows-map = List follows the map
list-clear = Show all contributions
list-sort = Order:
list-answered = reply of the town
list-approximate = The borders of the districts are approximate.
list-empty-title = No contributions yet
list-empty-start = The first contributions will stand here soon. Write one.
list-none-title = Nothing found
list-none-text = There are no contributions for this choice. Choose less or search for another word.
list-none-drop = This way you find more:
list-none-without = Without “{ $filter }”: { $count }
list-further = More contributions
processes-title = All projects of the town
processes-lead = Here you find running and closed participations.
page-placeholder = This text is a template and has not been checked by the town yet.
contribution-crumb = Contribution { $number }
contribution-redacted = [gekürzt] means: the moderators have made a part unreadable.
contribution-source = to the original
contribution-source-votes = { $n ->
    [one] { $n } vote at the source
   *[other] { $n } votes at the source
}
contribution-address = Place: { $address }
contribution-place = Place of this contribution in { $district }
home-next-event = Next event
home-all-events = All events
chosen-words = “{ $words }”
chosen-section = part of the map
chosen-spot = only this place
near-label = Near a street or a place
near-show = Show
near-me = Near me
near-here = this spot
near-unknown = We do not know “{ $typed }”. Please write a street, a school or a stop.
near-note = Your location is rounded to about 100 metres and not stored.
near-asking = Looking for your location …
near-refused = Your browser did not tell your location. You can write a street above.
near-nowhere = Your location could not be found. You can write a street above.
away-metres = about { $n } m away
away-kilometres = about { $n } km away
away-nowhere = without a place
map-crowd = {"{n}"} contributions: show as a list
preview-cluster = Concern
preview-measure = Measure
map-looks = What the map shows
map-look-things = Contributions
map-look-density = Density
density-range = { $from } to { $to }
density-more = { $n } and more
density-note = The darker, the more contributions lie there. Support does not count here.
printed = Printed on { $day } from { $address }
