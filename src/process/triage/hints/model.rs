//! Types and rules of hints. No IO.

use std::collections::BTreeMap;

use crate::services::act::SubjectId;
use crate::services::text;
use crate::services::text::hints::{Hit, Kind, Known, detect, named_elsewhere, speaks};

crate::id! {
    /// Key of a hint.
    HintId
}

crate::text_enum! {
    /// Which words it is about.
    pub enum Field: "hint-field" { Title = "title", Text = "text", Alt = "alt" }
}

crate::text_enum! {
    /// What a person made of it.
    pub enum HintState: "hint-state" { Open = "open", Accepted = "accepted", Dismissed = "dismissed" }
}

/// What is put where a passage was.
pub const MARK: &str = "[gekürzt]";

/// The words of a subject with what they are measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Whose.
    pub subject: SubjectId,
    /// Title; empty for comments.
    pub title: String,
    /// Text.
    pub text: String,
    /// Code of the language that they are said to be in.
    pub language: String,
    /// District of the place, if it has one.
    pub district: Option<i64>,
    /// Theme that was chosen.
    pub theme: Option<i64>,
    /// Descriptions of photos, with their places.
    pub alts: Vec<(i16, String)>,
}

impl Words {
    /// The words of a field.
    pub fn field(&self, field: Field, position: Option<i16>) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Text => &self.text,
            Field::Alt => self.alts.iter().find(|(at, _)| Some(*at) == position).map_or("", |(_, alt)| alt),
        }
    }

    /// Everything that is looked at, for a digest.
    pub fn parts(&self) -> Vec<Vec<u8>> {
        let key = |id: Option<i64>| id.unwrap_or(0).to_be_bytes().to_vec();
        let mut parts =
            vec![self.title.clone().into(), self.text.clone().into(), self.language.clone().into(), key(self.district), key(self.theme)];
        parts.extend(self.alts.iter().flat_map(|(position, alt)| [position.to_be_bytes().to_vec(), alt.clone().into_bytes()]));
        parts
    }
}

/// What words are compared with: districts and themes of the process.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Districts with their names.
    pub districts: Vec<Known>,
    /// Themes with the terms of their names.
    pub themes: Vec<(i64, Vec<String>)>,
}

/// Something that was noticed in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// In which words.
    pub field: Field,
    /// Of which photo.
    pub position: Option<i16>,
    /// What, and where; 0 to 0 is the whole.
    pub hit: Hit,
}

/// Looks through words.
pub fn notice(words: &Words, places: &Places) -> Vec<Noticed> {
    let mut found = Vec::new();
    let fields = [(Field::Title, None), (Field::Text, None)].into_iter().chain(words.alts.iter().map(|(at, _)| (Field::Alt, Some(*at))));
    for (field, position) in fields {
        let text = words.field(field, position);
        found.extend(detect(text).into_iter().map(|hit| Noticed { field, position, hit }));
        if let Some(own) = words.district {
            let elsewhere = named_elsewhere(text, own, &places.districts);
            let own_named = named_elsewhere(&format!("{} {}", words.title, words.text), own, &places.districts).is_empty();
            if field != Field::Alt && !own_named {
                found.extend(elsewhere.into_iter().map(|hit| Noticed { field, position, hit }));
            }
        }
    }
    let whole = |kind| Noticed { field: Field::Text, position: None, hit: Hit { start: 0, end: 0, kind } };
    if speaks(&format!("{}. {}", words.title, words.text)).is_some_and(|spoken| spoken != base(&words.language)) {
        found.push(whole(Kind::Language));
    }
    if is_of_another_theme(words, places) {
        found.push(whole(Kind::Theme));
    }
    found
}

/// The language that is meant: Leichte Sprache is German.
fn base(code: &str) -> &str {
    if code.starts_with("de") { "de" } else { code }
}

/// Whether the words name exactly one theme, and it is not the chosen one.
fn is_of_another_theme(words: &Words, places: &Places) -> bool {
    let Some(chosen) = words.theme else { return false };
    let terms = text::document_terms([words.title.as_str(), words.text.as_str()]);
    let named: Vec<i64> =
        places.themes.iter().filter(|(_, names)| names.iter().any(|name| terms.contains(name))).map(|(id, _)| *id).collect();
    matches!(named.as_slice(), [only] if *only != chosen)
}

