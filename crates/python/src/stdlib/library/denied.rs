//! Modules that can be imported, because models and helpers do so at their top, and that refuse what they are for.

use std::rc::Rc;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::ClassBuilder;
use crate::stdlib::support::deny;
use crate::value::Value;

/// What a refusing module has.
pub(super) struct Refusing {
    pub(super) name: &'static str,
    /// Functions and classes whose call is refused.
    calls: &'static [&'static str],
    /// Exceptions and what they derive from, for `except` clauses.
    errors: &'static [(&'static str, &'static str)],
    /// Numbers.
    constants: &'static [(&'static str, i64)],
}

const NONE: Refusing = Refusing {
    name: "",
    calls: &[],
    errors: &[],
    constants: &[],
};

pub(super) const MODULES: &[Refusing] = &[
    Refusing {
        name: "subprocess",
        calls: &[
            "run",
            "call",
            "check_call",
            "check_output",
            "Popen",
            "getoutput",
            "getstatusoutput",
        ],
        errors: &[
            ("SubprocessError", "Exception"),
            ("CalledProcessError", "Exception"),
            ("TimeoutExpired", "Exception"),
        ],
        constants: &[("PIPE", -1), ("STDOUT", -2), ("DEVNULL", -3)],
    },
    Refusing {
        name: "socket",
        calls: &[
            "socket",
            "create_connection",
            "create_server",
            "getaddrinfo",
            "gethostbyname",
            "socketpair",
        ],
        errors: &[
            ("error", "OSError"),
            ("gaierror", "OSError"),
            ("herror", "OSError"),
            ("timeout", "TimeoutError"),
        ],
        constants: &[
            ("AF_UNIX", 1),
            ("AF_INET", 2),
            ("AF_INET6", 10),
            ("SOCK_STREAM", 1),
            ("SOCK_DGRAM", 2),
            ("SOL_SOCKET", 1),
            ("SO_REUSEADDR", 2),
            ("SO_KEEPALIVE", 9),
        ],
    },
    Refusing {
        name: "shutil",
        calls: &[
            "copy",
            "copy2",
            "copyfile",
            "copytree",
            "rmtree",
            "move",
            "make_archive",
            "unpack_archive",
            "chown",
        ],
        errors: &[("Error", "OSError"), ("SameFileError", "OSError")],
        ..NONE
    },
    Refusing {
        name: "tempfile",
        calls: &[
            "NamedTemporaryFile",
            "TemporaryFile",
            "TemporaryDirectory",
            "SpooledTemporaryFile",
            "mkdtemp",
            "mkstemp",
            "mktemp",
        ],
        ..NONE
    },
    Refusing {
        name: "multiprocessing",
        calls: &[
            "Process",
            "Pool",
            "Queue",
            "Manager",
            "Pipe",
            "Lock",
            "Event",
            "get_context",
            "set_start_method",
        ],
        ..NONE
    },
    Refusing {
        name: "concurrent.futures",
        calls: &[
            "ThreadPoolExecutor",
            "ProcessPoolExecutor",
            "as_completed",
            "wait",
        ],
        errors: &[("CancelledError", "Exception"), ("TimeoutError", "TimeoutError")],
        ..NONE
    },
    Refusing {
        name: "ctypes",
        calls: &[
            "CDLL",
            "PyDLL",
            "cast",
            "pointer",
            "byref",
            "sizeof",
            "create_string_buffer",
        ],
        errors: &[("ArgumentError", "Exception")],
        ..NONE
    },
    Refusing {
        name: "pickle",
        calls: &["loads", "load", "dumps", "dump", "Pickler", "Unpickler"],
        errors: &[
            ("PickleError", "Exception"),
            ("PicklingError", "Exception"),
            ("UnpicklingError", "Exception"),
        ],
        constants: &[("HIGHEST_PROTOCOL", 5), ("DEFAULT_PROTOCOL", 4)],
    },
    Refusing {
        name: "http.client",
        calls: &["HTTPConnection", "HTTPSConnection"],
        errors: &[("HTTPException", "Exception")],
        ..NONE
    },
    Refusing {
        name: "urllib.request",
        calls: &[
            "urlopen",
            "Request",
            "urlretrieve",
            "build_opener",
            "install_opener",
        ],
        ..NONE
    },
    Refusing {
        name: "urllib.error",
        errors: &[
            ("URLError", "OSError"),
            ("HTTPError", "OSError"),
            ("ContentTooShortError", "OSError"),
        ],
        ..NONE
    },
    Refusing {
        name: "smtplib",
        calls: &["SMTP", "SMTP_SSL", "LMTP"],
        errors: &[("SMTPException", "OSError")],
        ..NONE
    },
    Refusing {
        name: "ssl",
        calls: &[
            "create_default_context",
            "SSLContext",
            "wrap_socket",
            "get_server_certificate",
        ],
        errors: &[("SSLError", "OSError"), ("CertificateError", "OSError")],
        constants: &[
            ("CERT_NONE", 0),
            ("CERT_OPTIONAL", 1),
            ("CERT_REQUIRED", 2),
            ("PROTOCOL_TLS", 2),
            ("PROTOCOL_TLS_CLIENT", 16),
        ],
    },
    Refusing {
        name: "sqlite3",
        calls: &["connect"],
        errors: &[
            ("Error", "Exception"),
            ("DatabaseError", "Exception"),
            ("OperationalError", "Exception"),
            ("IntegrityError", "Exception"),
        ],
        constants: &[("PARSE_DECLTYPES", 1), ("PARSE_COLNAMES", 2)],
    },
    Refusing {
        name: "gzip",
        calls: &["open", "GzipFile", "compress", "decompress"],
        errors: &[("BadGzipFile", "OSError")],
        ..NONE
    },
];

