//! What the author of a contribution may see of it, across all steps: district, theme, occasion, contact, decisions, and all
//! stored data as JSON (Art. 15 and 20 GDPR). Internal notes and names of staff are not among them.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::{Error, Result};
use crate::process::participation::comments::Addition;
use crate::process::participation::contacts::{Contact, ContactState};
use crate::process::participation::contributions::ContributionId;
use crate::process::triage::decisions::{Decision, Reason};
use crate::services::i18n::Localised;
use crate::services::outbox::ContactId;

/// What stands around a contribution on its author's page.
#[derive(Clone, Debug)]
pub struct Details {
    /// Name of the district.
    pub district: Option<String>,
    /// Name of the theme.
    pub theme: Option<Localised>,
    /// Title of the occasion.
    pub occasion: Localised,
    /// The contact, if there is one.
    pub contact: Option<Contact>,
    /// What the author added, oldest first.
    pub additions: Vec<Addition>,
    /// Decisions, oldest first.
    pub decisions: Vec<DecisionFact>,
    /// Mails that wait to be sent.
    pub mails_waiting: i64,
    /// Version of the consent to mails that was given.
    pub consent: Option<String>,
}

/// A decision, as far as the author reads it.
#[derive(Clone, Debug, Deserialize)]
pub struct DecisionFact {
    /// What was decided.
    pub decision: Decision,
    /// Why, if it needs a reason.
    pub reason: Option<Reason>,
    /// What the moderation wrote to the author; may be empty.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// Reads the details.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn details(pool: &PgPool, id: ContributionId) -> Result<Details> {
    let row = sqlx::query!(
        r#"select district.name as "district?", theme.name as "theme?: Json<Localised>", occasion.title as "occasion: Json<Localised>",
                  contact.id as "contact_id?", contact.state as "state?: ContactState", contact.created_at as "created_at?",
                  contact.confirmed_at as "confirmed_at?", contact.ending_asked_on as "ending_asked_on?",
                  coalesce((
                    select jsonb_agg(jsonb_build_object('decision', decision, 'reason', reason, 'text', text_to_author, 'at', decided_at)
                                     order by id)
                    from moderation_decision where moderation_decision.subject_id = contribution.subject_id), '[]') as "decisions!: Json<Vec<DecisionFact>>",
                  coalesce((
                    select jsonb_agg(jsonb_build_object('text', text, 'received_at', received_at, 'visibility', visibility,
                        'reason', (select reason from moderation_decision as decision where decision.subject_id = comment.subject_id
                                   order by decision.id desc limit 1)) order by received_at, id)
                    from comment where comment.on_subject = contribution.subject_id and by_author), '[]') as "additions!: Json<Vec<Addition>>",
                  (select count(*) from outbox_message where outbox_message.contact_id = contact.id) as "mails_waiting!",
                  contact.consent_version as "consent?"
           from contribution
           join occasion on occasion.id = contribution.occasion_id
           left join district on district.id = contribution.district_id
           left join theme on theme.id = contribution.theme_id
           left join contact on contact.contribution_id = contribution.id
           where contribution.id = $1"#,
        id.0,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    let contact = match (row.contact_id, row.state, row.created_at) {
        (Some(id), Some(state), Some(created_at)) => Some(Contact {
            id: ContactId(id),
            state,
            created_at: created_at.to_jiff(),
            confirmed_at: row.confirmed_at.map(jiff_sqlx::Timestamp::to_jiff),
            ending_asked_on: row.ending_asked_on.map(jiff_sqlx::Date::to_jiff),
        }),
        _ => None,
    };
    Ok(Details {
        district: row.district,
        theme: row.theme.map(|name| name.0),
        occasion: row.occasion.0,
        contact,
        additions: row.additions.0,
        decisions: row.decisions.0,
        mails_waiting: row.mails_waiting,
        consent: row.consent,
    })
}

/// Everything stored about a contribution and its author, without the address, which is encrypted in the database.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn stored(pool: &PgPool, id: ContributionId) -> Result<Value> {
    sqlx::query_scalar!(
        r#"select jsonb_build_object(
                    'number', contribution.number, 'kind', contribution.kind, 'title', contribution.title, 'text', contribution.text,
                    'author_name', contribution.author_name, 'language', contribution.language,
                    'original', (select jsonb_build_object('title', title, 'text', text, 'address', address, 'author_name', author_name)
                                 from contribution_original as original where original.contribution_id = contribution.id),
                    'versions', (select coalesce(jsonb_agg(jsonb_build_object('title', past.title, 'text', past.text, 'at', made_at) order by version), '[]')
                                 from contribution_version as past where past.contribution_id = contribution.id and made_by is null),
                    'duplicate_of', (select main.number from duplicate join contribution as main on main.id = duplicate.main_id
                                     where duplicate.contribution_id = contribution.id),
                    'place', jsonb_build_object('kind', contribution.place_kind, 'geometry', st_asgeojson(contribution.geom, 6)::jsonb,
                                                'address', contribution.address, 'district', district.name),
                    'theme', theme.name ->> 'de', 'occasion', occasion.title ->> 'de', 'event_on', contribution.event_on,
                    'received_at', contribution.received_at, 'published_at', contribution.published_at, 'corrected_at', contribution.corrected_at,
                    'gone_at', contribution.gone_at,
                    'visibility', contribution.visibility, 'handling', contribution.handling, 'class', contribution.class,
                    'signatories', contribution.signatories,
                    'supports', (select count(*) from support where support.subject_id = contribution.subject_id),
                    'contact', (select jsonb_build_object('state', state, 'language', contact.language, 'consent_version', consent_version,
                                                          'created_at', created_at, 'confirmed_at', confirmed_at, 'erased_at', erased_at, 'kept_until', kept_until, 'ending_asked_on', ending_asked_on,
                                                          'told', (select coalesce(jsonb_agg(knot order by known_at, knot), '[]') from contact_news where contact_id = contact.id),
                                                          'mails_waiting', (select coalesce(jsonb_agg(jsonb_build_object('template', template, 'params', params,
                                                            'created_at', mail.created_at, 'not_before', not_before) order by mail.id), '[]')
                                                            from outbox_message as mail where mail.contact_id = contact.id))
                                from contact where contact.contribution_id = contribution.id),
                    'additions', (select coalesce(jsonb_agg(jsonb_build_object('text', comment.text, 'received_at', comment.received_at,
                                                                               'visibility', comment.visibility,
                                                                               'original', (select original.text from comment_original as original where original.comment_id = comment.id)) order by comment.id), '[]')
                                  from comment where comment.on_subject = contribution.subject_id and by_author),
                    'comments', (select coalesce(jsonb_agg(jsonb_build_object('text', comment.text, 'author_name', comment.author_name,
                                                                              'received_at', comment.received_at) order by comment.id), '[]')
                                 from comment_public as comment where comment.on_subject = contribution.subject_id and not by_author),
                    'replies', (select coalesce(jsonb_agg(jsonb_build_object('department', department, 'text', reply.text, 'at', released_at) order by reply.id), '[]')
                                from reply where reply.subject_id = contribution.subject_id and state = 'released'),
                    'referrals', (select coalesce(jsonb_agg(jsonb_build_object('to', to_name, 'at', referred_at, 'answer', answer) order by referral.id), '[]')
                                  from referral where referral.subject_id = contribution.subject_id),
                    'complaints', (select coalesce(jsonb_agg(jsonb_build_object('number', complaint.number, 'text', complaint.text, 'received_at', complaint.received_at,
                                                                                'upheld', upheld, 'answer', answer, 'decided_at', complaint.decided_at) order by complaint.id), '[]')
                                   from complaint join moderation_decision as past on past.id = complaint.decision_id
                                   where past.subject_id = contribution.subject_id),
                    'photos', (select coalesce(jsonb_agg(jsonb_build_object('state', state, 'description', alt, 'description_original', alt_original, 'reason', photo.reason, 'received_at', created_at,
                                                                            'decided_at', photo.decided_at) order by photo.position), '[]')
                               from attachment as photo where photo.subject_id = contribution.subject_id),
                    'consents', (select coalesce(jsonb_agg(jsonb_build_object('purpose', purpose, 'wording', wording_version, 'given_by', given_by,
                                                                              'given_at', given_at, 'withdrawn_at', withdrawn_at) order by consent.id), '[]')
                                 from consent where consent.contribution_id = contribution.id),
                    'inquiries', (select coalesce(jsonb_agg(jsonb_build_object('question', question, 'asked_at', asked_at, 'answer', inquiry.answer,
                                                                               'answered_at', inquiry.answered_at, 'ended_at', inquiry.ended_at) order by inquiry.id), '[]')
                                  from inquiry where inquiry.subject_id = contribution.subject_id),
                    'decisions', (select coalesce(jsonb_agg(jsonb_build_object('decision', decision, 'reason', reason, 'facts', facts, 'cause', cause,
                                                                               'text', text_to_author, 'at', decided_at) order by decided_at, decision.id), '[]')
                                  from moderation_decision as decision where decision.subject_id = contribution.subject_id)
                  ) as "stored!"
           from contribution
           join occasion on occasion.id = contribution.occasion_id
           left join district on district.id = contribution.district_id
           left join theme on theme.id = contribution.theme_id
           where contribution.id = $1"#,
        id.0,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)
}
