# News of a contribution, one sentence each.
news-about = „{ $title }“ ({ $number })
news-cluster = { $others ->
    [0] Der Beitrag gehört jetzt zum Anliegen „{ $title }“ ({ $code }).
    [one] Der Beitrag gehört jetzt zum Anliegen „{ $title }“ ({ $code }). Dazu gehört noch { $others } anderer Beitrag.
   *[other] Der Beitrag gehört jetzt zum Anliegen „{ $title }“ ({ $code }). Dazu gehören noch { $others } andere Beiträge.
}
news-answer = Das ist die Antwort zu „{ $title }“: { $verdict }
news-answer-proposed = Das ist die Antwort zu „{ $title }“: { $verdict } (Vorschlag von der Stadt-Verwaltung, noch nicht beschlossen)
news-measure = Maßnahme „{ $title }“ ({ $code }): { $state }.
news-resolved = Beschlossen am { $day }: { $body } ({ $number }).
news-rejected = { $body } hat den Vorschlag am { $day } abgelehnt.
news-measured = Gemessen: { $title }, { $value } { $unit }.
