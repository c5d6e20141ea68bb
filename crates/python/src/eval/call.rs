//! Calls, and how arguments meet parameters.

use std::rc::Rc;

use super::{Flow, Frame, Kind};
use crate::args::Args;
use crate::dict::Dict;
use crate::error::{Error, Result};
use crate::function::{Body, Code, Function};
use crate::generator::Generator;
use crate::interp::Interp;
use crate::object::{Class, Instance};
use crate::scope::Scope;
use crate::syntax::{Ranged, ast};
use crate::value::Value;

impl Interp {
    pub(super) fn evaluate_call(&self, frame: &Frame<'_>, call: &ast::ExprCall) -> Result {
        if let Some(result) = self.zero_argument_super(frame, call)? {
            return Ok(result);
        }
        let callee = self.evaluate(frame, &call.func)?;
        let args = self.evaluate_arguments(frame, Some(&callee), &call.arguments)?;
        if let Value::Native(native) = &callee
            && let Some(names) = Self::variables(frame, &native.name, &args)
        {
            return Ok(names);
        }
        self.calls.borrow_mut().push(frame.place(call.range()));
        let result = self.call(&callee, args);
        self.calls.borrow_mut().pop();
        result
    }

    /// What `locals()`, `globals()`, `vars()` and `dir()` answer: they look at where they are called.
    fn variables(frame: &Frame<'_>, function: &str, args: &Args) -> Option<Value> {
        let scope = match function {
            "globals" => &frame.module.scope,
            "locals" | "vars" | "dir" if args.positional.is_empty() => &frame.scope,
            _ => return None,
        };
        if function == "dir" {
            let mut names: Vec<Rc<str>> = scope.vars.borrow().keys().cloned().collect();
            names.sort();
            return Some(Value::list(names.into_iter().map(Value::Str).collect()));
        }
        Some(Value::dict(match frame.kind {
            // Changes of a function's `locals()` are lost.
            Kind::Function(_) if function != "globals" => Dict::of_scope(scope).clone(),
            _ => Dict::of_scope(scope),
        }))
    }

    /// `super()` means `super(__class__, <first argument>)`.
    fn zero_argument_super(&self, frame: &Frame<'_>, call: &ast::ExprCall) -> Result<Option<Value>> {
        let is_super = matches!(&*call.func, ast::Expr::Name(name) if name.id.as_str() == "super");
        if !is_super || !call.arguments.is_empty() {
            return Ok(None);
        }
        let no_arguments = || self.raise("RuntimeError", "super(): no arguments");
        let Some(Value::Class(after)) = frame.scope.find("__class__") else {
            return Err(self.raise("RuntimeError", "super(): __class__ cell not found"));
        };
        let Kind::Function(code) = frame.kind else {
            return Err(no_arguments());
        };
        let parameters = &code.parameters;
        let first = parameters.posonlyargs.first().or_else(|| parameters.args.first());
        let this = match (first, &parameters.vararg) {
            (Some(parameter), _) => frame.scope.get(parameter.name().as_str()),
            (None, Some(rest)) => match frame.scope.get(rest.name.as_str()) {
                Some(Value::Tuple(items)) => items.first().cloned(),
                _ => None,
            },
            _ => None,
        };
        let this = this.ok_or_else(no_arguments)?;
        Ok(Some(Value::Super(Rc::new(crate::function::Super {
            after,
            this,
        }))))
    }

    /// The arguments of a call; `callee` is for messages, a class statement has none.
    pub(super) fn evaluate_arguments(
        &self,
        frame: &Frame<'_>,
        callee: Option<&Value>,
        arguments: &ast::Arguments,
    ) -> Result<Args> {
        let mut positional = Vec::with_capacity(arguments.args.len());
        for argument in &arguments.args {
            let ast::Expr::Starred(starred) = argument else {
                positional.push(self.evaluate(frame, argument)?);
                continue;
            };
            let iterable = self.evaluate(frame, &starred.value)?;
            positional.extend(self.spread(&iterable, || {
                format!("{} argument after *", self.callee_text(callee))
            })?);
        }
        let mut keywords: Vec<(Rc<str>, Value)> = Vec::with_capacity(arguments.keywords.len());
        for keyword in &arguments.keywords {
            let value = self.evaluate(frame, &keyword.value)?;
            match &keyword.arg {
                Some(name) => keywords.push((Rc::from(name.as_str()), value)),
                None => self.spread_keywords(callee, &value, &mut keywords)?,
            }
        }
        Ok(Args { positional, keywords })
    }

