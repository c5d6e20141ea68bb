//! Indexes and constraints.

use migrate::ops::{AddConstraint, ConstraintKind, CreateIndex, DropConstraint, DropIndex};
use sql::{
    Expr, Type,
    expr::BinaryOp,
    schema::{
        Check, Constraint, ConstraintName, ConstraintTiming, Exclude, ExcludeElement, ForeignKeyConstraint,
        Index, IndexElement, OptionValue, Options, PrimaryKey, Unique,
    },
};

use crate::{Cases, tables::check};

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn index(columns: &[&str]) -> CreateIndex {
    let expressions = columns
        .iter()
        .map(|&name| IndexElement::Column(name.to_owned()))
        .collect();
    CreateIndex {
        table: "t".into(),
        index: Index {
            name: "ix".into(),
            expressions,
            ..Index::default()
        },
        ..CreateIndex::default()
    }
}

fn with_options(mut op: CreateIndex, options: Vec<(&str, OptionValue)>) -> CreateIndex {
    op.index.options = options
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    op
}

fn drop(options: Vec<(&str, OptionValue)>) -> DropIndex {
    let options = options
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    DropIndex {
        index: Index {
            name: "ix".into(),
            options,
            ..Index::default()
        },
        ..DropIndex::default()
    }
}

fn where_(text: &str) -> OptionValue {
    OptionValue::Expr(Expr::text(text))
}

pub(crate) fn cases() -> Cases {
    let mut cases: Cases = created()
        .into_iter()
        .map(|(name, op)| (name, op.into()))
        .collect();
    let drops = [
        ("drop_index", drop(vec![])),
        (
            "drop_index_table_schema",
            DropIndex {
                table: Some("t".into()),
                schema: Some("s".into()),
                if_exists: true,
                ..drop(vec![])
            },
        ),
        (
            "drop_index_concurrently",
            drop(vec![("postgresql_concurrently", OptionValue::Bool(true))]),
        ),
    ];
    cases.extend(drops.into_iter().map(|(name, op)| (name, op.into())));
    cases.extend(constraints().into_iter().map(|(name, op)| (name, op.into())));
    cases.extend(dropped().into_iter().map(|(name, op)| (name, op.into())));
    cases
}

fn created() -> Vec<(&'static str, CreateIndex)> {
    let mut unique = index(&["a"]);
    unique.index.unique = true;
    unique.schema = Some("s".into());
    unique.if_not_exists = true;
    let mut expression = index(&["b"]);
    expression
        .index
        .expressions
        .insert(0, IndexElement::Expr(Expr::text("lower(a)")));
    let map = |key: &str, value: OptionValue| OptionValue::Map(Options::from([(key.to_owned(), value)]));
    let postgresql = vec![
        ("postgresql_using", "gin".into()),
        ("postgresql_ops", map("a", "gin_trgm_ops".into())),
        ("postgresql_concurrently", true.into()),
        ("postgresql_include", OptionValue::List(vec!["b".into()])),
        ("postgresql_with", map("fillfactor", OptionValue::Int(50))),
        ("postgresql_where", where_("a > 5")),
    ];
    let mut unnamed = index(&["a"]);
    unnamed.index.name = ConstraintName::Unnamed;
    vec![
        ("create_index", index(&["a", "B"])),
        ("create_index_unique_schema", unique),
        ("create_index_expression", expression),
        ("create_index_postgresql", with_options(index(&["a"]), postgresql)),
        (
            "create_index_sqlite_where",
            with_options(index(&["a"]), vec![("sqlite_where", where_("a > 5"))]),
        ),
        ("create_index_naming", unnamed),
    ]
}

fn on_t(constraint: Constraint) -> AddConstraint {
    AddConstraint::new("t", constraint)
}

fn in_s(constraint: Constraint) -> AddConstraint {
    AddConstraint {
        schema: Some("s".into()),
        ..on_t(constraint)
    }
}

fn unique(name: ConstraintName) -> Unique {
    Unique {
        name,
        columns: names(&["a"]),
        ..Unique::default()
    }
}

