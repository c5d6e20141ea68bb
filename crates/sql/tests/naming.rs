//! Naming conventions, compared with Alembic's `--sql` output.

#![allow(clippy::format_collect)] // A script is short.

mod golden;

use std::sync::Arc;

use golden::{Case, compare};
use stillhead_sql::{
    Dialect, Expr, Type, TypeKind,
    ddl::CreateTable,
    schema::{
        Check, Column, Constraint, ConstraintName, ForeignKey, ForeignKeyConstraint, Index, IndexElement,
        NamingConvention, PrimaryKey, Table, Unique,
    },
    types::{BooleanType, EnumType},
};

const ONE: [(&str, &str); 5] = [
    ("ix", "ix_%(column_0_label)s"),
    ("uq", "uq_%(table_name)s_%(column_0_N_name)s"),
    ("ck", "ck_%(table_name)s_%(constraint_name)s"),
    (
        "fk",
        "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    ),
    ("pk", "pk_%(table_name)s"),
];
const TWO: [(&str, &str); 4] = [
    ("ix", "%(table_name)s_%(column_0_N_label)s_idx"),
    ("uq", "%(column_0_key)s_%(column_1_name)s_uq"),
    (
        "fk",
        "%(table_name)s_%(column_0N_name)s_%(referred_column_0_name)s_fk",
    ),
    ("pk", "%(table_name)s_%(column_0_name)s_pk"),
];

type Work = Box<dyn Fn(&dyn Dialect, &Table) -> Result<Vec<String>, stillhead_sql::CompileError>>;

fn names(all: &[&str]) -> Vec<String> {
    all.iter().map(|&name| name.to_owned()).collect()
}

fn unique(columns: &[&str], name: ConstraintName) -> Constraint {
    Constraint::Unique(Unique {
        name,
        columns: names(columns),
        ..Unique::default()
    })
}

fn check(name: ConstraintName) -> Constraint {
    Constraint::Check(Check {
        name,
        ..Check::new(Expr::text("a > 1"))
    })
}

fn formatted(name: &str) -> ConstraintName {
    ConstraintName::Formatted(name.to_owned())
}

fn to_other() -> ForeignKey {
    ForeignKey {
        table: "o".to_owned(),
        column: Some("id".to_owned()),
        ..ForeignKey::default()
    }
}

fn created(schema: Option<&str>, columns: Vec<Column>, constraints: Vec<Constraint>) -> Work {
    let schema = schema.map(str::to_owned);
    Box::new(move |dialect, empty| {
        let (schema, columns, constraints) = (schema.clone(), columns.clone(), constraints.clone());
        dialect.create_table_sql(
            &Table {
                schema,
                columns,
                constraints,
                ..empty.clone()
            },
            CreateTable::default(),
        )
    })
}

fn added(constraint: Constraint) -> Work {
    Box::new(move |dialect, table| dialect.add_constraint_sql(table, &constraint))
}

fn dropped(constraint: Constraint) -> Work {
    Box::new(move |dialect, table| dialect.drop_constraint_sql(table, &constraint, false))
}

fn int(name: &str) -> Column {
    Column::new(name, Type::integer())
}

fn boolean(name: ConstraintName) -> Column {
    Column::new(
        "a",
        TypeKind::Boolean(BooleanType {
            create_constraint: true,
            name,
            upper: false,
        })
        .into(),
    )
}

fn enumeration() -> Column {
    let (native_enum, create_constraint) = (false, true);
    let it = EnumType {
        name: "kind".into(),
        native_enum,
        create_constraint,
        ..EnumType::new(names(&["x"]))
    };
    Column::new("a", TypeKind::Enum(it).into())
}

fn both() -> (Column, Column) {
    let (mut a, mut b) = (int("a"), int("b"));
    (a.unique, a.index) = (true, true);
    b.foreign_keys.push(to_other());
    (a, b)
}

fn works() -> Vec<(&'static str, Work)> {
    let (a, b) = both();
    let mut both_on_a = a.clone();
    both_on_a.foreign_keys.push(to_other());
    let constraints = vec![
        unique(&["a", "b"], ConstraintName::Unnamed),
        check("pos".into()),
        unique(&["a"], "given".into()),
    ];
    let foreign = ForeignKeyConstraint {
        columns: names(&["a"]),
        referred_table: "o".to_owned(),
        referred_columns: names(&["x"]),
        ..ForeignKeyConstraint::default()
    };
    let index = Index {
        expressions: vec![IndexElement::Column("a".to_owned())],
        ..Index::default()
    };
    vec![
        (
            "table",
            created(None, vec![int("id").primary_key(), a, b], constraints),
        ),
        (
            "check_unnamed",
            created(None, vec![int("a")], vec![check(ConstraintName::Unnamed)]),
        ),
        (
            "boolean",
            created(None, vec![boolean(ConstraintName::Unnamed)], vec![]),
        ),
        ("boolean_named", created(None, vec![boolean("b".into())], vec![])),
        (
            "formatted",
            created(Some("s"), vec![int("a")], vec![check(formatted("final"))]),
        ),
        (
            "index_none",
            Box::new(move |dialect, empty| {
                let table = Table {
                    schema: Some("s".to_owned()),
                    ..empty.clone()
                };
                Ok(vec![dialect.create_index_sql(&table, &index, false)?])
            }),
        ),
        ("unique_none", added(unique(&["a", "b"], ConstraintName::Unnamed))),
        ("fk_none", added(Constraint::ForeignKey(foreign))),
        ("check_named", added(check("pos".into()))),
        ("check_f", added(check(formatted("pos")))),
        (
            "pk_none",
            added(Constraint::PrimaryKey(PrimaryKey {
                columns: names(&["a"]),
                ..PrimaryKey::default()
            })),
        ),
        ("drop_check", dropped(check("pos".into()))),
        ("drop_check_f", dropped(check(formatted("pos")))),
        // Without a type Alembic drops a plain `Constraint`, which no convention knows.
        ("drop_untyped", dropped(check(formatted("pos")))),
        (
            "add_column",
            Box::new(move |dialect, empty| dialect.add_column_sql(empty, &both_on_a, false)),
        ),
        ("enum", created(None, vec![enumeration()], vec![])),
    ]
}

fn convention(templates: &[(&str, &str)]) -> Arc<NamingConvention> {
    let own = |&(key, template): &(&str, &str)| (key.to_owned(), template.to_owned());
    Arc::new(NamingConvention {
        templates: templates.iter().map(own).collect(),
    })
}

#[test]
fn conventions_name_what_alembic_names() {
    let mut cases: Vec<(&str, Case)> = Vec::new();
    for (suffix, templates) in [("one", &ONE[..]), ("two", &TWO[..])] {
        let empty = Table {
            naming: convention(templates),
            ..Table::new("t")
        };
        for (name, work) in works() {
            let empty = empty.clone();
            let run: Case = Box::new(move |dialect| {
                let statements = work(dialect, &empty)?;
                Ok(statements
                    .iter()
                    .map(|text| format!("{};\n\n", text.replace('\t', "    ").trim()))
                    .collect())
            });
            cases.push((Box::leak(format!("{name}/{suffix}").into_boxed_str()), run));
        }
    }
    let reason = "SQLAlchemy wants to see the table referred to before it names its columns";
    compare(
        "naming.json",
        false,
        &cases,
        &[("table/two", reason), ("add_column/two", reason)],
    );
}
