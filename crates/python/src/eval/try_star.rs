//! `except*`

use super::try_with::with_context;
use super::{Flow, Frame};
use crate::error::{Error, Raised, Result};
use crate::exceptions::group;
use crate::interp::Interp;
use crate::syntax::ast;
use crate::value::Value;

impl Interp {
    /// Runs the clauses of `except*`: each gets the part of the exception that it names; what is left, and what the
    /// clauses raise, goes on.
    pub(super) fn handle_star(
        &self,
        frame: &Frame<'_>,
        handlers: &[ast::ExceptHandler],
        raised: &Raised,
    ) -> Result<Flow> {
        let mut rest = Some(raised.exception.clone());
        let (mut new, mut again) = (Vec::new(), Vec::new());
        for handler in handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            let (Some(exception), Some(type_)) = (rest.clone(), &handler.type_) else {
                break;
            };
            let class = self.evaluate(frame, type_)?;
            self.check_star_class(&class)?;
            let (part, left) = self.star_part(&exception, &class)?;
            rest = left;
            let Some(part) = part else { continue };
            let part = Raised {
                exception: part,
                trace: raised.trace.clone(),
            };
            match self.run_handler(frame, handler, &part) {
                Ok(_) => {}
                Err(Error::Raised(error)) if error.exception.is(&part.exception) => {
                    again.push(error.exception);
                }
                Err(Error::Raised(error)) => new.push(error.exception),
                stop => return stop,
            }
        }
        self.go_on(raised, rest, new, again)
    }

    fn check_star_class(&self, class: &Value) -> Result<()> {
        let classes = match class {
            Value::Tuple(classes) => classes.to_vec(),
            one => vec![one.clone()],
        };
        let group = self.exception("BaseExceptionGroup");
        for class in classes {
            if matches!(&class, Value::Class(class) if class.is_subclass(&group)) {
                return Err(self
                    .type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
            }
        }
        Ok(())
    }

    /// The part of an exception that a clause handles, always a group, and what is left of it.
    fn star_part(&self, exception: &Value, class: &Value) -> Result<(Option<Value>, Option<Value>)> {
        if self.is_group(exception) {
            return self.split_group(exception, &|leaf| self.exception_matches(leaf, class));
        }
        if !self.exception_matches(exception, class)? {
            return Ok((None, Some(exception.clone())));
        }
        let members = Value::tuple(vec![exception.clone()]);
        let base = self.exception("BaseExceptionGroup");
        let group = group::make(self, &base, Value::str(""), members)?;
        Ok((Some(group), None))
    }

    fn go_on(
        &self,
        raised: &Raised,
        rest: Option<Value>,
        new: Vec<Value>,
        again: Vec<Value>,
    ) -> Result<Flow> {
        // What was not handled and what was raised again keep their places in the group.
        let unhandled = match (rest, again.is_empty()) {
            (rest, true) => rest,
            (rest, false) if self.is_group(&raised.exception) => {
                let mut kept = Vec::new();
                for part in rest.iter().chain(&again) {
                    leaves(self, part, &mut kept);
                }
                let keep = |leaf: &Value| Ok(kept.iter().any(|kept| kept.is(leaf)));
                self.split_group(&raised.exception, &keep)?.0
            }
            (_, false) => again.into_iter().next(),
        };
        let exception = match (new.is_empty(), unhandled) {
            (true, None) => return Ok(Flow::Next),
            (true, Some(unhandled)) => unhandled,
            (false, unhandled) => {
                let members = Value::list(new.into_iter().chain(unhandled).collect());
                let base = self.exception("BaseExceptionGroup");
                group::make(self, &base, Value::str(""), members)?
            }
        };
        let error = Raised {
            exception,
            trace: raised.trace.clone(),
        };
        Err(with_context(Error::Raised(Box::new(error)), raised))
    }
}

/// The exceptions in a group that are no groups themselves.
fn leaves(interp: &Interp, exception: &Value, found: &mut Vec<Value>) {
    if interp.is_group(exception) {
        for member in group::members(exception).iter() {
            leaves(interp, member, found);
        }
    } else {
        found.push(exception.clone());
    }
}