    /// The items of `*iterable`; `what` is the subject of the message when it is none.
    pub(super) fn spread(&self, iterable: &Value, what: impl FnOnce() -> String) -> Result<Vec<Value>> {
        let iterator = match iterable {
            Value::List(_) | Value::Tuple(_) => return self.collect(iterable),
            _ => self.iter(iterable).map_err(|error| {
                let plain = !matches!(iterable, Value::Instance(_));
                if plain && self.is_raised(&error, "TypeError") {
                    let kind = self.type_name(iterable);
                    self.type_error(format!("{} must be an iterable, not {kind}", what()))
                } else {
                    error
                }
            })?,
        };
        self.collect(&iterator)
    }

    fn spread_keywords(
        &self,
        callee: Option<&Value>,
        mapping: &Value,
        keywords: &mut Vec<(Rc<str>, Value)>,
    ) -> Result<()> {
        if let Value::Unknown(_) = mapping {
            return Err(self.unknown_decides(mapping, "the keyword arguments of a call"));
        }
        if !matches!(mapping.unwrapped(), Value::Dict(_)) && self.find_attr(mapping, "keys")?.is_none() {
            return Err(self.type_error(format!(
                "{} argument after ** must be a mapping, not {}",
                self.callee_text(callee),
                self.type_name(mapping)
            )));
        }
        for (key, value) in self.mapping_items(mapping)? {
            let key = key
                .as_str()
                .ok_or_else(|| self.type_error("keywords must be strings"))?;
            if keywords.iter().any(|(given, _)| *given == key) {
                return Err(self.type_error(format!(
                    "{} got multiple values for keyword argument '{key}'",
                    self.callee_text(callee)
                )));
            }
            keywords.push((key, value));
        }
        Ok(())
    }

    /// How messages about arguments name what is called.
    fn callee_text(&self, callee: Option<&Value>) -> String {
        match callee {
            Some(Value::Function(function)) => {
                format!("{}.{}()", function.module.name, function.code.qualname)
            }
            Some(Value::Method(method)) => self.callee_text(Some(&method.function)),
            Some(Value::Class(class)) => format!("{}()", class.full_name()),
            Some(Value::Native(native)) => format!("{}()", native.name),
            Some(other) => format!("{} object", self.type_name(other)),
            None => "class".to_owned(),
        }
    }

    /// Calls a value.
    pub fn call(&self, callee: &Value, args: Args) -> Result {
        match callee {
            Value::Native(native) => native.call(self, args),
            Value::Function(function) => self.call_function(function, args),
            Value::Method(method) => {
                let mut args = args;
                args.positional.insert(0, method.this.clone());
                self.call(&method.function, args)
            }
            Value::Class(class) => self.call_class(class, args),
            Value::Unknown(unknown) => {
                *self.called_unknown.borrow_mut() = Some(callee.clone());
                Ok(Value::Unknown(unknown.derived("(…)")))
            }
            Value::StaticMethod(inner) => self.call(inner, args),
            Value::Instance(_) => match self.special(callee, "__call__")? {
                Some(method) => self.call(&method, args),
                None => match self.class_of(callee).unknown_base.as_ref() {
                    Some(unknown) => Ok(Value::Unknown(unknown.derived("()(…)"))),
                    None => Err(self.not_callable(callee)),
                },
            },
            _ => Err(self.not_callable(callee)),
        }
    }

    fn not_callable(&self, value: &Value) -> Error {
        self.type_error(format!("'{}' object is not callable", self.type_name(value)))
    }

