//! Tables of sentences: what is said for each case.

mod course;

use chrono::{NaiveDate, NaiveTime};

use super::*;
use crate::print::model::{ClosingReason, Counts, MemberNote, MemberStatus, QuorumAt};

/// Plain spaces in the expected text stand for no-break spaces too.
fn check(said: &str, expected: &str) {
    let plain = said.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(plain, expected);
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the test")
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of the test")
}

#[test]
fn dates_and_hours() {
    check(&date(day(2026, 11, 24)), "24 novembre 2026");
    check(&date(day(2027, 6, 1)), "1er juin 2027");
    check(&date(day(2027, 8, 2)), "2 août 2027");
    check(&long_date(day(2026, 11, 24)), "mardi 24 novembre 2026");
    check(&long_date(day(2026, 10, 8)), "jeudi 8 octobre 2026");
    check(&long_date(day(2028, 2, 29)), "mardi 29 février 2028");
    check(&hour(time(14, 30)), "14 h 30");
    check(&hour(time(9, 0)), "9 h");
    check(&hour(time(0, 5)), "0 h 05");
    check(&duration(25), "25 min");
    check(&duration(60), "1 h");
    check(&duration(95), "1 h 35");
    assert_eq!(hours_range(Some("14 h"), Some("16 h")).as_deref(), Some("14 h\u{a0}– 16 h"));
    assert_eq!(hours_range(None, None), None);
    check(
        &convocation(day(2026, 9, 22), day(2026, 10, 8)),
        "Reçue le 22 septembre 2026, 16 jours avant la séance",
    );
    check(
        &convocation(day(2026, 10, 7), day(2026, 10, 8)),
        "Reçue le 7 octobre 2026, la veille de la séance",
    );
    check(&convocation(day(2026, 10, 9), day(2026, 10, 8)), "Reçue le 9 octobre 2026");
}

#[test]
fn the_spaces_of_hours_and_dates_do_not_break() {
    assert_eq!(hour(time(14, 30)), "14\u{a0}h\u{a0}30");
    assert_eq!(date(day(2026, 11, 24)), "24\u{a0}novembre 2026");
}

#[test]
fn de_elides_and_contracts() {
    for (name, expected) in [
        ("l'AMF", "de l’AMF"),
        ("l’AVICCA", "de l’AVICCA"),
        ("AVICCA", "d’AVICCA"),
        ("AMRF", "d’AMRF"),
        ("DECLIC", "de DECLIC"),
        ("RFVE", "de RFVE"),
        ("FNCCR", "de FNCCR"),
        ("la RFVE", "de la RFVE"),
        ("le comité", "du comité"),
        ("les élus", "des élus"),
        ("Régions de France", "de Régions de France"),
        ("Île-de-France", "d’Île-de-France"),
        ("École", "d’École"),
        ("Hauts-de-France", "de Hauts-de-France"),
        ("Hérault", "d’Hérault"),
        ("hôpital", "d’hôpital"),
        ("HLM", "d’HLM"),
        ("handicap", "de handicap"),
        ("onze membres", "de onze membres"),
        ("Yvetot", "d’Yvetot"),
        ("Yonne", "d’Yonne"),
        ("Yaoundé", "de Yaoundé"),
        ("Œuvres", "d’Œuvres"),
        ("Suppléant AMRF", "de Suppléant AMRF"),
        ("42", "de 42"),
        ("", ""),
    ] {
        assert_eq!(de(name), expected, "{name}");
    }
    assert_eq!(de_list(&["AVICCA", "la RFVE", "DECLIC"]), "d’AVICCA, de la RFVE et de DECLIC");
}

#[test]
fn lists_numbers_and_letters() {
    assert_eq!(and_list::<&str>(&[]), "");
    assert_eq!(and_list(&["un"]), "un");
    assert_eq!(and_list(&["un", "deux"]), "un et deux");
    assert_eq!(and_list(&["un", "deux", "trois"]), "un, deux et trois");
    check(&counted(0, "membre", "membres"), "0 membre");
    check(&counted(1, "membre", "membres"), "1 membre");
    check(&counted(2, "membre", "membres"), "2 membres");
    assert_eq!(thousands(9999), "9999");
    assert_eq!(thousands(12_000), "12\u{202f}000");
    assert_eq!(thousands(1_234_567), "1\u{202f}234\u{202f}567");
    assert_eq!(capitalised("élus"), "Élus");
    assert_eq!(lower_first("Le Président"), "le Président");
    assert_eq!(lower_first("AMF"), "AMF");
    assert_eq!(lower_first(""), "");
}

