//! `def`, `lambda` and what their names mean.

use std::rc::Rc;
use std::sync::Arc;

use super::{Frame, Kind, docstring};
use crate::args::Args;
use crate::error::Result;
use crate::function::{Body, Code, Function};
use crate::interp::Interp;
use crate::scope::{Names, Scope};
use crate::syntax::ast::visitor::{Visitor, walk_expr, walk_pattern, walk_stmt};
use crate::syntax::{TextRange, ast};
use crate::value::{Namespace, Value};

impl Interp {
    pub(super) fn define_function(&self, frame: &Frame<'_>, def: &ast::StmtFunctionDef) -> Result<()> {
        let decorators: Vec<Value> = def
            .decorator_list
            .iter()
            .map(|decorator| self.evaluate(frame, &decorator.expression))
            .collect::<Result<_>>()?;
        let parameters = self.type_parameters(frame, def.type_params.as_deref())?;
        let mut analysis = analyse(&def.parameters, &def.body);
        if let Kind::Function(around) = frame.kind {
            analysis.names.inherit_globals(&around.names);
        }
        let code = Code {
            name: Rc::from(def.name.as_str()),
            qualname: qualified(frame, def.name.as_str()),
            parameters: (*def.parameters).clone(),
            returns: def.returns.clone(),
            body: Body::Block(def.body.to_vec()),
            names: analysis.names,
            is_generator: analysis.has_yield,
            is_async: def.is_async,
            doc: docstring(&def.body).map(Rc::from),
            source: Arc::clone(frame.source),
            range: TextRange::new(def.range.start(), def.parameters.range.end()),
        };
        let closure = match &parameters {
            Some(parameters) => Some(Rc::clone(&parameters.scope)),
            None => frame.enclosing(),
        };
        let mut value = self.make_function(frame, code, closure)?;
        if let Some(parameters) = parameters {
            self.set_attr(&value, "__type_params__", Value::tuple(parameters.values))?;
        }
        for decorator in decorators.iter().rev() {
            self.calls.borrow_mut().push(frame.place(def.range));
            let result = self.call(decorator, Args::of(vec![value]));
            self.calls.borrow_mut().pop();
            value = result?;
        }
        frame.set_name(def.name.as_str(), value);
        Ok(())
    }

    pub(super) fn make_lambda(&self, frame: &Frame<'_>, lambda: &ast::ExprLambda) -> Result {
        let parameters = lambda.parameters.as_deref().cloned().unwrap_or_default();
        let mut collector = Collector::default();
        collector.parameters(&parameters);
        collector.visit_expr(&lambda.body);
        let code = Code {
            name: Rc::from("<lambda>"),
            qualname: qualified(frame, "<lambda>"),
            parameters,
            returns: None,
            body: Body::Expression(lambda.body.clone()),
            names: collector.names,
            is_generator: collector.has_yield,
            is_async: false,
            doc: None,
            source: Arc::clone(frame.source),
            range: lambda.range,
        };
        self.make_function(frame, code, frame.enclosing())
    }

    fn make_function(&self, frame: &Frame<'_>, code: Code, closure: Option<Rc<Scope>>) -> Result {
        let mut defaults = Vec::new();
        let parameters = &code.parameters;
        for parameter in parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .chain(&parameters.kwonlyargs)
        {
            if let Some(default) = &parameter.default {
                defaults.push((
                    Rc::from(parameter.name().as_str()),
                    self.evaluate(frame, default)?,
                ));
            }
        }
        Ok(Value::Function(Rc::new(Function {
            module: Rc::clone(frame.module),
            closure,
            defaults,
            attrs: Namespace::default().into(),
            code: Rc::new(code),
        })))
    }
}

fn qualified(frame: &Frame<'_>, name: &str) -> Rc<str> {
    match frame.kind {
        Kind::Module | Kind::Comprehension => Rc::from(name),
        Kind::Class => Rc::from(format!("{}.{name}", frame.function)),
        Kind::Function(code) => Rc::from(format!("{}.<locals>.{name}", code.qualname)),
    }
}

struct Analysis {
    names: Names,
    has_yield: bool,
}

fn analyse(parameters: &ast::Parameters, body: &[ast::Stmt]) -> Analysis {
    let mut collector = Collector::default();
    collector.parameters(parameters);
    for statement in body {
        collector.visit_stmt(statement);
    }
    let Names {
        mut locals,
        globals,
        nonlocals,
    } = collector.names;
    locals.retain(|name| !globals.contains(name) && !nonlocals.contains(name));
    Analysis {
        names: Names {
            locals,
            globals,
            nonlocals,
        },
        has_yield: collector.has_yield,
    }
}

/// Collects the names that a body binds, without entering the functions and classes inside it.
#[derive(Default)]
pub(super) struct Collector {
    pub(super) names: Names,
    has_yield: bool,
}

impl Collector {
    fn parameters(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters {
            self.bind(parameter.name().as_str());
        }
    }

    fn bind(&mut self, name: &str) {
        self.names.locals.insert(name.to_owned());
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        match statement {
            ast::Stmt::FunctionDef(def) => {
                self.bind(def.name.as_str());
                for decorator in &def.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
            }
            ast::Stmt::ClassDef(def) => self.bind(def.name.as_str()),
            ast::Stmt::Global(global) => {
                self.names
                    .globals
                    .extend(global.names.iter().map(|name| name.as_str().to_owned()));
            }
            ast::Stmt::Nonlocal(nonlocal) => {
                self.names
                    .nonlocals
                    .extend(nonlocal.names.iter().map(|name| name.as_str().to_owned()));
            }
            ast::Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().map_or_else(
                        || alias.name.as_str().split('.').next().unwrap_or(""),
                        |name| name.as_str(),
                    );
                    self.bind(bound);
                }
            }
            ast::Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name).as_str());
                }
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name.as_str());
        }
        ast::visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        match pattern {
            ast::Pattern::MatchAs(bound) => {
                if let Some(name) = &bound.name {
                    self.bind(name.as_str());
                }
            }
            ast::Pattern::MatchStar(bound) => {
                if let Some(name) = &bound.name {
                    self.bind(name.as_str());
                }
            }
            ast::Pattern::MatchMapping(bound) => {
                if let Some(name) = &bound.rest {
                    self.bind(name.as_str());
                }
            }
            _ => {}
        }
        walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        match expression {
            ast::Expr::Name(name) if !matches!(name.ctx, ast::ExprContext::Load) => {
                self.bind(name.id.as_str());
            }
            ast::Expr::Yield(_) | ast::Expr::YieldFrom(_) => {
                self.has_yield = true;
                walk_expr(self, expression);
            }
            ast::Expr::Lambda(_) => {}
            ast::Expr::ListComp(_)
            | ast::Expr::SetComp(_)
            | ast::Expr::DictComp(_)
            | ast::Expr::Generator(_) => {
                // Only `:=` inside a comprehension binds out here.
                let mut inner = Walrus { names: Vec::new() };
                walk_expr(&mut inner, expression);
                for name in inner.names {
                    self.bind(&name);
                }
            }
            _ => walk_expr(self, expression),
        }
    }
}

struct Walrus {
    names: Vec<String>,
}

impl<'a> Visitor<'a> for Walrus {
    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        if let ast::Expr::Named(named) = expression
            && let ast::Expr::Name(name) = &*named.target
        {
            self.names.push(name.id.as_str().to_owned());
        }
        walk_expr(self, expression);
    }
}
