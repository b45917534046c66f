//! The agenda as an outline: order, numbers, clock times. Pure functions.

use std::collections::HashMap;

use chrono::Duration;

use super::{AgendaItem, ItemState};
use crate::clock::Instant;
use crate::ids::ItemId;

/// Items in the order of reading: each parent, then its children.
///
/// An item whose parent is unknown or above itself is read as a main item: nothing gets lost.
pub fn ordered(items: Vec<AgendaItem>) -> Vec<AgendaItem> {
    let known: HashMap<ItemId, Option<ItemId>> =
        items.iter().map(|item| (item.id, item.parent_id)).collect();
    let top = |item: &AgendaItem| {
        let mut seen = vec![item.id];
        let mut above = item.parent_id;
        while let Some(id) = above {
            if seen.contains(&id) {
                return true;
            }
            seen.push(id);
            match known.get(&id) {
                Some(next) => above = *next,
                None => return true,
            }
        }
        item.parent_id.is_none()
    };
    let mut children: HashMap<Option<ItemId>, Vec<AgendaItem>> = HashMap::new();
    for item in items {
        let key = if top(&item) { None } else { item.parent_id };
        children.entry(key).or_default().push(item);
    }
    for siblings in children.values_mut() {
        siblings.sort_by(|a, b| a.position.total_cmp(&b.position).then(a.id.cmp(&b.id)));
    }
    let mut out = Vec::new();
    gather(None, &mut children, &mut out);
    out
}

fn gather(
    parent: Option<ItemId>,
    children: &mut HashMap<Option<ItemId>, Vec<AgendaItem>>,
    out: &mut Vec<AgendaItem>,
) {
    for item in children.remove(&parent).unwrap_or_default() {
        let id = item.id;
        out.push(item);
        gather(Some(id), children, out);
    }
}

/// One line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// "3.1".
    pub number: String,
    /// 0 for a main item.
    pub depth: usize,
    /// Whether it has items under it.
    pub has_children: bool,
    /// Planned minutes, those of its children for a parent.
    pub total: u32,
    /// When it begins: as it happened, or as planned with the delay so far.
    pub starts_at: Instant,
}

/// The numbers of items in the order of reading: "1", "2", "2.1".
pub fn numbers(items: &[AgendaItem]) -> Vec<String> {
    let mut counters: Vec<u32> = Vec::new();
    depths(items)
        .into_iter()
        .map(|depth| {
            counters.truncate(depth + 1);
            counters.resize(depth + 1, 0);
            counters[depth] += 1;
            counters.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
        })
        .collect()
}

/// Numbers, totals and clock times, for items in the order of reading.
///
/// Times begin at the planned hour, or at the opening once the sitting is open; an item begun or
/// finished counts as it happened, an item postponed takes no time.
pub fn lines(
    items: &[AgendaItem],
    planned_start: Instant,
    opened: Option<Instant>,
    now: Instant,
) -> Vec<Line> {
    let depths = depths(items);
    let totals = totals(items);
    let numbers = numbers(items);
    let mut clock = opened.unwrap_or(planned_start);
    let mut out = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let depth = depths[index];
        let number = numbers[index].clone();
        let has_children = depths.get(index + 1).is_some_and(|next| *next > depth);
        let starts_at = item.started_at.unwrap_or(clock);
        out.push(Line { number, depth, has_children, total: totals[index], starts_at });
        if has_children && item.started_at.is_none() {
            continue;
        }
        let own = if has_children { 0 } else { item.duration.unwrap_or(0) };
        clock = match (item.state(), item.started_at, item.ended_at) {
            (ItemState::Postponed, _, _) => clock,
            (_, Some(_), Some(ended)) => ended,
            (_, Some(started), None) => (started + Duration::minutes(i64::from(own))).max(now),
            _ => starts_at + Duration::minutes(i64::from(own)),
        };
    }
    out
}

/// When the sitting would end if the rest took what is planned.
pub fn expected_end(items: &[AgendaItem], lines: &[Line], now: Instant) -> Option<Instant> {
    let last =
        items.iter().zip(lines).rfind(|(item, line)| !item.postponed && !line.has_children)?;
    let (item, line) = last;
    let planned = line.starts_at + Duration::minutes(i64::from(item.duration.unwrap_or(0)));
    Some(match (item.started_at, item.ended_at) {
        (_, Some(ended)) => ended,
        (Some(_), None) => planned.max(now),
        _ => planned,
    })
}

