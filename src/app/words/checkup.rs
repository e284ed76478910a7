//! Words of what this host and browser give and lack.

use super::Word;

/// While it is being looked.
pub const LOOKING: Word = Word("Looking…");
/// Under the heading.
pub const INTRODUCTION: Word = Word(
    "For whoever puts this page on a host, and for anyone whose browser behaves oddly: what is as it should be, and what to do about the rest. Nothing of this leaves your machine.",
);
/// All in all.
pub const ALL_GOOD: Word = Word("Everything is as it should be");
/// All in all.
pub const BETTER_ONE: Word = Word("Everything works; {} thing could be better");
/// All in all.
pub const BETTER_MANY: Word = Word("Everything works; {} things could be better");
/// All in all.
pub const BAD_ONE: Word = Word("{} thing needs mending");
/// All in all.
pub const BAD_MANY: Word = Word("{} things need mending");
/// The build.
pub const VERSION: Word = Word("Version {}");
/// The build.
pub const DEVELOPMENT: Word = Word("A page in development");
/// Button.
pub const LOOK_AGAIN: Word = Word("Check again");
/// Heading.
pub const HOST: Word = Word("The host");
/// Heading.
pub const MACHINE: Word = Word("This browser");
/// Verdict.
pub const GOOD: Word = Word("Good");
/// Verdict.
pub const BETTER: Word = Word("Could be better");
/// Verdict.
pub const BAD: Word = Word("Needs mending");
/// Verdict.
pub const UNKNOWN: Word = Word("Not known");
/// The host did not answer.
pub const NO_ANSWER: Word = Word("The host did not answer just now");

/// Line.
pub const ADDRESS: Word = Word("Address");
/// Found.
pub const SECURE: Word = Word("{} is secure");
/// Found.
pub const THIS_MACHINE: Word =
    Word("{} is on this machine, which browsers trust as if it were secure");
/// Found.
pub const NOT_SECURE: Word = Word(
    "{} is not secure: whoever stands between can read and change the page, and the browser keeps no offline copy",
);
/// Found.
pub const FROM_DISK: Word = Word("The page was opened from a disk");
/// To do.
pub const USE_HTTPS: Word = Word("Serve the page over https.");
/// To do.
pub const USE_HOST: Word = Word("Put the folder on any static host and open it from there.");

/// Line.
pub const OWN_ORIGIN: Word = Word("An origin of its own");
/// Found.
pub const ALONE: Word = Word("Nothing else was found at {}");
/// Found.
pub const IN_FOLDER: Word = Word(
    "The page lies in the folder {} of {}: any other page there can read and change what is kept here",
);
/// Found.
pub const STRANGERS: Word =
    Word("Others keep data at {} ({}): they can read and change what is kept here");
/// To do.
pub const USE_OWN_ORIGIN: Word =
    Word("Give the page a name of its own, such as calendar.example.org.");

/// Line.
pub const MODULE: Word = Word("Type of WebAssembly");
/// Found.
pub const MODULE_TYPE: Word = Word("Served as {}, so it starts while it loads");
/// Found.
pub const MODULE_WRONG_TYPE: Word =
    Word("Served as {}: it starts only after it was loaded as a whole, or not at all");
/// Found.
pub const MODULE_MISSING: Word = Word("The host answers {} for the WebAssembly module");
/// To do.
pub const SET_TYPE: Word = Word("Have the host send .wasm files as application/wasm.");
/// To do.
pub const COPY_AGAIN: Word =
    Word("Copy the whole build to the host again, every file of it unchanged, and check again.");

/// Line.
pub const COMPRESSION: Word = Word("Compression");
/// Found.
pub const COMPRESSED: Word = Word("Files are sent compressed ({})");
/// Found.
pub const NOT_COMPRESSED: Word =
    Word("Files are sent as they are, so the first visit takes three times as long");
/// To do.
pub const COMPRESS: Word = Word("Switch on gzip or brotli for text and for application/wasm.");

/// Line.
pub const CACHING: Word = Word("Cache times");
/// Found.
pub const CACHE_SHORT: Word = Word("Browsers ask for a new version at every visit ({})");
/// Found.
pub const CACHE_LONG: Word = Word("Browsers may show an old page for a while after a release ({})");
/// Found.
pub const CACHE_UNSAID: Word =
    Word("The host does not say how long the page may be kept, so each browser guesses");
/// To do.
pub const SET_CACHE: Word = Word("Have the host send Cache-Control: no-cache.");

/// Line.
pub const ABSENT: Word = Word("Missing files");
/// Found.
pub const ABSENT_IS_404: Word = Word("The host says so when a file is missing");
/// Found.
pub const ABSENT_IS_PAGE: Word =
    Word("The host answers {} for a file that is not there, which hides a damaged copy");
