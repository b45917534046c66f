//! Node.js and npm, which build the user interface.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{debian, missing, package};
use crate::places;
use crate::process::{Done, done, npm};

/// The oldest version that Vite accepts.
const OLDEST: (u32, u32) = (20, 19);
/// What is fetched where the system's Node is older.
const FETCHED: &str = "node@22";

/// Makes sure that a recent Node and npm are found first by every program we start.
///
/// # Errors
/// When there is none and none can be installed here.
pub fn ensure() -> Done {
    if recent(Path::new("node")) && npm_answers() {
        return Ok(());
    }
    let fetched = places::tools().join("node_modules/node/bin");
    if recent(&fetched.join("node")) && npm_answers() {
        return put_first(&fetched);
    }
    if !debian::is_here() {
        return Err(missing(
            "Node.js 20.19 or newer with npm is needed to build the user interface",
        ));
    }
    if !npm_answers() {
        let (node, npm) = (
            package("nodejs", "builds the user interface"),
            package("npm", "packages of the user interface"),
        );
        debian::ensure(&[&node, &npm])?;
        if recent(Path::new("node")) {
            return Ok(());
        }
    }
    println!("The system's Node.js is older than 20.19: fetching {FETCHED} into target/tools");
    create(&places::tools())?;
    done(npm(&places::tools(), "install --no-save --no-audit --no-fund --prefix .").arg(FETCHED))?;
    if !recent(&fetched.join("node")) {
        return Err(missing("Node.js 20.19 or newer could not be installed; please install it"));
    }
    put_first(&fetched)
}

fn recent(node: &Path) -> bool {
    version(node).is_some_and(|found| found >= OLDEST)
}

/// Major and minor version of a Node.
fn version(node: &Path) -> Option<(u32, u32)> {
    let output = Command::new(node).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut parts = text.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn npm_answers() -> bool {
    npm(&places::root(), "--version").output().is_ok_and(|output| output.status.success())
}

fn create(folder: &Path) -> Done {
    std::fs::create_dir_all(folder)
        .map_err(|error| crate::process::Trouble::File(folder.display().to_string(), error))
}

/// Puts a folder first on the search path of the programs we start.
fn put_first(folder: &Path) -> Done {
    let before = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(PathBuf::from(folder)).chain(std::env::split_paths(&before));
    let path = std::env::join_paths(folders).map_err(|_| {
        missing("the search path cannot be extended (a folder has a colon in its name)")
    })?;
    crate::process::set_search_path(path);
    Ok(())
}
