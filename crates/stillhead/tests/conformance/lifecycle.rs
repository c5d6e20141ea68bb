//! `docs/lifecycle.md`: each directive up, down and up again on live databases, counted from the cases that use it.
//! The table is made of the golden files, which the other tests here hold against what the databases really hold.

use std::collections::BTreeMap;

use crate::common::{SERVERS, Server};
use crate::{cases, run};

/// How many cases use a directive live, end where they began, and arrive where they were.
#[derive(Default)]
struct Counts {
    up: usize,
    back: usize,
    again: usize,
}

/// The names after `op.` and `batch_op.` that are called in a case.
fn directives(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices("op.") {
        let before = source[..at].chars().next_back().unwrap_or(' ');
        let batch = source[..at].ends_with("batch_");
        if !batch && (before.is_alphanumeric() || before == '_' || before == '.') {
            continue;
        }
        let rest = &source[at + 3..];
        let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_');
        let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
        if after.starts_with('(') {
            found.push(format!("{}op.{name}", if batch { "batch_" } else { "" }));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Counts a case's golden file for each of its directives.
fn count(golden: &str, counts: &mut Counts) {
    let sections = super::sections(golden);
    let fine = |title: &str| {
        sections
            .get(title)
            .is_some_and(|lines| !lines.iter().any(|it| it.starts_with("! ")))
    };
    let holds = |title: &str, word: &str| sections.get(title).is_some_and(|it| it.contains(&word));
    if fine("upgrade") {
        counts.up += 1;
        counts.back += usize::from(fine("downgrade") && holds("downgrade", "(as before)"));
        let same = fine("upgrade again") && holds("upgrade again", "(as after upgrade)");
        counts.again += usize::from(same || holds("upgrade again", "(as before)"));
    }
}

fn table() -> String {
    let mut rows: BTreeMap<String, [Counts; 2]> = BTreeMap::new();
    for (place, server) in SERVERS.into_iter().enumerate() {
        for case in cases(server, "") {
            let source = std::fs::read_to_string(&case.source).unwrap();
            let golden = std::fs::read_to_string(&case.golden).unwrap_or_default();
            for name in directives(&source) {
                count(&golden, &mut rows.entry(name).or_default()[place]);
            }
        }
    }
    let mut text = String::from(
        "# Up, down, and up again\n\n\
         Every directive on live databases, counted over the cases of `conformance/` that use it: how many go up, how many\n\
         end with exactly the schema and rows they began with after the downgrade, and how many arrive at exactly the same\n\
         again. Where a number is smaller, real Alembic ends there too (the cases are compared with it): a copied table that\n\
         SQLite spells anew, an enum value that cannot be taken back, an error that is the point of the case.\n\
         Made by `UPDATE=1 cargo nextest run -p stillhead lifecycle`.\n\n",
    );
    let names: Vec<&str> = SERVERS.into_iter().map(heading).collect();
    let columns: String = names
        .iter()
        .map(|it| format!(" {it}: up | back | again |"))
        .collect();
    text += &format!(
        "| directive |{columns}\n|---|{}\n",
        "---|".repeat(3 * names.len())
    );
    for (name, counts) in rows {
        let cells: String = counts
            .iter()
            .map(|it| format!(" {} | {} | {} |", it.up, it.back, it.again))
            .collect();
        text += &format!("| `{name}` |{cells}\n");
    }
    text
}

fn heading(server: Server) -> &'static str {
    match run::dialect(server) {
        "sqlite" => "SQLite",
        _ => "PostgreSQL",
    }
}

#[test]
fn the_lifecycle_table_is_up_to_date() {
    let path = crate::root().join("../docs/lifecycle.md");
    let table = table();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        known, table,
        "run `UPDATE=1 cargo nextest run -p stillhead lifecycle`"
    );
}
