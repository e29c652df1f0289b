# One decision with its statement of reasons, and complaints, as residents read them.
decision-more = Gerekçeyi okuyun, yazdırın veya itiraz edin
decision-page-title = { $number } hakkında karar
decision-title = Katkınız hakkında karar
decision-words = Bu konuda size yazdıklarımız
decision-print = Bu sayfa burada kalır. Yazdırabilirsiniz de.
complaint-title = İtiraz
complaint-lead = Farklı mı düşünüyorsunuz? O zaman { $until } tarihine kadar burada itiraz edin. Ücretsizdir. İlk kararla ilgisi olmayan biri karar verir.
complaint-text = Neyi farklı görüyorsunuz?
complaint-text-hint = Birkaç cümle yeter.
complaint-missing = Lütfen neyi farklı gördüğünüzü yazın.
complaint-send = İtirazı gönder
complaint-was-until = { $until } tarihine kadar itiraz edilebiliyordu. Mahkeme yolu hâlâ açıktır.
complaint-filed = { $day } tarihli { $number } numaralı itirazınız:
complaint-waits = Başka biri inceliyor ve size yazacak, ya da yanıtı burada okursunuz.
complaint-upheld = İtirazınız haklıydı. Kararı geri alıyoruz.
complaint-dismissed = Kararımızda kalıyoruz.
complaint-court = Mahkeme yolu size açıktır.
complaint-too-late = { $until } tarihine kadar itiraz edilebiliyordu. Mahkeme yolu hâlâ açıktır.
complaint-twice = Bu karara zaten itiraz ettiniz. İlk itirazınızı inceliyoruz.
done-complaint-sent = Teşekkürler, itirazınız bize ulaştı.
mail-complaint_receipt-subject = { $number } numaralı itirazınız ulaştı
mail-complaint_receipt-body =
    Merhaba,

    itirazınız ulaştı. Numarası { $number }. Ona, ilk kararla ilgisi olmayan biri karar verir.

    Yanıtı kişisel sayfanızda da okursunuz:

    { $link }
mail-complaint_decided-subject = { $number } numaralı itirazınıza yanıt
mail-complaint_decided-body =
    Merhaba,

    { $number } numaralı itirazınız hakkında: { $reason }

    { $text }

    Bu kez başka biri karar verdi. Ayrıca mahkeme yolu da açıktır. Kişisel sayfanız:

    { $link }
