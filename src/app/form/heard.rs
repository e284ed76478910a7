//! What a form understood of a time that is being typed, and what it asks.

use super::told;
use crate::app::recurrence::written;
use crate::app::words::{Language, form as words};
use crate::domain::Content;
use crate::domain::recurrence::Rule;
use crate::domain::when::When;
use crate::domain::when::read::{Inferred, Missing, ReadContext, Reading, Source, read};
use chrono::NaiveDate;

/// A time as it was typed and read.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    reading: Reading,
}

impl Heard {
    /// Reads what was typed, said from the date at which screens open.
    #[must_use]
    pub fn of(text: &str, as_of: NaiveDate) -> Self {
        Self {
            reading: read(
                text,
                &ReadContext {
                    reference: Some(as_of),
                    ..ReadContext::default()
                },
            ),
        }
    }

    /// What was read elsewhere, without the words that are not about the time.
    #[must_use]
    pub fn of_time_alone(mut reading: Reading) -> Self {
        reading.unread.clear();
        Self { reading }
    }

    /// The one time that can be kept; `None` where there is none, or several, or where
    /// something is wrong, not understood, or has to be chosen first.
    #[must_use]
    pub fn time(&self) -> Option<&When> {
        let reading = &self.reading;
        let is_open = reading.missing.iter().any(is_open);
        match reading.when.as_slice() {
            [when] if !is_open && reading.problems.is_empty() && reading.unread.is_empty() => {
                Some(when)
            }
            _ => None,
        }
    }

    /// The rule that says how it repeats, where the words say that.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        let repeats = self.reading.repeats.as_ref()?;
        Some(written::rule(repeats, self.time()?))
    }

    /// What is kept: the text form alone where it says all, else with the words as written
    /// and how a part was inferred (design section 6).
    #[must_use]
    pub fn content(&self) -> Content {
        let Some(when) = self.time() else {
            return Content::Null;
        };
        let is = when.to_text();
        if is == self.reading.words {
            return Content::String(is);
        }
        let mut content = serde_json::json!({ "is": is, "words": self.reading.words });
        for inference in &self.reading.inferred {
            content["inferred"][part(inference.what)] = source(inference.from).into();
        }
        content
    }

    /// The same where only one time is kept, not how it repeats.
    #[must_use]
    pub fn hint_of_one(&self, language: Language) -> String {
        let hint = self.hint(language);
        if self.rule().is_none() {
            return hint;
        }
        told::in_sentences(&[hint, language.say(words::RHYTHM_NOT_KEPT).into_owned()])
    }

    /// What was inferred, is wrong, and is asked, a sentence for each.
    #[must_use]
    pub fn doubts(&self, language: Language) -> Vec<String> {
        let reading = &self.reading;
        let inferred = reading.inferred.iter();
        let inferred = inferred.filter_map(|one| told::inference(language, one));
        let problems = reading.problems.iter();
        let problems = problems.map(|one| told::problem(language, one));
        let missing = reading.missing.iter();
        let missing = missing.map(|one| told::missing(language, one));
        inferred.chain(problems).chain(missing).collect()
    }

    /// The sentence under the field: what was understood, what was inferred, what is asked.
    #[must_use]
    pub fn hint(&self, language: Language) -> String {
        let reading = &self.reading;
        let mut sentences = self.doubts(language);
        match reading.when.as_slice() {
            [] if sentences.is_empty() => {
                sentences.push(language.say(words::NOT_UNDERSTOOD).into_owned())
            }
            [] => {}
            [when] => {
                sentences.insert(0, language.fill(words::UNDERSTOOD, &[&language.when(when)]))
            }
            several => sentences.insert(
                0,
                language.fill(words::SEVERAL_TIMES, &[&told::times(language, several)]),
            ),
        }
        if !reading.when.is_empty() && !reading.unread.is_empty() {
            let unread: Vec<&str> = reading
                .unread
                .iter()
                .filter_map(|at| reading.words.get(at.clone()))
                .collect();
            sentences.push(language.fill(words::UNREAD, &[&unread.join(" … ")]));
        }
        told::in_sentences(&sentences)
    }
}

/// Whether something has to be chosen before a time can be kept: among two times, or among
/// the clocks that an abbreviation may mean.
#[must_use]
pub fn is_open(missing: &Missing) -> bool {
    match missing {
        Missing::DayOrMonth(_) | Missing::Hemisphere(_) | Missing::Date => true,
        Missing::Zone(clocks) => !clocks.is_empty(),
        Missing::Year | Missing::Reference => false,
    }
}

fn part(inferred: Inferred) -> &'static str {
    match inferred {
        Inferred::Year => "year",
        Inferred::Date => "date",
        Inferred::Zone => "zone",
        Inferred::HalfOfDay => "half of the day",
        Inferred::EndDay => "day of the end",
        Inferred::Midnight => "midnight",
        Inferred::DailyHours => "hours of each day",
    }
}

