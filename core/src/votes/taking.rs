//! What was counted or called, checked against those who can vote at that minute.

use super::arguments::{CollegeCounts, Counts, NamedChoice};
use super::colleges::{self, CollegeTally};
use super::electorate::{Voter, barred, voters};
use super::tally::{Casting, Figures};
use super::{Ballot, BallotKind, Choice, Consensus, Vote, judging};
use crate::bylaws::CollegeVote;
use crate::clock::{Instant, LocalTime};
use crate::ids::BallotId;
use crate::meetings::presence::Count;
use crate::meetings::{AgendaItem, Facts, MeetingState, quorum_view};
use crate::print::phrases;
use crate::register::{self, Refusal, Result};
use crate::text;

/// What is said of a vote besides its settings.
#[derive(Debug, Clone, Default)]
pub(super) struct Entered {
    /// The count, for a show of hands or a secret ballot.
    pub counts: Option<Counts>,
    /// The count of each college, where votes are counted by college.
    pub colleges: Option<Vec<CollegeCounts>>,
    /// Every voter's choice, for a roll call.
    pub ballots: Option<Vec<NamedChoice>>,
    /// Whether a consensus was found.
    pub consensus: Option<Consensus>,
}

/// Ballots and college counts that go with a vote.
#[derive(Debug, Clone, Default)]
pub(super) struct Taken {
    /// The ballots of a roll call.
    pub ballots: Vec<Ballot>,
    /// The counts by college.
    pub colleges: Vec<CollegeTally>,
}

/// Puts the count, the ballots or the consensus into a vote, checked.
///
/// # Errors
/// Refused, by name, while something is missing, too much, or against the secret of the ballot.
pub(super) fn fill(
    facts: &Facts,
    vote: &mut Vote,
    count: &Count,
    entered: &Entered,
) -> Result<Taken> {
    let voters = voters(facts, count);
    let taken = match vote.ballot {
        BallotKind::Consensus => {
            let consensus = entered.consensus.ok_or_else(|| {
                Refusal::invalid("consensus", "Dites si le consensus est constaté, ou non.")
            })?;
            vote.consensus = Some(consensus);
            vote.president_choice = None;
            return Ok(Taken::default());
        }
        BallotKind::AppelNominal => called(facts, vote, &voters, entered)?,
        BallotKind::MainLevee | BallotKind::Secret => counted(facts, vote, &voters, entered)?,
    };
    if vote.ballot == BallotKind::Secret {
        keep_secret(facts, vote, &voters, &taken);
    }
    Ok(taken)
}

fn called(facts: &Facts, vote: &mut Vote, voters: &[Voter], entered: &Entered) -> Result<Taken> {
    let choices = entered
        .ballots
        .as_deref()
        .ok_or_else(|| Refusal::invalid("ballots", "L’appel nominal demande le vote de chacun."))?;
    let ballots = name_ballots(facts, vote, voters, choices)?;
    set_figures(
        vote,
        Figures::of(ballots.iter().map(|ballot| ballot.choice)),
        voters.len() as u32,
    )?;
    let president = facts.president();
    vote.president_choice = ballots
        .iter()
        .find(|ballot| Some(ballot.mandate_id) == president)
        .map(|ballot| ballot.choice);
    let colleges = if vote.counting == CollegeVote::Together {
        Vec::new()
    } else {
        let colleges = colleges::by_college(facts, voters)?;
        colleges::derived(facts, vote, &colleges, &ballots)
    };
    Ok(Taken { ballots, colleges })
}

fn counted(facts: &Facts, vote: &mut Vote, voters: &[Voter], entered: &Entered) -> Result<Taken> {
    if vote.counting == CollegeVote::Together {
        let counts = entered
            .counts
            .ok_or_else(|| Refusal::invalid("counts", "Indiquez le nombre de voix."))?;
        set_figures(vote, counts.into(), voters.len() as u32)?;
        return Ok(Taken::default());
    }
    let counts = entered.colleges.as_deref().ok_or_else(|| {
        Refusal::invalid(
            "colleges",
            "Ce scrutin se compte par collège : indiquez les voix de chacun.",
        )
    })?;
    let known = colleges::by_college(facts, voters)?;
    if vote.ballot == BallotKind::Secret {
        colleges::refuse_lone_voter(facts, &known)?;
    }
    let colleges = colleges::typed(facts, vote, &known, counts)?;
    let figures = colleges.iter().fold(Figures::default(), |sum, tally| sum.plus(tally.figures()));
    set_figures(vote, figures, voters.len() as u32)?;
    Ok(Taken { ballots: Vec::new(), colleges })
}

/// The president's own vote is as secret as any other: what he declares is kept only where a tie makes
/// the by-laws ask for it.
pub(super) fn keep_secret(facts: &Facts, vote: &mut Vote, voters: &[Voter], taken: &Taken) {
    let judged = judging::judge(facts, vote, &taken.colleges, voters);
    let declared = judging::reading(facts, vote, voters).casting == Casting::Decides;
    if !judged.tied || !declared {
        vote.president_choice = None;
    }
}

fn set_figures(vote: &mut Vote, figures: Figures, voters: u32) -> Result<()> {
    if vote.ballot != BallotKind::Secret {
        refuse_blanks(figures)?;
    }
    if figures.sum() != voters {
        return Err(Refusal::invalid(
            "counts",
            format!(
                "{} pour {}.",
                sum_sentence(figures),
                text::count(i64::from(voters), "votant", "votants")
            ),
        )
        .hint(check_sentence(figures.sum(), voters))
        .into());
    }
    vote.pour = figures.pour;
    vote.contre = figures.contre;
    vote.abstention = figures.abstention;
    vote.blanc = figures.blanc;
    vote.nul = figures.nul;
    vote.voters = voters;
    Ok(())
}

