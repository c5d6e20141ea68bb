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
    let module = function::<Md5>(module, "md5", 64);
    let module = function::<Sha1>(module, "sha1", 64);
    let module = function::<Sha224>(module, "sha224", 64);
    let module = function::<Sha256>(module, "sha256", 64);
    let module = function::<Sha384>(module, "sha384", 128);
    Ok(function::<Sha512>(module, "sha512", 128).build())
}

/// A digest and, under the same name with `pbkdf2_` before it, the key derivation that uses it.
fn function<D: Digest + Clone>(module: ModuleBuilder, name: &'static str, block: usize) -> ModuleBuilder {
    let module = module.function(&format!("pbkdf2_{name}"), move |interp, args| {
        let mut reader = args.reader("pbkdf2_hmac");
        let password = bytes(interp, &reader.required(interp, "password")?)?;
        let salt = bytes(interp, &reader.required(interp, "salt")?)?;
        let rounds = reader.int_or(interp, "iterations", 1)?;
        let length = reader.int_or(interp, "dklen", 0)?;
        let length = usize::try_from(length).unwrap_or(0);
        Ok(Value::bytes(&derived::<D>(
            &password, &salt, rounds, length, block,
        )))
    });
    module.function(name, move |interp, args| {
        let data = args.reader(name).required(interp, "data")?;
        Ok(Value::bytes(&D::digest(&bytes(interp, &data)?)))
    })
}

/// PBKDF2 (RFC 8018) with the HMAC (RFC 2104) of a digest whose blocks have `block` bytes.
fn derived<D: Digest + Clone>(
    password: &[u8],
    salt: &[u8],
    rounds: i64,
    length: usize,
    block: usize,
) -> Vec<u8> {
    let mut key = if password.len() > block {
        D::digest(password).to_vec()
    } else {
        password.to_vec()
    };
    key.resize(block, 0);
    let keyed = |pad: u8| D::new().chain_update(key.iter().map(|byte| byte ^ pad).collect::<Vec<u8>>());
    let (inner, outer) = (keyed(0x36), keyed(0x5c));
    let hmac = |message: &[u8]| {
        let inside = inner.clone().chain_update(message).finalize();
        outer.clone().chain_update(inside).finalize().to_vec()
    };
    let mut out = Vec::new();
    let mut number: u32 = 1;
    while out.len() < length {
        let mut last = hmac(&[salt, &number.to_be_bytes()].concat());
        let mut mixed = last.clone();
        for _ in 1..rounds {
            last = hmac(&last);
            mixed.iter_mut().zip(&last).for_each(|(a, b)| *a ^= b);
        }
        out.extend(mixed);
        number += 1;
    }
    out.truncate(length);
    out
}
