//! PostgreSQL.

// The helpers of the trait's methods are given `self` as it is.
#![allow(clippy::trivially_copy_pass_by_ref)]

mod identity;
mod named_types;
mod types;
mod words;

use super::{Ddl, Dialect, Expressions, Facts};
use crate::ddl::phrase::Phrase;
use crate::{
    compile::{JsonForm, JsonKey},
    ddl::{self, AlterColumn},
    error::CompileError,
    expr::{Expr, Function},
    quote,
    schema::{Column, ColumnDefault, Computed, OptionValue, Options, Table},
    schema_map::Placeholders,
    types::{IntegerSize, NamedType, Type, TypeKind},
};

/// PostgreSQL 13 and later.
#[derive(Debug, Clone, Copy)]
pub struct Postgresql {
    /// Whether `%` is doubled, see [`Facts::double_percents`].
    pub double_percents: bool,
    /// Whether generated columns may be `VIRTUAL`, and are by default: since PostgreSQL 18.
    pub virtual_columns: bool,
    /// See [`Facts::schema_placeholders`].
    pub placeholders: Placeholders,
}

impl Postgresql {
    /// The newest server.
    pub const NEWEST: Self = Self {
        double_percents: false,
        virtual_columns: true,
        placeholders: Placeholders::None,
    };

    /// A dialect for live connections: to a new server or one before PostgreSQL 18.
    fn live(virtual_columns: bool, placeholders: Placeholders) -> &'static Self {
        const fn made(virtual_columns: bool, placeholders: Placeholders) -> Postgresql {
            Postgresql {
                virtual_columns,
                placeholders,
                ..Postgresql::NEWEST
            }
        }
        const fn both(placeholders: Placeholders) -> [Postgresql; 2] {
            [made(false, placeholders), made(true, placeholders)]
        }
        static PLAIN: [Postgresql; 2] = both(Placeholders::None);
        static NAMED: [Postgresql; 2] = both(Placeholders::Named);
        static ALL: [Postgresql; 2] = both(Placeholders::All);
        let [old, new] = match placeholders {
            Placeholders::None => &PLAIN,
            Placeholders::Named => &NAMED,
            Placeholders::All => &ALL,
        };
        if virtual_columns { new } else { old }
    }
}

impl Facts for Postgresql {
    fn as_dyn(&self) -> &dyn Dialect {
        self
    }

    fn name(&self) -> &'static str {
        "postgresql"
    }

    fn impl_name(&self) -> &'static str {
        "PostgresqlImpl"
    }

    fn transactional_ddl(&self) -> bool {
        true
    }

    fn max_identifier_length(&self) -> usize {
        63
    }

    fn reserved_words(&self) -> &'static [&'static str] {
        &words::RESERVED
    }

    fn double_percents(&self) -> bool {
        self.double_percents
    }

    fn schema_placeholders(&self) -> Placeholders {
        self.placeholders
    }

    fn with_placeholders(&self, which: Placeholders) -> &'static dyn Dialect {
        Self::live(self.virtual_columns, which)
    }

    fn default_schema(&self) -> Option<&'static str> {
        Some("public")
    }

    fn isolation_levels(&self) -> &'static [&'static str] {
        &[
            "AUTOCOMMIT",
            "READ COMMITTED",
            "READ UNCOMMITTED",
            "REPEATABLE READ",
            "SERIALIZABLE",
        ]
    }

    fn isolation_query(&self) -> Option<&'static str> {
        Some("SHOW transaction_isolation")
    }

    fn supports_two_phase(&self) -> bool {
        true
    }

    fn supports_comments(&self) -> bool {
        true
    }

    fn supports_native_boolean(&self) -> bool {
        true
    }

    fn supports_native_enum(&self) -> bool {
        true
    }

    fn supports_sequences(&self) -> bool {
        true
    }

    fn supports_identity(&self) -> bool {
        true
    }

    fn placeholder(&self, position: usize) -> String {
        format!("${position}")
    }

    fn reuses_placeholders(&self) -> bool {
        true
    }

    fn bind_cast(&self, type_: &Type) -> Option<String> {
        types::bind_cast(self, type_.on("postgresql"))
    }

    fn type_compiler_name(&self) -> String {
        "<sqlalchemy.dialects.postgresql.base.PGTypeCompiler object>".to_owned()
    }

    fn ddl_compiler_name(&self) -> String {
        "<sqlalchemy.dialects.postgresql.base.PGDDLCompiler object>".to_owned()
    }

    fn compiler_name(&self) -> String {
        "<sqlalchemy.dialects.postgresql.psycopg.PGCompiler_psycopg object>".to_owned()
    }
}

