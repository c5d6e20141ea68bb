//! Tables.

use std::sync::Arc;

use super::{
    Autoincrement, Check, Column, Constraint, ConstraintName, ForeignKeyConstraint, Index, IndexElement,
    Item, NamingConvention, Options, PrimaryKey, TypeBound, Unique, Written,
};
use crate::{
    expr::{ColumnRef, Expr, InList},
    types::{Type, TypeKind},
};

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its schema.
    pub schema: Option<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its constraints in the order they were made. [`Column::primary_key`], [`Column::unique`] and
    /// [`Column::foreign_keys`] add to them, see [`Table::all_constraints`].
    pub constraints: Vec<Constraint>,
    /// Its indexes; [`Column::index`] adds to them, see [`Table::all_indexes`].
    pub indexes: Vec<Index>,
    /// Its comment.
    pub comment: Option<String>,
    /// Words between `CREATE` and `TABLE`.
    pub prefixes: Vec<String>,
    /// The dialect's keyword arguments (`mysql_engine`, `sqlite_autoincrement`, …).
    pub options: Options,
    /// Whether the name is always (`Some(true)`) or never quoted.
    pub quote: Option<bool>,
    /// The naming convention of the `MetaData` it belongs to.
    pub naming: Arc<NamingConvention>,
    /// What the caller says itself about its constraints and indexes.
    pub written: Written,
}

impl Table {
    /// An empty table.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// `schema.name`, or the name alone.
    pub fn full_name(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{schema}.{}", self.name),
            None => self.name.clone(),
        }
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The names of the primary key's columns: of the constraint when there is one, else of the flagged columns.
    pub fn primary_key_columns(&self) -> Vec<String> {
        for constraint in &self.constraints {
            if let Constraint::PrimaryKey(key) = constraint
                && !key.columns.is_empty()
            {
                return key.columns.clone();
            }
        }
        let flagged = || self.columns.iter().filter(|column| column.primary_key);
        // The one that counts by itself stands first.
        let counts = |column: &&Column| column.autoincrement == Autoincrement::True;
        let (mut first, rest): (Vec<_>, Vec<_>) = flagged().partition(counts);
        first.extend(rest);
        first.iter().map(|column| column.name.clone()).collect()
    }

    /// Whether a column may be `NULL`: those of the primary key only where that was asked for.
    pub fn is_nullable(&self, column: &Column) -> bool {
        let implied = self.primary_key_columns().contains(&column.name) || column.identity().is_some();
        column.nullable && (column.nullable_given || !implied)
    }

    /// Whether a foreign key is on the column.
    pub fn has_foreign_key(&self, column: &str) -> bool {
        let on_column = self
            .column(column)
            .is_some_and(|column| !column.foreign_keys.is_empty());
        let of_table = |one: &Constraint| matches!(one, Constraint::ForeignKey(it) if it.columns.iter().any(|name| name == column));
        on_column || self.constraints.iter().any(of_table)
    }

    /// Every constraint: those of the table, then those that columns and their types make, in SQLAlchemy's order.
    pub fn all_constraints(&self) -> Vec<Constraint> {
        let mut all = self.constraints.clone();
        if let Some(key) = all.iter_mut().find_map(|one| match one {
            Constraint::PrimaryKey(key) => Some(key),
            _ => None,
        }) {
            if key.columns.is_empty() {
                key.columns = self.primary_key_columns();
            }
        } else {
            // A column that counts up leads the key that is made of flags.
            let mut columns = self.primary_key_columns();
            columns.sort_by_key(|name| {
                self.column(name)
                    .is_none_or(|it| it.autoincrement != Autoincrement::True)
            });
            let key = PrimaryKey {
                columns,
                ..PrimaryKey::default()
            };
            all.insert(0, Constraint::PrimaryKey(key));
        }
        for column in &self.columns {
            if column.unique && !column.index {
                let columns = vec![column.name.clone()];
                all.push(Constraint::Unique(Unique {
                    columns,
                    ..Unique::default()
                }));
            }
            all.extend(type_check(column));
            all.extend(foreign_keys(column));
        }
        all
    }

    /// [`Table::all_constraints`] with the primary key first, as `CREATE TABLE` lists them.
    pub fn sorted_constraints(&self) -> Vec<Constraint> {
        let is_key = |one: &Constraint| matches!(one, Constraint::PrimaryKey(_));
        let (mut first, rest): (Vec<_>, Vec<_>) = self.all_constraints().into_iter().partition(is_key);
        first.extend(rest);
        first
    }

    /// Every constraint, those that stand at columns included, and every index.
    pub fn items(&self) -> Vec<Item> {
        let of_columns = self.columns.iter().flat_map(|it| it.constraints.clone());
        let constraints = self.all_constraints().into_iter().chain(of_columns);
        let indexes = self.all_indexes().into_iter().map(Item::Index);
        constraints.map(Item::Constraint).chain(indexes).collect()
    }

    /// Every index: those of the table, then those of columns with `index=True`.
    pub fn all_indexes(&self) -> Vec<Index> {
        let mut all = self.indexes.clone();
        for column in self.columns.iter().filter(|column| column.index) {
            let expressions = vec![IndexElement::Column(column.name.clone())];
            all.push(Index {
                expressions,
                unique: column.unique,
                ..Index::default()
            });
        }
        all
    }
}

fn foreign_keys(column: &Column) -> impl Iterator<Item = Constraint> + '_ {
    column.foreign_keys.iter().map(|key| {
        Constraint::ForeignKey(ForeignKeyConstraint {
            name: key.name.clone(),
            columns: vec![column.name.clone()],
            referred_schema: key.schema.clone(),
            referred_table: key.table.clone(),
            referred_columns: vec![key.column.clone().unwrap_or_else(|| column.name.clone())],
            ondelete: key.ondelete.clone(),
            onupdate: key.onupdate.clone(),
            match_: key.match_.clone(),
            timing: key.timing.clone(),
            use_alter: key.use_alter,
            options: key.options.clone(),
        })
    })
}

/// The check that `Boolean` and `Enum` make with `create_constraint=True`.
fn type_check(column: &Column) -> Option<Constraint> {
    let value = |text: String| Expr::LiteralColumn(text, Type::null());
    let (name, values, bound) = match &column.type_.kind {
        TypeKind::Boolean(it) if it.create_constraint => (
            &it.name,
            vec![value("0".to_owned()), value("1".to_owned())],
            TypeBound::Boolean,
        ),
        TypeKind::Enum(it) if it.create_constraint => {
            let words = it
                .values
                .iter()
                .map(|word| Expr::typed_value(word.as_str(), Type::string(None)));
            (
                &it.name,
                words.collect(),
                TypeBound::Enum {
                    native: it.native_enum,
                },
            )
        }
        _ => return None,
    };
    let subject = Expr::Column(ColumnRef {
        name: column.name.clone(),
        from: None,
        type_: Type::null(),
        quote: None,
    });
    let sqltext = Expr::In {
        expr: Box::new(subject),
        list: InList::List(values),
        negated: false,
    };
    Some(Constraint::Check(Check {
        type_bound: Some(bound),
        name: ConstraintName::clone(name),
        ..Check::new(sqltext)
    }))
}
