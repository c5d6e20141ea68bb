//! Python's syntax of regular expressions → that of `fancy-regex`.

use std::fmt::Write;

use super::{ASCII, DOTALL, IGNORECASE, MULTILINE, UNICODE, VERBOSE};

/// What is wrong with a pattern, and where.
type Problem = (&'static str, usize);

struct Translator {
    chars: Vec<char>,
    at: usize,
    /// How many characters of leading flags were taken away.
    removed: usize,
    flags: i64,
    out: String,
    /// Where the groups begin that are open.
    open: Vec<usize>,
    names: Vec<String>,
}

/// The pattern in the engine's syntax, and the flags with those that stand in the pattern.
pub(super) fn translate(pattern: &str, flags: i64) -> Result<(String, i64), Problem> {
    let mut translator = Translator {
        chars: pattern.chars().collect(),
        at: 0,
        flags: if flags & ASCII == 0 {
            flags | UNICODE
        } else {
            flags
        },
        removed: 0,
        out: String::new(),
        open: Vec::new(),
        names: Vec::new(),
    };
    translator.leading_flags();
    let removed = translator.removed;
    let placed = |(message, at): Problem| (message, at + removed);
    while translator.at < translator.chars.len() {
        translator.step().map_err(placed)?;
    }
    if let Some(at) = translator.open.pop() {
        return Err(placed(("missing ), unterminated subpattern", at)));
    }
    Ok((translator.out, translator.flags))
}

impl Translator {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.chars[from.min(to)..to.min(self.chars.len())]
            .iter()
            .collect()
    }

    /// `(?imsx)` at the very beginning holds for the whole pattern.
    fn leading_flags(&mut self) {
        while self.peek(0) == Some('(') && self.peek(1) == Some('?') {
            let letters: String = self.chars[2..]
                .iter()
                .take_while(|c| "aiLmsux".contains(**c))
                .collect();
            let end = 2 + letters.len();
            if letters.is_empty() || self.peek(end) != Some(')') {
                return;
            }
            for letter in letters.chars() {
                self.flags |= match letter {
                    'i' => IGNORECASE,
                    'm' => MULTILINE,
                    's' => DOTALL,
                    'x' => VERBOSE,
                    'a' => ASCII,
                    _ => 0,
                };
            }
            if self.flags & ASCII != 0 {
                self.flags &= !UNICODE;
            }
            self.chars.drain(..=end);
            self.removed += end + 1;
        }
    }

    fn step(&mut self) -> Result<(), Problem> {
        let c = self.chars[self.at];
        match c {
            '\\' => self.escape(false),
            '[' => self.class(),
            '(' => self.group(),
            ')' => {
                self.open.pop().ok_or(("unbalanced parenthesis", self.at))?;
                self.out.push(')');
                self.at += 1;
                Ok(())
            }
            '$' => {
                // Python's `$` also matches before a line end that is the last character.
                self.out.push_str(if self.flags & MULTILINE != 0 {
                    "$"
                } else {
                    "(?=\\n?\\z)"
                });
                self.at += 1;
                Ok(())
            }
            '{' if !self.is_repeat() => {
                self.out.push_str("\\{");
                self.at += 1;
                Ok(())
            }
            '{' => {
                // `{,n}` counts from 0.
                let open = if self.peek(1) == Some(',') { "{0" } else { "{" };
                self.out.push_str(open);
                self.at += 1;
                Ok(())
            }
            '}' if !self.closes_repeat() => {
                self.out.push_str("\\}");
                self.at += 1;
                Ok(())
            }
            c if self.flags & VERBOSE != 0 && c.is_whitespace() => {
                self.at += 1;
                Ok(())
            }
            '#' if self.flags & VERBOSE != 0 => {
                while self.peek(0).is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
                Ok(())
            }
            c => {
                self.out.push(c);
                self.at += 1;
                Ok(())
            }
        }
    }

    /// Whether `{` begins `{n}`, `{n,}`, `{,m}` or `{n,m}`.
    fn is_repeat(&self) -> bool {
        let Some(length) = self.chars[self.at..].iter().position(|c| *c == '}') else {
            return false;
        };
        let inner = self.text(self.at + 1, self.at + length);
        let (low, high) = inner.split_once(',').unwrap_or((&inner, "0"));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        !inner.is_empty() && digits(low) && digits(high) && (inner.contains(',') || !low.is_empty())
    }

    fn closes_repeat(&self) -> bool {
        let open = self.out.rfind('{');
        open.is_some_and(|open| {
            !self.out[..open].ends_with('\\')
                && self.out[open + 1..]
                    .chars()
                    .all(|c| c.is_ascii_digit() || c == ',')
        })
    }

    fn group(&mut self) -> Result<(), Problem> {
        let start = self.at;
        if self.peek(1) != Some('?') {
            self.open.push(start);
            self.out.push('(');
            self.at += 1;
            return Ok(());
        }
        match (self.peek(2), self.peek(3)) {
            (Some('P'), Some('<')) => {
                self.open.push(start);
                self.out.push_str("(?<");
                self.at += 4;
                let rest = self.chars[self.at..].iter();
                let name: String = rest.take_while(|c| **c != '>').collect();
                if self.names.contains(&name) {
                    return Err(("redefinition of a group name", self.at));
                }
                self.names.push(name);
                Ok(())
            }
            (Some('P'), Some('=')) => {
                let end = self.closing(start)?;
                let name = self.text(start + 4, end);
                let _ = write!(self.out, "\\k<{name}>");
                self.at = end + 1;
                Ok(())
            }
            (Some('#'), _) => {
                self.at = self.closing(start)? + 1;
                Ok(())
            }
            (Some('P'), _) => Err(("unknown extension ?P", start + 1)),
            (Some(c), _) if "aLu".contains(c) => {
                self.closing(start)?;
                Err(("scoped flags a, L and u are not supported", start + 1))
            }
            (Some(c), _) if ":=!<>(".contains(c) || "imsx-".contains(c) => {
                self.open.push(start);
                if c == '(' {
                    // The condition has a parenthesis of its own.
                    self.open.push(start);
                }
                self.out.push_str("(?");
                self.at += 2;
                while let Some(c) = self.peek(0) {
                    self.out.push(c);
                    self.at += 1;
                    if !"imsx-<".contains(c) {
                        break;
                    }
                }
                Ok(())
            }
            _ => Err(("unknown extension", start + 1)),
        }
    }

    fn closing(&self, start: usize) -> Result<usize, Problem> {
        self.chars[start..]
            .iter()
            .position(|c| *c == ')')
            .map(|length| start + length)
            .ok_or(("missing ), unterminated subpattern", start))
    }

    fn escape(&mut self, in_class: bool) -> Result<(), Problem> {
        let start = self.at;
        let Some(c) = self.peek(1) else {
            return Err(("bad escape (end of pattern)", start));
        };
        self.at += 2;
        let ascii = self.flags & ASCII != 0;
        match c {
            'Z' if !in_class => self.out.push_str("\\z"),
            'd' if ascii => self.out.push_str(if in_class { "0-9" } else { "[0-9]" }),
            'w' if ascii => self
                .out
                .push_str(if in_class { "a-zA-Z0-9_" } else { "[a-zA-Z0-9_]" }),
            's' if ascii => self.out.push_str(if in_class {
                r" \t\n\r\x0b\x0c"
            } else {
                r"[ \t\n\r\x0b\x0c]"
            }),
            'D' if ascii => self.out.push_str("[^0-9]"),
            'W' if ascii => self.out.push_str("[^a-zA-Z0-9_]"),
            'S' if ascii => self.out.push_str(r"[^ \t\n\r\x0b\x0c]"),
            'b' if in_class => self.out.push_str("\\x08"),
            'u' | 'U' | 'x' => {
                let length = match c {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let digits = self.text(self.at, self.at + length);
                if digits.len() != length || !digits.chars().all(|c| c.is_ascii_hexdigit()) {
                    return Err(("incomplete escape", start));
                }
                let _ = write!(self.out, "\\x{{{digits}}}");
                self.at += length;
            }
            '0' => {
                let digits: String = self.chars[self.at..]
                    .iter()
                    .take(2)
                    .take_while(|c| ('0'..='7').contains(*c))
                    .collect();
                self.at += digits.len();
                let code = u32::from_str_radix(&format!("0{digits}"), 8).unwrap_or(0);
                let _ = write!(self.out, "\\x{{{code:x}}}");
            }
            'd' | 'D' | 'w' | 'W' | 's' | 'S' | 'n' | 'r' | 't' | 'f' | 'v' | 'a' => {
                self.out.extend(['\\', c]);
            }
            'A' | 'b' | 'B' if !in_class => self.out.extend(['\\', c]),
            '1'..='9' if !in_class => {
                let mut number = c.to_string();
                if let Some(next) = self.peek(0).filter(char::is_ascii_digit) {
                    number.push(next);
                    self.at += 1;
                }
                // A digit that follows must not become part of the number.
                let _ = write!(self.out, "(?:\\{number})");
            }
            c if c.is_ascii_alphanumeric() => return Err(("bad escape", start)),
            c => self.literal(c),
        }
        Ok(())
    }

    /// A character that means itself.
    fn literal(&mut self, c: char) {
        if r"\.+*?()|[]{}^$#&-~".contains(c) {
            self.out.push('\\');
        }
        self.out.push(c);
    }

    fn class(&mut self) -> Result<(), Problem> {
        let start = self.at;
        self.out.push('[');
        self.at += 1;
        if self.peek(0) == Some('^') {
            self.out.push('^');
            self.at += 1;
        }
        let mut first = true;
        loop {
            let Some(c) = self.peek(0) else {
                return Err(("unterminated character set", start));
            };
            match c {
                ']' if !first => {
                    self.out.push(']');
                    self.at += 1;
                    return Ok(());
                }
                '\\' => self.escape(true)?,
                '-' => {
                    // A range, unless it stands at an end or after a class.
                    let before = self.chars[self.at - 1];
                    let shorthand =
                        self.at >= 2 && self.chars[self.at - 2] == '\\' && "dwsDWS".contains(before);
                    let is_range = !first && !shorthand && self.peek(1).is_some_and(|next| next != ']');
                    self.out.push_str(if is_range { "-" } else { "\\-" });
                    self.at += 1;
                }
                c => {
                    // Nested sets, `&&`, `--` and `~~` are the engine's own; here they mean themselves.
                    if "[]&~^".contains(c) {
                        self.out.push('\\');
                    }
                    self.out.push(c);
                    self.at += 1;
                }
            }
            first = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn python_s_syntax_becomes_the_engine_s() {
        let translated = |pattern| translate(pattern, 0).unwrap().0;
        assert_eq!(translated(r"(?P<a>x)(?P=a)\Z"), r"(?<a>x)\k<a>\z");
        assert_eq!(translated("a$"), r"a(?=\n?\z)");
        assert_eq!(translated("{x}a{,3}"), r"\{x\}a{0,3}");
        assert_eq!(translated("[]a[-]"), r"[\]a\[\-]");
    }
}
