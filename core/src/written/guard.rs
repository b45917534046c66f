//! What a written exchange admits when: the sentence of each refusal.

use super::stage::stage_of;
use super::{Exchange, Stage, limit, votable};
use crate::bylaws::Holds;
use crate::clock::{Instant, LocalTime};
use crate::ids::MeetingId;
use crate::meetings::presence::Count;
use crate::meetings::{Facts, MeetingMode, load};
use crate::print::phrases;
use crate::register::{self, Refusal, Result, Tx};
use crate::text;

/// The sitting, if it is a written exchange that can still be written in.
pub(super) fn writable(tx: &Tx<'_>, id: MeetingId) -> Result<Facts> {
    let facts = load(tx.db(), id)?;
    if facts.meeting.mode != MeetingMode::Written {
        return Err(Refusal::rule("Cette séance ne se tient pas par écrit.")
            .hint("Choisissez « par écrit » dans « Date, lieu, présidence ».")
            .into());
    }
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if facts.meeting.state.is_off() {
        return Err(Refusal::rule(format!(
            "Cette séance est « {} » : l’échange est fini.",
            facts.meeting.state.label()
        ))
        .into());
    }
    let rule = &facts.bylaws.written_deliberation;
    if rule.value == Holds::No {
        return Err(Refusal::rule(format!(
            "Le règlement intérieur n’admet pas de délibération par échange d’écrits ({}).",
            rule.source
        ))
        .hint("Tenez la séance autrement, ou modifiez le règlement intérieur.")
        .into());
    }
    Ok(facts)
}

/// The sitting and its exchange, if it stands at one of those stages.
pub(super) fn at_stage(
    tx: &Tx<'_>,
    id: MeetingId,
    wanted: &[Stage],
    act: &str,
) -> Result<(Facts, Exchange)> {
    let facts = writable(tx, id)?;
    let stage = stage_of(&facts);
    match facts.exchange.clone() {
        Some(exchange) if wanted.contains(&stage) => Ok((facts, exchange)),
        _ => {
            let refusal = out_of_order(stage, act);
            let early = wanted.iter().all(|one| place(stage) < place(*one));
            Err(if early { refusal.hint(first(stage)) } else { refusal }.into())
        }
    }
}

fn place(stage: Stage) -> Option<usize> {
    Stage::ALL.iter().position(|one| *one == stage)
}

/// What comes before anything later than that stage.
fn first(stage: Stage) -> &'static str {
    match stage {
        Stage::ToAnnounce => "Annoncez-le d’abord aux membres.",
        Stage::Announced => "Il s’ouvre d’abord, par le message de la présidence.",
        Stage::Debating => "La présidence clôt d’abord les débats.",
        Stage::DebateClosed => "La présidence ouvre d’abord le vote.",
        Stage::VoteOpen => "La présidence clôt d’abord le vote.",
        Stage::VoteClosed | Stage::ResultsSent => "Les votes sont comptés.",
    }
}

pub(super) fn out_of_order(stage: Stage, act: &str) -> Refusal {
    Refusal::rule(format!("Impossible {} : l’échange est « {} ».", phrases::de(act), stage.label()))
}

/// The moment given, or now; never one still to come.
pub(super) fn past(tx: &Tx<'_>, facts: &Facts, at: Option<LocalTime>) -> Result<Instant> {
    let at = match at {
        None => tx.now(),
        Some(at) => plausible(facts, "at", at)?,
    };
    if at > tx.now() {
        return Err(Refusal::invalid(
            "at",
            format!("Ce moment ({}) n’est pas encore venu.", moment(facts, at)),
        )
        .into());
    }
    Ok(at)
}

/// A wall-clock time that a committee can name.
pub(super) fn plausible(facts: &Facts, field: &'static str, at: LocalTime) -> Result<Instant> {
    if !at.plausible() {
        return Err(
            Refusal::invalid(field, "Cette date est hors du calendrier d’une instance.").into()
        );
    }
    Ok(facts.instant(at))
}

/// « 24 novembre 2026 à 14 h 30 ».
pub(super) fn moment(facts: &Facts, at: Instant) -> String {
    text::moment(facts.local(at))
}

/// Refuses an act of an ordinary sitting that a written exchange does in its own way.
pub(crate) fn check_act(facts: &Facts, act: &str) -> Result<()> {
    if facts.meeting.mode != MeetingMode::Written {
        return Ok(());
    }
    Err(Refusal::rule(format!(
        "Impossible {} une séance qui se tient par écrit.",
        phrases::de(act)
    ))
    .hint("Elle s’ouvre par le message de la présidence et finit avec le vote.")
    .into())
}

/// Refuses to note presence or proxies in a written exchange: whoever writes or votes takes part.
pub(crate) fn check_by_hand(facts: &Facts, what: &str) -> Result<()> {
    if facts.meeting.mode != MeetingMode::Written {
        return Ok(());
    }
    Err(Refusal::rule(format!(
        "{what} dans un échange d’écrits : chacun y écrit et y vote lui-même."
    ))
    .hint("Notez sa contribution ou son vote.")
    .into())
}

/// Refuses to close the sitting of a written exchange before its vote, or its debate without vote, is.
pub(crate) fn check_close(facts: &Facts) -> Result<()> {
    if facts.meeting.mode != MeetingMode::Written {
        return Ok(());
    }
    let stage = stage_of(facts);
    let over = match stage {
        Stage::VoteClosed | Stage::ResultsSent => true,
        Stage::DebateClosed => votable(facts).is_empty(),
        _ => false,
    };
    if over { Ok(()) } else { Err(out_of_order(stage, "lever la séance").into()) }
}

/// Refuses to declare that too few took part while members may still write or vote.
pub(crate) fn check_no_quorum(facts: &Facts, at: Instant) -> Result<()> {
    if facts.meeting.mode != MeetingMode::Written {
        return Ok(());
    }
    let exchange = facts.exchange.as_ref();
    let until = match stage_of(facts) {
        Stage::Debating => exchange.and_then(limit),
        Stage::DebateClosed => exchange.and_then(|exchange| exchange.debate_closed_at),
        Stage::VoteOpen => exchange.and_then(|exchange| exchange.vote_closes_at),
        stage => return Err(out_of_order(stage, "constater une participation insuffisante").into()),
    };
    match until {
        Some(until) if at < until => Err(Refusal::rule(format!(
            "Les membres peuvent encore s’exprimer jusqu’au {}.",
            moment(facts, until)
        ))
        .into()),
        _ => Ok(()),
    }
}

/// Whether a step of an ordinary sitting is offered in this one.
pub(crate) fn offers(facts: &Facts, operation: &str, now: Instant) -> bool {
    if facts.meeting.mode != MeetingMode::Written {
        return true;
    }
    match operation {
        "meetings.open" | "meetings.suspend" | "meetings.close" | "meetings.reopen" => false,
        "meetings.declare_no_quorum" => check_no_quorum(facts, now).is_ok(),
        _ => true,
    }
}

/// « Participation suffisante : 8 membres sur 14, 7 requis. », in place of the sentence of the quorum.
pub(crate) fn participation_sentence(facts: &Facts, count: &Count) -> Option<String> {
    (facts.meeting.mode == MeetingMode::Written).then(|| {
        format!(
            "Participation {} : {} sur {}, {} requis.",
            if count.reached() { "suffisante" } else { "insuffisante" },
            text::count(i64::from(count.counted), "membre", "membres"),
            count.base,
            count.threshold
        )
    })
}
