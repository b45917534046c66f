//! Articles that bind a committee of the code and no other, for findings that no parameter settles.

use super::Profile;

/// Replacement for the rest of the term.
pub const TERM: &str = "art. R133-4 CRPA";
/// Who stands in for whom.
pub const SUBSTITUTION: &str = "art. R133-3 CRPA";
/// The president convenes and sets the agenda.
pub const CONVENING: &str = "art. R133-5 CRPA";
/// Outsiders are heard, they do not vote.
pub const HEARING: &str = "art. R133-6 CRPA";
/// What a deliberation in writing leaves behind.
pub const WRITING: &str = "art. R133-7 CRPA";
/// A personal interest keeps from deliberating.
pub const INTEREST: &str = "art. R133-12 CRPA";
/// The term of an avis that must be asked for.
pub const REFERRAL: &str = "art. R133-14 CRPA";
/// Identification and secrecy at a distance.
pub const REMOTE: &str = "décret n° 2014-1627, art. 4";
/// How an exchange in writing is conducted.
pub const EXCHANGE: &str = "décret n° 2014-1627";

impl Profile {
    /// The article, where it binds: a committee born of a convention or of custom is none of those that
    /// the code and the ordonnance speak of, and citing them there would be false.
    pub fn law(self, article: &'static str) -> Option<&'static str> {
        (self == Profile::Crpa).then_some(article)
    }

    /// The same, in brackets after a sentence: « (art. R133-5 CRPA) », or nothing.
    pub fn quoting(self, article: &'static str) -> String {
        self.law(article).map_or_else(String::new, |article| format!(" ({article})"))
    }
}
