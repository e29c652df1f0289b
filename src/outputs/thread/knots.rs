//! From facts to the line that people read: a verdict in one sentence, then knots in the order of time.

use maud::{Markup, html};

use super::facts::{Chain, ClusterFact, Facts, MeasureFact, Point, RejectionFact, Standing as Shown, WeighingFact};
use crate::process::measures::status::State as MeasureState;
use crate::process::measures::words::public_state;
use crate::services::i18n::Lang;
use crate::services::scope::{Phase, Process, Standing, StepKey};
use crate::services::time;
use crate::web::components::{Knot, Quadrant, State, quadrant_tag};
use crate::web::cx::Cx;

/// A thread as it is read.
#[derive(Clone, Debug)]
pub struct Thread {
    /// "Kurz gesagt": what became of it, or what comes next.
    pub verdict: Markup,
    /// The knots.
    pub knots: Vec<Knot>,
}

/// The thread of a contribution.
pub fn forward(cx: &Cx, facts: &Facts) -> Thread {
    let line = Line { cx, lang: cx.lang, process: &cx.process };
    let mut knots = line.beginning(facts);
    if facts.standing == Shown::Refused {
        knots.extend([line.plain(State::Done, "thread-refused", "thread-refused-text"), line.ask()]);
    } else {
        knots.extend((facts.standing == Shown::Waiting).then(|| line.plain(State::Next, "thread-check-next", "thread-check-next-text")));
        knots.push(line.read(&facts.points));
        knots.extend(line.consequences(&facts.chain, &clusters(&facts.points)));
    }
    mark_present(&mut knots);
    Thread { verdict: line.verdict(facts), knots }
}

/// The rest of a thread that starts at a cluster: analysis, goals, measures, answer, council, readings.
pub fn onward(cx: &Cx, chain: &Chain, cluster: Option<&ClusterFact>) -> Vec<Knot> {
    let line = Line { cx, lang: cx.lang, process: &cx.process };
    let clusters: Vec<&ClusterFact> = cluster.into_iter().collect();
    let mut knots = line.consequences(chain, &clusters);
    mark_present(&mut knots);
    knots
}

/// What follows after a measure: council, work, readings.
pub fn after_measure(cx: &Cx, chain: &Chain) -> Vec<Knot> {
    let line = Line { cx, lang: cx.lang, process: &cx.process };
    let mut knots: Vec<Knot> = line.measures(chain).into_iter().collect();
    knots.extend(line.council_and_after(chain, false));
    mark_present(&mut knots);
    knots
}

/// Every cluster once, however many points lead to it.
fn clusters(points: &[Point]) -> Vec<&ClusterFact> {
    let mut seen: Vec<&ClusterFact> = Vec::new();
    for cluster in points.iter().flat_map(|point| &point.clusters) {
        if !seen.iter().any(|other| other.id == cluster.id) {
            seen.push(cluster);
        }
    }
    seen
}

/// The last thing that happened is the present, as long as something is still to come.
fn mark_present(knots: &mut [Knot]) {
    if knots.last().is_some_and(|knot| knot.state == State::Next)
        && let Some(last) = knots.iter_mut().rev().find(|knot| knot.state == State::Done)
    {
        last.state = State::Now;
    }
}

struct Line<'a> {
    cx: &'a Cx,
    lang: Lang,
    process: &'a Process,
}

