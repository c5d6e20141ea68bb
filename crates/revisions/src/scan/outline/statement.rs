//! Statements.

use super::cursor::{Cursor, is_keyword};
use super::{Outline, Simple};

/// Functions with more parameters are left to the parser.
const MAX_PARAMETERS: usize = 12;

/// Where a statement stands.
#[derive(Clone, Copy)]
struct Place {
    indent: usize,
    in_function: bool,
    in_loop: bool,
}

impl<'a> Cursor<'a> {
    /// A whole file, its constants noted in `outline`.
    pub(super) fn module(&mut self, outline: &mut Outline<'a>) -> Option<()> {
        self.next_statement()?;
        let start = self.position();
        if self.at_level(0)? && (self.at_quote() || self.string_prefix().is_some() || self.peek() == b'(') {
            self.rewind(start);
            let Some(Simple::String(text)) = self.expression()? else {
                return None;
            };
            outline.docstring = Some(text);
            self.line_end()?;
        }
        while self.at_level(0)? && self.take_text("from __future__ import annotations") {
            self.line_end()?;
        }
        while self.at_level(0)? {
            self.top_level(outline)?;
        }
        self.indent.is_none().then_some(())
    }

    /// Whether the next statement belongs to a block; `None` if its indentation fits nowhere.
    fn at_level(&self, indent: usize) -> Option<bool> {
        match self.indent {
            Some(found) if found > indent => None,
            found => Some(found == Some(indent)),
        }
    }

    /// A statement of the module itself. Conditions there would make constants uncertain.
    fn top_level(&mut self, outline: &mut Outline<'a>) -> Option<()> {
        let start = self.position();
        let place = Place {
            indent: 0,
            in_function: false,
            in_loop: false,
        };
        match self.word()? {
            "def" => return self.function(place),
            "class" => return self.class(place),
            "import" => self.import(outline)?,
            "from" => self.import_from(outline)?,
            "if" | "for" | "while" | "with" | "try" => return None,
            _ => {
                self.rewind(start);
                if let Some((name, shape)) = self.assignment()? {
                    if name == "__doc__" {
                        return None;
                    }
                    if let Some(slot) = outline.slot(name) {
                        *slot = Some(shape?);
                    }
                }
            }
        }
        self.line_end()
    }

    /// A statement in a block.
    fn statement(&mut self, place: Place) -> Option<()> {
        let start = self.position();
        match self.word()? {
            "def" => return self.function(place),
            "class" => return self.class(place),
            "if" => return self.conditional(place),
            "for" => return self.loop_over(place),
            "while" => {
                self.expression()?;
                return self.block(Place {
                    in_loop: true,
                    ..place
                });
            }
            "with" => return self.with(place),
            "try" => return self.tried(place),
            "pass" => {}
            "continue" | "break" if place.in_loop => {}
            "import" => self.import(&mut Outline::default())?,
            "from" => self.import_from(&mut Outline::default())?,
            "return" if place.in_function => self.optional_expression()?,
            "raise" => self.optional_expression()?,
            _ => {
                self.rewind(start);
                self.assignment()?;
            }
        }
        self.line_end()
    }

    fn optional_expression(&mut self) -> Option<()> {
        self.space()?;
        if !matches!(self.peek(), b'\n' | b'#' | 0) {
            self.expression()?;
        }
        Some(())
    }

    /// An expression, or an assignment to a name: then the name and what is known of the value.
    fn assignment(&mut self) -> Option<Option<(&'a str, Option<Simple<'a>>)>> {
        let start = self.position();
        self.expression()?;
        let target = self.since(start);
        self.space()?;
        let annotated = self.take(b':');
        if !annotated && self.peek() != b'=' {
            return Some(None);
        }
        let is_name = target
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !target.starts_with(|first: char| first.is_ascii_digit())
            && !is_keyword(target);
        if !is_name {
            return None;
        }
        if annotated {
            self.expression()?;
            self.space()?;
        }
        if !self.take(b'=') {
            return Some(None);
        }
        let shape = self.expression()?;
        Some(Some((target, shape)))
    }

    /// The statements after a colon.
    fn block(&mut self, place: Place) -> Option<()> {
        self.expect(b':')?;
        self.line_end()?;
        let indent = self.indent.filter(|&indent| indent > place.indent)?;
        let place = Place { indent, ..place };
        self.nested(|cursor| {
            while cursor.at_level(indent)? {
                cursor.statement(place)?;
            }
            Some(())
        })
    }

