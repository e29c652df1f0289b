# What the web layer says itself on staff pages: groups, roles, fields that only staff fill.
staff-group-analysis = Analysis
staff-group-planning = Planning
staff-group-office = Administration
role-recorder = Recording
role-moderator = Moderation
role-editor = Editing
role-planner = Planning
role-reader = Reading
role-privacy = Data protection
role-admin = Administration
error-decimal = Please write a number with at most { $n } decimals, for example 16.2.
error-euros = Please write an amount in euros, for example 1,234.50.
error-handling = This step does not fit the state of the contribution.
import-already-there = This row has been imported before.
error-time = Please give a time, for example 18:00.
