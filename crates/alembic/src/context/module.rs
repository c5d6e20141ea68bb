//! The module `alembic.context`.

use std::rc::Rc;

use python::{Args, Class, ClassBuilder, Dict, Interp, Module, ModuleBuilder, Result, Value};

use super::configure::configure;
use super::object::{self, begin_transaction};
use crate::environment::Environment;
use crate::{configuration, errors, steps};

/// Builds the module.
pub(crate) fn build(interp: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("alembic.context")
        .tolerant()
        .function("configure", configure)
        .function("is_offline_mode", |interp, _| {
            Ok(Value::Bool(Environment::of(interp)?.options.as_sql))
        })
        .function("is_transactional_ddl", |interp, _| {
            Ok(Value::Bool(
                Environment::current(interp)?
                    .context
                    .borrow()
                    .is_transactional_ddl(),
            ))
        })
        .function("begin_transaction", |interp, _| {
            begin_transaction(interp, &Environment::current(interp)?)
        })
        .function("run_migrations", |interp, args| {
            steps::run_migrations(interp, args.keywords)?;
            Ok(Value::None)
        })
        .function("execute", |interp, args| {
            let current = Environment::current(interp)?;
            let mut reader = args.reader("execute");
            let statement = reader.required(interp, "sql")?;
            object::execute(interp, &current, &statement)?;
            Ok(Value::None)
        })
        .function("static_output", |interp, args| {
            let text = args.reader("static_output").required_str(interp, "text")?;
            object::static_output(interp, &Environment::current(interp)?, &text)?;
            Ok(Value::None)
        })
        .function("get_bind", |interp, _| {
            Ok(Environment::current(interp)?.bind.clone())
        })
        .function("get_context", |interp, _| {
            object::value_of(interp, &Environment::current(interp)?)
        })
        .function("get_impl", |interp, _| {
            object::impl_value(interp, &Environment::current(interp)?)
        })
        .function("get_head_revision", |interp, _| {
            let head = Environment::of(interp)?.script.as_revision_number("head");
            let ids = head.map_err(|error| errors::from_script(interp, &error))?;
            Ok(Value::optional_str(ids.first()))
        })
        .function("get_head_revisions", |interp, _| {
            let heads = Environment::of(interp)?.script.as_revision_number("heads");
            let ids = heads.map_err(|error| errors::from_script(interp, &error))?;
            Ok(Value::tuple(ids.iter().map(Value::str).collect()))
        })
        .function("get_starting_revision_argument", starting_revision)
        .function("get_revision_argument", revision_argument)
        .function("get_tag_argument", |interp, _| {
            let environment = Environment::of(interp)?;
            Ok(Value::optional_str(option(
                &environment,
                "tag",
                environment.options.tag.as_ref(),
            )))
        })
        .function("get_x_argument", x_argument)
        .build();
    let class = proxy_class(interp);
    module.set("EnvironmentContext", Value::Class(class));
    // `config` and `script` exist only while a run is under way.
    let lookup = python::Native::value("__getattr__", |interp, args| {
        let name = args.reader("__getattr__").required_str(interp, "name")?;
        match &*name {
            "config" => configuration::value(interp, &Environment::of(interp)?),
            "script" => crate::script::directory_value(interp, &Environment::of(interp)?),
            _ => Err(interp.attribute_error(format!("module 'alembic.context' has no attribute '{name}'"))),
        }
    });
    module.set("__getattr__", lookup);
    Ok(module)
}

fn proxy_class(interp: &Interp) -> Rc<Class> {
    ClassBuilder::new("alembic.runtime.environment", "EnvironmentContext").build(interp)
}

/// An option of the context, once it is configured, or of the command.
fn option(environment: &Environment, name: &str, of_command: Option<&String>) -> Option<String> {
    let current = environment.current.borrow();
    match current.as_ref().map(|current| &current.opts) {
        Some(Value::Dict(options)) => {
            let value = options.borrow().get_str(name).and_then(Value::as_str);
            value.map(|text| text.to_string())
        }
        _ => of_command.cloned(),
    }
}

fn starting_revision(interp: &Interp, _: Args) -> Result {
    let environment = Environment::of(interp)?;
    let given = environment.options.starting_rev.as_ref();
    if let Some(starting) = option(&environment, "starting_rev", given) {
        let ids = environment.script.as_revision_number(&starting);
        let ids = ids.map_err(|error| errors::from_script(interp, &error))?;
        return Ok(Value::optional_str(ids.first()));
    }
    if environment.current.borrow().is_some() || environment.options.destination_rev.is_some() {
        return Ok(Value::None);
    }
    Err(errors::command_error(
        interp,
        "No starting revision argument is available.",
    ))
}

fn revision_argument(interp: &Interp, _: Args) -> Result {
    let environment = Environment::of(interp)?;
    let Some(destination) = environment.options.destination_rev.clone() else {
        return Ok(Value::None);
    };
    let ids = environment
        .script
        .as_revision_number(&destination)
        .map_err(|e| errors::from_script(interp, &e))?;
    if destination == "heads" {
        return Ok(Value::tuple(ids.iter().map(Value::str).collect()));
    }
    Ok(Value::optional_str(ids.first()))
}

fn x_argument(interp: &Interp, args: Args) -> Result {
    let as_dictionary = args
        .reader("get_x_argument")
        .bool_or(interp, "as_dictionary", false)?;
    let environment = Environment::of(interp)?;
    let arguments = environment.config.borrow().x_arguments.clone();
    if !as_dictionary {
        return Ok(Value::list(arguments.iter().map(Value::str).collect()));
    }
    let mut dict = Dict::default();
    for argument in &arguments {
        let (name, value) = argument.split_once('=').unwrap_or((argument, ""));
        dict.set_str(name, Value::str(value));
    }
    Ok(Value::dict(dict))
}
