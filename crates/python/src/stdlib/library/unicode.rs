//! `unicodedata`: normal forms and categories, as scripts that make slugs use them.

use std::rc::Rc;

use fancy_regex::Regex;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("unicodedata")
        .function("normalize", |interp, args| {
            let mut reader = args.reader("normalize");
            let form = reader.required_str(interp, "form")?;
            let text = reader.required_str(interp, "unistr")?;
            reader.finish(interp)?;
            normalized(interp, &form, &text).map(Value::from)
        })
        .function("is_normalized", |interp, args| {
            let mut reader = args.reader("is_normalized");
            let form = reader.required_str(interp, "form")?;
            let text = reader.required_str(interp, "unistr")?;
            reader.finish(interp)?;
            Ok(Value::Bool(normalized(interp, &form, &text)? == *text))
        })
        .function("combining", |interp, args| {
            let (one, _) = character(interp, args, "combining")?;
            Ok(Value::Int(i64::from(canonical_combining_class(one))))
        })
        .function("category", |interp, args| {
            let (one, _) = character(interp, args, "category")?;
            Ok(Value::str(category(one)))
        })
        .function("decimal", |interp, args| {
            digit(interp, args, "decimal", "not a decimal")
        })
        .function("digit", |interp, args| {
            digit(interp, args, "digit", "not a digit")
        })
        .build())
}

/// The character that a function is called with, and what else was given.
fn character(interp: &Interp, args: Args, function: &str) -> Result<(char, Option<Value>)> {
    let mut reader = args.reader(function);
    let text = reader.required_str(interp, "chr")?;
    let default = reader.optional("default");
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(one), None) => Ok((one, default)),
        _ => Err(interp.type_error(format!(
            "{function}() argument must be a unicode character, not str"
        ))),
    }
}

/// The general categories, the frequent ones first.
const CATEGORIES: &[&str] = &[
    "Ll", "Lu", "Nd", "Zs", "Po", "Mn", "Lo", "Pd", "Sm", "Ps", "Pe", "Cc", "So", "Sc", "Sk", "Pc", "Lm",
    "Lt", "Mc", "Me", "Nl", "No", "Pi", "Pf", "Zl", "Zp", "Cf", "Co",
];

/// The general category of a character; `Cn` for what is not assigned.
fn category(one: char) -> &'static str {
    thread_local! {
        static CLASSES: Vec<(&'static str, Option<Regex>)> = CATEGORIES
            .iter()
            .map(|name| (*name, Regex::new(&format!("^\\p{{{name}}}$")).ok()))
            .collect();
    }
    let mut buffer = [0; 4];
    let text: &str = one.encode_utf8(&mut buffer);
    // A line end is one of the characters that `$` stands before.
    if one.is_control() {
        return "Cc";
    }
    CLASSES.with(|classes| {
        let is_in = |class: &Option<Regex>| {
            let found = class.as_ref().map(|class| class.is_match(text));
            matches!(found, Some(Ok(true)))
        };
        classes
            .iter()
            .find(|(_, class)| is_in(class))
            .map_or("Cn", |(name, _)| name)
    })
}

/// The value of a decimal digit: the digits of a script follow each other from zero on.
fn digit(interp: &Interp, args: Args, function: &str, refusal: &str) -> Result {
    let (one, default) = character(interp, args, function)?;
    let is_digit = |code: u32| char::from_u32(code).is_some_and(|c| category(c) == "Nd");
    if is_digit(u32::from(one)) {
        let before = (0..u32::from(one))
            .rev()
            .take_while(|code| is_digit(*code))
            .count();
        return Ok(Value::size(before % 10));
    }
    default.ok_or_else(|| interp.value_error(refusal))
}

fn normalized(interp: &Interp, form: &str, text: &str) -> Result<String> {
    Ok(match form {
        "NFC" => text.nfc().collect(),
        "NFD" => text.nfd().collect(),
        "NFKC" => text.nfkc().collect(),
        "NFKD" => text.nfkd().collect(),
        _ => return Err(interp.value_error("invalid normalization form")),
    })
}