/// Blank and void ballots need an urn.
pub(super) fn refuse_blanks(figures: Figures) -> Result<()> {
    if figures.blanc + figures.nul == 0 {
        return Ok(());
    }
    Err(Refusal::invalid("counts", "Il n’y a de bulletins blancs ou nuls qu’au scrutin secret.")
        .hint("Qui ne vote ni pour ni contre s’abstient.")
        .into())
}

/// One ballot a voter, no more, no less.
fn name_ballots(
    facts: &Facts,
    vote: &Vote,
    voters: &[Voter],
    choices: &[NamedChoice],
) -> Result<Vec<Ballot>> {
    if choices.iter().any(|choice| matches!(choice.choice, Choice::Blanc | Choice::Nul)) {
        refuse_blanks(Figures { blanc: 1, ..Figures::default() })?;
    }
    let stranger = choices
        .iter()
        .find(|choice| !voters.iter().any(|voter| voter.answers_to(choice.mandate_id)));
    if let Some(stranger) = stranger {
        let barred = barred(facts, stranger.mandate_id, vote.voted_at, vote.item_id);
        let source = barred.source.map_or_else(String::new, |source| format!(" ({source})"));
        let message = format!("{}{source}.", barred.sentence.trim_end_matches('.'));
        return Err(Refusal::invalid("ballots", message).into());
    }
    let mut ballots = Vec::new();
    for voter in voters {
        let mut found = choices.iter().filter(|choice| voter.answers_to(choice.mandate_id));
        let problem = match (found.next(), found.next()) {
            (Some(one), None) => {
                ballots.push(Ballot {
                    id: BallotId::new(),
                    meeting_id: facts.meeting.id,
                    vote_id: vote.id,
                    mandate_id: voter.member,
                    holder_id: voter.cast_by,
                    choice: one.choice,
                });
                continue;
            }
            (None, _) => format!("Le vote de {} manque.", facts.name(voter.member)),
            (Some(_), Some(_)) => format!("{} a voté deux fois.", facts.name(voter.member)),
        };
        return Err(Refusal::invalid("ballots", problem).into());
    }
    Ok(ballots)
}

/// « 9 + 1 + 1 = 11 ».
pub(super) fn sum_sentence(figures: Figures) -> String {
    let mut parts = vec![figures.pour, figures.contre, figures.abstention];
    parts.extend([figures.blanc, figures.nul].into_iter().filter(|number| *number > 0));
    let parts: Vec<String> = parts.iter().map(u32::to_string).collect();
    format!("{} = {}", parts.join(" + "), figures.sum())
}

pub(super) fn check_sentence(counted: u32, voters: u32) -> String {
    match counted.cmp(&voters) {
        std::cmp::Ordering::Equal if voters > 0 => "Le compte est bon".into(),
        std::cmp::Ordering::Equal => "Personne ne peut voter à cet instant".into(),
        std::cmp::Ordering::Less => format!("Il manque {} voix", voters - counted),
        std::cmp::Ordering::Greater => format!("{} voix de trop", counted - voters),
    }
}

/// Refuses to vote without quorum.
pub(super) fn check_quorum(facts: &Facts, count: &Count, at: Instant) -> Result<()> {
    if facts.may_decide(count) {
        return Ok(());
    }
    let quorum = quorum_view(facts, count, at);
    Err(Refusal::rule(format!(
        "Quorum non atteint à {} : {}. Le comité ne peut pas délibérer ({}).",
        phrases::hour(facts.local(at).0.time()),
        quorum.short,
        facts.bylaws.quorum.source
    ))
    .hint("Attendez l’arrivée d’un membre, ou levez la séance pour une seconde convocation.")
    .into())
}

/// When a vote takes place: within the sitting, outside its suspensions.
pub(super) fn hour(
    facts: &Facts,
    item: &AgendaItem,
    at: Option<LocalTime>,
    now: Instant,
) -> Result<Instant> {
    let meeting = &facts.meeting;
    if meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    let Some(opened) = meeting.opened_at else {
        return Err(Refusal::rule(
            "La séance n’est pas ouverte : aucun scrutin ne peut s’y tenir.",
        )
        .hint("Ouvrez-la d’abord.")
        .into());
    };
    let at = match (at, meeting.closed_at) {
        (Some(at), _) => facts.instant(at),
        (None, None) => now.max(opened),
        (None, Some(closed)) => item.ended_at.unwrap_or(closed),
    };
    if !facts.is_near(at) {
        return Err(facts.far(at).into());
    }
    if at < opened || meeting.closed_at.is_some_and(|closed| at > closed) {
        return Err(Refusal::invalid(
            "at",
            "Un scrutin se tient entre l’ouverture et la levée de la séance.",
        )
        .into());
    }
    let suspended = facts
        .suspensions
        .iter()
        .any(|s| s.suspended_at <= at && s.resumed_at.is_none_or(|to| at < to));
    if suspended
        || (meeting.state == MeetingState::Suspended && meeting.closed_at.is_none() && at >= now)
    {
        return Err(Refusal::rule("La séance est suspendue : aucun scrutin ne peut s’y tenir.")
            .hint("Reprenez-la d’abord.")
            .into());
    }
    Ok(at)
}
