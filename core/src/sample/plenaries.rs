//! Three plenaries: one whose minutes are approved, one held and being written up, one to come.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::members::Partners;
use super::script::{Script, at, prose};
use crate::api::Failure;

pub(super) fn build(script: &mut Script<'_>, partners: &Partners) -> Result<(), Failure> {
    let first = first(script, partners)?;
    held(script, partners, &first)?;
    to_come(script, partners)
}

/// A sitting with its usual hours, convened twelve days before.
struct Sitting {
    id: String,
    day: NaiveDate,
}

impl Sitting {
    fn create(
        script: &mut Script<'_>,
        partners: &Partners,
        day: NaiveDate,
    ) -> Result<Self, Failure> {
        let id = script.make(
            "meetings.create",
            json!({"committee_id": partners.id, "starts_at": at(day, "14:30")}),
        )?;
        script.run("meetings.update", json!({"id": id, "secretary_id": partners.secretary}))?;
        Ok(Self { id, day })
    }

    fn at(&self, hour: &str) -> String {
        at(self.day, hour)
    }

    fn item(&self, script: &mut Script<'_>, item: Value) -> Result<String, Failure> {
        let mut args = item;
        args["meeting_id"] = json!(self.id);
        script.make("agenda.add", args)
    }

    fn convene(&self, script: &mut Script<'_>) -> Result<(), Failure> {
        let sent = at(self.day - chrono::Duration::days(12), "10:05");
        script
            .run("meetings.convene", json!({"id": self.id, "at": sent, "channel": "courriel"}))?;
        let read = at(self.day - chrono::Duration::days(11), "09:15");
        let ids = script.sendings(&self.id)?;
        script.run(
            "convocation.receive",
            json!({"ids": ids, "receipt": "acknowledged", "at": read}),
        )?;
        Ok(())
    }

    fn encloses(
        &self,
        script: &mut Script<'_>,
        title: &str,
        item: Option<&str>,
        pages: Option<u32>,
    ) -> Result<(), Failure> {
        script.run(
            "convocation.enclose",
            json!({"meeting_id": self.id, "title": title, "item_id": item, "pages": pages}),
        )?;
        Ok(())
    }

    fn arrives(
        &self,
        script: &mut Script<'_>,
        mandate: &str,
        hour: &str,
        mode: &str,
    ) -> Result<(), Failure> {
        script.run(
            "attendance.arrive",
            json!({"meeting_id": self.id, "mandate_id": mandate, "at": self.at(hour), "mode": mode}),
        )?;
        Ok(())
    }

    fn write(&self, script: &mut Script<'_>, item: &str, text: &str) -> Result<(), Failure> {
        script.run(
            "minutes.save",
            json!({"meeting_id": self.id, "section": "item", "item_id": item, "blocks": prose(text)}),
        )?;
        Ok(())
    }

    fn treats(
        &self,
        script: &mut Script<'_>,
        item: &str,
        from: &str,
        to: &str,
    ) -> Result<(), Failure> {
        script.run("agenda.start", json!({"id": item, "at": self.at(from)}))?;
        script.run("agenda.finish", json!({"id": item, "at": self.at(to)}))?;
        Ok(())
    }
}

/// The plenary before the last: short, its minutes ready to be approved.
fn first(script: &mut Script<'_>, partners: &Partners) -> Result<String, Failure> {
    let sitting = Sitting::create(script, partners, script.tuesday(-10))?;
    let programme = sitting.item(script, json!({"title": "Programme de travail du comité", "kind": "vote", "duration": 60, "rapporteur_id": partners.holders["Ministère"]}))?;
    let other = sitting.item(
        script,
        json!({"title": "Questions diverses", "kind": "questions_diverses", "duration": 10}),
    )?;
    sitting.convene(script)?;
    for absent in ["Villes de France", "DECLIC"] {
        script.run("attendance.excuse", json!({"meeting_id": sitting.id, "mandate_id": partners.holders[absent], "at": sitting.at("09:00")}))?;
    }
    script.run(
        "attendance.arrive_all",
        json!({"meeting_id": sitting.id, "at": sitting.at("14:26")}),
    )?;
    sitting.arrives(script, &partners.secretary, "14:10", "in_room")?;
    script.run("meetings.open", json!({"id": sitting.id, "at": sitting.at("14:31")}))?;
    sitting.treats(script, &programme, "14:35", "15:50")?;
    sitting.write(script, &programme, include_str!("prose/programme.txt"))?;
    let vote = script.make(
        "votes.record",
        json!({"item_id": programme, "subject": "Programme de travail du comité", "ballot": "main_levee", "at": sitting.at("15:48"), "counts": {"pour": 12, "contre": 0, "abstention": 0}}),
    )?;
    script.run("decisions.add", json!({"item_id": programme, "vote_id": vote, "text": "Le programme de travail du comité est adopté ; deux groupes de travail sont créés, sur la réversibilité des ENT et sur la sobriété numérique."}))?;
    sitting.treats(script, &other, "15:50", "15:54")?;
    script.run("meetings.update", json!({"id": sitting.id, "next_meeting_at": at(script.tuesday(-4), "14:30"), "next_meeting_place": "Paris, salle Condorcet"}))?;
    script.run("meetings.close", json!({"id": sitting.id, "at": sitting.at("15:55")}))?;
    script.run("minutes.draft", json!({"meeting_id": sitting.id}))?;
    script.run("minutes.review", json!({"meeting_id": sitting.id}))?;
    Ok(sitting.id)
}

