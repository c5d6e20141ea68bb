//! The inspector's methods that speak of many tables at once.

use python::{Args, ClassBuilder, Value};

/// `get_multi_…(schema=…, filter_names=…)`: what the method for one table says of each.
pub(super) fn many_tables(mut builder: ClassBuilder) -> ClassBuilder {
    for (many, one) in [
        ("get_multi_columns", "get_columns"),
        ("get_multi_pk_constraint", "get_pk_constraint"),
        ("get_multi_foreign_keys", "get_foreign_keys"),
        ("get_multi_indexes", "get_indexes"),
        ("get_multi_unique_constraints", "get_unique_constraints"),
        ("get_multi_check_constraints", "get_check_constraints"),
        ("get_multi_table_comment", "get_table_comment"),
        ("get_multi_table_options", "get_table_options"),
    ] {
        builder = builder.method(many, move |interp, args| {
            let (this, mut reader) = args.method(many)?;
            let schema = reader.optional("schema").unwrap_or(Value::None);
            let wanted = reader.named("filter_names").filter(|it| !it.is_none());
            let _kinds = (reader.named("kind"), reader.named("scope"));
            reader.finish(interp)?;
            let in_schema = Args::default().with("schema", schema.clone());
            let names = interp.call_method(&this, "get_table_names", in_schema.clone())?;
            let found = Value::dict(python::Dict::default());
            for name in interp.collect(&names)? {
                if let Some(wanted) = &wanted
                    && !interp.contains(wanted, &name)?
                {
                    continue;
                }
                let mut args = in_schema.clone();
                args.positional.push(name.clone());
                let details = interp.call_method(&this, one, args)?;
                let key = Value::tuple(vec![schema.clone(), name]);
                interp.set_item(&found, &key, details)?;
            }
            Ok(found)
        });
    }
    builder
}
