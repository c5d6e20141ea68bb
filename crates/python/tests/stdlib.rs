//! The programs in `conformance/stdlib/` print here what CPython 3.11 prints
//! (`conformance/stdlib/generate.py` wrote it down).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use stillhead_python::{Error, Interp, World, datetime, last_line, logging, uuid};

const STACK: usize = 256 << 20;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/stdlib")
        .canonicalize()
        .unwrap()
}

/// Runs `body` where calls may nest deeply, and returns what was printed.
fn printed(body: impl FnOnce(&Interp) + Send + 'static) -> (String, String) {
    let (out, err): (Arc<Mutex<String>>, Arc<Mutex<String>>) = (Arc::default(), Arc::default());
    let texts = (Arc::clone(&out), Arc::clone(&err));
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let world = World {
            roots: vec![folder()],
            cwd: folder(),
            stdout: Box::new(move |text| out.lock().unwrap().push_str(text)),
            stderr: Box::new(move |text| err.lock().unwrap().push_str(text)),
            ..World::default()
        };
        let home = ("HOME".to_owned(), "/root".to_owned());
        world.environment.borrow_mut().extend([home]);
        body(&Interp::new(world));
    });
    worker.unwrap().join().unwrap();
    let (out, err) = (texts.0.lock().unwrap().clone(), texts.1.lock().unwrap().clone());
    (out, err)
}

fn run(path: &Path) -> String {
    let path = path.to_owned();
    let (out, _) = printed(move |interp| {
        let text = fs::read_to_string(&path).unwrap();
        match interp.run_text("__main__", &path, &text) {
            Ok(_) => {}
            Err(Error::Raised(raised)) => {
                (interp.world.stdout)(&format!("{}\n", last_line(interp, &raised.exception)));
            }
            Err(error @ Error::Stop(_)) => {
                let place = error.trace().first();
                let place = place.map(|p| (p.source.path.clone(), p.source.line_column(p.range.start())));
                (interp.world.stdout)(&format!(
                    "refused: {error:.0?} {place:?}\n",
                    error = message(&error)
                ));
            }
        }
    });
    out
}

fn message(error: &Error) -> String {
    match error {
        Error::Raised(_) => String::new(),
        Error::Stop(stop) => stop.message.clone(),
    }
}

