//! Expressions and statements as Python sees them → the SQL writer's data.

use std::rc::Rc;
use std::sync::Arc;

use python::{Args, Interp, Result, Value};
use sql::expr::{BindParam, FromItem, InList, Query, TextClause};
use sql::schema::ServerDefault;
use sql::{Dialect, Expr, Statement, Type};

use super::elements::{Element, TextNode};
use super::schema::is_table;
use super::state::is_a;
use super::statements;
use super::util::{attr, known, unsupported};
use super::values::to_sql_value;

/// An SQL expression. Plain Python values become parameters.
///
/// Errors: an unknown value, something SQL has no form for.
pub fn to_expr(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    known(interp, value, "an SQL expression")?;
    if let Some(written) = written(interp, value, dialect)? {
        return Ok(written);
    }
    if let Some(element) = value.native::<Element>() {
        return element.expr(interp, dialect);
    }
    if let Some(text) = value.native::<TextNode>() {
        return text.clause(interp, dialect).map(Expr::Text);
    }
    if is_a(interp, value, "Column") {
        return super::schema::column_expr(interp, value, dialect);
    }
    if is_a(interp, value, "Sequence") {
        return super::schema::next_value(interp, value);
    }
    if statements::is_query(value) {
        return Ok(Expr::Subquery(Box::new(to_query(interp, value, dialect)?)));
    }
    if statements::is_from(interp, value) || is_table(interp, value) {
        return Ok(Expr::Table(Arc::new(to_from(interp, value, dialect)?)));
    }
    if let Value::Instance(_) = value {
        if let Some(function) = super::elements::own_function(interp, value, dialect)? {
            return Ok(function);
        }
        if let Some(inner) = clause_of(interp, value)? {
            return to_expr(interp, &inner, dialect);
        }
    }
    match value {
        Value::None => Ok(Expr::Null),
        Value::Class(_) => match super::orm::table_of(interp, value)? {
            Some(table) => to_expr(interp, &table, dialect),
            None => Err(not_sql(interp, value)),
        },
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Module(_) => {
            Err(not_sql(interp, value))
        }
        _ => Ok(Expr::value(to_sql_value(interp, value, &Type::null())?)),
    }
}

/// What an object says that it stands for in a statement (`__clause_element__`); `None` if it says nothing.
///
/// Errors: what the method raises.
pub(super) fn clause_of(interp: &Interp, value: &Value) -> Result<Option<Value>> {
    match (value, interp.class_of(value).lookup("__clause_element__")) {
        (Value::Instance(_), Some(Value::Function(_) | Value::Native(_))) => {
            let inner = interp.call_method(value, "__clause_element__", Args::default())?;
            Ok(Some(inner))
        }
        _ => Ok(None),
    }
}

