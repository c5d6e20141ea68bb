//! What differs between databases.

mod postgresql;
mod sqlite;

use crate::ddl::phrase::Phrase;
use crate::{
    compile,
    ddl::{self, AlterColumn, CreateTable},
    error::CompileError,
    expr::{Expr, Function, Statement},
    quote,
    schema::{Column, Computed, Constraint, ForeignKeyConstraint, Index, Options, Sequence, Table},
    types::{self, NamedType, Type},
    value::SqlValue,
};

pub use compile::Compiled;
pub use postgresql::Postgresql;
pub use sqlite::Sqlite;

/// Everything that differs between databases. Each method's default is what most of them do.
pub trait Dialect: Send + Sync {
    /// The dialect as an object.
    fn as_dyn(&self) -> &dyn Dialect;

    /// SQLAlchemy's name: `postgresql`, `sqlite`.
    fn name(&self) -> &'static str;

    /// The class that Alembic names in `Context impl PostgresqlImpl.`
    fn impl_name(&self) -> &'static str;

    /// Alembic's `transactional_ddl`: whether its own runs put DDL into a transaction; decides `BEGIN` in `--sql`
    /// and the log line `Will assume transactional DDL.`
    fn transactional_ddl(&self) -> bool {
        false
    }

    /// Whether the database really rolls DDL back.
    fn supports_transactional_ddl(&self) -> bool {
        self.transactional_ddl()
    }

    /// The longest identifier the database keeps.
    fn max_identifier_length(&self) -> usize {
        9999
    }

