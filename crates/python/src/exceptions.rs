//! The built-in exception classes.

pub(crate) mod group;

use std::collections::HashMap;
use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance};
use crate::value::Value;

/// Name and base of each built-in exception, bases first
/// (<https://docs.python.org/3/library/exceptions.html#exception-hierarchy>).
const TREE: &[(&str, &str)] = &[
    ("BaseException", ""),
    ("SystemExit", "BaseException"),
    ("KeyboardInterrupt", "BaseException"),
    ("GeneratorExit", "BaseException"),
    ("BaseExceptionGroup", "BaseException"),
    ("Exception", "BaseException"),
    ("ExceptionGroup", "Exception"),
    ("StopIteration", "Exception"),
    ("StopAsyncIteration", "Exception"),
    ("ArithmeticError", "Exception"),
    ("FloatingPointError", "ArithmeticError"),
    ("OverflowError", "ArithmeticError"),
    ("ZeroDivisionError", "ArithmeticError"),
    ("AssertionError", "Exception"),
    ("AttributeError", "Exception"),
    ("BufferError", "Exception"),
    ("EOFError", "Exception"),
    ("ImportError", "Exception"),
    ("ModuleNotFoundError", "ImportError"),
    ("LookupError", "Exception"),
    ("IndexError", "LookupError"),
    ("KeyError", "LookupError"),
    ("MemoryError", "Exception"),
    ("NameError", "Exception"),
    ("UnboundLocalError", "NameError"),
    ("OSError", "Exception"),
    ("BlockingIOError", "OSError"),
    ("ChildProcessError", "OSError"),
    ("ConnectionError", "OSError"),
    ("BrokenPipeError", "ConnectionError"),
    ("ConnectionAbortedError", "ConnectionError"),
    ("ConnectionRefusedError", "ConnectionError"),
    ("ConnectionResetError", "ConnectionError"),
    ("FileExistsError", "OSError"),
    ("FileNotFoundError", "OSError"),
    ("InterruptedError", "OSError"),
    ("IsADirectoryError", "OSError"),
    ("NotADirectoryError", "OSError"),
    ("PermissionError", "OSError"),
    ("ProcessLookupError", "OSError"),
    ("TimeoutError", "OSError"),
    ("ReferenceError", "Exception"),
    ("RuntimeError", "Exception"),
    ("NotImplementedError", "RuntimeError"),
    ("RecursionError", "RuntimeError"),
    ("SyntaxError", "Exception"),
    ("IndentationError", "SyntaxError"),
    ("TabError", "IndentationError"),
    ("SystemError", "Exception"),
    ("TypeError", "Exception"),
    ("ValueError", "Exception"),
    ("UnicodeError", "ValueError"),
    ("UnicodeDecodeError", "UnicodeError"),
    ("UnicodeEncodeError", "UnicodeError"),
    ("UnicodeTranslateError", "UnicodeError"),
    ("Warning", "Exception"),
    ("BytesWarning", "Warning"),
    ("DeprecationWarning", "Warning"),
    ("EncodingWarning", "Warning"),
    ("FutureWarning", "Warning"),
    ("ImportWarning", "Warning"),
    ("PendingDeprecationWarning", "Warning"),
    ("ResourceWarning", "Warning"),
    ("RuntimeWarning", "Warning"),
    ("SyntaxWarning", "Warning"),
    ("UnicodeWarning", "Warning"),
    ("UserWarning", "Warning"),
];

/// The built-in exception classes by name.
pub struct Exceptions {
    classes: HashMap<&'static str, Rc<Class>>,
    root: Rc<Class>,
}

impl Exceptions {
    pub(crate) fn new(object: &Rc<Class>) -> Exceptions {
        let root = define_root().build_with(vec![Rc::clone(object)]);
        let mut classes: HashMap<&'static str, Rc<Class>> = HashMap::new();
        classes.insert("BaseException", Rc::clone(&root));
        for (name, base) in &TREE[1..] {
            let base = classes.get(base).map_or_else(|| Rc::clone(&root), Rc::clone);
            let class = define_attributes(ClassBuilder::new("builtins", name), name);
            let (class, bases) = match *name {
                "BaseExceptionGroup" => (group::define(class), vec![base]),
                "ExceptionGroup" => {
                    let group = classes.get("BaseExceptionGroup").cloned();
                    (class, group.into_iter().chain([base]).collect())
                }
                _ => (class, vec![base]),
            };
            classes.insert(name, class.build_with(bases));
        }
        Exceptions { classes, root }
    }

    /// A class by name; `BaseException` when there is none of that name.
    pub fn get(&self, name: &str) -> Rc<Class> {
        self.classes
            .get(name)
            .map_or_else(|| Rc::clone(&self.root), Rc::clone)
    }

    /// All classes, in the order of the documentation.
    pub fn all(&self) -> impl Iterator<Item = Rc<Class>> {
        TREE.iter().map(|(name, _)| self.get(name))
    }
}

