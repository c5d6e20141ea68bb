//! `text("…")`: `:name` parameters, `\:` and `::`.

use super::Compiler;
use crate::{
    error::CompileError,
    expr::{BindParam, TextClause},
    quote,
    types::Type,
};

impl Compiler<'_> {
    /// The text with its parameters in place.
    pub(super) fn text(&mut self, clause: &TextClause) -> Result<String, CompileError> {
        let characters: Vec<char> = clause.text.chars().collect();
        let mut out = String::new();
        let mut plain = String::new();
        let mut at = 0;
        while at < characters.len() {
            let next = characters.get(at + 1).copied();
            match characters[at] {
                '\\' if next == Some(':') => {
                    plain.push(':');
                    at += 2;
                }
                ':' if starts_name(&characters, at) => {
                    let name = name_after(&characters, at);
                    at += 1 + name.chars().count();
                    out.push_str(&quote::percents(self.dialect, &plain));
                    plain.clear();
                    out.push_str(&self.text_bind(clause, name)?);
                }
                other => {
                    plain.push(other);
                    at += 1;
                }
            }
        }
        Ok(out + &quote::percents(self.dialect, &plain))
    }

    fn text_bind(&mut self, clause: &TextClause, name: String) -> Result<String, CompileError> {
        let known = clause
            .binds
            .iter()
            .find(|bind| bind.name.as_deref() == Some(&name));
        let unset = BindParam {
            name: Some(name),
            value: None,
            type_: Type::null(),
            inline: false,
            expanding: false,
        };
        self.in_text = true;
        let text = self.bind(known.unwrap_or(&unset), &Type::null());
        self.in_text = false;
        text
    }
}

/// The names of the parameters of a text, in order.
pub fn parameters(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let colons = (0..characters.len()).filter(|&at| characters[at] == ':' && starts_name(&characters, at));
    colons.map(|at| name_after(&characters, at)).collect()
}

/// The word behind a colon.
fn name_after(characters: &[char], at: usize) -> String {
    let rest = characters[at + 1..].iter();
    rest.take_while(|character| is_word(**character)).collect()
}

const fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_' || !character.is_ascii()
}

/// A colon begins a parameter when no colon, word or backslash stands before it and a word without a colon after it.
fn starts_name(characters: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|index| characters.get(index)).copied();
    if before.is_some_and(|c| c == ':' || c == '\\' || is_word(c)) {
        return false;
    }
    let end = (at + 1..characters.len())
        .find(|&index| !is_word(characters[index]))
        .unwrap_or(characters.len());
    end > at + 1 && characters.get(end) != Some(&':')
}
