//! `Column`.

use std::rc::Rc;

use python::{Args, ClassBuilder, Instance, Interp, Result, Value};
use sql::expr::ColumnRef;
use sql::{Dialect, Expr};

use crate::sqlalchemy::state::{State, is_a};
use crate::sqlalchemy::types::{is_type, to_type};
use crate::sqlalchemy::util::{attr, known, raise, set, text};

/// Makes `Column`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let (clause, item) = (
        state.class(interp, "ColumnClause"),
        state.class(interp, "SchemaItem"),
    );
    let builder = ClassBuilder::new("sqlalchemy.sql.schema", "Column")
        .base(&item)
        .base(&clause)
        .tolerant()
        .method("__init__", init)
        .method("copy", |_, args| Ok(copy(args.this()?)))
        .method("_copy", |_, args| Ok(copy(args.this()?)))
        .property("foreign_keys", foreign_keys)
        .method("references", |interp, args| {
            let other = args.positional.get(1).cloned().unwrap_or(Value::None);
            for key in interp.collect(&attr(args.this()?, "_foreign_keys"))? {
                if attr(&key, "_colspec").is(&other) {
                    return Ok(Value::Bool(true));
                }
            }
            Ok(Value::Bool(false))
        })
        .method("__repr__", |interp, args| repr(interp, args.this()?))
        .method("__str__", |interp, args| {
            let this = args.this()?;
            let name = interp.str(&attr(this, "name"))?;
            Ok(match attr(this, "table") {
                Value::None => Value::str(name),
                table => Value::str(format!("{}.{name}", interp.str(&attr(&table, "name"))?)),
            })
        })
        // `type` is an attribute here, not what the expression makes of it.
        .property_rw(
            "type",
            |_, this| Ok(attr(this, "_type")),
            |_, this, to| {
                set(this, "_type", to);
                Ok(())
            },
        );
    state.build(interp, builder);
}

/// `column.foreign_keys`: its own, and those of its table's constraints.
fn foreign_keys(interp: &Interp, this: &Value) -> Result {
    let table = attr(this, "table");
    if table.is_none() {
        return Ok(attr(this, "_foreign_keys"));
    }
    let mut keys = super::foreign_keys(interp, &table)?;
    keys.retain(|key| attr(key, "parent").is(this));
    Ok(Value::list(keys))
}

/// The keyword arguments and their defaults.
const KEYWORDS: &[(&str, Value)] = &[
    ("primary_key", Value::Bool(false)),
    ("default", Value::None),
    ("onupdate", Value::None),
    ("server_default", Value::None),
    ("server_onupdate", Value::None),
    ("unique", Value::None),
    ("index", Value::None),
    ("comment", Value::None),
    ("doc", Value::None),
    ("quote", Value::None),
    ("system", Value::Bool(false)),
    ("insert_default", Value::None),
];

const TWICE: &str = "May not pass {} positionally and as a keyword.";

