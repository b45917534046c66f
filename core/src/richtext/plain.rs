//! Prose as plain text, so that a script can write and read it.
//!
//! A line is a paragraph. `# `, `## `, `### ` start a title, `- ` a bullet, `1. ` a numbered item (two
//! spaces more for each level), `> ` a quote, `Article 1er. ` an article, `Considérant` a considérant,
//! `| a | b |` a row of a table. Marks, notes and mentions read as their words.

use super::block::{Block, Cell, HeadingAttrs, Inline, ListItem, TableRow};

/// The blocks of a plain text; empty lines part paragraphs and are not kept.
pub fn from_plain(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    read(&lines, 0)
}

fn read(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].trim();
        let until = |same: &dyn Fn(&str) -> bool| {
            lines[at..].iter().position(|line| !same(line)).map_or(lines.len(), |n| at + n)
        };
        if let Some((level, words)) = title(line) {
            out.push(Block::Heading { attrs: HeadingAttrs { level }, content: run(words) });
        } else if let Some(kind) = bullet(line).filter(|_| depth < super::repair::DEEPEST) {
            let indent = indent(lines[at]);
            let end = until(&|line| {
                self::indent(line) > indent
                    || (self::indent(line) == indent && bullet(line.trim()).is_some_and(|b| b.0 == kind.0))
            });
            let content = items(&lines[at..end], indent, depth);
            out.push(match kind.0 {
                true => Block::OrderedList { content },
                false => Block::BulletList { content },
            });
            at = end;
            continue;
        } else if line.starts_with('>') && depth < super::repair::DEEPEST {
            let end = until(&|line| line.trim_start().starts_with('>'));
            let inner: Vec<&str> = lines[at..end]
                .iter()
                .map(|line| line.trim_start().trim_start_matches('>').trim_start())
                .filter(|line| !line.is_empty())
                .collect();
            out.push(Block::Blockquote { content: filled(read(&inner, depth + 1)) });
            at = end;
            continue;
        } else if is_row(line) {
            let end = until(&|line| is_row(line.trim()));
            let content = lines[at..end].iter().map(|line| row(line.trim())).collect();
            out.push(Block::Table { content });
            at = end;
            continue;
        } else if let Some(words) = article(line) {
            out.push(Block::Article { content: run(words) });
        } else if line.starts_with("Considérant") || line.starts_with("CONSIDÉRANT") {
            out.push(Block::Considerant { content: run(line) });
        } else {
            out.push(Block::Paragraph { content: run(line) });
        }
        at += 1;
    }
    out
}

fn items(lines: &[&str], outer: usize, depth: usize) -> Vec<ListItem> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = lines[at + 1..]
            .iter()
            .position(|line| indent(line) <= outer)
            .map_or(lines.len(), |n| at + 1 + n);
        let words = bullet(lines[at].trim()).map_or(lines[at].trim(), |(_, words)| words);
        let mut content = vec![Block::Paragraph { content: run(words) }];
        content.extend(read(&lines[at + 1..end], depth + 1));
        out.push(ListItem { content });
        at = end;
    }
    out
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|glyph| *glyph == ' ').count()
}

fn title(line: &str) -> Option<(u8, &str)> {
    let level = line.chars().take_while(|glyph| *glyph == '#').count();
    let words = line.get(level..)?.strip_prefix(' ')?;
    (1..=3).contains(&level).then(|| (level as u8, words.trim()))
}

/// Whether an item is numbered, and its words.
fn bullet(line: &str) -> Option<(bool, &str)> {
    if let Some(words) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return Some((false, words.trim()));
    }
    let (number, words) = line.split_once(". ")?;
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (true, words.trim()))
}

fn article(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("Article")?.trim_start();
    let (number, words) = rest.split_once(['.', ':']).map(|(n, w)| (n.trim(), w.trim()))?;
    let digits = number.trim_end_matches("er");
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(words)
}

fn is_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

fn row(line: &str) -> TableRow {
    let cells = line[1..line.len() - 1].split('|');
    let content = cells
        .map(|words| Cell::TableCell {
            attrs: Default::default(),
            content: vec![Block::Paragraph { content: run(words.trim()) }],
        })
        .collect();
    TableRow { content }
}

fn run(words: &str) -> Vec<Inline> {
    if words.is_empty() { Vec::new() } else { vec![Inline::text(words)] }
}

fn filled(mut content: Vec<Block>) -> Vec<Block> {
    if content.is_empty() {
        content.push(Block::Paragraph { content: Vec::new() });
    }
    content
}

/// Blocks as plain text, one line a paragraph; read again it gives the same blocks when they hold
/// neither marks nor empty paragraphs nor words that look like a prefix.
pub fn to_plain<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> String {
    let mut out = String::new();
    let mut article = 0;
    for block in blocks {
        write(block, "", &mut article, &mut out);
    }
    out
}

fn write(block: &Block, lead: &str, article: &mut usize, out: &mut String) {
    let words = || block.plain_text().replace('\n', " ");
    match block {
        Block::Heading { attrs, .. } => {
            let signs = "#".repeat(usize::from(attrs.level));
            line(out, lead, &format!("{signs} {}", words()));
        }
        Block::Article { .. } => {
            *article += 1;
            let number = if *article == 1 { "1er".to_owned() } else { article.to_string() };
            line(out, lead, &format!("Article {number}. {}", words()));
        }
        Block::BulletList { content } | Block::OrderedList { content } => {
            let is_numbered = matches!(block, Block::OrderedList { .. });
            for (rank, item) in content.iter().enumerate() {
                let sign = if is_numbered { format!("{}. ", rank + 1) } else { "- ".to_owned() };
                let deeper = format!("{lead}  ");
                let mut inner = item.content.iter();
                if let Some(first) = inner.next() {
                    line(out, lead, &format!("{sign}{}", first.plain_text().replace('\n', " ")));
                }
                inner.for_each(|block| write(block, &deeper, article, out));
            }
        }
        Block::Blockquote { content } => {
            let deeper = format!("{lead}> ");
            content.iter().for_each(|block| write(block, &deeper, article, out));
        }
        Block::Table { content } => {
            for row in content {
                let mut cells = String::from("|");
                for cell in &row.content {
                    let words: Vec<String> =
                        cell.content().iter().map(|b| b.plain_text().replace(['\n', '|'], " ")).collect();
                    cells.push_str(&format!(" {} |", words.join(" ")));
                }
                line(out, lead, &cells);
            }
        }
        _ => line(out, lead, &words()),
    }
}

fn line(out: &mut String, lead: &str, words: &str) {
    out.push_str(lead);
    out.push_str(words);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_comes_back() {
        let text = "# Avis\n## Objet\nConsidérant que le budget est prêt\nUn paragraphe.\n- un\n  - deux\n  - trois\n- quatre\n1. premier\n2. second\n> cité\n> encore\nArticle 1er. Le comité adopte.\nArticle 2. Il publie.\n| a | b |\n| c | d |\n";
        let blocks = from_plain(text);
        assert_eq!(to_plain(&blocks), text);
        assert_eq!(from_plain(&to_plain(&blocks)), blocks);
        assert_eq!(blocks.len(), 10);
        assert_eq!(blocks[8], Block::article("Il publie."));
    }

    #[test]
    fn what_only_looks_like_a_sign_is_a_paragraph() {
        for line in ["#sans espace", "-un", "Article premier", "2026. Une année", "Articles 1 et 2.", "####  x"] {
            assert!(matches!(from_plain(line)[0], Block::Paragraph { .. }), "{line}");
        }
        assert!(from_plain(" \n\n").is_empty());
    }
}
