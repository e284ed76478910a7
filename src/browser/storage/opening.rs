//! Opening the database, and its shape.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
};

use super::connection::News;
use super::errors::OpenError;
use super::request::{Access, Transaction, answer};
use super::{ABOUT, ASIDE, BY_WORKSPACE, LOG, Trouble, WORKSPACES};
use crate::browser::listening::Later;
use crate::browser::{clock, window};

pub(super) const DATABASE: &str = "roundtable";

/// The version of the database's shape. The first is 2: the browser suite plays
/// an older release with 1, and sees that we wait for it and then go on.
const VERSION: u32 = 2;

/// How long the database may stay silent before that is said.
const SILENT_MILLIS: i32 = 2000;

/// The key of the random text in the store `about`.
const ID: &str = "id";

/// An open database.
pub struct Opened {
    pub database: IdbDatabase,
    /// The id that it was given when it was made; `None` where a newer release keeps
    /// that somewhere else.
    pub id: Option<String>,
    /// Whether a newer release made it: then it is only read (F06).
    pub is_newer: bool,
}

/// Opens the database; makes what is missing in it. One that a newer release made is
/// opened as it is.
pub async fn open_database(tell: &Rc<dyn Fn(News)>) -> Result<Opened, OpenError> {
    let (database, is_newer) = match wait_for(factory()?, Some(VERSION), tell).await {
        Ok(database) => (database, false),
        Err(OpenError::Newer) => (wait_for(factory()?, None, tell).await?, true),
        Err(error) => return Err(error),
    };
    let id = match read_id(&database).await {
        Ok(id) => Some(id),
        Err(_) if is_newer => None,
        Err(trouble) => {
            database.close();
            return Err(OpenError::of(trouble));
        }
    };
    Ok(Opened {
        database,
        id,
        is_newer,
    })
}

fn factory() -> Result<IdbFactory, OpenError> {
    match window().indexed_db() {
        Ok(Some(factory)) => Ok(factory),
        Ok(None) => Err(OpenError::Missing),
        Err(thrown) => Err(OpenError::Refused(Trouble::thrown(&thrown))),
    }
}

async fn wait_for(
    factory: IdbFactory,
    version: Option<u32>,
    tell: &Rc<dyn Fn(News)>,
) -> Result<IdbDatabase, OpenError> {
    let request = match version {
        Some(version) => factory.open_with_u32(DATABASE, version),
        None => factory.open(DATABASE),
    };
    let request = request.map_err(|thrown| OpenError::of(Trouble::thrown(&thrown)))?;
    let silent = Rc::clone(tell);
    let patience = Later::after(SILENT_MILLIS, move || silent(News::Silent));
    let patience = Rc::new(RefCell::new(Some(patience)));

    let upgrade = Closure::<dyn FnMut(Event)>::new({
        let request = request.clone();
        move |_| make_or_give_up(&request)
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let blocked = Closure::<dyn FnMut(Event)>::new({
        let (tell, patience) = (Rc::clone(tell), Rc::clone(&patience));
        move |_| {
            patience.take();
            tell(News::Blocked);
        }
    });
    request.set_onblocked(Some(blocked.as_ref().unchecked_ref()));

    let opened = answer(Ok(IdbRequest::from(request))).await;
    patience.take();
    Ok(opened.map_err(OpenError::of)?.unchecked_into())
}

fn make_or_give_up(request: &IdbOpenDbRequest) {
    let made = request
        .result()
        .and_then(|database| make_stores(&database.unchecked_into()));
    if made.is_err() {
        // Opening then fails, and the database is as it was.
        if let Some(transaction) = request.transaction() {
            transaction.abort().unwrap_or(());
        }
    }
}

/// Makes the stores that are missing. It deletes and converts nothing, so it
/// works from any older shape.
fn make_stores(database: &IdbDatabase) -> Result<(), JsValue> {
    let present = database.object_store_names();
    let missing = |name: &str| !present.contains(name);
    let keyed = |key: &str| {
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_key_path(&key.into());
        parameters
    };
    if missing(LOG) {
        let parameters = keyed("position");
        parameters.set_auto_increment(true);
        let log = database.create_object_store_with_optional_parameters(LOG, &parameters)?;
        let path = Array::of2(&"workspace".into(), &"position".into());
        log.create_index_with_str_sequence(BY_WORKSPACE, &path)?;
    }
    if missing(ASIDE) {
        database.create_object_store_with_optional_parameters(ASIDE, &keyed("position"))?;
    }
    if missing(WORKSPACES) {
        database.create_object_store_with_optional_parameters(WORKSPACES, &keyed("id"))?;
    }
    if missing(ABOUT) {
        let about = database.create_object_store(ABOUT)?;
        about.put_with_key(&clock::draw_workspace_id().into(), &ID.into())?;
    }
    Ok(())
}

async fn read_id(database: &IdbDatabase) -> Result<String, Trouble> {
    let transaction = Transaction::begin(database, &[ABOUT], Access::Read)?;
    let id = answer(transaction.store(ABOUT)?.get(&ID.into())).await?;
    Ok(id.as_string().unwrap_or_default())
}
