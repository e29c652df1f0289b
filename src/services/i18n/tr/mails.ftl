# Mails. Paragraphs are divided by blank lines; an address alone on a line becomes a link.
mail-regards = Saygılarımla
mail-button-private = Katkıma git
mail-button-confirm = Adresi doğrula
mail-button-unsubscribe = E-postaları durdur
mail-button-open = Sayfayı aç
mail-footer = Bu e-postayı, { $town } Belediyesinin katılım sürecinde bir adres verdiğiniz için alıyorsunuz. Adresi kişisel sayfanızda silebilirsiniz.
mail-footer-staff = Bu e-postayı, { $town } Belediyesinin katılım sitesinde bir hesabınız olduğu için alıyorsunuz.
mail-way-out =
    E-postaları durdurmak için:
    { $unsubscribe }
mail-questions = Sorularınız mı var? { $contact }
mail-receipt-read = Yayımlanmadan önce onu okuyacağız.
mail-receipt-until = Yayımlanmadan önce onu { $until } tarihine kadar okuyacağız.
mail-receipt-subject = { $number } numaralı katkınız ulaştı
mail-receipt-body =
    Merhaba,

    Teşekkür ederiz, { $number } numaralı katkınız bize ulaştı. { $text }

    Lütfen bu adresin size ait olduğunu doğrulayın. Bağlantı 48 saat geçerlidir. Doğrulamazsanız size bir daha yazmayız; katkınız yine de sayılır.

    { $confirm_link }

    Katkınızdan ne çıktığını kişisel sayfanızda görürsünüz:

    { $link }

    Ya da “Katkım” bölümünde { $number } numarasını ve { $code } kodunu girin.
mail-published-subject = { $number } numaralı katkınız yayımlandı
mail-published-body =
    Merhaba,

    “{ $title }” başlıklı katkınız ({ $number }) artık herkese açık. { $text }

    Bundan sonra ne olacağını kişisel sayfanızda okuyabilirsiniz:

    { $link }
mail-redacted-subject = { $number } numaralı katkınız kısaltılarak yayımlandı
mail-redacted-body =
    Merhaba,

    { $number } numaralı katkınızı yayımladık, ancak bir yerini kısalttık. Neden: { $reason }. { $text }

    { $statement }

    Sorularınızı aşağıda adı yazan kişi yanıtlar. Kişisel sayfanızda itiraz edebilirsiniz:

    { $link }
mail-not_published-subject = { $number } numaralı katkınız herkese açık olarak gösterilmiyor
mail-not_published-body =
    Merhaba,

    { $number } numaralı katkınızı herkese açık olarak göstermiyoruz. Neden: { $reason }. { $text }

    { $statement }

    Sorularınızı aşağıda adı yazan kişi yanıtlar. Kişisel sayfanızda itiraz edebilirsiniz:

    { $link }
mail-duplicate-subject = { $number } numaralı katkınız { $topic } ile bağlandı
mail-duplicate-body =
    Merhaba,

    “{ $title }” başlıklı katkınız ({ $number }), { $topic } numaralı katkıyla aynı şeyi söylüyor. İkisini birbirine bağladık. Katkınız olduğu gibi kalıyor ve sayılıyor; { $topic } için geçerli olan onun için de geçerli.

    Farklı düşünüyorsanız aşağıda adı yazan kişiye yanıt verin. Kişisel sayfanız:

    { $link }
mail-reply-subject = Belediye { $number } numaralı katkınıza yanıt verdi
mail-reply-body =
    Merhaba,

    “{ $title }” başlıklı katkınıza { $department } yanıt verdi:

    { $text }

    Katkınızla ilgili her şey kişisel sayfanızdadır:

    { $link }
mail-news-subject = { $number } numaralı katkınızla ilgili haberler
mail-news-body =
    Merhaba,

    Bize yazdıklarınızla ilgili yeni haberler var:

    { $text }

    Bununla ilgili her şey kişisel sayfanızdadır:

    { $link }
mail-ending-subject = Adresinizi saklayabilir miyiz? ({ $number })
mail-ending-body =
    Merhaba,

    Karardan bu yana bir yıldan fazla zaman geçti. { $number } numaralı katkınız için verdiğiniz e-posta adresini silmek üzereyiz.

    Bundan ne çıktığını duymaya devam etmek ister misiniz? O zaman { $until } tarihine kadar kişisel sayfanızda “Adresi sakla” düğmesine basın:

    { $link }

    Aksi halde adresi sileriz. Katkınız kalır.
mail-footer-follow = Bu e-postayı, bu adres { $town } Belediyesinin katılım sürecinden haber almak için kaydedildiği için alıyorsunuz.
mail-follow_confirm-subject = Lütfen aboneliğinizi onaylayın
mail-follow_confirm-body =
    Merhaba,

    Birisi bu adrese şu konuda haber gönderilmesini istiyor: { $topic }.

    Bunu siz mi istediniz? O zaman lütfen onaylayın. Bağlantı 48 saat geçerlidir.

    { $confirm_link }

    Siz istemediyseniz hiçbir şey yapmayın. Adresi iki gün sonra sileriz.
mail-follow_already-subject = Buna zaten abonesiniz
mail-follow_already-body =
    Merhaba,

    Birisi bu adrese şu konuda haber gönderilmesini istiyor: { $topic }. Buna zaten abonesiniz, bir şey yapmanız gerekmez.

    Ne sıklıkta yazacağımızı burada ayarlarsınız. Abonelikten de buradan çıkabilirsiniz:

    { $link }
mail-digest-subject = Yeni: { $topic }
mail-digest-body =
    Merhaba,

    Yenilikler şunlar ({ $topic }):

    { $text }

    Ne sıklıkta yazacağımızı burada ayarlarsınız:

    { $link }
mail-extended-subject = Daha uzun süre katılabilirsiniz
mail-extended-body =
    Merhaba,

    “{ $process }” için süre uzadı: “{ $title }” bölümünde { $until } tarihine kadar katılabilirsiniz.

    Kendi katkınızı ve ondan ne çıktığını burada görürsünüz:

    { $link }
mail-follow_extended-subject = Süre uzadı: { $title }
mail-follow_extended-body =
    Merhaba,

    “{ $process }” için süre uzadı: “{ $title }” bölümünde { $until } tarihine kadar katılabilirsiniz.

    Ne sıklıkta yazacağımızı burada ayarlarsınız:

    { $link }
