//! Who may stand in for whom (R133-3): pure functions.

use super::{Capacity, Mandate};
use crate::bylaws::{Bylaws, Sourced, SubstitutionRule};

/// The rule for a holder who sits by that title; a title that was not noted is that of a representative.
pub fn rule(bylaws: &Bylaws, capacity: Option<Capacity>) -> &Sourced<SubstitutionRule> {
    match capacity {
        Some(Capacity::ExOfficio) => &bylaws.substitute_ex_officio,
        Some(Capacity::Elected) => &bylaws.substitute_elected,
        Some(Capacity::Qualified) => &bylaws.substitute_qualified,
        Some(Capacity::Representative) | None => &bylaws.substitute_representative,
    }
}

/// Why a substitute may not stand in for a holder, if he may not: the sentence without the names, and
/// the rule.
pub fn objection<'a>(
    bylaws: &'a Bylaws,
    holder: &Mandate,
    substitute: &Mandate,
) -> Option<(&'static str, &'a Sourced<SubstitutionRule>)> {
    let rule = rule(bylaws, holder.capacity);
    let same_body =
        holder.organisation_id.is_some() && holder.organisation_id == substitute.organisation_id;
    let why = match rule.value {
        SubstitutionRule::Appointed => None,
        SubstitutionRule::SameBody if same_body => None,
        SubstitutionRule::SameAssembly
            if same_body && substitute.capacity == Some(Capacity::Elected) =>
        {
            None
        }
        SubstitutionRule::SameBody => {
            Some("ne se fait suppléer que par un membre du même service ou organisme")
        }
        SubstitutionRule::SameAssembly => {
            Some("ne se fait suppléer que par un élu de la même assemblée")
        }
        SubstitutionRule::Never => Some("ne se fait pas suppléer"),
    };
    why.map(|why| (why, rule))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bylaws::Profile;
    use crate::ids::{CommitteeId, MandateId, OrganisationId, PersonId, SeatId};
    use crate::mandates::{Role, Voice};

    fn mandate(
        role: Role,
        capacity: Option<Capacity>,
        organisation: Option<OrganisationId>,
    ) -> Mandate {
        Mandate {
            id: MandateId::new(),
            committee_id: CommitteeId::new(),
            seat_id: Some(SeatId::new()),
            person_id: PersonId::new(),
            organisation_id: organisation,
            role,
            voice: Voice::Deliberative,
            starts_on: chrono::NaiveDate::MIN,
            ends_on: None,
            notes: None,
            capacity,
        }
    }

    #[test]
    fn each_title_has_its_substitute() {
        let bylaws = Bylaws::of(Profile::Crpa);
        let (ours, theirs) = (Some(OrganisationId::new()), Some(OrganisationId::new()));
        let stands = |holder, of, substitute, from| {
            objection(
                &bylaws,
                &mandate(Role::Titulaire, holder, of),
                &mandate(Role::Suppleant, substitute, from),
            )
            .is_none()
        };
        use Capacity::{Elected, ExOfficio, Qualified};
        assert!(stands(Some(ExOfficio), ours, None, ours));
        assert!(!stands(Some(ExOfficio), ours, None, theirs));
        assert!(stands(Some(Elected), ours, Some(Elected), ours));
        assert!(!stands(Some(Elected), ours, None, ours));
        assert!(!stands(Some(Elected), ours, Some(Elected), theirs));
        assert!(!stands(Some(Qualified), ours, Some(Qualified), ours));
        assert!(stands(None, ours, None, theirs));
        let libre = Bylaws::of(Profile::Libre);
        let holder = mandate(Role::Titulaire, Some(Qualified), ours);
        assert!(objection(&libre, &holder, &mandate(Role::Suppleant, None, theirs)).is_none());
    }
}
