//! How long a window takes to be usable; a measure for `cargo xtask bench`, not a test.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::Tested;
use crate::app::App;
use crate::home::Home;

/// Starts of each window; the median is told.
const STARTS: usize = 7;

#[test]
#[ignore = "a measure: cargo xtask bench runs it"]
fn start_times() -> Tested {
    let Some(empty) = std::env::var_os("PLENIERE_EMPTY_WINDOW").map(PathBuf::from) else {
        return Err("PLENIERE_EMPTY_WINDOW does not name the empty window".into());
    };
    println!("\nours {}", median(|home| App::launch(home, None))?.as_millis());
    println!("empty {}", median(|home| App::launch_program(&empty, home, &[]))?.as_millis());
    Ok(())
}

fn median(
    launch: impl Fn(&Home) -> Result<App, Box<dyn std::error::Error>>,
) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut taken = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let home = Home::new()?;
        let start = Instant::now();
        let app = launch(&home)?;
        app.wait_for_text("Plénière")?;
        taken.push(start.elapsed());
    }
    taken.sort();
    Ok(taken[STARTS / 2])
}
