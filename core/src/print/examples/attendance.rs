//! The attendance sheet of the same plenary.

use super::{letterhead, plenary, some};
use crate::print::model::*;

/// A line to sign.
pub fn to_sign(organisation: &str, name: &str, voice: Voice) -> SignatureLine {
    SignatureLine {
        organisation: organisation.to_owned(),
        name: name.to_owned(),
        capacity: None,
        voice,
        proxies_from: vec![],
        state: BoxState::ToSign,
        arrived: None,
        left: None,
    }
}

/// The sheet of the same plenary.
pub fn attendance_sheet() -> AttendanceSheetDoc {
    let sits = |organisation: &str, short: &str| {
        to_sign(organisation, &format!("Titulaire {short}"), Voice::Deliberative)
    };
    let mut members = vec![
        sits("Ministère chargé de l'éducation nationale", "Ministère"),
        sits("Caisse des Dépôts", "Caisse des Dépôts"),
        sits("Association des maires de France", "AMF"),
        sits("Association des maires ruraux de France", "AMRF"),
        sits("Assemblée des départements de France", "ADF"),
        sits("Régions de France", "Régions de France"),
        sits("France urbaine", "France urbaine"),
        sits("Réseau français des villes éducatrices", "RFVE"),
        sits("Villes-Internet", "Villes-Internet"),
        sits("Villes de France", "Villes de France"),
        sits(
            "Association des villes et collectivités pour les communications électroniques et l'audiovisuel",
            "AVICCA",
        ),
        sits("Association des petites villes de France", "APVF"),
        sits("Fédération nationale des collectivités concédantes et régies", "FNCCR"),
        sits("Association DECLIC", "DECLIC"),
    ];
    members[3].capacity = some("suppléant");
    members[6].state = BoxState::InRoom;
    members[6].arrived = some("14 h 28");
    members[7].state = BoxState::RepresentedBy("Villes de France".to_owned());
    members[8].state = BoxState::Remote;
    members[9].proxies_from = vec!["RFVE".to_owned()];
    members[11].state = BoxState::Excused;
    AttendanceSheetDoc {
        letterhead: letterhead(),
        meeting: plenary(),
        seats: Some(14),
        quorum_required: Some(7),
        members,
        attending: vec![
            to_sign("Secrétariat du comité", "Secrétaire de séance", Voice::Consultative),
            to_sign(
                "Groupe de travail \"Achat public\"",
                "Rapporteur, point 3",
                Voice::Consultative,
            ),
        ],
        blank_lines: 2,
        certified_by: some("Le Président"),
        footer_note: some("exemple fictif"),
    }
}
