//! The format specification mini-language
//! (<https://docs.python.org/3/library/string.html#format-specification-mini-language>).

use crate::error::Result;
use crate::interp::Interp;

/// A parsed specification: `[[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]`.
#[derive(Debug, Clone)]
pub(super) struct Spec {
    pub(super) fill: char,
    pub(super) align: Option<char>,
    pub(super) sign: Option<char>,
    pub(super) alternate: bool,
    pub(super) width: usize,
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    pub(super) kind: Option<char>,
    /// The type of the value, for messages.
    pub(super) of: String,
}

/// Wider results are refused.
const MAX_WIDTH: usize = 1 << 24;

impl Spec {
    pub(super) fn parse(interp: &Interp, text: &str, of: &str) -> Result<Spec> {
        let invalid = || interp.value_error("Invalid format specifier");
        let chars: Vec<char> = text.chars().collect();
        let mut at = 0;
        let is_align = |c: Option<&char>| matches!(c, Some('<' | '>' | '=' | '^'));
        let mut spec = Spec {
            fill: ' ',
            align: None,
            sign: None,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: None,
            of: of.to_owned(),
        };
        let mut fill_given = false;
        if is_align(chars.get(1)) {
            (spec.fill, spec.align, at, fill_given) = (chars[0], Some(chars[1]), 2, true);
        } else if is_align(chars.first()) {
            (spec.align, at) = (Some(chars[0]), 1);
        }
        if let Some(sign @ ('+' | '-' | ' ')) = chars.get(at) {
            spec.sign = Some(*sign);
            at += 1;
        }
        if chars.get(at) == Some(&'z') {
            at += 1;
        }
        if chars.get(at) == Some(&'#') {
            spec.alternate = true;
            at += 1;
        }
        if !fill_given && chars.get(at) == Some(&'0') {
            spec.fill = '0';
            if spec.align.is_none() && of != "str" {
                spec.align = Some('=');
            }
            at += 1;
        }
        spec.width = digits(interp, &chars, &mut at)?.unwrap_or(0);
        while let Some(mark @ (',' | '_')) = chars.get(at) {
            match spec.grouping {
                Some(before) if before == *mark => {
                    return Err(interp.value_error(format!("Cannot specify both '{mark}' and '{mark}'.")));
                }
                Some(_) => return Err(interp.value_error("Cannot specify both ',' and '_'.")),
                None => spec.grouping = Some(*mark),
            }
            at += 1;
        }
        if chars.get(at) == Some(&'.') {
            at += 1;
            let precision = digits(interp, &chars, &mut at)?;
            spec.precision =
                Some(precision.ok_or_else(|| interp.value_error("Format specifier missing precision"))?);
        }
        match chars[at.min(chars.len())..] {
            [] => {}
            [kind] => spec.kind = Some(kind),
            _ => return Err(invalid()),
        }
        Ok(spec)
    }

    /// The error of a type letter that the value does not have.
    pub(super) fn unknown_kind(&self, interp: &Interp) -> crate::error::Error {
        interp.value_error(format!(
            "Unknown format code '{}' for object of type '{}'",
            self.kind.unwrap_or(' '),
            self.of
        ))
    }

    /// A `str` in this format.
    pub(super) fn text(&self, interp: &Interp, text: &str) -> Result<String> {
        if !matches!(self.kind, None | Some('s')) {
            return Err(self.unknown_kind(interp));
        }
        if let Some(sign) = self.sign {
            return Err(interp.value_error(if sign == ' ' {
                "Space not allowed in string format specifier"
            } else {
                "Sign not allowed in string format specifier"
            }));
        }
        if self.alternate {
            return Err(interp.value_error("Alternate form (#) not allowed in string format specifier"));
        }
        if self.align == Some('=') {
            return Err(interp.value_error("'=' alignment not allowed in string format specifier"));
        }
        if let Some(mark) = self.grouping {
            return Err(interp.value_error(format!("Cannot specify '{mark}' with 's'.")));
        }
        let cut: String = match self.precision {
            Some(precision) => text.chars().take(precision).collect(),
            None => text.to_owned(),
        };
        Ok(self.pad(&cut, '<'))
    }

    /// Fills up to the width; `default` is the alignment when none was asked for.
    pub(super) fn pad(&self, text: &str, default: char) -> String {
        let missing = self.width.saturating_sub(text.chars().count());
        let (before, after) = match self.align.unwrap_or(default) {
            '<' => (0, missing),
            '^' => (missing / 2, missing - missing / 2),
            _ => (missing, 0),
        };
        let fill = |count: usize| std::iter::repeat_n(self.fill, count).collect::<String>();
        format!("{}{text}{}", fill(before), fill(after))
    }

    /// A number from its sign, prefix (`0x`), whole digits and rest, with grouping, sign and padding applied.
    pub(super) fn number(&self, negative: bool, prefix: &str, whole: &str, rest: &str) -> String {
        let sign = match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        };
        let size = if matches!(self.kind, Some('b' | 'o' | 'x' | 'X')) {
            4
        } else {
            3
        };
        let head = format!("{sign}{prefix}");
        let numeric = whole.chars().all(|c| c.is_ascii_alphanumeric());
        let padded = self.align == Some('=');
        let whole = match self.grouping {
            Some(mark) if numeric => {
                let space = if padded && self.fill == '0' {
                    self.width.saturating_sub(head.len() + rest.len())
                } else {
                    0
                };
                grouped(whole, mark, size, space)
            }
            _ => whole.to_owned(),
        };
        if padded {
            let used = head.len() + whole.len() + rest.len();
            let fill: String = std::iter::repeat_n(self.fill, self.width.saturating_sub(used)).collect();
            return format!("{head}{fill}{whole}{rest}");
        }
        self.pad(&format!("{head}{whole}{rest}"), '>')
    }
}

fn digits(interp: &Interp, chars: &[char], at: &mut usize) -> Result<Option<usize>> {
    let mut value = None;
    while let Some(digit) = chars.get(*at).and_then(|c| c.to_digit(10)) {
        let next = value.unwrap_or(0usize) * 10 + digit as usize;
        if next > MAX_WIDTH {
            return Err(interp.value_error("Too many decimal digits in format string"));
        }
        value = Some(next);
        *at += 1;
    }
    Ok(value)
}

/// Digits in groups; zeros are put before them until `space` is filled.
fn grouped(digits: &str, mark: char, size: usize, space: usize) -> String {
    let mut count = digits.len();
    while count + (count - 1) / size < space {
        count += 1;
    }
    let filled = format!("{digits:0>count$}");
    let mut out = String::new();
    for (index, digit) in filled.chars().enumerate() {
        if index > 0 && (filled.len() - index) % size == 0 {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
