//! Statements with placeholders, as the drivers get them.

use std::sync::Arc;

use stillhead_sql::{
    Dialect, Expr, SqlValue, Statement, Type,
    dialect::by_name,
    expr::{BindParam, FromItem, Insert, InsertSource, TableRef, TextClause, Update},
};

#[allow(clippy::unwrap_used)] // Both names are known.
fn dialects() -> (&'static dyn Dialect, &'static dyn Dialect) {
    (by_name("postgresql").unwrap(), by_name("sqlite").unwrap())
}

fn named(name: &str, value: Option<SqlValue>) -> BindParam {
    BindParam {
        value,
        ..BindParam::named(name)
    }
}

#[test]
fn text_takes_its_named_parameters_in_order() {
    let (postgresql, sqlite) = dialects();
    let binds = vec![named("a", Some(5.into())), named("b", Some("x".into()))];
    let text = "SELECT '100%'::text WHERE a = :a AND b = :b OR a > :a".to_owned();
    let statement = Statement::Text(TextClause { text, binds });
    let found = postgresql.compile(&statement).unwrap();
    assert_eq!(
        found.sql,
        "SELECT '100%'::text WHERE a = $1::SMALLINT AND b = $2 OR a > $1::SMALLINT"
    );
    assert_eq!(found.params, [SqlValue::Int(5), "x".into()]);
    let found = sqlite.compile(&statement).unwrap();
    assert_eq!(found.sql, "SELECT '100%'::text WHERE a = ? AND b = ? OR a > ?");
    assert_eq!(found.params, [SqlValue::Int(5), "x".into(), SqlValue::Int(5)]);
}

#[test]
fn a_parameter_without_value_is_reported_by_name() {
    let (_, sqlite) = dialects();
    let statement = Statement::Text("SELECT :a, :b".into());
    let found = sqlite.compile(&statement).unwrap();
    assert_eq!(found.unset.values().collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn values_take_the_type_of_their_column() {
    let (postgresql, sqlite) = dialects();
    let mut insert = Insert::new(TableRef::new("t"));
    insert.columns = vec!["id".to_owned(), "data".to_owned()];
    let data = Expr::typed_value(SqlValue::Json("{}".to_owned()), Type::jsonb());
    insert.source = InsertSource::Values(vec![vec![Expr::typed_value(1, Type::integer()), data]]);
    let found = postgresql.compile(&Statement::Insert(insert.clone())).unwrap();
    assert_eq!(
        found.sql,
        "INSERT INTO t (id, data) VALUES ($1::INTEGER, $2::JSONB)"
    );
    assert_eq!(
        sqlite.compile(&Statement::Insert(insert)).unwrap().sql,
        "INSERT INTO t (id, data) VALUES (?, ?)"
    );
}

/// SQLAlchemy 2.1: `table("t", column("id")).insert().values(id=1)` is `VALUES (%(id)s)`; the condition of an `UPDATE` has
/// a type. Where the column is an enumeration, a cast to the value's own type would be refused.
#[test]
fn a_new_value_of_a_column_without_a_type_has_none() {
    let (postgresql, _) = dialects();
    let table = TableRef::new("t");
    let update = Update {
        table: Arc::new(FromItem::Table(table.clone())),
        values: vec![("s".to_owned(), Expr::value("a"))],
        where_: vec![Expr::table_column(table, "id", Type::null()).eq(Expr::value(2))],
        prefixes: Vec::new(),
        returning: vec![],
        ctes: vec![],
    };
    let found = postgresql.compile(&Statement::Update(update)).unwrap();
    assert_eq!(found.sql, "UPDATE t SET s=$1 WHERE t.id = $2::INTEGER");
}

#[test]
fn inline_parameters_stay_literals() {
    let (postgresql, _) = dialects();
    let table = TableRef::new("t");
    let inline = Expr::Bind(BindParam {
        name: None,
        value: Some("q%".into()),
        type_: Type::null(),
        inline: true,
        expanding: false,
    });
    let update = Update {
        table: Arc::new(FromItem::Table(table.clone())),
        values: vec![("s".to_owned(), Expr::typed_value("it's", Type::string(None)))],
        where_: vec![Expr::table_column(table, "s", Type::string(None)).eq(inline)],
        prefixes: Vec::new(),
        returning: vec![],
        ctes: vec![],
    };
    let found = postgresql.compile(&Statement::Update(update)).unwrap();
    assert_eq!(found.sql, "UPDATE t SET s=$1::VARCHAR WHERE t.s = 'q%'");
    assert_eq!(found.params, ["it's".into()]);
}
