//! `pleniere-cli`: the operations of the register for scripts, printing in series, checks.
//!
//! Exit code 0: done. 1: refused (a rule, a damaged register, a full disk). 2: misuse (unknown
//! command, malformed arguments).

mod apply;
mod arguments;
mod check;
mod history;
mod operations;
mod output;
mod print;
mod reference;
mod show;
mod texts;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;
use output::{Failed, Output};
use pleniere_core::api;
use pleniere_core::register::{Access, Register, Session};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return arguments::explain(&error),
    };
    let output = if arguments.json { Output::Json } else { Output::Text };
    match run(&arguments, output) {
        Ok(code) => code,
        Err(failed) => failed.tell(output),
    }
}

fn run(arguments: &Arguments, output: Output) -> Result<ExitCode, Failed> {
    let session = Session::of(arguments.author.as_deref().unwrap_or_default());
    let writer = |path| Register::open_as(path, session.clone(), Access::Write);
    let reader = |path| Register::open_as(path, session.clone(), Access::Read);
    match &arguments.command {
        Command::New { register, sample, name } => {
            let sample = if *sample { Contents::Sample } else { Contents::Empty };
            create(register, name.as_deref(), sample, session, output)
        }
        Command::Operations => operations::list(output),
        Command::Apply { register } => {
            apply::run(&mut writer(register)?, std::io::stdin().lock(), output)
        }
        Command::Show { register, what, reference, version, diff } => {
            let asked = show::Asked {
                reference: reference.as_deref(),
                version: *version,
                diff: diff.as_deref(),
            };
            show::run(&mut reader(register)?, what, asked, output)
        }
        Command::Print {
            register,
            document,
            meeting,
            committee,
            text,
            version,
            from,
            lines,
            on,
            look,
            output: path,
        } => {
            let subject = print::Subject {
                meeting: meeting.as_deref(),
                committee: committee.as_deref(),
                text: text.as_deref().map(|reference| print::OfText {
                    reference,
                    version: *version,
                    from: *from,
                    lines: *lines,
                }),
                on: on.as_deref(),
            };
            print::run(&mut reader(register)?, *document, &subject, *look, path, output)
        }
        Command::Check { register, meeting, committee } => {
            check::run(&mut reader(register)?, meeting.as_deref(), committee.as_deref(), output)
        }
        Command::History { register, record, limit } => {
            history::list(&mut reader(register)?, record.as_deref(), *limit, output)
        }
        Command::Undo { register } => history::step(&mut writer(register)?, "history.undo", output),
        Command::Redo { register } => history::step(&mut writer(register)?, "history.redo", output),
        Command::Verify { register } => history::verify(&mut reader(register)?, output),
    }
}

/// What a new register begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contents {
    Empty,
    Sample,
}

fn create(
    path: &std::path::Path,
    name: Option<&str>,
    contents: Contents,
    session: Session,
    output: Output,
) -> Result<ExitCode, Failed> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = match (name, contents) {
        (Some(name), _) => name.to_owned(),
        (None, Contents::Sample) => pleniere_core::sample::NAME.to_owned(),
        (None, Contents::Empty) => stem.unwrap_or_else(|| "Registre".into()),
    };
    let mut register = Register::create(path, &name, session)?;
    if contents == Contents::Sample {
        pleniere_core::sample::build(&mut register)?;
    }
    let view = api::call(&mut register, "register.view", Value::Null)?.result;
    register.close()?;
    output.say(&view, || format!("Registre créé : {} ({name})", path.display()));
    Ok(ExitCode::SUCCESS)
}

/// Runs an operation and gives its result.
fn call(register: &mut Register, operation: &str, args: Value) -> Result<Value, Failed> {
    Ok(api::call(register, operation, args)?.result)
}

/// The arguments of an operation on one record.
fn of(id: &str) -> Value {
    json!({ "id": id })
}