fn define_root() -> ClassBuilder {
    ClassBuilder::new("builtins", "BaseException")
        .tolerant()
        .static_method("__new__", |interp, args| {
            let Some(Value::Class(class)) = args.positional.first() else {
                return Err(interp.type_error("BaseException.__new__(X): X is not a type object"));
            };
            // `args` is set here, so that it is there when an `__init__` does not call the one above it.
            let instance = Instance::new(&specific(interp, class, &args.positional[1..]));
            set_arguments(interp, &instance, &args.positional[1..]);
            Ok(Value::Instance(instance))
        })
        .method("__init__", |interp, args| {
            if let Value::Instance(instance) = args.this()? {
                set_arguments(interp, instance, &args.positional[1..]);
                set_keywords(interp, instance, &args.keywords)?;
            }
            Ok(Value::None)
        })
        .method("__str__", |interp, args| {
            Ok(Value::str(message(interp, args.this()?)?))
        })
        .method("__repr__", |interp, args| {
            let this = args.this()?;
            let inner: Vec<String> = arguments(this)
                .iter()
                .map(|arg| interp.repr(arg))
                .collect::<Result<_>>()?;
            Ok(Value::str(format!(
                "{}({})",
                interp.type_name(this),
                inner.join(", ")
            )))
        })
        .method("with_traceback", |_, args| Ok(args.this()?.clone()))
        .method("add_note", |interp, args| {
            let note = args.positional.get(1).cloned().unwrap_or(Value::None);
            if let Value::Instance(instance) = args.this()? {
                match instance.get("__notes__") {
                    Some(Value::List(notes)) => notes.borrow_mut().push(note),
                    _ => instance.set("__notes__", Value::list(vec![note])),
                }
            }
            let _ = interp;
            Ok(Value::None)
        })
        .constant("__cause__", Value::None)
        .constant("__context__", Value::None)
        .constant("__traceback__", Value::None)
        .constant("__suppress_context__", false)
}

/// `OSError(2, …)` is a `FileNotFoundError`, and so on: the class of an error number.
fn specific(interp: &Interp, class: &Rc<Class>, args: &[Value]) -> Rc<Class> {
    let os_error = interp.exception("OSError");
    if !Rc::ptr_eq(class, &os_error) || args.len() < 2 {
        return Rc::clone(class);
    }
    match args[0].as_int() {
        Some(1 | 13) => interp.exception("PermissionError"),
        Some(2) => interp.exception("FileNotFoundError"),
        Some(3) => interp.exception("ProcessLookupError"),
        Some(4) => interp.exception("InterruptedError"),
        Some(17) => interp.exception("FileExistsError"),
        Some(20) => interp.exception("NotADirectoryError"),
        Some(21) => interp.exception("IsADirectoryError"),
        Some(110) => interp.exception("TimeoutError"),
        _ => os_error,
    }
}

/// Sets `args`; the file of an `OSError` is an attribute and not among them.
pub(crate) fn set_arguments(interp: &Interp, instance: &Instance, args: &[Value]) {
    let is_os_error = instance.class().is_subclass(&interp.exception("OSError"));
    let shown = if is_os_error && (3..=5).contains(&args.len()) {
        instance.set("filename", args[2].clone());
        &args[..2]
    } else {
        args
    };
    instance.set("args", Value::tuple(shown.to_vec()));
}

/// Attributes that an exception takes as keywords.
const KEYWORDS: &[(&str, &[&str])] = &[
    ("ImportError", &["name", "path"]),
    ("NameError", &["name"]),
    ("AttributeError", &["name", "obj"]),
];

fn set_keywords(interp: &Interp, instance: &Instance, keywords: &[(Rc<str>, Value)]) -> Result<()> {
    let class = instance.class();
    for (name, value) in keywords {
        let known = KEYWORDS
            .iter()
            .any(|(of, names)| class.is_subclass(&interp.exception(of)) && names.contains(&&**name));
        if !known {
            return Err(interp.type_error(format!("{}() takes no keyword arguments", class.name())));
        }
        instance.set(name, value.clone());
    }
    Ok(())
}

/// Attributes that show one of the arguments: class, name, position, how many arguments there must be at least.
const POSITIONS: &[(&str, &str, usize, usize)] = &[
    ("StopIteration", "value", 0, 1),
    ("OSError", "errno", 0, 2),
    ("OSError", "strerror", 1, 2),
    ("OSError", "filename", 2, 3),
    ("UnicodeDecodeError", "encoding", 0, 5),
    ("UnicodeDecodeError", "object", 1, 5),
    ("UnicodeDecodeError", "start", 2, 5),
    ("UnicodeDecodeError", "end", 3, 5),
    ("UnicodeDecodeError", "reason", 4, 5),
    ("UnicodeEncodeError", "encoding", 0, 5),
    ("UnicodeEncodeError", "object", 1, 5),
    ("UnicodeEncodeError", "start", 2, 5),
    ("UnicodeEncodeError", "end", 3, 5),
    ("UnicodeEncodeError", "reason", 4, 5),
    ("SyntaxError", "msg", 0, 1),
    ("ImportError", "msg", 0, 1),
];

