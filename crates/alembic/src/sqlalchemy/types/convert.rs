//! Types as Python sees them → [`sql::Type`].

use python::{Args, Interp, Result, Value};
use sql::schema::ConstraintName;
use sql::types::{
    ArrayType, BinaryName, BooleanType, EnumType, IntegerSize, IntegerType, IntervalType, JsonName, JsonType,
    MysqlInteger, MysqlType, NumericName, NumericType, PgDomain, PgInterval, PgType, SqliteTemporal,
    SqliteType, StringName, StringType, TemporalName, TemporalType, UuidType,
};
use sql::{Dialect, Type, TypeKind};

use super::custom::{column_spec, compiled_by_hand, decorated};
use super::key_of;
use super::methods::shown;
use crate::sqlalchemy::convert::{to_expr, to_server_expr};
use crate::sqlalchemy::state::is_a;
use crate::sqlalchemy::util::{
    attr, constraint_name, known, optional_number, optional_text, optional_truth, text, truth, unsupported,
};

/// A type (an instance or a class) as the SQL writer wants it, on one dialect: variants, `TypeDecorator`s,
/// `get_col_spec` and `@compiles` are resolved.
///
/// Errors: what the value's own Python code raises, an unknown value, something that is no type.
pub fn to_type(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Type> {
    known(interp, value, "a column type")?;
    match value {
        Value::None => return Ok(Type::null()),
        Value::Class(_) if key_of(value).is_some() => {
            let made = interp.call(value, Args::default())?;
            return to_type(interp, &made, dialect);
        }
        Value::Instance(_) => {}
        _ => return Err(not_a_type(interp, value)),
    }
    if let Value::Dict(variants) = attr(value, "_variant_mapping") {
        let variant = variants.borrow().get_str(dialect.name()).cloned();
        if let Some(variant) = variant {
            return to_type(interp, &variant, dialect);
        }
    }
    let spelled = compiled_by_hand(interp, value, dialect)?;
    let Some(key) = key_of(value) else {
        return spelled.map_or_else(|| Err(not_a_type(interp, value)), |it| Ok(Type::user_defined(it)));
    };
    let has_own_text = matches!(&*key, "UserDefinedType" | "TypeEngine");
    if let (Some(spec), true) = (&spelled, has_own_text) {
        return Ok(Type::user_defined(spec));
    }
    let reader = Reader {
        interp,
        value,
        dialect,
    };
    let mut type_ = reader.read(&key)?;
    if spelled.is_some() {
        type_.spelled = spelled;
    }
    Ok(type_)
}

fn not_a_type(interp: &Interp, value: &Value) -> python::Error {
    let shown = interp.repr(value).unwrap_or_default();
    crate::sqlalchemy::util::raise(
        interp,
        "ArgumentError",
        format!("Object {shown} is not legal as a SQL type"),
    )
}

/// Reads the attributes of one type.
struct Reader<'a> {
    interp: &'a Interp,
    value: &'a Value,
    dialect: &'a dyn Dialect,
}