#[test]
fn names() {
    check(&person_name(Some(Civility::Madame), "Prénom", "Éluard"), "Mme Prénom ÉLUARD");
    check(&person_name(Some(Civility::Monsieur), "", "Nom"), "M. NOM");
    check(&person_name(None, "Titulaire AMF", ""), "Titulaire AMF");
    check(&person_name(Some(Civility::Madame), " ", ""), "");
}

#[test]
fn lists_by_status_agree() {
    for (status, count, expected) in [
        (MemberStatus::Present, 10, "Présents (10)"),
        (MemberStatus::Present, 1, "Présent (1)"),
        (MemberStatus::Represented, 2, "Représentés (2)"),
        (MemberStatus::Excused, 1, "Excusé (1)"),
        (MemberStatus::Absent, 3, "Absents (3)"),
        (MemberStatus::Attending, 1, "Assiste sans voix délibérative (1)"),
        (MemberStatus::Attending, 2, "Assistent sans voix délibérative (2)"),
    ] {
        check(&status_heading(status, count), expected);
    }
    for (note, expected) in [
        (MemberNote::Remote, "visio"),
        (MemberNote::ArrivedAt("14 h 52".into()), "à partir de 14 h 52"),
        (MemberNote::LeftAt("16 h".into()), "jusqu’à 16 h"),
        (MemberNote::SubstituteFor("l'AMF".into()), "en remplacement de l’AMF"),
        (MemberNote::HoldsProxyOf("la RFVE".into()), "pouvoir de la RFVE"),
        (MemberNote::HoldsProxyOf("AVICCA".into()), "pouvoir d’AVICCA"),
        (MemberNote::ProxyTo("Villes de France".into()), "pouvoir à Villes de France"),
        (MemberNote::RecusedOn("4".into()), "déport au point 4"),
        (MemberNote::ForItem("3".into()), "point 3"),
        (MemberNote::Other(" lettre ".into()), "lettre"),
    ] {
        check(&member_note(&note), expected);
    }
}

#[test]
fn presence_is_said_in_one_sentence() {
    let counts = |seats, present, remote, represented, quorum_required| Counts {
        seats,
        present,
        remote,
        represented,
        quorum_required,
        ..Counts::default()
    };
    for (counts, expected) in [
        (
            counts(14, 9, 2, 2, Some(7)),
            "Sont présents 9 membres, dont 2 par visioconférence, et 2 sont représentés par un pouvoir, soit 11 sièges sur 14 ; 7 sont requis.",
        ),
        (
            counts(14, 1, 0, 0, Some(7)),
            "Est présent 1 membre, soit 1 siège sur 14 ; 7 sont requis.",
        ),
        (
            counts(14, 0, 0, 0, Some(7)),
            "Aucun membre n’est présent, soit 0 siège sur 14 ; 7 sont requis.",
        ),
        (
            counts(3, 2, 2, 1, Some(2)),
            "Sont présents 2 membres, tous par visioconférence, et 1 est représenté par un pouvoir, soit 3 sièges sur 3 ; 2 sont requis.",
        ),
        (
            counts(2, 1, 1, 0, Some(1)),
            "Est présent 1 membre, par visioconférence, soit 1 siège sur 2 ; 1 est requis.",
        ),
        (counts(5, 5, 0, 0, None), "Sont présents 5 membres, soit 5 sièges sur 5."),
        (counts(0, 0, 0, 0, Some(0)), ""),
    ] {
        check(&presence_sentence(&counts), expected);
    }
}

