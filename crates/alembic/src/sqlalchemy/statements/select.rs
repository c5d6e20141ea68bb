//! `select()` and its compounds.

mod query;

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Expr;
use sql::expr::CompoundKind;

use super::from::{columns_of, query_methods};
use super::joins::{implicit_left, join};
use super::lock::Lock;
use super::{Prefix, ignored, is_from, prefixes};
use crate::sqlalchemy::convert::to_query;
use crate::sqlalchemy::elements::{element, exists, type_of};
use crate::sqlalchemy::orm::{as_table, join_steps};
use crate::sqlalchemy::schema::is_table;
use crate::sqlalchemy::state::{State, make};
use crate::sqlalchemy::util::{attr, known, one_or_many, unsupported};

/// What a query object carries. Every method returns a changed copy.
#[derive(Clone, Default)]
pub(crate) struct SelectNode {
    pub(super) columns: Vec<Value>,
    pub(super) from: Vec<Value>,
    where_: Vec<Value>,
    group_by: Vec<Value>,
    having: Vec<Value>,
    order_by: Vec<Value>,
    limit: Option<Value>,
    offset: Option<Value>,
    distinct: Option<Vec<Value>>,
    for_update: Option<Lock>,
    fetch: Option<(Value, bool, bool)>,
    prefixes: Vec<Prefix>,
    suffixes: Vec<Prefix>,
    /// Whether columns are labelled with the names of their tables too.
    table_labels: bool,
    ctes: Vec<Value>,
    correlate: Option<Vec<Value>>,
    /// Loader options of the ORM.
    pub(crate) options: Vec<Value>,
    /// `correlate_except(…)`
    not_correlate: Option<Vec<Value>>,
    /// `bind=` of versions before 2.0.
    bind: Option<Value>,
    /// A compound instead of a plain `SELECT`.
    pub(super) compound: Option<(CompoundKind, Vec<Value>)>,
}

/// `select(*columns)`
pub(crate) fn select(interp: &Interp, columns: Vec<Value>) -> Value {
    make(
        interp,
        "Select",
        SelectNode {
            columns,
            ..SelectNode::default()
        },
    )
}

pub(super) const COMPOUNDS: &[(&str, CompoundKind)] = &[
    ("union", CompoundKind::Union),
    ("union_all", CompoundKind::UnionAll),
    ("intersect", CompoundKind::Intersect),
    ("intersect_all", CompoundKind::IntersectAll),
    ("except_", CompoundKind::Except),
    ("except_all", CompoundKind::ExceptAll),
];

/// The functions `select`, `union`, ….
pub(crate) fn select_constructor(name: &str) -> Option<Value> {
    if name == "select" {
        return Some(crate::sqlalchemy::util::native("select", |interp, args| {
            let mut args = args;
            let mut node = SelectNode::default();
            // `select([a, b], whereclause, from_obj=…)` is the form of before 2.0.
            if let Some(Value::List(list)) = args.positional.first() {
                node.columns.clone_from(&list.borrow());
                if let Some(condition) = args.positional.get(1) {
                    node.where_.push(condition.clone());
                }
            } else {
                node.columns = std::mem::take(&mut args.positional);
            }
            for (name, value) in args.keywords {
                match &*name {
                    "whereclause" => node.where_.push(value),
                    "from_obj" => node.from.extend(one_or_many(interp, &value)?),
                    "order_by" => node.order_by.extend(one_or_many(interp, &value)?),
                    "group_by" => node.group_by.extend(one_or_many(interp, &value)?),
                    "limit" => node.limit = Some(value),
                    "offset" => node.offset = Some(value),
                    "having" => node.having.push(value),
                    "use_labels" => node.table_labels = interp.truth(&value)?,
                    "for_update" => {
                        node.for_update = interp.truth(&value)?.then(Lock::default);
                    }
                    "prefixes" => {
                        let words = one_or_many(interp, &value)?;
                        node.prefixes.extend(words.into_iter().map(|it| (it, None)));
                    }
                    "bind" => node.bind = Some(value),
                    "correlate" => {}
                    "distinct" => node.distinct = interp.truth(&value)?.then(Vec::new),
                    "columns" => node.columns.extend(one_or_many(interp, &value)?),
                    _ => {
                        return Err(interp
                            .type_error(format!("select() got an unexpected keyword argument '{name}'")));
                    }
                }
            }
            for column in &node.columns {
                known(interp, column, "a column of select()")?;
            }
            Ok(make(interp, "Select", node))
        }));
    }
    let (name, kind) = COMPOUNDS.iter().find(|(it, _)| *it == name)?;
    Some(crate::sqlalchemy::util::native(name, |interp, args| {
        Ok(compound(interp, *kind, args.positional))
    }))
}