/// A hint as it is stored.
#[derive(Clone, Debug)]
pub struct Found {
    /// Key.
    pub id: HintId,
    /// In which words.
    pub field: Field,
    /// Of which photo.
    pub position: Option<i16>,
    /// What.
    pub kind: Kind,
    /// Bytes of the field; none when the passage is no longer there.
    pub span: Option<(usize, usize)>,
    /// Digest of the passage.
    pub mac: Vec<u8>,
    /// What a person made of it.
    pub state: HintState,
    /// Who.
    pub by: Option<String>,
}

impl Found {
    /// Whether it stands in the way of publication: a person, and not dismissed.
    pub fn blocks(&self) -> bool {
        self.kind.is_person() && self.span.is_some() && self.state != HintState::Dismissed
    }
}

/// The hints of one subject, with the words.
#[derive(Clone, Debug)]
pub struct Hints {
    /// The words.
    pub words: Words,
    /// The hints, in the order of the words.
    pub found: Vec<Found>,
}

impl Hints {
    /// The passage of a hint, empty when it is about the whole.
    pub fn passage(&self, hint: &Found) -> &str {
        let (start, end) = hint.span.unwrap_or_default();
        self.words.field(hint.field, hint.position).get(start..end).unwrap_or_default()
    }

    /// How many hints about persons are not dismissed and still stand there.
    pub fn persons(&self) -> usize {
        self.found.iter().filter(|hint| hint.blocks()).count()
    }

    /// How many of those nobody decided about.
    pub fn open_persons(&self) -> usize {
        self.found.iter().filter(|hint| hint.blocks() && hint.state == HintState::Open).count()
    }

    /// Whether a passage was cut out of the words.
    pub fn was_cut(&self) -> bool {
        self.found.iter().any(|hint| hint.state == HintState::Accepted && hint.span.is_none() && hint.kind.is_person())
    }

    /// Those that stand in the words.
    pub fn standing(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|hint| hint.span.is_some())
    }

    /// Marks for a field: spans that are not dismissed, with their kinds.
    pub fn marks(&self, field: Field) -> Vec<Hit> {
        let of_field = self.standing().filter(|hint| hint.field == field && hint.state != HintState::Dismissed);
        let mut marks: Vec<Hit> = of_field
            .filter_map(|hint| hint.span.map(|(start, end)| Hit { start, end, kind: hint.kind }))
            .filter(|hit| hit.end > hit.start)
            .collect();
        marks.sort_unstable();
        // Rules of different lists may mark the same words.
        marks.dedup_by(|later, earlier| later.start < earlier.end);
        marks
    }
}

/// What the list of the desk says of an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// Hints about persons that are not dismissed.
    pub persons: i64,
    /// Similar contributions.
    pub similar: i64,
}

/// One more time what is decided: which stored hints stay, move, go; which are new. Of several equal passages the first
/// stored one belongs to the first in the words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Stored hints that stand at this place now.
    pub moved: Vec<(HintId, usize, usize)>,
    /// Decided ones whose passage is no longer there.
    pub gone: Vec<HintId>,
    /// Open ones whose passage is no longer there.
    pub dropped: Vec<HintId>,
    /// Indices of what is new.
    pub new: Vec<usize>,
}

/// Compares what is stored with what is noticed now; `macs` are the digests of the noticed passages.
pub fn changes(stored: &[Found], noticed: &[Noticed], macs: &[Vec<u8>]) -> Changes {
    type Key<'a> = (Field, Option<i16>, Kind, &'a [u8]);
    let mut waiting: BTreeMap<Key<'_>, Vec<&Found>> = BTreeMap::new();
    for hint in stored.iter().rev() {
        waiting.entry((hint.field, hint.position, hint.kind, &hint.mac)).or_default().push(hint);
    }
    let mut changes = Changes::default();
    for (index, (now, mac)) in noticed.iter().zip(macs).enumerate() {
        match waiting.get_mut(&(now.field, now.position, now.hit.kind, mac.as_slice())).and_then(Vec::pop) {
            Some(hint) if hint.span == Some((now.hit.start, now.hit.end)) => {}
            Some(hint) => changes.moved.push((hint.id, now.hit.start, now.hit.end)),
            None => changes.new.push(index),
        }
    }
    for hint in waiting.into_values().flatten() {
        match hint.state {
            HintState::Open => changes.dropped.push(hint.id),
            _ if hint.span.is_some() => changes.gone.push(hint.id),
            _ => {}
        }
    }
    changes
}

/// How often hints of a kind were right, by the version of the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Precision {
    /// Kind.
    pub kind: Kind,
    /// Version of the rules.
    pub version: i32,
    /// Accepted.
    pub accepted: i64,
    /// Dismissed.
    pub dismissed: i64,
    /// Not decided about.
    pub open: i64,
}

