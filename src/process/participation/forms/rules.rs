//! What a definition has to hold before it is published: every fault at once, each with the section or question it belongs to.
//! No IO.

use std::collections::BTreeSet;

use super::model::{Ask, AskKind, Definition, Question, Section};
use crate::error::Say;

/// Most questions of a form: who has time for more?
pub const MOST_QUESTIONS: usize = 60;
/// Most sections.
pub const MOST_SECTIONS: usize = 20;
/// Most options of a question.
pub const MOST_OPTIONS: usize = 40;
/// Fewest and most steps of a scale.
pub const STEPS: (i64, i64) = (2, 10);
/// Largest number that a question can ask for.
pub const MOST_NUMBER: i64 = 1_000_000_000;

/// Something that keeps a form from being published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Key of the section or question; empty for the form as a whole.
    pub at: String,
    /// What is wrong.
    pub say: Say,
}

/// Everything that is wrong with a definition; nothing: it can be published.
pub fn faults(definition: &Definition) -> Vec<Fault> {
    let mut faults = Faults(Vec::new());
    faults.whole(definition);
    let mut earlier: Vec<&Question> = Vec::new();
    for section in &definition.sections {
        faults.section(section, &earlier);
        earlier.extend(&section.questions);
    }
    faults.0
}

struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, at: &str, key: &'static str) {
        self.0.push(Fault { at: at.to_owned(), say: Say::new(key) });
    }

    fn whole(&mut self, definition: &Definition) {
        let questions = definition.questions().count();
        if questions == 0 {
            self.add("", "survey-fault-empty");
        }
        if questions > MOST_QUESTIONS || definition.sections.len() > MOST_SECTIONS {
            self.0.push(Fault { at: String::new(), say: Say::new("survey-fault-long").with("n", MOST_QUESTIONS as i64) });
        }
        let keys: Vec<&str> = definition
            .sections
            .iter()
            .flat_map(|section| std::iter::once(section.key.as_str()).chain(section.questions.iter().map(|question| question.key.as_str())))
            .collect();
        if keys.iter().collect::<BTreeSet<_>>().len() != keys.len() {
            self.add("", "survey-fault-keys");
        }
        // Fields of place and photos have names of their own, so that a form holds one of each.
        for (kind, key) in [(AskKind::Place, "survey-fault-places"), (AskKind::Photo, "survey-fault-photos")] {
            let several = definition.questions().filter(|(_, question)| question.ask.kind() == kind).skip(1);
            for (_, question) in several {
                self.add(&question.key, key);
            }
        }
    }

    fn section(&mut self, section: &Section, earlier: &[&Question]) {
        if section.questions.is_empty() {
            self.add(&section.key, "survey-fault-section-empty");
        }
        if let Some(condition) = &section.condition {
            let question = earlier.iter().find(|question| question.key == condition.question);
            match question.filter(|question| question.ask.kind().can_decide()) {
                None => self.add(&section.key, "survey-fault-condition"),
                Some(question) => {
                    let known: Vec<String> = question.ask.deciding().into_iter().map(|option| option.key).collect();
                    if condition.any_of.is_empty() || condition.any_of.iter().any(|answer| !known.contains(answer)) {
                        self.add(&section.key, "survey-fault-condition-answer");
                    }
                }
            }
        }
        let mut begun = false;
        for question in &section.questions {
            if question.ask.kind() == AskKind::Photo && !begun {
                self.add(&question.key, "survey-fault-photo-alone");
            }
            begun |= matches!(question.ask.kind(), AskKind::Text | AskKind::Place);
            self.question(question);
        }
    }

    fn question(&mut self, question: &Question) {
        let at = question.key.as_str();
        if question.demographic && !question.ask.kind().can_be_demographic() {
            self.add(at, "survey-fault-demographic");
        }
        match &question.ask {
            Ask::Choice { options } | Ask::Choices { options, .. } => {
                let keys: BTreeSet<&str> = options.iter().map(|option| option.key.as_str()).collect();
                let labels: BTreeSet<&str> = options.iter().map(|option| option.label.de.as_str()).collect();
                if options.len() < 2 {
                    self.add(at, "survey-fault-options-few");
                } else if options.len() > MOST_OPTIONS {
                    self.0.push(Fault { at: at.to_owned(), say: Say::new("survey-fault-options-many").with("n", MOST_OPTIONS as i64) });
                } else if keys.len() != options.len() || labels.len() != options.len() {
                    self.add(at, "survey-fault-options-twice");
                }
                if let Ask::Choices { most: Some(most), .. } = &question.ask
                    && (*most == 0 || usize::from(*most) > options.len())
                {
                    self.add(at, "survey-fault-most");
                }
            }
            Ask::Scale { steps, .. } if !(STEPS.0..=STEPS.1).contains(&i64::from(*steps)) => self.add(at, "survey-fault-steps"),
            Ask::Number { min, max, .. } if min >= max || min.abs() > MOST_NUMBER || max.abs() > MOST_NUMBER => {
                self.add(at, "survey-fault-numbers");
            }
            _ => {}
        }
    }
}

