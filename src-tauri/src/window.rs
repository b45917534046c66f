//! The one window: where it opens, what it may navigate to, and what is dropped on it.

use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, DragDropEvent, LogicalSize, Manager, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

use crate::file_names::REGISTER_EXTENSION;
use crate::opening;
use crate::preferences::{Preferences, WindowPlace, WindowState};

/// The label of the only window.
pub const MAIN: &str = "main";

/// The window's title until the page gives its own, the name of the register.
const APPLICATION_NAME: &str = "Plénière";

const FIRST_SIZE: LogicalSize<f64> = LogicalSize::new(1280.0, 800.0);
/// Small enough for a 1280-pixel screen at 200 %.
const SMALLEST_SIZE: LogicalSize<f64> = LogicalSize::new(480.0, 400.0);

/// Opens the window as it was left.
///
/// # Errors
/// When the system refuses a window or a web view.
pub fn open(app: &AppHandle, place: Option<WindowPlace>) -> tauri::Result<()> {
    let size = place.map_or(FIRST_SIZE, |place| LogicalSize::new(place.width, place.height));
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(APPLICATION_NAME)
        .inner_size(size.width, size.height)
        .min_inner_size(SMALLEST_SIZE.width, SMALLEST_SIZE.height)
        .maximized(place.is_some_and(|place| place.state == WindowState::Maximized))
        .zoom_hotkeys_enabled(true)
        .on_document_title_changed(|window, title| {
            // A title that stays behind harms nothing.
            let _ = window.set_title(&title);
        })
        .on_navigation(stays_home)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    #[cfg(target_os = "linux")]
    crate::spelling::in_french(&window)?;
    let seen = window.clone();
    window.on_window_event(move |event| heard(&seen, event));
    Ok(())
}

/// The page never leaves the application: no link, no form, no redirect opens anything else.
fn stays_home(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

fn heard(window: &WebviewWindow, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { .. } => remember_place(window),
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let is_register = |path: &&std::path::PathBuf| {
                path.extension().is_some_and(|found| found.eq_ignore_ascii_case(REGISTER_EXTENSION))
            };
            // Anything else is opened too: the core says best why it is no register.
            if let Some(path) = paths.iter().find(is_register).or(paths.first()) {
                opening::open_from_outside(window.app_handle(), path.clone());
            }
        }
        _ => {}
    }
}

fn remember_place(window: &WebviewWindow) {
    let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) else { return };
    let preferences = window.state::<Preferences>();
    if window.is_maximized().unwrap_or(false) {
        return preferences.remember_maximized(FIRST_SIZE);
    }
    preferences.remember_size(size.to_logical(scale));
}
