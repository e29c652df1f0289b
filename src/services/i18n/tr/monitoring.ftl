monitoring-to-measures = Eylemlerin durumu
monitoring-to-strategy = Takvim ve para
monitoring-public-title = Sonuç ne oldu?
monitoring-public-lead = Hedeflere ulaşılıp ulaşılmadığını burada görürsünüz: ne ölçüldü, ne planlanmıştı.
monitoring-public-empty-title = Henüz ölçüm yok
monitoring-public-empty = Plan karara bağlanıp ilk değerler gelince burada yer alırlar.
monitoring-course-explained = “Yolunda” şu demektir: Son ölçüm, başlangıç değerinden hedefe giden düz yoldaki değer kadar veya ondan daha iyidir. Bir değerin aynı kalması isteniyorsa en fazla yüzde 5 sapabilir.

course-on = yolunda
course-off = yolunda değil
course-unknown = henüz belirsiz
interval-half_yearly = altı ayda bir
interval-yearly = yılda bir

indicator-for-goal = İlgili hedef:
indicator-for-measure = İlgili eylem:
indicator-baseline = Başlangıç değeri
indicator-target = Hedef değer
indicator-interval = Ölçüm
indicator-source = Kaynak
indicator-last = Son ölçüm: { $value } ({ $day }).
indicator-no-reading = Henüz ölçüm yok.
indicator-target-up = Hedef: { $day } tarihine kadar en az { $value }.
indicator-target-down = Hedef: { $day } tarihine kadar en fazla { $value }.
indicator-target-hold = Hedef: { $day } tarihine kadar { $value } düzeyinde kalmak.
indicator-stale = güncel değil
indicator-stale-public = Yeni ölçüm henüz gelmedi.
indicator-chart = Gidişat ve hedef
indicator-readings = Ölçümler

reading-on = Gün
reading-value = Değer
reading-note = Not
reading-corrected-from = düzeltildi, önceki değer { $value }
