//! Modules that can be imported, because models and helpers do so at their top, and that refuse what they are for.

use std::rc::Rc;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::ClassBuilder;
use crate::stdlib::support::{denied, deny};
use crate::value::Value;

/// What a refusing module has.
pub(super) struct Refusing {
    pub(super) name: &'static str,
    /// Functions and classes whose call is refused.
    calls: &'static [&'static str],
    /// Classes that others derive from; making an object of one is refused.
    classes: &'static [&'static str],
    /// Exceptions and what they derive from, for `except` clauses.
    errors: &'static [(&'static str, &'static str)],
    /// Numbers.
    constants: &'static [(&'static str, i64)],
}

const NONE: Refusing = Refusing {
    name: "",
    calls: &[],
    classes: &[],
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
        ..NONE
    },
    Refusing {
        name: "socket",
        calls: &[
            "socket",
            "gethostbyaddr",
            "gethostbyname_ex",
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
            ("SO_REUSEPORT", 15),
            ("AF_UNSPEC", 0),
            ("AI_CANONNAME", 2),
            ("IPPROTO_TCP", 6),
            ("SOL_TCP", 6),
            ("TCP_NODELAY", 1),
            ("TCP_KEEPIDLE", 4),
            ("TCP_KEEPINTVL", 5),
            ("TCP_KEEPCNT", 6),
        ],
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
        calls: &["loads", "load", "dumps", "dump"],
        classes: &["Pickler", "Unpickler"],
        errors: &[
            ("PickleError", "Exception"),
            ("PicklingError", "Exception"),
            ("UnpicklingError", "Exception"),
        ],
        constants: &[("HIGHEST_PROTOCOL", 5), ("DEFAULT_PROTOCOL", 4)],
    },
    Refusing {
        name: "http.client",
        calls: &["HTTPConnection", "HTTPSConnection", "HTTPResponse"],
        errors: &[("HTTPException", "Exception")],
        constants: &[
            ("OK", 200),
            ("CREATED", 201),
            ("ACCEPTED", 202),
            ("NO_CONTENT", 204),
            ("BAD_REQUEST", 400),
            ("UNAUTHORIZED", 401),
            ("FORBIDDEN", 403),
            ("NOT_FOUND", 404),
            ("CONFLICT", 409),
            ("INTERNAL_SERVER_ERROR", 500),
            ("SERVICE_UNAVAILABLE", 503),
        ],
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
        ..NONE
    },
    Refusing {
        name: "sqlite3",
        calls: &[
            "connect",
            "register_adapter",
            "register_converter",
            "Connection",
            "Cursor",
            "Row",
        ],
        errors: &[
            ("Error", "Exception"),
            ("Warning", "Exception"),
            ("InterfaceError", "Exception"),
            ("DatabaseError", "Exception"),
            ("DataError", "Exception"),
            ("OperationalError", "Exception"),
            ("IntegrityError", "Exception"),
            ("InternalError", "Exception"),
            ("ProgrammingError", "Exception"),
            ("NotSupportedError", "Exception"),
        ],
        constants: &[("PARSE_DECLTYPES", 1), ("PARSE_COLNAMES", 2)],
        ..NONE
    },
    Refusing {
        name: "gzip",
        calls: &["open", "GzipFile", "compress", "decompress"],
        errors: &[("BadGzipFile", "OSError")],
        ..NONE
    },
    Refusing {
        name: "zipfile",
        calls: &["ZipFile", "is_zipfile", "ZipInfo"],
        errors: &[("BadZipFile", "Exception")],
        constants: &[("ZIP_STORED", 0), ("ZIP_DEFLATED", 8)],
        ..NONE
    },
    Refusing {
        name: "tarfile",
        calls: &["open", "TarFile", "TarInfo", "is_tarfile"],
        errors: &[("TarError", "Exception"), ("ReadError", "Exception")],
        ..NONE
    },
    Refusing {
        name: "bz2",
        calls: &[
            "open",
            "compress",
            "decompress",
            "BZ2File",
            "BZ2Compressor",
            "BZ2Decompressor",
        ],
        ..NONE
    },
    Refusing {
        name: "lzma",
        calls: &["open", "compress", "decompress", "LZMAFile"],
        errors: &[("LZMAError", "Exception")],
        ..NONE
    },
    Refusing {
        name: "fcntl",
        calls: &["fcntl", "ioctl", "flock", "lockf"],
        constants: &[
            ("LOCK_SH", 1),
            ("LOCK_EX", 2),
            ("LOCK_NB", 4),
            ("LOCK_UN", 8),
            ("F_GETFL", 3),
            ("F_SETFL", 4),
        ],
        ..NONE
    },
    Refusing {
        name: "select",
        calls: &["select", "poll", "epoll"],
        errors: &[("error", "OSError")],
        ..NONE
    },
    Refusing {
        name: "resource",
        calls: &["getrlimit", "setrlimit", "getrusage"],
        constants: &[("RLIMIT_NOFILE", 7), ("RUSAGE_SELF", 0)],
        ..NONE
    },
    Refusing {
        name: "pwd",
        calls: &["getpwuid", "getpwnam", "getpwall"],
        ..NONE
    },
    Refusing {
        name: "grp",
        calls: &["getgrgid", "getgrnam", "getgrall"],
        ..NONE
    },
    Refusing {
        name: "webbrowser",
        calls: &["open", "open_new", "open_new_tab", "get"],
        errors: &[("Error", "Exception")],
        ..NONE
    },
    Refusing {
        name: "http.server",
        calls: &["HTTPServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler"],
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
        for name in self.classes {
            let class = ClassBuilder::new(self.name, name)
                .constant("__init__", denied(self.name, name))
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
            .function("gethostname", |_, _| Ok(Value::from(host_name())))
            .function("getfqdn", |_, _| Ok(Value::from(host_name())))
            .function("setdefaulttimeout", |_, _| Ok(Value::None)),
        "tempfile" => builder
            .constant("tempdir", Value::None)
            .function("gettempdir", |_, _| Ok(Value::str("/tmp")))
            .function("gettempprefix", |_, _| Ok(Value::str("tmp"))),
        "multiprocessing" => builder.function("cpu_count", |_, _| Ok(Value::Int(1))),
        _ => builder,
    }
}

/// The machine's name, as the kernel says it.
fn host_name() -> String {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    match name.trim() {
        "" => "localhost".to_owned(),
        name => name.to_owned(),
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
                for call in module.calls.iter().chain(module.classes) {
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
