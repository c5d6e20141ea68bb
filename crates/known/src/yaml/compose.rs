//! The documents of a YAML stream as nodes.

use std::collections::HashMap;
use std::rc::Rc;

use libyaml_safer::{
    Error, ErrorKind, Event, EventData, MappingStyle, Mark, Parser, ScalarStyle, SequenceStyle,
};
use python::{Args, Class, Instance, Interp, Result, Value};

/// How deep collections may nest; `PyYAML` ends with a `RecursionError` before that.
const DEPTH: usize = 900;
const PREFIX: &str = "tag:yaml.org,2002:";

/// `compose(text, stream, ScalarNode, SequenceNode, MappingNode)`: a tuple of the documents' root nodes, of the scalars
/// whose tag depends on their text, and of what is wrong after these documents: `None` or the kind of the error, its
/// context with its place, the problem with its place; for anchors the name, its first place, `None` and the place.
pub(super) fn compose(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("compose");
    let text = reader.required_str(interp, "text")?;
    let mut composer = Composer {
        stream: reader.required(interp, "stream")?,
        scalar: class(interp, &reader.required(interp, "scalar")?)?,
        sequence: class(interp, &reader.required(interp, "sequence")?)?,
        mapping: class(interp, &reader.required(interp, "mapping")?)?,
        open: Vec::new(),
        anchors: HashMap::new(),
        plain: Vec::new(),
        documents: Vec::new(),
        start: Value::None,
    };
    let mut bytes = text.as_bytes();
    let mut parser = Parser::new();
    parser.set_input_string(&mut bytes);
    let failure = loop {
        let event = match parser.parse() {
            Ok(event) => event,
            Err(error) => break syntax_error(&error),
        };
        if event.data == EventData::StreamEnd {
            break Value::None;
        }
        if let Some(failure) = composer.take(event) {
            break failure;
        }
        if composer.open.len() > DEPTH {
            return Err(interp.raise("RecursionError", "maximum recursion depth exceeded"));
        }
    };
    Ok(Value::tuple(vec![
        Value::list(composer.documents),
        Value::list(composer.plain),
        failure,
    ]))
}

fn class(interp: &Interp, value: &Value) -> Result<Rc<Class>> {
    match value {
        Value::Class(class) => Ok(Rc::clone(class)),
        _ => Err(interp.type_error("a class is required")),
    }
}

fn syntax_error(error: &Error) -> Value {
    let kind = if error.kind() == ErrorKind::Parser {
        "parser"
    } else {
        "scanner"
    };
    Value::tuple(vec![
        Value::str(kind),
        Value::optional_str(error.context()),
        error.context_mark().map_or(Value::None, place),
        Value::str(error.problem()),
        error.problem_mark().map_or(Value::None, place),
    ])
}

/// An anchor that stands a second time, or an alias without one.
fn anchor_error(anchor: &str, first: Value, at: Mark) -> Value {
    Value::tuple(vec![
        Value::str("composer"),
        Value::str(anchor),
        first,
        Value::None,
        place(at),
    ])
}

/// A collection whose end has not come yet.
struct Open {
    node: Rc<Instance>,
    children: Vec<Value>,
    pairs: bool,
}

struct Composer {
    stream: Value,
    scalar: Rc<Class>,
    sequence: Rc<Class>,
    mapping: Rc<Class>,
    open: Vec<Open>,
    anchors: HashMap<String, Rc<Instance>>,
    plain: Vec<Value>,
    documents: Vec<Value>,
    /// Where the document begins.
    start: Value,
}

