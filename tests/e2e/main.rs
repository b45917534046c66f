//! Tests that drive the real window through WebKitWebDriver, each under a display of its own.
//!
//! Linux only: the other systems have no driver that needs neither a screen nor a download.
//! `cargo xtask e2e` builds the window with the `e2e` feature and sets `PLENIERE_SHELL`.
#![cfg(target_os = "linux")]

mod app;
mod axe;
mod dense;
mod driver;
mod guide;
mod home;
mod journeys;
mod sample;
mod writing;

/// What a test returns: any trouble ends it.
type Tested = Result<(), Box<dyn std::error::Error>>;
