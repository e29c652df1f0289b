# Step 3a: scenarios. For the public they are called "picture of the future".
scenarios-nav = Scenarios
scenarios-title = Scenarios
scenarios-lead = What could the town look like? Several scenarios stand beside each other until one is chosen.
scenarios-count = { $n ->
    [one] One scenario
   *[other] { $n } scenarios
}
scenarios-empty = No scenario yet
scenarios-empty-text = Write a scenario and tie it to SWOT items.
scenario-word = Scenario
scenario-new = New scenario
scenario-edit = Edit scenario
scenario-form-lead = The scenario stays internal until you put it up for discussion. Its address comes from the first title and stays.
scenario-lead = Put the scenario up for discussion here, choose it, or discard it with a reason.
scenario-name = Title
scenario-name-hint = For example “Town of short ways”
scenario-horizon = Horizon
scenario-horizon-hint = For example “2040”
scenario-narrative = Narrative
scenario-narrative-hint = What does the town look like then? Told in the present tense.
scenario-assumptions-hint = What has to be true for it?
scenario-effects-hint = What follows from it, good and bad?
scenario-themes = Themes
scenario-origins-hint = Items of the SWOT analysis
scenario-reason-hint = Needed when you discard the scenario. The reason is public.
scenario-state = State
scenario-state-next = Next state
scenario-state-hint = A scenario under discussion is public.
scenario-state-draft = draft
scenario-state-public_review = under discussion
scenario-state-agreed = chosen
scenario-state-resolved = resolved
scenario-state-superseded = superseded
scenario-state-discarded = discarded
scenario-state-refused = This is no longer possible: the state of the scenario has changed meanwhile. Please reload the page.
scenario-is-resolved = This scenario is resolved and does not change any more.
scenario-title-taken = There is a scenario with this title already.
scenario-title-empty = Please write a title made of words.
done-scenario-saved = Saved.