    fn function(&mut self, place: Place) -> Option<()> {
        self.name()?;
        self.space()?;
        if self.peek() != b'(' {
            return None;
        }
        self.bracketed(b')', Cursor::parameters)?;
        self.space()?;
        if self.peek() == b'-' && self.peek_at(1) == b'>' {
            self.advance(2);
            self.expression()?;
        }
        self.block(Place {
            in_function: true,
            in_loop: false,
            ..place
        })
    }

    fn class(&mut self, place: Place) -> Option<()> {
        self.name()?;
        self.space()?;
        if self.peek() == b'(' {
            self.bracketed(b')', |cursor| cursor.arguments(false))?;
        }
        self.block(Place {
            in_function: false,
            in_loop: false,
            ..place
        })
    }

    fn parameters(&mut self) -> Option<()> {
        let mut names = [""; MAX_PARAMETERS];
        let mut count = 0;
        let mut defaults = false;
        loop {
            self.space()?;
            if self.peek() == b')' {
                return Some(());
            }
            let name = self.name()?;
            if names[..count].contains(&name) {
                return None;
            }
            *names.get_mut(count)? = name;
            count += 1;
            self.space()?;
            if self.take(b':') {
                self.expression()?;
                self.space()?;
            }
            if self.take(b'=') {
                self.expression()?;
                defaults = true;
            } else if defaults {
                return None;
            }
            self.space()?;
            if !self.take(b',') {
                return Some(());
            }
        }
    }

    fn conditional(&mut self, place: Place) -> Option<()> {
        self.expression()?;
        self.block(place)?;
        while self.indent == Some(place.indent) {
            if self.take_word("elif") {
                self.expression()?;
                self.block(place)?;
            } else if self.take_word("else") {
                return self.block(place);
            } else {
                break;
            }
        }
        Some(())
    }

    fn loop_over(&mut self, place: Place) -> Option<()> {
        self.targets()?;
        self.expression()?;
        self.block(Place {
            in_loop: true,
            ..place
        })
    }

    /// `try` with at least one `except`.
    fn tried(&mut self, place: Place) -> Option<()> {
        self.block(place)?;
        let mut handlers = 0;
        while self.indent == Some(place.indent) && self.take_word("except") {
            handlers += 1;
            self.space()?;
            if self.peek() == b':' {
                self.block(place)?;
                // `except:` must be the last.
                break;
            }
            self.expression()?;
            self.space()?;
            if self.take_word("as") {
                self.name()?;
            }
            self.block(place)?;
        }
        if handlers == 0 {
            return None;
        }
        for rest in ["else", "finally"] {
            if self.indent == Some(place.indent) && self.take_word(rest) {
                self.block(place)?;
            }
        }
        Some(())
    }

    fn with(&mut self, place: Place) -> Option<()> {
        self.expression()?;
        self.space()?;
        if self.take_word("as") {
            self.name()?;
        }
        self.block(place)
    }

    fn import(&mut self, outline: &mut Outline<'a>) -> Option<()> {
        loop {
            self.name()?;
            self.dotted_rest()?;
            self.alias("", outline)?;
            self.space()?;
            if !self.take(b',') {
                return Some(());
            }
        }
    }

    fn import_from(&mut self, outline: &mut Outline<'a>) -> Option<()> {
        if self.name()? == "__future__" {
            return None;
        }
        self.dotted_rest()?;
        self.space()?;
        self.take_word("import").then_some(())?;
        self.space()?;
        if self.peek() == b'(' {
            return self.bracketed(b')', |cursor| cursor.imported_names(outline, true));
        }
        self.imported_names(outline, false)
    }

    fn imported_names(&mut self, outline: &mut Outline<'a>, in_brackets: bool) -> Option<()> {
        loop {
            let name = self.name()?;
            self.alias(name, outline)?;
            self.space()?;
            if !self.take(b',') {
                return Some(());
            }
            self.space()?;
            if in_brackets && self.peek() == b')' {
                return Some(());
            }
        }
    }

    /// What follows the first name of a dotted one.
    fn dotted_rest(&mut self) -> Option<()> {
        while self.take(b'.') {
            self.name()?;
        }
        Some(())
    }

    /// `as name`. A constant that is imported is not known here.
    fn alias(&mut self, name: &'a str, outline: &mut Outline<'a>) -> Option<()> {
        self.space()?;
        let bound = if self.take_word("as") { self.name()? } else { name };
        (outline.slot(bound).is_none() && bound != "__doc__").then_some(())
    }
}
