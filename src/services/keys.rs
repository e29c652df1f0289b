//! One master secret of 32 bytes in a file that never enters database or backup; every purpose has its own key from it
//! (HKDF-SHA256). A fingerprint in the database tells whether data and secret belong together.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::error::{Error, Result};

type HmacSha256 = Hmac<Sha256>;

/// The id that stands in front of every ciphertext, so that a later key can be told from this one.
const KEY_ID: u8 = 1;

/// What a key is for; two purposes never share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Encrypts e-mail addresses of residents.
    ContactCipher,
    /// Finds an e-mail address without storing it.
    ContactIndex,
    /// The private link of an author.
    PrivateLink,
    /// The return code of an author.
    ReturnCode,
    /// The link of a subscription.
    Subscription,
    /// The link of whoever reported a barrier.
    BarrierLink,
    /// The link of whoever reported some content.
    ReportLink,
    /// The link for those who are at an event.
    EventLink,
    /// Tokens in forms.
    FormToken,
    /// Recognises a browser for "one support per device".
    Device,
    /// Salts digests of notes in the audit log.
    AuditNote,
    /// The link by which the owner of an account chooses a password.
    AccountLink,
    /// Finds a passage that was decided about without storing it.
    Hint,
    /// Encrypts the secret of a second factor.
    SecondFactor,
    /// Keeps recovery codes.
    RecoveryCode,
    /// Carries what is known between the two steps of signing in.
    SecondStep,
    /// Recognises a browser that somebody signed in with.
    KnownBrowser,
}

impl Purpose {
    const fn info(self) -> &'static [u8] {
        match self {
            Self::ContactCipher => b"rotfaden/contact-cipher/1",
            Self::ContactIndex => b"rotfaden/contact-index/1",
            Self::PrivateLink => b"rotfaden/private-link/1",
            Self::ReturnCode => b"rotfaden/return-code/1",
            Self::Subscription => b"rotfaden/subscription/1",
            Self::BarrierLink => b"rotfaden/barrier-link/1",
            Self::ReportLink => b"rotfaden/report-link/1",
            Self::EventLink => b"rotfaden/event-link/1",
            Self::FormToken => b"rotfaden/form-token/1",
            Self::Device => b"rotfaden/device/1",
            Self::AuditNote => b"rotfaden/audit-note/1",
            Self::AccountLink => b"rotfaden/account-link/1",
            Self::Hint => b"rotfaden/hint/1",
            Self::SecondFactor => b"rotfaden/second-factor/1",
            Self::RecoveryCode => b"rotfaden/recovery-code/1",
            Self::SecondStep => b"rotfaden/second-step/1",
            Self::KnownBrowser => b"rotfaden/known-browser/1",
        }
    }
}

/// The master secret and what follows from it.
#[derive(Clone)]
pub struct Keys {
    master: [u8; 32],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keys({})", self.fingerprint())
    }
}

impl Keys {
    /// Keys from a given secret.
    pub const fn from_secret(master: [u8; 32]) -> Self {
        Self { master }
    }

    /// Reads the secret from `path`; a missing file is made with mode 0600 when `create` says so.
    ///
    /// # Errors
    /// When the file cannot be read or made, has another length, or is missing and must not be made.
    pub fn load(path: &Path, create: bool) -> Result<Self> {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;

        match std::fs::read(path) {
            Ok(bytes) => {
                let master = bytes.try_into().map_err(|_| Error::setup(format!("{} does not hold 32 bytes", path.display())))?;
                Ok(Self { master })
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && create => {
                let master: [u8; 32] = random();
                let mut file = std::fs::OpenOptions::new()
                    .write(true)
                    .create_new(true)
                    .mode(0o600)
                    .open(path)
                    .map_err(|error| Error::setup(format!("{}: {error}", path.display())))?;
                file.write_all(&master)
                    .and_then(|()| file.sync_all())
                    .map_err(|error| Error::setup(format!("{}: {error}", path.display())))?;
                Ok(Self { master })
            }
            Err(error) => Err(Error::setup(format!("{}: {error}", path.display()))),
        }
    }

    /// Sixteen hex digits that tell whether two secrets are the same, and nothing else.
    pub fn fingerprint(&self) -> String {
        hex(&self.derive(b"rotfaden/fingerprint/1")[..8])
    }

    fn derive(&self, info: &[u8]) -> [u8; 32] {
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(None, &self.master).expand(info, &mut key).expect("32 bytes are a valid length for HKDF-SHA256");
        key
    }

    /// HMAC-SHA256 under the purpose's key over length-prefixed parts, so that no two lists of parts collide.
    pub fn mac(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        let key = self.derive(purpose.info());
        let mut mac = <HmacSha256 as hmac::KeyInit>::new_from_slice(&key).expect("HMAC takes keys of any length");
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The author's private token: recomputable for a mail in ten years, revoked by raising `generation`.
    pub fn private_token(&self, contribution: Uuid, generation: i32) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(Purpose::PrivateLink, &[contribution.as_bytes(), &generation.to_be_bytes()]))
    }