/// The last plenary: fourteen seats, an arrival and a departure, two by video, a proxy, a substitute,
/// a recusal, a roll call with a dissent, a vote with abstentions.
fn held(script: &mut Script<'_>, partners: &Partners, before: &str) -> Result<(), Failure> {
    let sitting = Sitting::create(script, partners, script.tuesday(-4))?;
    let holder = |short: &str| partners.holders[short].clone();
    let approval = script
        .make("agenda.carry", json!({"meeting_id": sitting.id, "from_meeting_id": before}))?;
    let equipment = sitting.item(script, json!({"title": "Déploiement des équipements mobiles : état des lieux", "kind": "information", "duration": 20, "rapporteur_id": holder("Caisse des Dépôts")}))?;
    let standards = sitting.item(
        script,
        json!({"title": "Harmonisation des standards techniques", "kind": "debat"}),
    )?;
    let referential = sitting.item(script, json!({"title": "Référentiel d’interopérabilité des ENT", "kind": "debat", "duration": 20, "parent_id": standards, "rapporteur_id": holder("AVICCA")}))?;
    let calendar = sitting.item(script, json!({"title": "Calendrier commun des achats", "kind": "debat", "duration": 15, "parent_id": standards, "rapporteur_id": holder("ADF")}))?;
    let opinion = sitting.item(script, json!({"title": "Avis sur la cohérence de l’achat public de ressources", "kind": "avis", "duration": 25, "rapporteur_id": holder("France urbaine"), "after": standards, "notes": "Rappeler que l’avis sera transmis au ministre. Appel nominal demandé par deux membres."}))?;
    let reversibility = sitting.item(script, json!({"title": "Recommandation sur la réversibilité des ENT", "kind": "vote", "duration": 25, "rapporteur_id": holder("AVICCA")}))?;
    let identity = sitting.item(script, json!({"title": "Identité numérique des élèves", "kind": "debat", "duration": 15, "rapporteur_id": holder("Régions de France")}))?;
    let other = sitting.item(
        script,
        json!({"title": "Questions diverses", "kind": "questions_diverses", "duration": 10}),
    )?;
    sitting.encloses(script, "Projet de procès-verbal", Some(&approval), Some(6))?;
    sitting.encloses(script, "État des lieux par académie", Some(&equipment), Some(24))?;
    sitting.encloses(script, "Projet d’avis", Some(&opinion), Some(4))?;
    sitting.encloses(script, "Projet de recommandation", Some(&reversibility), Some(5))?;
    sitting.convene(script)?;
    arrivals(script, partners, &sitting)?;
    script.run("meetings.open", json!({"id": sitting.id, "at": sitting.at("14:34")}))?;

    sitting.write(script, &approval, "Le président soumet à l’approbation le projet de procès-verbal, envoyé le mois précédent. Aucune observation n’a été reçue.")?;
    script.run("agenda.start", json!({"id": approval, "at": sitting.at("14:36")}))?;
    let vote = script.make("votes.record", json!({"item_id": approval, "subject": "Le procès-verbal de la séance précédente", "ballot": "main_levee", "at": sitting.at("14:38"), "counts": {"pour": 11, "contre": 0, "abstention": 0}}))?;
    script.run("decisions.add", json!({"item_id": approval, "vote_id": vote, "text": "Le procès-verbal de la séance précédente est approuvé."}))?;
    script.run("minutes.approve", json!({"meeting_id": before, "approved_in": sitting.id}))?;
    script.run("agenda.finish", json!({"id": approval, "at": sitting.at("14:39")}))?;

    sitting.treats(script, &equipment, "14:39", "15:01")?;
    sitting.write(script, &equipment, include_str!("prose/equipements.txt"))?;
    script.run("decisions.add", json!({"item_id": equipment, "text": "Le comité prend acte de l’état des lieux et demande sa mise à jour par académie.", "owner": "Caisse des Dépôts", "due_on": script.tuesday(12)}))?;

    sitting.arrives(script, &partners.holders["Régions de France"], "14:52", "in_room")?;
    sitting.treats(script, &referential, "15:01", "15:20")?;
    sitting.write(script, &referential, include_str!("prose/referentiel.txt"))?;
    script.run("decisions.add", json!({"item_id": referential, "text": "Le référentiel sera publié en deux parties, premier et second degrés.", "owner": "Ministère", "due_on": script.tuesday(8)}))?;
    sitting.treats(script, &calendar, "15:20", "15:32")?;
    sitting.write(script, &calendar, include_str!("prose/calendrier.txt"))?;

    avis(script, partners, &sitting, &opinion)?;
    recommendation(script, partners, &sitting, &reversibility)?;
    script.run("agenda.postpone", json!({"id": identity, "reason": "faute de temps"}))?;
    sitting.treats(script, &other, "16:40", "16:42")?;
    script.run("meetings.update", json!({"id": sitting.id, "next_meeting_at": at(script.tuesday(3), "14:30"), "next_meeting_place": "Paris, salle Condorcet"}))?;
    script.run("meetings.close", json!({"id": sitting.id, "at": sitting.at("16:45")}))?;
    script.run("minutes.draft", json!({"meeting_id": sitting.id}))?;
    Ok(())
}

