//! How deeply a source is nested: parsing and evaluating it goes as deep, and the machine's stack has an end.

/// Brackets inside brackets; CPython's number.
const BRACKETS: usize = 200;
/// Prefix operators, `lambda`s and conditional expressions inside each other.
const PREFIXES: usize = 1000;
/// Operators, attributes and calls after each other, which nest as well; about where CPython gives up.
const CHAIN: usize = 3000;
/// Columns of indentation.
const INDENT: usize = 400;

/// What is nested too deeply, and where (a byte offset); `None` when nothing is.
pub(super) fn too_deep(text: &str) -> Option<(&'static str, usize)> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
        open: Vec::new(),
        prefixes: 0,
        chain: 0,
        operand: false,
    };
    while scan.at < scan.bytes.len() {
        let start = scan.at;
        if let Some(what) = scan.token() {
            return Some((what, start));
        }
        scan.at = scan.at.max(start + 1);
    }
    None
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    /// For each open bracket the counts outside it.
    open: Vec<(usize, usize)>,
    prefixes: usize,
    chain: usize,
    /// Whether the last token ended an operand: then an operator is binary.
    operand: bool,
}

impl Scan<'_> {
    /// Passes over one token.
    fn token(&mut self) -> Option<&'static str> {
        let byte = self.bytes[self.at];
        match byte {
            b'#' => self.skip_until(b'\n'),
            b'\n' => return self.line(),
            b'\'' | b'"' => self.string(byte),
            b' ' | b'\t' | b'\r' | b'\\' => {}
            b'(' | b'[' | b'{' => {
                self.chain += 1;
                self.open.push((self.prefixes, self.chain));
                self.operand = false;
                if self.open.len() > BRACKETS {
                    return Some("too many nested parentheses");
                }
            }
            b')' | b']' | b'}' => {
                (self.prefixes, self.chain) = self.open.pop().unwrap_or_default();
                self.operand = true;
            }
            b',' | b';' => {
                let outside = self.open.last().copied().unwrap_or_default();
                (self.prefixes, self.chain) = outside;
                self.operand = false;
            }
            b'+' | b'-' | b'~' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'<' | b'>' | b'.' => {
                if self.operand {
                    self.chain += 1;
                    // `**` binds to the right: it nests like a prefix.
                    self.prefixes += usize::from(byte == b'*' && self.bytes.get(self.at + 1) == Some(&b'*'));
                } else {
                    self.prefixes += 1;
                }
                self.operand = false;
            }
            _ if byte == b'_' || byte.is_ascii_alphanumeric() || byte >= 0x80 => self.word(),
            _ => self.operand = false,
        }
        if self.prefixes > PREFIXES || self.chain > CHAIN {
            return Some("too deeply nested expression");
        }
        None
    }

    fn line(&mut self) -> Option<&'static str> {
        if self.open.is_empty() {
            (self.prefixes, self.chain, self.operand) = (0, 0, false);
        }
        let indent = self.bytes[self.at + 1..]
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        self.at += indent + 1;
        let blank = matches!(self.bytes.get(self.at), None | Some(b'\n' | b'\r' | b'#'));
        (indent > INDENT && !blank && self.open.is_empty()).then_some("too many levels of indentation")
    }

    fn word(&mut self) {
        let start = self.at;
        while self
            .bytes
            .get(self.at)
            .is_some_and(|byte| *byte == b'_' || byte.is_ascii_alphanumeric() || *byte >= 0x80)
        {
            self.at += 1;
        }
        match &self.bytes[start..self.at] {
            b"not" | b"lambda" | b"else" | b"await" | b"yield" => {
                self.prefixes += 1;
                self.operand = false;
            }
            b"and" | b"or" | b"in" | b"is" | b"if" | b"for" | b"return" => self.operand = false,
            _ => self.operand = true,
        }
    }

    fn string(&mut self, quote: u8) {
        let triple = self.bytes[self.at..].starts_with(&[quote; 3]);
        self.at += if triple { 3 } else { 1 };
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'\n' if !triple => break,
                byte if *byte == quote && !triple => break,
                byte if *byte == quote && self.bytes[self.at..].starts_with(&[quote; 3]) => {
                    self.at += 2;
                    break;
                }
                _ => {}
            }
            self.at += 1;
        }
        if self.bytes.get(self.at) != Some(&b'\n') {
            self.at += 1;
        }
        self.operand = true;
    }

    fn skip_until(&mut self, end: u8) {
        while self.bytes.get(self.at).is_some_and(|byte| *byte != end) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn ordinary_files_are_not_too_deep() {
        let rows = "    (1, 'a(', [2, -3]), # ((((\n".repeat(5000);
        assert_eq!(too_deep(&format!("rows = [\n{rows}]\n")), None);
        assert_eq!(too_deep(&"x = a.b.c(1)[2] + -1\n".repeat(5000)), None);
        assert_eq!(too_deep(&format!("x = '{}'\n", "(".repeat(5000))), None);
        assert_eq!(too_deep(&format!("'''\n{}'''\n", "((((\n".repeat(5000))), None);
    }

    #[test]
    fn what_nests_is_counted() {
        let deep = |text: String| too_deep(&text).map(|(what, _)| what);
        assert_eq!(deep("(".repeat(300)), Some("too many nested parentheses"));
        for nested in ["not ", "-", "lambda: ", "1 if 1 else ", "1**", "1+", "a.", "f()"] {
            let text = format!("x = {}1\n", nested.repeat(4000));
            assert_eq!(deep(text), Some("too deeply nested expression"), "{nested}");
        }
        let indented: Vec<String> = (0..500).map(|n| format!("{}if 1:", " ".repeat(n))).collect();
        let indented = indented.join("\n");
        assert_eq!(deep(indented), Some("too many levels of indentation"));
    }
}