/// Minutes by which a sitting opened then is behind its agenda, at an instant; negative when it is
/// ahead, none without an item.
///
/// Counted from the opening: beginning late is told by the hours, and is not held against what follows.
pub fn delay(items: &[AgendaItem], opened: Instant, now: Instant) -> Option<i64> {
    let as_planned: Vec<AgendaItem> = items
        .iter()
        .map(|item| AgendaItem { started_at: None, ended_at: None, ..item.clone() })
        .collect();
    let end =
        |items: &[AgendaItem], at| expected_end(items, &lines(items, opened, Some(opened), at), at);
    Some((end(items, now)? - end(&as_planned, opened)?).num_minutes())
}

fn depths(items: &[AgendaItem]) -> Vec<usize> {
    let mut known: HashMap<ItemId, usize> = HashMap::new();
    items
        .iter()
        .map(|item| {
            let depth =
                item.parent_id.and_then(|parent| known.get(&parent)).map_or(0, |above| above + 1);
            known.insert(item.id, depth);
            depth
        })
        .collect()
}

fn totals(items: &[AgendaItem]) -> Vec<u32> {
    let mut totals: HashMap<ItemId, u32> = HashMap::new();
    let parents: Vec<ItemId> = items.iter().filter_map(|item| item.parent_id).collect();
    // Children come after their parents, so walking backwards meets every child before its parent.
    for item in items.iter().rev() {
        let own = if parents.contains(&item.id) {
            totals.get(&item.id).copied().unwrap_or(0)
        } else {
            item.duration.unwrap_or(0)
        };
        totals.insert(item.id, own);
        if let Some(parent) = item.parent_id
            && !item.postponed
        {
            *totals.entry(parent).or_default() += own;
        }
    }
    items.iter().map(|item| totals[&item.id]).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::*;
    use crate::ids::MeetingId;
    use crate::meetings::ItemKind;

    fn at(minute: i64) -> Instant {
        Utc.with_ymd_and_hms(2026, 11, 24, 13, 30, 0).single().expect("an instant")
            + Duration::minutes(minute)
    }

    fn item(position: f64, parent: Option<ItemId>, duration: u32) -> AgendaItem {
        AgendaItem {
            parent_id: parent,
            position,
            duration: Some(duration),
            ..AgendaItem::new(MeetingId::new(), "Point", ItemKind::Debat)
        }
    }

    fn agenda() -> Vec<AgendaItem> {
        let first = item(1.0, None, 5);
        let second = item(2.0, None, 0);
        let (a, b) = (item(1.0, Some(second.id), 20), item(2.0, Some(second.id), 15));
        let third = item(3.0, None, 10);
        ordered(vec![third, b, second, a, first])
    }

    #[test]
    fn numbers_totals_and_hours_follow_the_outline() {
        let items = agenda();
        let lines = lines(&items, at(0), None, at(0));
        let seen: Vec<(&str, u32, i64)> = lines
            .iter()
            .map(|line| (line.number.as_str(), line.total, (line.starts_at - at(0)).num_minutes()))
            .collect();
        assert_eq!(
            seen,
            [("1", 5, 0), ("2", 35, 5), ("2.1", 20, 5), ("2.2", 15, 25), ("3", 10, 40)]
        );
        assert_eq!(expected_end(&items, &lines, at(0)), Some(at(50)));
    }

    #[test]
    fn what_took_longer_moves_what_follows() {
        let mut items = agenda();
        items[0].started_at = Some(at(4));
        items[0].ended_at = Some(at(12));
        items[1].started_at = Some(at(12));
        items[2].started_at = Some(at(12));
        let lines = lines(&items, at(0), Some(at(4)), at(40));
        let hours: Vec<i64> =
            lines.iter().map(|line| (line.starts_at - at(0)).num_minutes()).collect();
        assert_eq!(hours, [4, 12, 12, 40, 55]);
    }

    #[test]
    fn the_delay_counts_from_the_opening() {
        let mut items = agenda();
        let opened = at(25);
        assert_eq!(delay(&items, opened, at(25)), Some(0), "opening late is no delay");
        items[0].started_at = Some(opened);
        assert_eq!(delay(&items, opened, at(28)), Some(0));
        assert_eq!(
            delay(&items, opened, at(37)),
            Some(7),
            "five minutes were planned, twelve spent"
        );
        items[0].ended_at = Some(at(27));
        assert_eq!(delay(&items, opened, at(28)), Some(-3));
        assert_eq!(delay(&[], opened, at(28)), None);
    }

    #[test]
    fn an_item_under_itself_is_not_lost() {
        let mut a = item(1.0, None, 5);
        let b = item(1.0, Some(a.id), 5);
        a.parent_id = Some(b.id);
        assert_eq!(ordered(vec![a, b]).len(), 2);
    }
}
