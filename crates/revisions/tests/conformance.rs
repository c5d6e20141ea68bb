//! Compares the graph, the plans, the changes of the version table, the messages and the printed texts with what real
//! Alembic answered for the graphs in `conformance/graph` (see `generate.py` there).
#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

use std::path::PathBuf;

use config::{Warning, WarningCategory};
use serde_json::{Map, Value, json};
use stillhead_revisions::{
    History, Revision, RevisionMap, RowChange, ScriptDirectory, ScriptError, Step, Target, VersionHeads,
};

fn strings(value: &Value) -> Vec<String> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .map(|item| item.as_str().unwrap().to_owned())
        .collect()
}

fn revision(value: &Value) -> Revision {
    let id = value["id"].as_str().unwrap();
    Revision {
        id: id.to_owned(),
        down_revision: strings(&value["down"]),
        depends_on: strings(&value["deps"]),
        branch_labels: strings(&value["labels"]),
        long_doc: config::text::strip(value["doc"].as_str().unwrap()).to_owned(),
        path: PathBuf::from(format!("/v/{id}.py")),
    }
}

fn directory(case: &Value) -> ScriptDirectory {
    ScriptDirectory::from_revisions(
        case["revisions"]
            .as_array()
            .unwrap()
            .iter()
            .map(revision)
            .collect(),
    )
}

