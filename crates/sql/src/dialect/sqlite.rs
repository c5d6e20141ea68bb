//! SQLite.

mod words;

use super::{Ddl, Dialect, Expressions, Facts};
use crate::{
    compile::{self, JsonForm, JsonKey},
    ddl,
    error::CompileError,
    expr::Function,
    quote,
    schema::{Autoincrement, Column, Constraint, ForeignKeyConstraint, OptionValue, Options, Table},
    schema_map::Placeholders,
    types::{Type, TypeKind},
    value::SqlValue,
};

/// SQLite 3.35 and later.
#[derive(Debug, Clone, Copy)]
pub struct Sqlite {
    /// See [`Facts::schema_placeholders`].
    pub placeholders: Placeholders,
}

impl Sqlite {
    /// The dialect by itself.
    pub const PLAIN: Self = Self {
        placeholders: Placeholders::None,
    };
}

impl Facts for Sqlite {
    fn isolation_levels(&self) -> &'static [&'static str] {
        &["READ UNCOMMITTED", "SERIALIZABLE", "AUTOCOMMIT"]
    }

    fn schema_placeholders(&self) -> Placeholders {
        self.placeholders
    }

    fn with_placeholders(&self, which: Placeholders) -> &'static dyn Dialect {
        match which {
            Placeholders::None => &Self::PLAIN,
            Placeholders::Named => &Self {
                placeholders: Placeholders::Named,
            },
            Placeholders::All => &Self {
                placeholders: Placeholders::All,
            },
        }
    }

    fn as_dyn(&self) -> &dyn Dialect {
        self
    }

    fn name(&self) -> &'static str {
        "sqlite"
    }

    fn impl_name(&self) -> &'static str {
        "SQLiteImpl"
    }

    /// Alembic says no, though SQLite does roll DDL back.
    fn transactional_ddl(&self) -> bool {
        false
    }

    fn supports_transactional_ddl(&self) -> bool {
        true
    }

    fn reserved_words(&self) -> &'static [&'static str] {
        &words::RESERVED
    }

    fn supports_alter(&self) -> bool {
        false
    }

    fn type_compiler_name(&self) -> String {
        "<sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler object>".to_owned()
    }

    fn ddl_compiler_name(&self) -> String {
        "<sqlalchemy.dialects.sqlite.base.SQLiteDDLCompiler object>".to_owned()
    }

    fn compiler_name(&self) -> String {
        "<sqlalchemy.dialects.sqlite.base.SQLiteCompiler object>".to_owned()
    }
}

impl Expressions for Sqlite {
    /// SQLite keeps dates as text, always with microseconds and without zone.
    fn temporal_text(&self, value: &SqlValue, type_: &Type) -> Option<String> {
        compile::literal::stored_text(value, type_)
    }

    /// What columns of a type hold is text of one form, so that it can be compared.
    fn bound_value(&self, value: &SqlValue, type_: &Type) -> Option<SqlValue> {
        match (&type_.kind, value) {
            (TypeKind::Temporal(_) | TypeKind::Sqlite(_), _) => {
                compile::literal::stored_text(value, type_).map(SqlValue::Text)
            }
            // A span of time is a moment, counted from the first of 1970.
            (TypeKind::Interval(_) | TypeKind::Postgresql(_), SqlValue::Interval(span)) => {
                compile::literal::moment_after_epoch(*span).map(SqlValue::Text)
            }
            (TypeKind::Uuid(_), SqlValue::Text(text)) => Some(SqlValue::Text(text.replace('-', ""))),
            _ => None,
        }
    }

    fn function_sql(&self, function: &Function, args: &[String]) -> Option<String> {
        let args = args.join(", ");
        match function.name.to_lowercase().as_str() {
            "now" => Some("CURRENT_TIMESTAMP".to_owned()),
            "localtimestamp" => Some("DATETIME(CURRENT_TIMESTAMP, 'localtime')".to_owned()),
            "char_length" => Some(format!("length({args})")),
            "aggregate_strings" => Some(format!("group_concat({args})")),
            _ => None,
        }
    }

    fn limit_sql(&self, limit: Option<String>, offset: Option<String>) -> String {
        match (limit, offset) {
            (None, None) => String::new(),
            (limit, offset) => format!(
                "\n LIMIT {} OFFSET {}",
                limit.unwrap_or_else(|| "-1".to_owned()),
                offset.unwrap_or_else(|| "0".to_owned())
            ),
        }
    }

    fn supports_for_update(&self) -> bool {
        false
    }

    fn returning_with_table(&self) -> bool {
        false
    }

    fn empty_set_sql(&self, negated: bool, columns: usize) -> String {
        let _ = negated;
        let ones = vec!["1"; columns].join(", ");
        let values = if columns > 1 { "VALUES " } else { "" };
        format!("({values}SELECT {ones} FROM (SELECT {ones}) WHERE 1!=1)")
    }

    fn bit_xor_sql(&self, left: &str, right: &str) -> String {
        format!("({left} | {right} - {left} & {right})")
    }

    fn tuple_list_sql(&self, list: &str) -> String {
        format!("(VALUES {list})")
    }

