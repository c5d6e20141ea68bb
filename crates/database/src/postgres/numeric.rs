//! PostgreSQL's binary `numeric`: digits of base 10,000 (`src/backend/utils/adt/numeric.c`, `numeric_send`).

use std::fmt::Write as _;

const NAN: u16 = 0xC000;
const INFINITY: u16 = 0xD000;
const MINUS_INFINITY: u16 = 0xF000;
const NEGATIVE: u16 = 0x4000;

/// The decimal spelling, with as many fractional digits as the server shows. `None` if the bytes are no numeric.
pub(super) fn decimal(raw: &[u8]) -> Option<String> {
    let word = |at: usize| {
        raw.get(at..at + 2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
    };
    let count = usize::from(word(0)?);
    let weight = i32::from(word(2)?.cast_signed());
    let sign = word(4)?;
    let scale = usize::from(word(6)?);
    match sign {
        NAN => return Some("NaN".to_owned()),
        INFINITY => return Some("Infinity".to_owned()),
        MINUS_INFINITY => return Some("-Infinity".to_owned()),
        _ => {}
    }
    let digits: Vec<u16> = (0..count).map(|i| word(8 + 2 * i)).collect::<Option<_>>()?;
    let digit = |place: i32| {
        // `place` counts from the decimal point: 0 is the last group before it.
        usize::try_from(weight - place)
            .ok()
            .and_then(|i| digits.get(i))
            .copied()
            .unwrap_or(0)
    };
    let mut out = String::new();
    for place in (0..=weight.max(0)).rev() {
        let _ = if out.is_empty() {
            write!(out, "{}", digit(place))
        } else {
            write!(out, "{:04}", digit(place))
        };
    }
    if scale > 0 {
        let mut fraction = String::new();
        let mut place = -1;
        while fraction.len() < scale {
            let _ = write!(fraction, "{:04}", digit(place));
            place -= 1;
        }
        let _ = write!(out, ".{}", &fraction[..scale]);
    }
    if sign == NEGATIVE {
        out.insert(0, '-');
    }
    Some(out)
}