impl Expressions for Postgresql {
    fn type_sql(&self, type_: &Type) -> Result<String, CompileError> {
        types::text(self, type_.on("postgresql"))
    }

    fn interval_literal(&self, seconds: f64) -> Option<String> {
        Some(format!(
            "make_interval(secs=>{})",
            crate::compile::literal::python_float(seconds)
        ))
    }

    fn function_sql(&self, function: &Function, args: &[String]) -> Option<String> {
        match (function.name.to_lowercase().as_str(), args) {
            ("aggregate_strings", args) => Some(format!("string_agg({})", args.join(", "))),
            ("substring", [text, start]) => Some(format!("SUBSTRING({text} FROM {start})")),
            ("substring", [text, start, length, ..]) => {
                Some(format!("SUBSTRING({text} FROM {start} FOR {length})"))
            }
            _ => None,
        }
    }

    fn supports_distinct_on(&self) -> bool {
        true
    }

    fn supports_ilike(&self) -> bool {
        true
    }

    fn delete_using_sql(&self, others: &str) -> Result<String, CompileError> {
        Ok(format!(" USING {others}"))
    }

    fn regexp_sql(&self, left: &str, right: &str, flags: Option<&str>, negated: bool) -> String {
        let not = if negated { "!" } else { "" };
        match flags {
            None => format!("{left} {not}~ {right}"),
            Some("i") => format!("{left} {not}~* {right}"),
            Some(flags) => format!(
                "{left} {not}~ CONCAT('(?', {}, ')', {right})",
                quote::string(self, flags)
            ),
        }
    }

    fn supports_regexp_replace(&self) -> bool {
        true
    }

    fn implicit_returning(&self) -> bool {
        true
    }

    fn bit_xor_sql(&self, left: &str, right: &str) -> String {
        format!("{left} # {right}")
    }

    fn conflict_constraint_sql(&self, name: &str) -> String {
        format!(" ON CONSTRAINT {}", self.quote(name))
    }

    fn empty_list_sql(&self) -> &'static str {
        "(SELECT CAST(NULL AS INTEGER) WHERE 1!=1)"
    }

    fn next_value_sql(&self, schema: Option<&str>, name: &str) -> Result<String, CompileError> {
        let name = quote::qualified(self, schema, name);
        Ok(format!("nextval({})", quote::string(self, &name)))
    }

    fn fetch_sql(&self, count: &str) -> String {
        format!("({count})")
    }

    fn match_sql(&self, left: &str, right: &str) -> String {
        format!("{left} @@ plainto_tsquery({right})")
    }

    fn json_item_sql(&self, left: &str, key: &JsonKey, jsonb: bool, form: JsonForm) -> String {
        let as_text = form != JsonForm::Document;
        let tail = if as_text { ">" } else { "" };
        match key {
            JsonKey::Path(parts) => {
                let path = format!("{{{}}}", parts.join(", "));
                format!("{left} #>{tail} {}", quote::string(self, &path))
            }
            JsonKey::Name(name) if jsonb && !as_text => format!("{left}[{}]", quote::string(self, name)),
            JsonKey::Name(name) => format!("{left} ->{tail} {}", quote::string(self, name)),
            JsonKey::Expression(sql) if jsonb && !as_text => format!("{left}[{sql}]"),
            JsonKey::Expression(sql) => format!("{left} ->{tail} {sql}"),
            JsonKey::Index(index) if jsonb && !as_text => format!("{left}[{index}]"),
            JsonKey::Index(index) => format!("{left} ->{tail} {index}"),
        }
    }

    fn json_item_is_operator(&self, jsonb: bool, key: &JsonKey, form: JsonForm) -> bool {
        !jsonb || form != JsonForm::Document || matches!(key, JsonKey::Path(_))
    }

    fn array_item_sql(&self, left: &str, index: &str) -> Result<String, CompileError> {
        Ok(format!("{left}[{index}]"))
    }

    fn array_sql(&self, items: &str) -> Result<String, CompileError> {
        Ok(format!("ARRAY[{items}]"))
    }
}

