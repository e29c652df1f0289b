# The public form /beitraege/neu.
form-robot = Görünmeyen bir alan doldurulmuştu. Bunu tarayıcınız yapmış olabilir. Yazdıklarınız duruyor: Lütfen bir kez daha gönderin.
form-not-online = Bu proje internet üzerinden katkı kabul etmiyor.
form-step-what = Ne?
form-step-where = Nerede?
form-step-contact = Kim?
form-step-check = Kontrol
form-step-title = Adım { $number } / 4: { $name }
form-step-of = Adım { $number } / 4
form-ask-what = Bize ne söylemek istersiniz?
form-ask-where = Bu nerede?
form-ask-contact = Sonucun ne olacağını öğrenmek ister misiniz?
form-ask-check = Her şey doğru mu?
form-lead-what = Kendi sözlerinizle yazın. Her katkıda tek bir düşünce olması, bizim için düzenlemeyi kolaylaştırır.
form-lead-where = Yeri haritada gösterin veya başka bir yolla söyleyin. Hepsi aynı derecede iyidir.
form-lead-contact = Burada hiçbir şey doldurmak zorunda değilsiniz. Hesap gerekmez.
form-lead-check = Bir kez daha bakın, sonra katkınızı gönderin.
form-next = Devam
form-back = Geri
form-change = Değiştir
form-send = Katkıyı gönder
form-nothing = belirtilmedi

# What
form-kind = Bu nedir?
form-kind-idea = Yeni bir şey olsun veya bir şey değişsin.
form-kind-problem = Bir şey rahatsız ediyor, eksik veya tehlikeli.
form-kind-praise = Bir şey iyi ve öyle kalmalı.
form-kind-question = Bir şey öğrenmek istiyorsunuz.
form-kind-note = Belediyenin bilmesi gereken bir şey.
form-title = Başlık
form-title-hint = 5 ile 90 karakter arası, örneğin: Rosengarten’da banklar ve gölge
form-text = Metniniz
form-text-hint = Durum nedir ve ne istiyorsunuz? Lütfen başkalarının adını veya telefon numarasını yazmayın.
form-theme = Konu
form-theme-hint = Emin değilseniz boş bırakın. Konuyu biz belirleriz.
form-theme-none = bilmiyorum

# Where
form-place = Yer
form-place-point = Haritaya bir nokta koyarsınız.
form-place-map = Bir nokta koyarsınız veya çizersiniz.
form-place-address = Cadde, meydan, okul veya durak
form-place-district = Katkı bütün bir semtle ilgilidir.
form-place-town = Katkı bütün şehirle ilgilidir.
form-place-none = Katkının bir yeri yok.
form-map-title = Yer seçmek için { $name } haritası
form-point-how = Haritayı açın ve yere dokunun. Ya da artı işareti yerin üzerine gelene kadar haritayı kaydırın ve haritanın altındaki düğmeye basın. Bu sizde olmuyorsa yukarıdan “Adres” veya “Semt” seçeneğini seçin.
form-map-how = Haritayı açın ve ne çizeceğinizi haritanın üstünden seçin. Sonra yerlere dokunun. Ya da artı işareti yerin üzerine gelene kadar haritayı kaydırın ve altındaki düğmeye basın. Bu sizde olmuyorsa yukarıdan “Adres” veya “Semt” seçeneğini seçin.
form-map-missing = Haritaya henüz bir şey çizilmedi. Lütfen çizin veya “Adres”, “Semt” ya da “belirli bir yer yok” seçeneğini seçin.
form-drawing-unreadable = Çizim bize doğru ulaşmadı. Lütfen bir kez daha çizin.
form-drawing-off-the-globe = Çizimin bir bölümü dünyanın dışında kalıyor. Lütfen bir kez daha çizin.
form-drawing-swapped = Çizimde boylam ile enlem yer değiştirmiş: Almanya’da boylam daha küçük olan sayıdır. Lütfen bir kez daha çizin.
form-drawing-not-asked = Bu soruda bu tür çizim kullanılmıyor. Lütfen haritanın üstündeki seçeneklerden birini seçin.
form-drawing-too-many-corners = Çizimde 200’den fazla köşe var. Lütfen daha kaba çizin.
form-drawing-too-long = Çizim 20 kilometreden uzun. Lütfen yalnızca ilgili yeri çizin veya “tüm şehir” seçeneğini seçin.
form-line-unfinished = Çizginin henüz tek bir köşesi var. Lütfen bir köşe daha koyun.
form-line-too-short = Çizgi 5 metreden kısa. Lütfen daha uzun çizin veya bir nokta koyun.
form-area-unfinished = Alanın üçten az köşesi var. Lütfen bir köşe daha koyun.
form-area-too-small = Alan 25 metrekareden küçük. Lütfen daha büyük çizin veya bir nokta koyun.
form-area-crosses-itself = Alanın kenarı kendini kesiyor. Lütfen bir köşeyi başka bir yere çekin.
form-point-missing = Haritada henüz nokta yok. Lütfen bir nokta koyun veya “Adres”, “Semt” ya da “belirli bir yer yok” seçeneğini seçin.
form-point-not-a-number = Haritadaki nokta bize doğru ulaşmadı. Lütfen bir kez daha koyun.
form-point-off-the-globe = Bu nokta dünyanın dışında kalıyor. Lütfen bir kez daha koyun.
form-point-swapped = Boylam ile enlem yer değiştirmiş: Almanya’da boylam daha küçük olan sayıdır. Lütfen noktayı bir kez daha koyun.
form-address = Adres veya bilinen bir yer
form-address-hint = Örneğin: Saarlandstraße 12, Rosengarten, Bahnhof Thesdorf
form-spot = Şu yerlerden birini mi kastediyorsunuz?
form-spot-hint = O zaman başkaları katkınızı haritada görür.
form-spot-none = Hiçbiri değil: Adres yazdığım gibi kalsın.
place-line-of = Çizgi, yaklaşık { $n } metre uzunluğunda
place-area-of = Alan, yaklaşık { $n } metrekare büyüklüğünde
place-near = { $name } yakınında
place-whole-town = { $name } geneli

