//! The minutes of a plenary, and of a sitting of which nothing is known yet.

use super::{letterhead, paragraphs, plenary, some};
use crate::print::model::*;
use crate::print::phrases;
use crate::richtext::block::{Block, Inline, ListItem};
use crate::richtext::marks::Mark;

fn passage(title: &str, texts: &[&str]) -> Passage {
    Passage { title: Some(title.to_owned()), blocks: paragraphs(texts) }
}

/// A line of the lists by status.
pub fn member(
    status: MemberStatus,
    organisation: &str,
    capacity: &str,
    notes: Vec<MemberNote>,
) -> MemberLine {
    MemberLine {
        status,
        name: capacity.to_owned(),
        capacity: None,
        organisation: organisation.to_owned(),
        notes,
    }
}

fn members() -> Vec<MemberLine> {
    use MemberNote as Note;
    use MemberStatus::{Absent, Attending, Excused, Present, Represented};
    vec![
        member(Present, "Ministère de l'éducation nationale", "Président du comité", vec![]),
        member(Present, "Caisse des Dépôts", "Titulaire", vec![]),
        member(Present, "AMF", "Titulaire", vec![]),
        member(Present, "AMRF", "Suppléant siégeant", vec![Note::Remote]),
        member(Present, "Régions de France", "Titulaire", vec![Note::ArrivedAt("14 h 52".into())]),
        member(Present, "France urbaine", "Titulaire", vec![]),
        member(Present, "Villes-Internet", "Titulaire", vec![Note::Remote]),
        member(
            Present,
            "Villes de France",
            "Titulaire",
            vec![Note::HoldsProxyOf("la RFVE".into())],
        ),
        member(Present, "AVICCA", "Titulaire", vec![Note::HoldsProxyOf("DECLIC".into())]),
        member(Present, "FNCCR", "Titulaire", vec![Note::RecusedOn("4".into())]),
        member(Represented, "RFVE", "Titulaire", vec![Note::ProxyTo("Villes de France".into())]),
        member(Represented, "DECLIC", "Titulaire", vec![Note::ProxyTo("l'AVICCA".into())]),
        member(Excused, "APVF", "Titulaire", vec![Note::Other("lettre du 5 octobre".into())]),
        member(Absent, "ADF", "Titulaire", vec![]),
        member(Attending, "Secrétariat du comité", "Secrétaire de séance", vec![]),
        member(
            Attending,
            "Groupe de travail \"Achat public\"",
            "Rapporteur",
            vec![Note::ForItem("3".into())],
        ),
        member(
            Attending,
            "Comité de filière EdTech",
            "Expert invité",
            vec![Note::ForItem("4".into()), Note::Remote],
        ),
    ]
}

/// An item without anything yet.
pub fn item(number: &str, title: &str, kind: &str) -> ItemSection {
    ItemSection {
        number: number.to_owned(),
        level: u8::try_from(number.split('.').count()).unwrap_or(1),
        title: title.to_owned(),
        kind_label: kind.to_owned(),
        rapporteur: None,
        started: None,
        passages: vec![],
        recusals: vec![],
        happenings: vec![],
        votes: vec![],
        decisions: vec![],
        dissents: vec![],
        sense: None,
        nothing_raised: Nothing::Unsaid,
    }
}

/// A vote by show of hands.
pub fn vote(tally: Tally, verdict: Verdict, hour: &str, decision: &str) -> VoteView {
    VoteView {
        subject: None,
        mode: VoteMode::ShowOfHands,
        hour: some(hour),
        quorum: Some(QuorumAt { present: 10, represented: 2, required: 7 }),
        recusals: 0,
        tally: Some(tally),
        weighed: None,
        basis: MajorityBasis::PresentOrRepresented,
        majority_required: Some(tally.voters() / 2 + 1),
        required: None,
        counting: Counting::Together,
        colleges: vec![],
        verdict,
        casting_vote: None,
        gender: Gender::Masculine,
        nominal: vec![],
        remark: None,
        rules: vec![],
        decision: Some(DecisionView {
            number: None,
            text: decision.to_owned(),
            how: None,
            sense: None,
            verdict: None,
        }),
    }
}

