//! A register fuller than the sample: forty members, long names, a title of three hundred characters,
//! a sitting under way, a committee without anybody.

use std::path::PathBuf;

use pleniere_core::register::{Register, Session};
use serde_json::{Value, json};

use crate::home::Home;
use crate::writing::Writing;

type Trouble = Box<dyn std::error::Error>;

/// As a hurried hand types it: straight quotes, no space that matters, a pictogram.
const TYPED: &str = "Examen du rapport \"l'œuvre numérique dans les établissements\" 📚 : état des lieux des \
    équipements, des ressources et des usages dans les écoles, collèges et lycées des collectivités \
    d'outre-mer, calendrier de la concertation, et suites à donner aux recommandations n°3, n°7 et \
    n°12 de la mission d'évaluation (2ème partie)";

/// Bodies whose names are as long as real ones.
const BODIES: [&str; 8] = [
    "Association nationale des directeurs et directrices de l’éducation des villes et des intercommunalités",
    "Fédération des œuvres laïques et de l’éducation permanente des territoires ultramarins",
    "Assemblée des départements",
    "Syndicat national des personnels de direction de l’Éducation nationale",
    "Conseil supérieur de l’archivage, de la documentation et de l’édition publique",
    "Réseau des médiathèques",
    "Union interprofessionnelle des éditeurs de ressources pédagogiques et de logiciels libres",
    "Ministère chargé des outre-mer",
];

/// The register and its pages.
pub struct Dense {
    /// The register.
    pub path: PathBuf,
    /// Its pages: a name for pictures, and the address.
    pub pages: Vec<(String, String)>,
}

impl Dense {
    /// Makes the register.
    pub fn new(home: &Home) -> Result<Self, Trouble> {
        let path = home.documents().join("Registre très rempli.pleniere");
        let mut writing = Writing::new(
            &path,
            "Secrétariat permanent des instances consultatives de l’œuvre documentaire",
        )?;
        let committee = writing.committee()?;
        let members = writing.members(&committee)?;
        for (parameter, choice) in [("secret_nominations", "yes"), ("vote_publication", "named")] {
            let value = json!({"kind": "choice", "choice": choice});
            writing.run("bylaws.set", json!({"committee_id": committee, "parameter": parameter, "value": value, "source": TYPED, "note": TYPED}))?;
        }
        let written_up = writing.written_up(&committee, &members)?;
        let under_way = writing.under_way(&committee, &members)?;
        let sitting_ahead = writing.sitting_ahead(&committee, &members)?;
        let by_writing = writing.by_writing(&committee, &members)?;
        let unannounced = writing.unannounced(&committee, &members)?;
        let nobody = writing.make(
            "committees.create",
            json!({"name": "Groupe de travail sur l'accès à l'œuvre", "kind": "groupe_de_travail", "parent_id": committee}),
        )?;
        writing.close()?;

        let page = |name: &str, address: String| (name.to_owned(), address);
        let mut pages = vec![
            page("accueil", "#/accueil".into()),
            page("seances", "#/seances".into()),
            page("annuaire-mandats", "#/annuaire/mandats".into()),
            page("annuaire-organismes", "#/annuaire/organismes".into()),
            page("annuaire-personnes", "#/annuaire/personnes".into()),
            page("instance-pleine", format!("#/instances/{committee}")),
            page("instance-vide", format!("#/instances/{nobody}")),
            page("historique", "#/historique".into()),
            page("reglement", format!("#/reglement/{committee}")),
            page("reglement-texte", format!("#/reglement/{committee}/texte")),
            page("reglement-versions", format!("#/reglement/{committee}/versions")),
            page("reglement-du-groupe", format!("#/reglement/{nobody}")),
            page("ecrit-vote", format!("#/seance/{by_writing}/tenir")),
            page("ecrit-annonce", format!("#/seance/{by_writing}/convoquer")),
            page("ecrit-a-annoncer", format!("#/seance/{unannounced}/convoquer")),
        ];
        for (name, id) in [("faite", written_up), ("tenue", under_way), ("prevue", sitting_ahead)] {
            for moment in ["preparer", "convoquer", "tenir", "rediger"] {
                pages.push((format!("{name}-{moment}"), format!("#/seance/{id}/{moment}")));
            }
        }
        Ok(Self { path, pages })
    }
}

/// A register with nothing in it.
pub fn empty(home: &Home) -> Result<PathBuf, Trouble> {
    let path = home.documents().join("Registre vide.pleniere");
    Register::create(&path, "Registre vide", Session::default())?.close()?;
    Ok(path)
}

