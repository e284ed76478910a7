//! What the host gives: its address, its types, its headers.

use super::{Answer, Facts, Line, Verdict};
use crate::app::words::{Language, Word, checkup as words};

/// A page that browsers may keep for longer than this comes late after a new release.
const LONG_SECONDS: u64 = 600;

/// The lines, in the order in which one would mend things.
pub(super) fn lines(language: Language, facts: &Facts) -> Vec<Line> {
    let say = |word: Word| language.say(word).into_owned();
    let mut lines = vec![
        address(language, facts),
        own_origin(language, facts),
        module(language, facts.module.as_ref()),
        compression(language, facts.module.as_ref()),
        caching(language, facts.page.as_ref()),
        absent(language, facts.absent.as_ref()),
        policy(language, facts),
        framing(language, facts),
    ];
    let sniffing = facts.page.as_ref().map(|page| page.sniffing.as_deref());
    lines.push(match sniffing {
        Some(Some(value)) if value.eq_ignore_ascii_case("nosniff") => {
            Line::new(words::SNIFFING, Verdict::Good, say(words::NOSNIFF))
        }
        Some(_) => Line::new(words::SNIFFING, Verdict::Better, say(words::NO_NOSNIFF))
            .advising(say(words::SET_HEADERS)),
        None => unknown(language, words::SNIFFING),
    });
    lines
}

fn unknown(language: Language, title: Word) -> Line {
    Line::new(title, Verdict::Unknown, language.say(words::NO_ANSWER))
}

fn address(language: Language, facts: &Facts) -> Line {
    let at = format!("{}//{}{}", facts.scheme, facts.host, facts.folder);
    if facts.scheme == "file:" {
        Line::new(words::ADDRESS, Verdict::Bad, language.say(words::FROM_DISK))
            .advising(language.say(words::USE_HOST))
    } else if !facts.is_secure {
        Line::new(
            words::ADDRESS,
            Verdict::Bad,
            language.fill(words::NOT_SECURE, &[&at]),
        )
        .advising(language.say(words::USE_HTTPS))
    } else if facts.scheme == "https:" {
        Line::new(
            words::ADDRESS,
            Verdict::Good,
            language.fill(words::SECURE, &[&at]),
        )
    } else {
        Line::new(
            words::ADDRESS,
            Verdict::Good,
            language.fill(words::THIS_MACHINE, &[&at]),
        )
    }
}

fn own_origin(language: Language, facts: &Facts) -> Line {
    if !facts.strangers.is_empty() {
        let names = language.list(&facts.strangers);
        Line::new(
            words::OWN_ORIGIN,
            Verdict::Bad,
            language.fill(words::STRANGERS, &[&facts.host, &names]),
        )
        .advising(language.say(words::USE_OWN_ORIGIN))
    } else if facts.folder == "/" {
        Line::new(
            words::OWN_ORIGIN,
            Verdict::Good,
            language.fill(words::ALONE, &[&facts.host]),
        )
    } else {
        Line::new(
            words::OWN_ORIGIN,
            Verdict::Better,
            language.fill(words::IN_FOLDER, &[&facts.folder, &facts.host]),
        )
        .advising(language.say(words::USE_OWN_ORIGIN))
    }
}

fn module(language: Language, answer: Option<&Answer>) -> Line {
    let Some(answer) = answer else {
        return unknown(language, words::MODULE);
    };
    let kind = answer.kind.as_deref().unwrap_or("–");
    if answer.status != 200 {
        let status = answer.status.to_string();
        Line::new(
            words::MODULE,
            Verdict::Bad,
            language.fill(words::MODULE_MISSING, &[&status]),
        )
        .advising(language.say(words::COPY_AGAIN))
    } else if kind == "application/wasm" {
        Line::new(
            words::MODULE,
            Verdict::Good,
            language.fill(words::MODULE_TYPE, &[kind]),
        )
    } else {
        Line::new(
            words::MODULE,
            Verdict::Better,
            language.fill(words::MODULE_WRONG_TYPE, &[kind]),
        )
        .advising(language.say(words::SET_TYPE))
    }
}

