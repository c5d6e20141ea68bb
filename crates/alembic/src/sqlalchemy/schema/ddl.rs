//! DDL elements: `CreateTable(…)`, `DropIndex(…)`, `DDL("…")`, ….

use python::{ClassBuilder, Interp, Result, Value};
use sql::ddl::{self, CreateTable};
use sql::{CompileError, Dialect};

use super::convert::{to_column, to_constraint, to_index, to_table};
use super::create::run_all;
use super::generated::to_sequence;
use super::is_table;
use super::written::{to_written_table, written_columns};
use crate::sqlalchemy::engine::Bind;
use crate::sqlalchemy::state::{State, is_a};
use crate::sqlalchemy::types::compiled_by_hand;
use crate::sqlalchemy::util::{attr, compile_error, set, text, unsupported};

/// The classes.
const ELEMENTS: &[&str] = &[
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
    "DDL",
];

/// Makes the classes of DDL elements.
pub(super) fn classes(interp: &Interp, state: &State) {
    let base = state.class(interp, "ClauseElement");
    let base = state.build(
        interp,
        ClassBuilder::new("sqlalchemy.sql.ddl", "DDLElement")
            .base(&base)
            .method("execute_if", super::events::execute_if)
            .method("__call__", super::events::call),
    );
    let base = state.build(
        interp,
        ClassBuilder::new("sqlalchemy.sql.ddl", "ExecutableDDLElement")
            .base(&state.class(interp, "Executable"))
            .base(&base),
    );
    for name in ELEMENTS {
        let builder =
            ClassBuilder::new("sqlalchemy.sql.ddl", name)
                .base(&base)
                .method("__init__", |interp, args| {
                    let (this, mut reader) = args.method("DDLElement.__init__")?;
                    set(&this, "element", reader.required(interp, "element")?);
                    for name in ["if_not_exists", "if_exists", "cascade", "context"] {
                        set(&this, name, reader.named(name).unwrap_or(Value::Bool(false)));
                    }
                    Ok(Value::None)
                });
        state.build(interp, builder);
    }
}

/// The statements of a DDL element; `None` for anything else. A function of `@compiles` comes first.
///
/// Errors: what the SQL writer refuses.
pub fn ddl_statements(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Option<Vec<String>>> {
    if !is_a(interp, value, "DDLElement") {
        return Ok(None);
    }
    match compiled_by_hand(interp, value, dialect)? {
        Some(text) => Ok(Some(vec![text])),
        None => own_statements(interp, value, dialect),
    }
}

/// The statements of a DDL element as they are without functions of `@compiles`.
pub(crate) fn own_statements(
    interp: &Interp,
    value: &Value,
    dialect: &dyn Dialect,
) -> Result<Option<Vec<String>>> {
    if !is_a(interp, value, "DDLElement") {
        return Ok(None);
    }
    let element = Element {
        interp,
        value,
        of: attr(value, "element"),
        dialect,
    };
    let name = interp.type_name(value);
    let statements = match &*name {
        "CreateTable" | "DropTable" => element.table(&*name == "CreateTable")?,
        "CreateColumn" => vec![element.column()?],
        "CreateIndex" | "DropIndex" => element.index(&*name == "CreateIndex")?,
        "CreateSequence" | "DropSequence" => element.sequence(&*name == "CreateSequence")?,
        "CreateSchema" | "DropSchema" => element.schema(&*name == "CreateSchema")?,
        "AddConstraint" | "DropConstraint" => element.constraint(&*name == "AddConstraint")?,
        "SetTableComment" | "DropTableComment" => element.table_comment(&*name == "SetTableComment")?,
        "SetColumnComment" | "DropColumnComment" => element.column_comment(&*name == "SetColumnComment")?,
        "DDL" => vec![element.text()?],
        _ => return unsupported(format!("the DDL element {name}")),
    };
    Ok(Some(statements))
}

/// A DDL element and what it is about.
struct Element<'a> {
    interp: &'a Interp,
    value: &'a Value,
    of: Value,
    dialect: &'a dyn Dialect,
}

