//! Reading and building are inverse of each other.

use super::*;
use crate::richtext::samples::{self, Random};

#[test]
fn every_document_comes_back() {
    for seed in 0..400 {
        let mut random = Random::new(seed);
        let text = samples::text(&mut random);
        let mut pool = Pool::new();
        let stream = to_tokens(&mut pool, &text);
        let canonical = canonical_text(&text);
        assert_eq!(from_tokens(&pool, &stream), canonical, "seed {seed}");
        assert_eq!(canonical_text(&canonical), canonical, "seed {seed}");
        assert_eq!(to_tokens(&mut pool, &canonical), stream, "seed {seed}");
    }
}
