//! Programs that would take the machine down: each ends with CPython's exception for it (or a result), never with the
//! process.
#![allow(clippy::unwrap_used, reason = "tests stop at what they do not expect")]

use std::path::Path;

use stillhead_python::{Error, Interp, World, last_line};

/// How a program ends: the last line of its traceback, the message of its refusal, or nothing.
fn end(program: &str) -> String {
    end_within(1 << 30, program)
}

/// The same in a process that may use this many bytes.
fn end_within(memory: u64, program: &str) -> String {
    let program = program.to_owned();
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
        let world = World {
            memory: Some(memory),
            ..World::default()
        };
        let interp = Interp::new(world);
        match interp.run_text("__main__", Path::new("/program.py"), &program) {
            Ok(_) => String::new(),
            Err(Error::Raised(raised)) => last_line(&interp, &raised.exception),
            Err(Error::Stop(stop)) => stop.message,
        }
    });
    worker.unwrap().join().unwrap()
}

#[test]
fn endless_recursion_is_a_recursion_error() {
    const PROGRAMS: &[&str] = &[
        "def f(): return f()\nf()",
        "f = lambda: f()\nf()",
        "class A:\n    def __getattr__(self, n): return self.x\nA().y",
        "class A:\n    def __getattribute__(self, n): return self.x\nA().y",
        "class A:\n    def __setattr__(self, n, v): self.x = v\nA().y = 1",
        "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
        "class A:\n    def __repr__(self): return repr([self])\nrepr(A())",
        "class A:\n    def __str__(self): return f'{self}'\nstr(A())",
        "class A:\n    def __eq__(self, o): return [self] == [o]\nA() == A()",
        "class A:\n    def __hash__(self): return hash((self,))\n{A()}",
        "class A:\n    def __lt__(self, o): return [self] < [o]\nsorted([A(), A()])",
        "class A:\n    def __len__(self): return len(self)\nlen(A())",
        "class A:\n    def __bool__(self): return not self\nbool(A())",
        "class A:\n    def __call__(self): return self()\nA()()",
        "class A:\n    def __iter__(self): return iter(self)\nlist(A())",
        "class A:\n    def __getitem__(self, i): return self[i]\nA()[0]",
        "class A:\n    def __contains__(self, i): return i in self\n1 in A()",
        "class A:\n    def __init__(self): A()\nA()",
        "class A:\n    def __new__(cls): return A()\nA()",
        "class A:\n    def __format__(self, s): return format(self, s)\nf'{A()}'",
        "class A:\n    @property\n    def p(self): return self.p\nA().p",
        "class M(type):\n    def __call__(cls): return cls()\nclass A(metaclass=M): pass\nA()",
        "class A:\n    def __init_subclass__(cls): type('B', (A,), {})\nclass C(A): pass",
        "def g():\n    yield from g()\nlist(g())",
        "def g():\n    for x in g(): yield x\nlist(g())",
        "def f(n): return sum(f(n + 1) for _ in range(2))\nf(0)",
        "def f(n): return [f(n + 1) for _ in range(1)]\nf(0)",
        "def k(x): return sorted([1, 2], key=k)\nk(1)",
        "async def f(): await f()\nimport asyncio\nasyncio.run(f())",
        "import contextlib\n@contextlib.contextmanager\ndef c():\n    with c(): yield\nwith c(): pass",
        "x = []\nfor i in range(100000): x = [x]\nrepr(x)",
        "x = []; y = []\nfor i in range(100000): x = [x]; y = [y]\nx == y",
        "x = ()\nfor i in range(100000): x = (x,)\nhash(x)",
        "f = lambda: 0\nfor i in range(100000):\n    f = (lambda g: lambda: g())(f)\nf()",
    ];
    for program in PROGRAMS {
        let end = end(program);
        assert!(
            end.starts_with("RecursionError: maximum recursion depth exceeded"),
            "{program}\nends with: {end}"
        );
    }
}

#[test]
fn deep_expressions_in_deep_calls_are_a_recursion_error() {
    let nots = "not ".repeat(600);
    for program in [
        format!("def f(n): return {nots}f(n)\nf(1)"),
        format!("def f(n): return {nots}f(n)\ndef g(): yield f(1)\nlist(g())"),
    ] {
        assert_eq!(end(&program), "RecursionError: maximum recursion depth exceeded");
    }
}