impl Element<'_> {
    fn flag(&self, name: &str) -> bool {
        matches!(attr(self.value, name), Value::Bool(true))
    }

    fn written<T>(&self, result: std::result::Result<T, CompileError>) -> Result<T> {
        result.map_err(|error| compile_error(self.interp, &error))
    }

    /// Only the table itself: its types, indexes and comments are elements of their own.
    fn table(&self, create: bool) -> Result<Vec<String>> {
        let mut table = to_written_table(self.interp, &self.of, self.dialect)?;
        if create {
            table.written.columns = written_columns(self.interp, &self.of, self.dialect)?;
            let if_not_exists = self.flag("if_not_exists");
            let text = ddl::table::alone(self.dialect, &table, CreateTable { if_not_exists });
            return Ok(vec![self.written(text)?]);
        }
        let all = self.dialect.drop_table_sql(&table, self.flag("if_exists"));
        let mut all = self.written(all)?;
        all.retain(|sql| sql.trim_start().starts_with("DROP TABLE"));
        Ok(all)
    }

    fn column(&self) -> Result<String> {
        let table = to_written_table(self.interp, &attr(&self.of, "table"), self.dialect)?;
        let column = to_column(self.interp, &self.of, self.dialect)?;
        let column = table.column(&column.name).unwrap_or(&column);
        self.written(ddl::table::column_line(self.dialect, &table, column))
    }

    fn index(&self, create: bool) -> Result<Vec<String>> {
        let table = to_table(self.interp, &attr(&self.of, "table"), self.dialect)?;
        let index = to_index(self.interp, &self.of, self.dialect)?;
        let text = if create {
            self.dialect
                .create_index_sql(&table, &index, self.flag("if_not_exists"))
        } else {
            self.dialect
                .drop_index_sql(&table, &index, self.flag("if_exists"))
        };
        Ok(vec![self.written(text)?])
    }

    fn sequence(&self, create: bool) -> Result<Vec<String>> {
        let sequence = to_sequence(self.interp, &self.of, self.dialect)?;
        let text = if create {
            self.dialect
                .create_sequence_sql(&sequence, self.flag("if_not_exists"))
        } else {
            self.dialect.drop_sequence_sql(&sequence, self.flag("if_exists"))
        };
        Ok(vec![self.written(text)?])
    }

    fn schema(&self, create: bool) -> Result<Vec<String>> {
        let schema = text(self.interp, &self.of, "the name of a schema")?;
        if create {
            let text = self
                .dialect
                .create_schema_sql(&schema, self.flag("if_not_exists"));
            return Ok(vec![self.written(text)?]);
        }
        let exists = if self.flag("if_exists") { "IF EXISTS " } else { "" };
        let schema = self.dialect.quote(&schema);
        Ok(vec![format!("DROP SCHEMA {exists}{schema}{}", self.cascade())])
    }

    fn constraint(&self, create: bool) -> Result<Vec<String>> {
        let mut table = to_table(self.interp, &attr(&self.of, "table"), self.dialect)?;
        let constraint = to_constraint(self.interp, &self.of, self.dialect)?;
        if create {
            let text = compiled_by_hand(self.interp, &self.of, self.dialect)?;
            table.written.texts = text.map(|it| (constraint.clone(), it)).into_iter().collect();
            return self.written(self.dialect.add_constraint_sql(&table, &constraint));
        }
        let all = self
            .dialect
            .drop_constraint_sql(&table, &constraint, self.flag("if_exists"));
        let all = self.written(all)?.into_iter();
        Ok(all.map(|text| text + self.cascade()).collect())
    }

    fn cascade(&self) -> &'static str {
        if self.flag("cascade") { " CASCADE" } else { "" }
    }

    fn table_comment(&self, set: bool) -> Result<Vec<String>> {
        let table = to_table(self.interp, &self.of, self.dialect)?;
        let comment = table.comment.as_deref().filter(|_| set);
        let schema = table.schema.as_deref();
        self.written(self.dialect.table_comment_sql(&table.name, schema, comment))
    }

    /// `DDL("… %(name)s …", context={…})`; for the event of a table its names are known too.
    fn text(&self) -> Result<String> {
        let mut words = Vec::new();
        let target = attr(self.value, "target");
        if is_table(self.interp, &target) {
            let table = to_table(self.interp, &target, self.dialect)?;
            let schema = table.schema.as_deref();
            words.push(("table".to_owned(), self.dialect.quote(&table.name)));
            words.push((
                "schema".to_owned(),
                schema.map_or_else(String::new, |it| self.dialect.quote(it)),
            ));
            words.push(("fullname".to_owned(), ddl::table::name(self.dialect, &table)));
        }
        if let Value::Dict(context) = attr(self.value, "context") {
            for (key, value) in context.borrow().iter() {
                words.push((self.interp.str(key)?, self.interp.str(value)?));
            }
        }
        let mut text = text(self.interp, &self.of, "the text of DDL()")?;
        for (name, word) in words {
            text = text.replace(&format!("%({name})s"), &word);
        }
        Ok(text.replace("%%", "%"))
    }

    fn column_comment(&self, set: bool) -> Result<Vec<String>> {
        let table = to_table(self.interp, &attr(&self.of, "table"), self.dialect)?;
        let column = to_column(self.interp, &self.of, self.dialect)?;
        let comment = column.comment.as_deref().filter(|_| set);
        let schema = table.schema.as_deref();
        let text = self
            .dialect
            .column_comment_sql(&table.name, schema, &column.name, comment);
        Ok(vec![self.written(text)?])
    }
}

/// Runs a DDL element; whether the value was one.
pub(crate) fn run_ddl_element(interp: &Interp, value: &Value, handle: &Bind) -> Result<bool> {
    match ddl_statements(interp, value, handle.dialect(interp))? {
        Some(statements) => {
            run_all(interp, handle, &statements)?;
            Ok(true)
        }
        None => Ok(false),
    }
}
