//! The sample register: the Comité des partenaires as the ministry's page describes it, with functions
//! in place of people. Built through the operations, like a secretary would build it.

mod exchange;
mod filiere;
mod members;
mod plenaries;
mod script;
mod texts;

use crate::api::Failure;
use crate::clock;
use crate::register::Register;

/// The name of the sample register.
pub const NAME: &str = "Comité des partenaires";

/// Fills an empty register with the sample. Its dates lie around today, so that there is a sitting
/// held, one to come, and something to do.
pub fn build(register: &mut Register) -> Result<(), Failure> {
    let today = clock::LocalTime::at(clock::now(), clock::PARIS).date();
    let mut script = script::Script::new(register, today);
    let committee = members::partners(&mut script)?;
    members::working_groups(&mut script, &committee)?;
    plenaries::build(&mut script, &committee)?;
    texts::build(&mut script, &committee)?;
    filiere::build(&mut script)
}
