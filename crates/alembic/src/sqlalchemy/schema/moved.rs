//! `Table.to_metadata`: a table in another `MetaData`, under another name or in another schema.

use std::rc::Rc;

use python::{Args, Interp, Result, Value};

use super::table::{columns, new_table};
use super::targets::{split_target, target_text};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{attr, set};

/// A table's schema and name, in one `MetaData` and in the other.
struct Moved {
    from: (Option<Rc<str>>, Option<Rc<str>>),
    to: (Option<Rc<str>>, Option<Rc<str>>),
}

impl Moved {
    /// What a foreign key of the copy refers to: the copy where it was the table itself, else the table of that name in
    /// the new schema, unless it was in another one.
    fn target(&self, interp: &Interp, spec: &Value) -> Result {
        let target = target_text(interp, spec)?;
        let (schema, table, Some(column)) = split_target(&target) else {
            return Ok(spec.clone());
        };
        if schema.as_deref() != self.from.0.as_deref() {
            return Ok(Value::str(target));
        }
        let itself = self.from.1.as_deref() == Some(&*table);
        let table = self.to.1.as_deref().filter(|_| itself).unwrap_or(&table);
        Ok(Value::str(match &self.to.0 {
            Some(schema) => format!("{schema}.{table}.{column}"),
            None => format!("{table}.{column}"),
        }))
    }
}

/// `table.to_metadata(metadata, schema=…, name=…)`
pub(super) fn to_metadata(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("to_metadata")?;
    let metadata = reader.required(interp, "metadata")?;
    let schema = reader.optional("schema").unwrap_or_else(|| attr(&this, "schema"));
    let _referred = reader.named("referred_schema_fn");
    let name = reader
        .named("name")
        .filter(|it| !it.is_none())
        .unwrap_or_else(|| attr(&this, "name"));
    let moved = Moved {
        from: (attr(&this, "schema").as_str(), attr(&this, "name").as_str()),
        to: (schema.as_str(), name.as_str()),
    };
    let mut items: Vec<Value> = columns(&this).iter().map(super::column::copy).collect();
    for column in &items {
        for key in interp.collect(&attr(column, "_foreign_keys"))? {
            set(&key, "_colspec", moved.target(interp, &attr(&key, "_colspec"))?);
        }
    }
    for list in ["_constraints", "_indexes"] {
        let own = interp.collect(&attr(&this, list))?;
        items.extend(own.iter().map(super::constraint::copy));
    }
    for key in items.iter().filter(|it| is_a(interp, it, "ForeignKeyConstraint")) {
        let targets = interp.collect(&attr(key, "_refcolumns"))?;
        let targets = targets.iter().map(|it| moved.target(interp, it));
        set(key, "_refcolumns", Value::list(targets.collect::<Result<_>>()?));
    }
    let mut keywords = vec![(Rc::from("schema"), schema)];
    for setting in ["comment", "prefixes"] {
        keywords.push((Rc::from(setting), attr(&this, setting)));
    }
    for (option, value) in interp.mapping_items(&attr(&this, "dialect_kwargs"))? {
        keywords.extend(option.as_str().map(|option| (option, value)));
    }
    new_table(interp, &name, &metadata, items, keywords)
}