/// Figures.
pub fn tally(in_favour: u32, against: u32, abstentions: u32) -> Tally {
    Tally { in_favour, against, abstentions, ..Tally::default() }
}

fn decided(text: &str, how: &str, sense: &str) -> DecisionView {
    DecisionView {
        number: None,
        text: text.to_owned(),
        how: some(how),
        sense: some(sense),
        verdict: None,
    }
}

fn approval_of_last_minutes() -> ItemSection {
    let mut vote = vote(
        tally(11, 0, 0),
        Verdict::Approved,
        "14 h 36",
        "Le procès-verbal n° 2026-09 est approuvé.",
    );
    vote.quorum = Some(QuorumAt { present: 9, represented: 2, required: 7 });
    ItemSection {
        passages: vec![passage(
            "Présentation",
            &[
                "Le Président soumet à l'approbation le projet de procès-verbal de la séance du 10 septembre 2026, envoyé le 17 septembre. L'observation de Titulaire AVICCA, reçue le 24 septembre, a été portée au point 3.",
            ],
        )],
        votes: vec![vote],
        ..item("1", "Approbation du procès-verbal n° 2026-09", "approbation du PV")
    }
}

fn equipment() -> ItemSection {
    ItemSection {
        rapporteur: some("Titulaire AVICCA"),
        started: some("14 h 37"),
        passages: vec![
            passage("Présentation", &["Le groupe s'est réuni trois fois depuis le 1er juin. Il a recensé les standards juridiques et techniques qui s'appliquent aux équipements de classe, aux espaces numériques de travail et à l'accès aux ressources. Deux écarts pèsent sur l'égalité d'accès des élèves : la durée de garantie, de 3 à 5 ans selon les marchés, et les formats d'échange entre services."]),
            Passage {
                title: some("Discussion"),
                blocks: vec![
                    Block::paragraph("Titulaire Régions de France demande que le référentiel distingue les écoles des lycées. Titulaire AMF souhaite une annexe simple pour les communes sans service informatique. Trois suites sont proposées :"),
                    Block::BulletList { content: vec![
                        ListItem { content: vec![Block::Paragraph { content: vec![
                            Inline::Text { text: "le référentiel".to_owned(), marks: vec![Mark::Bold] },
                            Inline::Text { text: ", en deux parties : écoles, puis collèges et lycées ;".to_owned(), marks: vec![] },
                        ] }] },
                        ListItem { content: paragraphs(&["une annexe d'une page pour les communes, avec trois modèles de clauses que chacune peut reprendre sans service juridique ;"]) },
                        ListItem { content: vec![
                            Block::paragraph("un calendrier, soit"),
                            Block::OrderedList { content: vec![
                                ListItem { content: paragraphs(&["la relecture en novembre ;"]) },
                                ListItem { content: paragraphs(&["la publication en janvier 2027."]) },
                            ] },
                        ] },
                    ] },
                    Block::paragraph("Le Président retient l'ensemble."),
                ],
            },
        ],
        decisions: vec![decided("Le comité prend acte du point d'étape et demande le référentiel commun pour le 10 décembre 2026.", "Sans vote.", "Pris acte")],
        ..item("2", "Équipements et interopérabilité : point d'étape", "pour information")
    }
}

fn purchasing() -> ItemSection {
    let mut vote = vote(
        tally(10, 1, 1),
        Verdict::Adopted,
        "15 h 34",
        "La recommandation n° 2026-03 est adoptée dans sa rédaction amendée.",
    );
    vote.gender = Gender::Feminine;
    ItemSection {
        rapporteur: some("Rapporteur du groupe de travail \"Achat public\""),
        started: some("15 h 02"),
        passages: vec![
            passage(
                "Présentation",
                &[
                    "Le projet invite l'État et les collectivités à partager un calendrier d'achat, un socle de clauses (interopérabilité, réversibilité, sobriété, hébergement) et un suivi annuel. Il ne crée aucune obligation nouvelle.",
                ],
            ),
            passage(
                "Discussion",
                &[
                    "Titulaire France urbaine soutient le calendrier partagé, qui évite des consultations concurrentes sur un même territoire. Suppléant AMRF relève que les plus petites communes n'ont pas de service d'achat et craint une charge supplémentaire. Le rapporteur répond que l'article 2 amendé ouvre les groupements sans seuil de population.",
                    "Titulaire AMF demande si le suivi annuel suppose une enquête nouvelle. Le rapporteur indique que les données existent déjà et qu'aucune saisie n'est demandée aux communes.",
                ],
            ),
        ],
        votes: vec![vote],
        dissents: vec![DissentView {
            author: "Suppléant AMRF".to_owned(),
            blocks: paragraphs(&[
                "Le socle de clauses convient. Le suivi annuel, lui, demande aux communes rurales un travail qu'aucun moyen nouveau n'accompagne ; il devrait être facultatif au-dessous de 2 000 habitants.",
            ]),
        }],
        ..item("3", "Achat public : projet de recommandation", "pour vote")
    }
}

