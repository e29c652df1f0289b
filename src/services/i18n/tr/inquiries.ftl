# A question of the town to the author: on the private page, and its mails.
inquiry-title = Size bir sorumuz var
inquiry-lead = Belediye katkınızla ilgili soruyor:
inquiry-until = Lütfen { $until } tarihine kadar yanıtlayın. Sonrasında yanıtınız olmadan karar veririz.
inquiry-answer = Yanıtınız
inquiry-answer-hint = Bunu yalnızca katkınızı inceleyen kişiler okur. Yayımlanmaz.
inquiry-answer-missing = Lütfen yanıtınızı yazın.
inquiry-send = Yanıtı gönder
inquiry-of = { $day } tarihli soru
inquiry-your-answer = { $day } tarihli yanıtınız
inquiry-ended = Bu soru sona erdi. Artık bir şey yapmanız gerekmiyor.
error-inquiry-over = Bu soru bu arada yanıtlandı veya sona erdi.
done-inquiry-answered = Teşekkür ederiz. Yanıtınız ulaştı.
mail-inquiry-subject = { $number } numaralı katkınızla ilgili soru
mail-inquiry-body =
    Merhaba,

    “{ $title }” ({ $number }) katkınızla ilgili bir sorumuz var:

    { $text }

    Lütfen { $until } tarihine kadar özel sayfanızda yanıtlayın. Yanıtınız yayımlanmaz.

    { $link }
mail-inquiry_reminder-subject = Hatırlatma: { $number } numaralı katkınızla ilgili soru
mail-inquiry_reminder-body =
    Merhaba,

    bir hafta önce “{ $title }” ({ $number }) katkınızla ilgili size bir şey sormuştuk:

    { $text }

    { $until } tarihine kadar özel sayfanızda yanıtlarsanız, karar verirken bunu dikkate alırız.

    { $link }
mail-inquiry_over-subject = { $number } numaralı katkınızla ilgili sorumuz sona erdi
mail-inquiry_over-body =
    Merhaba,

    “{ $title }” ({ $number }) katkınızla ilgili sorumuza yanıt almadık. Şimdi katkıda yazanlara göre karar veriyoruz. Bir şey yapmanız gerekmiyor.

    Nasıl devam ettiğini özel sayfanızda okuyabilirsiniz:

    { $link }
