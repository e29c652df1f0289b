//! What can be done with the second factor.

use jiff::SignedDuration;

use super::store;
use crate::error::{Error, Result};
use crate::office::accounts::knows_password;
use crate::services::accounts::Role;
use crate::services::act::{AccountId, TOWN, Tx};
use crate::services::audit::{self, Entry};
use crate::services::keys::{self, Keys, Purpose};
use crate::services::outbox::{self, Addressee, Mail};
use crate::services::totp;

/// How many recovery codes somebody gets.
const CODES: usize = 10;

/// A secret that is being set up.
pub(super) struct Begun {
    /// The address in the QR code.
    pub address: String,
    /// The secret, to be typed.
    pub secret: String,
}

/// Makes a secret for the acting account, in place of one that was not confirmed.
///
/// # Errors
/// [`Error::Refused`] when the second factor is on already.
pub(super) async fn begin(tx: &mut Tx) -> Result<()> {
    tx.process = TOWN;
    let account = tx.account()?;
    // Encrypted as text: in the form in which it is shown anyway.
    let secret = keys::hex(&keys::random::<{ totp::SECRET_BYTES }>());
    let cipher = tx.keys.encrypt(Purpose::SecondFactor, &account.0.to_be_bytes(), &secret);
    if !store::insert(tx, account, &cipher).await? {
        return Err(Error::refused("factor-on-already"));
    }
    audit::record(tx, Entry::new("account.begin_factor", "account", account.0)).await
}

/// The secret behind a ciphertext.
fn secret(keys: &Keys, account: AccountId, cipher: &[u8]) -> Result<Vec<u8>> {
    let hex = keys.decrypt(Purpose::SecondFactor, &account.0.to_be_bytes(), cipher)?;
    let pairs = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()));
    pairs.collect::<Option<_>>().ok_or_else(|| Error::internal("a secret is no hex"))
}

/// What the owner of a secret that is not confirmed yet puts into the app.
///
/// # Errors
/// When the secret does not belong to this master secret.
pub(super) fn begun(keys: &Keys, account: AccountId, cipher: &[u8], town: &str, email: &str) -> Result<Begun> {
    let secret = secret(keys, account, cipher)?;
    let letters: Vec<char> = totp::base32(&secret).chars().collect();
    let secret_words = letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
    Ok(Begun { address: totp::address(&format!("Beteiligung {town}"), email, &secret), secret: secret_words })
}

/// Switches the second factor on: the app shows the right code. Gives the recovery codes, which nobody sees again.
///
/// # Errors
/// [`Error::Invalid`] at `code` when it does not fit; [`Error::Refused`] when nothing was begun.
pub(super) async fn confirm(tx: &mut Tx, typed: &str) -> Result<Vec<String>> {
    tx.process = TOWN;
    let account = tx.account()?;
    let factor = store::of(tx.db(), account).await?.filter(|factor| factor.confirmed_at.is_none());
    let factor = factor.ok_or_else(|| Error::refused("factor-not-begun"))?;
    let secret = secret(&tx.keys, account, &factor.cipher)?;
    let now = tx.now();
    let step = totp::digits(typed).and_then(|code| totp::matching_step(&secret, &code, now, factor.last_step));
    let step = step.ok_or_else(|| Error::field("code", "factor-wrong-code"))?;
    if !store::confirm(tx, account, step).await? {
        return Err(Error::refused("factor-not-begun"));
    }
    let codes = new_codes(tx, account).await?;
    tell(tx, account, "factor_on").await?;
    audit::record(tx, Entry::new("account.confirm_factor", "account", account.0).fields(&["second_factor"])).await?;
    Ok(codes)
}

/// Makes new recovery codes; the old ones are void.
///
/// # Errors
/// [`Error::Invalid`] at `password`; [`Error::Refused`] when the second factor is off.
pub(super) async fn renew_codes(tx: &mut Tx, password: String) -> Result<Vec<String>> {
    tx.process = TOWN;
    let account = owner(tx, password).await?;
    store::of(tx.db(), account).await?.and_then(|factor| factor.confirmed_at).ok_or_else(|| Error::refused("factor-off"))?;
    let codes = new_codes(tx, account).await?;
    audit::record(tx, Entry::new("account.renew_codes", "account", account.0).fields(&["recovery_codes"])).await?;
    Ok(codes)
}

/// The acting account, if this is its password.
async fn owner(tx: &mut Tx, password: String) -> Result<AccountId> {
    let account = tx.account()?;
    if knows_password(tx, account, password).await? { Ok(account) } else { Err(Error::field("password", "error-old-password")) }
}

