//! `bulk_insert` and `execute`.

use indexmap::IndexMap;
use migrate::ops::{BulkInsert, Execute};
use sql::{
    Expr, SqlValue, Statement, Type,
    expr::{BindParam, FromItem, TableRef, Update},
    value::Date,
};

use crate::Cases;

fn insert(columns: Vec<(&str, Type)>, rows: Vec<Vec<(&str, Expr)>>) -> BulkInsert {
    BulkInsert {
        table: TableRef::new("t"),
        columns: columns
            .into_iter()
            .map(|(name, type_)| (name.to_owned(), type_))
            .collect(),
        rows: rows
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect::<IndexMap<_, _>>()
            })
            .collect(),
        multiinsert: true,
    }
}

fn inline(text: &str) -> Expr {
    Expr::Bind(BindParam {
        name: None,
        value: Some(text.into()),
        type_: Type::string(None),
        inline: true,
        expanding: false,
    })
}

pub(crate) fn cases() -> Cases {
    let id = || ("id", Type::integer());
    let day = || ("day", Type::date());
    let date = Date {
        year: 2024,
        month: 5,
        day: 1,
    };
    let two_rows = vec![
        vec![
            ("name", Expr::value("it's")),
            ("id", Expr::value(1)),
            ("day", Expr::value(date)),
        ],
        vec![("id", Expr::value(2)), ("name", Expr::value(SqlValue::Null))],
    ];
    let a_row = vec![vec![("id", Expr::value(1)), ("day", inline("2024-05-01"))]];
    let table = TableRef::new("t");
    let b = Expr::table_column(table.clone(), "b", Type::integer());
    let update = Update {
        prefixes: Vec::new(),
        table: FromItem::Table(table).into(),
        values: vec![("a".into(), inline("it's"))],
        where_: vec![b.eq(Expr::value(5))],
        returning: vec![],
        ctes: vec![],
    };
    Cases::from([
        (
            "bulk_insert",
            insert(vec![id(), ("name", Type::string(None)), day()], two_rows).into(),
        ),
        (
            "bulk_insert_inline_literal",
            insert(vec![id(), day()], a_row).into(),
        ),
        ("bulk_insert_nothing", insert(vec![id()], vec![]).into()),
        (
            "execute_text",
            Execute::text("UPDATE t SET a = '\\:x' WHERE b::int = 5\tAND c").into(),
        ),
        (
            "execute_update",
            Execute {
                statement: Statement::Update(update),
            }
            .into(),
        ),
    ])
}
