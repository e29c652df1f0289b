# News of a contribution, one sentence each.
news-about = «{ $title }» ({ $number })
news-cluster = { $others ->
    [0] Тепер належить до спільного запиту «{ $title }» ({ $code }).
    [one] Тепер разом із ще { $others } дописом належить до спільного запиту «{ $title }» ({ $code }).
    [few] Тепер разом із ще { $others } дописами належить до спільного запиту «{ $title }» ({ $code }).
   *[many] Тепер разом із ще { $others } дописами належить до спільного запиту «{ $title }» ({ $code }).
}
news-answer = Відповідь щодо «{ $title }»: { $verdict }
news-answer-proposed = Відповідь щодо «{ $title }»: { $verdict } (пропозиція адміністрації, ще не ухвалена)
news-measure = Захід «{ $title }» ({ $code }): { $state }.
news-resolved = Ухвалено { $day }: { $body } ({ $number }).
news-rejected = { $day } пропозицію відхилено: { $body }.
news-measured = Виміряно: { $title }, { $value } { $unit }.
