//! Which names each module has.

use std::rc::Rc;

use python::{Interp, Module, Result, Value};

use super::elements::{OF_DIALECT, constructor, constructor_names, func_value, named_function};
use super::engine::{POOLS, engine_constructor, engine_constructor_names, event_function};
use super::schema::INDEX_OPTIONS;
use super::state::class;
use super::statements::{change_constructor, from_constructor, select_constructor};
use super::types::{CORE, DIALECTS};
use super::util::native;
use super::values::RANGES;
use super::{exc, orm};

/// The modules.
const MODULES: &[&str] = &[
    "sqlalchemy",
    "sqlalchemy.types",
    "sqlalchemy.sql",
    "sqlalchemy.sql.expression",
    "sqlalchemy.sql.schema",
    "sqlalchemy.sql.functions",
    "sqlalchemy.sql.sqltypes",
    "sqlalchemy.sql.type_api",
    "sqlalchemy.sql.elements",
    "sqlalchemy.sql.selectable",
    "sqlalchemy.sql.dml",
    "sqlalchemy.sql.ddl",
    "sqlalchemy.sql.base",
    "sqlalchemy.sql.naming",
    "sqlalchemy.sql.operators",
    "sqlalchemy.sql.compiler",
    "sqlalchemy.sql.visitors",
    "sqlalchemy.schema",
    "sqlalchemy.engine",
    "sqlalchemy.engine.url",
    "sqlalchemy.engine.reflection",
    "sqlalchemy.engine.base",
    "sqlalchemy.engine.result",
    "sqlalchemy.engine.row",
    "sqlalchemy.engine.default",
    "sqlalchemy.engine.interfaces",
    "sqlalchemy.engine.cursor",
    "sqlalchemy.pool",
    "sqlalchemy.exc",
    "sqlalchemy.event",
    "sqlalchemy.events",
    "sqlalchemy.inspection",
    "sqlalchemy.orm",
    "sqlalchemy.orm.session",
    "sqlalchemy.orm.exc",
    "sqlalchemy.orm.decl_api",
    "sqlalchemy.orm.attributes",
    "sqlalchemy.orm.mapper",
    "sqlalchemy.orm.query",
    "sqlalchemy.orm.relationships",
    "sqlalchemy.orm.base",
    "sqlalchemy.orm.collections",
    "sqlalchemy.orm.decl_base",
    "sqlalchemy.orm.interfaces",
    "sqlalchemy.orm.properties",
    "sqlalchemy.orm.scoping",
    "sqlalchemy.orm.state",
    "sqlalchemy.orm.strategy_options",
    "sqlalchemy.orm.util",
    "sqlalchemy.ext",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.ext.asyncio.engine",
    "sqlalchemy.ext.asyncio.session",
    "sqlalchemy.ext.declarative",
    "sqlalchemy.ext.declarative.api",
    "sqlalchemy.ext.compiler",
    "sqlalchemy.ext.mutable",
    "sqlalchemy.databases",
    "sqlalchemy.dialects",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.postgresql.base",
    "sqlalchemy.dialects.postgresql.json",
    "sqlalchemy.dialects.postgresql.array",
    "sqlalchemy.dialects.postgresql.ext",
    "sqlalchemy.dialects.postgresql.dml",
    "sqlalchemy.dialects.postgresql.hstore",
    "sqlalchemy.dialects.postgresql.ranges",
    "sqlalchemy.dialects.postgresql.types",
    "sqlalchemy.dialects.postgresql.named_types",
    "sqlalchemy.dialects.postgresql.asyncpg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.postgresql.psycopg2",
    "sqlalchemy.dialects.sqlite",
    "sqlalchemy.dialects.sqlite.base",
    "sqlalchemy.dialects.sqlite.dml",
    "sqlalchemy.dialects.sqlite.json",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.mysql.base",
    "sqlalchemy.dialects.mysql.types",
    "sqlalchemy.dialects.mysql.dml",
    "sqlalchemy.dialects.mysql.json",
    "sqlalchemy.dialects.mariadb",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mssql.base",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.oracle.base",
    "sqlalchemy.util",
    "sqlalchemy.util.langhelpers",
    "sqlalchemy.future",
    "sqlalchemy.future.engine",
    "sqlalchemy.log",
];

