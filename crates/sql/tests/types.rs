//! The text of types, compared with SQLAlchemy's.

mod golden;

use golden::{Case, compare};
use stillhead_sql::{
    Dialect, Type, TypeKind,
    schema::ConstraintName,
    types::{
        ArrayType, BinaryName, BooleanType, EnumType, IntegerSize, IntegerType, IntervalType, MysqlType,
        NumericName, NumericType, PG_WORDS, PgDomain, PgInterval, PgType, SqliteTemporal, SqliteType,
        StringName, StringType, TemporalName, TemporalType, UuidType,
    },
};

fn number(name: NumericName, precision: Option<u32>, scale: Option<u32>) -> Type {
    TypeKind::Numeric(NumericType {
        name,
        precision,
        scale,
        asdecimal: true,
    })
    .into()
}

fn upper(size: IntegerSize) -> Type {
    TypeKind::Integer(IntegerType { size, upper: true }).into()
}

fn text(name: StringName, length: Option<u64>, collation: Option<&str>) -> Type {
    TypeKind::String(StringType {
        name,
        length,
        collation: collation.map(str::to_owned),
    })
    .into()
}

fn temporal(name: TemporalName, timezone: bool, precision: Option<u32>) -> Type {
    TypeKind::Temporal(TemporalType {
        name,
        timezone,
        precision,
        postgresql: true,
    })
    .into()
}

fn interval(native: bool, second_precision: Option<u32>) -> Type {
    TypeKind::Interval(IntervalType {
        native,
        second_precision,
        day_precision: None,
    })
    .into()
}

fn enumeration(change: impl FnOnce(&mut EnumType)) -> Type {
    let mut it = EnumType::new(vec!["a".to_owned(), "bb".to_owned()]);
    it.name = ConstraintName::from("kind");
    change(&mut it);
    TypeKind::Enum(it).into()
}

fn array(item: Type, dimensions: Option<u32>) -> Type {
    TypeKind::Array(ArrayType {
        item: Box::new(item),
        dimensions,
        postgresql: true,
    })
    .into()
}

fn pg(type_: PgType) -> Type {
    TypeKind::Postgresql(type_).into()
}

fn pg_interval(fields: Option<&str>, precision: Option<u32>) -> Type {
    pg(PgType::Interval(PgInterval {
        fields: fields.map(str::to_owned),
        precision,
    }))
}

fn domain() -> Type {
    pg(PgType::Domain(Box::new(PgDomain {
        name: "Posint".to_owned(),
        schema: None,
        data_type: Box::new(Type::integer()),
        collation: None,
        default: None,
        constraint_name: None,
        not_null: None,
        check: None,
        create_type: true,
    })))
}

fn stored(format: Option<&str>, truncate_microseconds: bool) -> Type {
    let options = SqliteTemporal {
        storage_format: format.map(str::to_owned),
        truncate_microseconds,
    };
    TypeKind::Sqlite(SqliteType::DateTime(options)).into()
}

fn uuid(native: bool, upper: bool) -> Type {
    TypeKind::Uuid(UuidType {
        native,
        as_uuid: true,
        upper,
    })
    .into()
}

fn mediumtext() -> Type {
    TypeKind::Mysql(MysqlType::Text {
        name: "MEDIUMTEXT",
        length: None,
        charset: None,
        collation: None,
    })
    .into()
}

