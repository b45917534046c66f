//! A recommandation from its proposal to what became of it: written, amended, decided, frozen.

mod common;

use common::{Committee, Desk, committee};
use serde_json::{Value, json};

/// The articles that the committee starts from.
const WORDS: [&str; 3] = [
    "Que tout marché prévoie la restitution des données dans un format ouvert et documenté, dans un délai raisonnable.",
    "Que l’État publie un modèle de clause et le tienne à jour chaque année.",
    "Que les acheteurs publics communiquent au comité le calendrier de leurs consultations.",
];

fn article(words: &str) -> Value {
    json!({"type": "article", "content": [{"type": "text", "text": words}]})
}

fn words_of(view: &Value) -> Vec<String> {
    let blocks = view["blocks"].as_array().expect("blocks");
    let text = |block: &Value| block["content"]["content"][0]["text"].as_str().map(str::to_owned);
    blocks.iter().filter_map(text).collect()
}

/// A draft before the committee.
struct Draft {
    id: String,
    committee: Committee,
    blocks: Vec<Value>,
}

fn draft(desk: &mut Desk) -> Draft {
    let committee = committee(desk, 14);
    let made = desk.run(
        "texts.create",
        json!({
            "committee_id": committee.id, "kind": "recommandation",
            "title": "sur la réversibilité des environnements numériques de travail",
            "rapporteurs": [{"mandate_id": committee.members[3]}], "proposed_on": "2026-09-01",
        }),
    );
    let id = made["summary"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(made["summary"]["name"], "Recommandation n° 2026-R1");
    let blocks: Vec<Value> = WORDS.iter().map(|words| json!({"content": article(words)})).collect();
    let saved = desk.run("texts.save", json!({"id": id, "blocks": blocks}));
    desk.run("texts.advance", json!({"id": id, "to": "draft", "on": "2026-09-10"}));
    Draft { id, committee, blocks: saved["blocks"].as_array().expect("blocks").clone() }
}

impl Draft {
    /// The whole text with one article said otherwise; without words the article goes away.
    fn with(&self, index: usize, words: Option<&str>) -> Vec<Value> {
        let mut blocks = self.blocks.clone();
        match words {
            Some(words) => blocks[index]["content"] = article(words),
            None => drop(blocks.remove(index)),
        }
        blocks
    }

    fn deposit(&self, desk: &mut Desk, member: usize, blocks: Vec<Value>) -> String {
        let made = desk.run(
            "amendments.deposit",
            json!({
                "text_id": self.id, "mandate_id": self.committee.members[member], "on": "2026-09-15",
                "statement": "Préciser.", "blocks": blocks,
            }),
        );
        made["summary"]["id"].as_str().expect("an id").to_owned()
    }

    fn words(&self, desk: &mut Desk) -> Vec<String> {
        words_of(&desk.run("texts.view", json!({"id": self.id})))
    }
}

fn adopt(desk: &mut Desk, amendment: &str) {
    desk.run("amendments.adopt", json!({"id": amendment, "on": "2026-09-20"}));
}

#[test]
fn amendments_adopted_in_any_order_bring_their_own_words_and_nothing_else() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let free = WORDS[0].replace("dans un délai raisonnable", "sans frais et dans les trente jours");
    let small = WORDS[1].replace("chaque année", "chaque semestre");
    let early = WORDS[2].replace("communiquent", "adressent");
    let [first, second, third] = [(0, &free), (1, &small), (2, &early)]
        .map(|(index, words)| draft.deposit(&mut desk, index + 1, draft.with(index, Some(words))));
    let state = desk.run("texts.view", json!({"id": draft.id}));
    assert_eq!(state["summary"]["state"], "amended");
    assert_eq!(draft.words(&mut desk), WORDS, "a deposit changes nothing in the text");

    adopt(&mut desk, &third);
    desk.run("amendments.reject", json!({"id": second, "on": "2026-09-20"}));
    adopt(&mut desk, &first);
    assert_eq!(draft.words(&mut desk), [free.as_str(), WORDS[1], early.as_str()]);

    // Refused, it leaves no trace in the text and stays readable.
    let refused = desk.run("amendments.view", json!({"id": second}));
    assert_eq!(refused["summary"]["state"], "rejected");
    assert_eq!(words_of(&refused)[1], small);
    desk.verify();
}

