//! Shapes on a sheet of paper, as SVG. Lengths are CSS pixels.

use super::Picture;
use std::fmt::Write;

/// The width of one letter against the height of the type: what words take is guessed, since
/// nothing pure can measure them.
const LETTER: f64 = 0.56;

/// The colour of words.
pub const INK: &str = "#1b222d";
/// The colour of what is read second.
pub const QUIET: &str = "#5a6270";
/// The colour of lines.
pub const LINE: &str = "#d5d9df";
/// The ground of days off.
pub const SUNKEN: &str = "#f1f3f5";
/// The colour of what nobody's is.
const NOBODY: &str = "#7d8591";
/// The colour of a warning.
pub const WARNING: &str = "#8a5a00";

/// A sheet that is being drawn on.
pub struct Sheet {
    body: String,
    width: f64,
    is_mirrored: bool,
    fades: usize,
}

/// Where something is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// From the side on which lines begin.
    pub start: f64,
    /// From the top.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// How words are written.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    /// The height of the type.
    pub size: f64,
    /// Its colour.
    pub colour: &'static str,
    /// Whether it is strong.
    pub is_strong: bool,
    /// Whether it ends where its place ends, not begins where that begins.
    pub is_at_end: bool,
}

impl Type {
    /// Plain words of a height.
    pub fn plain(size: f64) -> Self {
        Self {
            size,
            colour: INK,
            is_strong: false,
            is_at_end: false,
        }
    }

    /// Words that are read second.
    pub fn quiet(size: f64) -> Self {
        Self {
            colour: QUIET,
            ..Self::plain(size)
        }
    }

    /// Strong words.
    pub fn strong(size: f64) -> Self {
        Self {
            is_strong: true,
            ..Self::plain(size)
        }
    }
}

impl Sheet {
    /// An empty sheet of a width, for a language written in this direction.
    pub fn new(width: f64, direction: &str) -> Self {
        Self {
            body: String::new(),
            width,
            is_mirrored: direction == "rtl",
            fades: 0,
        }
    }

    /// How wide it is.
    pub fn width(&self) -> f64 {
        self.width
    }

    fn left(&self, start: f64, width: f64) -> f64 {
        if self.is_mirrored {
            self.width - start - width
        } else {
            start
        }
    }

    fn add(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing into a text cannot fail.
        self.body.write_fmt(shape).unwrap_or(());
        self.body.push('\n');
    }

    /// A filled area.
    pub fn area(&mut self, place: Place, colour: &str, opacity: f64) {
        let left = self.left(place.start, place.width);
        let (top, width, height) = (place.top, place.width, place.height);
        self.add(format_args!(
            r#"<rect x="{left:.1}" y="{top:.1}" width="{width:.1}" height="{height:.1}" fill="{colour}" fill-opacity="{opacity:.2}"/>"#
        ));
    }

    /// An area whose ends nobody knows: it fades out at both.
    pub fn soft(&mut self, place: Place, colour: &str) {
        let left = self.left(place.start, place.width);
        let (top, width, height) = (place.top, place.width, place.height);
        self.fades += 1;
        let id = format!("fade-{}", self.fades);
        self.add(format_args!(
            concat!(
                r#"<linearGradient id="{id}"><stop offset="0" stop-color="{c}" stop-opacity="0"/>"#,
                r#"<stop offset="0.2" stop-color="{c}" stop-opacity="0.3"/>"#,
                r#"<stop offset="0.8" stop-color="{c}" stop-opacity="0.3"/>"#,
                r#"<stop offset="1" stop-color="{c}" stop-opacity="0"/></linearGradient>"#,
                "\n",
                r#"<rect x="{l:.1}" y="{t:.1}" width="{w:.1}" height="{h:.1}" fill="url(#{id})"/>"#
            ),
            id = id,
            c = colour,
            l = left,
            t = top,
            w = width,
            h = height,
        ));
    }

    /// An outlined area.
    pub fn frame(&mut self, place: Place, colour: &str) {
        let left = self.left(place.start, place.width);
        let (top, width, height) = (place.top, place.width, place.height);
        self.add(format_args!(
            r#"<rect x="{left:.1}" y="{top:.1}" width="{width:.1}" height="{height:.1}" fill="none" stroke="{colour}"/>"#
        ));
    }

