//! Running other programs: said before, checked after.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::places;

/// The search path of what we start, once a tool was fetched that must be found first.
static SEARCH_PATH: OnceLock<OsString> = OnceLock::new();

/// Why a command of this program cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A program is not there, or may not be run.
    #[error("`{program}` could not start: {source}")]
    NotStarted {
        /// The program.
        program: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program ran and failed.
    #[error("`{0}` failed")]
    Failed(String),
    /// Reading or writing a file failed.
    #[error("{0}: {1}")]
    File(String, std::io::Error),
    /// Something is missing that this program cannot install here.
    #[error("{0}")]
    Missing(String),
    /// Steps failed; their summary has been printed already.
    #[error("some steps failed")]
    StepsFailed,
}

/// What a command of this program returns.
pub type Done = Result<(), Trouble>;

/// A program run from the root of the clone.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(places::root());
    find_fetched_first(&mut command);
    command
}

/// The cargo that runs us, with the words of `line` as arguments.
pub fn cargo(line: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = program(cargo);
    command.args(line.split_whitespace());
    command
}

/// npm, in `folder`.
pub fn npm(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder).args(line.split_whitespace());
    find_fetched_first(&mut command);
    command
}

/// From now on the programs we start look here first. The first call wins.
pub fn set_search_path(path: OsString) {
    let _ = SEARCH_PATH.set(path);
}

fn find_fetched_first(command: &mut Command) {
    if let Some(path) = SEARCH_PATH.get() {
        command.env("PATH", path);
    }
}

/// Runs to the end, its output shown as it comes.
///
/// # Errors
/// When it does not start or fails.
pub fn done(command: &mut Command) -> Done {
    let shown = shown(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Trouble::Failed(shown)),
        Err(source) => Err(Trouble::NotStarted { program: shown, source }),
    }
}

/// Runs to the end and returns what it wrote on its standard output.
///
/// # Errors
/// When it does not start or fails.
pub fn text(command: &mut Command) -> Result<String, Trouble> {
    let shown = shown(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Trouble::NotStarted { program: shown.clone(), source })?;
    if !output.status.success() {
        return Err(Trouble::Failed(shown));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end; each line of its standard output is shown and handed to `hear`.
///
/// # Errors
/// When it does not start or fails.
pub fn heard(command: &mut Command, mut hear: impl FnMut(&str)) -> Done {
    let shown = shown(command);
    let not_started = |source| Trouble::NotStarted { program: shown.clone(), source };
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(not_started)?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            hear(&line);
        }
    }
    let status = child.wait().map_err(not_started)?;
    if status.success() { Ok(()) } else { Err(Trouble::Failed(shown)) }
}

/// Whether a program answers to this line.
pub fn answers(name: &str, argument: &str) -> bool {
    Command::new(name)
        .arg(argument)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
