# Photos at the desk.
photo-state-pending = noch nicht abgesendet
photo-state-internal = wartet
photo-state-released = freigegeben
photo-state-refused = nicht gezeigt

# Photos at the desk
photo-release = Freigeben
photo-refuse = Nicht zeigen
photo-reason = Warum nicht?
act-publish-with = { $n ->
    [one] Mit Foto veröffentlichen
   *[other] Mit { $n } Fotos veröffentlichen
}
act-publish-without = Ohne Fotos veröffentlichen
queue-photos-wait = { $n ->
    [one] 1 Foto wartet
   *[other] { $n } Fotos warten
}
photo-decided-before = Über dieses Foto hat inzwischen jemand anders entschieden. Bitte sehen Sie sich den neuen Stand an.
done-photo-decided = Die Entscheidung über das Foto ist gespeichert.
