//! The offline copy: `public/sw.js`, which keeps every file of the build.
//!
//! It exists for built pages on a host only: not in development, where files
//! change under it, and not for a page opened from a disk.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CacheStorage, RegistrationOptions, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::{Listening, Trouble, page, window};

const WORKER: &str = "./sw.js";

/// Why there is no offline copy. The page works as before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotKept {
    /// This is no built page, or it was opened from a disk.
    NotBuilt,
    /// The browser has no service workers, or not at this address: it wants https.
    Unsupported,
    /// The browser refused.
    Refused(Trouble),
}

/// Returns the version of the built page; `None` in development.
#[must_use]
pub fn version() -> Option<String> {
    let meta = document().query_selector("meta[name=version]").ok()??;
    meta.get_attribute("content")
        .filter(|text| !text.is_empty())
}

/// Makes the offline copy, or joins the one that is there. `newer` is called
/// for as long as the page lives, whenever a newer version waits to be taken.
///
/// # Errors
/// As [`NotKept`] says. That a file could not be kept is no error: the browser
/// tries again at the next visit.
pub async fn keep(newer: impl Fn() + Clone + 'static) -> Result<(), NotKept> {
    let version = version().ok_or(NotKept::NotBuilt)?;
    if !is_on_a_host() {
        return Err(NotKept::NotBuilt);
    }
    let workers = workers().ok_or(NotKept::Unsupported)?;
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registration: ServiceWorkerRegistration =
        JsFuture::from(workers.register_with_options(WORKER, &options))
            .await
            .map_err(|thrown| NotKept::Refused(Trouble::thrown(&thrown)))?
            // Where something stands in for the browser's own, it may answer nothing.
            .dyn_into()
            .map_err(|_| NotKept::Unsupported)?;
    watch(&registration, newer);
    // Without an active worker there is nothing to join; one that fails to come
    // into being leaves this waiting for as long as the page lives.
    if let Ok(ready) = workers.ready()
        && JsFuture::from(ready).await.is_ok()
        && let Some(active) = registration.active()
    {
        tell(&active, &[("what", "opened"), ("version", &version)]);
    }
    Ok(())
}

/// Looks on the host for a newer version; what it finds is told as [`keep`] says.
pub async fn look_for_newer() {
    if let Some(registration) = registration().await
        && let Ok(asked) = registration.update()
    {
        // Without a network there is nothing to be found.
        settled(asked).await;
    }
}

/// Lets the version that waits take over, and loads the page again when it did.
pub async fn take_newer() {
    let waiting = registration().await.and_then(|found| found.waiting());
    let Some(worker) = waiting else {
        // Another tab let it take over already.
        page::reload();
        return;
    };
    let state = worker.clone();
    Listening::to(&worker, "statechange", move |_| {
        if matches!(
            state.state(),
            ServiceWorkerState::Activated | ServiceWorkerState::Redundant
        ) {
            page::reload();
        }
    })
    .for_good();
    tell(&worker, &[("what", "take over")]);
}

/// Takes the copy away and loads the page again, from the host.
pub async fn make_anew() {
    if let Some(registration) = registration().await {
        let ours = format!("roundtable {} ", registration.scope());
        if let Ok(asked) = registration.unregister() {
            settled(asked).await;
        }
        for name in cache_names().await {
            if name.starts_with(&ours)
                && let Some(caches) = caches()
            {
                settled(caches.delete(&name)).await;
            }
        }
    }
    page::reload();
}

/// Returns the worker's registration for this page.
pub(super) async fn registration() -> Option<ServiceWorkerRegistration> {
    let asked = workers()?.get_registration();
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}

/// Returns the names of all caches of this origin, also those of others.
pub(super) async fn cache_names() -> Vec<String> {
    let Some(caches) = caches() else {
        return Vec::new();
    };
    let names = JsFuture::from(caches.keys()).await;
    let names = names.map(|names| js_sys::Array::from(&names));
    names
        .map(|names| names.iter().filter_map(|name| name.as_string()).collect())
        .unwrap_or_default()
}

pub(super) fn workers() -> Option<ServiceWorkerContainer> {
    let workers = window().navigator().service_worker();
    let missing = JsValue::from(workers.clone()).is_undefined();
    (!missing && window().is_secure_context()).then_some(workers)
}

fn caches() -> Option<CacheStorage> {
    let caches = window().caches().ok()?;
    (!JsValue::from(caches.clone()).is_undefined()).then_some(caches)
}

fn is_on_a_host() -> bool {
    let scheme = window().location().protocol();
    scheme.is_ok_and(|scheme| scheme.starts_with("http"))
}

fn watch(registration: &ServiceWorkerRegistration, newer: impl Fn() + Clone + 'static) {
    if registration.waiting().is_some() && registration.active().is_some() {
        newer();
    }
    if let Some(installing) = registration.installing() {
        follow(&installing, registration, newer.clone());
    }
    let found = registration.clone();
    Listening::to(registration, "updatefound", move |_| {
        if let Some(installing) = found.installing() {
            follow(&installing, &found, newer.clone());
        }
    })
    .for_good();
}

/// Tells when a version that is being put together is whole. The first of all is no newer one.
fn follow(
    installing: &ServiceWorker,
    registration: &ServiceWorkerRegistration,
    newer: impl Fn() + 'static,
) {
    let (worker, registration) = (installing.clone(), registration.clone());
    Listening::to(installing, "statechange", move |_| {
        if worker.state() == ServiceWorkerState::Installed && registration.active().is_some() {
            newer();
        }
    })
    .for_good();
}

fn tell(worker: &ServiceWorker, words: &[(&str, &str)]) {
    let message = Object::new();
    for (name, word) in words {
        // Setting a field of a fresh object does not throw.
        Reflect::set(&message, &(*name).into(), &(*word).into()).unwrap_or(false);
    }
    if worker.post_message(&message).is_err() {
        web_sys::console::warn_1(&"the offline copy could not be told".into());
    }
}

async fn settled(asked: Promise) {
    JsFuture::from(asked).await.map(|_| ()).unwrap_or(());
}

fn document() -> web_sys::Document {
    window().document().expect("a page has a document")
}
