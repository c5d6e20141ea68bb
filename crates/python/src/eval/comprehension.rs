//! Comprehensions and generator expressions.

use std::rc::Rc;
use std::sync::Arc;

use super::expression::COMPREHENSION;
use super::{Frame, Kind};
use crate::dict::{Dict, Set};
use crate::error::{Error, Result};
use crate::generator::Generator;
use crate::interp::Interp;
use crate::scope::Scope;
use crate::syntax::ast;
use crate::value::Value;

impl Interp {
    pub(super) fn evaluate_comprehension(&self, frame: &Frame<'_>, expression: &ast::Expr) -> Result {
        match expression {
            ast::Expr::ListComp(comp) => {
                let mut items = Vec::new();
                self.run(frame, &comp.generators, &mut |inner| {
                    items.push(self.evaluate(inner, &comp.elt)?);
                    Ok(())
                })?;
                Ok(Value::list(items))
            }
            ast::Expr::SetComp(comp) => {
                let mut items = Set::default();
                self.run(frame, &comp.generators, &mut |inner| {
                    let item = self.evaluate(inner, &comp.elt)?;
                    items.insert(self.key_in(&items, &item)?, item);
                    Ok(())
                })?;
                Ok(Value::set(items))
            }
            ast::Expr::DictComp(comp) => {
                let mut items = Dict::default();
                self.run(frame, &comp.generators, &mut |inner| {
                    // `{**a for a in b}` (3.15) has no key.
                    let Some(key) = comp.key.as_deref() else {
                        return Err(Error::unsupported(
                            "unpacking in a dict comprehension is not supported",
                        ));
                    };
                    let key = self.evaluate(inner, key)?;
                    let value = self.evaluate(inner, &comp.value)?;
                    items.set(self.key_in(&items, &key)?, key, value);
                    Ok(())
                })?;
                Ok(Value::dict(items))
            }
            ast::Expr::Generator(comp) => self.generator_expression(frame, comp),
            _ => Ok(Value::None),
        }
    }

    /// Runs the loops of a comprehension; the first iterable belongs to the frame around.
    fn run(
        &self,
        frame: &Frame<'_>,
        loops: &[ast::Comprehension],
        each: &mut dyn FnMut(&Frame<'_>) -> Result<()>,
    ) -> Result<()> {
        let Some(first) = loops.first() else { return Ok(()) };
        let iterable = self.evaluate(frame, &first.iter)?;
        let iterator = self.iter(&iterable)?;
        let inner = inner_frame(frame.module, frame.source, frame);
        self.nest(&inner, loops, Some(iterator), each)
    }

    fn nest(
        &self,
        frame: &Frame<'_>,
        loops: &[ast::Comprehension],
        first: Option<Value>,
        each: &mut dyn FnMut(&Frame<'_>) -> Result<()>,
    ) -> Result<()> {
        let Some((here, rest)) = loops.split_first() else {
            return each(frame);
        };
        let iterator = match first {
            Some(iterator) => iterator,
            None => {
                let iterable = self.evaluate(frame, &here.iter)?;
                self.iter(&iterable)?
            }
        };
        'items: while let Some(item) = self.next(&iterator)? {
            self.step()?;
            self.assign(frame, &here.target, item)?;
            for condition in &here.ifs {
                let value = self.evaluate(frame, condition)?;
                if !self.truth(&value)? {
                    continue 'items;
                }
            }
            self.nest(frame, rest, None, each)?;
        }
        Ok(())
    }

    fn generator_expression(&self, frame: &Frame<'_>, comp: &ast::ExprGenerator) -> Result {
        let Some(first) = comp.generators.first() else {
            return Ok(Value::None);
        };
        let iterable = self.evaluate(frame, &first.iter)?;
        let iterator = self.iter(&iterable)?;
        let (module, source) = (Rc::clone(frame.module), Arc::clone(frame.source));
        let (scope, function) = (comprehension_scope(frame), Rc::clone(&frame.function));
        let comp = comp.clone();
        let generator = Generator::new(self, false, Rc::from("<genexpr>"), move |interp, suspend| {
            let inner = Frame {
                module: &module,
                source: &source,
                scope,
                kind: Kind::Comprehension,
                function,
                suspend: Some(suspend),
                depth: interp.depth.get() + 1,
            };
            interp.guarded(|| {
                interp.nest(&inner, &comp.generators, Some(iterator), &mut |frame| {
                    let value = interp.evaluate(frame, &comp.elt)?;
                    interp.suspend_with(frame, value)
                })
            })?;
            Ok(Value::None)
        })?;
        Ok(Value::Generator(Rc::new(generator)))
    }
}

fn comprehension_scope(frame: &Frame<'_>) -> Rc<Scope> {
    let scope = Scope::inside(frame.enclosing());
    scope.set(COMPREHENSION, Value::None);
    scope
}

fn inner_frame<'a>(
    module: &'a Rc<crate::module::Module>,
    source: &'a Arc<crate::syntax::Source>,
    frame: &Frame<'a>,
) -> Frame<'a> {
    Frame {
        module,
        source,
        scope: comprehension_scope(frame),
        kind: Kind::Comprehension,
        function: Rc::clone(&frame.function),
        suspend: frame.suspend,
        depth: frame.depth,
    }
}
