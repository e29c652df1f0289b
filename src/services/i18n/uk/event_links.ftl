# Shown to whoever followed the link of an event.
event-link-here = Ви пишете на події:
event-link-here-means = Ваш допис буде віднесено до цієї події.
event-link-leave = Мене там немає
event-link-is-over = Це запрошення вже не діє
event-link-is-over-text = Подія, до якої воно належить, уже минула. Але допис можна написати й тепер, доки проєкт відкритий.
event-link-write = Написати допис
event-link-qr = QR-код із посиланням, щоб долучитися
