//! A long text in short, for a sentence that names it.
//!
//! A cut never parts what a reader sees as one letter: a letter and the marks on it, an emoji
//! and what it is joined to, the two halves of a flag (after UAX 29, as far as a cut needs it).

/// A text that is longer than so many letters is cut.
const LONGEST: usize = 60;
/// A cut goes back to the end of a word, as long as that costs no more letters than these.
const WORD: usize = 14;

/// A text of at most sixty letters, ending in `…` where some are missing.
#[must_use]
pub fn short(text: &str) -> String {
    shortened_to(text, LONGEST)
}

/// A text of at most so many letters, ending in `…` where some are missing.
#[must_use]
pub fn shortened_to(text: &str, longest: usize) -> String {
    // No more is looked at than is shown, and a letter seldom has more than these bytes.
    const BYTES: usize = 64;
    let looked_at = text.floor_char_boundary(longest.saturating_add(1).saturating_mul(BYTES));
    let starts = letter_starts(&text[..looked_at]);
    let end = starts.get(longest).copied();
    let Some(end) = end.or_else(|| (looked_at < text.len()).then_some(looked_at)) else {
        return text.to_owned();
    };
    let earliest = starts.get(longest.saturating_sub(WORD)).copied();
    let (earliest, cut) = (earliest.unwrap_or(end), &text[..end]);
    let word_end = cut.rfind(char::is_whitespace).filter(|at| *at >= earliest);
    let kept = &text[..word_end.unwrap_or(end)];
    let kept = kept.trim_end_matches(|sign: char| sign.is_whitespace() || ",;:–-".contains(sign));
    format!("{kept}…")
}

/// Where each letter begins, as a reader counts letters.
fn letter_starts(text: &str) -> Vec<usize> {
    const JOINER: char = '\u{200D}';
    let mut starts = Vec::new();
    let mut before = None;
    let mut is_half_flag = false;
    for (at, sign) in text.char_indices() {
        let is_flag = ('\u{1F1E6}'..='\u{1F1FF}').contains(&sign);
        let ends_flag = is_flag && is_half_flag;
        is_half_flag = is_flag && !ends_flag;
        let joins = sign == JOINER || before == Some(JOINER) || ends_flag || is_mark(sign);
        if !joins || before.is_none() {
            starts.push(at);
        }
        before = Some(sign);
    }
    starts
}

/// Signs that stand on the letter before them.
fn is_mark(sign: char) -> bool {
    const MARKS: [(u32, u32); 36] = [
        (0x0300, 0x036F),
        (0x0483, 0x0489),
        (0x0591, 0x05BD),
        (0x05BF, 0x05C7),
        (0x0610, 0x061A),
        (0x064B, 0x065F),
        (0x0670, 0x0670),
        (0x06D6, 0x06DC),
        (0x06DF, 0x06E4),
        (0x06E7, 0x06E8),
        (0x06EA, 0x06ED),
        (0x07EB, 0x07F3),
        (0x0816, 0x082D),
        (0x08CA, 0x0903),
        (0x093A, 0x094F),
        (0x0951, 0x0957),
        (0x0962, 0x0963),
        (0x0981, 0x0983),
        (0x09BC, 0x09D7),
        (0x0A01, 0x0A03),
        (0x0A3C, 0x0A51),
        (0x0ABC, 0x0ACD),
        (0x0B3C, 0x0B57),
        (0x0BBE, 0x0BCD),
        (0x0C3C, 0x0C56),
        (0x0CBC, 0x0CD6),
        (0x0D3B, 0x0D4D),
        (0x0DCA, 0x0DDF),
        (0x0E31, 0x0E3A),
        (0x0E47, 0x0E4E),
        (0x0EB1, 0x0EBC),
        (0x0EC8, 0x0ECE),
        (0x0F71, 0x0F84),
        (0x102B, 0x103E),
        (0x1160, 0x11FF),
        (0x17B4, 0x17D3),
    ];
    const MORE: [(u32, u32); 8] = [
        (0x1AB0, 0x1AFF),
        (0x1DC0, 0x1DFF),
        (0x20D0, 0x20FF),
        (0x3099, 0x309A),
        (0xFE00, 0xFE0F),
        (0xFE20, 0xFE2F),
        (0x1F3FB, 0x1F3FF),
        (0xE0020, 0xE01EF),
    ];
    let code = u32::from(sign);
    let mut ranges = MARKS.iter().chain(&MORE);
    ranges.any(|(first, last)| (*first..=*last).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A short text stays; a long one ends with a word, and says that it goes on.
    #[test]
    fn long_texts_end_with_a_word() {
        assert_eq!(short("Forum"), "Forum");
        assert_eq!(short(&"a".repeat(60)), "a".repeat(60));
        assert_eq!(
            short("Participants agreed to revitalise the shared workspace, and make it a platform"),
            "Participants agreed to revitalise the shared workspace, and…"
        );
        assert_eq!(short(&"a".repeat(61)), format!("{}…", "a".repeat(60)));
    }

    /// What is seen as one letter is never parted: Arabic with its marks, Chinese, emoji that
    /// are joined, flags.
    #[test]
    fn a_cut_parts_no_letter() {
        // Without a space, each is cut after sixty of what a reader counts.
        for letter in ["بَ", "语", "👩🏽‍💻", "🇹🇭", "e\u{301}", "ที่", "ก"]
        {
            assert_eq!(short(&letter.repeat(60)), letter.repeat(60), "{letter}");
            let cut = format!("{}…", letter.repeat(60));
            assert_eq!(short(&letter.repeat(75)), cut, "{letter}");
        }
        let arabic = "اجتماع الفريق العامل الإقليمي المشترك بين الوكالات المعني بتكنولوجيا المعلومات";
        let cut = short(arabic);
        let kept = cut.strip_suffix('…').expect("it is cut");
        assert!(
            arabic.starts_with(&format!("{kept} ")),
            "at the end of a word: {kept}"
        );
    }
}
