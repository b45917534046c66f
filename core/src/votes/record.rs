//! Recording a vote: the count must be right, the quorum there, the voters those of that minute.

use super::tally::{self, Figures, Judgement, Secrecy};
use super::{
    Ballot, BallotKind, Consensus, Counts, Decision, Dissent, NamedChoice, Outcome, Proclaim,
    RecordVote, UpdateVote, Vote, VoteObject,
};
use crate::bylaws::{CollegeVote, Majority};
use crate::clock::{Instant, LocalTime};
use crate::ids::{BallotId, MandateId, VoteId};
use crate::meetings::presence::{Count, Occupant};
use crate::meetings::{AgendaItem, Facts, MeetingState, load, quorum_view};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{print::phrases, text};

/// Records a vote. Refused without quorum, or while the count differs from the voters.
pub fn record(tx: &mut Tx<'_>, args: RecordVote) -> Result<Vote> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = load(tx.db(), item.meeting_id)?;
    let at = hour(&facts, &item, args.at, tx.now())?;
    let count = facts.count(at, Some(item.id));
    check_quorum(&facts, &count, at)?;
    let subject = text::required("subject", "L’objet du scrutin", &args.subject)?;
    let number = register::number(
        tx.db(),
        "SELECT coalesce(max(number), 0) FROM votes WHERE meeting_id = ?1",
        &[&facts.meeting.id],
    )? + 1;
    let mut vote = Vote {
        id: VoteId::new(),
        meeting_id: facts.meeting.id,
        item_id: item.id,
        number,
        subject,
        ballot: args.ballot,
        voted_at: at,
        pour: 0,
        contre: 0,
        abstention: 0,
        blanc: 0,
        nul: 0,
        voters: count.voters,
        consensus: None,
        president_choice: args.president_choice,
        proclaimed: None,
        proclaimed_text: None,
        object: VoteObject::Text,
        majority: Majority::Simple,
        counting: CollegeVote::Together,
    };
    let ballots = fill(&facts, &mut vote, &count, args.counts, args.ballots, args.consensus)?;
    tx.insert(&vote)?;
    for ballot in &ballots {
        tx.insert(ballot)?;
    }
    tx.about("vote", vote.id);
    tx.tell(format!("Scrutin n° {number}, {} : {}", vote.subject, result_words(&facts, &vote)));
    Ok(vote)
}

/// Puts the count, the ballots or the consensus into a vote, checked.
fn fill(
    facts: &Facts,
    vote: &mut Vote,
    count: &Count,
    counts: Option<Counts>,
    ballots: Option<Vec<NamedChoice>>,
    consensus: Option<Consensus>,
) -> Result<Vec<Ballot>> {
    match vote.ballot {
        BallotKind::Consensus => {
            let consensus = consensus.ok_or_else(|| {
                Refusal::invalid("consensus", "Dites si le consensus est constaté, ou non.")
            })?;
            vote.consensus = Some(consensus);
            vote.president_choice = None;
            Ok(Vec::new())
        }
        BallotKind::AppelNominal => {
            let choices = ballots.ok_or_else(|| {
                Refusal::invalid("ballots", "L’appel nominal demande le vote de chacun.")
            })?;
            let ballots = name_ballots(facts, vote, count, &choices)?;
            let figures = Figures::of(ballots.iter().map(|ballot| ballot.choice));
            set_figures(vote, figures, count.voters)?;
            let president = facts.president();
            vote.president_choice = ballots
                .iter()
                .find(|ballot| Some(ballot.mandate_id) == president)
                .map(|ballot| ballot.choice);
            Ok(ballots)
        }
        BallotKind::MainLevee | BallotKind::Secret => {
            let counts =
                counts.ok_or_else(|| Refusal::invalid("counts", "Indiquez le nombre de voix."))?;
            if vote.ballot == BallotKind::Secret {
                // The president's own vote is as secret as any other.
                vote.president_choice = None;
            }
            set_figures(vote, counts.into(), count.voters)?;
            Ok(Vec::new())
        }
    }
}

