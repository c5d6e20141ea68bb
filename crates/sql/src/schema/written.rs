//! What the code of a project says itself about the constraints and indexes of a table.

use super::{Constraint, Index};

/// A constraint or an index.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A constraint.
    Constraint(Constraint),
    /// An index.
    Index(Index),
}

/// The values of tokens by their names.
pub type TokenValues = Vec<(String, String)>;

/// What functions of the project give for the items of a table, which the SQL writer cannot call.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Written {
    /// Whole texts of constraints (`@compiles` on their class).
    pub texts: Vec<(Constraint, String)>,
    /// Values of tokens that the naming convention has of its own.
    pub tokens: Vec<(Item, TokenValues)>,
    /// Columns in `CREATE TABLE`, by their names (`@compiles(CreateColumn)`).
    pub columns: Vec<(String, String)>,
    /// The whole `CREATE TABLE` (`@compiles(CreateTable)`).
    pub table: Option<String>,
}

impl Written {
    /// Takes what is given elsewhere too.
    pub fn extend(&mut self, other: &Self) {
        self.texts.extend(other.texts.iter().cloned());
        self.tokens.extend(other.tokens.iter().cloned());
        self.columns.extend(other.columns.iter().cloned());
        if other.table.is_some() {
            self.table.clone_from(&other.table);
        }
    }

    /// The text of a column in `CREATE TABLE`.
    pub fn column(&self, name: &str) -> Option<&str> {
        let (_, text) = self.columns.iter().find(|(it, _)| it == name)?;
        Some(text)
    }

    /// The text of a constraint.
    pub fn text(&self, constraint: &Constraint) -> Option<&str> {
        let (_, text) = self.texts.iter().find(|(it, _)| it == constraint)?;
        Some(text)
    }

    /// The token values of a constraint.
    pub(super) fn of_constraint(&self, constraint: &Constraint) -> &[(String, String)] {
        self.of(|item| matches!(item, Item::Constraint(it) if it == constraint))
    }

    /// The token values of an index.
    pub(super) fn of_index(&self, index: &Index) -> &[(String, String)] {
        self.of(|item| matches!(item, Item::Index(it) if it == index))
    }

    fn of(&self, is_it: impl Fn(&Item) -> bool) -> &[(String, String)] {
        let found = self.tokens.iter().find(|(item, _)| is_it(item));
        found.map_or(&[], |(_, values)| values)
    }
}
