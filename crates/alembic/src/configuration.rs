//! `alembic.config.Config`: the one of the command, and those that a project makes itself.

use std::cell::RefCell;
use std::rc::Rc;

use config::{Config, ConfigOptions};
use python::{Args, Class, ClassBuilder, Dict, Error, Instance, Interp, Native, Result, Value};

use crate::environment::Environment;
use crate::{errors, sqlalchemy};

/// The class `Config`.
pub(crate) fn class(interp: &Interp) -> Rc<Class> {
    struct Holder(Rc<Class>);
    let holder = interp.extension::<Holder>().unwrap_or_else(|| {
        let holder = Rc::new(Holder(define(interp)));
        interp.extend(Rc::clone(&holder));
        holder
    });
    Rc::clone(&holder.0)
}

/// `context.config`
pub(crate) fn value(interp: &Interp, environment: &Rc<Environment>) -> Result {
    struct Holder(Value);
    if let Some(holder) = interp.extension::<Holder>() {
        return Ok(holder.0.clone());
    }
    let value = Instance::of(&class(interp), Rc::clone(&environment.config));
    if let Value::Instance(instance) = &value {
        let options = command_options(interp, environment)?;
        describe(interp, instance, environment.attributes.clone(), options)?;
    }
    interp.extend(Rc::new(Holder(value.clone())));
    Ok(value)
}

/// `config.cmd_opts`: what `argparse` made of the command line.
fn command_options(interp: &Interp, environment: &Environment) -> Result {
    let namespace = ClassBuilder::new("argparse", "Namespace").build(interp);
    let instance = Instance::new(&namespace);
    let (config, run) = (environment.config.borrow(), &environment.options);
    let x = match config.x_arguments.as_slice() {
        [] => Value::None,
        all => Value::list(all.iter().map(Value::str).collect()),
    };
    let file = config
        .config_file_name
        .as_deref()
        .filter(|name| *name != "alembic.ini");
    instance.set("x", x);
    instance.set("name", Value::str(&config.config_ini_section));
    instance.set(
        "config",
        file.map_or(Value::None, |name| Value::list(vec![Value::str(name)])),
    );
    instance.set("raiseerr", Value::Bool(false));
    instance.set("quiet", Value::Bool(false));
    if !run.command.is_empty() {
        let function = Native::value(run.command, |_, _| {
            Err(Error::unsupported("a command cannot be run by another"))
        });
        instance.set("cmd", Value::tuple(vec![function]));
    }
    if let Some(destination) = &run.destination_rev {
        let range = run
            .starting_rev
            .as_ref()
            .map(|start| format!("{start}:{destination}"));
        instance.set("revision", Value::str(range.as_ref().unwrap_or(destination)));
        instance.set("sql", Value::Bool(run.as_sql));
        instance.set("tag", Value::optional_str(run.tag.as_deref()));
    }
    Ok(Value::Instance(instance))
}

/// The configuration behind a `Config`.
///
/// Errors: an object that a subclass has made without calling `__init__`.
pub(crate) fn config_of(interp: &Interp, this: &Value) -> Result<Rc<RefCell<Config>>> {
    match this.native::<Rc<RefCell<Config>>>() {
        Some(config) => Ok(Rc::clone(&*config)),
        None => Err(interp.type_error("this Config was not made by Alembic")),
    }
}

fn with_config<T>(
    interp: &Interp,
    this: &Value,
    run: impl FnOnce(&mut Config) -> std::result::Result<T, config::ConfigError>,
) -> Result<T> {
    let config = config_of(interp, this)?;
    run(&mut config.borrow_mut()).map_err(|error| errors::from_config(interp, &error))
}

/// `Config(file_, toml_file, ini_section, …)`
fn make(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("Config.__init__")?;
    let ini = file(interp, reader.optional("file_"))?;
    let toml = file(interp, reader.optional("toml_file"))?;
    let section = reader.optional_str(interp, "ini_section")?;
    let output_buffer = reader.optional("output_buffer");
    let stdout = reader.optional("stdout");
    let cmd_opts = reader.optional("cmd_opts");
    let arguments = reader.optional("config_args");
    let attributes = reader.optional("attributes").filter(|it| !it.is_none());
    reader.finish(interp)?;
    let mut options = ConfigOptions {
        ini,
        toml,
        ..ConfigOptions::new(interp.world.cwd.clone())
    };
    if let Some(section) = section {
        options.section = section.to_string();
    }
    if let Some(arguments) = arguments.filter(|it| !it.is_none()) {
        for (key, value) in interp.mapping_items(&arguments)? {
            options.arguments.insert(interp.str(&key)?, interp.str(&value)?);
        }
    }
    let config = Config::load(options).map_err(|error| errors::from_config(interp, &error))?;
    let Value::Instance(instance) = &this else {
        return Err(interp.type_error("not a Config"));
    };
    instance.set_native(Rc::new(RefCell::new(config)));
    let attributes = attributes.unwrap_or_else(|| Value::dict(Dict::default()));
    describe(interp, instance, attributes, cmd_opts.unwrap_or(Value::None))?;
    instance.set("output_buffer", output_buffer.unwrap_or(Value::None));
    if let Some(stdout) = stdout.filter(|it| !it.is_none()) {
        instance.set("stdout", stdout);
    }
    Ok(Value::None)
}