/// Whether a new version asks a known key for another kind of answer: then old and new answers could not be counted together.
pub fn changed_kind<'a>(new: &'a Definition, published: &[Definition]) -> Option<&'a Question> {
    new.questions().map(|(_, question)| question).find(|question| {
        published
            .iter()
            .filter_map(|old| old.question(&question.key))
            .any(|old| old.ask.kind() != question.ask.kind() || old.demographic != question.demographic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::participation::contributions::Kind;
    use crate::process::participation::forms::model::{Condition, Opt};
    use crate::services::i18n::Localised;

    fn question(key: &str, ask: Ask) -> Question {
        Question { key: key.into(), label: Localised::german(key), hint: None, required: false, demographic: false, ask }
    }

    fn choice(options: &[&str]) -> Ask {
        Ask::Choice { options: options.iter().map(|key| Opt { key: (*key).into(), label: Localised::german(*key) }).collect() }
    }

    fn text() -> Ask {
        Ask::Text { contribution: Kind::Note }
    }

    fn form(sections: Vec<(Option<Condition>, Vec<Question>)>) -> Definition {
        let sections = sections.into_iter().enumerate().map(|(index, (condition, questions))| Section {
            key: format!("s{}", index + 100),
            title: Localised::german("Teil"),
            text: None,
            condition,
            questions,
        });
        Definition { sections: sections.collect(), next: 9, ..Definition::default() }
    }

    fn keys(definition: &Definition) -> Vec<&'static str> {
        faults(definition).into_iter().map(|fault| fault.say.key).collect()
    }

    fn when(question: &str, answer: &str) -> Option<Condition> {
        Some(Condition { question: question.into(), any_of: vec![answer.into()] })
    }

    #[test]
    fn a_condition_names_an_earlier_closed_question_and_its_answers() {
        let first = || (None, vec![question("f1", choice(&["ja", "nein"])), question("f2", text())]);
        let with = |condition| keys(&form(vec![first(), (condition, vec![question("f3", Ask::Date {})])]));
        assert!(with(when("f1", "ja")).is_empty());
        assert_eq!(with(when("f1", "vielleicht")), ["survey-fault-condition-answer"]);
        for (other, answer) in [("f2", "x"), ("f3", "x"), ("f9", "x")] {
            assert_eq!(with(when(other, answer)), ["survey-fault-condition"], "{other}");
        }
        assert_eq!(
            keys(&form(vec![(when("f3", "ja"), vec![question("f1", text())]), (None, vec![question("f3", choice(&["ja", "nein"]))])])),
            ["survey-fault-condition"]
        );
    }

    #[test]
    fn one_place_one_set_of_photos_and_no_photo_alone() {
        let two = form(vec![(
            None,
            vec![
                question("f1", Ask::Place {}),
                question("f2", Ask::Photo {}),
                question("f3", Ask::Place {}),
                question("f4", Ask::Photo {}),
            ],
        )]);
        assert_eq!(keys(&two), ["survey-fault-places", "survey-fault-photos"]);
        assert_eq!(keys(&form(vec![(None, vec![question("f1", Ask::Photo {}), question("f2", text())])])), ["survey-fault-photo-alone"]);
    }

    #[test]
    fn who_somebody_is_stands_in_one_of_a_few_groups() {
        for ask in [text(), Ask::Place {}, Ask::Date {}, Ask::Number { min: 0, max: 120, unit: None }, Ask::Theme {}] {
            let asked = Question { demographic: true, ..question("f1", ask) };
            assert_eq!(keys(&form(vec![(None, vec![asked])])), ["survey-fault-demographic"]);
        }
        let age = Question { demographic: true, ..question("f1", choice(&["bis 17", "ab 18"])) };
        assert!(keys(&form(vec![(None, vec![age])])).is_empty());
    }

    #[test]
    fn keys_options_and_bounds() {
        assert_eq!(keys(&Definition::default()), ["survey-fault-empty"]);
        assert_eq!(keys(&form(vec![(None, vec![])])), ["survey-fault-empty", "survey-fault-section-empty"]);
        assert_eq!(keys(&form(vec![(None, vec![question("f1", text()), question("f1", text())])])), ["survey-fault-keys"]);
        for (ask, fault) in [
            (choice(&["a"]), "survey-fault-options-few"),
            (choice(&["a", "a"]), "survey-fault-options-twice"),
            (Ask::Scale { steps: 1, low: Localised::german("a"), high: Localised::german("b") }, "survey-fault-steps"),
            (Ask::Number { min: 3, max: 3, unit: None }, "survey-fault-numbers"),
        ] {
            assert_eq!(keys(&form(vec![(None, vec![question("f1", ask)])])), [fault]);
        }
    }

    #[test]
    fn a_key_keeps_its_kind_over_all_versions() {
        let old = form(vec![(None, vec![question("f1", Ask::Date {})])]);
        let new = form(vec![(None, vec![question("f1", text()), question("f2", text())])]);
        assert_eq!(changed_kind(&new, std::slice::from_ref(&old)).map(|question| question.key.as_str()), Some("f1"));
        assert_eq!(changed_kind(&old, std::slice::from_ref(&old)), None);
    }
}
