//! Majorities, bases, ties, colleges.

use proptest::prelude::*;

use super::*;
use crate::bylaws::Profile;

const SIMPLE: Reading =
    Reading { majority: Majority::Simple, base: None, casting: Casting::Decides };

fn figures(pour: u32, contre: u32, abstention: u32) -> Figures {
    Figures { pour, contre, abstention, ..Figures::default() }
}

fn judged(count: (u32, u32, u32), reading: Reading, president: Option<Choice>) -> Judgement {
    let figures = figures(count.0, count.1, count.2);
    judge(Counted::Together(figures, figures.sum()), reading, president, None)
}

fn check(count: (u32, u32, u32), president: Option<Choice>, expected: Outcome) {
    assert_eq!(judged(count, SIMPLE, president).outcome, expected, "{count:?}");
}

#[test]
fn majorities_and_ties() {
    check((8, 1, 1), None, Outcome::Adopted);
    check((1, 8, 1), None, Outcome::Rejected);
    check((5, 5, 0), None, Outcome::Tie);
    check((5, 5, 0), Some(Choice::Pour), Outcome::Adopted);
    check((5, 5, 0), Some(Choice::Contre), Outcome::Rejected);
    check((5, 5, 0), Some(Choice::Abstention), Outcome::Tie);
    check((0, 0, 10), None, Outcome::Rejected);
    check((0, 0, 0), None, Outcome::Rejected);
}

#[test]
fn where_abstentions_make_the_readings_differ_the_president_proclaims() {
    check((5, 4, 2), None, Outcome::ToProclaim);
    check((5, 5, 1), Some(Choice::Pour), Outcome::ToProclaim);
    let counted = Counted::Together(figures(5, 4, 2), 11);
    let judged = judge(counted, SIMPLE, None, Some(Outcome::Adopted));
    assert_eq!((judged.outcome, judged.required), (Outcome::Adopted, 6));
}

#[test]
fn the_committees_own_base_needs_no_proclamation() {
    let by = |base| Reading { base: Some(base), ..SIMPLE };
    let literal = judged((5, 4, 2), by(MajorityBase::PresentOrRepresented), None);
    assert_eq!((literal.outcome, literal.needs_proclamation), (Outcome::Rejected, false));
    let cast = judged((5, 4, 2), by(MajorityBase::Cast), None);
    assert_eq!((cast.outcome, cast.required, cast.of), (Outcome::Adopted, 5, 9));
}

#[test]
fn what_the_law_says_leaves_both_readings_open() {
    let mut bylaws = Bylaws::of(Profile::Crpa);
    let reading = |bylaws: &Bylaws| Reading::new(Majority::Simple, Casting::Decides, bylaws).base;
    assert_eq!(reading(&bylaws), None);
    bylaws.majority_base.origin = Origin::Own;
    assert_eq!(reading(&bylaws), Some(MajorityBase::PresentOrRepresented));
}

#[test]
fn qualified_majorities_have_no_tie() {
    let by = |majority| Reading { majority, ..SIMPLE };
    for (count, majority, expected) in [
        ((10, 4, 0), Majority::TwoThirds, Outcome::Adopted),
        ((9, 5, 0), Majority::TwoThirds, Outcome::Rejected),
        ((7, 7, 0), Majority::TwoThirds, Outcome::Rejected),
        ((9, 6, 0), Majority::ThreeFifths, Outcome::Adopted),
        ((8, 6, 1), Majority::ThreeFifths, Outcome::Rejected),
        ((12, 3, 0), Majority::FourFifths, Outcome::Adopted),
        ((11, 4, 0), Majority::FourFifths, Outcome::Rejected),
        ((14, 0, 0), Majority::Unanimity, Outcome::Adopted),
        ((13, 1, 0), Majority::Unanimity, Outcome::Rejected),
        ((13, 0, 1), Majority::Unanimity, Outcome::ToProclaim),
        ((9, 4, 1), Majority::TwoThirds, Outcome::ToProclaim),
        ((0, 0, 0), Majority::Unanimity, Outcome::Rejected),
    ] {
        let judged = judged(count, by(majority), Some(Choice::Pour));
        assert_eq!(judged.outcome, expected, "{count:?} {majority:?}");
        assert!(!judged.tied && !judged.casting_vote, "{count:?} {majority:?}");
    }
}

#[test]
fn blank_and_void_ballots_express_nothing() {
    let count = Figures { pour: 4, contre: 3, abstention: 0, blanc: 1, nul: 1 };
    let judged = judge(Counted::Together(count, 9), SIMPLE, None, None);
    assert_eq!(judged.cast, Outcome::Adopted);
    assert_eq!(judged.present_or_represented, Outcome::Rejected);
}

#[test]
fn a_casting_vote_withheld_leaves_a_tie() {
    let reading = Reading { casting: Casting::Withheld, ..SIMPLE };
    let judged = judged((5, 5, 0), reading, Some(Choice::Pour));
    assert_eq!((judged.outcome, judged.casting_vote), (Outcome::Tie, false));
    assert!(!judged.needs_president_choice);
}

fn part(weight: u32, pour: u32, contre: u32) -> Part {
    let figures = figures(pour, contre, 0);
    Part { weight, figures, voters: figures.sum() }
}

