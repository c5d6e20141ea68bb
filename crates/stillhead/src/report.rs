//! How failures look: Alembic's `FAILED: …` where Alembic has it, else the place in the file, and what to do.

use std::fmt::Write;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use alembic::RunError;
use python::syntax::{Source, TextRange};
use python::{Error, Place, StopKind};

use crate::Failure;
use crate::cli::output::{Output, wrap_width};

/// Writes a failure.
pub(crate) fn report(output: &Output, failure: &Failure, quiet: bool) {
    match failure {
        Failure::Command(message) => failed(output, message, quiet),
        Failure::Usage(message) => output.err(&format!("alembic: error: {message}\n")),
        Failure::Syntax {
            path,
            line,
            column,
            message,
        } => {
            let source = Source::new(path, std::fs::read_to_string(path).unwrap_or_default());
            let range = TextRange::empty(source.offset(*line, *column));
            let title = format!("SyntaxError: {message}");
            let report = [Level::ERROR
                .primary_title(title.as_str())
                .element(annotated(&source, range, ""))];
            output.err(&format!("{}\n{title}\n", render(&report)));
        }
        Failure::Uncaught(message) => output.err(&format!("{message}\n")),
        Failure::Run(error) => match (&error.command_error, &error.error) {
            (Some(message), _) => failed(output, message, quiet),
            (None, Error::Stop(stop)) if matches!(stop.kind, StopKind::Exit(_)) => {}
            (None, _) => output.err(&explain(error)),
        },
    }
}

/// Alembic's own form, wrapped and indented on a terminal.
fn failed(output: &Output, message: &str, quiet: bool) {
    if quiet {
        return;
    }
    let text = format!("FAILED: {message}");
    match wrap_width() {
        None => output.out(&format!("{text}\n")),
        Some(width) => {
            for line in wrap(&text, width) {
                output.out(&format!("  {line}\n"));
            }
        }
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The error with its place, the calls that led there, and the last line of Python's traceback.
pub(crate) fn explain(error: &RunError) -> String {
    let (title, help) = match &error.error {
        Error::Raised(_) => (error.last_line.clone().unwrap_or_default(), None),
        Error::Stop(stop) => (stop.message.clone(), stop.help.clone()),
    };
    let title_line = title.lines().next().unwrap_or_default().to_owned();
    let trace = error.error.trace();
    let mut report = vec![
        Level::ERROR
            .primary_title(title_line)
            .elements(trace.first().map(snippet)),
    ];
    if let Error::Stop(stop) = &error.error
        && let Some(origin) = &stop.origin
    {
        let place = (&*origin.source, origin.range);
        let snippet = annotated(place.0, place.1, "imported here");
        report.push(
            Level::NOTE
                .secondary_title(format!("`{}` comes from this import", origin.import))
                .element(snippet),
        );
    }
    if let Some(help) = help {
        report.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    let mut text = render(&report);
    text.push('\n');
    for place in trace.iter().skip(1) {
        let (line, column) = place.source.line_column(place.range.start());
        let _ = writeln!(
            text,
            "  called at {}:{line}:{column} in {}",
            place.source.path.display(),
            place.function
        );
    }
    if let Some(directive) = &error.directive {
        let _ = writeln!(text, "  in {directive}");
    }
    if let Some(revision) = &error.revision {
        let _ = writeln!(text, "  while running revision {revision}");
    }
    // Scripts that look at the last line of a traceback find it where it always was.
    if let Some(last) = &error.last_line {
        let _ = writeln!(text, "{last}");
    }
    text
}

/// With colour on a terminal only.
fn render(report: &[Group<'_>]) -> String {
    let renderer = if Output::colour() {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.decor_style(DecorStyle::Ascii).render(report)
}

fn snippet(place: &Place) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    annotated(&place.source, place.range, "")
}

fn annotated<'a>(
    source: &'a Source,
    range: TextRange,
    label: &'a str,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let (start, mut end) = (range.start().to_usize(), range.end().to_usize());
    // A statement over many lines is shown by its first.
    if let Some(line_end) = source.text.get(start..end).and_then(|text| text.find('\n')) {
        end = start + line_end;
    }
    let mut annotation = AnnotationKind::Primary.span(start..end.max(start));
    if !label.is_empty() {
        annotation = annotation.label(label);
    }
    Snippet::source(&source.text)
        .path(source.path.to_string_lossy().into_owned())
        .annotation(annotation)
}
