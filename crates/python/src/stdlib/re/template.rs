//! Replacement texts of `sub` and `Match.expand`.

use super::{Compiled, error};
use crate::error::Result;
use crate::interp::Interp;

/// A part of a replacement text.
pub(super) enum Part {
    Text(String),
    Group(usize),
}

/// Reads a replacement text: `\1`, `\g<1>`, `\g<name>`, `\n` and the like.
pub(super) fn read(interp: &Interp, template: &str, pattern: &Compiled) -> Result<Vec<Part>> {
    let chars: Vec<char> = template.chars().collect();
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        if c != '\\' {
            text.push(c);
            at += 1;
            continue;
        }
        let Some(&next) = chars.get(at + 1) else {
            return Err(error(
                interp,
                format!("bad escape (end of pattern) at position {at}"),
            ));
        };
        let start = at;
        at += 2;
        match next {
            'g' => {
                let end = chars[at..]
                    .iter()
                    .position(|c| *c == '>')
                    .filter(|_| chars.get(at) == Some(&'<'));
                let Some(length) = end else {
                    return Err(error(interp, format!("missing group name at position {at}")));
                };
                let name: String = chars[at + 1..at + length].iter().collect();
                at += length + 1;
                let group = group_named(interp, pattern, &name, start + 3)?;
                flush(&mut parts, &mut text);
                parts.push(Part::Group(group));
            }
            '1'..='9' => {
                let mut number = next.to_string();
                if let Some(digit) = chars.get(at).filter(|c| c.is_ascii_digit()) {
                    number.push(*digit);
                    at += 1;
                }
                let group = number.parse().unwrap_or(usize::MAX);
                if group > pattern.group_count() {
                    let position = start + 1;
                    return Err(error(
                        interp,
                        format!("invalid group reference {group} at position {position}"),
                    ));
                }
                flush(&mut parts, &mut text);
                parts.push(Part::Group(group));
            }
            '0' => text.push('\0'),
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            'f' => text.push('\u{c}'),
            'v' => text.push('\u{b}'),
            'a' => text.push('\u{7}'),
            'b' => text.push('\u{8}'),
            '\\' => text.push('\\'),
            c if c.is_ascii_alphabetic() => {
                return Err(error(interp, format!("bad escape \\{c} at position {start}")));
            }
            c => text.extend(['\\', c]),
        }
    }
    flush(&mut parts, &mut text);
    Ok(parts)
}

fn flush(parts: &mut Vec<Part>, text: &mut String) {
    if !text.is_empty() {
        parts.push(Part::Text(std::mem::take(text)));
    }
}

fn group_named(interp: &Interp, pattern: &Compiled, name: &str, at: usize) -> Result<usize> {
    if let Ok(number) = name.parse::<usize>() {
        if number > pattern.group_count() {
            return Err(error(
                interp,
                format!("invalid group reference {number} at position {at}"),
            ));
        }
        return Ok(number);
    }
    match pattern.names().into_iter().find(|(known, _)| known == name) {
        Some((_, index)) => Ok(index),
        None => Err(interp.raise("IndexError", format!("unknown group name '{name}'"))),
    }
}

/// The text of a replacement for one match.
pub(super) fn fill(parts: &[Part], text: &str, groups: &super::Groups) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Group(index) => {
                if let Some((start, end)) = groups.get(*index).copied().flatten() {
                    out.push_str(&text[start..end]);
                }
            }
        }
    }
    out
}
