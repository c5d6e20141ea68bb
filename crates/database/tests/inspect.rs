//! Inspection compared with SQLAlchemy's: `conformance/inspect/*.json`, written by `generate.py` there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Helpers of tests are tests too.

mod support;

use std::path::PathBuf;

use serde_json::{Map, Value, json};
use sql::schema::{Identity, OptionValue, Options};
use sql::types::{NumericName, PgType, StringName, TemporalName, TypeKind};
use sql::{Expr, Type};
use stillhead_database::inspect::{ReflectedColumn, ReflectedForeignKey, ReflectedIndex};
use stillhead_database::{Connection, Inspector};
use support::TestDatabase;

fn conformance(file: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/inspect")
        .join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn object(pairs: Vec<(&str, Value)>) -> Value {
    Value::Object(
        pairs
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

fn string_class(name: StringName) -> &'static str {
    match name {
        StringName::String => "String",
        StringName::Varchar => "VARCHAR",
        StringName::Char => "CHAR",
        StringName::Nvarchar => "NVARCHAR",
        StringName::Nchar => "NCHAR",
        StringName::TextUpper => "TEXT",
        other => panic!("not a reflected type: {other:?}"),
    }
}

fn numeric_class(name: NumericName) -> &'static str {
    match name {
        NumericName::NumericUpper => "NUMERIC",
        NumericName::Decimal => "DECIMAL",
        NumericName::FloatUpper => "FLOAT",
        NumericName::DoubleUpper => "DOUBLE",
        NumericName::DoublePrecision => "DOUBLE_PRECISION",
        NumericName::Real => "REAL",
        other => panic!("not a reflected type: {other:?}"),
    }
}

fn temporal_class(name: TemporalName) -> &'static str {
    match name {
        TemporalName::DateUpper => "DATE",
        TemporalName::TimeUpper => "TIME",
        TemporalName::DateTimeUpper => "DATETIME",
        TemporalName::Timestamp => "TIMESTAMP",
        other => panic!("not a reflected type: {other:?}"),
    }
}

