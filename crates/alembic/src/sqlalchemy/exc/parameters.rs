//! The parameters of a statement in the text of a `DBAPIError`.

use python::{Interp, Result, Value};

/// Parameters as an error shows them: at most ten sets of many, and the ends of long values.
pub(super) fn shown(interp: &Interp, params: &Value) -> Result<String> {
    const SETS: usize = 10;
    let sets = match params {
        Value::List(sets) => sets.borrow().clone(),
        set => return shown_set(interp, set),
    };
    let texts = |sets: &[Value]| -> Result<String> {
        let texts: Vec<String> = sets
            .iter()
            .map(|it| shown_set(interp, it))
            .collect::<Result<_>>()?;
        Ok(texts.join(", "))
    };
    if sets.len() <= SETS {
        return Ok(format!("[{}]", texts(&sets)?));
    }
    Ok(format!(
        "[{}  ... displaying {SETS} of {} total bound parameter sets ...  {}]",
        texts(&sets[..SETS - 2])?,
        sets.len(),
        texts(&sets[sets.len() - 2..])?
    ))
}

/// One set of parameters: the first and the last fifty.
fn shown_set(interp: &Interp, set: &Value) -> Result<String> {
    const ENDS: usize = 50;
    let (texts, open, close) = match set {
        Value::Tuple(values) => {
            let texts = values
                .iter()
                .map(|it| interp.repr(it).map(|text| shortened(&text)))
                .collect::<Result<Vec<_>>>()?;
            (texts, "(", if values.len() == 1 { ",)" } else { ")" })
        }
        Value::Dict(_) => {
            let mut texts = Vec::new();
            for (name, value) in interp.mapping_items(set)? {
                texts.push(format!(
                    "{}: {}",
                    interp.repr(&name)?,
                    shortened(&interp.repr(&value)?)
                ));
            }
            (texts, "{", "}")
        }
        other => return interp.repr(other),
    };
    let shown = match texts.len().checked_sub(2 * ENDS) {
        None | Some(0) => texts.join(", "),
        Some(left_out) => format!(
            "{} ... {left_out} parameters truncated ... {}",
            texts[..ENDS].join(", "),
            texts[texts.len() - ENDS..].join(", ")
        ),
    };
    Ok(format!("{open}{shown}{close}"))
}

/// Both ends of a text of more than 300 characters.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 300;
    let count = text.chars().count();
    if count <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST / 2).collect();
    let end: String = text.chars().skip(count - LONGEST / 2).collect();
    format!("{start} ... ({} characters truncated) ... {end}", count - LONGEST)
}
