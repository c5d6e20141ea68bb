//! `str.format` and `str.format_map`.

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::value::Value;

/// Where the fields of a template get their values from.
pub(crate) enum Fields<'a> {
    /// `format(*args, **kwargs)`
    Arguments(&'a Args),
    /// `format_map(mapping)`
    Mapping(&'a Value),
}

/// How fields without a name are numbered.
#[derive(PartialEq, Clone, Copy)]
enum Numbering {
    Undecided,
    Automatic(usize),
    Manual,
}

struct Template<'a> {
    interp: &'a Interp,
    fields: &'a Fields<'a>,
    numbering: Numbering,
}

impl Interp {
    /// Fills the fields of a template; an unknown value in a field makes the whole text unknown.
    pub(crate) fn format_template(&self, template: &str, fields: &Fields<'_>) -> Result {
        let mut state = Template {
            interp: self,
            fields,
            numbering: Numbering::Undecided,
        };
        match state.fill(template, 2)? {
            Ok(text) => Ok(Value::str(text)),
            Err(unknown) => Ok(unknown),
        }
    }
}

/// The text, or the unknown value that was to be shown in it.
type Filled = std::result::Result<String, Value>;

impl Template<'_> {
    fn fill(&mut self, template: &str, depth: usize) -> Result<Filled> {
        if depth == 0 {
            return Err(self.interp.value_error("Max string recursion exceeded"));
        }
        let chars: Vec<char> = template.chars().collect();
        let (mut out, mut at) = (String::new(), 0);
        while let Some(&c) = chars.get(at) {
            at += 1;
            match c {
                '{' | '}' if chars.get(at) == Some(&c) => {
                    out.push(c);
                    at += 1;
                }
                '}' => {
                    return Err(self.interp.value_error("Single '}' encountered in format string"));
                }
                '{' => {
                    let end = self.field_end(&chars, at)?;
                    let field: String = chars[at..end].iter().collect();
                    at = end + 1;
                    match self.field(&field, depth)? {
                        Ok(text) => {
                            out.push_str(&text);
                            self.interp.check_bytes(out.len())?;
                        }
                        unknown @ Err(_) => return Ok(unknown),
                    }
                }
                c => out.push(c),
            }
        }
        Ok(Ok(out))
    }

    /// The position of the brace that closes the field which starts at `start`.
    fn field_end(&self, chars: &[char], start: usize) -> Result<usize> {
        let (mut open, mut bracket) = (1, false);
        for (index, c) in chars.iter().enumerate().skip(start) {
            match c {
                '[' if open == 1 => bracket = true,
                ']' => bracket = false,
                '{' if !bracket => open += 1,
                '}' if !bracket => {
                    open -= 1;
                    if open == 0 {
                        return Ok(index);
                    }
                }
                _ => {}
            }
        }
        Err(self.interp.value_error(if chars.len() == start {
            "Single '{' encountered in format string"
        } else {
            "expected '}' before end of string"
        }))
    }

    fn field(&mut self, field: &str, depth: usize) -> Result<Filled> {
        let interp = self.interp;
        let (name, conversion, spec) = split_field(field);
        let value = self.value(name)?;
        if let Value::Unknown(unknown) = &value {
            return Ok(Err(Value::Unknown(unknown.derived(" in a format"))));
        }
        let value = match conversion {
            None => value,
            Some("r") => Value::str(interp.repr(&value)?),
            Some("s") => Value::str(interp.str(&value)?),
            Some("a") => Value::str(crate::ops::ascii(&interp.repr(&value)?)),
            Some(other) => {
                return Err(interp.value_error(match other.chars().next() {
                    Some(c) => format!("Unknown conversion specifier {c}"),
                    None => "end of string while looking for conversion specifier".to_owned(),
                }));
            }
        };
        let spec = if spec.contains(['{', '}']) {
            match self.fill(spec, depth - 1)? {
                Ok(spec) => spec,
                unknown @ Err(_) => return Ok(unknown),
            }
        } else {
            spec.to_owned()
        };
        interp.format(&value, &spec).map(Ok)
    }

    fn value(&mut self, name: &str) -> Result {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(end);
        let mut value = self.first(first)?;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                if end == 0 {
                    return Err(self.interp.value_error("Empty attribute in format string"));
                }
                value = self.interp.get_attr(&value, &after[..end])?;
                rest = &after[end..];
            } else if let Some(after) = rest.strip_prefix('[') {
                let end = after
                    .find(']')
                    .ok_or_else(|| self.interp.value_error("Missing ']' in format string"))?;
                let key = &after[..end];
                if key.is_empty() {
                    return Err(self.interp.value_error("Empty attribute in format string"));
                }
                let index = key.parse::<i64>().map_or_else(|_| Value::str(key), Value::Int);
                value = self.interp.get_item(&value, &index)?;
                rest = &after[end + 1..];
            } else {
                return Err(self
                    .interp
                    .value_error("Only '.' or '[' may follow ']' in format field specifier"));
            }
        }
        Ok(value)
    }

    fn first(&mut self, name: &str) -> Result {
        let interp = self.interp;
        let number = if name.is_empty() {
            let next = match self.numbering {
                Numbering::Undecided => 0,
                Numbering::Automatic(next) => next,
                Numbering::Manual => {
                    return Err(interp.value_error(
                        "cannot switch from manual field specification to automatic field numbering",
                    ));
                }
            };
            self.numbering = Numbering::Automatic(next + 1);
            Some(next)
        } else {
            let number = name.parse::<usize>().ok();
            if number.is_some() {
                if matches!(self.numbering, Numbering::Automatic(_)) {
                    return Err(interp.value_error(
                        "cannot switch from automatic field numbering to manual field specification",
                    ));
                }
                self.numbering = Numbering::Manual;
            }
            number
        };
        match (self.fields, number) {
            (Fields::Arguments(args), Some(index)) => args.positional.get(index).cloned().ok_or_else(|| {
                interp.raise(
                    "IndexError",
                    format!("Replacement index {index} out of range for positional args tuple"),
                )
            }),
            (Fields::Arguments(args), None) => args
                .keywords
                .iter()
                .find(|(key, _)| &**key == name)
                .map(|(_, value)| value.clone())
                .ok_or_else(|| interp.raise("KeyError", name)),
            (Fields::Mapping(_), Some(_)) => {
                Err(interp.value_error("Format string contains positional fields"))
            }
            (Fields::Mapping(mapping), None) => interp.get_item(mapping, &Value::str(name)),
        }
    }
}

/// Name, conversion and specification of a field: `name!r:spec`.
fn split_field(field: &str) -> (&str, Option<&str>, &str) {
    let mut bracket = false;
    for (index, c) in field.char_indices() {
        match c {
            '[' => bracket = true,
            ']' => bracket = false,
            ':' if !bracket => return (&field[..index], None, &field[index + 1..]),
            '!' if !bracket => {
                let rest = &field[index + 1..];
                let (conversion, spec) = rest.split_once(':').unwrap_or((rest, ""));
                return (&field[..index], Some(conversion), spec);
            }
            _ => {}
        }
    }
    (field, None, "")
}
