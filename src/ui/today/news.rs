//! What others changed since the reader looked.

use super::Section;
use crate::app::Msg;
use crate::app::route::{Route, Screen};
use crate::app::today::Msg as Today;
use crate::app::today::news::{NewsLine, page};
use crate::app::words::today as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Glyph};
use leptos::prelude::*;

/// What others changed, by author.
#[component]
pub fn News() -> impl IntoView {
    let app = App::here();
    let page = app.page(page);
    let since = Memo::new(move |_| page.read().since.clone());
    let has_news = Memo::new(move |_| !page.read().authors.is_empty());
    view! {
        <Section name=words::NEWS id="today-news" detail=since>
            <Show
                when=move || has_news.get()
                fallback=move || view! { <p class="quiet">{app.say(words::NO_NEWS)}</p> }
            >
                {move || {
                    page.read()
                        .authors
                        .iter()
                        .map(|(who, lines)| view! { <Author who=who.clone() lines=lines.clone() /> })
                        .collect_view()
                }}
                <div class="row today-more">
                    <Button
                        label=app.say(words::SEEN)
                        glyph=Glyph::Check
                        kind=ButtonKind::Quiet
                        small=true
                        on_press=app.sender(|| Msg::Today(Today::Looked))
                    />
                    <a class="small" href=Route::to(Screen::Share).link()>
                        {move || {
                            let more = page.read().more.clone();
                            more.unwrap_or_else(|| app.language().say(words::ALL_HISTORY).into_owned())
                        }}
                    </a>
                </div>
            </Show>
        </Section>
    }
}

#[component]
fn Author(who: String, lines: Vec<NewsLine>) -> impl IntoView {
    let line = |line: NewsLine| {
        let what = match line.link {
            Some(link) => {
                view! { <a class="today-text" href=link dir="auto">{line.what}</a> }.into_any()
            }
            None => view! { <span class="today-text" dir="auto">{line.what}</span> }.into_any(),
        };
        view! { <li>{what} <span class="today-facts">{line.when}</span></li> }
    };
    view! {
        <h3 class="today-author" dir="auto">{who}</h3>
        <ul role="list" class="today-list">{lines.into_iter().map(line).collect_view()}</ul>
    }
}
