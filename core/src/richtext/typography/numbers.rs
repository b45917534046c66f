//! Numbers with what belongs to them: `n° 4`, `14 h 30`, `12 000 €`, `10 %`, `24 novembre`.

use super::{Line, NARROW, NBSP, ends_word, is_space};

/// `n°4`, `N° 4`, `nº 4`.
pub(super) fn numero(line: &mut Line) {
    let mut index = 1;
    while index < line.len() {
        let sign = matches!(line.at(index), Some('°' | 'º'));
        let letter = matches!(line.before(index), Some('n' | 'N'));
        let alone = index < 2 || ends_word(line.at(index - 2));
        if !sign || !letter || !alone || line.is_fixed(index) {
            index += 1;
            continue;
        }
        let mut next = index + 1;
        while line.at(next).is_some_and(is_space) {
            next += 1;
        }
        if line.at(next).is_some_and(char::is_alphanumeric) {
            line.put(index, '°');
            line.space_before(next, NBSP);
        }
        index += 1;
    }
}

/// `14h30`, `9 h`, `14 H 05`: hours from 0 to 24, minutes with two digits.
pub(super) fn hours(line: &mut Line) {
    let mut index = 0;
    while index < line.len() {
        let end = line.digits_end(index);
        if end == index {
            index += 1;
            continue;
        }
        if let Some(sign) = hour_sign(line, index, end) {
            set_hour(line, end, sign);
        }
        index = end;
    }
}

/// Where the h of the hour is, if the digits are an hour.
fn hour_sign(line: &Line, start: usize, end: usize) -> Option<usize> {
    let hour: u32 = line.text(start, end).parse().ok()?;
    // A dash may come before: `14 h 30-16 h`.
    let stands_alone =
        line.before(start).is_none_or(|glyph| !glyph.is_alphanumeric() && !".,:/".contains(glyph));
    if end - start > 2 || hour > 24 || !stands_alone || line.is_fixed(start) {
        return None;
    }
    let sign = if line.at(end).is_some_and(is_space) { end + 1 } else { end };
    if !matches!(line.at(sign), Some('h' | 'H')) {
        return None;
    }
    let rest = if line.at(sign + 1).is_some_and(is_space) { sign + 2 } else { sign + 1 };
    let minutes_end = line.digits_end(rest);
    let with_minutes = minutes_end - rest == 2
        && line.text(rest, minutes_end).parse::<u32>().is_ok_and(|minutes| minutes < 60)
        && ends_word(line.at(minutes_end));
    (with_minutes || ends_word(line.at(sign + 1))).then_some(sign)
}

fn set_hour(line: &mut Line, end: usize, sign: usize) {
    line.put(sign, 'h');
    let sign = line.space_before(sign, NBSP);
    debug_assert!(sign > end - 1);
    let spaced = line.at(sign + 1).is_some_and(is_space);
    let rest = if spaced { sign + 2 } else { sign + 1 };
    let minutes_end = line.digits_end(rest);
    let minutes = minutes_end - rest == 2
        && ends_word(line.at(minutes_end))
        && line.text(rest, minutes_end).parse::<u32>().is_ok_and(|minutes| minutes < 60);
    if minutes {
        line.space_before(rest, NBSP);
    }
}

/// `12 000`: groups of three already spaced are bound; five digits or more are grouped before a
/// currency only (a postal code is not a number).
pub(super) fn thousands(line: &mut Line) {
    let mut index = 0;
    while index < line.len() {
        let end = line.digits_end(index);
        if end == index {
            index += 1;
            continue;
        }
        let stands_alone = line
            .before(index)
            .is_none_or(|glyph| !glyph.is_alphanumeric() && !".,:/-–".contains(glyph));
        if !stands_alone || line.is_fixed(index) {
            index = end;
            continue;
        }
        index =
            if end - index > 4 { group(line, index, end) } else { bind_groups(line, index, end) };
    }
}

