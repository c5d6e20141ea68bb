//! What the commands print about revisions.

use std::collections::HashSet;

use crate::graph::{NodeId, RevisionMap};
use crate::revision::Revision;

/// Which parts a line has.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // The same four switches as `Script._head_only`.
pub struct LineOptions {
    /// The labels in brackets.
    pub labels: bool,
    /// The docstring's first paragraph.
    pub doc: bool,
    /// `<base> -> ` and the dependencies before the id.
    pub parents: bool,
    /// `(branchpoint)` and `(mergepoint)`.
    pub tree: bool,
}

/// The revisions that `-i` marks as `(current)`.
pub type Current = HashSet<String>;

/// `<base> -> ae1 (head), doc`: the line Alembic uses in warnings about a revision.
pub fn summary(map: &RevisionMap, node: NodeId) -> String {
    format!(
        "{} -> {}{}{}, {}",
        parents(map.revision(node)),
        map.id(node),
        if map.is_head(node) { " (head)" } else { "" },
        tree(map, node),
        map.revision(node).doc()
    )
}

/// One revision on one line.
pub fn line(map: &RevisionMap, node: NodeId, options: LineOptions, current: &Current) -> String {
    let revision = map.revision(node);
    let mut parts = Vec::new();
    if options.parents {
        parts.push(parents(revision));
        if !revision.depends_on.is_empty() {
            parts.push(format!(" ({})", revision.depends_on.join(", ")));
        }
        parts.push(" -> ".to_owned());
    }
    parts.push(revision.id.clone());
    if options.labels && !map.labels(node).is_empty() {
        parts.push(format!(" ({})", map.labels(node).join(", ")));
    }
    if map.is_real_head(node) {
        parts.push(" (head)".to_owned());
    } else if map.is_head(node) {
        parts.push(" (effective head)".to_owned());
    }
    if current.contains(&revision.id) {
        parts.push(" (current)".to_owned());
    }
    if options.tree {
        parts.push(tree(map, node));
    }
    if options.doc {
        parts.push(format!(", {}", revision.doc()));
    }
    parts.concat()
}

/// One revision as a block of lines, ending with a line end: what `-v` and `show` print.
pub fn block(map: &RevisionMap, node: NodeId, current: &Current) -> String {
    let revision = map.revision(node);
    let mut lines = vec![format!(
        "Rev: {}{}{}{}",
        revision.id,
        if map.is_head(node) { " (head)" } else { "" },
        tree(map, node),
        if current.contains(&revision.id) {
            " (current)"
        } else {
            ""
        },
    )];
    let word = if map.is_merge_point(node) {
        "Merges"
    } else {
        "Parent"
    };
    lines.push(format!("{word}: {}", parents(revision)));
    if !revision.depends_on.is_empty() {
        lines.push(format!("Also depends on: {}", revision.depends_on.join(", ")));
    }
    if map.is_branch_point(node) {
        lines.push(format!("Branches into: {}", map.ids(map.next(node)).join(", ")));
    }
    if !map.labels(node).is_empty() {
        lines.push(format!("Branch names: {}", map.labels(node).join(", ")));
    }
    lines.push(format!("Path: {}\n", revision.path.display()));
    let doc: Vec<String> = revision
        .doc_lines()
        .iter()
        .map(|line| format!("    {line}"))
        .collect();
    lines.push(doc.join("\n"));
    lines.join("\n") + "\n"
}

/// A block if `verbose`, else a line.
pub fn entry(
    map: &RevisionMap,
    node: NodeId,
    verbose: bool,
    options: LineOptions,
    current: &Current,
) -> String {
    if verbose {
        block(map, node, current)
    } else {
        line(map, node, options, current)
    }
}

/// The output of `heads` for these revisions.
pub fn heads(map: &RevisionMap, nodes: &[NodeId], verbose: bool) -> String {
    let options = LineOptions {
        labels: true,
        ..LineOptions::default()
    };
    lines(
        nodes
            .iter()
            .map(|&node| entry(map, node, verbose, options, &Current::new())),
    )
}

/// The output of `history` for these revisions, in their order.
pub fn history(map: &RevisionMap, nodes: &[NodeId], verbose: bool, current: &Current) -> String {
    let options = LineOptions {
        labels: true,
        doc: true,
        parents: true,
        tree: true,
    };
    lines(
        nodes
            .iter()
            .map(|&node| entry(map, node, verbose, options, current)),
    )
}

/// The output of `branches` for these revisions; those that are no branch points are passed over.
pub fn branches(map: &RevisionMap, nodes: &[NodeId], verbose: bool) -> String {
    let options = LineOptions {
        labels: true,
        tree: true,
        ..LineOptions::default()
    };
    let child = LineOptions {
        doc: verbose,
        ..options
    };
    let points = nodes.iter().copied().filter(|&node| map.is_branch_point(node));
    lines(points.map(|node| {
        let indent = " ".repeat(map.id(node).chars().count());
        let children = map.next(node).iter();
        let children: Vec<String> = children
            .map(|&next| format!("{indent} -> {}", line(map, next, child, &Current::new())))
            .collect();
        let point = entry(map, node, verbose, options, &Current::new());
        format!("{point}\n{}\n", children.join("\n"))
    }))
}

/// The output of `current` for these revisions (without the line about the database that `-v` adds).
pub fn current(map: &RevisionMap, nodes: &[NodeId], verbose: bool) -> String {
    let options = LineOptions {
        tree: true,
        ..LineOptions::default()
    };
    lines(
        nodes
            .iter()
            .map(|&node| entry(map, node, verbose, options, &Current::new())),
    )
}

/// The output of `show` for these revisions.
pub fn show(map: &RevisionMap, nodes: &[NodeId]) -> String {
    lines(nodes.iter().map(|&node| block(map, node, &Current::new())))
}

fn lines(items: impl Iterator<Item = String>) -> String {
    items.map(|item| item + "\n").collect()
}

fn parents(revision: &Revision) -> String {
    if revision.down_revision.is_empty() {
        "<base>".to_owned()
    } else {
        revision.down_revision.join(", ")
    }
}

fn tree(map: &RevisionMap, node: NodeId) -> String {
    let branch = if map.is_branch_point(node) {
        " (branchpoint)"
    } else {
        ""
    };
    let merge = if map.is_merge_point(node) {
        " (mergepoint)"
    } else {
        ""
    };
    format!("{branch}{merge}")
}
