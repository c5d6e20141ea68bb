//! Programs that try to leave the sandbox: each is refused by name, and nothing has changed afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at what they do not expect"
)]

use std::fs;
use std::path::Path;

use stillhead_python::{Error, Interp, StopKind, World};

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

/// How a program ends that runs in the folder: the refusal.
fn refusal(folder: &Path, program: &str) -> String {
    let world = World {
        roots: vec![folder.to_owned()],
        cwd: folder.to_owned(),
        ..World::default()
    };
    let interp = Interp::new(world);
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

#[test]
fn nothing_leaves_the_sandbox() {
    let outside = tempfile::tempdir().unwrap();
    let outside = outside.path().canonicalize().unwrap();
    let folder = outside.join("project");
    fs::create_dir_all(folder.join("sub")).unwrap();
    fs::write(outside.join("outside.txt"), "secret").unwrap();
    fs::write(folder.join("keep.txt"), "kept").unwrap();
    std::os::unix::fs::symlink(outside.join("outside.txt"), folder.join("link.txt")).unwrap();
    std::os::unix::fs::symlink(&outside, folder.join("linkdir")).unwrap();
    let before = listing(&outside);
    for (program, expected) in ATTEMPTS {
        let refusal = refusal(&folder, program);
        assert!(
            refusal.contains(expected),
            "{program}\nis refused with: {refusal}"
        );
    }
    assert_eq!(listing(&outside), before);
}
