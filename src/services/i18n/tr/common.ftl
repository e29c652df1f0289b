# Words that every page uses.
# Words of this translation, the same everywhere: Beitrag katkı, Anliegen ortak mesele, Thema konu, Ortsteil semt,
# Ziel hedef (Leitbild vizyon, Oberziel ana hedef, Teilziel alt hedef), Maßnahme eylem, Umsetzung uygulama,
# Zukunftsbild gelecek senaryosu, Quelle kaynak, Gutachten uzman raporu, Abwägung (görüşlerin) değerlendirilmesi,
# Beschluss karar (beschlossen: karara bağlandı), Fassung sürüm, Ratsversammlung Belediye Meclisi, Rat Meclis,
# Verwaltung belediye yönetimi, "die Stadt" acting: belediye, the place: şehir, Beteiligung katılım, Termin etkinlik,
# Einwilligung onay, confirm an address: doğrulamak, private Seite kişisel sayfa, Stand durum, öffentlich herkese açık.
# Formular form, Umfrage anket, Bogen kâğıt form, Barriere erişim engeli, Meldung of it bildirim, Aktuelles/Meldungen haberler.
# Arguments take no endings: "{ $day } tarihinde", "{ $town } Belediyesi", "{ $n } tanesi".
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
count-contributions = { $n } katkı
# Days of the week in short.
weekday-short-1 = Pzt
weekday-short-2 = Sal
weekday-short-3 = Çar
weekday-short-4 = Per
weekday-short-5 = Cum
weekdays-from-to = { $from } – { $to }
weekdays-and = { $days } ve { $last }
step-begins = Bu adımın { $day } tarihinde başlaması bekleniyor.
