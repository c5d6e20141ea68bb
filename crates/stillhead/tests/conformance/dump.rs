//! What a database holds, as text; `conformance/generate.py` makes the same of the databases of real Alembic.

use std::process::Command;

use crate::common::{Database, Server};

/// The schema and the rows, without the version table.
pub(crate) fn dump(database: &Database, server: Server) -> Vec<String> {
    match server {
        Server::Sqlite => sqlite(database.url.strip_prefix("sqlite:///").unwrap()),
        Server::Postgres => postgresql(&database.url),
    }
}

fn postgresql(url: &str) -> Vec<String> {
    let folder = std::env::var("STILLHEAD_TEST_POSTGRES_BIN").unwrap_or_default();
    let output = Command::new(std::path::Path::new(&folder).join("pg_dump"))
        .args([
            "--no-owner",
            "--no-privileges",
            "--inserts",
            "--exclude-table=alembic_version",
            url,
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let noise = [
        "--",
        "SET ",
        "SELECT pg_catalog.set_config",
        "\\restrict",
        "\\unrestrict",
    ];
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .filter(|line| !line.is_empty() && !noise.iter().any(|it| line.starts_with(it)))
        .map(str::to_owned)
        .collect()
}

const ITEMS: &str = "SELECT sql, name, type FROM sqlite_master WHERE sql IS NOT NULL \
     AND tbl_name NOT IN ('alembic_version', 'sqlite_sequence') ORDER BY tbl_name, type <> 'table', name";

fn sqlite(path: &str) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let rows = |sql: &str| -> Vec<Vec<String>> {
        let mut statement = connection.prepare(sql).unwrap();
        let width = statement.column_count();
        let read = |row: &rusqlite::Row<'_>| {
            (0..width)
                .map(|at| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default))
                .collect()
        };
        statement
            .query_map([], read)
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let items = rows(ITEMS);
    let mut lines: Vec<String> = Vec::new();
    for item in &items {
        let text = format!("{};", item[0]);
        lines.extend(text.lines().filter(|it| !it.trim().is_empty()).map(str::to_owned));
    }
    let mut tables: Vec<&str> = items
        .iter()
        .filter(|it| it[2] == "table")
        .map(|it| it[1].as_str())
        .collect();
    tables.sort_unstable();
    for table in tables {
        let columns = rows(&format!(
            "SELECT name FROM pragma_table_xinfo('{}')",
            table.replace('\'', "''")
        ));
        let values: Vec<String> = columns
            .iter()
            .map(|it| format!("quote({})", quoted(&it[0])))
            .collect();
        for row in rows(&format!(
            "SELECT {} FROM {} ORDER BY 1",
            values.join(", "),
            quoted(table)
        )) {
            let text = format!("INSERT INTO {table} VALUES ({});", row.join(", "));
            lines.extend(text.lines().map(str::to_owned));
        }
    }
    lines
}