#[test]
fn recursion_can_be_caught_and_the_program_goes_on() {
    let program = "def f(n):\n    try:\n        return f(n + 1)\n    except RecursionError:\n        return n\nassert 500 < f(0) < 2000\nassert sum(range(10)) == 45";
    assert_eq!(end(program), "");
}

#[test]
fn sources_that_nest_too_deeply_are_refused() {
    for (program, expected) in [
        (
            format!("x = {}1{}", "(".repeat(5000), ")".repeat(5000)),
            "too many nested parentheses",
        ),
        (
            format!("x = {}{}", "[".repeat(50_000), "]".repeat(50_000)),
            "too many nested parentheses",
        ),
        (
            format!("x = {}1", "not ".repeat(50_000)),
            "too deeply nested expression",
        ),
        (
            format!("x = {}1", "-".repeat(50_000)),
            "too deeply nested expression",
        ),
        (
            format!("x = {}1", "1+".repeat(50_000)),
            "too deeply nested expression",
        ),
        (
            format!("x = a{}", ".a".repeat(50_000)),
            "too deeply nested expression",
        ),
        (
            format!("x = {}1", "lambda: ".repeat(50_000)),
            "too deeply nested expression",
        ),
    ] {
        let end = end(&program);
        assert!(end.ends_with(expected), "{}…\nends with: {end}", &program[..20]);
    }
}

#[test]
fn what_would_be_too_large_is_an_error() {
    for (program, expected) in [
        (
            "10 ** 10 ** 8",
            "MemoryError: the result of ** would be too large",
        ),
        (
            "1 << 10 ** 12",
            "MemoryError: the result of << would be too large",
        ),
        ("'x' * 10 ** 12", "MemoryError"),
        ("b'x' * 10 ** 12", "MemoryError"),
        ("[0] * 10 ** 12", "MemoryError"),
        ("(0,) * 10 ** 12", "MemoryError"),
        ("bytes(10 ** 12)", "MemoryError: too many bytes"),
        ("x = 'x' * (1 << 25)\nx.join('abcdef')", "MemoryError"),
        ("('a' * (1 << 14)).replace('a', 'b' * (1 << 14))", "MemoryError"),
        ("('\\t' * 10 ** 6).expandtabs(10 ** 6)", "MemoryError"),
        ("x = 'ab'\nwhile True: x += x", "MemoryError"),
        ("x = 'ab'\nwhile True: x = f'{x}{x}'", "MemoryError"),
        ("x = 'ab'\nwhile True: x = '%s%s' % (x, x)", "MemoryError"),
        ("x = 'ab'\nwhile True: x = '{0}{0}'.format(x)", "MemoryError"),
        ("x = []\nwhile True: x.append('ab' * 100000)", "MemoryError"),
        ("[bytes(100000) for i in range(10 ** 12)]", "MemoryError"),
        ("{i: bytes(100000) for i in range(10 ** 12)}", "MemoryError"),
        (
            "f'{1:1000000000000}'",
            "ValueError: Too many decimal digits in format string",
        ),
        ("'%1000000000000d' % 1", "ValueError: width too big"),
        (
            "range(10 ** 30)",
            "OverflowError: Python int too large to convert to C ssize_t",
        ),
        (
            "[1][10 ** 30]",
            "IndexError: cannot fit 'int' into an index-sized integer",
        ),
        (
            "10.0 ** 10 ** 10",
            "OverflowError: (34, 'Numerical result out of range')",
        ),
        (
            "(1).to_bytes(10 ** 12, 'big')",
            "ValueError: length argument must be non-negative",
        ),
    ] {
        let end = end_within(128 << 20, program);
        assert!(end.starts_with(expected), "{program}\nends with: {end}");
    }
}

#[test]
fn a_long_loop_and_a_long_text_have_a_result() {
    assert_eq!(
        end("n = 0\nfor i in range(100000):\n    n += i\nassert n == 4999950000"),
        ""
    );
    assert_eq!(
        end("x = 'x' * (1 << 28)\nassert len(x) == 1 << 28 and x[-1] == 'x'"),
        ""
    );
}
