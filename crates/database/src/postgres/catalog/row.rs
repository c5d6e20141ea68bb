//! Cells of a row of the catalog.

use sql::SqlValue;

/// One row.
pub(super) struct Row(pub(super) Vec<SqlValue>);

impl Row {
    /// A text, unless it is `NULL`.
    pub(super) fn text(&self, i: usize) -> Option<String> {
        match self.0.get(i)? {
            SqlValue::Text(text) | SqlValue::Json(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// A text; empty for `NULL`.
    pub(super) fn string(&self, i: usize) -> String {
        self.text(i).unwrap_or_default()
    }

    /// A number; zero for `NULL`.
    pub(super) fn int(&self, i: usize) -> i64 {
        match self.0.get(i) {
            Some(SqlValue::Int(number)) => *number,
            _ => 0,
        }
    }

    /// A truth value; false for `NULL`.
    pub(super) fn flag(&self, i: usize) -> bool {
        matches!(self.0.get(i), Some(SqlValue::Bool(true)))
    }

    /// The items of an array; empty for `NULL`.
    fn items(&self, i: usize) -> &[SqlValue] {
        match self.0.get(i) {
            Some(SqlValue::Array(items)) => items,
            _ => &[],
        }
    }

    /// An array of texts.
    pub(super) fn texts(&self, i: usize) -> Vec<String> {
        let text = |item: &SqlValue| match item {
            SqlValue::Text(text) => text.clone(),
            _ => String::new(),
        };
        self.items(i).iter().map(text).collect()
    }

    /// An array of texts that may be `NULL`.
    pub(super) fn optional_texts(&self, i: usize) -> Vec<Option<String>> {
        let text = |item: &SqlValue| match item {
            SqlValue::Text(text) => Some(text.clone()),
            _ => None,
        };
        self.items(i).iter().map(text).collect()
    }

    /// An array of numbers.
    pub(super) fn ints(&self, i: usize) -> Vec<i64> {
        let int = |item: &SqlValue| match item {
            SqlValue::Int(number) => *number,
            _ => 0,
        };
        self.items(i).iter().map(int).collect()
    }

    /// An array of truth values.
    pub(super) fn flags(&self, i: usize) -> Vec<bool> {
        self.items(i)
            .iter()
            .map(|item| *item == SqlValue::Bool(true))
            .collect()
    }
}
