//! Words and numbers of a text, with their places.

/// A word, or a number with what is glued to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// The text of it.
    pub text: &'t str,
    /// First byte in the whole.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

impl Token<'_> {
    /// Begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Written like a name: a capital, then at least one small letter, letters and hyphens only.
    pub fn is_like_a_name(&self) -> bool {
        self.is_capital() && self.text.chars().any(char::is_lowercase) && self.text.chars().all(|c| c.is_alphabetic() || "-'’".contains(c))
    }

    /// Digits only.
    pub fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// In small letters.
    pub fn lower(&self) -> String {
        self.text.to_lowercase()
    }
}

/// Letters and digits that stand together; a hyphen or an apostrophe between two letters belongs to the word.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, next)| *next);
        let joins = "-'’".contains(c) && before.is_alphabetic() && after.is_alphabetic();
        if c.is_alphanumeric() || joins {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            found.push(Token { text: &text[start..at], start, end: at });
        }
        before = c;
    }
    if let Some(start) = start {
        found.push(Token { text: &text[start..], start, end: text.len() });
    }
    found
}

/// What stands between two tokens.
pub(super) fn between<'t>(text: &'t str, one: &Token<'_>, other: &Token<'_>) -> &'t str {
    text.get(one.end..other.start).unwrap_or_default()
}