    /// Calls a method by name.
    pub fn call_method(&self, object: &Value, name: &str, args: Args) -> Result {
        let method = self.get_attr(object, name)?;
        self.call(&method, args)
    }

    fn call_function(&self, function: &Rc<Function>, args: Args) -> Result {
        let scope = Scope::inside(function.closure.clone());
        bind_arguments(self, function, args, &scope)?;
        let code = &function.code;
        if !code.is_generator && !code.is_async {
            return self.guarded(|| self.run_body(function, scope, None));
        }
        // An `async def` with `yield` is an asynchronous generator; `async for` iterates over it like over any.
        let is_coroutine = code.is_async && !code.is_generator;
        let (function, name) = (Rc::clone(function), Rc::clone(&code.name));
        let generator = Generator::new(self, is_coroutine, name, move |interp, suspend| {
            interp.guarded(|| interp.run_body(&function, scope, Some(suspend)))
        })?;
        Ok(Value::Generator(Rc::new(generator)))
    }

    fn run_body(
        &self,
        function: &Rc<Function>,
        scope: Rc<Scope>,
        suspend: Option<&crate::generator::Suspend>,
    ) -> Result {
        let code = &function.code;
        let frame = Frame {
            module: &function.module,
            source: &code.source,
            scope,
            kind: Kind::Function(code),
            function: Rc::clone(&code.name),
            suspend,
            depth: self.depth.get(),
        };
        match &code.body {
            Body::Expression(expression) => self.evaluate(&frame, expression),
            Body::Block(block) => match self.execute_block(&frame, block)? {
                Flow::Return(value) => Ok(value),
                _ => Ok(Value::None),
            },
        }
    }

    /// Calls a class: `__new__`, then `__init__` (or the metaclass's `__call__`).
    pub fn call_class(&self, class: &Rc<Class>, args: Args) -> Result {
        if let Some(metaclass) = class.metaclass()
            && let Some(call) = metaclass.lookup_below(&self.types().type_, "__call__")
        {
            let mut args = args;
            args.positional.insert(0, Value::Class(Rc::clone(class)));
            return self.call(&call, args);
        }
        self.instantiate(class, args)
    }

    /// `type.__call__`
    pub fn instantiate(&self, class: &Rc<Class>, args: Args) -> Result {
        if class.metaclass().is_some() {
            self.refuse_abstract(class)?;
        }
        let new = class.lookup_own("__new__");
        let has_new = new.is_some();
        let instance = match new {
            Some(new) => {
                let new = if let Value::StaticMethod(inner) = &new {
                    (**inner).clone()
                } else {
                    new
                };
                let mut args = args.clone();
                args.positional.insert(0, Value::Class(Rc::clone(class)));
                let asked = Rc::ptr_eq(class, &self.types().type_) && args.positional.len() == 2;
                let made = self.call(&new, args)?;
                // `type(value)` makes nothing; a class that a metaclass makes is initialised like any other object.
                let is_object = matches!(made, Value::Instance(_) | Value::Class(_)) && !asked;
                if !is_object || !self.class_of(&made).is_subclass(class) {
                    return Ok(made);
                }
                made
            }
            None => Value::Instance(Instance::new(class)),
        };
        let init = match &instance {
            Value::Class(_) => self.class_of(&instance).lookup_own("__init__"),
            _ => class.lookup_own("__init__"),
        };
        match init {
            Some(init) => {
                let mut args = args;
                args.positional.insert(0, instance.clone());
                let result = self.call(&init, args)?;
                if !matches!(result, Value::None | Value::Unknown(_)) {
                    return Err(self.type_error(format!(
                        "__init__() should return None, not '{}'",
                        self.type_name(&result)
                    )));
                }
            }
            None if !has_new
                && class.unknown_base.is_none()
                && (!args.positional.is_empty() || !args.keywords.is_empty()) =>
            {
                return Err(self.type_error(format!("{}() takes no arguments", class.name())));
            }
            None => {}
        }
        Ok(instance)
    }
}

