//! `class`, and `type(name, bases, namespace)`.

use std::cell::RefCell;
use std::rc::Rc;

use super::type_params::{TypeParameters, inside};
use super::{Frame, Kind, docstring};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Annotation, Class};
use crate::scope::Scope;
use crate::syntax::ast;
use crate::unknown::Unknown;
use crate::value::{Namespace, Value};

/// What a class statement hands to `type.__new__` beside its arguments, which have Python's own form.
#[derive(Default)]
struct Pending {
    annotations: Vec<Annotation>,
    cell: Option<Rc<Scope>>,
}

/// The class statement that is being executed (an extension of the evaluator).
#[derive(Default)]
struct PendingClass(RefCell<Option<Pending>>);

impl Interp {
    pub(super) fn define_class(&self, frame: &Frame<'_>, def: &ast::StmtClassDef) -> Result<()> {
        let decorators: Vec<Value> = def
            .decorator_list
            .iter()
            .map(|decorator| self.evaluate(frame, &decorator.expression))
            .collect::<Result<_>>()?;
        let parameters = self.type_parameters(frame, def.type_params.as_deref())?;
        let mut arguments = self.class_arguments(frame, def, parameters.as_ref())?;
        let mut bases = Vec::new();
        for base in &arguments.positional {
            bases.extend(self.base_entries(base.clone())?);
        }
        let written = arguments.positional;
        let subscripted = written.iter().any(|base| matches!(base, Value::Instance(_)));
        let metaclass = arguments
            .keywords
            .iter()
            .position(|(name, _)| &**name == "metaclass")
            .map(|index| arguments.keywords.remove(index).1);
        let prepared = self.prepared(metaclass.as_ref(), &bases, def.name.as_str(), &arguments.keywords)?;
        let around = match &parameters {
            Some(parameters) => Some(Rc::clone(&parameters.scope)),
            None => frame.enclosing(),
        };
        let (mut namespace, annotations, cell) = self.class_body(frame, def, prepared.as_ref(), around)?;
        if subscripted {
            let written = Value::tuple(written);
            let variables = Value::tuple(self.type_variables(&written));
            namespace.insert(Rc::from("__orig_bases__"), written);
            namespace.insert(Rc::from("__parameters__"), variables);
        }
        self.pending(Pending {
            annotations,
            cell: Some(cell),
        });
        let class = self.make_class(
            def.name.as_str(),
            &bases,
            self.namespace_value(namespace, prepared)?,
            metaclass,
            arguments.keywords,
        )?;
        if let (Value::Class(class), Some(parameters)) = (&class, parameters) {
            class.set("__type_params__", Value::tuple(parameters.values));
        }
        let mut value = class;
        for decorator in decorators.iter().rev() {
            value = self.call(decorator, Args::of(vec![value]))?;
        }
        frame.set_name(def.name.as_str(), value);
        Ok(())
    }

    /// The bases as they are written, and the keywords.
    fn class_arguments(
        &self,
        frame: &Frame<'_>,
        def: &ast::StmtClassDef,
        parameters: Option<&TypeParameters>,
    ) -> Result<Args> {
        let Some(arguments) = &def.arguments else {
            return Ok(match parameters {
                Some(parameters) => Args::of(vec![self.generic_base(parameters)?]),
                None => Args::default(),
            });
        };
        let Some(parameters) = parameters else {
            return self.evaluate_arguments(frame, None, arguments);
        };
        let mut args = self.evaluate_arguments(&inside(frame, &parameters.scope), None, arguments)?;
        args.positional.push(self.generic_base(parameters)?);
        Ok(args)
    }

    fn pending(&self, pending: Pending) {
        let holder = self.extension::<PendingClass>().unwrap_or_else(|| {
            let holder = Rc::new(PendingClass::default());
            self.extend(Rc::clone(&holder));
            holder
        });
        *holder.0.borrow_mut() = Some(pending);
    }

