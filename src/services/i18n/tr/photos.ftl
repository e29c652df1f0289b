# Photos: at the form, on pages, at the desk.
# Photos of the form
photos-title = Fotoğraflar
photos-choose = Fotoğraf seç veya çek
photos-hint = En fazla 5 fotoğraf, JPEG, PNG veya WebP, her biri en çok 15 MB. Yer, zaman ve cihaz gibi çekim bilgilerini her zaman sileriz.
photos-upload = Fotoğrafları yükle
photos-loading = Fotoğraflarınız yükleniyor …
photos-done = Fotoğraflar güncellendi.
photos-failed = Yükleme başarısız oldu. Yazdıklarınız duruyor. Lütfen bir kez daha deneyin veya katkıyı fotoğrafsız gönderin.
photos-full = 5’ten fazla fotoğraf mümkün değil.
photo-number = Fotoğraf { $n }
photo-alt = Fotoğrafta ne görülüyor?
photo-alt-hint = Fotoğrafı göremeyen kişiler için. Örneğin: Bisiklet yolu bir inşaatın önünde bitiyor.
photo-alt-none = açıklama yok
photo-remove = Kaldır
photo-place-offer = Fotoğraf burada çekildi: { $place }. Bu yer kullanılsın mı?
photo-place-take = Bu yeri kullan
photo-place-taken = Fotoğraftaki yer alındı: { $place }. Bunu bir sonraki adımda değiştirebilirsiniz.
photo-consent = Evet, belediye fotoğrafları yayımlayabilir.
photo-consent-hint = Fotoğrafları kendim çektim ve üzerinde tanınabilen herkes buna onay veriyor. Onayımı istediğim zaman geri alabilirim: O zaman belediye fotoğrafları siler.
photo-consent-open = Evet, başkaları fotoğrafları açık veri olarak kullanabilir (isteğe bağlı).
photo-consent-open-hint = Lisans: Datenlizenz Deutschland – Namensnennung 2.0. Bunu işaretlemezseniz fotoğrafları yalnızca belediye bu sitede gösterir.
photo-minor = 16 yaşından küçüğüm.
photo-parent = Annenin, babanın veya velayet hakkı olan başka bir kişinin adı
photo-parent-consent = Bu kişi, belediyenin fotoğrafları yayımlamasına onay veriyor.
photo-consent-missing = Fotoğrafları yayımlayabilmemiz için lütfen onay verin. Ya da fotoğrafları kaldırın.
photo-parent-missing = Lütfen sizin adınıza onay veren kişinin adını yazın. Ya da fotoğrafları kaldırın.
photo-parent-consent-missing = Lütfen bu kişiye sorun ve onay verdiğini işaretleyin.
photo-wrong-format = Fotoğraf { $n }: Bu dosya JPEG, PNG veya WebP değil. Telefonunuzda “En Uyumlu” ayarını seçerseniz HEIC biçimindeki fotoğraflar dönüştürülür.
photo-too-many-pixels = Fotoğraf { $n }: Bu resimde çok fazla piksel var. En fazla 50 milyon olabilir.
photo-damaged = Fotoğraf { $n }: Bu dosya bozuk ve açılamıyor.
photo-too-large = Fotoğraf { $n }: Bu dosya 15 MB’tan büyük. Lütfen daha küçük bir dosya seçin.
photo-too-many = Fotoğraf { $n }: 5’ten fazla fotoğraf mümkün değil.
photo-too-often =
    Fotoğraf { $n }: Bağlantınızdan az önce çok fazla fotoğraf geldi. Lütfen { $minutes ->
        [one] bir dakika
       *[other] { $minutes } dakika
    } sonra bir kez daha deneyin veya katkıyı bu fotoğraf olmadan gönderin.
photo-no-room = Fotoğraf { $n }: Şu anda fotoğraf kabul edemiyoruz. Katkınızı fotoğrafsız da gönderebilirsiniz.
photo-gone = Form çok uzun süre açık kaldığı için bir fotoğraf artık yok. Lütfen yeniden seçin.

# Photos that are there
photo-licence-open = Lisans: Datenlizenz Deutschland – Namensnennung 2.0
photo-licence-own = Tüm hakları fotoğrafı çeken kişiye aittir.
photos-mine = { $n ->
    [one] Fotoğrafınız
   *[other] { $n } fotoğrafınız
}
photo-mine-waits = Henüz inceleniyor
photo-mine-released = Yayımlandı
photo-mine-refused = Yayımlanmadı
photo-mine-kept = Katkınız gibi yayımlanmadı
photos-take-back = Fotoğrafları geri çek
photos-take-back-means = Bu katkının tüm fotoğraflarını hemen sileriz. Metin kalır.
photos-take-back-now = Fotoğrafları şimdi sil
photos-close-means = Ya da yalnızca açık veri iznini geri alırsınız: O zaman fotoğraflar katkının sayfasında kalır, ama artık başkalarına vermeyiz.
photos-close-now = Açık veri iznini geri al
consent-withdrawn-before = Bu onay artık yok.
consent-photo_publication = Onay: fotoğrafların yayımlanması
consent-photo_open_data = Onay: açık veri olarak fotoğraflar
consent-parental = Bir çocuk için onay
consent-by = Onay veren: { $name }.
consent-ended = Geri alındığı tarih: { $day }.
mine-stored-photos-what = { $n ->
    [one] Fotoğraf, yukarıda göründüğü haliyle.
   *[other] { $n } fotoğraf, yukarıda göründükleri haliyle.
}
done-photos-gone = Fotoğraflarınız silindi.
done-photos-not-open = Fotoğraflarınız artık açık veri değil.
photo-refusal-persons = kişiler veya plakalar tanınıyor
photo-refusal-rights = fotoğraf üzerinde başkalarının hakkı var
photo-refusal-offensive = hakaret içeriyor veya yasak
photo-refusal-unrelated = katkıyla ilgisi yok
photo-refusal-unusable = bir şey seçilemiyor
