//! What comparing and merging cost on a text of 200 pages: `bare` is `imara-diff` alone on the same tokens,
//! `diff` the difference with its runs, `merge` the three-way merge with its guard, `hunks` the changes one
//! by one, `read` and `build` the tokens of the text and back.
//!
//! Prints names with nanoseconds, medians; `cargo xtask bench` tells them beside the time promised.

use std::time::{Duration, Instant};

use imara_diff::{Algorithm, Diff, Token};
use pleniere_core::ids::BlockId;
use pleniere_core::richtext::block::{Block, ListItem};
use pleniere_core::richtext::diff::diff;
use pleniere_core::richtext::hunks::hunks;
use pleniere_core::richtext::merge::{Side, merge};
use pleniere_core::richtext::tokens::{Pool, TextBlock, from_tokens, to_tokens};

/// Paragraphs of 200 pages of about 250 words.
const PARAGRAPHS: u64 = 500;
const WORDS: [&str; 24] = [
    "le", "comité", "de", "la", "recommande", "aux", "collectivités", "un", "équipement", "numérique", "pour",
    "les", "écoles", "et", "collèges", "afin", "que", "l’État", "finance", "à", "parts", "égales", "ses", "avis",
];

fn main() {
    let base = text();
    let mine = edited(&base, 3, "Ajout de l’un.");
    let theirs = edited(&base, 5, "Ajout de l’autre.");

    let mut pool = Pool::new();
    let (old, new) = (to_tokens(&mut pool, &base), to_tokens(&mut pool, &mine));
    let numbers = |stream: &pleniere_core::richtext::tokens::Stream| -> Vec<Token> {
        stream.tokens.iter().map(|token| Token(token.key)).collect()
    };
    let (before, after) = (numbers(&old), numbers(&new));
    println!("tokens {}", before.len());
    report("bare", || {
        let mut found = Diff::default();
        found.compute_with(Algorithm::Histogram, &before, &after, pool.size());
        assert!(found.count_additions() > 0);
    });
    report("read", || {
        std::hint::black_box(to_tokens(&mut Pool::new(), &base));
    });
    report("build", || {
        std::hint::black_box(from_tokens(&pool, &old));
    });
    report("diff", || assert!(diff(&base, &mine).inserted > 0));
    report("hunks", || assert!(!hunks(&base, &mine).is_empty()));
    report("merge", || {
        let mine = Side { id: "a", blocks: &mine };
        let theirs = Side { id: "b", blocks: &theirs };
        assert!(merge(&base, mine, theirs).is_ok());
    });
}

fn report(name: &str, mut action: impl FnMut()) {
    const TIMES: usize = 15;
    let mut taken: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let started = Instant::now();
            action();
            started.elapsed()
        })
        .collect();
    taken.sort();
    println!("{name} {}", taken[TIMES / 2].as_nanos());
}

fn id(number: u64) -> BlockId {
    format!("01890000-0000-7000-8000-{number:012x}").parse().expect("an identifier")
}

fn text() -> Vec<TextBlock> {
    let mut seed = 7_u64;
    let mut below = |bound: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % bound
    };
    (0..PARAGRAPHS)
        .map(|number| {
            let mut words = String::new();
            for rank in 0..90 {
                words.push_str(WORDS[below(24) as usize]);
                words.push_str(match (rank % 15, below(9)) {
                    (14, _) => ". ",
                    (_, 0) => ", ",
                    _ => " ",
                });
                if below(6) == 0 {
                    words.push_str(&format!("mesure{} ", below(3_000)));
                }
            }
            let content = match number % 10 {
                0 => Block::heading(2, format!("Partie {number}")),
                3 => Block::BulletList {
                    content: vec![ListItem { content: vec![Block::paragraph(words.trim())] }],
                },
                _ => Block::paragraph(words.trim()),
            };
            TextBlock { id: id(number), content }
        })
        .collect()
}

/// Every so many paragraphs words come and go; one paragraph in fifty moves, one is deleted.
fn edited(base: &[TextBlock], step: usize, words: &str) -> Vec<TextBlock> {
    let mut out = base.to_vec();
    for (rank, block) in out.iter_mut().enumerate().filter(|(rank, _)| rank % step == 1) {
        if block.content.inlines().is_some() && !matches!(block.content, Block::Heading { .. }) {
            let text = block.content.plain_text().replacen("comité", "groupe", 1);
            let half = text.char_indices().nth(120 + rank % 60).map_or(0, |(at, _)| at);
            let half = text[half..].find(' ').map_or(0, |at| half + at);
            block.content = Block::paragraph(format!("{} {words}{}", &text[..half], &text[half..]));
        }
    }
    for rank in (0..out.len() - 20).step_by(50) {
        let block = out.remove(rank + step);
        out.insert(rank + step + 9, block);
        out.remove(rank + 2 * step);
    }
    out
}