    /// Words in one line, cut off where their place is full.
    pub fn words(&mut self, place: Place, words: &str, kind: Type) {
        let most = (place.width / (kind.size * LETTER)).max(0.0) as usize;
        let words = cut(words, most);
        if words.is_empty() {
            return;
        }
        let (from, anchor) = if kind.is_at_end {
            (place.start + place.width, "end")
        } else {
            (place.start, "start")
        };
        let x = self.left(from, 0.0);
        let y = place.top + place.height / 2.0 + kind.size * 0.35;
        let direction = if self.is_mirrored { "rtl" } else { "ltr" };
        let weight = if kind.is_strong { 600 } else { 400 };
        let (size, colour) = (kind.size, kind.colour);
        self.add(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}" direction="{direction}">{}</text>"#,
            escaped(&words)
        ));
    }

    /// The picture, of this height.
    pub fn finish(self, height: f64, title: &str) -> Picture {
        let (width, height) = (self.width.ceil(), height.ceil());
        let svg = format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" font-family="system-ui, 'Noto Sans', sans-serif">"#,
                "\n<title>{title}</title>\n<rect width=\"{w}\" height=\"{h}\" fill=\"#fff\"/>\n{body}</svg>\n"
            ),
            w = width,
            h = height,
            title = escaped(title),
            body = self.body,
        );
        Picture {
            svg,
            width: width as u32,
            height: height as u32,
        }
    }
}

/// Puts pieces of text into as few lines as hold them at this height of type, over a width.
pub fn lines(pieces: impl Iterator<Item = String>, width: f64, size: f64) -> Vec<String> {
    let most = (width / (size * LETTER)) as usize;
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.chars().count() + piece.chars().count() + 3 <= most => {
                line.push_str(" · ");
                line.push_str(&piece);
            }
            _ => lines.push(piece),
        }
    }
    lines
}

fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most.saturating_sub(1)).collect();
    match kept.trim_end() {
        "" => String::new(),
        kept => format!("{kept}…"),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 §2.2 has no such letters.
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => {}
            letter => out.push(letter),
        }
    }
    out
}

/// The colour of an organisation with this hue, as the style sheet makes it on light ground.
#[must_use]
pub fn colour_of(hue: Option<u16>) -> String {
    let Some(hue) = hue else {
        return NOBODY.to_owned();
    };
    let turned = f64::from(hue).to_radians();
    let lean = (f64::from(hue) - 100.0).to_radians().sin();
    let (lightness, chroma) = (0.545 + 0.05 * lean, 0.13);
    let (a, b) = (chroma * turned.cos(), chroma * turned.sin());
    // From OKLab to linear light (Björn Ottosson's matrices), then to sRGB.
    let cubed = |x: f64| x * x * x;
    let l = cubed(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let m = cubed(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let s = cubed(lightness - 0.089_484_177_5 * a - 1.291_485_548 * b);
    let channels = [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
    ];
    let encoded = channels.map(|light| {
        let light = light.clamp(0.0, 1.0);
        let level = if light <= 0.003_130_8 {
            12.92 * light
        } else {
            1.055 * light.powf(1.0 / 2.4) - 0.055
        };
        (level * 255.0).round() as u8
    });
    format!("#{:02x}{:02x}{:02x}", encoded[0], encoded[1], encoded[2])
}

#[cfg(test)]
mod tests {
    use super::{colour_of, cut, escaped};

    /// F20: words of a file stay words in a picture.
    #[test]
    fn words_are_no_markup() {
        assert_eq!(escaped("<b>&\"\u{1}"), "&lt;b&gt;&amp;&quot;");
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(cut("Timeline", 8), "Timeline");
        assert_eq!(cut("Timeline", 5), "Time…");
        assert_eq!(cut("Timeline", 0), "");
    }

    /// Different hues are different colours; nobody's is grey.
    #[test]
    fn hues_are_colours() {
        let colours = [
            colour_of(Some(30)),
            colour_of(Some(150)),
            colour_of(Some(270)),
        ];
        assert!(colours.iter().all(|colour| colour.len() == 7));
        assert_ne!(colours[0], colours[1]);
        assert_ne!(colours[1], colours[2]);
        assert_eq!(colour_of(None), "#7d8591");
    }
}
