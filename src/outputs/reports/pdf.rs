//! The PDF: made by `rotfaden-pdf` in a process of its own, with a limit of time and memory, one at a time. What was made
//! is kept in the host's cache under the report's hash.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;
use tokio::sync::Semaphore;

use super::Report;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::web::cx::Cx;
use crate::web::host::{CacheKey, Cached};

const TIME_LIMIT: Duration = Duration::from_secs(20);
/// Address space in bytes: a report of a hundred pages takes about a third of it.
const MEMORY_LIMIT: u64 = 1 << 30;
/// Program of util-linux that sets the memory limit.
const PRLIMIT: &str = "/usr/bin/prlimit";
const NAME: &str = "rotfaden-pdf";

static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// The program that prints.
pub struct Printer {
    program: PathBuf,
    fonts: Option<PathBuf>,
}

impl Printer {
    /// Finds the program; none while it is still being built.
    pub fn find(config: &Config) -> Option<Self> {
        let program = match &config.pdf {
            Some(path) => Some(path.clone()),
            None => std::env::current_exe().ok().and_then(|own| beside(&own)),
        };
        program.filter(|path| path.is_file()).map(|program| Self { program, fonts: fonts() })
    }

    /// Prints a document when it is its turn.
    ///
    /// # Errors
    /// [`Error::Internal`] with the program's own words when it fails, or when it takes too long.
    pub async fn print_in_turn(&self, document: &serde_json::Value) -> Result<Vec<u8>> {
        let document = serde_json::to_vec(document).map_err(Error::internal)?;
        let _turn = ONE_AT_A_TIME.acquire().await.map_err(Error::internal)?;
        self.print(&document).await
    }

    /// Prints a document.
    ///
    /// # Errors
    /// [`Error::Internal`] with the program's own words when it fails, or when it takes too long.
    async fn print(&self, document: &[u8]) -> Result<Vec<u8>> {
        let mut child = self.command().spawn().map_err(|error| Error::internal(format!("{}: {error}", self.program.display())))?;
        let mut stdin = child.stdin.take().ok_or_else(|| Error::internal("no pipe to the PDF program"))?;
        let feed = async move {
            // A program that ends early closes the pipe; its exit code tells why.
            match stdin.write_all(document).await {
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error),
                _ => Ok(()),
            }
        };
        let printed = tokio::time::timeout(TIME_LIMIT, async { tokio::try_join!(feed, child.wait_with_output()) });
        let ((), output) = printed.await.map_err(|_| Error::internal("the PDF program took too long"))?.map_err(Error::internal)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(Error::internal(format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim())))
    }

    /// The program with its limits and nothing of our environment. It dies with the request that waits for it.
    fn command(&self) -> Command {
        let mut command = if Path::new(PRLIMIT).is_file() {
            let mut command = Command::new(PRLIMIT);
            command.arg(format!("--as={MEMORY_LIMIT}")).arg(&self.program);
            command
        } else {
            Command::new(&self.program)
        };
        if let Some(fonts) = &self.fonts {
            command.arg("--fonts").arg(fonts);
        }
        command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        command
    }
}

/// The program in our own folder, or, when we run from a target folder of cargo, in the one beside it that ends in `-pdf`.
fn beside(own: &Path) -> Option<PathBuf> {
    let installed = own.with_file_name(NAME);
    let built = own.ancestors().filter_map(|folder| {
        let name = folder.file_name()?.to_str()?;
        Some(folder.with_file_name(format!("{name}-pdf")).join("release").join(NAME))
    });
    std::iter::once(installed).chain(built).find(|path| path.is_file())
}

/// Fira Sans as TrueType, from where the operator says or from the npm package; without it typst's own fonts do.
fn fonts() -> Option<PathBuf> {
    let named = std::env::var_os("ROTFADEN_FONTS").map(PathBuf::from);
    let package = PathBuf::from("node_modules/@expo-google-fonts/fira-sans");
    [named, Some(package)].into_iter().flatten().find(|folder| folder.is_dir())
}

/// The report as PDF in the reader's language.
///
/// # Errors
/// [`Error::Internal`] when it cannot be printed.
pub async fn of(cx: &Cx, printer: &Printer, report: &Report) -> Result<Cached> {
    let key = CacheKey { process: cx.process.id.0, rev: cx.process.rev, what: format!("pdf/{}/{}", report.hash, cx.lang.code()) };
    let made = cx.host.kept(key, Cached::bytes, async {
        let body = printer.print_in_turn(&report.document(cx, cx.lang)).await?;
        Ok(Cached { body: body.into(), etag: format!("\"{}-{}\"", report.hash, cx.lang.code()).into() })
    });
    Ok(made.await?.as_ref().clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_found_beside_us_or_beside_cargos_folder() {
        let place = tempfile::tempdir().expect("a folder");
        let (own, built) = (place.path().join("target/debug/deps/main-1"), place.path().join("target-pdf/release"));
        assert_eq!(beside(&own), None);
        std::fs::create_dir_all(&built).expect("a folder");
        std::fs::write(built.join(NAME), "").expect("a file");
        assert_eq!(beside(&own), Some(built.join(NAME)));
    }

    #[tokio::test]
    async fn a_program_that_fails_is_an_error_with_its_words() {
        let printer = Printer { program: "/bin/cat".into(), fonts: Some("/nowhere".into()) };
        let error = printer.print(b"{}").await.expect_err("cat has no --fonts");
        assert!(error.to_string().contains("fonts"), "{error}");
    }
}
