//! The classes of expressions.

use python::{Args, ClassBuilder, Interp, Result, Value};

use super::operators::{bool_of, operators};
use super::own_function;
use super::{text, type_of};
use crate::sqlalchemy::convert::{dialect_argument, to_expr};
use crate::sqlalchemy::state::State;
use crate::sqlalchemy::util::{compile_error, set};

/// Class names below `ColumnElement` that add nothing.
const PLAIN: &[&str] = &[
    "BinaryExpression",
    "UnaryExpression",
    "BooleanClauseList",
    "CollationClause",
    "Over",
    "FunctionFilter",
    "WithinGroup",
    "Case",
    "Cast",
    "TypeCoerce",
    "Null",
    "True_",
    "False_",
    "Tuple",
    "Extract",
    "Exists",
    "ScalarSelect",
    "Grouping",
    "Label",
    "BindParameter",
    "ColumnClause",
    "FunctionElement",
    "Array",
    "ClauseList",
];

/// Makes the classes of expressions, and the string classes of names.
pub(crate) fn classes(interp: &Interp, state: &State) {
    let module = "sqlalchemy.sql.elements";
    let clause = ClassBuilder::new(module, "ClauseElement")
        .method("__str__", |interp, args| {
            text_of(interp, args.this()?, &Value::None)
        })
        .method("compile", compile)
        .method("unique_params", |_, args| Ok(args.this()?.clone()))
        .method("self_group", |_, args| Ok(args.this()?.clone()))
        .method("get_children", |_, _| Ok(Value::list(Vec::new())));
    let clause = state.build(interp, clause);
    state.add("ClauseElement", std::rc::Rc::clone(&clause));
    // A mixin: `class CreateView(Executable, ClauseElement)`.
    let executable = state.build(interp, ClassBuilder::new("sqlalchemy.sql.base", "Executable"));
    let column = operators(ClassBuilder::new(module, "ColumnElement").base(&clause))
        .method("__bool__", |interp, args| bool_of(interp, args.this()?))
        .property("type", |interp, this| Ok(type_of(interp, this)));
    let column = state.build(interp, column);
    for name in PLAIN {
        let builder = ClassBuilder::new(module, name);
        let builder = match *name {
            "FunctionElement" => own_function::methods(builder.base(&executable)),
            "BinaryExpression" => super::binary::properties(builder),
            "ClauseList" => own_function::list_methods(builder),
            _ => builder,
        };
        state.build(interp, builder.base(&column));
    }
    let function = state.class(interp, "FunctionElement");
    let function = ClassBuilder::new("sqlalchemy.sql.functions", "Function")
        .base(&function)
        .method("alias", super::func::alias)
        .method("table_valued", super::func::table_valued)
        .method("column_valued", super::func::column_valued)
        .method("scalar_table_valued", super::func::column_valued)
        .method("within_group", super::windows::within_group)
        .method("select", |interp, args| {
            Ok(crate::sqlalchemy::statements::select(
                interp,
                vec![args.this()?.clone()],
            ))
        });
    state.build(interp, function);
    let generic = state.class(interp, "FunctionElement");
    state.build(
        interp,
        ClassBuilder::new("sqlalchemy.sql.functions", "GenericFunction").base(&generic),
    );
    let text = operators(
        ClassBuilder::new(module, "TextClause")
            .base(&executable)
            .base(&clause),
    )
    .method("bindparams", text::bindparams)
    .method("columns", text::columns)
    .method("execution_options", |_, args| Ok(args.this()?.clone()));
    let text = state.build(interp, text);
    let textual = ClassBuilder::new("sqlalchemy.sql.selectable", "TextualSelect").base(&text);
    state.build(interp, crate::sqlalchemy::statements::query_methods(textual));
    names(interp, state);
}

/// `quoted_name`, `conv`: strings that carry something.
fn names(interp: &Interp, state: &State) {
    let quoted = ClassBuilder::new("sqlalchemy.sql.elements", "quoted_name")
        .base(&interp.types().str)
        .constant("quote", Value::None)
        .static_method("__new__", |interp, args| {
            let (class, mut reader) = args.method("quoted_name")?;
            let value = reader.required_str(interp, "value")?;
            let quote = reader.optional("quote").unwrap_or(Value::None);
            reader.finish(interp)?;
            let Value::Class(class) = class else {
                return Err(interp.type_error("quoted_name.__new__() needs a class"));
            };
            let made = python::Instance::with(&class, python::Payload::Value(Value::Str(value)));
            made.set("quote", quote);
            Ok(Value::Instance(made))
        });
    let quoted = state.build(interp, quoted);
    state.build(
        interp,
        ClassBuilder::new("sqlalchemy.sql.elements", "conv").base(&quoted),
    );
    state.build(interp, ClassBuilder::new("sqlalchemy.sql.elements", "_NoneName"));
}

/// `element.compile(bind, dialect=…, compile_kwargs={"literal_binds": True})`, printed by `str`.
fn compile(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("compile")?;
    let bind = reader.optional("bind").unwrap_or(Value::None);
    let dialect = reader.optional("dialect").unwrap_or(Value::None);
    let dialect = if dialect.is_none() { bind } else { dialect };
    let text = text_of(interp, &this, &dialect)?;
    let compiled = super::super::state::make(interp, "Compiled", ());
    set(&compiled, "string", text);
    set(&compiled, "params", Value::dict(python::Dict::default()));
    Ok(compiled)
}

/// The text with values written into it.
fn text_of(interp: &Interp, this: &Value, dialect: &Value) -> Result {
    let dialect = dialect_argument(interp, dialect);
    if this.native::<super::Element>().is_some() {
        let expr = to_expr(interp, this, dialect)?;
        return dialect
            .literal_expr(&expr, true)
            .map(Value::from)
            .map_err(|error| compile_error(interp, &error));
    }
    if let Some(statements) = crate::sqlalchemy::ddl_statements(interp, this, dialect)? {
        return Ok(Value::str(statements.join("\n")));
    }
    let sql = match crate::sqlalchemy::convert::to_statement(interp, this, dialect) {
        Ok(statement) => dialect.literal_sql(&statement),
        Err(_) => {
            let expr = to_expr(interp, this, dialect)?;
            dialect.literal_expr(&expr, true)
        }
    };
    sql.map(Value::from)
        .map_err(|error| compile_error(interp, &error))
}