fn compression(language: Language, answer: Option<&Answer>) -> Line {
    let Some(answer) = answer else {
        return unknown(language, words::COMPRESSION);
    };
    match answer.encoding.as_deref() {
        Some(encoding @ ("br" | "gzip" | "zstd" | "deflate")) => Line::new(
            words::COMPRESSION,
            Verdict::Good,
            language.fill(words::COMPRESSED, &[encoding]),
        ),
        Some(_) | None => Line::new(
            words::COMPRESSION,
            Verdict::Better,
            language.say(words::NOT_COMPRESSED),
        )
        .advising(language.say(words::COMPRESS)),
    }
}

/// A page that browsers keep for long hides a new release from a first visit on.
fn caching(language: Language, answer: Option<&Answer>) -> Line {
    let Some(answer) = answer else {
        return unknown(language, words::CACHING);
    };
    let Some(cache) = answer.cache.as_deref() else {
        return Line::new(
            words::CACHING,
            Verdict::Better,
            language.say(words::CACHE_UNSAID),
        )
        .advising(language.say(words::SET_CACHE));
    };
    let words_of = || cache.split(',').map(str::trim);
    let must_ask = words_of().any(|word| word == "no-cache" || word == "no-store");
    let age = words_of()
        .filter_map(|word| word.strip_prefix("max-age="))
        .find_map(|seconds| seconds.parse::<u64>().ok());
    if must_ask || age.is_some_and(|seconds| seconds <= LONG_SECONDS) {
        let found = language.fill(words::CACHE_SHORT, &[cache]);
        Line::new(words::CACHING, Verdict::Good, found)
    } else {
        let found = language.fill(words::CACHE_LONG, &[cache]);
        Line::new(words::CACHING, Verdict::Better, found).advising(language.say(words::SET_CACHE))
    }
}

fn absent(language: Language, answer: Option<&Answer>) -> Line {
    match answer.map(|answer| answer.status) {
        None => unknown(language, words::ABSENT),
        Some(404 | 410) => Line::new(
            words::ABSENT,
            Verdict::Good,
            language.say(words::ABSENT_IS_404),
        ),
        Some(status) => Line::new(
            words::ABSENT,
            Verdict::Better,
            language.fill(words::ABSENT_IS_PAGE, &[&status.to_string()]),
        )
        .advising(language.say(words::NO_REWRITES)),
    }
}

fn policy(language: Language, facts: &Facts) -> Line {
    match (facts.has_policy, facts.checks_markup) {
        (true, true) => Line::new(
            words::POLICY,
            Verdict::Good,
            language.say(words::POLICY_FULL),
        ),
        (true, false) => Line::new(
            words::POLICY,
            Verdict::Good,
            language.say(words::POLICY_PART),
        ),
        (false, _) => Line::new(words::POLICY, Verdict::Bad, language.say(words::NO_POLICY))
            .advising(language.say(words::COPY_AGAIN)),
    }
}

fn framing(language: Language, facts: &Facts) -> Line {
    if facts.is_framed {
        return Line::new(words::FRAMING, Verdict::Bad, language.say(words::FRAMED))
            .advising(language.say(words::SET_HEADERS));
    }
    let Some(answer) = &facts.page else {
        return unknown(language, words::FRAMING);
    };
    let forbids = answer
        .policy
        .as_deref()
        .is_some_and(|policy| policy.contains("frame-ancestors"))
        || answer.framing.is_some();
    if forbids {
        let found = language.say(words::FRAMES_FORBIDDEN);
        Line::new(words::FRAMING, Verdict::Good, found)
    } else {
        let found = language.say(words::FRAMES_ALLOWED);
        Line::new(words::FRAMING, Verdict::Better, found).advising(language.say(words::SET_HEADERS))
    }
}
