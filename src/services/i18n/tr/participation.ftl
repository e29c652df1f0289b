# Step 2a, Beteiligung: kinds, places, comments, support.
kind-idea = Fikir
kind-problem = Sorun
kind-praise = Övgü
kind-question = Soru
kind-note = Bilgi
place-point = Haritada nokta
place-line = Haritada çizgi
place-area = Haritada alan
place-map = Haritada
place-address = Adres
place-district = Semt
place-town = tüm şehir
place-none = belirli bir yer yok
comment-visibility-submitted = kontrol bekliyor
comment-visibility-published = yayımlandı
comment-visibility-rejected = reddedildi
comment-visibility-hidden = gizlendi
comment-visibility-withdrawn = geri çekildi
comment-visibility-erased = silindi
contact-unconfirmed = henüz doğrulanmadı
contact-confirmed = doğrulandı
contact-unsubscribed = durduruldu
contact-erased = silindi
author-none = Adsız

# Comments
comments-title = { $n ->
    [0] Henüz yorum yok
   *[other] { $n } yorum
}
comments-write = Yorum yaz
comments-write-on = { $number } numaralı katkıya yorum
comments-lead = Burada eklemek istediğinizi yazabilir, katıldığınızı veya katılmadığınızı söyleyebilirsiniz.
comments-text = Yorumunuz
comments-text-hint = Lütfen başkalarının adını, telefon numarasını veya adresini yazmayın.
comments-moderated = Her yorumu yayımlanmadan önce okuruz (okuma günleri: { $days }).
comments-text-missing = Lütfen bir yorum yazın.
comments-send = Yorumu gönder
comments-closed = Şu anda yorum yazılamaz: Katılım açık değil.
done-comment-submitted = Teşekkürler. Yorumunuzu burada yayımlanmadan önce okuyacağız.
error-comment-visibility = Bu artık mümkün değil: Yorum hakkında bu arada başka bir karar verildi. Lütfen sayfayı yeniden yükleyin.

# Support
support-add = { $n ->
    [0] Bunu destekliyorum
   *[other] Bunu destekliyorum ({ $n })
}
support-mine = { $n ->
    [one] Bunu destekliyorsunuz.
   *[other] Bunu destekliyorsunuz (toplam { $n }).
}
support-take-back = Geri al
support-count = { $n ->
    [0] Bunu henüz kimse desteklemedi.
   *[other] { $n } destek
}
support-closed = Bu proje artık sürmüyor. Destek vermek artık mümkün değil.
