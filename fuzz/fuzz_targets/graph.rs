//! Bytes that describe revisions: the low half of a byte is the parent, the high half a second one or a dependency.
#![no_main]

use libfuzzer_sys::fuzz_target;
use revisions::{Revision, RevisionMap, ScriptDirectory};

fuzz_target!(|bytes: &[u8]| {
    let name = |number: u8| format!("r{number}");
    let mut revisions = Vec::new();
    for (number, byte) in bytes.iter().take(14).enumerate() {
        let number = number as u8;
        let (low, high) = (byte & 15, byte >> 4);
        let down: Vec<String> = if low >= 14 { Vec::new() } else { vec![name(low)] };
        let mut revision = Revision::new(&name(number), down.iter().map(String::as_str));
        match high {
            0..=6 => revision.down_revision.push(name(high)),
            7..=9 => revision.depends_on.push(name(high - 7)),
            _ => {}
        }
        revision.down_revision.dedup();
        revisions.push(revision);
    }
    if RevisionMap::new(revisions.clone(), &mut Vec::new()).is_err() {
        return;
    }
    let directory = ScriptDirectory::from_revisions(revisions.clone());
    for revision in &revisions {
        let heads = [revision.id.clone()];
        for target in ["head", "heads", "base", "+1", "-1", "r1+2"] {
            let _ = directory.upgrade_steps(target, &heads);
            let _ = directory.downgrade_steps(target, &heads, &mut Vec::new());
            let _ = directory.stamp_steps(&[target.to_owned()], &heads);
        }
    }
});