/// Makes the modules known to an evaluator.
pub fn register(interp: &Interp) {
    for name in MODULES {
        interp.register(name, move |interp| module(interp, name));
    }
    orm::register(interp);
    for (name, file, text) in [
        (RANGES, "ranges.py", include_str!("ranges.py")),
        (
            INDEX_OPTIONS,
            "dialect_options.py",
            include_str!("dialect_options.py"),
        ),
        (
            "sqlalchemy.dialects.postgresql.operators",
            "pg_operators.py",
            include_str!("pg_operators.py"),
        ),
    ] {
        interp.register(name, move |interp| {
            interp.run_text(name, std::path::Path::new(file), text)
        });
    }
}

/// Builds a module: its names come when they are asked for.
fn module(interp: &Interp, name: &'static str) -> Result<Rc<Module>> {
    let module = Module::new(name, None, false);
    module.set("__path__", Value::list(Vec::new()));
    match name {
        "sqlalchemy" => {
            module.set("__version__", Value::str("2.1.9"));
        }
        "sqlalchemy.sql.functions" => {
            for function in [
                "now", "count", "max", "min", "sum", "coalesce", "concat", "random",
            ] {
                module.set(function, named_function(function));
            }
        }
        _ => {}
    }
    let names = names(interp, name);
    for (key, value) in &names {
        module.set(key, value.clone());
    }
    let mut all: Vec<Value> = names
        .iter()
        .filter(|(key, _)| !key.starts_with('_'))
        .map(|(key, _)| Value::str(key))
        .collect();
    all.extend(orm::add_late_names(&module, name).into_iter().map(Value::str));
    module.set("__all__", Value::list(all));
    Ok(module)
}

pub(super) type Names = Vec<(String, Value)>;

fn names(interp: &Interp, name: &str) -> Names {
    let mut names = Names::new();
    if name == "sqlalchemy.databases" {
        // The name of `sqlalchemy.dialects` in versions before 0.6, with `postgres` for what is `postgresql` now.
        for module in ["postgresql", "mysql", "sqlite", "mssql", "oracle"] {
            names.extend(
                interp
                    .import_module(&format!("sqlalchemy.dialects.{module}"))
                    .map(|it| (module.to_owned(), it)),
            );
        }
        let found = names.first().map(|(_, module)| module.clone());
        names.extend(found.map(|module| ("postgres".to_owned(), module)));
        return names;
    }
    let part = |prefix: &str| name == prefix || name.starts_with(&format!("{prefix}."));
    if part("sqlalchemy.dialects") {
        dialect_names(interp, name, &mut names);
    } else if part("sqlalchemy.exc") || name == "sqlalchemy.orm.exc" {
        add_classes(interp, &mut names, exc::names());
    } else if part("sqlalchemy.event") || part("sqlalchemy.events") {
        for function in ["listen", "listens_for", "remove", "contains"] {
            names.extend(event_function(function).map(|it| (function.to_owned(), it)));
        }
    } else if part("sqlalchemy.pool") {
        add_classes(interp, &mut names, POOLS.iter().copied());
    } else if part("sqlalchemy.orm") || part("sqlalchemy.ext") {
        orm::names(interp, name, &mut names);
    } else if part("sqlalchemy.util") || part("sqlalchemy.log") {
        util_names(&mut names);
    } else {
        core_names(interp, &mut names);
        if name == "sqlalchemy.sql.operators" {
            names.extend(super::elements::operator_functions().map(|(name, it)| (name.to_owned(), it)));
        }
    }
    names
}

pub(super) fn add_classes<'a>(interp: &Interp, names: &mut Names, keys: impl Iterator<Item = &'a str>) {
    for key in keys {
        names.push((key.to_owned(), Value::Class(class(interp, key))));
    }
}