    /// `Generic[T]` and the like stand for other bases (`__mro_entries__`).
    fn base_entries(&self, base: Value) -> Result<Vec<Value>> {
        if let Value::Instance(_) = &base
            && let Some(method) = self.special(&base, "__mro_entries__")?
        {
            let entries = self.call(&method, Args::of(vec![Value::tuple(Vec::new())]))?;
            return self.collect(&entries);
        }
        Ok(vec![base])
    }

    fn class_body(
        &self,
        frame: &Frame<'_>,
        def: &ast::StmtClassDef,
        prepared: Option<&Value>,
        around: Option<Rc<Scope>>,
    ) -> Result<(Namespace, Vec<Annotation>, Rc<Scope>)> {
        // Methods see `__class__` through this scope; the class itself is put there once it exists.
        let cell = Scope::inside(around);
        let scope = Scope::inside(Some(Rc::clone(&cell)));
        let name: Rc<str> = match frame.kind {
            Kind::Class => Rc::from(format!("{}.{}", frame.function, def.name)),
            Kind::Function(code) => Rc::from(format!("{}.<locals>.{}", code.qualname, def.name)),
            _ => Rc::from(def.name.as_str()),
        };
        let inner = Frame {
            module: frame.module,
            source: frame.source,
            scope: Rc::clone(&scope),
            kind: Kind::Class,
            function: Rc::clone(&name),
            suspend: None,
            depth: self.depth.get() + 1,
        };
        if let Some(prepared) = prepared {
            for (name, value) in self.mapping_items(prepared)? {
                if let Some(name) = name.as_str() {
                    scope.set(&name, value);
                }
            }
        }
        scope.set("__module__", Value::Str(Rc::clone(&frame.module.name)));
        scope.set("__qualname__", Value::Str(name));
        if let Some(doc) = docstring(&def.body) {
            scope.set("__doc__", Value::str(doc));
        }
        self.guarded(|| self.execute_block(&inner, &def.body))?;
        let annotations = annotations(&def.body, &scope, frame);
        let namespace = scope.vars.borrow().clone();
        Ok((namespace, annotations, cell))
    }

