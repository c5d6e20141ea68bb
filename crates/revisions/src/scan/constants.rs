//! The values of literals.

use python::syntax::ast::{Expr, ModModule, Operator, Stmt};
use python::syntax::{Ranged, TextRange};

/// Names that refer to names deeper than this are not followed.
const MAX_DEPTH: usize = 20;

/// The value of an expression that can be told without running anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Constant {
    None,
    String(String),
    /// A tuple, list or set.
    Items(Vec<Constant>),
}

impl Constant {
    /// As Alembic's `to_tuple` makes it: nothing, one, or several strings.
    pub(super) fn into_strings(self) -> Option<Vec<String>> {
        match self {
            Constant::None => Some(Vec::new()),
            Constant::String(text) => Some(vec![text]),
            Constant::Items(items) => items
                .into_iter()
                .map(|item| match item {
                    Constant::String(text) => Some(text),
                    _ => None,
                })
                .collect(),
        }
    }
}

/// The assignments to names at the top level of a module.
#[derive(Debug, Default)]
pub(super) struct Assignments<'a> {
    values: Vec<(&'a str, Bound<'a>)>,
}

/// What a name is bound to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bound<'a> {
    /// An expression.
    To(&'a Expr),
    /// Something that only running the module would tell.
    Somehow(TextRange),
}

impl<'a> Assignments<'a> {
    /// Collects those of a module.
    pub(super) fn of(module: &'a ModModule) -> Assignments<'a> {
        let mut assignments = Assignments::default();
        for statement in &module.body {
            assignments.add(statement);
        }
        assignments
    }

    fn add(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    self.bind(target, &assign.value);
                }
            }
            Stmt::AnnAssign(assign) => {
                if let (Expr::Name(name), Some(value)) = (&*assign.target, &assign.value) {
                    self.values.push((name.id.as_str(), Bound::To(value)));
                }
            }
            Stmt::AugAssign(assign) => self.bind_somehow(&assign.target),
            Stmt::If(branch) => {
                self.add_nested(&branch.body);
                for clause in &branch.elif_else_clauses {
                    self.add_nested(&clause.body);
                }
            }
            Stmt::Try(tried) => {
                for body in [&tried.body, &tried.orelse, &tried.finalbody] {
                    self.add_nested(body);
                }
            }
            Stmt::With(with) => self.add_nested(&with.body),
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.values.push((name.as_str(), Bound::Somehow(alias.range())));
                }
            }
            _ => {}
        }
    }

    /// Statements that may or may not run: what they bind is not known.
    fn add_nested(&mut self, body: &'a [Stmt]) {
        let start = self.values.len();
        for statement in body {
            self.add(statement);
        }
        for (_, bound) in &mut self.values[start..] {
            if let Bound::To(value) = bound {
                *bound = Bound::Somehow(value.range());
            }
        }
    }

    fn bind(&mut self, target: &'a Expr, value: &'a Expr) {
        match (target, value) {
            (Expr::Name(name), _) => self.values.push((name.id.as_str(), Bound::To(value))),
            (Expr::Tuple(targets), Expr::Tuple(values)) if targets.elts.len() == values.elts.len() => {
                for (target, value) in targets.elts.iter().zip(&values.elts) {
                    self.bind(target, value);
                }
            }
            (Expr::Tuple(targets), _) => {
                for target in &targets.elts {
                    self.bind_somehow(target);
                }
            }
            _ => {}
        }
    }

    fn bind_somehow(&mut self, target: &'a Expr) {
        if let Expr::Name(name) = target {
            self.values.push((name.id.as_str(), Bound::Somehow(name.range)));
        }
    }

    /// What a name is bound to in the end.
    pub(super) fn get(&self, name: &str) -> Option<Bound<'a>> {
        self.values
            .iter()
            .rev()
            .find(|(other, _)| *other == name)
            .map(|(_, bound)| *bound)
    }

    /// The value of an expression, `None` if it cannot be told. `outside` is asked for what is none of the module's
    /// own constants.
    pub(super) fn evaluate(
        &self,
        expression: &Expr,
        outside: &mut dyn FnMut(&Expr) -> Option<Constant>,
    ) -> Option<Constant> {
        self.evaluate_at(expression, self.values.len(), MAX_DEPTH, outside)
    }

    /// `before` is the number of assignments that have been made when the expression is evaluated.
    fn evaluate_at(
        &self,
        expression: &Expr,
        before: usize,
        depth: usize,
        outside: &mut dyn FnMut(&Expr) -> Option<Constant>,
    ) -> Option<Constant> {
        let depth = depth.checked_sub(1)?;
        let items = |elements: &[Expr], outside: &mut dyn FnMut(&Expr) -> Option<Constant>| {
            let items = elements
                .iter()
                .map(|element| self.evaluate_at(element, before, depth, outside));
            items.collect::<Option<Vec<_>>>().map(Constant::Items)
        };
        match expression {
            Expr::NoneLiteral(_) => Some(Constant::None),
            Expr::StringLiteral(literal) => Some(Constant::String(literal.value.to_str().to_owned())),
            Expr::Tuple(tuple) => items(&tuple.elts, outside),
            Expr::List(list) => items(&list.elts, outside),
            Expr::Set(set) => items(&set.elts, outside),
            Expr::BinOp(operation) if operation.op == Operator::Add => {
                let left = self.evaluate_at(&operation.left, before, depth, outside)?;
                let right = self.evaluate_at(&operation.right, before, depth, outside)?;
                match (left, right) {
                    (Constant::String(left), Constant::String(right)) => {
                        Some(Constant::String(left + &right))
                    }
                    (Constant::Items(left), Constant::Items(right)) => {
                        Some(Constant::Items([left, right].concat()))
                    }
                    _ => None,
                }
            }
            Expr::Name(name) => {
                let earlier = self.values.get(..before)?;
                let found = earlier
                    .iter()
                    .enumerate()
                    .rev()
                    .find(|(_, (other, _))| *other == name.id.as_str());
                match found {
                    Some((index, (_, Bound::To(value)))) => self.evaluate_at(value, index, depth, outside),
                    _ => outside(expression),
                }
            }
            _ => outside(expression),
        }
    }
}

/// The docstring of a module, as it stands.
pub(super) fn docstring(module: &ModModule) -> Option<&str> {
    match module.body.first()? {
        Stmt::Expr(statement) => match &*statement.value {
            Expr::StringLiteral(literal) => Some(literal.value.to_str()),
            _ => None,
        },
        _ => None,
    }
}