impl Writing {
    fn committee(&mut self) -> Result<String, Trouble> {
        self.make(
            "committees.create",
            json!({
                "name": "Commission consultative nationale de l'œuvre documentaire, des archives audiovisuelles et de la lecture publique",
                "short_name": "CCN œuvre documentaire",
                "default_place": "Hôtel de l’Administration centrale, salle Simone-Veil (2ᵉ étage), 110 rue de Grenelle, Paris",
                "default_start": "14:30",
                "default_duration": 180,
                "colleges": ["Représentants des collectivités territoriales et de leurs groupements", "Personnalités qualifiées", "Administrations"],
            }),
        )
    }

    /// Forty seats, each held; their mandates.
    fn members(&mut self, committee: &str) -> Result<Vec<String>, Trouble> {
        let colleges = [
            "Représentants des collectivités territoriales et de leurs groupements",
            "Personnalités qualifiées",
            "Administrations",
        ];
        let mut mandates = Vec::new();
        for number in 1..=40 {
            let name = format!("{} n° {number}", BODIES[number % BODIES.len()]);
            let body =
                self.make("organisations.create", json!({"name": name, "kind": "association"}))?;
            let seat = self.make(
                "seats.create",
                json!({"committee_id": committee, "organisation_id": body, "college": colleges[number % 3]}),
            )?;
            let title = if number % 5 == 0 {
                format!("Vice-présidence déléguée à l’œuvre documentaire et aux archives {number}")
            } else {
                format!("Titulaire {number}")
            };
            let starts_on = self.day(-400, "00:00")[..10].to_owned();
            mandates.push(self.make(
                "mandates.appoint",
                json!({"seat_id": seat, "role": if number == 1 { "president" } else { "titulaire" }, "family_name": title, "starts_on": starts_on}),
            )?);
        }
        Ok(mandates)
    }

    /// A sitting with its agenda: the items.
    fn agenda(&mut self, meeting: &str, members: &[String]) -> Result<Vec<String>, Trouble> {
        let titles = [
            (TYPED, "avis"),
            ("L'œuvre", "vote"),
            ("Schéma national des ressources documentaires et de leur interopérabilité", "debat"),
            ("Bilan de l'année", "information"),
            ("Questions diverses", "questions_diverses"),
        ];
        let mut items = Vec::new();
        for (number, (title, kind)) in titles.into_iter().enumerate() {
            items.push(self.make(
                "agenda.add",
                json!({"meeting_id": meeting, "title": title, "kind": kind, "duration": 35, "rapporteur_id": members[number]}),
            )?);
        }
        let parent = items[2].clone();
        for title in ["Premier degré", TYPED] {
            self.make(
                "agenda.add",
                json!({"meeting_id": meeting, "title": title, "kind": "debat", "duration": 20, "parent_id": parent}),
            )?;
        }
        Ok(items)
    }

    /// A sitting of last month: its draft minutes.
    fn written_up(&mut self, committee: &str, members: &[String]) -> Result<String, Trouble> {
        let starts = self.day(-30, "14:30");
        let id =
            self.make("meetings.create", json!({"committee_id": committee, "starts_at": starts}))?;
        let items = self.agenda(&id, members)?;
        let sent = self.day(-45, "10:00");
        self.run("meetings.convene", json!({"id": id, "at": sent, "channel": "courriel"}))?;
        self.run("attendance.arrive_all", json!({"meeting_id": id, "at": starts}))?;
        self.run("meetings.open", json!({"id": id, "at": self.day(-30, "14:35")}))?;
        self.run("agenda.start", json!({"id": items[0], "at": self.day(-30, "14:40")}))?;
        let text = [TYPED, "L'œuvre est présentée."].map(paragraph);
        self.run(
            "minutes.save",
            json!({"meeting_id": id, "section": "item", "item_id": items[0], "blocks": text}),
        )?;
        self.run(
            "votes.record",
            json!({"item_id": items[0], "subject": TYPED, "ballot": "main_levee", "at": self.day(-30, "15:20"),
                   "counts": {"pour": 31, "contre": 5, "abstention": 4}}),
        )?;
        self.run("decisions.add", json!({"item_id": items[0], "text": TYPED}))?;
        self.run("meetings.close", json!({"id": id, "at": self.day(-30, "17:45")}))?;
        self.run("minutes.draft", json!({"meeting_id": id}))?;
        Ok(id)
    }

