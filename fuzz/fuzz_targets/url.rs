//! Any text as a database URL.
#![no_main]

use database::Url;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(url) = Url::parse(text) {
        let again = Url::parse(&url.render_as_string(false));
        assert!(again.is_ok(), "{text:?} is rendered as something that cannot be read");
    }
});