    /// Words that must be quoted, in lower case.
    fn reserved_words(&self) -> &'static [&'static str];

    /// The quotation mark of identifiers.
    fn quote_char(&self) -> char {
        '"'
    }

    /// Whether `%` is doubled: in scripts that SQLAlchemy compiles for a driver with `%(name)s` parameters.
    fn double_percents(&self) -> bool {
        false
    }

    /// The schema of tables named without one, when it is fixed.
    fn default_schema(&self) -> Option<&'static str> {
        None
    }

    /// The isolation levels that `isolation_level=…` may name, in the order of SQLAlchemy's error message.
    fn isolation_levels(&self) -> &'static [&'static str] {
        &["AUTOCOMMIT"]
    }

    /// The query for the isolation level of a transaction, where it can be another than the first level that is none of
    /// autocommit.
    fn isolation_query(&self) -> Option<&'static str> {
        None
    }

    /// What ends a statement in `--sql`.
    fn command_terminator(&self) -> &'static str {
        ";"
    }

    /// Whether `ALTER TABLE` can change constraints and columns.
    fn supports_alter(&self) -> bool {
        true
    }

    /// Whether a transaction can be prepared, to be committed later whatever happens (`PREPARE TRANSACTION`).
    fn supports_two_phase(&self) -> bool {
        false
    }

    /// Whether `COMMENT ON` and the like exist.
    fn supports_comments(&self) -> bool {
        false
    }

    /// Whether there is a boolean type of its own: decides `true` or `1`, and the check of
    /// `Boolean(create_constraint=True)`.
    fn supports_native_boolean(&self) -> bool {
        false
    }

    /// Whether there is an enumeration type of its own.
    fn supports_native_enum(&self) -> bool {
        false
    }

    /// Whether `CREATE SEQUENCE` exists.
    fn supports_sequences(&self) -> bool {
        false
    }

    /// Whether `GENERATED … AS IDENTITY` exists; it is left out where it does not.
    fn supports_identity(&self) -> bool {
        false
    }

    /// The placeholder of the n-th parameter, from 1.
    fn placeholder(&self, position: usize) -> String {
        let _ = position;
        "?".to_owned()
    }

    /// Whether a named parameter that occurs twice is one placeholder.
    fn reuses_placeholders(&self) -> bool {
        false
    }

    /// The type a placeholder is cast to, so that the server knows it; none by default.
    fn bind_cast(&self, type_: &Type) -> Option<String> {
        let _ = type_;
        None
    }

    /// The text of a type in DDL and `CAST`; variants of the type are looked up here.
    fn type_sql(&self, type_: &Type) -> Result<String, CompileError> {
        let type_ = type_.on(self.name());
        match &type_.spelled {
            Some(text) => Ok(text.clone()),
            None => types::render::generic(self.as_dyn(), type_),
        }
    }

    /// The type compiler as SQLAlchemy's errors print it.
    fn type_compiler_name(&self) -> String;

    /// The DDL compiler as SQLAlchemy's errors print it.
    fn ddl_compiler_name(&self) -> String;

    /// The statement compiler as SQLAlchemy's errors print it.
    fn compiler_name(&self) -> String;

    /// A statement with its values written into it (`literal_binds=True`), as `--sql` prints it.
    fn literal_sql(&self, statement: &Statement) -> Result<String, CompileError> {
        compile::literal_statement(self.as_dyn(), statement)
    }

    /// A statement with placeholders.
    fn compile(&self, statement: &Statement) -> Result<Compiled, CompileError> {
        compile::statement(self.as_dyn(), statement)
    }

    /// An expression with its values written into it; `tables` says whether columns carry their table's name.
    fn literal_expr(&self, expr: &Expr, tables: bool) -> Result<String, CompileError> {
        compile::literal_expr(self.as_dyn(), expr, tables)
    }

    /// A value as a literal of a type.
    fn literal_value(&self, value: &SqlValue, type_: &Type) -> Result<String, CompileError> {
        compile::literal::value(self.as_dyn(), value, type_.on(self.name()))
    }

    /// The text of a date or time within a literal.
    fn temporal_text(&self, value: &SqlValue, type_: &Type) -> Option<String> {
        compile::literal::iso_text(value, type_)
    }

    /// A value as the driver gets it for a parameter of a type; nothing where it takes it as it is.
    fn bound_value(&self, value: &SqlValue, type_: &Type) -> Option<SqlValue> {
        compile::literal::bound_as_text(value, type_)
    }

    /// A span of time as a literal, where there is one.
    fn interval_literal(&self, seconds: f64) -> Option<String> {
        let _ = seconds;
        None
    }

    /// An identifier, quoted where it must be.
    fn quote(&self, identifier: &str) -> String {
        quote::identifier(self.as_dyn(), identifier, None)
    }

    /// The text of a function without arguments or of one that is spelled differently; nothing for ordinary ones.
    fn function_sql(&self, function: &Function, args: &str) -> Option<String> {
        let _ = (function, args);
        None
    }

    /// `LIMIT` and `OFFSET` with what precedes them.
    fn limit_sql(&self, limit: Option<String>, offset: Option<String>) -> String {
        let mut text = String::new();
        if let Some(limit) = &limit {
            text.push_str(&format!(" \n LIMIT {limit}"));
        }
        if let Some(offset) = offset {
            if limit.is_none() {
                text.push_str("\n LIMIT ALL");
            }
            text.push_str(&format!(" OFFSET {offset}"));
        }
        text
    }

    /// Whether `FOR UPDATE` exists; it is left out where it does not.
    fn supports_for_update(&self) -> bool {
        true
    }

    /// Whether `DISTINCT ON` exists.
    fn supports_distinct_on(&self) -> bool {
        false
    }

    /// Whether `ILIKE` exists; `lower(x) LIKE lower(y)` replaces it.
    fn supports_ilike(&self) -> bool {
        false
    }

    /// Whether `RETURNING` names the table of its columns.
    fn returning_with_table(&self) -> bool {
        true
    }

    /// What `DELETE` reads besides its table.
    fn delete_using_sql(&self, others: &str) -> Result<String, CompileError> {
        let _ = others;
        let message = "This backend does not support multiple-table criteria within DELETE";
        Err(CompileError::NotImplemented(message.to_owned()))
    }

    /// The list of an `IN` that has none, for a number of columns.
    fn empty_set_sql(&self, negated: bool, columns: usize) -> String {
        let nulls = vec!["NULL"; columns].join(", ");
        let row = if columns > 1 { format!("({nulls})") } else { nulls };
        if negated {
            format!("({row}) OR (1 = 1)")
        } else {
            format!("({row}) AND (1 != 1)")
        }
    }

    /// The query that an empty list is in a text.
    fn empty_list_sql(&self) -> &'static str {
        "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)"
    }

    /// The list of an `IN` over tuples.
    fn tuple_list_sql(&self, list: &str) -> String {
        format!("({list})")
    }

    /// `IS DISTINCT FROM`, or what replaces it.
    fn distinct_from_sql(&self, negated: bool) -> &'static str {
        if negated {
            "IS NOT DISTINCT FROM"
        } else {
            "IS DISTINCT FROM"
        }
    }

    /// `left / right` as a division that keeps fractions; `numeric` is the type the divisor is read as.
    fn true_division_sql(&self, left: &str, right: &str, numeric: &str) -> String {
        format!("{left} / CAST({right} AS {numeric})")
    }

    /// A regular-expression match, or its opposite.
    fn regexp_sql(&self, left: &str, right: &str, flags: Option<&str>, negated: bool) -> String {
        let _ = flags;
        let not = if negated { "NOT " } else { "" };
        format!("{left} {not}REGEXP {right}")
    }

    /// Whether `regexp_replace` can be written.
    fn supports_regexp_replace(&self) -> bool {
        false
    }

    /// Whether the generated key of a row comes back by `RETURNING` that nobody asked for (`implicit_returning`).
    fn implicit_returning(&self) -> bool {
        false
    }

    /// The bits that differ.
    fn bit_xor_sql(&self, left: &str, right: &str) -> String {
        format!("{left} ^ {right}")
    }

    /// What `ON CONFLICT` says of a constraint's name.
    fn conflict_constraint_sql(&self, name: &str) -> String {
        let _ = name;
        String::new()
    }

    /// The next value of a sequence.
    fn next_value_sql(&self, schema: Option<&str>, name: &str) -> Result<String, CompileError> {
        let _ = (schema, name);
        let dialect = self.name();
        Err(CompileError::NotImplemented(format!(
            "Dialect '{dialect}' does not support sequence increments."
        )))
    }

    /// The operand of `FETCH FIRST`.
    fn fetch_sql(&self, count: &str) -> String {
        count.to_owned()
    }

    /// A full-text match.
    fn match_sql(&self, left: &str, right: &str) -> String {
        format!("{left} MATCH {right}")
    }

    /// `EXTRACT(field FROM value)`.
    fn extract_sql(&self, field: &str, value: &str) -> Result<String, CompileError> {
        Ok(format!("EXTRACT({field} FROM {value})"))
    }

    /// `left[key]` of JSON: the text, from the key, in the form asked for.
    fn json_item_sql(
        &self,
        left: &str,
        key: &compile::JsonKey,
        jsonb: bool,
        form: compile::JsonForm,
    ) -> String;

    /// Whether a subscript of a document is an operator that stands in parentheses inside other operators.
    fn json_item_is_operator(&self, jsonb: bool, key: &compile::JsonKey, form: compile::JsonForm) -> bool;

    /// `left[index]` of an array.
    fn array_item_sql(&self, left: &str, index: &str) -> Result<String, CompileError> {
        let _ = (left, index);
        let element = "<built-in function getitem>".to_owned();
        Err(CompileError::Unsupported {
            compiler: self.compiler_name(),
            element,
        })
    }

    /// `ARRAY[…]`.
    fn array_sql(&self, items: &str) -> Result<String, CompileError> {
        let _ = items;
        let element = "<class 'sqlalchemy.dialects.postgresql.array.array'>".to_owned();
        Err(CompileError::Unsupported {
            compiler: self.compiler_name(),
            element,
        })
    }

    // ---- DDL ----

    /// A column in `CREATE TABLE` and `ADD COLUMN`: name, type, default, nullability.
    fn column_sql(&self, table: &Table, column: &Column) -> Result<String, CompileError> {
        ddl::column::specification(self.as_dyn(), table, column)
    }

    /// The text of a server default, without the word `DEFAULT`.
    fn default_sql(&self, default: &crate::schema::ServerDefault) -> Result<Option<String>, CompileError> {
        ddl::column::default_text(self.as_dyn(), default)
    }

    /// Whether the primary key is written at its column rather than as a constraint of the table.
    fn inline_primary_key(&self, table: &Table) -> bool {
        let _ = table;
        false
    }

    /// Whether a single-column foreign key is written at the column by `ADD COLUMN` rather than added afterwards.
    fn inline_references(&self) -> bool {
        false
    }

    /// Words after `CREATE TABLE (…)`.
    fn table_suffix_sql(&self, table: &Table) -> String {
        let _ = table;
        String::new()
    }

    /// Words after a unique constraint's, check's or primary key's columns (`sqlite_on_conflict`).
    fn constraint_suffix_sql(&self, table: &Table, constraint: &Constraint) -> String {
        let _ = (table, constraint);
        String::new()
    }

    /// Words between `UNIQUE` and its columns, with a space after them.
    fn unique_words(&self, options: &Options) -> &'static str {
        let _ = options;
        ""
    }

    /// The table a foreign key refers to, or nothing when such a key cannot be written at all.
    fn referred_table_sql(&self, table: &Table, key: &ForeignKeyConstraint) -> Option<String> {
        let _ = table;
        Some(quote::qualified(
            self.as_dyn(),
            key.referred_schema.as_deref(),
            &key.referred_table,
        ))
    }

    /// What may follow `ON DELETE`.
    fn on_delete_phrase(&self) -> Phrase {
        Phrase::Words
    }

    /// An error where there are no exclusion constraints.
    fn check_exclude(&self) -> Result<(), CompileError> {
        Err(CompileError::Unsupported {
            compiler: self.ddl_compiler_name(),
            element: "<class 'sqlalchemy.dialects.postgresql.ext.ExcludeConstraint'>".to_owned(),
        })
    }

    /// The table in `CREATE INDEX … ON`.
    fn index_table_sql(&self, table: &Table) -> String {
        ddl::table::name(self.as_dyn(), table)
    }

    /// Whether an expression of an index needs parentheses.
    fn index_needs_parentheses(&self, expr: &Expr) -> bool {
        let _ = expr;
        false
    }

    /// The name of an index, quoted already, with its schema, as `CREATE INDEX` (`creating`) or `DROP INDEX` writes it.
    fn index_name_sql(&self, table: &Table, name: &str, creating: bool) -> String {
        let schema = if creating { None } else { table.schema.as_deref() };
        quote::in_schema(self.as_dyn(), schema, name)
    }

    /// `CREATE TABLE`, and what goes with it before and after: enumeration types, indexes, comments.
    fn create_table_sql(&self, table: &Table, how: CreateTable) -> Result<Vec<String>, CompileError> {
        ddl::table::create(self.as_dyn(), table, how)
    }

    /// `DROP TABLE`, and what goes with it.
    fn drop_table_sql(&self, table: &Table, if_exists: bool) -> Result<Vec<String>, CompileError> {
        ddl::table::drop(self.as_dyn(), table, if_exists)
    }

    /// `ALTER TABLE … ADD COLUMN`, and what goes with it: constraints, indexes, its comment.
    fn add_column_sql(
        &self,
        table: &Table,
        column: &Column,
        if_not_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        ddl::alter::add_column(self.as_dyn(), table, column, if_not_exists)
    }

    /// `ALTER TABLE … DROP COLUMN`.
    fn drop_column_sql(
        &self,
        table: &Table,
        column: &Column,
        if_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        ddl::alter::drop_column(self.as_dyn(), table, column, if_exists)
    }

    /// The statements of one `op.alter_column`.
    fn alter_column_sql(&self, change: &AlterColumn) -> Result<Vec<String>, CompileError> {
        ddl::alter::alter_column(self.as_dyn(), change)
    }

    /// The type of a column changed.
    fn column_type_sql(&self, change: &AlterColumn, type_: &Type) -> Result<String, CompileError> {
        ddl::alter::column_type(self.as_dyn(), change, type_)
    }

    /// A column renamed.
    fn rename_column_sql(&self, change: &AlterColumn, new: &str) -> String {
        ddl::alter::rename_column(self.as_dyn(), change, new, "RENAME")
    }

    /// The identity of a column added, changed or dropped.
    fn column_identity_sql(&self, change: &AlterColumn) -> Result<String, CompileError> {
        let _ = change;
        let message = "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from \
                       an existing column is not supported in this dialect.";
        Err(CompileError::Compile(message.to_owned()))
    }

    /// The comment of a column, or its removal.
    fn column_comment_sql(
        &self,
        table: &str,
        schema: Option<&str>,
        column: &str,
        comment: Option<&str>,
    ) -> Result<String, CompileError> {
        let _ = (table, schema, column, comment);
        Err(CompileError::Unsupported {
            compiler: self.ddl_compiler_name(),
            element: "<class 'alembic.ddl.base.ColumnComment'>: <class 'alembic.ddl.base.ColumnComment'> construct has \
                      no default compilation handler."
                .to_owned(),
        })
    }

    /// `ALTER TABLE … RENAME TO`.
    fn rename_table_sql(&self, old: &str, new: &str, schema: Option<&str>) -> Result<String, CompileError> {
        Ok(ddl::alter::rename_table(self.as_dyn(), old, new, schema))
    }

    /// `ALTER TABLE … ADD CONSTRAINT`; nothing where a type's check is not needed or cannot be added.
    fn add_constraint_sql(
        &self,
        table: &Table,
        constraint: &Constraint,
    ) -> Result<Vec<String>, CompileError> {
        ddl::constraint::add(self.as_dyn(), table, constraint)
    }

    /// `ALTER TABLE … DROP CONSTRAINT`.
    fn drop_constraint_sql(
        &self,
        table: &Table,
        constraint: &Constraint,
        if_exists: bool,
    ) -> Result<Vec<String>, CompileError> {
        ddl::constraint::drop(self.as_dyn(), table, constraint, if_exists)
    }

    /// `CREATE INDEX`.
    fn create_index_sql(
        &self,
        table: &Table,
        index: &Index,
        if_not_exists: bool,
    ) -> Result<String, CompileError> {
        ddl::index::create(self.as_dyn(), table, index, if_not_exists)
    }

    /// `DROP INDEX`; of the table only the name and schema are used.
    fn drop_index_sql(&self, table: &Table, index: &Index, if_exists: bool) -> Result<String, CompileError> {
        ddl::index::drop(self.as_dyn(), table, index, if_exists)
    }

    /// The comment of a table, or its removal. SQLAlchemy writes this even where there are no comments.
    fn table_comment_sql(
        &self,
        table: &str,
        schema: Option<&str>,
        comment: Option<&str>,
    ) -> Result<Vec<String>, CompileError> {
        let table = quote::qualified(self.as_dyn(), schema, table);
        let comment = comment.map_or_else(|| "NULL".to_owned(), |text| quote::string(self.as_dyn(), text));
        Ok(vec![format!("COMMENT ON TABLE {table} IS {comment}")])
    }

    /// The types of a table that its creation makes (enumerations, domains), each once.
    fn named_types(&self, table: &Table) -> Vec<NamedType> {
        let _ = table;
        Vec::new()
    }

    /// A type as one that has to be made before a column may have it; none by default.
    fn named_type(&self, type_: &Type) -> Option<NamedType> {
        let _ = type_;
        None
    }

    /// `CREATE TYPE … AS ENUM`, `CREATE DOMAIN`.
    fn create_type_sql(&self, type_: &NamedType) -> Result<String, CompileError> {
        Err(CompileError::Compile(format!(
            "{type_:?} is no type of this database"
        )))
    }

    /// `DROP TYPE`, `DROP DOMAIN`.
    fn drop_type_sql(&self, type_: &NamedType) -> Result<String, CompileError> {
        Err(CompileError::Compile(format!(
            "{type_:?} is no type of this database"
        )))
    }

    /// The dialect for a table on a server of this version, if it writes the table otherwise; asked only for tables
    /// of which [`Dialect::asks_version`] says so.
    fn for_version(&self, version: &[u32]) -> Option<&'static dyn Dialect> {
        let _ = version;
        None
    }

    /// Whether the text of a generated column depends on the version of the server.
    fn asks_version(&self, computed: &Computed) -> bool {
        let _ = computed;
        false
    }

    /// What follows the expression of a generated column.
    ///
    /// Errors: a kind that the server does not have.
    fn computed_kind_sql(&self, computed: &Computed) -> Result<&'static str, CompileError> {
        Ok(match computed.persisted {
            Some(true) => " STORED",
            Some(false) => " VIRTUAL",
            None => "",
        })
    }

    /// `CREATE SEQUENCE`.
    fn create_sequence_sql(&self, sequence: &Sequence, if_not_exists: bool) -> Result<String, CompileError> {
        ddl::sequence::create(self.as_dyn(), sequence, if_not_exists)
    }

    /// `DROP SEQUENCE`.
    fn drop_sequence_sql(&self, sequence: &Sequence, if_exists: bool) -> Result<String, CompileError> {
        Ok(ddl::sequence::drop(self.as_dyn(), sequence, if_exists))
    }

    /// `CREATE SCHEMA`.
    fn create_schema_sql(&self, name: &str, if_not_exists: bool) -> Result<String, CompileError> {
        let condition = if if_not_exists { "IF NOT EXISTS " } else { "" };
        Ok(format!("CREATE SCHEMA {condition}{}", self.quote(name)))
    }
}

/// The dialect of an SQLAlchemy name, if it is known. `mariadb` and drivers (`postgresql+psycopg`) are the caller's.
pub fn by_name(name: &str) -> Option<&'static dyn Dialect> {
    const ALL: [&dyn Dialect; 2] = [&Postgresql::NEWEST, &Sqlite];
    ALL.into_iter().find(|dialect| dialect.name() == name)
}

/// The dialect for a `--sql` script whose driver has `%(name)s` parameters: SQLAlchemy doubles every `%` for those.
/// With `dialect_opts={"paramstyle": "named"}`, as in Alembic's template, use [`by_name`].
pub fn doubling_percents(name: &str) -> Option<&'static dyn Dialect> {
    const ALL: [&dyn Dialect; 2] = [
        &Postgresql {
            double_percents: true,
            ..Postgresql::NEWEST
        },
        &Sqlite,
    ];
    ALL.into_iter().find(|dialect| dialect.name() == name)
}
