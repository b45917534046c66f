//! A WebDriver client of one page, over plain HTTP.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use ureq::Agent;

/// Longest wait for one answer: a window that hangs fails its test, it does not stop the run.
const PATIENCE: Duration = Duration::from_secs(30);
/// The key of an element in WebDriver's JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the driver refused.
#[derive(Debug, thiserror::Error)]
pub enum WebDriverError {
    /// No answer.
    #[error("WebDriver does not answer: {0}")]
    Silent(#[from] ureq::Error),
    /// An answer that says no.
    #[error("{0}")]
    Refused(String),
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

/// A session with one window.
pub struct Client {
    agent: Agent,
    session: String,
}

impl Client {
    /// Opens a session, which starts `binary` with `arguments`; the driver at `port` may still be starting.
    pub fn open(port: u16, binary: &str, arguments: &[String]) -> Result<Self, WebDriverError> {
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .build()
            .into();
        let server = format!("http://127.0.0.1:{port}");
        wait_until_ready(&agent, &server)?;
        let options = json!({ "binary": binary, "args": arguments });
        let always = json!({ "browserName": "wry", "webkitgtk:browserOptions": options });
        let wanted = json!({ "capabilities": { "alwaysMatch": always } });
        let opened = value(agent.post(format!("{server}/session")).send_json(wanted)?)?;
        let id = opened.get("sessionId").and_then(Value::as_str).unwrap_or_default();
        Ok(Self { session: format!("{server}/session/{id}"), agent })
    }

    /// Runs a function body in the page and returns its value.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.post("execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs a function body whose last argument is the function to call with the value.
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.post("execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// Clicks in the middle of an element, as a person would.
    pub fn click(&self, element: &Element) -> Result<(), WebDriverError> {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Presses keys one after the other, holding each until the last, then releases them.
    pub fn press(&self, keys: &[char]) -> Result<(), WebDriverError> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        self.keyboard(down.chain(up).collect())
    }

    /// Types a text where the focus is.
    pub fn type_text(&self, text: &str) -> Result<(), WebDriverError> {
        let strokes = text.chars().flat_map(|key| {
            ["keyDown", "keyUp"].map(|stroke| json!({ "type": stroke, "value": key }))
        });
        self.keyboard(strokes.collect())
    }

    /// The window as a PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>, WebDriverError> {
        let taken = value(self.agent.get(format!("{}/screenshot", self.session)).call()?)?;
        BASE64
            .decode(taken.as_str().unwrap_or_default())
            .map_err(|error| WebDriverError::Refused(error.to_string()))
    }

    fn keyboard(&self, actions: Vec<Value>) -> Result<(), WebDriverError> {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        value(self.agent.post(format!("{}/{path}", self.session)).send_json(body)?)
    }
}

impl Element {
    /// Reads an element out of a script's value.
    pub fn from_value(value: &Value) -> Option<Self> {
        value.get(ELEMENT).and_then(Value::as_str).map(|id| Self(id.to_owned()))
    }

    /// The element as a script's argument.
    pub fn to_value(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

fn value(mut answer: ureq::http::Response<ureq::Body>) -> Result<Value, WebDriverError> {
    let ok = answer.status().is_success();
    let mut body: Value = answer.body_mut().with_config().limit(64 << 20).read_json()?;
    let value = body.get_mut("value").map(Value::take).unwrap_or_default();
    if ok { Ok(value) } else { Err(WebDriverError::Refused(value.to_string())) }
}

fn wait_until_ready(agent: &Agent, server: &str) -> Result<(), WebDriverError> {
    let end = Instant::now() + PATIENCE;
    loop {
        match agent.get(format!("{server}/status")).call() {
            Ok(_) => return Ok(()),
            Err(error) if Instant::now() > end => return Err(error.into()),
            Err(_) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}
