use chrono::{Duration, TimeZone, Utc};
use proptest::prelude::*;

use super::*;
use crate::bylaws::Profile;

fn minute(number: i64) -> Instant {
    Utc.with_ymd_and_hms(2026, 10, 8, 12, 30, 0).single().expect("an instant")
        + Duration::minutes(number)
}

fn crpa() -> Bylaws {
    Bylaws::of(Profile::Crpa)
}

fn committee(seats: usize) -> (Scene, Vec<MandateId>) {
    let members: Vec<MandateId> = (0..seats).map(|_| MandateId::new()).collect();
    let chairs = members
        .iter()
        .map(|&member| Chair {
            seat: Some(SeatId::new()),
            holder: Some(member),
            substitutes: Vec::new(),
        })
        .collect();
    (Scene { chairs, ..Scene::default() }, members)
}

fn stay(mandate: MandateId, from: i64, to: Option<i64>) -> Stay {
    Stay { mandate, mode: PresenceMode::InRoom, from: minute(from), to: to.map(minute) }
}

fn proxy(giver: MandateId, holder: MandateId) -> Given {
    Given { id: ProxyId::new(), giver, holder, at: minute(-60) }
}

#[test]
fn seven_of_fourteen_are_a_quorum_and_six_are_not() {
    let (mut scene, members) = committee(14);
    scene.stays = members[..6].iter().map(|&member| stay(member, 0, None)).collect();
    assert!(!scene.count(minute(1), None, &crpa()).reached());
    scene.stays.push(stay(members[6], 0, None));
    assert!(scene.count(minute(1), None, &crpa()).reached());
}

#[test]
fn a_proxy_counts_while_its_holder_is_there_and_its_giver_is_not() {
    let (mut scene, members) = committee(3);
    scene.stays = vec![stay(members[0], 0, Some(30)), stay(members[1], 20, None)];
    scene.proxies = vec![proxy(members[1], members[0])];
    let represented = |at| scene.count(minute(at), None, &crpa()).represented;
    assert_eq!(represented(10), 1, "holder there, giver away");
    assert_eq!(represented(25), 0, "the giver has arrived in person");
    scene.stays.pop();
    assert_eq!(scene.count(minute(30), None, &crpa()).represented, 0, "the holder has left");
}

#[test]
fn nobody_votes_with_more_proxies_than_the_rules_allow() {
    let (mut scene, members) = committee(4);
    scene.stays = vec![stay(members[0], 0, None)];
    scene.proxies = members[1..].iter().map(|&giver| proxy(giver, members[0])).collect();
    assert_eq!(scene.count(minute(1), None, &crpa()).voters, 2);
}

#[test]
fn a_substitute_takes_the_chair_only_while_its_holder_is_away() {
    let (mut scene, members) = committee(2);
    let substitute = MandateId::new();
    scene.chairs[0].substitutes = vec![substitute];
    scene.stays = vec![stay(substitute, 0, None), stay(members[0], 10, Some(20))];
    let sits = |at| scene.count(minute(at), None, &crpa()).occupants[0];
    assert_eq!(sits(5), Occupant::Present { mandate: substitute, mode: PresenceMode::InRoom });
    assert_eq!(sits(15), Occupant::Present { mandate: members[0], mode: PresenceMode::InRoom });
    assert_eq!(sits(20), Occupant::Present { mandate: substitute, mode: PresenceMode::InRoom });
    assert_eq!(scene.count(minute(15), None, &crpa()).voters, 1);
}

#[test]
fn one_substitute_never_takes_two_chairs() {
    let (mut scene, _) = committee(2);
    let substitute = MandateId::new();
    for chair in &mut scene.chairs {
        chair.substitutes = vec![substitute];
    }
    scene.stays = vec![stay(substitute, 0, None)];
    assert_eq!(scene.count(minute(1), None, &crpa()).voters, 1);
}

#[test]
fn a_recused_member_votes_on_the_other_items_only() {
    let (mut scene, members) = committee(2);
    let (item, other) = (ItemId::new(), ItemId::new());
    scene.stays = members.iter().map(|&member| stay(member, 0, None)).collect();
    scene.recusals =
        vec![KeptOut { item, mandate: members[0], from: minute(5), to: Some(minute(9)) }];
    let voters = |item, at| scene.count(minute(at), Some(item), &crpa()).voters;
    assert_eq!((voters(item, 6), voters(other, 6), voters(item, 9)), (1, 2, 2));
}

#[test]
fn a_vacant_seat_counts_in_the_base() {
    let (mut scene, _) = committee(14);
    scene.chairs[3].holder = None;
    let count = scene.count(minute(0), None, &crpa());
    assert_eq!((count.base, count.threshold), (14, 7));
}

/// Members, their stays in any order, and proxies among them.
fn scenes() -> impl Strategy<Value = (Scene, Vec<MandateId>)> {
    let stays =
        proptest::collection::vec((0usize..10, 0i64..60, proptest::option::of(1i64..60)), 0..20);
    let proxies = proptest::collection::vec((0usize..10, 0usize..10), 0..6);
    (stays, proxies).prop_map(|(stays, proxies)| {
        let (mut scene, members) = committee(10);
        scene.stays = stays
            .into_iter()
            .map(|(member, from, length)| {
                stay(members[member], from, length.map(|length| from + length))
            })
            .collect();
        scene.proxies = proxies
            .into_iter()
            .filter(|(giver, holder)| giver != holder)
            .map(|(giver, holder)| proxy(members[giver], members[holder]))
            .collect();
        (scene, members)
    })
}

proptest! {
    #[test]
    fn voters_are_never_more_than_chairs((scene, _) in scenes(), at in 0i64..80) {
        let count = scene.count(minute(at), None, &crpa());
        prop_assert!(count.voters <= count.base);
        prop_assert_eq!(count.voters, count.present + count.represented);
        prop_assert!(count.represented <= count.present, "with one proxy each at most");
    }

    #[test]
    fn one_more_arrival_never_lowers_the_present((mut scene, members) in scenes(), who in 0usize..10, at in 0i64..60) {
        let before = scene.count(minute(at), None, &crpa());
        scene.stays.push(stay(members[who], 0, None));
        let after = scene.count(minute(at), None, &crpa());
        prop_assert!(after.present >= before.present);
        prop_assert!(after.voters >= before.voters);
    }

    #[test]
    fn the_order_of_rows_changes_nothing((scene, _) in scenes(), at in 0i64..60) {
        let mut shuffled = scene.clone();
        shuffled.stays.reverse();
        shuffled.proxies.reverse();
        let (a, b) = (scene.count(minute(at), None, &crpa()), shuffled.count(minute(at), None, &crpa()));
        prop_assert_eq!((a.present, a.represented, a.voters, a.occupants.len()), (b.present, b.represented, b.voters, b.occupants.len()));
    }
}
