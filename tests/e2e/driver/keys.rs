//! Key names as people write them ("Ctrl+Z"), as WebDriver wants them.

/// Modifiers and key of a chord: "Ctrl+Shift+Z", "Alt+ArrowUp", "Enter", "a".
///
/// # Panics
/// On a name it does not know: the test is wrong.
pub fn chord(written: &str) -> Vec<char> {
    // "+" alone is a key; elsewhere it joins.
    if written == "+" {
        return vec!['+'];
    }
    written.split('+').map(key).collect()
}

fn key(name: &str) -> char {
    let mut characters = name.chars();
    if let (Some(single), None) = (characters.next(), characters.next()) {
        return single;
    }
    match name {
        "Ctrl" => '\u{e009}',
        "Shift" => '\u{e008}',
        "Alt" => '\u{e00a}',
        "Enter" => '\u{e007}',
        "Tab" => '\u{e004}',
        "Escape" => '\u{e00c}',
        "Backspace" => '\u{e003}',
        "Delete" => '\u{e017}',
        "Space" => ' ',
        "Home" => '\u{e011}',
        "End" => '\u{e010}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "F1" => '\u{e031}',
        "F2" => '\u{e032}',
        "F6" => '\u{e036}',
        _ => panic!("no key is called {name}"),
    }
}
