//! The sentences of a case: matched against patterns, with an hour or a day in front.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Matches `text` with a pattern whose `{}` stand for anything: what they stand for, in order.
///
/// Each `{}` but the last is the shortest that lets the rest match.
pub fn read<'a>(pattern: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = text.strip_prefix(pieces.next()?)?;
    let mut found = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let last = pieces.peek().is_none();
        let end = match (piece.is_empty(), last) {
            (true, _) => rest.len(),
            (false, true) => {
                rest.len().checked_sub(piece.len()).filter(|_| rest.ends_with(piece))?
            }
            (false, false) => rest.find(piece)?,
        };
        found.push(rest[..end].trim());
        rest = &rest[end + piece.len()..];
    }
    rest.is_empty().then_some(found)
}

/// When a sentence takes place: its day and its hour, each as far as they are written.
#[derive(Debug, Clone, Copy, Default)]
pub struct When {
    pub day: Option<NaiveDate>,
    pub hour: Option<NaiveTime>,
}

impl When {
    /// Takes the day and the hour off the front of a sentence.
    pub fn before(text: &str) -> (Self, &str) {
        let mut when = Self::default();
        let mut rest = text.trim();
        let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
        if let Ok(day) = word.parse() {
            when.day = Some(day);
            rest = after.trim();
        }
        let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
        if let Ok(hour) = NaiveTime::parse_from_str(word, "%H:%M") {
            when.hour = Some(hour);
            rest = after.trim();
        }
        (when, rest)
    }

    /// The moment, given the planned beginning of the sitting.
    pub fn from(self, starts: NaiveDateTime) -> NaiveDateTime {
        self.day.unwrap_or(starts.date()).and_time(self.hour.unwrap_or(starts.time()))
    }
}

/// « 1-7, S3, 9 » : the names, one by one.
pub fn names(text: &str) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match part.split_once('-') {
            None => all.push(part.to_owned()),
            Some((from, to)) => {
                let bound = |text: &str| {
                    text.parse::<u32>()
                        .map_err(|_| format!("« {part} » n’est pas une suite de membres"))
                };
                all.extend((bound(from)?..=bound(to)?).map(|number| number.to_string()));
            }
        }
    }
    Ok(all)
}

#[test]
fn patterns_read_what_stands_between_their_words() {
    assert_eq!(read("pouvoir de {} à {}", "pouvoir de 3 à 2"), Some(vec!["3", "2"]));
    assert_eq!(read("pouvoir de {} à {}", "pouvoir de 3"), None);
    assert_eq!(read("ouverture", "ouverture"), Some(vec![]));
    assert_eq!(read("{} absents", "3, 4 absents"), Some(vec!["3, 4"]));
    assert_eq!(names("1-3, S2"), Ok(vec!["1".into(), "2".into(), "3".into(), "S2".into()]));
}
