//! Types of replies. No IO.

crate::id! {
    /// Key of a reply.
    ReplyId
}

crate::text_enum! {
    /// State of a reply.
    pub enum ReplyState: "reply-state" { Draft = "draft", Released = "released" }
}