fn industry_contract() -> ItemSection {
    let choice = |organisation: &str, choice: Choice, by_proxy: Option<&str>| NominalVote {
        name: format!("Titulaire {organisation}"),
        organisation: organisation.to_owned(),
        college: String::new(),
        choice,
        by_proxy: by_proxy.map(str::to_owned),
    };
    let mut vote = vote(
        tally(8, 1, 2),
        Verdict::Favourable,
        "16 h 05",
        "Avis favorable n° 2026-02, sous deux réserves : une échéance et une preuve pour chaque engagement ; la portabilité des données inscrite au contrat.",
    );
    vote.mode = VoteMode::RollCall;
    vote.quorum = Some(QuorumAt { present: 9, represented: 2, required: 7 });
    vote.recusals = 1;
    vote.nominal = vec![
        choice("Ministère", Choice::For, None),
        choice("Caisse des Dépôts", Choice::For, None),
        choice("AMF", Choice::For, None),
        choice("Régions de France", Choice::For, None),
        choice("France urbaine", Choice::For, None),
        choice("Villes de France", Choice::For, None),
        choice("RFVE", Choice::For, Some("Villes de France")),
        choice("AVICCA", Choice::For, None),
        choice("Villes-Internet", Choice::Against, None),
        choice("AMRF", Choice::Abstention, None),
        choice("DECLIC", Choice::Abstention, Some("l'AVICCA")),
        choice("FNCCR", Choice::NoPart, None),
    ];
    ItemSection {
        rapporteur: some("Titulaire Villes de France"),
        started: some("15 h 38"),
        recusals: vec![phrases::recusal("Titulaire FNCCR", Some("15 h 41"), Some("16 h 12"))],
        passages: vec![
            passage(
                "Présentation",
                &[
                    "Par lettre du 3 septembre 2026, le ministre a saisi le comité du projet de contrat de filière : quatre enjeux, six projets structurants et des engagements réciproques de l'État et des entreprises. L'avis est attendu dans les cinq semaines, soit au plus tard le 8 octobre 2026 (article R133-14).",
                ],
            ),
            passage(
                "Discussion",
                &[
                    "Titulaire AMF approuve les engagements réciproques et demande que chacun porte une échéance et une preuve. L'expert invité précise, puis quitte la visioconférence avant le vote, que les très petites entreprises ont contribué à la moitié des propositions. Titulaire Villes-Internet estime que la portabilité des données n'est pas assez garantie.",
                ],
            ),
        ],
        votes: vec![vote],
        dissents: vec![DissentView {
            author: "Titulaire Villes-Internet".to_owned(),
            blocks: paragraphs(&[
                "Une réserve ne suffit pas : sans clause de portabilité opposable, l'avis aurait dû être défavorable.",
            ]),
        }],
        ..item("4", "Contrat de filière EdTech : projet d'avis", "pour avis")
    }
}

