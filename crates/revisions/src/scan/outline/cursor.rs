//! A place in the text, and the smallest pieces after it.

/// Brackets and blocks deeper than this are left to the parser.
const MAX_DEPTH: u32 = 40;

/// A place in a text. Every method that returns an `Option` answers `None` when it is not certain.
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// How many brackets are open: inside them a line end is a space.
    brackets: u32,
    depth: u32,
    /// How far the statement at the cursor is indented; `None` at the end of the file.
    pub(super) indent: Option<usize>,
}

/// Whether a word is reserved.
pub(super) fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "False"
            | "None"
            | "True"
            | "__debug__"
            | "and"
            | "as"
            | "assert"
            | "async"
            | "await"
            | "break"
            | "class"
            | "continue"
            | "def"
            | "del"
            | "elif"
            | "else"
            | "except"
            | "finally"
            | "for"
            | "from"
            | "global"
            | "if"
            | "import"
            | "in"
            | "is"
            | "lambda"
            | "nonlocal"
            | "not"
            | "or"
            | "pass"
            | "raise"
            | "return"
            | "try"
            | "while"
            | "with"
            | "yield"
    )
}

fn continues_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Cursor<'a> {
        Cursor {
            text,
            at: 0,
            brackets: 0,
            depth: 0,
            indent: None,
        }
    }

    /// The next byte; 0 at the end, which no rule accepts, nor does any accept a 0 in the text.
    pub(super) fn peek(&self) -> u8 {
        self.peek_at(0)
    }

    pub(super) fn peek_at(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    pub(super) fn advance(&mut self, bytes: usize) {
        self.at += bytes;
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn rewind(&mut self, position: usize) {
        self.at = position;
    }

    /// The text since a position, without spaces at its end.
    pub(super) fn since(&self, position: usize) -> &'a str {
        self.text
            .get(position..self.at)
            .unwrap_or("")
            .trim_end_matches(' ')
    }

    pub(super) fn at_quote(&self) -> bool {
        matches!(self.peek(), b'"' | b'\'')
    }

    /// Takes `byte` if it is next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    /// Requires `byte`, after spaces.
    pub(super) fn expect(&mut self, byte: u8) -> Option<()> {
        self.space()?;
        self.take(byte).then_some(())
    }

    /// Skips what separates tokens.
    pub(super) fn space(&mut self) -> Option<()> {
        loop {
            match self.peek() {
                b' ' => self.at += 1,
                b'\n' if self.brackets > 0 => self.at += 1,
                b'#' if self.brackets > 0 => self.comment()?,
                _ => return Some(()),
            }
        }
    }

    /// Skips a comment up to the line's end.
    fn comment(&mut self) -> Option<()> {
        while !matches!(self.peek(), b'\n' | b'\r' | 0) {
            self.at += 1;
        }
        (self.peek() == b'\n' || self.at == self.text.len()).then_some(())
    }

    /// The word at the cursor, empty if there is none; `None` before what could be a prefixed string or a letter
    /// beyond ASCII.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let start = self.at;
        if self.peek().is_ascii_digit() {
            return Some("");
        }
        while continues_word(self.peek()) {
            self.at += 1;
        }
        let word = self.text.get(start..self.at)?;
        (word.is_ascii() && (word.is_empty() || !self.at_quote())).then_some(word)
    }

    /// Takes a certain word if it is next.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        // Asked at every step of an expression, and nearly always answered by the first letter.
        word.as_bytes().first() == Some(&self.peek())
            && !continues_word(self.peek_at(word.len()))
            && self.take_text(word)
    }

    /// Takes a certain text if it is next.
    pub(super) fn take_text(&mut self, text: &str) -> bool {
        let found = self.text.as_bytes()[self.at..].starts_with(text.as_bytes());
        if found {
            self.at += text.len();
        }
        found
    }

    /// A name, after spaces.
    pub(super) fn name(&mut self) -> Option<&'a str> {
        self.space()?;
        let word = self.word()?;
        (!word.is_empty() && !is_keyword(word)).then_some(word)
    }

    /// A decimal number without exponent, underscores or leading zeros.
    pub(super) fn number(&mut self) -> Option<()> {
        if self.take(b'0') {
            if self.peek().is_ascii_digit() {
                return None;
            }
        } else {
            self.digits();
        }
        if self.peek() == b'.' && self.peek_at(1).is_ascii_digit() {
            self.at += 1;
            self.digits();
        }
        (self.peek() != b'.' && !continues_word(self.peek())).then_some(())
    }

    fn digits(&mut self) {
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
    }

    /// Takes the prefix of a string that is next; those of bytes are not known here.
    pub(super) fn string_prefix(&mut self) -> Option<u8> {
        let prefix = self.peek();
        let found = matches!(prefix, b'u' | b'r' | b'f') && matches!(self.peek_at(1), b'"' | b'\'');
        self.at += usize::from(found);
        found.then_some(prefix)
    }

    /// A formatted string literal after its prefix, if nothing but names and their attributes stand in its braces.
    pub(super) fn formatted_string(&mut self) -> Option<()> {
        let mut rest = self.string()??;
        while let Some(brace) = rest.find(['{', '}']) {
            let (inside, after) = rest[brace..].strip_prefix('{')?.split_once('}')?;
            let is_name = |part: &str| {
                part.bytes().all(continues_word)
                    && part.is_ascii()
                    && !part.starts_with(|first: char| first.is_ascii_digit())
                    && !part.is_empty()
                    && !is_keyword(part)
            };
            inside.split('.').all(is_name).then_some(())?;
            rest = after;
        }
        Some(())
    }

    /// A string literal after its prefix: its text, or `Some(None)` when it contains escapes.
    pub(super) fn string(&mut self) -> Option<Option<&'a str>> {
        let quote = self.peek();
        let triple = self.peek_at(1) == quote && self.peek_at(2) == quote;
        self.at += if triple { 3 } else { 1 };
        let start = self.at;
        let mut plain = true;
        loop {
            match self.peek() {
                0 | b'\r' => return None,
                b'\n' if !triple => return None,
                b'\\' => {
                    if !matches!(self.peek_at(1), b'n' | b't' | b'\\' | b'\'' | b'"') {
                        return None;
                    }
                    plain = false;
                    self.at += 2;
                }
                byte if byte == quote
                    && (!triple || (self.peek_at(1) == quote && self.peek_at(2) == quote)) =>
                {
                    break;
                }
                _ => self.at += 1,
            }
        }
        let text = self.text.get(start..self.at)?;
        self.at += if triple { 3 } else { 1 };
        Some(plain.then_some(text))
    }

    /// Runs `rule` one level deeper.
    pub(super) fn nested<T>(&mut self, rule: impl FnOnce(&mut Cursor<'a>) -> Option<T>) -> Option<T> {
        self.depth += 1;
        let result = if self.depth < MAX_DEPTH { rule(self) } else { None };
        self.depth -= 1;
        result
    }

    /// Runs `rule`, which ends before the closing bracket, between the bracket at the cursor and `close`.
    pub(super) fn bracketed<T>(
        &mut self,
        close: u8,
        rule: impl FnOnce(&mut Cursor<'a>) -> Option<T>,
    ) -> Option<T> {
        self.at += 1;
        self.brackets += 1;
        let result = self.nested(rule)?;
        self.expect(close)?;
        self.brackets -= 1;
        Some(result)
    }

    /// Requires the end of a line and goes to the next statement.
    pub(super) fn line_end(&mut self) -> Option<()> {
        self.space()?;
        if self.peek() == b'#' {
            self.comment()?;
        }
        if self.at < self.text.len() && !self.take(b'\n') {
            return None;
        }
        self.next_statement()
    }

    /// From the start of a line to the next statement.
    pub(super) fn next_statement(&mut self) -> Option<()> {
        loop {
            let start = self.at;
            while self.take(b' ') {}
            match self.peek() {
                b'\n' => self.at += 1,
                b'#' => self.comment()?,
                0 if self.at == self.text.len() => {
                    self.indent = None;
                    return Some(());
                }
                _ => {
                    self.indent = Some(self.at - start);
                    return Some(());
                }
            }
        }
    }
}
