//! Tells other tabs that a log grew or is gone, and hears them.
//!
//! The message is only a hint: what changed is read from the storage. So a
//! message that is lost, comes twice or too early does no harm, and where
//! there is no BroadcastChannel, or a tab was frozen and missed some, looking
//! again when the tab comes into sight is enough.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, MessageEvent};

use super::storage::Position;
use super::{Listening, window};

const CHANNEL: &str = "roundtable";
const GREW: &str = "log grew";
const DELETED: &str = "group deleted";

/// What is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Another tab wrote to the log of a workspace.
    Grew {
        /// The id of the workspace.
        workspace: String,
        /// The last position that it wrote.
        position: Position,
    },
    /// Another tab deleted a workspace from this browser.
    Deleted {
        /// The id of the workspace.
        workspace: String,
    },
    /// This tab came into sight: messages may have been missed, so look at the
    /// log of every workspace that is open.
    LookAgain,
}

/// This tab's place among the others of the same address.
#[derive(Debug)]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _listening: Vec<Listening>,
}

impl Tabs {
    /// Joins the others; `heard` is called for as long as the value is held.
    #[must_use = "nothing is heard any more when this is dropped"]
    pub fn join(heard: impl Fn(Heard) + 'static) -> Self {
        let heard = Rc::new(heard);
        let mut listening = Vec::new();
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            let heard = Rc::clone(&heard);
            listening.push(Listening::to(channel, "message", move |event: Event| {
                let data = event.unchecked_ref::<MessageEvent>().data();
                if let Some(news) = read(&data) {
                    heard(news);
                }
            }));
        }
        let window = window();
        let document = window.document().expect("a page has a document");
        let seen = Rc::clone(&heard);
        listening.push(Listening::to(&document, "visibilitychange", {
            let document = document.clone();
            move |_| {
                if !document.hidden() {
                    seen(Heard::LookAgain);
                }
            }
        }));
        let back = Rc::clone(&heard);
        listening.push(Listening::to(&window, "focus", move |_| {
            heard(Heard::LookAgain);
        }));
        // Back from the browser's back-forward cache, where nothing is heard.
        listening.push(Listening::to(&window, "pageshow", move |_| {
            back(Heard::LookAgain);
        }));
        Self {
            channel,
            _listening: listening,
        }
    }

    /// Tells the others that this tab wrote to a log. Call it after the
    /// writing was confirmed; the others read then.
    pub fn tell_grew(&self, workspace: &str, position: Position) {
        self.tell(&Array::of3(
            &GREW.into(),
            &workspace.into(),
            &position.to_js(),
        ));
    }

    /// Tells the others that a workspace is deleted from this browser, so that none of
    /// them writes to it again.
    pub fn tell_deleted(&self, workspace: &str) {
        self.tell(&Array::of2(&DELETED.into(), &workspace.into()));
    }

    fn tell(&self, message: &Array) {
        let Some(channel) = &self.channel else {
            return;
        };
        if channel.post_message(message).is_err() {
            // They will see it when they come into sight.
            web_sys::console::warn_1(&"other tabs could not be told".into());
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

/// Reads a message; `None` for one of another release that is not understood.
fn read(data: &JsValue) -> Option<Heard> {
    let parts = data.dyn_ref::<Array>()?;
    let workspace = parts.get(1).as_string()?;
    match parts.get(0).as_string()?.as_str() {
        GREW => Some(Heard::Grew {
            workspace,
            position: Position::from_js(&parts.get(2))?,
        }),
        DELETED => Some(Heard::Deleted { workspace }),
        _ => None,
    }
}