# Contact
form-contact-lead = Ad daha sonra katkınızın yanında görünür. E-posta adresini belediyeden başka kimse görmez.
form-name = Ad
form-name-hint = Yayımlanır. Yalnızca ilk adınız veya başka bir ad yeterlidir.
form-email = E-posta adresi
form-email-hint = O zaman katkınızla ilgili bir gelişme olduğunda size yazarız.
form-email-consent = Evet, belediye bu katkıyla ilgili bana e-posta yazabilir.
form-email-consent-hint = Adresi şifreli olarak saklarız ve karardan 12 ay sonra sileriz. E-postaları istediğiniz zaman durdurabilirsiniz.
form-consent-missing = Size yazabilmemiz için lütfen onay verin. Ya da e-posta adresini boş bırakın.

# Check
form-rules-title = Göndermeden önce
form-rules-manners = Nazik olun, kimseye hakaret etmeyin ve başka kişilerin adını vermeyin.
form-rules-more = Nezaket kurallarımız (Netiquette)
form-rules-licence = Göndererek, belediyenin başlığı, metni ve yeri açık veri olarak da yayımlamasına izin verirsiniz (lisans: Datenlizenz Deutschland – Namensnennung 2.0).
form-rules-moderation = Her katkıyı yayımlanmadan önce okuruz (okuma günleri: { $days }).

# Closed
form-closed-title = Katılım şu anda açık değil
form-closed-was = { $from } ile { $until } arasında açıktı.
form-closed-opens = { $from } tarihinde başlıyor.
form-closed-for-now = Şu anda burada yazamazsınız. Tüm katkıları okumaya devam edebilirsiniz.
form-closed-typed = Metniniz duruyor. Saklamak isterseniz kopyalayın.
form-closed-map = Tüm katkıların olduğu haritaya

# Missing
form-kind-missing = Lütfen bunun ne olduğunu seçin: fikir, sorun, övgü, soru veya bilgi.
form-title-missing = Lütfen katkınıza bir başlık verin.
form-text-missing = Lütfen bir metin yazın.
form-place-missing = Lütfen bunun nerede olduğunu söyleyin veya “belirli bir yer yok” seçeneğini seçin.
form-address-missing = Lütfen bir adres veya bilinen bir yer yazın.
form-district-missing = Lütfen bir semt seçin.

# What is similar
form-step-similar = Benzerler
form-ask-similar = Belki şu katkılardan birini mi kastediyorsunuz?
form-lead-similar = Bu yerin yakınında veya benzer sözlerle yazılmış şu katkılar zaten var. Metniniz duruyor: İstediğiniz zaman devam edebilirsiniz.
similar-support = Ben de böyle düşünüyorum: destekle
similar-supported = Desteğiniz sayıldı.
similar-supported-means = Burada bitirebilir veya yine de kendi katkınızı gönderebilirsiniz.
similar-end = Burada bitir ve katkıya bak
similar-comment = Buna yorum yaz
similar-other = Benim katkım farklı: devam
similar-metres = { $n ->
    [0] aynı yerde
   *[other] { $n } m uzakta
}

# The draft on the device
draft-title = Taslak
draft-ask = Daha sonra yazmaya devam etmek ister misiniz? O zaman bu cihaz, siz gönderene kadar başlığı, metni ve yeri saklar. Adları, e-posta adresini ve fotoğrafları hiçbir zaman saklamaz.
draft-remember = Bu cihazda sakla
draft-kept = Siz yazarken taslağınız bu cihazda saklanıyor. Fotoğrafları daha sonra yeniden seçersiniz.
draft-forget = Artık saklama
draft-offer = Bu cihazda size ait bir taslak duruyor:
draft-continue = Yazmaya devam et
draft-discard = Taslağı sil
draft-refused = Tarayıcınız saklamaya izin vermiyor, örneğin gizli bir pencerede olduğunuz için. Lütfen sayfayı kapatmadan önce katkınızı gönderin.
draft-offline = Çevrimdışısınız.
draft-offline-means = Hiçbir şey kaybolmaz: Metniniz bu sayfada, saklanan taslak da cihazda kalır.
draft-offline-waits = Yazdıklarınız, internete yeniden bağlandığınızda gönderilir. O zamana kadar bu sayfayı açık bırakın.
