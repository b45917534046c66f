//! Fetches the fonts of printed documents with npm and lists them for `include_bytes!`.
//!
//! The faces are not in the repository: `fonts/package-lock.json` pins them by content hash. One
//! table decides which faces are embedded, and in which family order they serve.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// Package, face: those every document uses.
const TEXT_FACES: [(&str, &str); 8] = [
    ("source-serif-4", "400Regular/SourceSerif4_400Regular.ttf"),
    ("source-serif-4", "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"),
    ("source-serif-4", "600SemiBold/SourceSerif4_600SemiBold.ttf"),
    ("source-serif-4", "600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf"),
    ("source-sans-3", "400Regular/SourceSans3_400Regular.ttf"),
    ("source-sans-3", "400Regular_Italic/SourceSans3_400Regular_Italic.ttf"),
    ("source-sans-3", "600SemiBold/SourceSans3_600SemiBold.ttf"),
    ("source-sans-3", "600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf"),
];

/// Package, face: other scripts and symbols, loaded when a text needs them.
const FALLBACK_FACES: [(&str, &str); 8] = [
    ("noto-sans", "400Regular/NotoSans_400Regular.ttf"),
    ("noto-sans-arabic", "400Regular/NotoSansArabic_400Regular.ttf"),
    ("noto-sans-hebrew", "400Regular/NotoSansHebrew_400Regular.ttf"),
    ("noto-sans-devanagari", "400Regular/NotoSansDevanagari_400Regular.ttf"),
    ("noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf"),
    ("noto-sans-kr", "400Regular/NotoSansKR_400Regular.ttf"),
    ("noto-sans-symbols-2", "400Regular/NotoSansSymbols2_400Regular.ttf"),
    ("noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"),
];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=fonts/package.json");
    println!("cargo:rerun-if-changed=fonts/package-lock.json");
    // A folder that npm removed or left half filled makes the build run again.
    println!("cargo:rerun-if-changed=fonts/node_modules/.package-lock.json");
    if let Err(error) = prepare() {
        eprintln!("error: the fonts of printed documents are missing: {error}");
        std::process::exit(1);
    }
}

fn prepare() -> io::Result<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("fonts");
    if !is_installed(&root) {
        install(&root)?;
    }
    let mut listing = String::new();
    list(&mut listing, "TEXT_FACES", &root, &TEXT_FACES)?;
    list(&mut listing, "FALLBACK_FACES", &root, &FALLBACK_FACES)?;
    fs::write(PathBuf::from(variable("OUT_DIR")?).join("faces.rs"), listing)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(|_| io::Error::other(format!("cargo did not set {name}")))
}

/// npm writes `node_modules/.package-lock.json` last: it tells a finished installation.
fn is_installed(root: &Path) -> bool {
    let modified = |path: PathBuf| fs::metadata(path).and_then(|data| data.modified());
    let all_there =
        TEXT_FACES.iter().chain(&FALLBACK_FACES).all(|face| face_path(root, face).is_file());
    match (
        modified(root.join("node_modules/.package-lock.json")),
        modified(root.join("package-lock.json")),
    ) {
        (Ok(installed), Ok(locked)) => all_there && installed >= locked,
        _ => false,
    }
}

fn install(root: &Path) -> io::Result<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let hint = "install Node 20 or later (with npm), or run `npm ci` in core/fonts on a machine that has it";
    let done = Command::new(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(root)
        .output()
        .map_err(|error| io::Error::other(format!("npm cannot be started ({error}): {hint}")))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    Err(io::Error::other(format!("`npm ci` in core/fonts failed ({hint}):\n{said}")))
}

fn face_path(root: &Path, (package, file): &(&str, &str)) -> PathBuf {
    root.join("node_modules/@expo-google-fonts").join(package).join(file)
}

fn list(out: &mut String, name: &str, root: &Path, faces: &[(&str, &str)]) -> io::Result<()> {
    let mut body = String::new();
    for face in faces {
        let path = face_path(root, face);
        if !path.is_file() {
            return Err(io::Error::other(format!("{} is not in its package", path.display())));
        }
        writeln!(body, "    include_bytes!(r#\"{}\"#),", path.display())
            .map_err(io::Error::other)?;
    }
    writeln!(out, "pub(super) static {name}: [&[u8]; {}] = [\n{body}];", faces.len())
        .map_err(io::Error::other)
}
