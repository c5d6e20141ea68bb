//! Expressions.

use super::Simple;
use super::cursor::{Cursor, is_keyword};

/// Calls with more keyword arguments are left to the parser.
const MAX_KEYWORDS: usize = 24;

/// What is known of an expression: its value, if it is a plain constant.
type Shape<'a> = Option<Simple<'a>>;

impl<'a> Cursor<'a> {
    /// An expression, without `lambda` and `:=`.
    pub(super) fn expression(&mut self) -> Option<Shape<'a>> {
        let shape = self.disjunction()?;
        self.space()?;
        if !self.take_word("if") {
            return Some(shape);
        }
        self.disjunction()?;
        self.space()?;
        self.take_word("else").then_some(())?;
        self.nested(Cursor::expression)?;
        Some(None)
    }

    /// `or`, `and`, `not` and comparisons.
    fn disjunction(&mut self) -> Option<Shape<'a>> {
        let mut shape = self.inversion()?;
        loop {
            self.space()?;
            if !(self.take_word("and") || self.take_word("or")) {
                return Some(shape);
            }
            self.inversion()?;
            shape = None;
        }
    }

    /// `expression` and commas, up to the bracket that closes; how many there were and whether a comma ended them.
    fn expressions(&mut self, close: u8) -> Option<(usize, bool, Shape<'a>)> {
        let (mut count, mut shape) = (0, None);
        loop {
            self.space()?;
            if self.peek() == close {
                return Some((count, count > 0, shape));
            }
            shape = self.expression()?;
            count += 1;
            self.space()?;
            if self.take_word("for") {
                self.comprehension()?;
                return (count == 1).then_some((1, false, None));
            }
            if !self.take(b',') {
                return Some((count, false, shape));
            }
        }
    }

    /// The clauses of a comprehension after its first `for`, up to the bracket that closes.
    fn comprehension(&mut self) -> Option<()> {
        loop {
            self.targets()?;
            self.disjunction()?;
            self.space()?;
            while self.take_word("if") {
                self.disjunction()?;
                self.space()?;
            }
            if !self.take_word("for") {
                return matches!(self.peek(), b')' | b']' | b'}').then_some(());
            }
        }
    }

    /// The names between `for` and `in`, both words included but the first.
    pub(super) fn targets(&mut self) -> Option<()> {
        self.name()?;
        self.space()?;
        while self.take(b',') {
            self.name()?;
            self.space()?;
        }
        self.take_word("in").then_some(())
    }

    fn inversion(&mut self) -> Option<Shape<'a>> {
        self.space()?;
        if self.take_word("not") {
            self.nested(Cursor::inversion)?;
            return Some(None);
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Option<Shape<'a>> {
        let mut shape = self.arithmetic()?;
        loop {
            self.space()?;
            if !self.comparison_operator()? {
                return Some(shape);
            }
            self.arithmetic()?;
            shape = None;
        }
    }

    fn comparison_operator(&mut self) -> Option<bool> {
        let length = match (self.peek(), self.peek_at(1)) {
            (b'<' | b'>' | b'=' | b'!', b'=') => 2,
            (b'<' | b'>', _) => 1,
            _ => 0,
        };
        if length > 0 {
            self.advance(length);
        } else if self.take_word("is") {
            self.space()?;
            self.take_word("not");
        } else if self.take_word("not") {
            self.space()?;
            return self.take_word("in").then_some(true);
        } else if !self.take_word("in") {
            return Some(false);
        }
        Some(true)
    }

    /// The operators that bind closer, whose order does not matter for what is valid.
    fn arithmetic(&mut self) -> Option<Shape<'a>> {
        let mut shape = self.unary()?;
        loop {
            self.space()?;
            let length = match (self.peek(), self.peek_at(1)) {
                (b'*', b'*') | (b'/', b'/') | (b'<', b'<') | (b'>', b'>') => 2,
                (b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^', _) => 1,
                _ => return Some(shape),
            };
            self.advance(length);
            self.unary()?;
            shape = None;
        }
    }

    fn unary(&mut self) -> Option<Shape<'a>> {
        self.space()?;
        if matches!(self.peek(), b'-' | b'+' | b'~') {
            self.advance(1);
            self.nested(Cursor::unary)?;
            return Some(None);
        }
        let shape = self.atom()?;
        self.trailers(shape)
    }

    /// Attributes, calls and subscripts.
    fn trailers(&mut self, mut shape: Shape<'a>) -> Option<Shape<'a>> {
        loop {
            self.space()?;
            match self.peek() {
                b'.' => {
                    self.advance(1);
                    self.name()?;
                }
                b'(' => self.bracketed(b')', |cursor| cursor.arguments(true))?,
                b'[' => self.bracketed(b']', Cursor::subscript)?,
                _ => return Some(shape),
            }
            shape = None;
        }
    }

    /// One or more expressions; no comprehension may stand here.
    fn subscript(&mut self) -> Option<()> {
        self.expression()?;
        self.space()?;
        while self.take(b',') {
            self.space()?;
            if self.peek() == b']' {
                break;
            }
            self.expression()?;
            self.space()?;
        }
        Some(())
    }

    fn atom(&mut self) -> Option<Shape<'a>> {
        match self.peek() {
            b'"' | b'\'' => self.strings(),
            b'u' | b'r' | b'f' if matches!(self.peek_at(1), b'"' | b'\'') => self.strings(),
            b'0'..=b'9' => self.number().map(|()| None),
            b'(' => {
                let (count, comma, shape) = self.bracketed(b')', |cursor| cursor.expressions(b')'))?;
                Some(shape.filter(|_| count == 1 && !comma))
            }
            b'[' => self
                .bracketed(b']', |cursor| cursor.expressions(b']'))
                .map(|_| None),
            b'{' => self.bracketed(b'}', Cursor::entries).map(|()| None),
            _ => match self.word()? {
                "None" => Some(Some(Simple::None)),
                "True" | "False" => Some(None),
                word => (!word.is_empty() && !is_keyword(word)).then_some(None),
            },
        }
    }

    /// A string or several that stand side by side.
    fn strings(&mut self) -> Option<Shape<'a>> {
        let mut first = None;
        let mut count = 0;
        loop {
            let prefix = self.string_prefix();
            if prefix.is_none() && !self.at_quote() {
                return Some(first.filter(|_| count == 1));
            }
            if prefix == Some(b'f') {
                self.formatted_string()?;
            } else {
                // A value with a prefix is not worth a rule.
                first = self.string()?.filter(|_| prefix.is_none()).map(Simple::String);
            }
            count += 1;
            self.space()?;
        }
    }

    /// What stands between the braces of a dictionary or set.
    fn entries(&mut self) -> Option<()> {
        let (mut pairs, mut count) = (None, 0);
        loop {
            self.space()?;
            if self.peek() == b'}' {
                return Some(());
            }
            self.expression()?;
            self.space()?;
            let pair = self.take(b':');
            if pair {
                self.expression()?;
            }
            if *pairs.get_or_insert(pair) != pair {
                return None;
            }
            self.space()?;
            if self.take_word("for") {
                (count == 0).then_some(())?;
                return self.comprehension();
            }
            count += 1;
            if !self.take(b',') {
                return Some(());
            }
        }
    }

    /// The arguments of a call or class: positions first, then keywords, none of them twice. A call may have a
    /// generator instead.
    pub(super) fn arguments(&mut self, may_generate: bool) -> Option<()> {
        let mut keywords = [""; MAX_KEYWORDS];
        let (mut positions, mut count) = (0, 0);
        loop {
            self.space()?;
            if self.peek() == b')' {
                return Some(());
            }
            if let Some(keyword) = self.keyword()? {
                if is_keyword(keyword) || keywords[..count].contains(&keyword) {
                    return None;
                }
                *keywords.get_mut(count)? = keyword;
                count += 1;
            } else if count > 0 {
                return None;
            }
            self.expression()?;
            self.space()?;
            if self.take_word("for") {
                // A generator must be the only argument.
                (may_generate && positions + count == 0).then_some(())?;
                return self.comprehension();
            }
            positions += usize::from(count == 0);
            if !self.take(b',') {
                return Some(());
            }
        }
    }

    /// Takes `name =`, if that is what comes.
    fn keyword(&mut self) -> Option<Option<&'a str>> {
        let start = self.position();
        if self.at_quote() || self.string_prefix().is_some() {
            self.rewind(start);
            return Some(None);
        }
        let word = self.word()?;
        self.space()?;
        if !word.is_empty() && self.peek() == b'=' && self.peek_at(1) != b'=' {
            self.advance(1);
            return Some(Some(word));
        }
        self.rewind(start);
        Some(None)
    }
}
