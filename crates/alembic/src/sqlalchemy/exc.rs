//! `sqlalchemy.exc`: the exception classes, and errors of the database as them.

mod parameters;

use database::{ConnectError, DatabaseError};
use python::{ClassBuilder, Error, Instance, Interp, Raised, Result, Value};
use sql::SqlValue;

use super::state::{State, class};
use super::util::{attr, raise};

/// Class and base, bases first (`sqlalchemy/exc.py`).
const TREE: &[(&str, &str)] = &[
    ("SQLAlchemyError", ""),
    ("ArgumentError", "SQLAlchemyError"),
    ("DuplicateColumnError", "ArgumentError"),
    ("ConstraintColumnNotFoundError", "ArgumentError"),
    ("ObjectNotExecutableError", "ArgumentError"),
    ("NoSuchModuleError", "ArgumentError"),
    ("NoForeignKeysError", "ArgumentError"),
    ("AmbiguousForeignKeysError", "ArgumentError"),
    ("CircularDependencyError", "SQLAlchemyError"),
    ("CompileError", "SQLAlchemyError"),
    ("UnsupportedCompilationError", "CompileError"),
    ("IdentifierError", "SQLAlchemyError"),
    ("DisconnectionError", "SQLAlchemyError"),
    ("TimeoutError", "SQLAlchemyError"),
    ("InvalidRequestError", "SQLAlchemyError"),
    ("IllegalStateChangeError", "InvalidRequestError"),
    ("NoInspectionAvailable", "InvalidRequestError"),
    ("PendingRollbackError", "InvalidRequestError"),
    ("ResourceClosedError", "InvalidRequestError"),
    ("NoSuchColumnError", "InvalidRequestError"),
    ("NoResultFound", "InvalidRequestError"),
    ("MultipleResultsFound", "InvalidRequestError"),
    ("NoReferenceError", "InvalidRequestError"),
    ("AwaitRequired", "InvalidRequestError"),
    ("MissingGreenlet", "InvalidRequestError"),
    ("NoReferencedTableError", "NoReferenceError"),
    ("NoReferencedColumnError", "NoReferenceError"),
    ("NoSuchTableError", "InvalidRequestError"),
    ("UnreflectableTableError", "InvalidRequestError"),
    ("UnboundExecutionError", "InvalidRequestError"),
    ("StatementError", "SQLAlchemyError"),
    ("DBAPIError", "StatementError"),
    ("InterfaceError", "DBAPIError"),
    ("DatabaseError", "DBAPIError"),
    ("DataError", "DatabaseError"),
    ("OperationalError", "DatabaseError"),
    ("IntegrityError", "DatabaseError"),
    ("InternalError", "DatabaseError"),
    ("ProgrammingError", "DatabaseError"),
    ("NotSupportedError", "DatabaseError"),
    ("DontWrapMixin", ""),
];

/// The same of `sqlalchemy/orm/exc.py`.
const ORM: &[(&str, &str)] = &[
    ("StaleDataError", "SQLAlchemyError"),
    ("FlushError", "SQLAlchemyError"),
    ("MappedAnnotationError", "ArgumentError"),
    ("UnmappedError", "InvalidRequestError"),
    ("ObjectDereferencedError", "SQLAlchemyError"),
    ("DetachedInstanceError", "SQLAlchemyError"),
    ("UnmappedInstanceError", "UnmappedError"),
    ("UnmappedClassError", "UnmappedError"),
    ("ObjectDeletedError", "InvalidRequestError"),
    ("UnmappedColumnError", "InvalidRequestError"),
    ("LoaderStrategyException", "InvalidRequestError"),
];

/// Warnings.
const WARNINGS: &[(&str, &str)] = &[
    ("SADeprecationWarning", "DeprecationWarning"),
    ("RemovedIn20Warning", "DeprecationWarning"),
    ("MovedIn20Warning", "DeprecationWarning"),
    ("Base20DeprecationWarning", "DeprecationWarning"),
    ("LegacyAPIWarning", "DeprecationWarning"),
    ("SAPendingDeprecationWarning", "PendingDeprecationWarning"),
    ("SAWarning", "RuntimeWarning"),
];

/// The names of all classes.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    TREE.iter().chain(ORM).chain(WARNINGS).map(|(name, _)| *name)
}

/// Makes the classes.
pub(super) fn classes(interp: &Interp, state: &State) {
    let modules = [("sqlalchemy.exc", TREE), ("sqlalchemy.orm.exc", ORM)];
    let classes = modules
        .iter()
        .flat_map(|(module, tree)| tree.iter().map(move |it| (module, it)));
    for (module, (name, base)) in classes {
        let mut builder = ClassBuilder::new(module, name);
        builder = match (*name, state.find(base)) {
            ("SQLAlchemyError", _) => builder.base(&interp.exception("Exception")),
            ("NoSuchColumnError", Some(base)) => builder.base(&base).base(&interp.exception("KeyError")),
            (_, Some(base)) => builder.base(&base),
            _ => builder,
        };
        if *name == "NoSuchColumnError" {
            // A `KeyError` by itself would show its argument with quotes.
            builder = builder.method("__str__", |interp, args| {
                first_argument(interp, args.this()?).map(Value::str)
            });
        }
        if *name == "UnsupportedCompilationError" {
            builder = builder.method("__str__", |interp, args| {
                let text = first_argument(interp, args.this()?)?;
                Ok(Value::str(format!("{text} {}", background("l7de"))))
            });
        }
        if *name == "DBAPIError" {
            builder = builder
                .constant("orig", Value::None)
                .constant("statement", Value::None)
                .constant("params", Value::None)
                .constant("connection_invalidated", false)
                .constant("hide_parameters", false)
                .constant("ismulti", Value::None)
                .method("__str__", |interp, args| dbapi_text(interp, args.this()?));
        }
        state.build(interp, builder);
    }
    for (name, base) in WARNINGS {
        state.build(
            interp,
            ClassBuilder::new("sqlalchemy.exc", name).base(&interp.exception(base)),
        );
    }
}

