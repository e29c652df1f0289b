# Shown to whoever followed the link of an event.
event-link-here = You are writing at:
event-link-here-means = Your contribution will belong to this event.
event-link-leave = I am not there
event-link-is-over = This invitation is no longer valid
event-link-is-over-text = The event it belongs to is over. You can write a contribution all the same as long as the project is open.
event-link-write = Write a contribution
event-link-qr = QR code with the link for taking part