/// An expression that the project writes itself with `@compiles`.
///
/// One of SQLAlchemy's own is read first: its function mostly asks for the text that it has without.
fn written(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Option<Expr>> {
    let known = super::state::state(interp);
    let seen = known
        .written
        .borrow()
        .iter()
        .find(|(it, _)| it.is(value))
        .cloned();
    if let Some((_, own)) = seen {
        return Ok(Some(own));
    }
    if super::types::function_for(interp, value, dialect).is_none() {
        return Ok(None);
    }
    let own = match value.native::<Element>() {
        Some(element) => Some(element.expr(interp, dialect)?),
        // It reads what its arguments read.
        None => super::elements::own_function(interp, value, dialect)?,
    };
    if let Some(own) = &own {
        known.written.borrow_mut().push((value.clone(), own.clone()));
    }
    let text = super::types::compiled_by_hand(interp, value, dialect);
    if own.is_some() {
        known.written.borrow_mut().pop();
    }
    // Colons are no parameters any more.
    let text = text?.map(|it| TextClause::new(it.replace(':', "\\:")));
    Ok(text.map(|text| match own {
        Some(own) => Expr::Written(Box::new(own), text),
        None => Expr::Text(text),
    }))
}

/// A condition: Python's truths are those of the database, a string is SQL as in versions before 1.4.
pub(super) fn to_condition(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    match value {
        Value::Bool(true) => Ok(Expr::True),
        Value::Bool(false) => Ok(Expr::False),
        Value::Str(text) => Ok(Expr::text(&**text)),
        _ => to_expr(interp, value, dialect),
    }
}

fn not_sql(interp: &Interp, value: &Value) -> python::Error {
    let shown = interp.repr(value).unwrap_or_default();
    super::util::raise(
        interp,
        "ArgumentError",
        format!("SQL expression element or literal value expected, got {shown}."),
    )
}

/// An expression where a plain string names a column (`order_by("name")`, `partition_by="x"`).
pub(super) fn to_named_expr(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    to_expr(interp, &as_named(interp, value), dialect)
}

fn plain_name(value: &Value) -> Option<Rc<str>> {
    match value {
        Value::Str(name) => Some(Rc::clone(name)),
        _ => None,
    }
}

/// The same as a Python value.
pub(super) fn as_named(interp: &Interp, value: &Value) -> Value {
    match plain_name(value) {
        Some(name) => super::elements::label_reference(interp, &name),
        None => value.clone(),
    }
}

/// An argument of a function: a query is a scalar subquery, a table stands for itself.
pub(super) fn to_argument(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    to_expr(interp, value, dialect)
}

/// The right side of `IN`.
pub(super) fn to_in_list(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<InList> {
    known(interp, value, "the list of an IN")?;
    if is_a(interp, value, "BindParameter") {
        return to_bind(interp, value, dialect).map(InList::Bind);
    }
    if is_a(interp, value, "Query") {
        return to_in_list(interp, &attr(value, "statement"), dialect);
    }
    if is_a(interp, value, "ScalarSelect")
        && let Expr::Subquery(query) = to_expr(interp, value, dialect)?
    {
        return Ok(InList::Query(query));
    }
    if statements::is_query(value) {
        return Ok(InList::Query(Box::new(to_query(interp, value, dialect)?)));
    }
    if statements::is_from(interp, value) {
        let select = statements::select(interp, vec![value.clone()]);
        return Ok(InList::Query(Box::new(to_query(interp, &select, dialect)?)));
    }
    if let Value::Instance(_) = value {
        // A tuple or a function as the right side.
        return Ok(InList::List(vec![to_expr(interp, value, dialect)?]));
    }
    let mut items = Vec::new();
    for item in interp.collect(value)? {
        items.push(match &item {
            Value::Tuple(parts) => Expr::Tuple(
                parts
                    .iter()
                    .map(|part| to_expr(interp, part, dialect))
                    .collect::<Result<_>>()?,
            ),
            item => to_expr(interp, item, dialect)?,
        });
    }
    Ok(InList::List(items))
}

/// A `bindparam(…)`.
pub(super) fn to_bind(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<BindParam> {
    match to_expr(interp, value, dialect)? {
        Expr::Bind(bind) => Ok(bind),
        _ => Err(interp.type_error("a bindparam() is needed here")),
    }
}

/// A default of the database as an expression: a string is a literal.
pub(super) fn to_server_expr(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    match value.as_str() {
        Some(text) => Ok(Expr::text(format!("'{}'", text.replace('\'', "''")))),
        None => to_expr(interp, value, dialect),
    }
}

/// What `server_default=` holds; `None` for `None`.
///
/// Errors: an unknown value; something that is neither a string nor SQL, with SQLAlchemy's text.
pub(super) fn to_server_default(
    interp: &Interp,
    value: &Value,
    dialect: &dyn Dialect,
) -> Result<Option<ServerDefault>> {
    known(interp, value, "a server default")?;
    if value.is_none() {
        return Ok(None);
    }
    if is_a(interp, value, "Identity") {
        return super::schema::to_identity(interp, value).map(|it| Some(ServerDefault::Identity(it)));
    }
    if is_a(interp, value, "Computed") {
        return super::schema::to_computed(interp, value, dialect)
            .map(|it| Some(ServerDefault::Computed(it)));
    }
    if is_a(interp, value, "DefaultClause") {
        return to_server_default(interp, &attr(value, "arg"), dialect);
    }
    if is_a(interp, value, "FetchedValue") {
        return Ok(Some(ServerDefault::Fetched));
    }
    if let Some(text) = value.as_str() {
        return Ok(Some(ServerDefault::Literal(text.to_string())));
    }
    if let Value::Instance(_) = value {
        return to_expr(interp, value, dialect).map(|it| Some(ServerDefault::Expr(it)));
    }
    let class = interp.class_of(value);
    let name = if &**class.module() == "builtins" {
        class.name().to_string()
    } else {
        class.full_name()
    };
    Err(super::util::raise(
        interp,
        "ArgumentError",
        format!(
            "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class \
             'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got \
             '<class '{name}'>'"
        ),
    ))
}

/// An element of `FROM`.
pub(super) fn to_from(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<FromItem> {
    known(interp, value, "a table of a statement")?;
    if let Some(from) = value.native::<statements::From>() {
        return from.item(interp, dialect);
    }
    if let Some(text) = value.native::<TextNode>() {
        return text.clause(interp, dialect).map(FromItem::Text);
    }
    if let Some(text) = value.as_str() {
        // The name of a table, as versions before 1.4 took it.
        return Ok(FromItem::Text(TextClause::new(&*text)));
    }
    if is_table(interp, value) {
        return super::schema::table_ref(interp, value).map(FromItem::Table);
    }
    if statements::is_query(value) {
        return statements::subquery_item(interp, value, dialect);
    }
    if let Some(table) = super::orm::table_of(interp, value)? {
        return to_from(interp, &table, dialect);
    }
    if is_a(interp, value, "Function")
        && let Expr::Function(function) = to_expr(interp, value, dialect)?
    {
        return Ok(FromItem::Function {
            function,
            name: None,
            id: u64::try_from(value.address().unwrap_or(0)).unwrap_or(0),
            ordinality: false,
            columns: None,
            lateral: false,
        });
    }
    unsupported(format!("{} in FROM", interp.repr(value)?))
}

/// A query.
pub(super) fn to_query(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Query> {
    known(interp, value, "a query")?;
    match statements::statement(interp, value, dialect)? {
        Some(Statement::Query(query)) => return Ok(query),
        Some(other) => return Ok(Query::Returning(Box::new(other))),
        None => {}
    }
    if let Some(text) = value.native::<TextNode>() {
        return text.clause(interp, dialect).map(Query::Text);
    }
    unsupported(format!("{} as a query", interp.repr(value)?))
}

/// The argument of `execute()`: a string, `text()` or a statement of SQLAlchemy Core. DDL elements have texts of
/// their own, see [`super::to_ddl`].
///
/// Errors: an unknown value; something that cannot be executed, with SQLAlchemy's text.
pub fn to_statement(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Statement> {
    known(interp, value, "the statement to execute")?;
    if let Some(text) = value.as_str() {
        return Ok(Statement::Text(TextClause::new(&*text)));
    }
    if let Some(text) = super::types::compiled_by_hand(interp, value, dialect)? {
        return Ok(Statement::Text(TextClause::new(text.replace(':', "\\:"))));
    }
    if let Some(text) = value.native::<TextNode>() {
        return text.clause(interp, dialect).map(Statement::Text);
    }
    if let Some(statement) = statements::statement(interp, value, dialect)? {
        return Ok(statement);
    }
    if value.native::<Element>().is_some() {
        // A bare expression (`func.now()`) is selected.
        let select = statements::select(interp, vec![value.clone()]);
        return to_query(interp, &select, dialect).map(Statement::Query);
    }
    if is_table(interp, value) {
        let select = statements::select(interp, vec![value.clone()]);
        return to_query(interp, &select, dialect).map(Statement::Query);
    }
    Err(super::util::raise(
        interp,
        "ObjectNotExecutableError",
        format!("Not an executable object: {}", interp.repr(value)?),
    ))
}

/// The dialect that a `dialect=` or `bind` argument means; SQLite's for none, as a neutral one does not exist here.
pub(super) fn dialect_argument(interp: &Interp, value: &Value) -> &'static dyn Dialect {
    // A mock connection computes its dialect.
    let read = |value: &Value, name: &str| match attr(value, name) {
        Value::Property(_) => interp.get_attr(value, name).unwrap_or(Value::None),
        known => known,
    };
    let name = match read(value, "dialect") {
        Value::None => read(value, "name"),
        dialect => read(&dialect, "name"),
    };
    if let Some(handle) = super::engine::connection_handle(value) {
        return handle.dialect();
    }
    name.as_str()
        .and_then(|name| sql::dialect::by_name(&name))
        .unwrap_or(&sql::dialect::Sqlite::PLAIN)
}
