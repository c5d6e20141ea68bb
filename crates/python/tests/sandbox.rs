//! Programs that try to leave the sandbox: each is refused by name, and nothing has changed afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};

use stillhead_python::{Error, Interp, Scripts, StopKind, World};

/// A program, and what its refusal says.
const ATTEMPTS: &[(&str, &str)] = &[
    ("open('new.txt', 'w')", r#"open("new.txt", "w") is not allowed"#),
    ("open('keep.txt', 'a')", "is not allowed: files can only be read"),
    ("open('keep.txt', 'r+')", "is not allowed: files can only be read"),
    (
        "open('new.txt', mode='xb')",
        "is not allowed: files can only be read",
    ),
    ("import io\nio.open('keep.txt', 'w')", "files can only be read"),
    (
        "import codecs\ncodecs.open('keep.txt', 'w')",
        "files can only be read",
    ),
    (
        "import json\njson.dump({}, open('x.json', 'w'))",
        "files can only be read",
    ),
    ("open('../outside.txt').read()", "is outside the project"),
    ("open('/etc/passwd').read()", "is outside the project"),
    ("open('sub/../../outside.txt').read()", "is outside the project"),
    ("open('link.txt').read()", "is outside the project"),
    ("open('linkdir/outside.txt').read()", "is outside the project"),
    (
        "import pathlib\npathlib.Path('link.txt').read_text()",
        "is outside the project",
    ),
    (
        "import pathlib\npathlib.Path('/etc/passwd').read_bytes()",
        "is outside the project",
    ),
    (
        "import pathlib\npathlib.Path('keep.txt').write_text('x')",
        "Path.write_text",
    ),
    (
        "import pathlib\npathlib.Path('keep.txt').write_bytes(b'x')",
        "Path.write_bytes",
    ),
    ("import pathlib\npathlib.Path('keep.txt').unlink()", "Path.unlink"),
    (
        "import pathlib\npathlib.Path('keep.txt').rename('b')",
        "Path.rename",
    ),
    ("import pathlib\npathlib.Path('new').mkdir()", "Path.mkdir"),
    ("import pathlib\npathlib.Path('new').touch()", "Path.touch"),
    (
        "import pathlib\npathlib.Path('keep.txt').open('w')",
        "files can only be read",
    ),
    ("import os\nos.system('touch new')", "`os.system` is not allowed"),
    (
        "import os\ngetattr(os, 'sys' + 'tem')('touch new')",
        "`os.system` is not allowed",
    ),
    (
        "from os import system as s\ns('touch new')",
        "`os.system` is not allowed",
    ),
    (
        "__import__('os').system('touch new')",
        "`os.system` is not allowed",
    ),
    ("import os\nos.remove('keep.txt')", "`os.remove` is not allowed"),
    ("import os\nos.unlink('keep.txt')", "`os.unlink` is not allowed"),
    (
        "import os\nos.rename('keep.txt', 'b')",
        "`os.rename` is not allowed",
    ),
    ("import os\nos.makedirs('a/b')", "`os.makedirs` is not allowed"),
    ("import os\nos.rmdir('sub')", "`os.rmdir` is not allowed"),
    ("import os\nos.symlink('a', 'b')", "`os.symlink` is not allowed"),
    ("import os\nos.chdir('/')", "`os.chdir` is not allowed"),
    ("import os\nos.popen('ls')", "`os.popen` is not allowed"),
    (
        "import os\nos.execv('/bin/ls', ['ls'])",
        "`os.execv` is not allowed",
    ),
    ("import os\nos.fork()", "`os.fork` is not allowed"),
    ("import os\nos.kill(1, 9)", "`os.kill` is not allowed"),
    ("import os\nos._exit(3)", "`os._exit` is not allowed"),
    ("import os\nos.listdir('/etc')", "reading `/etc` is not allowed"),
    (
        "import os\nos.stat('/etc/passwd')",
        "reading `/etc/passwd` is not allowed",
    ),
    (
        "import glob\nglob.glob('/etc/*')",
        "reading `/etc` is not allowed",
    ),
    (
        "import subprocess\nsubprocess.run(['touch', 'new'])",
        "`subprocess.run` is not allowed",
    ),
    (
        "import subprocess\nsubprocess.Popen('ls')",
        "`subprocess.Popen` is not allowed",
    ),
    (
        "from subprocess import check_output\ncheck_output('ls')",
        "`subprocess.check_output` is not allowed",
    ),
    (
        "import importlib\nimportlib.import_module('subprocess').call('ls')",
        "`subprocess.call` is not allowed",
    ),
    ("import socket\nsocket.socket()", "`socket.socket` is not allowed"),
    (
        "import socket\nsocket.create_connection(('localhost', 80))",
        "`socket.create_connection` is not allowed",
    ),
    (
        "import urllib.request\nurllib.request.urlopen('http://localhost')",
        "is not allowed",
    ),
    (
        "import http.client\nhttp.client.HTTPConnection('localhost')",
        "is not allowed",
    ),
    (
        "import shutil\nshutil.rmtree('.')",
        "`shutil.rmtree` is not allowed",
    ),
    (
        "import shutil\nshutil.copy('keep.txt', 'b')",
        "`shutil.copy` is not allowed",
    ),
    (
        "import tempfile\ntempfile.mkdtemp()",
        "`tempfile.mkdtemp` is not allowed",
    ),
    (
        "import sqlite3\nsqlite3.connect('new.db')",
        "`sqlite3.connect` is not allowed",
    ),
    ("import ctypes\nctypes.CDLL(None)", "`ctypes.CDLL` is not allowed"),
    (
        "import pickle\npickle.loads(b'')",
        "`pickle.loads` is not allowed",
    ),
    (
        "import threading\nthreading.Thread(target=print).start()",
        "is not allowed",
    ),
    (
        "import multiprocessing\nmultiprocessing.Process()",
        "is not allowed",
    ),
    (
        "import logging\nlogging.basicConfig(filename='log.txt')",
        "no files are written",
    ),
    ("eval('1 + 1')", "eval() is not allowed"),
    ("exec('x = 1')", "exec() is not allowed"),
    ("compile('1', 'f', 'eval')", "compile() is not allowed"),
    ("import builtins\nbuiltins.eval('1')", "eval() is not allowed"),
    (
        "import builtins\nvars(builtins)['exec']('x = 1')",
        "exec() is not allowed",
    ),
    ("input()", "input() is not allowed"),
    ("breakpoint()", "breakpoint() is not allowed"),
    // Nothing in Python code catches a refusal.
    (
        "try:\n    open('new.txt', 'w')\nexcept Exception:\n    pass",
        "files can only be read",
    ),
    ("try:\n    eval('1')\nexcept:\n    pass", "eval() is not allowed"),
    (
        "try:\n    eval('1')\nexcept* Exception:\n    pass",
        "eval() is not allowed",
    ),
    (
        "import contextlib\nwith contextlib.suppress(BaseException):\n    eval('1')",
        "eval() is not allowed",
    ),
    (
        "def g():\n    eval('1')\n    yield\nlist(g())",
        "eval() is not allowed",
    ),
    ("sorted([2, 1], key=lambda x: eval('x'))", "eval() is not allowed"),
    (
        "class A:\n    def __getattr__(self, name):\n        return eval(name)\nhasattr(A(), 'x')",
        "eval() is not allowed",
    ),
];

fn interp(folder: &Path, scripts: Scripts) -> Interp {
    Interp::new(World {
        roots: vec![folder.to_owned()],
        cwd: folder.to_owned(),
        scripts: scripts.into(),
        ..World::default()
    })
}

/// How a program ends that runs in the folder: the refusal.
fn refusal(folder: &Path, program: &str, scripts: Scripts) -> String {
    let interp = interp(folder, scripts);
    match interp.run_text("__main__", &folder.join("program.py"), program) {
        Err(Error::Stop(stop)) if stop.kind == StopKind::Denied => stop.message,
        Err(Error::Stop(stop)) => panic!("{program}\nis refused as {:?}: {}", stop.kind, stop.message),
        Err(Error::Raised(raised)) => panic!("{program}\nraises {:?}", raised.exception),
        Ok(_) => panic!("{program}\nis not refused"),
    }
}

/// Every path below a folder with its content.
fn listing(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        if path.is_symlink() || path.is_file() {
            found.push((name, fs::read(&path).unwrap_or_default()));
        } else {
            found.push((name, Vec::new()));
            found.extend(listing(&path));
        }
    }
    found.sort();
    found
}

