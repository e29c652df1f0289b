# News of a contribution, one sentence each.
news-about = „{ $title }“ ({ $number })
news-cluster = { $others ->
    [0] Gehört jetzt zum Anliegen „{ $title }“ ({ $code }).
    [one] Gehört jetzt mit einem weiteren Beitrag zum Anliegen „{ $title }“ ({ $code }).
   *[other] Gehört jetzt mit { $others } weiteren Beiträgen zum Anliegen „{ $title }“ ({ $code }).
}
news-answer = Die Antwort zu „{ $title }“: { $verdict }
news-answer-proposed = Die Antwort zu „{ $title }“: { $verdict } (Vorschlag der Verwaltung, noch nicht beschlossen)
news-measure = Maßnahme „{ $title }“ ({ $code }): { $state }.
news-resolved = Beschlossen am { $day }: { $body } ({ $number }).
news-rejected = { $body } hat den Vorschlag am { $day } abgelehnt.
news-measured = Gemessen: { $title }, { $value } { $unit }.
