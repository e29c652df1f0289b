//! Types of occasions. No IO.

use jiff::civil::Date;

use crate::services::i18n::Localised;

crate::id! {
    /// Key of an occasion.
    OccasionId
}

crate::text_enum! {
    /// What an occasion is.
    pub enum OccasionKind: "occasion" {
        OnlineMap = "online_map", OnlineForm = "online_form", Survey = "survey", Postcard = "postcard", Letter = "letter",
        Phone = "phone", KickOff = "kick_off", Workshop = "workshop", Assembly = "assembly", Walk = "walk",
        MarketStall = "market_stall", ExpertTalk = "expert_talk", StakeholderTalk = "stakeholder_talk", Youth = "youth",
        SchoolClass = "school_class", Import = "import",
    }
}

crate::text_enum! {
    /// Who could take part in an occasion.
    pub enum OccasionAccess: "occasion-access" { Open = "open", Invited = "invited", Random = "random" }
}

impl OccasionKind {
    /// Whether residents write there themselves, without staff in between.
    pub const fn is_online(self) -> bool {
        matches!(self, Self::OnlineMap | Self::OnlineForm)
    }

    /// Whether input from there needs the day of the event: it is typed in later.
    pub const fn is_offline(self) -> bool {
        !matches!(self, Self::OnlineMap | Self::OnlineForm | Self::Survey | Self::Import)
    }
}

/// An occasion to be added.
#[derive(Clone, Debug)]
pub struct NewOccasion {
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: Localised,
    /// Day of the event, if it is one.
    pub held_on: Option<Date>,
    /// Where it took place, in words.
    pub place: Option<String>,
    /// For whom it was.
    pub audience: Option<String>,
    /// Who could take part.
    pub access: OccasionAccess,
    /// How many came.
    pub head_count: Option<i32>,
}

/// An occasion.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// Key.
    pub id: OccasionId,
    /// What it is.
    pub kind: OccasionKind,
    /// What it is called.
    pub title: Localised,
    /// Day of the event, if it is one.
    pub held_on: Option<Date>,
    /// Where it took place, in words.
    pub place: Option<String>,
    /// For whom it was.
    pub audience: Option<String>,
    /// Who could take part.
    pub access: OccasionAccess,
    /// How many came.
    pub head_count: Option<i32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_both_online_and_offline() {
        for &kind in OccasionKind::ALL {
            assert!(!(kind.is_online() && kind.is_offline()), "{kind}");
        }
        assert!(OccasionKind::Postcard.is_offline());
    }
}
