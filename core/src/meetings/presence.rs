//! Presence: who counts at a minute. Pure functions; results do not depend on the order of rows.
//!
//! A *chair* is what counts for the quorum: a seat, or a voting member of a committee without seats.
//! At an instant it is taken by its holder, by a substitute when the holder is not there, or by the
//! holder of a proxy when neither is (R133-3, R133-9). A member takes part from the instant of arrival
//! until just before that of departure.

use crate::bylaws::{Bylaws, Holds, QuorumBase};
use crate::clock::Instant;
use crate::ids::{ItemId, MandateId, ProxyId, SeatId};
use crate::meetings::PresenceMode;

/// What counts for the quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chair {
    /// The seat; none for a voting member of a committee without seats.
    pub seat: Option<SeatId>,
    /// Who holds it on the day; none if vacant.
    pub holder: Option<MandateId>,
    /// Who may sit instead, first choice first.
    pub substitutes: Vec<MandateId>,
}

/// A member takes part from an instant until just before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The member.
    pub mandate: MandateId,
    /// In the room or by video.
    pub mode: PresenceMode,
    /// From.
    pub from: Instant,
    /// To; none while it lasts.
    pub to: Option<Instant>,
}

/// A proxy as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Its identifier.
    pub id: ProxyId,
    /// Who gave it.
    pub giver: MandateId,
    /// Who holds it.
    pub holder: MandateId,
    /// From when.
    pub at: Instant,
}

/// A member keeps out of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptOut {
    /// The item.
    pub item: ItemId,
    /// The member.
    pub mandate: MandateId,
    /// From.
    pub from: Instant,
    /// To; none while it lasts.
    pub to: Option<Instant>,
}

/// Everything presence is computed from.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    /// The chairs, in the order of seats.
    pub chairs: Vec<Chair>,
    /// Intervals of presence.
    pub stays: Vec<Stay>,
    /// Proxies.
    pub proxies: Vec<Given>,
    /// Recusals.
    pub recusals: Vec<KeptOut>,
    /// In a written exchange, who sent a vote on which item; none in a sitting, where whoever is there
    /// votes.
    pub senders: Option<Vec<(ItemId, MandateId)>>,
}

/// Who takes a chair at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occupant {
    /// Nobody.
    Nobody,
    /// Its holder or a substitute, who votes.
    Present {
        /// Who sits there.
        mandate: MandateId,
        /// How.
        mode: PresenceMode,
    },
    /// The holder of a proxy votes for it.
    Represented {
        /// The proxy.
        proxy: ProxyId,
        /// Who votes.
        by: MandateId,
    },
    /// Its member takes part but sent no vote on the item (written exchange).
    Unheard {
        /// Who takes part.
        mandate: MandateId,
    },
    /// Its member is there but keeps out of the item.
    Recused {
        /// Who keeps out.
        mandate: MandateId,
    },
}

/// The count at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// One occupant a chair, in the order of the chairs.
    pub occupants: Vec<Occupant>,
    /// Chairs, or filled chairs: what the quorum is a share of.
    pub base: u32,
    /// How many must take part.
    pub threshold: u32,
    /// Chairs taken by somebody who is there.
    pub present: u32,
    /// Of these, by video.
    pub remote: u32,
    /// Chairs voted for by proxy.
    pub represented: u32,
    /// What counts against the threshold.
    pub counted: u32,
    /// How many votes can be cast.
    pub voters: u32,
}

impl Count {
    /// Whether enough take part.
    pub fn reached(&self) -> bool {
        self.counted >= self.threshold
    }
}

impl Scene {
    /// How that member takes part at an instant, if at all.
    pub fn stay_at(&self, mandate: MandateId, at: Instant) -> Option<PresenceMode> {
        self.stays
            .iter()
            .find(|stay| {
                stay.mandate == mandate && stay.from <= at && stay.to.is_none_or(|to| at < to)
            })
            .map(|stay| stay.mode)
    }

    /// Whether that member keeps out of an item at an instant.
    pub fn kept_out(&self, mandate: MandateId, item: Option<ItemId>, at: Instant) -> bool {
        self.recusals.iter().any(|recusal| {
            Some(recusal.item) == item
                && recusal.mandate == mandate
                && recusal.from <= at
                && recusal.to.is_none_or(|to| at < to)
        })
    }