async fn new_codes(tx: &mut Tx, account: AccountId) -> Result<Vec<String>> {
    let codes: Vec<String> = std::iter::repeat_with(new_code).take(CODES).collect();
    let macs: Vec<Vec<u8>> = codes.iter().map(|code| code_mac(&tx.keys, account, code).to_vec()).collect();
    store::replace_codes(tx, account, &macs).await?;
    Ok(codes)
}

/// Ten letters and digits in two groups, 50 bits; none that is easily taken for another.
fn new_code() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let bytes: [u8; 10] = keys::random();
    let letters: String = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect();
    format!("{}-{}", &letters[..5], &letters[5..])
}

/// What is kept of a recovery code, however it is typed.
fn code_mac(keys: &Keys, account: AccountId, code: &str) -> [u8; 32] {
    let typed: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    keys.mac(Purpose::RecoveryCode, &[&account.0.to_be_bytes(), typed.as_bytes()])
}

/// Switches the own second factor off.
///
/// # Errors
/// [`Error::Invalid`] at `password`; [`Error::Refused`] when it is a duty for a role of the account, or off.
pub(super) async fn disable(tx: &mut Tx, password: String) -> Result<()> {
    tx.process = TOWN;
    let account = owner(tx, password).await?;
    if store::is_duty(tx, account).await? {
        return Err(Error::refused("factor-is-duty"));
    }
    if !store::delete(tx, account).await? {
        return Err(Error::refused("factor-off"));
    }
    tell(tx, account, "factor_off").await?;
    audit::record(tx, Entry::new("account.disable_factor", "account", account.0).fields(&["second_factor"])).await
}

/// Switches the second factor of somebody off who lost phone and codes; its owner is told. For admins and the command line.
///
/// # Errors
/// [`Error::NotFound`] when it is off.
pub async fn reset(tx: &mut Tx, account: AccountId) -> Result<()> {
    tx.process = TOWN;
    if !store::delete(tx, account).await? {
        return Err(Error::NotFound);
    }
    tell(tx, account, "factor_off").await?;
    audit::record(tx, Entry::new("account.reset_factor", "account", account.0).fields(&["second_factor"])).await
}

async fn tell(tx: &mut Tx, account: AccountId, template: &'static str) -> Result<()> {
    outbox::enqueue(tx, Mail { template, to: Addressee::Account(account), params: &[], delay: SignedDuration::ZERO }).await
}

/// Whether a code at the door is right: the app's, which is used up by it, or a recovery code.
///
/// # Errors
/// When the database is away, or the secret does not belong to this master secret.
pub(in crate::office) async fn answer(tx: &mut Tx, account: AccountId, typed: &str) -> Result<bool> {
    tx.process = TOWN;
    let Some(factor) = store::of(tx.db(), account).await?.filter(|factor| factor.confirmed_at.is_some()) else { return Ok(false) };
    if let Some(code) = totp::digits(typed) {
        let secret = secret(&tx.keys, account, &factor.cipher)?;
        return match totp::matching_step(&secret, &code, tx.now(), factor.last_step) {
            Some(step) => store::use_step(tx, account, step).await,
            None => Ok(false),
        };
    }
    let mac = code_mac(&tx.keys, account, typed);
    let is_used = store::use_code(tx, account, mac).await?;
    if is_used {
        audit::record(tx, Entry::new("account.use_code", "account", account.0).fields(&["recovery_codes"])).await?;
    }
    Ok(is_used)
}

/// Says for which roles the second factor is a duty.
///
/// # Errors
/// When the database is away.
pub(super) async fn set_duty(tx: &mut Tx, roles: &[Role]) -> Result<()> {
    tx.process = TOWN;
    let words: Vec<String> = roles.iter().map(ToString::to_string).collect();
    store::save_duty(tx, &words).await?;
    audit::record(tx, Entry::new("town.set_factor_duty", "town", 1).fields(&["second_factor_roles"])).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_code_forgives_typing_and_fits_its_account_only() {
        let keys = Keys::from_secret([7; 32]);
        let code = new_code();
        assert_eq!(code.len(), 11);
        assert_ne!(code, new_code());
        let mac = |account, code: &str| code_mac(&keys, AccountId(account), code);
        assert_eq!(mac(1, &code), mac(1, &code.to_lowercase().replace('-', " ")));
        assert_ne!(mac(1, &code), mac(2, &code));
    }
}
