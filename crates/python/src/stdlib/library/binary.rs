//! `_binary`: what `base64`, `binascii`, `zlib` and `struct` do to bytes.

use std::rc::Rc;

use crate::args::{Args, Reader};
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::value::Value;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub(super) fn make(_: &Interp) -> Result<Rc<Module>> {
    Ok(ModuleBuilder::new("_binary")
        .function("encode_base64", |interp, args| {
            let data = args.reader("encode_base64").required(interp, "data")?;
            Ok(Value::bytes(&encode(&bytes(interp, &data)?)))
        })
        .function("decode_base64", |interp, args| {
            let mut reader = args.reader("decode_base64");
            let data = reader.required(interp, "data")?;
            let strict = reader.bool_or(interp, "strict", false)?;
            let decoded = decode(&bytes(interp, &data)?, strict);
            Ok(match decoded {
                Ok(decoded) => Value::bytes(&decoded),
                Err(problem) => Value::from(problem),
            })
        })
        .function("crc32", |interp, args| checksum(interp, args, "crc32", 0, crc32))
        .function("adler32", |interp, args| {
            checksum(interp, args, "adler32", 1, adler32)
        })
        .function("pack_float", |interp, args| {
            let mut reader = args.reader("pack_float");
            let (number, size) = (float(interp, &mut reader)?, reader.int_or(interp, "size", 8)?);
            #[allow(clippy::cast_possible_truncation, reason = "a float of 32 bits is asked for")]
            let packed = match size {
                4 => (number as f32).to_be_bytes().to_vec(),
                _ => number.to_be_bytes().to_vec(),
            };
            Ok(Value::bytes(&packed))
        })
        .function("unpack_float", |interp, args| {
            let data = args.reader("unpack_float").required(interp, "data")?;
            let data = bytes(interp, &data)?;
            let single = <[u8; 4]>::try_from(&*data).map(|four| f64::from(f32::from_be_bytes(four)));
            let double = <[u8; 8]>::try_from(&*data).map(f64::from_be_bytes);
            single
                .or(double)
                .map(Value::Float)
                .map_err(|_| interp.value_error("a float has 4 or 8 bytes"))
        })
        .build())
}

/// The bytes of a `bytes`, or of an instance of a subclass of it.
pub(super) fn bytes(interp: &Interp, value: &Value) -> Result<Rc<[u8]>> {
    match value.unwrapped() {
        Value::Bytes(bytes) => Ok(bytes),
        _ => Err(interp.type_error(format!(
            "a bytes-like object is required, not '{}'",
            interp.type_name(value)
        ))),
    }
}

fn float(interp: &Interp, reader: &mut Reader) -> Result<f64> {
    let value = reader.required(interp, "number")?;
    value
        .as_float()
        .ok_or_else(|| Error::unsupported("only an int or a float can be packed as a float"))
}

fn checksum(interp: &Interp, args: Args, name: &str, start: u32, of: fn(&[u8], u32) -> u32) -> Result {
    let mut reader = args.reader(name);
    let data = reader.required(interp, "data")?;
    let before = reader.int_or(interp, "value", i64::from(start))?;
    reader.finish(interp)?;
    // Python takes the low 32 bits of the value so far.
    let before = u32::try_from(before & 0xffff_ffff).unwrap_or(start);
    Ok(Value::Int(i64::from(of(&bytes(interp, &data)?, before))))
}

/// The checksum of IEEE 802.3, as in gzip and PNG.
fn crc32(data: &[u8], before: u32) -> u32 {
    let mut crc = !before;
    for byte in data {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

/// RFC 1950.
fn adler32(data: &[u8], before: u32) -> u32 {
    let (mut low, mut high) = (before & 0xffff, before >> 16);
    for byte in data {
        low = (low + u32::from(*byte)) % 65521;
        high = (high + low) % 65521;
    }
    (high << 16) | low
}

fn encode(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4);
    for chunk in data.chunks(3) {
        let group = [
            chunk[0],
            chunk.get(1).copied().unwrap_or(0),
            chunk.get(2).copied().unwrap_or(0),
        ];
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for place in 0..4 {
            let index = (bits >> (18 - 6 * place)) & 63;
            out.push(if place <= chunk.len() {
                ALPHABET[index as usize]
            } else {
                b'='
            });
        }
    }
    out
}

/// Decodes as `binascii.a2b_base64` does: what is not in the alphabet is skipped, unless `strict`.
fn decode(data: &[u8], strict: bool) -> std::result::Result<Vec<u8>, String> {
    let (mut out, mut bits, mut digits, mut padding) = (Vec::new(), 0u32, 0usize, 0usize);
    for byte in data {
        if *byte == b'=' {
            padding += 1;
            if digits % 4 >= 2 && digits % 4 + padding >= 4 {
                return Ok(out);
            }
            continue;
        }
        let Some(digit) = ALPHABET.iter().position(|one| one == byte) else {
            if strict {
                return Err("Only base64 data is allowed".to_owned());
            }
            continue;
        };
        padding = 0;
        bits = (bits << 6) | u32::try_from(digit).unwrap_or(0);
        digits += 1;
        let spare = match digits % 4 {
            2 => 4,
            3 => 2,
            0 => 0,
            _ => continue,
        };
        out.push(((bits >> spare) & 0xff).to_be_bytes()[3]);
    }
    match digits % 4 {
        0 => Ok(out),
        1 => Err(format!(
            "Invalid base64-encoded string: number of data characters ({digits}) cannot be 1 more than a multiple of 4"
        )),
        _ => Err("Incorrect padding".to_owned()),
    }
}
