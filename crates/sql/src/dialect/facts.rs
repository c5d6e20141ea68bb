//! What a database is called, what it has, and how it writes names and parameters.

use crate::{dialect::Dialect, quote, schema_map::Placeholders, types::Type};

/// The facts of a database. Each method's default is what most of them have.
pub trait Facts: Send + Sync {
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

    /// Which schemas are written as placeholders, because the connection translates them.
    fn schema_placeholders(&self) -> Placeholders {
        Placeholders::None
    }

    /// The same dialect with such placeholders.
    fn with_placeholders(&self, which: Placeholders) -> &'static dyn Dialect;

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

    /// The type compiler as SQLAlchemy's errors print it.
    fn type_compiler_name(&self) -> String;

    /// The DDL compiler as SQLAlchemy's errors print it.
    fn ddl_compiler_name(&self) -> String;

    /// The statement compiler as SQLAlchemy's errors print it.
    fn compiler_name(&self) -> String;

    /// An identifier, quoted where it must be.
    fn quote(&self, identifier: &str) -> String {
        quote::identifier(self.as_dyn(), identifier, None)
    }
}
