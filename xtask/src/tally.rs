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

    /// Prints the closing lines, the last of them `N passed, M failed`.
    ///
    /// `nothing_left_out`: what was not run counts as a failure.
    pub fn close(mut self, nothing_left_out: bool) -> ExitCode {
        println!();
        for what in &self.not_run {
            println!("Not run: {what}");
        }
        for step in &self.troubles {
            println!("Failed: {step}");
        }
        if nothing_left_out {
            self.failed += self.not_run.len();
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
