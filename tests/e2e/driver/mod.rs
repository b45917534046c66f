//! The few parts of WebDriver that the tests use, and the processes behind them.

mod client;
mod keys;
mod processes;

pub use client::{Client, Element, WebDriverError};
pub use keys::chord;
pub use processes::{Display, Group, free_port};