    /// The twelve characters on the slip of a postcard, in three groups: `K7QM-2XWD-94HA`. 60 bits, no 0/O, 1/I/L.
    pub fn return_code(&self, contribution: Uuid, generation: i32) -> String {
        const LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        let mac = self.mac(Purpose::ReturnCode, &[contribution.as_bytes(), &generation.to_be_bytes()]);
        let mut value = u128::from_be_bytes(mac[..16].try_into().expect("a MAC has 32 bytes"));
        let mut code = String::with_capacity(14);
        for index in 0..12 {
            if index > 0 && index % 4 == 0 {
                code.push('-');
            }
            code.push(char::from(LETTERS[(value % 31) as usize]));
            value /= 31;
        }
        code
    }

    /// Encrypts a text for `context` (for instance the contribution's uuid): key id, nonce, XChaCha20-Poly1305.
    pub fn encrypt(&self, purpose: Purpose, context: &[u8], plain: &str) -> Vec<u8> {
        let nonce: [u8; 24] = random();
        let cipher = XChaCha20Poly1305::new(&self.derive(purpose.info()).into());
        let sealed =
            cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain.as_bytes(), aad: context }).expect("the message fits into memory");
        let mut out = Vec::with_capacity(1 + nonce.len() + sealed.len());
        out.push(KEY_ID);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// Decrypts what [`Keys::encrypt`] made for the same purpose and context.
    ///
    /// # Errors
    /// When the text was made with another key, for another context, or was changed.
    pub fn decrypt(&self, purpose: Purpose, context: &[u8], sealed: &[u8]) -> Result<String> {
        let wrong = || Error::internal("a ciphertext does not belong to this secret");
        let (&key_id, rest) = sealed.split_first().ok_or_else(wrong)?;
        let (nonce, body) = rest.split_at_checked(24).ok_or_else(wrong)?;
        if key_id != KEY_ID {
            return Err(wrong());
        }
        let nonce: [u8; 24] = nonce.try_into().map_err(|_| wrong())?;
        let plain = XChaCha20Poly1305::new(&self.derive(purpose.info()).into())
            .decrypt(&XNonce::from(nonce), Payload { msg: body, aad: context })
            .map_err(|_| wrong())?;
        String::from_utf8(plain).map_err(|_| wrong())
    }
}

/// SHA-256 of a token, as the database keeps it.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of a return code together with its contribution, the way people type it: case, spaces and dashes do not matter.
pub fn code_sha256(contribution: Uuid, code: &str) -> [u8; 32] {
    let typed: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    sha256(&[contribution.as_bytes(), typed.as_bytes()].concat())
}

/// Random bytes from the operating system.
pub fn random<const N: usize>() -> [u8; N] {
    use rand::TryRng as _;
    let mut bytes = [0; N];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes).expect("the operating system has random bytes");
    bytes
}

/// A token of 256 random bits for addresses and cookies.
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(random::<32>())
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        write!(out, "{byte:02x}").expect("writing to a string works");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: Keys = Keys::from_secret([7; 32]);

    #[test]
    fn an_address_comes_back_only_in_its_own_context() {
        let sealed = KEYS.encrypt(Purpose::ContactCipher, b"a", "frau@example.org");
        assert_eq!(KEYS.decrypt(Purpose::ContactCipher, b"a", &sealed).expect("same context"), "frau@example.org");
        assert!(KEYS.decrypt(Purpose::ContactCipher, b"b", &sealed).is_err());
        assert!(KEYS.decrypt(Purpose::ContactIndex, b"a", &sealed).is_err());
        assert!(Keys::from_secret([8; 32]).decrypt(Purpose::ContactCipher, b"a", &sealed).is_err());
        assert!(KEYS.decrypt(Purpose::ContactCipher, b"a", &sealed[..10]).is_err());
    }

    #[test]
    fn the_private_link_is_recomputable_and_revocable() {
        let uuid = Uuid::from_u128(42);
        assert_eq!(KEYS.private_token(uuid, 0), KEYS.private_token(uuid, 0));
        assert_ne!(KEYS.private_token(uuid, 0), KEYS.private_token(uuid, 1));
        assert_eq!(KEYS.private_token(uuid, 0).len(), 43);
    }

    #[test]
    fn a_return_code_is_readable_and_forgives_typing() {
        let uuid = Uuid::from_u128(42);
        let code = KEYS.return_code(uuid, 0);
        assert_eq!(code.len(), 14);
        assert!(code.chars().all(|c| c == '-' || !"01OIL".contains(c)));
        assert_eq!(code_sha256(uuid, &code), code_sha256(uuid, &code.to_lowercase().replace('-', " ")));
    }

    #[test]
    fn parts_of_a_mac_do_not_run_together() {
        assert_ne!(KEYS.mac(Purpose::Device, &[b"ab", b"c"]), KEYS.mac(Purpose::Device, &[b"a", b"bc"]));
    }

    #[test]
    fn the_secret_is_made_once_and_kept_private() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("secret");
        assert!(Keys::load(&path, false).is_err());
        let made = Keys::load(&path, true).expect("made");
        assert_eq!(made.fingerprint(), Keys::load(&path, true).expect("read").fingerprint());
        assert_eq!(path.metadata().expect("there").permissions().mode() & 0o777, 0o600);
    }
}