fn source(source: Source) -> String {
    match source {
        Source::Reference(day) => day.to_string(),
        Source::Period => "period of the report".to_owned(),
        Source::DefaultZone => "zone of the meeting".to_owned(),
        Source::Place => "place".to_owned(),
        Source::Neighbour => "date beside it".to_owned(),
        Source::Convention => "usage".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that calls read as tables"
    )]
    fn check(typed: &str, expected: Expect) {
        let as_of = NaiveDate::from_ymd_opt(2023, 3, 13).expect("a day");
        let heard = Heard::of(typed, as_of);
        expected.assert_eq(&format!(
            "{}\n{}\n",
            heard.hint(Language::English),
            heard.content()
        ));
    }

    /// I1, I3 to I10: a form says what it understood, and keeps the words beside it.
    #[test]
    fn a_form_says_what_it_understood() {
        check(
            "9 to 10 November 2022",
            expect![[r#"
            Understood as: 9–10 November 2022
            {"is":"2022-11-09/2022-11-10","words":"9 to 10 November 2022"}
        "#]],
        );
        check(
            "July 2024",
            expect![[r#"
            Understood as: July 2024
            {"is":"2024-07","words":"July 2024"}
        "#]],
        );
        check(
            "20 October 2022, 11:00 - 17:00 Geneva time",
            expect![[r#"
                Understood as: 20 October 2022, 11:00–17:00 (Zurich)
                {"is":"2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]","words":"20 October 2022, 11:00 - 17:00 Geneva time"}
            "#]],
        );
        check(
            "2027-05-12",
            expect![[r#"
            Understood as: 12 May 2027
            "2027-05-12"
        "#]],
        );
        check(
            "this year",
            expect![[r#"
                Understood as: 2023? Counted from 13 March 2023.
                {"inferred":{"date":"2023-03-13"},"is":"2023?","words":"this year"}
            "#]],
        );
    }

    /// I10, I7: what cannot be known is asked, never guessed in silence.
    #[test]
    fn a_form_asks_what_it_cannot_know() {
        check(
            "27 June – 1 July",
            expect![[r#"
            Understood as: 27 June – 1 July 2023? The year is not written; write it to be sure.
            {"inferred":{"year":"2023-03-13"},"is":"2023-06-27?/2023-07-01?","words":"27 June – 1 July"}
        "#]],
        );
        check(
            "05/06/2027",
            expect![[r#"
            Is it 5 June 2027, or 6 May 2027? Write the month as a word.
            null
        "#]],
        );
        check(
            "April and June 2022",
            expect![[r#"
            These are several times: April 2022 and June 2022. Make an event for each.
            null
        "#]],
        );
        check(
            "some time soon",
            expect![[r#"
            Not understood yet. Write a day, a span, a month or a year.
            null
        "#]],
        );
        check(
            "10 to 9 November 2022",
            expect![[r#"
            The end is before the start. If it ends on a later day, write that day too.
            null
        "#]],
        );
        check(
            "12 May 2027 midnight",
            expect![[r#"
                Understood as: 12 May 2027, 0:00? Midnight is taken as 0:00, when that day begins. Write whose time it is, for instance Bangkok or UTC+7.
                {"inferred":{"midnight":"usage"},"is":"2027-05-12T00:00?/..","words":"12 May 2027 midnight"}
            "#]],
        );
        check(
            "12 May 2027 2pm-1pm",
            expect![[r#"
                The end is before the start. If it ends on a later day, write that day too. Write whose time it is, for instance Bangkok or UTC+7.
                null
            "#]],
        );
        check(
            "12 May 2027 14:00 EST",
            expect![[r#"
                Understood as: 12 May 2027, 14:00. That clock may be any of these: New York and Sydney. Write the place.
                null
            "#]],
        );
        check(
            "12 May 2027 14:00 XYZ",
            expect![[r#"
                Understood as: 12 May 2027, 14:00. Write whose time it is, for instance Bangkok or UTC+7. Not understood: XYZ
                null
            "#]],
        );
        check(
            "12 May 2027 22:00-2:00 Bangkok",
            expect![[r#"
            Understood as: 12 May 2027, 22:00 – 13 May 2027, 2:00 (Bangkok)? It is taken to end on the next day.
            {"inferred":{"day of the end":"usage"},"is":"2027-05-12T22:00[Asia/Bangkok]?/2027-05-13T02:00[Asia/Bangkok]?","words":"12 May 2027 22:00-2:00 Bangkok"}
        "#]],
        );
        check(
            "31 April",
            expect![[r#"
            There is no such day in the calendar.
            null
        "#]],
        );
        check(
            "12 May 27",
            expect![[r#"
            Understood as: 12 May 2027? Two digits are taken as a year of this century.
            {"inferred":{"year":"usage"},"is":"2027-05-12?","words":"12 May 27"}
        "#]],
        );
        check(
            "12 May '27",
            expect![[r#"
            Understood as: 12 May 2027? Two digits are taken as a year of this century.
            {"inferred":{"year":"usage"},"is":"2027-05-12?","words":"12 May '27"}
        "#]],
        );
        check(
            "2027-13-01",
            expect![[r#"
            There is no such month.
            null
        "#]],
        );
        check(
            "before June 2027",
            expect![[r#"
            Understood as: until May 2027
            {"is":"../2027-05","words":"before June 2027"}
        "#]],
        );
        check(
            "last week of March 2027",
            expect![[r#"
            Understood as: about 25–31 March 2027
            {"is":"2027-03-25~/2027-03-31~","words":"last week of March 2027"}
        "#]],
        );
        check(
            "spring 2027",
            expect![[r#"
            Is it March – May 2027, or September – November 2027? Write the months.
            null
        "#]],
        );
        check(
            "30 February 2027",
            expect![[r#"
                There is no such day in the calendar.
                null
            "#]],
        );
    }
}