fn postgres_type(type_: &PgType, out: &mut Vec<(&'static str, Value)>) -> &'static str {
    match type_ {
        PgType::Word(word) => word,
        PgType::Bytea => "BYTEA",
        PgType::Hstore => "HSTORE",
        PgType::Bit { length, varying } => {
            out.extend([("length", json!(length)), ("varying", json!(varying))]);
            "BIT"
        }
        PgType::Interval(it) => {
            out.extend([("fields", json!(it.fields)), ("precision", json!(it.precision))]);
            "INTERVAL"
        }
        PgType::Domain(it) => {
            out.extend([
                ("name", json!(it.name)),
                ("schema", json!(it.schema)),
                ("collation", json!(it.collation)),
                ("not_null", json!(it.not_null)),
                ("constraint_name", json!(it.constraint_name)),
                ("data_type", type_of(&it.data_type)),
                (
                    "check",
                    it.check.as_ref().map_or(Value::Null, |check| json!(text(check))),
                ),
            ]);
            "DOMAIN"
        }
    }
}

/// As `type_of` of `generate.py`: what is absent, false or empty is left out.
fn type_of(type_: &Type) -> Value {
    let mut out = Vec::new();
    let class = match &type_.kind {
        TypeKind::Null => "NullType",
        TypeKind::Boolean(_) => "BOOLEAN",
        TypeKind::Integer(it) => match it.size {
            sql::types::IntegerSize::Small => "SMALLINT",
            sql::types::IntegerSize::Normal => "INTEGER",
            sql::types::IntegerSize::Big => "BIGINT",
        },
        TypeKind::Numeric(it) => {
            out.extend([("precision", json!(it.precision)), ("scale", json!(it.scale))]);
            numeric_class(it.name)
        }
        TypeKind::String(it) => {
            out.extend([("length", json!(it.length)), ("collation", json!(it.collation))]);
            string_class(it.name)
        }
        TypeKind::Temporal(it) => {
            out.extend([
                ("timezone", json!(it.timezone)),
                ("precision", json!(it.precision)),
            ]);
            temporal_class(it.name)
        }
        TypeKind::Binary(it) => {
            out.push(("length", json!(it.length)));
            "BLOB"
        }
        TypeKind::Uuid(_) => "UUID",
        TypeKind::Json(it) => match it.name {
            sql::types::JsonName::Json | sql::types::JsonName::Postgresql => "JSON",
            sql::types::JsonName::Jsonb => "JSONB",
        },
        TypeKind::Enum(it) => {
            out.extend([
                ("enums", json!(it.values)),
                ("name", json!(it.name.as_str())),
                ("schema", json!(it.schema)),
                (
                    "length",
                    json!(it.values.iter().map(|word| word.chars().count()).max()),
                ),
            ]);
            "ENUM"
        }
        TypeKind::Array(it) => {
            out.push(("item", type_of(&it.item)));
            "ARRAY"
        }
        TypeKind::Postgresql(it) => postgres_type(it, &mut out),
        other => panic!("not a reflected type: {other:?}"),
    };
    out.retain(|(_, value)| !matches!(value, Value::Null | Value::Bool(false)));
    out.push(("class", json!(class)));
    object(out)
}

fn text(expr: &Expr) -> String {
    match expr {
        Expr::Text(clause) => clause.text.clone(),
        other => panic!("not a text: {other:?}"),
    }
}

fn option(value: &OptionValue) -> Value {
    match value {
        OptionValue::Null => Value::Null,
        OptionValue::Bool(value) => json!(value),
        OptionValue::Int(value) => json!(value),
        OptionValue::Text(text) => json!(text),
        OptionValue::Expr(expr) => json!(text(expr)),
        OptionValue::List(items) => items.iter().map(option).collect(),
        OptionValue::Map(map) => options(map),
    }
}

fn options(found: &Options) -> Value {
    Value::Object(
        found
            .iter()
            .map(|(name, value)| (name.clone(), option(value)))
            .collect(),
    )
}

fn identity(found: &Identity) -> Value {
    json!({
        "always": found.always, "start": found.options.start, "increment": found.options.increment,
        "minvalue": found.options.minvalue, "maxvalue": found.options.maxvalue, "cache": found.options.cache,
        "cycle": found.options.cycle,
    })
}

fn column(found: &ReflectedColumn, postgres: bool) -> Value {
    let mut out = vec![
        ("name", json!(found.name)),
        ("type", type_of(&found.type_)),
        ("nullable", json!(found.nullable)),
        ("default", json!(found.default)),
    ];
    if postgres {
        out.extend([
            ("autoincrement", json!(found.autoincrement)),
            ("comment", json!(found.comment)),
        ]);
    } else {
        out.push(("primary_key", json!(found.primary_key)));
    }
    if let Some(found) = &found.identity {
        out.push(("identity", identity(found)));
    }
    if let Some(found) = &found.computed {
        out.push((
            "computed",
            json!({ "sqltext": found.sqltext, "persisted": found.persisted }),
        ));
    }
    object(out)
}

fn foreign_key(found: &ReflectedForeignKey, postgres: bool) -> Value {
    let mut settings = Map::new();
    for (name, value) in [
        ("onupdate", json!(found.onupdate)),
        ("ondelete", json!(found.ondelete)),
        ("deferrable", json!(found.deferrable)),
        ("initially", json!(found.initially)),
        ("match", json!(found.match_)),
    ] {
        if !value.is_null() {
            settings.insert(name.to_owned(), value);
        }
    }
    let mut out = vec![
        ("name", json!(found.name)),
        ("constrained_columns", json!(found.columns)),
        ("referred_schema", json!(found.referred_schema)),
        ("referred_table", json!(found.referred_table)),
        ("referred_columns", json!(found.referred_columns)),
        ("options", Value::Object(settings)),
    ];
    if postgres {
        out.push(("comment", json!(found.comment)));
    }
    object(out)
}

fn index(found: &ReflectedIndex, postgres: bool) -> Value {
    // On SQLite SQLAlchemy passes the integer of the PRAGMA on.
    let unique = if postgres {
        json!(found.unique)
    } else {
        json!(i32::from(found.unique))
    };
    let mut out = vec![
        ("name", json!(found.name)),
        ("unique", unique),
        ("column_names", json!(found.columns)),
    ];
    if let Some(expressions) = &found.expressions {
        out.push(("expressions", json!(expressions)));
    }
    if !found.sorting.is_empty() {
        out.push(("column_sorting", json!(found.sorting.iter().collect::<Vec<_>>())));
    }
    if let Some(constraint) = &found.duplicates_constraint {
        out.push(("duplicates_constraint", json!(constraint)));
    }
    out.push(("dialect_options", options(&found.options)));
    let mut out = object(out);
    if !found.sorting.is_empty() {
        let sorting = found
            .sorting
            .iter()
            .map(|(name, words)| (name.clone(), json!(words)))
            .collect();
        out["column_sorting"] = Value::Object(sorting);
    }
    out
}

fn table(inspector: &mut Inspector<'_>, name: &str, schema: Option<&str>, postgres: bool) -> Value {
    let columns: Vec<Value> = inspector
        .columns(name, schema)
        .unwrap()
        .iter()
        .map(|found| column(found, postgres))
        .collect();
    let key = inspector.pk_constraint(name, schema).unwrap();
    let mut pk = vec![
        ("name", json!(key.name)),
        ("constrained_columns", json!(key.columns)),
    ];
    if postgres && key.name.is_some() {
        pk.extend([
            ("comment", json!(key.comment)),
            ("dialect_options", options(&key.options)),
        ]);
    }
    let foreign_keys = inspector.foreign_keys(name, schema).unwrap();
    let indexes = inspector.indexes(name, schema).unwrap();
    let mut uniques = Vec::new();
    for found in inspector.unique_constraints(name, schema).unwrap() {
        let mut out = vec![
            ("name", json!(found.name)),
            ("column_names", json!(found.columns)),
        ];
        if postgres {
            out.extend([
                ("comment", json!(found.comment)),
                ("dialect_options", options(&found.options)),
            ]);
        }
        uniques.push(object(out));
    }
    let mut checks = Vec::new();
    for found in inspector.check_constraints(name, schema).unwrap() {
        let mut out = vec![("name", json!(found.name)), ("sqltext", json!(found.sqltext))];
        if postgres {
            out.push(("comment", json!(found.comment)));
        }
        if !found.options.is_empty() {
            // SQLAlchemy leaves the prefix out here.
            let without = |(name, value): (&String, &OptionValue)| {
                (name.trim_start_matches("postgresql_").to_owned(), option(value))
            };
            out.push((
                "dialect_options",
                Value::Object(found.options.iter().map(without).collect()),
            ));
        }
        checks.push(object(out));
    }
    json!({
        "columns": columns,
        "pk_constraint": object(pk),
        "foreign_keys": foreign_keys.iter().map(|found| foreign_key(found, postgres)).collect::<Vec<_>>(),
        "indexes": indexes.iter().map(|found| index(found, postgres)).collect::<Vec<_>>(),
        "unique_constraints": uniques,
        "check_constraints": checks,
        "table_options": options(&inspector.table_options(name, schema).unwrap()),
        "table_comment": inspector.table_comment(name, schema).unwrap(),
    })
}

/// Compares every table of a golden file; reports all differences at once.
fn compare(connection: &mut Connection, golden: &Value) {
    let postgres = connection.dialect().name() == "postgresql";
    let mut inspector = connection.inspect();
    assert_eq!(json!(inspector.schema_names().unwrap()), golden["schema_names"]);
    assert_eq!(
        json!(inspector.default_schema_name().unwrap()),
        golden["default_schema_name"]
    );
    assert_eq!(
        json!(inspector.temp_table_names().unwrap()),
        golden["temp_table_names"]
    );
    let mut differences = Vec::new();
    for (schema, expected) in golden["schemas"].as_object().unwrap() {
        let schema = Some(schema.as_str()).filter(|schema| !schema.is_empty());
        assert_eq!(
            json!(inspector.table_names(schema).unwrap()),
            expected["table_names"]
        );
        assert_eq!(
            json!(inspector.view_names(schema).unwrap()),
            expected["view_names"]
        );
        if postgres {
            assert_eq!(
                json!(inspector.sequence_names(schema).unwrap()),
                expected["sequence_names"]
            );
            let views = json!(inspector.materialized_view_names(schema).unwrap());
            assert_eq!(views, expected["materialized_view_names"]);
            let enums: Vec<Value> = inspector
                .enums(schema)
                .unwrap()
                .into_iter()
                .map(|it| json!({"name": it.name, "schema": it.schema, "visible": it.visible, "labels": it.labels}))
                .collect();
            assert_eq!(json!(enums), expected["enums"]);
        }
        for (name, expected) in expected["tables"].as_object().unwrap() {
            assert!(inspector.has_table(name, schema).unwrap(), "{name}");
            let got = table(&mut inspector, name, schema, postgres);
            diff(&format!("{schema:?}.{name}"), &got, expected, &mut differences);
            inspector.table(name, schema).unwrap();
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn diff(place: &str, got: &Value, expected: &Value, out: &mut Vec<String>) {
    match (got, expected) {
        (Value::Object(got), Value::Object(expected)) => {
            let keys: std::collections::BTreeSet<&String> = got.keys().chain(expected.keys()).collect();
            for key in keys {
                let null = Value::Null;
                let (got, expected) = (got.get(key).unwrap_or(&null), expected.get(key).unwrap_or(&null));
                diff(&format!("{place}.{key}"), got, expected, out);
            }
        }
        (Value::Array(got), Value::Array(expected)) if got.len() == expected.len() => {
            for (i, (got, expected)) in got.iter().zip(expected).enumerate() {
                diff(&format!("{place}[{i}]"), got, expected, out);
            }
        }
        _ if got != expected => out.push(format!("{place}:\n  ours       {got}\n  SQLAlchemy {expected}")),
        _ => {}
    }
}

#[test]
fn sqlite_is_read_as_sqlalchemy_reads_it() {
    let database = TestDatabase::sqlite();
    let mut connection = database.connect();
    connection.execute_script(&conformance("sqlite.sql")).unwrap();
    compare(
        &mut connection,
        &serde_json::from_str(&conformance("sqlite.json")).unwrap(),
    );
}

#[test]
fn postgresql_is_read_as_sqlalchemy_reads_it() {
    let database = TestDatabase::postgres();
    let mut connection = database.connect();
    connection.execute_script(&conformance("postgresql.sql")).unwrap();
    compare(
        &mut connection,
        &serde_json::from_str(&conformance("postgresql.json")).unwrap(),
    );
}

#[test]
fn a_table_that_is_not_there_is_an_error_with_its_name() {
    support::on_both(|database| {
        let mut connection = database.connect();
        let mut inspector = connection.inspect();
        assert!(!inspector.has_table("nothing", None).unwrap());
        assert!(!inspector.has_table("nothing", Some("nowhere")).unwrap());
        for error in [
            inspector.columns("nothing", None).err().unwrap(),
            inspector.indexes("nothing", None).err().unwrap(),
            inspector.pk_constraint("nothing", None).err().unwrap(),
            inspector.table("nothing", None).err().unwrap(),
        ] {
            assert_eq!(error.to_string(), "nothing");
        }
    });
}
