//! What the guide shows and the sample does not have yet: a convocation whose receipts come in, a written exchange
//! in the middle of its vote.

use std::path::Path;

use serde_json::{Value, json};

use crate::writing::Writing;

type Trouble = Box<dyn std::error::Error>;

/// Makes both in the sample's register; their names as pictures, and their addresses.
pub fn prepare(path: &Path) -> Result<Vec<(&'static str, String)>, Trouble> {
    let mut writing = Writing::open(path)?;
    let meetings = writing.run("meetings.list", json!({}))?;
    let ahead = meetings.as_array().into_iter().flatten();
    let ahead: Vec<&Value> = ahead.filter(|one| one["state"] == "in_preparation").collect();
    let plenary = ahead
        .iter()
        .find(|one| one["committee_name"] == "Comité des partenaires")
        .ok_or("no plenary ahead")?;
    let convened = plenary["id"].as_str().ok_or("no identifier")?.to_owned();
    let committee = plenary["committee_id"].clone();
    convene(&mut writing, &convened)?;
    let exchange = exchange(&mut writing, &committee)?;
    writing.close()?;
    Ok(vec![
        ("seance-2-convoquer", format!("#/seance/{convened}/convoquer")),
        ("seance-ecrit", format!("#/seance/{exchange}/tenir")),
    ])
}

/// Most have received it, one address failed, two have not answered.
fn convene(writing: &mut Writing, meeting: &str) -> Result<(), Trouble> {
    let sent = writing.minutes(-120);
    writing.run("meetings.convene", json!({"id": meeting, "at": sent, "channel": "courriel"}))?;
    let view = writing.run("convocation.view", json!({"meeting_id": meeting}))?;
    let sendings: Vec<&Value> = view["recipients"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| &one["dispatch"]["id"])
        .filter(|id| !id.is_null())
        .collect();
    let received: Vec<&Value> = sendings
        .iter()
        .enumerate()
        .filter(|(place, _)| ![3, 6, 7].contains(place))
        .map(|(_, id)| *id)
        .collect();
    let at = writing.minutes(-30);
    writing.run("convocation.receive", json!({"ids": received, "at": at}))?;
    let note = "adresse inconnue";
    writing.run("convocation.fail", json!({"id": sendings[3], "at": at, "note": note}))?;
    Ok(())
}

fn exchange(writing: &mut Writing, committee: &Value) -> Result<String, Trouble> {
    let starts = writing.day(-5, "09:00");
    let id = writing.make(
        "meetings.create",
        json!({"committee_id": committee, "starts_at": starts, "mode": "written"}),
    )?;
    let mut items = Vec::new();
    for (title, draft) in [
        (
            "Avis sur le référentiel d’équipement des écoles",
            "Le comité est d’avis que le référentiel soit publié, et que les communes aient douze mois pour s’y conformer.",
        ),
        (
            "Calendrier des livraisons de 2027",
            "Le comité recommande deux livraisons, en février et en juillet.",
        ),
    ] {
        items.push(writing.make(
            "agenda.add",
            json!({"meeting_id": id, "title": title, "kind": "avis", "notes": draft}),
        )?);
    }
    let (told, until) = (writing.day(-17, "10:00"), writing.day(-1, "18:00"));
    writing.run("written.announce", json!({"meeting_id": id, "at": told, "closes_at": until}))?;
    let view = writing.run("written.view", json!({"meeting_id": id}))?;
    let members: Vec<&Value> = view["members"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| one["counts"] == true)
        .collect();
    let message = "La délibération porte sur le référentiel et sur le calendrier ; chacun écrit avant la clôture.";
    let at = writing.day(-5, "09:02");
    writing.run("written.open", json!({"meeting_id": id, "message": message, "at": at}))?;
    let mut first = Value::Null;
    for (place, at, answers, text) in [
        (
            2,
            writing.day(-4, "10:12"),
            false,
            "Douze mois suffisent aux communes qui ont un service informatique ; ils ne suffisent pas aux autres. L’association demande que l’appui en ingénierie soit acquis avant que le délai ne coure.",
        ),
        (
            1,
            writing.day(-4, "15:40"),
            true,
            "L’appui peut être engagé dès le premier trimestre : la convention est prête.",
        ),
        (
            7,
            writing.day(-2, "11:05"),
            false,
            "Le référentiel gagnerait à distinguer les écoles de moins de trois classes. Nous joignons trois exemples.",
        ),
    ] {
        let reply = if answers { first.clone() } else { Value::Null };
        let args = json!({"meeting_id": id, "item_id": items[0], "mandate_id": members[place]["mandate_id"], "text": text, "at": at, "reply_to": reply});
        let said = writing.run("written.contribute", args)?;
        if !answers {
            first = said["id"].clone();
        }
    }
    let (closed, opened, ends) =
        (writing.day(-1, "18:00"), writing.day(-1, "18:02"), writing.day(3, "12:00"));
    writing.run("written.close_debate", json!({"meeting_id": id, "at": closed}))?;
    writing.run("written.open_vote", json!({"meeting_id": id, "at": opened, "closes_at": ends}))?;
    for (place, choice) in ["pour", "pour", "contre", "pour", "abstention"].iter().enumerate() {
        let at = writing.day(-1, "20:00");
        writing.run("written.vote", json!({"meeting_id": id, "item_id": items[0], "mandate_id": members[place]["mandate_id"], "choice": choice, "at": at}))?;
    }
    Ok(id)
}