fn define_attributes(class: ClassBuilder, class_name: &str) -> ClassBuilder {
    let class = class.tolerant();
    let class = KEYWORDS
        .iter()
        .filter(|(of, _)| *of == class_name)
        .flat_map(|(_, names)| *names)
        .fold(class, |class, name| class.constant(name, Value::None));
    let class = POSITIONS.iter().filter(|(of, ..)| *of == class_name).fold(
        class,
        |class, &(_, name, index, least)| {
            class.property_rw(
                name,
                move |_, this| {
                    let own = match this {
                        Value::Instance(instance) => instance.get(name),
                        _ => None,
                    };
                    let args = arguments(this);
                    let shown = (args.len() >= least).then(|| args[index].clone());
                    Ok(own.or(shown).unwrap_or(Value::None))
                },
                move |_, this, value| {
                    if let Value::Instance(instance) = this {
                        instance.set(name, value);
                    }
                    Ok(())
                },
            )
        },
    );
    if class_name == "SystemExit" {
        return class.property("code", |_, this| {
            let args = arguments(this);
            Ok(match &*args {
                [] => Value::None,
                [one] => one.clone(),
                _ => Value::Tuple(args),
            })
        });
    }
    class
}

/// `exception.args`
pub fn arguments(exception: &Value) -> Rc<[Value]> {
    match exception {
        Value::Instance(instance) => match instance.get("args") {
            Some(Value::Tuple(args)) => args,
            _ => Rc::from(Vec::new()),
        },
        _ => Rc::from(Vec::new()),
    }
}

/// `str(exception)` as `BaseException` has it.
fn message(interp: &Interp, exception: &Value) -> Result<String> {
    let args = arguments(exception);
    let is_key_error = interp.is_instance(exception, &interp.exception("KeyError"));
    match &*args {
        [] => Ok(String::new()),
        // `str(KeyError('x'))` shows the key as `repr` does.
        [one] if is_key_error => interp.repr(one),
        [one] => interp.str(one),
        [number, text, rest @ ..] if interp.is_instance(exception, &interp.exception("OSError")) => {
            let own = match exception {
                Value::Instance(instance) => instance.get("filename"),
                _ => None,
            };
            let file = match own.as_ref().or(rest.first()) {
                Some(file) => format!(": {}", interp.repr(file)?),
                None => String::new(),
            };
            Ok(format!(
                "[Errno {}] {}{file}",
                interp.str(number)?,
                interp.str(text)?
            ))
        }
        [codec, object, start, end, reason]
            if interp.is_instance(exception, &interp.exception("UnicodeDecodeError"))
                || interp.is_instance(exception, &interp.exception("UnicodeEncodeError")) =>
        {
            unicode_message(interp, object, [codec, start, end, reason])
        }
        many => interp.repr(&Value::tuple(many.to_vec())),
    }
}

/// `str()` of a `UnicodeDecodeError` or `UnicodeEncodeError`.
fn unicode_message(
    interp: &Interp,
    object: &Value,
    [codec, start, end, reason]: [&Value; 4],
) -> Result<String> {
    let (codec, reason) = (interp.str(codec)?, interp.str(reason)?);
    let (first, after) = (start.as_int().unwrap_or(0), end.as_int().unwrap_or(0));
    let at = usize::try_from(first).unwrap_or(0);
    let (verb, what) = match object.unwrapped() {
        Value::Bytes(bytes) => ("decode byte", bytes.get(at).map(|byte| format!("0x{byte:02x}"))),
        other => (
            "encode character",
            other
                .as_str()
                .and_then(|text| text.chars().nth(at))
                .map(|c| match c as u32 {
                    code @ 0..=0xff => format!("'\\x{code:02x}'"),
                    code @ 0x100..=0xffff => format!("'\\u{code:04x}'"),
                    code => format!("'\\U{code:08x}'"),
                }),
        ),
    };
    Ok(match what {
        Some(what) if after == first + 1 => {
            format!("'{codec}' codec can't {verb} {what} in position {first}: {reason}")
        }
        _ => format!(
            "'{codec}' codec can't {verb}s in position {first}-{}: {reason}",
            after - 1
        ),
    })
}

/// The last line of a traceback: `ValueError: message`, or the class alone when there is no message.
pub fn last_line(interp: &Interp, exception: &Value) -> String {
    let class = interp.class_of(exception);
    let text = interp
        .str(exception)
        .unwrap_or_else(|_| "<exception str() failed>".to_owned());
    let name = if &**class.module() == "__main__" {
        class.qualified_name().to_string()
    } else {
        class.full_name()
    };
    if text.is_empty() {
        name
    } else {
        format!("{name}: {text}")
    }
}

/// Calls an exception class with arguments, or passes an instance through (`raise X`, `raise X(…)`).
pub(crate) fn instantiate(interp: &Interp, value: &Value) -> Result {
    let base = interp.exception("BaseException");
    match value {
        Value::Class(class) if class.is_subclass(&base) => interp.call(value, Args::default()),
        Value::Instance(instance) if instance.class().is_subclass(&base) => Ok(value.clone()),
        Value::Unknown(_) => Err(interp.unknown_decides(value, "what to raise")),
        _ => Err(interp.type_error("exceptions must derive from BaseException")),
    }
}
