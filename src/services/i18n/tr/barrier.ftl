# "Barriere melden": the form, the private page, its mails.
layout-barrier = Erişim engeli bildir
barrier-title = Erişim engeli bildir
barrier-lead = Bu sayfalarda okuyamadığınız, duyamadığınız veya kullanamadığınız bir şey mi var? Lütfen bize söyleyin. Bir numara ve en geç hangi güne kadar yanıt vereceğimizi alırsınız.
barrier-phone = Bizi arayabilirsiniz de: { $name }, { $phone }, { $hours }.
barrier-what = Ne çalışmadı?
barrier-what-hint = İsterseniz cihazı ve kullandığınız yardımcı aracı da yazın, örneğin bir ekran okuyucu.
barrier-what-missing = Lütfen neyin çalışmadığını yazın.
barrier-page = Hangi sayfada?
barrier-page-hint = Sayfanın adresi veya adı.
barrier-email = Yanıt için e-posta adresi
barrier-email-hint = Adres vermezseniz yanıtı kişisel bir bağlantıdan okursunuz. Adres verirseniz size yazarız; bildirim kapandıktan 30 gün sonra adresi sileriz.
barrier-send = Bildirimi gönder
barrier-statement = Erişilebilirlik beyanı
barrier-own-title = { $number } numaralı bildiriminiz
barrier-own-keep = Bu sayfa yalnızca size aittir. Adresini saklayın, örneğin yer imi olarak: Yanıtımızı burada okursunuz.
barrier-own-open = Bildiriminizi aldık. { $day } tarihine kadar yanıt veririz.
barrier-own-answered = Size yanıt verdik.
barrier-own-closed = Size yanıt verdik ve bildirimi kapattık.
barrier-received = Geliş tarihi
barrier-due = Son yanıt günü
barrier-where = Sayfa
barrier-said = Bildirim
barrier-erased = silindi
barrier-answers = Belediyenin yanıtı
barrier-contact = E-posta adresiniz
barrier-contact-text = Adresinizi şifreli olarak ve yalnızca yanıt için sakladık. Onu hemen silebilirsiniz. O zaman yanıtı burada okursunuz.
barrier-contact-end = Adresi sil
barrier-complaint = Yanıttan memnun değil misiniz? O zaman şikâyet makamına (Beschwerdestelle) başvurabilirsiniz. Burada yazar:
done-barrier-sent = Teşekkürler, bildiriminiz bize ulaştı.
done-barrier-contact-gone = Adresiniz silindi.
mail-footer-barrier = Bu e-postayı, { $town } Belediyesine bir erişim engeli bildirdiğiniz ve yanıt istediğiniz için alıyorsunuz. Adresi bildiriminizin sayfasında silebilirsiniz.
mail-barrier_receipt-subject = { $number } numaralı bildiriminiz ulaştı
mail-barrier_receipt-body =
    Merhaba,

    Teşekkür ederiz, erişim engeli bildiriminiz bize ulaştı. Numarası: { $number }. { $until } tarihine kadar yanıt veririz.

    Bildiriminizden ne çıktığını kişisel sayfanızda okursunuz:

    { $link }
mail-barrier_answer-subject = { $number } numaralı bildiriminize yanıt
mail-barrier_answer-body =
    Merhaba,

    { $number } numaralı bildiriminize yanıtımız:

    { $text }

    Bildiriminiz ve yanıtımız burada da yazar:

    { $link }

    Memnun değil misiniz? O zaman aşağıda adı yazan kişiye yanıt verin veya şikâyet makamına (Beschwerdestelle) başvurun. Bu makam, erişilebilirlik beyanımızda yazar.
