//! The running application, as a test sees it: what is on the page, and what a person does to it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::{Client, Display, Element, Group, WebDriverError, chord, free_port};
use crate::home::Home;

/// How long a page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(15);

/// Finds elements as assistive technology does; axe-core computes roles and names.
const FIND: &str = include_str!("find.js");

type Trouble = Box<dyn std::error::Error>;

/// A window under test. Dropping it ends every process behind it.
pub struct App {
    // Before the processes: fields are dropped in order.
    client: Client,
    _driver: Group,
    _display: Display,
}

impl App {
    /// Starts the application in `home`, with a register on its command line or none.
    pub fn launch(home: &Home, register: Option<&Path>) -> Result<Self, Trouble> {
        let arguments: Vec<String> =
            register.into_iter().map(|path| path.display().to_string()).collect();
        let app = Self::launch_program(&shell(), home, &arguments)?;
        // Read when it runs: it is installed with the user interface, not committed.
        let axe = std::fs::read_to_string(ui().join("node_modules/axe-core/axe.min.js"))?;
        app.client.script(&axe, &[])?;
        Ok(app)
    }

    /// Starts any program that shows a web view.
    pub fn launch_program(
        program: &Path,
        home: &Home,
        arguments: &[String],
    ) -> Result<Self, Trouble> {
        std::fs::create_dir_all(pictures())?;
        let display = Display::open()?;
        let port = free_port()?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DISPLAY", display.number())
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "Europe/Paris")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .envs(home.environment())
            .stderr(File::create(pictures().join(format!("{}.log", test_name())))?);
        let driver = Group::start(&mut driver)?;
        let client = Client::open(port, &program.display().to_string(), arguments)?;
        let app = Self { client, _driver: driver, _display: display };
        app.wait("the page", || Ok(app.script("return document.readyState")? == "complete"))?;
        Ok(app)
    }

    /// The element of this role and accessible name, once it is there. A role is ARIA's: "button",
    /// "link", "textbox", "heading", "option"… A name ending in "*" is a beginning,
    /// one beginning with "*" an end.
    pub fn find(&self, role: &str, name: &str) -> Result<Element, Trouble> {
        self.wait_some(&format!("{role} “{name}”"), || self.look(role, name))
    }

    /// Whether an element of this role and name is there now.
    pub fn shows(&self, role: &str, name: &str) -> Result<bool, Trouble> {
        Ok(self.look(role, name)?.is_some())
    }

    /// The first element that this CSS selector matches, once it is there.
    pub fn css(&self, selector: &str) -> Result<Element, Trouble> {
        self.wait_some(selector, || {
            let found = self
                .client
                .script("return document.querySelector(arguments[0])", &[json!(selector)])?;
            Ok(Element::from_value(&found))
        })
    }

    /// The element that this function body returns, once it does.
    pub fn found_by(&self, body: &str) -> Result<Element, Trouble> {
        self.wait_some(body, || Ok(Element::from_value(&self.client.script(body, &[])?)))
    }

    /// Waits until the page shows this text, spaces of any kind being equal.
    pub fn wait_for_text(&self, text: &str) -> Result<(), Trouble> {
        self.wait(&format!("“{text}”"), || Ok(self.text()?.contains(&plain(text))))
    }

    /// The text of the page, with plain spaces.
    pub fn text(&self) -> Result<String, Trouble> {
        Ok(plain(self.script("return document.body.innerText")?.as_str().unwrap_or_default()))
    }

    /// Clicks the element of this role and name.
    pub fn click(&self, role: &str, name: &str) -> Result<(), Trouble> {
        Ok(self.client.click(&self.find(role, name)?)?)
    }

    /// Clicks an element.
    pub fn click_on(&self, element: &Element) -> Result<(), Trouble> {
        Ok(self.client.click(element)?)
    }

    /// Presses Enter on the element of this role and name: the driver clicks elsewhere in an enlarged page.
    pub fn activate(&self, role: &str, name: &str) -> Result<(), Trouble> {
        // A page that was just shown may still place the focus, or draw the element again: it is taken once
        // it stays.
        let focus = "const done = arguments[arguments.length - 1];
            arguments[0].focus();
            requestAnimationFrame(() => requestAnimationFrame(() =>
              done(document.activeElement === arguments[0])));";
        self.wait(&format!("the focus on {role} “{name}”"), || {
            let element = self.find(role, name)?;
            let kept = self.client.script_async(focus, &[element.to_value()]);
            Ok(kept.is_ok_and(|kept| kept == true))
        })?;
        self.press("Enter")
    }

    /// Replaces what is in a field, without the mouse.
    pub fn fill(&self, role: &str, name: &str, text: &str) -> Result<(), Trouble> {
        let field = self.find(role, name)?;
        self.client.script("arguments[0].focus()", &[field.to_value()])?;
        self.press("Ctrl+a")?;
        self.type_text(text)
    }

    /// Does what the dialog asks about, and waits until it is gone: keys are the dialog's until then.
    pub fn confirm(&self) -> Result<(), Trouble> {
        self.css("dialog[open]")?;
        self.press("Enter")?;
        self.wait_gone("dialog[open]")
    }

    /// Waits until nothing matches this CSS selector.
    pub fn wait_gone(&self, selector: &str) -> Result<(), Trouble> {
        self.wait(&format!("the end of {selector}"), || {
            let gone = "return document.querySelector(arguments[0]) === null";
            Ok(self.client.script(gone, &[json!(selector)])? == true)
        })
    }

    /// Waits until what has the focus matches this CSS selector.
    pub fn wait_for_focus(&self, selector: &str) -> Result<(), Trouble> {
        self.wait(&format!("the focus on {selector}"), || {
            let here = "return document.activeElement.matches(arguments[0])";
            Ok(self.client.script(here, &[json!(selector)])? == true)
        })
    }

    /// Types a text where the focus is.
    pub fn type_text(&self, text: &str) -> Result<(), Trouble> {
        Ok(self.client.type_text(text)?)
    }

    /// Presses a key or a chord where the focus is: "Enter", "Ctrl+Z", "Alt+ArrowUp".
    pub fn press(&self, keys: &str) -> Result<(), Trouble> {
        Ok(self.client.press(&chord(keys))?)
    }

    /// Goes to a page by its address, and waits until it has settled.
    pub fn go(&self, address: &str) -> Result<(), Trouble> {
        let settled = "const done = arguments[arguments.length - 1];
            location.hash = arguments[0];
            let quiet = setTimeout(done, 500);
            new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(done, 300); })
              .observe(document.body, { childList: true, subtree: true });";
        self.client.script_async(settled, &[json!(address)])?;
        self.css("h1").map(drop)
    }

    /// Shows the page in the "light" or the "dark" theme.
    pub fn theme(&self, theme: &str) -> Result<(), Trouble> {
        // Colours may fade from one theme to the other; what counts is where they end.
        let set = "const done = arguments[arguments.length - 1];
            document.documentElement.dataset.theme = arguments[0];
            setTimeout(() => requestAnimationFrame(() => done()), 300);";
        self.client.script_async(set, &[json!(theme)])?;
        Ok(())
    }

    /// Enlarges the page that many times, as Ctrl and + do: the window has that much less room.
    pub fn zoom(&self, times: u8) -> Result<(), Trouble> {
        let set = "const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__
              .invoke('plugin:webview|set_webview_zoom', { label: 'main', value: arguments[0] })
              .then(() => setTimeout(() => done(null), 300), (error) => done(String(error)));";
        match self.client.script_async(set, &[json!(times)])? {
            Value::Null => Ok(()),
            refused => Err(refused.to_string().into()),
        }
    }

    /// Runs a function body in the page.
    pub fn script(&self, body: &str) -> Result<Value, WebDriverError> {
        self.client.script(body, &[])
    }

    /// Runs a function body with arguments; its last argument is the function to call when done.
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.client.script_async(body, arguments)
    }

    /// Writes a picture of the window into `folder`.
    pub fn picture(&self, folder: &Path, name: &str) -> Result<PathBuf, Trouble> {
        std::fs::create_dir_all(folder)?;
        // What the page says is drawn a frame later.
        let drawn = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
        self.client.script_async(drawn, &[])?;
        let file = folder.join(format!("{name}.png"));
        std::fs::write(&file, self.client.screenshot()?)?;
        Ok(file)
    }

    /// Writes a picture of the window where a person looks after a test run.
    pub fn screenshot(&self, name: &str) -> Result<PathBuf, Trouble> {
        self.picture(&pictures(), name)
    }

    /// Waits until `done` says so; fails with a picture and what was awaited.
    pub fn wait(
        &self,
        what: &str,
        mut done: impl FnMut() -> Result<bool, Trouble>,
    ) -> Result<(), Trouble> {
        self.wait_some(what, || Ok(done()?.then_some(())))
    }

    fn wait_some<T>(
        &self,
        what: &str,
        mut found: impl FnMut() -> Result<Option<T>, Trouble>,
    ) -> Result<T, Trouble> {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = found()? {
                return Ok(found);
            }
            if Instant::now() > end {
                let picture = self.screenshot(&format!("{}-failure", test_name()))?;
                let page = self.text().unwrap_or_default();
                let picture = picture.display();
                return Err(format!("waited in vain for {what}\n{picture}\n{page}").into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn look(&self, role: &str, name: &str) -> Result<Option<Element>, Trouble> {
        let found = self.client.script(FIND, &[json!(role), json!(plain(name))])?;
        Ok(Element::from_value(&found))
    }
}

/// The test that runs now: the harness names its threads so.
fn test_name() -> String {
    let thread = std::thread::current();
    thread.name().and_then(|path| path.rsplit("::").next()).unwrap_or("test").to_owned()
}

/// The shell under test, as `cargo xtask e2e` built it.
fn shell() -> PathBuf {
    std::env::var_os("PLENIERE_SHELL")
        .map_or_else(|| target().join("debug/pleniere"), PathBuf::from)
}

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui")
}

fn pictures() -> PathBuf {
    target().join("e2e")
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"), PathBuf::from)
}

/// Spaces of any kind as one plain space, so that tests need not spell French typography.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