fn bind_groups(line: &mut Line, start: usize, end: usize) -> usize {
    if end - start > 3 || line.at(start) == Some('0') {
        return end;
    }
    let mut end = end;
    while line.at(end).is_some_and(is_space) {
        let group_end = line.digits_end(end + 1);
        if group_end - end != 4 || !ends_word(line.at(group_end)) {
            break;
        }
        line.put(end, NARROW);
        end = group_end;
    }
    end
}

fn group(line: &mut Line, start: usize, end: usize) -> usize {
    let unit = if line.at(end).is_some_and(is_space) { end + 1 } else { end };
    if !matches!(line.at(unit), Some('€' | '$' | '£')) || line.at(start) == Some('0') {
        return end;
    }
    let mut inserted = 0;
    let mut place = end - 3;
    while place > start {
        line.insert(place, NARROW);
        inserted += 1;
        place = place.saturating_sub(3);
    }
    end + inserted
}

/// Signs take a no-break space even when none was typed; words only when one was.
pub(super) fn units(line: &mut Line) {
    const SIGNS: [char; 5] = ['€', '%', '‰', '$', '£'];
    const WORDS: [&str; 22] = [
        "M€", "Md€", "k€", "euro", "euros", "km", "cm", "mm", "kg", "g", "m", "min", "ans", "an",
        "Go", "Mo", "To", "Mbit", "Gbit", "kWh", "h", "s",
    ];
    let mut index = 1;
    while index < line.len() {
        let here = line.at(index);
        if line.is_fixed(index) {
            index += 1;
            continue;
        }
        if here.is_some_and(|glyph| SIGNS.contains(&glyph)) && ends_word(line.at(index + 1)) {
            let mut at = index;
            while at > 0 && line.before(at).is_some_and(is_space) {
                at -= 1;
            }
            if line.before(at).is_some_and(|glyph| glyph.is_ascii_digit()) {
                index = line.space_before(index, NBSP);
            }
        } else if here == Some(' ')
            && line.before(index).is_some_and(|glyph| glyph.is_ascii_digit())
        {
            let mut end = line.letters_end(index + 1);
            if line.at(end) == Some('€') {
                end += 1;
            }
            if WORDS.contains(&line.text(index + 1, end).as_str()) && ends_word(line.at(end)) {
                line.put(index, NBSP);
            }
        }
        index += 1;
    }
}

/// `24 novembre`, `1er juin`, `article 5`, `art. 5`, `p. 3`: what would read badly if cut.
pub(super) fn dates(line: &mut Line) {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    const BEFORE_NUMBER: [&str; 13] = [
        "article", "articles", "art", "point", "points", "annexe", "page", "p", "pp", "phase",
        "cycle", "lot", "al",
    ];
    for index in 1..line.len().saturating_sub(1) {
        if line.at(index) != Some(' ') || line.is_fixed(index) {
            continue;
        }
        let word_end = line.letters_end(index + 1);
        let mut start = index;
        while start > 0 && line.before(start).is_some_and(char::is_alphanumeric) {
            start -= 1;
        }
        let day = line.text(start, index);
        let is_day = day == "1er"
            || (day.len() <= 2 && day.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day)));
        if is_day && MONTHS.contains(&line.text(index + 1, word_end).to_lowercase().as_str()) {
            line.put(index, NBSP);
            continue;
        }
        let mut end = index;
        if line.before(end) == Some('.') {
            end -= 1;
        }
        let mut start = end;
        while start > 0 && line.before(start).is_some_and(char::is_alphabetic) {
            start -= 1;
        }
        let word = line.text(start, end).to_lowercase();
        let whole = start == 0 || ends_word(line.before(start));
        if whole
            && BEFORE_NUMBER.contains(&word.as_str())
            && line.at(index + 1).is_some_and(|next| next.is_ascii_digit())
        {
            line.put(index, NBSP);
        }
    }
}