#[test]
fn an_amendment_to_a_text_edited_since_is_merged() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let changed = WORDS[0].replace("ouvert et documenté", "ouvert, documenté et gratuit");
    let amendment = draft.deposit(&mut desk, 2, draft.with(0, Some(&changed)));
    let edited = WORDS[0].replace("Que tout marché", "Que chaque marché public");
    desk.run("texts.save", json!({"id": draft.id, "blocks": draft.with(0, Some(&edited))}));
    let seen = desk.run("amendments.preview", json!({"id": amendment}));
    let conflicts = seen["conflicts"].as_array().expect("conflicts").len();
    desk.run(
        "amendments.adopt",
        json!({"id": amendment, "on": "2026-09-20", "conflicts_seen": conflicts}),
    );
    let both = edited.replace("ouvert et documenté", "ouvert, documenté et gratuit");
    assert_eq!(draft.words(&mut desk)[0], both);
}

#[test]
fn what_meets_is_told_and_what_falls_is_proposed() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let words = WORDS[1].replace("chaque année", "chaque semestre");
    let reword = draft.deposit(&mut desk, 2, draft.with(1, Some(&words)));
    let remove = draft.deposit(&mut desk, 3, draft.with(1, None));
    let view = desk.run("texts.view", json!({"id": draft.id}));
    let order: Vec<&Value> =
        view["amendments"].as_array().expect("amendments").iter().map(|one| &one["id"]).collect();
    assert_eq!(order, [&json!(remove), &json!(reword)], "the suppression is discussed first");
    assert_eq!(view["amendments"][0]["meets"], json!([reword]));

    let seen = desk.run("amendments.preview", json!({"id": remove}));
    assert_eq!(seen["touched"][0]["amendment_id"], json!(reword));
    assert_eq!(seen["touched"][0]["kind"], "falls");
    adopt(&mut desk, &remove);
    desk.run(
        "amendments.let_fall",
        json!({"id": reword, "reason": "L’article est supprimé.", "because_of": remove, "on": "2026-09-20"}),
    );
    let fallen = desk.run("amendments.view", json!({"id": reword}));
    assert_eq!(fallen["summary"]["fell_with_name"], "Amendement n° 2");
    assert_eq!(draft.words(&mut desk), [WORDS[0], WORDS[2]]);
}

#[test]
fn a_sub_amendment_is_decided_first_and_goes_into_the_amendment() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let thirty = WORDS[0].replace("dans un délai raisonnable", "dans les trente jours");
    let head = draft.deposit(&mut desk, 1, draft.with(0, Some(&thirty)));
    let base = desk.run("amendments.view", json!({"id": head}));
    let mut blocks = base["blocks"].as_array().expect("blocks").clone();
    let sixty = thirty.replace("trente", "soixante");
    blocks[0]["content"] = article(&sixty);
    let made = desk.run(
        "amendments.deposit",
        json!({
            "text_id": draft.id, "parent_id": head, "mandate_id": draft.committee.members[5],
            "on": "2026-09-16", "blocks": blocks,
        }),
    );
    assert_eq!(made["summary"]["name"], "Sous-amendement n° 2 à l’amendement n° 1");
    let refusal = desk.refused("amendments.adopt", json!({"id": head, "on": "2026-09-20"}));
    assert!(
        refusal.message.contains("1 sous-amendement à décider avant lui"),
        "{}",
        refusal.message
    );
    let sub = made["summary"]["id"].as_str().expect("an id");
    adopt(&mut desk, sub);
    assert_eq!(draft.words(&mut desk), WORDS);
    adopt(&mut desk, &head);
    assert_eq!(draft.words(&mut desk)[0], sixty);
}

#[test]
fn one_passage_of_an_amendment_may_be_adopted_alone() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let mut blocks = draft.with(0, Some(&WORDS[0].replace("raisonnable", "de trente jours")));
    blocks[2]["content"] = article(&WORDS[2].replace("communiquent", "adressent"));
    let amendment = draft.deposit(&mut desk, 1, blocks);
    let view = desk.run("amendments.view", json!({"id": amendment}));
    let passages = view["summary"]["passages"].as_array().expect("passages");
    assert_eq!(passages.len(), 2);
    desk.run(
        "amendments.adopt",
        json!({"id": amendment, "hunks": [passages[1]["id"]], "on": "2026-09-20"}),
    );
    let words = draft.words(&mut desk);
    assert_eq!(words[0], WORDS[0]);
    assert_eq!(words[2], WORDS[2].replace("communiquent", "adressent"));
}

