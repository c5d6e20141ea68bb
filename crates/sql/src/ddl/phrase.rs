//! Words of SQL that a user writes as text, which must be nothing but words (`ON DELETE SET NULL`).

use crate::error::CompileError;

/// What a phrase may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// Words.
    Words,
    /// Words, and then names in brackets.
    WordsAndNames,
    /// The name of an index method.
    Method,
}

impl Phrase {
    /// The pattern as SQLAlchemy's message has it (in Python's `repr`).
    const fn pattern(self) -> &'static str {
        match self {
            Self::Words => r"^\\w+(?:\\s+\\w+)*$",
            Self::WordsAndNames => {
                r#"^\\w+(?:\\s+\\w+)*(?:\\s*\\(\\s*(?:[\\w$]+|"(?:[^"]|"")+")(?:\\s*,\\s*(?:[\\w$]+|"(?:[^"]|"")+"))*\\s*\\))?$"#
            }
            Self::Method => r"^(?:btree|hash|gist|gin|[\\w_]+)$",
        }
    }

    fn fits(self, text: &str) -> bool {
        match self {
            Self::Words => words(text),
            Self::Method => word(text),
            Self::WordsAndNames => match text.split_once('(') {
                None => words(text),
                Some((before, rest)) => {
                    words(before.trim_end())
                        && rest
                            .strip_suffix(')')
                            .is_some_and(|inside| inside.split(',').all(name))
                }
            },
        }
    }

    /// The text, if it is such a phrase.
    ///
    /// Errors: SQLAlchemy's `CompileError`.
    pub fn check(self, text: &str) -> Result<&str, CompileError> {
        if self.fits(text) {
            return Ok(text);
        }
        let mark = if text.contains('\'') && !text.contains('"') {
            '"'
        } else {
            '\''
        };
        Err(CompileError::Compile(format!(
            "Unexpected SQL phrase: {mark}{text}{mark} (matching against '{}')",
            self.pattern()
        )))
    }
}

fn word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

fn words(text: &str) -> bool {
    text.trim() == text && !text.is_empty() && text.split_whitespace().all(word)
}

/// A name, plain or in quotes.
fn name(text: &str) -> bool {
    let text = text.trim();
    match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inside) => !inside.is_empty() && !inside.replace("\"\"", "").contains('"'),
        None => !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$'),
    }
}

#[cfg(test)]
mod tests {
    use super::Phrase;

    #[test]
    fn phrases_are_words_and_nothing_else() {
        for good in ["CASCADE", "SET NULL", "set  default", "é_1"] {
            assert!(Phrase::Words.check(good).is_ok(), "{good}");
        }
        for bad in ["", "x;", "SET NULL (a)", " CASCADE", "a-b"] {
            assert!(Phrase::Words.check(bad).is_err(), "{bad}");
        }
        for good in [
            "CASCADE",
            "SET NULL (a)",
            "SET NULL(a, \"b c\")",
            "SET DEFAULT (a$)",
        ] {
            assert!(Phrase::WordsAndNames.check(good).is_ok(), "{good}");
        }
        for bad in [
            "SET NULL (a",
            "SET NULL ()",
            "SET NULL (a) x",
            "(a)",
            "SET NULL (a b)",
        ] {
            assert!(Phrase::WordsAndNames.check(bad).is_err(), "{bad}");
        }
        assert!(Phrase::Method.check("spgist").is_ok());
        assert_eq!(
            Phrase::Method.check("a b").map_err(|error| error.to_string()),
            Err(
                r"Unexpected SQL phrase: 'a b' (matching against '^(?:btree|hash|gist|gin|[\\w_]+)$')"
                    .to_owned()
            )
        );
    }
}
