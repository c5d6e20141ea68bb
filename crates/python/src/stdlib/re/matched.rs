//! `re.Match`

use std::rc::Rc;

use super::{Compiled, Groups, template};
use crate::args::Args;
use crate::error::Result;
use crate::interp::Interp;
use crate::object::{Class, ClassBuilder, Instance};
use crate::value::Value;

/// What a match object knows.
pub(super) struct Matched {
    pub(super) pattern: Value,
    pub(super) compiled: Rc<Compiled>,
    pub(super) text: Rc<str>,
    pub(super) groups: Groups,
    /// Where the search was told to begin and to end, in characters.
    pub(super) bounds: (usize, usize),
}

impl Matched {
    fn of(interp: &Interp, value: &Value) -> Result<Rc<Matched>> {
        value
            .native::<Matched>()
            .ok_or_else(|| interp.type_error("a re.Match object is required"))
    }

    fn group(&self, index: usize) -> Option<&str> {
        let (start, end) = self.groups.get(index).copied().flatten()?;
        Some(&self.text[start..end])
    }

    /// The number of a group given by number or name.
    fn index(&self, interp: &Interp, group: &Value) -> Result<usize> {
        let missing = || interp.raise("IndexError", "no such group");
        if let Some(name) = group.as_str() {
            let names = self.compiled.names();
            return names
                .into_iter()
                .find(|(known, _)| **known == *name)
                .map(|(_, index)| index)
                .ok_or_else(missing);
        }
        let number = interp
            .index(group)?
            .and_then(|number| usize::try_from(number).ok());
        number
            .filter(|number| *number < self.groups.len())
            .ok_or_else(missing)
    }

    fn value(&self, index: usize, default: &Value) -> Value {
        self.group(index)
            .map_or_else(|| default.clone(), |text| self.compiled.piece(text))
    }

    /// Start and end of a group in characters, -1 for a group that took no part.
    fn span(&self, index: usize) -> (i64, i64) {
        let place = |at: usize| {
            let count = super::pattern::characters(&self.text, at);
            i64::try_from(count).unwrap_or(i64::MAX)
        };
        match self.groups.get(index).copied().flatten() {
            Some((start, end)) => (place(start), place(end)),
            None => (-1, -1),
        }
    }
}

pub(super) fn class(interp: &Interp) -> Rc<Class> {
    let class = ClassBuilder::new("re", "Match")
        .method("group", |interp, args| {
            let matched = Matched::of(interp, args.this()?)?;
            match &args.positional[1..] {
                [] => Ok(matched.value(0, &Value::None)),
                [one] => Ok(matched.value(matched.index(interp, one)?, &Value::None)),
                many => {
                    let values: Vec<Value> = many
                        .iter()
                        .map(|group| Ok(matched.value(matched.index(interp, group)?, &Value::None)))
                        .collect::<Result<_>>()?;
                    Ok(Value::tuple(values))
                }
            }
        })
        .method("__getitem__", |interp, args| {
            let (this, mut reader) = args.method("__getitem__")?;
            let matched = Matched::of(interp, &this)?;
            let index = matched.index(interp, &reader.required(interp, "group")?)?;
            Ok(matched.value(index, &Value::None))
        })
        .method("groups", |interp, args| {
            let (this, mut reader) = args.method("groups")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            let matched = Matched::of(interp, &this)?;
            let values = (1..matched.groups.len())
                .map(|index| matched.value(index, &default))
                .collect();
            Ok(Value::tuple(values))
        })
        .method("groupdict", |interp, args| {
            let (this, mut reader) = args.method("groupdict")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            let matched = Matched::of(interp, &this)?;
            let names = matched.compiled.names();
            Ok(Value::dict_of(
                names
                    .into_iter()
                    .map(|(name, index)| (name, matched.value(index, &default))),
            ))
        })
        .method("expand", |interp, args| {
            let (this, mut reader) = args.method("expand")?;
            let matched = Matched::of(interp, &this)?;
            let text = reader.required(interp, "template")?;
            let text = super::pattern::subject_text(interp, &matched.compiled, &text)?;
            let parts = template::read(interp, &text, &matched.compiled)?;
            let filled = template::fill(&parts, &matched.text, &matched.groups);
            Ok(matched.compiled.piece(&filled))
        });
    attributes(positions(class)).build(interp)
}

fn positions(class: ClassBuilder) -> ClassBuilder {
    fn span(interp: &Interp, args: Args) -> Result<(i64, i64)> {
        let (this, mut reader) = args.method("span")?;
        let matched = Matched::of(interp, &this)?;
        let index = match reader.optional("group") {
            Some(group) => matched.index(interp, &group)?,
            None => 0,
        };
        Ok(matched.span(index))
    }
    class
        .method("start", |interp, args| Ok(Value::Int(span(interp, args)?.0)))
        .method("end", |interp, args| Ok(Value::Int(span(interp, args)?.1)))
        .method("span", |interp, args| {
            let (start, end) = span(interp, args)?;
            Ok(Value::tuple(vec![Value::Int(start), Value::Int(end)]))
        })
}

fn attributes(class: ClassBuilder) -> ClassBuilder {
    class
        .property("re", |interp, this| {
            Ok(Matched::of(interp, this)?.pattern.clone())
        })
        .property("string", |interp, this| {
            let this = Matched::of(interp, this)?;
            Ok(this.compiled.piece(&this.text))
        })
        .property("regs", |interp, this| {
            let this = Matched::of(interp, this)?;
            let pair = |index| {
                let (start, end) = this.span(index);
                Value::tuple(vec![Value::Int(start), Value::Int(end)])
            };
            Ok(Value::tuple((0..this.groups.len()).map(pair).collect()))
        })
        .property("pos", |interp, this| {
            Ok(Value::size(Matched::of(interp, this)?.bounds.0))
        })
        .property("endpos", |interp, this| {
            Ok(Value::size(Matched::of(interp, this)?.bounds.1))
        })
        .property("lastindex", |interp, this| {
            Ok(last_group(&Matched::of(interp, this)?.groups).map_or(Value::None, Value::size))
        })
        .property("lastgroup", |interp, this| {
            let matched = Matched::of(interp, this)?;
            let last = last_group(&matched.groups);
            let names = matched.compiled.names();
            let name = names.into_iter().find(|(_, index)| Some(*index) == last);
            Ok(Value::optional_str(name.map(|(name, _)| name)))
        })
        .method("__repr__", |interp, args| {
            let matched = Matched::of(interp, args.this()?)?;
            let (start, end) = matched.span(0);
            let text = interp.repr(&matched.value(0, &Value::None))?;
            Ok(Value::from(format!(
                "<re.Match object; span=({start}, {end}), match={text}>"
            )))
        })
}

/// The group that closed last: the one that ends farthest, the outer one if two end together.
fn last_group(groups: &Groups) -> Option<usize> {
    let mut last: Option<(usize, usize)> = None;
    for (index, group) in groups.iter().enumerate().skip(1) {
        if let Some((_, end)) = group
            && last.is_none_or(|(_, farthest)| *end > farthest)
        {
            last = Some((index, *end));
        }
    }
    last.map(|(index, _)| index)
}

/// A match object.
pub(super) fn value(interp: &Interp, matched: Matched) -> Result {
    Ok(Instance::of(&super::state(interp)?.matched, matched))
}
