# Forms and surveys as residents see them; keys that end in -du are for forms that say du.
# The public pages.
survey-part = Bölüm { $n } / { $of }
survey-question-of = Soru { $first } / { $of }
survey-questions-of = Sorular { $first }–{ $last } / { $of }
survey-extent = { $n ->
    [one] Bir soru.
   *[other] En fazla { $n } soru.
}
survey-no-account = Hesap gerekmez. Yanında “isteğe bağlı” yazmayan soruları yanıtlamanız gerekir.
survey-no-account-du = Hesap gerekmez. Yanında “isteğe bağlı” yazmayan soruları yanıtlaman gerekir.
survey-until = Açık. Bitiş: { $until }.
survey-demographic-note = Bu bilgileri yalnızca sayarız. Hiçbir zaman metinlerinizle veya yerlerinizle birlikte saklanmazlar ve küçük sayıları göstermeyiz.
survey-demographic-note-du = Bu bilgileri yalnızca sayarız. Hiçbir zaman metinlerinle veya yerlerinle birlikte saklanmazlar ve küçük sayıları göstermeyiz.
survey-scale-hint = 1 şu demektir: “{ $low }”, { $steps } şu demektir: “{ $high }”.
survey-most-hint = { $n ->
    [one] En fazla bir yanıt.
   *[other] En fazla { $n } yanıt.
}
survey-several-hint = Birden fazla yanıt seçilebilir.
survey-number-hint = { $min } ile { $max } arasında bir tam sayı.
survey-no-answer = yanıt yok
survey-missing = Bu soruya yanıt gerekiyor: “{ $question }”
survey-too-many = { $n ->
    [one] Burada yalnızca bir yanıt sayılır. Lütfen diğerlerini geri alın.
   *[other] Burada en fazla { $n } yanıt sayılır. Lütfen birini geri alın.
}
survey-nothing = Henüz hiçbir soru yanıtlanmadı. Lütfen geri dönün ve en az bir soruyu yanıtlayın.
survey-changed = Form az önce değiştirildi. Yanıtlarınız duruyor: Lütfen onlara kısaca bakın ve sonra devam edin.
survey-not-open = Bu form şu anda yanıt kabul etmiyor.
survey-check = Her şey doğru mu? O zaman gönderin
survey-contact-title = Sonucun ne olacağını öğrenmek ister misiniz?
survey-contact-title-du = Sonucun ne olacağını öğrenmek ister misin?
survey-contact-lead = Metinleriniz katkı olur: Belediye onları okur ve kontrolden sonra yayımlar. Ad ve e-posta isteğe bağlıdır.
survey-contact-lead-du = Metinlerin katkı olur: Belediye onları okur ve kontrolden sonra yayımlar. Ad ve e-posta isteğe bağlıdır.
survey-privacy = İşaretlenen yanıtlar yalnızca sayılır; ad olmadan ve metinlerinizle bağlantı kurulmadan.
survey-privacy-du = İşaretlenen yanıtlar yalnızca sayılır; ad olmadan ve metinlerinle bağlantı kurulmadan.
survey-send = Gönder
survey-thanks = Yanıtlarınız için teşekkürler
survey-thanks-du = Yanıtların için teşekkürler
survey-thanks-counted = Yanıtlarınız bize ulaştı ve sayılıyor.
survey-thanks-counted-du = Yanıtların bize ulaştı ve sayılıyor.
survey-thanks-contributions = { $n ->
    [one] Bunlardan bir katkı oluştu
   *[other] Bunlardan { $n } katkı oluştu
}
survey-thanks-codes = Numara ve geri dönüş koduyla, sonucun ne olduğuna daha sonra bakarsınız. Lütfen ikisini de bir yere yazın.
survey-thanks-codes-du = Numara ve geri dönüş koduyla, sonucun ne olduğuna daha sonra bakarsın. İkisini de bir yere yaz.
survey-thanks-without-mail = Bu adrese bugün zaten birkaç e-posta gitti. Bu yüzden her katkı için e-posta gelmez: Numara ve kod burada yazar.
survey-return-code = Geri dönüş kodu
survey-private-page = Kişisel sayfayı aç
survey-home = Ana sayfaya
survey-opens = Bu form henüz açık değil. Başlangıç: { $from }.
survey-was-open = Bu form kapandı. Bitiş: { $until }.
survey-closed = Bu form kapandı.
survey-closed-typed = Yazdıklarınız bunlar. Buradan kopyalayabilirsiniz:
survey-closed-typed-du = Yazdıkların bunlar. Buradan kopyalayabilirsin:
survey-closed-else = Yine de bir şey söyleyebilirsiniz:
survey-closed-else-du = Yine de bir şey söyleyebilirsin:
survey-closed-write = Katkı yaz
home-surveys = Şu anda açık olan anketler
survey-index = Formlar ve anketler
survey-index-lead = Burada belediyenin sorularını yanıtlarsınız. Hesap açmanız ve adınızı vermeniz gerekmez.
survey-index-empty = Şu anda açık form yok
survey-index-other = Diğer formlar
survey-open = Açık.

# The paper twin.
mine-sheet-nothing = Bu kâğıt form için katkı yok: Henüz bilgisayara girilmedi ya da serbest metin içermiyordu.
survey-sheet-number = Kâğıt formun numarası
survey-sheet-online = İnternetten doldurmak mı istersiniz?
survey-sheet-photo = Fotoğraf yalnızca internetten gönderilebilir.
survey-sheet-place = Cadde, meydan veya semt:
survey-slip-keep = Bu parça sizde kalır.
survey-slip-keep-du = Bu parça sende kalır.
survey-slip-how = Belediye kâğıt formu bilgisayara girince, sonucun ne olduğunu numara ve kodla görürsünüz:
survey-slip-how-du = Belediye kâğıt formu bilgisayara girince, sonucun ne olduğunu numara ve kodla görürsün:
