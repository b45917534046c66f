//! What people do with the window, one file a journey.

mod bylaws;
mod convocation;
mod dense;
mod pages;
mod plenary;
mod start;
mod voting;
mod welcome;
mod written;
