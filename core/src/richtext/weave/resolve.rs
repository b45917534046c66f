//! The woven order made a text: marks, white space, kinds of paragraphs and places, each three-way.

use super::paths::Places;
use super::{Item, Side, Woven, token};
use crate::ids::BlockId;
use crate::richtext::align::NONE;
use crate::richtext::marks::Mark;
use crate::richtext::tokens::{Kind, Paragraph, Pool, Stream, Token};

/// A woven text.
#[derive(Debug)]
pub struct Resolved {
    /// Its tokens.
    pub stream: Stream,
    /// For each token, its step.
    pub steps: Vec<usize>,
    /// Attributes that both sides changed differently; the first side's are in the text.
    pub clashes: Vec<Clash>,
}

/// An attribute that both sides changed differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The step of its token.
    pub step: usize,
}

/// Makes the text of a woven order.
pub fn resolve(pool: &mut Pool, base: &Stream, sides: &[Side<'_>], woven: &Woven) -> Resolved {
    let mut places = Places::new(base, sides);
    let mut out = Resolved { stream: Stream::default(), steps: Vec::new(), clashes: Vec::new() };
    let now = paths_of_base(base, sides, &places, &mut out.clashes);
    let space = pool.space(0);
    let mut last: Option<Item> = None;
    for (at, step) in woven.steps.iter().enumerate().filter(|(_, step)| step.kept) {
        let mut made = token(base, sides, step.item);
        if let Item::Base(place) = step.item {
            let place = place as usize;
            attributes(pool, base, sides, place, &mut made, at, &mut out.clashes);
        }
        if made.is_start() {
            let paragraph =
                paragraph(base, sides, step.item, &mut places, &now, at, &mut out.clashes);
            if let Some(paragraph) = paragraph {
                made.kind = Kind::Start(out.stream.paragraphs.len() as u32);
                out.stream.paragraphs.push(paragraph);
            }
        } else {
            made.gap = gap(pool, base, sides, last, step.item, &out.stream, &made, space);
        }
        out.stream.tokens.push(made);
        out.steps.push(at);
        last = Some(step.item);
    }
    let clashed: Vec<u32> = std::mem::take(&mut places.clashes);
    for instance in clashed {
        let first = out.stream.tokens.iter().position(|token| {
            token
                .start()
                .and_then(|rank| out.stream.paragraphs.get(rank))
                .is_some_and(|p| p.path.iter().any(|level| level.instance == instance))
        });
        out.clashes.extend(first.map(|token| Clash { step: out.steps[token] }));
    }
    out.clashes.sort_by_key(|clash| clash.step);
    out.clashes.dedup();
    out
}

/// Three-way choice: the value, and whether the sides differ.
fn choose<T: PartialEq + Clone>(base: &T, sides: impl IntoIterator<Item = T>) -> (T, bool) {
    let mut changed = sides.into_iter().filter(|value| value != base);
    let Some(first) = changed.next() else { return (base.clone(), false) };
    let clash = changed.any(|other| other != first);
    (first, clash)
}

/// The tokens that a token of the base became, on the sides whose attributes count.
fn became<'a>(sides: &'a [Side<'_>], place: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    sides
        .iter()
        .enumerate()
        .filter(move |(_, side)| side.sets(place))
        .filter_map(move |(number, side)| side.became(place).map(|at| (number, at)))
}

fn attributes(
    pool: &mut Pool,
    base: &Stream,
    sides: &[Side<'_>],
    place: usize,
    made: &mut Token,
    step: usize,
    clashes: &mut Vec<Clash>,
) {
    let old = base.tokens[place];
    if old.is_start() {
        return;
    }
    let mut all = [old; 2];
    let mut count = 0;
    for (number, at) in became(sides, place) {
        let token = sides[number].stream.tokens[at];
        if (token.kind, token.style, token.gap) != (old.kind, old.style, old.gap) {
            all[count] = token;
            count += 1;
        }
    }
    let changed = &all[..count];
    made.kind = choose(&old.kind, changed.iter().map(|token| token.kind)).0;
    made.gap = choose(&old.gap, changed.iter().map(|token| token.gap)).0;
    let (style, clash) = choose(&old.style, changed.iter().map(|token| token.style));
    made.style = style;
    if clash {
        let (style, clash) = both_styles(pool, old.style, all[0].style, all[1].style);
        made.style = style;
        if clash {
            clashes.push(Clash { step });
        }
    }
}

/// Marks that both sides changed: bold by one and italic by the other are both there; two addresses
/// are a clash.
fn both_styles(pool: &mut Pool, old: u32, mine: u32, theirs: u32) -> (u32, bool) {
    let uniform = |style| pool.style_of(style).len() == 1;
    if !uniform(old) || !uniform(mine) || !uniform(theirs) {
        return (mine, true);
    }
    let marks = |style| pool.marks_of(pool.first_marks(style));
    let (old, mine, theirs) = (marks(old), marks(mine), marks(theirs));
    let mut kept: Vec<Mark> = Vec::new();
    let mut clash = false;
    for mark in mine.iter().chain(theirs.iter().filter(|mark| !mine.contains(mark))) {
        let in_both = mine.contains(mark) && theirs.contains(mark);
        if !in_both && old.contains(mark) {
            continue;
        }
        let rival =
            |other: &Mark| other.rank() == mark.rank() && !matches!(other, Mark::Unknown(_));
        if kept.iter().any(rival) {
            clash = true;
            continue;
        }
        kept.push(mark.clone());
    }
    let marks = pool.marks(&kept);
    (pool.uniform(marks), clash)
}

/// Where each paragraph of the base stands now, in the common numbering.
fn paths_of_base(
    base: &Stream,
    sides: &[Side<'_>],
    places: &Places,
    _clashes: &mut [Clash],
) -> Vec<Option<(Vec<u32>, bool)>> {
    (0..base.tokens.len())
        .map(|place| {
            let before = base.paragraph(place)?;
            let old = places.of_base(before);
            let mut changed: Vec<Vec<u32>> = became(sides, place)
                .filter_map(|(number, at)| {
                    Some(places.of_side(number, sides[number].stream.paragraph(at)?))
                })
                .filter(|path| *path != old)
                .collect();
            let clash = changed.len() == 2
                && changed[0] != changed[1]
                && !places.alike(&changed[0], &changed[1]);
            Some((if changed.is_empty() { old } else { changed.swap_remove(0) }, clash))
        })
        .collect()
}

fn paragraph(
    base: &Stream,
    sides: &[Side<'_>],
    item: Item,
    places: &mut Places,
    now: &[Option<(Vec<u32>, bool)>],
    step: usize,
    clashes: &mut Vec<Clash>,
) -> Option<Paragraph> {
    match item {
        Item::Base(place) => {
            let place = place as usize;
            let old = base.paragraph(place)?;
            let sides_of = |number: usize, at: usize| sides[number].stream.paragraph(at);
            let of = || became(sides, place).filter_map(|(number, at)| sides_of(number, at));
            let (leaf, clash) = choose(&old.leaf, of().map(|paragraph| paragraph.leaf));
            let (trailing, _) = choose(&old.trailing, of().map(|paragraph| paragraph.trailing));
            let (path, torn) = now[place].as_ref()?;
            if clash || *torn {
                clashes.push(Clash { step });
            }
            let own = || {
                let all = std::iter::once(old).chain(of());
                all.filter(|p| p.path.is_empty()).map(|p| p.block).next()
            };
            let block: BlockId = places.block(path).or_else(own).unwrap_or(old.block);
            Some(Paragraph { block, leaf, path: places.levels(path), trailing })
        }
        Item::New(number, at) => {
            let number = usize::from(number);
            let (side, at) = (&sides[number], at as usize);
            let new = side.stream.paragraph(at)?;
            let own = places.of_side(number, new);
            let path = match followed(base, side, at) {
                Some((place, before_at, is_part)) => {
                    let before = side.stream.paragraph(before_at)?;
                    let before = places.of_side(number, before);
                    let (path, _) = now[place].as_ref()?;
                    let is_part = is_part || next_inside(base, side, at, now, path);
                    places.follow(&own, &before, path, is_part)
                }
                None => own,
            };
            let block = places.block(&path).unwrap_or(new.block);
            Some(Paragraph {
                block,
                leaf: new.leaf,
                path: places.levels(&path),
                trailing: new.trailing,
            })
        }
    }
}

/// The last paragraph of the base before a place of a side: its place in the base and in the side, and
/// whether the paragraph at the place holds words that were its own.
fn followed(base: &Stream, side: &Side<'_>, at: usize) -> Option<(usize, usize, bool)> {
    let before = (0..at)
        .rev()
        .find(|to| side.stream.tokens[*to].is_start() && side.alignment.to_base[*to] != NONE)?;
    let place = side.alignment.to_base[before] as usize;
    let next = side.alignment.to_base.get(at + 1).copied().unwrap_or(NONE);
    let is_part = next != NONE
        && (next as usize) > place
        && !base.tokens[place + 1..=next as usize].iter().any(Token::is_start);
    Some((place, before, is_part))
}

/// Whether the paragraph of the base that follows stands in the same container as `path`.
fn next_inside(
    base: &Stream,
    side: &Side<'_>,
    at: usize,
    now: &[Option<(Vec<u32>, bool)>],
    path: &[u32],
) -> bool {
    let next = (at + 1..side.stream.tokens.len())
        .find(|to| side.stream.tokens[*to].is_start() && side.alignment.to_base[*to] != NONE)
        .map(|to| side.alignment.to_base[to] as usize);
    let Some(next) = next else { return false };
    debug_assert!(base.tokens[next].is_start());
    let there = now[next].as_ref().and_then(|(path, _)| path.first());
    there.is_some() && there == path.first()
}

/// The white space before a token: its own, unless its neighbour is another one now.
#[allow(clippy::too_many_arguments)]
fn gap(
    pool: &Pool,
    base: &Stream,
    sides: &[Side<'_>],
    last: Option<Item>,
    item: Item,
    so_far: &Stream,
    made: &Token,
    space: u32,
) -> u32 {
    let Some(last) = last else { return made.gap };
    // A white space belongs to two neighbours: the texts in which they are neighbours tell it.
    let place = |item: Item, source: Option<usize>| match (item, source) {
        (Item::Base(at), None) => Some(at as usize),
        (Item::Base(at), Some(number)) => sides[number].became(at as usize),
        (Item::New(side, at), Some(number)) if usize::from(side) == number => Some(at as usize),
        (Item::New(..), _) => None,
    };
    let told = |source: Option<usize>| {
        let at = place(item, source)?;
        let stream = source.map_or(base, |number| sides[number].stream);
        (place(last, source)? + 1 == at).then(|| stream.tokens[at].gap)
    };
    let counts = |number: &usize| match item {
        Item::Base(at) => sides[*number].sets(at as usize),
        Item::New(..) => true,
    };
    let mut sides_told = (0..sides.len()).filter(counts).filter_map(|number| told(Some(number)));
    match told(None) {
        Some(old) => return choose(&old, sides_told).0,
        None => {
            if let Some(gap) = sides_told.next() {
                return gap;
            }
        }
    }
    match so_far.tokens.last() {
        Some(before) if before.is_start() => 0,
        Some(before) if made.gap == 0 && needs_space(pool, before, made) => space,
        _ => made.gap,
    }
}

/// Whether two tokens that were not neighbours would be glued.
fn needs_space(pool: &Pool, before: &Token, after: &Token) -> bool {
    if before.depth != after.depth {
        return after.depth < before.depth
            && matches!(after.kind, Kind::Word(_) | Kind::Mention(_));
    }
    let opens = |text: &str| matches!(text, "(" | "[" | "{" | "«" | "“" | "/");
    let left = match before.kind {
        Kind::Word(text) => !pool.text(text).ends_with(['’', '\'']),
        Kind::Sign(text) => !opens(pool.text(text)),
        Kind::Mention(_) => true,
        _ => false,
    };
    let right = match after.kind {
        Kind::Word(_) | Kind::Mention(_) => true,
        Kind::Sign(text) => opens(pool.text(text)),
        _ => false,
    };
    left && right
}
