//! `create()`, `drop()`, `create_all()` and `drop_all()` on a live connection.

use python::{Args, Interp, Result, Value};
use sql::Dialect;
use sql::ddl::CreateTable;
use sql::schema::{Column, Constraint, Table};
use sql::types::NamedType;

use super::convert::{to_index, to_table};
use super::generated::to_sequence;
use super::written::{to_written_table, written_creation};
use crate::sqlalchemy::engine::{Bind, fire_ddl};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{attr, compile_error, optional_text, text};

pub(super) fn run_all(interp: &Interp, handle: &Bind, statements: &[String]) -> Result<()> {
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
        for type_ in named_types(interp, std::slice::from_ref(&this), handle.dialect(interp))? {
            one_type(interp, &handle, &type_, true, checkfirst)?;
        }
        all.push(this);
    } else {
        all.insert(0, this);
    }
    each(interp, &handle, &all, create, checkfirst)
}

fn has_table(interp: &Interp, handle: &Bind, table: &Value) -> Result<bool> {
    let name = text(interp, &attr(table, "name"), "the name of a Table")?;
    let schema = optional_text(interp, &attr(table, "schema"), "the schema of a Table")?;
    let schema = handle.schema(schema.as_deref());
    handle.inspect(interp, |inspector| inspector.has_table(&name, schema.as_deref()))
}

/// Whether anything was to be done.
fn one_table(interp: &Interp, handle: &Bind, table: &Value, create: bool, checkfirst: bool) -> Result<bool> {
    if checkfirst && handle.is_live() && has_table(interp, handle, table)? == create {
        return Ok(false);
    }
    let events = events_of(create);
    let connection = handle.value(interp);
    fire_ddl(interp, table, events[0], &connection)?;
    let dialect = handle.dialect(interp);
    if !create && crate::sqlalchemy::compiled_class(interp, &["DropTable"], dialect).is_some() {
        let args = Args::of(vec![table.clone()]);
        let element = crate::sqlalchemy::util::construct(interp, "DropTable", args)?;
        super::ddl::run_ddl_element(interp, &element, handle)?;
    } else {
        let mut converted = to_written_table(interp, table, dialect)?;
        if create {
            converted
                .written
                .extend(&written_creation(interp, table, false, dialect)?);
        }
        let dialect = dialect_for(interp, handle, &converted)?;
        let statements = if create {
            // Its types are made, or looked for, by themselves.
            dialect
                .create_table_sql(&converted, CreateTable::default())
                .map(|mut all| all.split_off(dialect.named_types(&converted).len()))
        } else {
            dialect.drop_table_sql(&converted, false)
        }
        .map_err(|error| compile_error(interp, &error))?;
        run_all(interp, handle, &statements)?;
    }
    fire_ddl(interp, table, events[1], &connection)?;
    Ok(true)
}

/// The events before and after.
const fn events_of(create: bool) -> [&'static str; 2] {
    if create {
        ["before_create", "after_create"]
    } else {
        ["before_drop", "after_drop"]
    }
}

/// The foreign keys that `CREATE TABLE` leaves to `ALTER TABLE` (`use_alter=True`).
fn late_keys(interp: &Interp, handle: &Bind, tables: &[Value], create: bool) -> Result<()> {
    let dialect = handle.dialect(interp);
    for table in tables {
        let table = to_written_table(interp, table, dialect)?;
        for constraint in table.all_constraints() {
            let Constraint::ForeignKey(key) = &constraint else {
                continue;
            };
            if !key.use_alter || !dialect.supports_alter() {
                continue;
            }
            let statements = if create {
                dialect.add_constraint_sql(&table, &constraint)
            } else {
                dialect.drop_constraint_sql(&table, &constraint, false)
            };
            run_all(
                interp,
                handle,
                &statements.map_err(|error| compile_error(interp, &error))?,
            )?;
        }
    }
    Ok(())
}

