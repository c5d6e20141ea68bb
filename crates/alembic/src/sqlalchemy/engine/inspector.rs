//! `inspect(bind)`: the live schema as dictionaries.

#![allow(
    clippy::redundant_closure_for_method_calls,
    reason = "a method named by its path is not general over the inspector's lifetime"
)]

use database::inspect::{ReflectedColumn, ReflectedForeignKey, ReflectedIndex};
use python::{Args, ClassBuilder, Interp, Reader, Result, Value};
use sql::schema::{Identity, Options};

use super::bind::Bind;
use super::handle::connection_handle;
use super::many_tables::many_tables;
use crate::sqlalchemy::schema::options_value;
use crate::sqlalchemy::state::{State, is_a, make};
use crate::sqlalchemy::types::type_value;
use crate::sqlalchemy::util::{attr, construct, known, optional_text, raise, set, text};

struct Node(Bind);

/// `bind.has_table(name, schema=…)` of versions before 2.0.
pub(super) fn has_table(interp: &Interp, args: Args) -> Result {
    let (bind, args) = crate::sqlalchemy::util::split(args)?;
    let inspector = inspect(interp, Args::of(vec![bind]))?;
    interp.call_method(&inspector, "has_table", args)
}

/// `bind.table_names(schema)` of versions before 2.0.
pub(super) fn table_names(interp: &Interp, args: Args) -> Result {
    let (bind, args) = crate::sqlalchemy::util::split(args)?;
    let inspector = inspect(interp, Args::of(vec![bind]))?;
    interp.call_method(&inspector, "get_table_names", args)
}

/// `inspect(subject)`: an `Inspector` of a connection or engine, the mapper's table of a model.
pub(crate) fn inspect(interp: &Interp, args: Args) -> Result {
    let subject = args
        .positional
        .first()
        .cloned()
        .or_else(|| args.keywords.first().map(|(_, it)| it.clone()))
        .ok_or_else(|| interp.type_error("inspect() needs a subject"))?;
    known(interp, &subject, "what to inspect")?;
    if let Some(mapped) = crate::sqlalchemy::orm::inspected(interp, &subject)? {
        return Ok(mapped);
    }
    if is_a(interp, &subject, "Table") {
        return Ok(subject);
    }
    let is_bind = matches!(subject, Value::Instance(_)) && interp.find_attr(&subject, "execute")?.is_some();
    if !is_bind && connection_handle(&subject).is_none() && !is_a(interp, &subject, "Engine") {
        let class = interp.repr(&Value::Class(interp.class_of(&subject)))?;
        let message = format!("No inspection system is available for object of type {class}");
        return Err(raise(interp, "NoInspectionAvailable", message));
    }
    let bind = Bind::of(interp, &subject)?;
    let made = make(interp, "Inspector", Node(bind));
    let dialect = interp.find_attr(&subject, "dialect")?.unwrap_or(Value::None);
    set(&made, "dialect", dialect);
    set(&made, "bind", subject.clone());
    set(&made, "engine", subject);
    Ok(made)
}

fn with<T>(interp: &Interp, this: &Value, call: impl FnOnce(&Bind) -> Result<T>) -> Result<T> {
    match this.native::<Node>() {
        Some(node) => call(&node.0),
        None => Err(interp.type_error("not an Inspector")),
    }
}

/// What SQLAlchemy raises for what a database does not have.
fn not_implemented(interp: &Interp) -> python::Error {
    interp.raise_class(&interp.exception("NotImplementedError"), Vec::new())
}

fn schema(interp: &Interp, reader: &mut Reader) -> Result<Option<String>> {
    let value = reader.optional("schema").unwrap_or(Value::None);
    optional_text(interp, &value, "the schema to inspect")
}

/// The table's name and schema of a method's arguments.
fn table(interp: &Interp, args: Args) -> Result<(Value, String, Option<String>)> {
    let (this, mut reader) = args.method("Inspector")?;
    let name = reader.required(interp, "table_name")?;
    let name = text(interp, &name, "the name of a table")?;
    let schema = schema(interp, &mut reader)?;
    Ok((this, name, schema))
}

fn names(items: Vec<String>) -> Value {
    Value::list(items.into_iter().map(Value::from).collect())
}

fn strings(items: &[String]) -> Value {
    Value::list(items.iter().map(Value::str).collect())
}

