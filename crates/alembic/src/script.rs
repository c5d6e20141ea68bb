//! `ScriptDirectory`, `Script` and `RevisionMap` as Python sees them.

use std::collections::HashSet;
use std::path::Path;
use std::rc::Rc;

use python::{Args, Class, ClassBuilder, Instance, Interp, Result, Value};
use revisions::display::{self, LineOptions};
use revisions::{NodeId, Revision, RevisionMap, ScriptDirectory, Target};

use crate::environment::Environment;
use crate::{configuration, errors, steps};

/// The classes.
pub(crate) struct Classes {
    pub(crate) directory: Rc<Class>,
    /// A revision.
    pub(crate) script: Rc<Class>,
    pub(crate) map: Rc<Class>,
}

/// What a `Script` is.
struct Node {
    directory: Rc<ScriptDirectory>,
    node: NodeId,
}

/// The classes, made once.
pub(crate) fn classes(interp: &Interp) -> Rc<Classes> {
    interp.extension::<Classes>().unwrap_or_else(|| {
        let classes = Rc::new(Classes {
            directory: define_directory(interp),
            script: define_script(interp),
            map: define_map(interp),
        });
        interp.extend(Rc::clone(&classes));
        classes
    })
}

/// `context.script`
pub(crate) fn directory_value(interp: &Interp, environment: &Rc<Environment>) -> Result {
    struct Holder(Value);
    if let Some(holder) = interp.extension::<Holder>() {
        return Ok(holder.0.clone());
    }
    let value = Instance::of(&classes(interp).directory, Rc::clone(&environment.script));
    interp.extend(Rc::new(Holder(value.clone())));
    Ok(value)
}

/// The `Script`s of these ids, in a tuple.
pub(crate) fn scripts(interp: &Interp, directory: &Rc<ScriptDirectory>, ids: &[String]) -> Result {
    let scripts = ids
        .iter()
        .map(|id| one(interp, directory, id))
        .collect::<Result<_>>()?;
    Ok(Value::tuple(scripts))
}

/// `RevisionMap`
pub(crate) fn map_value(interp: &Interp, directory: &Rc<ScriptDirectory>) -> Value {
    Instance::of(&classes(interp).map, Rc::clone(directory))
}

fn raise(interp: &Interp) -> impl Fn(revisions::ScriptError) -> python::Error + '_ {
    |error| errors::from_script(interp, &error)
}

fn strings(ids: &[String]) -> Vec<Value> {
    ids.iter().map(Value::str).collect()
}

fn directory(interp: &Interp, this: &Value) -> Result<Rc<ScriptDirectory>> {
    match this.native::<Rc<ScriptDirectory>>() {
        Some(directory) => Ok(Rc::clone(&*directory)),
        None => Err(interp.type_error("this ScriptDirectory was not made by Alembic")),
    }
}

fn script(interp: &Interp, directory: &Rc<ScriptDirectory>, node: NodeId) -> Value {
    let directory = Rc::clone(directory);
    Instance::of(&classes(interp).script, Node { directory, node })
}

/// The `Script` of a symbol; `None` for the base.
fn one(interp: &Interp, directory: &Rc<ScriptDirectory>, symbol: &str) -> Result {
    let node = directory.get_revision(symbol).map_err(raise(interp))?;
    Ok(node.map_or(Value::None, |node| script(interp, directory, node)))
}

/// What a value of Python stands for: a symbol, several, or the base.
fn target(interp: &Interp, value: &Value) -> Result<Target> {
    if value.is_none() {
        return Ok(Target::symbol("base"));
    }
    if let Some(symbol) = value.as_str() {
        return Ok(Target::symbol(&*symbol));
    }
    let symbols = interp.collect(value)?;
    let symbols = symbols
        .iter()
        .filter_map(Value::as_str)
        .map(|symbol| symbol.to_string());
    Ok(Target::many(symbols))
}

/// One string, or a tuple of several, or `None`.
fn one_or_more(ids: &[String]) -> Value {
    match ids {
        [] => Value::None,
        [one] => Value::str(one),
        many => Value::tuple(strings(many)),
    }
}

