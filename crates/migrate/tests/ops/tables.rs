//! Tables and their comments.

use migrate::ops::{CreateTable, DropTable, RenameTable, TableComment};
use sql::{
    Expr, Type, TypeKind,
    schema::{
        Check, Column, Constraint, ConstraintName, ConstraintTiming, ForeignKey, ForeignKeyConstraint,
        Options, PrimaryKey, ServerDefault, Table, Unique,
    },
    types::{BooleanType, EnumType},
};

use crate::Cases;

fn int(name: &str) -> Column {
    Column::new(name, Type::integer())
}

fn create(columns: Vec<Column>, constraints: Vec<Constraint>) -> CreateTable {
    CreateTable {
        table: Table {
            columns,
            constraints,
            ..Table::new("t")
        },
        if_not_exists: false,
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

pub(crate) fn check(name: ConstraintName, text: &str) -> Constraint {
    Constraint::Check(Check {
        name,
        sqltext: Expr::text(text),
        timing: ConstraintTiming::default(),
        type_bound: None,
        options: Options::new(),
    })
}

pub(crate) fn foreign_key(table: &str) -> ForeignKey {
    ForeignKey {
        table: table.into(),
        column: Some("id".into()),
        ..ForeignKey::default()
    }
}

pub(crate) fn enum_check(values: &[&str], name: &str) -> Type {
    let values = values.iter().map(|&value| value.to_owned()).collect();
    TypeKind::Enum(EnumType {
        name: name.into(),
        native_enum: false,
        create_constraint: true,
        ..EnumType::new(values)
    })
    .into()
}

pub(crate) fn boolean_check(name: &str) -> Type {
    TypeKind::Boolean(BooleanType {
        create_constraint: true,
        name: name.into(),
        upper: false,
    })
    .into()
}

fn primary(name: ConstraintName, columns: &[&str]) -> Constraint {
    Constraint::PrimaryKey(PrimaryKey {
        name,
        columns: names(columns),
        ..PrimaryKey::default()
    })
}

pub(crate) fn cases() -> Cases {
    let mut cases = Cases::new();
    let mut add = |name, op: migrate::Operation| {
        cases.insert(name, op);
    };
    let mut plain = create(
        vec![int("id").not_null(), Column::new("name", Type::string(Some(50)))],
        vec![primary(ConstraintName::Unnamed, &["id"])],
    );
    plain.table.name = "user".into();
    add("create_table_plain", plain.into());
    let flags = vec![
        int("id").primary_key(),
        Column {
            unique: true,
            ..Column::new("a", Type::string(Some(5)))
        },
        Column {
            index: true,
            ..int("b")
        },
        Column {
            index: true,
            unique: true,
            ..int("c")
        },
    ];
    add("create_table_flags", create(flags, vec![]).into());
    let key = ForeignKey {
        ondelete: Some("CASCADE".into()),
        ..foreign_key("other")
    };
    let columns = vec![
        int("id").primary_key(),
        Column {
            foreign_keys: vec![key],
            ..int("o")
        },
    ];
    add("create_table_foreign_key", create(columns, vec![]).into());
    add("create_table_constraints", constraints().into());
    let mut comment = create(
        vec![Column {
            comment: Some("it's".into()),
            ..int("a")
        }],
        vec![],
    );
    comment.table.schema = Some("s".into());
    comment.table.comment = Some("the table".into());
    add("create_table_schema_comment", comment.into());
    let missing = CreateTable {
        if_not_exists: true,
        ..create(vec![int("a")], vec![])
    };
    add("create_table_if_not_exists", missing.into());
    let kind = Column::new("a", Type::enumeration(&["x", "y"], Some("kind")));
    add("create_table_enum", create(vec![kind], vec![]).into());
    let no_create = EnumType {
        name: "kind".into(),
        create_type: false,
        postgresql: true,
        ..EnumType::new(names(&["x", "y"]))
    };
    let column = Column::new("a", TypeKind::Enum(no_create).into());
    add("create_table_enum_no_create", create(vec![column], vec![]).into());
    let checks = vec![
        Column::new("a", boolean_check("a_ck")),
        Column::new("b", enum_check(&["x", "y"], "b_ck")),
    ];
    add("create_table_type_checks", create(checks, vec![]).into());
    add("create_table_defaults", defaults().into());
    let key = Column {
        foreign_keys: vec![foreign_key("o")],
        unique: true,
        ..int("a")
    };
    let positive = check("positive".into(), "a > 0");
    add(
        "create_table_naming",
        create(vec![int("id").primary_key(), key], vec![positive]).into(),
    );
    let finals = vec![
        primary(ConstraintName::Formatted("final".into()), &["id"]),
        check(ConstraintName::Formatted("positive".into()), "a > 0"),
    ];
    add("create_table_naming_f", create(vec![int("id")], finals).into());
    add(
        "drop_table",
        DropTable {
            table: "t".into(),
            ..DropTable::default()
        }
        .into(),
    );
    let drop = DropTable {
        table: "t".into(),
        schema: Some("s".into()),
        if_exists: true,
        quote: None,
    };
    add("drop_table_schema_if_exists", drop.into());
    let rename = RenameTable {
        old: "a".into(),
        new: "b".into(),
        schema: Some("s".into()),
    };
    add("rename_table", rename.into());
    let rename = RenameTable {
        old: "A b".into(),
        new: "user".into(),
        schema: None,
    };
    add("rename_table_quoted", rename.into());
    let comment = TableComment {
        table: "t".into(),
        schema: Some("s".into()),
        comment: Some("it's".into()),
        existing_comment: None,
    };
    add("create_table_comment", comment.into());
    let drop = TableComment {
        table: "t".into(),
        existing_comment: Some("x".into()),
        ..TableComment::default()
    };
    add("drop_table_comment", drop.into());
    cases
}

fn constraints() -> CreateTable {
    let key = ForeignKeyConstraint {
        name: "t_fk".into(),
        columns: names(&["a", "b"]),
        referred_schema: Some("x".into()),
        referred_table: "y".into(),
        referred_columns: names(&["a", "b"]),
        ..ForeignKeyConstraint::default()
    };
    create(
        vec![int("a"), int("b")],
        vec![
            primary("t_pk".into(), &["a"]),
            Constraint::Unique(Unique {
                name: "t_uq".into(),
                columns: names(&["a", "b"]),
                ..Unique::default()
            }),
            check("t_ck".into(), "a > 0"),
            Constraint::ForeignKey(key),
        ],
    )
}

fn defaults() -> CreateTable {
    let now = Expr::function("now", vec![]);
    create(
        vec![
            int("a")
                .not_null()
                .server_default(ServerDefault::Literal("0".into())),
            Column::new("b", Type::datetime(false)).server_default(ServerDefault::Expr(Expr::text("now()"))),
            Column::new("c", Type::datetime(false)).server_default(ServerDefault::Expr(now)),
        ],
        vec![],
    )
}
