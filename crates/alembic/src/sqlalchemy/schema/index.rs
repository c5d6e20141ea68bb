//! `Index`.

use python::{Args, ClassBuilder, Interp, Result, Value};

use super::column::dialect_options;
use super::constraint::{attach_by_columns, columns, copy, refuse_plain};
use crate::sqlalchemy::state::State;
use crate::sqlalchemy::util::{attr, known, set};

/// The module of dialects' arguments, which is our own.
pub(crate) const OPTIONS: &str = "_sqlalchemy_dialect_options";

/// Makes `Index`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let item = state.class(interp, "SchemaItem");
    let builder = ClassBuilder::new("sqlalchemy.sql.schema", "Index")
        .base(&item)
        .tolerant()
        .method("__init__", init)
        .method("copy", |_, args| Ok(copy(args.this()?)))
        .property("expressions", expressions)
        .property("columns", columns)
        .property("dialect_options", |interp, this| {
            let given = attr(this, "dialect_kwargs");
            let module = interp.import_module(OPTIONS)?;
            interp.call_method(&module, "options_of", Args::of(vec![given]))
        })
        .method("create", |interp, args| {
            super::create::create_index(interp, args, true)
        })
        .method("drop", |interp, args| {
            super::create::create_index(interp, args, false)
        });
    state.build(interp, builder);
}

/// `index.expressions`: the columns of the table where names were given.
fn expressions(interp: &Interp, this: &Value) -> Result {
    let given = attr(this, "_columns");
    let table @ Value::Instance(_) = attr(this, "table") else {
        return Ok(given);
    };
    let all = interp.get_attr(&table, "c")?;
    let column = |it: Value| match it.as_str() {
        Some(_) => interp.get_item(&all, &it).unwrap_or(it),
        None => it,
    };
    Ok(Value::list(
        interp.collect(&given)?.into_iter().map(column).collect(),
    ))
}

/// `Index(name, *expressions, unique=…, **options)`
fn init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Index.__init__")?;
    let name = reader.required(interp, "name")?;
    known(interp, &name, "the name of an Index")?;
    let expressions = reader.rest();
    for expression in &expressions {
        known(interp, expression, "an expression of an Index")?;
        refuse_plain(
            interp,
            expression,
            "String column name or column expression for DDL constraint",
        )?;
    }
    set(&this, "name", name);
    set(&this, "_columns", Value::list(expressions));
    let unique = reader.named("unique").unwrap_or(Value::Bool(false));
    known(interp, &unique, "`unique` of an Index")?;
    set(&this, "unique", unique);
    for (name, key) in [("quote", "quote"), ("info", "_info")] {
        set(&this, key, reader.named(name).unwrap_or(Value::None));
    }
    let table = reader.named("_table");
    let options = dialect_options(interp, reader.rest_named(), "Index")?;
    set(&this, "dialect_kwargs", Value::dict_of(options));
    set(&this, "table", Value::None);
    match table {
        Some(table @ Value::Instance(_)) => super::table::add(&table, "_indexes", &this),
        _ => attach_by_columns(interp, &this, "_indexes")?,
    }
    Ok(Value::None)
}
