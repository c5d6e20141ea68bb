//! Private names: inside a class, `__name` means `_Class__name`.

use super::ast::visitor::transformer::{self, Transformer};
use super::ast::{self, Identifier};

/// Rewrites the private names of all classes in a module.
pub(super) fn mangle(text: &str, body: &mut [ast::Stmt]) {
    if mentions_private(text) {
        Mangler { class: None }.visit_body(body);
    }
}

/// Whether a text has an identifier of that form at all; nearly no file does.
fn mentions_private(text: &str) -> bool {
    let is_name = |c: char| c == '_' || c.is_alphanumeric();
    text.match_indices("__").any(|(at, _)| {
        let starts = !text[..at].chars().next_back().is_some_and(is_name);
        let name: &str = text[at..].split(|c| !is_name(c)).next().unwrap_or("");
        starts && is_private(name)
    })
}

fn is_private(name: &str) -> bool {
    name.starts_with("__") && !name.ends_with("__")
}

struct Mangler {
    /// The class around, without its leading underscores.
    class: Option<String>,
}

impl Mangler {
    fn mangled(&self, name: &str) -> Option<String> {
        let class = self.class.as_deref().filter(|class| !class.is_empty())?;
        is_private(name).then(|| format!("_{class}{name}"))
    }

    fn identifier(&self, identifier: &mut Identifier) {
        if let Some(name) = self.mangled(identifier.as_str()) {
            identifier.id = name.into();
        }
    }

    fn optional(&self, identifier: &mut Option<Identifier>) {
        if let Some(identifier) = identifier {
            self.identifier(identifier);
        }
    }
}

impl Transformer for Mangler {
    fn visit_stmt(&self, statement: &mut ast::Stmt) {
        match statement {
            ast::Stmt::ClassDef(def) => {
                for decorator in &mut def.decorator_list {
                    self.visit_decorator(decorator);
                }
                if let Some(arguments) = &mut def.arguments {
                    self.visit_arguments(arguments);
                }
                let class = def.name.as_str().trim_start_matches('_').to_owned();
                Mangler { class: Some(class) }.visit_body(&mut def.body);
                self.identifier(&mut def.name);
                return;
            }
            ast::Stmt::FunctionDef(def) => self.identifier(&mut def.name),
            ast::Stmt::Global(ast::StmtGlobal { names, .. })
            | ast::Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) => {
                for name in names {
                    self.identifier(name);
                }
            }
            _ => {}
        }
        transformer::walk_stmt(self, statement);
    }

    fn visit_expr(&self, expression: &mut ast::Expr) {
        match expression {
            ast::Expr::Name(name) => {
                if let Some(mangled) = self.mangled(name.id.as_str()) {
                    name.id = mangled.into();
                }
            }
            ast::Expr::Attribute(attribute) => self.identifier(&mut attribute.attr),
            _ => {}
        }
        transformer::walk_expr(self, expression);
    }

    fn visit_parameter(&self, parameter: &mut ast::Parameter) {
        self.identifier(&mut parameter.name);
        transformer::walk_parameter(self, parameter);
    }

    fn visit_keyword(&self, keyword: &mut ast::Keyword) {
        self.optional(&mut keyword.arg);
        transformer::walk_keyword(self, keyword);
    }

    fn visit_alias(&self, alias: &mut ast::Alias) {
        if alias.asname.is_some() {
            self.optional(&mut alias.asname);
        } else {
            self.identifier(&mut alias.name);
        }
    }

    fn visit_except_handler(&self, handler: &mut ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        self.optional(&mut inner.name);
        transformer::walk_except_handler(self, handler);
    }
}
