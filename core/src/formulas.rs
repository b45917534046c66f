//! Text modules: passages that a secretariat writes again and again, insertable by name.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::committees::Committee;
use crate::ids::{CommitteeId, FormulaId};
use crate::register::{self, Json, Refusal, Result, Tx};
use crate::richtext::block::Block;
use crate::{find, patch, record, text};

record! {
    /// A text module.
    pub struct TextModule(FormulaId) in "formulas" called "Cette formule" {
        /// The committee that uses it; none for all.
        committee_id: Option<CommitteeId>,
        /// Its name, by which it is inserted.
        name: String,
        /// Its blocks.
        #[ts(as = "Vec<Block>")]
        content: Json<Vec<Block>>,
    }
}

/// Which formulas are wanted.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ListFormulas {
    /// Those that this committee may use.
    pub committee_id: Option<CommitteeId>,
}

/// A new formula.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateFormula {
    /// The committee that uses it; none for all.
    #[serde(default)]
    pub committee_id: Option<CommitteeId>,
    /// Its name.
    pub name: String,
    /// Its blocks.
    pub content: Vec<Block>,
}

patch! {
    /// What changes in a formula.
    pub struct UpdateFormula(FormulaId) {
        /// The committee that uses it.
        committee_id: Option<CommitteeId>,
        /// Its name.
        name: String,
        /// Its blocks.
        content: Vec<Block>,
    }
}

/// The formulas, by name.
pub fn list(db: &Connection, args: ListFormulas) -> Result<Vec<TextModule>> {
    let mut all: Vec<TextModule> = register::list(db, "id")?;
    all.retain(|one| {
        args.committee_id.is_none()
            || one.committee_id.is_none()
            || one.committee_id == args.committee_id
    });
    all.sort_by_cached_key(|one| find::fold(&one.name));
    Ok(all)
}

/// Adds a formula.
pub fn create(tx: &mut Tx<'_>, args: CreateFormula) -> Result<TextModule> {
    let formula = TextModule {
        id: FormulaId::new(),
        committee_id: args.committee_id,
        name: text::required("name", "Le nom de la formule", &args.name)?,
        content: Json(args.content),
    };
    check(tx, &formula)?;
    tx.insert(&formula)?;
    tx.about("formula", formula.id);
    tx.tell(format!("Formule « {} »", formula.name));
    Ok(formula)
}

/// Changes a formula.
pub fn update(tx: &mut Tx<'_>, args: UpdateFormula) -> Result<TextModule> {
    let mut formula: TextModule = register::get(tx.db(), args.id)?;
    args.committee_id.apply(&mut formula.committee_id);
    args.name
        .check(|value| text::required("name", "Le nom de la formule", &value))?
        .apply(&mut formula.name);
    args.content.check(|content| Ok(Json(content)))?.apply(&mut formula.content);
    check(tx, &formula)?;
    tx.update(&formula)?;
    tx.about("formula", formula.id);
    tx.tell(format!("Formule « {} » modifiée", formula.name));
    Ok(formula)
}

/// Takes a formula away; what was inserted stays where it is.
pub fn delete(tx: &mut Tx<'_>, id: FormulaId) -> Result<()> {
    let formula: TextModule = register::get(tx.db(), id)?;
    tx.delete::<TextModule>(id)?;
    tx.tell(format!("Formule « {} » retirée", formula.name));
    Ok(())
}

fn check(tx: &Tx<'_>, formula: &TextModule) -> Result<()> {
    if let Some(committee) = formula.committee_id {
        register::get::<Committee>(tx.db(), committee)?;
    }
    if formula.content.0.iter().all(Block::is_blank) {
        return Err(Refusal::invalid("content", "Une formule dit au moins un mot.").into());
    }
    let others = list(tx.db(), ListFormulas { committee_id: formula.committee_id })?;
    let folded = find::fold(&formula.name);
    if others.iter().any(|other| other.id != formula.id && find::fold(&other.name) == folded) {
        return Err(Refusal::invalid(
            "name",
            format!("Une autre formule s’appelle « {} ».", formula.name),
        )
        .into());
    }
    Ok(())
}
