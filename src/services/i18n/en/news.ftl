# News of a contribution, one sentence each.
news-about = “{ $title }” ({ $number })
news-cluster = { $others ->
    [0] Now belongs to the concern “{ $title }” ({ $code }).
    [one] Now belongs, with one other contribution, to the concern “{ $title }” ({ $code }).
   *[other] Now belongs, with { $others } other contributions, to the concern “{ $title }” ({ $code }).
}
news-answer = The answer to “{ $title }”: { $verdict }
news-answer-proposed = The answer to “{ $title }”: { $verdict } (proposal of the administration, not yet resolved)
news-measure = Measure “{ $title }” ({ $code }): { $state }.
news-resolved = Resolved on { $day }: { $body } ({ $number }).
news-rejected = { $body } rejected the proposal on { $day }.
news-measured = Measured: { $title }, { $value } { $unit }.
