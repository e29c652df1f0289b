//! Reads the forms of the desk.

use crate::error::{Result, Say};
use crate::process::participation::attachments::{State as PhotoState, Verdict as PhotoVerdict};
use crate::process::participation::contributions::Wording;
use crate::process::triage::decisions::{CommentVerdict, Decision, DecisionId, Reason, Ruling, Seen, Verdict};
use crate::process::triage::hints::{Cut, HintId};
use crate::process::triage::inquiries::MAX_QUESTION;
use crate::process::triage::notes::MAX_NOTE;
use crate::services::act::AccountId;
use crate::web::form::Form;
use crate::web::reader::Reader;

/// Most characters of texts that go with a decision, as in the database.
pub(super) const MAX_WORDS: usize = 4_000;
/// Most characters of a public title, as in the database.
const MAX_TITLE: usize = 200;
/// Most characters of a public text, as in the database.
pub(super) const MAX_TEXT: usize = 10_000;
/// Most characters of names of departments and of those to whom something is passed on.
const MAX_NAME: usize = 200;

/// A decision about a contribution, and which decisions the page showed.
pub(super) fn read_ruling(form: &Form) -> Result<(Seen, Ruling)> {
    let mut reader = Reader::new(form);
    let decision = reader.choice::<Decision>("decision");
    let seen = read_seen(&mut reader);
    let verdict = decision.and_then(|decision| read_verdict(&mut reader, decision));
    let text_to_author = reader.optional("text_to_author", MAX_WORDS).unwrap_or_default();
    let internal_note = reader.optional("internal_note", MAX_WORDS).unwrap_or_default();
    let facts = reader.optional("facts", MAX_WORDS).unwrap_or_default();
    reader.finish(|| Some((seen, Ruling { text_to_author, internal_note, facts, ..Ruling::plain(verdict?) })))
}

/// The newest decision that the page showed; 0 stands for none. Then the page also said when the author had corrected the words.
fn read_seen(reader: &mut Reader<'_>) -> Seen {
    match reader.number("seen", 0, i64::MAX).filter(|&id| id != 0) {
        Some(id) => Seen::Newest(DecisionId(id)),
        None => Seen::Undecided { corrected_at: reader.raw("corrected").and_then(|at| at.parse().ok()) },
    }
}

/// Which decision the page showed, of forms that hold nothing else.
pub(super) fn read_only_seen(form: &Form) -> Result<Seen> {
    let mut reader = Reader::new(form);
    let seen = read_seen(&mut reader);
    reader.finish(|| Some(seen))
}

fn read_verdict(reader: &mut Reader<'_>, decision: Decision) -> Option<Verdict> {
    match decision {
        Decision::Publish => Some(Verdict::Publish),
        Decision::Unhide => Some(Verdict::Unhide),
        Decision::Reopen => Some(Verdict::Reopen),
        Decision::Redact => {
            let (reason, wording) = (reader.choice("reason"), read_wording(reader));
            Some(Verdict::Redact { reason: reason?, wording: wording? })
        }
        Decision::Internal => reader.choice("reason").map(|reason| Verdict::Internal { reason }),
        Decision::Reject => reader.choice("reason").map(|reason| Verdict::Reject { reason }),
        Decision::Hide => reader.choice("reason").map(|reason| Verdict::Hide { reason }),
        Decision::Exclude => reader.choice("reason").map(|reason| Verdict::Exclude { reason }),
        Decision::Withdraw | Decision::Erase => {
            reader.mistake("decision", Say::new("error-not-in-list"));
            None
        }
    }
}

/// Which hints the form of a redaction showed, and which passages are to be cut.
pub(super) fn read_cut(form: &Form) -> Cut {
    let keys = |field| form.values(field).filter_map(|key| key.parse().ok()).map(HintId).collect();
    Cut { shown: keys("hints_shown"), ticked: keys("hint_cut") }
}

fn read_wording(reader: &mut Reader<'_>) -> Option<Wording> {
    let title = reader.text("title", 1, MAX_TITLE);
    let text = reader.optional("text", MAX_TEXT).unwrap_or_default();
    let address = reader.optional("address", MAX_NAME);
    let author_name = reader.optional("author_name", 80);
    Some(Wording { title: title?, text, address, author_name })
}

/// A decision about a comment.
pub(super) fn read_comment_verdict(form: &Form) -> Result<CommentVerdict> {
    let mut reader = Reader::new(form);
    let verdict = match reader.choice::<Decision>("decision") {
        Some(Decision::Publish) => Some(CommentVerdict::Publish),
        Some(Decision::Reject) => reader.choice::<Reason>("reason").map(CommentVerdict::Reject),
        Some(Decision::Reopen) => Some(CommentVerdict::Reopen),
        Some(_) => {
            reader.mistake("decision", Say::new("error-not-in-list"));
            None
        }
        None => None,
    };
    reader.finish(|| verdict)
}