impl Composer {
    /// Takes an event; gives back what is wrong with it.
    fn take(&mut self, event: Event) -> Option<Value> {
        let (start, end) = (event.start_mark, event.end_mark);
        if let Some(anchor) = anchor_of(&event.data)
            && let Some(known) = self.anchors.get(anchor)
        {
            return Some(anchor_error(
                anchor,
                known.get("_start").unwrap_or(Value::None),
                start,
            ));
        }
        match event.data {
            EventData::Scalar {
                anchor,
                tag,
                value,
                style,
                ..
            } => {
                let node = Instance::new(&self.scalar);
                node.set("value", Value::str(&value));
                node.set("style", style_name(style));
                match named(tag.as_deref()) {
                    Some(tag) => node.set("tag", Value::str(tag)),
                    // `!` asks for what a plain scalar would be.
                    None if style == ScalarStyle::Plain || tag.is_some() => {
                        self.plain.push(Value::Instance(Rc::clone(&node)));
                    }
                    None => node.set("tag", Value::str(format!("{PREFIX}str"))),
                }
                node.set("_end", place(end));
                self.begin(&node, anchor, start);
                self.place(node);
            }
            EventData::SequenceStart {
                anchor, tag, style, ..
            } => {
                let node = Instance::new(&self.sequence);
                node.set("flow_style", Value::Bool(style == SequenceStyle::Flow));
                self.enter(node, anchor, named(tag.as_deref()).unwrap_or("seq"), start, false);
            }
            EventData::MappingStart {
                anchor, tag, style, ..
            } => {
                let node = Instance::new(&self.mapping);
                node.set("flow_style", Value::Bool(style == MappingStyle::Flow));
                self.enter(node, anchor, named(tag.as_deref()).unwrap_or("map"), start, true);
            }
            EventData::SequenceEnd | EventData::MappingEnd => self.leave(end),
            EventData::Alias { anchor } => match self.anchors.get(&anchor).cloned() {
                Some(node) => self.place(node),
                None => return Some(anchor_error(&anchor, Value::None, start)),
            },
            EventData::DocumentStart { .. } => {
                self.start = place(start);
                self.anchors.clear();
            }
            _ => {}
        }
        None
    }

    /// What all nodes know: where they begin and what they are called.
    fn begin(&mut self, node: &Rc<Instance>, anchor: Option<String>, start: Mark) {
        node.set("_stream", self.stream.clone());
        node.set("_start", place(start));
        if let Some(anchor) = anchor {
            node.set("anchor", Value::str(&anchor));
            self.anchors.insert(anchor, Rc::clone(node));
        }
    }

    fn enter(&mut self, node: Rc<Instance>, anchor: Option<String>, tag: &str, start: Mark, pairs: bool) {
        let tag = if matches!(tag, "seq" | "map") {
            format!("{PREFIX}{tag}")
        } else {
            tag.to_owned()
        };
        node.set("tag", Value::str(tag));
        self.begin(&node, anchor, start);
        self.open.push(Open {
            node,
            children: Vec::new(),
            pairs,
        });
    }

    fn leave(&mut self, end: Mark) {
        let Some(Open {
            node,
            children,
            pairs,
        }) = self.open.pop()
        else {
            return;
        };
        let children = if pairs {
            children
                .chunks(2)
                .map(|pair| Value::tuple(pair.to_vec()))
                .collect()
        } else {
            children
        };
        node.set("value", Value::list(children));
        node.set("_end", place(end));
        self.place(node);
    }

    /// Puts a node where it belongs.
    fn place(&mut self, node: Rc<Instance>) {
        if let Some(open) = self.open.last_mut() {
            open.children.push(Value::Instance(node));
        } else {
            node.set("_document", self.start.clone());
            self.documents.push(Value::Instance(node));
        }
    }
}

/// The anchor that an event gives its node.
fn anchor_of(event: &EventData) -> Option<&str> {
    match event {
        EventData::Scalar { anchor, .. }
        | EventData::SequenceStart { anchor, .. }
        | EventData::MappingStart { anchor, .. } => anchor.as_deref(),
        _ => None,
    }
}

/// The tag that a node names; `None` without one and for `!`.
fn named(tag: Option<&str>) -> Option<&str> {
    tag.filter(|tag| *tag != "!")
}

fn style_name(style: ScalarStyle) -> Value {
    match style {
        ScalarStyle::SingleQuoted => Value::str("'"),
        ScalarStyle::DoubleQuoted => Value::str("\""),
        ScalarStyle::Literal => Value::str("|"),
        ScalarStyle::Folded => Value::str(">"),
        _ => Value::None,
    }
}

/// Index, line and column, each counted from 0.
fn place(mark: Mark) -> Value {
    let number = |number| i64::try_from(number).map_or(Value::None, Value::Int);
    Value::tuple(vec![number(mark.index), number(mark.line), number(mark.column)])
}