fn arrivals(
    script: &mut Script<'_>,
    partners: &Partners,
    sitting: &Sitting,
) -> Result<(), Failure> {
    for (short, hour, mode) in [
        ("Ministère", "14:20", "in_room"),
        ("Caisse des Dépôts", "14:28", "in_room"),
        ("AMF", "14:25", "in_room"),
        ("ADF", "14:30", "in_room"),
        ("France urbaine", "14:20", "in_room"),
        ("Villes-Internet", "14:29", "remote"),
        ("AVICCA", "14:25", "in_room"),
        ("APVF", "14:27", "in_room"),
        ("FNCCR", "14:30", "in_room"),
    ] {
        sitting.arrives(script, &partners.holders[short], hour, mode)?;
    }
    sitting.arrives(script, &partners.substitutes["AMRF"], "14:31", "remote")?;
    sitting.arrives(script, &partners.secretary, "14:05", "in_room")?;
    sitting.arrives(script, &partners.expert, "15:00", "in_room")?;
    let days_before = at(sitting.day - chrono::Duration::days(1), "17:20");
    for short in ["RFVE", "Villes de France", "AMRF"] {
        script.run("attendance.excuse", json!({"meeting_id": sitting.id, "mandate_id": partners.holders[short], "at": days_before}))?;
    }
    script.run("proxies.give", json!({"meeting_id": sitting.id, "giver_id": partners.holders["RFVE"], "holder_id": partners.holders["Villes-Internet"], "at": sitting.at("14:30")}))?;
    script.run(
        "attendance.absent",
        json!({"meeting_id": sitting.id, "mandate_id": partners.holders["DECLIC"]}),
    )?;
    Ok(())
}

