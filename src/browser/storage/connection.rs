//! The connection to the database: opened, given up when asked for, opened again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, IdbDatabase, IdbVersionChangeEvent};

use super::errors::{Failure, OpenError, SaveError, is_lost};
use super::opening::open_database;
use super::request::{Access, Transaction};
use crate::browser::{Listening, panic};

/// What happens to the connection by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Another tab holds an older release's database open. Opening goes on, and
    /// completes as soon as that tab is closed or reloaded (F05).
    Blocked,
    /// The database has not answered for two seconds. Opening goes on; it may be
    /// queued behind others, or never answer. Start in memory (F04).
    Silent,
    /// A newer release in another tab asked for the database, and it was given up
    /// at once, so that nobody is blocked by us. The next reading opens it again,
    /// and [`Store::is_newer`] says that it is only read from then on.
    GaveWay,
}

/// The storage of this browser. Clones are the same storage.
#[derive(Clone)]
pub struct Store(Rc<Shared>);

struct Shared {
    tell: Rc<dyn Fn(News)>,
    connection: RefCell<Option<Rc<Connection>>>,
    /// `about.id` of the database that the callers know.
    id: RefCell<String>,
    emptied: Cell<bool>,
    /// Whether the database that was opened last was made by a newer release.
    newer: Cell<bool>,
}

/// One connection. Dropping it closes it, after what it has begun is done.
struct Connection {
    database: IdbDatabase,
    live: Rc<Cell<bool>>,
    _listening: [Listening; 2],
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Connection {
    fn to(database: IdbDatabase, tell: &Rc<dyn Fn(News)>) -> Self {
        let live = Rc::new(Cell::new(true));
        let asked_for = Listening::to(&database, "versionchange", {
            let (database, live, tell) = (database.clone(), Rc::clone(&live), Rc::clone(tell));
            move |event: Event| {
                database.close();
                live.set(false);
                // Without a version it is not taken over but deleted: nothing to tell
                // before somebody writes again.
                let change = event.unchecked_ref::<IdbVersionChangeEvent>();
                if change.new_version().is_some() {
                    tell(News::GaveWay);
                }
            }
        });
        let lost = Listening::to(&database, "close", {
            let live = Rc::clone(&live);
            move |_| live.set(false)
        });
        Self {
            database,
            live,
            _listening: [asked_for, lost],
        }
    }
}

impl Store {
    /// Opens the storage, and makes the database where there is none.
    ///
    /// It waits for as long as it takes, and says through `tell` when that is
    /// long: start in memory then, and when it completes after all, append what
    /// was made meanwhile. `tell` is also called later, with [`News::GaveWay`].
    ///
    /// # Errors
    /// As [`OpenError`] says: nothing can be kept. The page works in memory then.
    pub async fn open(tell: impl Fn(News) + 'static) -> Result<Self, OpenError> {
        let tell: Rc<dyn Fn(News)> = Rc::new(tell);
        let opened = open_database(&tell).await?;
        let connection = Connection::to(opened.database, &tell);
        Ok(Self(Rc::new(Shared {
            tell,
            connection: RefCell::new(Some(Rc::new(connection))),
            id: RefCell::new(opened.id.unwrap_or_default()),
            emptied: Cell::new(false),
            newer: Cell::new(opened.is_newer),
        })))
    }

    /// Whether the database that was opened last was made by a newer release: it is
    /// read as far as that goes, and every writing is refused (F06).
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.0.newer.get()
    }

    /// Takes the database as it is after [`SaveError::Emptied`]: empty, or filled
    /// anew by another tab. Positions that were read before mean nothing any
    /// more; read from [`Position::START`](super::Position::START).
    pub fn begin_again(&self) {
        self.0.emptied.set(false);
    }

    /// Reads or writes in one transaction, all or nothing. Where the connection
    /// broke, it is opened again and `work` done once more.
    pub(super) async fn run<T>(
        &self,
        stores: &[&str],
        access: Access,
        work: impl AsyncFn(&Transaction) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut tried = false;
        loop {
            let connection = self.connection().await?;
            if access == Access::Write && self.is_newer() {
                return Err(Failure::Unavailable(OpenError::Newer));
            }
            match attempt(&connection.database, stores, access, &work).await {
                Err(Failure::Trouble(trouble)) if is_lost(&trouble) && !tried => {
                    connection.live.set(false);
                    tried = true;
                }
                result => return result,
            }
        }
    }

    /// Writes as [`Store::run`] does, unless the page stopped.
    pub(super) async fn write<T>(
        &self,
        stores: &[&str],
        work: impl AsyncFn(&Transaction) -> Result<T, Failure>,
    ) -> Result<T, SaveError> {
        if panic::has_stopped() {
            return Err(SaveError::Stopped);
        }
        Ok(self.run(stores, Access::Write, work).await?)
    }

    async fn connection(&self) -> Result<Rc<Connection>, Failure> {
        let shared = &self.0;
        let live = |held: &Option<Rc<Connection>>| held.clone().filter(|held| held.live.get());
        if shared.emptied.get() {
            return Err(Failure::Emptied);
        }
        if let Some(connection) = live(&shared.connection.borrow()) {
            return Ok(connection);
        }
        let opened = open_database(&shared.tell).await;
        let opened = opened.map_err(Failure::Unavailable)?;
        // Someone else may have waited for it too, and been first.
        if let Some(connection) = live(&shared.connection.borrow()) {
            opened.database.close();
            return Ok(connection);
        }
        let connection = Rc::new(Connection::to(opened.database, &shared.tell));
        shared.connection.replace(Some(Rc::clone(&connection)));
        shared.newer.set(opened.is_newer);
        if let Some(id) = opened.id
            && shared.id.replace(id.clone()) != id
        {
            shared.emptied.set(true);
            return Err(Failure::Emptied);
        }
        Ok(connection)
    }
}

async fn attempt<T>(
    database: &IdbDatabase,
    stores: &[&str],
    access: Access,
    work: &impl AsyncFn(&Transaction) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let transaction = Transaction::begin(database, stores, access)?;
    match work(&transaction).await {
        Ok(done) => {
            transaction.kept().await?;
            Ok(done)
        }
        Err(failure) => {
            // A request that fails takes the others with it, and they say no
            // more than that: the transaction knows the cause.
            let cause = transaction.cause();
            transaction.abort();
            Err(cause.map_or(failure, Failure::Trouble))
        }
    }
}
