//! Reading a live schema.

use crate::connection::Connection;
use crate::error::{DatabaseError, ErrorKind};
use crate::inspect::*;

pub(super) struct SqliteCatalog;

type Result<T> = std::result::Result<T, InspectError>;

fn pending() -> InspectError {
    DatabaseError::new(ErrorKind::NotSupported, "inspection is not written yet").into()
}

impl Catalog for SqliteCatalog {
    fn schema_names(&self, _: &mut Connection) -> Result<Vec<String>> {
        Err(pending())
    }
    fn default_schema_name(&self, _: &mut Connection) -> Result<Option<String>> {
        Err(pending())
    }
    fn table_names(&self, _: &mut Connection, _: Option<&str>) -> Result<Vec<String>> {
        Err(pending())
    }
    fn temp_table_names(&self, _: &mut Connection) -> Result<Vec<String>> {
        Err(pending())
    }
    fn view_names(&self, _: &mut Connection, _: Option<&str>) -> Result<Vec<String>> {
        Err(pending())
    }
    fn view_definition(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<String> {
        Err(pending())
    }
    fn has_table(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<bool> {
        Err(pending())
    }
    fn columns(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<Vec<ReflectedColumn>> {
        Err(pending())
    }
    fn pk_constraint(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<ReflectedPrimaryKey> {
        Err(pending())
    }
    fn foreign_keys(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<Vec<ReflectedForeignKey>> {
        Err(pending())
    }
    fn indexes(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<Vec<ReflectedIndex>> {
        Err(pending())
    }
    fn unique_constraints(
        &self,
        _: &mut Connection,
        _: &str,
        _: Option<&str>,
    ) -> Result<Vec<ReflectedUnique>> {
        Err(pending())
    }
    fn check_constraints(&self, _: &mut Connection, _: &str, _: Option<&str>) -> Result<Vec<ReflectedCheck>> {
        Err(pending())
    }
}