    /// A sitting that opened forty minutes ago, later than planned.
    fn under_way(&mut self, committee: &str, members: &[String]) -> Result<String, Trouble> {
        let starts = self.minutes(-60);
        let id = self.make(
            "meetings.create",
            json!({"committee_id": committee, "starts_at": starts, "ends_at": self.minutes(120)}),
        )?;
        let items = self.agenda(&id, members)?;
        let sent = self.day(-12, "10:00");
        self.run("meetings.convene", json!({"id": id, "at": sent, "channel": "courriel"}))?;
        for excused in &members[30..34] {
            self.run("attendance.excuse", json!({"meeting_id": id, "mandate_id": excused}))?;
        }
        for (giver, holder) in members[30..32].iter().zip(&members[10..12]) {
            self.run(
                "proxies.give",
                json!({"meeting_id": id, "giver_id": giver, "holder_id": holder, "at": starts}),
            )?;
        }
        for arrived in &members[..28] {
            self.run(
                "attendance.arrive",
                json!({"meeting_id": id, "mandate_id": arrived, "at": self.minutes(-45)}),
            )?;
        }
        self.run("meetings.open", json!({"id": id, "at": self.minutes(-40)}))?;
        self.run("agenda.start", json!({"id": items[0], "at": self.minutes(-38)}))?;
        self.run(
            "votes.record",
            json!({"item_id": items[0], "subject": "L'œuvre, 1ère lecture", "ballot": "main_levee", "at": self.minutes(-10),
                   "counts": {"pour": 24, "contre": 3, "abstention": 3}}),
        )?;
        Ok(id)
    }

    /// A written exchange whose debates are over: half the members have voted.
    fn by_writing(&mut self, committee: &str, members: &[String]) -> Result<String, Trouble> {
        let starts = self.day(-15, "09:00");
        let id = self.make(
            "meetings.create",
            json!({"committee_id": committee, "starts_at": starts, "mode": "written"}),
        )?;
        let items = self.agenda(&id, members)?;
        self.run("written.announce", json!({"meeting_id": id, "at": self.day(-25, "10:00"), "closes_at": self.day(-6, "18:00")}))?;
        self.run(
            "written.open",
            json!({"meeting_id": id, "at": self.day(-15, "09:30"), "message": TYPED}),
        )?;
        let mut first = Value::Null;
        for (number, member) in members[..6].iter().enumerate() {
            let text = if number % 2 == 0 { TYPED } else { "D’accord sur l’œuvre." };
            let said = self.run("written.contribute", json!({"meeting_id": id, "item_id": items[0], "mandate_id": member, "text": text, "at": self.day(-10, "10:00"), "reply_to": first}))?;
            first = said["id"].clone();
        }
        self.run("written.extend", json!({"meeting_id": id, "at": self.day(-7, "10:00"), "to": self.day(-5, "18:00"), "reason": TYPED}))?;
        self.run("written.close_debate", json!({"meeting_id": id, "at": self.day(-4, "10:00")}))?;
        self.run("written.open_vote", json!({"meeting_id": id, "at": self.day(-4, "11:00"), "closes_at": self.day(3, "12:00")}))?;
        for (number, member) in members[..20].iter().enumerate() {
            let choice = ["pour", "contre", "pour", "abstention"][number % 4];
            self.run("written.vote", json!({"meeting_id": id, "item_id": items[0], "mandate_id": member, "choice": choice, "at": self.day(-3, "10:00")}))?;
        }
        Ok(id)
    }

    /// A written exchange in three weeks, not announced yet.
    fn unannounced(&mut self, committee: &str, members: &[String]) -> Result<String, Trouble> {
        let starts = self.day(21, "09:00");
        let id = self.make(
            "meetings.create",
            json!({"committee_id": committee, "starts_at": starts, "mode": "written"}),
        )?;
        self.agenda(&id, members)?;
        Ok(id)
    }

    /// A sitting in two weeks, not convened yet.
    fn sitting_ahead(&mut self, committee: &str, members: &[String]) -> Result<String, Trouble> {
        let starts = self.day(14, "14:30");
        let id = self.make(
            "meetings.create",
            json!({"committee_id": committee, "starts_at": starts, "mode": "mixed"}),
        )?;
        self.agenda(&id, members)?;
        Ok(id)
    }
}

fn paragraph(text: &str) -> Value {
    let content = json!({"type": "paragraph", "content": [{"type": "text", "text": text}]});
    json!({"id": null, "content": content})
}