pub(super) fn compound(interp: &Interp, kind: CompoundKind, queries: Vec<Value>) -> Value {
    let node = SelectNode {
        compound: Some((kind, queries)),
        ..SelectNode::default()
    };
    make(interp, "Select", node)
}

type Change = fn(&Interp, &mut SelectNode, Args) -> Result<()>;

const CHANGES: &[(&str, Change)] = &[
    ("where", |_, node, args| {
        node.where_.extend(args.positional);
        Ok(())
    }),
    ("filter", |_, node, args| {
        node.where_.extend(args.positional);
        Ok(())
    }),
    ("filter_by", filter_by),
    ("having", |_, node, args| {
        node.having.extend(args.positional);
        Ok(())
    }),
    ("select_from", |_, node, args| {
        node.from.extend(args.positional);
        Ok(())
    }),
    ("order_by", |interp, node, args| {
        clauses(interp, &mut node.order_by, args)
    }),
    ("group_by", |interp, node, args| {
        clauses(interp, &mut node.group_by, args)
    }),
    ("limit", |interp, node, args| {
        node.limit = Some(args.reader("limit").required(interp, "limit")?).filter(|it| !it.is_none());
        Ok(())
    }),
    ("offset", |interp, node, args| {
        node.offset = Some(args.reader("offset").required(interp, "offset")?).filter(|it| !it.is_none());
        Ok(())
    }),
    ("distinct", |_, node, args| {
        node.distinct = Some(args.positional);
        Ok(())
    }),
    ("with_for_update", |interp, node, args| {
        node.for_update = Some(Lock::new(interp, args)?);
        Ok(())
    }),
    ("prefix_with", |interp, node, args| {
        node.prefixes.extend(words(interp, args)?);
        Ok(())
    }),
    ("suffix_with", |interp, node, args| {
        node.suffixes.extend(words(interp, args)?);
        Ok(())
    }),
    ("set_label_style", |interp, node, args| {
        let style = args.reader("set_label_style").required(interp, "style")?;
        node.table_labels = interp.str(&style)?.contains("TABLENAME_PLUS_COL");
        Ok(())
    }),
    ("apply_labels", |_, node, _| {
        node.table_labels = true;
        Ok(())
    }),
    ("with_labels", |_, node, _| {
        node.table_labels = true;
        Ok(())
    }),
    ("fetch", |interp, node, args| {
        let mut reader = args.reader("fetch");
        let count = reader.required(interp, "count")?;
        let with_ties = reader.bool_or(interp, "with_ties", false)?;
        let percent = reader.bool_or(interp, "percent", false)?;
        reader.finish(interp)?;
        node.limit = None;
        node.fetch = Some((count, percent, with_ties));
        Ok(())
    }),
    ("slice", |interp, node, args| {
        let mut reader = args.reader("slice");
        let start = reader.required(interp, "start")?.as_int().unwrap_or(0);
        let stop = reader.required(interp, "stop")?.as_int();
        reader.finish(interp)?;
        node.limit = stop.map(|stop| Value::Int(stop - start));
        node.offset = Some(Value::Int(start));
        Ok(())
    }),
    ("correlate_except", |_, node, args| {
        node.not_correlate = Some(args.positional.into_iter().filter(|it| !it.is_none()).collect());
        Ok(())
    }),
    ("append_whereclause", |_, node, args| {
        node.where_.extend(args.positional);
        Ok(())
    }),
    ("add_columns", |_, node, args| {
        node.columns.extend(args.positional);
        Ok(())
    }),
    ("add_column", |_, node, args| {
        node.columns.extend(args.positional);
        Ok(())
    }),
    ("column", |_, node, args| {
        node.columns.extend(args.positional);
        Ok(())
    }),
    ("with_only_columns", |interp, node, args| {
        node.columns = match args.positional.as_slice() {
            [one @ Value::List(_)] => interp.collect(one)?,
            many => many.to_vec(),
        };
        Ok(())
    }),
    ("add_cte", |_, node, args| {
        node.ctes.extend(args.positional);
        Ok(())
    }),
    ("correlate", |_, node, args| {
        node.correlate = Some(args.positional.into_iter().filter(|it| !it.is_none()).collect());
        Ok(())
    }),
    ("options", |_, node, args| {
        node.options.extend(args.positional);
        Ok(())
    }),
    ("join", |interp, node, args| {
        join_change(interp, node, args, false)
    }),
    ("outerjoin", |interp, node, args| {
        join_change(interp, node, args, true)
    }),
    ("join_from", |interp, node, args| {
        join_from(interp, node, args, false)
    }),
    ("outerjoin_from", |interp, node, args| {
        join_from(interp, node, args, true)
    }),
];

