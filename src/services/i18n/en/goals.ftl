# Goals: vision, main goals, sub-goals.
goal-level-leitbild = Vision
goal-level-main_goal = Main goal
goal-level-sub_goal = Sub-goal
goal-public-review = Proposed by the administration
goal-public-agreed = agreed, not yet resolved
goal-public-resolved = resolved
goal-public-superseded = no longer in force
goal-resolved-note = A resolution binds the council and the administration. It gives nobody a legal claim.

# Public pages
goal-index-title = Goals
goal-index-lead = Read where the town wants to go and what each goal rests on.
goal-index-scenarios = The pictures of the future that the goals came from
goal-index-empty = No goals yet
goal-index-empty-text = The vision and the goals will stand here once the administration has made a first proposal.
goal-basis-count = { $n ->
    [one] { $n } basis
   *[other] { $n } bases
}
goal-show-lead = See where this goal comes from and what follows from it.
goal-above = Belongs to:
goal-below-leitbild = Main goals
goal-below-main = Sub-goals
goal-basis-title = What the goal rests on
goal-basis-none = Nothing has been published about this yet.
goal-basis-scenario = Picture of the future
goal-basis-cluster = Concern
goal-measures = Measures for this goal
