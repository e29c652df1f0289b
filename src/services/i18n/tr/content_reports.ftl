# "Inhalt melden": the form, the private page, mails; reports of content, complaints and figures share some words.
layout-report-content = İçeriği bildir
layout-moderation = Sayılarla moderasyon
report-content-title = İçeriği bildir
report-lead-text = Burada birine hakaret eden, birini küçük düşüren ya da yasalara aykırı bir şey mi var? Lütfen bize söyleyin. Bildiriminizi bir insan inceler. Bir numara alırsınız ve ne karar verdiğimizi özel bir sayfada okursunuz.
report-which = Hangi katkıyla ilgili?
report-which-hint = Numara, örneğin PI-2026-00042, ya da sayfanın adresi. Katkının, yorumun veya fotoğrafın yanındaki “İçeriği bildir” ile daha kolaydır.
report-which-missing = Lütfen hangi katkıyla ilgili olduğunu yazın.
report-which-unknown = Herkese açık böyle bir katkı yok. Lütfen numarayı kontrol edin.
report-thing-contribution = Katkı
report-thing-comment = Yorum, katkı
report-thing-photo = Fotoğraf, katkı
report-why = Sorun nedir?
report-why-missing = Lütfen sorunun ne olduğunu seçin.
report-reason-insult = Hakaret veya iftira
report-reason-discrimination = İnsanlar aşağılanıyor veya nefret kışkırtılıyor
report-reason-criminal = Başka bir suç içeriği, örneğin tehdit
report-reason-minors = Çocuklar veya gençler için tehlike
report-reason-personal_data = Bir kişiye ait, herkese açık olmaması gereken bilgiler
report-reason-image_rights = Bir resim veya metin üzerindeki haklar
report-reason-advertising = Reklam veya spam
report-reason-false_identity = Biri kendini başka biri olarak tanıtıyor
report-reason-other = Başka bir şey
report-explain = Lütfen açıklayın
report-explain-hint = Hangi yeri kastediyorsunuz ve neden doğru değil?
report-explain-missing = Lütfen neyin doğru olmadığını kısaca açıklayın.
report-name = Adınız
report-name-hint = Yasa bildirimlerde ad ve adres öngörür; çocuklara yönelik cinsel şiddette öngörmez. Bildiriminizi bunlar olmadan da inceleriz, ama o zaman size soru soramayız. İçeriği yazan kişi adınızı öğrenmez.
report-email = Yanıt için e-posta adresi
report-email-hint = Adres vermezseniz kararı özel bir bağlantıdan okursunuz. Adres verirseniz size yazarız. İtiraz süresi bitince adı ve adresi sileriz.
report-faith = Bildiğim kadarıyla söylediklerim doğrudur.
report-faith-hint = Farklı bir görüş, bildirim için neden değildir.
report-faith-missing = Lütfen söylediklerinizin doğru olduğunu onaylayın.
report-send = Bildirimi gönder
report-danger = Biri tehlikede mi? O zaman lütfen hemen polisi arayın: 110.
report-how-we-decide = Böyle karar veriyoruz: sayılarla moderasyon
report-own-title = { $number } numaralı bildiriminiz
report-own-keep = Bu sayfa yalnızca size aittir. Adresini saklayın, örneğin yer imi olarak: Kararımızı burada okursunuz.
report-own-open = Bildiriminizi aldık ve inceliyoruz.
report-own-decided = Bildiriminiz hakkında karar verdik.
report-own-decision = Kararımız
report-of = Bildirilen
report-came = Geliş tarihi
report-said = Açıklamanız
report-erased = silindi
report-outcome-kept = İçerik yasalara veya kurallara aykırı değil. Herkese açık kalıyor.
report-outcome-redacted = O yeri kısalttık.
report-outcome-hidden = İçerik artık herkese açık değil.
report-outcome-erasure = İçerik artık herkese açık değil. İkinci bir kişi, kesin olarak silip silmeyeceğimizi inceliyor.
report-contact = Ad ve e-posta adresi
report-contact-text = Bilgilerinizi şifreli olarak ve yalnızca bu bildirim için sakladık. Hemen silebilirsiniz. O zaman kararı burada okursunuz.
report-contact-end = Bilgileri sil
done-report-sent = Teşekkürler, bildiriminiz bize ulaştı.
done-report-contact-gone = Ad ve adres silindi.
mail-footer-report = Bu e-postayı, { $town } belediyesine bir içerik bildirdiğiniz ve yanıt istediğiniz için alıyorsunuz. Bildiriminizin sayfasında adresi silebilirsiniz.
mail-report_receipt-subject = { $number } numaralı bildiriminiz ulaştı
mail-report_receipt-body =
    Merhaba,

    teşekkürler, “{ $title }” ile ilgili bildiriminiz ulaştı. Numarası { $number }. Onu bir insan inceler; bir program karar vermez.

    Kararımızı kişisel sayfanızda okursunuz:

    { $link }
mail-report_decided-subject = { $number } numaralı bildiriminizle ilgili karar
mail-report_decided-body =
    Merhaba,

    { $number } numaralı bildiriminiz hakkında karar verdik: { $reason }

    { $text }

    Kararı bir program değil, bir insan verdi. Farklı düşünüyorsanız bildiriminizin sayfasında { $until } tarihine kadar itiraz edebilirsiniz. İtiraza başka biri karar verir. Ayrıca mahkeme yolu da açıktır.

    { $link }
