//! Serves the page on this machine's loopback address, and on no other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::http::Site;
use crate::{Done, bundle, places, process, tools};

/// What may follow `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// Rebuild and reload on every change, unoptimised.
    watch: bool,
    port: u16,
}

/// Reads what follows `serve` on the command line.
///
/// # Errors
/// A sentence naming the word that makes no sense.
pub fn options(words: &[&str]) -> Done<Options> {
    let mut options = Options {
        watch: false,
        port: 8080,
    };
    let mut rest = words;
    while let [word, after @ ..] = rest {
        rest = match (*word, after) {
            ("--watch", after) => {
                options.watch = true;
                after
            }
            ("--port", [port, after @ ..]) => {
                options.port = port.parse().map_err(|_| format!("`{port}` is no port."))?;
                after
            }
            (unknown, _) => return Err(format!("`serve` does not take `{unknown}` like this.")),
        };
    }
    Ok(options)
}

/// Builds the page and serves it until it is stopped.
///
/// # Errors
/// A sentence, if the page cannot be built or no port can be had.
pub fn run(options: Options) -> Done {
    if options.watch {
        watch(options.port)
    } else {
        serve(options.port)
    }
}

fn serve(port: u16) -> Done {
    let site = Arc::new(Site::new(bundle::build(bundle::Effort::Optimised)?)?);
    let listener = listen(port)?;
    let address = listener
        .local_addr()
        .map_err(|error| format!("No address: {error}."))?;
    println!("Roundtable is at http://{address}/ (stop with Ctrl+C)");
    for stream in listener.incoming() {
        let site = Arc::clone(&site);
        thread::spawn(move || {
            if let Err(error) = stream.and_then(|stream| answer(&site, stream))
                && error.kind() != std::io::ErrorKind::WouldBlock
            {
                eprintln!("A request was not answered: {error}.");
            }
        });
    }
    Ok(())
}

/// Trunk's own server, for development. It builds into a folder of its own, so
/// that `dist/` only ever holds what may go on a host.
fn watch(port: u16) -> Done {
    let search_path = tools::search_path()?;
    let port = listen(port)?
        .local_addr()
        .map_err(|error| format!("No address: {error}."))?
        .port();
    process::run(
        Command::new("trunk")
            .current_dir(places::root())
            .env("PATH", search_path)
            .env_remove("NO_COLOR")
            .args(["serve", "--port", &port.to_string(), "--dist"])
            .arg(places::scratch().join("watch")),
    )
}

/// The wanted port, or the next free one.
fn listen(wanted: u16) -> Done<TcpListener> {
    let ports = wanted..=wanted.saturating_add(50);
    let mut free = ports.filter_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok());
    free.next()
        .ok_or_else(|| format!("No free port at {wanted} or in the fifty after it."))
}

fn answer(site: &Site, mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut request = String::new();
    // Longer than any browser's request line and headers for a loopback address.
    let mut reader = BufReader::new((&stream).take(64 * 1024));
    while reader.read_line(&mut request)? > 0 && !request.ends_with("\r\n\r\n") {}
    if request.is_empty() {
        // A browser opens connections ahead of need and closes them unused.
        return Ok(());
    }
    let answer = site.answer(&request);
    stream.write_all(answer.head.as_bytes())?;
    stream.write_all(answer.content)
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::{Options, listen, options};

    #[test]
    fn serve_takes_a_port_and_watch_in_any_order() {
        assert_eq!(
            options(&[]),
            Ok(Options {
                watch: false,
                port: 8080
            })
        );
        let both = Ok(Options {
            watch: true,
            port: 9000,
        });
        assert_eq!(options(&["--watch", "--port", "9000"]), both);
        assert_eq!(options(&["--port", "9000", "--watch"]), both);
    }

    #[test]
    fn serve_names_the_word_that_makes_no_sense() {
        for words in [&["--port"][..], &["--port", "many"], &["--wach"]] {
            assert!(options(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .and_then(|held| held.local_addr().map(|at| (held, at.port())));
        let (_held, port) = taken.expect("a loopback port");
        let next =
            listen(port).and_then(|free| free.local_addr().map_err(|error| error.to_string()));
        assert_ne!(next.map(|address| address.port()), Ok(port));
    }
}