/// Below this number of decisions a share says little.
pub const FEW: i64 = 20;

impl Precision {
    /// Decided about.
    pub const fn n(&self) -> i64 {
        self.accepted + self.dismissed
    }

    /// Share of the right ones in percent, if any was decided about.
    pub fn percent(&self) -> Option<i64> {
        (self.n() > 0).then(|| (self.accepted * 200 + self.n()) / (2 * self.n()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(title: &str, text: &str) -> Words {
        Words {
            subject: SubjectId(1),
            title: title.into(),
            text: text.into(),
            language: "de".into(),
            district: None,
            theme: None,
            alts: Vec::new(),
        }
    }

    fn kinds(words: &Words, places: &Places) -> Vec<Kind> {
        notice(words, places).iter().map(|noticed| noticed.hit.kind).collect()
    }

    #[test]
    fn a_place_in_one_district_and_words_about_another() {
        let known = |id, name: &str| Known { id, names: vec![name.into()] };
        let places = Places { districts: vec![known(1, "Quellental"), known(2, "Thesdorf")], themes: Vec::new() };
        let words = Words { district: Some(1), ..words("Bushalt", "In Thesdorf fehlt ein Dach.") };
        assert_eq!(kinds(&words, &places), [Kind::District]);
        assert!(kinds(&Words { title: "Von Quellental nach Thesdorf".into(), ..words.clone() }, &places).is_empty());
        assert!(kinds(&Words { district: None, ..words }, &places).is_empty());
    }

    #[test]
    fn words_in_another_language_and_of_another_theme() {
        let text = "The pavement is too narrow and there are no benches for the elderly.";
        assert_eq!(kinds(&words("Benches", text), &Places::default()), [Kind::Language]);
        assert!(kinds(&Words { language: "en".into(), ..words("Benches", text) }, &Places::default()).is_empty());
        let themes = vec![(1, text::document_terms(["Wohnen"])), (2, text::document_terms(["Kultur"]))];
        let places = Places { districts: Vec::new(), themes };
        let misplaced = Words { theme: Some(2), ..words("Wohnen im Zentrum", "Bezahlbar bitte.") };
        assert_eq!(kinds(&misplaced, &places), [Kind::Theme]);
        assert!(kinds(&Words { theme: Some(1), ..misplaced }, &places).is_empty());
    }

    fn found(id: i64, mac: u8, span: Option<(usize, usize)>, state: HintState) -> Found {
        Found { id: HintId(id), field: Field::Text, position: None, kind: Kind::Name, span, mac: vec![mac], state, by: None }
    }

    fn name(start: usize) -> Noticed {
        Noticed { field: Field::Text, position: None, hit: Hit { start, end: start + 1, kind: Kind::Name } }
    }

    #[test]
    fn what_was_decided_stays_decided_while_the_passage_stands() {
        let stored = [
            found(1, 7, Some((0, 1)), HintState::Dismissed),
            found(2, 7, Some((5, 6)), HintState::Open),
            found(3, 8, Some((9, 10)), HintState::Accepted),
            found(4, 9, Some((12, 13)), HintState::Open),
        ];
        let changes = changes(&stored, &[name(3), name(5), name(20)], &[vec![7], vec![7], vec![5]]);
        assert_eq!(changes, Changes { moved: vec![(HintId(1), 3, 4)], gone: vec![HintId(3)], dropped: vec![HintId(4)], new: vec![2] });
    }

    #[test]
    fn a_share_says_of_how_many() {
        let precision = Precision { kind: Kind::Name, version: 1, accepted: 2, dismissed: 1, open: 4 };
        assert_eq!((precision.n(), precision.percent()), (3, Some(67)));
        assert_eq!(Precision { accepted: 0, dismissed: 0, ..precision }.percent(), None);
    }

    proptest! {
        /// Looking twice changes nothing the second time.
        #[test]
        fn looking_twice_is_looking_once(macs in prop::collection::vec(0_u8..4, 0..8)) {
            let noticed: Vec<Noticed> = (0..macs.len()).map(|at| name(at * 2)).collect();
            let digests: Vec<Vec<u8>> = macs.iter().map(|mac| vec![*mac]).collect();
            let stored: Vec<Found> = macs.iter().enumerate().map(|(at, mac)| found(at as i64, *mac, Some((at * 2, at * 2 + 1)), HintState::Open)).collect();
            prop_assert_eq!(changes(&stored, &noticed, &digests), Changes::default());
            prop_assert_eq!(changes(&[], &noticed, &digests).new.len(), macs.len());
        }
    }
}
