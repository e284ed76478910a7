//! Hours: a grid of a week or of one day, with what takes whole days over it.

use super::App;
use super::bands::Bands;
use super::drag::Hand;
use super::empty::Nothing;
use super::event::Lifted;
use super::foot::Foot;
use super::hour::Cell;
use super::keys;
use super::marks::Marked;
use super::month::{KEYS_ID, Legend};
use super::over::{Head, WholeDay};
use crate::app::calendar::blocks::{Now, now};
use crate::app::calendar::week::{WeekPage, week_page};
use crate::app::calendar::working_hours::{AtWork, WorkingHours, working_hours};
use crate::app::words::week as words;
use crate::browser::{clock, pointing, zones};
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How often the line of the present moment is drawn again.
const TICK: Duration = Duration::from_secs(20);

/// What the cells are drawn from, and where the present moment is.
#[derive(Clone, Copy)]
pub struct Hours {
    /// The page.
    pub page: Memo<WeekPage>,
    /// The present moment, where its day is in sight.
    pub now: Memo<Option<Now>>,
    /// How many days stand side by side.
    pub columns: usize,
    /// The place of the day that has the focus.
    pub focus: Memo<usize>,
    /// The place of the hour that has the focus.
    pub focus_hour: Memo<Option<usize>>,
    /// How many are at work, for readers who want to know.
    pub work: Memo<Option<WorkingHours>>,
}

/// The week, or the day, that the address names.
#[component]
pub fn Week(
    /// How many days stand side by side: 7 or 1.
    columns: usize,
) -> impl IntoView {
    let app = App::here();
    let page = app.page_in_zones(week_page);
    provide_context(Lifted::new(app));
    let offered = StoredValue::new(zones::offered());
    let work = app.page_in_zones(move |model, zones| {
        offered.with_value(|offered| working_hours(model, zones, offered))
    });
    let hours = Hours {
        page,
        now: present(app),
        columns,
        focus: Memo::new(move |_| page.read().focus),
        focus_hour: Memo::new(move |_| page.read().focus_hour),
        work,
    };
    provide_context(hours);
    let name = Memo::new(move |_| page.read().name.clone());
    let bands = Memo::new(move |_| page.read().bands.clone());
    let nothing = Memo::new(move |_| page.read().nothing.clone());
    let notes = Memo::new(move |_| page.read().notes.clone());
    let legend = Memo::new(move |_| page.read().legend.clone());
    let rows = Memo::new(move |_| page.read().hours.len());
    let is_work_shown = Memo::new(move |_| work.read().is_some());
    let has_second = Memo::new(move |_| page.read().clocks.len() > 1);
    let heads = (0..columns)
        .map(|place| view! { <Head place /> })
        .collect_view();
    let whole_days = (0..columns)
        .map(|place| view! { <WholeDay place /> })
        .collect_view();
    open_at(hours);
    expect_context::<Marked>().only(move || page.read().drawn());
    view! {
        <p id=KEYS_ID hidden>{app.say(words::EVENT_KEYS)}</p>
        <Nothing nothing />
        <Hand>
            <Bands bands />
            <div class="week-scroll" data-scrolls="" data-columns=columns.to_string()>
                <div
                    class="week"
                    role="grid"
                    aria-label=name
                    data-second=move || has_second.get().then_some("")
                    data-work=move || is_work_shown.get().then_some("")
                    style:--columns=columns.to_string()
                    on:keydown=move |event| keys::pressed(app, &event)
                >
                    <div class="week-top" role="rowgroup" data-stays="">
                        <div class="week-row" role="row">
                            <div class="week-axis week-clocks" role="columnheader">
                                <span class="unseen">{app.say(words::HOURS)}</span>
                                <For each=move || page.read().clocks.clone() key=Clone::clone let:city>
                                    <span>{city}</span>
                                </For>
                                <Show when=move || is_work_shown.get()>
                                    <span class="week-work">{app.say(words::AT_WORK)}</span>
                                </Show>
                            </div>
                            {heads}
                        </div>
                        <div class="week-row week-days" role="row">
                            <div class="week-axis" role="rowheader">
                                {app.say(words::ALL_DAY)}
                            </div>
                            {whole_days}
                        </div>
                    </div>
                    <div class="week-hours" role="rowgroup">
                        <For each=move || 0..rows.get() key=|row| *row let:row>
                            <Row row />
                        </For>
                    </div>
                </div>
            </div>
        </Hand>
        <Foot notes />
        <Legend legend />
    }
}

// The line of the present moment moves on by itself.
fn present(app: App) -> Memo<Option<Now>> {
    let millis = RwSignal::new(clock::utc_millis());
    let tick: Option<IntervalHandle> =
        set_interval_with_handle(move || millis.set(clock::utc_millis()), TICK).ok();
    on_cleanup(move || {
        if let Some(tick) = tick {
            tick.clear();
        }
    });
    app.page_in_zones(move |model, zones| now(model, zones, millis.get()))
}

// Night is above and below what is looked for.
fn open_at(hours: Hours) {
    let now = hours.now.get_untracked();
    let page = hours.page.read_untracked();
    let spot = page.opens_at.to_string();
    let kept = now.filter(|_| page.keeps_now).and_then(|now| {
        let cell = page.cells.get(now.row * hours.columns + now.column)?;
        cell.spot.map(|spot| spot.to_string())
    });
    request_animation_frame(move || {
        pointing::scroll_to_marked("spot", &spot);
        if let Some(kept) = kept {
            pointing::reveal_marked("spot", &kept);
        }
    });
}

#[component]
fn Row(row: usize) -> impl IntoView {
    let hours = expect_context::<Hours>();
    let hour = Memo::new(move |_| hours.page.read().hours.get(row).cloned());
    let label = move || hour.read().as_ref().map(|hour| hour.label.clone());
    let second = move || {
        let second = hour.read().as_ref().and_then(|hour| hour.second.clone());
        second.map(|second| view! { <span class="week-second">{second}</span> })
    };
    let at_work = move || {
        let AtWork {
            number,
            percent,
            name,
        } = hours.work.read().as_ref()?.rows.get(row)?.clone()?;
        Some(view! {
            <span
                class="week-work"
                data-some=(percent > 0).then_some("")
                style:--percent=percent.to_string()
            >
                <span aria-hidden="true">{number}</span>
                <span class="unseen">{name}</span>
            </span>
        })
    };
    let minutes = move || hour.read().as_ref().map(|hour| hour.minutes.to_string());
    let cells = (0..hours.columns)
        .map(|column| view! { <Cell row column /> })
        .collect_view();
    view! {
        <div class="week-row week-hour" role="row" style:--minutes=minutes>
            <div class="week-axis" role="rowheader">
                <span>{label}</span>
                " "
                {second}
                " "
                {at_work}
            </div>
            {cells}
        </div>
    }
}
