//! `insert()`, `update()`, `delete()`.

mod statement;

pub(crate) use statement::{bound, column_value};

use python::{Args, ClassBuilder, Interp, Result, Value};

use super::conflict::Conflict;
use super::cte::cte;
use super::from::columns_of;
use super::{Prefix, ignored, prefixes};
use crate::sqlalchemy::convert::clause_of;
use crate::sqlalchemy::elements::bind_value;
use crate::sqlalchemy::orm::{as_table, own_name};
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, known, one_or_many, text};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Insert,
    Update,
    Delete,
}

/// What such a statement carries. Every method returns a changed copy.
#[derive(Clone)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    pub(crate) table: Value,
    /// What was given as the table: a mapped class has names of its own for columns.
    entity: Value,
    /// Values of one row each, by column.
    pub(super) rows: Vec<Vec<(Value, Value)>>,
    /// Whether several rows were given as a list, so that one statement has them all.
    pub(super) multi: bool,
    /// Whether the values stay in the order given (`ordered_values`).
    ordered: bool,
    /// Whether nobody asks for the key of the new row (`inline()`, several sets of parameters).
    pub(super) inline: bool,
    pub(super) from_select: Option<(Vec<Value>, Value)>,
    where_: Vec<Value>,
    pub(super) returning: Vec<Value>,
    prefixes: Vec<Prefix>,
    pub(super) conflict: Option<Conflict>,
    ctes: Vec<Value>,
    /// `bind=` of versions before 2.0.
    pub(super) bind: Value,
}

fn new(interp: &Interp, kind: Kind, args: Args) -> Result {
    let mut reader = args.reader("insert");
    let table = reader.required(interp, "table")?;
    let bind = reader.named("bind").unwrap_or(Value::None);
    let inline = reader
        .named("inline")
        .is_some_and(|it| matches!(it, Value::Bool(true)));
    known(interp, &table, "the table of a statement")?;
    let first = reader.optional(if kind == Kind::Insert {
        "values"
    } else {
        "whereclause"
    });
    let values = reader.optional("values");
    let returning = reader.named("returning");
    reader.finish(interp)?;
    let mut change = Change {
        kind,
        table: as_table(interp, &table)?,
        entity: table,
        rows: Vec::new(),
        multi: false,
        ordered: false,
        inline,
        bind,
        from_select: None,
        where_: Vec::new(),
        returning: match returning {
            Some(columns) if !columns.is_none() => one_or_many(interp, &columns)?,
            _ => Vec::new(),
        },
        prefixes: Vec::new(),
        conflict: None,
        ctes: Vec::new(),
    };
    let (condition, values) = if kind == Kind::Insert {
        (None, first)
    } else {
        (first, values)
    };
    change.where_.extend(condition.filter(|it| !it.is_none()));
    if let Some(values) = values.filter(|it| !it.is_none()) {
        add_values(interp, &mut change, Args::of(vec![values]))?;
    }
    Ok(make(interp, class_of(kind), change))
}

fn class_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Insert => "Insert",
        Kind::Update => "Update",
        Kind::Delete => "Delete",
    }
}

/// `insert(table)`
pub(super) fn insert(interp: &Interp, args: Args) -> Result {
    new(interp, Kind::Insert, args)
}

/// `update(table)`
pub(super) fn update(interp: &Interp, args: Args) -> Result {
    new(interp, Kind::Update, args)
}

/// `delete(table)`
pub(super) fn delete(interp: &Interp, args: Args) -> Result {
    new(interp, Kind::Delete, args)
}

/// The functions of these names.
pub(crate) fn change_constructor(name: &str) -> Option<Value> {
    let call = match name {
        "insert" => insert,
        "update" => update,
        "delete" => delete,
        _ => return None,
    };
    Some(crate::sqlalchemy::util::native(name, call))
}

