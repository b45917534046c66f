//! Calling operations in a row, and finding one's way among days.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use serde_json::{Value, json};

use crate::api::{self, Failure};
use crate::register::{Code, Register};

/// A register being filled.
pub(super) struct Script<'a> {
    register: &'a mut Register,
    today: NaiveDate,
}

impl<'a> Script<'a> {
    pub(super) fn new(register: &'a mut Register, today: NaiveDate) -> Self {
        Self { register, today }
    }

    /// Runs an operation; its result.
    pub(super) fn run(&mut self, operation: &str, args: Value) -> Result<Value, Failure> {
        Ok(api::call(self.register, operation, args)?.result)
    }

    /// Runs an operation; the identifier of what it made.
    pub(super) fn make(&mut self, operation: &str, args: Value) -> Result<String, Failure> {
        id_of(&self.run(operation, args)?)
    }

    /// The sendings of the convocation of a sitting, in the order of its recipients.
    pub(super) fn sendings(&mut self, meeting: &str) -> Result<Vec<Value>, Failure> {
        let view = self.run("convocation.view", json!({"meeting_id": meeting}))?;
        let recipients = view["recipients"].as_array().cloned().unwrap_or_default();
        Ok(recipients.iter().map(|one| one["dispatch"]["id"].clone()).collect())
    }

    /// The Tuesday that many weeks from the last one.
    pub(super) fn tuesday(&self, weeks: i64) -> NaiveDate {
        let since = self.today.weekday().days_since(Weekday::Tue);
        self.today - Duration::days(i64::from(since)) + Duration::weeks(weeks)
    }

    /// The first of January, that many years ago.
    pub(super) fn new_year(&self, years_ago: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.today.year() - years_ago, 1, 1).unwrap_or(self.today)
    }

    /// A day, that many days from today.
    pub(super) fn day(&self, days: i64) -> NaiveDate {
        self.today + Duration::days(days)
    }
}

/// The `id` of a result.
pub(super) fn id_of(value: &Value) -> Result<String, Failure> {
    value["id"].as_str().map(str::to_owned).ok_or_else(|| Failure {
        code: Code::Internal,
        message: "Une opération de l’exemple n’a pas rendu d’identifiant.".into(),
        kept: None,
        hint: None,
        field: None,
    })
}

/// An hour of a day, as operations take it.
pub(super) fn at(day: NaiveDate, hour: &str) -> String {
    format!("{day}T{hour}:00")
}

/// Prose: one paragraph a line; a line beginning with « # » is a side title, with « - » a bullet.
pub(super) fn prose(text: &str) -> Value {
    let mut blocks: Vec<Value> = Vec::new();
    let paragraph =
        |text: &str| json!({"type": "paragraph", "content": [{"type": "text", "text": text}]});
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("# ") {
            let text = json!({"type": "text", "text": title, "marks": [{"type": "bold"}]});
            blocks.push(json!({"type": "paragraph", "content": [text]}));
        } else if let Some(item) = line.strip_prefix("- ") {
            let item = json!({"type": "listItem", "content": [paragraph(item)]});
            match blocks
                .last_mut()
                .filter(|last| last["type"] == "bulletList")
                .and_then(|last| last["content"].as_array_mut())
            {
                Some(items) => items.push(item),
                None => blocks.push(json!({"type": "bulletList", "content": [item]})),
            }
        } else {
            blocks.push(paragraph(line));
        }
    }
    blocks.into_iter().map(|content| json!({"id": null, "content": content})).collect()
}