/// `Column(name, type_, *constraints, **keywords)`
fn init(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Column.__init__")?;
    let mut positional = reader.rest();
    let mut keywords = reader.rest_named();
    let mut take = |name: &str| {
        let index = keywords.iter().position(|(key, _)| &**key == name)?;
        Some(keywords.remove(index).1)
    };
    let mut name = take("name").unwrap_or(Value::None);
    if let Some(first) = positional.first() {
        let is_name = first.as_str().is_some() || (first.is_none() && positional.len() > 1);
        // An unknown first argument followed by more is the name.
        let unknown_name = matches!(first, Value::Unknown(_)) && positional.len() > 1 && name.is_none();
        if is_name || unknown_name {
            if !name.is_none() {
                return Err(raise(interp, "ArgumentError", TWICE.replace("{}", "name")));
            }
            name = positional.remove(0);
        }
    }
    known(interp, &name, "the name of a column")?;
    let mut type_ = take("type_").unwrap_or(Value::None);
    if let Some(first) = positional.first() {
        let unknown = matches!(first, Value::Unknown(_));
        if unknown || is_type(interp, first) {
            if !type_.is_none() {
                return Err(raise(interp, "ArgumentError", TWICE.replace("{}", "type_")));
            }
            type_ = positional.remove(0);
        }
    }
    if let Value::Class(class) = &type_ {
        type_ = interp.call_class(class, Args::default())?;
    }
    set(&this, "name", name.clone());
    set(&this, "key", take("key").unwrap_or(name));
    set(
        &this,
        "_type",
        if type_.is_none() {
            crate::sqlalchemy::types::plain(interp, "NullType")
        } else {
            type_
        },
    );
    for (keyword, default) in KEYWORDS {
        set(&this, keyword, take(keyword).unwrap_or_else(|| default.clone()));
    }
    set(&this, "_info", take("info").unwrap_or(Value::None));
    let nullable = take("nullable");
    set(&this, "_nullable_given", Value::Bool(nullable.is_some()));
    let server_default = attr(&this, "server_default");
    if !matches!(server_default, Value::Unknown(_) | Value::Instance(_)) {
        // SQLAlchemy refuses what is neither text nor SQL here, before any table exists.
        crate::sqlalchemy::convert::to_server_default(interp, &server_default, &sql::dialect::Sqlite::PLAIN)?;
    }
    let primary = attr(&this, "primary_key");
    known(interp, &primary, "primary_key of a column")?;
    set(
        &this,
        "nullable",
        match nullable {
            Some(nullable) => nullable,
            None => Value::Bool(!interp.truth(&primary)?),
        },
    );
    set(
        &this,
        "autoincrement",
        take("autoincrement").unwrap_or_else(|| Value::str("auto")),
    );
    set(&this, "table", Value::None);
    set(&this, "_foreign_keys", Value::list(Vec::new()));
    set(&this, "constraints", Value::list(Vec::new()));
    set(&this, "computed", Value::None);
    set(&this, "identity", Value::None);
    for argument in positional {
        attach(interp, &this, argument)?;
    }
    let options = dialect_options(interp, keywords, "Column")?;
    set(&this, "dialect_kwargs", Value::dict_of(options));
    Ok(Value::None)
}

/// The dialect arguments of a class (`postgresql_…`); what is none is refused.
///
/// Errors: as SQLAlchemy has them, `TypeError` and `ArgumentError`.
pub(crate) fn dialect_options(
    interp: &Interp,
    keywords: Vec<(Rc<str>, Value)>,
    class: &str,
) -> Result<Vec<(Rc<str>, Value)>> {
    let mut options = Vec::new();
    for (name, value) in keywords {
        if name.starts_with('_') {
            continue;
        }
        if UNCHECKED.contains(&class) {
            options.push((name, value));
            continue;
        }
        let Some((dialect, argument)) = name.split_once('_') else {
            return Err(interp.type_error(format!(
                "Additional arguments should be named <dialectname>_<argument>, got '{name}'"
            )));
        };
        let base = class.ends_with("Constraint").then(|| Value::str("Constraint"));
        let classes = [Value::str(class)].into_iter().chain(base).collect();
        let words = vec![Value::str(dialect), Value::str(argument), Value::tuple(classes)];
        let module = interp.import_module(super::index::OPTIONS)?;
        let refused = interp.call_method(&module, "refuses", Args::of(words))?;
        if interp.truth(&refused)? {
            let message = format!(
                "Argument '{name}' is not accepted by dialect '{dialect}' on behalf of <class \
                 'sqlalchemy.sql.schema.{class}'>"
            );
            return Err(raise(interp, "ArgumentError", message));
        }
        known(interp, &value, &format!("`{name}` of a {class}"))?;
        if class == "Index" {
            check_value(interp, &name, argument, &value)?;
        }
        options.push((name, value));
    }
    Ok(options)
}

/// Refuses a value that an argument of an index cannot have.
fn check_value(interp: &Interp, name: &str, argument: &str, value: &Value) -> Result<()> {
    if argument == "where" {
        return super::constraint::refuse_plain(interp, value, "SQL expression element for DDL constraint");
    }
    let module = interp.import_module(super::index::OPTIONS)?;
    let words = vec![Value::str(argument), value.clone()];
    let misused = interp.call_method(&module, "misused", Args::of(words))?;
    if interp.truth(&misused)? {
        let kind = interp.type_name(value);
        return Err(interp.type_error(format!(
            "`{name}` of an Index cannot be {kind}: {}",
            interp.repr(value)?
        )));
    }
    Ok(())
}

/// Classes whose arguments nobody looks at, or only the constraint that is made of them.
const UNCHECKED: &[&str] = &["ForeignKey", "ExcludeConstraint"];