/// Whether a decision shows the photos too: only one to publish can.
pub(super) fn with_photos(form: &Form, ruling: &Ruling) -> bool {
    ruling.verdict == Verdict::Publish && form.value("with_photos").is_some()
}

/// The field for the reason why the photo at this place is not shown.
pub(super) const fn photo_reason(position: i16) -> &'static str {
    match position {
        1 => "photo_reason_1",
        2 => "photo_reason_2",
        3 => "photo_reason_3",
        4 => "photo_reason_4",
        _ => "photo_reason_5",
    }
}

/// A decision about the photo at this place, and the state in which the page showed it.
pub(super) fn read_photo_verdict(form: &Form, position: i16) -> Result<(PhotoState, PhotoVerdict)> {
    let mut reader = Reader::new(form);
    let seen = reader.choice("seen");
    let verdict = match reader.raw("photo") {
        Some("release") => Some(PhotoVerdict::Release),
        Some("refuse") => reader.choice(photo_reason(position)).map(PhotoVerdict::Refuse),
        _ => {
            reader.mistake("", Say::new("error-not-in-list"));
            None
        }
    };
    reader.finish(|| seen.zip(verdict))
}

/// To whom a contribution is passed on, and a note.
pub(super) fn read_referral(form: &Form) -> Result<(String, String)> {
    let mut reader = Reader::new(form);
    let to_name = reader.text("to_name", 2, MAX_NAME);
    let note = reader.optional("note", MAX_WORDS).unwrap_or_default();
    reader.finish(|| Some((to_name?, note)))
}

/// What the other side answered.
pub(super) fn read_answer(form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    let answer = reader.text("answer", 2, MAX_WORDS);
    reader.finish(|| answer)
}

/// What the author is asked.
pub(super) fn read_question(form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    let question = reader.given("question", "inquiry-question-missing").and_then(|()| reader.text("question", 5, MAX_QUESTION));
    reader.finish(|| question)
}

/// What colleagues are to know.
pub(super) fn read_note(form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    let note = reader.given("note", "note-missing").and_then(|()| reader.text("note", 1, MAX_NOTE));
    reader.finish(|| note)
}

/// To whom a contribution is given; none: to nobody in particular.
pub(super) fn read_colleague(form: &Form) -> Result<Option<AccountId>> {
    let mut reader = Reader::new(form);
    let colleague = reader.optional_number("colleague", 1, i64::MAX);
    reader.finish(|| Some(colleague.map(AccountId)))
}

/// The name of a filter.
pub(super) fn read_filter_name(form: &Form) -> Result<String> {
    let mut reader = Reader::new(form);
    let name = reader.text("name", 1, 60);
    reader.finish(|| name)
}

/// Department and text of a reply.
pub(super) fn read_reply(form: &Form) -> Result<(String, String)> {
    let mut reader = Reader::new(form);
    let department = reader.text("department", 2, MAX_NAME);
    let text = reader.text("reply_text", 2, MAX_WORDS);
    reader.finish(|| Some((department?, text?)))
}

/// Key of the right district (none: no district) and the reason.
pub(super) fn read_district(form: &Form) -> Result<(Option<i64>, String)> {
    let mut reader = Reader::new(form);
    let district = reader.optional_number("district", 1, i64::MAX);
    let reason = reader.text("district_reason", 3, 500);
    reader.finish(|| Some((district, reason?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn form(values: &[(&'static str, &str)]) -> Form {
        Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    #[test]
    fn a_refusal_needs_a_reason_of_the_list() {
        for reason in ["", "dislike"] {
            let read = read_ruling(&form(&[("decision", "reject"), ("seen", "0"), ("reason", reason)]));
            let Err(Error::Invalid(errors)) = read else { panic!("refused") };
            assert_eq!(errors[0].field, "reason");
        }
    }

    #[test]
    fn the_desk_neither_withdraws_nor_erases() {
        for word in ["withdraw", "erase", "fly"] {
            let read = read_ruling(&form(&[("decision", word), ("seen", "0")]));
            let Err(Error::Invalid(errors)) = read else { panic!("refused") };
            assert_eq!(errors[0].field, "decision");
        }
    }

    #[test]
    fn no_field_of_a_form_reaches_further_than_its_decision() {
        let typed = [("decision", "publish"), ("seen", "7"), ("title", "x"), ("visibility", "published"), ("internal_note", "only us")];
        let (seen, ruling) = read_ruling(&form(&typed)).expect("read");
        assert_eq!(seen, Seen::Newest(DecisionId(7)));
        assert_eq!(ruling.verdict, Verdict::Publish);
        assert_eq!((ruling.text_to_author.as_str(), ruling.internal_note.as_str()), ("", "only us"));
    }
}