impl Refusing {
    pub(super) fn make(&'static self, interp: &Interp) -> Result<Rc<Module>> {
        let mut builder = ModuleBuilder::new(self.name);
        for (name, number) in self.constants {
            builder = builder.constant(name, *number);
        }
        for (name, base) in self.errors {
            let class = ClassBuilder::new(self.name, name)
                .base(&interp.exception(base))
                .build(interp);
            builder = builder.constant(name, Value::Class(class));
        }
        let module = harmless(self.name, builder).build();
        deny(&module, self.name, self.calls);
        Ok(module)
    }
}

/// Functions of these modules that only tell something.
fn harmless(name: &str, builder: ModuleBuilder) -> ModuleBuilder {
    match name {
        "socket" => builder
            .function("gethostname", |_, _| Ok(Value::str("localhost")))
            .function("getfqdn", |_, _| Ok(Value::str("localhost")))
            .function("setdefaulttimeout", |_, _| Ok(Value::None)),
        "shutil" => builder
            .function("which", |_, _| Ok(Value::None))
            .function("get_terminal_size", |_, _| {
                Ok(Value::tuple(vec![Value::Int(80), Value::Int(24)]))
            }),
        "tempfile" => builder.function("gettempdir", |_, _| Ok(Value::str("/tmp"))),
        "multiprocessing" => builder.function("cpu_count", |_, _| Ok(Value::Int(1))),
        _ => builder,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::error::{Error, StopKind};
    use crate::interp::World;

    use super::*;

    #[test]
    fn every_module_can_be_imported_and_every_call_is_denied() {
        let worker = std::thread::Builder::new().stack_size(64 << 20).spawn(|| {
            let interp = Interp::new(World::default());
            for module in MODULES {
                for call in module.calls {
                    let text = format!(
                        "import {name}\ntry:\n    {name}.{call}()\nexcept Exception:\n    pass\n",
                        name = module.name
                    );
                    match interp.run_text("env", Path::new("env.py"), &text) {
                        Err(Error::Stop(stop)) => {
                            assert_eq!(stop.kind, StopKind::Denied, "{text}");
                            assert!(
                                stop.message
                                    .contains(&format!("`{}.{call}` is not allowed", module.name))
                            );
                        }
                        _ => panic!("not denied: {text}"),
                    }
                }
            }
        });
        worker.unwrap().join().unwrap();
    }
}
