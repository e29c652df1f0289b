# Goals: vision, main goals, sub-goals.
goal-nav = Goals
goal-state-draft = draft
goal-state-public_review = open for comments
goal-state-agreed = agreed
goal-state-resolved = resolved
goal-state-superseded = superseded

# Staff
goal-new = New goal
goal-new-title = New goal
goal-new-lead = Make a draft. It becomes public only when it is opened for comments.
goal-new-below = add below { $code }
goal-create = Make the draft
goal-save = Save
goal-staff-lead = The tree of goals. Every goal but the vision needs a SWOT item or a scenario before it is opened for comments.
goal-staff-empty = No goals yet
goal-staff-empty-text = Begin with the vision: code L.
goal-staff-caption = Goals with state and number of bases
goal-staff-show-lead = Wording, bases and state of this goal.
goal-public-page = See the public page
goal-code = Code
goal-code-hint = L for the vision, 2 for a main goal, 2.3 for a sub-goal
goal-column = Goal
goal-title = Title
goal-text = Wording
goal-text-hint = In two to four sentences: what shall be different in 2040?
goal-level = Level
goal-state = State
goal-basis = Bases
goal-actions = Add
goal-choose = Please choose
goal-basis-choose = Basis
goal-basis-hint = SWOT items, scenarios, concerns
goal-basis-add = Add basis
goal-basis-remove = Remove
goal-staff-basis-none = No basis yet.
goal-act-review = Release and open for comments
goal-act-agree = Record as agreed
goal-act-supersede = Record as superseded
done-goal-created = The draft has been made.
done-goal-saved = Saved.

# What cannot be done
goal-error-code = A code is L, a number from 1 to 99, or two such numbers with a dot, for instance 2.3.
goal-error-code-taken = This code is taken.
goal-error-no-parent = The goal above does not exist yet: { $parent }.
goal-error-basis-unknown = This process has no such basis.
goal-error-basis-twice = This basis is already there.
goal-error-needs-basis = A goal needs at least one SWOT item or scenario before it is opened for comments.
goal-error-resolved = The goal has been resolved. Its wording and its bases stay as they are.
goal-error-council = A goal is resolved only with an edition, by the council.
goal-error-state = This is not possible from here: the goal is { $from ->
    [draft] a draft
    [public_review] open for comments
    [agreed] agreed
    [resolved] resolved
   *[superseded] superseded
}.
