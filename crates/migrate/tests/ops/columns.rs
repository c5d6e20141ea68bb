//! `add_column`, `drop_column`, `alter_column`.

use migrate::ops::{AddColumn, AlterColumn, DropColumn};
use sql::{
    Expr, Setting, Type,
    schema::{
        Autoincrement, Column, Computed, ConstraintTiming, ForeignKey, Identity, SequenceOptions,
        ServerDefault,
    },
};

use crate::{
    Cases,
    tables::{boolean_check, check, enum_check, foreign_key},
};

fn int() -> Column {
    Column::new("c", Type::integer())
}

fn add(column: Column) -> AddColumn {
    AddColumn::new("t", column)
}

fn alter() -> AlterColumn {
    AlterColumn {
        table: "t".into(),
        column: "c".into(),
        ..AlterColumn::default()
    }
}

pub(crate) fn cases() -> Cases {
    let mut cases = added();
    cases.extend(altered());
    cases.insert(
        "drop_column",
        DropColumn {
            table: "t".into(),
            column: "c".into(),
            ..DropColumn::default()
        }
        .into(),
    );
    let drop = DropColumn {
        table: "t".into(),
        column: "C".into(),
        schema: Some("s".into()),
        if_exists: true,
        existing_type: None,
    };
    cases.insert("drop_column_schema_if_exists", drop.into());
    cases
}

fn added() -> Cases {
    let s = || Some("s".to_owned());
    let key = |key: ForeignKey| Column {
        foreign_keys: vec![key],
        ..int()
    };
    let named = ForeignKey {
        name: "fk_c".into(),
        ..foreign_key("o")
    };
    let full = ForeignKey {
        ondelete: Some("CASCADE".into()),
        onupdate: Some("SET NULL".into()),
        timing: ConstraintTiming {
            deferrable: Some(true),
            initially: Some("DEFERRED".into()),
        },
        ..named.clone()
    };
    let computed = Computed {
        sqltext: Box::new(Expr::text("a + 1")),
        persisted: Some(true),
    };
    let ops = [
        (
            "add_column_plain",
            add(int()
                .not_null()
                .server_default(ServerDefault::Literal("5".into()))),
        ),
        (
            "add_column_schema_if_not_exists",
            AddColumn {
                schema: s(),
                if_not_exists: true,
                ..add(int())
            },
        ),
        ("add_column_foreign_key", add(key(named))),
        (
            "add_column_foreign_key_inline",
            AddColumn {
                inline_references: true,
                ..add(key(full))
            },
        ),
        ("add_column_primary_key", add(int().primary_key())),
        (
            "add_column_primary_key_inline",
            AddColumn {
                inline_primary_key: true,
                ..add(int().primary_key())
            },
        ),
        (
            "add_column_unique",
            add(Column {
                unique: true,
                ..int()
            }),
        ),
        ("add_column_index", add(Column { index: true, ..int() })),
        (
            "add_column_unique_index",
            AddColumn {
                schema: s(),
                ..add(Column {
                    index: true,
                    unique: true,
                    ..int()
                })
            },
        ),
        (
            "add_column_comment",
            add(Column {
                comment: Some("it's".into()),
                ..int()
            }),
        ),
        (
            "add_column_boolean_check",
            add(Column::new("c", boolean_check("ck_c"))),
        ),
        (
            "add_column_enum_check",
            add(Column::new("c", enum_check(&["x", "it's"], "ck_c"))),
        ),
        (
            "add_column_enum",
            add(Column::new("c", Type::enumeration(&["x", "y"], Some("kind")))),
        ),
        (
            "add_column_check",
            add(Column {
                constraints: vec![check("ck_c".into(), "c > 5")],
                ..int()
            }),
        ),
        (
            "add_column_naming",
            add(Column {
                unique: true,
                ..key(foreign_key("o"))
            }),
        ),
        (
            "add_column_computed",
            add(int().server_default(ServerDefault::Computed(computed))),
        ),
        (
            "add_column_identity",
            add(int()
                .not_null()
                .server_default(ServerDefault::Identity(identity()))),
        ),
    ];
    ops.into_iter().map(|(name, op)| (name, op.into())).collect()
}

fn identity() -> Identity {
    Identity {
        always: true,
        on_null: None,
        options: SequenceOptions {
            start: Some(3),
            ..SequenceOptions::default()
        },
    }
}

fn altered() -> Cases {
    let s = || Some("s".to_owned());
    let literal = |text: &str| Setting::Value(ServerDefault::Literal(text.into()));
    let computed = Computed {
        sqltext: Box::new(Expr::text("a + 1")),
        persisted: None,
    };
    let everything = AlterColumn {
        nullable: Some(false),
        server_default: literal("1"),
        name: Some("d".into()),
        type_: Some(Type::big_integer()),
        comment: Setting::Value("k".into()),
        schema: s(),
        ..alter()
    };
    let types = |new: Type, old: Type| AlterColumn {
        type_: Some(new),
        existing_type: Some(old),
        ..alter()
    };
    let default = |default| AlterColumn {
        server_default: default,
        ..alter()
    };
    let now = Setting::Value(ServerDefault::Expr(Expr::text("now()")));
    let using = Some("c::integer".to_owned());
    let ops = [
        (
            "alter_nullable",
            AlterColumn {
                nullable: Some(false),
                existing_type: Some(Type::integer()),
                ..alter()
            },
        ),
        (
            "alter_nullable_true",
            AlterColumn {
                nullable: Some(true),
                schema: s(),
                ..alter()
            },
        ),
        ("alter_default", default(literal("x'y"))),
        ("alter_default_text", default(now)),
        ("alter_default_drop", default(Setting::Null)),
        (
            "alter_name",
            AlterColumn {
                name: Some("D".into()),
                ..alter()
            },
        ),
        ("alter_type", types(Type::string(Some(50)), Type::integer())),
        (
            "alter_type_using",
            AlterColumn {
                type_: Some(Type::integer()),
                using: using.clone(),
                ..alter()
            },
        ),
        (
            "alter_using_alone",
            AlterColumn {
                nullable: Some(true),
                using,
                ..alter()
            },
        ),
        (
            "alter_comment",
            AlterColumn {
                comment: Setting::Value("it's".into()),
                ..alter()
            },
        ),
        (
            "alter_comment_drop",
            AlterColumn {
                comment: Setting::Null,
                existing_comment: Some("x".into()),
                ..alter()
            },
        ),
        ("alter_everything", everything),
        (
            "alter_type_to_boolean_check",
            types(boolean_check("ck_c"), Type::integer()),
        ),
        (
            "alter_type_from_boolean_check",
            types(Type::integer(), boolean_check("ck_c")),
        ),
        (
            "alter_type_to_enum_check",
            types(enum_check(&["x", "y"], "ck_c"), Type::string(Some(3))),
        ),
        (
            "alter_identity_add",
            AlterColumn {
                existing_server_default: Setting::Null,
                ..default(Setting::Value(ServerDefault::Identity(identity())))
            },
        ),
        (
            "alter_identity_drop",
            AlterColumn {
                existing_server_default: Setting::Value(ServerDefault::Identity(Identity::default())),
                ..default(Setting::Null)
            },
        ),
        (
            "alter_computed",
            default(Setting::Value(ServerDefault::Computed(computed))),
        ),
        (
            "alter_autoincrement",
            AlterColumn {
                nullable: Some(false),
                autoincrement: Some(Autoincrement::True),
                ..alter()
            },
        ),
    ];
    ops.into_iter().map(|(name, op)| (name, op.into())).collect()
}
