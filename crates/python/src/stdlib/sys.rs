//! `sys`

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use super::mapping::{self, Store};
use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::{ClassBuilder, Instance, Payload};
use crate::value::Value;

/// The Python version whose behaviour the standard library here has.
const VERSION: (i64, i64, i64) = (3, 11, 7);

static MODULES: Store = Store {
    get: |interp, key| interp.modules.borrow().get(key).cloned(),
    set: |interp, key, value| {
        interp.modules.borrow_mut().insert(key.to_owned(), value);
        Ok(())
    },
    remove: |interp, key| interp.modules.borrow_mut().shift_remove(key),
    keys: |interp| interp.modules.borrow().keys().cloned().collect(),
};

/// What `sys.path` was filled from, to notice when the host sets the search path anew.
struct Filled(RefCell<Vec<PathBuf>>);

/// The folders that modules are looked for in: the list `sys.path` once the program has seen it, before that the
/// host's.
pub(crate) fn search_path(interp: &Interp) -> Result<Vec<PathBuf>> {
    let host = interp.path.borrow().clone();
    let module = interp.modules.borrow().get("sys").cloned();
    let (Some(Value::Module(module)), Some(filled)) = (module, interp.extension::<Filled>()) else {
        return Ok(host);
    };
    if *filled.0.borrow() != host {
        module.set("path", path_list(&host));
        *filled.0.borrow_mut() = host;
    }
    let list = module.get("path").unwrap_or(Value::None);
    let folders = interp.collect(&list)?;
    Ok(folders
        .iter()
        .filter_map(|folder| super::support::fspath(interp, folder).ok())
        .map(|folder| interp.world.cwd.join(folder))
        .collect())
}

fn path_list(folders: &[PathBuf]) -> Value {
    Value::list(
        folders
            .iter()
            .map(|folder| Value::str(folder.to_string_lossy()))
            .collect(),
    )
}

pub(super) fn make(interp: &Interp) -> Result<Rc<Module>> {
    let host = interp.path.borrow().clone();
    let path = path_list(&host);
    interp.extend(Rc::new(Filled(RefCell::new(host))));
    let argv = interp.world.argv.iter().map(Value::str).collect();
    let (major, minor, micro) = VERSION;
    let stdout = stream(interp, "<stdout>", |interp, text| (interp.world.stdout)(text));
    let stderr = stream(interp, "<stderr>", |interp, text| (interp.world.stderr)(text));
    let module = ModuleBuilder::new("sys")
        .constant("path", path)
        .constant("argv", Value::list(argv))
        .constant("modules", mapping::instance(interp, "sys", "modules", &MODULES))
        .constant("version_info", version_info(interp))
        .constant("version", format!("{major}.{minor}.{micro} (Stillhead)"))
        .constant("hexversion", (major << 24) | (minor << 16) | (micro << 8) | 0xf0)
        .constant("platform", "linux")
        .constant("byteorder", "little")
        .constant("maxsize", i64::MAX)
        .constant("maxunicode", 0x0010_ffff)
        .constant("executable", "")
        .constant("prefix", "/usr")
        .constant("base_prefix", "/usr")
        .constant("exec_prefix", "/usr")
        .constant("dont_write_bytecode", true)
        .constant("warnoptions", Value::list(Vec::new()))
        .constant("stdout", stdout.clone())
        .constant("__stdout__", stdout)
        .constant("stderr", stderr.clone())
        .constant("__stderr__", stderr);
    Ok(functions(module).build())
}

fn functions(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("exit", exit)
        .function("exc_info", |interp, _| {
            Ok(match interp.handled() {
                Some(raised) => Value::tuple(interp.exit_arguments(&Error::Raised(Box::new(raised)))),
                None => Value::tuple(vec![Value::None; 3]),
            })
        })
        .function("exception", |interp, _| {
            Ok(interp.handled().map_or(Value::None, |raised| raised.exception))
        })
        .function("getrecursionlimit", |_, _| Ok(Value::Int(1000)))
        // The evaluator's limit protects its own stack; a program may ask for more but does not get it.
        .function("setrecursionlimit", |_, _| Ok(Value::None))
        .function("getdefaultencoding", |_, _| Ok(Value::str("utf-8")))
        .function("getfilesystemencoding", |_, _| Ok(Value::str("utf-8")))
        .function("intern", |interp, args| {
            args.reader("intern").required(interp, "string")
        })
        .function("gettrace", |_, _| Ok(Value::None))
        // What is seldom asked for is made then.
        .function("__getattr__", |interp, args| {
            let name = args.reader("__getattr__").required_str(interp, "name")?;
            let more = interp.import_module("_sys_info")?;
            match interp.find_attr(&more, &name)? {
                Some(value) => Ok(value),
                None => Err(interp.attribute_error(format!("module 'sys' has no attribute '{name}'"))),
            }
        })
}