    /// The metaclass that all metaclasses of the bases are above.
    fn most_derived(&self, stated: Rc<Class>, bases: &[Value]) -> Result<Rc<Class>> {
        let mut winner = stated;
        for base in bases {
            let Value::Class(base) = base else { continue };
            let Some(meta) = base.metaclass() else { continue };
            if meta.is_subclass(&winner) {
                winner = Rc::clone(meta);
            } else if !winner.is_subclass(meta)
                // Our own classes may have a metaclass where those that they stand for have none.
                && !self.is_native_module(meta.module())
                && !self.is_native_module(winner.module())
            {
                return Err(self.type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of \
                     the metaclasses of all its bases",
                ));
            }
        }
        Ok(winner)
    }

    /// What `__prepare__` of the metaclass puts into the namespace beforehand.
    fn prepared(
        &self,
        metaclass: Option<&Value>,
        bases: &[Value],
        name: &str,
        keywords: &[(Rc<str>, Value)],
    ) -> Result<Option<Value>> {
        let stated = match metaclass {
            Some(Value::Class(class)) if class.is_subclass(&self.types().type_) => Rc::clone(class),
            Some(_) => return Ok(None),
            None => Rc::clone(&self.types().type_),
        };
        let meta = self.most_derived(stated, bases)?;
        if meta.lookup_below(&self.types().type_, "__prepare__").is_none() {
            return Ok(None);
        }
        let args = Args {
            positional: vec![Value::str(name), Value::tuple(bases.to_vec())],
            keywords: keywords.to_vec(),
        };
        self.call_method(&Value::Class(meta), "__prepare__", args)
            .map(Some)
    }

    /// The names of a class body in the mapping that `__prepare__` made, or in a `dict`.
    fn namespace_value(&self, namespace: Namespace, prepared: Option<Value>) -> Result {
        match prepared {
            Some(mapping @ Value::Instance(_)) => {
                for (name, value) in namespace {
                    self.set_item(&mapping, &Value::Str(name), value)?;
                }
                Ok(mapping)
            }
            _ => Ok(Value::dict_of(namespace)),
        }
    }

    /// Makes a class through its metaclass.
    pub(crate) fn make_class(
        &self,
        name: &str,
        bases: &[Value],
        namespace: Value,
        metaclass: Option<Value>,
        keywords: Vec<(Rc<str>, Value)>,
    ) -> Result {
        let type_ = Rc::clone(&self.types().type_);
        let stated = match metaclass {
            Some(Value::Class(class)) if class.is_subclass(&type_) => Some(class),
            Some(Value::Unknown(_)) | None => None,
            Some(callable) => {
                let args = vec![Value::str(name), Value::tuple(bases.to_vec()), namespace];
                return self.call(
                    &callable,
                    Args {
                        positional: args,
                        keywords,
                    },
                );
            }
        };
        let meta = self.most_derived(stated.unwrap_or(type_), bases)?;
        let arguments = vec![Value::str(name), Value::tuple(bases.to_vec()), namespace];
        let mut args = Args {
            positional: arguments,
            keywords,
        };
        args.positional.insert(0, Value::Class(Rc::clone(&meta)));
        let new = meta.lookup("__new__").unwrap_or(Value::None);
        let new = if let Value::StaticMethod(inner) = &new {
            (**inner).clone()
        } else {
            new
        };
        let class = self.call(&new, args.clone())?;
        if let (Value::Class(_), Some(init)) = (&class, meta.lookup_own("__init__")) {
            args.positional[0] = class.clone();
            self.call(&init, args)?;
        }
        Ok(class)
    }
}

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`
pub(crate) fn type_new(interp: &Interp, args: Args) -> Result {
    let pending = interp
        .extension::<PendingClass>()
        .and_then(|holder| holder.0.borrow_mut().take());
    let [metaclass, name, bases, namespace] = args.positional.as_slice() else {
        return Err(interp.type_error("type.__new__() takes 4 positional arguments"));
    };
    let name = name
        .as_str()
        .ok_or_else(|| interp.type_error("type.__new__() argument 1 must be str"))?;
    let mut classes: Vec<Rc<Class>> = Vec::new();
    let mut unknown: Option<Rc<Unknown>> = None;
    for base in interp.collect(bases)? {
        match base {
            Value::Class(class) => {
                check_base(interp, &class, &classes)?;
                classes.push(class);
            }
            Value::Unknown(origin) => unknown = unknown.or(Some(origin)),
            other => {
                return Err(
                    interp.type_error(format!("bases must be types, not '{}'", interp.type_name(&other)))
                );
            }
        }
    }
    if classes.is_empty() {
        classes.push(Rc::clone(&interp.types().object));
    }
    let metaclass = match metaclass {
        Value::Class(class) if !Rc::ptr_eq(class, &interp.types().type_) => Some(Rc::clone(class)),
        _ => None,
    };
    let mut attributes = Namespace::default();
    for (key, value) in interp.mapping_items(namespace)? {
        if let Some(key) = key.as_str() {
            attributes.insert(key, value);
        }
    }
    if attributes.contains_key("__eq__") && !attributes.contains_key("__hash__") {
        attributes.insert(Rc::from("__hash__"), Value::None);
    }
    for hook in ["__init_subclass__", "__class_getitem__"] {
        if let Some(function @ Value::Function(_)) = attributes.get(hook).cloned() {
            attributes.insert(Rc::from(hook), Value::ClassMethod(Rc::new(function)));
        }
    }
    let module = attributes
        .get("__module__")
        .and_then(Value::as_str)
        .unwrap_or_else(|| Rc::from("builtins"));
    let names: Vec<Rc<str>> = classes.iter().map(|class| class.name()).collect();
    let class = Class::new(&name, &module, classes, metaclass, attributes, unknown).ok_or_else(|| {
        interp.type_error(format!(
            "Cannot create a consistent method resolution\norder (MRO) for bases {}",
            names.join(", ")
        ))
    })?;
    *class.slots.borrow_mut() = slots(interp, &class)?;
    if let Some(pending) = pending {
        *class.annotations.borrow_mut() = pending.annotations;
        if let Some(cell) = pending.cell {
            cell.set("__class__", Value::Class(Rc::clone(&class)));
        }
    }
    announce(interp, &class, args.keywords)?;
    Ok(Value::Class(class))
}

/// Whether a class may be a base beside those before it.
fn check_base(interp: &Interp, class: &Rc<Class>, others: &[Rc<Class>]) -> Result<()> {
    let types = interp.types();
    let closed = [
        &types.bool,
        &types.none_type,
        &types.range,
        &types.slice,
        &types.function,
        &types.ellipsis,
    ];
    if closed.iter().any(|one| Rc::ptr_eq(one, class)) {
        return Err(interp.type_error(format!("type '{}' is not an acceptable base type", class.name())));
    }
    if others.iter().any(|other| Rc::ptr_eq(other, class)) {
        return Err(interp.type_error(format!("duplicate base class {}", class.name())));
    }
    Ok(())
}

/// The attributes that instances may have, when the class and all above it say so with `__slots__`.
fn slots(interp: &Interp, class: &Rc<Class>) -> Result<Option<Rc<[Rc<str>]>>> {
    let own = class.dict.borrow().get("__slots__").cloned();
    let (Some(own), None) = (own, &class.unknown_base) else {
        return Ok(None);
    };
    let mut names: Vec<Rc<str>> = match own.as_str() {
        Some(one) => vec![one],
        None => interp.collect(&own)?.iter().filter_map(Value::as_str).collect(),
    };
    for base in class.bases() {
        if Rc::ptr_eq(base, &interp.types().object) {
            continue;
        }
        match &*base.slots.borrow() {
            Some(more) => names.extend(more.iter().cloned()),
            None => return Ok(None),
        }
    }
    let open = names.iter().any(|name| &**name == "__dict__");
    let private = |name: &Rc<str>| match name.strip_prefix("__") {
        Some(_) if !name.ends_with("__") => {
            Rc::from(format!("_{}{name}", class.name().trim_start_matches('_')))
        }
        _ => Rc::clone(name),
    };
    Ok((!open).then(|| names.iter().map(private).collect()))
}

/// Calls `__set_name__` of the attributes and `__init_subclass__` of the class above.
fn announce(interp: &Interp, class: &Rc<Class>, keywords: Vec<(Rc<str>, Value)>) -> Result<()> {
    let attributes: Vec<(Rc<str>, Value)> = class
        .dict
        .borrow()
        .iter()
        .map(|(k, v)| (Rc::clone(k), v.clone()))
        .collect();
    let owner = Value::Class(Rc::clone(class));
    for (name, value) in attributes {
        if let Value::Instance(_) = &value
            && let Some(method) = interp.special(&value, "__set_name__")?
        {
            interp.call(&method, Args::of(vec![owner.clone(), Value::Str(name)]))?;
        }
    }
    if let Some(hook) = class.lookup_after(class, "__init_subclass__") {
        let hook = if let Value::ClassMethod(inner) = &hook {
            (**inner).clone()
        } else {
            hook
        };
        interp.call(
            &hook,
            Args {
                positional: vec![owner],
                keywords,
            },
        )?;
    }
    Ok(())
}

/// The annotated names of a class body, wherever they stand in it.
fn annotations(body: &[ast::Stmt], scope: &Rc<Scope>, frame: &Frame<'_>) -> Vec<Annotation> {
    let mut found = Vec::new();
    for statement in body {
        match statement {
            ast::Stmt::AnnAssign(assignment) => {
                if let ast::Expr::Name(name) = &*assignment.target {
                    found.push(Annotation {
                        name: Rc::from(name.id.as_str()),
                        expression: Rc::new((*assignment.annotation).clone()),
                        scope: Rc::clone(scope),
                        module: Rc::clone(frame.module),
                    });
                }
            }
            ast::Stmt::If(conditional) => found.extend(annotations(&conditional.body, scope, frame)),
            _ => {}
        }
    }
    found
}
