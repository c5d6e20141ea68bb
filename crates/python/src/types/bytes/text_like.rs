//! The methods that `bytes` shares with `str`: those that do not look into the bytes are the methods of `str`, asked
//! about the text in which every byte is the character of its number.

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::ClassBuilder;
use crate::value::Value;

/// Methods of `str` that mean the same for bytes.
const SHARED: &[&str] = &[
    "find",
    "rfind",
    "index",
    "rindex",
    "count",
    "startswith",
    "endswith",
    "partition",
    "rpartition",
    "replace",
    "ljust",
    "rjust",
    "center",
    "zfill",
    "expandtabs",
    "removeprefix",
    "removesuffix",
];

/// Whether all bytes have to be of a kind.
type Test = fn(&u8) -> bool;

pub(super) fn define(class: ClassBuilder) -> ClassBuilder {
    let class = SHARED.iter().fold(class, |class, name| {
        class.method(name, move |interp, args| as_text(interp, name, args))
    });
    let class = ["split", "rsplit", "strip", "lstrip", "rstrip"]
        .into_iter()
        .fold(class, |class, name| {
            class.method(name, move |interp, args| {
                let mut args = args;
                // Whitespace is that of ASCII: not what `str` takes for it.
                if args.positional.get(1).is_none_or(Value::is_none) && args.keywords.is_empty() {
                    if name.ends_with("split") {
                        return split(interp, name, &args);
                    }
                    args.positional.truncate(1);
                    args.positional.push(Value::bytes(b" \t\n\r\x0b\x0c"));
                }
                as_text(interp, name, args)
            })
        });
    letters(class)
        .method("splitlines", |interp, args| as_text(interp, "splitlines", args))
        .method("translate", |interp, args| {
            let (bytes, mut reader) = super::this_bytes(interp, args, "translate")?;
            let table = reader.required(interp, "table")?;
            let table = match &table {
                Value::None => None,
                table => Some(super::bytes_of(interp, table)?),
            };
            let deleted = match reader.optional("delete") {
                Some(delete) => super::bytes_of(interp, &delete)?.to_vec(),
                None => Vec::new(),
            };
            if table.as_ref().is_some_and(|table| table.len() != 256) {
                return Err(interp.value_error("translation table must be 256 characters long"));
            }
            let kept = bytes.iter().filter(|byte| !deleted.contains(byte));
            let new: Vec<u8> = kept
                .map(|byte| table.as_ref().map_or(*byte, |table| table[usize::from(*byte)]))
                .collect();
            Ok(Value::bytes(&new))
        })
        .static_method("maketrans", |interp, args| {
            let mut reader = args.reader("maketrans");
            let from = super::bytes_of(interp, &reader.required(interp, "frm")?)?;
            let to = super::bytes_of(interp, &reader.required(interp, "to")?)?;
            if from.len() != to.len() {
                return Err(interp.value_error("maketrans arguments must have same length"));
            }
            let mut table: Vec<u8> = (0..=255).collect();
            for (from, to) in from.iter().zip(to.iter()) {
                table[usize::from(*from)] = *to;
            }
            Ok(Value::bytes(&table))
        })
}

/// Methods that know the letters and digits of ASCII.
fn letters(class: ClassBuilder) -> ClassBuilder {
    let class = ["upper", "lower", "title", "capitalize", "swapcase"]
        .into_iter()
        .fold(class, |class, name| {
            class.method(name, move |interp, args| {
                let (bytes, _) = super::this_bytes(interp, args, name)?;
                let mut after_letter = false;
                let changed: Vec<u8> = bytes
                    .iter()
                    .enumerate()
                    .map(|(index, byte)| {
                        let first = !std::mem::replace(&mut after_letter, byte.is_ascii_alphabetic());
                        let upper = match name {
                            "upper" => true,
                            "title" => first,
                            "capitalize" => index == 0,
                            "swapcase" => byte.is_ascii_lowercase(),
                            _ => false,
                        };
                        if upper {
                            byte.to_ascii_uppercase()
                        } else {
                            byte.to_ascii_lowercase()
                        }
                    })
                    .collect();
                Ok(Value::bytes(&changed))
            })
        });
    let tests: [(&str, Test); 5] = [
        ("isalpha", u8::is_ascii_alphabetic),
        ("isdigit", u8::is_ascii_digit),
        ("isalnum", u8::is_ascii_alphanumeric),
        ("isspace", |byte| byte.is_ascii_whitespace() || *byte == 0x0b),
        ("isascii", u8::is_ascii),
    ];
    let class = tests.into_iter().fold(class, |class, (name, test)| {
        class.method(name, move |interp, args| {
            let (bytes, _) = super::this_bytes(interp, args, name)?;
            Ok(Value::Bool(
                (name == "isascii" || !bytes.is_empty()) && bytes.iter().all(test),
            ))
        })
    });
    [("isupper", true), ("islower", false)]
        .into_iter()
        .fold(class, |class, (name, upper)| {
            class.method(name, move |interp, args| {
                let (bytes, _) = super::this_bytes(interp, args, name)?;
                let mut letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).peekable();
                let some = letters.peek().is_some();
                Ok(Value::Bool(
                    some && letters.all(|byte| byte.is_ascii_uppercase() == upper),
                ))
            })
        })
}

