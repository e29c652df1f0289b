//! The executable as the server calls it: JSON in, PDF out, one line if it cannot.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rotfaden-pdf"))
        .args(arguments)
        .env_remove("ROTFADEN_FONTS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the executable starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A refused argument ends the child before it reads; the broken pipe is then no failure.
    if let Err(error) = stdin.write_all(input) {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe);
    }
    drop(stdin);
    child.wait_with_output().expect("the executable ends")
}

fn one_line(output: &Output) -> &str {
    let line = str::from_utf8(&output.stderr).expect("UTF-8").trim_end();
    assert!(!line.contains('\n'), "{line}");
    line
}

#[test]
fn writes_a_pdf_to_standard_output() {
    let output = run(&[], include_bytes!("data/report.json"));
    assert!(output.status.success());
    assert!(output.stdout.starts_with(b"%PDF-1.7"));
}

#[test]
fn ends_with_one_line_and_no_output_if_it_cannot() {
    for (arguments, input, reason) in [
        (&[][..], "", "data: EOF while parsing"),
        (&[], r#"{"kind":"poem"}"#, "data: unknown variant `poem`"),
        (&["--fonts"], "", "usage: "),
        (&["--fonts", "/nowhere"], "", "fonts: /nowhere: "),
        (&["report.json"], "", "usage: "),
    ] {
        let output = run(arguments, input.as_bytes());
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        let expected = format!("rotfaden-pdf: {reason}");
        assert!(one_line(&output).starts_with(&expected), "{}", one_line(&output));
    }
}
