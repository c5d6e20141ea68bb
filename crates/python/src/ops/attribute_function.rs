//! Attributes of functions.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::function::{Function, Method, Native};
use crate::interp::Interp;
use crate::object::{Annotation, Class, ClassBuilder, Instance};
use crate::scope::Scope;
use crate::syntax::Ranged;
use crate::value::Value;

/// The class of `function.__code__` (an extension of the evaluator).
struct CodeClass(Rc<Class>);

impl Interp {
    pub(super) fn function_attr(&self, function: &Rc<Function>, name: &str) -> Result<Option<Value>> {
        if let Some(value) = function.attrs.borrow().get(name) {
            return Ok(Some(value.clone()));
        }
        Ok(Some(match name {
            "__name__" => Value::Str(Rc::clone(&function.code.name)),
            "__qualname__" => Value::Str(Rc::clone(&function.code.qualname)),
            "__module__" => Value::Str(Rc::clone(&function.module.name)),
            "__doc__" => Value::optional_str(function.code.doc.as_deref()),
            "__annotations__" => self.function_annotations(function)?,
            "__defaults__" => positional_defaults(function),
            "__kwdefaults__" => keyword_defaults(function),
            "__code__" => self.code_object(function),
            "__globals__" => Value::dict(crate::dict::Dict::of_scope(&function.module.scope)),
            "__call__" => Value::Function(Rc::clone(function)),
            "__get__" => {
                let function = Value::Function(Rc::clone(function));
                Native::tolerant("__get__", move |_, args| {
                    Ok(match args.positional.first() {
                        None | Some(Value::None) => function.clone(),
                        Some(this) => Value::Method(Rc::new(Method {
                            this: this.clone(),
                            function: function.clone(),
                        })),
                    })
                })
            }
            "__dict__" => {
                let attrs = function.attrs.borrow();
                Value::dict_of(attrs.iter().map(|(k, v)| (Rc::clone(k), v.clone())))
            }
            _ => return Ok(None),
        }))
    }

    /// The annotations of a function, evaluated when somebody asks for them.
    fn function_annotations(&self, function: &Function) -> Result {
        let scope = function.closure.clone().unwrap_or_else(Scope::root);
        let parameters = &function.code.parameters;
        let named = parameters.iter().map(|any| {
            let parameter = any.as_parameter();
            (parameter.name.as_str(), parameter.annotation.as_deref())
        });
        let mut pairs = Vec::new();
        for (name, annotation) in named.chain([("return", function.code.returns.as_deref())]) {
            let Some(expression) = annotation else {
                continue;
            };
            let annotation = Annotation {
                name: Rc::from(name),
                expression: Rc::new(expression.clone()),
                scope: Rc::clone(&scope),
                module: Rc::clone(&function.module),
            };
            let value = match self.evaluate_annotation(&annotation) {
                Err(Error::Raised(_)) if function.module.future_annotations.get() => {
                    Value::str(function.code.source.slice(expression.range()))
                }
                result => result?,
            };
            pairs.push((name.to_owned(), value));
        }
        Ok(Value::dict_of(pairs))
    }

    /// `function.__code__`: what says where the function stands and what it takes.
    fn code_object(&self, function: &Function) -> Value {
        let class = self.extension::<CodeClass>().unwrap_or_else(|| {
            let class = ClassBuilder::new("builtins", "code").build(self);
            let class = Rc::new(CodeClass(class));
            self.extend(Rc::clone(&class));
            class
        });
        let code = &function.code;
        let parameters = &code.parameters;
        let named = parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .chain(&parameters.kwonlyargs);
        let names: Vec<Value> = named
            .map(|parameter| Value::str(parameter.name().as_str()))
            .collect();
        let positional = parameters.posonlyargs.len() + parameters.args.len();
        let line = code.source.line_column(code.range.start()).0;
        let object = Instance::new(&class.0);
        object.set("co_name", Value::Str(Rc::clone(&code.name)));
        object.set("co_qualname", Value::Str(Rc::clone(&code.qualname)));
        object.set("co_filename", Value::str(code.source.path.to_string_lossy()));
        object.set("co_firstlineno", Value::size(line));
        object.set("co_argcount", Value::size(positional));
        object.set("co_posonlyargcount", Value::size(parameters.posonlyargs.len()));
        object.set("co_kwonlyargcount", Value::size(parameters.kwonlyargs.len()));
        object.set("co_varnames", Value::tuple(names));
        Value::Instance(object)
    }
}

/// `__defaults__`: those of the positional parameters, `None` when there are none.
fn positional_defaults(function: &Function) -> Value {
    let parameters = &function.code.parameters;
    let positional = parameters.posonlyargs.iter().chain(&parameters.args);
    let found: Vec<Value> = positional
        .filter_map(|parameter| {
            let name = parameter.name().as_str();
            let default = function.defaults.iter().find(|(of, _)| &**of == name);
            default.map(|(_, value)| value.clone())
        })
        .collect();
    if found.is_empty() {
        Value::None
    } else {
        Value::tuple(found)
    }
}

/// `__kwdefaults__`: those of the keyword-only parameters, `None` when there are none.
fn keyword_defaults(function: &Function) -> Value {
    let keyword_only = function.code.parameters.kwonlyargs.iter();
    let found: Vec<(Rc<str>, Value)> = keyword_only
        .filter_map(|parameter| {
            let name = parameter.name().as_str();
            function.defaults.iter().find(|(of, _)| &**of == name).cloned()
        })
        .collect();
    if found.is_empty() {
        Value::None
    } else {
        Value::dict_of(found)
    }
}
