//! A record: one struct, one table, columns by name.
//!
//! The macro writes the plain statements (insert, update, delete, by id), so that a column is named
//! once. Anything that joins or filters is a `.sql` file beside the verb that uses it.

use rusqlite::{Connection, OptionalExtension, Row, Statement, ToSql, params};

use super::{Refusal, Result};

/// A struct stored as one row.
pub trait Record: Sized {
    /// Its identifier.
    type Id: ToSql + Copy;
    /// The table.
    const TABLE: &'static str;
    /// What it is called in « … n’existe pas ».
    const NOUN: &'static str;
    /// The columns, `id` first.
    const COLUMNS: &'static [&'static str];

    /// The identifier.
    fn id(&self) -> Self::Id;
    /// Reads a row; `at` says where each of [`Record::COLUMNS`] stands in it.
    fn from_row(row: &Row<'_>, at: &[usize]) -> rusqlite::Result<Self>;
    /// The values, in the order of [`Record::COLUMNS`].
    fn values(&self) -> Vec<&dyn ToSql>;
}

/// Declares a record with its table; see [`Record`].
#[macro_export]
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident($id:ty) in $table:literal called $noun:literal {
            $( $(#[$fdoc:meta])* $field:ident: $type:ty, )+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        pub struct $name {
            /// The identifier.
            pub id: $id,
            $( $(#[$fdoc])* pub $field: $type, )+
        }

        impl $crate::register::Record for $name {
            type Id = $id;
            const TABLE: &'static str = $table;
            const NOUN: &'static str = $noun;
            const COLUMNS: &'static [&'static str] = &["id", $(stringify!($field)),+];

            fn id(&self) -> $id {
                self.id
            }

            fn from_row(row: &rusqlite::Row<'_>, at: &[usize]) -> rusqlite::Result<Self> {
                let mut at = at.iter();
                let mut next = || at.next().copied().unwrap_or(usize::MAX);
                // Fields are read in the order in which they are declared, which is that of COLUMNS.
                Ok(Self { id: row.get(next())?, $( $field: row.get(next())?, )+ })
            }

            fn values(&self) -> Vec<&dyn rusqlite::ToSql> {
                vec![&self.id, $( &self.$field ),+]
            }
        }
    };
}

/// Where each column of a record stands in the rows of a statement: looked up by name once a statement,
/// for a lookup a value cost a third of a long reading.
fn places<R: Record>(statement: &Statement<'_>) -> rusqlite::Result<Vec<usize>> {
    R::COLUMNS.iter().map(|column| statement.column_index(column)).collect()
}

/// The record of that id, if there is one.
pub fn find<R: Record>(db: &Connection, id: R::Id) -> Result<Option<R>> {
    let sql = format!("SELECT * FROM {} WHERE id = ?1", R::TABLE);
    let mut statement = db.prepare_cached(&sql)?;
    let at = places::<R>(&statement)?;
    Ok(statement.query_row(params![id], |row| R::from_row(row, &at)).optional()?)
}

/// The record of that id; refused with its noun if there is none.
pub fn get<R: Record>(db: &Connection, id: R::Id) -> Result<R> {
    find(db, id)?.ok_or_else(|| Refusal::not_found(R::NOUN).into())
}

/// Every record whose column equals a value, in the order given.
pub fn list_where<R: Record>(
    db: &Connection,
    column: &'static str,
    value: &dyn ToSql,
    order: &'static str,
) -> Result<Vec<R>> {
    let sql = format!("SELECT * FROM {} WHERE {column} = ?1 ORDER BY {order}", R::TABLE);
    select(db, &sql, &[value])
}

/// Every record of a table, in the order given.
pub fn list<R: Record>(db: &Connection, order: &'static str) -> Result<Vec<R>> {
    select(db, &format!("SELECT * FROM {} ORDER BY {order}", R::TABLE), &[])
}

/// The records a statement selects.
pub fn select<R: Record>(db: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<Vec<R>> {
    let mut statement = db.prepare_cached(sql)?;
    let at = places::<R>(&statement)?;
    let rows = statement.query_map(values, |row| R::from_row(row, &at))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads several things as of one instant, and takes the file's lock once for them all.
pub fn reading<T>(db: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
    if !db.is_autocommit() {
        return work();
    }
    // Dropped without a commit: there is nothing to keep.
    let _as_of_now = db.unchecked_transaction()?;
    work()
}

/// One number: a count, a highest number. The statement always yields a row.
pub fn number(db: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<i64> {
    Ok(db.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
}

pub(super) fn insert<R: Record>(db: &Connection, record: &R) -> Result<()> {
    let marks = vec!["?"; R::COLUMNS.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", R::TABLE, R::COLUMNS.join(", "));
    db.prepare_cached(&sql)?.execute(record.values().as_slice())?;
    Ok(())
}

pub(super) fn update<R: Record>(db: &Connection, record: &R) -> Result<()> {
    let sets: Vec<String> = R::COLUMNS[1..]
        .iter()
        .enumerate()
        .map(|(index, column)| format!("{column} = ?{}", index + 2))
        .collect();
    let sql = format!("UPDATE {} SET {} WHERE id = ?1", R::TABLE, sets.join(", "));
    db.prepare_cached(&sql)?.execute(record.values().as_slice())?;
    Ok(())
}

pub(super) fn delete<R: Record>(db: &Connection, id: R::Id) -> Result<()> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
    db.prepare_cached(&sql)?.execute(params![id])?;
    Ok(())
}

/// A field of an update: left as it is, or set (to nothing, for a field that may be empty).
///
/// In JSON a field left out is kept, `null` empties.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Change<T> {
    /// Left as it is.
    #[default]
    Keep,
    /// Set to a value.
    Set(T),
}

impl<T> Change<T> {
    /// Whether the field is left as it is.
    pub fn is_keep(&self) -> bool {
        matches!(self, Change::Keep)
    }

    /// Writes the value, if there is one, into a field.
    pub fn apply(self, field: &mut T) {
        if let Change::Set(value) = self {
            *field = value;
        }
    }

    /// The new value through a check, if there is one.
    pub fn check<U>(self, check: impl FnOnce(T) -> Result<U>) -> Result<Change<U>> {
        Ok(match self {
            Change::Keep => Change::Keep,
            Change::Set(value) => Change::Set(check(value)?),
        })
    }
}

impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Change<T> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        T::deserialize(deserializer).map(Change::Set)
    }
}

impl<T: serde::Serialize> serde::Serialize for Change<T> {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Change::Keep => serializer.serialize_none(),
            Change::Set(value) => value.serialize(serializer),
        }
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Change<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
    fn inline_schema() -> bool {
        T::inline_schema()
    }
}

impl<T: ts_rs::TS> ts_rs::TS for Change<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(config: &ts_rs::Config) -> String {
        T::name(config)
    }
    fn inline(config: &ts_rs::Config) -> String {
        T::inline(config)
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_dependencies(visitor);
    }
    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        visitor.visit::<T>();
    }
}

/// Declares the arguments of an update: `id`, and fields that may be left out.
#[macro_export]
macro_rules! patch {
    (
        $(#[$doc:meta])*
        pub struct $name:ident($id:ty) { $( $(#[$fdoc:meta])* $field:ident: $type:ty, )+ }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The record to change.
            pub id: $id,
            $(
                $(#[$fdoc])*
                #[serde(default, skip_serializing_if = "crate::register::Change::is_keep")]
                #[ts(as = "Option<_>", optional)]
                pub $field: $crate::register::Change<$type>,
            )+
        }

        impl $name {
            /// A change of nothing, to be filled.
            pub fn of(id: $id) -> Self {
                Self { id, $( $field: $crate::register::Change::Keep, )+ }
            }
        }
    };
}

/// A value stored as JSON text in one column.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T: serde::Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        let text = serde_json::to_string(&self.0)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        Ok(rusqlite::types::ToSqlOutput::from(text))
    }
}

impl<T: serde::de::DeserializeOwned> rusqlite::types::FromSql for Json<T> {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Json)
            .map_err(|error| rusqlite::types::FromSqlError::Other(Box::new(error)))
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Json<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
    fn inline_schema() -> bool {
        T::inline_schema()
    }
}
