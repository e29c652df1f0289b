# Shown to whoever followed the link of an event.
event-link-here = Şu etkinlikte yazıyorsunuz:
event-link-here-means = Katkınız bu etkinliğe ait sayılır.
event-link-leave = Orada değilim
event-link-is-over = Bu davet artık geçerli değil
event-link-is-over-text = Davetin ait olduğu etkinlik sona erdi. Proje açık olduğu sürece yine de katkı yazabilirsiniz.
event-link-write = Katkı yaz
event-link-qr = Katılım bağlantısını içeren QR kodu
