# Moderation in figures, and its log.
moderation-title = Sayılarla moderasyon
moderation-title-year = Sayılarla moderasyon { $year }
moderation-lead = Neyi yayımladığımız, kısalttığımız veya gizlediğimiz ve nedeni: isimler ve metinler olmadan.
moderation-year = Yıl
moderation-decisions = { $n ->
   *[other] karar
}
moderation-median = bir katkı hakkındaki ilk karara kadar (katkıların yarısı daha hızlı)
moderation-reports = { $n ->
   *[other] bildirim
}
moderation-complaints = { $n ->
   *[other] itiraz
}
moderation-automated = Yok. Her kararı bir insan verir.
moderation-by-reason = Nedene göre kararlar
moderation-kind = Ne
moderation-count = Sayı
moderation-contribution = Katkı
moderation-comment = Yorum
moderation-photo = Fotoğraf
moderation-causes = Neden baktık
moderation-cause-own = Kendi incelememiz
moderation-cause-report = Bildirim
moderation-cause-complaint = İtiraz
moderation-reports-title = Bildirimler
moderation-reported-for = Bildirim nedeni
moderation-decided-so = Böyle karar verdik
moderation-outcome-kept = Herkese açık kalıyor
moderation-outcome-redacted = Kısaltıldı
moderation-outcome-hidden = Gizlendi
moderation-outcome-erasure = Gizlendi, silme önerildi
moderation-waiting = { $n ->
   *[other] { $n } tanesi bekliyor
}
moderation-median-reports = Karara kadar geçen süre (yarısı daha hızlı)
moderation-no-reports = Bu yıl kimse bir içerik bildirmedi.
moderation-complaints-title = İtirazlar
moderation-upheld = { $n ->
   *[other] { $n } itiraz kabul edildi
}
moderation-dismissed = { $n ->
   *[other] { $n } itiraz reddedildi
}
moderation-median-complaints = Yanıta kadar geçen süre (yarısı daha hızlı)
moderation-no-complaints = Bu yıl kimse itiraz etmedi.
moderation-hours = { $n ->
    [0] 1 saatten az
   *[other] { $n } saat
}
moderation-days = { $n ->
   *[other] { $n } gün
}
moderation-none-yet = henüz yok
moderation-empty = Henüz karar yok
moderation-empty-text = Bu yıl henüz bir karar verilmedi.
moderation-file = Bu sayılar tablo olarak (CSV)
moderation-log-title = Moderasyon kaydı
moderation-log-title-year = Moderasyon kaydı { $year }
moderation-log-lead = Günü ve nedeniyle her karar. Numara yalnızca katkı bugün herkese açıksa yazar.
moderation-log-file = Bu kayıt tablo olarak (CSV)
moderation-day = Gün
