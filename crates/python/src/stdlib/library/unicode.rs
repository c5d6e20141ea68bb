//! `unicodedata`: normal forms, as scripts that make slugs use them.

use std::rc::Rc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("unicodedata")
        .function("normalize", |interp, args| {
            let mut reader = args.reader("normalize");
            let form = reader.required_str(interp, "form")?;
            let text = reader.required_str(interp, "unistr")?;
            reader.finish(interp)?;
            normalized(interp, &form, &text).map(Value::from)
        })
        .function("is_normalized", |interp, args| {
            let mut reader = args.reader("is_normalized");
            let form = reader.required_str(interp, "form")?;
            let text = reader.required_str(interp, "unistr")?;
            reader.finish(interp)?;
            Ok(Value::Bool(normalized(interp, &form, &text)? == *text))
        })
        .function("combining", |interp, args| {
            let text = args.reader("combining").required_str(interp, "chr")?;
            let mut characters = text.chars();
            match (characters.next(), characters.next()) {
                (Some(one), None) => Ok(Value::Int(i64::from(canonical_combining_class(one)))),
                _ => Err(interp.type_error("combining() argument must be a unicode character, not str")),
            }
        })
        .build())
}

fn normalized(interp: &Interp, form: &str, text: &str) -> Result<String> {
    Ok(match form {
        "NFC" => text.nfc().collect(),
        "NFD" => text.nfd().collect(),
        "NFKC" => text.nfkc().collect(),
        "NFKD" => text.nfkd().collect(),
        _ => return Err(interp.value_error("invalid normalization form")),
    })
}
