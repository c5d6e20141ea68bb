//! `_digest`: the hash functions of `hashlib`.

use std::rc::Rc;

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use super::binary::bytes;
use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::value::Value;

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    let module = ModuleBuilder::new("_digest");
    let module = function::<Md5>(module, "md5");
    let module = function::<Sha1>(module, "sha1");
    let module = function::<Sha224>(module, "sha224");
    let module = function::<Sha256>(module, "sha256");
    let module = function::<Sha384>(module, "sha384");
    Ok(function::<Sha512>(module, "sha512").build())
}

fn function<D: Digest>(module: ModuleBuilder, name: &'static str) -> ModuleBuilder {
    module.function(name, move |interp, args| {
        let data = args.reader(name).required(interp, "data")?;
        Ok(Value::bytes(&D::digest(&bytes(interp, &data)?)))
    })
}