fn add_values(interp: &Interp, change: &mut Change, args: Args) -> Result<()> {
    let mut row = Vec::new();
    for (name, value) in args.keywords {
        row.push((own_name(&change.entity, Value::Str(name)), value));
    }
    for given in args.positional {
        match &given {
            Value::List(_) => {
                let items = interp.collect(&given)?;
                if items.first().is_none_or(is_row) {
                    change.multi = true;
                    for item in items {
                        change.rows.push(row_of(interp, change, &item)?);
                    }
                } else {
                    row.extend(row_of(interp, change, &given)?);
                }
            }
            _ => row.extend(row_of(interp, change, &given)?),
        }
    }
    add_row(interp, change, row)
}

/// Values for the one row of a statement, which replace those of the same columns.
fn add_row(interp: &Interp, change: &mut Change, row: Vec<(Value, Value)>) -> Result<()> {
    if row.is_empty() {
        return Ok(());
    }
    match change.rows.first_mut() {
        Some(first) if !change.multi => {
            for (column, value) in row {
                let name = column_name(interp, &column)?;
                match first
                    .iter_mut()
                    .find(|(it, _)| column_name(interp, it).is_ok_and(|it| it == name))
                {
                    Some(slot) => slot.1 = value,
                    None => first.push((column, value)),
                }
            }
        }
        _ => change.rows.push(row),
    }
    Ok(())
}

/// Whether an item of `values([…])` is a row; else the list itself is one.
fn is_row(item: &Value) -> bool {
    matches!(
        item.unwrapped(),
        Value::Dict(_) | Value::List(_) | Value::Tuple(_) | Value::Unknown(_)
    )
}

fn row_of(interp: &Interp, change: &Change, value: &Value) -> Result<Vec<(Value, Value)>> {
    known(interp, value, "the values of a statement")?;
    if let Value::Tuple(_) | Value::List(_) = value {
        let columns = columns_of(interp, &change.table)?;
        return Ok(columns.into_iter().zip(interp.collect(value)?).collect());
    }
    let pairs = interp.mapping_items(value)?.into_iter();
    Ok(pairs
        .map(|(key, value)| (own_name(&change.entity, key), value))
        .collect())
}

pub(super) fn column_name(interp: &Interp, column: &Value) -> Result<String> {
    match column.as_str() {
        Some(name) => Ok(name.to_string()),
        None => text(interp, &attr(column, "name"), "the name of a column"),
    }
}

type Edit = fn(&Interp, &mut Change, Args) -> Result<()>;

const EDITS: &[(&str, Edit)] = &[
    ("values", add_values),
    ("ordered_values", |_, change, args| {
        let mut row = Vec::new();
        for pair in args.positional {
            if let Value::Tuple(pair) = &pair {
                row.push((pair[0].clone(), pair[1].clone()));
            }
        }
        change.rows = vec![row];
        change.ordered = true;
        Ok(())
    }),
    ("inline", |_, change, _| {
        change.inline = true;
        Ok(())
    }),
    ("where", |_, change, args| {
        change.where_.extend(args.positional);
        Ok(())
    }),
    ("filter", |_, change, args| {
        change.where_.extend(args.positional);
        Ok(())
    }),
    ("filter_by", |interp, change, args| {
        let columns = interp.get_attr(&change.table, "c")?;
        for (name, value) in args.keywords {
            let column = interp.get_item(&columns, &Value::Str(name))?;
            change
                .where_
                .push(interp.call_method(&column, "__eq__", Args::of(vec![value]))?);
        }
        Ok(())
    }),
    ("returning", |_, change, args| {
        change.returning.extend(args.positional);
        Ok(())
    }),
    ("prefix_with", |interp, change, args| {
        let mut args = args;
        args.positional.insert(0, Value::None);
        change.prefixes.extend(prefixes(interp, args)?);
        Ok(())
    }),
    ("from_select", |interp, change, args| {
        let mut reader = args.reader("from_select");
        let names = reader.required(interp, "names")?;
        let select = reader.required(interp, "select")?;
        let select = clause_of(interp, &select)?.unwrap_or(select);
        change.from_select = Some((interp.collect(&names)?, select));
        change.inline = true;
        Ok(())
    }),
    ("add_cte", |_, change, args| {
        change.ctes.extend(args.positional);
        Ok(())
    }),
    ("on_conflict_do_nothing", |_, change, args| {
        change.conflict = Some(Conflict::new(args, false));
        Ok(())
    }),
    ("on_conflict_do_update", |_, change, args| {
        change.conflict = Some(Conflict::new(args, true));
        Ok(())
    }),
];

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let base = state.class(interp, "ClauseElement");
    let executable = state.class(interp, "Executable");
    for kind in [Kind::Insert, Kind::Update, Kind::Delete] {
        let mut builder = ClassBuilder::new("sqlalchemy.sql.dml", class_of(kind))
            .base(&executable)
            .base(&base);
        for (name, edit) in EDITS {
            builder = builder.method(name, move |interp, args| {
                let (this, mut args) = (args.this()?.clone(), args);
                args.positional.remove(0);
                let Some(change) = this.native::<Change>() else {
                    return Err(interp.type_error("not a statement"));
                };
                let mut change = (*change).clone();
                edit(interp, &mut change, args)?;
                Ok(make(interp, class_of(kind), change))
            });
        }
        builder = crate::sqlalchemy::engine::executable(builder);
        builder = ignored(
            builder,
            &["execution_options", "return_defaults", "options", "with_hint"],
        )
        .method("cte", cte)
        .property("excluded", |interp, this| {
            let table = this.native::<Change>().map_or(Value::None, |it| it.table.clone());
            super::conflict::excluded(interp, &table)
        })
        .property("table", |_, this| {
            Ok(this.native::<Change>().map_or(Value::None, |it| it.table.clone()))
        });
        state.build(interp, builder);
    }
}

