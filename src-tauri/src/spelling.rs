//! French spelling in what is typed. WebView2 and WebKit on macOS follow `lang="fr"` by themselves;
//! WebKitGTK checks nothing until its host names a language.

use tauri::WebviewWindow;
use webkit2gtk::{WebContextExt, WebViewExt};

/// As Enchant names it: a dictionary called « fr » alone serves too.
const FRENCH: &str = "fr_FR";

/// Turns the spelling of French on. Without a French dictionary on the computer nothing is underlined,
/// and nothing else changes.
///
/// # Errors
/// When the window is gone already.
pub fn in_french(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let Some(context) = webview.inner().context() else { return };
        context.set_spell_checking_languages(&[FRENCH]);
        context.set_spell_checking_enabled(true);
    })
}
