//! The size the window was left with.

use serde::{Deserialize, Serialize};
use tauri::LogicalSize;

use super::Preferences;

/// How the window was left. Sizes are logical pixels, so that they survive a change of screen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WindowPlace {
    /// Inner width when not maximized.
    pub width: f64,
    /// Inner height when not maximized.
    pub height: f64,
    /// Whether it filled the screen.
    pub state: WindowState,
}

/// Whether the window fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WindowState {
    /// It has its own size.
    Normal,
    /// It fills the screen.
    Maximized,
}

impl Preferences {
    /// How the window was left, if it was ever open here and the size makes sense.
    pub fn window(&self) -> Option<WindowPlace> {
        self.lock().window.filter(|place| place.width >= 200.0 && place.height >= 200.0)
    }

    /// Keeps the size of a window that does not fill the screen.
    pub fn remember_size(&self, size: LogicalSize<f64>) {
        self.change(|kept| {
            kept.window = Some(WindowPlace {
                width: size.width,
                height: size.height,
                state: WindowState::Normal,
            });
        });
    }

    /// Keeps that the window filled the screen, and the size it goes back to.
    pub fn remember_maximized(&self, first_size: LogicalSize<f64>) {
        self.change(|kept| {
            let (width, height) = kept
                .window
                .map_or((first_size.width, first_size.height), |was| (was.width, was.height));
            kept.window = Some(WindowPlace { width, height, state: WindowState::Maximized });
        });
    }
}