fn key(name: ConstraintName, table: &str) -> ForeignKeyConstraint {
    ForeignKeyConstraint {
        name,
        columns: names(&["a"]),
        referred_table: table.into(),
        referred_columns: names(&["id"]),
        ..ForeignKeyConstraint::default()
    }
}

fn constraints() -> Vec<(&'static str, AddConstraint)> {
    let timing = ConstraintTiming {
        deferrable: Some(true),
        initially: Some("DEFERRED".into()),
    };
    let option = |key: &str| Options::from([(key.to_owned(), OptionValue::Bool(true))]);
    let full_key = ForeignKeyConstraint {
        columns: names(&["a", "b"]),
        referred_columns: names(&["c", "d"]),
        referred_schema: Some("r".into()),
        onupdate: Some("CASCADE".into()),
        ondelete: Some("SET NULL".into()),
        match_: Some("FULL".into()),
        timing: timing.clone(),
        ..key("fk".into(), "o")
    };
    let exclude = Exclude {
        name: "ex".into(),
        elements: vec![ExcludeElement {
            expression: Expr::column("a"),
            operator: ">".into(),
            operator_class: None,
        }],
        using: "gist".into(),
        where_: Some(Expr::text("a > 5")),
        timing: timing.clone(),
    };
    let both = Unique {
        columns: names(&["a", "b"]),
        timing,
        ..unique("uq".into())
    };
    let primary = PrimaryKey {
        name: "pk".into(),
        columns: names(&["a", "b"]),
        ..PrimaryKey::default()
    };
    let length = Expr::function("length", vec![Expr::column("a")]);
    let Constraint::Check(text) = check("ck".into(), "a > 5") else {
        unreachable!()
    };
    let expression = Check {
        sqltext: Expr::binary(length, BinaryOp::Gt, Expr::typed_value(5, Type::integer())),
        ..text.clone()
    };
    let not_distinct = Unique {
        options: option("postgresql_nulls_not_distinct"),
        ..unique("uq".into())
    };
    let not_valid = ForeignKeyConstraint {
        options: option("postgresql_not_valid"),
        ..key("fk".into(), "o")
    };
    vec![
        ("create_primary_key", on_t(Constraint::PrimaryKey(primary))),
        ("create_unique_constraint", in_s(Constraint::Unique(both))),
        (
            "create_unique_nulls_not_distinct",
            on_t(Constraint::Unique(not_distinct)),
        ),
        ("create_foreign_key", in_s(Constraint::ForeignKey(full_key))),
        (
            "create_foreign_key_self",
            on_t(Constraint::ForeignKey(key("fk".into(), "t"))),
        ),
        (
            "create_foreign_key_not_valid",
            on_t(Constraint::ForeignKey(not_valid)),
        ),
        ("create_check_constraint", in_s(Constraint::Check(text))),
        (
            "create_check_constraint_expression",
            on_t(Constraint::Check(expression)),
        ),
        ("create_exclude_constraint", on_t(Constraint::Exclude(exclude))),
        (
            "create_unique_naming",
            on_t(Constraint::Unique(unique(ConstraintName::Unnamed))),
        ),
        (
            "create_foreign_key_naming",
            on_t(Constraint::ForeignKey(key(ConstraintName::Unnamed, "o"))),
        ),
        ("create_check_naming", on_t(check("positive".into(), "a > 5"))),
        (
            "create_check_naming_f",
            on_t(check(ConstraintName::Formatted("positive".into()), "a > 5")),
        ),
    ]
}

fn dropped() -> Vec<(&'static str, DropConstraint)> {
    let drop = |name: &str, kind| DropConstraint {
        name: name.into(),
        table: "t".into(),
        kind,
        ..DropConstraint::default()
    };
    vec![
        (
            "drop_constraint",
            DropConstraint {
                schema: Some("s".into()),
                ..drop("c", ConstraintKind::Any)
            },
        ),
        (
            "drop_constraint_foreignkey",
            DropConstraint {
                if_exists: true,
                ..drop("c", ConstraintKind::ForeignKey)
            },
        ),
        ("drop_constraint_primary", drop("c", ConstraintKind::Primary)),
        (
            "drop_constraint_check_naming",
            drop("positive", ConstraintKind::Check),
        ),
    ]
}
