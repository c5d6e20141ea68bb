//! A world with patience: whatever code does, it comes to an end.

use std::path::Path;

use stillhead_python::{Error, Interp, World};

/// The message with which a program ends.
fn end(program: &str) -> String {
    let interp = Interp::new(World {
        patience: Some(20_000),
        ..World::default()
    });
    match interp.run_text("main", Path::new("main.py"), program) {
        Ok(_) => "done".to_owned(),
        Err(Error::Stop(stop)) => stop.to_string(),
        Err(Error::Raised(_)) => "an exception".to_owned(),
    }
}

#[test]
fn what_goes_on_for_ever_ends() {
    for program in [
        "while True:\n    pass\n",
        "while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass\n",
        "def f(n):\n    if n:\n        f(n - 1)\n        f(n - 1)\nf(60)\n",
        "import itertools\nfor n in itertools.count():\n    pass\n",
        "list(iter(int, 1))\n",
        "def g():\n    while True:\n        yield 1\nsum(g())\n",
        "class A:\n    def __iter__(self): return self\n    def __next__(self): return 1\nlist(A())\n",
    ] {
        let end = end(program);
        assert!(
            end.contains("takes more than 20000 calls and rounds of loops"),
            "{program}\n{end}"
        );
    }
}

#[test]
fn what_ends_by_itself_is_not_disturbed() {
    assert_eq!(end("for n in range(5000):\n    n += 1\n"), "done");
}