/// `split` and `rsplit` at whitespace.
fn split(interp: &Interp, name: &str, args: &Args) -> Result {
    let spaced = |value: &Value| match value.unwrapped() {
        // What only `str` takes for whitespace is no separator here: it stands aside for the moment.
        Value::Bytes(bytes) => Value::str(bytes.iter().map(|byte| aside(*byte)).collect::<String>()),
        other => other,
    };
    let mut positional: Vec<Value> = args.positional.clone();
    if let Some(this) = positional.first_mut() {
        *this = spaced(this);
    }
    let parts = call_str(interp, name, Args::of(positional))?;
    let parts = interp.collect(&parts)?;
    let back = |part: &Value| {
        let text = part.as_str().unwrap_or_else(|| "".into());
        Value::bytes(
            &text
                .chars()
                .map(|c| ((c as u32) & 0xff) as u8)
                .collect::<Vec<u8>>(),
        )
    };
    Ok(Value::list(parts.iter().map(back).collect()))
}

/// The character of a byte, moved to the private use area if `str` would take it for whitespace.
fn aside(byte: u8) -> char {
    match byte {
        0x1c..=0x1f | 0x85 | 0xa0 => char::from_u32(0xe000 + u32::from(byte)).unwrap_or('?'),
        other => char::from(other),
    }
}

fn as_text(interp: &Interp, name: &str, args: Args) -> Result {
    let mut positional = Vec::with_capacity(args.positional.len());
    for (index, value) in args.positional.iter().enumerate() {
        positional.push(text(interp, name, index, value)?);
    }
    let result = call_str(
        interp,
        name,
        Args {
            positional,
            keywords: args.keywords,
        },
    )
    .map_err(|error| {
        if interp.is_raised(&error, "ValueError") && name.ends_with("index") {
            interp.value_error("subsection not found")
        } else {
            error
        }
    })?;
    Ok(bytes(result))
}

fn call_str(interp: &Interp, name: &str, args: Args) -> Result {
    let method = interp.types().str.lookup(name).unwrap_or(Value::None);
    interp.call(&method, args)
}

fn text(interp: &Interp, name: &str, index: usize, value: &Value) -> Result {
    Ok(match value.unwrapped() {
        Value::Bytes(bytes) => Value::str(bytes.iter().map(|byte| char::from(*byte)).collect::<String>()),
        Value::Tuple(items) if name.ends_with("with") => {
            let items: Result<Vec<Value>> =
                items.iter().map(|item| text(interp, name, index, item)).collect();
            Value::tuple(items?)
        }
        // A number stands for the byte itself where a part is looked for.
        Value::Int(number @ 0..=255)
            if index == 1 && matches!(name, "find" | "rfind" | "index" | "rindex" | "count") =>
        {
            Value::str(char::from(u8::try_from(number).unwrap_or(0)).to_string())
        }
        Value::Str(_) => {
            return Err(interp.type_error("a bytes-like object is required, not 'str'"));
        }
        other => other,
    })
}

/// The bytes of a text of such characters, also inside lists and tuples.
fn bytes(value: Value) -> Value {
    match &value {
        Value::Str(text) => Value::bytes(
            &text
                .chars()
                .map(|c| u8::try_from(c as u32).unwrap_or(b'?'))
                .collect::<Vec<u8>>(),
        ),
        Value::List(items) => Value::list(items.borrow().iter().cloned().map(bytes).collect()),
        Value::Tuple(items) => Value::tuple(items.iter().cloned().map(bytes).collect()),
        _ => value,
    }
}