fn graph(map: &RevisionMap, case: &Value) -> Value {
    let mut ids = strings(&json!(
        case["revisions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|revision| &revision["id"])
            .collect::<Vec<_>>()
    ));
    ids.sort();
    let (mut labels, mut normalized) = (Map::new(), Map::new());
    for id in ids {
        let node = map.find(&id).unwrap();
        let mut own = map.labels(node).to_vec();
        own.sort();
        labels.insert(id.clone(), json!(own));
        let Step::Revision(step) = map.step(node, true) else {
            unreachable!()
        };
        let mut down = step.normalized_down;
        down.sort();
        normalized.insert(id, json!(down));
    }
    json!({
        "heads": map.ids(map.heads()), "real_heads": map.ids(map.real_heads()), "bases": map.ids(map.bases()),
        "labels": labels, "normalized": normalized,
    })
}

fn steps(map: &RevisionMap, steps: &[Step], rows: &[String]) -> Result<Value, ScriptError> {
    let mut rows = VersionHeads::new(rows.iter().cloned());
    let mut out = Vec::new();
    for step in steps {
        let changes: Vec<Value> = rows
            .apply(map, step)?
            .into_iter()
            .map(|change| match change {
                RowChange::Insert(id) => json!(["insert", id]),
                RowChange::Delete(id) => json!(["delete", id]),
                RowChange::Update { from, to } => json!(["update", from, to]),
            })
            .collect();
        assert!(step.log().starts_with(&step.short_log()));
        out.push(json!([step.log(), changes]));
    }
    let mut rows: Vec<&str> = rows.heads().collect();
    rows.sort_unstable();
    Ok(json!({"steps": out, "rows": rows}))
}

fn end(value: &Value, rows: &[String]) -> Option<Target> {
    match value.as_str().unwrap_or_default() {
        "" => None,
        "current" => Some(Target::from(rows)),
        symbol => Some(Target::symbol(symbol)),
    }
}

fn history(directory: &ScriptDirectory, query: &Value) -> Result<String, ScriptError> {
    if query[0] == "history_current" {
        let rows = strings(&query[1]);
        return directory.history_text(&History {
            base: end(&query[2], &rows),
            head: end(&query[3], &rows),
            verbose: false,
            indicate: Some(rows),
        });
    }
    let range = query[1].as_str().map(str::to_owned);
    let range = range.as_deref().and_then(|range| range.split_once(':'));
    directory.history_text(&History {
        base: range.and_then(|(base, _)| end(&json!(base), &[])),
        head: range.and_then(|(_, head)| end(&json!(head), &[])),
        verbose: query[2].as_bool().unwrap(),
        indicate: None,
    })
}

fn answer(case: &Value, query: &Value, warnings: &mut Vec<Warning>) -> Result<Value, ScriptError> {
    let directory = directory(case);
    let result = answer_with(&directory, case, query, warnings);
    warnings.splice(0..0, directory.warnings());
    result
}

fn answer_with(
    directory: &ScriptDirectory,
    case: &Value,
    query: &Value,
    warnings: &mut Vec<Warning>,
) -> Result<Value, ScriptError> {
    let text = |text: String| json!({ "text": text });
    let flag = |index: usize| query[index].as_bool().unwrap();
    let rows = strings(&query[1]);
    let target = query[2].as_str().unwrap_or_default();
    let plan = |planned: Vec<Step>| steps(directory.revision_map()?, &planned, &rows);
    match query[0].as_str().unwrap() {
        "graph" => Ok(graph(directory.revision_map()?, case)),
        "heads" => directory.heads_text(flag(1), flag(2)).map(text),
        "branches" => directory.branches_text(flag(1)).map(text),
        "show" => directory
            .show_text(&Target::symbol(query[1].as_str().unwrap()))
            .map(text),
        "current" => directory.current_text(&rows, flag(2)).map(text),
        "history" | "history_current" => history(directory, query).map(text),
        "upgrade" => plan(directory.upgrade_steps(target, &rows)?),
        "downgrade" => plan(directory.downgrade_steps(target, &rows, warnings)?),
        "stamp" => plan(directory.stamp_steps(&strings(&query[2]), &rows)?),
        other => panic!("unknown query {other}"),
    }
}

/// Ours in the form of the golden file.
fn observe(case: &Value, query: &Value) -> Value {
    let mut warnings = Vec::new();
    let mut result = match answer(case, query, &mut warnings) {
        Ok(value) => value,
        Err(error) if error.is_command_error() => json!({ "error": error.to_string() }),
        Err(error) => match &error {
            ScriptError::Revision(error) if error.is_alembic_error() => {
                let class = error.python_class().rsplit('.').next().unwrap();
                json!({"exception": class, "text": error.to_string()})
            }
            _ => json!({ "exception": error.to_string() }),
        },
    };
    let users: Vec<String> = warnings
        .into_iter()
        .filter(|warning| warning.category == WarningCategory::User)
        .map(|warning| warning.message)
        .collect();
    if !users.is_empty() {
        result["warnings"] = json!(users);
    }
    result
}

/// Whether ours is as good as Alembic's. Where Alembic ends with a traceback of an exception that is not its own, ours
/// must be an error too, in words of our own.
fn agrees(ours: &Value, theirs: &Value) -> bool {
    let python = [
        "AssertionError",
        "KeyError",
        "AttributeError",
        "TypeError",
        "IndexError",
    ];
    match theirs["exception"].as_str() {
        Some(class) if python.contains(&class) => {
            ours.get("exception").is_some() && ours.get("warnings") == theirs.get("warnings")
        }
        // Alembic warns about the graph only if it gets as far as building it.
        _ if theirs.get("error").is_some() && theirs.get("warnings").is_none() => {
            ours["error"] == theirs["error"]
        }
        _ => ours == theirs,
    }
}

#[test]
fn graphs_are_treated_as_by_alembic() {
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/../../conformance/graph/golden.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(golden).unwrap()).unwrap();
    let (mut count, mut bad) = (0, Vec::new());
    for case in &cases {
        // Alembic builds the graph when it first needs it, and may find a fault in the arguments before. Ours says
        // at once what is wrong with the graph.
        let graph = observe(case, &case["queries"][0]["query"]);
        let broken = graph.get("text").or(graph.get("exception"));
        for entry in case["queries"].as_array().unwrap() {
            count += 1;
            let ours = observe(case, &entry["query"]);
            let theirs = entry["results"].as_array().unwrap();
            if broken.is_some() && ours.get("error").or(ours.get("exception")) == broken {
                assert!(theirs.iter().all(|theirs| {
                    theirs
                        .get("steps")
                        .or(theirs.get("text"))
                        .is_none_or(|value| theirs.get("exception").is_some() || value.is_null())
                }));
                continue;
            }
            if !theirs.iter().any(|theirs| agrees(&ours, theirs)) {
                bad.push(format!(
                    "{} {}\n  ours:   {ours}\n  theirs: {}\n",
                    case["name"], entry["query"], entry["results"]
                ));
            }
        }
    }
    assert!(count > 5_000, "only {count} queries in the golden file");
    let shown = bad.iter().take(25).cloned().collect::<String>();
    assert!(bad.is_empty(), "{} of {count} differ\n{shown}", bad.len());
}
