//! Rules of mandates: pure functions on dates.

use chrono::NaiveDate;

use super::{Mandate, Role};

/// A span of days, both ends included; no end means open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Span {
    /// The span of a mandate.
    pub fn of(mandate: &Mandate) -> Self {
        Self { from: mandate.starts_on, to: mandate.ends_on }
    }

    /// Whether a day of one is a day of the other.
    pub fn overlaps(self, other: Self) -> bool {
        let starts_before_end =
            |from: NaiveDate, to: Option<NaiveDate>| to.is_none_or(|to| from <= to);
        starts_before_end(self.from, other.to) && starts_before_end(other.from, self.to)
    }

    /// Whether it ends no earlier than it begins.
    pub fn is_ordered(self) -> bool {
        self.to.is_none_or(|to| self.from <= to)
    }
}

/// The mandate that already holds the seat during some of those days, if any: one seat, one holder.
pub fn other_holder<'a>(candidate: &Mandate, others: &'a [Mandate]) -> Option<&'a Mandate> {
    if candidate.seat_id.is_none() || !candidate.holds_seat() {
        return None;
    }
    others.iter().find(|other| {
        other.id != candidate.id
            && other.seat_id == candidate.seat_id
            && other.holds_seat()
            && Span::of(other).overlaps(Span::of(candidate))
    })
}

/// The mandate of the same person on the same committee, in the same quality and days, if any.
pub fn same_person<'a>(candidate: &Mandate, others: &'a [Mandate]) -> Option<&'a Mandate> {
    others.iter().find(|other| {
        other.id != candidate.id
            && other.person_id == candidate.person_id
            && other.committee_id == candidate.committee_id
            && (other.role == candidate.role || (other.holds_seat() && candidate.holds_seat()))
            && !(other.role == Role::Suppleant && other.seat_id != candidate.seat_id)
            && Span::of(other).overlaps(Span::of(candidate))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day") + chrono::Duration::days(number)
    }

    fn span() -> impl Strategy<Value = Span> {
        (0i64..60, proptest::option::of(0i64..60)).prop_map(|(from, length)| Span {
            from: day(from),
            to: length.map(|length| day(from + length)),
        })
    }

    #[test]
    fn a_successor_may_begin_the_day_after() {
        let first = Span { from: day(0), to: Some(day(9)) };
        assert!(!first.overlaps(Span { from: day(10), to: None }));
        assert!(first.overlaps(Span { from: day(9), to: None }));
    }

    proptest! {
        #[test]
        fn overlap_is_a_common_day(a in span(), b in span()) {
            let within = |span: Span, day: NaiveDate| span.from <= day && span.to.is_none_or(|to| day <= to);
            let common = (0..200).map(day).any(|day| within(a, day) && within(b, day));
            prop_assert_eq!(a.overlaps(b), common);
            prop_assert_eq!(a.overlaps(b), b.overlaps(a));
        }
    }
}