#[test]
fn formulas() {
    check(&opening(Some("14 h 30")), "La séance est ouverte à 14 h 30.");
    check(&opening(None), "La séance est ouverte.");
    check(&quorum_reached(), "Le quorum étant atteint, le comité peut valablement délibérer.");
    check(
        &quorum_not_reached(),
        "Le quorum n’étant pas atteint, le comité ne peut valablement délibérer.",
    );
    check(
        &closing(ClosingReason::AgendaExhausted, Some("16 h 45")),
        "L’ordre du jour étant épuisé, la séance est levée à 16 h 45.",
    );
    check(
        &closing(ClosingReason::QuorumLost, Some("16 h")),
        "Le quorum n’étant plus atteint, la séance est levée à 16 h.",
    );
    check(&closing(ClosingReason::Unstated, None), "La séance est levée.");
    check(&nothing_raised("Questions diverses"), "Questions diverses : néant.");
    check(&nothing_raised("Questions diverses :"), "Questions diverses : néant.");
    check(&nothing_raised(""), "Néant.");
    check(
        &next_meeting("jeudi 12 novembre 2026", Some("14 h 30"), None),
        "La prochaine séance se tiendra le jeudi 12 novembre 2026 à 14 h 30.",
    );
    check(
        &next_meeting("jeudi 12 novembre 2026", None, Some("Paris")),
        "La prochaine séance se tiendra le jeudi 12 novembre 2026 (Paris).",
    );
    check(
        &done_at(Some("Paris"), "12 novembre 2026"),
        "Fait à Paris, le 12 novembre 2026, en un exemplaire original.",
    );
    check(
        &done_at(None, "12 novembre 2026"),
        "Fait le 12 novembre 2026, en un exemplaire original.",
    );
    check(
        &recusal("Titulaire FNCCR", Some("15 h 41"), Some("16 h 12")),
        "Titulaire FNCCR fait connaître un intérêt personnel, quitte la séance de 15 h 41 à 16 h 12 et ne prend part ni à la discussion ni au vote.",
    );
    check(
        &recusal("Titulaire FNCCR", None, None),
        "Titulaire FNCCR fait connaître un intérêt personnel, se retire et ne prend part ni à la discussion ni au vote.",
    );
    check(
        &approval("12 novembre 2026", Some("à l’unanimité"), Some("2026-11"), &[]),
        "Procès-verbal approuvé par le comité en sa séance du 12 novembre 2026, à l’unanimité ; mention au procès-verbal n° 2026-11.",
    );
    check(
        &approval("12 novembre 2026", None, None, &["l'AMF".to_owned(), "DECLIC".to_owned()]),
        "Procès-verbal approuvé par le comité en sa séance du 12 novembre 2026. Réserves de l’AMF et de DECLIC.",
    );
}

const fn tally(in_favour: u32, against: u32, abstentions: u32, blank: u32, void: u32) -> Tally {
    Tally { in_favour, against, abstentions, blank, void }
}

fn words(mode: VoteMode, tally: Option<Tally>, verdict: Verdict) -> VoteWords {
    VoteWords {
        mode,
        tally,
        verdict,
        casting_vote: None,
        required: None,
        counting: Counting::Together,
        gender: Gender::Masculine,
    }
}