#[rustfmt::skip]
fn generic() -> Vec<(&'static str, Type)> {
    use NumericName as N;
    use StringName as S;
    use TemporalName as T;
    vec![
        ("boolean", Type::boolean()), ("BOOLEAN", TypeKind::Boolean(BooleanType { upper: true, ..BooleanType::default() }).into()),
        ("integer", Type::integer()), ("small_integer", Type::small_integer()), ("big_integer", Type::big_integer()),
        ("INTEGER", upper(IntegerSize::Normal)), ("SMALLINT", upper(IntegerSize::Small)), ("BIGINT", upper(IntegerSize::Big)),
        ("numeric", Type::numeric(None, None)), ("numeric_10", Type::numeric(Some(10), None)), ("numeric_10_2", Type::numeric(Some(10), Some(2))),
        ("NUMERIC_10_2", number(N::NumericUpper, Some(10), Some(2))), ("DECIMAL_5", number(N::Decimal, Some(5), None)),
        ("float", Type::float(None)), ("float_53", Type::float(Some(53))), ("FLOAT", number(N::FloatUpper, None, None)),
        ("double", Type::double(None)), ("double_53", Type::double(Some(53))), ("DOUBLE", number(N::DoubleUpper, None, None)),
        ("DOUBLE_PRECISION", number(N::DoublePrecision, None, None)), ("REAL", number(N::Real, None, None)),
        ("string", Type::string(None)), ("string_50", Type::string(Some(50))), ("string_collate", text(S::String, Some(50), Some("de_DE"))),
        ("text", Type::text()), ("text_100", text(S::Text, Some(100), None)), ("unicode", text(S::Unicode, Some(20), None)),
        ("unicode_text", text(S::UnicodeText, None, None)), ("VARCHAR", text(S::Varchar, Some(9), None)), ("CHAR", text(S::Char, None, None)),
        ("CHAR_3", text(S::Char, Some(3), None)), ("NVARCHAR", text(S::Nvarchar, Some(7), None)), ("NCHAR", text(S::Nchar, Some(7), None)),
        ("TEXT", text(S::TextUpper, None, None)), ("CLOB", text(S::Clob, None, None)), ("text_collate", text(S::Text, None, Some("C"))),
        ("date", Type::date()), ("DATE", temporal(T::DateUpper, false, None)), ("time", Type::time(false)), ("time_tz", Type::time(true)),
        ("TIME", temporal(T::TimeUpper, false, None)), ("datetime", Type::datetime(false)), ("datetime_tz", Type::datetime(true)),
        ("DATETIME", temporal(T::DateTimeUpper, false, None)), ("TIMESTAMP", temporal(T::Timestamp, false, None)),
        ("TIMESTAMP_tz", temporal(T::Timestamp, true, None)), ("pg_TIMESTAMP_3", temporal(T::Timestamp, false, Some(3))),
        ("pg_TIMESTAMP_tz_0", temporal(T::Timestamp, true, Some(0))), ("pg_TIME_6", temporal(T::TimeUpper, false, Some(6))),
        ("interval", interval(true, None)), ("interval_not_native", interval(false, None)), ("interval_3", interval(true, Some(3))),
        ("large_binary", Type::large_binary(None)), ("large_binary_16", Type::large_binary(Some(16))), ("BLOB", Type::binary(BinaryName::Blob, None)),
        ("BINARY_16", Type::binary(BinaryName::Binary, Some(16))), ("VARBINARY_16", Type::binary(BinaryName::Varbinary, Some(16))),
        ("VARBINARY", Type::binary(BinaryName::Varbinary, None)), ("pickle", Type::binary(BinaryName::Pickle, None)),
        ("uuid", uuid(true, false)), ("uuid_not_native", uuid(false, false)), ("UUID", uuid(true, true)),
        ("json", Type::json()), ("jsonb", Type::jsonb()),
        ("enum", enumeration(|it| it.values.push("ccc".to_owned()))),
        ("enum_schema", enumeration(|it| { it.values.pop(); it.name = "Kind".into(); it.schema = Some("other".to_owned()); })),
        ("enum_not_native", enumeration(|it| it.native_enum = false)),
        ("enum_length", enumeration(|it| { it.native_enum = false; it.length = Some(40); })),
        ("enum_unnamed", enumeration(|it| it.name = ConstraintName::Unnamed)), ("pg_ENUM", enumeration(|it| it.postgresql = true)),
        ("null", Type::null()),
    ]
}

#[rustfmt::skip]
fn of_dialects() -> Vec<(&'static str, Type)> {
    let all_numbers = "%(year)04d%(month)02d%(day)02d%(hour)02d%(minute)02d%(second)02d";
    vec![
        ("array_integer", array(Type::integer(), None)), ("array_2", array(Type::string(Some(5)), Some(2))),
        ("array_collate", array(text(StringName::String, Some(5), Some("C")), None)),
        ("bit", pg(PgType::Bit { length: Some(1), varying: false })), ("bit_8", pg(PgType::Bit { length: Some(8), varying: false })),
        ("bit_varying", pg(PgType::Bit { length: Some(8), varying: true })), ("bit_varying_any", pg(PgType::Bit { length: None, varying: true })),
        ("pg_interval", pg_interval(None, None)), ("pg_interval_fields", pg_interval(Some("DAY TO SECOND"), Some(3))),
        ("pg_interval_3", pg_interval(None, Some(3))), ("domain", domain()), ("sqlite_DATETIME", stored(None, false)),
        ("sqlite_DATE", TypeKind::Sqlite(SqliteType::Date(SqliteTemporal::default())).into()),
        ("sqlite_TIME", TypeKind::Sqlite(SqliteType::Time(SqliteTemporal::default())).into()),
        ("sqlite_JSON", Type::json()), ("sqlite_DATETIME_trunc", stored(None, true)), ("sqlite_DATETIME_num", stored(Some(all_numbers), false)),
        ("variant", Type::text().with_variant(&mediumtext(), &["mysql"]).with_variant(&Type::jsonb(), &["postgresql"])),
        ("variant_integer", Type::big_integer().with_variant(&Type::integer(), &["sqlite"])),
    ]
}

#[test]
fn types_are_written_as_sqlalchemy_writes_them() {
    let words: Vec<_> = PG_WORDS
        .iter()
        .map(|word| (word.to_lowercase(), PgType::word(word).expect("a word")))
        .collect();
    let mut cases: Vec<(&str, Case)> = Vec::new();
    for (name, type_) in generic().into_iter().chain(of_dialects()) {
        cases.push((
            name,
            Box::new(move |dialect: &dyn Dialect| dialect.type_sql(&type_)),
        ));
    }
    for (name, type_) in &words {
        let type_ = pg(type_.clone());
        cases.push((
            name,
            Box::new(move |dialect: &dyn Dialect| dialect.type_sql(&type_)),
        ));
    }
    compare("types.json", false, &cases, &[]);
}
