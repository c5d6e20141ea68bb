//! Type parameters: `def f[T](…)`, `class C[T]`, `type X[T] = …`.

use std::rc::Rc;

use super::{Frame, Kind};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::scope::Scope;
use crate::syntax::{Ranged, ast};
use crate::value::Value;

/// The parameters as values, and the scope in which they have their names.
pub(super) struct TypeParameters {
    pub(super) scope: Rc<Scope>,
    pub(super) values: Vec<Value>,
}

impl Interp {
    /// Makes the type parameters of a definition, if it has any.
    pub(super) fn type_parameters(
        &self,
        frame: &Frame<'_>,
        parameters: Option<&ast::TypeParams>,
    ) -> Result<Option<TypeParameters>> {
        let Some(parameters) = parameters else {
            return Ok(None);
        };
        let typing = self.import_module("typing")?;
        let scope = Scope::inside(frame.enclosing());
        let mut values = Vec::new();
        for parameter in parameters {
            let name = parameter.name().as_str();
            let mut args = Args::of(vec![Value::str(name)]);
            let class = match parameter {
                ast::TypeParam::TypeVar(variable) => {
                    self.restrict(frame, &scope, variable.bound.as_deref(), &mut args);
                    "TypeVar"
                }
                ast::TypeParam::ParamSpec(_) => "ParamSpec",
                ast::TypeParam::TypeVarTuple(_) => "TypeVarTuple",
            };
            let value = self.call_method(&typing, class, args)?;
            scope.set(name, value.clone());
            values.push(value);
        }
        Ok(Some(TypeParameters { scope, values }))
    }

    /// `T: bound` and `T: (one, other)`. They are for type checkers: one that cannot be evaluated yet is left out.
    fn restrict(&self, frame: &Frame<'_>, scope: &Rc<Scope>, bound: Option<&ast::Expr>, args: &mut Args) {
        let Some(bound) = bound else { return };
        let Ok(value) = self.evaluate(&inside(frame, scope), bound) else {
            return;
        };
        match (bound, value) {
            (ast::Expr::Tuple(_), Value::Tuple(constraints)) => {
                args.positional.extend(constraints.iter().cloned());
            }
            (_, value) => args.keywords.push((Rc::from("bound"), value)),
        }
    }

    /// `Generic[T]`, which a class with type parameters has as its last base.
    pub(super) fn generic_base(&self, parameters: &TypeParameters) -> Result {
        let typing = self.import_module("typing")?;
        let generic = self.get_attr(&typing, "Generic")?;
        self.get_item(&generic, &Value::tuple(parameters.values.clone()))
    }

    /// `type name[T] = value`: the name stands for the value itself. What cannot be evaluated yet, because it names
    /// what comes later, stays a text, as a forward reference does.
    pub(super) fn type_alias(&self, frame: &Frame<'_>, alias: &ast::StmtTypeAlias) -> Result<()> {
        let parameters = self.type_parameters(frame, alias.type_params.as_deref())?;
        let value = match &parameters {
            Some(parameters) => self.evaluate(&inside(frame, &parameters.scope), &alias.value),
            None => self.evaluate(frame, &alias.value),
        };
        let value = match value {
            Err(error) if self.is_raised(&error, "NameError") => {
                Value::str(frame.source.slice(alias.value.range()))
            }
            other => other?,
        };
        self.assign(frame, &alias.name, value)
    }
}

/// The frame in which the type parameters have their names.
pub(super) fn inside<'a>(frame: &Frame<'a>, scope: &Rc<Scope>) -> Frame<'a> {
    Frame {
        module: frame.module,
        source: frame.source,
        scope: Rc::clone(scope),
        kind: Kind::Comprehension,
        function: Rc::clone(&frame.function),
        suspend: frame.suspend,
        depth: frame.depth,
    }
}
