//! Schema objects as Python sees them → [`sql::schema`].

mod index;

pub(crate) use index::to_options;
pub use index::{to_index, to_index_element};

use std::sync::Arc;

use python::{Interp, Result, Value};
use sql::schema::{
    Autoincrement, Check, Column, ColumnDefault, Constraint, ConstraintTiming, Exclude, ExcludeElement,
    ForeignKeyConstraint, Index, MetaData, NamingConvention, Options, PrimaryKey, Table, Unique, Written,
};
use sql::{Dialect, Expr};

use super::generated::to_sequence;
use super::table::columns;
use super::targets::{foreign_key, target_column, target_parts};
use super::written::is_function;
use crate::sqlalchemy::convert::{to_expr, to_server_default};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{
    attr, constraint_name, known, optional_text, optional_truth, quote_of, raise, text, truth,
};
use crate::sqlalchemy::values::to_sql_value;

/// What `op.create_table` is given after the name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableItems {
    /// The columns.
    pub columns: Vec<Column>,
    /// The constraints, those inside of columns not counted.
    pub constraints: Vec<Constraint>,
    /// The indexes.
    pub indexes: Vec<Index>,
}

/// `Column(…)`.
///
/// Errors: an unknown value, named after the column; a type or default that cannot be used.
pub fn to_column(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Column> {
    known(interp, value, "a column")?;
    if !is_a(interp, value, "Column") {
        return Err(raise(
            interp,
            "ArgumentError",
            format!("Column object expected, got {}", interp.repr(value)?),
        ));
    }
    let given_name = attr(value, "name");
    let name = text(interp, &given_name, "the name of a column")?;
    let what = |part: &str| format!("the {part} of column '{name}'");
    let flag = |part: &str| truth(interp, &attr(value, part), &what(part));
    let type_value = attr(value, "_type");
    known(interp, &type_value, &what("type"))?;
    let mut type_ = to_type(interp, &type_value, dialect)?;
    let keys = interp.collect(&attr(value, "_foreign_keys"))?;
    if type_.is_null()
        && let Some(target) = target_column(interp, value, &keys)?
    {
        type_ = to_type(interp, &attr(&target, "_type"), dialect)?;
    }
    let server_default = attr(value, "server_default");
    known(interp, &server_default, &what("server default"))?;
    let schema = metadata_schema(interp, value)?;
    let mut column = Column::new(name.clone(), type_);
    column.key = attr(value, "key")
        .as_str()
        .map(|key| key.to_string())
        .filter(|key| *key != name);
    column.nullable = flag("nullable")?;
    column.nullable_given = flag("_nullable_given")?;
    column.primary_key = flag("primary_key")?;
    column.server_default = to_server_default(interp, &server_default, dialect)?;
    column.default = column_default(interp, &attr(value, "default"), dialect)?;
    column.autoincrement = autoincrement(interp, &attr(value, "autoincrement"))?;
    column.comment = optional_text(interp, &attr(value, "comment"), &what("comment"))?;
    column.unique = flag("unique")?;
    column.index = flag("index")?;
    column.system = flag("system")?;
    column.quote = match attr(value, "quote") {
        Value::Bool(quote) => Some(quote),
        _ => quote_of(interp, &given_name),
    };
    for key in &keys {
        column
            .foreign_keys
            .push(foreign_key(interp, key, schema.as_deref(), dialect)?);
    }
    for constraint in interp.collect(&attr(value, "constraints"))? {
        column
            .constraints
            .push(to_constraint(interp, &constraint, dialect)?);
    }
    column.options = to_options(interp, &attr(value, "dialect_kwargs"), dialect)?;
    Ok(column)
}

/// The schema that the `MetaData` of the column's table gives to tables without one.
pub(super) fn metadata_schema(interp: &Interp, column: &Value) -> Result<Option<String>> {
    let metadata = attr(&attr(column, "table"), "metadata");
    optional_text(interp, &attr(&metadata, "schema"), "the schema of a MetaData")
}

/// `autoincrement=`
fn autoincrement(interp: &Interp, value: &Value) -> Result<Autoincrement> {
    known(interp, value, "`autoincrement` of a column")?;
    Ok(match value.as_str().as_deref() {
        Some("ignore_fk") => Autoincrement::IgnoreFk,
        Some(_) => Autoincrement::Auto,
        None if interp.truth(value)? => Autoincrement::True,
        None => Autoincrement::False,
    })
}

/// `default=`
fn column_default(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Option<ColumnDefault>> {
    if is_a(interp, value, "ColumnDefault") {
        return column_default(interp, &attr(value, "arg"), dialect);
    }
    if is_a(interp, value, "Sequence") {
        return to_sequence(interp, value, dialect).map(|it| Some(ColumnDefault::Sequence(it)));
    }
    Ok(match value {
        Value::None => None,
        Value::Function(_)
        | Value::Native(_)
        | Value::Method(_)
        | Value::Class(_)
        | Value::StaticMethod(_)
        | Value::Unknown(_) => Some(ColumnDefault::Callable),
        Value::Instance(_) => match to_expr(interp, value, dialect) {
            Ok(Expr::Bind(bind)) => bind.value.map(ColumnDefault::Value),
            Ok(expr) => Some(ColumnDefault::Expr(expr)),
            // A value of a class of the project's own: only an INSERT would need it.
            Err(python::Error::Raised(_)) => Some(ColumnDefault::Callable),
            Err(stop) => return Err(stop),
        },
        plain => match to_sql_value(interp, plain, &sql::Type::null()) {
            Ok(value) => Some(ColumnDefault::Value(value)),
            Err(_) => Some(ColumnDefault::Callable),
        },
    })
}

pub(super) fn timing(interp: &Interp, value: &Value) -> Result<ConstraintTiming> {
    Ok(ConstraintTiming {
        deferrable: optional_truth(interp, &attr(value, "deferrable"), "`deferrable` of a constraint")?,
        initially: optional_text(interp, &attr(value, "initially"), "`initially` of a constraint")?,
    })
}

/// The names of the columns of a constraint.
pub(super) fn column_names(interp: &Interp, constraint: &Value) -> Result<Vec<String>> {
    interp
        .collect(&attr(constraint, "_columns"))?
        .iter()
        .map(|column| match column {
            Value::Instance(_) if column.as_str().is_none() => {
                text(interp, &attr(column, "name"), "the name of a column")
            }
            name => text(interp, name, "the name of a column").map(|name| name_of_key(constraint, name)),
        })
        .collect()
}

/// A string in a constraint or index is the key of a column of its table, which may have another name.
pub(super) fn name_of_key(item: &Value, key: String) -> String {
    let own = columns(&attr(item, "table"));
    let column = own
        .iter()
        .find(|it| attr(it, "key").as_str().is_some_and(|it| *it == *key));
    match column.and_then(|it| attr(it, "name").as_str()) {
        Some(name) => name.to_string(),
        None => key,
    }
}

/// Any constraint.
///
/// Errors: an unknown value; something that is no constraint.
pub fn to_constraint(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Constraint> {
    known(interp, value, "a constraint")?;
    let class = interp.class_of(value);
    let name = constraint_name(
        interp,
        &attr(value, "name"),
        &format!("the name of a {}", class.name()),
    )?;
    let options = to_options(interp, &attr(value, "dialect_kwargs"), dialect)?;
    let is = |key: &str| is_a(interp, value, key);
    if is("PrimaryKeyConstraint") {
        return Ok(Constraint::PrimaryKey(PrimaryKey {
            name,
            columns: column_names(interp, value)?,
            timing: timing(interp, value)?,
            options,
        }));
    }
    if is("UniqueConstraint") {
        return Ok(Constraint::Unique(Unique {
            name,
            columns: column_names(interp, value)?,
            timing: timing(interp, value)?,
            options,
        }));
    }
    if is("CheckConstraint") {
        let sqltext = attr(value, "sqltext");
        return Ok(Constraint::Check(Check {
            name,
            sqltext: text_or_expr(interp, &sqltext, dialect)?,
            timing: timing(interp, value)?,
            type_bound: None,
            options,
        }));
    }
    if is("ExcludeConstraint") {
        return exclude(interp, value, dialect, name);
    }
    if is("ForeignKeyConstraint") {
        return foreign_key_constraint(interp, value, name, options).map(Constraint::ForeignKey);
    }
    Err(raise(
        interp,
        "ArgumentError",
        format!("Constraint object expected, got {}", interp.repr(value)?),
    ))
}

/// A string is SQL text here, not a literal.
pub(super) fn text_or_expr(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    match value.as_str() {
        Some(text) => Ok(Expr::text(&*text)),
        None => to_expr(interp, value, dialect),
    }
}

fn foreign_key_constraint(
    interp: &Interp,
    value: &Value,
    name: sql::schema::ConstraintName,
    options: Options,
) -> Result<ForeignKeyConstraint> {
    let default = optional_text(
        interp,
        &attr(&attr(&attr(value, "table"), "metadata"), "schema"),
        "the schema of a MetaData",
    )?;
    let columns = column_names(interp, value)?;
    let mut constraint = ForeignKeyConstraint {
        name,
        ondelete: optional_text(interp, &attr(value, "ondelete"), "`ondelete` of a constraint")?,
        onupdate: optional_text(interp, &attr(value, "onupdate"), "`onupdate` of a constraint")?,
        match_: optional_text(interp, &attr(value, "match"), "`match` of a constraint")?,
        timing: timing(interp, value)?,
        use_alter: truth(interp, &attr(value, "use_alter"), "`use_alter` of a constraint")?,
        options,
        ..ForeignKeyConstraint::default()
    };
    for (index, target) in interp.collect(&attr(value, "_refcolumns"))?.iter().enumerate() {
        let (schema, table, column) = target_parts(interp, target, default.as_deref())?;
        constraint.referred_schema = schema;
        constraint.referred_table = table;
        constraint
            .referred_columns
            .push(column.or_else(|| columns.get(index).cloned()).unwrap_or_default());
    }
    constraint.columns = columns;
    Ok(constraint)
}

fn exclude(
    interp: &Interp,
    value: &Value,
    dialect: &dyn Dialect,
    name: sql::schema::ConstraintName,
) -> Result<Constraint> {
    let ops = attr(value, "ops");
    let mut elements = Vec::new();
    for element in interp.collect(&attr(value, "_elements"))? {
        let parts = interp.collect(&element)?;
        let [expression, operator] = parts.as_slice() else {
            return Err(interp.type_error("an element of ExcludeConstraint is a pair"));
        };
        let operator_class = match (&ops, expression.as_str(), attr(expression, "name").as_str()) {
            (Value::Dict(ops), Some(name), _) | (Value::Dict(ops), None, Some(name)) => ops
                .borrow()
                .get_str(&name)
                .and_then(Value::as_str)
                .map(|it| it.to_string()),
            _ => None,
        };
        elements.push(ExcludeElement {
            expression: crate::sqlalchemy::convert::to_named_expr(interp, expression, dialect)?,
            operator: text(interp, operator, "an operator of ExcludeConstraint")?,
            operator_class,
        });
    }
    let where_ = attr(value, "where");
    Ok(Constraint::Exclude(Exclude {
        name,
        elements,
        using: optional_text(interp, &attr(value, "using"), "`using` of ExcludeConstraint")?
            .unwrap_or_else(|| "gist".to_owned()),
        where_: if where_.is_none() {
            None
        } else {
            Some(text_or_expr(interp, &where_, dialect)?)
        },
        timing: timing(interp, value)?,
    }))
}

/// The items of `op.create_table(name, *items)`, `Table(…)` not involved.
///
/// Errors: an unknown value; something that does not belong into a table.
pub fn to_table_items(interp: &Interp, items: &[Value], dialect: &dyn Dialect) -> Result<TableItems> {
    let mut result = TableItems::default();
    for item in items {
        known(interp, item, "an item of a table")?;
        if is_a(interp, item, "Column") {
            result.columns.push(to_column(interp, item, dialect)?);
        } else if is_a(interp, item, "Constraint") {
            result.constraints.push(to_constraint(interp, item, dialect)?);
        } else if is_a(interp, item, "Index") {
            result.indexes.push(to_index(interp, item, dialect)?);
        } else if !is_a(interp, item, "SchemaItem") {
            return Err(raise(
                interp,
                "ArgumentError",
                format!(
                    "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
                    interp.repr(item)?
                ),
            ));
        }
    }
    Ok(result)
}

/// A `Table` object.
///
/// Errors: as [`to_column`] and [`to_constraint`].
pub fn to_table(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Table> {
    known(interp, value, "a table")?;
    if !is_a(interp, value, "Table") {
        if let Some(table) = crate::sqlalchemy::orm::table_of(interp, value)? {
            return to_table(interp, &table, dialect);
        }
        return Err(raise(
            interp,
            "ArgumentError",
            format!("Table object expected, got {}", interp.repr(value)?),
        ));
    }
    let mut items = columns(value);
    items.extend(interp.collect(&attr(value, "_constraints"))?);
    items.extend(interp.collect(&attr(value, "_indexes"))?);
    let mut items = to_table_items(interp, &items, dialect)?;
    let name = attr(value, "name");
    let schema = attr(&attr(value, "metadata"), "schema");
    if let Some(schema) = optional_text(interp, &schema, "the schema of a MetaData")? {
        for column in &mut items.columns {
            column.type_.put_in_schema(&schema);
        }
    }
    Ok(Table {
        name: text(interp, &name, "the name of a Table")?,
        schema: optional_text(interp, &attr(value, "schema"), "the schema of a Table")?,
        columns: items.columns,
        constraints: items.constraints,
        indexes: items.indexes,
        comment: optional_text(interp, &attr(value, "comment"), "the comment of a Table")?,
        prefixes: interp
            .collect(&attr(value, "prefixes"))?
            .iter()
            .map(|prefix| text(interp, prefix, "a prefix of a Table"))
            .collect::<Result<_>>()?,
        options: to_options(interp, &attr(value, "dialect_kwargs"), dialect)?,
        quote: match attr(value, "quote") {
            Value::Bool(quote) => Some(quote),
            _ => quote_of(interp, &name),
        },
        naming: Arc::new(naming_convention(interp, &attr(value, "metadata"))?),
        written: Written::default(),
    })
}

/// A `MetaData` object with all of its tables.
///
/// Errors: as [`to_table`].
pub fn metadata(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<MetaData> {
    let mut result = MetaData {
        schema: optional_text(interp, &attr(value, "schema"), "the schema of a MetaData")?,
        naming: Arc::new(naming_convention(interp, value)?),
        ..MetaData::default()
    };
    if let Value::Dict(tables) = attr(value, "tables") {
        let tables: Vec<Value> = tables.borrow().iter().map(|(_, table)| table.clone()).collect();
        for table in tables {
            let table = to_table(interp, &table, dialect)?;
            result.tables.insert(table.full_name(), table);
        }
    }
    if let Value::Dict(sequences) = attr(value, "_sequences") {
        let sequences: Vec<Value> = sequences.borrow().iter().map(|(_, it)| it.clone()).collect();
        for sequence in sequences {
            let sequence = to_sequence(interp, &sequence, dialect)?;
            result.sequences.insert(sequence.name.clone(), sequence);
        }
    }
    Ok(result)
}

/// `naming_convention` of a `MetaData` value; the default one for `None` and for what has none.
///
/// Errors: an unknown value.
pub fn naming_convention(interp: &Interp, metadata: &Value) -> Result<NamingConvention> {
    known(interp, metadata, "the naming convention")?;
    let convention = attr(metadata, "naming_convention");
    known(interp, &convention, "the naming convention")?;
    let mut naming = NamingConvention::default();
    if convention.is_none() {
        return Ok(naming);
    }
    // A convention that is given replaces the default one.
    naming.templates.clear();
    for (key, template) in interp.mapping_items(&convention)? {
        let key = match &key {
            Value::Class(class) => class_prefix(&class.name()).to_owned(),
            key => text(interp, key, "a key of the naming convention")?,
        };
        if is_function(&template) {
            // A token of the project's own: who writes a statement calls it.
            continue;
        }
        naming.templates.insert(
            key,
            text(interp, &template, "a template of the naming convention")?,
        );
    }
    Ok(naming)
}

/// The short key of a class in a naming convention.
fn class_prefix(name: &str) -> &str {
    match name {
        "Index" => "ix",
        "PrimaryKeyConstraint" => "pk",
        "CheckConstraint" => "ck",
        "UniqueConstraint" => "uq",
        "ForeignKeyConstraint" => "fk",
        other => other,
    }
}
