//! Documents as text.

use libyaml_safer::{Break, Emitter, Encoding, Event, MappingStyle, ScalarStyle, SequenceStyle};
use python::{Args, Interp, Result, Value};

/// `emit(events, indent=, width=, allow_unicode=, canonical=)`: the text of a stream. An event is a tuple that begins with
/// its name: `("document", explicit)`, `("end", explicit)`, `("alias", anchor)`, `("scalar", anchor, tag, value, plain,
/// quoted, style)`, `("sequence" or "mapping", anchor, tag, implicit, flow)`, `("sequence end",)`, `("mapping end",)`.
pub(super) fn emit(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("emit");
    let events = interp.collect(&reader.required(interp, "events")?)?;
    let mut text = Vec::new();
    let mut emitter = Emitter::new();
    emitter.set_output_string(&mut text);
    let number = |value: i64| i32::try_from(value).unwrap_or(i32::MAX);
    emitter.set_indent(number(reader.int_or(interp, "indent", 2)?));
    emitter.set_width(number(reader.int_or(interp, "width", 80)?));
    emitter.set_unicode(reader.bool_or(interp, "allow_unicode", false)?);
    emitter.set_canonical(reader.bool_or(interp, "canonical", false)?);
    emitter.set_break(Break::Ln);
    let mut all = vec![Event::stream_start(Encoding::Utf8)];
    for event in &events {
        all.push(read(interp, event)?);
    }
    all.push(Event::stream_end());
    for event in all {
        emitter
            .emit(event)
            .map_err(|error| interp.value_error(error.problem()))?;
    }
    emitter
        .flush()
        .map_err(|error| interp.value_error(error.problem()))?;
    drop(emitter);
    Ok(Value::str(String::from_utf8_lossy(&text)))
}

/// The event that a tuple stands for.
fn read(interp: &Interp, event: &Value) -> Result<Event> {
    let parts = interp.collect(event)?;
    let text = |index: usize| parts.get(index).and_then(Value::as_str);
    let truth = |index: usize| matches!(parts.get(index), Some(Value::Bool(true)));
    let name = text(0).unwrap_or_default();
    Ok(match &*name {
        "document" => Event::document_start(None, &[], !truth(1)),
        "end" => Event::document_end(!truth(1)),
        "alias" => Event::alias(&text(1).unwrap_or_default()),
        "scalar" => {
            let (anchor, tag) = (text(1), text(2));
            let value = text(3).unwrap_or_default();
            let style = scalar_style(text(6).as_deref());
            Event::scalar(
                anchor.as_deref(),
                tag.as_deref(),
                &value,
                truth(4),
                truth(5),
                style,
            )
        }
        "sequence" => {
            let style = if truth(4) {
                SequenceStyle::Flow
            } else {
                SequenceStyle::Block
            };
            Event::sequence_start(text(1).as_deref(), text(2).as_deref(), truth(3), style)
        }
        "mapping" => {
            let style = if truth(4) {
                MappingStyle::Flow
            } else {
                MappingStyle::Block
            };
            Event::mapping_start(text(1).as_deref(), text(2).as_deref(), truth(3), style)
        }
        "sequence end" => Event::sequence_end(),
        "mapping end" => Event::mapping_end(),
        _ => return Err(interp.value_error(format!("no event is called {name:?}"))),
    })
}

fn scalar_style(style: Option<&str>) -> ScalarStyle {
    match style {
        Some("'") => ScalarStyle::SingleQuoted,
        Some("\"") => ScalarStyle::DoubleQuoted,
        Some("|") => ScalarStyle::Literal,
        Some(">") => ScalarStyle::Folded,
        _ => ScalarStyle::Any,
    }
}