/// Classes besides types that the core modules have.
const CORE_CLASSES: &[&str] = &[
    "TypeEngine",
    "TypeDecorator",
    "UserDefinedType",
    "PickleType",
    "Variant",
    "SchemaType",
    "MetaData",
    "Table",
    "Column",
    "ForeignKey",
    "ForeignKeyConstraint",
    "PrimaryKeyConstraint",
    "UniqueConstraint",
    "CheckConstraint",
    "Constraint",
    "ColumnCollectionConstraint",
    "Index",
    "Sequence",
    "Identity",
    "Computed",
    "FetchedValue",
    "DefaultClause",
    "ColumnDefault",
    "DefaultGenerator",
    "SchemaItem",
    "DDL",
    "DDLElement",
    "ExecutableDDLElement",
    "CreateTable",
    "CreateColumn",
    "DropTable",
    "CreateIndex",
    "DropIndex",
    "CreateSequence",
    "DropSequence",
    "CreateSchema",
    "DropSchema",
    "AddConstraint",
    "DropConstraint",
    "SetTableComment",
    "DropTableComment",
    "SetColumnComment",
    "DropColumnComment",
    "quoted_name",
    "conv",
    "ClauseElement",
    "Executable",
    "ColumnElement",
    "ColumnClause",
    "TextClause",
    "BinaryExpression",
    "UnaryExpression",
    "BooleanClauseList",
    "BindParameter",
    "Label",
    "Null",
    "True_",
    "False_",
    "Cast",
    "Case",
    "Tuple",
    "FunctionElement",
    "Function",
    "GenericFunction",
    "ColumnCollection",
    "FromClause",
    "TableClause",
    "Alias",
    "Subquery",
    "CTE",
    "Join",
    "Select",
    "CompoundSelect",
    "Insert",
    "Update",
    "Delete",
    "ClauseList",
    "URL",
    "Engine",
    "Connection",
    "Transaction",
    "RootTransaction",
    "NestedTransaction",
    "Result",
    "CursorResult",
    "ScalarResult",
    "MappingResult",
    "Row",
    "Inspector",
    "DefaultDialect",
    "IdentifierPreparer",
    "SQLCompiler",
    "Compiled",
    "Exists",
    "ScalarSelect",
    "Extract",
    "Over",
    "TypeCoerce",
    "Grouping",
];

/// Names of classes that other libraries use under another name.
const ALIASES: &[(&str, &str)] = &[
    ("INT", "INTEGER"),
    ("DEC", "DECIMAL"),
    ("Selectable", "FromClause"),
    ("ReturnsRows", "ClauseElement"),
    ("SelectBase", "Select"),
    ("DDLCompiler", "SQLCompiler"),
    ("TypeCompiler", "SQLCompiler"),
    ("GenericTypeCompiler", "SQLCompiler"),
    ("Dialect", "DefaultDialect"),
    ("ResultProxy", "CursorResult"),
    ("RowMapping", "RowMapping"),
    ("RowProxy", "Row"),
    ("LegacyRow", "Row"),
    ("BooleanType", "Boolean"),
    ("Binary", "LargeBinary"),
    ("NullTypeEngine", "NullType"),
    ("AbstractType", "TypeEngine"),
    ("ColumnOperators", "ColumnElement"),
    ("Operators", "ColumnElement"),
    ("SQLColumnExpression", "ColumnElement"),
    ("Concatenable", "TypeEngine"),
    ("Indexable", "TypeEngine"),
    ("_Binary", "_Binary"),
    ("TIMESTAMP", "TIMESTAMP"),
    ("Double", "Double"),
    ("bindparam_class", "BindParameter"),
];

fn core_names(interp: &Interp, names: &mut Names) {
    for spec in CORE {
        names.push((spec.name.to_owned(), Value::Class(class(interp, spec.key))));
    }
    names.push(("NULLTYPE".to_owned(), super::types::plain(interp, "NullType")));
    names.push(("STRINGTYPE".to_owned(), super::types::plain(interp, "String")));
    names.push(("BOOLEANTYPE".to_owned(), super::types::plain(interp, "Boolean")));
    add_classes(interp, names, CORE_CLASSES.iter().copied());
    for (alias, key) in ALIASES {
        names.push(((*alias).to_owned(), Value::Class(class(interp, key))));
    }
    for name in constructor_names() {
        if !OF_DIALECT.contains(&name) {
            names.extend(constructor(name).map(|it| (name.to_owned(), it)));
        }
    }
    statement_names(names);
    names.push(("func".to_owned(), func_value(interp)));
    names.push(("modifier".to_owned(), func_value(interp)));
    for name in engine_constructor_names() {
        names.extend(engine_constructor(name).map(|it| ((*name).to_owned(), it)));
    }
    names.push(("inspect".to_owned(), native("inspect", super::engine::inspect)));
    names.push(("BLANK_SCHEMA".to_owned(), Value::None));
    for name in [
        "LABEL_STYLE_DEFAULT",
        "LABEL_STYLE_DISAMBIGUATE_ONLY",
        "LABEL_STYLE_NONE",
        "LABEL_STYLE_TABLENAME_PLUS_COL",
    ] {
        names.push((name.to_owned(), Value::str(name)));
    }
}

