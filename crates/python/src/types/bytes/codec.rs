//! Text encodings.

use std::fmt::Write;

use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::value::Value;

/// The name of an encoding without its spelling.
fn codec(interp: &Interp, encoding: &str) -> Result<&'static str> {
    let name = encoding.to_ascii_lowercase().replace(['-', ' '], "_");
    Ok(match name.as_str() {
        "utf_8" | "utf8" | "u8" => "utf-8",
        "utf_8_sig" | "utf8_sig" => "utf-8-sig",
        "utf_16" | "utf16" | "u16" => "utf-16",
        "utf_16_le" | "utf_16le" => "utf-16-le",
        "utf_16_be" | "utf_16be" => "utf-16-be",
        "utf_32" | "utf32" | "u32" => "utf-32",
        "utf_32_le" | "utf_32le" => "utf-32-le",
        "utf_32_be" | "utf_32be" => "utf-32-be",
        "cp1252" | "windows_1252" => "charmap",
        "ascii" | "us_ascii" => "ascii",
        "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "l1" => "latin-1",
        _ => return Err(interp.raise("LookupError", format!("unknown encoding: {encoding}"))),
    })
}

/// `str.encode`
pub(in crate::types) fn encode(interp: &Interp, text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>> {
    let codec = codec(interp, encoding)?;
    let limit = match codec {
        "utf-8" => return Ok(text.as_bytes().to_vec()),
        "utf-8-sig" => return Ok([&b"\xef\xbb\xbf"[..], text.as_bytes()].concat()),
        "ascii" => 0x80,
        "latin-1" | "charmap" => 0x100,
        wide => return Ok(encode_wide(text, wide)),
    };
    let mut out = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let code = c as u32;
        let byte = match codec {
            "charmap" => to_cp1252(c),
            _ => u8::try_from(code).ok().filter(|_| code < limit),
        };
        match byte {
            Some(byte) => out.push(byte),
            _ => match errors {
                "ignore" => {}
                "replace" => out.push(b'?'),
                "backslashreplace" => out.extend(crate::ops::ascii(&c.to_string()).into_bytes()),
                "xmlcharrefreplace" => out.extend(format!("&#{code};").into_bytes()),
                _ => {
                    let args = vec![
                        Value::str(codec),
                        Value::str(text),
                        Value::size(at),
                        Value::size(at + 1),
                        Value::str(match codec {
                            "charmap" => "character maps to <undefined>".to_owned(),
                            _ => format!("ordinal not in range({limit})"),
                        }),
                    ];
                    return Err(interp.raise_class(&interp.exception("UnicodeEncodeError"), args));
                }
            },
        }
    }
    Ok(out)
}

/// `bytes.decode`
pub(crate) fn decode(interp: &Interp, bytes: &[u8], encoding: &str, errors: &str) -> Result<String> {
    let codec = codec(interp, encoding)?;
    let wrong = |at: usize, end: usize, reason: &str| -> Error {
        let args = vec![
            Value::str(codec),
            Value::bytes(bytes),
            Value::size(at),
            Value::size(end),
            Value::str(reason),
        ];
        interp.raise_class(&interp.exception("UnicodeDecodeError"), args)
    };
    match codec {
        "utf-8-sig" => decode(
            interp,
            bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
            "utf-8",
            errors,
        ),
        "charmap" => {
            decode_cp1252(bytes, errors).map_err(|at| wrong(at, at + 1, "character maps to <undefined>"))
        }
        wide if wide.starts_with("utf-16") || wide.starts_with("utf-32") => {
            decode_wide(bytes, wide, errors).ok_or_else(|| wrong(0, bytes.len(), "truncated data"))
        }
        "latin-1" => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        "utf-8" if errors == "replace" => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => {
            let mut out = String::new();
            for chunk in bytes.utf8_chunks() {
                let ascii_only = codec == "ascii";
                for c in chunk.valid().chars() {
                    if ascii_only && !c.is_ascii() {
                        bad_bytes(&mut out, c.to_string().as_bytes(), errors).ok_or_else(|| {
                            let at = bytes.iter().position(|byte| *byte >= 0x80).unwrap_or(0);
                            wrong(at, at + 1, "ordinal not in range(128)")
                        })?;
                    } else {
                        out.push(c);
                    }
                }
                if !chunk.invalid().is_empty() {
                    bad_bytes(&mut out, chunk.invalid(), errors).ok_or_else(|| {
                        let at = chunk.invalid().as_ptr() as usize - bytes.as_ptr() as usize;
                        let end = at + chunk.invalid().len() == bytes.len()
                            && matches!(chunk.invalid()[0], 0xc2..=0xf4);
                        wrong(
                            at,
                            if ascii_only {
                                at + 1
                            } else {
                                at + chunk.invalid().len()
                            },
                            if ascii_only {
                                "ordinal not in range(128)"
                            } else if end {
                                "unexpected end of data"
                            } else if matches!(chunk.invalid()[0], 0x80..=0xc1 | 0xf5..=0xff) {
                                "invalid start byte"
                            } else {
                                "invalid continuation byte"
                            },
                        )
                    })?;
                }
            }
            Ok(out)
        }
    }
}

