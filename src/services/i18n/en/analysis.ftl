# The analysis as everybody reads it: strengths and weaknesses, sources, clusters.

# Words of acts
public-since = Public since { $day }.
theme-none = No theme
voices-not-public = { $n } of them not public
voices-experts = { $n } of them by experts
districts-approximate = The outlines of the districts are approximate, and so are the numbers by district.

# Clusters
cluster-crumb = Concern { $code }
cluster-voices = Contributions
cluster-voices-not-public = not public
cluster-controversial-public = opinions differ
cluster-minority-public = few voices

# A cluster as everybody reads it
cluster-public-lead = Read what several people said and what becomes of it.
cluster-quotes = What people say
cluster-quotes-none = No public contribution yet
cluster-quotes-none-text = The contributions to this concern are not public. They count all the same.
cluster-quotes-more = { $n ->
    [one] Show one more contribution
   *[other] Show { $n } more contributions
}
cluster-spread = Where the contributions come from
cluster-by-district = Contributions by district
cluster-by-occasion = Contributions by channel
cluster-occasion = Received by

# Sources
source-word = Source
source-body = Issued by
source-dated = Date
assessment = Assessment
assessment-none = not assessed yet
assessment-valid = valid
assessment-outdated = outdated
assessment-contradicts = contradicts
project-planned = planned
project-under_way = under way
project-done = done

# SWOT
swot-public-review = under discussion
swot-state-draft = draft
swot-state-public_review = under discussion
swot-state-agreed = agreed
swot-state-resolved = resolved
swot-state-superseded = superseded
evidence-hidden = { $n ->
    [one] One more piece of evidence is not public yet.
   *[other] { $n } more pieces of evidence are not public yet.
}

# The analysis as everybody reads it
analysis-title = Analysis
analysis-lead = What is good in the town, what is missing, what could be, what threatens? Open a point and read what it rests on.
analysis-all = Everything
analysis-none = There is no entry for this
analysis-none-text = Show all entries
analysis-empty = No results yet
analysis-empty-text = Strengths, weaknesses, opportunities and threats of the town will stand here soon. They come from contributions and reports.
analysis-sources = Concepts and reports
analysis-sources-text = These exist already. We check what still holds today.
analysis-projects = Already under way
analysis-projects-text = These projects are planned or have begun.
swot-public-goals = To the goals that come from the analysis
swot-public-lead = Read what this point rests on and what contradicts it.
cluster-word = Cluster
swot-findings = { $n ->
    [one] 1 finding
   *[other] { $n } findings
}
swot-contradictions = { $n ->
    [one] 1 piece of evidence contradicts
   *[other] { $n } pieces of evidence contradict
}
swot-no-evidence = no evidence yet
evidence-supports = What supports it
evidence-supports-none = No public evidence yet.
evidence-contradicts = What contradicts it
evidence-contradicts-none = Nothing known.