fn string(item: Option<&String>) -> Value {
    Value::optional_str(item)
}

macro_rules! list_method {
    ($builder:expr, $python:literal, $rust:ident) => {
        $builder.method($python, |interp, args| {
            let (this, mut reader) = args.method($python)?;
            let schema = schema(interp, &mut reader)?;
            with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.$rust(schema.as_deref()))
            })
            .map(names)
        })
    };
}

/// Makes `Inspector`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let builder = ClassBuilder::new("sqlalchemy.engine.reflection", "Inspector").class_method(
        "from_engine",
        |interp, args| {
            let mut args = args;
            args.positional.remove(0);
            inspect(interp, args)
        },
    );
    let builder = list_method!(builder, "get_table_names", table_names);
    let builder = list_method!(builder, "get_view_names", view_names);
    let builder = list_method!(builder, "get_materialized_view_names", materialized_view_names);
    let builder = builder.method("get_sequence_names", |interp, args| {
        let (this, mut reader) = args.method("get_sequence_names")?;
        let schema = schema(interp, &mut reader)?;
        with(interp, &this, |bind| {
            if !bind.dialect(interp).supports_sequences() {
                return Err(not_implemented(interp));
            }
            bind.inspect(interp, |it| it.sequence_names(schema.as_deref()))
        })
        .map(names)
    });
    let builder = builder
        .method("get_schema_names", |interp, args| {
            with(interp, args.this()?, |bind| {
                bind.inspect(interp, |it| it.schema_names())
            })
            .map(names)
        })
        .method("get_temp_table_names", |interp, args| {
            with(interp, args.this()?, |bind| {
                bind.inspect(interp, |it| it.temp_table_names())
            })
            .map(names)
        })
        .property("default_schema_name", |interp, this| {
            with(interp, this, |bind| {
                bind.inspect(interp, |it| it.default_schema_name())
            })
            .map(Value::optional_str)
        })
        .method("get_view_definition", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.view_definition(&name, schema.as_deref()))
            })?;
            Ok(Value::str(found))
        })
        .method("has_table", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.has_table(&name, schema.as_deref()))
            })
            .map(Value::Bool)
        })
        .method("has_schema", |interp, args| {
            let (this, name, _) = table(interp, args)?;
            let found = with(interp, &this, |bind| bind.inspect(interp, |it| it.schema_names()))?;
            Ok(Value::Bool(found.contains(&name)))
        })
        .method("has_sequence", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.sequence_names(schema.as_deref()))
            })?;
            Ok(Value::Bool(found.contains(&name)))
        })
        .method("has_index", |interp, args| {
            let (this, mut reader) = args.method("has_index")?;
            let name = reader.required_str(interp, "table_name")?;
            let index = reader.required_str(interp, "index_name")?;
            let schema = schema(interp, &mut reader)?;
            with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.has_index(&name, &index, schema.as_deref()))
            })
            .map(Value::Bool)
        })
        .method("has_type", |interp, args| {
            let (this, mut reader) = args.method("has_type")?;
            let name = reader.required_str(interp, "type_name")?;
            let schema = schema(interp, &mut reader)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.enums(schema.as_deref()))
            })?;
            Ok(Value::Bool(found.iter().any(|it| *it.name == *name)))
        })
        .method("reflect_table", |interp, args| {
            let (this, mut reader) = args.method("reflect_table")?;
            let table = reader.required(interp, "table")?;
            let bind = attr(&this, "bind");
            crate::sqlalchemy::schema::reflect_into(interp, &table, &bind)
        })
        .method("get_sorted_table_and_fkc_names", sorted_names)
        .method("clear_cache", |_, _| Ok(Value::None));
    state.build(interp, many_tables(table_details(builder)));
    state.build(interp, ClassBuilder::new("sqlalchemy.orm.mapper", "Mapper"));
}

/// `get_sorted_table_and_fkc_names(schema)`: the tables in the order of their foreign keys.
fn sorted_names(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("get_sorted_table_and_fkc_names")?;
    let schema = reader.optional("schema").unwrap_or(Value::None);
    reader.finish(interp)?;
    let metadata = construct(interp, "MetaData", Args::default())?;
    let reflect = Args::of(vec![attr(&this, "bind")]).with("schema", schema);
    interp.call_method(&metadata, "reflect", reflect)?;
    let mut found = Vec::new();
    for table in interp.collect(&interp.get_attr(&metadata, "sorted_tables")?)? {
        found.push(Value::tuple(vec![attr(&table, "name"), Value::list(Vec::new())]));
    }
    found.push(Value::tuple(vec![Value::None, Value::list(Vec::new())]));
    Ok(Value::list(found))
}

