// How a browser is started, for the suite and for `shots.mjs`: `CHROME` names it.

export const LAUNCH = {
  executablePath: process.env.CHROME,
  handleSIGINT: true,
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
