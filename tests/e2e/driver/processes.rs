//! Processes started by a test, and certain to end with it.

use std::io::{self, BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process_group};

/// A process and all its descendants, killed when dropped.
pub struct Group(Child);

impl Group {
    /// Starts `command` at the head of a group of its own.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        command.process_group(0).stdin(Stdio::null()).spawn().map(Self)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(leader) = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw) {
            // Already gone is what we want.
            let _ = kill_process_group(leader, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}

/// A display without a screen.
pub struct Display {
    number: String,
    _server: Group,
}

impl Display {
    /// Starts a server, which chooses a free number itself: no race between tests.
    pub fn open() -> io::Result<Self> {
        let mut server = Command::new("Xvfb");
        server
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Group::start(&mut server)?;
        let mut number = String::new();
        if let Some(output) = server.0.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        if number.trim().is_empty() {
            return Err(io::Error::other("Xvfb did not start"));
        }
        Ok(Self { number: format!(":{}", number.trim()), _server: server })
    }

    /// The value of `DISPLAY`.
    pub fn number(&self) -> &str {
        &self.number
    }
}

/// A port nobody listens on at this moment.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