    /// Whether that member is to send a vote on an item, and sent none.
    fn sent_nothing(&self, mandate: MandateId, item: Option<ItemId>) -> bool {
        match (&self.senders, item) {
            (Some(senders), Some(item)) => !senders.contains(&(item, mandate)),
            _ => false,
        }
    }

    /// Who is there for a chair: its holder first, else the first substitute there who sits on no
    /// other chair.
    fn sitting(
        &self,
        chair: &Chair,
        at: Instant,
        taken: &[MandateId],
        bylaws: &Bylaws,
    ) -> Option<(MandateId, PresenceMode)> {
        chair
            .holder
            .iter()
            .chain(chair.substitutes.iter().filter(|substitute| !taken.contains(substitute)))
            .filter_map(|&mandate| self.stay_at(mandate, at).map(|mode| (mandate, mode)))
            .find(|(_, mode)| {
                *mode == PresenceMode::InRoom || bylaws.remote_counts.value == Holds::Yes
            })
    }

    /// The count at an instant, while that item is treated.
    pub fn count(&self, at: Instant, item: Option<ItemId>, bylaws: &Bylaws) -> Count {
        let mut taken: Vec<MandateId> = Vec::new();
        let mut occupants: Vec<Occupant> = self
            .chairs
            .iter()
            .map(|chair| match self.sitting(chair, at, &taken, bylaws) {
                Some((mandate, _)) if self.kept_out(mandate, item, at) => {
                    taken.push(mandate);
                    Occupant::Recused { mandate }
                }
                Some((mandate, _)) if self.sent_nothing(mandate, item) => {
                    taken.push(mandate);
                    Occupant::Unheard { mandate }
                }
                Some((mandate, mode)) => {
                    taken.push(mandate);
                    Occupant::Present { mandate, mode }
                }
                None => Occupant::Nobody,
            })
            .collect();
        self.seat_proxies(&mut occupants, at, item, bylaws);
        let number = |test: fn(&Occupant) -> bool| {
            occupants.iter().filter(|occupant| test(occupant)).count() as u32
        };
        let voting = number(|o| matches!(o, Occupant::Present { .. }));
        let present = voting + number(|o| matches!(o, Occupant::Unheard { .. }));
        let recused = number(|o| matches!(o, Occupant::Recused { .. }));
        let represented = number(|o| matches!(o, Occupant::Represented { .. }));
        let base = match bylaws.quorum_base.value {
            QuorumBase::Seats => self.chairs.len(),
            QuorumBase::FilledSeats => {
                self.chairs.iter().filter(|chair| chair.holder.is_some()).count()
            }
        } as u32;
        let counted_recused = if bylaws.recused_counts.value == Holds::Yes { recused } else { 0 };
        Count {
            base,
            threshold: bylaws.quorum.value.at_least(base),
            present,
            remote: number(|o| matches!(o, Occupant::Present { mode: PresenceMode::Remote, .. })),
            represented,
            counted: present + represented + counted_recused,
            voters: voting + represented,
            occupants,
        }
    }

    /// Gives empty chairs to the proxies that hold good, each holder within the number allowed.
    fn seat_proxies(
        &self,
        occupants: &mut [Occupant],
        at: Instant,
        item: Option<ItemId>,
        bylaws: &Bylaws,
    ) {
        let voting: Vec<MandateId> = occupants
            .iter()
            .filter_map(|occupant| match occupant {
                Occupant::Present { mandate, .. } => Some(*mandate),
                _ => None,
            })
            .collect();
        let mut proxies: Vec<&Given> = self.proxies.iter().filter(|proxy| proxy.at <= at).collect();
        proxies.sort_by_key(|proxy| (proxy.at, proxy.id));
        for (index, chair) in self.chairs.iter().enumerate() {
            let (Occupant::Nobody, Some(giver)) = (occupants[index], chair.holder) else {
                continue;
            };
            if self.kept_out(giver, item, at) {
                continue;
            }
            let Some(proxy) = proxies.iter().rfind(|proxy| proxy.giver == giver) else { continue };
            let earlier = proxies
                .iter()
                .filter(|other| {
                    other.holder == proxy.holder && (other.at, other.id) < (proxy.at, proxy.id)
                })
                .count() as u32;
            if voting.contains(&proxy.holder) && earlier < bylaws.proxies_held.value {
                occupants[index] = Occupant::Represented { proxy: proxy.id, by: proxy.holder };
            }
        }
    }
}

#[cfg(test)]
#[path = "presence_tests.rs"]
mod tests;
