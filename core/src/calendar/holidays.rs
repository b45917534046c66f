//! Public holidays: code du travail, art. L3133-1; L3134-13 (Alsace-Moselle); L3422-2 (overseas).

use chrono::{Datelike, Duration, NaiveDate};

use crate::vocabulary;

vocabulary! {
    /// Where the holidays of a committee are those of.
    pub enum Territory {
        /// Mainland and Corsica, without the next one.
        Metropole = "metropole", "France métropolitaine";
        /// Bas-Rhin, Haut-Rhin, Moselle: Good Friday and 26 December besides (L3134-13).
        AlsaceMoselle = "alsace_moselle", "Alsace-Moselle";
        /// 27 May (L3422-2).
        Guadeloupe = "guadeloupe", "Guadeloupe";
        /// 10 June.
        Guyane = "guyane", "Guyane";
        /// 22 May.
        Martinique = "martinique", "Martinique";
        /// 20 December.
        Reunion = "reunion", "La Réunion";
        /// 27 April.
        Mayotte = "mayotte", "Mayotte";
        /// 9 October.
        SaintBarthelemy = "saint_barthelemy", "Saint-Barthélemy";
        /// 28 May.
        SaintMartin = "saint_martin", "Saint-Martin";
    }
}

impl Territory {
    /// The day that commemorates the abolition of slavery there: month, day.
    fn abolition(self) -> Option<(u32, u32)> {
        match self {
            Territory::Metropole | Territory::AlsaceMoselle => None,
            Territory::Guadeloupe => Some((5, 27)),
            Territory::Guyane => Some((6, 10)),
            Territory::Martinique => Some((5, 22)),
            Territory::Reunion => Some((12, 20)),
            Territory::Mayotte => Some((4, 27)),
            Territory::SaintBarthelemy => Some((10, 9)),
            Territory::SaintMartin => Some((5, 28)),
        }
    }
}

/// Easter Sunday of a year of the Gregorian calendar (algorithm of Meeus, Jones and Butcher).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32)
}

/// The name of the holiday that a day is there, if it is one.
pub fn holiday(day: NaiveDate, territory: Territory) -> Option<&'static str> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some("Jour de l’an"),
        (5, 1) => Some("Fête du Travail"),
        (5, 8) => Some("8 Mai"),
        (7, 14) => Some("Fête nationale"),
        (8, 15) => Some("Assomption"),
        (11, 1) => Some("Toussaint"),
        (11, 11) => Some("11 Novembre"),
        (12, 25) => Some("Noël"),
        (12, 26) if territory == Territory::AlsaceMoselle => Some("Saint-Étienne"),
        month_day if territory.abolition() == Some(month_day) => Some("Abolition de l’esclavage"),
        _ => None,
    };
    fixed.or_else(|| {
        let after = (day - easter(day.year())?).num_days();
        match after {
            -2 if territory == Territory::AlsaceMoselle => Some("Vendredi saint"),
            1 => Some("Lundi de Pâques"),
            39 => Some("Ascension"),
            50 => Some("Lundi de Pentecôte"),
            _ => None,
        }
    })
}

/// Every holiday of a year there, by date.
pub fn holidays(year: i32, territory: Territory) -> Vec<(NaiveDate, &'static str)> {
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return Vec::new() };
    (0..366)
        .map(|offset| first + Duration::days(offset))
        .filter(|day| day.year() == year)
        .filter_map(|day| Some((day, holiday(day, territory)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn easter_falls_where_the_almanacs_put_it() {
        for day in [
            "1818-03-22",
            "1943-04-25",
            "2000-04-23",
            "2008-03-23",
            "2015-04-05",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2100-03-28",
        ] {
            assert_eq!(easter(date(day).year()), Some(date(day)));
        }
    }

    #[test]
    fn the_holidays_of_2026() {
        let days: Vec<String> =
            holidays(2026, Territory::Metropole).iter().map(|(day, _)| day.to_string()).collect();
        assert_eq!(
            days,
            [
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25",
            ]
        );
    }

    #[test]
    fn territories_have_their_own_days() {
        let count = |territory| holidays(2026, territory).len();
        assert_eq!((count(Territory::Metropole), count(Territory::AlsaceMoselle)), (11, 13));
        assert_eq!(holiday(date("2026-04-03"), Territory::AlsaceMoselle), Some("Vendredi saint"));
        assert_eq!(holiday(date("2026-04-03"), Territory::Metropole), None);
        for (day, territory) in [
            ("2026-05-27", Territory::Guadeloupe),
            ("2026-05-22", Territory::Martinique),
            ("2026-06-10", Territory::Guyane),
            ("2026-12-20", Territory::Reunion),
            ("2026-04-27", Territory::Mayotte),
            ("2026-10-09", Territory::SaintBarthelemy),
            ("2026-05-28", Territory::SaintMartin),
        ] {
            assert_eq!(holiday(date(day), territory), Some("Abolition de l’esclavage"), "{day}");
        }
    }
}