impl Reader<'_> {
    fn what(&self, name: &str) -> String {
        format!("the {name} of {}", shown(self.interp, self.value))
    }

    fn number<N: TryFrom<i64>>(&self, name: &str) -> Result<Option<N>> {
        optional_number(self.interp, &attr(self.value, name), &self.what(name))
    }

    fn text(&self, name: &str) -> Result<Option<String>> {
        optional_text(self.interp, &attr(self.value, name), &self.what(name))
    }

    fn flag(&self, name: &str) -> Result<bool> {
        truth(self.interp, &attr(self.value, name), &self.what(name))
    }

    fn name(&self) -> Result<ConstraintName> {
        constraint_name(self.interp, &attr(self.value, "name"), &self.what("name"))
    }

    fn read(&self, key: &str) -> Result<Type> {
        if let Some(dialect_key) = key.strip_prefix("postgresql.") {
            return self.postgresql(dialect_key);
        }
        if let Some(dialect_key) = key.strip_prefix("mysql.") {
            return self.mysql(dialect_key);
        }
        match key {
            "sqlite.DATE" => self.sqlite(SqliteType::Date),
            "sqlite.TIME" => self.sqlite(SqliteType::Time),
            "sqlite.DATETIME" => self.sqlite(SqliteType::DateTime),
            "sqlite.JSON" => self.json(JsonName::Json),
            "sqlite.JSONB" => self.json(JsonName::Jsonb),
            _ => match key.split_once('.') {
                Some((_, name)) => self.elsewhere(name),
                None => self.core(key),
            },
        }
    }

    fn core(&self, key: &str) -> Result<Type> {
        if let Some(name) = string_name(key) {
            return self.string(name);
        }
        if let Some(name) = numeric_name(key) {
            return self.numeric(name);
        }
        if let Some(name) = temporal_name(key) {
            return self.temporal(name, false);
        }
        let integer = |size, upper| Ok(TypeKind::Integer(IntegerType { size, upper }).into());
        match key {
            "NullType" => Ok(Type::null()),
            "Integer" => integer(IntegerSize::Normal, false),
            "SmallInteger" => integer(IntegerSize::Small, false),
            "BigInteger" => integer(IntegerSize::Big, false),
            "INTEGER" => integer(IntegerSize::Normal, true),
            "SMALLINT" => integer(IntegerSize::Small, true),
            "BIGINT" => integer(IntegerSize::Big, true),
            "Boolean" | "BOOLEAN" | "MatchType" => self.boolean(key == "BOOLEAN"),
            "LargeBinary" | "_Binary" => self.binary(BinaryName::LargeBinary),
            "BLOB" => self.binary(BinaryName::Blob),
            "BINARY" => self.binary(BinaryName::Binary),
            "VARBINARY" => self.binary(BinaryName::Varbinary),
            "PickleType" => Ok(Type::binary(BinaryName::Pickle, None)),
            "Enum" => self.enumeration(false),
            "Interval" => self.interval(),
            "JSON" => self.json(JsonName::Json),
            "ARRAY" => self.array(false),
            "Uuid" | "UUID" => self.uuid(key == "UUID"),
            "TypeDecorator" => {
                let inner = decorated(self.interp, self.value, self.dialect)?;
                to_type(self.interp, &inner, self.dialect)
            }
            "TupleType" => Err(self
                .interp
                .attribute_error("'TupleType' object has no attribute '_compiler_dispatch'")),
            "UserDefinedType" | "TypeEngine" => match column_spec(self.interp, self.value)? {
                Some(spec) => Ok(Type::user_defined(spec)),
                None => Err(self.interp.attribute_error(format!(
                    "'{}' object has no attribute 'get_col_spec'",
                    self.interp.type_name(self.value)
                ))),
            },
            _ => unsupported(format!("the type {}", shown(self.interp, self.value))),
        }
    }

    fn string(&self, name: StringName) -> Result<Type> {
        Ok(TypeKind::String(StringType {
            name,
            length: self.number("length")?,
            collation: self.text("collation")?,
        })
        .into())
    }

    fn numeric(&self, name: NumericName) -> Result<Type> {
        Ok(TypeKind::Numeric(NumericType {
            name,
            precision: self.number("precision")?,
            scale: self.number("scale")?,
            asdecimal: self.flag("asdecimal")?,
        })
        .into())
    }

    fn temporal(&self, name: TemporalName, postgresql: bool) -> Result<Type> {
        Ok(TypeKind::Temporal(TemporalType {
            name,
            timezone: self.flag("timezone")?,
            precision: self.number("precision")?,
            postgresql,
        })
        .into())
    }

    fn boolean(&self, upper: bool) -> Result<Type> {
        Ok(TypeKind::Boolean(BooleanType {
            create_constraint: self.flag("create_constraint")?,
            name: self.name()?,
            upper,
        })
        .into())
    }

    fn binary(&self, name: BinaryName) -> Result<Type> {
        Ok(Type::binary(name, self.number("length")?))
    }

    fn interval(&self) -> Result<Type> {
        Ok(TypeKind::Interval(IntervalType {
            native: self.flag("native")?,
            second_precision: self.number("second_precision")?,
            day_precision: self.number("day_precision")?,
        })
        .into())
    }

    fn json(&self, name: JsonName) -> Result<Type> {
        Ok(TypeKind::Json(JsonType {
            name,
            none_as_null: self.flag("none_as_null")?,
        })
        .into())
    }

    fn uuid(&self, upper: bool) -> Result<Type> {
        let native = attr(self.value, "native_uuid");
        Ok(TypeKind::Uuid(UuidType {
            native: native.is_none() || self.flag("native_uuid")?,
            as_uuid: self.flag("as_uuid")?,
            upper,
        })
        .into())
    }

    fn array(&self, postgresql: bool) -> Result<Type> {
        let item = attr(self.value, "item_type");
        Ok(TypeKind::Array(ArrayType {
            item: Box::new(to_type(self.interp, &item, self.dialect)?),
            dimensions: self.number("dimensions")?,
            postgresql,
        })
        .into())
    }

    fn strings(&self, values: &[Value]) -> Result<Vec<String>> {
        values
            .iter()
            .map(|value| text(self.interp, value, &self.what("values")))
            .collect()
    }

    fn enumeration(&self, postgresql: bool) -> Result<Type> {
        let values = self.interp.collect(&attr(self.value, "enums"))?;
        let values = self.strings(&values)?;
        let mut name = self.name()?;
        if let (ConstraintName::Unnamed, Value::Class(class)) = (&name, attr(self.value, "enum_class")) {
            name = Some(class.name().to_lowercase()).into();
        }
        Ok(TypeKind::Enum(EnumType {
            name,
            schema: self.schema()?,
            native_enum: postgresql || self.flag("native_enum")?,
            create_constraint: self.flag("create_constraint")?,
            length: self.number("length")?,
            create_type: self.flag("create_type")?,
            inherit_schema: self.flag("inherit_schema")?,
            postgresql,
            ..EnumType::new(values)
        })
        .into())
    }

    /// A type of a database that is not supported: what SQLAlchemy's compilers know by its name.
    fn elsewhere(&self, name: &str) -> Result<Type> {
        match name {
            "DATE" => self.temporal(TemporalName::DateUpper, false),
            "TIME" => self.temporal(TemporalName::TimeUpper, false),
            "TIMESTAMP" => self.temporal(TemporalName::Timestamp, false),
            "JSON" => self.json(JsonName::Json),
            "MONEY" | "INTERVAL" => self.postgresql(name),
            _ => Ok(TypeKind::Foreign(name.to_owned()).into()),
        }
    }

    /// The type's own schema, or that of its `MetaData`.
    fn schema(&self) -> Result<Option<String>> {
        let of_metadata = attr(&attr(self.value, "metadata"), "schema");
        match self.text("schema")? {
            None => optional_text(self.interp, &of_metadata, "the schema of a MetaData"),
            own => Ok(own),
        }
    }

    fn postgresql(&self, key: &str) -> Result<Type> {
        match key {
            "ENUM" => self.enumeration(true),
            "JSON" => self.json(JsonName::Json),
            "JSONB" => self.json(JsonName::Jsonb),
            "ARRAY" => self.array(true),
            "TIMESTAMP" => self.temporal(TemporalName::Timestamp, true),
            "TIME" => self.temporal(TemporalName::TimeUpper, true),
            "INTERVAL" => Ok(TypeKind::Postgresql(PgType::Interval(PgInterval {
                fields: self.text("fields")?,
                precision: self.number("precision")?,
            }))
            .into()),
            "BIT" => Ok(TypeKind::Postgresql(PgType::Bit {
                length: self.number("length")?,
                varying: self.flag("varying")?,
            })
            .into()),
            "DOMAIN" => self.domain(),
            word => match PgType::word(word) {
                Some(word) => Ok(TypeKind::Postgresql(word).into()),
                None => unsupported(format!("the type {}", shown(self.interp, self.value))),
            },
        }
    }

    fn domain(&self) -> Result<Type> {
        let (interp, value, dialect) = (self.interp, self.value, self.dialect);
        let (default, check) = (attr(value, "default"), attr(value, "check"));
        Ok(TypeKind::Postgresql(PgType::Domain(Box::new(PgDomain {
            name: self.text("name")?.unwrap_or_default(),
            schema: self.schema()?,
            data_type: Box::new(to_type(interp, &attr(value, "data_type"), dialect)?),
            collation: self.text("collation")?,
            default: if default.is_none() {
                None
            } else {
                Some(to_server_expr(interp, &default, dialect)?)
            },
            constraint_name: self.text("constraint_name")?,
            not_null: optional_truth(interp, &attr(value, "not_null"), &self.what("not_null"))?,
            check: match check.as_str() {
                Some(text) => Some(sql::Expr::text(&*text)),
                None if check.is_none() => None,
                None => Some(to_expr(interp, &check, dialect)?),
            },
            create_type: self.flag("create_type")?,
        })))
        .into())
    }

    fn sqlite(&self, make: fn(SqliteTemporal) -> SqliteType) -> Result<Type> {
        Ok(TypeKind::Sqlite(make(SqliteTemporal {
            storage_format: self.text("storage_format")?,
            truncate_microseconds: self.flag("truncate_microseconds")?,
        }))
        .into())
    }

    fn mysql(&self, key: &str) -> Result<Type> {
        let (length, charset) = (self.number("length")?, self.text("charset")?);
        let collation = self.text("collation")?;
        let text = |name| MysqlType::Text {
            name,
            length,
            charset,
            collation,
        };
        let kind = match key {
            "INTEGER" => self.mysql_integer("INTEGER")?,
            "BIGINT" => self.mysql_integer("BIGINT")?,
            "SMALLINT" => self.mysql_integer("SMALLINT")?,
            "TINYINT" => self.mysql_integer("TINYINT")?,
            "MEDIUMINT" => self.mysql_integer("MEDIUMINT")?,
            "DECIMAL" => self.mysql_number("DECIMAL")?,
            "NUMERIC" => self.mysql_number("NUMERIC")?,
            "FLOAT" => self.mysql_number("FLOAT")?,
            "DOUBLE" => self.mysql_number("DOUBLE")?,
            "REAL" => self.mysql_number("REAL")?,
            "BIT" => MysqlType::Bit(self.number("length")?),
            "DATETIME" => MysqlType::DateTime(self.number("fsp")?),
            "TIMESTAMP" => MysqlType::Timestamp(self.number("fsp")?, self.flag("timezone")?),
            "TIME" => MysqlType::Time(self.number("fsp")?),
            "YEAR" => MysqlType::Year(self.number("display_width")?),
            "TEXT" => text("TEXT"),
            "TINYTEXT" => text("TINYTEXT"),
            "MEDIUMTEXT" => text("MEDIUMTEXT"),
            "LONGTEXT" => text("LONGTEXT"),
            "VARCHAR" => text("VARCHAR"),
            "CHAR" => text("CHAR"),
            "NVARCHAR" => text("NVARCHAR"),
            "NCHAR" => text("NCHAR"),
            "TINYBLOB" => MysqlType::Blob("TINYBLOB"),
            "MEDIUMBLOB" => MysqlType::Blob("MEDIUMBLOB"),
            "LONGBLOB" => MysqlType::Blob("LONGBLOB"),
            "ENUM" if !self.dialect.supports_native_enum() => {
                return Ok(TypeKind::Foreign(key.to_owned()).into());
            }
            "ENUM" => return self.enumeration(false),
            "SET" => MysqlType::Set(self.strings(&self.interp.collect(&attr(self.value, "values"))?)?),
            "JSON" => return self.json(JsonName::Json),
            _ => return unsupported(format!("the type {}", shown(self.interp, self.value))),
        };
        Ok(TypeKind::Mysql(kind).into())
    }

    fn mysql_integer(&self, name: &'static str) -> Result<MysqlType> {
        Ok(MysqlType::Integer(MysqlInteger {
            name,
            display_width: self.number("display_width")?,
            unsigned: self.flag("unsigned")?,
            zerofill: self.flag("zerofill")?,
        }))
    }

    fn mysql_number(&self, name: &'static str) -> Result<MysqlType> {
        Ok(MysqlType::Number {
            name,
            precision: self.number("precision")?,
            scale: self.number("scale")?,
            unsigned: self.flag("unsigned")?,
        })
    }
}

