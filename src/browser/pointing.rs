//! What lies under the pointer, and keeping hold of it: for dragging with a mouse, a finger
//! or a pen alike.
//!
//! Elements are known by marks, `data-…` attributes: `mark` is the name after `data-`.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::window;

/// Returns what the mark says on the topmost element under a point that has it, whatever
/// lies over that element.
#[must_use]
pub fn mark_under(event: &PointerEvent, mark: &str) -> Option<String> {
    marked_under(event, mark).map(|(value, _)| value)
}

/// Returns the same, and how far down that element the point lies: 0 at its top, 1 at its
/// foot.
#[must_use]
pub fn mark_and_depth_under(event: &PointerEvent, mark: &str) -> Option<(String, f64)> {
    let (value, element) = marked_under(event, mark)?;
    let bounds = element.get_bounding_client_rect();
    let depth = (f64::from(event.client_y()) - bounds.top()) / bounds.height().max(1.0);
    Some((value, depth.clamp(0.0, 1.0)))
}

/// Returns the same, and how far along that element the point lies, as the language runs: 0
/// where it starts, 1 where it ends.
#[must_use]
pub fn mark_and_reach_under(event: &PointerEvent, mark: &str) -> Option<(String, f64)> {
    let (value, element) = marked_under(event, mark)?;
    let bounds = element.get_bounding_client_rect();
    let reach = (f64::from(event.client_x()) - bounds.left()) / bounds.width().max(1.0);
    let is_mirrored = element.matches(":dir(rtl)").unwrap_or_default();
    let reach = if is_mirrored { 1.0 - reach } else { reach };
    Some((value, reach.clamp(0.0, 1.0)))
}

fn marked_under(event: &PointerEvent, mark: &str) -> Option<(String, Element)> {
    let document = window().document()?;
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let name = attribute(mark);
    let stack = document.elements_from_point(x, y);
    stack
        .iter()
        .filter_map(|element| element.dyn_into::<Element>().ok())
        .find_map(|element| Some((element.get_attribute(&name)?, element)))
}

/// Returns what the mark says on the element that an event came from, or on the nearest one
/// around it that has it.
#[must_use]
pub fn mark_around(event: &Event, mark: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let name = attribute(mark);
    let mut at = Some(target);
    while let Some(element) = at {
        if let Some(value) = element.get_attribute(&name) {
            return Some(value);
        }
        at = element.parent_element();
    }
    None
}

/// Sends everything that this pointer does from now on to the element that listens to this
/// event, wherever the pointer goes.
pub fn keep_hold(event: &PointerEvent) {
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    // A pointer that was lifted meanwhile cannot be kept; then its end was heard already.
    if let Some(element) = element
        && element.set_pointer_capture(event.pointer_id()).is_err()
    {
        web_sys::console::warn_1(&"the browser let go of the pointer".into());
    }
}

/// Puts the focus on the first element on which the mark says this; tells whether there is
/// one.
pub fn focus_marked(mark: &str, value: &str) -> bool {
    find_marked(mark, value).is_some_and(|element| element.focus().is_ok())
}

/// Scrolls the nearest list around the first element on which the mark says this, one marked
/// `scrolls`, no further than it takes to have the element in sight, under what stays there.
pub fn reveal_marked(mark: &str, value: &str) {
    let Some(element) = find_marked(mark, value) else {
        return;
    };
    let list = element.closest(&format!("[{}]", attribute("scrolls")));
    let Some(list) = list.ok().flatten() else {
        return;
    };
    let over = stays_over(&list);
    let (here, around) = (
        element.get_bounding_client_rect(),
        list.get_bounding_client_rect(),
    );
    let before = here.top() - around.top() - over;
    let after = here.bottom() - around.top() - f64::from(list.client_height());
    if before < 0.0 {
        list.set_scroll_top(list.scroll_top() + before.floor() as i32);
    } else if after > 0.0 {
        list.set_scroll_top(list.scroll_top() + after.ceil() as i32);
    }
}