/// `ScriptDirectory.from_config(config)`: that of the command, or of another configuration of the project's.
fn from_config(interp: &Interp, args: Args) -> Result {
    let mut reader = args.method("ScriptDirectory.from_config")?.1;
    let given = reader.required(interp, "config")?;
    let environment = Environment::of(interp)?;
    let config = configuration::config_of(interp, &given)?;
    if Rc::ptr_eq(&config, &environment.config) {
        return directory_value(interp, &environment);
    }
    let path = interp.path.borrow().clone();
    let made = ScriptDirectory::from_config(&config.borrow(), &path).map_err(raise(interp))?;
    Ok(Instance::of(&classes(interp).directory, Rc::new(made)))
}

fn define_directory(interp: &Interp) -> Rc<Class> {
    let class = ClassBuilder::new("alembic.script.base", "ScriptDirectory")
        .tolerant()
        .class_method("from_config", from_config)
        .property("dir", |interp, this| {
            Ok(Value::str(path_text(&directory(interp, this)?.dir)))
        })
        .property("versions", |interp, this| {
            let directory = directory(interp, this)?;
            let first = directory.version_locations.first();
            Ok(Value::optional_str(first.map(|path| path_text(path))))
        })
        .property("version_locations", |interp, this| {
            let directory = directory(interp, this)?;
            let paths = directory.version_locations.iter();
            Ok(Value::list(
                paths.map(|path| Value::str(path_text(path))).collect(),
            ))
        })
        .property("env_py_location", |interp, this| {
            Ok(Value::str(path_text(&directory(interp, this)?.env_py())))
        })
        .property("revision_map", |interp, this| {
            Ok(map_value(interp, &directory(interp, this)?))
        })
        .method("get_current_head", |interp, args| {
            let head = directory(interp, args.this()?)?.current_head();
            Ok(Value::optional_str(head.map_err(raise(interp))?))
        })
        .method("get_heads", |interp, args| {
            let heads = directory(interp, args.this()?)?.heads().map_err(raise(interp))?;
            Ok(Value::list(strings(&heads)))
        })
        .method("get_bases", |interp, args| {
            let bases = directory(interp, args.this()?)?.bases().map_err(raise(interp))?;
            Ok(Value::list(strings(&bases)))
        })
        .method("get_base", |interp, args| {
            let bases = directory(interp, args.this()?)?.bases().map_err(raise(interp))?;
            match bases.as_slice() {
                [] => Ok(Value::None),
                [one] => Ok(Value::str(one)),
                _ => Err(errors::command_error(
                    interp,
                    "The script directory has multiple bases. Please use get_bases().",
                )),
            }
        })
        .method("as_revision_number", |interp, args| {
            let (this, mut reader) = args.method("as_revision_number")?;
            let symbol = reader.required(interp, "id_")?;
            let Some(symbol) = symbol.as_str() else {
                return Ok(Value::None);
            };
            let ids = directory(interp, &this)?
                .as_revision_number(&symbol)
                .map_err(raise(interp))?;
            Ok(if &*symbol == "heads" {
                Value::tuple(strings(&ids))
            } else {
                one_or_more(&ids)
            })
        });
    with_lookups(class)
        .method("walk_revisions", |interp, args| {
            let (this, mut reader) = args.method("walk_revisions")?;
            let base = reader.optional("base").unwrap_or_else(|| Value::str("base"));
            let head = reader.optional("head").unwrap_or_else(|| Value::str("heads"));
            walk(interp, &directory(interp, &this)?, &base, &head)
        })
        .build(interp)
}

