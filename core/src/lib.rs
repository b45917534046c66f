//! The core of Plénière: the register of a committee secretariat, its facts, its rules, its documents.
//!
//! Direction of knowledge: `api` calls the verbs of the aggregates, the verbs call pure rules and the
//! SQL that stands beside them, and everything that writes goes through [`register::Register::transact`].
//! Nothing here knows a window, and nothing here opens a network connection.

pub mod amendments;
pub mod api;
pub mod bylaws;
pub mod calendar;
pub mod checks;
pub mod clock;
pub mod committees;
pub mod documents;
pub mod find;
pub mod formulas;
pub mod home;
pub mod ids;
pub mod mandates;
pub mod meetings;
pub mod minutes;
pub mod organisations;
pub mod persons;
pub mod print;
pub mod register;
pub mod richtext;
pub mod sample;
pub mod text;
pub mod texts;
pub mod vocabulary;
pub mod votes;
pub mod written;
