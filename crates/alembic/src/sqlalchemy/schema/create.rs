//! `create()`, `drop()`, `create_all()`, `drop_all()` and the DDL elements (`CreateTable(…)`, …) on a live connection.

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::ddl::CreateTable;
use sql::{Dialect, TypeKind};

use super::convert::{to_index, to_table};
use super::generated::to_sequence;
use crate::sqlalchemy::engine::Bind;
use crate::sqlalchemy::state::{State, is_a};
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{attr, compile_error, optional_text, set, text, unsupported};

/// The DDL elements and the method of the object that they stand for.
const ELEMENTS: &[&str] = &[
    "CreateTable",
    "DropTable",
    "CreateIndex",
    "DropIndex",
    "CreateSequence",
    "DropSequence",
    "CreateSchema",
    "DropSchema",
    "AddConstraint",
    "DropConstraint",
    "DDL",
];

/// Makes the classes of DDL elements.
pub(super) fn classes(interp: &Interp, state: &State) {
    let base = state.class(interp, "ClauseElement");
    let base = state.build(
        interp,
        ClassBuilder::new("sqlalchemy.sql.ddl", "DDLElement").base(&base),
    );
    let base = state.build(
        interp,
        ClassBuilder::new("sqlalchemy.sql.ddl", "ExecutableDDLElement").base(&base),
    );
    for name in ELEMENTS {
        let builder = ClassBuilder::new("sqlalchemy.sql.ddl", name)
            .base(&base)
            .method("__init__", |interp, args| {
                let (this, mut reader) = args.method("DDLElement.__init__")?;
                set(&this, "element", reader.required(interp, "element")?);
                for name in ["if_not_exists", "if_exists", "cascade", "context"] {
                    set(&this, name, reader.named(name).unwrap_or(Value::Bool(false)));
                }
                Ok(Value::None)
            })
            .method("execute_if", |_, args| Ok(args.this()?.clone()))
            .method("__call__", |interp, args| {
                let bind = args.positional.get(2).cloned().unwrap_or(Value::None);
                let handle = Bind::of(interp, &bind)?;
                run_ddl_element(interp, args.this()?, &handle).map(|_| Value::None)
            });
        state.build(interp, builder);
    }
}

