//! The table as data, for `pleniere-cli operations --json`.

use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use super::{Kind, Surface, operations};

/// One operation, described.
#[derive(Debug, Clone, Serialize)]
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// Whether it writes.
    pub kind: Kind,
    /// Who may call it.
    pub surface: Surface,
    /// What it does.
    pub summary: &'static str,
    /// The JSON schema of its arguments (draft 2020-12).
    pub args: Value,
    /// The JSON schema of its result.
    pub result: Value,
}

/// Every operation, described, each with schemas that stand alone.
pub fn describe() -> Vec<Described> {
    operations()
        .iter()
        .map(|operation| Described {
            name: operation.name,
            kind: operation.kind,
            surface: operation.surface,
            summary: operation.summary,
            args: root(operation.args_schema),
            result: root(operation.result_schema),
        })
        .collect()
}

/// The schema of one type, standing alone: its own definition at the root, those it needs in `$defs`.
fn root(schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut value = schema(&mut generator).to_value();
    let definitions = generator.take_definitions(true);
    let named = value["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/"));
    if let Some(definition) = named.and_then(|name| definitions.get(name)) {
        value = definition.clone();
    }
    if let (Value::Object(map), false) = (&mut value, definitions.is_empty()) {
        map.insert("$defs".into(), Value::Object(definitions));
    }
    value
}
