//! The sample register, made through the core, and where its pages are.

use std::path::{Path, PathBuf};

use pleniere_core::api;
use pleniere_core::register::{Register, Session};
use serde_json::{Value, json};

use crate::home::Home;

/// The sample in the home's documents.
pub struct Sample {
    /// The register.
    pub path: PathBuf,
    /// Every page of it: a name for pictures, and its address.
    pub pages: Vec<(String, String)>,
}

impl Sample {
    /// Makes the sample.
    pub fn new(home: &Home) -> Result<Self, Box<dyn std::error::Error>> {
        let path = home.documents().join("Comité des partenaires.pleniere");
        let mut register =
            Register::create(&path, pleniere_core::sample::NAME, Session::default())?;
        pleniere_core::sample::build(&mut register).map_err(|failure| failure.message)?;
        let pages = pages(&mut register)?;
        register.close()?;
        Ok(Self { path, pages })
    }
}

/// The result of an operation on the register in this file, opened for reading.
pub fn ask(path: &Path, operation: &str, args: Value) -> Result<Value, Box<dyn std::error::Error>> {
    let mut register = Register::open(path, Session::default())?;
    let result = call(&mut register, operation, args)?;
    register.close()?;
    Ok(result)
}

fn call(
    register: &mut Register,
    operation: &str,
    args: Value,
) -> Result<Value, Box<dyn std::error::Error>> {
    let reply = api::call(register, operation, args).map_err(|failure| failure.message)?;
    Ok(reply.result)
}

fn pages(register: &mut Register) -> Result<Vec<(String, String)>, Box<dyn std::error::Error>> {
    let mut pages: Vec<(String, String)> = [
        ("accueil", "#/accueil"),
        ("seances", "#/seances"),
        ("annuaire-mandats", "#/annuaire/mandats"),
        ("annuaire-organismes", "#/annuaire/organismes"),
        ("annuaire-personnes", "#/annuaire/personnes"),
        ("instances", "#/instances"),
        ("historique", "#/historique"),
    ]
    .map(|(name, address)| (name.to_owned(), address.to_owned()))
    .into();

    let committees = call(register, "committees.list", json!({}))?;
    for (number, id) in ids(&committees).enumerate() {
        pages.push((format!("instance-{}", number + 1), format!("#/instances/{id}")));
        pages.push((format!("reglement-{}", number + 1), format!("#/reglement/{id}")));
    }
    let meetings = call(register, "meetings.list", json!({}))?;
    for (number, id) in ids(&meetings).enumerate() {
        for moment in ["preparer", "convoquer", "tenir", "rediger"] {
            let name = format!("seance-{}-{moment}", number + 1);
            pages.push((name, format!("#/seance/{id}/{moment}")));
        }
    }
    Ok(pages)
}

fn ids(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(|one| one["id"].as_str())
}
