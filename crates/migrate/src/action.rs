//! The smallest steps of an operation: what a batch collects, and what is otherwise written as SQL at once.

use sql::{
    CompileError, Type,
    ddl::AlterColumn,
    schema::{Column, Constraint, Index, Table},
};

use crate::{
    error::MigrateError,
    implied::without_check,
    ops::{AddColumn, RenameTable},
    scope::Scope,
    statement::Statement,
};

/// Alembic's warning for the check constraint of a type on such a database.
const SKIPPING: &str = "Skipping unsupported ALTER for creation of implicit constraint. Please refer to the batch mode \
    feature which allows for SQLite migrations using a copy-and-move strategy.";

/// One step. The tables carry the name, the schema and the naming convention, and those columns that are known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Action {
    CreateTable {
        table: Box<Table>,
        if_not_exists: bool,
    },
    DropTable {
        table: Box<Table>,
        if_exists: bool,
    },
    RenameTable(RenameTable),
    TableComment {
        table: Box<Table>,
        comment: Option<String>,
    },
    ColumnComment {
        table: Box<Table>,
        column: String,
        comment: String,
    },
    AddColumn(Box<AddColumn>),
    DropColumn {
        table: Box<Table>,
        column: Box<Column>,
        if_exists: bool,
        existing_type: Option<Type>,
    },
    AlterColumn(Box<AlterColumn>),
    CreateIndex {
        table: Box<Table>,
        index: Box<Index>,
        if_not_exists: bool,
    },
    DropIndex {
        table: Box<Table>,
        index: Box<Index>,
        if_exists: bool,
    },
    AddConstraint {
        table: Box<Table>,
        constraint: Box<Constraint>,
    },
    DropConstraint {
        table: Box<Table>,
        constraint: Box<Constraint>,
        if_exists: bool,
    },
    Execute(Box<sql::Statement>),
}

impl Action {
    /// The step as SQL.
    ///
    /// Errors: those of the dialect; `NotImplementedError` for constraints where `ALTER TABLE` knows none.
    pub(crate) fn statements(&self, scope: &mut Scope) -> Result<Vec<Statement>, MigrateError> {
        let dialect = scope.dialect;
        let texts = match self {
            Self::CreateTable { table, if_not_exists } => create_table(scope, table, *if_not_exists)?,
            Self::DropTable { table, if_exists } => dialect.drop_table_sql(table, *if_exists)?,
            Self::RenameTable(op) => {
                vec![dialect.rename_table_sql(&op.old, &op.new, op.schema.as_deref())?]
            }
            Self::TableComment { table, comment } => table_comment(scope, table, comment.as_deref())?,
            Self::ColumnComment {
                table,
                column,
                comment,
            } => column_comment(scope, table, column, comment)?,
            Self::AddColumn(op) => vec![add_column(scope, op)?],
            Self::DropColumn {
                table,
                column,
                if_exists,
                ..
            } => dialect.drop_column_sql(table, column, *if_exists)?,
            Self::AlterColumn(change) => alter_column(scope, change)?,
            Self::CreateIndex {
                table,
                index,
                if_not_exists,
            } => {
                vec![dialect.create_index_sql(table, index, *if_not_exists)?]
            }
            Self::DropIndex {
                table,
                index,
                if_exists,
            } => vec![dialect.drop_index_sql(table, index, *if_exists)?],
            Self::AddConstraint { table, constraint } => add_constraint(scope, table, constraint)?,
            Self::DropConstraint {
                table,
                constraint,
                if_exists,
            } => dialect.drop_constraint_sql(table, constraint, *if_exists)?,
            Self::Execute(statement) => return Ok(vec![Statement::Dml(statement.clone())]),
        };
        Ok(texts.into_iter().map(Statement::Ddl).collect())
    }
}

impl Action {
    /// The columns that come with the step, and the name of their table.
    pub(crate) fn new_columns(&self) -> (&str, &[Column]) {
        match self {
            Self::CreateTable { table, .. } => (&table.name, &table.columns),
            Self::AddColumn(op) => (&op.table, std::slice::from_ref(&op.column)),
            _ => ("", &[]),
        }
    }
}

/// A table and what comes with it, without the types that an earlier table of the run has brought.
fn create_table(scope: &mut Scope, table: &Table, if_not_exists: bool) -> Result<Vec<String>, CompileError> {
    let types = sql::ddl::table::types(scope.dialect, table)?.len();
    let mut texts = scope
        .dialect
        .create_table_sql(table, sql::ddl::CreateTable { if_not_exists })?;
    let rest = texts.split_off(types.min(texts.len()));
    texts.retain(|text| {
        let name = text.split_once(" AS ").map_or(text.as_str(), |(name, _)| name);
        scope.types_created.insert(name.to_owned())
    });
    texts.extend(rest);
    Ok(texts)
}