fn string_name(key: &str) -> Option<StringName> {
    Some(match key {
        "String" => StringName::String,
        "Text" => StringName::Text,
        "Unicode" => StringName::Unicode,
        "UnicodeText" => StringName::UnicodeText,
        "VARCHAR" => StringName::Varchar,
        "CHAR" => StringName::Char,
        "NVARCHAR" => StringName::Nvarchar,
        "NCHAR" => StringName::Nchar,
        "TEXT" => StringName::TextUpper,
        "CLOB" => StringName::Clob,
        _ => return None,
    })
}

fn numeric_name(key: &str) -> Option<NumericName> {
    Some(match key {
        "Numeric" => NumericName::Numeric,
        "NUMERIC" => NumericName::NumericUpper,
        "DECIMAL" => NumericName::Decimal,
        "Float" => NumericName::Float,
        "FLOAT" => NumericName::FloatUpper,
        "Double" => NumericName::Double,
        "DOUBLE" => NumericName::DoubleUpper,
        "DOUBLE_PRECISION" => NumericName::DoublePrecision,
        "REAL" => NumericName::Real,
        _ => return None,
    })
}

fn temporal_name(key: &str) -> Option<TemporalName> {
    Some(match key {
        "Date" => TemporalName::Date,
        "DATE" => TemporalName::DateUpper,
        "Time" => TemporalName::Time,
        "TIME" => TemporalName::TimeUpper,
        "DateTime" => TemporalName::DateTime,
        "DATETIME" => TemporalName::DateTimeUpper,
        "TIMESTAMP" => TemporalName::Timestamp,
        _ => return None,
    })
}

/// Whether a value is a type or the class of one.
pub(crate) fn is_type(interp: &Interp, value: &Value) -> bool {
    match value {
        Value::Class(class) => class.lookup("__sa_type__").is_some(),
        _ => is_a(interp, value, "TypeEngine"),
    }
}
