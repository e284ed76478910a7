//! Where things are: the clone, what is made in it, and the tools cache outside it.

use std::env;
use std::path::PathBuf;

/// The clone's top folder.
///
/// Asked at run time, because one target folder may serve several clones.
pub fn root() -> PathBuf {
    let own =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let own = PathBuf::from(own);
    own.parent().map(PathBuf::from).unwrap_or(own)
}

/// The folder to put on a host, made by `cargo xtask build`.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where this program puts what can be made again.
///
/// In the clone whatever `CARGO_TARGET_DIR` says: several clones may share that one.
pub fn scratch() -> PathBuf {
    root().join("target").join("xtask")
}

/// Where Cargo puts what it builds.
pub fn cargo_target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where the browser suite and the list of its packages are.
pub fn browser_suite() -> PathBuf {
    root().join("tests").join("browser")
}

/// The cache of tools, shared by every clone of this user.
///
/// # Errors
/// A sentence, if the environment does not say where the user's folders are.
pub fn tools_cache() -> crate::Done<PathBuf> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let cache = if let Some(cache) = folder("XDG_CACHE_HOME") {
        Some(cache)
    } else if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        folder("HOME").map(|home| home.join(".cache"))
    };
    cache.map(|cache| cache.join("roundtable")).ok_or_else(|| {
        "No cache folder for the tools: set HOME, or XDG_CACHE_HOME to a folder of yours."
            .to_owned()
    })
}

/// Where Cargo keeps the sources of crates.
///
/// # Errors
/// A sentence, if the environment does not say where the user's folders are.
pub fn cargo_home() -> crate::Done<PathBuf> {
    let user = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os(user).map(|home| PathBuf::from(home).join(".cargo")))
        .ok_or_else(|| format!("No Cargo folder: set {user} or CARGO_HOME."))
}

/// Whether this is a continuous-integration run, where nothing may be left out.
pub fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// A short name for some bytes (FNV-1a, 64 bits): for file names, not for trust.
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn fingerprints_are_those_of_fnv_1a() {
        assert_eq!(fingerprint(b""), "cbf29ce484222325");
        assert_eq!(fingerprint(b"foobar"), "85944171f73967e8");
    }
}