    fn distinct_from_sql(&self, negated: bool) -> &'static str {
        if negated { "IS" } else { "IS NOT" }
    }

    fn true_division_sql(&self, left: &str, right: &str, _: &str) -> String {
        format!("{left} / ({right} + 0.0)")
    }

    fn extract_sql(&self, field: &str, value: &str) -> Result<String, CompileError> {
        let Some((_, code)) = words::EXTRACT.iter().find(|(name, _)| *name == field) else {
            return Err(CompileError::Compile(format!(
                "{field} is not a valid extract argument."
            )));
        };
        Ok(format!("CAST(STRFTIME('{code}', {value}) AS INTEGER)"))
    }

    fn json_item_sql(&self, left: &str, key: &JsonKey, _: bool, form: JsonForm) -> String {
        let path = match key {
            JsonKey::Expression(sql) => sql.clone(),
            key => quote::string(self, &key.path()),
        };
        match (form, key) {
            (JsonForm::Document, _) => format!("JSON_QUOTE(JSON_EXTRACT({left}, {path}))"),
            (JsonForm::Scalar, _) => format!("JSON_EXTRACT({left}, {path})"),
            (JsonForm::Text, JsonKey::Path(_)) => format!("{left} #>> {path}"),
            (JsonForm::Text, _) => format!("{left} ->> {path}"),
        }
    }

    fn json_item_is_operator(&self, _: bool, _: &JsonKey, form: JsonForm) -> bool {
        form == JsonForm::Text
    }
}

impl Ddl for Sqlite {
    fn column_sql(&self, table: &Table, column: &Column) -> Result<String, CompileError> {
        let type_text = ddl::column::type_text(self, table.schema.as_deref(), &column.type_)?;
        let mut text = format!("{} {type_text}", ddl::column::name(self, column));
        if let Some(default) = ddl::column::server_default(self, column)? {
            text.push_str(&format!(" DEFAULT {}", in_parentheses(default)));
        }
        if !table.is_nullable(column) {
            text.push_str(" NOT NULL");
            conflict(&column.options, "sqlite_on_conflict_not_null", &mut text);
        }
        let key = table.primary_key_columns();
        if key.contains(&column.name) {
            if column.autoincrement == Autoincrement::True && key.len() != 1 {
                let message = "SQLite does not support autoincrement for composite primary keys";
                return Err(CompileError::Compile(message.to_owned()));
            }
            if self.inline_primary_key(table) {
                text.push_str(" PRIMARY KEY");
                conflict(&column.options, "sqlite_on_conflict_primary_key", &mut text);
                text.push_str(" AUTOINCREMENT");
            }
        }
        if let Some(computed) = column.computed() {
            text.push_str(&format!(" {}", ddl::column::computed_text(self, computed)?));
        }
        Ok(text)
    }

    /// `sqlite_autoincrement` on a table with one whole-number key column.
    fn inline_primary_key(&self, table: &Table) -> bool {
        let wanted = table
            .options
            .get("sqlite_autoincrement")
            .is_some_and(OptionValue::is_true);
        let key = table.primary_key_columns();
        let [only] = key.as_slice() else { return false };
        let whole = |column: &Column| matches!(column.type_.on("sqlite").kind, TypeKind::Integer(_));
        wanted && table.column(only).is_some_and(whole) && !table.has_foreign_key(only)
    }

    fn table_suffix_sql(&self, table: &Table) -> String {
        let option = |key: &str| table.options.get(key);
        let mut words = Vec::new();
        if matches!(option("sqlite_with_rowid"), Some(OptionValue::Bool(false))) {
            words.push("WITHOUT ROWID");
        }
        if option("sqlite_strict").is_some_and(OptionValue::is_true) {
            words.push("STRICT");
        }
        if words.is_empty() {
            String::new()
        } else {
            format!("\n {}", words.join(",\n "))
        }
    }

    /// The constraint's own clause, else the one that its only column has for it.
    fn constraint_suffix_sql(&self, table: &Table, constraint: &Constraint) -> String {
        let of_column = match constraint {
            Constraint::PrimaryKey(_) => "sqlite_on_conflict_primary_key",
            _ => "sqlite_on_conflict_unique",
        };
        let own = constraint.options();
        let mut text = String::new();
        match constraint.columns() {
            [only] if !own.contains_key("sqlite_on_conflict") => {
                if let Some(column) = table.column(only) {
                    conflict(&column.options, of_column, &mut text);
                }
            }
            _ => conflict(own, "sqlite_on_conflict", &mut text),
        }
        text
    }

    /// A key into another attached database cannot be written; within one the name stands without its schema.
    fn referred_table_sql(&self, table: &Table, key: &ForeignKeyConstraint) -> Option<String> {
        (table.schema == key.referred_schema).then(|| self.quote(&key.referred_table))
    }

    fn index_table_sql(&self, table: &Table) -> String {
        quote::identifier(self, &table.name, table.quote)
    }

    fn index_name_sql(&self, table: &Table, name: &str, _creating: bool) -> String {
        quote::in_schema(self, table.schema.as_deref(), name)
    }

    fn rename_column_sql(&self, change: &ddl::AlterColumn, new: &str) -> String {
        ddl::alter::rename_column(self, change, new, "RENAME COLUMN")
    }
}

/// SQLite wants parentheses around a default that is more than a word, a string or a parenthesis.
fn in_parentheses(default: String) -> String {
    let opens = default.trim_start().starts_with(['\'', '"', '(']);
    let word = default.chars().all(|c| c.is_alphanumeric() || c == '_');
    if opens || word {
        default
    } else {
        format!("({default})")
    }
}

fn conflict(options: &Options, key: &str, text: &mut String) {
    if let Some(action) = options.get(key).and_then(OptionValue::as_str) {
        text.push_str(&format!(" ON CONFLICT {action}"));
    }
}
