//! `op.execute`.

use sql::expr::TextClause;

use crate::action::Action;

/// `op.execute(sqltext)`: a string, or an executable element.
#[derive(Debug, Clone, PartialEq)]
pub struct Execute {
    /// The statement; a string is [`sql::Statement::Text`].
    pub statement: sql::Statement,
}

impl Execute {
    /// `op.execute("…")`.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            statement: sql::Statement::Text(TextClause::new(text)),
        }
    }

    pub(crate) fn actions(&self) -> Vec<Action> {
        vec![Action::Execute(Box::new(self.statement.clone()))]
    }
}
