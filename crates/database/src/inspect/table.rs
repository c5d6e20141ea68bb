//! A whole table: `Table(…, autoload_with=…)`.

use sql::Expr;
use sql::expr::{NullsOrder, TextClause};
use sql::schema::{
    Autoincrement, Check, Column, Computed, Constraint, ConstraintName, ConstraintTiming,
    ForeignKeyConstraint, Index, IndexElement, OptionValue, Options, PrimaryKey, ServerDefault, Table,
    Unique,
};

use super::{
    Inspector, ReflectedCheck, ReflectedColumn, ReflectedForeignKey, ReflectedIndex, ReflectedPrimaryKey,
    ReflectedUnique, Result,
};

/// See [`Inspector::table`].
pub(super) fn reflect(inspector: &mut Inspector<'_>, name: &str, schema: Option<&str>) -> Result<Table> {
    let columns = inspector.columns(name, schema)?;
    let mut table = Table::new(name);
    table.schema = schema.map(str::to_owned);
    table.options = inspector.table_options(name, schema)?;
    table.comment = inspector.table_comment(name, schema)?;
    table.columns = columns.into_iter().map(column).collect();
    primary_key(&mut table, inspector.pk_constraint(name, schema)?);
    for key in inspector.foreign_keys(name, schema)? {
        table.constraints.push(foreign_key(key));
    }
    for found in inspector.indexes(name, schema)? {
        // A unique constraint brings its own index.
        if found.duplicates_constraint.is_none() {
            table.indexes.push(index(found));
        }
    }
    for found in inspector.unique_constraints(name, schema)? {
        table.constraints.push(unique(found));
    }
    for found in inspector.check_constraints(name, schema)? {
        table.constraints.push(check(found));
    }
    Ok(table)
}

/// An empty list, such as `postgresql_include=[]`, says nothing.
fn without_empty(mut options: Options) -> Options {
    options.retain(|_, value| *value != OptionValue::List(vec![]));
    options
}

fn text(text: &str) -> Expr {
    // What the database prints has no parameters: a colon is a colon.
    Expr::Text(TextClause::new(escape_colons(text)))
}

/// `text()` reads `:name` as a parameter; `\:` is a colon, and a doubled colon is left alone.
fn escape_colons(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_colon = |at: Option<usize>| at.and_then(|at| characters.get(at)) == Some(&':');
    let mut out = String::with_capacity(text.len());
    for (i, c) in characters.iter().enumerate() {
        let doubled = is_colon(i.checked_sub(1)) || is_colon(Some(i + 1));
        let before_word = characters
            .get(i + 1)
            .is_some_and(|next| next.is_alphanumeric() || *next == '_');
        if *c == ':' && !doubled && before_word {
            out.push('\\');
        }
        out.push(*c);
    }
    out
}

fn column(found: ReflectedColumn) -> Column {
    let mut column = Column::new(found.name, found.type_);
    column.nullable = found.nullable;
    column.nullable_given = true;
    column.comment = found.comment;
    column.autoincrement = match found.autoincrement {
        Some(true) => Autoincrement::True,
        Some(false) => Autoincrement::False,
        None => Autoincrement::Auto,
    };
    column.server_default = if let Some(computed) = found.computed {
        let sqltext = Box::new(text(&computed.sqltext));
        Some(ServerDefault::Computed(Computed {
            sqltext,
            persisted: computed.persisted,
        }))
    } else if let Some(identity) = found.identity {
        Some(ServerDefault::Identity(identity))
    } else {
        found.default.map(|default| ServerDefault::Expr(text(&default)))
    };
    column
}

fn primary_key(table: &mut Table, found: ReflectedPrimaryKey) {
    for column in &mut table.columns {
        column.primary_key = found.columns.contains(&column.name);
    }
    table.constraints.push(Constraint::PrimaryKey(PrimaryKey {
        name: found.name.into(),
        columns: found.columns,
        timing: ConstraintTiming::default(),
        options: without_empty(found.options),
    }));
}

fn foreign_key(found: ReflectedForeignKey) -> Constraint {
    Constraint::ForeignKey(ForeignKeyConstraint {
        name: found.name.into(),
        columns: found.columns,
        referred_schema: found.referred_schema,
        referred_table: found.referred_table,
        referred_columns: found.referred_columns,
        ondelete: found.ondelete,
        onupdate: found.onupdate,
        match_: found.match_,
        timing: ConstraintTiming {
            deferrable: found.deferrable,
            initially: found.initially,
        },
        ..ForeignKeyConstraint::default()
    })
}

fn index(found: ReflectedIndex) -> Index {
    let elements: Vec<(Option<String>, String)> = match found.expressions {
        Some(expressions) => found.columns.into_iter().zip(expressions).collect(),
        None => found
            .columns
            .into_iter()
            .flatten()
            .map(|name| (Some(name.clone()), name))
            .collect(),
    };
    let expressions = elements
        .into_iter()
        .map(|(column, sql)| match (column, found.sorting.get(&sql)) {
            (Some(name), None) => IndexElement::Column(name),
            (Some(name), Some(words)) => IndexElement::Expr(sorted(Expr::column(&name), words)),
            (None, Some(words)) => IndexElement::Expr(sorted(text(&sql), words)),
            (None, None) => IndexElement::Expr(text(&sql)),
        })
        .collect();
    Index {
        name: ConstraintName::from(found.name),
        expressions,
        unique: found.unique,
        options: without_empty(found.options),
        quote: None,
    }
}

fn unique(found: ReflectedUnique) -> Constraint {
    Constraint::Unique(Unique {
        name: found.name.into(),
        columns: found.columns,
        timing: ConstraintTiming {
            deferrable: found.deferrable,
            initially: found.initially,
        },
        options: without_empty(found.options),
    })
}

fn check(found: ReflectedCheck) -> Constraint {
    Constraint::Check(Check {
        name: found.name.into(),
        sqltext: text(&found.sqltext),
        timing: ConstraintTiming::default(),
        type_bound: None,
        options: without_empty(found.options),
    })
}

/// `x DESC NULLS LAST`.
fn sorted(expr: Expr, words: &[String]) -> Expr {
    words.iter().fold(expr, |expr, word| match word.as_str() {
        "desc" => Expr::Desc(Box::new(expr)),
        "nulls_first" => Expr::Nulls(Box::new(expr), NullsOrder::First),
        "nulls_last" => Expr::Nulls(Box::new(expr), NullsOrder::Last),
        _ => Expr::Asc(Box::new(expr)),
    })
}
