//! The built-in exception classes.

use std::collections::HashMap;
use std::rc::Rc;

use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder};
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
    ("ConnectionError", "OSError"),
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
    ("SystemError", "Exception"),
    ("TypeError", "Exception"),
    ("ValueError", "Exception"),
    ("UnicodeError", "ValueError"),
    ("UnicodeDecodeError", "UnicodeError"),
    ("UnicodeEncodeError", "UnicodeError"),
    ("Warning", "Exception"),
    ("BytesWarning", "Warning"),
    ("DeprecationWarning", "Warning"),
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
            classes.insert(name, ClassBuilder::new("builtins", name).build_with(vec![base]));
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
        .method("__init__", |_, args| {
            if let Value::Instance(instance) = args.this()? {
                instance.set("args", Value::tuple(args.positional[1..].to_vec()));
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
            let file = match rest.first() {
                Some(file) => format!(": {}", interp.repr(file)?),
                None => String::new(),
            };
            Ok(format!(
                "[Errno {}] {}{file}",
                interp.str(number)?,
                interp.str(text)?
            ))
        }
        many => interp.repr(&Value::tuple(many.to_vec())),
    }
}

/// The last line of a traceback: `ValueError: message`, or the class alone when there is no message.
pub fn last_line(interp: &Interp, exception: &Value) -> String {
    let class = interp.class_of(exception);
    let text = interp.str(exception).unwrap_or_default();
    let name = class.full_name();
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
