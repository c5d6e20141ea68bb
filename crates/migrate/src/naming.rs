//! The name a constraint has in the end.

use sql::schema::{Constraint, ConstraintName, Table};

/// The name of a constraint on a table under the table's naming convention; its own name where no convention
/// applies; nothing for one without a name.
///
/// SQLAlchemy manual, "Configuring Constraint Naming Conventions".
pub(crate) fn final_name(table: &Table, constraint: &Constraint) -> Option<String> {
    let own = constraint.name().as_str();
    if matches!(constraint.name(), ConstraintName::Formatted(_)) {
        return own.map(str::to_owned);
    }
    let key = match constraint {
        Constraint::PrimaryKey(_) => "pk",
        Constraint::ForeignKey(_) => "fk",
        Constraint::Unique(_) => "uq",
        Constraint::Check(_) => "ck",
        Constraint::Exclude(_) => return own.map(str::to_owned),
    };
    let Some(template) = table.naming.templates.get(key) else {
        return own.map(str::to_owned);
    };
    // A name of one's own is only elaborated by conventions that ask for it.
    if own.is_some() && !template.contains("%(constraint_name)s") {
        return own.map(str::to_owned);
    }
    filled(template, table, constraint)
}

/// The template with its tokens replaced; nothing when one of them has no value.
fn filled(template: &str, table: &Table, constraint: &Constraint) -> Option<String> {
    let mut out = String::new();
    let mut rest = template;
    while let Some(start) = rest.find("%(") {
        let end = rest[start..].find(")s")? + start;
        out.push_str(&rest[..start]);
        out.push_str(&token(&rest[start + 2..end], table, constraint)?);
        rest = &rest[end + 2..];
    }
    out.push_str(rest);
    Some(out)
}

fn token(name: &str, table: &Table, constraint: &Constraint) -> Option<String> {
    match name {
        "table_name" => return Some(table.name.clone()),
        "constraint_name" => return constraint.name().as_str().map(str::to_owned),
        _ => {}
    }
    if let Constraint::ForeignKey(key) = constraint {
        match name {
            "referred_table_name" => return Some(key.referred_table.clone()),
            "referred_column_0_name" => return key.referred_columns.first().cloned(),
            _ => {}
        }
    }
    let (place, what) = name.strip_prefix("column_")?.split_once('_')?;
    let (place, separator) = match place.strip_suffix('N') {
        Some(place) => (place, Some(if what.starts_with('_') { "_" } else { "" })),
        None => match what.strip_prefix("N_") {
            // `column_0_N_name`
            Some(_) => (place, Some("_")),
            None => (place, None),
        },
    };
    let what = what.trim_start_matches('_').trim_start_matches("N_");
    let place: usize = place.parse().ok()?;
    let one = |column: &String| match what {
        "name" | "key" => column.clone(),
        "label" => format!("{}_{column}", table.name),
        _ => String::new(),
    };
    match separator {
        Some(separator) => Some(
            constraint
                .columns()
                .iter()
                .map(one)
                .collect::<Vec<_>>()
                .join(separator),
        ),
        None => constraint.columns().get(place).map(one),
    }
}