/// The minutes of a full plenary.
pub fn minutes() -> MinutesDoc {
    let mut secret = vote(
        Tally { in_favour: 7, against: 2, abstentions: 1, blank: 1, void: 1 },
        Verdict::Adopted,
        "16 h 31",
        "Titulaire France urbaine est désigné pilote du groupe \"Ressources\".",
    );
    secret.mode = VoteMode::Secret;
    MinutesDoc {
        letterhead: letterhead(),
        meeting: plenary(),
        status: MinutesStatus::Final,
        convocation: some(
            "Reçue le 22 septembre 2026, 16 jours avant (5 requis, art. R133-8 CRPA)",
        ),
        president: some("Président du comité, Titulaire Ministère"),
        secretary: some("Secrétaire de séance, secrétariat du comité"),
        facts: vec![],
        counts: Some(Counts {
            seats: 14,
            present: 10,
            remote: 2,
            represented: 2,
            excused: 1,
            absent: 1,
            quorum_required: Some(7),
        }),
        members: members(),
        opening: Some(OpeningView {
            hour: some("14 h 30"),
            prose: vec![],
            second_convocation: None,
            quorum_source: some("art. R133-10 CRPA"),
            happenings: vec![],
        }),
        items: vec![
            approval_of_last_minutes(),
            equipment(),
            purchasing(),
            industry_contract(),
            ItemSection {
                started: some("16 h 14"),
                rapporteur: some("Titulaire Ministère"),
                ..item("5", "Édu-Up : campagne 2027", "pour débat")
            },
            ItemSection {
                passages: vec![passage(
                    "Discussion",
                    &[
                        "Trois commissions sont envisagées, en mars, juin et octobre 2027. Les membres souhaitent connaître, avant chacune, les disciplines et les cycles les moins pourvus en ressources numériques, et recevoir un bilan des projets achevés.",
                    ],
                )],
                decisions: vec![decided(
                    "Le comité retient trois commissions en 2027 et reçoit avant chacune un état des besoins par discipline et par cycle.",
                    "Par consensus, sans vote.",
                    "Consensus",
                )],
                ..item("5.1", "Calendrier des commissions", "pour débat")
            },
            ItemSection {
                votes: vec![secret],
                ..item("5.2", "Désignation d'un pilote", "pour vote")
            },
            ItemSection {
                nothing_raised: Nothing::Said,
                ..item("6", "Questions diverses", "questions diverses")
            },
        ],
        next_meeting: Some(phrases::next_meeting("jeudi 12 novembre 2026", Some("14 h 30"), None)),
        closing: Some(Closing {
            hour: some("16 h 45"),
            reason: ClosingReason::AgendaExhausted,
            prose: vec![],
        }),
        done_at: Some(phrases::done_at(Some("Paris"), "12 novembre 2026")),
        signatures: vec![
            SignatureBlock {
                title: "Le Président du comité".to_owned(),
                name: some("Titulaire Ministère"),
            },
            SignatureBlock {
                title: "Le Secrétaire de séance".to_owned(),
                name: some("Secrétariat du comité"),
            },
        ],
        approval: Some(phrases::approval(
            "12 novembre 2026",
            Some("à l'unanimité et sans observation"),
            Some("2026-11"),
            &[],
        )),
        annexes: [
            ("1", "Feuille d'émargement et pouvoirs", 4),
            ("2", "Recommandation n° 2026-03, texte adopté", 2),
            ("3", "Avis n° 2026-02 et lettre de saisine du 3 septembre 2026", 3),
        ]
        .into_iter()
        .map(|(number, title, pages)| AnnexLine {
            number: number.to_owned(),
            title: title.to_owned(),
            pages: Some(pages),
        })
        .collect(),
        written: None,
        seal: some("9F3A 41C7 E20B 58D6…"),
        footer_note: some("exemple fictif"),
    }
}

/// A draft, at the beginning: nearly nothing is filled.
pub fn empty_minutes() -> MinutesDoc {
    MinutesDoc {
        letterhead: Letterhead {
            committee: "Groupe de travail".to_owned(),
            ..Letterhead::default()
        },
        meeting: MeetingHeading::default(),
        status: MinutesStatus::Draft,
        convocation: None,
        president: None,
        secretary: None,
        facts: vec![],
        counts: None,
        members: vec![],
        opening: None,
        items: vec![],
        next_meeting: None,
        closing: None,
        done_at: None,
        signatures: vec![],
        approval: None,
        annexes: vec![],
        written: None,
        seal: None,
        footer_note: None,
    }
}