/// The columns of `RETURNING`.
pub(crate) fn returning_columns(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let Some(change) = this.native::<Change>() else {
        return Ok(Vec::new());
    };
    let mut columns = Vec::new();
    for column in &change.returning {
        let column = as_table(interp, column)?;
        if is_table(interp, &column) || super::is_from(interp, &column) {
            columns.extend(columns_of(interp, &column)?);
        } else {
            columns.push(column);
        }
    }
    Ok(columns)
}

impl Change {
    /// Whether it is an `INSERT`.
    pub(crate) fn is_insert(&self) -> bool {
        self.kind == Kind::Insert
    }

    /// `bind=`, if it was given.
    pub(crate) fn bind(&self) -> Value {
        self.bind.clone()
    }

    /// What `RETURNING` names.
    pub(crate) fn returned(&self) -> &[Value] {
        &self.returning
    }

    /// Whether parameters can be its values.
    pub(crate) fn takes_values(&self) -> bool {
        self.kind != Kind::Delete
    }

    /// Whether a name is that of a column of the table; any name is where the columns are not known.
    fn has_column(&self, interp: &Interp, name: &str) -> Result<bool> {
        let columns = columns_of(interp, &self.table)?;
        let named = |column: &Value| {
            ["key", "name"]
                .iter()
                .any(|it| attr(column, it).as_str().is_some_and(|it| *it == *name))
        };
        Ok(columns.is_empty() || columns.iter().any(named))
    }

    /// The same with parameters of `execute()` as values: those of `keys` that name columns.
    pub(crate) fn with_parameters(
        &self,
        interp: &Interp,
        keys: &[String],
        given: &[(String, Value)],
    ) -> Result<Change> {
        let mut change = self.clone();
        if change.multi || change.from_select.is_some() {
            return Ok(change);
        }
        let mut row = Vec::new();
        for key in keys {
            if !self.has_column(interp, key)? {
                continue;
            }
            match given.iter().find(|(it, _)| it == key) {
                Some((_, value)) => row.push((Value::str(key), value.clone())),
                // What the first set of parameters has, every other one must have.
                None => row.push((
                    Value::str(key),
                    bind_value(interp, Some(key.clone()), None, Value::None, false),
                )),
            }
        }
        add_row(interp, &mut change, row)?;
        Ok(change)
    }

    /// The same without a key that nobody asks for.
    pub(crate) fn inlined(&self) -> Change {
        Change {
            inline: true,
            ..self.clone()
        }
    }
}
