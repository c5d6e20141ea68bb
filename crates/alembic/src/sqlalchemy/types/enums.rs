//! Members of a class of `enum`, and the words that an `Enum` type stores for them.

use python::{Args, Error, Interp, Result, Value};

use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::attr;

/// The words that an `Enum` of a class stores: the names of the members, or what `values_callable` makes.
///
/// Errors: what `values_callable` raises.
pub(super) fn words(interp: &Interp, type_: &Value, class: &Value) -> Result<Vec<Value>> {
    let function = attr(type_, "values_callable");
    if function.is_none() {
        let members = interp.collect(class)?;
        return members.iter().map(|it| interp.get_attr(it, "name")).collect();
    }
    let words = interp.call(&function, Args::of(vec![class.clone()]))?;
    interp.collect(&words)
}

/// The words of an `Enum` of a class, with the members they stand for; `None` for one of plain strings.
///
/// Errors: what `values_callable` raises.
pub(super) fn members(interp: &Interp, type_: &Value) -> Result<Option<Vec<(Value, Value)>>> {
    let given = interp.collect(&attr(type_, "enums"))?;
    let [class @ Value::Class(_)] = given.as_slice() else {
        return Ok(None);
    };
    let words = words(interp, type_, class)?;
    Ok(Some(words.into_iter().zip(interp.collect(class)?).collect()))
}

/// The word that is stored for a value: a member's own, anything else stays.
///
/// Errors: what `values_callable` raises.
pub(super) fn word(interp: &Interp, type_: &Value, value: &Value) -> Result {
    if value.is_none() {
        return Ok(Value::None);
    }
    for (word, member) in members(interp, type_)?.unwrap_or_default() {
        // Members of a class that is a `str` too are equal to their plain values.
        if interp.eq(value, &member)? {
            return Ok(word);
        }
    }
    Ok(value.clone())
}

/// The error for a word in the database that no member has.
pub(super) fn not_a_word(interp: &Interp, members: &[(Value, Value)], word: &str) -> Error {
    let class = members.first().map_or_else(String::new, |(_, member)| {
        interp.class_of(member).name().to_lowercase()
    });
    let known: Vec<_> = members.iter().filter_map(|(word, _)| word.as_str()).collect();
    interp.raise_class(
        &interp.exception("LookupError"),
        vec![Value::str(format!(
            "'{word}' is not among the defined enum values. Enum name: {class}. Possible values: {}",
            known.join(", ")
        ))],
    )
}

/// Whether values of a type are words of an enumeration.
pub(crate) fn is_enum(interp: &Interp, type_: &Value) -> bool {
    if is_a(interp, type_, "TypeDecorator") {
        return is_enum(interp, &attr(type_, "impl"));
    }
    is_a(interp, type_, "Enum")
}
