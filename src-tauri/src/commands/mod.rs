//! What the page may ask of the shell. Each command converts, asks, converts: no rule lives here.

pub mod call;
pub mod export;
pub mod registers;
pub mod welcome;