/// `STDLIB=re cargo nextest run` looks at one program only.
#[test]
fn programs_print_what_python_prints() {
    let only = std::env::var("STDLIB").ok();
    let mut programs: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| path.file_stem().unwrap() != "generate")
        .filter(|path| {
            only.as_ref()
                .is_none_or(|only| path.file_stem().unwrap() == only.as_str())
        })
        .collect();
    programs.sort();
    assert!(!programs.is_empty());
    let mut wrong = Vec::new();
    for path in programs {
        let expected = fs::read_to_string(path.with_extension("out")).unwrap();
        let ours = run(&path);
        if ours != expected {
            wrong.push(format!("{}:\n{}", path.display(), difference(&ours, &expected)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} programs differ\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The first lines in which two outputs differ.
fn difference(ours: &str, theirs: &str) -> String {
    let (mut a, mut b) = (ours.lines(), theirs.lines());
    let mut shown = Vec::new();
    while shown.len() < 6 {
        match (a.next(), b.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => shown.push(format!(
                "   python: {}\n     ours: {}",
                b.unwrap_or("(end)"),
                a.unwrap_or("(end)")
            )),
        }
    }
    shown.join("\n")
}

#[test]
fn the_host_logs_through_python_s_handlers() {
    let (_, text) = printed(|interp| {
        let setup = "import logging, sys\n\
                     logging.basicConfig(format='%(levelname)-5.5s [%(name)s] %(message)s', level=logging.INFO)\n";
        interp.run_text("env", Path::new("env.py"), setup).unwrap();
        logging::log(interp, "alembic.runtime.migration", logging::INFO, "100% of it").unwrap();
        logging::log(interp, "alembic.runtime.migration", logging::DEBUG, "hidden").unwrap();
    });
    assert_eq!(text, "INFO  [alembic.runtime.migration] 100% of it\n");
}

#[test]
fn the_host_s_messages_obey_whatever_python_set_up() {
    // What real Python prints for `logging.getLogger("alembic.x").info("hello")` after each of these.
    let cases = [
        ("logging.addLevelName(20, 'note')", "note:alembic.x:hello\n"),
        ("logging.getLogger('alembic').setLevel('WARNING')", ""),
        ("logging.getLogger('alembic.x').disabled = True", ""),
        ("logging.getLogger('alembic').propagate = False", ""),
        ("logging.disable(logging.INFO)", ""),
        ("logging.root.handlers[0].setLevel(30)", ""),
        (
            "logging.root.addFilter(lambda record: False)",
            "INFO:alembic.x:hello\n",
        ),
        (
            "logging.root.handlers[0].addFilter(lambda record: record.name == 'alembic.y')",
            "",
        ),
        (
            "logging.root.handlers[0].terminator = '|'",
            "INFO:alembic.x:hello|",
        ),
        (
            "logging.getLogger('alembic').addHandler(logging.StreamHandler())",
            "hello\nINFO:alembic.x:hello\n",
        ),
        (
            "logging.root.handlers[0].setFormatter(logging.Formatter('%(levelno)s %(message)s'))",
            "20 hello\n",
        ),
        (
            "logging.root.handlers[0].setFormatter(logging.Formatter('{name}', style='{'))",
            "alembic.x\n",
        ),
        (
            "class Loud(logging.Formatter):\n    def format(self, record): return record.getMessage().upper()\n\
             logging.root.handlers[0].setFormatter(Loud())",
            "HELLO\n",
        ),
        (
            "class Quiet(logging.StreamHandler):\n    def emit(self, record): pass\n\
             logging.root.handlers[:] = [Quiet()]",
            "",
        ),
    ];
    for (change, expected) in cases {
        let setup = format!("import logging\nlogging.basicConfig(level=logging.INFO)\n{change}\n");
        let (_, text) = printed(move |interp| {
            interp.run_text("env", Path::new("env.py"), &setup).unwrap();
            logging::log(interp, "alembic.x", logging::INFO, "hello").unwrap();
        });
        assert_eq!(text, expected, "{change}");
    }
}

#[test]
fn without_configuration_only_warnings_are_shown() {
    let (_, text) = printed(|interp| {
        logging::log(interp, "alembic", logging::INFO, "hidden").unwrap();
        logging::log(interp, "alembic", logging::WARNING, "shown").unwrap();
    });
    assert_eq!(text, "shown\n");
}

#[test]
fn sys_path_decides_where_imports_are_found() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("found_by_path.py"), "x = 5\n").unwrap();
    let path = folder.path().to_owned();
    let (text, _) = printed(move |interp| {
        let program = format!(
            "import sys\nsys.path.insert(0, {:?})\nfrom found_by_path import x\nprint(x)\n",
            path.display().to_string()
        );
        interp.run_text("env", Path::new("env.py"), &program).unwrap();
    });
    assert_eq!(text, "5\n");
}

#[test]
fn moments_go_in_and_out() {
    let (text, _) = printed(|interp| {
        let program = "from datetime import *\n\
                       zone = timezone(timedelta(hours=-3))\n\
                       values = [date(2024, 2, 29), time(1, 2), datetime(2024, 1, 2, 3, 4, 5, 6, zone), timedelta(days=-1)]\n";
        let module = interp.run_text("env", Path::new("env.py"), program).unwrap();
        for value in interp.collect(&module.get("values").unwrap()).unwrap() {
            let temporal = datetime::read(interp, &value).unwrap().unwrap();
            let made = datetime::make(interp, &temporal).unwrap();
            assert!(interp.eq(&made, &value).unwrap());
            (interp.world.stdout)(&format!("{}\n", interp.repr(&made).unwrap()));
        }
        assert_eq!(
            datetime::read(interp, &stillhead_python::Value::Int(5)).unwrap(),
            None
        );
    });
    let expected = "datetime.date(2024, 2, 29)\n\
                    datetime.time(1, 2)\n\
                    datetime.datetime(2024, 1, 2, 3, 4, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=75600)))\n\
                    datetime.timedelta(days=-1)\n";
    assert_eq!(text, expected);
}

#[test]
fn uuids_go_in_and_out() {
    printed(|interp| {
        let program = "import uuid\nvalue = uuid.UUID('12345678-1234-5678-1234-567812345678')\n";
        let module = interp.run_text("env", Path::new("env.py"), program).unwrap();
        let value = module.get("value").unwrap();
        let read = uuid::read(interp, &value).unwrap().unwrap();
        assert_eq!(read.to_string(), "12345678-1234-5678-1234-567812345678");
        assert!(interp.eq(&uuid::make(interp, read).unwrap(), &value).unwrap());
    });
}

#[test]
fn errors_inside_the_library_point_to_the_caller() {
    printed(|interp| {
        let program = "import json\n\njson.loads('[1,')\n";
        let error = interp
            .run_text("env", Path::new("env.py"), program)
            .err()
            .unwrap();
        let places: Vec<_> = error.trace().iter().map(|p| p.source.path.clone()).collect();
        assert_eq!(places, [Path::new("env.py")]);
    });
}
