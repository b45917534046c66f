//! The TypeScript map of operations, from the same table as the dispatcher.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::{Failure, operations};
use crate::register::Changed;
use crate::vocabulary::Vocabulary;
use crate::{bylaws, committees, mandates, meetings, organisations, votes};

/// The declarations gathered so far.
#[derive(Default)]
pub struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Types {
    /// Adds a type and all it needs; its name in TypeScript.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Only types with a declaration of their own have a place to be exported to.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let declaration = T::decl(&self.config);
            self.declarations.insert(name, format!("export {declaration}"));
        }
    }
}

/// The French words of the vocabularies that forms offer: the page spells none of them.
fn words() -> String {
    let mut kinds = String::new();
    let mut values = String::new();
    let mut add = |name: &str, words: Vec<(&str, &str)>| {
        let _ = writeln!(kinds, "  {name}: Record<{name}, string>;");
        let words: Vec<String> =
            words.iter().map(|(code, label)| format!("{code}: \"{label}\"")).collect();
        let _ = writeln!(values, "  {name}: {{ {} }},", words.join(", "));
    };
    add("BallotKind", votes::BallotKind::words());
    add("Choice", votes::Choice::words());
    add("CommitteeKind", committees::CommitteeKind::words());
    add("IncidentEffect", meetings::IncidentEffect::words());
    add("ItemKind", meetings::ItemKind::words());
    add("CollegeVote", bylaws::CollegeVote::words());
    add("Majority", bylaws::Majority::words());
    add("MeetingKind", meetings::MeetingKind::words());
    add("MeetingMode", meetings::MeetingMode::words());
    add("OccultGround", crate::richtext::marks::OccultGround::words());
    add("OrganisationKind", organisations::OrganisationKind::words());
    add("Role", mandates::Role::words());
    add("AmendmentState", crate::amendments::AmendmentState::words());
    add("ObservationState", crate::minutes::ObservationState::words());
    add("TextKind", crate::texts::TextKind::words());
    add("TextState", crate::texts::TextState::words());
    add("VoteObject", votes::VoteObject::words());
    add("Voice", mandates::Voice::words());
    format!(
        "\n/** Labels of closed vocabularies, in their order. */\nexport const WORDS: {{\n{kinds}}} = {{\n{values}}};\n"
    )
}

/// The file `ui/src/lib/operations.ts`.
pub fn typescript() -> String {
    let mut types = Types { config: Config::new().with_large_int("number"), ..Types::default() };
    types.add::<Changed>();
    types.add::<Failure>();
    let mut map = String::new();
    for operation in operations() {
        let (args, result) = (operation.types)(&mut types);
        let _ = writeln!(map, "  /** {} */", operation.summary);
        let _ = writeln!(map, "  \"{}\": {{ args: {args}; result: {result} }};", operation.name);
    }
    let mut out = String::from(
        "// Generated from the table of operations (core/src/api) by `cargo xtask codegen`. Do not edit.\n\
         // Dates and hours are local to the committee: \"2026-11-24\", \"2026-11-24T14:34:00\".\n\n\
         export type Id = string;\nexport type LocalDate = string;\n\n",
    );
    for declaration in types.declarations.values() {
        out.push_str(declaration);
        out.push('\n');
    }
    let _ = write!(out, "\nexport interface Operations {{\n{map}}}\n");
    out.push_str(&words());
    out.push_str(
        "\nexport interface Reply<R> {\n  result: R;\n  changed: Changed[];\n  entry: number | null;\n  \
         saved_at: string | null;\n  undo_label: string | null;\n  redo_label: string | null;\n}\n",
    );
    out
}