/// `str(error)` of a `DBAPIError`: the message, the statement, its parameters, the link.
fn dbapi_text(interp: &Interp, this: &Value) -> Result {
    let message = match attr(this, "args") {
        Value::Tuple(args) => args.first().cloned().unwrap_or(Value::None),
        other => other,
    };
    let mut text = interp.str(&message)?;
    if let statement @ Value::Str(_) = attr(this, "statement") {
        text.extend(["\n[SQL: ", &interp.str(&statement)?, "]"]);
        let params = attr(this, "params");
        if !params.is_none() && interp.len(&params)? != 0 {
            text.extend(["\n[parameters: ", &parameters::shown(interp, &params)?, "]"]);
        }
    }
    if let code @ Value::Str(_) = attr(this, "code") {
        text.extend(["\n", &background(&interp.str(&code)?)]);
    }
    Ok(Value::str(text))
}

/// The link to SQLAlchemy's page about a code.
fn background(code: &str) -> String {
    format!("(Background on this error at: https://sqlalche.me/e/21/{code})")
}

/// What an exception was made with, as text.
fn first_argument(interp: &Interp, this: &Value) -> Result<String> {
    match attr(this, "args") {
        Value::Tuple(args) => args.first().map_or(Ok(String::new()), |it| interp.str(it)),
        _ => Ok(String::new()),
    }
}

/// The code in the link of a class (`code = "…"` in `sqlalchemy/exc.py`).
fn code(class: &str) -> &'static str {
    match class {
        "InterfaceError" => "rvf5",
        "DatabaseError" => "4xp6",
        "DataError" => "9h9h",
        "OperationalError" => "e3q8",
        "IntegrityError" => "gkpj",
        "InternalError" => "2j85",
        "ProgrammingError" => "f405",
        "NotSupportedError" => "tw8g",
        _ => "dbapi",
    }
}

/// An error of the database as the exception of `sqlalchemy.exc`, with its statement and parameters if they are
/// given.
pub fn database_error(
    interp: &Interp,
    error: &DatabaseError,
    statement: Option<(&str, &[SqlValue])>,
) -> Error {
    let posted = error.posted();
    let statement = match posted {
        Some((_, params)) => error.statement().map(|sql| (sql, params)),
        None => statement,
    };
    let name = error.kind().class_name();
    let driver_class = error.qualified_class();
    let message = error.driver_message();
    let (driver_module, driver_name) = driver_class.rsplit_once('.').unwrap_or(("", &driver_class));
    let driver = ClassBuilder::new(driver_module, driver_name)
        .base(&interp.exception("Exception"))
        .build(interp);
    let orig = Value::Instance(Instance::new(&driver));
    super::util::set(&orig, "args", Value::tuple(vec![Value::str(&message)]));
    let code_text = Value::optional_str(error.sqlstate());
    super::util::set(&orig, "sqlstate", code_text.clone());
    super::util::set(&orig, "pgcode", code_text);
    let instance = Instance::new(&class(interp, name));
    instance.set(
        "args",
        Value::tuple(vec![Value::str(format!("({driver_class}) {message}"))]),
    );
    instance.set("orig", orig);
    instance.set("code", Value::str(code(name)));
    if let Some((statement, params)) = statement {
        instance.set("statement", Value::str(statement));
        let params = params
            .iter()
            .map(|it| super::values::from_sql_value(interp, it).unwrap_or(Value::None));
        instance.set("params", Value::tuple(params.collect()));
    }
    Error::Raised(Box::new(Raised {
        exception: Value::Instance(instance),
        trace: posted
            .zip(interp.extension::<crate::posted::Posted>())
            .and_then(|((mark, _), posted)| posted.trace(mark))
            .unwrap_or_default(),
    }))
}

/// Why no connection was made, as the exception of `sqlalchemy.exc`.
pub fn connect_error(interp: &Interp, error: &ConnectError) -> Error {
    match error {
        ConnectError::Url(database::UrlError::NotAUrl) | ConnectError::Argument(_) => {
            raise(interp, "ArgumentError", error.to_string())
        }
        ConnectError::Call(message) => interp.type_error(message),
        ConnectError::Value(message) => interp.value_error(message),
        ConnectError::Url(_) => interp.value_error(error.to_string()),
        ConnectError::NoSuchModule(_) => raise(interp, "NoSuchModuleError", error.to_string()),
        ConnectError::Unsupported(_) => Error::unsupported(error.to_string()),
        ConnectError::Database(error) => database_error(interp, error, None),
    }
}
