//! What people do with the window, one file a journey.

mod dense;
mod pages;
mod plenary;
mod start;
mod welcome;
