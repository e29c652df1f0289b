# Moderation, as authors read it: reasons of decisions, mail of a hidden contribution.
reason-insult = hakaret
reason-criminal = suç oluşturan içerik
reason-discrimination = insanları aşağılama
reason-personal_data = başka kişilere ait bilgiler
reason-image_rights = fotoğraf hakları
reason-advertising = reklam
reason-spam = spam
reason-duplicate = iki kez gönderilmiş
reason-off_topic = bu projeyle ilgisi yok
reason-unclear = anlaşılmıyor
reason-no_place = yer bilgisi eksik
reason-on_request = istek üzerine
reason-test = deneme kaydı

# Mail of a decision that only the desk makes; the others stand in mails.ftl
mail-hidden-subject = { $number } numaralı katkınız artık gösterilmiyor
mail-hidden-body =
    Merhaba,

    “{ $title }” başlıklı katkınız ({ $number }) herkese açıktı ve artık gösterilmiyor. Neden: { $reason }. { $text }

    { $statement }

    Sorularınızı aşağıda adı yazan kişi yanıtlar. Kişisel sayfanızda itiraz edebilirsiniz:

    { $link }

# The law or rule behind each reason. "Netiquette" is the town's page with the rules.
ground-insult = Alman Ceza Kanunu § 185 (hakaret) ve görgü kuralları: saygılı kalmak
ground-criminal = Alman Ceza Kanunu, örneğin §§ 86a, 111, 126, 130 ve 241
ground-discrimination = Görgü kuralları: kimseyi aşağılamamak; halkı kışkırtmada Alman Ceza Kanunu § 130
ground-personal_data = Genel Veri Koruma Tüzüğü (GDPR) md. 6: başkalarına ait bilgiler ancak onların rızasıyla
ground-image_rights = Alman Sanat Eserleri Kanunu (KUG) §§ 22 ve 23 (kendi görüntüsü üzerindeki hak), Telif Hakkı Kanunu § 72
ground-advertising = Görgü kuralları: reklam yok
ground-spam = Görgü kuralları: toplu halde aynı katkılar yok
ground-duplicate = Görgü kuralları: her fikir bir kez
ground-off_topic = Görgü kuralları: bu projenin konusunda kalmak
ground-unclear = Görgü kuralları: başkalarının anlayacağı gibi yazmak
ground-no_place = Görgü kuralları: hangi yer olduğunu söylemek
ground-on_request = GDPR md. 17 ya da yazarın isteği
ground-test = Görgü kuralları: deneme kaydı yok

# The statement of reasons (Art. 17 DSA), in mails and on the private page
cause-own = Katkıyı kendimiz okuduk. Kimse bildirmedi.
cause-report = Biri içeriği bildirdi.
cause-complaint = Bir itiraz vardı.
# Duplicates, as the public and authors read them
duplicate-came = { $number } bu katkıyla aynı şeyi söylüyor. Bu yüzden buradasınız.
duplicate-also = Ayrıca şöyle bildirildi
duplicate-mine = Katkınız { $number } ile aynı şeyi söylüyor. İkisini birbirine bağladık; sizinki olduğu gibi kalıyor ve sayılıyor.
duplicate-mine-link = { $number } katkısına bak
grounds-what = Karar
grounds-on = Karar tarihi
grounds-reason = Neden
grounds-ground = Dayanak
grounds-facts = Olay
grounds-cause = Vesile
grounds-automated = Otomatik araçlar
grounds-automated-no = Yok. Bir insan okudu ve karar verdi.
grounds-redress = Başka düşünüyorsanız
grounds-redress-text = { $until } tarihine kadar kişisel sayfanızda ücretsiz ve biçim şartı olmadan itiraz edebilirsiniz. İtiraza başka bir kişi karar verir. Ayrıca mahkeme yolu da açıktır.
grounds-what-shown = Katkı herkese açık.
grounds-what-redact = Bir bölüm kısaltıldı. Geri kalan her şey açık ve sayılıyor.
grounds-what-internal = Katkı herkese açık değil. Okunuyor ve sayılıyor.
grounds-what-reject = Katkı herkese açık değil ve sayılmıyor.
grounds-what-hide = Katkı artık herkese açık değil. Sayılmaya devam ediyor.
grounds-what-reopen = Katkı bir kez daha inceleniyor.
grounds-what-exclude = Bu bir katkı sayılmaz: açık değil ve sayılmıyor.
grounds-what-erase = Katkının metni, yeri ve fotoğrafları kesin olarak silindi. Yalnızca numara kalır.
