//! Files that a person chooses or drops in, and files offered for download.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement,
    Url,
};

use super::listening::Later;
use super::{Trouble, window};

/// How long a download may take to begin before its address is taken back.
const DOWNLOAD_MILLIS: i32 = 60_000;

/// A file that a person chose, not read yet.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// Its name without a folder, as the person's system has it.
    pub name: String,
    /// Its size when it was chosen.
    pub size_bytes: u64,
    file: File,
}

/// Why a file could not be read. Nothing is left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than allowed, and no byte of it was read.
    TooLarge {
        /// Its size.
        size_bytes: u64,
        /// The most that was allowed.
        most_bytes: u64,
    },
    /// The browser could not read it: moved, changed since, or a folder.
    Unreadable(Trouble),
}

/// Returns the files chosen in the file field that an event comes from, and
/// empties the field, so that choosing the same file again is noticed.
#[must_use]
pub fn chosen(event: &Event) -> Vec<Chosen> {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map_or_else(Vec::new, |field| {
        let files = listed(field.files());
        field.set_value("");
        files
    })
}

/// Returns the files dropped, and keeps the browser from opening them itself.
#[must_use]
pub fn dropped(event: &DragEvent) -> Vec<Chosen> {
    event.prevent_default();
    let carried = event.data_transfer();
    listed(carried.and_then(|carried| carried.files()))
}

/// Tells whether files are being dragged, and if so lets them be dropped here:
/// for `dragenter` and `dragover`.
#[must_use]
pub fn may_drop(event: &DragEvent) -> bool {
    let carries_files = event
        .data_transfer()
        .is_some_and(|carried| carried.types().includes(&"Files".into(), 0));
    if carries_files {
        event.prevent_default();
    }
    carries_files
}

fn listed(list: Option<FileList>) -> Vec<Chosen> {
    let Some(list) = list else {
        return Vec::new();
    };
    let files = (0..list.length()).filter_map(|place| list.get(place));
    files
        .map(|file| Chosen {
            name: file.name(),
            size_bytes: file.size() as u64,
            file,
        })
        .collect()
}

/// Reads one file whole, unless it is larger than `most_bytes`.
///
/// # Errors
/// As [`FileError`] says; other files chosen with it are not touched by it.
pub async fn read(chosen: &Chosen, most_bytes: u64) -> Result<Vec<u8>, FileError> {
    if chosen.size_bytes > most_bytes {
        return Err(FileError::TooLarge {
            size_bytes: chosen.size_bytes,
            most_bytes,
        });
    }
    let buffer = JsFuture::from(chosen.file.array_buffer())
        .await
        .map_err(|thrown| FileError::Unreadable(Trouble::thrown(&thrown)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Offers bytes as a download under a name. Whether the person keeps the file
/// is not known: browsers do not tell.
///
/// # Errors
/// What the browser said; nothing was offered then.
pub fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), Trouble> {
    let url = address_of(media_type, bytes).map_err(|thrown| Trouble::thrown(&thrown))?;
    let document = window().document().expect("a page has a document");
    let link: HtmlAnchorElement = document
        .create_element("a")
        .map_err(|thrown| Trouble::thrown(&thrown))?
        .unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let forgotten = Later::after(DOWNLOAD_MILLIS, move || take_back(&url));
    forgotten.for_good();
    Ok(())
}

/// Takes the address of bytes back; they are let go.
pub(super) fn take_back(address: &str) {
    // It throws nothing for an address that is known or unknown.
    Url::revoke_object_url(address).unwrap_or(());
}

/// An address in this page that stands for bytes, until it is taken back.
pub(super) fn address_of(media_type: &str, bytes: &[u8]) -> Result<String, wasm_bindgen::JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}
