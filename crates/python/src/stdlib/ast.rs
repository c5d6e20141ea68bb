//! `ast`: `literal_eval` alone; syntax trees are not values here.

use std::rc::Rc;

use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::Annotation;
use crate::scope::Scope;
use crate::syntax::{Ranged, Source, ast, parse_module};

/// What needs trees as values.
const UNSUPPORTED: &[&str] = &[
    "parse",
    "walk",
    "dump",
    "unparse",
    "iter_child_nodes",
    "iter_fields",
    "get_docstring",
    "get_source_segment",
    "fix_missing_locations",
    "copy_location",
];

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("ast").function("literal_eval", literal_eval);
    Ok(UNSUPPORTED
        .iter()
        .fold(module, |module, name| {
            module.function(name, move |_, _| {
                Err(Error::unsupported(format!(
                    "ast.{name}() is not supported; ast.literal_eval() is"
                )))
            })
        })
        .build())
}

/// `ast.literal_eval(text)`: the text is parsed, looked through, and then evaluated like any other.
fn literal_eval(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("literal_eval");
    let text = reader.required(interp, "node_or_string")?;
    reader.finish(interp)?;
    let Some(text) = text.as_str() else {
        return Err(interp.value_error(format!("malformed node or string: {}", interp.repr(&text)?)));
    };
    let source = Source::new("<unknown>", text.trim_start_matches([' ', '\t']));
    let parsed = parse_module(&source).map_err(|error| interp.raise("SyntaxError", &error.message))?;
    match parsed.body.as_slice() {
        [ast::Stmt::Expr(statement)] => {
            check(interp, &source, &statement.value)?;
            interp.evaluate_annotation(&Annotation {
                name: "".into(),
                expression: Rc::new((*statement.value).clone()),
                scope: Scope::root(),
                module: Module::new("ast", None, false),
            })
        }
        _ => Err(interp.raise("SyntaxError", "invalid syntax")),
    }
}

/// Refuses, as Python does, what is not made of literals.
fn check(interp: &Interp, source: &Source, expression: &ast::Expr) -> Result<()> {
    let all = |items: &[ast::Expr]| items.iter().try_for_each(|item| check(interp, source, item));
    match expression {
        ast::Expr::NumberLiteral(_)
        | ast::Expr::StringLiteral(_)
        | ast::Expr::BytesLiteral(_)
        | ast::Expr::BooleanLiteral(_)
        | ast::Expr::NoneLiteral(_)
        | ast::Expr::EllipsisLiteral(_) => Ok(()),
        ast::Expr::Tuple(tuple) => all(&tuple.elts),
        ast::Expr::List(list) => all(&list.elts),
        ast::Expr::Set(set) => all(&set.elts),
        ast::Expr::Dict(dict) => dict.items.iter().try_for_each(|item| match &item.key {
            Some(key) => check(interp, source, key).and_then(|()| check(interp, source, &item.value)),
            None => Err(malformed(interp, source, expression)),
        }),
        ast::Expr::Call(call) if is_name(&call.func, "set") && call.arguments.is_empty() => Ok(()),
        ast::Expr::UnaryOp(unary)
            if matches!(unary.op, ast::UnaryOp::UAdd | ast::UnaryOp::USub)
                && matches!(&*unary.operand, ast::Expr::NumberLiteral(_)) =>
        {
            Ok(())
        }
        other => Err(malformed(interp, source, other)),
    }
}

fn is_name(expression: &ast::Expr, wanted: &str) -> bool {
    matches!(expression, ast::Expr::Name(name) if name.id.as_str() == wanted)
}

fn malformed(interp: &Interp, source: &Source, expression: &ast::Expr) -> Error {
    let (line, _) = source.line_column(expression.start());
    let kind = match expression {
        ast::Expr::Name(_) => "Name",
        ast::Expr::Call(_) => "Call",
        ast::Expr::Attribute(_) => "Attribute",
        ast::Expr::BinOp(_) => "BinOp",
        ast::Expr::UnaryOp(_) => "UnaryOp",
        ast::Expr::FString(_) => "JoinedStr",
        ast::Expr::Subscript(_) => "Subscript",
        ast::Expr::Lambda(_) => "Lambda",
        ast::Expr::ListComp(_) => "ListComp",
        ast::Expr::Dict(_) => "Dict",
        _ => "expr",
    };
    interp.value_error(format!(
        "malformed node or string on line {line}: <ast.{kind} object at 0x7f0000000000>"
    ))
}
