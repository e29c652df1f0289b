//! Which key does what. No IO.

use std::collections::BTreeMap;

crate::text_enum! {
    /// What a key can do at the desk.
    pub enum Command: "command" {
        Next = "next", Previous = "previous", Open = "open", Tick = "tick",
        Publish = "publish", Redact = "redact", Internal = "internal", Reject = "reject", Exclude = "exclude", Hide = "hide",
        Unhide = "unhide", Reopen = "reopen", Ask = "ask", Refer = "refer", Reply = "reply", Note = "note", Take = "take", Undo = "undo",
        Cancel = "cancel", Assign = "assign",
    }
}

impl Command {
    /// The usual key: a letter of the German word, where it is free.
    pub const fn usual(self) -> char {
        match self {
            Self::Next => 'j',
            Self::Previous => 'k',
            Self::Open => 'o',
            Self::Tick => 'x',
            Self::Publish => 'v',
            Self::Redact => 'u',
            Self::Internal => 'n',
            Self::Reject => 'a',
            Self::Exclude => 's',
            Self::Hide => 'b',
            Self::Unhide => 'e',
            Self::Reopen => 'p',
            Self::Ask => 'r',
            Self::Refer => 'w',
            Self::Reply => 't',
            Self::Note => 'i',
            Self::Take => 'm',
            Self::Undo => 'z',
            Self::Cancel => 'c',
            Self::Assign => 'g',
        }
    }
}

/// The keys of an account: one for each command, none twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcuts {
    /// Whether they work.
    pub enabled: bool,
    keys: BTreeMap<Command, char>,
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self::usual(true)
    }
}

/// A key that was chosen for two commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twice {
    /// Who has it.
    pub first: Command,
    /// Who wants it too.
    pub second: Command,
}

impl Shortcuts {
    /// The usual keys.
    pub fn usual(enabled: bool) -> Self {
        Self { enabled, keys: Command::ALL.iter().map(|&command| (command, command.usual())).collect() }
    }

    /// These keys; a command that is not among them keeps its usual one, if nobody took that.
    ///
    /// # Errors
    /// [`Twice`] when two commands would have the same key.
    pub fn new(enabled: bool, chosen: &BTreeMap<Command, char>) -> Result<Self, Twice> {
        let mut keys = BTreeMap::new();
        for &command in Command::ALL {
            let key = chosen.get(&command).copied().unwrap_or_else(|| command.usual());
            if let Some((&first, _)) = keys.iter().find(|&(_, &taken)| taken == key) {
                return Err(Twice { first, second: command });
            }
            keys.insert(command, key);
        }
        Ok(Self { enabled, keys })
    }

    /// The key of a command, if keys work.
    pub fn key(&self, command: Command) -> Option<char> {
        self.enabled.then(|| self.chosen(command))
    }

    /// The key of a command, also while keys are switched off.
    pub fn chosen(&self, command: Command) -> char {
        self.keys.get(&command).copied().unwrap_or_else(|| command.usual())
    }

    /// All commands with their keys.
    pub fn all(&self) -> impl Iterator<Item = (Command, char)> {
        Command::ALL.iter().map(|&command| (command, self.chosen(command)))
    }
}

/// A single letter or digit as a key; large letters are small ones.
pub fn read_key(typed: &str) -> Option<char> {
    let mut letters = typed.trim().chars().flat_map(char::to_lowercase);
    let key = letters.next().filter(|key| key.is_ascii_lowercase() || key.is_ascii_digit() || "äöüß".contains(*key))?;
    letters.next().is_none().then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_keys_are_all_different() {
        assert_eq!(Shortcuts::new(true, &BTreeMap::new()), Ok(Shortcuts::default()));
    }

    #[test]
    fn a_key_does_one_thing_only() {
        let taken = BTreeMap::from([(Command::Publish, 'u')]);
        assert_eq!(Shortcuts::new(true, &taken), Err(Twice { first: Command::Publish, second: Command::Redact }));
        let swapped = BTreeMap::from([(Command::Publish, 'u'), (Command::Redact, 'v')]);
        let swapped = Shortcuts::new(true, &swapped).expect("two that change places");
        assert_eq!((swapped.key(Command::Publish), swapped.key(Command::Redact)), (Some('u'), Some('v')));
    }

    #[test]
    fn switched_off_keys_are_remembered() {
        let off = Shortcuts { enabled: false, ..Shortcuts::default() };
        assert_eq!((off.key(Command::Publish), off.chosen(Command::Publish)), (None, 'v'));
    }

    #[test]
    fn a_key_is_one_letter_or_digit() {
        assert_eq!([read_key(" V "), read_key("ö"), read_key("7")], [Some('v'), Some('ö'), Some('7')]);
        for typed in ["", "vv", "?", "<", "é", " "] {
            assert_eq!(read_key(typed), None, "{typed}");
        }
    }
}