impl Line<'_> {
    /// Received, published, referred, answered.
    fn beginning(&self, facts: &Facts) -> Vec<Knot> {
        let lang = self.lang;
        let occasion = self.cx.text_around("thread-received-text", "occasion", &self.cx.marked(&facts.occasion));
        let mut knots = vec![self.done(lang.day(facts.received_at), "thread-received", html! { (occasion) })];
        if let Some(at) = facts.published_at {
            let text = lang.t(if facts.redacted { "thread-published-redacted" } else { "thread-published-whole" });
            knots.push(self.done(lang.day(at), "thread-published", html! { (text) }));
        }
        let mut replies: Vec<_> = facts
            .replies
            .iter()
            .map(|reply| {
                let text = self.cx.text_around("thread-reply-text", "department", &self.cx.german(&reply.department));
                (reply.at, self.done(lang.day(reply.at), "thread-reply", html! { a href="#antwort" { (text) } }))
            })
            .chain(facts.referrals.iter().map(|referral| {
                let title = self.cx.text_around("thread-referred", "to", &self.cx.german(&referral.to));
                let text = match &referral.answer {
                    Some(answer) => self.cx.german(answer),
                    None => html! { (lang.t("thread-referred-waiting")) },
                };
                let knot = Knot {
                    when: Some(lang.day(referral.at)),
                    sentence: Some(html! { (text) }),
                    ..Knot::new(State::Done, html! { (title) })
                };
                (referral.at, knot)
            }))
            .collect();
        replies.sort_by_key(|(at, _)| *at);
        knots.extend(replies.into_iter().map(|(_, knot)| knot));
        knots
    }

    /// Read: into which clusters the points went.
    fn read(&self, points: &[Point]) -> Knot {
        let lang = self.lang;
        let since = points.iter().flat_map(|point| &point.clusters).map(|cluster| cluster.since).min();
        let Some(since) = since else {
            return match points.iter().find_map(|point| point.unassignable.as_ref()) {
                Some(reason) => {
                    Knot { sentence: Some(self.cx.german(reason)), ..Knot::new(State::Done, html! { (lang.t("thread-kept")) }) }
                }
                None => self.next(StepKey::Analysis, "thread-read-next", "thread-read-next-text"),
            };
        };
        let title = match points.len() {
            1 => lang.t("thread-read"),
            n => lang.text("thread-read-points", &[("n", (n as i64).into())]),
        };
        let knot = Knot { when: Some(lang.day(since)), ..Knot::new(State::Done, html! { (title) }) };
        match points {
            [point] if point.clusters.len() == 1 => Knot { sentence: Some(self.joined(&point.clusters[0])), ..knot },
            _ => Knot { branches: points.iter().map(|point| self.point(point)).collect(), ..knot },
        }
    }

    fn point(&self, point: &Point) -> Markup {
        html! {
            @if let Some(text) = &point.text { (self.cx.quoted(&self.cx.german(&shortened(text, 80)))) ": " }
            @for (index, cluster) in point.clusters.iter().enumerate() { @if index > 0 { "; " } (self.joined(cluster)) }
            @if point.clusters.is_empty() {
                @match &point.unassignable { Some(reason) => (self.cx.german(reason)), None => (self.lang.t("thread-point-open")) }
            }
        }
    }

    /// "mit 34 weiteren im Anliegen …".
    fn joined(&self, cluster: &ClusterFact) -> Markup {
        let key = if cluster.others == 0 { "thread-joined-alone" } else { "thread-joined" };
        html! {
            (self.lang.text(key, &[("n", cluster.others.into())]))
            @if cluster.others_not_public > 0 { " " (self.lang.text("count-not-public", &[("n", cluster.others_not_public.into())])) }
            " " a href=(self.cx.url(&format!("/anliegen/{}", cluster.code))) { (self.lang.t("thread-cluster-word")) " " (self.cx.quoted(&self.cx.german(&cluster.title))) }
            " " span.rf-code { (cluster.code) }
        }
    }

    /// Analysis, goal, measure, answer, council, reading.
    fn consequences(&self, chain: &Chain, clusters: &[&ClusterFact]) -> Vec<Knot> {
        let weighings: Vec<(&ClusterFact, &WeighingFact)> =
            clusters.iter().filter_map(|cluster| cluster.weighing.as_ref().map(|weighing| (*cluster, weighing))).collect();
        let ended = !weighings.is_empty() && weighings.len() == clusters.len() && weighings.iter().all(|(_, weighing)| ends(weighing));
        let mut knots = Vec::new();
        match self.swot(chain) {
            Some(knot) => knots.push(knot),
            None if !ended => knots.push(self.next(StepKey::Analysis, "thread-swot-next", "thread-swot-next-text")),
            None => {}
        }
        match self.goals(chain) {
            Some(knot) => knots.push(knot),
            None if !ended => knots.push(self.next(StepKey::Goals, "thread-goal-next", "thread-goal-next-text")),
            None => {}
        }
        match self.measures(chain) {
            Some(knot) => knots.push(knot),
            None if !ended => knots.push(self.next(StepKey::Measures, "thread-measure-next", "thread-measure-next-text")),
            None => {}
        }
        knots.extend(self.answer(&weighings));
        knots.extend(self.council_and_after(chain, ended));
        // What happened stands before what is to come, whatever the order of the steps.
        knots.sort_by_key(|knot| knot.state == State::Next);
        if ended {
            knots.push(self.ask());
        }
        knots
    }

    /// The council, the work, the readings: what happened of it, and what is to come.
    fn council_and_after(&self, chain: &Chain, ended: bool) -> Vec<Knot> {
        let mut knots = match (self.council(chain), &chain.rejection) {
            (Some(resolved), _) => vec![resolved],
            (None, Some(rejection)) => return self.rejected(rejection),
            (None, None) => vec![self.next(StepKey::Resolution, "thread-council-next", "thread-council-next-text")],
        };
        knots.extend(self.work(chain));
        let alive = chain.measures.iter().any(|measure| !matches!(measure.state, MeasureState::Dropped | MeasureState::Discarded));
        match self.readings(chain) {
            Some(knot) => knots.push(knot),
            None if alive && !ended => knots.push(self.next(StepKey::Monitoring, "thread-reading-next", "thread-reading-next-text")),
            None => {}
        }
        knots
    }

    /// What became of the resolved measures.
    fn work(&self, chain: &Chain) -> Option<Knot> {
        let resolved: Vec<&MeasureFact> = chain.measures.iter().filter(|measure| measure.is_resolved()).collect();
        let latest = resolved.iter().filter_map(|measure| measure.changed_at).max()?;
        let lang = self.lang;
        let one = |measure: &&MeasureFact| {
            html! {
                a href=(self.cx.url(&format!("/massnahmen/{}", measure.code))) { (self.cx.german(&measure.title)) }
                ": " (lang.t(public_state(measure.state)))
                @if let Some(reason) = measure.state_reason.as_ref().filter(|reason| !reason.is_empty()) { " – " (self.cx.german(reason)) }
            }
        };
        let knot = Knot { when: Some(lang.day(latest)), ..Knot::new(State::Done, html! { (lang.t("thread-work")) }) };
        Some(match resolved.as_slice() {
            [only] => Knot { sentence: Some(one(only)), ..knot },
            several => Knot { branches: several.iter().map(one).collect(), ..knot },
        })
    }

    fn swot(&self, chain: &Chain) -> Option<Knot> {
        let first = chain.swot.first()?;
        let lang = self.lang;
        let item = |swot: &super::facts::SwotFact| {
            html! {
                @if let Some(quadrant) = Quadrant::from_code(&swot.quadrant) { (quadrant_tag(lang, quadrant)) " " }
                a href=(self.cx.url(&format!("/analyse/{}", swot.code))) { (self.cx.german(&swot.title)) }
                @if swot.contradicted_by_us { " – " (lang.t("thread-swot-contradicted")) }
                @if !swot.contradicting.is_empty() {
                    " " (self.cx.text_around("thread-swot-contradicting", "sources", &self.cx.german(&swot.contradicting.join(", "))))
                }
                " " span.rf-code { (swot.code) }
            }
        };
        let knot = Knot { when: Some(lang.day(first.at)), ..Knot::new(State::Done, html! { (lang.t("thread-swot")) }) };
        Some(match chain.swot.as_slice() {
            [only] => Knot { sentence: Some(item(only)), ..knot },
            several => Knot { branches: several.iter().map(item).collect(), ..knot },
        })
    }

    fn goals(&self, chain: &Chain) -> Option<Knot> {
        let first = chain.goals.first()?;
        let lang = self.lang;
        let goal = |goal: &super::facts::GoalFact| {
            html! { a href=(self.cx.url(&format!("/ziele/{}", goal.code))) { (self.cx.german(&goal.title)) } " " span.rf-code { (goal.code) } }
        };
        let from = html! {
            @for (index, scenario) in chain.scenarios.iter().enumerate() {
                @if index == 0 { (lang.t("thread-goal-from")) " " } @else { ", " }
                a href=(self.cx.url(&format!("/szenarien/{}", scenario.slug))) { (self.cx.quoted(&self.cx.german(&scenario.title))) }
            }
        };
        let knot = Knot { when: Some(lang.day(first.at)), ..Knot::new(State::Done, html! { (lang.t("thread-goal")) }) };
        Some(match chain.goals.as_slice() {
            [only] => Knot { sentence: Some(html! { (goal(only)) " " (from) }), ..knot },
            several => {
                Knot { sentence: (!chain.scenarios.is_empty()).then_some(from), branches: several.iter().map(goal).collect(), ..knot }
            }
        })
    }

    fn measures(&self, chain: &Chain) -> Option<Knot> {
        let first = chain.measures.iter().min_by_key(|measure| measure.at)?;
        let lang = self.lang;
        let knot = Knot { when: Some(lang.day(first.at)), ..Knot::new(State::Done, html! { (lang.t("thread-measure-proposed")) }) };
        Some(match chain.measures.as_slice() {
            [only] => Knot { sentence: Some(self.measure(only)), ..knot },
            several => Knot { branches: several.iter().map(|measure| self.measure(measure)).collect(), ..knot },
        })
    }

    fn measure(&self, measure: &MeasureFact) -> Markup {
        let lang = self.lang;
        html! {
            a href=(self.cx.url(&format!("/massnahmen/{}", measure.code))) { (self.cx.german(&measure.title)) }
            @if let Some(priority) = &measure.priority { ", " (lang.t(&format!("thread-priority-{priority}"))) }
            @if let Some(cost) = measure.cost.filter(|_| !measure.is_resolved()) {
                ", " (lang.text("thread-cost", &[("min", lang.euro(cost.min).into()), ("max", lang.euro(cost.max).into()), ("year", cost.price_year.to_string().into())]))
            }
            @if !measure.is_resolved() && let Some(reason) = measure.state_reason.as_ref().filter(|reason| !reason.is_empty()) { " – " (self.cx.german(reason)) }
            " " span.rf-code { (measure.code) }
        }
    }

    fn answer(&self, weighings: &[(&ClusterFact, &WeighingFact)]) -> Option<Knot> {
        let (_, first) = weighings.iter().max_by_key(|(_, weighing)| weighing.released_at)?;
        let lang = self.lang;
        let one = |(cluster, weighing): &(&ClusterFact, &WeighingFact)| {
            html! {
                @if weighings.len() > 1 { (self.cx.german(&cluster.title)) ": " }
                b { (self.result(weighing)) } ". " (self.cx.german(&weighing.reason))
                @if !weighing.resolved { " " span.rf-meta { (lang.t("thread-answer-proposal")) } }
            }
        };
        let knot = Knot { when: Some(lang.day(first.released_at)), ..Knot::new(State::Done, html! { (lang.t("thread-answer")) }) };
        Some(match weighings {
            [only] => Knot { sentence: Some(one(only)), ..knot },
            several => Knot { branches: several.iter().map(one).collect(), ..knot },
        })
    }

    /// The public word of a result, with what belongs to it.
    fn result(&self, weighing: &WeighingFact) -> Markup {
        let (cx, lang) = (self.cx, self.lang);
        match (&weighing.forwarded_to, weighing.postponed_until, &weighing.project) {
            (Some(to), _, _) => cx.text_around("thread-result-forwarded", "to", &cx.german(to)),
            (_, Some(until), _) => html! { (lang.text("thread-result-postponed", &[("until", lang.date(until).into())])) },
            (_, _, Some(project)) => cx.text_around("thread-result-exists", "project", &cx.german(project)),
            _ if weighing.result == "not_followed" => html! { (lang.t("thread-result-not-followed")) },
            _ => html! { (lang.t(&format!("weighing-public-{}", weighing.result)).trim_end_matches([' ', '…'])) },
        }
    }

    fn council(&self, chain: &Chain) -> Option<Knot> {
        let resolution = chain.resolution.as_ref()?;
        let lang = self.lang;
        let votes = resolution.votes.map(|votes| self.votes(votes));
        Some(Knot {
            when: Some(lang.date(resolution.on)),
            sentence: Some(html! {
                a href=(self.cx.url(&format!("/beschluesse/{}", resolution.number))) { (self.cx.german(&resolution.body)) }
                @if let Some(result) = &resolution.result { ": " (lang.t(&format!("thread-council-{result}"))) }
                @if let Some(votes) = votes { " (" (votes) ")" }
                ". " (lang.t("thread-binding"))
            }),
            code: Some(resolution.number.clone()),
            ..Knot::new(State::Done, html! { (lang.t("thread-council")) })
        })
    }

    /// The council said no: that is the last thing that happened, and it is open what follows.
    fn rejected(&self, rejection: &RejectionFact) -> Vec<Knot> {
        let lang = self.lang;
        let sentence = html! {
            a href=(self.cx.url(&format!("/beschluesse/{}", rejection.edition))) { (self.cx.german(&rejection.body)) }
            ": " (lang.t("thread-council-rejected"))
            @if let Some(votes) = rejection.votes { " (" (self.votes(votes)) ")" }
            "."
        };
        vec![self.done(lang.date(rejection.on), "thread-council", sentence), self.plain(State::Next, "thread-again", "thread-again-text")]
    }

    fn votes(&self, [yes, no, abstain]: [i32; 3]) -> String {
        let args = [("yes", i64::from(yes).into()), ("no", i64::from(no).into()), ("abstain", i64::from(abstain).into())];
        self.lang.text("thread-votes", &args)
    }

    fn readings(&self, chain: &Chain) -> Option<Knot> {
        let latest = chain.readings.iter().max_by_key(|reading| reading.on)?;
        let lang = self.lang;
        let one = |reading: &super::facts::ReadingFact| {
            let args = [
                ("value", lang.decimal(reading.value, reading.decimals).into()),
                ("target", lang.decimal(reading.target, reading.decimals).into()),
                ("unit", reading.unit.as_str().into()),
                ("year", reading.target_year.to_string().into()),
            ];
            html! {
                a href=(self.cx.url(&format!("/monitoring/{}", reading.code))) { (self.cx.german(&reading.title)) } ": " (lang.text("thread-reading-value", &args))
            }
        };
        let knot = Knot { when: Some(lang.date(latest.on)), ..Knot::new(State::Done, html! { (lang.t("thread-reading")) }) };
        Some(match chain.readings.as_slice() {
            [only] => Knot { sentence: Some(one(only)), ..knot },
            several => Knot { branches: several.iter().map(one).collect(), ..knot },
        })
    }

    /// The sad path does not end in silence: whom to ask next.
    fn ask(&self) -> Knot {
        let town = &self.process.town;
        let args = town.contact(self.lang);
        Knot {
            sentence: Some(html! { (self.lang.text("thread-ask-text", &args)) }),
            ..Knot::new(State::Next, html! { (self.lang.t("thread-ask")) })
        }
    }

    fn verdict(&self, facts: &Facts) -> Markup {
        if facts.standing == Shown::Refused {
            return html! { (self.lang.t("thread-verdict-refused")) };
        }
        let clusters = clusters(&facts.points);
        let mut verdicts: Vec<&str> =
            clusters.iter().filter_map(|cluster| cluster.weighing.as_ref()).map(|it| it.verdict.as_str()).collect();
        verdicts.dedup();
        let rejection = facts.chain.rejection.as_ref().filter(|_| facts.chain.resolution.is_none());
        let rejected = rejection.map(|it| self.lang.text("thread-verdict-rejected", &[("day", self.lang.date(it.on).into())]));
        if !verdicts.is_empty() || rejected.is_some() {
            let written = self.cx.german(&verdicts.join(" "));
            return html! { (written) @if let Some(rejected) = &rejected { " " (rejected) } };
        }
        if let ([], Some(reason)) = (clusters.as_slice(), facts.points.iter().find_map(|point| point.unassignable.as_ref())) {
            return self.cx.text_around("thread-verdict-kept", "reason", &self.cx.german(reason));
        }
        let (key, step) = if clusters.is_empty() {
            let key = match facts.standing {
                Shown::Public => "thread-verdict-waiting",
                Shown::Internal => "thread-verdict-internal",
                Shown::Waiting | Shown::Refused => "thread-verdict-new",
            };
            (key, StepKey::Analysis)
        } else if facts.chain.measures.is_empty() {
            ("thread-verdict-read", StepKey::Measures)
        } else {
            ("thread-verdict-measure", StepKey::Resolution)
        };
        html! { (self.lang.text(key, &[("when", self.when(step).into())])) }
    }

    /// A knot without a date.
    fn plain(&self, state: State, title: &str, text: &str) -> Knot {
        Knot { sentence: Some(html! { (self.lang.t(text)) }), ..Knot::new(state, html! { (self.lang.t(title)) }) }
    }

    fn done(&self, when: String, title: &str, sentence: Markup) -> Knot {
        Knot { when: Some(when), sentence: Some(sentence), ..Knot::new(State::Done, html! { (self.lang.t(title)) }) }
    }

    fn next(&self, step: StepKey, title: &str, text: &str) -> Knot {
        Knot {
            when: Some(self.when(step)),
            sentence: Some(html! { (self.lang.t(text)) }),
            ..Knot::new(State::Next, html! { (self.lang.t(title)) })
        }
    }

    /// When a step is due: in the town's own short words when it is still to come, until when it goes on once it has begun.
    fn when(&self, step: StepKey) -> String {
        let today = time::day(self.cx.now);
        match self.process.phase(step) {
            Some(phase) if phase.standing(today) == Standing::Next => phase.label.get(self.lang).to_owned(),
            Some(Phase { ends_on: Some(end), .. }) if *end >= today => {
                self.lang.text("thread-until", &[("month", self.lang.month(*end).into())])
            }
            _ => self.lang.t("thread-later"),
        }
    }
}

/// Whether a weighing ends the way: nothing of it goes on.
fn ends(weighing: &WeighingFact) -> bool {
    matches!(weighing.result.as_str(), "not_followed" | "out_of_scope" | "forwarded" | "noted" | "exists")
}

/// The beginning of a text, cut at a word.
fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.trim_end_matches('.').to_owned();
    }
    let cut: String = text.chars().take(max).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_at_words() {
        assert_eq!(shortened("Gehweg fehlt.", 80), "Gehweg fehlt");
        assert_eq!(shortened("Hier fehlt ein Gehweg auf ganzer Länge", 20), "Hier fehlt ein …");
    }

    #[test]
    fn the_present_is_the_last_thing_that_happened() {
        let knot = |state| Knot::new(state, html! {});
        let mut open = vec![knot(State::Done), knot(State::Done), knot(State::Next)];
        mark_present(&mut open);
        assert_eq!(open.iter().map(|knot| knot.state).collect::<Vec<_>>(), [State::Done, State::Now, State::Next]);
        let mut finished = vec![knot(State::Done), knot(State::Done)];
        mark_present(&mut finished);
        assert!(finished.iter().all(|knot| knot.state == State::Done));
    }
}
