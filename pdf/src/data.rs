//! The contract: the JSON document that the server writes and the templates read.
//!
//! Texts arrive in the language of the report, ready to print; everything that is a key (a kind, a
//! result, a horizon) is an enum here and gets its words from `templates/labels.typ`. Unknown
//! fields are refused, so that a misspelt name cannot silently empty a section.

use serde::{Deserialize, Serialize};

/// One document to render; the field `kind` selects the template.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Document {
    /// What came in, what was said, and what became of it.
    ParticipationReport(Box<ParticipationReport>),
    /// The paper twin of a form.
    PaperForm(Box<PaperForm>),
}

/// Sheets of a form to be printed. All texts arrive in the language of the sheets.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaperForm {
    /// Language of all texts.
    pub language: Language,
    /// Who publishes.
    pub town: String,
    /// Title of the process.
    pub process: String,
    /// Title of the form; also the title of the PDF.
    pub title: String,
    /// When the sheets were made, RFC 3339 with offset; becomes the creation date of the PDF.
    pub made_at: String,
    /// Address of the form online.
    pub address: String,
    /// The same address as a square code.
    pub code: Picture,
    /// Where number and code of a slip are entered.
    pub mine: String,
    /// Person and telephone for questions.
    pub contact: String,
    /// What stands above the questions, in paragraphs.
    pub intro: Vec<String>,
    /// The sheets; at least one.
    pub sheets: Vec<PaperSheet>,
    /// The questions, in parts.
    pub parts: Vec<PaperPart>,
    /// Words of the frame.
    pub words: PaperWords,
}

/// A sheet.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaperSheet {
    /// Its number.
    pub number: String,
    /// Its return code.
    pub code: String,
}

/// Questions that belong together.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaperPart {
    /// Heading.
    pub title: String,
    /// When it is to be answered, in a sentence.
    pub condition: Option<String>,
    /// What stands below the heading, in paragraphs.
    pub text: Vec<String>,
    /// Questions.
    pub questions: Vec<PaperQuestion>,
}

/// A question with room for the pen.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaperQuestion {
    /// What is asked.
    pub label: String,
    /// What helps to answer.
    pub hint: Option<String>,
    /// Whether it may be left out.
    pub optional: bool,
    /// Room for the answer.
    pub room: Room,
}

/// Room for an answer.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Room {
    /// Lines to write on.
    Lines {
        /// How many.
        count: u8,
    },
    /// Boxes to tick.
    Boxes {
        /// What stands beside them.
        labels: Vec<String>,
    },
    /// Boxes between two ends.
    Scale {
        /// The first end.
        low: String,
        /// The last end.
        high: String,
        /// How many boxes.
        steps: u8,
    },
    /// A short line.
    Short {
        /// What stands behind it; may be empty.
        unit: String,
    },
    /// A sentence, and lines below it.
    Words {
        /// The sentence.
        text: String,
        /// How many lines.
        lines: u8,
    },
}

/// Words of the frame, which may say "du".
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaperWords {
    /// What the number is called.
    pub number: String,
    /// What the return code is called.
    pub code: String,
    /// Mark of a question that may be left out.
    pub optional: String,
    /// What stands beside the square code.
    pub online: String,
    /// Heading of the slip.
    pub keep: String,
    /// What number and code are for; the address follows.
    pub how: String,
    /// What is done with the answers.
    pub privacy: String,
}

/// The participation report of one process at one cut-off.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipationReport {
    /// Language of all texts, and of the labels that the template adds.
    pub language: Language,
    /// Who publishes, for example "Stadt Pinneberg".
    pub town: String,
    /// Title of the process, for example "Stadtentwicklungskonzept 2040".
    pub process: String,
    /// Title of the report; also the title of the PDF.
    pub title: String,
    /// State of the data, RFC 3339 with offset; becomes the creation date of the PDF.
    pub cut_off: String,
    /// The same moment for readers, for example "23. November 2026, 14:00 Uhr".
    pub cut_off_text: String,
    /// SHA-256 of the report's data as 64 lower-case hexadecimal digits; becomes the PDF's identity.
    pub hash: String,
    /// What was selected, in words; absent when the report holds everything.
    pub filter: Option<String>,
    /// Person, telephone and hours for questions.
    pub contact: Option<String>,
    /// Where the live figures stand, without "https://".
    pub web_address: Option<String>,
    /// Occasion, question and scope: what is fixed, what is open.
    pub introduction: Vec<Note>,
    /// The adding-up line (invariant 1 of the product).
    pub tally: Tally,
    /// Counted contributions by place, with the rows that have none.
    pub districts: Districts,
    /// Counted contributions by theme.
    pub themes: Vec<Row>,
    /// Counted contributions by kind.
    pub kinds: Vec<KindRow>,
    /// Counted contributions by occasion ("eingegangen über …").
    pub occasions: Vec<Row>,
    /// Counted contributions by ISO week of receipt, oldest first.
    pub weeks: Vec<Row>,
    /// Maps drawn by the server.
    pub maps: Vec<Map>,
    /// What the contributions ask for, most voices first.
    pub clusters: Vec<Cluster>,
    /// One four-field board for each theme.
    pub swot: Vec<SwotBoard>,
    /// The catalogue of measures.
    pub measures: Vec<Measure>,
    /// What became of each cluster.
    pub weighings: Vec<Weighing>,
    /// Closed answers of forms.
    #[serde(default)]
    pub surveys: Vec<Survey>,
    /// How was counted, read and grouped.
    pub method: Vec<Note>,
    /// What the figures do not say.
    pub caveats: Vec<String>,
}