/// What the directory and its map both have.
fn with_lookups(class: ClassBuilder) -> ClassBuilder {
    class
        .method("get_revision", |interp, args| {
            let (this, mut reader) = args.method("get_revision")?;
            let id = reader.required(interp, "id_")?;
            match id.as_str() {
                Some(id) => one(interp, &directory(interp, &this)?, &id),
                None => Ok(Value::None),
            }
        })
        .method("get_revisions", |interp, args| {
            let (this, mut reader) = args.method("get_revisions")?;
            let wanted = target(interp, &reader.required(interp, "id_")?)?;
            let directory = directory(interp, &this)?;
            let nodes = directory.get_revisions(&wanted).map_err(raise(interp))?;
            Ok(Value::tuple(
                nodes
                    .into_iter()
                    .map(|node| script(interp, &directory, node))
                    .collect(),
            ))
        })
        .method("get_all_current", |interp, args| {
            let (this, mut reader) = args.method("get_all_current")?;
            let heads = interp.collect(&reader.required(interp, "id_")?)?;
            let heads: Vec<String> = heads
                .iter()
                .filter_map(Value::as_str)
                .map(|id| id.to_string())
                .collect();
            let directory = directory(interp, &this)?;
            let nodes = directory.all_current(&heads).map_err(raise(interp))?;
            set(
                interp,
                nodes.into_iter().map(|node| script(interp, &directory, node)),
            )
        })
        .method("iterate_revisions", |interp, args| {
            let (this, mut reader) = args.method("iterate_revisions")?;
            let upper = reader.required(interp, "upper")?;
            let lower = reader.required(interp, "lower")?;
            let inclusive = reader
                .named("inclusive")
                .map_or(Ok(false), |it| interp.truth(&it))?;
            let directory = directory(interp, &this)?;
            let all = walk(interp, &directory, &lower, &upper)?;
            if inclusive {
                return Ok(all);
            }
            let is_base = lower.is_none() || lower.as_str().as_deref() == Some("base");
            let below: HashSet<NodeId> = if is_base {
                HashSet::new()
            } else {
                let lower = target(interp, &lower)?;
                directory
                    .get_revisions(&lower)
                    .map_err(raise(interp))?
                    .into_iter()
                    .collect()
            };
            let kept = interp
                .collect(&all)?
                .into_iter()
                .filter(|it| it.native::<Node>().is_none_or(|node| !below.contains(&node.node)));
            Ok(Value::list(kept.collect()))
        })
}

fn walk(interp: &Interp, directory: &Rc<ScriptDirectory>, base: &Value, head: &Value) -> Result {
    let nodes = directory
        .walk_revisions(&target(interp, base)?, &target(interp, head)?)
        .map_err(raise(interp))?;
    let scripts = nodes.into_iter().map(|node| script(interp, directory, node));
    Ok(Value::list(scripts.collect()))
}

fn define_map(interp: &Interp) -> Rc<Class> {
    let class = ClassBuilder::new("alembic.script.revision", "RevisionMap")
        .tolerant()
        .property("heads", |interp, this| {
            let heads = directory(interp, this)?.heads().map_err(raise(interp))?;
            Ok(Value::tuple(strings(&heads)))
        })
        .property("bases", |interp, this| {
            let bases = directory(interp, this)?.bases().map_err(raise(interp))?;
            Ok(Value::tuple(strings(&bases)))
        })
        .method("get_current_head", |interp, args| {
            let head = directory(interp, args.this()?)?.current_head();
            Ok(Value::optional_str(head.map_err(raise(interp))?))
        });
    with_lookups(class).build(interp)
}

fn set(interp: &Interp, items: impl Iterator<Item = Value>) -> Result {
    let mut set = python::Set::default();
    for item in items {
        set.insert(interp.hash_key(&item)?, item);
    }
    Ok(Value::set(set))
}

/// Reads something of a `Script`.
fn look<T>(
    interp: &Interp,
    this: &Value,
    read: impl FnOnce(&RevisionMap, NodeId, &Revision) -> Result<T>,
) -> Result<T> {
    let Some(at) = this.native::<Node>() else {
        return Err(interp.type_error("this Script was not made by Alembic"));
    };
    let map = at.directory.revision_map().map_err(raise(interp))?;
    read(map, at.node, map.revision(at.node))
}

type Look = fn(&Interp, &RevisionMap, NodeId, &Revision) -> Result;

