# Step 3a: scenarios. For the public they are called "picture of the future".
scenario-assumptions = Assumptions
scenario-effects = Effects
scenario-origins = Where it comes from
scenario-origins-none = Not tied to any item of the analysis yet.
scenario-reason = Reason

# As everybody reads it
futures-title = Pictures of the future
futures-lead = This is what the town could look like. Compare the pictures and read what they would take.
futures-empty = No pictures of the future yet
futures-empty-text = Several pictures of what the town could look like will stand here later.
future-open = under discussion
future-chosen = chosen
future-superseded = chosen earlier
future-discarded = not chosen
future-goals = To the goals of the town
future-lead = Read what this picture looks like, what it assumes and where it comes from.
