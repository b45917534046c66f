//! Identifiers: one newtype an aggregate over UUIDv7, so that a seat never stands for a mandate.
//!
//! UUIDv7 (RFC 9562) sorts by creation time and needs no counter shared between machines. In SQLite
//! and in JSON an identifier is its hyphenated text.

use std::fmt;
use std::str::FromStr;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
            schemars::JsonSchema, ts_rs::TS,
        )]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(#[schemars(with = "String")] Uuid);

        impl $name {
            /// A new identifier, later than every earlier one of this machine.
            #[allow(clippy::new_without_default)]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0.to_string()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|error| FromSqlError::Other(Box::new(error)))
            }
        }
    )*};
}

ids! {
    /// A committee (instance).
    CommitteeId;
    /// An organisation (organisme).
    OrganisationId;
    /// A person.
    PersonId;
    /// A seat (siège).
    SeatId;
    /// A mandate (mandat de membre).
    MandateId;
    /// A meeting (séance).
    MeetingId;
    /// A suspension of a sitting.
    SuspensionId;
    /// An agenda item (point de l'ordre du jour).
    ItemId;
    /// A proposal put aside while preparing an agenda.
    DismissalId;
    /// An attendance row: an interval, an excuse or an absence.
    AttendanceId;
    /// A proxy (pouvoir).
    ProxyId;
    /// A recusal (déport).
    RecusalId;
    /// A vote (scrutin).
    VoteId;
    /// One named ballot of a roll call.
    BallotId;
    /// A decision.
    DecisionId;
    /// A dissent (opinion divergente).
    DissentId;
    /// A block of prose.
    BlockId;
    /// The minutes as approved.
    ApprovedMinutesId;
    /// A clause of a règlement intérieur.
    RuleId;
    /// A sending to one member.
    DispatchId;
    /// A document that goes with a convocation.
    EnclosureId;
    /// The agenda as the members have it.
    SnapshotId;
    /// A decision of the president.
    PresidentDecisionId;
    /// An incident of remote participation.
    IncidentId;
    /// An outsider heard.
    HearingId;
    /// The count of one college in a vote.
    CollegeTallyId;
    /// A deliberation by written exchange.
    ExchangeId;
    /// What a member writes in a written exchange.
    ContributionId;
    /// A vote sent in during a written exchange.
    WrittenVoteId;
    /// A text: avis, recommandation, contribution…
    TextId;
    /// A step in the life of a text.
    TextStepId;
    /// A rapporteur of a text.
    TextRapporteurId;
    /// An item of an agenda under which a text comes.
    TextItemId;
    /// A named version of a text.
    TextVersionId;
    /// An amendment.
    AmendmentId;
    /// A block that an amendment changes.
    AmendmentBlockId;
    /// What became of a text.
    FollowUpId;
    /// An observation on minutes in review.
    ObservationId;
    /// A text module.
    FormulaId;
    /// A register.
    RegisterId;
    /// A journal entry.
    EntryId;
}
