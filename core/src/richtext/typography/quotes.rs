//! Guillemets: `"mot"` and `“mot”` become `« mot »`; inside guillemets the second level is `“mot”`.

use super::{Line, NBSP, is_space};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Outer,
    Inner,
}

pub(super) fn guillemets(line: &mut Line) {
    chevrons(line);
    pair(line);
    spaces(line);
}

/// `<<` and `>>`, as typed where the keyboard has no guillemet.
fn chevrons(line: &mut Line) {
    for (twice, sign) in [('<', '«'), ('>', '»')] {
        let mut index = 0;
        while index + 1 < line.len() {
            let run = (index..line.len()).take_while(|at| line.at(*at) == Some(twice)).count();
            if run == 2 && !line.is_fixed(index) {
                line.put(index, sign);
                line.remove(index + 1);
            }
            index += run.max(1);
        }
    }
}

/// Finds the quotes that belong together; a quote left alone (an inch, a slip) stays as typed.
fn pair(line: &mut Line) {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut pairs: Vec<(usize, usize, Level)> = Vec::new();
    for index in 0..line.len() {
        let Some(glyph) = line.at(index).filter(|_| !line.is_fixed(index)) else { continue };
        match glyph {
            '«' | '“' => open.push((index, glyph)),
            '»' => close(&mut open, &mut pairs, index, '«'),
            '”' => close(&mut open, &mut pairs, index, '“'),
            '"' if may_close(line, index) && open.iter().any(|(_, sign)| *sign == '"') => {
                close(&mut open, &mut pairs, index, '"');
            }
            '"' if may_open(line, index) => open.push((index, glyph)),
            _ => {}
        }
    }
    for (start, end, level) in pairs {
        let (before, after) = match level {
            Level::Outer => ('«', '»'),
            Level::Inner => ('“', '”'),
        };
        line.put(start, before);
        line.put(end, after);
    }
}

fn close(
    open: &mut Vec<(usize, char)>,
    pairs: &mut Vec<(usize, usize, Level)>,
    end: usize,
    sign: char,
) {
    let Some(place) = open.iter().rposition(|(_, opened)| *opened == sign) else { return };
    open.truncate(place + 1);
    if let Some((start, _)) = open.pop() {
        // Whatever opened around it counts, even before its own end is known.
        let level = if open.is_empty() || sign == '«' { Level::Outer } else { Level::Inner };
        pairs.push((start, end, level));
    }
}

fn may_open(line: &Line, index: usize) -> bool {
    let starts =
        line.before(index).is_none_or(|glyph| is_space(glyph) || "([’'–—-/«“".contains(glyph));
    starts && line.at(index + 1).is_some_and(|glyph| glyph != '"' && !is_space(glyph))
}

fn may_close(line: &Line, index: usize) -> bool {
    let after = line.before(index).is_some_and(|glyph| glyph != '"');
    after && line.at(index + 1).is_none_or(|glyph| !glyph.is_alphanumeric())
}

/// One no-break space inside each guillemet.
fn spaces(line: &mut Line) {
    let mut index = 0;
    while index < line.len() {
        if line.is_fixed(index) {
            index += 1;
            continue;
        }
        match line.at(index) {
            Some('«') if index + 1 < line.len() => {
                let mut next = index + 1;
                while line.at(next).is_some_and(is_space) {
                    next += 1;
                }
                if next < line.len() {
                    line.space_before(next, NBSP);
                }
                index += 2;
            }
            Some('»') if line.before(index).is_some_and(|glyph| glyph != '«') => {
                let only_spaces = (0..index).all(|at| line.at(at).is_some_and(is_space));
                index = if only_spaces { index + 1 } else { line.space_before(index, NBSP) + 1 };
            }
            _ => index += 1,
        }
    }
}
