//! Dates, hours and durations.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// `24 novembre 2026`, `1er juin 2027`.
pub fn date(day: NaiveDate) -> String {
    let number = if day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{number}\u{a0}{month} {}", day.year())
}

/// `mardi 24 novembre 2026`.
pub fn long_date(day: NaiveDate) -> String {
    let name = DAYS.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    format!("{name} {}", date(day))
}

/// `14 h 30`, `9 h`, `0 h 05`.
pub fn hour(time: NaiveTime) -> String {
    match time.minute() {
        0 => format!("{}\u{a0}h", time.hour()),
        minute => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
    }
}

/// `14 h 30 – 16 h 45`; one hour alone if the other is unknown.
pub fn hours_range(starts: Option<&str>, ends: Option<&str>) -> Option<String> {
    match (starts, ends) {
        (Some(starts), Some(ends)) => Some(format!("{starts}\u{a0}– {ends}")),
        (Some(only), None) => Some(only.to_owned()),
        (None, Some(ends)) => Some(format!("jusqu’à {ends}")),
        (None, None) => None,
    }
}

/// `25 min`, `1 h`, `1 h 30`.
pub fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, rest) => format!("{hours}\u{a0}h\u{a0}{rest:02}"),
    }
}

/// Whole days from one day to a later one; 0 when it is not later.
pub fn days_before(earlier: NaiveDate, later: NaiveDate) -> u32 {
    u32::try_from((later - earlier).num_days()).unwrap_or(0)
}

/// `Reçue le 22 septembre 2026, 16 jours avant la séance`.
pub fn convocation(received: NaiveDate, sitting: NaiveDate) -> String {
    match days_before(received, sitting) {
        0 => format!("Reçue le {}", date(received)),
        1 => format!("Reçue le {}, la veille de la séance", date(received)),
        days => format!("Reçue le {}, {days}\u{a0}jours avant la séance", date(received)),
    }
}
