//! Requests and transactions of IndexedDB as futures.
//!
//! Written on web-sys: the wrappers at hand (idb 0.6.5, rexie 0.6.2) open
//! transactions without options, so they cannot ask for strict durability, and
//! cost 7 and 13 KB. The handlers here are the two functions of a promise, so
//! no closure of ours has to outlive a request that is never answered.
//!
//! A transaction stays open as long as each request is made in the turn of the
//! one before it. Waking through promises is such a turn; a timer is not.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbRequest, IdbTransaction};

use super::super::Trouble;

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options; web-sys has them behind a
    /// flag for the whole build only.
    #[wasm_bindgen(extends = IdbDatabase)]
    type OptionsDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with_options(
        this: &OptionsDatabase,
        stores: &Array,
        mode: &str,
        options: &Options,
    ) -> Result<IdbTransaction, JsValue>;

    type Options;

    #[wasm_bindgen(method, setter)]
    fn set_durability(this: &Options, durability: &str);
}

/// What a transaction may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read only.
    Read,
    /// Read and write, one at a time over all tabs, confirmed only once the
    /// disk has it (`durability: "strict"`, Indexed Database API 3.0 §2.7.1).
    Write,
}

/// A transaction, and the future of its end.
pub struct Transaction {
    raw: IdbTransaction,
    end: JsFuture,
}

impl Transaction {
    /// Begins one over some stores.
    pub fn begin(database: &IdbDatabase, stores: &[&str], access: Access) -> Result<Self, Trouble> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let options: Options = js_sys::Object::new().unchecked_into();
        options.set_durability("strict");
        let mode = match access {
            Access::Read => "readonly",
            Access::Write => "readwrite",
        };
        let raw = database
            .unchecked_ref::<OptionsDatabase>()
            .transaction_with_options(&names, mode, &options)
            .map_err(|thrown| Trouble::thrown(&thrown))?;
        let end = Promise::new(&mut |resolve, reject| {
            raw.set_oncomplete(Some(&resolve));
            raw.set_onabort(Some(&reject));
        });
        let end = JsFuture::from(end);
        Ok(Self { raw, end })
    }

    /// Returns one of its stores.
    pub fn store(&self, name: &str) -> Result<web_sys::IdbObjectStore, Trouble> {
        self.raw
            .object_store(name)
            .map_err(|thrown| Trouble::thrown(&thrown))
    }

    /// Returns the index of one of its stores.
    pub fn index(&self, store: &str, name: &str) -> Result<web_sys::IdbIndex, Trouble> {
        self.store(store)?
            .index(name)
            .map_err(|thrown| Trouble::thrown(&thrown))
    }

    /// Returns why it was taken back; `None` where it was not, or by us.
    pub fn cause(&self) -> Option<Trouble> {
        cause(&self.raw)
    }

    /// Takes back all that it did.
    pub fn abort(&self) {
        // It throws where the transaction is at its end already, and then has
        // taken back or kept what it did.
        self.raw.abort().unwrap_or(());
    }

    /// Waits until all that it did is kept.
    ///
    /// # Errors
    /// Why it was taken back as a whole.
    pub async fn kept(self) -> Result<(), Trouble> {
        let Self { raw, end } = self;
        match end.await {
            Ok(_) => Ok(()),
            Err(_) => Err(cause(&raw).unwrap_or_else(|| Trouble::named("AbortError"))),
        }
    }
}

fn cause(transaction: &IdbTransaction) -> Option<Trouble> {
    transaction.error().as_ref().map(Trouble::from)
}

/// Listens for the answer to a request from this moment on, so that several
/// requests may be made before the first is waited for.
///
/// The future's error is what the browser said; the request's transaction is
/// taken back with it.
pub fn answer(
    request: Result<IdbRequest, JsValue>,
) -> impl Future<Output = Result<JsValue, Trouble>> {
    let listened = request.map(|request| {
        let settled = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
        });
        (JsFuture::from(settled), request)
    });
    async {
        let (settled, request) = listened.map_err(|thrown| Trouble::thrown(&thrown))?;
        match settled.await {
            Ok(_) => request.result().map_err(|thrown| Trouble::thrown(&thrown)),
            Err(_) => Err(request
                .error()
                .ok()
                .flatten()
                .map_or_else(|| Trouble::named(""), |error| Trouble::from(&error))),
        }
    }
}
