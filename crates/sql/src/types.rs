//! Column types: SQLAlchemy's generic ones, the upper-case ones and those of single databases.

mod binary;
mod boolean;
mod enumeration;
mod json;
mod mysql;
mod named;
mod number;
mod postgresql;
pub mod render;
mod sqlite;
mod string;
mod temporal;
mod uuid;

pub use binary::{BinaryName, BinaryType};
pub use boolean::BooleanType;
pub use enumeration::EnumType;
pub use json::{JsonName, JsonType};
pub use mysql::{MysqlInteger, MysqlType};
pub use named::NamedType;
pub use number::{IntegerSize, IntegerType, NumericName, NumericType};
pub use postgresql::{ArrayType, PG_WORDS, PgDomain, PgInterval, PgType};
pub use sqlite::{SqliteTemporal, SqliteType};
pub use string::{StringName, StringType};
pub use temporal::{IntervalType, TemporalName, TemporalType};
pub use uuid::UuidType;

use indexmap::IndexMap;

/// A column type with the types that replace it on single dialects.
#[derive(Debug, Clone, PartialEq)]
pub struct Type {
    /// The type itself.
    pub kind: TypeKind,
    /// What `with_variant` added: dialect name to type.
    pub variants: IndexMap<String, Type>,
    /// Its text, where the caller writes it itself (`@compiles`); in all else it stays the type that it is.
    pub spelled: Option<String>,
}

/// The families of types.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeKind {
    /// `NullType`: no type known; it has no DDL.
    Null,
    /// `Boolean`, `BOOLEAN`.
    Boolean(BooleanType),
    /// `Integer`, `SmallInteger`, `BigInteger` and their upper-case forms.
    Integer(IntegerType),
    /// `Numeric`, `Float`, `Double`, … and their upper-case forms.
    Numeric(NumericType),
    /// `String`, `Text`, `Unicode`, … and their upper-case forms.
    String(StringType),
    /// `Date`, `Time`, `DateTime`, `TIMESTAMP`, ….
    Temporal(TemporalType),
    /// The generic `Interval`.
    Interval(IntervalType),
    /// `LargeBinary`, `BLOB`, `BINARY`, `VARBINARY`, `PickleType`.
    Binary(BinaryType),
    /// `Uuid`, `UUID`.
    Uuid(UuidType),
    /// `JSON` and `postgresql.JSONB`.
    Json(JsonType),
    /// `Enum` and `postgresql.ENUM`.
    Enum(EnumType),
    /// `ARRAY`.
    Array(ArrayType),
    /// Types only PostgreSQL has.
    Postgresql(PgType),
    /// Types only SQLite's dialect has.
    Sqlite(SqliteType),
    /// Types only MySQL and MariaDB have.
    Mysql(MysqlType),
    /// A type of a database that is not supported here, by the name of its class: it has no text.
    Foreign(String),
    /// A type whose text is known beforehand (`UserDefinedType.get_col_spec`).
    UserDefined(String),
}

impl Type {
    /// A type without variants.
    pub fn new(kind: TypeKind) -> Self {
        Self {
            kind,
            variants: IndexMap::new(),
            spelled: None,
        }
    }

    /// `NullType()`.
    pub fn null() -> Self {
        Self::new(TypeKind::Null)
    }

    /// A type that writes the given text on every dialect.
    pub fn user_defined(spec: impl Into<String>) -> Self {
        Self::new(TypeKind::UserDefined(spec.into()))
    }

    /// The type with a replacement for one or several dialects (`with_variant`).
    #[must_use]
    pub fn with_variant(mut self, variant: &Self, dialects: &[&str]) -> Self {
        for dialect in dialects {
            self.variants.insert((*dialect).to_owned(), variant.clone());
        }
        self
    }

    /// The type to use on a dialect: its variant if there is one, else the type itself.
    pub fn on(&self, dialect: &str) -> &Self {
        self.variants.get(dialect).unwrap_or(self)
    }

    /// Gives enumerations and domains that name no schema the one of their `MetaData`.
    pub fn put_in_schema(&mut self, schema: &str) {
        let own = match &mut self.kind {
            TypeKind::Enum(it) => &mut it.schema,
            TypeKind::Postgresql(PgType::Domain(it)) => &mut it.schema,
            TypeKind::Array(it) => return it.item.put_in_schema(schema),
            _ => return,
        };
        own.get_or_insert_with(|| schema.to_owned());
    }

    /// The name SQLAlchemy's compiler looks a type up by, for error messages.
    pub fn class_name(&self) -> String {
        match &self.kind {
            TypeKind::Json(_) => "JSONB".to_owned(),
            TypeKind::Array(_) => "ARRAY".to_owned(),
            TypeKind::Postgresql(it) => it.class_name().to_owned(),
            TypeKind::Mysql(it) => it.class_name().to_owned(),
            TypeKind::Foreign(name) => name.clone(),
            TypeKind::Null => "NULL".to_owned(),
            other => format!("{other:?}")
                .split(['(', ' '])
                .next()
                .unwrap_or_default()
                .to_owned(),
        }
    }

    /// True for `NullType`.
    pub const fn is_null(&self) -> bool {
        matches!(self.kind, TypeKind::Null)
    }
}

impl From<TypeKind> for Type {
    fn from(kind: TypeKind) -> Self {
        Self::new(kind)
    }
}
