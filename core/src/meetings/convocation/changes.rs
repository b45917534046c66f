//! What changed in an agenda since it was sent, in words. Pure functions.

use std::collections::HashMap;

use super::SentItem;
use crate::ids::ItemId;
use crate::meetings::{AgendaItem, Facts, outline};
use crate::richtext::typography::typeset;
use crate::vocabulary;

vocabulary! {
    /// How an item changed.
    pub enum ChangeKind {
        /// It is new.
        Added = "added", "ajouté";
        /// It is gone.
        Removed = "removed", "retiré";
        /// It is called otherwise.
        Retitled = "retitled", "intitulé";
        /// It is for something else.
        Purpose = "purpose", "type";
        /// Somebody else reports.
        Rapporteur = "rapporteur", "rapporteur";
        /// It stands elsewhere.
        Moved = "moved", "place";
    }
}

/// A change of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaChange {
    /// The item.
    pub item: ItemId,
    /// How it changed.
    pub kind: ChangeKind,
    /// Its number now; the one it had, for an item removed.
    pub number: String,
    /// What it was: a title, a purpose, a rapporteur, a number.
    pub before: Option<String>,
    /// What it is.
    pub after: Option<String>,
}

impl AgendaChange {
    /// The change in one sentence, without its full stop.
    pub fn sentence(&self) -> String {
        let number = &self.number;
        let word = |side: &Option<String>| side.clone().unwrap_or_else(|| "à désigner".into());
        let (before, after) = (word(&self.before), word(&self.after));
        typeset(&match self.kind {
            ChangeKind::Added => format!("Point {number} ajouté : {after}"),
            ChangeKind::Removed => format!("Point {number} retiré : {before}"),
            ChangeKind::Retitled => {
                format!("Point {number} : « {before} » devient « {after} »")
            }
            ChangeKind::Purpose => format!("Point {number} : {after} au lieu de {before}"),
            ChangeKind::Rapporteur => {
                format!("Point {number}, rapporteur : {after} au lieu de {before}")
            }
            ChangeKind::Moved => format!("Point {number}, auparavant {before}"),
        })
    }
}

/// The agenda as it would be sent now.
pub fn as_sent(facts: &Facts) -> Vec<SentItem> {
    let starts = facts.meeting.starts_at;
    let lines = outline::lines(&facts.items, starts, None, starts);
    facts
        .items
        .iter()
        .zip(lines)
        .map(|(item, line)| SentItem {
            item_id: item.id,
            number: line.number,
            title: item.title.clone(),
            kind: item.kind,
            rapporteur: item
                .rapporteur_id
                .map(|id| facts.name(id))
                .or_else(|| item.rapporteur.clone()),
        })
        .collect()
}

/// What changed from one agenda to another, in the order of the new one; items removed come last.
pub fn changes(before: &[SentItem], after: &[SentItem]) -> Vec<AgendaChange> {
    let old: HashMap<ItemId, &SentItem> = before.iter().map(|item| (item.item_id, item)).collect();
    let new: HashMap<ItemId, &SentItem> = after.iter().map(|item| (item.item_id, item)).collect();
    let moved = moved(before, after);
    let mut out = Vec::new();
    for item in after {
        let mut tell = |kind, before: Option<String>, after: Option<String>| {
            out.push(AgendaChange {
                item: item.item_id,
                kind,
                number: item.number.clone(),
                before,
                after,
            });
        };
        let Some(was) = old.get(&item.item_id) else {
            tell(ChangeKind::Added, None, Some(item.title.clone()));
            continue;
        };
        if was.title != item.title {
            tell(ChangeKind::Retitled, Some(was.title.clone()), Some(item.title.clone()));
        }
        if was.kind != item.kind {
            let label = |kind: crate::meetings::ItemKind| Some(kind.label().to_owned());
            tell(ChangeKind::Purpose, label(was.kind), label(item.kind));
        }
        if was.rapporteur != item.rapporteur {
            tell(ChangeKind::Rapporteur, was.rapporteur.clone(), item.rapporteur.clone());
        }
        if moved.contains(&item.item_id) {
            tell(ChangeKind::Moved, Some(was.number.clone()), Some(item.number.clone()));
        }
    }
    out.extend(before.iter().filter(|item| !new.contains_key(&item.item_id)).map(|item| {
        AgendaChange {
            item: item.item_id,
            kind: ChangeKind::Removed,
            number: item.number.clone(),
            before: Some(item.title.clone()),
            after: None,
        }
    }));
    out
}

