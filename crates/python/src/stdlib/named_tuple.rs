//! Named tuples: `collections.namedtuple` and `typing.NamedTuple`.

use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::function::{Native, Property};
use crate::interp::Interp;
use crate::object::{Class, Instance, Payload};
use crate::value::{Namespace, Value};

/// The reserved words of the language, which are no names of fields.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// `collections.namedtuple`
pub(super) fn function(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("namedtuple");
    let name = reader.required_str(interp, "typename")?;
    let given = reader.required(interp, "field_names")?;
    let rename = reader
        .named("rename")
        .map_or(Ok(false), |value| interp.truth(&value))?;
    let defaults = reader.named("defaults").filter(|value| !value.is_none());
    let module = reader.named("module").and_then(|value| value.as_str());
    reader.finish(interp)?;
    let mut fields: Vec<Rc<str>> = match given.as_str() {
        Some(text) => text.replace(',', " ").split_whitespace().map(Rc::from).collect(),
        None => interp.collect(&given)?.iter().filter_map(Value::as_str).collect(),
    };
    for index in 0..fields.len() {
        let field = Rc::clone(&fields[index]);
        let refusal = if !is_identifier(&field) {
            format!("Type names and field names must be valid identifiers: '{field}'")
        } else if KEYWORDS.contains(&&*field) {
            format!("Type names and field names cannot be a keyword: '{field}'")
        } else if field.starts_with('_') {
            format!("Field names cannot start with an underscore: '{field}'")
        } else if fields[..index].contains(&field) {
            format!("Encountered duplicate field name: '{field}'")
        } else {
            continue;
        };
        if !rename {
            return Err(interp.value_error(refusal));
        }
        fields[index] = Rc::from(format!("_{index}"));
    }
    let defaults = defaults.map_or(Ok(Vec::new()), |defaults| interp.collect(&defaults))?;
    let Some(first) = fields.len().checked_sub(defaults.len()) else {
        return Err(interp.type_error("Got more default values than field names"));
    };
    let defaults = fields[first..].iter().cloned().zip(defaults).collect();
    let doc = Value::from(format!("{name}({})", fields.join(", ")));
    let module = module.unwrap_or_else(|| Rc::from("__main__"));
    let namespace = Namespace::from_iter([
        (Rc::from("__module__"), Value::Str(module)),
        (Rc::from("__doc__"), doc),
    ]);
    let base = Value::Class(Rc::clone(&interp.types().tuple));
    let class = interp.make_class(&name, &[base], Value::dict_of(namespace), None, Vec::new())?;
    if let Value::Class(class) = &class {
        install(class, fields, defaults);
    }
    Ok(class)
}

fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// Gives a subclass of `tuple` its fields. Defaults are those of the last fields, or by name.
pub(super) fn install(class: &Rc<Class>, fields: Vec<Rc<str>>, defaults: Vec<(Rc<str>, Value)>) {
    let names = Value::tuple(fields.iter().cloned().map(Value::Str).collect());
    for (index, name) in fields.iter().enumerate() {
        let getter = Native::tolerant(name, move |_, args| match args.this()?.unwrapped() {
            Value::Tuple(items) => Ok(items.get(index).cloned().unwrap_or(Value::None)),
            _ => Ok(Value::None),
        });
        class.set(name, Value::Property(Rc::new(Property::read_only(getter))));
    }
    if !class.dict.borrow().contains_key("__doc__") {
        let doc = format!("{}({})", class.name(), fields.join(", "));
        class.set("__doc__", Value::from(doc));
    }
    class.set("_fields", names.clone());
    class.set("__match_args__", names);
    class.set("__slots__", Value::tuple(Vec::new()));
    class.set(
        "_field_defaults",
        Value::dict_of(
            defaults
                .iter()
                .map(|(name, value)| (Rc::clone(name), value.clone())),
        ),
    );
    let fields: Rc<[Rc<str>]> = Rc::from(fields);
    let own_new = class.dict.borrow().contains_key("__new__");
    if !own_new {
        let (fields, name) = (Rc::clone(&fields), class.name());
        let new = Native::tolerant("__new__", move |interp, args| {
            new(interp, &name, &fields, &defaults, args)
        });
        class.set("__new__", Value::StaticMethod(Rc::new(new)));
    }
    install_methods(class, &fields);
}

