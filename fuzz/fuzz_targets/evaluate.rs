//! Any text as a Python module.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use python::{Interp, World};

fuzz_target!(|text: &str| {
    if text.len() > 16 << 10 {
        return;
    }
    let interp = Interp::new(World {
        // Loops without end are the program's right, but not here.
        patience: Some(20_000),
        memory: Some(1 << 30),
        ..World::default()
    });
    let _ = interp.run_text("fuzzed", Path::new("fuzzed.py"), text);
});