/// The words of `prefix_with()` and `suffix_with()`, whose instance was taken off already.
fn words(interp: &Interp, mut args: Args) -> Result<Vec<Prefix>> {
    args.positional.insert(0, Value::None);
    prefixes(interp, args)
}

fn clauses(interp: &Interp, list: &mut Vec<Value>, args: Args) -> Result<()> {
    if let [Value::None] = args.positional.as_slice() {
        list.clear();
        return Ok(());
    }
    for value in args.positional {
        list.extend(one_or_many(interp, &value)?);
    }
    Ok(())
}

fn filter_by(interp: &Interp, node: &mut SelectNode, args: Args) -> Result<()> {
    let Some(first) = node.from.first().or_else(|| node.columns.first()).cloned() else {
        return unsupported("filter_by() of a query without a table");
    };
    let table = table_of_column(interp, &first)?;
    let columns = interp.get_attr(&table, "c")?;
    for (name, value) in args.keywords {
        let column = interp.get_item(&columns, &Value::Str(name))?;
        node.where_
            .push(interp.call_method(&column, "__eq__", Args::of(vec![value]))?);
    }
    Ok(())
}

/// `select.join(right, onclause)`: joins to what the query reads from so far.
fn join_change(interp: &Interp, node: &mut SelectNode, args: Args, outer: bool) -> Result<()> {
    let left = match node.from.pop() {
        Some(left) => left,
        None => implicit_left(interp, &node.columns, args.positional.first())?,
    };
    let mut args = args;
    let onclause = args.keywords.iter().find(|(name, _)| &**name == "onclause");
    let on = onclause
        .map(|(_, value)| value)
        .or_else(|| args.positional.get(1));
    let (right, on) = (
        args.positional.first().cloned(),
        on.cloned().unwrap_or(Value::None),
    );
    let Some(steps) = join_steps(interp, &right.unwrap_or(Value::None), &on)? else {
        args.positional.insert(0, left);
        node.from.push(join(interp, args, outer)?);
        return Ok(());
    };
    args.keywords.retain(|(name, _)| &**name != "onclause");
    let mut joined = left;
    for (target, condition) in steps {
        let positional = vec![joined, target, condition];
        let keywords = args.keywords.clone();
        joined = join(interp, Args { positional, keywords }, outer)?;
    }
    node.from.push(joined);
    Ok(())
}

pub(super) fn table_of_column(interp: &Interp, value: &Value) -> Result {
    let value = as_table(interp, value)?;
    match attr(&value, "table") {
        table @ Value::Instance(_) => Ok(table),
        _ => Ok(value),
    }
}

fn join_from(interp: &Interp, node: &mut SelectNode, args: Args, outer: bool) -> Result<()> {
    node.from.push(join(interp, args, outer)?);
    Ok(())
}