fn new(interp: &Interp, name: &str, fields: &[Rc<str>], defaults: &[(Rc<str>, Value)], args: Args) -> Result {
    let given = args.positional.len();
    if given > fields.len() + 1 {
        let most = fields.len() + 1;
        let count = match most - defaults.len() {
            least if least == most => {
                format!("{most} positional argument{}", if most == 1 { "" } else { "s" })
            }
            least => format!("from {least} to {most} positional arguments"),
        };
        return Err(interp.type_error(format!("{name}.__new__() takes {count} but {given} were given")));
    }
    let (class, mut reader) = args.method(&format!("{name}.__new__"))?;
    let mut items = Vec::with_capacity(fields.len());
    let mut missing = Vec::new();
    for field in fields {
        let default = || {
            let found = defaults.iter().find(|(name, _)| name == field);
            found.map(|(_, value)| value.clone())
        };
        match reader.optional(field).or_else(default) {
            Some(value) => items.push(value),
            None => missing.push(&**field),
        }
    }
    reader.finish(interp)?;
    if !missing.is_empty() {
        let what = crate::signature::missing_arguments("positional", &missing);
        return Err(interp.type_error(format!("{name}.__new__() {what}")));
    }
    make(interp, &class, items)
}

fn make(interp: &Interp, class: &Value, items: Vec<Value>) -> Result {
    match class {
        Value::Class(class) => Ok(Value::Instance(Instance::with(
            class,
            Payload::Value(Value::tuple(items)),
        ))),
        _ => Err(interp.type_error("__new__() needs a class")),
    }
}

fn items_of(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    interp.collect(&this.unwrapped())
}

fn install_methods(class: &Rc<Class>, fields: &Rc<[Rc<str>]>) {
    let set = |name: &str, value: Value| {
        if !class.dict.borrow().contains_key(name) {
            class.set(name, value);
        }
    };
    let names = Rc::clone(fields);
    set(
        "_asdict",
        Native::tolerant("_asdict", move |interp, args| {
            let items = items_of(interp, args.this()?)?;
            Ok(Value::dict_of(names.iter().cloned().zip(items)))
        }),
    );
    let names = Rc::clone(fields);
    set(
        "_replace",
        Native::tolerant("_replace", move |interp, args| {
            let (this, mut reader) = args.method("_replace")?;
            let mut items = items_of(interp, &this)?;
            let mut strange = Vec::new();
            for (name, value) in reader.rest_named() {
                match names.iter().position(|field| *field == name) {
                    Some(index) => items[index] = value,
                    None => strange.push(Value::Str(name)),
                }
            }
            if !strange.is_empty() {
                let shown = interp.repr(&Value::list(strange))?;
                return Err(interp.value_error(format!("Got unexpected field names: {shown}")));
            }
            make(interp, &Value::Class(interp.class_of(&this)), items)
        }),
    );
    let count = fields.len();
    set(
        "_make",
        Value::ClassMethod(Rc::new(Native::tolerant("_make", move |interp, args| {
            let (class, mut reader) = args.method("_make")?;
            let given = reader.required(interp, "iterable")?;
            let items = interp.collect(&given)?;
            if items.len() != count {
                return Err(interp.type_error(format!("Expected {count} arguments, got {}", items.len())));
            }
            make(interp, &class, items)
        }))),
    );
    let names = Rc::clone(fields);
    set(
        "__repr__",
        Native::tolerant("__repr__", move |interp, args| {
            let this = args.this()?;
            let mut parts = Vec::new();
            for (name, item) in names.iter().zip(items_of(interp, this)?) {
                parts.push(format!("{name}={}", interp.repr(&item)?));
            }
            Ok(Value::from(format!(
                "{}({})",
                interp.type_name(this),
                parts.join(", ")
            )))
        }),
    );
}
