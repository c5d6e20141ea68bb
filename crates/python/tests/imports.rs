//! The programs of `conformance/imports/` print here what they print in CPython 3.11 (`generate.py` there wrote it
//! down), and installed packages are imported only when they are needed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use stillhead_python::{Error, Interp, World, last_line};

/// What a program prints with its end, if that is none, and what it writes to standard error: with `path` as
/// `sys.path`, of which `installed` are packages.
fn run(program: &Path, path: Vec<PathBuf>, installed: Vec<PathBuf>) -> (String, String) {
    run_with(program, path, installed, |_| {})
}

/// The same; `then` is done in the end.
fn run_with(
    program: &Path,
    path: Vec<PathBuf>,
    installed: Vec<PathBuf>,
    then: fn(&Interp),
) -> (String, String) {
    let (printed, said) = (Arc::<Mutex<String>>::default(), Arc::<Mutex<String>>::default());
    let (out, err) = (Arc::clone(&printed), Arc::clone(&said));
    let program = program.to_owned();
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
        let folder = program.parent().unwrap().to_owned();
        let world = World {
            roots: vec![folder.clone()],
            cwd: folder,
            stdout: Box::new(move |text| out.lock().unwrap().push_str(text)),
            stderr: Box::new(move |text| err.lock().unwrap().push_str(text)),
            ..World::default()
        };
        let interp = Interp::new(world);
        *interp.path.borrow_mut() = path;
        interp.set_installed(installed, HashMap::new());
        let result = interp.run_file("__main__", &program);
        then(&interp);
        match result {
            Ok(_) => String::new(),
            Err(Error::Raised(raised)) => last_line(&interp, &raised.exception),
            Err(Error::Stop(stop)) => format!("refused: {} ({:?})", stop.message, stop.help),
        }
    });
    let end = worker.unwrap().join().unwrap();
    let text = |shared: &Arc<Mutex<String>>| shared.lock().unwrap().clone();
    (text(&printed) + &end, text(&said))
}

#[test]
fn the_programs_print_what_cpython_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../conformance/imports")
        .canonicalize()
        .unwrap();
    let mut programs: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.with_extension("out").exists() && path.extension().is_some_and(|end| end == "py"))
        .collect();
    programs.sort();
    assert!(programs.len() > 3);
    for program in programs {
        let expected = fs::read_to_string(program.with_extension("out")).unwrap();
        let (printed, _) = run(&program, vec![folder.join("one"), folder.join("two")], Vec::new());
        assert_eq!(printed, expected, "{}", program.display());
    }
}

/// A program and packages beside it, in a folder of their own.
struct Tree(tempfile::TempDir);