/// A folder with a project in it, and ways out of the project.
fn playground() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let temporary = tempfile::tempdir().unwrap();
    let outside = temporary.path().canonicalize().unwrap();
    let folder = outside.join("project");
    fs::create_dir_all(folder.join("sub")).unwrap();
    fs::write(outside.join("outside.txt"), "secret").unwrap();
    fs::write(outside.join("outside.sql"), "secret").unwrap();
    fs::write(folder.join("keep.txt"), "kept").unwrap();
    let link = |to: PathBuf, name: &str| std::os::unix::fs::symlink(to, folder.join(name)).unwrap();
    link(outside.join("outside.txt"), "link.txt");
    link(outside.clone(), "linkdir");
    link(outside.join("outside.sql"), "link.sql");
    link(folder.join("keep.txt"), "keep.sql");
    (temporary, outside, folder)
}

#[test]
fn nothing_leaves_the_sandbox() {
    let (_temporary, outside, folder) = playground();
    let before = listing(&outside);
    // Where scripts may be written, nothing else may.
    for scripts in [
        Scripts::Refused,
        Scripts::Below(vec![folder.clone()]),
        Scripts::Vanish,
    ] {
        for (program, expected) in ATTEMPTS {
            let refusal = refusal(&folder, program, scripts.clone());
            assert!(
                refusal.contains(expected),
                "{program}\nis refused with: {refusal}"
            );
        }
    }
    assert_eq!(listing(&outside), before);
}

