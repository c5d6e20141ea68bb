//! Declared type → column type.
//!
//! SQLite keeps any words as a type; SQLAlchemy knows a list of names and falls back on SQLite's affinity rules
//! (SQLite manual, "Datatypes In SQLite", 3.1).

use sql::Type;
use sql::types::{
    BinaryName, BooleanType, IntegerSize, IntegerType, NumericName, NumericType, StringName, TemporalName,
    TypeKind,
};

/// The type that SQLAlchemy makes of `declared`, as `PRAGMA table_info` gives it, and its warning if the arguments
/// are not such as its class takes.
pub(super) fn reflect(declared: &str) -> (Type, Option<String>) {
    let upper = declared.to_uppercase();
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ' ';
    let end = upper.find(|c| !is_name(c)).unwrap_or(upper.len());
    let (name, rest) = upper.split_at(end);
    let args = rest
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
        .map_or("", |(args, _)| args);
    let args: Vec<u32> = args
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let type_ = known(name, &args).unwrap_or_else(|| by_affinity(name, &args));
    let warning = class_and_limit(&type_).filter(|(_, limit)| args.len() > *limit);
    let warning = warning.map(|(class, _)| {
        let args: Vec<String> = args.iter().map(|it| format!("'{it}'")).collect();
        format!(
            "Could not instantiate type <class 'sqlalchemy.{class}'> with reflected arguments [{}]; using no arguments.",
            args.join(", ")
        )
    });
    (type_, warning)
}

/// The class of a type that takes fewer arguments than the two that SQLite allows, and how many it takes.
fn class_and_limit(type_: &Type) -> Option<(&'static str, usize)> {
    Some(match &type_.kind {
        TypeKind::Null => ("sql.sqltypes.NullType", 0),
        TypeKind::Integer(it) => match it.size {
            IntegerSize::Big => ("sql.sqltypes.BIGINT", 0),
            IntegerSize::Small => ("sql.sqltypes.SMALLINT", 0),
            IntegerSize::Normal => ("sql.sqltypes.INTEGER", 0),
        },
        TypeKind::Temporal(it) => match it.name {
            TemporalName::TimeUpper => ("sql.sqltypes.TIME", 1),
            TemporalName::DateTimeUpper => ("sql.sqltypes.DATETIME", 1),
            TemporalName::Timestamp => ("sql.sqltypes.TIMESTAMP", 1),
            _ => ("sql.sqltypes.DATE", 0),
        },
        TypeKind::Binary(_) => ("sql.sqltypes.BLOB", 1),
        TypeKind::Json(_) if *type_ == Type::jsonb() => ("dialects.sqlite.json.JSONB", 1),
        TypeKind::Json(_) => ("dialects.sqlite.json.JSON", 1),
        _ => return None,
    })
}

/// SQLAlchemy's `ischema_names`. Arguments that its class does not take are dropped.
fn known(name: &str, args: &[u32]) -> Option<Type> {
    Some(match name {
        "BIGINT" => integer(IntegerSize::Big),
        "SMALLINT" => integer(IntegerSize::Small),
        "INT" | "INTEGER" => integer(IntegerSize::Normal),
        "BLOB" => Type::binary(BinaryName::Blob, length(args)),
        "BOOL" | "BOOLEAN" => boolean(args),
        "CHAR" => string(StringName::Char, args),
        "NCHAR" => string(StringName::Nchar, args),
        "VARCHAR" => string(StringName::Varchar, args),
        "NVARCHAR" => string(StringName::Nvarchar, args),
        "TEXT" => string(StringName::TextUpper, args),
        "DATE" | "DATE_CHAR" => Type::temporal(TemporalName::DateUpper, false),
        "DATETIME" | "DATETIME_CHAR" => temporal(TemporalName::DateTimeUpper, args),
        "TIME" | "TIME_CHAR" => temporal(TemporalName::TimeUpper, args),
        "TIMESTAMP" => temporal(TemporalName::Timestamp, args),
        "DECIMAL" => numeric(NumericName::Decimal, args),
        "NUMERIC" => numeric(NumericName::NumericUpper, args),
        "DOUBLE" => floating(NumericName::DoubleUpper, args),
        "FLOAT" => floating(NumericName::FloatUpper, args),
        "REAL" => floating(NumericName::Real, args),
        "JSON" => Type::json(),
        "JSONB" => Type::jsonb(),
        _ => return None,
    })
}

fn by_affinity(name: &str, args: &[u32]) -> Type {
    let has = |part: &str| name.contains(part);
    if has("INT") {
        integer(IntegerSize::Normal)
    } else if has("CHAR") || has("CLOB") || has("TEXT") {
        string(StringName::TextUpper, args)
    } else if has("BLOB") || name.is_empty() {
        Type::null()
    } else if has("REAL") || has("FLOA") || has("DOUB") {
        floating(NumericName::Real, args)
    } else {
        numeric(NumericName::NumericUpper, args)
    }
}

fn integer(size: IntegerSize) -> Type {
    TypeKind::Integer(IntegerType { size, upper: true }).into()
}

fn length(args: &[u32]) -> Option<u64> {
    match args {
        [length] => Some(u64::from(*length)),
        _ => None,
    }
}

fn string(name: StringName, args: &[u32]) -> Type {
    Type::text_of(name, length(args))
}

/// SQLAlchemy hands the arguments over by position, and the first of `BOOLEAN` is `create_constraint`.
fn boolean(args: &[u32]) -> Type {
    let create_constraint = matches!(args, [first, ..] if *first != 0);
    TypeKind::Boolean(BooleanType {
        create_constraint,
        upper: true,
        ..BooleanType::default()
    })
    .into()
}

/// The first argument by position is `timezone`.
fn temporal(name: TemporalName, args: &[u32]) -> Type {
    Type::temporal(name, matches!(args, [first] if *first != 0))
}

fn numeric(name: NumericName, args: &[u32]) -> Type {
    let (precision, scale) = match args {
        [precision] => (Some(*precision), None),
        // A third argument is `decimal_return_scale`, a fourth `asdecimal`.
        [precision, scale, ..] if args.len() <= 4 => (Some(*precision), Some(*scale)),
        _ => (None, None),
    };
    TypeKind::Numeric(NumericType {
        name,
        precision,
        scale,
        asdecimal: true,
    })
    .into()
}

fn floating(name: NumericName, args: &[u32]) -> Type {
    let (precision, asdecimal) = match args {
        [precision] => (Some(*precision), false),
        [precision, asdecimal, ..] if args.len() <= 3 => (Some(*precision), *asdecimal != 0),
        _ => (None, false),
    };
    TypeKind::Numeric(NumericType {
        name,
        precision,
        scale: None,
        asdecimal,
    })
    .into()
}