/// To do.
pub const NO_REWRITES: Word = Word("Switch rewrites off: every address is a real file.");

/// Line.
pub const POLICY: Word = Word("What scripts may do");
/// Found.
pub const POLICY_FULL: Word = Word(
    "The page's policy is in force: no foreign script, no request to anywhere else, and text never becomes markup",
);
/// Found.
pub const POLICY_PART: Word = Word(
    "The page's policy is in force: no foreign script and no request to anywhere else. This browser does not check markup on its own (Trusted Types)",
);
/// Found.
pub const NO_POLICY: Word = Word("The page came without its policy");

/// Line.
pub const FRAMING: Word = Word("Frames");
/// Found.
pub const FRAMED: Word =
    Word("The page stands in a frame of another page, which may lay itself over it");
/// Found.
pub const FRAMES_FORBIDDEN: Word = Word("No other page can put this one into a frame");
/// Found.
pub const FRAMES_ALLOWED: Word = Word(
    "On a first visit another page can put this one into a frame; later the offline copy forbids it",
);
/// To do.
pub const SET_HEADERS: Word =
    Word("Use the headers that come with the build: _headers, .htaccess or nginx.conf.");

/// Line.
pub const SNIFFING: Word = Word("Guessing of types");
/// Found.
pub const NOSNIFF: Word = Word("Browsers take files for what the host says they are");
/// Found.
pub const NO_NOSNIFF: Word = Word("Browsers may guess what a file is");

/// Line.
pub const STORAGE: Word = Word("Storage");
/// Found.
pub const STORAGE_WORKS: Word = Word("Your work is kept in this browser's database");
/// Found.
pub const STORAGE_FAILS: Word = Word("This browser keeps nothing after the window closes");
/// To do.
pub const LEAVE_PRIVATE: Word = Word(
    "Leave the private window, or allow this address to keep data. Export a copy before you close the window.",
);

/// Line.
pub const PROMISE: Word = Word("Kept for good");
/// Found.
pub const PROMISED: Word = Word("The browser promised never to clear your work by itself");
/// Found.
pub const NOT_PROMISED: Word = Word("The browser may clear your work when it runs out of room");
/// Found.
pub const NO_PROMISE: Word = Word("The browser cannot be asked to keep your work");
/// To do.
pub const ASK_FOR_PROMISE: Word = Word(
    "Ask it to keep it. Some browsers agree only after you installed the page or made it a bookmark.",
);
/// To do.
pub const REFUSED: Word = Word(
    "It declined for now. Install the page or make it a bookmark and ask again; until then, export a copy now and then.",
);
/// To do.
pub const EXPORT_OFTEN: Word = Word("Export a copy now and then.");
/// Button.
pub const ASK: Word = Word("Ask the browser to keep it");

/// Line.
pub const ROOM: Word = Word("Room");
/// Found.
pub const ROOM_LEFT: Word = Word("About {} used of {}");
/// Found.
pub const ROOM_UNSAID: Word = Word("The browser does not say");
/// To do.
pub const MAKE_ROOM: Word = Word("Free some space on this machine.");
/// Size.
pub const MEGABYTES: Word = Word("{} MB");
/// Size.
pub const GIGABYTES: Word = Word("{} GB");

/// Line.
pub const COPY: Word = Word("Offline copy");
/// Found.
pub const COPY_WHOLE: Word = Word("Whole: the page opens without network and without the host");
/// Found.
pub const COPY_MAKING: Word = Word("It is being made");
/// Found.
pub const COPY_NONE: Word =
    Word("There is none: the browser refused it, or a file on the host is not what was built");
/// Found.
pub const COPY_UNSUPPORTED: Word = Word("This browser makes none at this address");
/// To do.
pub const COPY_ANEW: Word =
    Word("If the page behaves oddly, make it anew from the host. Your work stays.");
/// To do.
pub const LOOK_LATER: Word = Word("Check again in a moment.");
/// Button.
pub const MAKE_ANEW: Word = Word("Make it anew");

/// Line.
pub const CLOCK: Word = Word("Clock");
/// Found.
pub const CLOCK_AGREES: Word = Word("This machine's clock agrees with the host's");
/// Found.
pub const CLOCK_AHEAD: Word =
    Word("This machine's clock is {} minutes ahead of the host's: your changes carry a wrong time");
/// Found.
pub const CLOCK_BEHIND: Word =
    Word("This machine's clock is {} minutes behind the host's: your changes carry a wrong time");
/// To do.
pub const SET_CLOCK: Word = Word("Set the clock of this machine. Merging does not depend on it.");
