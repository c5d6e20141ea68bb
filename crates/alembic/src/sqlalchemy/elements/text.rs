//! `text("…")`.

use python::{Args, Interp, Result, Value};
use sql::compile::type_of_value;
use sql::expr::{BindParam, TextClause};
use sql::{Dialect, Type};

use crate::sqlalchemy::convert::to_bind;
use crate::sqlalchemy::state::make;
use crate::sqlalchemy::util::{attr, raise, set};

/// What a `text()` object carries.
#[derive(Clone)]
pub(crate) struct TextNode {
    /// The SQL.
    pub(crate) text: String,
    /// `bindparam` objects given to `bindparams()`.
    pub(crate) binds: Vec<Value>,
    /// Values given to `bindparams(name=value)`.
    pub(crate) values: Vec<(String, Value)>,
}

/// A `text()` object.
pub(crate) fn text_clause(interp: &Interp, text: &str) -> Value {
    let value = make(
        interp,
        "TextClause",
        TextNode {
            text: text.to_owned(),
            binds: Vec::new(),
            values: Vec::new(),
        },
    );
    set(&value, "text", Value::str(text));
    value
}

impl TextNode {
    /// The text for the SQL writer.
    pub(crate) fn clause(&self, interp: &Interp, dialect: &dyn Dialect) -> Result<TextClause> {
        let mut binds: Vec<BindParam> = Vec::new();
        for bind in &self.binds {
            binds.push(to_bind(interp, bind, dialect)?);
        }
        let given = crate::sqlalchemy::state::state(interp).params.borrow().clone();
        let given = given
            .into_iter()
            .filter(|(name, _)| self.text.contains(&format!(":{name}")));
        // What `bindparams()` is given has the type of its value, what comes with `execute()` has none.
        let own = self
            .values
            .iter()
            .map(|(name, value)| (name.clone(), value.clone(), true));
        let given = given.into_iter().map(|(name, value)| (name, value, false));
        for (name, value, is_own) in own.chain(given) {
            let (name, value) = (&name, &value);
            let type_ = binds
                .iter()
                .find(|bind| bind.name.as_deref() == Some(name.as_str()));
            let (type_, expanding) = type_.map_or_else(
                || (Type::null(), false),
                |bind| (bind.type_.clone(), bind.expanding),
            );
            let type_ = if expanding { Type::array(type_) } else { type_ };
            let value = crate::sqlalchemy::values::to_sql_value(interp, value, &type_)?;
            match binds
                .iter_mut()
                .find(|bind| bind.name.as_deref() == Some(name.as_str()))
            {
                Some(bind) => bind.value = Some(value),
                None => binds.push(BindParam {
                    name: Some(name.clone()),
                    type_: if is_own {
                        type_of_value(&value)
                    } else {
                        Type::null()
                    },
                    value: Some(value),
                    inline: false,
                    expanding: false,
                }),
            }
        }
        Ok(TextClause {
            text: self.text.clone(),
            binds,
        })
    }
}

/// `text.bindparams(*bindparam, **values)`
pub(super) fn bindparams(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let Some(node) = this.native::<TextNode>() else {
        return Err(interp.type_error("bindparams() needs a text()"));
    };
    let mut node = (*node).clone();
    let names = sql::compile::parameters(&node.text);
    let defined = |name: &str| {
        if names.iter().any(|it| it == name) {
            return Ok(());
        }
        let name = interp.repr(&Value::str(name))?;
        let message = format!("This text() construct doesn't define a bound parameter named {name}");
        Err(raise(interp, "ArgumentError", message))
    };
    for bind in &args.positional[1..] {
        if let Some(name) = attr(bind, "key").as_str() {
            defined(&name)?;
        }
        node.binds.push(bind.clone());
    }
    for (name, value) in args.keywords {
        defined(&name)?;
        node.values.push((name.to_string(), value));
    }
    Ok(copy(interp, &this, node))
}

fn copy(interp: &Interp, this: &Value, node: TextNode) -> Value {
    let text = Value::str(&node.text);
    let columns = attr(this, "_columns");
    let key = if columns.is_none() {
        "TextClause"
    } else {
        "TextualSelect"
    };
    let made = make(interp, key, node);
    set(&made, "text", text);
    set(&made, "_columns", columns);
    made
}

/// `text.columns(*columns, name=type)`: a query whose columns are known.
pub(super) fn columns(interp: &Interp, args: Args) -> Result {
    let this = args.this()?.clone();
    let Some(node) = this.native::<TextNode>() else {
        return Err(interp.type_error("columns() needs a text()"));
    };
    let mut columns = args.positional[1..].to_vec();
    for (name, type_) in args.keywords {
        let type_ = match type_ {
            Value::Class(class) => interp.call_class(&class, Args::default())?,
            type_ => type_,
        };
        columns.push(super::column_of(interp, None, &name, type_));
    }
    let made = make(interp, "TextualSelect", (*node).clone());
    set(&made, "text", Value::str(&node.text));
    set(&made, "_columns", Value::list(columns));
    Ok(made)
}