// How much of a list lies under what stays at its top.
fn stays_over(list: &Element) -> f64 {
    let stays = list.query_selector(&format!("[{}]", attribute("stays")));
    let stays = stays.ok().flatten();
    stays.map_or(0.0, |over| f64::from(over.client_height()))
}

/// Scrolls a list marked `scrolls` so that the first element on which the mark says this
/// stands at its top and its start: under what stays there, which is the first element of the
/// list marked `stays`, and after the first element of its own row.
pub fn scroll_to_marked(mark: &str, value: &str) {
    let Some(element) = find_marked(mark, value) else {
        return;
    };
    let list = element.closest(&format!("[{}]", attribute("scrolls")));
    let Some(list) = list.ok().flatten() else {
        return;
    };
    let over = stays_over(&list);
    let top = |element: &Element| element.get_bounding_client_rect().top();
    // What stands on the line above it, such as its hour, is seen too.
    let distance = top(&element) - top(&list) - over - 10.0;
    list.set_scroll_top(list.scroll_top() + distance as i32);
    let ahead = element.parent_element();
    let Some(ahead) = ahead.and_then(|row| row.first_element_child()) else {
        return;
    };
    let (here, around) = (
        element.get_bounding_client_rect(),
        list.get_bounding_client_rect(),
    );
    let width = f64::from(ahead.client_width());
    let is_mirrored = ahead.get_bounding_client_rect().left() > here.left();
    let distance = if is_mirrored {
        here.right() - (around.right() - width)
    } else {
        here.left() - (around.left() + width)
    };
    list.set_scroll_left(list.scroll_left() + distance as i32);
}

/// Scrolls the list marked `scrolls` under the pointer on, while the pointer is at its top or
/// its foot.
pub fn scroll_at_edge(event: &PointerEvent) {
    const EDGE: f64 = 28.0;
    const STEP: i32 = 14;
    let Some(document) = window().document() else {
        return;
    };
    let name = format!("[{}]", attribute("scrolls"));
    let Some(list) = document.query_selector(&name).ok().flatten() else {
        return;
    };
    let stays = list.query_selector(&format!("[{}]", attribute("stays")));
    let over = stays.ok().flatten().map_or(0, |over| over.client_height());
    let bounds = list.get_bounding_client_rect();
    let y = f64::from(event.client_y());
    if y > bounds.bottom() - EDGE {
        list.set_scroll_top(list.scroll_top() + STEP);
    } else if y < bounds.top() + f64::from(over) + EDGE && y > bounds.top() + f64::from(over) {
        list.set_scroll_top(list.scroll_top() - STEP);
    }
}

/// Tells whether a key was pressed together with Control, Alt or the system's own key.
#[must_use]
pub fn is_with_others(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

fn find_marked(mark: &str, value: &str) -> Option<HtmlElement> {
    let name = attribute(mark);
    let found = window()
        .document()?
        .query_selector_all(&format!("[{name}]"))
        .ok()?;
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok())
        .find(|element| element.get_attribute(&name).as_deref() == Some(value))
}

fn attribute(mark: &str) -> String {
    format!("data-{mark}")
}

/// Gives the focus to what asks for it in a dialog or a part of one, else to the first field.
/// A body that scrolls can have the focus, and browsers give it that before any field: what is
/// typed then would go nowhere.
pub fn focus_first_field(within: &Element) {
    const FIELD: &str = ".dialog-body :is(input:not([type=hidden]), select, textarea):enabled";
    let first = |selector: &str| within.query_selector(selector).ok().flatten();
    let field = first("[autofocus]").or_else(|| first(FIELD));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        focus_again(&field);
    }
}

/// Returns what has the focus, to be given it again.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    let focused = window().document()?.active_element()?;
    focused.dyn_into().ok()
}

/// Tells whether nothing on the page has the focus: what had it is gone.
#[must_use]
pub fn is_focus_lost() -> bool {
    focused().is_none_or(|focused| focused.tag_name() == "BODY")
}

/// Gives the focus to an element, where it is still on the page.
pub fn focus_again(element: &HtmlElement) {
    if element.is_connected() && element.focus().is_err() {
        web_sys::console::warn_1(&"an element would not take the focus".into());
    }
}
