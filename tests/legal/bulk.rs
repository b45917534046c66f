//! The findings of a whole register, read at once, are those of each sitting read alone.

use serde_json::{Value, json};

use crate::common::Desk;

#[test]
fn a_register_read_at_once_is_judged_as_its_sittings_one_by_one() {
    let mut desk = Desk::sample();
    let whole = desk.run("checks.run", json!({}));
    let parts = whole["parts"].as_array().expect("parts").clone();
    let meetings = desk.run("meetings.list", json!({}));
    let meetings = meetings.as_array().expect("meetings");
    assert!(meetings.len() > 1, "the sample has sittings");
    let mut judged = 0;
    for meeting in meetings {
        let alone = desk.run("checks.run", json!({"meeting_id": meeting["id"]}));
        let at_once = parts.iter().find(|part| part["meeting_id"] == meeting["id"]);
        let alone = alone["parts"].get(0);
        let findings = |part: Option<&Value>| part.map(|part| part["findings"].clone());
        assert_eq!(findings(at_once), findings(alone), "{}", meeting["title"]);
        judged += usize::from(alone.is_some());
    }
    assert!(judged > 0, "the rules have something to say of the sample");
    let of_sittings = parts.iter().filter(|part| !part["meeting_id"].is_null()).count();
    assert_eq!(judged, of_sittings, "no sitting is judged that is not listed");
}
