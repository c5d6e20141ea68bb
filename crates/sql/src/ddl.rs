//! DDL text.

mod alter;

pub use alter::{AlterColumn, CreateTable};