/// The path of a configuration file.
///
/// Errors: a refusal for a file that the project may not read.
fn file(interp: &Interp, given: Option<Value>) -> Result<Option<String>> {
    let Some(given) = given.filter(|it| !it.is_none()) else {
        return Ok(None);
    };
    if matches!(given, Value::Unknown(_)) {
        return Err(interp.unknown_decides(&given, "the file of the configuration"));
    }
    let name = interp.str(&given)?;
    interp.readable_path(&name)?;
    Ok(Some(name))
}

/// What every `Config` has beside its files.
fn describe(interp: &Interp, instance: &Instance, attributes: Value, cmd_opts: Value) -> Result<()> {
    instance.set("attributes", attributes);
    instance.set("cmd_opts", cmd_opts);
    instance.set("messaging_opts", Value::dict_of([("quiet", Value::Bool(false))]));
    let sys = interp.import_module("sys")?;
    instance.set("stdout", interp.get_attr(&sys, "stdout")?);
    Ok(())
}

fn define(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("alembic.config", "Config")
        .tolerant()
        .method("__init__", make)
        .property("config_file_name", |interp, this| {
            with_config(interp, this, |config| {
                Ok(Value::optional_str(config.config_file_name.as_deref()))
            })
        })
        .property("toml_file_name", |interp, this| {
            with_config(interp, this, |config| {
                Ok(Value::optional_str(config.toml_file_name.as_deref()))
            })
        })
        .property("config_ini_section", |interp, this| {
            with_config(interp, this, |config| Ok(Value::str(&config.config_ini_section)))
        })
        .method("get_main_option", get_main_option)
        .method("get_alembic_option", get_main_option)
        .method("get_section_option", |interp, args| {
            let (this, mut reader) = args.method("get_section_option")?;
            let section = reader.required_str(interp, "section")?;
            let name = reader.required_str(interp, "name")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            let found = with_config(interp, &this, |config| config.get_section_option(&section, &name))?;
            Ok(found.map_or(default, Value::from))
        })
        .method("get_section", |interp, args| {
            let (this, mut reader) = args.method("get_section")?;
            let name = reader.required_str(interp, "name")?;
            let default = reader.optional("default").unwrap_or(Value::None);
            let found = with_config(interp, &this, |config| config.get_section(&name))?;
            Ok(found.map_or(default, |section| {
                Value::dict_of(section.into_iter().map(|(k, v)| (k, v.into())))
            }))
        })
        .method("set_main_option", |interp, args| {
            let (this, mut reader) = args.method("set_main_option")?;
            let name = reader.required_str(interp, "name")?;
            let value = config_text(interp, &reader.required(interp, "value")?)?;
            with_config(interp, &this, |config| config.set_main_option(&name, &value))?;
            Ok(Value::None)
        })
        .method("set_section_option", |interp, args| {
            let (this, mut reader) = args.method("set_section_option")?;
            let section = reader.required_str(interp, "section")?;
            let name = reader.required_str(interp, "name")?;
            let value = config_text(interp, &reader.required(interp, "value")?)?;
            with_config(interp, &this, |config| {
                config.set_section_option(&section, &name, &value)
            })?;
            Ok(Value::None)
        })
        .property("file_config", |interp, this| {
            let name = with_config(interp, this, |config| Ok(config.config_file_name.clone()))?;
            let parser = sqlalchemy::make(interp, "configparser", "ConfigParser", Args::default())?;
            if let Some(name) = name {
                interp.call_method(&parser, "read", Args::of(vec![Value::str(&name)]))?;
            }
            Ok(parser)
        })
        .method("get_template_directory", |_, _| Ok(Value::str("templates")))
        .method("remove_main_option", |interp, args| {
            let (this, mut reader) = args.method("remove_main_option")?;
            let name = reader.required_str(interp, "name")?;
            with_config(interp, &this, |config| config.remove_main_option(&name))?;
            Ok(Value::None)
        })
        .method("print_stdout", |interp, args| {
            let (this, mut reader) = args.method("print_stdout")?;
            let text = reader.required(interp, "text")?;
            let rest = reader.rest();
            let text = interp.str(&text)?;
            let text = if rest.is_empty() {
                text
            } else {
                interp.str(&interp.binary(
                    python::syntax::ast::Operator::Mod,
                    &text.into(),
                    &Value::tuple(rest),
                )?)?
            };
            let stdout = interp.get_attr(&this, "stdout")?;
            let line = Args::of(vec![Value::from(format!("{text}\n"))]);
            interp.call_method(&stdout, "write", line)
        })
        .build(interp)
}

/// The value of a `set_*_option`, which decides where the migration goes.
fn config_text(interp: &Interp, value: &Value) -> Result<String> {
    if matches!(value, Value::Unknown(_)) {
        return Err(interp.unknown_decides(value, "an option of the configuration"));
    }
    match value.as_str() {
        Some(text) => Ok(text.to_string()),
        None => Err(interp.type_error("option values must be strings")),
    }
}

fn get_main_option(interp: &Interp, args: Args) -> Result {
    let (this, mut reader) = args.method("get_main_option")?;
    let name = reader.required_str(interp, "name")?;
    let default = reader.optional("default").unwrap_or(Value::None);
    let found = with_config(interp, &this, |config| config.get_main_option(&name))?;
    Ok(found.map_or(default, Value::from))
}