impl Class {
    /// An attribute that a metaclass has below `type`.
    pub(super) fn lookup_below(&self, type_: &Rc<Class>, name: &str) -> Option<Value> {
        if let Some(value) = self.dict.borrow().get(name) {
            return Some(value.clone());
        }
        self.ancestors()
            .iter()
            .take_while(|class| !Rc::ptr_eq(class, type_))
            .find_map(|class| class.dict.borrow().get(name).cloned())
    }
}

/// Binds arguments to the parameters of a function, as variables of `scope`.
fn bind_arguments(interp: &Interp, function: &Function, args: Args, scope: &Rc<Scope>) -> Result<()> {
    let code = &function.code;
    let parameters = &code.parameters;
    let positional_only = parameters.posonlyargs.len();
    let names: Vec<&str> = parameters
        .posonlyargs
        .iter()
        .chain(&parameters.args)
        .map(|parameter| parameter.name().as_str())
        .collect();
    let given = args.positional.len();
    let mut positional = args.positional.into_iter();
    for (name, value) in names.iter().zip(positional.by_ref()) {
        scope.set(name, value);
    }
    let rest: Vec<Value> = positional.collect();
    match &parameters.vararg {
        Some(parameter) => scope.set(parameter.name.as_str(), Value::tuple(rest)),
        None if !rest.is_empty() => {
            let optional = names
                .iter()
                .filter(|name| function.defaults.iter().any(|(of, _)| &**of == **name))
                .count();
            return Err(too_many(interp, code, names.len(), optional, given));
        }
        None => {}
    }
    let mut extra = crate::dict::Dict::default();
    for (name, value) in args.keywords {
        let known = names[positional_only.min(names.len())..].contains(&&*name)
            || parameters.kwonlyargs.iter().any(|p| p.name().as_str() == &*name);
        if known && scope.get(&name).is_some() {
            return Err(interp.type_error(format!(
                "{}() got multiple values for argument '{name}'",
                code.qualname
            )));
        } else if known {
            scope.set(&name, value);
        } else if parameters.kwarg.is_some() {
            extra.set_str(&name, value);
        } else if parameters.posonlyargs.iter().any(|p| p.name().as_str() == &*name) {
            return Err(interp.type_error(format!(
                "{}() got some positional-only arguments passed as keyword arguments: '{name}'",
                code.qualname
            )));
        } else {
            return Err(interp.type_error(format!(
                "{}() got an unexpected keyword argument '{name}'",
                code.qualname
            )));
        }
    }
    if let Some(parameter) = &parameters.kwarg {
        scope.set(parameter.name.as_str(), Value::dict(extra));
    }
    for (name, value) in &function.defaults {
        if scope.get(name).is_none() {
            scope.set(name, value.clone());
        }
    }
    check_missing(interp, code, &names, scope)
}

fn too_many(interp: &Interp, code: &Code, takes: usize, optional: usize, given: usize) -> Error {
    let range = if optional == 0 {
        takes.to_string()
    } else {
        format!("from {} to {takes}", takes - optional)
    };
    interp.type_error(format!(
        "{}() takes {range} positional argument{} but {given} {} given",
        code.qualname,
        if takes == 1 { "" } else { "s" },
        if given == 1 { "was" } else { "were" },
    ))
}

fn check_missing(interp: &Interp, code: &Code, names: &[&str], scope: &Rc<Scope>) -> Result<()> {
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| scope.get(name).is_none())
        .collect();
    let keyword_only: Vec<&str> = code
        .parameters
        .kwonlyargs
        .iter()
        .map(|parameter| parameter.name().as_str())
        .filter(|name| scope.get(name).is_none())
        .collect();
    let (kind, missing) = match (missing.is_empty(), keyword_only.is_empty()) {
        (true, true) => return Ok(()),
        (false, _) => ("positional", missing),
        (true, false) => ("keyword-only", keyword_only),
    };
    Err(interp.type_error(format!(
        "{}() {}",
        code.qualname,
        crate::signature::missing_arguments(kind, &missing)
    )))
}