/// The items that stand under another item, or that were taken out of the order the others kept: the
/// fewest that explain the new order, so that adding one item at the top moves none.
fn moved(before: &[SentItem], after: &[SentItem]) -> Vec<ItemId> {
    let places: HashMap<ItemId, usize> =
        before.iter().enumerate().map(|(index, item)| (item.item_id, index)).collect();
    let common: Vec<(ItemId, usize)> =
        after.iter().filter_map(|item| Some((item.item_id, *places.get(&item.item_id)?))).collect();
    let kept = longest_run(&common.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    let (parents_before, parents_after) = (parents(before), parents(after));
    common
        .iter()
        .enumerate()
        .filter(|(index, (id, _))| {
            !kept.contains(index) || parents_before.get(id) != parents_after.get(id)
        })
        .map(|(_, (id, _))| *id)
        .collect()
}

/// The item each one stands under, by numbers.
fn parents(items: &[SentItem]) -> HashMap<ItemId, ItemId> {
    let by_number: HashMap<&str, ItemId> =
        items.iter().map(|item| (item.number.as_str(), item.item_id)).collect();
    items
        .iter()
        .filter_map(|item| {
            let (above, _) = item.number.rsplit_once('.')?;
            Some((item.item_id, *by_number.get(above)?))
        })
        .collect()
}

/// The indices of one longest increasing run of values, all different.
fn longest_run(values: &[usize]) -> Vec<usize> {
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; values.len()];
    for index in 0..values.len() {
        let at = tails.partition_point(|tail| values[*tail] < values[index]);
        previous[index] = at.checked_sub(1).map(|below| tails[below]);
        if at == tails.len() {
            tails.push(index);
        } else {
            tails[at] = index;
        }
    }
    let mut run = Vec::new();
    let mut next = tails.last().copied();
    while let Some(index) = next {
        run.push(index);
        next = previous[index];
    }
    run.reverse();
    run
}

/// What sets an agenda apart from that of the sitting it repeats: a second convocation keeps the same
/// (R133-10). Items are the same by title and purpose; their order does not matter.
pub fn other_agenda(failed: &[AgendaItem], items: &[AgendaItem]) -> Vec<String> {
    let same = |a: &AgendaItem, b: &AgendaItem| a.title == b.title;
    let mut left: Vec<&AgendaItem> = failed.iter().collect();
    let mut out = Vec::new();
    for item in items {
        let Some(at) = left.iter().position(|other| same(other, item)) else {
            out.push(format!("« {} » n’y figurait pas", item.title));
            continue;
        };
        let was = left.remove(at);
        if was.kind != item.kind {
            out.push(format!(
                "« {} » était {}, il est {}",
                item.title,
                was.kind.label(),
                item.kind.label()
            ));
        }
    }
    out.extend(left.iter().map(|item| format!("« {} » n’y est plus", item.title)));
    out.iter().map(|sentence| typeset(sentence)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::MeetingId;
    use crate::meetings::ItemKind;

    fn sent(number: &str, title: &str) -> SentItem {
        SentItem {
            item_id: ItemId::new(),
            number: number.into(),
            title: title.into(),
            kind: ItemKind::Debat,
            rapporteur: None,
        }
    }

    fn words(before: &[SentItem], after: &[SentItem]) -> Vec<String> {
        changes(before, after)
            .iter()
            .map(|change| change.sentence().replace(['\u{a0}', '\u{202f}'], " "))
            .collect()
    }

    #[test]
    fn an_item_added_at_the_top_moves_no_other() {
        let (a, b) = (sent("1", "A"), sent("2", "B"));
        let c = sent("1", "C");
        let after = [
            c,
            SentItem { number: "2".into(), ..a.clone() },
            SentItem { number: "3".into(), ..b.clone() },
        ];
        assert_eq!(words(&[a, b], &after), ["Point 1 ajouté : C"]);
    }

    #[test]
    fn one_item_taken_to_the_end_is_the_one_that_moved() {
        let (a, b, c) = (sent("1", "A"), sent("2", "B"), sent("3", "C"));
        let after = [
            SentItem { number: "1".into(), ..b.clone() },
            SentItem { number: "2".into(), ..c.clone() },
            SentItem { number: "3".into(), ..a.clone() },
        ];
        assert_eq!(words(&[a, b, c], &after), ["Point 3, auparavant 1"]);
    }

    #[test]
    fn every_change_of_an_item_is_named() {
        let (a, b) = (sent("1", "A"), sent("2", "B"));
        let after = [SentItem {
            title: "A’".into(),
            kind: ItemKind::Vote,
            rapporteur: Some("AVICCA".into()),
            ..a.clone()
        }];
        assert_eq!(
            words(&[a, b], &after),
            [
                "Point 1 : « A » devient « A’ »",
                "Point 1 : pour vote au lieu de pour débat",
                "Point 1, rapporteur : AVICCA au lieu de à désigner",
                "Point 2 retiré : B",
            ]
        );
    }

    #[test]
    fn a_second_agenda_is_compared_by_title_and_purpose() {
        let meeting = MeetingId::new();
        let item = |title: &str, kind| AgendaItem::new(meeting, title, kind);
        let failed = [item("A", ItemKind::Vote), item("B", ItemKind::Debat)];
        assert!(other_agenda(&failed, &[failed[1].clone(), failed[0].clone()]).is_empty());
        let told = other_agenda(&failed, &[item("A", ItemKind::Avis), item("C", ItemKind::Vote)]);
        assert_eq!(told.len(), 3, "{told:?}");
    }

    proptest! {
        #[test]
        fn an_agenda_unchanged_has_no_change(titles in proptest::collection::vec("[a-z]{1,8}", 0..12)) {
            let items: Vec<SentItem> = titles
                .iter()
                .enumerate()
                .map(|(index, title)| sent(&(index + 1).to_string(), title))
                .collect();
            prop_assert!(changes(&items, &items).is_empty());
        }

        #[test]
        fn the_longest_run_increases(values in proptest::sample::subsequence((0usize..40).collect::<Vec<_>>(), 0..20).prop_shuffle()) {
            let run = longest_run(&values);
            prop_assert!(run.windows(2).all(|pair| pair[0] < pair[1] && values[pair[0]] < values[pair[1]]));
            prop_assert!(run.is_empty() == values.is_empty());
        }
    }
}
