//! Black-box tests live beside this file, by flow; here is only what ties them into a package.
