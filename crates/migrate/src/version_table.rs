//! The version table: which revisions a database is at.

use database::ResultSet;
use sql::{
    CompileError, Dialect, SqlValue, Type,
    expr::{Delete, Expr, FromItem, Insert, InsertSource, Query, Select, TableRef, Update},
    schema::{Column, Constraint, PrimaryKey, Table},
};

use crate::{error::MigrateError, statement::Statement};

/// The only column.
const COLUMN: &str = "version_num";

/// The version table as `context.configure` describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionTable {
    /// `version_table`.
    pub name: String,
    /// `version_table_schema`.
    pub schema: Option<String>,
    /// `version_table_pk`: whether it has a primary key.
    pub primary_key: bool,
    /// The whole table, where the project has made it itself.
    pub made: Option<Box<Table>>,
}

impl Default for VersionTable {
    /// `alembic_version` with its primary key, in the default schema.
    fn default() -> Self {
        Self {
            name: "alembic_version".to_owned(),
            schema: None,
            primary_key: true,
            made: None,
        }
    }
}

/// How one step changes the rows of the version table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionChange {
    /// A new branch.
    Insert(String),
    /// A branch ends.
    Delete(String),
    /// A branch moves.
    Update {
        /// The revision that is there.
        from: String,
        /// The revision that takes its place.
        to: String,
    },
}

impl VersionTable {
    /// The table as a schema element.
    pub fn table(&self) -> Table {
        if let Some(made) = &self.made {
            return Table::clone(made);
        }
        let constraint = Constraint::PrimaryKey(PrimaryKey {
            name: format!("{}_pkc", self.name).as_str().into(),
            columns: vec![COLUMN.to_owned()],
            ..PrimaryKey::default()
        });
        let mut column = Column::new(COLUMN, Type::string(Some(32))).not_null();
        column.primary_key = self.primary_key;
        Table {
            schema: self.schema.clone(),
            columns: vec![column],
            constraints: if self.primary_key {
                vec![constraint]
            } else {
                Vec::new()
            },
            ..Table::new(self.name.clone())
        }
    }

    /// `CREATE TABLE`.
    pub fn create(&self, dialect: &dyn Dialect) -> Result<Vec<Statement>, CompileError> {
        let texts = dialect.create_table_sql(&self.table(), sql::ddl::CreateTable::default())?;
        Ok(texts.into_iter().map(Statement::Ddl).collect())
    }

    /// `SELECT version_num`.
    pub fn select(&self) -> Statement {
        let select = Select {
            columns: vec![self.column()],
            ..Select::default()
        };
        sql::Statement::Query(Query::Select(Box::new(select))).into()
    }

    /// `DELETE` of every row, for `stamp --purge`.
    pub fn purge(&self) -> Statement {
        sql::Statement::Delete(self.delete(Vec::new())).into()
    }

    /// The statement of a change.
    pub fn change(&self, change: &VersionChange) -> Statement {
        match change {
            VersionChange::Insert(version) => sql::Statement::Insert(self.insert(version)),
            VersionChange::Delete(version) => sql::Statement::Delete(self.delete(vec![self.is(version)])),
            VersionChange::Update { from, to } => sql::Statement::Update(Update {
                table: FromItem::Table(self.table_ref()).into(),
                values: vec![(COLUMN.to_owned(), literal(to))],
                where_: vec![self.is(from)],
                prefixes: Vec::new(),
                returning: Vec::new(),
                ctes: Vec::new(),
            }),
        }
        .into()
    }

    /// Checks that a change met exactly one row.
    ///
    /// Errors: Alembic's `CommandError`.
    pub fn check(&self, change: &VersionChange, result: &ResultSet) -> Result<(), MigrateError> {
        let what = match change {
            VersionChange::Insert(_) => return Ok(()),
            VersionChange::Delete(version) => format!("deleting '{version}'"),
            VersionChange::Update { from, to } => format!("updating '{from}' to '{to}'"),
        };
        if result.rowcount == 1 {
            return Ok(());
        }
        Err(MigrateError::Command(format!(
            "Online migration expected to match one row when {what} in '{}'; {} found",
            self.name, result.rowcount
        )))
    }

    /// The versions of a result of [`VersionTable::select`].
    ///
    /// Errors: Alembic's `CommandError` for a version that is no text.
    pub fn versions(&self, result: ResultSet) -> Result<Vec<String>, MigrateError> {
        let text = |row: Vec<SqlValue>| match row.into_iter().next() {
            Some(SqlValue::Text(version)) => Ok(version),
            _ => Err(MigrateError::Command(format!(
                "revision identifier in '{}' is not a string; ensure database driver settings are correct",
                self.name
            ))),
        };
        result.rows.into_iter().map(text).collect()
    }

    fn table_ref(&self) -> TableRef {
        TableRef {
            name: self.name.clone(),
            schema: self.schema.clone(),
            translated: true,
        }
    }

    fn column(&self) -> Expr {
        Expr::table_column(self.table_ref(), COLUMN, Type::string(Some(32)))
    }

    fn is(&self, version: &str) -> Expr {
        self.column().eq(literal(version))
    }

    fn insert(&self, version: &str) -> Insert {
        Insert {
            table: self.table_ref(),
            columns: vec![COLUMN.to_owned()],
            source: InsertSource::Values(vec![vec![literal(version)]]),
            on_conflict: None,
            returning: if self.primary_key {
                vec![self.column()]
            } else {
                Vec::new()
            },
            prefixes: Vec::new(),
            ctes: Vec::new(),
        }
    }

    fn delete(&self, where_: Vec<Expr>) -> Delete {
        Delete {
            table: FromItem::Table(self.table_ref()).into(),
            where_,
            prefixes: Vec::new(),
            returning: Vec::new(),
            ctes: Vec::new(),
        }
    }
}

/// `literal_column("'…'")`: Alembic writes versions without escaping anything.
fn literal(version: &str) -> Expr {
    Expr::LiteralColumn(format!("'{version}'"), Type::null())
}
