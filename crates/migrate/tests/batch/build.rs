//! A short way to write batches.
#![allow(dead_code)] // Two test programs use it, each a part.

use migrate::{
    Batch, Operation, Recreate,
    ops::{
        AddColumn, AddConstraint, AlterColumn, ConstraintKind, CreateIndex, DropColumn, DropConstraint,
        DropIndex,
    },
};
use sql::{
    Expr, Type, TypeKind,
    schema::{
        Check, Column, Constraint, ConstraintName, ConstraintTiming, ForeignKeyConstraint, Index,
        IndexElement, Options, PrimaryKey, ServerDefault, Unique,
    },
    types::BooleanType,
};

/// A batch and what is pushed onto it.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) batch: Batch,
    pub(crate) operations: Vec<Operation>,
}

pub(crate) fn on(table: &str) -> Case {
    Case {
        batch: Batch::new(table),
        operations: Vec::new(),
    }
}

pub(crate) fn t() -> Case {
    on("t")
}

pub(crate) fn always() -> Case {
    let mut case = t();
    case.batch.recreate = Recreate::Always;
    case
}

pub(crate) fn never() -> Case {
    let mut case = t();
    case.batch.recreate = Recreate::Never;
    case
}

pub(crate) fn int(name: &str) -> Column {
    Column::new(name, Type::integer())
}

pub(crate) fn boolean_check(name: ConstraintName) -> Type {
    TypeKind::Boolean(BooleanType {
        create_constraint: true,
        name,
        upper: false,
    })
    .into()
}

pub(crate) fn text_default(text: &str) -> ServerDefault {
    ServerDefault::Expr(Expr::text(text))
}

pub(crate) fn check(name: &str, text: &str) -> Constraint {
    Constraint::Check(Check {
        name: name.into(),
        sqltext: Expr::text(text),
        timing: ConstraintTiming::default(),
        type_bound: None,
        options: Options::new(),
    })
}

pub(crate) fn unique(name: Option<&str>, column: &str) -> Constraint {
    let name = name.map(str::to_owned).into();
    Constraint::Unique(Unique {
        name,
        columns: vec![column.into()],
        ..Unique::default()
    })
}

pub(crate) fn foreign_key(name: &str, column: &str, table: &str) -> ForeignKeyConstraint {
    ForeignKeyConstraint {
        name: name.into(),
        columns: vec![column.into()],
        referred_table: table.into(),
        referred_columns: vec!["id".into()],
        ..ForeignKeyConstraint::default()
    }
}

pub(crate) fn primary_key(name: &str, columns: &[&str]) -> Constraint {
    let columns = columns.iter().map(|&name| name.to_owned()).collect();
    Constraint::PrimaryKey(PrimaryKey {
        name: name.into(),
        columns,
        ..PrimaryKey::default()
    })
}

impl Case {
    pub(crate) fn push(mut self, operation: impl Into<Operation>) -> Self {
        self.operations.push(operation.into());
        self
    }

    pub(crate) fn add(self, column: Column) -> Self {
        let op = AddColumn::new(self.batch.table.clone(), column);
        self.push(op)
    }

    pub(crate) fn add_at(self, column: Column, before: Option<&str>, after: Option<&str>) -> Self {
        let op = AddColumn {
            insert_before: before.map(str::to_owned),
            insert_after: after.map(str::to_owned),
            ..AddColumn::new(self.batch.table.clone(), column)
        };
        self.push(op)
    }

    pub(crate) fn drop(self, column: &str) -> Self {
        self.drop_typed(column, None)
    }

    pub(crate) fn drop_typed(self, column: &str, existing_type: Option<Type>) -> Self {
        let op = DropColumn {
            table: self.batch.table.clone(),
            column: column.into(),
            existing_type,
            ..DropColumn::default()
        };
        self.push(op)
    }

    pub(crate) fn alter(self, column: &str, change: impl FnOnce(&mut AlterColumn)) -> Self {
        let mut op = AlterColumn {
            table: self.batch.table.clone(),
            column: column.into(),
            ..AlterColumn::default()
        };
        change(&mut op);
        self.push(op)
    }

    pub(crate) fn constraint(self, constraint: Constraint) -> Self {
        let op = AddConstraint::new(self.batch.table.clone(), constraint);
        self.push(op)
    }

    pub(crate) fn drop_constraint(self, name: &str, kind: ConstraintKind) -> Self {
        let op = DropConstraint {
            name: name.into(),
            table: self.batch.table.clone(),
            kind,
            ..DropConstraint::default()
        };
        self.push(op)
    }

    pub(crate) fn index(self, name: &str, columns: &[&str], unique: bool) -> Self {
        let expressions = columns
            .iter()
            .map(|&name| IndexElement::Column(name.to_owned()))
            .collect();
        let op = CreateIndex {
            table: self.batch.table.clone(),
            index: Index {
                name: name.into(),
                expressions,
                unique,
                ..Index::default()
            },
            ..CreateIndex::default()
        };
        self.push(op)
    }

    pub(crate) fn drop_index(self, name: &str) -> Self {
        let op = DropIndex {
            index: Index {
                name: name.into(),
                ..Index::default()
            },
            table: Some(self.batch.table.clone()),
            ..DropIndex::default()
        };
        self.push(op)
    }
}
