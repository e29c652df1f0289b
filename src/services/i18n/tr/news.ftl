# News of a contribution, one sentence each.
news-about = “{ $title }” ({ $number })
news-cluster = { $others ->
    [0] Artık şu ortak meseleye bağlı: “{ $title }” ({ $code }).
    [one] Artık bir başka katkıyla birlikte şu ortak meseleye bağlı: “{ $title }” ({ $code }).
   *[other] Artık { $others } başka katkıyla birlikte şu ortak meseleye bağlı: “{ $title }” ({ $code }).
}
news-answer = “{ $title }” için yanıt: { $verdict }
news-answer-proposed = “{ $title }” için yanıt: { $verdict } (belediye yönetiminin önerisi, henüz karara bağlanmadı)
news-measure = “{ $title }” ({ $code }) eylemi: { $state }.
news-resolved = { $day } tarihinde karara bağlandı: { $body } ({ $number }).
news-rejected = { $body } öneriyi { $day } tarihinde reddetti.
news-measured = Ölçüldü: { $title }, { $value } { $unit }.
