//! Who first wrote each word, and who took it away: read from the versions, not hidden in the text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::align::{NONE, align_to_merge};
use super::tokens::{Kind, Pool, Stream, TextBlock, to_tokens};
use crate::ids::BlockId;

/// A version of a text, as far as authorship needs it.
#[derive(Debug, Clone)]
pub struct Version {
    /// Who made it, as shown.
    pub author: String,
    /// When, as shown; versions are given in their order.
    pub at: String,
    /// The whole text.
    pub blocks: Vec<TextBlock>,
}

/// Who wrote a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Blame {
    /// The last version, in passages by one author.
    pub passages: Vec<Passage>,
    /// What was taken away, in the order of the versions.
    pub removed: Vec<Removed>,
    /// Shares of the last version, the largest first.
    pub shares: Vec<Share>,
}

/// Words that follow each other in one paragraph, written in one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Passage {
    /// The block.
    pub block: BlockId,
    /// The words.
    pub text: String,
    /// Rank of the version that brought them.
    pub version: usize,
    /// Who made it.
    pub author: String,
    /// When.
    pub at: String,
}

/// Words that were taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Removed {
    /// The block where they stood.
    pub block: BlockId,
    /// The words.
    pub text: String,
    /// Who had written them.
    pub written_by: String,
    /// Who took them away.
    pub removed_by: String,
    /// When.
    pub at: String,
}

/// How much of a text somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Share {
    /// Who.
    pub author: String,
    /// Words of the last version.
    pub words: usize,
    /// Per cent, rounded so that all make 100.
    pub percent: u8,
}

/// What a chain of versions tells of tokens.
pub(super) struct Fates {
    /// For each token of the last version, the version that brought it.
    pub born: Vec<u32>,
    /// For each token of the first version, the version that took it away.
    pub died: Vec<Option<u32>>,
    /// Tokens taken away: version before which they stood, place there, version that brought them.
    pub removed: Vec<(u32, u32, u32)>,
}

/// Follows tokens from version to version.
pub(super) fn chain(pool: &Pool, streams: &[Stream]) -> Fates {
    let first = streams.first().map_or(0, |stream| stream.tokens.len());
    let mut born = vec![0_u32; first];
    let mut from_first: Vec<u32> = (0..first as u32).collect();
    let mut died = vec![None; first];
    let mut removed = Vec::new();
    for (rank, pair) in streams.windows(2).enumerate() {
        let alignment = align_to_merge(pool, &pair[0], &pair[1]);
        let version = rank as u32 + 1;
        for (at, to) in alignment.to_side.iter().enumerate() {
            if *to == NONE && !pair[0].tokens[at].is_start() {
                removed.push((rank as u32, at as u32, born[at]));
            }
            if *to == NONE
                && let Some(fate) = died.get_mut(from_first[at] as usize)
            {
                *fate = Some(version);
            }
        }
        let carry = |values: &[u32], new: u32| -> Vec<u32> {
            let of = |at: &u32| if *at == NONE { new } else { values[*at as usize] };
            alignment.to_base.iter().map(of).collect()
        };
        born = carry(&born, version);
        from_first = carry(&from_first, NONE);
    }
    Fates { born, died, removed }
}

/// Who wrote what of the last version, and who took away what.
pub fn blame(versions: &[Version]) -> Blame {
    let mut pool = Pool::new();
    let streams: Vec<Stream> =
        versions.iter().map(|version| to_tokens(&mut pool, &version.blocks)).collect();
    let fates = chain(&pool, &streams);
    let mut out = Blame { passages: Vec::new(), removed: Vec::new(), shares: Vec::new() };
    let Some(last) = streams.last() else { return out };
    let mut block = None;
    let mut open = false;
    for (at, token) in last.tokens.iter().enumerate() {
        if let Some(paragraph) = last.paragraph(at) {
            block = Some(paragraph.block);
            open = false;
            continue;
        }
        let Some(block) = block else { continue };
        let version = fates.born[at] as usize;
        let text = pool.gap_text(token.gap) + pool.reading(token);
        match out.passages.last_mut() {
            Some(passage) if open && passage.version == version => passage.text.push_str(&text),
            _ => out.passages.push(Passage {
                block,
                text: text.trim_start().to_owned(),
                version,
                author: versions[version].author.clone(),
                at: versions[version].at.clone(),
            }),
        }
        open = true;
    }
    out.removed = removed(&pool, versions, &streams, &fates);
    out.shares = shares(versions, last, &fates);
    out
}

fn removed(pool: &Pool, versions: &[Version], streams: &[Stream], fates: &Fates) -> Vec<Removed> {
    let mut out: Vec<Removed> = Vec::new();
    let mut last = None;
    for (version, at, born) in &fates.removed {
        let stream = &streams[*version as usize];
        let token = stream.tokens[*at as usize];
        let text = pool.gap_text(token.gap) + pool.reading(&token);
        let goes_on = *at > 0 && last == Some((*version, *at - 1, *born));
        last = Some((*version, *at, *born));
        match out.last_mut() {
            Some(removed) if goes_on => removed.text.push_str(&text),
            _ => {
                let block = (0..=*at as usize).rev().find_map(|at| stream.paragraph(at));
                let Some(block) = block.map(|paragraph| paragraph.block) else { continue };
                let by = &versions[*version as usize + 1];
                out.push(Removed {
                    block,
                    text: text.trim_start().to_owned(),
                    written_by: versions[*born as usize].author.clone(),
                    removed_by: by.author.clone(),
                    at: by.at.clone(),
                });
            }
        }
    }
    out
}

fn shares(versions: &[Version], last: &Stream, fates: &Fates) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let mut total = 0;
    for (token, born) in last.tokens.iter().zip(&fates.born) {
        if !matches!(token.kind, Kind::Word(_) | Kind::Mention(_)) {
            continue;
        }
        total += 1;
        let author = &versions[*born as usize].author;
        match shares.iter_mut().find(|share| share.author == *author) {
            Some(share) => share.words += 1,
            None => shares.push(Share { author: author.clone(), words: 1, percent: 0 }),
        }
    }
    // Largest remainders, so that the shares make 100.
    let mut given = 0;
    for share in &mut shares {
        share.percent = (share.words * 100 / total) as u8;
        given += usize::from(share.percent);
    }
    shares.sort_by_key(|share| std::cmp::Reverse(share.words * 100 % total.max(1)));
    shares.iter_mut().take(if total == 0 { 0 } else { 100 - given }).for_each(|s| s.percent += 1);
    shares.sort_by(|a, b| b.words.cmp(&a.words).then_with(|| a.author.cmp(&b.author)));
    shares
}
