//! What the law says of a sitting: cases in French that a jurist can check (`cas/*.toml`, explained in
//! `LISEZMOI.md`), run through the operations by one function; and what holds of every case.

#[path = "../flows/common.rs"]
mod common;

mod bulk;
mod case;
mod composition;
mod deeds;
mod outcomes;
mod phrase;
mod properties;
mod replay;
mod rules;
mod sendings;
mod voting;
mod world;

use case::Case;
use chrono::{NaiveDate, NaiveDateTime};
use phrase::When;
use world::{Told, World};

/// Runs a case; the sentences that do not hold.
fn check(case: &Case) -> Vec<String> {
    let mut failed = Vec::new();
    let mut world = match prepare(case) {
        Ok(world) => world,
        Err(why) => return vec![why],
    };
    for fact in &case.faits {
        if let Err(why) = deeds::happen(&mut world, fact) {
            failed.push(why);
        }
    }
    let last = last_moment(case, &world);
    for line in &case.attendu {
        if let Err(why) = outcomes::hold(&mut world, line, last) {
            failed.push(why);
        }
    }
    failed.extend(replay::differences(world, last));
    failed
}

fn prepare(case: &Case) -> Told<World> {
    let mut world = World::new(case.profil.as_deref(), case.sieges)?;
    for line in &case.composition {
        deeds::happen(&mut world, line)?;
    }
    for line in &case.regles {
        world.rule(line).map_err(|why| format!("« {line} » : {why}"))?;
    }
    if let Some(starts) = &case.seance {
        let starts = NaiveDateTime::parse_from_str(starts, "%Y-%m-%d %H:%M")
            .map_err(|_| format!("« {starts} » n’est pas une date et une heure"))?;
        let usual = vec!["vote : Le texte".to_owned()];
        world.hold(starts, case.ordre_du_jour.as_ref().unwrap_or(&usual))?;
    }
    Ok(world)
}

/// The last moment that the facts tell of: what comes out is judged then, unless it names its own.
fn last_moment(case: &Case, world: &World) -> NaiveDateTime {
    let first = NaiveDate::default().and_hms_opt(0, 0, 0).unwrap_or_default();
    let starts = world.sitting().map_or(first, |sitting| sitting.starts);
    let told = case.faits.iter().map(|fact| When::before(fact).0);
    let told = told.filter(|when| when.day.or(when.hour.map(|_| starts.date())).is_some());
    told.map(|when| when.from(starts)).fold(starts, NaiveDateTime::max)
}

#[test]
fn every_case_holds() {
    let cases = case::all();
    let begun = std::time::Instant::now();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = std::sync::atomic::AtomicUsize::new(0);
    let failures = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((theme, case)) =
                    cases.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
                {
                    let told = verdict(case);
                    if !told.is_empty() {
                        let lines: String = told.iter().map(|why| format!("\n    {why}")).collect();
                        let about = format!("{theme} · {} [{}]{lines}", case.titre, case.source);
                        failures.lock().expect("failures").push(about);
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().expect("failures");
    failures.sort();
    let pending = cases.iter().filter(|(_, case)| case.attente.is_some()).count();
    println!(
        "{} cas, dont {pending} en attente, {:.1} s",
        cases.len(),
        begun.elapsed().as_secs_f64()
    );
    assert!(
        failures.is_empty(),
        "{} cas en échec :\n\n{}\n",
        failures.len(),
        failures.join("\n\n")
    );
}

/// What is wrong with a case: what does not hold, or that it holds although it is said to be pending.
fn verdict(case: &Case) -> Vec<String> {
    let failed = check(case);
    match (&case.attente, failed.is_empty()) {
        (None, _) => failed,
        (Some(_), false) => Vec::new(),
        (Some(why), true) => vec![format!("ce cas passe désormais : retirez « attente = {why} »")],
    }
}

#[test]
fn the_table_is_large_enough_and_means_what_it_says() {
    let cases = case::all();
    let mut titles: Vec<&str> = cases.iter().map(|(_, case)| case.titre.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), cases.len(), "deux cas portent le même titre");
    assert!(cases.len() >= 120, "{} cas", cases.len());
    // A finding that no case expects would be denied in vain, were its code misspelt.
    let codes = |words: &[&str]| -> std::collections::BTreeSet<String> {
        let lines = cases.iter().flat_map(|(_, case)| &case.attendu);
        let said = lines.map(|line| When::before(line).1.trim_end_matches('.'));
        said.filter_map(|line| words.iter().find_map(|word| line.strip_prefix(word)))
            .map(|rest| rest.split(' ').next().unwrap_or_default().to_owned())
            .collect()
    };
    let expected = codes(&["refuse ", "avertit ", "informe "]);
    let denied = codes(&["aucun constat "]);
    let vain: Vec<&String> = denied.difference(&expected).collect();
    assert!(vain.is_empty(), "constats écartés que rien n’attend ailleurs : {vain:?}");
    assert!(cases.iter().all(|(_, case)| !case.source.trim().is_empty()), "un cas sans source");
}
