# Photos at the desk.
photo-state-pending = not sent yet
photo-state-internal = waiting
photo-state-released = released
photo-state-refused = not shown

# Photos at the desk
photo-release = Release
photo-refuse = Do not show
photo-reason = Why not?
act-publish-with = { $n ->
    [one] Publish with photo
   *[other] Publish with { $n } photos
}
act-publish-without = Publish without photos
queue-photos-wait = { $n ->
    [one] 1 photo waits
   *[other] { $n } photos wait
}
photo-decided-before = Somebody else has decided about this photo meanwhile. Please look at the new state.
done-photo-decided = The decision about the photo is saved.
