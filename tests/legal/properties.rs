//! What holds whatever happens: one voter more is never one fewer, and the order in which the events
//! of a minute are noted changes nothing.

use chrono::{Duration, TimeZone, Utc};
use pleniere_core::bylaws::{Bylaws, Holds, Profile};
use pleniere_core::clock::Instant;
use pleniere_core::ids::{ItemId, MandateId, ProxyId, SeatId};
use pleniere_core::meetings::PresenceMode;
use pleniere_core::meetings::presence::{Chair, Given, KeptOut, Scene, Stay};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use serde_json::json;

use crate::common::{Desk, at, committee, open_sitting};

const SEATS: usize = 8;

fn minute(number: i64) -> Instant {
    Utc.with_ymd_and_hms(2026, 6, 16, 12, 30, 0).single().expect("an instant")
        + Duration::minutes(number)
}

/// A sitting with substitutes, proxies, recusals and members at a distance.
#[derive(Debug, Clone)]
struct Drawn {
    scene: Scene,
    holders: Vec<MandateId>,
    item: ItemId,
    bylaws: Bylaws,
}

fn scenes() -> impl Strategy<Value = Drawn> {
    let who = 0..2 * SEATS;
    let stays = prop::collection::vec(
        (who, any::<bool>(), 0i64..60, prop::option::of(1i64..60)),
        0..3 * SEATS,
    );
    let proxies = prop::collection::vec((0..SEATS, 0..SEATS, -30i64..40), 0..SEATS);
    let recusals = prop::collection::vec((0..2 * SEATS, 0i64..60), 0..4);
    let rules = (any::<bool>(), any::<bool>(), 0u32..4);
    (stays, proxies, recusals, rules).prop_map(|(stays, proxies, recusals, rules)| {
        let members: Vec<MandateId> = (0..2 * SEATS).map(|_| MandateId::new()).collect();
        let item = ItemId::new();
        let mut bylaws = Bylaws::of(Profile::Crpa);
        let holds = |yes| if yes { Holds::Yes } else { Holds::No };
        bylaws.remote_counts.value = holds(rules.0);
        bylaws.recused_counts.value = holds(rules.1);
        bylaws.proxies_held.value = rules.2;
        let mut scene = Scene {
            chairs: (0..SEATS)
                .map(|seat| Chair {
                    seat: Some(SeatId::new()),
                    holder: Some(members[seat]),
                    substitutes: vec![members[SEATS + seat]],
                })
                .collect(),
            ..Scene::default()
        };
        for (member, remote, from, length) in stays {
            let stay = Stay {
                mandate: members[member],
                mode: if remote { PresenceMode::Remote } else { PresenceMode::InRoom },
                from: minute(from),
                to: length.map(|length| minute(from + length)),
            };
            // Nobody is there twice at once: the register refuses it.
            if !scene.stays.iter().any(|other| crosses(other, &stay)) {
                scene.stays.push(stay);
            }
        }
        // A member has one proxy at a time: giving it again replaces the one before.
        for (giver, holder, from) in
            proxies.into_iter().filter(|(giver, holder, _)| giver != holder)
        {
            scene.proxies.retain(|other| other.giver != members[giver]);
            let (giver, holder) = (members[giver], members[holder]);
            scene.proxies.push(Given { id: ProxyId::new(), giver, holder, at: minute(from) });
        }
        for (member, from) in recusals {
            scene.recusals.push(KeptOut {
                item,
                mandate: members[member],
                from: minute(from),
                to: None,
            });
        }
        Drawn { scene, holders: members[..SEATS].to_vec(), item, bylaws }
    })
}

proptest! {
    #[test]
    fn one_voter_more_never_lowers_the_count(drawn in scenes(), who in 0..SEATS, moment in 0i64..60) {
        let Drawn { mut scene, holders, item, bylaws } = drawn;
        // Who arrives to vote has no interest in the item, and is there for the whole minute.
        scene.recusals.retain(|one| one.mandate != holders[who]);
        let before = scene.count(minute(moment), Some(item), &bylaws);
        scene.stays.retain(|stay| stay.mandate != holders[who]);
        scene.stays.push(Stay { mandate: holders[who], mode: PresenceMode::InRoom, from: minute(moment), to: None });
        let after = scene.count(minute(moment), Some(item), &bylaws);
        prop_assert!(after.voters >= before.voters, "{} then {}", before.voters, after.voters);
        prop_assert!(after.counted >= before.counted, "{} then {}", before.counted, after.counted);
    }

    #[test]
    fn the_order_in_which_a_minute_is_noted_changes_no_count(drawn in scenes(), moment in 0i64..60, seed in any::<[Index; 24]>()) {
        let Drawn { scene, item, bylaws, .. } = drawn;
        let mut other = scene.clone();
        shuffle(&mut other.stays, &seed);
        shuffle(&mut other.recusals, &seed);
        // Another order of noting is another order of identifiers.
        let mut ids: Vec<ProxyId> = other.proxies.iter().map(|proxy| proxy.id).collect();
        shuffle(&mut ids, &seed);
        for (proxy, id) in other.proxies.iter_mut().zip(ids) {
            proxy.id = id;
        }
        let count = |scene: &Scene| {
            let count = scene.count(minute(moment), Some(item), &bylaws);
            (count.present, count.remote, count.represented, count.counted, count.voters, count.threshold)
        };
        prop_assert_eq!(count(&scene), count(&other));
    }
}

fn crosses(one: &Stay, other: &Stay) -> bool {
    one.mandate == other.mandate
        && one.to.is_none_or(|to| other.from < to)
        && other.to.is_none_or(|to| one.from < to)
}

fn shuffle<T>(rows: &mut [T], seed: &[Index]) {
    for (place, index) in seed.iter().enumerate().take(rows.len()) {
        let other = index.index(rows.len());
        rows.swap(place, other);
    }
}

/// What happens at 14:40: arrivals of members 5 to 7, departures and recusals of members 1 to 4.
fn events() -> impl Strategy<Value = Vec<usize>> {
    subsequence((0..SEATS + 3).collect::<Vec<usize>>(), 1..SEATS + 3).prop_shuffle()
}

/// What comes out of those events, noted in that order.
fn outcome(events: &[usize]) -> (serde_json::Value, Vec<String>) {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, SEATS);
    let sitting = open_sitting(&mut desk, &committee, 5);
    for &event in events {
        let (operation, member) = match event {
            0..5 => ("attendance.depart", event),
            5..8 => ("attendance.arrive", event),
            _ => ("recusals.leave", event - 6),
        };
        let member = &committee.members[member];
        let args = match operation {
            "recusals.leave" => {
                json!({"item_id": sitting.item, "mandate_id": member, "at": at("14:40")})
            }
            _ => json!({"meeting_id": sitting.id, "mandate_id": member, "at": at("14:40")}),
        };
        desk.run(operation, args);
    }
    let view = desk.run("meetings.view", json!({"id": sitting.id, "at": at("14:45")}));
    let voters = view["voters"].as_array().expect("voters").iter();
    let mut voters: Vec<String> = voters.map(|voter| voter["name"].to_string()).collect();
    voters.sort();
    (view["quorum"].clone(), voters)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_events_of_a_minute_may_be_noted_in_any_order(events in events()) {
        let mut sorted = events.clone();
        sorted.sort_unstable();
        prop_assert_eq!(outcome(&events), outcome(&sorted));
    }
}
