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

    Farklı düşünüyorsanız aşağıda adı yazan kişiye başvurun. Kişisel sayfanız:

    { $link }

# Duplicates, as the public and authors read them
duplicate-came = { $number } bu katkıyla aynı şeyi söylüyor. Bu yüzden buradasınız.
duplicate-also = Ayrıca şöyle bildirildi
duplicate-mine = Katkınız { $number } ile aynı şeyi söylüyor. İkisini birbirine bağladık; sizinki olduğu gibi kalıyor ve sayılıyor.
duplicate-mine-link = { $number } katkısına bak