/// A form with its closed answers.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    /// Title of the form.
    pub title: String,
    /// How many answered it.
    pub answers: u32,
    /// Its closed questions.
    pub questions: Vec<SurveyQuestion>,
}

/// A question with its answers.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyQuestion {
    /// What was asked.
    pub label: String,
    /// How many answered it; of demographic questions, how many answered the form.
    pub n: u32,
    /// Whether it asks who somebody is.
    pub demographic: bool,
    /// Its answers; empty where they would make no list.
    pub rows: Vec<SurveyRow>,
    /// Mean and median in words, of scales and numbers.
    pub middle: Option<String>,
}

/// An answer.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyRow {
    /// The words of the answer.
    pub label: String,
    /// How many gave it; absent where a small count is suppressed.
    pub count: Option<u32>,
    /// Share in tenths of a percent.
    pub share: Option<u32>,
}

/// Language of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German.
    De,
    /// English.
    En,
}

/// A short text with a heading; the text is plain, a blank line begins a new paragraph.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Heading of the note.
    pub title: String,
    /// Plain text.
    pub text: String,
}

/// Every contribution received, in exactly one bin.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// All bins together.
    pub received: u32,
    /// The last five bins together.
    pub counted: u32,
    /// Withdrawn by the author or erased.
    pub withdrawn_or_erased: u32,
    /// Rejected or excluded.
    pub not_counted: u32,
    /// Published as written.
    pub published: u32,
    /// Published with words taken out.
    pub redacted: u32,
    /// Read by the administration only.
    pub internal: u32,
    /// Submitted or in review.
    pub in_review: u32,
    /// Published once, hidden now.
    pub hidden: u32,
    /// How many of the counted ones are of the class "expert".
    pub experts: u32,
    /// People who signed with the authors; a second figure, never added to a count.
    pub signatories: u32,
    /// Published comments, if the process has comments.
    pub comments: Option<u32>,
    /// "Ich unterstütze das" on public contributions, if the process has it.
    pub supports: Option<u32>,
}

impl Tally {
    /// Counted contributions that the public cannot read.
    pub fn not_public(&self) -> u32 {
        self.internal + self.in_review + self.hidden
    }
}

/// One row of a table of counts.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Name of the row.
    pub label: String,
    /// A second, quieter line: the date and place of an event, the days of a week.
    pub detail: Option<String>,
    /// Counted contributions.
    pub count: u32,
    /// How many of them the public cannot read.
    pub not_public: u32,
}

/// One row of the table by kind.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct KindRow {
    /// The kind; its word and symbol come from the template.
    pub kind: Kind,
    /// Counted contributions.
    pub count: u32,
    /// How many of them the public cannot read.
    pub not_public: u32,
}

/// Kind of a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What could be.
    Idea,
    /// What is bad.
    Problem,
    /// What is good.
    Praise,
    /// What somebody wants to know.
    Question,
    /// Anything else.
    Note,
}

/// Counted contributions by place. All rows together hold every counted contribution once.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Districts {
    /// Whether the polygons are approximate; the template then says so wherever they are counted.
    pub approximate: bool,
    /// The districts, in the order of the process.
    pub rows: Vec<DistrictRow>,
    /// Contributions that mean the whole town.
    pub whole_town: PlaceCount,
    /// Contributions without a place.
    pub no_place: PlaceCount,
    /// Contributions with a place outside the boundary.
    pub outside: PlaceCount,
}

/// One district.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DistrictRow {
    /// Name of the district.
    pub label: String,
    /// What was counted there.
    pub counts: PlaceCount,
}

/// The count of one row of the table by place, and its row of the cross table.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceCount {
    /// Counted contributions.
    pub count: u32,
    /// How many of them the public cannot read.
    pub not_public: u32,
    /// The same contributions by theme, in the order of [`ParticipationReport::themes`].
    pub by_theme: Vec<u32>,
}

/// A map with its legend.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// Heading of the map.
    pub title: String,
    /// The drawing.
    pub picture: Picture,
    /// Explanation of the marks.
    pub legend: Vec<LegendEntry>,
    /// Origin of the data, for example "© GeoBasis-DE / BKG".
    pub attribution: String,
    /// How many counted contributions the map does not show, and why, in one sentence.
    pub not_shown: Option<String>,
}

/// A drawing made by the server.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// A complete SVG document without links to other files.
    pub svg: String,
    /// What the drawing says, for those who do not see it; never empty.
    pub alt: String,
}