#[test]
fn verdicts_are_said_as_minutes_say_them() {
    use Verdict::{Adopted, Approved, Favourable, Noted, Rejected, Undecided, Unfavourable};
    let hands = VoteMode::ShowOfHands;
    for (words, expected) in [
        (
            words(hands, Some(tally(11, 0, 0, 0, 0)), Adopted),
            "Adopté à l’unanimité des 11 votants.",
        ),
        (
            words(hands, Some(tally(11, 0, 0, 0, 0)), Approved),
            "Approuvé à l’unanimité des 11 votants.",
        ),
        (
            words(hands, Some(tally(9, 0, 2, 0, 0)), Adopted),
            "Adopté à l’unanimité des suffrages exprimés, par 9 voix pour et 2 abstentions.",
        ),
        (
            words(hands, Some(tally(9, 1, 1, 0, 0)), Adopted),
            "Adopté à la majorité, par 9 voix pour, 1 contre et 1 abstention.",
        ),
        (
            words(hands, Some(tally(8, 2, 0, 0, 0)), Adopted),
            "Adopté à la majorité, par 8 voix pour et 2 contre.",
        ),
        (words(hands, Some(tally(1, 0, 0, 0, 0)), Adopted), "Adopté par 1 voix pour."),
        (
            words(hands, Some(tally(1, 0, 4, 0, 0)), Adopted),
            "Adopté par 1 voix pour et 4 abstentions.",
        ),
        (
            words(hands, Some(tally(3, 8, 1, 0, 0)), Rejected),
            "Rejeté par 3 voix pour, 8 contre et 1 abstention.",
        ),
        (
            words(hands, Some(tally(0, 8, 1, 0, 0)), Rejected),
            "Rejeté à l’unanimité des suffrages exprimés, par 8 voix contre et 1 abstention.",
        ),
        (words(hands, Some(tally(0, 9, 0, 0, 0)), Rejected), "Rejeté à l’unanimité des 9 votants."),
        (
            words(hands, Some(tally(8, 1, 2, 0, 0)), Favourable),
            "Avis favorable rendu à la majorité, par 8 voix pour, 1 contre et 2 abstentions.",
        ),
        (
            words(hands, Some(tally(2, 8, 0, 0, 0)), Unfavourable),
            "Avis défavorable rendu par 2 voix pour et 8 contre.",
        ),
        (
            words(hands, Some(tally(5, 5, 1, 0, 0)), Undecided),
            "Partage égal des voix, par 5 voix pour, 5 contre et 1 abstention : la proposition n’est pas adoptée.",
        ),
        (
            words(hands, Some(tally(5, 4, 3, 0, 0)), Undecided),
            "Majorité non atteinte, par 5 voix pour, 4 contre et 3 abstentions.",
        ),
        (words(hands, Some(tally(0, 0, 4, 0, 0)), Undecided), "Aucun suffrage n’est exprimé."),
        (words(hands, Some(tally(0, 0, 0, 0, 0)), Adopted), "Adopté sans suffrage exprimé."),
        (words(hands, None, Adopted), "Adopté sans décompte des voix."),
        (
            words(VoteMode::Secret, Some(tally(7, 2, 0, 1, 1)), Adopted),
            "Adopté à la majorité, par 7 voix pour, 2 contre, 1 bulletin blanc et 1 bulletin nul.",
        ),
        (
            words(VoteMode::Secret, Some(tally(7, 2, 0, 2, 0)), Adopted),
            "Adopté à la majorité, par 7 voix pour, 2 contre et 2 bulletins blancs.",
        ),
        (words(VoteMode::Consensus, None, Adopted), "Adopté par consensus."),
        (words(VoteMode::Consensus, None, Noted), "Acte pris par consensus."),
        (
            words(hands, Some(tally(12_000, 1, 0, 0, 0)), Adopted),
            "Adopté à la majorité, par 12 000 voix pour et 1 contre.",
        ),
    ] {
        check(&verdict_sentence(&words), expected);
    }
}

#[test]
fn the_thing_voted_on_decides_the_agreement() {
    let feminine = VoteWords {
        gender: Gender::Feminine,
        ..words(VoteMode::ShowOfHands, Some(tally(10, 1, 1, 0, 0)), Verdict::Adopted)
    };
    check(
        &verdict_sentence(&feminine),
        "Adoptée à la majorité, par 10 voix pour, 1 contre et 1 abstention.",
    );
    for (verdict, gender, expected) in [
        (Verdict::Rejected, Gender::Feminine, "Rejetée"),
        (Verdict::Postponed, Gender::Feminine, "Ajournée"),
        (Verdict::Approved, Gender::Masculine, "Approuvé"),
        (Verdict::Favourable, Gender::Feminine, "Favorable"),
        (Verdict::Noted, Gender::Feminine, "Pris acte"),
        (Verdict::Undecided, Gender::Masculine, "Sans décision"),
    ] {
        assert_eq!(sense_word(verdict, gender), expected);
    }
}

#[test]
fn a_casting_vote_is_said() {
    let tied = VoteWords {
        casting_vote: Some(CastingVote::For),
        ..words(VoteMode::ShowOfHands, Some(tally(5, 5, 1, 0, 0)), Verdict::Adopted)
    };
    check(
        &verdict_sentence(&tied),
        "Adopté par 5 voix pour, 5 contre et 1 abstention, la voix prépondérante du président s’exprimant pour.",
    );
    let lost =
        VoteWords { casting_vote: Some(CastingVote::Against), verdict: Verdict::Rejected, ..tied };
    check(
        &verdict_sentence(&lost),
        "Rejeté par 5 voix pour, 5 contre et 1 abstention, la voix prépondérante du président s’exprimant contre.",
    );
}