/// What stands for bytes that cannot be decoded; `None` when that is an error.
fn bad_bytes(out: &mut String, bytes: &[u8], errors: &str) -> Option<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{fffd}'),
        "backslashreplace" => {
            for byte in bytes {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
        _ => return None,
    }
    Some(())
}

/// The bytes of UTF-16 or UTF-32; without an order in the name they are little-endian behind a mark.
fn encode_wide(text: &str, codec: &str) -> Vec<u8> {
    let big = codec.ends_with("-be");
    let mark = if codec.len() == "utf-16".len() {
        "\u{feff}"
    } else {
        ""
    };
    let text = mark.chars().chain(text.chars());
    if codec.starts_with("utf-32") {
        let units = text.map(u32::from);
        return units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect();
    }
    let text: String = text.collect();
    text.encode_utf16()
        .flat_map(|unit| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        })
        .collect()
}

fn decode_wide(bytes: &[u8], codec: &str, errors: &str) -> Option<String> {
    let width = if codec.starts_with("utf-16") { 2 } else { 4 };
    let marked = codec.len() == "utf-16".len();
    let big = codec.ends_with("-be")
        || (marked && bytes.starts_with(if width == 2 { b"\xfe\xff" } else { b"\0\0\xfe\xff" }));
    let lenient = matches!(errors, "ignore" | "replace");
    if !bytes.len().is_multiple_of(width) && !lenient {
        return None;
    }
    let units = bytes.chunks_exact(width).map(|unit| {
        let number = |all: u32, byte: &u8| all << 8 | u32::from(*byte);
        if big {
            unit.iter().fold(0, number)
        } else {
            unit.iter().rev().fold(0, number)
        }
    });
    let chars: Vec<Option<char>> = if width == 2 {
        char::decode_utf16(units.map(|unit| u16::try_from(unit).unwrap_or(0xfffd)))
            .map(std::result::Result::ok)
            .collect()
    } else {
        units.map(char::from_u32).collect()
    };
    if !lenient && chars.contains(&None) {
        return None;
    }
    let text: String = chars
        .into_iter()
        .filter_map(|c| c.or((errors == "replace").then_some('\u{fffd}')))
        .collect();
    Some(if marked {
        text.trim_start_matches('\u{feff}').to_owned()
    } else {
        text
    })
}

/// The characters of 0x80 to 0x9f in the Windows code page 1252; `\0` where there is none.
const CP1252: [char; 32] = [
    '\u{20ac}', '\0', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2c6}',
    '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\0', '\u{17d}', '\0', '\0', '\u{2018}', '\u{2019}',
    '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}',
    '\u{153}', '\0', '\u{17e}', '\u{178}',
];

fn to_cp1252(c: char) -> Option<u8> {
    match u8::try_from(c as u32) {
        Ok(byte) if !(0x80..0xa0).contains(&byte) => Some(byte),
        _ => {
            let at = CP1252.iter().position(|other| *other == c && c != '\0')?;
            u8::try_from(at + 0x80).ok()
        }
    }
}

fn decode_cp1252(bytes: &[u8], errors: &str) -> std::result::Result<String, usize> {
    let mut out = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            0x80..=0x9f => match CP1252[usize::from(*byte - 0x80)] {
                '\0' => bad_bytes(&mut out, &[*byte], errors).ok_or(at)?,
                c => out.push(c),
            },
            other => out.push(char::from(*other)),
        }
    }
    Ok(out)
}