/// The attributes of a `Script`.
const ATTRIBUTES: &[(&str, Look)] = &[
    ("revision", |_, _, _, it| Ok(Value::str(&it.id))),
    ("down_revision", |_, _, _, it| Ok(one_or_more(&it.down_revision))),
    ("dependencies", |_, _, _, it| Ok(one_or_more(&it.depends_on))),
    ("doc", |_, _, _, it| Ok(Value::str(it.doc()))),
    ("longdoc", |_, _, _, it| Ok(Value::str(&it.long_doc))),
    ("path", |_, _, _, it| Ok(Value::str(path_text(&it.path)))),
    ("branch_labels", |interp, map, node, _| {
        set(interp, strings(map.labels(node)).into_iter())
    }),
    ("nextrev", |interp, map, node, _| {
        let ids = map.ids(map.next(node));
        set(interp, strings(&ids).into_iter())
    }),
    ("is_head", |_, map, node, _| Ok(Value::Bool(map.is_head(node)))),
    ("is_base", |_, _, _, it| Ok(Value::Bool(it.is_base()))),
    ("is_branch_point", |_, map, node, _| {
        Ok(Value::Bool(map.is_branch_point(node)))
    }),
    ("is_merge_point", |_, map, node, _| {
        Ok(Value::Bool(map.is_merge_point(node)))
    }),
    ("log_entry", |_, map, node, _| {
        Ok(Value::str(display::block(map, node, &HashSet::new())))
    }),
    ("_versioned_down_revisions", |_, _, _, it| {
        Ok(Value::tuple(strings(&it.down_revision)))
    }),
];

fn define_script(interp: &Interp) -> Rc<Class> {
    let mut class = ClassBuilder::new("alembic.script.base", "Script");
    for &(name, attribute) in ATTRIBUTES {
        class = class.property(name, move |interp, this| {
            look(interp, this, |map, node, it| attribute(interp, map, node, it))
        });
    }
    class
        .property("module", |interp, this| {
            let path = look(interp, this, |_, _, it| Ok(it.path.clone()))?;
            steps::module(interp, &path).map(Value::Module)
        })
        .method("__str__", |interp, args| {
            look(interp, args.this()?, |map, node, _| {
                Ok(Value::str(display::summary(map, node)))
            })
        })
        .method("cmd_format", |interp, args| {
            let (this, mut reader) = args.method("cmd_format")?;
            if reader.bool_or(interp, "verbose", false)? {
                return look(interp, &this, |map, node, _| {
                    Ok(Value::str(display::block(map, node, &HashSet::new())))
                });
            }
            let mut flag = |name: &str, default| reader.bool_or(interp, name, default);
            let (labels, doc) = (flag("include_branches", false)?, flag("include_doc", false)?);
            let (parents, tree) = (flag("include_parents", false)?, flag("tree_indicators", true)?);
            line(
                interp,
                &this,
                LineOptions {
                    parents,
                    labels,
                    doc,
                    tree,
                },
            )
        })
        .method("__repr__", |interp, args| {
            look(interp, args.this()?, |map, node, it| {
                let down = interp.repr(&one_or_more(&it.down_revision))?;
                let mut parts = vec![format!("'{}'", it.id), down];
                if !it.depends_on.is_empty() {
                    parts.push(format!(
                        "dependencies={}",
                        interp.repr(&one_or_more(&it.depends_on))?
                    ));
                }
                if !map.labels(node).is_empty() {
                    let labels = set(interp, strings(map.labels(node)).into_iter())?;
                    parts.push(format!("branch_labels={}", interp.repr(&labels)?));
                }
                Ok(Value::str(format!("Script({})", parts.join(", "))))
            })
        })
        .method("__eq__", |interp, args| {
            let other = args
                .positional
                .get(1)
                .and_then(Value::native::<Node>)
                .map(|node| node.node);
            look(interp, args.this()?, |_, node, _| {
                Ok(Value::Bool(other == Some(node)))
            })
        })
        .method("__hash__", |interp, args| {
            look(interp, args.this()?, |_, node, _| Ok(Value::size(node.index())))
        })
        .build(interp)
}

fn line(interp: &Interp, this: &Value, options: LineOptions) -> Result {
    look(interp, this, |map, node, _| {
        Ok(Value::str(display::line(map, node, options, &HashSet::new())))
    })
}

fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
