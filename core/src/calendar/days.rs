//! Delays before a sitting: how many days lie between two dates, in each way of counting.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Territory, holiday};
use crate::vocabulary;

vocabulary! {
    /// How days count.
    pub enum DayCount {
        /// Every day; the day of the sitting does not count.
        Calendaire = "calendaire", "calendaires";
        /// Every day; neither the day of receipt nor that of the sitting counts.
        Franc = "franc", "francs";
        /// Every day but Sundays and holidays; the day of the sitting does not count.
        Ouvrable = "ouvrable", "ouvrables";
        /// Monday to Friday but holidays; the day of the sitting does not count.
        Ouvre = "ouvre", "ouvrés";
    }
}

impl DayCount {
    /// Which days count, in a sentence for those who write a règlement.
    pub fn means(self) -> &'static str {
        match self {
            DayCount::Calendaire => {
                "Tous les jours comptent, dimanches et fêtes compris ; celui de la séance ne compte pas."
            }
            DayCount::Franc => "Ni le jour reçu ni celui de la séance ne comptent.",
            DayCount::Ouvrable => {
                "Du lundi au samedi, sauf jours fériés ; celui de la séance ne compte pas."
            }
            DayCount::Ouvre => {
                "Du lundi au vendredi, sauf jours fériés ; celui de la séance ne compte pas."
            }
        }
    }

    fn counts(self, day: NaiveDate, territory: Territory) -> bool {
        let weekend = match self {
            DayCount::Calendaire | DayCount::Franc => return true,
            DayCount::Ouvrable => day.weekday() == Weekday::Sun,
            DayCount::Ouvre => matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        };
        !weekend && holiday(day, territory).is_none()
    }
}

/// How many days the members had, from a receipt on `from` to a sitting on `to`; 0 when `from` is not
/// before `to`.
pub fn elapsed(from: NaiveDate, to: NaiveDate, count: DayCount, territory: Territory) -> u32 {
    let calendar = u32::try_from((to - from).num_days()).unwrap_or(0);
    match count {
        DayCount::Calendaire => calendar,
        DayCount::Franc => calendar.saturating_sub(1),
        DayCount::Ouvrable | DayCount::Ouvre => from
            .iter_days()
            .take(calendar as usize)
            .filter(|day| count.counts(*day, territory))
            .count() as u32,
    }
}

/// The last day on which a receipt leaves that many days before a sitting on `to`.
pub fn deadline(to: NaiveDate, days: u32, count: DayCount, territory: Territory) -> NaiveDate {
    let mut day = to;
    // A clear day of delay leaves the day of receipt out; no day of delay leaves nothing out.
    let mut left = match count {
        DayCount::Franc if days > 0 => days.saturating_add(1),
        _ => days,
    };
    while left > 0 {
        let Some(before) = day.pred_opt() else { break };
        day = before;
        if count.counts(day, territory) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn check(count: DayCount, territory: Territory, expected: &str) {
        // The Tuesday after Easter Monday 2026.
        assert_eq!(deadline(date("2026-04-07"), 5, count, territory), date(expected));
    }

    #[test]
    fn five_days_before_the_tuesday_after_easter() {
        check(DayCount::Calendaire, Territory::Metropole, "2026-04-02");
        check(DayCount::Franc, Territory::Metropole, "2026-04-01");
        check(DayCount::Ouvrable, Territory::Metropole, "2026-03-31");
        check(DayCount::Ouvre, Territory::Metropole, "2026-03-30");
        check(DayCount::Ouvrable, Territory::AlsaceMoselle, "2026-03-30");
    }

    fn counts() -> impl Strategy<Value = DayCount> {
        proptest::sample::select(DayCount::ALL)
    }

    proptest! {
        #[test]
        fn the_deadline_is_the_last_day_that_leaves_enough(
            offset in 0i64..4000, days in 0u32..40, count in counts(),
            territory in proptest::sample::select(Territory::ALL),
        ) {
            let sitting = date("2020-01-01") + chrono::Duration::days(offset);
            let last = deadline(sitting, days, count, territory);
            prop_assert!(elapsed(last, sitting, count, territory) >= days);
            if last < sitting {
                let next = last + chrono::Duration::days(1);
                prop_assert!(elapsed(next, sitting, count, territory) < days);
            }
        }
    }
}
