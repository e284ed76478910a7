//! Counts what passed, what failed and what was not run, and says so at the end.

use std::process::ExitCode;
use std::time::Instant;

use crate::Done;

/// How one step of the test command ended.
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    /// Left out on purpose, such as a skipped test.
    pub skipped: usize,
}

impl Counts {
    /// A step that counts as one test.
    pub fn one(done: &Done) -> Self {
        let passed = usize::from(done.is_ok());
        Self {
            passed,
            failed: 1 - passed,
            skipped: 0,
        }
    }

    /// The same counts with at least one failure, for a run that failed outside of its tests.
    pub fn and_failed(self) -> Self {
        Self {
            failed: self.failed.max(1),
            ..self
        }
    }
}

/// All steps so far.
#[derive(Default)]
pub struct Tally {
    passed: usize,
    failed: usize,
    troubles: Vec<String>,
    not_run: Vec<String>,
    out_of_reach: Vec<String>,
}

impl Tally {
    /// Runs a step that counts as one test, printing its name first and its seconds after.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Done) -> bool {
        self.steps(name, || {
            let done = work();
            if let Err(sentence) = &done {
                println!("{sentence}");
            }
            Counts::one(&done)
        })
    }

    /// Runs a step with tests of its own; says whether none failed.
    pub fn steps(&mut self, name: &str, work: impl FnOnce() -> Counts) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let counts = work();
        let seconds = start.elapsed().as_secs_f32();
        self.passed += counts.passed;
        self.failed += counts.failed;
        let good = counts.failed == 0;
        println!(
            "== {name}: {} in {seconds:.1} s",
            if good { "ok" } else { "FAILED" }
        );
        if !good {
            self.troubles.push(name.to_owned());
        }
        if counts.skipped > 0 {
            self.not_run(&format!("{name}: {} skipped", counts.skipped));
        }
        good
    }

    /// Notes that something was left out, and why.
    pub fn not_run(&mut self, what: &str) {
        self.not_run.push(what.to_owned());
    }

    /// Notes what needs the world outside and could not be asked: never a failure.
    pub fn out_of_reach(&mut self, what: &str) {
        self.out_of_reach.push(what.to_owned());
    }

    /// Prints the closing lines, the last of them `N passed, M failed`.
    ///
    /// `nothing_left_out`: what was not run counts as a failure.
    pub fn close(self, nothing_left_out: bool) -> ExitCode {
        println!();
        for what in self.not_run.iter().chain(&self.out_of_reach) {
            println!("Not run: {what}");
        }
        for step in &self.troubles {
            println!("Failed: {step}");
        }
        let failed = self.failures(nothing_left_out);
        println!("{} passed, {failed} failed", self.passed);
        if failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn failures(&self, nothing_left_out: bool) -> usize {
        let left_out = if nothing_left_out {
            self.not_run.len()
        } else {
            0
        };
        self.failed + left_out
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Tally};

    #[test]
    fn a_step_is_one_test_and_a_suite_is_as_many_as_it_says() {
        let mut tally = Tally::default();
        assert!(tally.step("good", || Ok(())));
        assert!(!tally.step("bad", || Err("It is bad.".to_owned())));
        assert!(!tally.steps("suite", || Counts {
            passed: 7,
            failed: 2,
            skipped: 0
        }));
        assert_eq!((tally.passed, tally.failures(false)), (8, 3));
    }

    #[test]
    fn a_suite_that_breaks_off_has_failed_even_if_none_of_its_tests_did() {
        let counts = Counts {
            passed: 7,
            failed: 0,
            skipped: 0,
        }
        .and_failed();
        assert_eq!((counts.passed, counts.failed), (7, 1));
    }

    #[test]
    fn what_was_not_run_is_a_failure_only_where_nothing_may_be_left_out() {
        let mut tally = Tally::default();
        tally.not_run("browser suite");
        assert!(tally.steps("suite", || Counts {
            passed: 1,
            failed: 0,
            skipped: 1
        }));
        assert_eq!((tally.failures(false), tally.failures(true)), (0, 2));
    }
}
