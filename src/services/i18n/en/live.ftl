# What the moving map, the drawing of places and the suggestions of places say; sent to the browser, where { $n } is
# counted: each plural form by itself.
live-closer = Closer
live-further = Further away
live-whole = Show the whole town
live-in-view = Everything in view as a list
live-close = Close
live-legend = Signs
live-map = Map
live-failed = The moving map cannot be shown here. The list shows all contributions.
live-empty = There is nothing in this part of the map.
live-zoom-into = { $n ->
    [one] { $n } contribution: closer
   *[other] { $n } contributions: closer
}
live-here = { $n ->
    [one] { $n } contribution at this place
   *[other] { $n } contributions at this place
}
live-one = Contribution
live-visible = { $n ->
    [one] { $n } entry in view
   *[other] { $n } entries in view
}
live-more = and { $n } more
live-pan = Move the map
live-north = To the north
live-west = To the west
live-south = To the south
live-east = To the east
live-locate = My location
live-locating = Looking for your location …
live-location-refused = Your browser did not tell your location. You can tap on the spot on the map, or search for it.
live-location-unknown = Your location could not be found. Please tap on the spot, or search for it.
live-search = Find a street or place on the map
live-suggestions = Suggestions
live-no-suggestion = No suggestion
live-some-suggestions = { $n ->
    [one] One suggestion. Choose it with the arrow keys.
   *[other] { $n } suggestions. Choose one with the arrow keys.
}
live-suggestion-taken = Taken.
live-shapes = Draw as
live-point = Point
live-line = Line
live-area = Area
live-take-centre = Take this spot
live-take-corner = Set a corner here
live-finish-line = Finish the line
live-finish-area = Close the area
live-undo = Undo
live-remove-place = Delete
live-begin-line = Tap where the line begins.
live-begin-area = Tap on the first corner of the area.
live-go-on-line = Corners: { $n }. Tap on the next spot, or finish the line.
live-go-on-area = Corners: { $n }. Tap on the next corner, or close the area.
live-done-line = The line is on the map. You can drag its corners.
live-done-area = The area is on the map. You can drag its corners.
live-chosen = The place is chosen. You can drag the pin, move it with the arrow keys, or tap again.
live-choose = No place is chosen yet.
live-pin = Chosen place: move it with the arrow keys, with Shift in larger steps
