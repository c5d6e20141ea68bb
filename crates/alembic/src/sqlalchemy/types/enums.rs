//! Members of a class of `enum`, and the words that an `Enum` type stores for them.

use python::{Args, Error, Interp, Result, Value};

use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, set};

/// What `Enum(…)` makes of its arguments: the words of a class, its name, the length of the longest word.
///
/// Errors: what `values_callable` raises; a length that is less than that of the longest word.
pub(super) fn prepare(interp: &Interp, type_: &Value) -> Result<()> {
    let given = interp.collect(&attr(type_, "enums"))?;
    let words = match given.as_slice() {
        [class @ Value::Class(_)] => {
            set(type_, "enum_class", class.clone());
            words(interp, type_, class)?
        }
        _ => given,
    };
    let mut longest = 0;
    for word in &words {
        match word {
            Value::Int(_) | Value::Bool(_) | Value::Float(_) => {
                let kind = interp.type_name(word);
                return Err(interp.type_error(format!("object of type '{kind}' has no len()")));
            }
            word => longest = longest.max(word.as_str().map_or(0, |it| it.chars().count())),
        }
    }
    let longest = i64::try_from(longest).unwrap_or(i64::MAX);
    match attr(type_, "length") {
        Value::Int(length) if length < longest => {
            return Err(interp.value_error(format!(
                "When provided, length must be larger or equal than the length of the longest enum value. {length} < \
                 {longest}"
            )));
        }
        Value::None => set(type_, "length", Value::Int(longest)),
        _ => {}
    }
    set(type_, "enums", Value::list(words));
    Ok(())
}

/// The words that an `Enum` of a class stores: the names of the members, or what `values_callable` makes.
fn words(interp: &Interp, type_: &Value, class: &Value) -> Result<Vec<Value>> {
    let function = attr(type_, "values_callable");
    if function.is_none() {
        let members = class_members(interp, type_, class)?;
        return Ok(members.into_iter().map(|(name, _)| name).collect());
    }
    let words = interp.call(&function, Args::of(vec![class.clone()]))?;
    interp.collect(&words)
}

/// The members of a class by name, with their aliases if `omit_aliases=False`.
fn class_members(interp: &Interp, type_: &Value, class: &Value) -> Result<Vec<(Value, Value)>> {
    let Some(members) = interp.find_attr(class, "__members__")? else {
        return Ok(Vec::new());
    };
    let aliases = matches!(attr(type_, "omit_aliases"), Value::Bool(false));
    let mut all = interp.mapping_items(&members)?;
    if !aliases {
        let mut kept = Vec::new();
        for (name, member) in all {
            if interp.eq(&interp.get_attr(&member, "name")?, &name)? {
                kept.push((name, member));
            }
        }
        all = kept;
    }
    Ok(all)
}

/// The words of an `Enum` of a class, with the members they stand for; `None` for one of plain strings.
///
/// Errors: none of its own.
pub(super) fn members(interp: &Interp, type_: &Value) -> Result<Option<Vec<(Value, Value)>>> {
    let class @ Value::Class(_) = attr(type_, "enum_class") else {
        return Ok(None);
    };
    let words = interp.collect(&attr(type_, "enums"))?;
    let members = class_members(interp, type_, &class)?;
    Ok(Some(
        words
            .into_iter()
            .zip(members.into_iter().map(|(_, it)| it))
            .collect(),
    ))
}

/// The word that is stored for a value: a member's own; other strings stay, unless `validate_strings` is set.
///
/// Errors: a value that is no word.
pub(super) fn word(interp: &Interp, type_: &Value, value: &Value) -> Result {
    if value.is_none() {
        return Ok(Value::None);
    }
    let words = interp.collect(&attr(type_, "enums"))?;
    let members = match members(interp, type_)? {
        Some(members) => members,
        None => words.iter().map(|it| (it.clone(), it.clone())).collect(),
    };
    for (word, member) in members {
        // Members of a class that is a `str` too are equal to their plain values.
        if interp.eq(value, &member)? {
            return Ok(word);
        }
    }
    let free = !matches!(attr(type_, "validate_strings"), Value::Bool(true));
    if free && matches!(value.unwrapped(), Value::Str(_)) || matches!(value, Value::Unknown(_)) {
        return Ok(value.clone());
    }
    Err(no_such_word(interp, type_, &interp.str(value)?))
}

/// The error for a value that is no word of an `Enum`.
pub(super) fn no_such_word(interp: &Interp, type_: &Value, value: &str) -> Error {
    let name = match attr(type_, "name").as_str() {
        Some(name) => name.to_string(),
        None => "None".to_owned(),
    };
    let words = interp.collect(&attr(type_, "enums")).unwrap_or_default();
    let words: Vec<String> = words
        .iter()
        .filter_map(Value::as_str)
        .map(|it| shortened(&it))
        .collect();
    let known = match words.as_slice() {
        [a, b, c, _, .., last] => format!("{a}, {b}, {c}, ..., {last}"),
        all => all.join(", "),
    };
    interp.raise_class(
        &interp.exception("LookupError"),
        vec![Value::str(format!(
            "'{value}' is not among the defined enum values. Enum name: {name}. Possible values: {known}"
        ))],
    )
}

fn shortened(word: &str) -> String {
    match word.char_indices().nth(11) {
        Some((end, _)) => format!("{}..", &word[..end]),
        _ => word.to_owned(),
    }
}

/// Whether values of a type are words of an enumeration.
pub(crate) fn is_enum(interp: &Interp, type_: &Value) -> bool {
    if is_a(interp, type_, "TypeDecorator") {
        return is_enum(interp, &attr(type_, "impl"));
    }
    is_a(interp, type_, "Enum")
}
