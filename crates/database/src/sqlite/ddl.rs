//! What SQLite tells only in the text of `CREATE TABLE`: names of constraints, checks, foreign key options.
//!
//! SQLAlchemy looks for these with patterns, and what it does not find is lost when a table is rebuilt. The patterns
//! here accept the same texts, so that a rebuilt table is the same.

use fancy_regex::{Captures, Regex, RegexBuilder};

use crate::error::{DatabaseError, ErrorKind};
use crate::inspect::{InspectError, ReflectedCheck, ReflectedForeignKey};

type Result<T> = std::result::Result<T, InspectError>;

/// A name in double quotes, or a plain one; two groups.
const NAME: &str = r#"(?:"(.+?)"|(\w+))"#;

fn pattern(text: &str) -> Result<Regex> {
    RegexBuilder::new(text)
        .case_insensitive(true)
        .build()
        .map_err(|error| broken(&error))
}

fn broken(error: &fancy_regex::Error) -> InspectError {
    DatabaseError::new(
        ErrorKind::Internal,
        format!("CREATE TABLE could not be searched: {error}"),
    )
    .into()
}

fn find_all<'t>(regex: &Regex, text: &'t str) -> Result<Vec<Captures<'t, str>>> {
    regex
        .captures_iter(text)
        .collect::<std::result::Result<_, _>>()
        .map_err(|error| broken(&error))
}

fn find<'t>(regex: &Regex, text: &'t str) -> Result<Option<Captures<'t, str>>> {
    regex.captures(text).map_err(|error| broken(&error))
}

/// The text of the first group that took part.
fn first_of(captures: &Captures<'_, str>, groups: &[usize]) -> Option<String> {
    groups
        .iter()
        .find_map(|group| captures.get(*group))
        .map(|found| found.as_str().to_owned())
}

/// The name of the primary key.
pub(super) fn primary_key_name(table_sql: &str) -> Result<Option<String>> {
    let regex = pattern(&format!(r"CONSTRAINT\s+{NAME}\s+PRIMARY\s+KEY"))?;
    Ok(find(&regex, table_sql)?.and_then(|found| first_of(&found, &[1, 2])))
}