/// Adds a positional argument of `Column` to it.
fn attach(interp: &Interp, this: &Value, argument: Value) -> Result<()> {
    known(interp, &argument, "an argument of a Column")?;
    let push = |list: &str, value: &Value| {
        if let Value::List(items) = attr(this, list) {
            items.borrow_mut().push(value.clone());
        }
    };
    if is_a(interp, &argument, "ForeignKey") {
        push("_foreign_keys", &argument);
        set(&argument, "parent", this.clone());
    } else if is_a(interp, &argument, "Constraint") {
        push("constraints", &argument);
    } else if is_a(interp, &argument, "Computed") {
        refuse_second_default(interp, this, "A generated column")?;
        set(this, "server_default", argument.clone());
        set(this, "server_onupdate", argument.clone());
        set(this, "computed", argument);
    } else if is_a(interp, &argument, "Identity") {
        refuse_second_default(interp, this, "A column with an Identity object")?;
        set(this, "server_default", argument.clone());
        set(this, "identity", argument);
        if !matches!(attr(this, "_nullable_given"), Value::Bool(true)) {
            set(this, "nullable", Value::Bool(false));
        }
    } else if is_a(interp, &argument, "Sequence") || is_a(interp, &argument, "ColumnDefault") {
        set(this, "default", argument);
    } else if is_a(interp, &argument, "FetchedValue") {
        set(this, "server_default", argument);
    } else if argument.is_none() {
        // `Column("x", None, ForeignKey(…))`: no type.
    } else {
        return Err(raise(
            interp,
            "ArgumentError",
            format!(
                "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
                interp.repr(&argument)?
            ),
        ));
    }
    Ok(())
}

/// Refuses what is generated by the database where it has another default already.
fn refuse_second_default(interp: &Interp, this: &Value, what: &str) -> Result<()> {
    if attr(this, "server_default").is_none() && attr(this, "server_onupdate").is_none() {
        return Ok(());
    }
    let message = format!("{what} cannot specify a server_default or a server_onupdate argument");
    Err(raise(interp, "ArgumentError", message))
}

/// A copy that belongs to no table.
pub(crate) fn copy(this: &Value) -> Value {
    let Value::Instance(instance) = this else {
        return this.clone();
    };
    let copied = Instance::new(&instance.class());
    copied.attrs.borrow_mut().clone_from(&instance.attrs.borrow());
    copied.set("table", Value::None);
    let copied = Value::Instance(copied);
    for list in ["_foreign_keys", "constraints"] {
        let items: Vec<Value> = match attr(this, list) {
            Value::List(items) => items.borrow().iter().map(super::constraint::copy).collect(),
            _ => Vec::new(),
        };
        for item in &items {
            if list == "_foreign_keys" {
                set(item, "parent", copied.clone());
            }
        }
        set(&copied, list, Value::list(items));
    }
    copied
}

fn repr(interp: &Interp, this: &Value) -> Result {
    let mut parts = vec![
        interp.repr(&attr(this, "name"))?,
        interp.repr(&attr(this, "_type"))?,
    ];
    for key in interp.collect(&attr(this, "_foreign_keys"))? {
        parts.push(interp.repr(&key)?);
    }
    let table = match attr(this, "table") {
        Value::None => "None".to_owned(),
        table => format!("<{}>", interp.str(&attr(&table, "name"))?),
    };
    parts.push(format!("table={table}"));
    for (name, shown) in [("primary_key", "True"), ("nullable", "False")] {
        let value = attr(this, name);
        if interp.repr(&value)? == shown {
            parts.push(format!("{name}={shown}"));
        }
    }
    for name in ["default", "server_default", "comment"] {
        let value = attr(this, name);
        if !value.is_none() {
            parts.push(format!("{name}={}", interp.repr(&value)?));
        }
    }
    Ok(Value::str(format!("Column({})", parts.join(", "))))
}

/// A column in an expression.
pub(crate) fn column_expr(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Expr> {
    let name = text(interp, &attr(value, "name"), "the name of a column")?;
    let from = match attr(value, "table") {
        Value::None => None,
        table => Some(std::sync::Arc::new(crate::sqlalchemy::convert::to_from(
            interp, &table, dialect,
        )?)),
    };
    Ok(Expr::Column(ColumnRef {
        name,
        from,
        type_: to_type(interp, &attr(value, "_type"), dialect)?,
        quote: crate::sqlalchemy::util::quote_of(interp, &attr(value, "name")),
    }))
}
