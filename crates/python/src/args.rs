//! Arguments of native functions.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::unknown::Unknown;
use crate::value::Value;

/// The arguments of a call.
#[derive(Clone, Default, Debug)]
pub struct Args {
    /// By position; methods get their instance first.
    pub positional: Vec<Value>,
    /// By name, in order.
    pub keywords: Vec<(Rc<str>, Value)>,
}

impl Args {
    /// Arguments by position only.
    pub fn of(positional: Vec<Value>) -> Args {
        Args {
            positional,
            keywords: Vec::new(),
        }
    }

    /// The same with one more argument by name.
    #[must_use]
    pub fn with(mut self, name: &str, value: Value) -> Args {
        self.keywords.push((Rc::from(name), value));
        self
    }

    /// The instance that a method is called on.
    pub fn this(&self) -> Result<&Value> {
        self.positional
            .first()
            .ok_or_else(|| Error::unsupported("a method was called without its instance"))
    }

    /// The first unknown value among the arguments (not inside containers).
    pub fn first_unknown(&self) -> Option<&Rc<Unknown>> {
        self.positional
            .iter()
            .chain(self.keywords.iter().map(|(_, v)| v))
            .find_map(|value| match value {
                Value::Unknown(unknown) => Some(unknown),
                _ => None,
            })
    }

    /// Reads the arguments one parameter after another; `function` is the name in error messages.
    pub fn reader(self, function: &str) -> Reader {
        let given = self.positional.len();
        Reader {
            function: function.to_owned(),
            positional: self.positional.into_iter(),
            given,
            taken: 0,
            keywords: self.keywords,
        }
    }

    /// Reads a method's arguments: the instance, then a reader of the rest.
    pub fn method(mut self, function: &str) -> Result<(Value, Reader)> {
        if self.positional.is_empty() {
            return Err(Error::unsupported(format!(
                "{function} was called without its instance"
            )));
        }
        let this = self.positional.remove(0);
        Ok((this, self.reader(function)))
    }
}

/// Takes arguments in the order of a signature. Every parameter is read by one call, in order; [`Reader::finish`]
/// then refuses what is left over, with Python's messages.
pub struct Reader {
    function: String,
    positional: std::vec::IntoIter<Value>,
    given: usize,
    taken: usize,
    keywords: Vec<(Rc<str>, Value)>,
}

impl Reader {
    fn keyword(&mut self, name: &str) -> Option<Value> {
        let index = self.keywords.iter().position(|(key, _)| &**key == name)?;
        Some(self.keywords.remove(index).1)
    }

    /// The next parameter, by position or name, if it was given.
    pub fn optional(&mut self, name: &str) -> Option<Value> {
        self.taken += 1;
        self.positional.next().or_else(|| self.keyword(name))
    }

    /// The next parameter, by position or name; `TypeError` if it was not given.
    pub fn required(&mut self, interp: &Interp, name: &str) -> Result {
        self.optional(name).ok_or_else(|| {
            interp.type_error(format!(
                "{}() missing 1 required positional argument: '{name}'",
                self.function
            ))
        })
    }

    /// A keyword-only parameter, if it was given.
    pub fn named(&mut self, name: &str) -> Option<Value> {
        self.keyword(name)
    }

    /// The next parameter as a `str`.
    pub fn required_str(&mut self, interp: &Interp, name: &str) -> Result<Rc<str>> {
        let value = self.required(interp, name)?;
        let function = self.function.clone();
        value.as_str().ok_or_else(|| {
            interp.type_error(format!(
                "{function}() argument '{name}' must be str, not {}",
                interp.type_name(&value)
            ))
        })
    }

    /// The next parameter as a `str`, `None` when it is not given or `None`.
    pub fn optional_str(&mut self, interp: &Interp, name: &str) -> Result<Option<Rc<str>>> {
        match self.optional(name) {
            None | Some(Value::None) => Ok(None),
            Some(value) => match value.as_str() {
                Some(text) => Ok(Some(text)),
                None => Err(interp.type_error(format!(
                    "{}() argument '{name}' must be str, not {}",
                    self.function,
                    interp.type_name(&value)
                ))),
            },
        }
    }

    /// The next parameter as an `int`, or a default.
    pub fn int_or(&mut self, interp: &Interp, name: &str, default: i64) -> Result<i64> {
        match self.optional(name) {
            None => Ok(default),
            Some(value) => value.as_int().ok_or_else(|| {
                interp.type_error(format!(
                    "'{}' object cannot be interpreted as an integer",
                    interp.type_name(&value)
                ))
            }),
        }
    }

    /// The next parameter's truth, or a default.
    pub fn bool_or(&mut self, interp: &Interp, name: &str, default: bool) -> Result<bool> {
        self.optional(name)
            .map_or(Ok(default), |value| interp.truth(&value))
    }

    /// All remaining positional arguments (`*args`).
    pub fn rest(&mut self) -> Vec<Value> {
        let rest: Vec<Value> = self.positional.by_ref().collect();
        self.taken += rest.len();
        rest
    }

    /// All remaining keyword arguments (`**kwargs`).
    pub fn rest_named(&mut self) -> Vec<(Rc<str>, Value)> {
        std::mem::take(&mut self.keywords)
    }

    /// Refuses arguments that nobody took.
    pub fn finish(mut self, interp: &Interp) -> Result<()> {
        if self.positional.next().is_some() {
            return Err(interp.type_error(format!(
                "{}() takes {} positional argument{} but {} {} given",
                self.function,
                self.taken,
                if self.taken == 1 { "" } else { "s" },
                self.given,
                if self.given == 1 { "was" } else { "were" },
            )));
        }
        match self.keywords.first() {
            Some((name, _)) => Err(interp.type_error(format!(
                "{}() got an unexpected keyword argument '{name}'",
                self.function
            ))),
            None => Ok(()),
        }
    }
}