#[test]
fn qualified_majorities_and_colleges_are_said_with_their_figures() {
    use QualifiedMajority::{ThreeFifths, TwoThirds, Unanimity};
    use Verdict::{Adopted, Rejected};
    let of = |majority, votes, of, tally, verdict| VoteWords {
        required: Some(Required { majority, votes, of }),
        ..words(VoteMode::ShowOfHands, Some(tally), verdict)
    };
    let by = |counting, tally, verdict| VoteWords {
        counting,
        ..words(VoteMode::ShowOfHands, Some(tally), verdict)
    };
    let voters = RequiredOf::Voters;
    for (words, expected) in [
        (
            of(TwoThirds, 10, voters, tally(10, 3, 1, 0, 0), Adopted),
            "Adopté à la majorité des deux tiers requise, par 10 voix sur 14 (3 contre et 1 abstention).",
        ),
        (
            of(ThreeFifths, 8, RequiredOf::VotesCast, tally(8, 4, 2, 0, 0), Adopted),
            "Adopté à la majorité des trois cinquièmes requise, par 8 voix sur 12 suffrages exprimés (4 contre et 2 abstentions).",
        ),
        (
            of(TwoThirds, 10, voters, tally(9, 5, 0, 0, 0), Rejected),
            "Rejeté faute de la majorité des deux tiers requise, par 9 voix sur 14 (5 contre) ; il en fallait 10.",
        ),
        (
            of(Unanimity, 14, voters, tally(13, 1, 0, 0, 0), Rejected),
            "Rejeté faute de l’unanimité requise, par 13 voix sur 14 (1 contre) ; il en fallait 14.",
        ),
        (
            of(Unanimity, 14, voters, tally(14, 0, 0, 0, 0), Adopted),
            "Adopté à l’unanimité requise des 14 votants.",
        ),
        (
            of(TwoThirds, 10, voters, tally(14, 0, 0, 0, 0), Adopted),
            "Adopté à l’unanimité des 14 votants (majorité des deux tiers requise).",
        ),
        (
            by(Counting::EachCollege, tally(9, 3, 0, 0, 0), Adopted),
            "Adopté à la majorité dans chaque collège, par 9 voix pour et 3 contre.",
        ),
        (
            by(Counting::EachCollege, tally(9, 3, 0, 0, 0), Rejected),
            "Rejeté faute de majorité dans chaque collège, par 9 voix pour et 3 contre.",
        ),
        (
            by(Counting::Weighted, tally(12, 4, 2, 0, 0), Adopted),
            "Adopté à la majorité des voix pondérées par collège, par 12 voix pour, 4 contre et 2 abstentions.",
        ),
    ] {
        check(&verdict_sentence(&words), expected);
    }
    check(
        &cited(&quorum_reached(), Some("art. R133-10 CRPA")),
        "Le quorum étant atteint, le comité peut valablement délibérer (art. R133-10 CRPA).",
    );
}

#[test]
fn the_way_of_voting_is_said_with_its_quorum() {
    let quorum = |present, represented, required| Some(QuorumAt { present, represented, required });
    for (said, expected) in [
        (
            mode_sentence(VoteMode::ShowOfHands, Some("15 h 34"), quorum(10, 2, 7), 0),
            "Vote à main levée à 15 h 34. Quorum : 10 présents et 2 représentés, 7 requis.",
        ),
        (
            mode_sentence(VoteMode::RollCall, Some("16 h 05"), quorum(9, 2, 7), 1),
            "Vote par appel nominal à 16 h 05. Quorum : 9 présents et 2 représentés, 7 requis ; 1 déport.",
        ),
        (
            mode_sentence(VoteMode::Secret, None, quorum(1, 0, 1), 2),
            "Vote au scrutin secret. Quorum : 1 présent, 1 requis ; 2 déports.",
        ),
        (mode_sentence(VoteMode::Consensus, Some("15 h"), None, 0), "Consensus constaté à 15 h."),
        (mode_sentence(VoteMode::Written, None, None, 1), "Vote par voie écrite. 1 déport."),
    ] {
        check(&said, expected);
    }
}

#[test]
fn figures_add_up() {
    let secret = tally(7, 2, 1, 1, 1);
    assert_eq!((secret.voters(), secret.cast()), (12, 9));
    assert_eq!(tally_figures(&Tally::default()), None);
}
