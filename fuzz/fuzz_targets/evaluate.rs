//! Any text as a Python module.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use python::{Interp, World};

fuzz_target!(|text: &str| {
    // Loops without end are the program's right; only short ones are run.
    if text.contains("while") || text.len() > 4096 {
        return;
    }
    let interp = Interp::new(World::default());
    let _ = interp.run_text("fuzzed", Path::new("fuzzed.py"), text);
});