impl Ddl for Postgresql {
    /// `SERIAL` and its sizes replace type and default of a key that counts up.
    fn column_sql(&self, table: &Table, column: &Column) -> Result<String, CompileError> {
        let counts = ddl::column::autoincrement(table).is_some_and(|it| it.name == column.name);
        let free = column.identity().is_none()
            && match &column.default {
                None => true,
                Some(ColumnDefault::Sequence(it)) => it.optional,
                Some(_) => false,
            };
        let size = match &column.type_.on("postgresql").kind {
            TypeKind::Integer(it) => Some(it.size),
            _ => None,
        };
        let (true, true, Some(size)) = (counts, free, size) else {
            return ddl::column::specification(self, table, column);
        };
        let word = match size {
            IntegerSize::Small => "SMALLSERIAL",
            IntegerSize::Normal => "SERIAL",
            IntegerSize::Big => "BIGSERIAL",
        };
        let mut text = format!("{} {word}", ddl::column::name(self, column));
        ddl::column::tail(self, table, column, &mut text)?;
        Ok(text)
    }

    fn table_suffix_sql(&self, table: &Table) -> String {
        let option = |key: &str| table.options.get(&format!("postgresql_{key}"));
        let mut text = String::new();
        match option("inherits") {
            Some(OptionValue::List(parents)) => {
                let parents: Vec<_> = parents
                    .iter()
                    .filter_map(OptionValue::as_str)
                    .map(|it| self.quote(it))
                    .collect();
                text.push_str(&format!("\n INHERITS ({})", parents.join(", ")));
            }
            Some(OptionValue::Text(parent)) => {
                text.push_str(&format!("\n INHERITS ({})", self.quote(parent)));
            }
            _ => {}
        }
        if let Some(by) = option("partition_by").and_then(OptionValue::as_str) {
            text.push_str(&format!("\n PARTITION BY {by}"));
        }
        if let Some(using) = option("using").and_then(OptionValue::as_str) {
            text.push_str(&format!("\n USING {using}"));
        }
        if let Some(OptionValue::Map(with)) = option("with") {
            text.push_str(&format!("\n WITH ({})", ddl::index::settings(with)));
        }
        if let Some(OptionValue::Bool(oids)) = option("with_oids") {
            text.push_str(if *oids { "\n WITH OIDS" } else { "\n WITHOUT OIDS" });
        }
        if let Some(action) = option("on_commit").and_then(OptionValue::as_str) {
            text.push_str(&format!(
                "\n ON COMMIT {}",
                action.replace('_', " ").to_uppercase()
            ));
        }
        if let Some(space) = option("tablespace").and_then(OptionValue::as_str) {
            text.push_str(&format!("\n TABLESPACE {}", self.quote(space)));
        }
        text
    }