fn table_details(builder: ClassBuilder) -> ClassBuilder {
    constraint_details(builder)
        .method("get_columns", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.columns(&name, schema.as_deref()))
            })?;
            let columns = found.iter().map(|it| column(interp, it)).collect::<Result<_>>()?;
            Ok(Value::list(columns))
        })
        .method("get_pk_constraint", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let it = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.pk_constraint(&name, schema.as_deref()))
            })?;
            let mut pairs = vec![
                ("constrained_columns", strings(&it.columns)),
                ("name", string(it.name.as_ref())),
            ];
            if !it.columns.is_empty() {
                let dialect = dialect(interp, &this)?;
                pairs.extend(details(interp, dialect, it.comment.as_ref(), &it.options)?);
            }
            Ok(Value::dict_of(pairs))
        })
        .method("get_foreign_keys", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.foreign_keys(&name, schema.as_deref()))
            })?;
            let dialect = dialect(interp, &this)?;
            let items = found.iter().map(|it| foreign_key(interp, it, dialect));
            Ok(Value::list(items.collect::<Result<_>>()?))
        })
        .method("get_indexes", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.indexes(&name, schema.as_deref()))
            })?;
            let dialect = dialect(interp, &this)?;
            let items = found.iter().map(|it| index(interp, it, dialect));
            Ok(Value::list(items.collect::<Result<_>>()?))
        })
        .method("get_table_options", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.table_options(&name, schema.as_deref()))
            })?;
            options_value(interp, &found)
        })
        .method("get_table_comment", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                if !bind.dialect(interp).supports_comments() {
                    return Err(not_implemented(interp));
                }
                bind.inspect(interp, |it| it.table_comment(&name, schema.as_deref()))
            })?;
            Ok(Value::dict_of([("text", string(found.as_ref()))]))
        })
        .method("get_enums", |interp, args| {
            let (this, mut reader) = args.method("get_enums")?;
            let schema = schema(interp, &mut reader)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.enums(schema.as_deref()))
            })?;
            let items = found.iter().map(|it| {
                Value::dict_of([
                    ("name", Value::str(&it.name)),
                    ("schema", Value::str(&it.schema)),
                    ("visible", Value::Bool(it.visible)),
                    ("labels", strings(&it.labels)),
                ])
            });
            Ok(Value::list(items.collect()))
        })
}

fn constraint_details(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("get_unique_constraints", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.unique_constraints(&name, schema.as_deref()))
            })?;
            let dialect = dialect(interp, &this)?;
            let items = found.iter().map(|it| {
                let mut pairs = vec![
                    ("column_names", strings(&it.columns)),
                    ("name", string(it.name.as_ref())),
                ];
                pairs.extend(details(interp, dialect, it.comment.as_ref(), &it.options)?);
                Ok(Value::dict_of(pairs))
            });
            Ok(Value::list(items.collect::<Result<_>>()?))
        })
        .method("get_check_constraints", |interp, args| {
            let (this, name, schema) = table(interp, args)?;
            let found = with(interp, &this, |bind| {
                bind.inspect(interp, |it| it.check_constraints(&name, schema.as_deref()))
            })?;
            let dialect = dialect(interp, &this)?;
            let items = found.iter().map(|it| {
                let mut pairs = vec![
                    ("sqltext", Value::str(&it.sqltext)),
                    ("name", string(it.name.as_ref())),
                ];
                // The options of checks are told without the prefix of their dialect.
                let bare = |name: &str| name.split_once('_').map_or(name, |it| it.1).to_owned();
                let options = it.options.iter().map(|(name, value)| (bare(name), value.clone()));
                pairs.extend(details(interp, dialect, it.comment.as_ref(), &options.collect())?);
                Ok(Value::dict_of(pairs))
            });
            Ok(Value::list(items.collect::<Result<_>>()?))
        })
}

fn dialect(interp: &Interp, this: &Value) -> Result<&'static dyn sql::Dialect> {
    with(interp, this, |bind| Ok(bind.dialect(interp)))
}

