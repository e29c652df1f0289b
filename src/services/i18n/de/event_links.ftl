# Shown to whoever followed the link of an event.
event-link-here = Sie schreiben bei:
event-link-here-means = Ihr Beitrag wird diesem Termin zugeordnet.
event-link-leave = Ich bin nicht dort
event-link-is-over = Diese Einladung gilt nicht mehr
event-link-is-over-text = Der Termin, zu dem sie gehört, ist vorbei. Einen Beitrag können Sie trotzdem schreiben, solange das Projekt offen ist.
event-link-write = Beitrag schreiben
event-link-qr = QR-Code mit dem Link zum Mitmachen
