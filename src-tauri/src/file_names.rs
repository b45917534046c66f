//! File names proposed in save dialogs: what a person would type, legal on every system.

use std::path::{Path, PathBuf};

/// The extension of a register, without its dot.
pub const REGISTER_EXTENSION: &str = "pleniere";

/// Longest stem proposed, in characters: leaves room for folders under Windows' 260.
const LONGEST_STEM: usize = 80;

/// A file name for something called `title`: characters that a system forbids become hyphens.
/// Falls back on `otherwise` when nothing is left of the title.
pub fn propose(title: &str, otherwise: &str, extension: &str) -> String {
    let legal: String = title.chars().map(legal).collect();
    let words = legal.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.chars().take(LONGEST_STEM).collect();
    let stem = short.trim_matches([' ', '.', '-']);
    let stem = if stem.is_empty() { otherwise } else { stem };
    format!("{stem}.{extension}")
}

/// The path with its extension, when the person typed a name without it. A dot inside a name
/// ("Séance du 3.12") is no extension.
pub fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let typed = path.extension().and_then(|found| found.to_str());
    if typed.is_some_and(|typed| typed.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// The first of `name`, `name 2`, `name 3`… that is free in `folder`.
pub fn first_free(folder: &Path, name: &str) -> String {
    let proposed = Path::new(name);
    let stem = proposed.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let extension = proposed.extension().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = (2..100).map(|number| format!("{stem} {number}.{extension}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|candidate| !folder.join(candidate).exists())
        .unwrap_or_else(|| name.to_owned())
}

fn legal(character: char) -> char {
    match character {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        control if control.is_control() => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_legal_name() {
        let check = |title: &str, expected: &str| {
            assert_eq!(propose(title, "Registre", "pleniere"), expected);
        };
        check("Comité des partenaires", "Comité des partenaires.pleniere");
        check("Séances 2025/2026 : suite", "Séances 2025-2026 - suite.pleniere");
        check("  ..  ", "Registre.pleniere");
        check("a\u{0}b\nc", "a b c.pleniere");
        check(&"é".repeat(300), &format!("{}.pleniere", "é".repeat(80)));
    }

    #[test]
    fn an_extension_is_added_only_when_missing() {
        let check = |path: &str, expected: &str| {
            assert_eq!(with_extension(PathBuf::from(path), "pdf"), PathBuf::from(expected));
        };
        check("PV.pdf", "PV.pdf");
        check("PV.PDF", "PV.PDF");
        check("PV", "PV.pdf");
        check("Séance du 3.12", "Séance du 3.12.pdf");
    }

    #[test]
    fn a_taken_name_gets_a_number() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        assert_eq!(first_free(folder.path(), "a.pleniere"), "a.pleniere");
        std::fs::write(folder.path().join("a.pleniere"), "")?;
        assert_eq!(first_free(folder.path(), "a.pleniere"), "a 2.pleniere");
        Ok(())
    }
}