#[test]
fn a_majority_in_each_college_that_votes() {
    let outcome = |parts: &[Part]| judge(Counted::EachCollege(parts), SIMPLE, None, None).outcome;
    assert_eq!(outcome(&[part(1, 3, 1), part(1, 2, 1)]), Outcome::Adopted);
    assert_eq!(outcome(&[part(1, 9, 0), part(1, 1, 2)]), Outcome::Rejected);
    assert_eq!(outcome(&[part(1, 9, 0), part(1, 1, 1)]), Outcome::Rejected, "a tie is no majority");
    assert_eq!(outcome(&[part(1, 3, 1), part(1, 0, 0)]), Outcome::Adopted, "nobody to vote in it");
    assert_eq!(outcome(&[part(1, 0, 0)]), Outcome::Rejected);
    assert_eq!(outcome(&[]), Outcome::Rejected);
}

#[test]
fn weights_count_votes_several_times() {
    let parts = [part(3, 2, 0), part(1, 0, 5)];
    let judged = judge(Counted::Weighted(&parts), SIMPLE, None, None);
    assert_eq!((judged.outcome, judged.required, judged.of), (Outcome::Adopted, 6, 11));
    let tied = [part(2, 2, 0), part(1, 0, 4)];
    assert!(judge(Counted::Weighted(&tied), SIMPLE, None, None).needs_president_choice);
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part =
        (1u32..5, 0u32..12, 0u32..12, 0u32..6).prop_map(|(weight, pour, contre, abstention)| {
            let figures = figures(pour, contre, abstention);
            Part { weight, figures, voters: figures.sum() }
        });
    prop::collection::vec(part, 1..6)
}

fn majorities() -> impl Strategy<Value = Majority> {
    prop::sample::select(Majority::ALL)
}

/// From worst to best; a proclamation lies between, since one reading adopts and the other does not.
fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Adopted => 3,
        Outcome::ToProclaim => 2,
        Outcome::Tie => 1,
        _ => 0,
    }
}

proptest! {
    #[test]
    fn one_more_vote_for_is_never_worse(pour in 0u32..40, contre in 0u32..40, abstention in 1u32..40, majority in majorities()) {
        let reading = Reading { majority, ..SIMPLE };
        let before = judged((pour, contre, abstention), reading, None);
        let after = judged((pour + 1, contre, abstention - 1), reading, None);
        prop_assert!(rank(after.present_or_represented) >= rank(before.present_or_represented));
        prop_assert!(rank(after.cast) >= rank(before.cast));
        if before.outcome == Outcome::Adopted {
            prop_assert_eq!(after.outcome, Outcome::Adopted);
        }
    }

    #[test]
    fn a_vote_that_turns_from_against_to_for_is_never_worse(mut parts in parts(), at in 0usize..6, majority in majorities()) {
        let at = at % parts.len();
        prop_assume!(parts[at].figures.contre > 0);
        let reading = Reading { majority, ..SIMPLE };
        let read = |parts: &[Part]| [
            judge(Counted::EachCollege(parts), reading, None, None),
            judge(Counted::Weighted(parts), reading, None, None),
        ];
        let before = read(&parts);
        parts[at].figures.contre -= 1;
        parts[at].figures.pour += 1;
        for (before, after) in before.into_iter().zip(read(&parts)) {
            prop_assert!(rank(after.present_or_represented) >= rank(before.present_or_represented));
            prop_assert!(rank(after.cast) >= rank(before.cast));
        }
    }

    #[test]
    fn the_order_of_colleges_never_matters(parts in parts(), turn in 0usize..6, majority in majorities()) {
        let reading = Reading { majority, ..SIMPLE };
        let mut turned = parts.clone();
        turned.rotate_left(turn % parts.len());
        turned.reverse();
        prop_assert_eq!(
            judge(Counted::EachCollege(&parts), reading, None, None),
            judge(Counted::EachCollege(&turned), reading, None, None)
        );
        prop_assert_eq!(
            judge(Counted::Weighted(&parts), reading, None, None),
            judge(Counted::Weighted(&turned), reading, None, None)
        );
    }

    #[test]
    fn a_stronger_majority_never_adopts_more(pour in 0u32..40, contre in 0u32..40, abstention in 0u32..40) {
        let adopted = |majority| {
            let judged = judged((pour, contre, abstention), Reading { majority, ..SIMPLE }, None);
            [judged.present_or_represented, judged.cast].map(|one| one == Outcome::Adopted)
        };
        let order = [Majority::Simple, Majority::ThreeFifths, Majority::TwoThirds, Majority::FourFifths, Majority::Unanimity];
        for pair in order.windows(2) {
            for (weaker, stronger) in adopted(pair[0]).into_iter().zip(adopted(pair[1])) {
                prop_assert!(weaker || !stronger);
            }
        }
    }

    #[test]
    fn without_abstentions_both_readings_agree(pour in 0u32..40, contre in 0u32..40, majority in majorities()) {
        let judged = judged((pour, contre, 0), Reading { majority, ..SIMPLE }, None);
        prop_assert_eq!(judged.present_or_represented, judged.cast);
    }
}