/// The dialect for the version of a live server, where that makes a difference for the table.
fn dialect_for(interp: &Interp, handle: &Bind, table: &Table) -> Result<&'static dyn Dialect> {
    let dialect = handle.dialect(interp);
    let asks = |it: &Column| it.computed().is_some_and(|it| dialect.asks_version(it));
    match handle {
        Bind::Live(live, _) if table.columns.iter().any(asks) => {
            let version = live.try_with(interp, database::Connection::server_version)?;
            Ok(dialect.for_version(&version).unwrap_or(dialect))
        }
        _ => Ok(dialect),
    }
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
    let every: Vec<Value> = match attr(&this, "tables") {
        Value::Dict(tables) => tables.borrow().iter().map(|(_, it)| it.clone()).collect(),
        _ => Vec::new(),
    };
    let types = named_types(interp, &every, handle.dialect(interp))?;
    let change_types = || {
        let mut types = types.iter();
        types.try_for_each(|it| one_type(interp, &handle, it, create, checkfirst))
    };
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
        change_types()?;
        for table in all {
            parts.extend(own_sequences(interp, std::slice::from_ref(&table))?);
            parts.push(table);
        }
    } else {
        let sequences = own_sequences(interp, &all)?;
        all.reverse();
        parts = [all, sequences, parts].concat();
    }
    let (events, connection) = (events_of(create), handle.value(interp));
    fire_ddl(interp, &this, events[0], &connection)?;
    each(interp, &handle, &parts, create, checkfirst)?;
    if !create {
        change_types()?;
    }
    fire_ddl(interp, &this, events[1], &connection)?;
    Ok(Value::None)
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
    let mut made = Vec::new();
    if !create {
        let mut there = Vec::new();
        for table in items.iter().filter(|it| !is_a(interp, it, "Sequence")) {
            if !(checkfirst && handle.is_live()) || has_table(interp, handle, table)? {
                there.push(table.clone());
            }
        }
        late_keys(interp, handle, &there, false)?;
    }
    for item in items {
        if !is_a(interp, item, "Sequence") {
            if one_table(interp, handle, item, create, checkfirst)? {
                made.push(item.clone());
            }
        } else if sequences && !matches!(attr(item, "optional"), Value::Bool(true)) {
            one_sequence(interp, handle, item, create, checkfirst)?;
        }
    }
    if create {
        late_keys(interp, handle, &made, true)?;
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
        let schema = handle.schema(table.schema.as_deref());
        let exists = handle.inspect(interp, |inspector| {
            inspector.has_index(&table.name, &name, schema.as_deref())
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
        let schema = handle.schema(sequence.schema.as_deref());
        let names = handle.inspect(interp, |inspector| inspector.sequence_names(schema.as_deref()))?;
        if names.contains(&sequence.name) == create {
            return Ok(());
        }
    }
    let statement = if create {
        dialect.create_sequence_sql(&sequence, false)
    } else {
        dialect.drop_sequence_sql(&sequence, false)
    }
    .map_err(|error| compile_error(interp, &error))?;
    run_all(interp, handle, &[statement])
}

/// `ENUM.create(bind, checkfirst=True)`, `ENUM.drop(bind, checkfirst=True)`. `Enum.create` too; on a database without
/// such types nothing happens.
pub(crate) fn create_or_drop_type(interp: &Interp, args: Args, create: bool) -> Result {
    let own_class =
        is_a(interp, args.this()?, "postgresql.ENUM") || is_a(interp, args.this()?, "postgresql.DOMAIN");
    let (this, handle, checkfirst, _) = bind_of(interp, args, own_class)?;
    let dialect = handle.dialect(interp);
    if let Some(type_) = dialect.named_type(&to_type(interp, &this, dialect)?) {
        one_type(interp, &handle, &type_, create, checkfirst)?;
    }
    Ok(Value::None)
}

fn one_type(interp: &Interp, handle: &Bind, type_: &NamedType, create: bool, checkfirst: bool) -> Result<()> {
    if checkfirst && handle.is_live() {
        let (schema, name) = type_.full_name();
        let schema = handle.schema(schema);
        if handle.inspect(interp, |inspector| inspector.has_type(name, schema.as_deref()))? == create {
            return Ok(());
        }
    }
    let dialect = handle.dialect(interp);
    let statement = if create {
        dialect.create_type_sql(type_)
    } else {
        dialect.drop_type_sql(type_)
    };
    run_all(
        interp,
        handle,
        &[statement.map_err(|error| compile_error(interp, &error))?],
    )
}

/// The types of tables, each once, in the order in which their columns were made.
fn named_types(interp: &Interp, tables: &[Value], dialect: &dyn Dialect) -> Result<Vec<NamedType>> {
    let mut found: Vec<NamedType> = Vec::new();
    for table in tables {
        for one in dialect.named_types(&to_table(interp, table, dialect)?) {
            if !found.iter().any(|it| it.full_name() == one.full_name()) {
                found.push(one);
            }
        }
    }
    Ok(found)
}
