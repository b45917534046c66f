//! What the flows of votes share: rules settled, votes by show of hands, printed words.

#![allow(dead_code)]

use serde_json::{Value, json};

use crate::common::{Committee, Desk, Sitting, at, plain_text};

const HOUSE: &str = "règlement intérieur, art. 9";

pub fn settle(desk: &mut Desk, committee: &Committee, parameter: &str, value: Value) {
    desk.run("bylaws.set", json!({"committee_id": committee.id, "parameter": parameter, "value": value, "source": HOUSE}));
}

pub fn choice(code: &str) -> Value {
    json!({"kind": "choice", "choice": code})
}

pub fn counts(pour: u32, contre: u32, abstention: u32) -> Value {
    json!({"pour": pour, "contre": contre, "abstention": abstention})
}

/// A show of hands at 15:00; `more` says the rest.
pub fn vote(sitting: &Sitting, subject: &str, counts: Value, more: Value) -> Value {
    let mut args = json!({"item_id": sitting.item, "subject": subject, "ballot": "main_levee", "at": at("15:00"), "counts": counts});
    for (key, value) in more.as_object().expect("an object") {
        args[key] = value.clone();
    }
    args
}

pub fn rules(value: &Value) -> Vec<String> {
    let findings = value["findings"].as_array().expect("findings");
    findings.iter().map(|one| one["rule"].as_str().expect("a rule").to_owned()).collect()
}

/// The words of a printed procès-verbal.
pub fn printed(desk: &mut Desk, sitting: &Sitting) -> String {
    let minutes = pleniere_core::documents::minutes_document(
        desk.register.db(),
        &pleniere_core::meetings::load(desk.register.db(), sitting.id.parse().expect("an id"))
            .expect("a sitting"),
    );
    plain_text(&serde_json::to_string(&minutes.expect("minutes")).expect("json"))
}
