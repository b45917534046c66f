//! Inside and between words: apostrophes, œ, ellipses, dashes, civilities.

use super::{Line, NBSP, ends_word, is_space};

/// `'` and its look-alikes become `’`, but after a digit (minutes, feet).
pub(super) fn apostrophes(line: &mut Line) {
    for index in 0..line.len() {
        if line.is_fixed(index) || !matches!(line.at(index), Some('\'' | '`' | '´' | 'ʼ' | '‘'))
        {
            continue;
        }
        let after_letter = line.before(index).is_some_and(char::is_alphabetic);
        let before_letter = line.at(index + 1).is_some_and(char::is_alphanumeric);
        let before_quote = line.at(index + 1).is_some_and(|glyph| "«\"“".contains(glyph));
        if matches!(line.at(index), Some('`' | '´' | '‘')) {
            // Elsewhere than inside a word they mean something else.
            if after_letter && before_letter {
                line.put(index, '’');
            }
        } else if after_letter
            || (before_letter && !line.before(index).is_some_and(|glyph| glyph.is_ascii_digit()))
            || (before_quote && !is_opening(line, index))
        {
            line.put(index, '’');
        }
    }
}

fn is_opening(line: &Line, index: usize) -> bool {
    line.before(index).is_none_or(|glyph| !glyph.is_alphabetic())
}

/// Exactly three full stops become `…`.
pub(super) fn ellipses(line: &mut Line) {
    let mut index = 0;
    while index < line.len() {
        let run = (index..line.len()).take_while(|at| line.at(*at) == Some('.')).count();
        if run == 3 && !line.is_fixed(index) && line.before(index) != Some('…') {
            line.put(index, '…');
            line.remove(index + 1);
            line.remove(index + 1);
        }
        index += run.max(1);
    }
}

/// `coeur`, `oeuvre`, `voeux`: words whose `oe` is always œ in French.
pub(super) fn ligatures(line: &mut Line) {
    let mut start = 0;
    while start < line.len() {
        let end = line.letters_end(start);
        if end == start {
            start += 1;
            continue;
        }
        let mut removed = 0;
        if let Some(offset) =
            place_of_ligature(&line.text(start, end)).filter(|_| !line.is_fixed(start))
        {
            let upper = line.at(start + offset) == Some('O');
            line.put(start + offset, if upper { 'Œ' } else { 'œ' });
            line.remove(start + offset + 1);
            removed = 1;
        }
        start = end - removed;
    }
}

fn place_of_ligature(word: &str) -> Option<usize> {
    const WHOLE: [&str; 26] = [
        "coeur",
        "coeurs",
        "rancoeur",
        "rancoeurs",
        "soeur",
        "soeurs",
        "consoeur",
        "consoeurs",
        "choeur",
        "choeurs",
        "voeu",
        "voeux",
        "noeud",
        "noeuds",
        "noeudal",
        "moeurs",
        "boeuf",
        "boeufs",
        "oeuf",
        "oeufs",
        "oeil",
        "oeils",
        "coelacanthe",
        "oesophage",
        "oestrogène",
        "oecuménique",
    ];
    const STEMS: [&str; 9] =
        ["oeuvr", "manoeuvr", "désoeuvr", "oeill", "oenolog", "foet", "oedèm", "écoeur", "oecumén"];
    if !word.to_ascii_lowercase().contains("oe") {
        return None;
    }
    let lower = word.to_lowercase();
    let known = WHOLE.contains(&lower.as_str()) || STEMS.iter().any(|stem| lower.starts_with(stem));
    let letters: Vec<char> = word.chars().collect();
    let place = letters.windows(2).position(|pair| matches!(pair, ['o' | 'O', 'e' | 'E']))?;
    known.then_some(place)
}

/// ` - ` becomes ` – `, `--` too; `2019-2021` is a range when it goes up.
pub(super) fn dashes(line: &mut Line) {
    let mut index = 0;
    while index < line.len() {
        let run = (index..line.len()).take_while(|at| line.at(*at) == Some('-')).count();
        if run == 0 || line.is_fixed(index) {
            index += run.max(1);
            continue;
        }
        let after = line.at(index + run);
        let spaced = line.before(index).is_none_or(is_space) && after.is_some_and(is_space);
        match run {
            1 if spaced || is_range(line, index) => line.put(index, '–'),
            2 if spaced => {
                line.put(index, '–');
                line.remove(index + 1);
            }
            3 if spaced => {
                line.put(index, '—');
                line.remove(index + 1);
                line.remove(index + 1);
            }
            _ => {}
        }
        index += run;
    }
}

/// Two years, the second later, that are no part of a date or a reference.
fn is_range(line: &Line, hyphen: usize) -> bool {
    let end = line.digits_end(hyphen + 1);
    let Some(start) = hyphen.checked_sub(4) else { return false };
    let outside = |glyph: Option<char>| {
        glyph.is_none_or(|glyph| !glyph.is_alphanumeric() && !"-–./:_".contains(glyph))
    };
    let after = line.at(end);
    let closed = outside(after) || (matches!(after, Some('.' | ':')) && outside(line.at(end + 1)));
    if end - hyphen != 5 || !outside(line.before(start)) || !closed {
        return false;
    }
    let year = |from, to| {
        line.text(from, to).parse::<u32>().ok().filter(|year| (1900..=2100).contains(year))
    };
    match (year(start, hyphen), year(hyphen + 1, end)) {
        (Some(first), Some(last)) => first < last,
        _ => false,
    }
}

/// `M. Untel`, `Mme Unetelle`: the civility stays with the name.
pub(super) fn titles(line: &mut Line) {
    const CIVILITIES: [&str; 9] = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr", "Me", "Mgr"];
    for index in 1..line.len().saturating_sub(1) {
        if line.at(index) != Some(' ') || !line.at(index + 1).is_some_and(char::is_uppercase) {
            continue;
        }
        let mut start = index;
        while start > 0
            && line.before(start).is_some_and(|glyph| glyph.is_alphabetic() || glyph == '.')
        {
            start -= 1;
        }
        if CIVILITIES.contains(&line.text(start, index).as_str()) && ends_word(line.before(start)) {
            line.put(index, NBSP);
        }
    }
}