    fn unique_words(&self, options: &Options) -> &'static str {
        match options.get("postgresql_nulls_not_distinct") {
            Some(OptionValue::Bool(true)) => "NULLS NOT DISTINCT ",
            Some(OptionValue::Bool(false)) => "NULLS DISTINCT ",
            _ => "",
        }
    }

    /// `SET NULL (a, b)`
    fn on_delete_phrase(&self) -> Phrase {
        Phrase::WordsAndNames
    }

    fn check_exclude(&self) -> Result<(), CompileError> {
        Ok(())
    }

    /// Expressions with operators.
    fn index_needs_parentheses(&self, expr: &Expr) -> bool {
        matches!(
            expr,
            Expr::Binary { .. }
                | Expr::JsonScalar(..)
                | Expr::JsonText(_)
                | Expr::Unary { .. }
                | Expr::And(_)
                | Expr::Or(_)
                | Expr::Not(_)
                | Expr::In { .. }
                | Expr::Between { .. }
                | Expr::Like(_)
                | Expr::Collate(..)
        )
    }

    fn alter_column_sql(&self, change: &AlterColumn) -> Result<Vec<String>, CompileError> {
        if change.using.is_some() && change.type_.is_none() {
            let message = "postgresql_using must be used with the type_ parameter";
            return Err(CompileError::Command(message.to_owned()));
        }
        let mut statements = Vec::new();
        if let Some(type_) = &change.type_ {
            statements.push(self.column_type_sql(change, type_)?);
        }
        let rest = AlterColumn {
            type_: None,
            ..change.clone()
        };
        statements.extend(ddl::alter::alter_column(self, &rest)?);
        Ok(statements)
    }

    fn column_type_sql(&self, change: &AlterColumn, type_: &Type) -> Result<String, CompileError> {
        let text = ddl::alter::column_type(self, change, type_)?;
        Ok(format!(
            "{text} {}",
            change
                .using
                .as_ref()
                .map_or_else(String::new, |using| format!("USING {using}"))
        ))
    }

    fn column_identity_sql(&self, change: &AlterColumn) -> Result<String, CompileError> {
        Ok(identity::change(self, change))
    }

    fn column_comment_sql(
        &self,
        table: &str,
        schema: Option<&str>,
        column: &str,
        comment: Option<&str>,
    ) -> Result<String, CompileError> {
        let table = ddl::alter::table_name(self, schema, table);
        Ok(format!(
            "COMMENT ON COLUMN {table}.{} IS {}",
            self.quote(column),
            self.comment(comment)
        ))
    }

    fn for_version(&self, version: &[u32]) -> Option<&'static dyn Dialect> {
        let old = version.first().is_some_and(|major| *major < 18);
        old.then(|| -> &'static dyn Dialect { Self::live(false, self.placeholders) })
    }

    fn asks_version(&self, computed: &Computed) -> bool {
        computed.persisted != Some(true)
    }

    fn computed_kind_sql(&self, computed: &Computed) -> Result<&'static str, CompileError> {
        match computed.persisted {
            None if self.virtual_columns => Ok(""),
            None | Some(true) => Ok(" STORED"),
            Some(false) if self.virtual_columns => Ok(" VIRTUAL"),
            Some(false) => Err(CompileError::Compile(
                "PostrgreSQL computed columns do not support 'virtual' persistence; set the 'persisted' flag to None \
                 or True for PostgreSQL support."
                    .to_owned(),
            )),
        }
    }

    fn named_types(&self, table: &Table) -> Vec<NamedType> {
        named_types::of_table(table)
    }

    fn named_type(&self, type_: &Type) -> Option<NamedType> {
        named_types::named(type_)
    }

    fn create_type_sql(&self, type_: &NamedType) -> Result<String, CompileError> {
        named_types::create(self, type_)
    }

    fn drop_type_sql(&self, type_: &NamedType) -> Result<String, CompileError> {
        named_types::drop(self, type_)
    }
}

impl Postgresql {
    fn comment(self, comment: Option<&str>) -> String {
        comment.map_or_else(|| "NULL".to_owned(), |comment| quote::string(&self, comment))
    }
}