/// Makes `Select`.
pub(super) fn classes(interp: &Interp, state: &State) {
    let bases = ["Executable", "ClauseElement"].map(|name| state.class(interp, name));
    let mut builder = ClassBuilder::new("sqlalchemy.sql.selectable", "Select");
    for base in &bases {
        builder = builder.base(base);
    }
    for (name, change) in CHANGES {
        builder = builder.method(name, move |interp, args| {
            let this = args.this()?.clone();
            let (mut node, mut args) = (node_of(interp, &this)?, args);
            args.positional.remove(0);
            change(interp, &mut node, args)?;
            Ok(make(interp, "Select", node))
        });
    }
    for (name, kind) in COMPOUNDS {
        builder = builder.method(name, move |interp, args| {
            Ok(compound(interp, *kind, args.positional))
        });
    }
    builder = crate::sqlalchemy::engine::executable(builder);
    builder = query_methods(builder);
    builder = ignored(
        builder,
        &[
            "execution_options",
            "self_group",
            "with_hint",
            "with_statement_hint",
            "unique",
            "reduce_columns",
        ],
    )
    .method("scalar_subquery", |interp, args| scalar(interp, args.this()?))
    .method("as_scalar", |interp, args| scalar(interp, args.this()?))
    .method("label", |interp, args| {
        let mut args = args;
        args.positional[0] = scalar(interp, args.this()?)?;
        let this = args.positional.remove(0);
        interp.call_method(&this, "label", args)
    })
    .method("exists", exists);
    let select = state.build(interp, builder);
    state.add("CompoundSelect", std::rc::Rc::clone(&select));
}

fn node_of(interp: &Interp, this: &Value) -> Result<SelectNode> {
    this.native::<SelectNode>()
        .map(|node| (*node).clone())
        .ok_or_else(|| interp.type_error("not a select()"))
}

fn scalar(interp: &Interp, this: &Value) -> Result {
    let node = node_of(interp, this)?;
    let type_ = node
        .columns
        .first()
        .map_or(Value::None, |column| type_of(interp, column));
    let this = this.clone();
    Ok(element(interp, "ScalarSelect", type_, move |interp, dialect| {
        Ok(Expr::Subquery(Box::new(to_query(interp, &this, dialect)?)))
    }))
}

/// The columns of a query, with tables opened.
pub(crate) fn entity_columns(interp: &Interp, this: &Value) -> Result<Vec<Value>> {
    let node = node_of(interp, this)?;
    if let Some((_, queries)) = &node.compound {
        return match queries.first() {
            Some(first) => entity_columns(interp, first),
            None => Ok(Vec::new()),
        };
    }
    let mut columns = Vec::new();
    for column in &node.columns {
        let column = as_table(interp, column)?;
        if is_from(interp, &column) || is_table(interp, &column) {
            columns.extend(columns_of(interp, &column)?);
        } else if let Value::Instance(_) = attr(&column, "__sa_column__") {
            columns.push(attr(&column, "__sa_column__"));
        } else {
            columns.push(column);
        }
    }
    Ok(columns)
}

/// What a query selects; `None` for anything but a plain `select()`.
pub(crate) fn entities_of(value: &Value) -> Option<Vec<Value>> {
    let node = value.native::<SelectNode>()?;
    node.compound.is_none().then(|| node.columns.clone())
}

/// The conditions of a query that has nothing else: what `Query.update()` and `Query.delete()` can use.
pub(crate) fn conditions_of(value: &Value) -> Option<Vec<Value>> {
    let node = value.native::<SelectNode>()?;
    let plain =
        node.from.is_empty() && node.group_by.is_empty() && node.limit.is_none() && node.compound.is_none();
    plain.then(|| node.where_.clone())
}

impl SelectNode {
    /// Whether it says what it reads from.
    pub(crate) fn has_from(&self) -> bool {
        !self.from.is_empty()
    }

    /// What `select_from()` named.
    pub(crate) fn sources(&self) -> Vec<Value> {
        self.from.clone()
    }

    /// `bind=`, if it was given.
    pub(crate) fn bind(&self) -> Value {
        self.bind.clone().unwrap_or(Value::None)
    }
}
