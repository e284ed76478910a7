//! Icons: one path each, drawn with the colour of the text beside them.
//!
//! They are elements, not pictures, so the colours of a high-contrast mode, print
//! and a page that allows no other origin need nothing more.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// A sun over a line: what matters now.
    Today,
    /// A calendar sheet.
    Calendar,
    /// Two people.
    Directory,
    /// A matrix.
    Matrix,
    /// A list with ticks.
    Outcomes,
    /// A round table.
    Meetings,
    /// An arrow that leaves a box.
    Share,
    /// Sliders.
    Settings,
    /// A magnifying glass.
    Search,
    /// A plus sign.
    Add,
    /// A cross.
    Close,
    /// A tick.
    Check,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// A small arrow against the line of reading.
    Previous,
    /// A small arrow along the line of reading.
    Next,
    /// A small arrow up.
    Up,
    /// A small arrow down.
    Down,
    /// Three dots.
    More,
    /// An arrow into a tray.
    Download,
    /// A sheet of paper.
    File,
    /// A pencil.
    Edit,
    /// A bin.
    Delete,
    /// A circled letter i.
    Info,
    /// A triangle with an exclamation mark.
    Warning,
    /// A circle with an exclamation mark.
    Alert,
    /// A circle.
    Circle,
    /// A map pin.
    Pin,
    /// A clock.
    Clock,
    /// A person.
    Person,
    /// A building.
    Organisation,
    /// A flag.
    Flag,
    /// A camera for what is held online.
    Online,
    /// A cloud with a stroke through it.
    Offline,
    /// Two arrows in a ring.
    Repeats,
    /// A letter.
    Mail,
    /// Two links of a chain.
    Link,
}

impl Glyph {
    /// The path, in a square of 16 units, stroked and not filled.
    fn path(self) -> &'static str {
        match self {
            Self::Today => {
                "M8 1.5v1.5M2.7 4.2l1 1M13.3 4.2l-1 1M1.5 10.5h13M4.5 10.5a3.5 3.5 0 0 1 7 0M4 13.5h8"
            }
            Self::Calendar => {
                "M3.5 3h9A1.5 1.5 0 0 1 14 4.5v8A1.5 1.5 0 0 1 12.5 14h-9A1.5 1.5 0 0 1 2 12.5v-8A1.5 1.5 0 0 1 3.5 3ZM2 6.5h12M5 1.5V4M11 1.5V4"
            }
            Self::Directory => {
                "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 2.8a2.3 2.3 0 0 1 0 4.4M12 9.6a4 4 0 0 1 2.5 3.9"
            }
            Self::Matrix => "M2.5 2.5h11v11h-11ZM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11",
            Self::Outcomes => {
                "M1.8 4l1.2 1.2L5.2 3M1.8 11.5l1.2 1.2 2.2-2.2M8 4.2h6.2M8 8h6.2M8 11.8h6.2M2 8h2.5"
            }
            Self::Meetings => {
                "M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM6 1.8h4M6 14.2h4M1.8 6v4M14.2 6v4"
            }
            Self::Share => "M8 10V1.8M5 4.5l3-3 3 3M4.5 7H3v7h10V7h-1.5",
            Self::Settings => {
                "M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM6 9.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z"
            }
            Self::Search => "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 14 14",
            Self::Add => "M8 3v10M3 8h10",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::Undo => "M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6",
            Self::Redo => "M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4",
            Self::Previous => "M10 3.5 5.5 8l4.5 4.5",
            Self::Next => "M6 3.5 10.5 8 6 12.5",
            Self::Up => "M3.5 10 8 5.5 12.5 10",
            Self::Down => "M3.5 6 8 10.5 12.5 6",
            Self::More => "M3 8h.7M7.65 8h.7M12.3 8h.7",
            Self::Download => "M8 2v8M5 7.2l3 3 3-3M2.5 11v2.5h11V11",
            Self::File => "M4 1.5h5.5L13 5v9.5H4ZM9.5 1.5V5H13",
            Self::Edit => "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3ZM9.5 4.2l2.3 2.3",
            Self::Delete => "M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.7 6.5v4.5M9.3 6.5v4.5",
            Self::Info => "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.3v3.7M8 5h.01",
            Self::Warning => "M8 2 14.5 13.5h-13ZM8 6.3v3.4M8 11.6h.01",
            Self::Alert => "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.6v4.2M8 11.2h.01",
            Self::Circle => "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z",
            Self::Pin => {
                "M8 14.5S3 10 3 6.5a5 5 0 0 1 10 0c0 3.5-5 8-5 8ZM8 4.8a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z"
            }
            Self::Clock => "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.5V8l2.4 1.6",
            Self::Person => {
                "M8 2a2.8 2.8 0 1 1 0 5.6A2.8 2.8 0 0 1 8 2ZM2.8 14a5.2 5.2 0 0 1 10.4 0"
            }
            Self::Organisation => {
                "M3 14.5V2.5h6.5v12M9.5 6.5H13v8M1.5 14.5h13M5.2 5.2h2M5.2 8h2M5.2 10.8h2"
            }
            Self::Flag => "M3.5 14.5V2M3.5 2.5H12l-1.7 3L12 8.5H3.5",
            Self::Online => "M1.5 4.5h8.5v7H1.5ZM10 7.5l4.5-2.3v5.6L10 8.5",
            Self::Offline => {
                "M5.2 5A3.8 3.8 0 0 1 11.5 7a2.9 2.9 0 0 1 2 4.8M11 12.5H4.3a3 3 0 0 1-.6-5.9M2 2l12 12"
            }
            Self::Repeats => {
                "M3 7.5A5 5 0 0 1 12 5M12.5 2v3.5H9M13 8.5A5 5 0 0 1 4 11M3.5 14v-3.5H7"
            }
            Self::Mail => "M1.8 3.5h12.4v9H1.8ZM1.8 4.2 8 9l6.2-4.8",
            Self::Link => {
                "M6.5 9.5a2.8 2.8 0 0 0 4 0l2.7-2.7a2.8 2.8 0 0 0-4-4L8 4M9.5 6.5a2.8 2.8 0 0 0-4 0L2.8 9.2a2.8 2.8 0 0 0 4 4L8 12"
            }
        }
    }

    /// Whether it points along the line of reading, and so is mirrored from right to left.
    fn turns(self) -> bool {
        matches!(
            self,
            Self::Undo | Self::Redo | Self::Previous | Self::Next | Self::Outcomes
        )
    }
}

/// An icon. It is never read aloud: words beside it, or the label of its
/// button, say what it means.
#[component]
pub fn Icon(
    /// What it shows.
    glyph: Glyph,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 16 16"
            aria-hidden="true"
            data-turns=glyph.turns().then_some("")
        >
            <path d=glyph.path() />
        </svg>
    }
}
