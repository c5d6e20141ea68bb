//! `Sequence`, `Identity`, `Computed`, `FetchedValue`, `DefaultClause`, `ColumnDefault`.

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Expr;

use super::column::dialect_options;
use crate::sqlalchemy::elements::element;
use crate::sqlalchemy::state::State;
use crate::sqlalchemy::types::plain;
use crate::sqlalchemy::util::{attr, known, optional_text, set, text};

/// The numbers of sequences.
pub(super) const NUMBERS: &[&str] = &[
    "start",
    "increment",
    "minvalue",
    "maxvalue",
    "nominvalue",
    "nomaxvalue",
    "cycle",
    "cache",
    "order",
];

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.sql.schema";
    let item = state.class(interp, "SchemaItem");
    let generator = state.build(interp, ClassBuilder::new(module, "DefaultGenerator").base(&item));
    let fetched = ClassBuilder::new(module, "FetchedValue")
        .base(&item)
        .method("__init__", |_, args| {
            set(args.this()?, "for_update", Value::Bool(false));
            Ok(Value::None)
        });
    let fetched = state.build(interp, fetched);
    let clause = ClassBuilder::new(module, "DefaultClause")
        .base(&fetched)
        .tolerant()
        .method("__init__", |interp, args| {
            let (this, mut reader) = args.method("DefaultClause.__init__")?;
            let arg = reader.required(interp, "arg")?;
            known(interp, &arg, "a server default")?;
            if !matches!(arg, Value::Instance(_)) {
                crate::sqlalchemy::convert::to_server_default(interp, &arg, &sql::dialect::Sqlite::PLAIN)?;
            }
            set(&this, "arg", arg);
            Ok(Value::None)
        });
    state.build(interp, clause);
    let computed = ClassBuilder::new(module, "Computed")
        .base(&fetched)
        .tolerant()
        .method("__init__", |interp, args| {
            let (this, mut reader) = args.method("Computed.__init__")?;
            let sqltext = reader.required(interp, "sqltext")?;
            known(interp, &sqltext, "the expression of a Computed")?;
            set(&this, "sqltext", sqltext);
            let persisted = reader.optional("persisted").unwrap_or(Value::None);
            known(interp, &persisted, "`persisted` of a Computed")?;
            set(&this, "persisted", persisted);
            reader.finish(interp).map(|()| Value::None)
        });
    state.build(interp, computed);
    let identity = ClassBuilder::new(module, "Identity")
        .base(&fetched)
        .tolerant()
        .method("__init__", |interp, args| {
            let (this, mut reader) = args.method("Identity.__init__")?;
            for name in ["always", "on_null"] {
                let value = reader.optional(name).unwrap_or(Value::None);
                known(interp, &value, &format!("`{name}` of an Identity"))?;
                set(&this, name, value);
            }
            numbers(interp, &this, &mut reader)?;
            dialect_options(interp, reader.rest_named(), "Identity")?;
            Ok(Value::None)
        });
    state.build(interp, identity);
    let sequence = ClassBuilder::new(module, "Sequence")
        .base(&generator)
        .tolerant()
        .method("__init__", sequence_init)
        .method("next_value", |interp, args| {
            let this = args.this()?.clone();
            Ok(element(
                interp,
                "Function",
                plain(interp, "Integer"),
                move |interp, _| next_value(interp, &this),
            ))
        })
        .method("create", |interp, args| {
            super::create::create_sequence(interp, args, true)
        })
        .method("drop", |interp, args| {
            super::create::create_sequence(interp, args, false)
        });
    state.build(interp, sequence);
    let default = ClassBuilder::new(module, "ColumnDefault")
        .base(&generator)
        .tolerant()
        .method("__init__", |interp, args| {
            let (this, mut reader) = args.method("ColumnDefault.__init__")?;
            set(&this, "arg", reader.required(interp, "arg")?);
            Ok(Value::None)
        });
    state.build(interp, default);
}

fn numbers(interp: &Interp, this: &Value, reader: &mut python::Reader) -> Result<()> {
    for name in NUMBERS {
        let value = reader.optional(name).unwrap_or(Value::None);
        known(interp, &value, &format!("`{name}` of a sequence"))?;
        set(this, name, value);
    }
    Ok(())
}

/// `Sequence(name, start, increment, …, schema=…, metadata=…)`
fn sequence_init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Sequence.__init__")?;
    let name = reader.required(interp, "name")?;
    known(interp, &name, "the name of a Sequence")?;
    set(&this, "name", name);
    numbers(interp, &this, &mut reader)?;
    for name in [
        "schema",
        "optional",
        "quote",
        "metadata",
        "for_update",
        "data_type",
    ] {
        let value = reader.named(name).unwrap_or(Value::None);
        known(interp, &value, &format!("`{name}` of a Sequence"))?;
        set(&this, name, value);
    }
    set(&this, "_info", reader.named("info").unwrap_or(Value::None));
    dialect_options(interp, reader.rest_named(), "Sequence")?;
    if attr(&this, "schema").is_none() {
        set(&this, "schema", attr(&attr(&this, "metadata"), "schema"));
    }
    if let Value::Dict(sequences) = attr(&attr(&this, "metadata"), "_sequences") {
        let name = text(interp, &attr(&this, "name"), "the name of a Sequence")?;
        let key = match attr(&this, "schema").as_str() {
            Some(schema) => format!("{schema}.{name}"),
            None => name,
        };
        sequences.borrow_mut().set_str(&key, this.clone());
    }
    Ok(Value::None)
}

/// The next value of a sequence.
pub(crate) fn next_value(interp: &Interp, sequence: &Value) -> Result<Expr> {
    Ok(Expr::NextValue {
        name: text(interp, &attr(sequence, "name"), "the name of a Sequence")?,
        schema: optional_text(interp, &attr(sequence, "schema"), "the schema of a Sequence")?,
    })
}
