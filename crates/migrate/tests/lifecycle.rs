//! Whole runs: scripts and log lines against real Alembic (`conformance/ops/lifecycle.json`), and what is left in a
//! database after success, failure and company.

extern crate stillhead_migrate as migrate;

mod common;
#[path = "lifecycle/postgres.rs"]
mod postgres;
#[path = "lifecycle/project.rs"]
mod project;
#[path = "lifecycle/script.rs"]
mod script;
#[path = "lifecycle/sqlite.rs"]
mod sqlite;
