//! Debian and Ubuntu packages.

use std::process::{Command, Stdio};

use super::{Package, missing};
use crate::process::{Done, answers, done};

/// Whether this system has Debian packages.
pub fn is_here() -> bool {
    cfg!(target_os = "linux")
        && answers("dpkg-query", "--version")
        && answers("apt-get", "--version")
}

/// Installs those of `wanted` that are not there.
///
/// # Errors
/// When apt fails, or when we are neither root nor have sudo.
pub fn ensure(wanted: &[&Package]) -> Done {
    let absent: Vec<&&Package> = wanted.iter().filter(|package| !installed(package.name)).collect();
    if absent.is_empty() {
        return Ok(());
    }
    println!("Installing system packages:");
    for package in &absent {
        println!("  {:<24}{}", package.name, package.why);
    }
    let names: Vec<&str> = absent.iter().map(|package| package.name).collect();
    let mut update = apt()?;
    update.args(["update", "-qq"]);
    let mut install = apt()?;
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(&names);
    // Stale lists are no reason to stop when they already know the packages.
    let _ = done(&mut update);
    done(&mut install).map_err(|_| missing(&format!("please install: {}", names.join(" "))))
}

/// `apt-get`, through sudo when we are not root.
fn apt() -> Result<Command, crate::process::Trouble> {
    if is_root() {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(apt);
    }
    if !answers("sudo", "--version") {
        return Err(missing(
            "neither root nor sudo: system packages cannot be installed from here",
        ));
    }
    let mut apt = Command::new("sudo");
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(apt)
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|output| {
            output.stdout.ends_with(b"installed") && !output.stdout.starts_with(b"not")
        })
}