/// `COMMENT ON TABLE`. Alembic writes it for every database, also where there are no comments.
fn table_comment(scope: &Scope, table: &Table, comment: Option<&str>) -> Result<Vec<String>, CompileError> {
    let schema = table.schema.as_deref();
    let texts = scope.dialect.table_comment_sql(&table.name, schema, comment)?;
    if !texts.is_empty() {
        return Ok(texts);
    }
    let name = sql::ddl::alter::table_name(scope.dialect, schema, &table.name);
    let text = match comment {
        Some(comment) => scope
            .dialect
            .literal_value(&comment.into(), &Type::string(None))?,
        None => "NULL".to_owned(),
    };
    Ok(vec![format!("COMMENT ON TABLE {name} IS {text}")])
}

fn column_comment(
    scope: &Scope,
    table: &Table,
    column: &str,
    comment: &str,
) -> Result<Vec<String>, CompileError> {
    let schema = table.schema.as_deref();
    Ok(vec![scope.dialect.column_comment_sql(
        &table.name,
        schema,
        column,
        Some(comment),
    )?])
}

/// `ADD COLUMN` alone: what comes with the column has steps of its own.
fn add_column(scope: &Scope, op: &AddColumn) -> Result<String, MigrateError> {
    let table = scope.table(&op.table, op.schema.as_deref());
    let mut column = op.column.clone();
    column.type_ = without_check(column.type_);
    let mut inline = String::new();
    if op.inline_primary_key && op.column.primary_key {
        inline.push_str(" PRIMARY KEY");
    }
    if op.inline_references
        && let [key] = op.column.foreign_keys.as_slice()
    {
        inline.push_str(&inline_references(scope, &op.column.name, key));
    }
    let exists = op.if_not_exists;
    Ok(sql::ddl::alter::column_added(
        scope.dialect,
        &table,
        &column,
        exists,
        &inline,
    )?)
}

/// ` REFERENCES t (c) …` at a column.
fn inline_references(scope: &Scope, column: &str, key: &sql::schema::ForeignKey) -> String {
    let quote = |name: &str| scope.dialect.quote(name);
    let schema = key
        .schema
        .as_deref()
        .map(|schema| format!("{}.", quote(schema)))
        .unwrap_or_default();
    let referred = quote(key.column.as_deref().unwrap_or(column));
    let mut text = format!(" REFERENCES {schema}{} ({referred})", quote(&key.table));
    for (word, value) in [
        ("MATCH", &key.match_),
        ("ON DELETE", &key.ondelete),
        ("ON UPDATE", &key.onupdate),
    ] {
        if let Some(value) = value {
            text.extend([" ", word, " ", value]);
        }
    }
    match key.timing.deferrable {
        Some(true) => text.push_str(" DEFERRABLE"),
        Some(false) => text.push_str(" NOT DEFERRABLE"),
        None => {}
    }
    if let Some(initially) = &key.timing.initially {
        text.extend([" INITIALLY ", initially]);
    }
    text
}

fn alter_column(scope: &mut Scope, change: &AlterColumn) -> Result<Vec<String>, MigrateError> {
    if change.autoincrement.is_some() || change.existing_autoincrement.is_some() {
        let warning = "autoincrement and existing_autoincrement only make sense for MySQL";
        scope.warn(warning);
    }
    let change = AlterColumn {
        type_: change.type_.clone().map(without_check),
        existing_type: change.existing_type.clone().map(without_check),
        ..change.clone()
    };
    Ok(scope.dialect.alter_column_sql(&change)?)
}

/// Whether a constraint was made by the type of its column.
pub(crate) fn is_type_bound(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Check(check) if check.type_bound.is_some())
}

/// Adds a constraint. The dialect skips the check of a type where it has no `ALTER` for it; the user is told.
fn add_constraint(
    scope: &mut Scope,
    table: &Table,
    constraint: &Constraint,
) -> Result<Vec<String>, MigrateError> {
    let texts = scope.dialect.add_constraint_sql(table, constraint)?;
    if texts.is_empty()
        && is_type_bound(constraint)
        && sql::ddl::constraint::applies(scope.dialect, constraint)
    {
        scope.warn(SKIPPING);
    }
    Ok(texts)
}
