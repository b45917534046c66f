//! The data files: one a theme, one table `[[cas]]` a case.

use std::path::PathBuf;

use serde::Deserialize;

/// A case: facts and what the law makes of them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What is at stake, one sentence.
    pub titre: String,
    /// The article it rests on.
    pub source: String,
    /// « CRPA », « Convention » or « Libre ».
    #[serde(default)]
    pub profil: Option<String>,
    /// Seats of the committee, each held since 2010; the first member presides.
    #[serde(default)]
    pub sieges: usize,
    /// Other mandates, titles, vacancies.
    #[serde(default)]
    pub composition: Vec<String>,
    /// What the règlement intérieur settles.
    #[serde(default)]
    pub regles: Vec<String>,
    /// Planned beginning of the sitting; none for a case about rules alone.
    #[serde(default)]
    pub seance: Option<String>,
    /// Its agenda, « nature : intitulé »; a vote on « Le texte » if left out.
    #[serde(default)]
    pub ordre_du_jour: Option<Vec<String>>,
    /// What happens, in order.
    #[serde(default)]
    pub faits: Vec<String>,
    /// What must come out.
    pub attendu: Vec<String>,
    /// Why the software does not do so yet.
    #[serde(default)]
    pub attente: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Theme {
    theme: String,
    cas: Vec<Case>,
}

/// Every case with its theme, in the order of the files.
pub fn all() -> Vec<(String, Case)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("legal/cas");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|path| {
            let text = std::fs::read_to_string(path).expect("a file of cases");
            let theme: Theme = toml::from_str(&text)
                .unwrap_or_else(|error| panic!("{} : {error}", path.display()));
            let name = theme.theme;
            theme.cas.into_iter().map(move |case| (name.clone(), case))
        })
        .collect()
}
