//! Any bytes as an ini file.
#![no_main]

use config::Ini;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut ini = Ini::new([("here".to_owned(), "/srv".to_owned())]);
    if ini.read(bytes, "alembic.ini").is_ok() {
        let sections: Vec<String> = ini.sections().map(str::to_owned).collect();
        for section in sections {
            let _ = ini.items(&section);
        }
    }
});
