//! An empty Tauri window: what `cargo xtask bench` compares the start of the application with.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
