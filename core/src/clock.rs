//! Time: the one place that reads the clock, and the two ways to write an instant.
//!
//! Storage holds UTC ([`Instant`]). Everything outside the core – window, command line, documents –
//! speaks the wall clock of the committee ([`LocalTime`], Europe/Paris unless the committee says
//! otherwise), so that nobody else converts.

use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, SubsecRound, TimeZone, Utc,
};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An instant in storage: UTC, to the second.
pub type Instant = DateTime<Utc>;

/// The zone of a committee that names none, and of what belongs to no committee.
pub const PARIS: Tz = chrono_tz::Europe::Paris;

/// The current instant. The only call of the system's clock in the core.
pub fn now() -> Instant {
    Utc::now().trunc_subsecs(0)
}

/// The zone of that IANA name, Europe/Paris if the name is unknown here.
///
/// A zone is checked when a committee is written ([`crate::committees`]); a name that this version
/// does not know can then only come from a later one.
pub fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(PARIS)
}

/// A wall-clock time of the committee, without zone: `2026-11-24T14:34:00`.
///
/// Reads also `2026-11-24T14:34` and `2026-11-24 14:34`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, schemars::JsonSchema, ts_rs::TS,
)]
#[ts(type = "string")]
#[schemars(with = "String", description = "Heure locale de l'instance, AAAA-MM-JJTHH:MM[:SS]")]
pub struct LocalTime(#[schemars(skip)] pub NaiveDateTime);

impl LocalTime {
    /// What the clocks of that zone show at an instant.
    pub fn at(instant: Instant, zone: Tz) -> Self {
        Self(instant.with_timezone(&zone).naive_local())
    }

    /// The instant at which the clocks of that zone show this.
    ///
    /// In the hour that occurs twice in October the first one is meant; in the hour that does not
    /// exist in March, the instant that many minutes after the change.
    pub fn instant(self, zone: Tz) -> Instant {
        match zone.from_local_datetime(&self.0) {
            LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => time.with_timezone(&Utc),
            LocalResult::None => {
                let before = self.0 - chrono::Duration::hours(1);
                match zone.from_local_datetime(&before) {
                    LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => {
                        time.with_timezone(&Utc) + chrono::Duration::hours(1)
                    }
                    LocalResult::None => Utc.from_utc_datetime(&self.0),
                }
            }
        }
    }

    /// The day.
    pub fn date(self) -> NaiveDate {
        self.0.date()
    }

    /// Whether the year is one a committee can sit in: 1900 to 2200.
    pub fn plausible(self) -> bool {
        plausible(self.date())
    }
}

/// Whether the year is one a register can speak of: 1900 to 2200.
pub fn plausible(date: NaiveDate) -> bool {
    (1900..=2200).contains(&date.year())
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S"))
    }
}

impl FromStr for LocalTime {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.replace(' ', "T");
        NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S")
            .or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M"))
            .map(Self)
    }
}

impl Serialize for LocalTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| {
            serde::de::Error::custom(format!(
                "« {text} » n’est pas une date et une heure de la forme 2026-11-24T14:30"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(local: &str, utc: &str) {
        let local: LocalTime = local.parse().expect("local time");
        assert_eq!(local.instant(PARIS).to_rfc3339(), utc);
    }

    #[test]
    fn the_wall_clock_of_paris_becomes_utc() {
        check("2026-11-24T14:34", "2026-11-24T13:34:00+00:00");
        check("2026-07-14 09:00", "2026-07-14T07:00:00+00:00");
    }

    #[test]
    fn the_hours_of_the_change_have_one_meaning() {
        check("2026-10-25T02:30", "2026-10-25T00:30:00+00:00");
        check("2026-03-29T02:30", "2026-03-29T01:30:00+00:00");
    }
}
