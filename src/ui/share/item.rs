//! What a file would change, each with a box to leave it out.

use super::import::act;
use crate::app::share::import::Msg as Act;
use crate::app::share::preview::{FilePage, HeadingPage, ItemPage, LinePage};
use crate::app::words::share as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox};
use leptos::prelude::*;

/// What can be taken or left out one by one.
#[component]
pub fn ItemList(file: Memo<FilePage>) -> impl IntoView {
    let app = App::here();
    let at = file.read_untracked().at;
    let more = Memo::new(move |_| file.read().more.clone());
    view! {
        <ul role="list" class="changes">
            <For each=move || file.read().items.clone() key=|item| item.at let:item>
                {
                    let place = item.at;
                    let is_taken = Memo::new(move |_| {
                        let file = file.read();
                        file.items.get(place).is_some_and(|item| item.is_taken)
                    });
                    let heading = item.heading.clone().map(|heading| {
                        let takes = Memo::new(move |_| {
                            let file = file.read();
                            let heading = file.items.get(place)?.heading.as_ref();
                            heading.and_then(|heading| heading.takes)
                        });
                        view! { <Heading file=at place heading takes /> }
                    });
                    view! {
                        {heading}
                        <Item file=at item is_taken />
                    }
                }
            </For>
        </ul>
        <Show when=move || more.read().is_some()>
            <Button
                label=Signal::derive(move || more.get().unwrap_or_default())
                kind=ButtonKind::Quiet
                on_press=app.sender(move || act(Act::ShowAll(at)))
            />
        </Show>
    }
}

/// The box for all that happens to one record, where that is several items.
#[component]
fn Heading(
    file: usize,
    place: usize,
    heading: HeadingPage,
    takes: Memo<Option<bool>>,
) -> impl IntoView {
    let app = App::here();
    let id = format!("changes-{file}-{place}");
    view! {
        <li class="change">
            <input
                type="checkbox"
                id=id.clone()
                disabled=!heading.can_be_left_out
                prop:checked=move || takes.get() == Some(true)
                prop:indeterminate=move || takes.get().is_none()
                on:change:target=move |event| {
                    app.send(act(Act::TakeRecord(file, place, event.target().checked())));
                }
            />
            <label for=id>{heading.sentence}</label>
        </li>
    }
}

#[component]
fn Item(file: usize, item: ItemPage, is_taken: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let place = item.at;
    let id = format!("change-{file}-{place}");
    let details = format!("{id}-details");
    view! {
        <li class="change" data-part=item.is_one_of_several.then_some("")>
            <input
                type="checkbox"
                id=id.clone()
                aria-describedby=details.clone()
                disabled=!item.can_be_left_out
                prop:checked=is_taken
                on:change:target=move |event| {
                    app.send(act(Act::Take(file, place, event.target().checked())));
                }
            />
            <div>
                <label for=id class:unseen=item.is_one_of_several>{item.sentence}</label>
                <div id=details>
                    {item.twin.map(|words| view! { <p class="change-clash">{words}</p> })}
                    <Lines lines=item.lines />
                    {item
                        .others
                        .into_iter()
                        .map(|(sentence, lines)| {
                            view! {
                                <p>{sentence}</p>
                                <Lines lines />
                            }
                        })
                        .collect_view()}
                    {item.rest.map(|words| view! { <p class="quiet">{words}</p> })}
                </div>
            </div>
            <p class="change-note">{item.note}</p>
        </li>
    }
}

/// Fields: what each says, and what it would say.
#[component]
fn Lines(lines: Vec<LinePage>) -> impl IntoView {
    let app = App::here();
    lines
        .into_iter()
        .map(|line| {
            let was = line.was.into_iter().map(|says| {
                view! {
                    <span class="unseen">{app.say(words::WAS)} " "</span>
                    <del>{says}</del>
                    " "
                }
            });
            let stays = line.stays.into_iter().map(|(says, who)| {
                view! {
                    <span class="unseen">{app.say(words::STAYS)} " "</span>
                    <span>{says}</span>
                    " "
                    <span class="change-who">{who}</span>
                    " "
                }
            });
            let becomes = line.becomes.into_iter().map(|(says, who)| {
                view! {
                    <span class="unseen">{app.say(words::BECOMES)} " "</span>
                    <ins>{says}</ins>
                    " "
                    <span class="change-who">{who}</span>
                    " "
                }
            });
            view! {
                <p class="change-line">
                    <span class="change-field">{line.label}</span>
                    " "
                    {was.collect_view()}
                    {stays.collect_view()}
                    {becomes.collect_view()}
                </p>
                {line.clash.map(|words| view! { <p class="change-clash">{words}</p> })}
                {line.odd.map(|words| view! { <p class="change-clash">{words}</p> })}
            }
        })
        .collect_view()
}

/// What the file offers (R4).
#[component]
pub fn Offers(file: Memo<FilePage>) -> impl IntoView {
    let app = App::here();
    let said = file.get_untracked();
    let at = said.at;
    said.offers.map(|page| {
        let takes_all = Memo::new(move |_| {
            let file = file.read();
            file.offers.as_ref().is_some_and(|page| page.takes_all)
        });
        let offers = page.offers.into_iter().map(|(place, record, line, _)| {
            let is_taken = Memo::new(move |_| {
                let file = file.read();
                let offers = file.offers.as_ref();
                offers.is_some_and(|page| {
                    page.offers.iter().any(|(one, .., on)| *on && *one == place)
                })
            });
            let id = format!("offer-{at}-{place}");
            let details = format!("{id}-details");
            let label = app
                .language()
                .fill(words::TAKE_OFFER, &[&record, &line.label]);
            view! {
                <li class="change">
                    <input
                        type="checkbox"
                        id=id.clone()
                        aria-describedby=details.clone()
                        prop:checked=is_taken
                        on:change:target=move |event| {
                            app.send(act(Act::TakeOffer(at, place, event.target().checked())));
                        }
                    />
                    <div>
                        <label for=id>{label}</label>
                        <div id=details>
                            <Lines lines=vec![line] />
                        </div>
                    </div>
                </li>
            }
        });
        let offers = offers.collect_view();
        view! {
            <div class="import-offers">
                <p>{page.sentence}</p>
                <CheckBox
                    label=app.say(words::TAKE_ALL_OFFERS)
                    checked=takes_all
                    on_change=Callback::new(move |takes| {
                        app.send(act(Act::TakeAllOffers(at, takes)));
                    })
                />
                <ul role="list" class="changes">{offers}</ul>
            </div>
        }
    })
}