/// An avis by roll call: ten for, one against with a dissent, one abstention.
fn avis(
    script: &mut Script<'_>,
    partners: &Partners,
    sitting: &Sitting,
    item: &str,
) -> Result<(), Failure> {
    sitting.write(script, item, include_str!("prose/avis.txt"))?;
    script.run("agenda.start", json!({"id": item, "at": sitting.at("15:32")}))?;
    let choice = |short: &str| match short {
        "AMRF" => "contre",
        "ADF" => "abstention",
        _ => "pour",
    };
    let mut ballots: Vec<Value> = [
        "Ministère",
        "Caisse des Dépôts",
        "AMF",
        "ADF",
        "Régions de France",
        "France urbaine",
        "RFVE",
        "Villes-Internet",
        "AVICCA",
        "APVF",
        "FNCCR",
    ]
    .iter()
    .map(|short| json!({"mandate_id": partners.holders[*short], "choice": choice(short)}))
    .collect();
    ballots.push(json!({"mandate_id": partners.substitutes["AMRF"], "choice": choice("AMRF")}));
    let vote = script.make(
        "votes.record",
        json!({"item_id": item, "subject": "L’avis sur la cohérence de l’achat public de ressources", "ballot": "appel_nominal", "at": sitting.at("15:37"), "ballots": ballots}),
    )?;
    script.run("decisions.add", json!({"item_id": item, "vote_id": vote, "text": "Le comité émet un avis favorable à un cadre commun d’achat public des ressources numériques, assorti d’une clause de réversibilité et d’un appui aux petites communes.", "owner": "Ministère"}))?;
    script.run("dissents.add", json!({"item_id": item, "vote_id": vote, "mandate_id": partners.substitutes["AMRF"], "text": "Le cadre commun convient aux collectivités qui ont un service d’achat. Les communes rurales n’en ont pas : sans moyens d’accompagnement, il restera sans effet pour elles."}))?;
    script.run("agenda.finish", json!({"id": item, "at": sitting.at("15:39")}))?;
    script.run("attendance.depart", json!({"meeting_id": sitting.id, "mandate_id": partners.holders["APVF"], "at": sitting.at("15:40")}))?;
    Ok(())
}

/// A recommandation by show of hands, one member having left the item: eight for, two abstentions.
fn recommendation(
    script: &mut Script<'_>,
    partners: &Partners,
    sitting: &Sitting,
    item: &str,
) -> Result<(), Failure> {
    sitting.write(script, item, include_str!("prose/reversibilite.txt"))?;
    script.run("agenda.start", json!({"id": item, "at": sitting.at("15:41")}))?;
    let recusal = script.make("recusals.leave", json!({"item_id": item, "mandate_id": partners.holders["FNCCR"], "at": sitting.at("15:42"), "reason": "marché en cours avec un éditeur d’ENT"}))?;
    let vote = script.make(
        "votes.record",
        json!({"item_id": item, "subject": "La recommandation sur la réversibilité des ENT", "ballot": "main_levee", "at": sitting.at("16:30"), "counts": {"pour": 8, "contre": 0, "abstention": 2}}),
    )?;
    script.run("decisions.add", json!({"item_id": item, "vote_id": vote, "text": "La recommandation sur la réversibilité des environnements numériques de travail est adoptée dans sa rédaction amendée."}))?;
    script.run("recusals.return", json!({"id": recusal, "at": sitting.at("16:39")}))?;
    script.run("agenda.finish", json!({"id": item, "at": sitting.at("16:39")}))?;
    Ok(())
}

/// The next plenary: an agenda in preparation, with something still missing.
fn to_come(script: &mut Script<'_>, partners: &Partners) -> Result<(), Failure> {
    let day = script.tuesday(3);
    let id = script.make("meetings.create", json!({"committee_id": partners.id, "starts_at": at(day, "14:30"), "with_usual_items": "yes"}))?;
    let sitting = Sitting { id, day };
    script.run("meetings.update", json!({"id": sitting.id, "secretary_id": partners.secretary}))?;
    let view = script.run("meetings.view", json!({"id": sitting.id}))?;
    let mut after = view["items"][0]["id"].clone();
    let holder = |short: &str| json!(partners.holders[short]);
    let items = [
        (
            "Déploiement des équipements mobiles : suites de l’état des lieux",
            "information",
            20,
            holder("Caisse des Dépôts"),
        ),
        ("Harmonisation des standards techniques", "debat", 35, holder("AVICCA")),
        ("Réemploi des terminaux : retour d’expérience", "information", 15, Value::Null),
        ("Contribution sur la sobriété numérique", "vote", 25, holder("APVF")),
    ];
    for (title, kind, minutes, rapporteur) in items {
        after = json!(sitting.item(script, json!({"title": title, "kind": kind, "duration": minutes, "rapporteur_id": rapporteur, "after": after}))?);
    }
    sitting.encloses(script, "Projet de contribution", after.as_str(), Some(7))?;
    sitting.encloses(script, "Tableau de suivi des équipements mobiles", None, None)?;
    script.run("attendance.excuse", json!({"meeting_id": sitting.id, "mandate_id": holder("DECLIC"), "at": at(script.day(0), "09:00")}))?;
    Ok(())
}
