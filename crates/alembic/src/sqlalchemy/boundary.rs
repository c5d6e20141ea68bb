//! What the modules of Alembic ask of this one.

use std::rc::Rc;

use python::{Args, Interp, Result, Value};
use sql::schema::{NamingConvention, Options, ServerDefault};
use sql::{Dialect, Expr, SqlValue, Statement, Type};

use super::convert::{to_expr, to_statement};
use super::elements::bind_value;
use super::state::is_a;
use super::util::{attr, known, raise};

/// Calls a class or function of a module as a file would.
///
/// Errors: there is no such module or name; what the call raises.
pub fn make(interp: &Interp, module: &str, name: &str, args: Args) -> Result {
    let module = interp.import_module(module)?;
    let callee = interp.get_attr(&module, name)?;
    interp.call(&callee, args)
}

/// What an item of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `Column`
    Column,
    /// Any constraint.
    Constraint,
    /// `Index`
    Index,
}

/// Whether a value is a `Column`.
pub fn is_column(interp: &Interp, value: &Value) -> bool {
    is_a(interp, value, "Column")
}

/// Which of them a value is.
///
/// Errors: an unknown value; none of them.
pub fn kind_of(interp: &Interp, value: &Value) -> Result<Kind> {
    known(interp, value, "an item of a table")?;
    for (key, kind) in [
        ("Column", Kind::Column),
        ("Constraint", Kind::Constraint),
        ("Index", Kind::Index),
    ] {
        if is_a(interp, value, key) {
            return Ok(kind);
        }
    }
    Err(raise(
        interp,
        "ArgumentError",
        format!(
            "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
            interp.repr(value)?
        ),
    ))
}

/// A copy of a column, so that it may be used again; anything else as it is.
pub(crate) fn copy_of_column(interp: &Interp, item: &Value) -> Value {
    if is_a(interp, item, "Column") {
        super::schema::copy_column(item)
    } else {
        item.clone()
    }
}

/// What `server_default=` holds, for a value that is not `None`.
///
/// Errors: as for a column's `server_default`.
pub fn to_server_default(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<ServerDefault> {
    match super::convert::to_server_default(interp, value, dialect)? {
        Some(default) => Ok(default),
        None => Err(raise(interp, "ArgumentError", "a server default is needed here")),
    }
}

/// Keyword arguments of a dialect.
///
/// Errors: an unknown value; a value that no option can have.
pub fn to_options(interp: &Interp, keywords: &[(Rc<str>, Value)], dialect: &dyn Dialect) -> Result<Options> {
    let dict = Value::dict_of(
        keywords
            .iter()
            .map(|(name, value)| (Rc::clone(name), value.clone())),
    );
    super::schema::to_options(interp, &dict, dialect)
}

/// A naming convention given as a dictionary.
///
/// Errors: an unknown value; a template that is no text.
pub fn to_naming_convention(interp: &Interp, convention: &Value) -> Result<NamingConvention> {
    let metadata = super::new_metadata(interp, None)?;
    super::util::set(&metadata, "naming_convention", convention.clone());
    super::naming_convention(interp, &metadata)
}

/// A value of a row: SQL stays SQL, anything else becomes a parameter whose type is that of its column.
///
/// Errors: an unknown value; a value that no driver takes.
pub fn to_bound(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    super::statements::bound(interp, value, &sql::Type::null(), dialect)
}

/// A value of a row as its column, whose type comes with it, gives it to the database.
///
/// Errors: as [`to_bound`]; what a type of the project's own raises.
pub fn to_column_value(
    interp: &Interp,
    column: (&Value, &Type),
    value: &Value,
    dialect: &dyn Dialect,
) -> Result<Expr> {
    super::statements::column_value(interp, column.0, value, column.1, dialect)
}

/// The column that a key of a row means: by its key, else by its name.
pub fn column_of_key<'a>(columns: &'a [Value], key: &str) -> Option<&'a Value> {
    let by = |what: &str| {
        columns
            .iter()
            .find(|it| attr(it, what).as_str().is_some_and(|it| &*it == key))
    };
    by("key").or_else(|| by("name"))
}

/// The columns of a table with a `default=` that a row leaves out, with what the client puts there.
///
/// Errors: what the project's functions raise; an unknown value.
pub fn client_defaults(interp: &Interp, table: &Value, keys: &[&str]) -> Result<Vec<(Value, Value)>> {
    let row: Vec<_> = keys.iter().map(|key| (Value::str(*key), Value::None)).collect();
    super::statements::missing(interp, table, &row, "default")
}

/// The value that the client puts into a column by this `default=`, whose functions are called.
///
/// Errors: what the project's function raises; a value that no driver takes.
pub fn client_default(interp: &Interp, default: &Value) -> Result<SqlValue> {
    let value = super::statements::called(interp, default)?;
    super::to_sql_value(interp, &value, &Type::null())
}

/// Says whether statements are printed instead of executed.
pub fn set_offline(interp: &Interp, offline: bool) {
    super::state::state(interp).offline.set(offline);
}

/// `op.inline_literal(value, type_)`: a literal even where parameters are used.
///
/// Errors: an unknown value.
pub fn inline_literal(interp: &Interp, value: &Value, type_: &Value) -> Result {
    known(interp, value, "the value of op.inline_literal()")?;
    let type_ = match type_ {
        Value::Class(class) => interp.call_class(class, Args::default())?,
        Value::None => super::elements::type_of_value(interp, value),
        other => other.clone(),
    };
    Ok(bind_value(interp, None, Some(value.clone()), type_, true))
}

/// The text of `postgresql_using`.
///
/// Errors: an unknown value; an expression that cannot be written.
pub fn using_text(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<String> {
    known(interp, value, "`postgresql_using`")?;
    if let Some(text) = value.as_str() {
        return Ok(text.to_string());
    }
    let expr = to_expr(interp, value, dialect)?;
    dialect
        .literal_expr(&expr, true)
        .map_err(|error| super::compile_error(interp, &error))
}

/// A part of what is executed.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "a piece lives for one call and is moved once"
)]
pub enum Piece {
    /// A statement with values.
    Statement(Statement),
    /// The text of a DDL statement.
    Ddl(String),
}

/// Hands the parts of an executable object (`text()`, a construct, a DDL element) to `run`, one after another.
///
/// Errors: not executable, with SQLAlchemy's text; an unknown value; what `run` returns.
pub fn execute_offline(
    interp: &Interp,
    statement: &Value,
    dialect: &dyn Dialect,
    run: &mut dyn FnMut(Piece) -> Result<()>,
) -> Result<()> {
    known(interp, statement, "the statement to execute")?;
    if let Some(statements) = super::ddl_statements(interp, statement, dialect)? {
        return statements.into_iter().try_for_each(|text| run(Piece::Ddl(text)));
    }
    run(Piece::Statement(to_statement(interp, statement, dialect)?))
}
