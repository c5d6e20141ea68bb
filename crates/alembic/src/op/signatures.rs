//! The signatures of the directives, as methods of `Operations` and of `BatchOperations`.

use std::rc::Rc;

use python::{Args, Interp, Result, Signature};

/// Directive, its signature on `op`, and on a batch (empty where it is not there).
const SIGNATURES: &[(&str, &str)] = &[
    (
        "add_column(self, table_name, column, *, schema=, if_not_exists=, inline_references=, inline_primary_key=)",
        "add_column(self, column, *, insert_before=, insert_after=, if_not_exists=, inline_references=, inline_primary_key=)",
    ),
    (
        "alter_column(self, table_name, column_name, *, nullable=, **kw)",
        "alter_column(self, column_name, *, nullable=, **kw)",
    ),
    (
        "AbstractOperations.batch_alter_table(self, table_name, schema=, recreate=, partial_reordering=, copy_from=, \
      table_args=, table_kwargs=, reflect_args=, reflect_kwargs=, naming_convention=)",
        "",
    ),
    ("bulk_insert(self, table, rows, *, multiinsert=)", ""),
    (
        "create_check_constraint(self, constraint_name, table_name, condition, *, schema=, **kw)",
        "create_check_constraint(self, constraint_name, condition, **kw)",
    ),
    (
        "create_exclude_constraint(self, constraint_name, table_name, *elements, **kw)",
        "create_exclude_constraint(self, constraint_name, *elements, **kw)",
    ),
    (
        "create_foreign_key(self, constraint_name, source_table, referent_table, local_cols, remote_cols, *, **kw)",
        "create_foreign_key(self, constraint_name, referent_table, local_cols, remote_cols, *, **kw)",
    ),
    (
        "create_index(self, index_name, table_name, columns, *, schema=, unique=, if_not_exists=, **kw)",
        "create_index(self, index_name, columns, **kw)",
    ),
    (
        "create_primary_key(self, constraint_name, table_name, columns, *, schema=)",
        "create_primary_key(self, constraint_name, columns)",
    ),
    (
        "create_table(self, table_name, *columns, if_not_exists=, **kw)",
        "",
    ),
    (
        "create_table_comment(self, table_name, comment, *, existing_comment=, schema=)",
        "create_table_comment(self, comment, *, existing_comment=)",
    ),
    (
        "create_unique_constraint(self, constraint_name, table_name, columns, *, schema=, **kw)",
        "create_unique_constraint(self, constraint_name, columns, **kw)",
    ),
    (
        "drop_column(self, table_name, column_name, *, schema=, **kw)",
        "drop_column(self, column_name, **kw)",
    ),
    (
        "drop_constraint(self, constraint_name, table_name, type_=, *, schema=, if_exists=)",
        "drop_constraint(self, constraint_name, type_=)",
    ),
    (
        "drop_index(self, index_name, table_name=, *, schema=, if_exists=, **kw)",
        "drop_index(self, index_name, **kw)",
    ),
    ("drop_table(self, table_name, *, schema=, if_exists=, **kw)", ""),
    (
        "drop_table_comment(self, table_name, *, existing_comment=, schema=)",
        "drop_table_comment(self, *, existing_comment=)",
    ),
    (
        "execute(self, sqltext, *, execution_options=)",
        "execute(self, sqltext, *, execution_options=)",
    ),
    (
        "AbstractOperations.f(self, name)",
        "AbstractOperations.f(self, name)",
    ),
    (
        "AbstractOperations.get_bind(self)",
        "AbstractOperations.get_bind(self)",
    ),
    (
        "AbstractOperations.get_context(self)",
        "AbstractOperations.get_context(self)",
    ),
    (
        "AbstractOperations.inline_literal(self, value, type_=)",
        "AbstractOperations.inline_literal(self, value, type_=)",
    ),
    (
        "rename_table(self, old_table_name, new_table_name, *, schema=)",
        "",
    ),
    (
        "AbstractOperations.run_async(self, async_function, *args, **kw_args)",
        "AbstractOperations.run_async(self, async_function, *args, **kw_args)",
    ),
];

/// Directives that take any keyword argument on a batch, which itself gives these.
const IMPLIED: &[(&str, &str, &[&str])] = &[
    ("create_index", "CreateIndexOp", &["schema"]),
    ("drop_column", "DropColumnOp", &["schema"]),
    ("drop_index", "DropIndexOp", &["schema", "table_name"]),
];

fn check_implied(interp: &Interp, directive: &str, args: &Args) -> Result<()> {
    let Some((_, class, implied)) = IMPLIED.iter().find(|(name, _, _)| *name == directive) else {
        return Ok(());
    };
    match args.keywords.iter().find(|(name, _)| implied.contains(&&**name)) {
        Some((name, _)) => Err(interp.type_error(format!(
            "alembic.operations.ops.{class}() got multiple values for keyword argument '{name}'"
        ))),
        None => Ok(()),
    }
}

/// The signatures, once somebody has called a directive.
struct Signatures(Vec<(Signature, Option<Signature>)>);

/// Refuses a call of a directive that its signature does not allow; `batch` for one on a batch.
///
/// Errors: Python's `TypeError`.
pub(super) fn check(interp: &Interp, directive: &str, batch: bool, args: &Args) -> Result<()> {
    let all = interp.extension::<Signatures>().unwrap_or_else(|| {
        let both = |&(op, batch): &(&'static str, &'static str)| {
            (
                Signature::new(op),
                (!batch.is_empty()).then(|| Signature::new(batch)),
            )
        };
        let all = Rc::new(Signatures(SIGNATURES.iter().map(both).collect()));
        interp.extend(Rc::clone(&all));
        all
    });
    if batch {
        check_implied(interp, directive, args)?;
    }
    let found = all.0.iter().find(|(op, _)| op.short_name() == directive);
    match found {
        Some((_, Some(signature))) if batch => signature.check(interp, args),
        Some((signature, _)) if !batch => signature.check(interp, args),
        _ => Ok(()),
    }
}