impl Tree {
    fn new(files: &[(&str, &str)]) -> Tree {
        let tree = Tree(tempfile::tempdir().unwrap());
        for (name, text) in files {
            let path = tree.0.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        tree
    }

    /// What its `main.py` prints; and what it writes to standard error.
    fn both(&self) -> (String, String) {
        let folder = self.0.path().canonicalize().unwrap();
        let site = folder.join("site");
        run(
            &folder.join("main.py"),
            vec![folder.clone(), site.clone()],
            vec![site],
        )
    }

    fn run(&self) -> String {
        self.both().0
    }
}

#[test]
fn an_installed_package_is_read_when_it_is_needed() {
    let tree = Tree::new(&[
        (
            "site/heavy/__init__.py",
            "print('heavy')\nfrom .inner import thing\nfrom . import never\nfrom .run import run\n",
        ),
        (
            "site/heavy/inner.py",
            "print('inner')\nfrom .never import more\nthing = 1\n",
        ),
        ("site/heavy/never.py", "print('never')\nmore = 2\n"),
        ("site/heavy/run.py", "helper = 3\ndef run():\n    return 'ran'\n"),
        ("site/other.py", "print('other')\n"),
        (
            "models.py",
            "import other\nimport heavy\nfrom heavy import thing\nfrom heavy.run import helper, run\nlater = 5\n",
        ),
        (
            "main.py",
            "import models\nfrom models import later\nprint(later)\nprint(models.thing)\nprint(models.helper, models.run(), models.heavy.run())\nimport heavy.never\nprint(heavy.never.more)\n",
        ),
    ]);
    assert_eq!(tree.run(), "5\nheavy\ninner\n1\n3 ran ran\nnever\n2\n");
}

#[test]
fn a_try_wants_to_know_at_once() {
    let tree = Tree::new(&[
        ("site/here.py", "print('here')\n"),
        ("site/half.py", "import gone\nprint('half')\n"),
        (
            "main.py",
            "try:\n    import here\n    import half\n    import missing\nexcept ImportError as error:\n    print(error)\n",
        ),
    ]);
    assert_eq!(tree.run(), "here\nhalf\nNo module named 'missing'\n");
}

#[test]
fn what_cannot_be_followed_is_unknown_and_says_why() {
    let tree = Tree::new(&[
        (
            "site/fast/__init__.py",
            "from ._core import compute\nimport subprocess\nsubprocess.run(['x'])\nglobals().update(a=1)\n",
        ),
        ("site/fast/_core.cpython-312-x86_64-linux-gnu.so", "\u{7f}ELF"),
        (
            "models.py",
            "from fast import *\nfrom gone import *\nimport fast\nvalue = fast.compute(1)\nstar = Later.attribute\n",
        ),
        (
            "main.py",
            "import models\nprint(type(models).__name__)\nx = models.star\ny = models.fast.anything.at_all\nif models.value:\n    pass\n",
        ),
    ]);
    let end = tree.run();
    assert!(
        end.starts_with("module\nrefused: `fast._core.compute(…)` is not known here"),
        "{end}"
    );
    assert!(
        end.contains("it is compiled (") && end.contains("_core.cpython-312"),
        "{end}"
    );
}

#[test]
fn a_package_that_is_too_large_is_unknown() {
    let filler = format!("# {}\n", "x".repeat(9 << 20));
    let tree = Tree::new(&[
        ("site/huge.py", &filler),
        ("main.py", "import huge\nif huge.value:\n    pass\n"),
    ]);
    let end = tree.run();
    assert!(
        end.starts_with("refused: `huge.value` is not known here"),
        "{end}"
    );
    assert!(end.contains("8 MiB of installed packages"), "{end}");
}

#[test]
fn what_the_sandbox_refuses_a_module_of_the_project_is_passed_over_and_said() {
    let tree = Tree::new(&[
        (
            "settings.py",
            "import os\nos.mkdir('logs')\ntext = open('/etc/hostname').read()\ndebug = True\n",
        ),
        (
            "main.py",
            "import settings\nprint(settings.debug)\nif settings.text:\n    pass\n",
        ),
    ]);
    let (end, said) = tree.both();
    assert!(
        end.starts_with("True\nrefused: `settings.text` is not known here"),
        "{end}"
    );
    assert!(
        said.contains("settings.py:2: UserWarning: `os.mkdir` is not allowed"),
        "{said}"
    );
    assert!(
        said.contains("the statement is passed over\n  os.mkdir('logs')\n"),
        "{said}"
    );
}

#[test]
fn where_the_project_is_known_in_part_a_package_has_its_submodules() {
    let main =
        "import app\ntry:\n    print(app.part.NAME)\nexcept AttributeError as error:\n    print(error)\n";
    let part = ("app/part.py", "NAME = 'part'\n");
    // `app.other` would perhaps have imported it.
    let tree = Tree::new(&[
        ("main.py", main),
        part,
        ("app/__init__.py", "from app import other\n"),
        ("app/other.py", "from nowhere import thing\nthing()\n"),
    ]);
    assert_eq!(tree.run(), "part\n");
    let tree = Tree::new(&[("main.py", main), part, ("app/__init__.py", "")]);
    assert_eq!(tree.run(), "module 'app' has no attribute 'part'\n");
}

#[test]
fn every_import_of_the_project_is_carried_out_when_that_is_asked_for() {
    let tree = Tree::new(&[
        ("site/tables.py", "print('tables')\nimport never\n"),
        ("site/never.py", "print('never')\n"),
        ("models.py", "import tables\nfrom tables import never\n"),
        ("main.py", "import models, tables\n"),
    ]);
    let folder = tree.0.path().canonicalize().unwrap();
    let printed = run_with(
        &folder.join("main.py"),
        vec![folder.clone(), folder.join("site")],
        vec![folder.join("site")],
        |interp| {
            interp.finish_imports().unwrap();
        },
    );
    assert_eq!(printed.0, "tables\nnever\n");
}

#[test]
fn an_import_that_goes_on_for_ever_comes_to_an_end() {
    let tree = Tree::new(&[
        (
            "site/spins.py",
            "def wait():\n    while True:\n        pass\nvalue = wait()\nafter = 1\n",
        ),
        (
            "main.py",
            "import spins\nprint(spins.after)\nif spins.value:\n    pass\n",
        ),
    ]);
    let end = tree.run();
    assert!(
        end.starts_with("1\nrefused: `spins.value` is not known here"),
        "{end}"
    );
    assert!(end.contains("loops have gone round a million times"), "{end}");
}

#[test]
fn a_package_that_is_known_in_part_has_its_other_modules_from_files() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    fs::create_dir(root.join("half")).unwrap();
    fs::write(root.join("half/__init__.py"), "raise RuntimeError\n").unwrap();
    fs::write(root.join("half/known.py"), "raise RuntimeError\n").unwrap();
    fs::write(root.join("half/other.py"), "value = 'from a file'\n").unwrap();
    let interp = Interp::new(World {
        roots: vec![root.clone()],
        cwd: root.clone(),
        ..World::default()
    });
    *interp.path.borrow_mut() = vec![root.clone()];
    interp.register_source("half.known", "value = 'known'\n");
    let text = "import half.other\nfrom half.known import value\n";
    let module = interp.run_text("__main__", &root.join("main.py"), text).unwrap();
    let half = module.get("half").unwrap();
    let other = interp.get_attr(&half, "other").unwrap();
    let value = interp.get_attr(&other, "value").unwrap();
    assert_eq!(interp.str(&value).unwrap(), "from a file");
    assert_eq!(interp.str(&module.get("value").unwrap()).unwrap(), "known");
}

#[test]
fn a_module_that_yields_is_known_only_where_its_package_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    fs::create_dir(root.join("there")).unwrap();
    fs::write(root.join("there/__init__.py"), "").unwrap();
    fs::write(root.join("there/version.py"), "value = 'from a file'\n").unwrap();
    let interp = Interp::new(World {
        roots: vec![root.clone()],
        cwd: root.clone(),
        ..World::default()
    });
    *interp.path.borrow_mut() = vec![root.clone()];
    for name in ["there.version", "missing.version"] {
        interp.register_source(name, "value = 'known'\n");
        interp.yield_to_installed(name);
    }
    let text = "from there.version import value as one\nfrom missing import version\ntwo = version.value\n";
    let module = interp.run_text("__main__", &root.join("main.py"), text).unwrap();
    let shown = |name: &str| interp.str(&module.get(name).unwrap()).unwrap();
    assert_eq!((&*shown("one"), &*shown("two")), ("from a file", "known"));
}