/// The comment, where there are any, and the dialect's options, where there are some.
fn details(
    interp: &Interp,
    dialect: &dyn sql::Dialect,
    comment: Option<&String>,
    options: &Options,
) -> Result<Vec<(&'static str, Value)>> {
    let mut pairs = Vec::new();
    if dialect.supports_comments() {
        pairs.push(("comment", string(comment)));
    }
    if !options.is_empty() {
        pairs.push(("dialect_options", options_value(interp, options)?));
    }
    Ok(pairs)
}

/// All that the database knows of an identity.
fn identity(it: &Identity) -> Value {
    let numbers = &it.options;
    let number = |value: Option<i64>| value.map_or(Value::None, Value::Int);
    Value::dict_of([
        ("always", Value::Bool(it.always)),
        ("start", number(numbers.start)),
        ("increment", number(numbers.increment)),
        ("minvalue", number(numbers.minvalue)),
        ("maxvalue", number(numbers.maxvalue)),
        ("cache", number(numbers.cache)),
        ("cycle", numbers.cycle.map_or(Value::None, Value::Bool)),
    ])
}

fn column(interp: &Interp, it: &ReflectedColumn) -> Result {
    let mut pairs = vec![
        ("name", Value::str(&it.name)),
        ("type", type_value(interp, &it.type_)?),
        ("nullable", Value::Bool(it.nullable)),
        ("default", string(it.default.as_ref())),
    ];
    if let Some(autoincrement) = it.autoincrement {
        pairs.push(("autoincrement", Value::Bool(autoincrement)));
    }
    if let Some(position) = it.primary_key {
        pairs.push(("primary_key", Value::Int(i64::from(position))));
    } else {
        pairs.push(("comment", string(it.comment.as_ref())));
    }
    if let Some(computed) = &it.computed {
        let mut inner = vec![("sqltext", Value::str(&computed.sqltext))];
        if let Some(persisted) = computed.persisted {
            inner.push(("persisted", Value::Bool(persisted)));
        }
        pairs.push(("computed", Value::dict_of(inner)));
    }
    if let Some(found) = &it.identity {
        pairs.push(("identity", identity(found)));
    }
    Ok(Value::dict_of(pairs))
}

fn foreign_key(interp: &Interp, it: &ReflectedForeignKey, dialect: &dyn sql::Dialect) -> Result {
    let mut options = Vec::new();
    for (name, value) in [
        ("onupdate", &it.onupdate),
        ("ondelete", &it.ondelete),
        ("initially", &it.initially),
        ("match", &it.match_),
    ] {
        if let Some(value) = value {
            options.push((name, Value::str(value)));
        }
    }
    if let Some(deferrable) = it.deferrable {
        options.push(("deferrable", Value::Bool(deferrable)));
    }
    let mut pairs = vec![
        ("name", string(it.name.as_ref())),
        ("constrained_columns", strings(&it.columns)),
        ("referred_schema", string(it.referred_schema.as_ref())),
        ("referred_table", Value::str(&it.referred_table)),
        ("referred_columns", strings(&it.referred_columns)),
        ("options", Value::dict_of(options)),
    ];
    pairs.extend(details(interp, dialect, it.comment.as_ref(), &Options::new())?);
    Ok(Value::dict_of(pairs))
}

fn index(interp: &Interp, it: &ReflectedIndex, dialect: &dyn sql::Dialect) -> Result {
    let columns = it.columns.iter().map(|name| string(name.as_ref())).collect();
    let unique = if dialect.supports_native_boolean() {
        Value::Bool(it.unique)
    } else {
        Value::Int(i64::from(it.unique))
    };
    let mut pairs = vec![
        ("name", string(it.name.as_ref())),
        ("unique", unique),
        ("column_names", Value::list(columns)),
    ];
    if let Some(expressions) = &it.expressions {
        pairs.push(("expressions", strings(expressions)));
    }
    if let Some(duplicates) = &it.duplicates_constraint {
        pairs.push(("duplicates_constraint", Value::str(duplicates)));
    }
    if !it.sorting.is_empty() {
        let sorting = it.sorting.iter().map(|(name, words)| {
            (
                name.as_str(),
                Value::tuple(words.iter().map(Value::str).collect()),
            )
        });
        pairs.push(("column_sorting", Value::dict_of(sorting)));
    }
    pairs.push(("dialect_options", options_value(interp, &it.options)?));
    Ok(Value::dict_of(pairs))
}