/// The column names in a parenthesised list.
fn column_names(list: &str) -> Result<Vec<String>> {
    let found = find_all(&pattern(r#""(.+?)"|([a-z0-9_]+)"#)?, list)?;
    Ok(found
        .iter()
        .filter_map(|captures| first_of(captures, &[1, 2]))
        .collect())
}

/// `UNIQUE` constraints with their names: those of the table, then those written at a column.
pub(super) fn uniques(table_sql: &str) -> Result<Vec<(Option<String>, Vec<String>)>> {
    let mut out = Vec::new();
    let of_table = pattern(&format!(r"(?:CONSTRAINT\s+{NAME}\s+)?UNIQUE\s*\((.+?)\)"))?;
    for found in find_all(&of_table, table_sql)? {
        let columns = column_names(found.get(3).map_or("", |list| list.as_str()))?;
        out.push((first_of(&found, &[1, 2]), columns));
    }
    // A column, a type of plain words (no length), and UNIQUE, on one line.
    let at_column =
        pattern(r#"(?:(".+?")|[\[`]?([a-z0-9_]+)[\]`]?)[\t ]+[a-z0-9_]+(?:[\t ]+[a-z0-9_]+)*?[\t ]+UNIQUE"#)?;
    for found in find_all(&at_column, table_sql)? {
        out.push((
            None,
            column_names(&first_of(&found, &[1, 2]).unwrap_or_default())?,
        ));
    }
    Ok(out)
}

/// A foreign key of the table (not one written at a column), without what only the `PRAGMA` knows.
pub(super) fn foreign_keys(table_sql: &str) -> Result<Vec<ReflectedForeignKey>> {
    let column = r#"(?:"[^"]+"|[a-z0-9_]+)"#;
    let regex = pattern(&format!(
        concat!(
            r"(?:CONSTRAINT\s+{name}\s+)?FOREIGN\s+KEY\s*\(\s*(.+?)\s*\)\s+",
            r#"REFERENCES\s+(?:"(.+?)"|([a-z0-9_]+))\s*\(\s*({column}(?:(?:\s*,\s*|\s+){column})*\s*)\)\s*"#,
            r"((?:ON\s+(?:DELETE|UPDATE)\s+",
            r"(?:SET\s+NULL|SET\s+DEFAULT|CASCADE|RESTRICT|NO\s+ACTION)\s*)*)",
            r"((?:NOT\s+)?DEFERRABLE)?(?:\s+INITIALLY\s+(DEFERRED|IMMEDIATE))?",
        ),
        name = NAME,
        column = column
    ))?;
    let mut keys = Vec::new();
    for found in find_all(&regex, table_sql)? {
        let group = |i: usize| found.get(i).map_or("", |group| group.as_str());
        let mut key = ReflectedForeignKey {
            name: first_of(&found, &[1, 2]),
            columns: column_names(group(3))?,
            referred_table: first_of(&found, &[4, 5]).unwrap_or_default(),
            referred_columns: column_names(group(6))?,
            deferrable: found
                .get(8)
                .map(|words| !words.as_str().to_uppercase().contains("NOT")),
            initially: found.get(9).map(|word| word.as_str().to_uppercase()),
            ..ReflectedForeignKey::default()
        };
        actions(group(7), &mut key);
        keys.push(key);
    }
    Ok(keys)
}

/// `ON DELETE … ON UPDATE …`; `NO ACTION` is the default and not told.
fn actions(text: &str, key: &mut ReflectedForeignKey) {
    let upper = text.to_uppercase();
    let words: Vec<&str> = upper.split_whitespace().collect();
    for clause in words.split(|word| *word == "ON") {
        let Some((event, action)) = clause.split_first() else {
            continue;
        };
        let action = Some(action.join(" ")).filter(|action| action != "NO ACTION");
        match *event {
            "DELETE" => key.ondelete = action.or(key.ondelete.take()),
            "UPDATE" => key.onupdate = action.or(key.onupdate.take()),
            _ => {}
        }
    }
}

/// All checks, of columns and of the table, sorted by name, unnamed ones last.
pub(super) fn checks(table_sql: &str) -> Result<Vec<ReflectedCheck>> {
    let regex = pattern(concat!(
        r"(?<![A-Za-z0-9_])(?:CONSTRAINT\s+",
        r#"("(?:[^"]|"")+"|'(?:[^']|'')+'|\[(?:[^\]]|\]\])+\]|`(?:[^`]|``)+`|\S+)\s+)?CHECK\s*\("#,
    ))?;
    let mut checks = Vec::new();
    for found in find_all(&regex, table_sql)? {
        let Some(start) = found.get(0).map(|whole| whole.end()) else {
            continue;
        };
        let Some(end) = closing_parenthesis(table_sql, start) else {
            continue;
        };
        checks.push(ReflectedCheck {
            name: found.get(1).map(|name| unquoted(name.as_str()).to_owned()),
            sqltext: table_sql[start..end].trim().to_owned(),
            ..ReflectedCheck::default()
        });
    }
    checks.sort_by_key(|check| {
        check
            .name
            .clone()
            .filter(|name| !name.is_empty())
            .unwrap_or("~".to_owned())
    });
    Ok(checks)
}

fn unquoted(name: &str) -> &str {
    let inner = |open: char, close: char| {
        name.strip_prefix(open)?
            .strip_suffix(close)
            .filter(|inner| !inner.is_empty())
    };
    [('"', '"'), ('\'', '\''), ('`', '`'), ('[', ']')]
        .into_iter()
        .find_map(|(open, close)| inner(open, close))
        .unwrap_or(name)
}

/// The place of the `)` that closes a parenthesis whose inside begins at `start`; quoted text does not count.
fn closing_parenthesis(text: &str, start: usize) -> Option<usize> {
    let (mut depth, mut quote) = (1, None);
    for (at, c) in text[start..].char_indices() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => {
                depth -= 1;
                if depth == 0 {
                    return Some(start + at);
                }
            }
            _ => {}
        }
    }
    None
}

/// `WITHOUT ROWID` and `STRICT` at the end.
pub(super) fn table_options(table_sql: &str) -> Result<(bool, bool)> {
    let regex = pattern(r"\)((?:\s*,?\s*(?:WITHOUT\s+ROWID|STRICT))*)\s*$")?;
    let found = find(&regex, table_sql.trim())?;
    let words = found
        .and_then(|found| first_of(&found, &[1]))
        .unwrap_or_default()
        .to_uppercase();
    Ok((words.contains("WITHOUT"), words.contains("STRICT")))
}

/// The expression of a generated column.
pub(super) fn generated(table_sql: &str, column: &str) -> Result<String> {
    let body = pattern(r"(?s)create table .*?\((.*)\)(?:\s*,?\s*(?:WITHOUT\s+ROWID|STRICT))*$")?;
    let body = find(&body, table_sql.trim())?
        .and_then(|found| first_of(&found, &[1]))
        .unwrap_or_default();
    let column = fancy_regex::escape(column);
    let regex = pattern(&format!(
        r"{column}[^,]*\s+GENERATED\s+ALWAYS\s+AS\s+\((.*)\)\s*(?:virtual|stored)?"
    ))?;
    Ok(find(&regex, body.trim())?
        .and_then(|found| first_of(&found, &[1]))
        .unwrap_or_default())
}

/// The condition of a partial index.
pub(super) fn predicate(index_sql: &str) -> Result<Option<String>> {
    Ok(find(&pattern(r"\)\s+where\s+(.+)")?, index_sql)?.and_then(|found| first_of(&found, &[1])))
}
