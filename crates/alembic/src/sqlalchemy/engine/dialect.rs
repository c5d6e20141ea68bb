//! The `dialect` object of engines and connections, and the compiler object of `@compiles` functions.

use python::{Args, ClassBuilder, Interp, Result, Value};
use sql::Dialect;

use crate::sqlalchemy::convert::{dialect_argument, to_expr, to_statement};
use crate::sqlalchemy::schema::own_text;
use crate::sqlalchemy::state::{State, class, is_a};
use crate::sqlalchemy::types::{is_type, to_type};
use crate::sqlalchemy::util::{attr, compile_error, set, text};

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let dialect = ClassBuilder::new("sqlalchemy.engine.default", "DefaultDialect")
        .tolerant()
        .method("__init__", |interp, args| {
            let this = args.this()?.clone();
            let name = attr(&this, "name").as_str().unwrap_or_default();
            if let Some(dialect) = sql::dialect::by_name(&name) {
                fill(interp, &this, dialect, None);
            }
            Ok(Value::None)
        })
        .constant("name", "default")
        .method("type_descriptor", |interp, args| {
            let type_ = args.positional.get(1).cloned().unwrap_or(Value::None);
            match &type_ {
                Value::Class(_) => interp.call(&type_, Args::default()),
                _ => Ok(type_),
            }
        })
        .method("has_table", |interp, args| {
            let (_, mut reader) = args.method("has_table")?;
            let connection = reader.required(interp, "connection")?;
            let inspector = super::inspector::inspect(interp, Args::of(vec![connection]))?;
            let rest = Args {
                positional: reader.rest(),
                keywords: reader.rest_named(),
            };
            interp.call_method(&inspector, "has_table", rest)
        })
        .property("identifier_preparer", |interp, this| {
            let preparer = super::super::state::make(interp, "IdentifierPreparer", ());
            set(&preparer, "dialect", this.clone());
            Ok(preparer)
        });
    let dialect = state.build(interp, dialect);
    for (key, name) in [("PGDialect", "postgresql"), ("SQLiteDialect", "sqlite")] {
        let builder = ClassBuilder::new("sqlalchemy.dialects", key)
            .base(&dialect)
            .constant("name", name);
        let made = state.build(interp, builder);
        state.add(name, made);
    }
    let preparer = ClassBuilder::new("sqlalchemy.sql.compiler", "IdentifierPreparer")
        .method("quote", quote)
        .method("quote_identifier", |interp, args| {
            let mark = dialect_argument(interp, args.this()?).quote_char();
            let name = args.positional.get(1).cloned().unwrap_or(Value::None);
            let name = text(interp, &name, "an identifier")?;
            Ok(Value::str(format!(
                "{mark}{}{mark}",
                name.replace(mark, &format!("{mark}{mark}"))
            )))
        })
        .method("quote_schema", quote)
        .method("format_table", |interp, args| {
            let dialect = dialect_argument(interp, args.this()?);
            let table = args.positional.get(1).cloned().unwrap_or(Value::None);
            let name = dialect.quote(&text(interp, &attr(&table, "name"), "the name of a table")?);
            Ok(Value::str(match attr(&table, "schema").as_str() {
                Some(schema) => format!("{}.{name}", dialect.quote(&schema)),
                None => name,
            }))
        });
    state.build(interp, preparer);
    let compiler = ClassBuilder::new("sqlalchemy.sql.compiler", "SQLCompiler")
        .tolerant()
        .method("process", process)
        .property("type_compiler", |_, this| Ok(this.clone()))
        .property("sql_compiler", |_, this| Ok(this.clone()))
        .property("preparer", |interp, this| {
            interp.get_attr(&attr(this, "dialect"), "identifier_preparer")
        })
        // `visit_JSONB(type_)` and the like: the text that the type has without the function.
        .method("__getattr__", |interp, args| {
            let name = args.positional.get(1).and_then(Value::as_str).unwrap_or_default();
            if !name.starts_with("visit_") {
                return Err(interp.attribute_error(format!("'SQLCompiler' object has no attribute '{name}'")));
            }
            let this = args.this()?.clone();
            Ok(crate::sqlalchemy::util::native("visit", move |interp, args| {
                let mut args = args;
                args.positional.insert(0, this.clone());
                let known = super::super::state::state(interp);
                let functions = known.compilers.take();
                let element = args.positional.get(1).cloned().unwrap_or(Value::None);
                // Those of the element itself are not asked: it is one of them that calls.
                let others = functions
                    .iter()
                    .filter(|(class, _, _)| !interp.is_instance(&element, class));
                known.compilers.replace(others.cloned().collect());
                let result = process(interp, args);
                known.compilers.replace(functions);
                result
            }))
        });
    state.build(interp, compiler);
    state.build(
        interp,
        ClassBuilder::new("sqlalchemy.engine.interfaces", "Compiled")
            .method("__str__", |_, args| Ok(attr(args.this()?, "string"))),
    );
}