/// `sys.exit(status)` raises `SystemExit`, whose attribute `code` is the status.
fn exit(interp: &Interp, args: Args) -> Result {
    let mut reader = args.reader("exit");
    let status = reader.optional("status");
    reader.finish(interp)?;
    let error = interp.raise_class(
        &interp.exception("SystemExit"),
        status.clone().into_iter().collect(),
    );
    if let Error::Raised(raised) = &error
        && let Value::Instance(instance) = &raised.exception
    {
        instance.set("code", status.unwrap_or(Value::None));
    }
    Err(error)
}

fn version_info(interp: &Interp) -> Value {
    let (major, minor, micro) = VERSION;
    let fields = [
        ("major", Value::Int(major)),
        ("minor", Value::Int(minor)),
        ("micro", Value::Int(micro)),
        ("releaselevel", Value::str("final")),
        ("serial", Value::Int(0)),
    ];
    let class = ClassBuilder::new("sys", "version_info")
        .base(&interp.types().tuple)
        .method("__repr__", show_version)
        .method("__str__", show_version);
    let class = fields.iter().fold(class, |class, (name, value)| {
        let value = value.clone();
        class.property(name, move |_, _| Ok(value.clone()))
    });
    let tuple = Value::tuple(fields.into_iter().map(|(_, value)| value).collect());
    Value::Instance(Instance::with(&class.build(interp), Payload::Value(tuple)))
}

/// A text stream that ends in one of the world's sinks.
fn stream(interp: &Interp, name: &'static str, write: fn(&Interp, &str)) -> Value {
    let class = ClassBuilder::new("_io", "TextIOWrapper")
        .method("write", move |interp, args| {
            let (_, mut reader) = args.method("write")?;
            let text = reader.required(interp, "s")?;
            let Some(text) = text.as_str() else {
                let given = interp.type_name(&text);
                return Err(interp.type_error(format!("write() argument must be str, not {given}")));
            };
            interp.settle()?;
            write(interp, &text);
            Ok(Value::size(text.chars().count()))
        })
        .method("writelines", move |interp, args| {
            let (_, mut reader) = args.method("writelines")?;
            let lines = reader.required(interp, "lines")?;
            interp.settle()?;
            for line in interp.collect(&lines)? {
                write(interp, &interp.str(&line)?);
            }
            Ok(Value::None)
        })
        .method("flush", |_, _| Ok(Value::None))
        .method("isatty", |_, _| Ok(Value::Bool(false)))
        .method("writable", |_, _| Ok(Value::Bool(true)))
        .method("readable", |_, _| Ok(Value::Bool(false)))
        .method("reconfigure", |_, _| Ok(Value::None))
        .constant("encoding", "utf-8")
        .constant("errors", "strict")
        .constant("closed", false)
        .constant("name", name)
        .method("__repr__", move |_, _| {
            Ok(Value::from(format!(
                "<_io.TextIOWrapper name='{name}' mode='w' encoding='utf-8'>"
            )))
        });
    Value::Instance(Instance::new(&class.build(interp)))
}

fn show_version(interp: &Interp, args: Args) -> Result {
    let fields: Vec<Value> = interp.collect(&args.this()?.unwrapped())?;
    let names = ["major", "minor", "micro", "releaselevel", "serial"];
    let parts: Vec<String> = names
        .iter()
        .zip(&fields)
        .map(|(name, value)| Ok(format!("{name}={}", interp.repr(value)?)))
        .collect::<Result<_>>()?;
    Ok(Value::from(format!("sys.version_info({})", parts.join(", "))))
}
