//! Closed vocabularies of the field: one code in storage and JSON, one French label on screen.

/// A closed vocabulary, as a user interface offers it.
pub trait Vocabulary {
    /// Code and French label of each value, in the order of the field.
    fn words() -> Vec<(&'static str, &'static str)>;
}

/// Declares an enum whose variants carry a code (storage, JSON, TypeScript) and a French label.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $code:literal, $label:literal; )+ }
    ) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize,
            serde::Deserialize, schemars::JsonSchema, ts_rs::TS,
        )]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $code)] $variant, )+ }

        impl $name {
            /// Every value, in the order of the field.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The code in storage and JSON.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The French label.
            pub fn label(self) -> &'static str {
                match self { $($name::$variant => $label),+ }
            }

            /// The value of a code, if it is one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($name::$variant),)+ _ => None }
            }
        }

        impl $crate::vocabulary::Vocabulary for $name {
            fn words() -> Vec<(&'static str, &'static str)> {
                Self::ALL.iter().map(|value| (value.code(), value.label())).collect()
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.code()))
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                let code = value.as_str()?;
                Self::from_code(code).ok_or_else(|| {
                    rusqlite::types::FromSqlError::Other(
                        format!(concat!("unknown ", stringify!($name), " \u{ab}{}\u{bb}"), code).into(),
                    )
                })
            }
        }
    };
}
