//! Signatures of native functions, written as in Python, and the errors of calls that do not fit them.

use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;

/// The parameters of a function.
pub struct Signature {
    function: &'static str,
    /// Whether the first parameter is the instance, which callers of a method do not write.
    has_self: bool,
    positional: Vec<Parameter>,
    named: Vec<Parameter>,
    takes_any_positional: bool,
    takes_any_named: bool,
}

struct Parameter {
    name: &'static str,
    optional: bool,
}

impl Signature {
    /// The signature with this text, as in `f(self, a, b=, *rest, c, d=, **more)`: parameters that end in `=` have a
    /// default. The part before the bracket is the name in error messages.
    pub fn new(text: &'static str) -> Signature {
        let (function, parameters) = text.split_once('(').unwrap_or((text, ""));
        let mut signature = Signature {
            function,
            has_self: false,
            positional: Vec::new(),
            named: Vec::new(),
            takes_any_positional: false,
            takes_any_named: false,
        };
        let mut named = false;
        for word in parameters
            .trim_end_matches(')')
            .split(", ")
            .filter(|word| !word.is_empty())
        {
            if word == "self" {
                signature.has_self = true;
            } else if word.starts_with("**") {
                signature.takes_any_named = true;
            } else if word.starts_with('*') {
                named = true;
                signature.takes_any_positional = word.len() > 1;
            } else {
                let list = if named {
                    &mut signature.named
                } else {
                    &mut signature.positional
                };
                list.push(Parameter {
                    name: word.trim_end_matches('='),
                    optional: word.ends_with('='),
                });
            }
        }
        signature
    }

    /// The function's name without its class.
    pub fn short_name(&self) -> &'static str {
        self.function.rsplit('.').next().unwrap_or(self.function)
    }

    /// Whether the arguments (without the instance) fit.
    ///
    /// # Errors
    /// Python's `TypeError`.
    pub fn check(&self, interp: &Interp, args: &Args) -> Result<()> {
        let given = args.positional.len();
        for (name, _) in &args.keywords {
            let at = self
                .positional
                .iter()
                .position(|parameter| parameter.name == &**name);
            if at.is_some_and(|at| at < given) {
                return Err(self.error(interp, &format!("got multiple values for argument '{name}'")));
            }
            let known = at.is_some() || self.named.iter().any(|parameter| parameter.name == &**name);
            if !known && !self.takes_any_named {
                return Err(self.error(interp, &format!("got an unexpected keyword argument '{name}'")));
            }
        }
        if given > self.positional.len() && !self.takes_any_positional {
            return Err(self.too_many(interp, args));
        }
        let is_missing = |parameter: &&Parameter| {
            !parameter.optional && !args.keywords.iter().any(|(name, _)| &**name == parameter.name)
        };
        let missing: Vec<_> = self.positional.iter().skip(given).filter(is_missing).collect();
        self.refuse_missing(interp, "positional", &missing)?;
        let missing: Vec<_> = self.named.iter().filter(is_missing).collect();
        self.refuse_missing(interp, "keyword-only", &missing)
    }

    fn error(&self, interp: &Interp, what: &str) -> Error {
        interp.type_error(format!("{}() {what}", self.function))
    }

    fn too_many(&self, interp: &Interp, args: &Args) -> Error {
        let hidden = usize::from(self.has_self);
        let most = self.positional.len() + hidden;
        let least = most
            - self
                .positional
                .iter()
                .filter(|parameter| parameter.optional)
                .count();
        let takes = if least == most {
            most.to_string()
        } else {
            format!("from {least} to {most}")
        };
        let given = args.positional.len() + hidden;
        let named = self
            .named
            .iter()
            .filter(|it| args.keywords.iter().any(|(name, _)| &**name == it.name));
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let given = match named.count() {
            0 => format!("{given} {} given", if given == 1 { "was" } else { "were" }),
            more => format!(
                "{given} positional argument{} (and {more} keyword-only argument{}) were given",
                plural(given),
                plural(more)
            ),
        };
        self.error(
            interp,
            &format!("takes {takes} positional argument{} but {given}", plural(most)),
        )
    }

    fn refuse_missing(&self, interp: &Interp, kind: &str, missing: &[&Parameter]) -> Result<()> {
        let names: Vec<&str> = missing.iter().map(|parameter| parameter.name).collect();
        if names.is_empty() {
            return Ok(());
        }
        Err(self.error(interp, &missing_arguments(kind, &names)))
    }
}

/// `missing 2 required positional arguments: 'a' and 'b'`
pub(crate) fn missing_arguments(kind: &str, names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [first, second] => format!("{first} and {second}"),
        [head @ .., last] => format!("{}, and {last}", head.join(", ")),
        [] => String::new(),
    };
    format!(
        "missing {} required {kind} argument{}: {list}",
        quoted.len(),
        if quoted.len() == 1 { "" } else { "s" },
    )
}