fn set_figures(vote: &mut Vote, figures: Figures, voters: u32) -> Result<()> {
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

/// One ballot a voter, no more, no less.
fn name_ballots(
    facts: &Facts,
    vote: &Vote,
    count: &Count,
    choices: &[NamedChoice],
) -> Result<Vec<Ballot>> {
    let voters = voters(facts, count);
    let mut ballots = Vec::new();
    for voter in &voters {
        let found: Vec<&NamedChoice> =
            choices.iter().filter(|choice| voter.answers_to(choice.mandate_id)).collect();
        match found.as_slice() {
            [one] => ballots.push(Ballot {
                id: BallotId::new(),
                meeting_id: facts.meeting.id,
                vote_id: vote.id,
                mandate_id: voter.member,
                holder_id: voter.cast_by,
                choice: one.choice,
            }),
            [] => {
                return Err(Refusal::invalid(
                    "ballots",
                    format!("Le vote de {} manque.", facts.name(voter.member)),
                )
                .into());
            }
            _ => {
                return Err(Refusal::invalid(
                    "ballots",
                    format!("{} a voté deux fois.", facts.name(voter.member)),
                )
                .into());
            }
        }
    }
    if let Some(stranger) = choices
        .iter()
        .find(|choice| !voters.iter().any(|voter| voter.answers_to(choice.mandate_id)))
    {
        return Err(Refusal::invalid(
            "ballots",
            format!(
                "{} ne vote pas à cet instant : absent, déporté ou sans voix délibérative.",
                facts.name(stranger.mandate_id)
            ),
        )
        .into());
    }
    Ok(ballots)
}

/// Somebody whose vote counts at that minute.
pub(crate) struct Voter {
    /// Whose vote it is: the one there, or the one who gave a proxy.
    pub member: MandateId,
    /// Who casts it, when by proxy.
    pub cast_by: Option<MandateId>,
    holder: Option<MandateId>,
}

impl Voter {
    fn answers_to(&self, mandate: MandateId) -> bool {
        self.member == mandate || self.holder == Some(mandate)
    }
}

/// Everybody whose vote counts, in the order of seats.
pub(crate) fn voters(facts: &Facts, count: &Count) -> Vec<Voter> {
    facts
        .scene()
        .chairs
        .iter()
        .zip(&count.occupants)
        .filter_map(|(chair, occupant)| match occupant {
            Occupant::Present { mandate, .. } => {
                Some(Voter { member: *mandate, cast_by: None, holder: chair.holder })
            }
            Occupant::Represented { by, .. } => {
                Some(Voter { member: chair.holder?, cast_by: Some(*by), holder: chair.holder })
            }
            _ => None,
        })
        .collect()
}

/// Corrects a vote; the voters are those of its minute.
pub fn update(tx: &mut Tx<'_>, args: UpdateVote) -> Result<Vote> {
    let mut vote: Vote = register::get(tx.db(), args.id)?;
    let facts = load(tx.db(), vote.meeting_id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    let count = facts.count(vote.voted_at, Some(vote.item_id));
    args.subject
        .check(|subject| text::required("subject", "L’objet du scrutin", &subject))?
        .apply(&mut vote.subject);
    args.president_choice.apply(&mut vote.president_choice);
    let recount = !args.counts.is_keep() || !args.ballots.is_keep();
    let given = |change: Change<Option<_>>| match change {
        Change::Set(value) => value,
        Change::Keep => None,
    };
    if recount {
        let named = match args.ballots {
            Change::Set(value) => value,
            Change::Keep => None,
        };
        let consensus = vote.consensus;
        let ballots = fill(&facts, &mut vote, &count, given(args.counts), named, consensus)?;
        if vote.ballot == BallotKind::AppelNominal {
            let old: Vec<Ballot> = register::list_where(tx.db(), "vote_id", &vote.id, "id")?;
            tx.delete_all(&old)?;
            for ballot in &ballots {
                tx.insert(ballot)?;
            }
        }
        vote.proclaimed = None;
        vote.proclaimed_text = None;
    }
    tx.update(&vote)?;
    tx.about("vote", vote.id);
    tx.tell(format!("Scrutin n° {} corrigé : {}", vote.number, result_words(&facts, &vote)));
    Ok(vote)
}

/// Records what the president proclaimed where the readings of the majority differ.
pub fn proclaim(tx: &mut Tx<'_>, args: Proclaim) -> Result<Vote> {
    let mut vote: Vote = register::get(tx.db(), args.id)?;
    let facts = load(tx.db(), vote.meeting_id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if !matches!(args.outcome, Outcome::Adopted | Outcome::Rejected) {
        return Err(
            Refusal::invalid("outcome", "Le président proclame l’adoption ou le rejet.").into()
        );
    }
    if vote.ballot == BallotKind::Consensus || !judgement(&facts, &vote).needs_proclamation {
        return Err(Refusal::rule(
            "Les deux lectures de la majorité concordent : il n’y a rien à proclamer.",
        )
        .into());
    }
    vote.proclaimed = Some(args.outcome);
    vote.proclaimed_text = text::optional("text", args.text)?;
    tx.update(&vote)?;
    tx.about("vote", vote.id);
    tx.tell(format!("Scrutin n° {} proclamé : {}", vote.number, args.outcome.label()));
    Ok(vote)
}

/// Removes a vote, with its ballots; decisions and dissents stay, without it.
pub fn remove(tx: &mut Tx<'_>, id: VoteId) -> Result<()> {
    let vote: Vote = register::get(tx.db(), id)?;
    let facts = load(tx.db(), vote.meeting_id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    let ballots: Vec<Ballot> = register::list_where(tx.db(), "vote_id", &id, "id")?;
    tx.delete_all(&ballots)?;
    for decision in register::list_where::<Decision>(tx.db(), "vote_id", &id, "id")? {
        tx.update(&Decision { vote_id: None, ..decision })?;
    }
    for dissent in register::list_where::<Dissent>(tx.db(), "vote_id", &id, "id")? {
        tx.update(&Dissent { vote_id: None, ..dissent })?;
    }
    tx.delete::<Vote>(id)?;
    tx.about("agenda_item", vote.item_id);
    tx.tell(format!("Scrutin n° {} retiré : {}", vote.number, vote.subject));
    Ok(())
}

pub(super) fn secrecy(ballot: BallotKind) -> Secrecy {
    if ballot == BallotKind::Secret { Secrecy::Secret } else { Secrecy::Open }
}

pub(crate) fn judgement(facts: &Facts, vote: &Vote) -> Judgement {
    tally::judge(
        figures(vote),
        vote.voters,
        secrecy(vote.ballot),
        vote.president_choice,
        vote.proclaimed,
        &facts.bylaws,
    )
}

pub(crate) fn figures(vote: &Vote) -> Figures {
    Figures {
        pour: vote.pour,
        contre: vote.contre,
        abstention: vote.abstention,
        blanc: vote.blanc,
        nul: vote.nul,
    }
}

fn result_words(facts: &Facts, vote: &Vote) -> String {
    if vote.ballot == BallotKind::Consensus {
        return tally::judge_consensus(vote.consensus).label().to_owned();
    }
    format!(
        "{} ({}-{}-{})",
        judgement(facts, vote).outcome.label(),
        vote.pour,
        vote.contre,
        vote.abstention
    )
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
