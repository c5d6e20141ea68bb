//! `format_type()` → column type.

use sql::expr::Expr;
use sql::types::{
    ArrayType, BooleanType, EnumType, IntegerSize, IntegerType, JsonName, JsonType, NumericName, NumericType,
    PgDomain, PgInterval, PgType, StringName, TemporalName, TemporalType, TypeKind,
};
use sql::{Type, schema::ConstraintName};

use super::named_types::{NamedTypes, ReflectedDomain};

/// A type as PostgreSQL prints it, taken apart: `character varying(30)[]`.
struct Format {
    name: String,
    args: Vec<String>,
    is_array: bool,
}

impl Format {
    fn read(text: &str) -> Self {
        let mut rest = text;
        while let Some(inner) = rest.strip_suffix("[]") {
            rest = inner;
        }
        let is_array = rest.len() < text.len();
        match (rest.find('('), rest.rfind(')')) {
            (Some(open), Some(close)) if open < close && !rest.starts_with('"') => Self {
                name: format!("{}{}", &rest[..open], &rest[close + 1..]),
                args: rest[open + 1..close]
                    .split(',')
                    .map(|arg| arg.trim().to_owned())
                    .collect(),
                is_array,
            },
            _ => Self {
                name: rest.to_owned(),
                args: vec![],
                is_array,
            },
        }
    }

    fn number(&self, i: usize) -> Option<u32> {
        self.args.get(i)?.parse().ok()
    }

    fn length(&self) -> Option<u64> {
        self.number(0).map(u64::from)
    }
}

/// Whether a type is PostgreSQL's own and known to SQLAlchemy.
pub(super) fn is_known(format: &str) -> bool {
    own_type(&Format::read(format)).is_some()
}

/// The type that SQLAlchemy makes; `NullType` for one it does not know.
pub(super) fn reflect(format: &str, named: &NamedTypes) -> Type {
    let format = Format::read(format);
    let tokens = tokens(&format.name);
    let type_ = own_type(&format)
        .or_else(|| named.find_enum(&tokens).map(enumeration))
        .or_else(|| named.find_domain(&tokens).map(|found| domain_type(found, named)))
        .unwrap_or_else(Type::null);
    if format.is_array && !type_.is_null() {
        TypeKind::Array(ArrayType {
            item: Box::new(type_),
            dimensions: None,
            postgresql: true,
        })
        .into()
    } else {
        type_
    }
}

/// The domain behind a type made by [`reflect`].
pub(super) fn domain<'n>(type_: &Type, named: &'n NamedTypes) -> Option<&'n ReflectedDomain> {
    let TypeKind::Postgresql(PgType::Domain(domain)) = &type_.kind else {
        return None;
    };
    let fits = |found: &&ReflectedDomain| {
        found.name == domain.name
            && domain
                .schema
                .as_ref()
                .map_or(found.visible, |schema| *schema == found.schema)
    };
    named.domains.iter().find(fits)
}

/// A collation that is not the type's own.
pub(super) fn set_collation(type_: &mut Type, collation: String) {
    match &mut type_.kind {
        TypeKind::String(string) => string.collation = Some(collation),
        TypeKind::Array(array) => set_collation(&mut array.item, collation),
        _ => {}
    }
}

fn own_type(format: &Format) -> Option<Type> {
    let integer = |size| Type::new(TypeKind::Integer(IntegerType { size, upper: true }));
    let string = |name| Type::text_of(name, format.length());
    Some(match format.name.to_lowercase().as_str() {
        "smallint" => integer(IntegerSize::Small),
        "integer" => integer(IntegerSize::Normal),
        "bigint" => integer(IntegerSize::Big),
        "numeric" => numeric(NumericName::NumericUpper, format),
        "real" => floating(NumericName::Real, None),
        "double precision" => floating(NumericName::DoublePrecision, Some(53)),
        "boolean" => TypeKind::Boolean(BooleanType {
            upper: true,
            ..BooleanType::default()
        })
        .into(),
        "character varying" => string(StringName::Varchar),
        "character" => string(StringName::Char),
        "\"char\"" | "name" => string(StringName::String),
        "text" => string(StringName::TextUpper),
        "date" => Type::temporal(TemporalName::DateUpper, false),
        "timestamp" | "timestamp without time zone" => temporal(TemporalName::Timestamp, false, format),
        "timestamp with time zone" => temporal(TemporalName::Timestamp, true, format),
        "time" | "time without time zone" => temporal(TemporalName::TimeUpper, false, format),
        "time with time zone" => temporal(TemporalName::TimeUpper, true, format),
        "json" => TypeKind::Json(JsonType {
            name: JsonName::Postgresql,
            none_as_null: false,
        })
        .into(),
        "jsonb" => Type::jsonb(),
        "uuid" => Type::uuid_upper(),
        "bit" => postgresql(PgType::Bit {
            length: format.number(0),
            varying: false,
        }),
        "bit varying" => postgresql(PgType::Bit {
            length: format.number(0),
            varying: true,
        }),
        name if name == "interval" || name.starts_with("interval ") => {
            postgresql(PgType::Interval(PgInterval {
                fields: format
                    .name
                    .get("interval ".len()..)
                    .filter(|f| !f.is_empty())
                    .map(str::to_owned),
                precision: format.number(0),
            }))
        }
        name => postgresql(PgType::word(&name.to_uppercase())?),
    })
}

fn postgresql(type_: PgType) -> Type {
    TypeKind::Postgresql(type_).into()
}

fn numeric(name: NumericName, format: &Format) -> Type {
    let (precision, scale) = if format.args.len() == 2 {
        (format.number(0), format.number(1))
    } else {
        (None, None)
    };
    TypeKind::Numeric(NumericType {
        name,
        precision,
        scale,
        asdecimal: true,
    })
    .into()
}

fn floating(name: NumericName, precision: Option<u32>) -> Type {
    TypeKind::Numeric(NumericType {
        name,
        precision,
        scale: None,
        asdecimal: false,
    })
    .into()
}

fn temporal(name: TemporalName, timezone: bool, format: &Format) -> Type {
    TypeKind::Temporal(TemporalType {
        name,
        timezone,
        precision: format.number(0),
        postgresql: true,
    })
    .into()
}

fn enumeration(found: &crate::inspect::ReflectedEnum) -> Type {
    TypeKind::Enum(EnumType {
        name: ConstraintName::Named(found.name.clone()),
        schema: (!found.visible).then(|| found.schema.clone()),
        postgresql: true,
        ..EnumType::new(found.labels.clone())
    })
    .into()
}

fn domain_type(found: &ReflectedDomain, named: &NamedTypes) -> Type {
    let (constraint_name, check) = found.check.clone().unzip();
    let mut data_type = reflect(&found.format, named);
    if let Some(collation) = found.collation.clone() {
        set_collation(&mut data_type, collation);
    }
    postgresql(PgType::Domain(Box::new(PgDomain {
        name: found.name.clone(),
        schema: (!found.visible).then(|| found.schema.clone()),
        data_type: Box::new(data_type),
        collation: found.collation.clone(),
        default: found.default.as_deref().map(Expr::text),
        constraint_name,
        not_null: Some(!found.nullable),
        check: check.map(Expr::text),
        create_type: false,
    })))
}

/// `schema.name` with or without quotes → its parts.
fn tokens(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    let mut characters = name.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                parts.last_mut().into_iter().for_each(|part| part.push('"'));
            }
            '"' => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            _ => parts.last_mut().into_iter().for_each(|part| part.push(c)),
        }
    }
    parts
}
