//! Schema operations, compared with Alembic's `--sql` output.

#![allow(clippy::format_collect)] // A script is short.

mod golden;

use golden::{Case, compare};
use stillhead_sql::{
    CompileError, Dialect, Expr, Setting, Type, TypeKind,
    ddl::{AlterColumn, CreateTable},
    expr::BinaryOp,
    schema::{
        Autoincrement, Check, Column, ColumnDefault, Computed, Constraint, ConstraintName, ConstraintTiming,
        Exclude, ExcludeElement, ForeignKey, ForeignKeyConstraint, Identity, Index, IndexElement,
        OptionValue, Options, PrimaryKey, Sequence, SequenceOptions, ServerDefault, Table, Unique,
    },
    types::{BooleanType, EnumType},
};

type Cases = Vec<(&'static str, Case)>;

/// What Alembic prints for statements in a script.
fn script(statements: &[String]) -> String {
    statements
        .iter()
        .map(|text| format!("{};\n\n", text.replace('\t', "    ").trim()))
        .collect()
}

fn case(run: impl Fn(&dyn Dialect) -> Result<Vec<String>, CompileError> + 'static) -> Case {
    Box::new(move |dialect| run(dialect).map(|statements| script(&statements)))
}

fn create(change: impl FnOnce(&mut Table)) -> Case {
    let mut table = Table::new("t");
    change(&mut table);
    case(move |dialect| dialect.create_table_sql(&table, CreateTable::default()))
}

fn columns(columns: Vec<Column>) -> Case {
    create(|table| table.columns = columns)
}

fn with(columns: Vec<Column>, constraints: Vec<Constraint>) -> Case {
    create(|table| (table.columns, table.constraints) = (columns, constraints))
}

fn with_options(columns: Vec<Column>, given: Vec<(&str, OptionValue)>) -> Case {
    create(|table| (table.columns, table.options) = (columns, options(given)))
}

fn options(given: Vec<(&str, OptionValue)>) -> Options {
    given
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

fn col(name: &str, type_: Type) -> Column {
    Column::new(name, type_)
}

fn int(name: &str) -> Column {
    col(name, Type::integer())
}

fn id() -> Column {
    int("id").primary_key()
}

fn names(all: &[&str]) -> Vec<String> {
    all.iter().map(|&name| name.to_owned()).collect()
}

fn pk(name: Option<&str>, columns: &[&str]) -> Constraint {
    let name = ConstraintName::from(name.map(str::to_owned));
    Constraint::PrimaryKey(PrimaryKey {
        name,
        columns: names(columns),
        ..PrimaryKey::default()
    })
}

fn unique(name: Option<&str>, columns: &[&str]) -> Constraint {
    let name = ConstraintName::from(name.map(str::to_owned));
    Constraint::Unique(Unique {
        name,
        columns: names(columns),
        ..Unique::default()
    })
}

fn check(name: Option<&str>, sqltext: Expr) -> Constraint {
    let name = ConstraintName::from(name.map(str::to_owned));
    Constraint::Check(Check {
        name,
        ..Check::new(sqltext)
    })
}

fn foreign(
    name: Option<&str>,
    own: &[&str],
    schema: Option<&str>,
    table: &str,
    to: &[&str],
) -> ForeignKeyConstraint {
    ForeignKeyConstraint {
        name: ConstraintName::from(name.map(str::to_owned)),
        columns: names(own),
        referred_schema: schema.map(str::to_owned),
        referred_table: table.to_owned(),
        referred_columns: names(to),
        ..ForeignKeyConstraint::default()
    }
}

fn references(schema: Option<&str>, table: &str) -> ForeignKey {
    ForeignKey {
        schema: schema.map(str::to_owned),
        table: table.to_owned(),
        column: Some("id".to_owned()),
        ..ForeignKey::default()
    }
}

fn enumeration(values: &[&str], name: &str, change: impl FnOnce(&mut EnumType)) -> Type {
    let mut it = EnumType {
        name: name.into(),
        ..EnumType::new(names(values))
    };
    change(&mut it);
    TypeKind::Enum(it).into()
}

fn boolean_check(name: Option<&str>) -> Type {
    let name = ConstraintName::from(name.map(str::to_owned));
    TypeKind::Boolean(BooleanType {
        create_constraint: true,
        name,
        upper: false,
    })
    .into()
}

fn text_default(text: &str) -> ServerDefault {
    ServerDefault::Expr(Expr::text(text))
}

fn literal_default(text: &str) -> ServerDefault {
    ServerDefault::Literal(text.to_owned())
}

fn call(name: &str, args: Vec<Expr>) -> Expr {
    Expr::function(name, args)
}

fn computed(name: &str, text: &str, persisted: Option<bool>) -> Column {
    int(name).server_default(ServerDefault::Computed(Computed {
        sqltext: Box::new(Expr::text(text)),
        persisted,
    }))
}

fn change_column(column: &mut Column, change: impl FnOnce(&mut Column)) -> Column {
    change(column);
    column.clone()
}

#[rustfmt::skip]
fn keys() -> Cases {
    vec![
        ("table_plain", columns(vec![id(), col("name", Type::string(Some(50))).not_null(), col("note", Type::text())])),
        ("table_pk_constraint", with(vec![int("id").not_null(), col("name", Type::string(None))], vec![pk(None, &["id"])])),
        ("table_pk_named", with(vec![int("id").not_null()], vec![pk(Some("pk_t"), &["id"])])),
        ("table_pk_two", with(vec![int("a").not_null(), int("b").not_null()], vec![pk(None, &["b", "a"])])),
        ("table_pk_two_flags", columns(vec![int("a").primary_key(), int("b").primary_key()])),
        ("table_pk_big", columns(vec![col("id", Type::big_integer()).primary_key()])),
        ("table_pk_small", columns(vec![col("id", Type::small_integer()).primary_key()])),
        ("table_pk_string", columns(vec![col("id", Type::string(Some(5))).primary_key()])),
        ("table_pk_no_auto", columns(vec![change_column(&mut id(), |it| it.autoincrement = Autoincrement::False)])),
        ("table_pk_default", columns(vec![id().server_default(literal_default("5"))])),
        ("table_pk_fk", columns(vec![change_column(&mut id(), |it| it.foreign_keys = vec![references(None, "o")])])),
        ("table_pk_sequence", columns(vec![change_column(&mut id(), |it| it.default = Some(ColumnDefault::Sequence(sequence("s"))))])),
        ("table_pk_two_auto", columns(vec![change_column(&mut int("a").primary_key(), |it| it.autoincrement = Autoincrement::True), int("b").primary_key()])),
        ("table_pk_variant", columns(vec![col("id", Type::big_integer().with_variant(&Type::integer(), &["sqlite"])).primary_key()])),
        ("table_order", with(vec![int("id"), int("o")], vec![unique(Some("uq"), &["o"]), check(Some("ck"), Expr::text("o > 5")), Constraint::ForeignKey(foreign(Some("fk"), &["o"], None, "p", &["id"])), pk(Some("pk"), &["id"])])),
        ("table_unnamed", with(vec![int("id"), int("o")], vec![unique(None, &["o", "id"]), check(None, Expr::text("o > 5")), Constraint::ForeignKey(foreign(None, &["o", "id"], None, "p", &["x", "y"]))])),
        ("table_fk_options", with(vec![int("o")], vec![Constraint::ForeignKey(ForeignKeyConstraint {
            ondelete: Some("CASCADE".to_owned()), onupdate: Some("SET NULL".to_owned()), match_: Some("FULL".to_owned()),
            timing: ConstraintTiming { deferrable: Some(true), initially: Some("DEFERRED".to_owned()) }, ..foreign(Some("fk"), &["o"], Some("s"), "p", &["id"]) })])),
        ("table_column_fk", columns(vec![
            change_column(&mut int("o"), |it| it.foreign_keys = vec![ForeignKey { name: "fk_o".into(), ondelete: Some("CASCADE".to_owned()), ..references(None, "p") }]),
            change_column(&mut int("q"), |it| it.foreign_keys = vec![references(Some("s"), "p")])])),
        ("table_column_unique", columns(vec![change_column(&mut int("a"), |it| it.unique = true), change_column(&mut int("c"), |it| (it.unique, it.index) = (true, true))])),
    ]
}

fn sequence(name: &str) -> Sequence {
    Sequence {
        name: name.to_owned(),
        schema: None,
        options: SequenceOptions::default(),
        data_type: None,
        optional: false,
    }
}

#[rustfmt::skip]
fn tables() -> Cases {
    let schema = |name: &str| Some(name.to_owned());
    vec![
        ("table_schema", create(|t| (t.schema, t.columns) = (schema("s"), vec![id(), change_column(&mut int("b"), |it| it.index = true)]))),
        ("table_schema_fk", create(|t| (t.schema, t.columns, t.constraints) = (schema("s"), vec![int("o")], vec![Constraint::ForeignKey(foreign(None, &["o"], Some("s"), "p", &["id"]))]))),
        ("table_quoted", create(|t| (t.name, t.schema, t.columns) = ("Order".to_owned(), schema("My"), vec![int("Id").primary_key(), int("group"), int("a b")]))),
        ("table_if_not_exists", case(|d| d.create_table_sql(&Table { columns: vec![int("id")], ..Table::new("t") }, CreateTable { if_not_exists: true }))),
        ("table_empty", columns(vec![])), ("table_prefix", create(|t| (t.columns, t.prefixes) = (vec![int("id")], names(&["TEMPORARY"])))),
        ("table_comment", create(|t| (t.columns, t.comment) = (vec![change_column(&mut int("id"), |it| it.comment = Some("it's 5%".to_owned()))], Some("a \\ table".to_owned())))),
        ("boolean_check", columns(vec![col("a", boolean_check(None)), col("b", boolean_check(Some("ck_b"))).not_null()])),
        ("enum", columns(vec![col("a", enumeration(&["x", "it's"], "kind", |_| ())), col("b", enumeration(&["x", "y"], "ck", |it| (it.native_enum, it.create_constraint) = (false, true))), col("c", enumeration(&["x"], "kc", |it| it.create_constraint = true))])),
        ("enum_schema", create(|t| (t.schema, t.columns) = (schema("z"), vec![
            col("a", enumeration(&["x"], "kind", |it| it.schema = Some("s".to_owned()))),
            col("b", enumeration(&["q"], "no", |it| (it.create_type, it.postgresql) = (false, true)).with_variant(&Type::string(Some(3)), &["sqlite"])),
            col("c", enumeration(&["x"], "inh", |it| it.inherit_schema = true))]))),
        ("enum_twice", columns(vec![col("a", enumeration(&["x"], "kind", |_| ())), col("b", enumeration(&["x"], "kind", |_| ()))])),
        ("computed", columns(vec![int("a"), computed("b", "a + 1", None), computed("c", "a + 2", Some(true))])),
        ("computed_virtual", columns(vec![computed("b", "a + 1", Some(false))])),
        ("identity", columns(vec![id().server_default(ServerDefault::Identity(Identity::default()))])),
        ("identity_options", columns(vec![col("id", Type::big_integer()).server_default(ServerDefault::Identity(Identity { always: true, on_null: None, options: SequenceOptions {
            start: Some(5), increment: Some(2), minvalue: Some(1), maxvalue: Some(99), cycle: Some(true), cache: Some(3), ..SequenceOptions::default() } }))])),
        ("check_in_column", columns(vec![change_column(&mut int("a").not_null(), |it| it.constraints = vec![check(Some("ck_a"), Expr::text("a > 1"))]), change_column(&mut int("b"), |it| it.constraints = vec![check(None, Expr::text("b > 1"))])])),
        ("sqlite_autoincrement", with_options(vec![id()], vec![("sqlite_autoincrement", true.into())])),
        ("sqlite_autoincrement_named", create(|t| (t.columns, t.constraints, t.options) = (vec![int("id")], vec![pk(Some("pk"), &["id"])], options(vec![("sqlite_autoincrement", true.into())])))),
        ("sqlite_with_rowid", with_options(vec![id()], vec![("sqlite_with_rowid", false.into()), ("sqlite_strict", true.into())])),
        ("pg_table_options", with_options(vec![int("id")], vec![("postgresql_partition_by", "RANGE (id)".into()), ("postgresql_tablespace", "sp".into()), ("postgresql_with", OptionValue::Map(options(vec![("fillfactor", OptionValue::Int(70))]))), ("postgresql_on_commit", "DROP".into())])),
        ("pg_unlogged", create(|t| (t.columns, t.prefixes, t.options) = (vec![int("id")], names(&["UNLOGGED"]), options(vec![("postgresql_inherits", "base".into())])))),
        ("exclude", with(vec![int("r")], vec![exclude(vec![("r", "&&")], "r > 1")])),
        ("unique_options", with(vec![int("a")], vec![Constraint::Unique(Unique { name: "u".into(), columns: names(&["a"]), timing: ConstraintTiming { deferrable: Some(true), initially: Some("IMMEDIATE".to_owned()) }, options: options(vec![("postgresql_nulls_not_distinct", true.into())]) })])),
        ("unique_include", with(vec![int("a"), int("b")], vec![Constraint::Unique(Unique { name: "u".into(), columns: names(&["a"]), options: options(vec![("postgresql_include", OptionValue::List(vec!["b".into()]))]), ..Unique::default() })])),
        ("conflict", with(vec![change_column(&mut int("a").not_null(), |it| it.options = options(vec![("sqlite_on_conflict_not_null", "FAIL".into())]))], vec![Constraint::Unique(Unique { columns: names(&["a"]), options: options(vec![("sqlite_on_conflict", "REPLACE".into())]), ..Unique::default() })])),
        ("null_type", columns(vec![col("a", Type::null())])),
    ]
}

fn exclude(elements: Vec<(&str, &str)>, filter: &str) -> Constraint {
    let element = |(name, operator): (&str, &str)| ExcludeElement {
        expression: Expr::column(name),
        operator: operator.to_owned(),
        operator_class: None,
    };
    Constraint::Exclude(Exclude {
        name: "ex".into(),
        elements: elements.into_iter().map(element).collect(),
        using: "gist".to_owned(),
        where_: Some(Expr::text(filter)),
        timing: ConstraintTiming::default(),
    })
}

#[rustfmt::skip]
fn defaults() -> Cases {
    let json = Type::jsonb().with_variant(&Type::json(), &["sqlite"]);
    let expr = |expr: Expr| ServerDefault::Expr(expr);
    let one = |name: &str, type_: Type, default: ServerDefault| col(name, type_).server_default(default);
    let (time, flag, word) = (|| Type::datetime(false), Type::boolean, || Type::string(None));
    vec![("defaults", columns(vec![
        one("a", word(), literal_default("it's 5%")), one("b", Type::integer(), literal_default("0")), one("c", time(), text_default("now()")),
        one("d", time(), expr(call("now", vec![]))).not_null(), one("e", flag(), expr(Expr::True)), one("f", flag(), expr(Expr::False)), one("g", flag(), text_default("'x%'")),
        one("h", word(), literal_default("")), one("i", Type::integer(), expr(call("coalesce", vec![Expr::value(1), Expr::value(2)]))), one("j", time(), expr(call("current_timestamp", vec![]))),
        one("k", Type::integer(), expr(Expr::value(5))), one("l", Type::integer(), text_default("1 + 2")), one("m", word(), expr(Expr::Null)), one("n", json, text_default("'{}'::jsonb")), one("o", Type::integer(), text_default("-1")),
    ]))]
}

fn index(schema: Option<&str>, index: Index, if_not_exists: bool) -> Case {
    let table = Table {
        schema: schema.map(str::to_owned),
        ..Table::new("t")
    };
    case(move |dialect| Ok(vec![dialect.create_index_sql(&table, &index, if_not_exists)?]))
}

fn drop_index(schema: Option<&str>, index: Index, if_exists: bool) -> Case {
    let table = Table {
        schema: schema.map(str::to_owned),
        ..Table::new("t")
    };
    case(move |dialect| Ok(vec![dialect.drop_index_sql(&table, &index, if_exists)?]))
}

fn on(name: &str, expressions: Vec<IndexElement>, unique: bool, given: Vec<(&str, OptionValue)>) -> Index {
    Index {
        name: name.into(),
        expressions,
        unique,
        options: options(given),
        quote: None,
    }
}

#[rustfmt::skip]
fn indexes() -> Cases {
    let a = || vec![IndexElement::Column("a".to_owned())];
    let of = |expr: Expr| vec![IndexElement::Expr(expr)];
    let long = Table { columns: vec![change_column(&mut int(&"c".repeat(40)), |it| it.index = true)], ..Table::new("t".repeat(40)) };
    let truth = Expr::Column(match Expr::column("a") { Expr::Column(it) => stillhead_sql::expr::ColumnRef { type_: Type::boolean(), ..it }, _ => unreachable!() });
    let ops = OptionValue::Map(options(vec![("a", "gin_trgm_ops".into())]));
    let fill = OptionValue::Map(options(vec![("fillfactor", OptionValue::Int(70))]));
    vec![
        ("long_index", index(None, Index { name: ConstraintName::Formatted(format!("ix_{}", "a".repeat(70))), expressions: a(), ..Index::default() }, false)),
        ("long_index_conv", case(move |d| d.create_table_sql(&long, CreateTable::default()))),
        ("index", index(None, on("ix_a", a(), false, vec![]), false)),
        ("index_unique", index(Some("s"), on("ix_a", vec![IndexElement::Column("a".to_owned()), IndexElement::Column("B".to_owned())], true, vec![]), false)),
        ("index_text", index(None, on("ix", vec![IndexElement::Expr(Expr::text("lower(a)")), IndexElement::Column("b".to_owned())], false, vec![]), false)),
        ("index_desc", index(None, on("ix", vec![IndexElement::Expr(Expr::Nulls(Box::new(Expr::Desc(Box::new(Expr::column("a")))), stillhead_sql::expr::NullsOrder::Last)), IndexElement::Expr(Expr::text("b DESC"))], false, vec![]), false)),
        ("index_func", index(None, on("ix", of(call("lower", vec![Expr::column("a")])), false, vec![]), false)),
        ("index_none", index(None, Index { expressions: a(), ..Index::default() }, false)),
        ("index_where", index(None, on("ix", a(), true, vec![("postgresql_where", Expr::text("a > 1").into()), ("sqlite_where", Expr::text("a > 2").into())]), false)),
        ("index_where_expr", index(None, on("ix", a(), false, vec![("postgresql_where", truth.eq(Expr::True).into()), ("sqlite_where", Expr::column("a").eq(Expr::value("x")).into())]), false)),
        ("index_options", index(None, on("ix", a(), false, vec![("postgresql_using", "gin".into()), ("postgresql_ops", ops), ("postgresql_with", fill), ("postgresql_tablespace", "sp".into())]), false)),
        ("index_concurrently", index(None, on("ix", a(), false, vec![("postgresql_concurrently", true.into())]), true)),
        ("index_include", index(None, on("ix", a(), true, vec![("postgresql_include", OptionValue::List(vec!["B".into()])), ("postgresql_nulls_not_distinct", true.into())]), false)),
        ("index_expr_op", index(None, on("ix", of(Expr::binary(Expr::column("a"), BinaryOp::Add, Expr::value(1))), false, vec![]), false)),
        ("index_cast", index(None, on("ix", of(Expr::text("(a->>'x')")), false, vec![("postgresql_using", "btree".into())]), false)),
        ("index_cast_expr", index(None, on("ix", vec![IndexElement::Expr(Expr::Cast(Box::new(Expr::column("d")), Type::integer())), IndexElement::Expr(call("coalesce", vec![Expr::column("a"), Expr::value("")]))], false, vec![]), false)),
        ("identity_null", columns(vec![change_column(&mut int("a").server_default(ServerDefault::Identity(Identity::default())), |it| it.nullable_given = true)])),
        ("autoincrement_no_key", columns(vec![change_column(&mut int("id").not_null(), |it| it.autoincrement = Autoincrement::True)])),
        ("drop_index", drop_index(None, on("ix_a", vec![], false, vec![]), false)), ("drop_index_schema", drop_index(Some("s"), on("ix_a", vec![], false, vec![]), false)),
        ("drop_index_options", drop_index(None, on("ix_a", vec![], false, vec![("postgresql_concurrently", true.into())]), true)),
        ("drop_table", case(|d| d.drop_table_sql(&Table::new("t"), false))), ("drop_table_schema", case(|d| d.drop_table_sql(&Table { schema: Some("s".to_owned()), ..Table::new("t") }, true))),
    ]
}

fn add(schema: Option<&str>, column: Column, if_not_exists: bool) -> Case {
    let table = Table {
        schema: schema.map(str::to_owned),
        ..Table::new("t")
    };
    case(move |dialect| dialect.add_column_sql(&table, &column, if_not_exists))
}

#[rustfmt::skip]
fn added() -> Cases {
    vec![
        ("add_column", add(None, int("a"), false)), ("add_column_not_null", add(Some("s"), col("a", Type::string(Some(5))).not_null().server_default(literal_default("x")), false)),
        ("add_column_fk", add(None, change_column(&mut int("a"), |it| it.foreign_keys = vec![ForeignKey { name: "fk".into(), ondelete: Some("CASCADE".to_owned()), ..references(None, "o") }]), false)),
        ("add_column_unique", add(None, change_column(&mut int("a"), |it| it.unique = true), false)), ("add_column_index", add(None, change_column(&mut int("a"), |it| it.index = true), false)),
        ("add_column_boolean", add(None, col("a", boolean_check(Some("ck"))), false)), ("add_column_comment", add(None, change_column(&mut int("a"), |it| it.comment = Some("c".to_owned())), false)),
        ("add_column_enum", add(None, col("a", enumeration(&["x"], "kind", |_| ())), false)), ("add_column_computed", add(None, computed("a", "b + 1", None), false)),
        ("add_column_identity", add(None, int("a").server_default(ServerDefault::Identity(Identity::default())), false)), ("add_column_pk", add(None, int("a").primary_key(), false)),
        ("add_column_check", add(None, change_column(&mut int("a"), |it| it.constraints = vec![check(Some("ck"), Expr::text("a > 1"))]), false)),
        ("add_column_if", add(None, int("a"), true)), ("add_column_now", add(None, col("a", Type::datetime(false)).server_default(ServerDefault::Expr(call("now", vec![]))), false)),
        ("drop_column", case(|d| d.drop_column_sql(&Table::new("t"), &int("a"), false))), ("drop_column_if", case(|d| d.drop_column_sql(&Table { schema: Some("s".to_owned()), ..Table::new("t") }, &int("Group"), true))),
        ("rename_table", case(|d| Ok(vec![d.rename_table_sql("t", "User", Some("s"))?]))),
    ]
}

fn alter(change: impl FnOnce(&mut AlterColumn)) -> Case {
    let mut it = AlterColumn {
        table: "t".to_owned(),
        column: "a".to_owned(),
        ..AlterColumn::default()
    };
    change(&mut it);
    case(move |dialect| dialect.alter_column_sql(&it))
}

#[rustfmt::skip]
fn altered() -> Cases {
    use Setting::{Null, Value};
    let identity = |identity: Identity| Value(ServerDefault::Identity(identity));
    let start = |start: i64, cycle: Option<bool>, always: bool| Identity { always, on_null: None, options: SequenceOptions { start: Some(start), cycle, ..SequenceOptions::default() } };
    vec![
        ("alter_nullable", alter(|it| it.nullable = Some(false))), ("alter_nullable_true", alter(|it| (it.nullable, it.schema) = (Some(true), Some("s".to_owned())))),
        ("alter_type", alter(|it| (it.type_, it.nullable) = (Some(Type::string(Some(50))), Some(true)))), ("alter_type_using", alter(|it| (it.type_, it.using) = (Some(Type::integer()), Some("a::integer".to_owned())))),
        ("alter_using_only", alter(|it| it.using = Some("a::integer".to_owned()))), ("alter_default", alter(|it| it.server_default = Value(literal_default("x'y")))),
        ("alter_default_text", alter(|it| it.server_default = Value(text_default("now()")))), ("alter_default_none", alter(|it| it.server_default = Null)),
        ("alter_default_func", alter(|it| it.server_default = Value(ServerDefault::Expr(call("now", vec![]))))), ("alter_default_true", alter(|it| it.server_default = Value(ServerDefault::Expr(Expr::True)))),
        ("alter_name", alter(|it| it.name = Some("Group".to_owned()))), ("alter_comment", alter(|it| it.comment = Value("it's".to_owned()))), ("alter_comment_none", alter(|it| it.comment = Null)),
        ("alter_all", alter(|it| (it.name, it.type_, it.nullable, it.server_default, it.comment) = (Some("b".to_owned()), Some(Type::text()), Some(false), Value(literal_default("q")), Value("c".to_owned())))),
        ("alter_enum", alter(|it| it.type_ = Some(enumeration(&["x"], "kind", |_| ())))), ("alter_boolean", alter(|it| it.type_ = Some(Type::boolean()))), ("alter_boolean_existing", alter(|it| it.type_ = Some(Type::integer()))),
        ("alter_identity_add", alter(|it| it.server_default = identity(start(3, None, true)))), ("alter_identity_drop", alter(|it| (it.server_default, it.existing_server_default) = (Null, identity(Identity::default())))),
        ("alter_identity_change", alter(|it| (it.server_default, it.existing_server_default) = (identity(start(3, Some(true), true)), identity(start(1, None, false))))),
        ("alter_computed", alter(|it| it.server_default = Value(ServerDefault::Computed(Computed { sqltext: Box::new(Expr::text("b")), persisted: None })))),
    ]
}

fn constraint(schema: Option<&str>, constraint: Constraint) -> Case {
    let table = Table {
        schema: schema.map(str::to_owned),
        ..Table::new("t")
    };
    case(move |dialect| dialect.add_constraint_sql(&table, &constraint))
}

fn dropped(schema: Option<&str>, constraint: Constraint, if_exists: bool) -> Case {
    let table = Table {
        schema: schema.map(str::to_owned),
        ..Table::new("t")
    };
    case(move |dialect| dialect.drop_constraint_sql(&table, &constraint, if_exists))
}

#[rustfmt::skip]
fn constraints() -> Cases {
    let not_valid = || options(vec![("postgresql_not_valid", true.into())]);
    let more = |left: Expr, right: i32| Expr::binary(left, BinaryOp::Gt, Expr::value(right));
    let no = ConstraintTiming { deferrable: Some(false), initially: None };
    let cascade = ForeignKeyConstraint { ondelete: Some("CASCADE".to_owned()), ..foreign(Some("fk"), &["a", "b"], Some("r"), "o", &["x", "y"]) };
    vec![
        ("long_unique", constraint(None, unique(Some(&"u".repeat(70)), &["a"]))), ("create_fk", constraint(Some("s"), Constraint::ForeignKey(cascade))),
        ("create_fk_unnamed", constraint(None, Constraint::ForeignKey(ForeignKeyConstraint { timing: no, ..foreign(None, &["a"], None, "o", &["x"]) }))),
        ("create_fk_not_valid", constraint(None, Constraint::ForeignKey(ForeignKeyConstraint { options: not_valid(), ..foreign(Some("fk"), &["a"], None, "o", &["x"]) }))),
        ("create_unique", constraint(None, unique(Some("uq"), &["a", "b"]))), ("create_pk", constraint(Some("s"), pk(Some("pk"), &["a", "b"]))), ("create_check", constraint(None, check(Some("ck"), Expr::text("a > 1")))),
        ("create_check_expr", constraint(None, check(Some("ck"), more(Expr::column("a"), 1)))), ("create_check_not_valid", constraint(None, Constraint::Check(Check { name: "ck".into(), options: not_valid(), ..Check::new(Expr::text("a > 1")) }))),
        ("create_check_in", constraint(None, check(Some("ck"), more(call("length", vec![Expr::column("a")]), 5)))), ("create_exclude", constraint(None, exclude(vec![("a", "="), ("r", "&&")], "a > 1"))),
        ("drop_constraint", dropped(None, check(Some("ck"), Expr::Null), false)), ("drop_constraint_fk", dropped(Some("s"), Constraint::ForeignKey(foreign(Some("fk"), &[], None, "", &[])), false)),
        ("drop_constraint_if", dropped(None, unique(Some("Fk"), &[]), true)), ("drop_constraint_none", dropped(None, unique(None, &[]), false)),
        ("table_comment_set", case(|d| d.table_comment_sql("t", Some("s"), Some("it's")))), ("table_comment_drop", case(|d| d.table_comment_sql("t", None, None))),
        ("create_sequence", case(|d| Ok(vec![d.create_sequence_sql(&Sequence { schema: Some("z".to_owned()), options: SequenceOptions { start: Some(5), increment: Some(2), cycle: Some(true), ..SequenceOptions::default() }, ..sequence("s") }, false)?]))),
        ("drop_sequence", case(|d| Ok(vec![d.drop_sequence_sql(&sequence("s"), false)?]))), ("create_schema", case(|d| Ok(vec![d.create_schema_sql("My", true)?]))),
    ]
}

#[test]
fn operations_are_written_as_alembic_writes_them() {
    let mut cases = keys();
    cases.extend(tables());
    cases.extend(defaults());
    cases.extend(indexes());
    cases.extend(added());
    cases.extend(altered());
    cases.extend(constraints());
    // Alembic itself has no text for comments on SQLite: its operations skip them before the dialect is asked.
    compare("ddl.json", false, &cases, &[]);
}
