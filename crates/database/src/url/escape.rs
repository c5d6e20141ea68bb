//! Percent-escapes as Python's `urllib.parse` writes and reads them.

/// Decodes `%XX`; a `%` that begins no escape stays, and bytes that are not UTF-8 become U+FFFD (`unquote`).
pub(super) fn unquote(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let escaped = (bytes[i] == b'%')
            .then(|| bytes.get(i + 1..i + 3))
            .flatten()
            .and_then(hex_byte);
        if let Some(byte) = escaped {
            out.push(byte);
            i += 3;
        } else {
            out.push(bytes[i]);
            i += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// As [`unquote`], with `+` for a space (`unquote_plus`).
pub(super) fn unquote_plus(text: &str) -> String {
    unquote(&text.replace('+', " "))
}

/// Escapes everything but letters, digits, `_.-~` and the characters of `safe` (`quote`).
pub(super) fn quote(text: &str, safe: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        let plain =
            byte.is_ascii_alphanumeric() || b"_.-~".contains(&byte) || safe.as_bytes().contains(&byte);
        if plain {
            out.push(char::from(byte));
        } else {
            let hex = |digit: u8| char::from(b"0123456789ABCDEF"[usize::from(digit)]);
            out.extend(['%', hex(byte >> 4), hex(byte & 15)]);
        }
    }
    out
}

/// [`quote`] with nothing safe and `+` for a space (`quote_plus`).
pub(super) fn quote_plus(text: &str) -> String {
    quote(text, " ").replace(' ', "+")
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|v| u8::try_from(v).ok());
    Some(value(digits[0])? * 16 + value(digits[1])?)
}
