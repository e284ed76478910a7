//! Looks what this host and browser give and lack. Nothing is changed by it.
//!
//! The host is asked past every cache, the offline copy included, for headers alone.

use js_sys::{Array, Date, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response, ServiceWorkerRegistration};

use super::{offline, storage, window};
use crate::app::checkup::{Answer, Copy, Facts};

const PAGE: &str = "./";
/// A name that no build has.
const ABSENT: &str = "this-file-is-not-there.txt";
/// What our database, our caches and our preferences are called begins with this.
const OURS: &str = "roundtable";

/// Looks once. What cannot be found out is left out.
pub async fn look_around() -> Facts {
    let location = window().location();
    let document = window().document().expect("a page has a document");
    let has = |selector| {
        document
            .query_selector(selector)
            .is_ok_and(|one| one.is_some())
    };
    let mut folder = location.pathname().unwrap_or_default();
    folder.truncate(folder.rfind('/').map_or(0, |end| end + 1));
    let page = ask(PAGE).await;
    let module = match module_address() {
        Some(address) => ask(&address).await,
        None => None,
    };
    let absent = ask(ABSENT).await;
    let room = storage::room().await;
    Facts {
        scheme: location.protocol().unwrap_or_default(),
        host: location.host().unwrap_or_default(),
        folder,
        is_secure: window().is_secure_context(),
        is_framed: !window()
            .parent()
            .ok()
            .flatten()
            .is_some_and(|parent| parent == window()),
        version: offline::version(),
        has_policy: has("meta[http-equiv=Content-Security-Policy]"),
        checks_markup: field(&window(), "trustedTypes")
            .is_some_and(|types| field(&types, "defaultPolicy").is_some()),
        copy: copy().await,
        clock_ahead_millis: page.as_ref().and_then(|(_, ahead)| *ahead),
        page: page.map(|(answer, _)| answer),
        module: module.map(|(answer, _)| answer),
        absent: absent.map(|(answer, _)| answer),
        has_database: field(&window(), "indexedDB").is_some(),
        is_promised: storage::is_kept().await,
        used_bytes: room.map(|room| room.used_bytes),
        most_bytes: room.map(|room| room.most_bytes),
        strangers: strangers().await,
    }
}

/// Asks the host for the headers of a file, and how far this clock is ahead of its.
async fn ask(address: &str) -> Option<(Answer, Option<i64>)> {
    let wish = RequestInit::new();
    wish.set_method("HEAD");
    wish.set_cache(RequestCache::NoStore);
    let asked = window().fetch_with_str_and_init(address, &wish);
    let response: Response = JsFuture::from(asked).await.ok()?.unchecked_into();
    let header = |name| response.headers().get(name).ok().flatten();
    let answer = Answer {
        status: response.status(),
        kind: header("content-type"),
        encoding: header("content-encoding"),
        cache: header("cache-control"),
        policy: header("content-security-policy"),
        framing: header("x-frame-options"),
        sniffing: header("x-content-type-options"),
    };
    let ahead = header("date")
        .map(|date| Date::now() - Date::parse(&date))
        .filter(|ahead| ahead.is_finite());
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a difference of two dates is far below the bounds"
    )]
    let ahead = ahead.map(|ahead| ahead as i64);
    Some((answer, ahead))
}

/// The module's address, as the browser fetched it.
fn module_address() -> Option<String> {
    let links = window()
        .document()?
        .query_selector_all("link[href$='.wasm']")
        .ok()?;
    let link: web_sys::Element = links.item(0)?.dyn_into().ok()?;
    link.get_attribute("href")
}

async fn copy() -> Copy {
    let Some(version) = offline::workers().and_then(|_| offline::version()) else {
        return Copy::Unsupported;
    };
    let Some(registration) = offline::registration().await else {
        return Copy::None;
    };
    if registration.active().is_some() {
        // The browser may have taken the files away and left the worker.
        let names = offline::cache_names().await;
        let is_there = names.iter().any(|name| name.ends_with(&version));
        if is_there { Copy::Whole } else { Copy::None }
    } else if registration.installing().is_some() {
        Copy::Making
    } else {
        Copy::None
    }
}

/// What others keep at this origin, and other Roundtables too: they share one database.
async fn strangers() -> Vec<String> {
    let mut names = Vec::new();
    let own = offline::registration().await.map(|one| one.scope());
    if let Some(workers) = offline::workers()
        && let Ok(all) = JsFuture::from(workers.get_registrations()).await
    {
        let all = Array::from(&all);
        let scopes = all
            .iter()
            .filter_map(|one| one.dyn_into::<ServiceWorkerRegistration>().ok())
            .map(|one| one.scope());
        names.extend(scopes.filter(|scope| Some(scope) != own.as_ref()));
    }
    for name in offline::cache_names().await {
        if !name.starts_with(OURS) {
            names.push(name);
        }
    }
    names.extend(storage::others().await);
    if let Ok(Some(kept)) = window().local_storage() {
        let keys = (0..kept.length().unwrap_or(0)).filter_map(|at| kept.key(at).ok().flatten());
        names.extend(keys.filter(|key| !key.starts_with(OURS)));
    }
    names.sort();
    names.dedup();
    names
}

/// A field of an object; `None` where it is missing, null or refuses.
fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
