//! The rules of the house, as written in `src/lib.rs`, read from the source.

use std::path::{Path, PathBuf};

/// From the top of the house to the ground: a module may import what stands right of it.
const LAYERS: [&str; 10] = ["cli", "app", "pages", "outputs", "process", "office", "web", "services", "database", "config"];
/// The steps in the order of the process: a step may use earlier ones.
const STEPS: [&str; 9] = ["preparation", "participation", "triage", "analysis", "scenarios", "goals", "measures", "strategy", "resolution"];
/// Ordinary files stay below this.
const MOST_LINES: usize = 620;

struct Source {
    /// Path below `src`, with slashes.
    path: String,
    /// Text without its tests.
    text: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    assert!(found.len() > 50, "the house has more files than that");
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let whole = std::fs::read_to_string(&path).expect("a file");
            let text = whole.split("#[cfg(test)]\nmod ").next().expect("something");
            let text = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            let path = path.strip_prefix(root).expect("below").display().to_string();
            found.push(Source { path, text, lines: whole.lines().count() });
        }
    }
}

fn layer(path: &str) -> Option<usize> {
    let first = path.split(['/', '.']).next()?;
    LAYERS.iter().position(|layer| *layer == first)
}

/// Names after `crate::` in a text, also inside of a group: `use crate::{office, pages};`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in text.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => found.extend(
                group
                    .split('}')
                    .next()
                    .unwrap_or_default()
                    .split(',')
                    .map(|name| name.trim().split("::").next().unwrap_or_default().to_owned()),
            ),
            None => found.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()),
        }
    }
    found
}

#[test]
fn nothing_imports_upwards() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(own) = layer(&source.path) else { continue };
        for import in imports(&source.text) {
            if layer(&import).is_some_and(|other| other < own) {
                wrong.push(format!("{} imports {import}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_step_uses_earlier_steps_only() {
    let mut wrong = Vec::new();
    let position = |name: &str| STEPS.iter().position(|step| *step == name).or_else(|| (name == "monitoring").then_some(STEPS.len()));
    for source in sources() {
        let Some(own) = source.path.strip_prefix("process/").and_then(|rest| rest.split('/').next()).and_then(position) else { continue };
        for rest in source.text.split("process::").skip(1) {
            let other: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if position(&other).is_some_and(|other| other > own) {
                wrong.push(format!("{} uses {other}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_model_does_no_io() {
    for source in sources().iter().filter(|source| source.path.ends_with("/model.rs") && source.path.starts_with("process/")) {
        for forbidden in ["sqlx::query", "axum::", "maud", "tokio::", "PgPool", "std::fs"] {
            assert!(!source.text.contains(forbidden), "{} has {forbidden}", source.path);
        }
    }
}

#[test]
fn views_do_no_io() {
    for source in sources().iter().filter(|source| source.path.ends_with("/views.rs") && source.path.starts_with("process/")) {
        for forbidden in ["sqlx::", "PgPool", "PgConnection", ".fetch_"] {
            assert!(!source.text.contains(forbidden), "{} has {forbidden}", source.path);
        }
    }
}

#[test]
fn sql_stands_where_sql_belongs() {
    for source in sources() {
        let may = source.path.ends_with("store.rs")
            || ["outputs/", "services/", "database/"].iter().any(|folder| source.path.starts_with(folder))
            || source.path.contains("/store/");
        for sql in ["sqlx::query", "sqlx::raw_sql"] {
            assert!(may || !source.text.contains(sql), "{} has {sql}", source.path);
        }
    }
}

#[test]
fn sql_is_never_put_together_from_text() {
    for source in sources() {
        for opening in ["query(&format!", "query(format!", "query_as(&format!", "raw_sql(&format!", "AssertSqlSafe(format!"] {
            // The administrator's statements name databases and roles, which cannot be bound.
            assert!(source.path.starts_with("database/") || !source.text.contains(opening), "{} has {opening}", source.path);
        }
    }
}

#[test]
fn html_is_never_passed_unescaped() {
    for source in sources() {
        assert!(!source.text.contains("PreEscaped"), "{}", source.path);
    }
}

#[test]
fn axum_stays_at_the_door() {
    for source in sources() {
        let may = source.path.ends_with("routes.rs")
            || ["pages/", "web/", "office/", "app.rs", "cli/", "outputs/"].iter().any(|place| source.path.starts_with(place));
        assert!(may || !source.text.contains("axum::"), "{}", source.path);
    }
}

#[test]
fn only_the_context_begins_and_commits() {
    for source in sources() {
        let may = ["services/", "database/", "cli/", "outputs/", "web/cx.rs"].iter().any(|place| source.path.starts_with(place));
        assert!(may || !source.text.contains(".commit()"), "{} commits", source.path);
    }
}

#[test]
fn a_file_is_one_room() {
    for source in sources() {
        assert!(source.lines <= MOST_LINES, "{} has {} lines", source.path, source.lines);
    }
}

#[test]
fn no_inline_style_or_script() {
    for source in sources() {
        for inline in ["style=(", "style=\"", "onclick=", "onload=", "script {"] {
            assert!(!source.text.contains(&format!(" {inline}")), "{} has {inline}", source.path);
        }
    }
}

/// The invariants of the product without a test, because what they are about does not exist yet.
const NOT_YET: [(u32, &str); 0] = [];

#[test]
fn every_invariant_has_a_test_or_waits_for_its_feature() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let tests: String = rust_files(&root.join("src")).into_iter().chain(rust_files(&root.join("tests"))).collect();
    for number in 1..=16 {
        let is_tested = tests.contains(&format!("fn invariant_{number:02}_"));
        let waits = NOT_YET.iter().any(|(waiting, _)| *waiting == number);
        assert!(is_tested != waits, "invariant {number}: tested {is_tested}, waits {waits}");
    }
}

/// The text of every Rust file below a folder.
fn rust_files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => rust_files(&path),
            false if path.extension().is_some_and(|extension| extension == "rs") => vec![std::fs::read_to_string(path).expect("a file")],
            false => Vec::new(),
        })
        .collect()
}

/// Our stylesheets with the places of their declarations: file and line, property, value.
fn declarations() -> Vec<(String, String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/css");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "css") {
            continue;
        }
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        for (number, line) in std::fs::read_to_string(&path).expect("a file").lines().enumerate() {
            for declaration in line.split(['{', ';', '}']) {
                if let Some((property, value)) = declaration.split_once(':') {
                    found.push((format!("{file}:{}", number + 1), property.trim().to_owned(), value.trim().to_owned()));
                }
            }
        }
    }
    assert!(found.len() > 500, "the stylesheets have more declarations than that");
    found
}

/// The parts of a value: `0 calc(1rem + 2px)` has two.
fn value_parts(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_u32;
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("a part").push(c);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[test]
fn styles_speak_of_start_and_end_not_of_left_and_right() {
    for (place, property, value) in declarations() {
        let words: Vec<&str> = property.split('-').collect();
        let is_ours = !property.starts_with("--") && property.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let physical = is_ours && words.iter().any(|word| matches!(*word, "left" | "right"));
        let turned =
            matches!(property.as_str(), "text-align" | "float" | "clear" | "caption-side") && matches!(value.as_str(), "left" | "right");
        assert!(!physical && !turned, "{place}: {property}: {value}");
        let has_sides = matches!(property.as_str(), "margin" | "padding" | "inset" | "border-width" | "border-color" | "border-style");
        let parts = value_parts(&value);
        assert!(!has_sides || parts.len() < 4 || parts[1] == parts[3], "{place}: {property}: {value} (use -block and -inline)");
    }
}