fn statement_names(names: &mut Names) {
    for name in [
        "select",
        "union",
        "union_all",
        "intersect",
        "intersect_all",
        "except_",
        "except_all",
    ] {
        names.extend(select_constructor(name).map(|it| (name.to_owned(), it)));
    }
    for name in ["insert", "update", "delete"] {
        names.extend(change_constructor(name).map(|it| (name.to_owned(), it)));
    }
    for name in [
        "table",
        "alias",
        "lateral",
        "join",
        "outerjoin",
        "cte",
        "values",
        "subquery",
    ] {
        names.extend(from_constructor(name).map(|it| (name.to_owned(), it)));
    }
}

fn dialect_names(interp: &Interp, name: &str, names: &mut Names) {
    let dialect = name.split('.').nth(2).unwrap_or_default();
    // dialect-name: these are the names of Python modules, each with exports of its own.
    let own = if dialect == "mariadb" { "mysql" } else { dialect };
    if own.is_empty() {
        return;
    }
    // A dialect's module repeats the upper-case types that it shares with others.
    for spec in CORE
        .iter()
        .filter(|spec| spec.name.chars().all(|c| !c.is_lowercase()))
    {
        names.push((spec.name.to_owned(), Value::Class(class(interp, spec.key))));
    }
    for (_, specs) in DIALECTS.iter().filter(|(it, _)| *it == own) {
        for spec in *specs {
            names.retain(|(it, _)| it != spec.name);
            names.push((spec.name.to_owned(), Value::Class(class(interp, spec.key))));
        }
    }
    {
        let name = "insert";
        names.extend(change_constructor(name).map(|it| (name.to_owned(), it)));
    }
    // dialect-name: these are the names of Python modules, each with exports of its own.
    if own == "postgresql" {
        if let Ok(ranges) = interp.import_module(RANGES) {
            for name in ["Range", "MultiRange"] {
                names.extend(interp.get_attr(&ranges, name).map(|it| (name.to_owned(), it)));
            }
        }
        for name in OF_DIALECT {
            names.extend(constructor(name).map(|it| ((*name).to_owned(), it)));
        }
        for (name, key) in [
            ("ExcludeConstraint", "ExcludeConstraint"),
            ("PGDialect", "PGDialect"),
            ("dialect", "PGDialect"),
            ("PGDialect_psycopg2", "PGDialect"),
            ("PGDialect_asyncpg", "PGDialect"),
            ("PGUuid", "UUID"),
            ("PGCompiler", "SQLCompiler"),
            ("PGTypeCompiler", "SQLCompiler"),
            ("PGIdentifierPreparer", "IdentifierPreparer"),
            ("DOUBLE_PRECISION", "DOUBLE_PRECISION"),
            ("Insert", "Insert"),
            ("CreateEnumType", "DDLElement"),
            ("DropEnumType", "DDLElement"),
            ("NamedType", "TypeEngine"),
        ] {
            names.push((name.to_owned(), Value::Class(class(interp, key))));
        }
    }
    // dialect-name: these are the names of Python modules, each with exports of its own.
    if own == "sqlite" {
        for name in ["SQLiteDialect", "dialect"] {
            names.push((name.to_owned(), Value::Class(class(interp, "SQLiteDialect"))));
        }
    }
}

fn util_names(names: &mut Names) {
    for (name, value) in [
        ("EMPTY_DICT", Value::dict(python::Dict::default())),
        ("py3k", Value::Bool(true)),
    ] {
        names.push((name.to_owned(), value));
    }
    for name in ["immutabledict", "to_list", "memoized_property", "deprecated"] {
        names.push((
            name.to_owned(),
            native(name, |_, args| {
                Ok(args.positional.first().cloned().unwrap_or(Value::None))
            }),
        ));
    }
}
