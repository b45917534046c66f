//! Both texts read together: what went stands before what came in its place.

use std::collections::HashMap;

use super::{
    Change, Compared, Difference, ParagraphKind, Run, RunKind, Within, WithinKind, phrases,
};
use crate::richtext::align::{Alignment, NONE};
use crate::richtext::weave::regrouped;
use crate::richtext::tokens::{Container, Kind, Leaf, MarksId, Paragraph, Pool, Stream, Token};

/// Who wrote each token of the new text, and who took away each of the old one.
pub(super) struct Who {
    pub wrote: Vec<usize>,
    pub removed: Vec<Option<usize>>,
}

/// What runs of one fate have in common.
#[derive(Clone, Copy)]
struct Fate {
    change: Change,
    moved: Option<u32>,
    author: Option<usize>,
}

pub(super) struct Walk<'a> {
    pool: &'a Pool,
    old: &'a Stream,
    new: &'a Stream,
    alignment: &'a Alignment,
    who: Option<Who>,
    /// For each moved token of the old text, the number of its move.
    moves: HashMap<u32, u32>,
    out: Vec<Compared>,
    /// Where words of the new text go.
    live: usize,
    /// Where words that went go.
    gone: usize,
    /// Instances of the old text are shown above those of the new one.
    offset: u32,
    counts: [usize; 4],
    regrouped: Vec<bool>,
}

impl<'a> Walk<'a> {
    pub fn new(
        pool: &'a Pool,
        old: &'a Stream,
        new: &'a Stream,
        alignment: &'a Alignment,
        who: Option<Who>,
    ) -> Self {
        let mut moves = HashMap::new();
        let mut count = 0;
        for at in 0..old.tokens.len() {
            if !alignment.moved[at] {
                continue;
            }
            let to = alignment.to_side[at];
            let goes_on =
                at > 0 && to > 0 && alignment.moved[at - 1] && alignment.to_side[at - 1] == to - 1;
            count += u32::from(!goes_on);
            moves.insert(at as u32, count);
        }
        let levels = new.paragraphs.iter().flat_map(|paragraph| &paragraph.path);
        let offset = levels.map(|level| level.instance + 1).max().unwrap_or(0);
        let out = Vec::with_capacity(new.paragraphs.len());
        Self {
            pool,
            old,
            new,
            alignment,
            who,
            moves,
            out,
            live: 0,
            gone: 0,
            offset,
            counts: [0; 4],
            regrouped: regrouped(old, new, alignment),
        }
    }

    pub fn run(mut self, authors: Vec<String>) -> Difference {
        let mut at = 0;
        for to in 0..self.new.tokens.len() {
            let base = self.alignment.to_base[to];
            if base != NONE && !self.alignment.moved[base as usize] {
                while at < base as usize {
                    self.went(at);
                    at += 1;
                }
                at += 1;
                self.stayed(base as usize, to);
            } else {
                // All that went here stands before what came.
                while at < self.old.tokens.len() && self.leaves(at) {
                    self.went(at);
                    at += 1;
                }
                self.came(to, base);
            }
        }
        while at < self.old.tokens.len() {
            self.went(at);
            at += 1;
        }
        let [inserted, deleted, moved, formatted] = self.counts;
        Difference { paragraphs: self.out, authors, inserted, deleted, moved, formatted }
    }

    fn leaves(&self, at: usize) -> bool {
        self.alignment.to_side[at] == NONE || self.alignment.moved[at]
    }

    fn stayed(&mut self, at: usize, to: usize) {
        let none = Fate { change: Change::None, moved: None, author: self.wrote(to) };
        if let (Some(before), Some(now)) = (self.old.paragraph(at), self.new.paragraph(to)) {
            let mut shown = self.shown(now, none, 0);
            shown.author = None;
            if before.leaf != now.leaf || self.regrouped[at] {
                shown.change = Change::Format;
                shown.says = Some(phrases::paragraph(before, now));
                self.counts[3] += 1;
            }
            self.open(shown);
            self.gone = self.live;
            return;
        }
        let (old, new) = (self.old.tokens[at], self.new.tokens[to]);
        let none = Fate { author: None, ..none };
        if old.style == new.style {
            return self.write(self.live, new, none, None);
        }
        let marks = |token: Token| self.pool.marks_of(self.pool.first_marks(token.style));
        let says = phrases::marks(marks(old), marks(new));
        let goes_on = self.out.get(self.live).and_then(|p| p.runs.last());
        let is_new = goes_on.is_none_or(|run| run.change != Change::Format);
        self.counts[3] += usize::from(is_new);
        let fate = Fate { change: Change::Format, moved: None, author: self.wrote(to) };
        self.write(self.live, new, fate, Some(says));
    }

    fn came(&mut self, to: usize, base: u32) {
        let moved = self.moves.get(&base).copied().filter(|_| base != NONE);
        let change = if moved.is_some() { Change::MovedTo } else { Change::Inserted };
        let fate = Fate { change, moved, author: self.wrote(to) };
        let token = self.new.tokens[to];
        if let Some(paragraph) = self.new.paragraph(to) {
            let shown = self.shown(paragraph, fate, 0);
            return self.open(shown);
        }
        self.count(token, change);
        self.write(self.live, token, fate, None);
    }

