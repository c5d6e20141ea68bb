//! Sequences, identities and computed columns for the SQL writer.

use python::{Interp, Result, Value};
use sql::Dialect;
use sql::schema::{Computed, Identity, Sequence, SequenceOptions};

use super::convert::text_or_expr;
use crate::sqlalchemy::types::to_type;
use crate::sqlalchemy::util::{attr, optional_number, optional_text, optional_truth, text, truth};

/// `Sequence(…)`.
///
/// Errors: an unknown value.
pub fn to_sequence(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Sequence> {
    let data_type = attr(value, "data_type");
    Ok(Sequence {
        name: text(interp, &attr(value, "name"), "the name of a Sequence")?,
        schema: optional_text(interp, &attr(value, "schema"), "the schema of a Sequence")?,
        options: sequence_options(interp, value)?,
        data_type: if data_type.is_none() {
            None
        } else {
            Some(to_type(interp, &data_type, dialect)?)
        },
        optional: truth(interp, &attr(value, "optional"), "`optional` of a Sequence")?,
    })
}

fn sequence_options(interp: &Interp, value: &Value) -> Result<SequenceOptions> {
    let number = |name: &str| optional_number(interp, &attr(value, name), &format!("`{name}` of a sequence"));
    // SQLAlchemy asks only whether there is a value.
    let given = |name: &str| !attr(value, name).is_none();
    Ok(SequenceOptions {
        start: number("start")?,
        increment: number("increment")?,
        minvalue: number("minvalue")?,
        maxvalue: number("maxvalue")?,
        nominvalue: given("nominvalue"),
        nomaxvalue: given("nomaxvalue"),
        cycle: optional_truth(interp, &attr(value, "cycle"), "`cycle` of a sequence")?,
        cache: number("cache")?,
    })
}

/// `Identity(…)`.
pub(crate) fn to_identity(interp: &Interp, value: &Value) -> Result<Identity> {
    Ok(Identity {
        always: truth(interp, &attr(value, "always"), "`always` of an Identity")?,
        on_null: optional_truth(interp, &attr(value, "on_null"), "`on_null` of an Identity")?,
        options: sequence_options(interp, value)?,
    })
}

/// `Computed(…)`.
pub(crate) fn to_computed(interp: &Interp, value: &Value, dialect: &dyn Dialect) -> Result<Computed> {
    Ok(Computed {
        sqltext: Box::new(text_or_expr(interp, &attr(value, "sqltext"), dialect)?),
        persisted: optional_truth(interp, &attr(value, "persisted"), "`persisted` of a Computed")?,
    })
}
