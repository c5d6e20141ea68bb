//! Constraints that a column brings with it.

use sql::{
    Dialect, SqlValue, Type, TypeKind,
    expr::{BindParam, Expr, InList},
    schema::{
        Check, Column, Constraint, ConstraintName, ConstraintTiming, ForeignKey, ForeignKeyConstraint,
        Options, PrimaryKey, Table, TypeBound, Unique,
    },
};

/// The constraints that `Column(…)` adds to its table: foreign keys, `unique=True`, and the check of its type where
/// the dialect needs one. The primary key is not among them.
pub(crate) fn implied_constraints(column: &Column, dialect: &dyn Dialect) -> Vec<Constraint> {
    let mut constraints: Vec<Constraint> = column
        .foreign_keys
        .iter()
        .map(|key| Constraint::ForeignKey(foreign_key(&column.name, key)))
        .collect();
    constraints.extend(type_check(column, dialect).map(Constraint::Check));
    if column.unique && !column.index {
        constraints.push(Constraint::Unique(Unique {
            columns: vec![column.name.clone()],
            ..Unique::default()
        }));
    }
    constraints
}

/// `ForeignKey(…)` of a column as a constraint of its table.
pub(crate) fn foreign_key(column: &str, key: &ForeignKey) -> ForeignKeyConstraint {
    ForeignKeyConstraint {
        name: key.name.clone(),
        columns: vec![column.to_owned()],
        referred_schema: key.schema.clone(),
        referred_table: key.table.clone(),
        referred_columns: vec![key.column.clone().unwrap_or_else(|| column.to_owned())],
        ondelete: key.ondelete.clone(),
        onupdate: key.onupdate.clone(),
        match_: key.match_.clone(),
        timing: key.timing.clone(),
        use_alter: key.use_alter,
        options: key.options.clone(),
    }
}

/// The check constraint of `Boolean(create_constraint=True)` or `Enum(create_constraint=True)` on a column, where
/// the dialect has no such type of its own.
pub(crate) fn type_check(column: &Column, dialect: &dyn Dialect) -> Option<Check> {
    let type_ = column.type_.on(dialect.name());
    let (name, values, bound) = match &type_.kind {
        TypeKind::Boolean(boolean) if boolean.create_constraint && !dialect.supports_native_boolean() => {
            let values = vec![SqlValue::Int(0), SqlValue::Int(1)];
            (boolean.name.clone(), values, TypeBound::Boolean)
        }
        TypeKind::Enum(kind)
            if kind.create_constraint && !(kind.native_enum && dialect.supports_native_enum()) =>
        {
            let values = kind
                .values
                .iter()
                .map(|value| SqlValue::Text(value.clone()))
                .collect();
            (kind.name.clone(), values, TypeBound::Enum)
        }
        _ => return None,
    };
    let list = values.into_iter().map(literal).collect();
    Some(Check {
        name,
        sqltext: Expr::In {
            expr: Box::new(Expr::column(column.name.clone())),
            list: InList::List(list),
            negated: false,
        },
        timing: ConstraintTiming::default(),
        type_bound: Some(bound),
        options: Options::new(),
    })
}

/// The name of a type that has one: that of its check constraint or of the database type.
pub(crate) fn type_name(type_: &Type, dialect: &dyn Dialect) -> Option<String> {
    match &type_.on(dialect.name()).kind {
        TypeKind::Boolean(boolean) => boolean.name.as_str().map(str::to_owned),
        TypeKind::Enum(kind) => kind.name.as_str().map(str::to_owned),
        _ => None,
    }
}

/// The type without a check constraint of its own.
pub(crate) fn without_check(mut type_: Type) -> Type {
    match &mut type_.kind {
        TypeKind::Boolean(boolean) => {
            boolean.create_constraint = false;
            boolean.name = ConstraintName::Unnamed;
        }
        TypeKind::Enum(kind) => kind.create_constraint = false,
        _ => {}
    }
    for variant in type_.variants.values_mut() {
        *variant = without_check(variant.clone());
    }
    type_
}

fn literal(value: SqlValue) -> Expr {
    Expr::Bind(BindParam {
        name: None,
        value: Some(value),
        type_: Type::null(),
        inline: true,
    })
}

/// Gives the check of a type its final name.
pub(crate) fn set_type_name(type_: &mut Type, name: String) {
    match &mut type_.kind {
        TypeKind::Boolean(boolean) => boolean.name = ConstraintName::Formatted(name),
        TypeKind::Enum(kind) => kind.name = ConstraintName::Formatted(name),
        _ => {}
    }
}

/// A table whose columns keep nothing to themselves: their foreign keys and `unique` flags are constraints of the
/// table, as is the primary key. What `index=True` asks for is left out, as Alembic leaves it out of a batch.
pub(crate) fn expanded(table: &Table) -> Table {
    let mut table = table.clone();
    let has_key = table
        .constraints
        .iter()
        .any(|it| matches!(it, Constraint::PrimaryKey(_)));
    let mut implied = Vec::new();
    if !has_key {
        let columns: Vec<String> = table
            .columns
            .iter()
            .filter(|it| it.primary_key)
            .map(|it| it.name.clone())
            .collect();
        if !columns.is_empty() {
            implied.push(Constraint::PrimaryKey(PrimaryKey {
                columns,
                ..PrimaryKey::default()
            }));
        }
    }
    for column in &mut table.columns {
        let keys = std::mem::take(&mut column.foreign_keys);
        implied.extend(
            keys.iter()
                .map(|key| Constraint::ForeignKey(foreign_key(&column.name, key))),
        );
        if std::mem::take(&mut column.unique) && !column.index {
            let columns = vec![column.name.clone()];
            implied.push(Constraint::Unique(Unique {
                columns,
                ..Unique::default()
            }));
        }
        column.index = false;
    }
    implied.append(&mut table.constraints);
    table.constraints = implied;
    table
}