    fn went(&mut self, at: usize) {
        let moved = self.moves.get(&(at as u32)).copied();
        let change = if moved.is_some() { Change::MovedFrom } else { Change::Deleted };
        let author = self.who.as_ref().and_then(|who| who.removed.get(at).copied().flatten());
        let fate = Fate { change, moved, author };
        let token = self.old.tokens[at];
        let Some(paragraph) = self.old.paragraph(at) else {
            if change == Change::Deleted {
                self.count(token, change);
            }
            return self.write(self.gone, token, fate, None);
        };
        let rest = &self.old.tokens[at + 1..];
        let words = rest.iter().take_while(|token| !token.is_start()).count();
        let is_whole = (at + 1..=at + words).all(|at| self.leaves(at));
        if is_whole || self.out.is_empty() {
            let shown = self.shown(paragraph, fate, self.offset);
            self.out.push(shown);
            self.gone = self.out.len() - 1;
            if self.out.len() == 1 {
                self.live = 0;
            }
            return;
        }
        self.gone = self.live;
        self.push(self.live, RunKind::Join, "¶", 0, fate, None, false);
    }

    fn wrote(&self, to: usize) -> Option<usize> {
        self.who.as_ref().and_then(|who| who.wrote.get(to).copied())
    }

    fn count(&mut self, token: Token, change: Change) {
        if matches!(token.kind, Kind::Word(_) | Kind::Mention(_)) {
            match change {
                Change::Inserted => self.counts[0] += 1,
                Change::Deleted => self.counts[1] += 1,
                Change::MovedTo => self.counts[2] += 1,
                _ => {}
            }
        }
    }

    fn open(&mut self, shown: Compared) {
        self.out.push(shown);
        self.live = self.out.len() - 1;
    }

    fn shown(&self, paragraph: &Paragraph, fate: Fate, offset: u32) -> Compared {
        let (kind, level) = match paragraph.leaf {
            Leaf::Paragraph => (ParagraphKind::Paragraph, None),
            Leaf::Heading(level) => (ParagraphKind::Heading, Some(level)),
            Leaf::Article => (ParagraphKind::Article, None),
            Leaf::Considerant => (ParagraphKind::Considerant, None),
            Leaf::Opaque(_) => (ParagraphKind::Unknown, None),
        };
        let within = paragraph.path.iter().map(|level| {
            let (kind, colspan, rowspan) = match level.kind {
                Container::Bullet => (WithinKind::BulletList, 1, 1),
                Container::Ordered => (WithinKind::OrderedList, 1, 1),
                Container::Item => (WithinKind::Item, 1, 1),
                Container::Quote => (WithinKind::Quote, 1, 1),
                Container::Table => (WithinKind::Table, 1, 1),
                Container::Row => (WithinKind::Row, 1, 1),
                Container::Header(columns, rows) => (WithinKind::Header, columns, rows),
                Container::Cell(columns, rows) => (WithinKind::Cell, columns, rows),
            };
            Within { kind, instance: level.instance + offset, colspan, rowspan }
        });
        Compared {
            block: paragraph.block,
            kind,
            level,
            within: within.collect(),
            change: fate.change,
            says: None,
            moved: fate.moved,
            author: fate.author,
            runs: Vec::new(),
        }
    }

    fn write(&mut self, into: usize, token: Token, fate: Fate, says: Option<String>) {
        let note = token.depth > 0;
        let pool = self.pool;
        // What is set otherwise is the word, not the space before it.
        let white = match fate.change {
            Change::Format => Fate { change: Change::None, moved: None, author: None },
            _ => fate,
        };
        for (text, marks) in pool.gap_of(token.gap) {
            self.push(into, RunKind::Text, pool.text(*text), *marks, white, None, note);
        }
        let kind = match token.kind {
            Kind::Word(_) | Kind::Sign(_) => RunKind::Text,
            Kind::Mention(_) => RunKind::Mention,
            Kind::Break => RunKind::Break,
            Kind::Note => RunKind::Note,
            Kind::Atom(_) | Kind::Start(_) => RunKind::Unknown,
        };
        let text = pool.reading(&token);
        let mut from = 0;
        for (until, marks) in pool.style_of(token.style) {
            let until = (*until as usize).min(text.len()).max(from);
            let part = text.get(from..until).unwrap_or_default();
            self.push(into, kind, part, *marks, fate, says.as_deref(), note);
            from = until;
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn push(
        &mut self,
        into: usize,
        kind: RunKind,
        text: &str,
        marks: MarksId,
        fate: Fate,
        says: Option<&str>,
        note: bool,
    ) {
        let Some(paragraph) = self.out.get_mut(into) else { return };
        let marks = self.pool.marks_of(marks);
        if let Some(last) = paragraph.runs.last_mut()
            && (last.kind, kind) == (RunKind::Text, RunKind::Text)
            && last.change == fate.change
            && last.marks == marks
            && last.says.as_deref() == says
            && (last.moved, last.author, last.note) == (fate.moved, fate.author, note)
        {
            return last.text.push_str(text);
        }
        paragraph.runs.push(Run {
            kind,
            text: text.to_owned(),
            marks: marks.to_vec(),
            change: fate.change,
            says: says.map(str::to_owned),
            moved: fate.moved,
            author: fate.author,
            note,
        });
    }
}