fn quote(interp: &Interp, args: Args) -> Result {
    let dialect = dialect_argument(interp, args.this()?);
    let name = args.positional.get(1).cloned().unwrap_or(Value::None);
    Ok(Value::str(dialect.quote(&text(interp, &name, "an identifier")?)))
}

/// `compiler.process(element, **kw)`
fn process(interp: &Interp, args: Args) -> Result {
    let dialect = dialect_argument(interp, args.this()?);
    let element = args.positional.get(1).cloned().unwrap_or(Value::None);
    if let Some(statements) = super::super::schema::own_statements(interp, &element, dialect)? {
        return Ok(Value::str(statements.concat()));
    }
    if is_a(interp, &element, "Constraint") {
        return own_text(interp, &element, dialect).map(Value::from);
    }
    let sql = if is_type(interp, &element) {
        dialect.type_sql(&to_type(interp, &element, dialect)?)
    } else if ["Select", "Insert", "Update", "Delete"]
        .iter()
        .any(|it| is_a(interp, &element, it))
    {
        dialect.literal_sql(&to_statement(interp, &element, dialect)?)
    } else {
        dialect.literal_expr(&to_expr(interp, &element, dialect)?, true)
    };
    sql.map(Value::from)
        .map_err(|error| compile_error(interp, &error))
}

/// The `dialect` object; `driver` is SQLAlchemy's name of a driver (`psycopg`) or of dialect and driver
/// (`postgresql+psycopg`).
pub fn dialect_value(interp: &Interp, dialect: &dyn Dialect, driver: Option<&str>) -> Value {
    let made = Value::Instance(python::Instance::new(&class(interp, dialect.name())));
    fill(interp, &made, dialect, driver);
    made
}

/// The drivers that SQLAlchemy awaits.
const ASYNCHRONOUS: &[&str] = &["asyncpg", "aiosqlite", "psycopg_async", "aiomysql", "asyncmy"];

fn fill(_interp: &Interp, made: &Value, dialect: &dyn Dialect, driver: Option<&str>) {
    let driver = driver.map(|it| it.split_once('+').map_or(it, |(_, driver)| driver).to_owned());
    let driver = driver
        .filter(|it| *it != dialect.name())
        .unwrap_or_else(|| default_driver(dialect.name()));
    set(made, "name", Value::str(dialect.name()));
    set(made, "driver", Value::str(&driver));
    set(made, "is_async", Value::Bool(ASYNCHRONOUS.contains(&&*driver)));
    set(
        made,
        "dialect_description",
        Value::str(format!("{}+{driver}", dialect.name())),
    );
    set(
        made,
        "default_schema_name",
        Value::str(dialect.default_schema().unwrap_or("main")),
    );
    set(
        made,
        "max_identifier_length",
        Value::size(dialect.max_identifier_length()),
    );
    for (name, value) in [
        ("supports_alter", dialect.supports_alter()),
        ("supports_comments", dialect.supports_comments()),
        ("supports_native_boolean", dialect.supports_native_boolean()),
        ("supports_native_enum", dialect.supports_native_enum()),
        ("supports_sequences", dialect.supports_sequences()),
    ] {
        set(made, name, Value::Bool(value));
    }
    let question = dialect.placeholder(1) == "?";
    set(
        made,
        "paramstyle",
        Value::str(if question { "qmark" } else { "pyformat" }),
    );
    set(made, "server_version_info", Value::None);
}

/// The compiler object for functions of `@compiles`.
pub(crate) fn compiler_value(interp: &Interp, dialect: &dyn Dialect) -> Value {
    let made = super::super::state::make(interp, "SQLCompiler", ());
    set(&made, "dialect", dialect_value(interp, dialect, None));
    made
}

/// SQLAlchemy's default driver of a dialect, as the database crate knows it.
fn default_driver(name: &str) -> String {
    let url = database::Url::new(name);
    database::driver_name_of(&url)
        .map(str::to_owned)
        .unwrap_or_default()
}
