//! The outcome document of a meeting, as it is handed out.

use crate::app::Msg;
use crate::app::meetings::{Format, Msg as Meetings, document};
use crate::app::words::meetings as words;
use crate::domain::names::RecordId;
use crate::exchange::meeting_document::{Block, Row};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, CheckBox, Glyph};
use leptos::prelude::*;

/// The document, with the buttons that print it and offer it as a file.
#[component]
pub fn DocumentPart(id: RecordId) -> impl IntoView {
    let app = App::here();
    let of = id.clone();
    let page = app.page(move |model| document(model, &of));
    let leaves = Signal::derive(move || match page.read().addresses {
        0 => None,
        count => Some(
            app.language()
                .count(count, words::ADDRESS_IN_IT, words::ADDRESSES_IN_IT),
        ),
    });
    let file = |format| {
        let id = id.clone();
        app.sender(move || Msg::Meetings(Meetings::Download(id.clone(), format)))
    };
    view! {
        <div class="meeting-tools unprinted">
            <Button
                label=app.say(words::PRINT)
                kind=ButtonKind::Primary
                glyph=Glyph::File
                on_press=app.sender(|| Msg::Meetings(Meetings::Print))
            />
            <Button label=app.say(words::AS_TEXT) glyph=Glyph::Download on_press=file(Format::Text) />
            <Button label=app.say(words::AS_MARKDOWN) glyph=Glyph::Download on_press=file(Format::Markdown) />
            <span class="push"></span>
            <CheckBox
                label=app.say(words::WITHOUT_ADDRESSES)
                hint=leaves
                checked=Signal::derive(move || page.read().hides_addresses)
                on_change=Callback::new(move |hides| app.send(Msg::Meetings(Meetings::HideAddresses(hides))))
            />
        </div>
        <article class="paper" aria-label=app.say(words::OUTCOME_DOCUMENT)>
            {move || page.get().document.blocks.into_iter().map(block).collect_view()}
        </article>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Title(words) => view! { <h2 class="paper-title">{words}</h2> }.into_any(),
        Block::Heading(words) => view! { <h3 class="paper-heading">{words}</h3> }.into_any(),
        Block::Organisation(words) => {
            view! { <h4 class="paper-organisation">{words}</h4> }.into_any()
        }
        Block::Lines(lines) => {
            let lines = lines.into_iter().map(|line| view! { <span>{line}</span> });
            view! { <p class="paper-lines">{lines.collect_view()}</p> }.into_any()
        }
        Block::Numbered {
            number,
            text,
            below,
        } => item(format!("{number}."), text, below, false),
        Block::Lettered {
            letter,
            text,
            below,
        } => item(letter, text, below, true),
        Block::Programme { head, rows } => view! { <Programme head rows /> }.into_any(),
        Block::NewPage => view! { <hr class="paper-break" /> }.into_any(),
    }
}

fn item(mark: String, text: String, below: Vec<String>, dashed: bool) -> AnyView {
    let below = below
        .into_iter()
        .map(|line| view! { <p class="paper-below" data-dashed=dashed.then_some("")>{line}</p> });
    view! {
        <div class="paper-item">
            <span class="paper-mark">{mark}</span>
            <div><p>{text}</p> {below.collect_view()}</div>
        </div>
    }
    .into_any()
}

#[component]
fn Programme(head: [String; 2], rows: Vec<Row>) -> impl IntoView {
    let [hours, what] = head;
    view! {
        <table class="paper-programme">
            <thead>
                <tr><th scope="col">{hours}</th> <th scope="col">{what}</th></tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|row| {
                        let items = row.items.into_iter().map(|item| view! { <p class="paper-below">{item}</p> });
                        view! {
                            <tr>
                                <td>{row.hours}</td>
                                <td><p>{row.title}</p> {items.collect_view()}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}