/// One line of a legend.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LegendEntry {
    /// Shape of the mark.
    pub shape: Shape,
    /// Colour as "#rrggbb".
    pub colour: String,
    /// What it means.
    pub label: String,
}

/// Shape of a mark in a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Filled circle: idea.
    Circle,
    /// Filled square: problem.
    Square,
    /// Filled triangle: praise.
    Triangle,
    /// Filled diamond: question.
    Diamond,
    /// Open circle: note.
    Ring,
    /// Open square with round corners: several contributions at one place.
    Several,
    /// Filled area.
    Area,
    /// Line.
    Line,
    /// Dashed line.
    Dashed,
}

/// An "Anliegen": contributions that say the same.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// Code, for example "A-017".
    pub code: String,
    /// Title.
    pub title: String,
    /// Summary in one paragraph.
    pub summary: String,
    /// Counted contributions in it.
    pub count: u32,
    /// How many of them the public cannot read.
    pub not_public: u32,
    /// Names of the districts; empty means the whole town.
    pub districts: Vec<String>,
    /// Names of the themes.
    pub themes: Vec<String>,
    /// Contributions in it contradict each other.
    pub controversial: bool,
    /// A view of few that must not be lost.
    pub minority: bool,
    /// Two or three public sentences.
    pub quotes: Vec<Quote>,
}

/// Public words of one contribution.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words, without quotation marks around them.
    pub text: String,
    /// Number of the contribution, for example "PI-2026-00042".
    pub number: String,
}

/// Strengths, weaknesses, opportunities and threats of one theme.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SwotBoard {
    /// Name of the theme.
    pub theme: String,
    /// What is good.
    pub strengths: Vec<SwotItem>,
    /// What is bad.
    pub weaknesses: Vec<SwotItem>,
    /// What could become good.
    pub opportunities: Vec<SwotItem>,
    /// What could become bad.
    pub threats: Vec<SwotItem>,
}

/// One entry of a SWOT board.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SwotItem {
    /// Code, for example "W-MO-04".
    pub code: String,
    /// The entry in one sentence.
    pub text: String,
    /// Codes or short names of what supports it.
    pub supported_by: Vec<String>,
    /// Codes or short names of what contradicts it.
    pub contradicted_by: Vec<String>,
}

/// One measure of the catalogue.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Code, for example "M-MO-QU-03".
    pub code: String,
    /// Title.
    pub title: String,
    /// Name of the primary theme.
    pub theme: String,
    /// Name of the primary district; absent means the whole town.
    pub district: Option<String>,
    /// Priority; absent while nobody has set one.
    pub priority: Option<Priority>,
    /// Cost; absent while nobody has estimated it.
    pub cost: Option<Cost>,
    /// When it is meant to happen; absent while open.
    pub horizon: Option<Horizon>,
    /// Years for readers, for example "2027–2028".
    pub years: Option<String>,
    /// How firmly it is meant.
    pub commitment: Commitment,
    /// Whether the council has resolved it; otherwise the row says that it is a proposal.
    pub resolved: bool,
}

/// Gross cost in integer euro cents; `min ≤ expected ≤ max`.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Lowest cost in cents.
    pub min: i64,
    /// Expected cost in cents.
    pub expected: i64,
    /// Highest cost in cents.
    pub max: i64,
    /// Year of the prices.
    pub price_year: u16,
}

/// Priority of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Hoch.
    High,
    /// Mittel.
    Medium,
    /// Gering.
    Low,
}

/// When a measure is meant to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// Up to five years.
    Short,
    /// Five to ten years.
    Medium,
    /// More than ten years.
    Long,
    /// All the time.
    Continuous,
}

/// How firmly a measure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// Resolved and financed.
    ResolvedAndFinanced,
    /// Subject to the budget.
    SubjectToBudget,
    /// To be examined.
    ToBeExamined,
    /// Pool of ideas.
    PoolOfIdeas,
}

/// What became of one cluster.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Weighing {
    /// Code of the cluster.
    pub cluster: String,
    /// Title of the cluster.
    pub title: String,
    /// Counted contributions in the cluster.
    pub count: u32,
    /// Result.
    pub result: WeighingResult,
    /// Why; never empty.
    pub reason: String,
    /// Where it shows: goal, measure, project, recipient, date of review.
    pub effect: Option<String>,
    /// Whether the council has resolved it; otherwise the row says that it is a proposal.
    pub resolved: bool,
}

/// Result of a weighing; printed with the public words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WeighingResult {
    /// Gefolgt, in public "übernommen".
    Followed,
    /// Teilweise gefolgt, in public "teilweise übernommen".
    PartlyFollowed,
    /// Zur Kenntnis genommen, in public "gelesen und festgehalten".
    Noted,
    /// Nicht gefolgt, in public "nicht übernommen".
    NotFollowed,
    /// Bereits vorhanden oder in Umsetzung, in public "läuft schon".
    AlreadyExists,
    /// Weitergeleitet, in public "weitergegeben".
    Forwarded,
    /// Zurückgestellt, in public "später wieder geprüft".
    Postponed,
    /// Nicht Gegenstand, in public "gehört nicht in dieses Konzept".
    OutOfScope,
}
