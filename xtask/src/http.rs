//! Answers requests for the built page as a plain static host would: right
//! types, compressed where asked for, 404 for what is not there.
//!
//! The files are in memory under their addresses, so that no request can reach
//! outside of them.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::Files;

/// A folder of files, ready to be sent.
pub struct Site {
    files: BTreeMap<String, Sendable>,
}

struct Sendable {
    kind: &'static str,
    plain: Vec<u8>,
    /// Only where it is smaller.
    gzip: Option<Vec<u8>>,
}

/// An answer to one request: everything up to the empty line, then the content.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    pub head: String,
    pub content: &'a [u8],
}

impl Site {
    /// Makes the files ready, compressing once what compresses.
    ///
    /// # Errors
    /// A sentence, if a file cannot be compressed.
    pub fn new(files: Files) -> crate::Done<Self> {
        let mut ready = BTreeMap::new();
        for (address, plain) in files {
            let packed = gzip(&plain)
                .map_err(|error| format!("{address} cannot be compressed: {error}."))?;
            let gzip = (packed.len() < plain.len()).then_some(packed);
            ready.insert(
                address.clone(),
                Sendable {
                    kind: media_type(&address),
                    plain,
                    gzip,
                },
            );
        }
        Ok(Self { files: ready })
    }

    /// Answers the head of an HTTP/1.1 request (its lines up to the empty one).
    pub fn answer(&self, request: &str) -> Answer<'_> {
        let mut lines = request.lines();
        let mut words = lines.next().unwrap_or_default().split(' ');
        let (method, target) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        if method != "GET" && method != "HEAD" {
            return plain("405 Method Not Allowed", b"Only GET and HEAD.\n");
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let found = decoded(path).and_then(|path| {
            let address = path.strip_prefix('/')?;
            let folder = address.is_empty() || address.ends_with('/');
            self.files.get(&if folder {
                format!("{address}index.html")
            } else {
                address.to_owned()
            })
        });
        let Some(file) = found else {
            // Never the page: HTML in place of a missing script hides the fault.
            return plain("404 Not Found", b"Not here.\n");
        };
        let (content, encoding) = match &file.gzip {
            Some(packed) if accepts_gzip(lines) => (packed, "content-encoding: gzip\r\n"),
            Some(_) | None => (&file.plain, ""),
        };
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {}\r\ncontent-length: {}\r\n{encoding}vary: accept-encoding\r\n\
             cache-control: no-cache\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n",
            file.kind,
            content.len()
        );
        Answer {
            head,
            content: if method == "HEAD" { &[] } else { content },
        }
    }
}

fn plain(status: &str, content: &'static [u8]) -> Answer<'static> {
    let length = content.len();
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {length}\r\n\
         x-content-type-options: nosniff\r\nconnection: close\r\n\r\n"
    );
    Answer { head, content }
}

/// Whether one of the header lines says that gzip may be sent.
fn accepts_gzip<'a>(headers: impl Iterator<Item = &'a str>) -> bool {
    let mut accepted = headers
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.eq_ignore_ascii_case("accept-encoding"))
        .flat_map(|(_, value)| value.split(','));
    accepted.any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let named = parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
        let refused = parts.any(|part| {
            part.strip_prefix("q=")
                .and_then(|weight| weight.parse::<f32>().ok())
                == Some(0.0)
        });
        named && !refused
    })
}

/// A path with its `%41` turned into `A`; `None` where that makes no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let digits = str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(plain)?;
    packer.finish()
}

/// The media type of a file, by the end of its name.
pub fn media_type(address: &str) -> &'static str {
    match address.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some(_) | None => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, Site};

    fn site() -> Site {
        let files = [
            ("index.html", "<p>page</p>".to_owned()),
            ("app_bg.wasm", "\0asm".repeat(1000)),
            ("examples/a b.json", "{}".to_owned()),
        ];
        let files: Files = files
            .map(|(name, text)| (name.to_owned(), text.into_bytes()))
            .into();
        Site::new(files).expect("files that compress")
    }

    fn head(request: &str) -> String {
        site()
            .answer(&format!("{request} HTTP/1.1\r\nhost: x\r\n"))
            .head
    }

    #[test]
    fn the_folder_s_address_gives_the_page_and_a_query_changes_nothing() {
        for address in ["/", "/index.html", "/?a=b"] {
            let site = site();
            let answer = site.answer(&format!("GET {address} HTTP/1.1\r\n"));
            assert_eq!(answer.content, b"<p>page</p>", "{address}");
            assert!(
                answer
                    .head
                    .contains("\r\ncontent-type: text/html; charset=utf-8\r\n")
            );
        }
    }

    #[test]
    fn webassembly_has_its_type_and_goes_compressed_to_those_who_take_it() {
        let site = site();
        let plain = site.answer("GET /app_bg.wasm HTTP/1.1\r\nAccept-Encoding: br, gzip;q=0\r\n");
        assert!(
            plain
                .head
                .contains("\r\ncontent-type: application/wasm\r\n"),
            "{}",
            plain.head
        );
        assert!(!plain.head.contains("content-encoding"), "{}", plain.head);
        assert_eq!(plain.content.len(), 4000);
        let packed = site.answer("GET /app_bg.wasm HTTP/1.1\r\nAccept-Encoding: br, gzip\r\n");
        assert!(
            packed.head.contains("\r\ncontent-encoding: gzip\r\n"),
            "{}",
            packed.head
        );
        assert!(packed.content.len() < 200);
    }

    #[test]
    fn what_is_not_there_is_404_and_never_the_page() {
        for address in [
            "/calendar",
            "/missing.js",
            "/examples",
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/%zz",
            "index.html",
            "",
        ] {
            assert!(
                head(&format!("GET {address}")).starts_with("HTTP/1.1 404 "),
                "{address}"
            );
        }
        assert!(head("GET /examples/a%20b.json").starts_with("HTTP/1.1 200 "));
    }

    #[test]
    fn head_gives_the_length_without_the_content_and_other_methods_are_refused() {
        let site = site();
        let answer = site.answer("HEAD /index.html HTTP/1.1\r\n");
        assert!(
            answer.head.contains("\r\ncontent-length: 11\r\n"),
            "{}",
            answer.head
        );
        assert!(answer.content.is_empty());
        assert!(head("POST /").starts_with("HTTP/1.1 405 "));
    }
}
