//! The values of rules as the cases write them: « 8 jours francs », « 1/3 », « un membre du même collège ».

use pleniere_core::bylaws::{Parameter, Shape};
use serde_json::{Value, json};

use crate::world::Told;

/// A value as operations take it.
pub fn value(parameter: Parameter, text: &str) -> Told<Value> {
    let unread = || format!("« {text} » n’est pas une valeur de « {} »", parameter.label());
    let number = |text: &str| text.trim().parse::<i64>().map_err(|_| unread());
    let choice = |label: &str| {
        parameter
            .choices()
            .into_iter()
            .find(|one| one.label == label)
            .map(|one| one.value)
            .ok_or_else(unread)
    };
    let fraction = |text: &str| -> Told<Value> {
        let (above, below) = text.split_once('/').ok_or_else(unread)?;
        Ok(json!({"kind": "fraction", "numerator": number(above)?, "denominator": number(below)?}))
    };
    Ok(match parameter.shape() {
        Shape::Delay => {
            let (days, count) = text.split_once(" jours ").ok_or_else(unread)?;
            json!({"kind": "delay", "days": number(days)?, "count": choice(count)?})
        }
        Shape::Number => json!({"kind": "number", "number": number(text)?}),
        Shape::Fraction => fraction(text)?,
        Shape::Share if text == "personne" => json!({"kind": "nobody"}),
        Shape::Share => match text.strip_suffix(" membres") {
            Some(members) => json!({"kind": "number", "number": number(members)?}),
            None => fraction(text)?,
        },
        Shape::Choice => json!({"kind": "choice", "choice": choice(text)?}),
        Shape::Weights => {
            let weights: Vec<Value> = text
                .split(", ")
                .map(|part| {
                    let (college, weight) = part.rsplit_once(' ').ok_or_else(unread)?;
                    Ok(json!({"college": college, "weight": number(weight)?}))
                })
                .collect::<Told<_>>()?;
            json!({"kind": "weights", "weights": weights})
        }
    })
}
