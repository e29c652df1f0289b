//! `rotfaden-pdf [--fonts DIR]`: one JSON document in on standard input, the PDF out on standard
//! output. Exit code 1 and one line on standard error if the data or the document is wrong.

use std::env;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use rotfaden_pdf::{fonts, render};

/// Larger input is refused unread: no report of a town comes near it.
const MAX_INPUT_BYTES: u64 = 64 * 1024 * 1024;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rotfaden-pdf: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let fonts = fonts::load(font_folder()?.as_deref())?;
    let rendered = render::render(&read_input()?, fonts)?;
    for warning in &rendered.warnings {
        eprintln!("rotfaden-pdf: note: {warning}");
    }
    let mut out = io::stdout().lock();
    out.write_all(&rendered.pdf)?;
    Ok(out.flush()?)
}

/// The folder after `--fonts`, else the one in `ROTFADEN_FONTS`, else none.
fn font_folder() -> Result<Option<PathBuf>, String> {
    let mut arguments = env::args_os().skip(1);
    let folder = match arguments.next() {
        None => env::var_os("ROTFADEN_FONTS"),
        Some(flag) if flag == "--fonts" => Some(arguments.next().ok_or(USAGE)?),
        Some(_) => return Err(USAGE.to_owned()),
    };
    match arguments.next() {
        None => Ok(folder.map(PathBuf::from)),
        Some(_) => Err(USAGE.to_owned()),
    }
}

const USAGE: &str = "usage: rotfaden-pdf [--fonts DIR] < document.json > document.pdf";

fn read_input() -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut input = Vec::new();
    io::stdin().lock().take(MAX_INPUT_BYTES + 1).read_to_end(&mut input)?;
    if input.len() as u64 > MAX_INPUT_BYTES {
        return Err(format!("the document is larger than {MAX_INPUT_BYTES} bytes").into());
    }
    Ok(input)
}