/// The statements of a DDL element; `None` for anything else.
///
/// Errors: what the SQL writer refuses.
pub fn ddl_statements(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Option<Vec<String>>> {
    if !is_a(interp, value, "DDLElement") {
        return Ok(None);
    }
    let element = attr(value, "element");
    let flag = |name: &str| matches!(attr(value, name), Value::Bool(true));
    let fail = |error| compile_error(interp, &error);
    let name = interp.type_name(value);
    let statements = match &*name {
        "CreateTable" => {
            let how = CreateTable {
                if_not_exists: flag("if_not_exists"),
            };
            // Only the table itself: its types, indexes and comments are elements of their own.
            let mut all = dialect
                .create_table_sql(&to_table(interp, &element, dialect)?, how)
                .map_err(fail)?;
            all.retain(|sql| {
                sql.trim_start().starts_with("CREATE TABLE") || sql.trim_start().starts_with("CREATE TEMP")
            });
            all
        }
        "DropTable" => {
            let mut all = dialect
                .drop_table_sql(&to_table(interp, &element, dialect)?, flag("if_exists"))
                .map_err(fail)?;
            all.retain(|sql| sql.trim_start().starts_with("DROP TABLE"));
            all
        }
        "CreateIndex" | "DropIndex" => {
            let table = to_table(interp, &attr(&element, "table"), dialect)?;
            let index = to_index(interp, &element, dialect)?;
            vec![
                if &*name == "CreateIndex" {
                    dialect.create_index_sql(&table, &index, flag("if_not_exists"))
                } else {
                    dialect.drop_index_sql(&table, &index, flag("if_exists"))
                }
                .map_err(fail)?,
            ]
        }
        "CreateSequence" => vec![
            dialect
                .create_sequence_sql(&to_sequence(interp, &element, dialect)?)
                .map_err(fail)?,
        ],
        "DropSequence" => vec![
            dialect
                .drop_sequence_sql(&to_sequence(interp, &element, dialect)?)
                .map_err(fail)?,
        ],
        "CreateSchema" => {
            let schema = text(interp, &element, "the name of a schema")?;
            vec![
                dialect
                    .create_schema_sql(&schema, flag("if_not_exists"))
                    .map_err(fail)?,
            ]
        }
        "DropSchema" => {
            let schema = dialect.quote(&text(interp, &element, "the name of a schema")?);
            let (exists, cascade) = (
                if flag("if_exists") { "IF EXISTS " } else { "" },
                if flag("cascade") { " CASCADE" } else { "" },
            );
            vec![format!("DROP SCHEMA {exists}{schema}{cascade}")]
        }
        "DDL" => vec![ddl_text(interp, value, &element)?],
        _ => return unsupported(format!("the DDL element {name}")),
    };
    Ok(Some(statements))
}

/// `DDL("… %(name)s …", context={…})`
fn ddl_text(interp: &Interp, value: &Value, element: &Value) -> Result<String> {
    let text = text(interp, element, "the text of DDL()")?;
    let mut result = text;
    if let Value::Dict(context) = attr(value, "context") {
        for (key, value) in context.borrow().iter() {
            result = result.replace(&format!("%({})s", interp.str(key)?), &interp.str(value)?);
        }
    }
    Ok(result.replace("%%", "%"))
}

/// Runs a DDL element; whether the value was one.
pub(crate) fn run_ddl_element(interp: &Interp, value: &Value, handle: &Bind) -> Result<bool> {
    match ddl_statements(interp, value, handle.dialect(interp))? {
        Some(statements) => {
            run_all(interp, handle, &statements)?;
            Ok(true)
        }
        None => Ok(false),
    }
}

fn run_all(interp: &Interp, handle: &Bind, statements: &[String]) -> Result<()> {
    statements
        .iter()
        .try_for_each(|statement| handle.run(interp, statement))
}

/// The bind and `checkfirst` of `create(bind, checkfirst=…)`.
fn bind_of(interp: &Interp, args: Args, default: bool) -> Result<(Value, Bind, bool, Option<Value>)> {
    let (this, mut reader) = args.method("create")?;
    let bind = reader.optional("bind").unwrap_or(Value::None);
    let tables = reader.named("tables");
    let checkfirst = reader.bool_or(interp, "checkfirst", default)?;
    let bind = if bind.is_none() {
        attr(&attr(&this, "metadata"), "bind")
    } else {
        bind
    };
    Ok((this, Bind::of(interp, &bind)?, checkfirst, tables))
}

/// `Table.create(bind, checkfirst=…)`, `Table.drop(…)`
pub(super) fn create_table(interp: &Interp, args: Args, create: bool) -> Result {
    let (this, handle, checkfirst, _) = bind_of(interp, args, false)?;
    let mut all = own_sequences(interp, std::slice::from_ref(&this))?;
    if create {
        all.push(this);
    } else {
        all.insert(0, this);
    }
    each(interp, &handle, &all, create, checkfirst)
}

fn has_table(interp: &Interp, handle: &Bind, table: &Value) -> Result<bool> {
    let name = text(interp, &attr(table, "name"), "the name of a Table")?;
    let schema = optional_text(interp, &attr(table, "schema"), "the schema of a Table")?;
    handle.inspect(interp, |inspector| inspector.has_table(&name, schema.as_deref()))
}

fn one_table(interp: &Interp, handle: &Bind, table: &Value, create: bool, checkfirst: bool) -> Result<()> {
    if checkfirst && handle.is_live() && has_table(interp, handle, table)? == create {
        return Ok(());
    }
    let dialect = handle.dialect(interp);
    let converted = to_table(interp, table, dialect)?;
    let statements = if create {
        dialect.create_table_sql(&converted, CreateTable::default())
    } else {
        dialect.drop_table_sql(&converted, false)
    }
    .map_err(|error| compile_error(interp, &error))?;
    run_all(interp, handle, &statements)
}

/// `Table.exists(bind)`
pub(super) fn table_exists(interp: &Interp, args: Args) -> Result {
    let (this, handle, _, _) = bind_of(interp, args, false)?;
    has_table(interp, &handle, &this).map(Value::Bool)
}

/// `MetaData.create_all(bind, tables=…, checkfirst=True)`, `drop_all`
pub(super) fn create_all(interp: &Interp, args: Args, create: bool) -> Result {
    let (this, handle, checkfirst, tables) = bind_of(interp, args, true)?;
    let mut all = super::metadata::sorted_tables(interp, &this)?;
    if let Some(wanted) = tables.filter(|it| !it.is_none()) {
        let wanted = interp.collect(&wanted)?;
        all.retain(|table| wanted.iter().any(|it| it.is(table)));
    }
    let used = own_sequences(interp, &super::metadata::sorted_tables(interp, &this)?)?;
    let mut parts = Vec::new();
    if let Value::Dict(known) = attr(&this, "_sequences") {
        let known = known.borrow();
        // Those that no column has.
        let alone = known
            .iter()
            .filter(|(_, it)| !used.iter().any(|used| used.is(it)));
        parts.extend(alone.map(|(_, it)| it.clone()));
    }
    if create {
        for table in all {
            parts.extend(own_sequences(interp, std::slice::from_ref(&table))?);
            parts.push(table);
        }
    } else {
        let sequences = own_sequences(interp, &all)?;
        all.reverse();
        parts = [all, sequences, parts].concat();
    }
    each(interp, &handle, &parts, create, checkfirst)
}

/// The sequences that columns of tables take their values from.
fn own_sequences(interp: &Interp, tables: &[Value]) -> Result<Vec<Value>> {
    let mut found = Vec::new();
    for table in tables {
        let columns = interp.collect(&attr(table, "_columns"))?;
        let defaults = columns.iter().map(|it| attr(it, "default"));
        found.extend(defaults.filter(|it| is_a(interp, it, "Sequence")));
    }
    Ok(found)
}

/// Creates or drops tables and sequences. Where a database has no sequences, or one is `optional=True`, columns count
/// by themselves.
fn each(interp: &Interp, handle: &Bind, items: &[Value], create: bool, checkfirst: bool) -> Result {
    let sequences = handle.dialect(interp).supports_sequences();
    for item in items {
        if !is_a(interp, item, "Sequence") {
            one_table(interp, handle, item, create, checkfirst)?;
        } else if sequences && !matches!(attr(item, "optional"), Value::Bool(true)) {
            one_sequence(interp, handle, item, create, checkfirst)?;
        }
    }
    Ok(Value::None)
}

/// `Index.create(bind)`, `Index.drop(bind)`
pub(super) fn create_index(interp: &Interp, args: Args, create: bool) -> Result {
    let (this, handle, checkfirst, _) = bind_of(interp, args, false)?;
    let table_value = attr(&this, "table");
    let dialect = handle.dialect(interp);
    let (table, index) = (
        to_table(interp, &table_value, dialect)?,
        to_index(interp, &this, dialect)?,
    );
    if checkfirst && handle.is_live() {
        let name = index.name.as_str().unwrap_or_default().to_owned();
        let exists = handle.inspect(interp, |inspector| {
            inspector.has_index(&table.name, &name, table.schema.as_deref())
        })?;
        if exists == create {
            return Ok(Value::None);
        }
    }
    let statement = if create {
        dialect.create_index_sql(&table, &index, false)
    } else {
        dialect.drop_index_sql(&table, &index, false)
    }
    .map_err(|error| compile_error(interp, &error))?;
    run_all(interp, &handle, &[statement])?;
    Ok(Value::None)
}

/// `Sequence.create(bind)`, `Sequence.drop(bind)`
pub(super) fn create_sequence(interp: &Interp, args: Args, create: bool) -> Result {
    let (this, handle, checkfirst, _) = bind_of(interp, args, true)?;
    one_sequence(interp, &handle, &this, create, checkfirst)?;
    Ok(Value::None)
}

fn one_sequence(interp: &Interp, handle: &Bind, this: &Value, create: bool, checkfirst: bool) -> Result<()> {
    let dialect = handle.dialect(interp);
    let sequence = to_sequence(interp, this, dialect)?;
    if checkfirst && handle.is_live() {
        let names = handle.inspect(interp, |inspector| {
            inspector.sequence_names(sequence.schema.as_deref())
        })?;
        if names.contains(&sequence.name) == create {
            return Ok(());
        }
    }
    let statement = if create {
        dialect.create_sequence_sql(&sequence)
    } else {
        dialect.drop_sequence_sql(&sequence)
    }
    .map_err(|error| compile_error(interp, &error))?;
    run_all(interp, handle, &[statement])
}

/// `ENUM.create(bind, checkfirst=True)`, `ENUM.drop(bind, checkfirst=True)`. `Enum.create` too; on a database without
/// enumeration types nothing happens.
pub(crate) fn create_or_drop_enum(interp: &Interp, args: Args, create: bool) -> Result {
    let own_class = is_a(interp, args.this()?, "postgresql.ENUM");
    let (this, handle, checkfirst, _) = bind_of(interp, args, own_class)?;
    let dialect = handle.dialect(interp);
    if !dialect.supports_native_enum() {
        return Ok(Value::None);
    }
    let TypeKind::Enum(type_) = to_type(interp, &this, dialect)?.kind else {
        return unsupported("create() of a type that is no Enum");
    };
    if !type_.native_enum {
        return Ok(Value::None);
    }
    if checkfirst && handle.is_live() {
        let name = type_.name.as_str().unwrap_or_default().to_owned();
        let found = handle.inspect(interp, |inspector| inspector.enums(type_.schema.as_deref()))?;
        if found.iter().any(|it| it.name == name) == create {
            return Ok(Value::None);
        }
    }
    let statements = if create {
        dialect.create_enum_sql(&type_)
    } else {
        dialect.drop_enum_sql(&type_)
    };
    run_all(
        interp,
        &handle,
        &statements.map_err(|error| compile_error(interp, &error))?,
    )?;
    Ok(Value::None)
}
