//! `match`.

use std::rc::Rc;

use super::{Flow, Frame};
use crate::error::Result;
use crate::interp::Interp;
use crate::object::Class;
use crate::syntax::ast;
use crate::value::Value;

impl Interp {
    pub(super) fn execute_match(&self, frame: &Frame<'_>, statement: &ast::StmtMatch) -> Result<Flow> {
        let subject = self.evaluate(frame, &statement.subject)?;
        if matches!(subject, Value::Unknown(_)) {
            return Err(self.unknown_decides(&subject, "which case of `match` is taken"));
        }
        for case in &statement.cases {
            if !self.matches(frame, &case.pattern, &subject)? {
                continue;
            }
            let taken = match &case.guard {
                Some(guard) => self.condition(frame, guard)?,
                None => true,
            };
            if taken {
                return self.execute_block(frame, &case.body);
            }
        }
        Ok(Flow::Next)
    }

    fn matches(&self, frame: &Frame<'_>, pattern: &ast::Pattern, subject: &Value) -> Result<bool> {
        self.nested(|| self.matches_pattern(frame, pattern, subject))
    }

    fn matches_pattern(&self, frame: &Frame<'_>, pattern: &ast::Pattern, subject: &Value) -> Result<bool> {
        match pattern {
            ast::Pattern::MatchValue(literal) => {
                let value = self.evaluate(frame, &literal.value)?;
                self.eq(subject, &value)
            }
            ast::Pattern::MatchSingleton(singleton) => Ok(match singleton.value {
                ast::Singleton::None => subject.is_none(),
                ast::Singleton::True => matches!(subject, Value::Bool(true)),
                ast::Singleton::False => matches!(subject, Value::Bool(false)),
            }),
            ast::Pattern::MatchAs(bound) => {
                if let Some(inner) = &bound.pattern
                    && !self.matches(frame, inner, subject)?
                {
                    return Ok(false);
                }
                if let Some(name) = &bound.name {
                    frame.set_name(name.as_str(), subject.clone());
                }
                Ok(true)
            }
            ast::Pattern::MatchOr(or) => {
                for pattern in &or.patterns {
                    if self.matches(frame, pattern, subject)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            ast::Pattern::MatchSequence(sequence) => self.match_sequence(frame, &sequence.patterns, subject),
            ast::Pattern::MatchMapping(mapping) => self.match_mapping(frame, mapping, subject),
            ast::Pattern::MatchClass(class) => self.match_class(frame, class, subject),
            ast::Pattern::MatchStar(_) => Ok(false),
        }
    }

    fn match_sequence(&self, frame: &Frame<'_>, patterns: &[ast::Pattern], subject: &Value) -> Result<bool> {
        let items = match subject.unwrapped() {
            Value::List(list) => list.borrow().clone(),
            Value::Tuple(items) => items.to_vec(),
            range @ Value::Range(_) => self.collect(&range)?,
            _ => return Ok(false),
        };
        let star = patterns
            .iter()
            .position(|pattern| matches!(pattern, ast::Pattern::MatchStar(_)));
        let fixed = patterns.len() - usize::from(star.is_some());
        if items.len() < fixed || (star.is_none() && items.len() != fixed) {
            return Ok(false);
        }
        let mut position = 0;
        for pattern in patterns {
            if let ast::Pattern::MatchStar(rest) = pattern {
                let count = items.len() - fixed;
                if let Some(name) = &rest.name {
                    frame.set_name(
                        name.as_str(),
                        Value::list(items[position..position + count].to_vec()),
                    );
                }
                position += count;
                continue;
            }
            if !self.matches(frame, pattern, &items[position])? {
                return Ok(false);
            }
            position += 1;
        }
        Ok(true)
    }

    fn match_mapping(
        &self,
        frame: &Frame<'_>,
        pattern: &ast::PatternMatchMapping,
        subject: &Value,
    ) -> Result<bool> {
        let Value::Dict(dict) = subject.unwrapped() else {
            return Ok(false);
        };
        let mut rest = dict.borrow().clone();
        for (key, pattern) in pattern.keys.iter().zip(&pattern.patterns) {
            let key = self.evaluate(frame, key)?;
            let Some((_, value)) = rest.remove(&self.key_in(&rest, &key)?) else {
                return Ok(false);
            };
            if !self.matches(frame, pattern, &value)? {
                return Ok(false);
            }
        }
        if let Some(name) = &pattern.rest {
            frame.set_name(name.as_str(), Value::dict(rest));
        }
        Ok(true)
    }

    /// Whether `case C(x)` binds the instance itself: the built-in types that hold one value, and unknown classes.
    fn matches_itself(&self, class: &Rc<Class>) -> bool {
        let types = self.types();
        class.unknown_base.is_some()
            || [
                &types.bool,
                &types.bytes,
                &types.dict,
                &types.float,
                &types.frozenset,
                &types.int,
                &types.list,
                &types.set,
                &types.str,
                &types.tuple,
            ]
            .iter()
            .any(|one| class.is_subclass(one))
            || &*class.name() == "bytearray"
    }

    fn match_class(
        &self,
        frame: &Frame<'_>,
        pattern: &ast::PatternMatchClass,
        subject: &Value,
    ) -> Result<bool> {
        let class = self.evaluate(frame, &pattern.cls)?;
        let Value::Class(class) = &class else {
            return Err(self.type_error("called match pattern must be a type"));
        };
        if !self.is_instance(subject, class) {
            return Ok(false);
        }
        let arguments = &pattern.arguments;
        let names = match class.lookup("__match_args__") {
            Some(names) => self.collect(&names)?,
            None => Vec::new(),
        };
        let itself = names.is_empty() && self.matches_itself(class);
        let accepted = if itself { 1 } else { names.len() };
        if arguments.patterns.len() > accepted {
            return Err(self.type_error(format!(
                "{}() accepts {accepted} positional sub-pattern{} ({} given)",
                class.name(),
                if accepted == 1 { "" } else { "s" },
                arguments.patterns.len()
            )));
        }
        for (index, pattern) in arguments.patterns.iter().enumerate() {
            let value = match names.get(index).and_then(Value::as_str) {
                // `case int(x)` binds the value itself.
                None => subject.clone(),
                Some(name) => match self.find_attr(subject, &name)? {
                    Some(value) => value,
                    None => return Ok(false),
                },
            };
            if !self.matches(frame, pattern, &value)? {
                return Ok(false);
            }
        }
        for keyword in &arguments.keywords {
            let Some(value) = self.find_attr(subject, keyword.attr.as_str())? else {
                return Ok(false);
            };
            if !self.matches(frame, &keyword.pattern, &value)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
