//! What differs between databases.

mod ddl;
mod expressions;
mod facts;
mod postgresql;
mod sqlite;

pub use crate::compile::Compiled;
pub use ddl::Ddl;
pub use expressions::Expressions;
pub use facts::Facts;
pub use postgresql::Postgresql;
pub use sqlite::Sqlite;

/// Everything that differs between databases.
pub trait Dialect: Expressions + Ddl {}

impl<T: Expressions + Ddl> Dialect for T {}

/// The dialect of an SQLAlchemy name, if it is known. `mariadb` and drivers (`postgresql+psycopg`) are the caller's.
pub fn by_name(name: &str) -> Option<&'static dyn Dialect> {
    const ALL: [&dyn Dialect; 2] = [&Postgresql::NEWEST, &Sqlite::PLAIN];
    ALL.into_iter().find(|dialect| dialect.name() == name)
}

/// The dialect for a `--sql` script whose driver has `%(name)s` parameters: SQLAlchemy doubles every `%` for those.
/// With `dialect_opts={"paramstyle": "named"}`, as in Alembic's template, use [`by_name`].
pub fn doubling_percents(name: &str) -> Option<&'static dyn Dialect> {
    const ALL: [&dyn Dialect; 2] = [
        &Postgresql {
            double_percents: true,
            ..Postgresql::NEWEST
        },
        &Sqlite::PLAIN,
    ];
    ALL.into_iter().find(|dialect| dialect.name() == name)
}
