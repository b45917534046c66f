//! What the journaled tables and their columns are called, for the history in plain words.

/// A journaled table.
pub(super) struct Table {
    /// Its name in the database.
    pub name: &'static str,
    /// The kind of record, in the vocabulary of the api.
    pub kind: &'static str,
    /// What one row is, in French.
    pub label: &'static str,
    /// The column that names a row best.
    pub title: &'static str,
    /// Whether it belongs to a sitting (has a `meeting_id`).
    pub of_meeting: bool,
}

const fn table(
    name: &'static str,
    kind: &'static str,
    label: &'static str,
    title: &'static str,
) -> Table {
    Table { name, kind, label, title, of_meeting: false }
}

const fn sitting(
    name: &'static str,
    kind: &'static str,
    label: &'static str,
    title: &'static str,
) -> Table {
    Table { name, kind, label, title, of_meeting: true }
}

/// Every journaled table. A table that is not here is local to the file.
pub(super) const TABLES: &[Table] = &[
    table("register_info", "register", "Registre", "name"),
    table("organisations", "organisation", "Organisme", "name"),
    table("persons", "person", "Personne", "family_name"),
    table("committees", "committee", "Instance", "name"),
    table("seats", "seat", "Siège", "label"),
    table("mandates", "mandate", "Mandat", "person_id"),
    table("meetings", "meeting", "Séance", "number"),
    sitting("suspensions", "suspension", "Suspension", "suspended_at"),
    sitting("agenda_items", "agenda_item", "Point", "title"),
    sitting("dismissed_proposals", "dismissal", "Proposition écartée", "from_meeting_id"),
    sitting("attendances", "attendance", "Présence", "mandate_id"),
    sitting("proxies", "proxy", "Pouvoir", "giver_id"),
    sitting("recusals", "recusal", "Déport", "mandate_id"),
    sitting("votes", "vote", "Scrutin", "subject"),
    sitting("ballots", "ballot", "Bulletin", "mandate_id"),
    sitting("decisions", "decision", "Décision", "text"),
    sitting("dissents", "dissent", "Opinion divergente", "mandate_id"),
    sitting("blocks", "block", "Paragraphe", "content"),
    sitting("approved_minutes", "approved_minutes", "Procès-verbal approuvé", "sha256"),
];

/// The journaled table of that name.
pub(super) fn named(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// What a column is called on screen; `None` for columns that say nothing to a reader.
pub(super) fn column_label(table: &str, column: &str) -> Option<&'static str> {
    Some(match (table, column) {
        (_, "id" | "meeting_id" | "sha256")
        | ("agenda_items" | "blocks", "position")
        | ("blocks", "section" | "item_id") => return None,
        ("approved_minutes", "content") => return None,
        ("attendances", "kind") => "état",
        ("meetings", "kind") => "nature",
        (_, "name") => "nom",
        (_, "short_name") => "sigle",
        (_, "kind") => "type",
        (_, "college") => "collège",
        (_, "size_class") => "taille",
        (_, "siren") => "SIREN",
        (_, "notes") => "notes",
        (_, "civility") => "civilité",
        (_, "given_name") => "prénom",
        (_, "family_name") => "nom",
        (_, "function_title") => "fonction",
        (_, "email") => "courriel",
        (_, "phone") => "téléphone",
        ("agenda_items", "parent_id") => "point parent",
        (_, "parent_id") => "instance parente",
        (_, "profile") => "profil de règles",
        (_, "meeting_label") => "nom des séances",
        (_, "default_place") => "lieu habituel",
        (_, "default_video_link") => "lien habituel",
        (_, "default_start") => "heure habituelle",
        (_, "default_duration") => "durée habituelle",
        (_, "founding_text") => "texte fondateur",
        (_, "mission") => "mission",
        (_, "time_zone") => "fuseau horaire",
        (_, "colleges") => "collèges",
        (_, "committee_id") => "instance",
        (_, "organisation_id") => "organisme",
        (_, "label") => "intitulé",
        (_, "position") => "place",
        (_, "starts_on") => "début",
        (_, "ends_on") => "fin",
        (_, "seat_id") => "siège",
        (_, "person_id") => "personne",
        (_, "role") => "qualité",
        (_, "voice") => "voix",
        (_, "number") => "numéro",
        (_, "mode") => "tenue",
        (_, "state") => "état",
        (_, "starts_at") => "début prévu",
        (_, "ends_at") => "fin prévue",
        (_, "place") => "lieu",
        (_, "video_link") => "lien de visioconférence",
        (_, "convened_at") => "convocation",
        (_, "convocation_channel") => "canal de convocation",
        (_, "urgency_reason") => "motif d’urgence",
        (_, "second_convocation_of") => "seconde convocation de",
        (_, "president_id") => "présidence",
        (_, "secretary_id") => "secrétariat de séance",
        (_, "opened_at") => "ouverture",
        (_, "closed_at") => "levée",
        (_, "closing_note") => "mention de clôture",
        (_, "stop_reason") => "motif",
        (_, "next_meeting_at") => "prochaine séance",
        (_, "next_meeting_place") => "lieu de la prochaine séance",
        (_, "approved_in") => "approuvé à la séance",
        (_, "reservations") => "réserves",
        (_, "signed_on") => "signature",
        (_, "suspended_at") => "suspension",
        (_, "resumed_at") => "reprise",
        (_, "reason") => "motif",
        (_, "title") => "intitulé",
        (_, "duration") => "durée",
        (_, "rapporteur_id" | "rapporteur") => "rapporteur",
        (_, "started_at") => "début",
        (_, "ended_at") => "fin",
        (_, "postponed") => "reporté",
        (_, "postponed_reason") => "motif du report",
        (_, "added_after_convocation") => "ajouté après convocation",
        (_, "carried_from_item") => "repris du point",
        (_, "approves_meeting_id") => "approuve le PV de",
        (_, "from_meeting_id") => "séance d’origine",
        (_, "from_item_id") => "point d’origine",
        (_, "mandate_id") => "membre",
        (_, "arrived_at") => "arrivée",
        (_, "departed_at") => "départ",
        (_, "giver_id") => "mandant",
        (_, "holder_id") => "mandataire",
        (_, "given_at") => "donné",
        (_, "item_id") => "point",
        (_, "left_at") => "sortie",
        (_, "returned_at") => "retour",
        (_, "subject") => "objet",
        (_, "ballot") => "mode de scrutin",
        (_, "voted_at") => "heure",
        (_, "pour") => "pour",
        (_, "contre") => "contre",
        (_, "abstention") => "abstentions",
        (_, "blanc") => "blancs",
        (_, "nul") => "nuls",
        (_, "voters") => "votants",
        (_, "consensus") => "consensus",
        (_, "president_choice") => "vote du président",
        (_, "proclaimed") => "proclamation",
        (_, "proclaimed_text") => "mention de la proclamation",
        (_, "vote_id") => "scrutin",
        (_, "choice") => "vote",
        (_, "text") => "texte",
        (_, "owner") => "responsable",
        (_, "due_on") => "échéance",
        (_, "content") => "texte",
        (_, "created_at") => "création",
        _ => return None,
    })
}
