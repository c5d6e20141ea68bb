//! Enough of PostgreSQL's lexer to know where a statement begins and ends.
//!
//! PostgreSQL manual, "Lexical Structure".

/// What must be known of a text before it is sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outline {
    /// The first word of the last statement, lower case.
    pub(super) first_word: String,
    /// How many statements there are.
    pub(super) statements: usize,
    /// Whether `returning` stands outside of strings.
    pub(super) returning: bool,
    /// Whether a `COPY` talks to the client.
    pub(super) copies: bool,
    /// Whether one of the statements begins or ends a transaction, or part of one.
    pub(super) controls_transactions: bool,
}

/// PostgreSQL manual, "SQL Commands": those about transactions.
const CONTROLS: &[&str] = &[
    "abort",
    "begin",
    "commit",
    "end",
    "prepare",
    "release",
    "rollback",
    "savepoint",
    "start",
];

impl Outline {
    /// Whether the statement may return rows.
    pub(super) fn returns_rows(&self) -> bool {
        matches!(
            self.first_word.as_str(),
            "select" | "with" | "values" | "table" | "show" | "explain" | "fetch" | "call" | "execute"
        ) || self.returning
    }

    /// Whether the count in the server's answer counts rows, as for psycopg's `rowcount`.
    pub(super) fn counts_rows(&self) -> bool {
        self.returns_rows()
            || matches!(
                self.first_word.as_str(),
                "insert" | "update" | "delete" | "merge" | "move" | "copy"
            )
    }
}

/// Reads `sql`.
pub(super) fn outline(sql: &str) -> Outline {
    let mut out = Outline {
        first_word: String::new(),
        statements: 0,
        returning: false,
        copies: false,
        controls_transactions: false,
    };
    let mut fresh = true;
    let mut rest = sql;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = skip_blank(rest) {
            rest = after;
            continue;
        }
        if c == ';' {
            fresh = true;
            rest = &rest[1..];
            continue;
        }
        if fresh && c != '(' {
            out.statements += 1;
            out.first_word = word(rest).to_ascii_lowercase();
            out.controls_transactions |= CONTROLS.contains(&out.first_word.as_str());
            fresh = false;
        }
        rest = match skip_quoted(rest) {
            Some(after) => after,
            None if c.is_alphabetic() || c == '_' => {
                let word = word(rest);
                let is = |keyword: &str| word.eq_ignore_ascii_case(keyword);
                out.returning |= is("returning");
                out.copies |= out.first_word == "copy" && (is("stdin") || is("stdout"));
                // A string with C escapes begins with the letter.
                match rest[word.len()..].strip_prefix('\'').filter(|_| is("e")) {
                    Some(string) => skip_string(string, true),
                    None => &rest[word.len()..],
                }
            }
            None => &rest[c.len_utf8()..],
        };
    }
    out
}

fn word(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'))
        .unwrap_or(text.len());
    &text[..end]
}

/// White space or a comment.
fn skip_blank(text: &str) -> Option<&str> {
    if text.starts_with("--") {
        return Some(text.find('\n').map_or("", |end| &text[end..]));
    }
    if text.starts_with("/*") {
        return Some(skip_comment(text));
    }
    let c = text.chars().next()?;
    c.is_whitespace().then(|| &text[c.len_utf8()..])
}

/// Comments nest.
fn skip_comment(text: &str) -> &str {
    let (mut depth, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['/', '*']) {
        at += found;
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return &text[at..];
            }
        } else {
            at += 1;
        }
    }
    ""
}

/// `'…'`, `"…"` or `$tag$…$tag$`.
fn skip_quoted(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('\'') {
        return Some(skip_string(rest, false));
    }
    if let Some(rest) = text.strip_prefix('"') {
        return Some(rest.find('"').map_or("", |end| &rest[end + 1..]));
    }
    let inner = text.strip_prefix('$')?;
    let end = inner.find('$')?;
    let tag = &inner[..end];
    if tag.starts_with(|c: char| c.is_ascii_digit()) || !tag.chars().all(|c| c.is_alphanumeric() || c == '_')
    {
        return None;
    }
    let quote = &text[..end + 2];
    let body = &text[quote.len()..];
    Some(body.find(quote).map_or("", |close| &body[close + quote.len()..]))
}

/// The rest after the closing quote. A doubled quote looks like the end of one string and the begin of the next,
/// which comes to the same.
fn skip_string(text: &str, escapes: bool) -> &str {
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        if c == '\\' && escapes {
            characters.next();
        } else if c == '\'' {
            return &text[at + 1..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(sql: &str) -> (String, usize) {
        let outline = outline(sql);
        (outline.first_word, outline.statements)
    }

    #[test]
    fn statements_are_counted_outside_of_quotes_and_comments() {
        assert_eq!(of("SELECT 1;"), ("select".into(), 1));
        assert_eq!(
            of("-- a;\n/* b; /* c; */ ; */ Select ';' \";\" ; "),
            ("select".into(), 1)
        );
        assert_eq!(
            of("create function f() as $x$ a; $$ b; $$ $x$; select 1"),
            ("select".into(), 2)
        );
        assert_eq!(
            of("select E'it\\'s;' || 'x\\'; insert into t values ($1)"),
            ("insert".into(), 2)
        );
        assert_eq!(of("(select 1)"), ("select".into(), 1));
        assert_eq!(of(" ; "), (String::new(), 0));
    }

    #[test]
    fn what_controls_transactions_is_seen_wherever_it_stands() {
        for sql in [
            "COMMIT",
            "select 1; /* x */ Rollback to a",
            "prepare transaction 'x'",
            "END;",
        ] {
            assert!(outline(sql).controls_transactions, "{sql}");
        }
        assert!(!outline("DO $$ BEGIN COMMIT; END $$; CREATE TABLE \"commit\" ()").controls_transactions);
    }

    #[test]
    fn returning_and_copy_are_seen() {
        assert!(outline("INSERT INTO t VALUES ('x') RETURNING id").returns_rows());
        assert!(!outline("INSERT INTO t VALUES ('returning')").returns_rows());
        assert!(outline("COPY t FROM STDIN").copies);
        assert!(!outline("CREATE TABLE stdin (x int)").copies);
    }
}
