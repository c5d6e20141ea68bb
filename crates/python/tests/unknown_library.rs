//! The standard library lets values pass that could not be imported, as long as they decide nothing.

use std::path::Path;
use std::sync::{Arc, Mutex};

use stillhead_python::{Interp, World};

#[test]
fn values_that_could_not_be_imported_pass_through_the_library() {
    let out: Arc<Mutex<String>> = Arc::default();
    let text = Arc::clone(&out);
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
        let interp = Interp::new(World {
            stdout: Box::new(move |written| text.lock().unwrap().push_str(written)),
            ..World::default()
        });
        let program = include_str!("unknown/library.py");
        interp
            .run_text("__main__", Path::new("library.py"), program)
            .unwrap();
    });
    worker.unwrap().join().unwrap();
    assert_eq!(*out.lock().unwrap(), include_str!("unknown/library.out"));
}