#[test]
fn an_adopted_text_never_changes_and_keeps_its_life() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let amendment =
        draft.deposit(&mut desk, 1, draft.with(1, Some("Que l’État publie un modèle.")));
    let early = desk.refused("texts.advance", json!({"id": draft.id, "to": "adopted"}));
    assert!(early.message.contains("1 amendement reste à décider"), "{}", early.message);
    adopt(&mut desk, &amendment);
    desk.run("texts.advance", json!({"id": draft.id, "to": "adopted", "on": "2026-10-08"}));

    let blocks = draft.with(0, Some("Autre chose."));
    let refusal = desk.refused("texts.save", json!({"id": draft.id, "blocks": blocks}));
    assert!(refusal.message.contains("est décidé"), "{}", refusal.message);
    desk.refused(
        "amendments.deposit",
        json!({"text_id": draft.id, "author": "La présidence", "blocks": draft.blocks}),
    );
    desk.refused("amendments.reopen", json!({"id": amendment}));

    desk.run("texts.transmit", json!({"id": draft.id, "on": "2026-10-10", "to": "Ministère"}));
    let view = desk.run(
        "texts.reply",
        json!({"id": draft.id, "on": "2026-12-01", "reply": "La clause sera publiée en mars."}),
    );
    assert_eq!(view["summary"]["state"], "replied");
    let view = desk.run(
        "texts.follow_up",
        json!({"id": draft.id, "on": "2027-03-20", "content": "La clause est publiée."}),
    );
    let states: Vec<&str> = view["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .filter_map(|step| step["state"].as_str())
        .collect();
    assert_eq!(
        states,
        ["proposed", "draft", "amended", "adopted", "transmitted", "replied", "followed"]
    );
    assert_eq!(view["versions"].as_array().map(Vec::len), Some(2));
    assert_eq!(view["versions"][1]["name"], "Texte adopté");
    desk.verify();
}

#[test]
fn versions_are_compared_with_their_authors_and_restored() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    desk.run("texts.take_version", json!({"id": draft.id, "sent_on": "2026-09-11"}));
    let words = WORDS[1].replace("chaque année", "chaque semestre");
    desk.run("texts.save", json!({"id": draft.id, "blocks": draft.with(1, Some(&words))}));
    let compared = desk.run("texts.compare", json!({"id": draft.id}));
    assert_eq!(compared["from"], "Version 1");
    assert_eq!(compared["difference"]["inserted"], 1);
    assert_eq!(compared["difference"]["deleted"], 1);
    let view = desk.run("texts.view", json!({"id": draft.id}));
    assert_eq!(view["versions"][0]["is_current"], false);
    let version = view["versions"][0]["id"].clone();
    desk.run("texts.restore", json!({"id": version}));
    assert_eq!(draft.words(&mut desk), WORDS);
    desk.refused("texts.restore", json!({"id": version}));
    let read = desk.run("texts.read", json!({"id": draft.id}));
    assert!(read["lines"].as_array().is_some_and(|lines| lines.len() > 3), "{}", read["lines"]);
    desk.run("history.undo", Value::Null);
    assert_eq!(draft.words(&mut desk)[1], words);
    desk.verify();
}

#[test]
fn bad_input_is_refused_and_changes_nothing() {
    let mut desk = Desk::new();
    let draft = draft(&mut desk);
    let id = &draft.id;
    for (operation, args, words) in [
        ("texts.advance", json!({"id": id, "to": "transmitted"}), "ne peut pas devenir"),
        ("texts.advance", json!({"id": id, "to": "closed"}), "avec un motif"),
        ("texts.advance", json!({"id": id, "to": "adopted", "on": "2026-01-01"}), "précéderait"),
        (
            "texts.create",
            json!({"committee_id": draft.committee.id, "kind": "avis", "title": " "}),
            "manque",
        ),
        ("texts.update", json!({"id": id, "number": ""}), "manque"),
        ("amendments.deposit", json!({"text_id": id}), "Qui dépose"),
        ("texts.delete", json!({"id": id}), "a déjà une histoire"),
        ("formulas.create", json!({"name": "Vide", "content": []}), "au moins un mot"),
    ] {
        let refusal = desk.refused(operation, args);
        assert!(refusal.message.contains(words), "{operation}: {}", refusal.message);
    }
    assert_eq!(draft.words(&mut desk), WORDS);
    let empty = draft.deposit(&mut desk, 1, draft.blocks.clone());
    let refusal = desk.refused("amendments.adopt", json!({"id": empty, "on": "2026-09-20"}));
    assert!(refusal.message.contains("ne change rien"), "{}", refusal.message);
    desk.verify();
}