#[test]
fn what_looks_like_a_script_and_is_none_is_not_written() {
    let (_temporary, outside, folder) = playground();
    let before = listing(&outside);
    for path in [
        "link.sql",
        "keep.sql",
        "../new.sql",
        "linkdir/new.sql",
        "/tmp/stillhead-new.sql",
        "new.sql.txt",
        "sql",
    ] {
        let program = format!("open({path:?}, 'w')");
        let refusal = refusal(&folder, &program, Scripts::Below(vec![folder.clone()]));
        assert!(refusal.contains("files can only be read"), "{program}: {refusal}");
    }
    for program in [
        "open('new.sql', 'x')",
        "open('new.sql', 'w+')",
        "open('new.sql', 'r+')",
    ] {
        refusal(&folder, program, Scripts::Below(vec![folder.clone()]));
    }
    refusal(&folder, "open('new.sql', 'w')", Scripts::Refused);
    assert_eq!(listing(&outside), before);
}

#[test]
fn scripts_are_written_where_the_host_lets_them() {
    let (_temporary, outside, folder) = playground();
    let before = listing(&outside);
    let program = "with open('new.sql', 'w') as f:\n    assert f.write('é\\n') == 2\n    assert not f.closed\n\
                   assert f.closed\n\
                   with open('sub/more.sql', 'a', newline='\\r\\n') as f:\n    f.writelines(['a\\n', 'b'])\n\
                   with open('latin.sql', 'wb') as f:\n    f.write('é'.encode('latin-1'))\n";
    let run = |scripts| {
        let result = interp(&folder, scripts).run_text("__main__", &folder.join("program.py"), program);
        assert!(result.is_ok(), "{:?}", result.err());
    };
    run(Scripts::Vanish);
    assert_eq!(listing(&outside), before);
    run(Scripts::Below(vec![folder.clone()]));
    assert_eq!(fs::read(folder.join("new.sql")).unwrap(), "é\n".as_bytes());
    assert_eq!(fs::read(folder.join("sub/more.sql")).unwrap(), b"a\r\nb");
    assert_eq!(fs::read(folder.join("latin.sql")).unwrap(), b"\xe9");
}
