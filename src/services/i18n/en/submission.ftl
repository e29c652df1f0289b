# The public form /beitraege/neu.
form-robot = A field that nobody can see was filled in. Perhaps your browser did it. What you typed is still here: please send it again.
form-not-online = This project takes no contributions on the internet.
form-step-what = What?
form-step-where = Where?
form-step-contact = Who?
form-step-check = Check
form-step-title = Step { $number } of 4: { $name }
form-step-of = Step { $number } of 4
form-ask-what = What would you like to tell us?
form-ask-where = Where is it?
form-ask-contact = Would you like to hear what becomes of it?
form-ask-check = Is everything right?
form-lead-what = Use your own words. One thought per contribution helps us sort them.
form-lead-where = Show the spot on the map, or tell us in another way. All of them are equally good.
form-lead-contact = You need not fill in anything here. You do not need an account.
form-lead-check = Have another look, then send your contribution.
form-next = Next
form-back = Back
form-change = Change
form-send = Send contribution
form-nothing = not given

# What
form-kind = What is it?
form-kind-idea = Something should be new or different.
form-kind-problem = Something is missing, annoying or dangerous.
form-kind-praise = Something is good and should stay as it is.
form-kind-question = You would like to know something.
form-kind-note = Something that the town should know.
form-title = Heading
form-title-hint = 5 to 90 characters, for example: Benches and shade in the rose garden
form-text = Your text
form-text-hint = What is the matter, and what do you wish for? Please do not give names or phone numbers of other people.
form-theme = Theme
form-theme-hint = If you are not sure, leave it open. We will sort the contribution.
form-theme-none = I do not know

# Where
form-place = Place
form-place-point = You put a point on the map.
form-place-map = You put a point, or you draw.
form-place-address = Street, square, school or stop
form-place-district = It is about a whole district.
form-place-town = It is about the whole town.
form-place-none = The contribution has no place.
form-map-title = Map of { $name } to choose a place
form-point-how = Open the map and tap on the spot. Or move the map until the cross lies on the spot, and press the button below the map. If neither works for you, choose “Address” or “District” above.
form-map-how = Open the map and choose above it what you want to draw. Then tap on the spots. Or move the map until the cross lies on the spot, and press the button below. If neither works for you, choose “Address” or “District” above.
form-map-missing = There is nothing on the map yet. Please draw it, or choose “Address”, “District” or “no particular place”.
form-drawing-unreadable = The drawing did not reach us properly. Please draw it again.
form-drawing-off-the-globe = A part of the drawing is not on the globe. Please draw it again.
form-drawing-swapped = Longitude and latitude have changed places in the drawing: in Germany the longitude is the smaller number. Please draw it again.
form-drawing-not-asked = This question does not take this kind of drawing. Please choose one of the tools above the map.
form-drawing-too-many-corners = The drawing has more than 200 corners. Please draw it more roughly.
form-drawing-too-long = The drawing is longer than 20 kilometres. Please draw only the spot that it is about, or choose “whole town”.
form-line-unfinished = The line has only one corner. Please add another one.
form-line-too-short = The line is shorter than 5 metres. Please draw it longer, or put a point.
form-area-unfinished = The area has less than three corners. Please add another one.
form-area-too-small = The area is smaller than 25 square metres. Please draw it larger, or put a point.
form-area-crosses-itself = The outline of the area crosses itself. Please move a corner to another spot.
form-point-missing = There is no point on the map yet. Please put one, or choose “Address”, “District” or “no particular place”.
form-point-not-a-number = The point on the map did not reach us properly. Please put it again.
form-point-off-the-globe = This point is not on the globe. Please put it again.
form-point-swapped = Longitude and latitude have changed places: in Germany the longitude is the smaller number. Please put the point again.
form-address = Address or known place
form-address-hint = For example: Saarlandstraße 12, Rosengarten, Bahnhof Thesdorf
form-spot = Do you mean one of these places?
form-spot-hint = Then others see your contribution on the map.
form-spot-none = None of them: the address stays as I wrote it.
place-line-of = { $n ->
    [one] Line, about one metre long
   *[other] Line, about { $n } metres long
}
place-area-of = { $n ->
    [one] Area, about one square metre
   *[other] Area, about { $n } square metres
}
place-near = near { $name }
place-whole-town = all of { $name }

# Contact
form-contact-lead = The name will stand beside your contribution. Nobody but the town sees the e-mail address.
form-name = Name
form-name-hint = Will be published. A first name or another name is enough.
form-email = E-mail address
form-email-hint = Then we write to you when something happens to your contribution.
form-email-consent = Yes, the town may send me e-mails about this contribution.
form-email-consent-hint = We store the address encrypted and erase it 12 months after the resolution. You can turn the e-mails off at any time.
form-consent-missing = Please agree, so that we may write to you. Or leave the e-mail address out.

# Check
form-rules-title = Before you send
form-rules-manners = Be friendly, insult nobody, and do not name other people.
form-rules-more = Our rules (netiquette)
form-rules-licence = By sending it you allow the town to publish title, text and place, also as open data (licence: Data licence Germany – attribution 2.0).
form-rules-moderation = We read every contribution before it appears ({ $days }).

# Closed
form-closed-title = Participation is not open
form-closed-was = It was open from { $from } to { $until }.
form-closed-opens = It begins on { $from }.
form-closed-for-now = At the moment you cannot write here. You can still read all contributions.
form-closed-typed = Your text is still here. Copy it if you would like to keep it.
form-closed-map = To the map with all contributions

# Missing
form-kind-missing = Please choose what it is: an idea, a problem, praise, a question or a note.
form-title-missing = Please give your contribution a heading.
form-text-missing = Please write a text.
form-place-missing = Please tell us where it is, or choose “no particular place”.
form-address-missing = Please write an address or a known place.
form-district-missing = Please choose a district.

# What is similar
form-step-similar = Similar
form-ask-similar = Do you perhaps mean one of these contributions?
form-lead-similar = These contributions already exist nearby or in similar words. Your text is still here: you can go on at any time.
similar-support = That is what I mean: support
similar-supported = Your support is counted.
similar-supported-means = You can stop here, or send your own contribution all the same.
similar-end = Stop here and look at the contribution
similar-comment = Comment on it
similar-other = My contribution is something else: go on
similar-metres = { $n ->
    [0] at the same spot
   *[other] { $n } m away
}

# The draft on the device
draft-title = Draft
draft-ask = Would you like to go on writing later? Then this device remembers title, text and place until you send them. It never remembers your name, e-mail address or photos.
draft-remember = Remember on this device
draft-kept = This device remembers your draft while you write. You choose photos again later.
draft-forget = Do not remember any more
draft-offer = There is still a draft of yours on this device:
draft-continue = Go on writing
draft-discard = Discard
draft-refused = Your browser does not allow this, for example in a private window. Please send your contribution before you close the page.
draft-offline = You are offline.
draft-offline-means = Nothing is lost: your text stays on this page, and a remembered draft stays on the device.
draft-offline-waits = What you entered will be sent as soon as you have a network again. Keep this page open until then.
