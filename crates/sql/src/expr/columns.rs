//! The columns that an expression names.

use std::cell::RefCell;

use super::{Expr, InList};

impl Expr {
    /// The names of the columns in it, in order.
    pub fn columns(&self) -> Vec<String> {
        let names = RefCell::new(Vec::new());
        self.clone().rename_columns(&|name| {
            names.borrow_mut().push(name.to_owned());
            name.to_owned()
        });
        names.into_inner()
    }

    /// Gives the columns in it new names.
    pub fn rename_columns(&mut self, rename: &dyn Fn(&str) -> String) {
        rename_all(self, rename);
    }
}

/// Gives the columns of an expression new names.
fn rename_all(expr: &mut Expr, rename: &dyn Fn(&str) -> String) {
    match expr {
        Expr::Column(column) => column.name = rename(&column.name),
        Expr::Function(function) => {
            for argument in &mut function.args {
                rename_all(argument, rename);
            }
        }
        Expr::Binary { left, right, .. } => {
            rename_all(left, rename);
            rename_all(right, rename);
        }
        Expr::And(list) | Expr::Or(list) | Expr::Tuple(list) | Expr::List(list) | Expr::Array(list, _) => {
            for item in list {
                rename_all(item, rename);
            }
        }
        Expr::In { expr, list, .. } => {
            rename_all(expr, rename);
            if let InList::List(list) = list {
                for item in list {
                    rename_all(item, rename);
                }
            }
        }
        Expr::Between { expr, low, high, .. } => {
            for part in [expr, low, high] {
                rename_all(part, rename);
            }
        }
        Expr::Like(like) => {
            rename_all(&mut like.left, rename);
            rename_all(&mut like.right, rename);
        }
        Expr::Unary { operand: inner, .. }
        | Expr::Not(inner)
        | Expr::Cast(inner, _)
        | Expr::JsonScalar(inner, _)
        | Expr::JsonText(inner)
        | Expr::TypeCoerce(inner, _)
        | Expr::Label(inner, _)
        | Expr::Written(inner, _)
        | Expr::Collate(inner, _)
        | Expr::Asc(inner)
        | Expr::Desc(inner)
        | Expr::Nulls(inner, _)
        | Expr::Extract(_, inner)
        | Expr::Grouping(inner) => rename_all(inner, rename),
        _ => {}
    }
}
