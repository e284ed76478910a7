// A made-up group that is hard to draw: 60 events in one month, long names, names in
// Arabic and Chinese, outcomes of every kind. Nobody and nothing in it exists.

const MONTH = "2027-03";

const ORGANISATIONS = [
  ["o-a", "AAA", "Made-up Alliance for Accessible Administration"],
  ["o-b", "BIDOC", "Bureau for Invented Digital Ocean Cooperation in the Blue Pacific Continent and Adjacent Waters"],
  ["o-c", "C", "Centre of One Letter"],
  ["o-d", "الهيئة", "الهيئة المخترعة للاتصالات وتقنية المعلومات"],
  ["o-e", "虚构署", "亚太虚构数字合作署"],
  ["o-f", "FICTEL", "Fictitious Telecommunity"],
  ["o-g", null, "An organisation without an acronym"],
  ["o-h", "HYPO", "Hypothetical Office"],
];

const TITLES = [
  "Workshop on spectrum (made up)",
  "Regional consultation on the implementation of the imaginary action plan for inclusive, affordable and resilient connectivity in small islands (made up)",
  "ورشة عمل حول الأمن السيبراني للدول الجزرية الصغيرة",
  "关于小岛屿国家数字包容的虚构研讨会",
  "Call",
  "Interministerialdigitalisierungskoordinierungsausschusssitzung (made up)",
  "Training on measuring what was never measured (made up)",
  "Webinar: who pays? (made up)",
];

const KINDS = ["workshop", "meeting", "training", "webinar", "forum", "bilateral", "call", "deliverable"];
const STATUSES = ["confirmed", "tentative", "confirmed", "cancelled"];
const two = (number) => String(number).padStart(2, "0");

function when(at) {
  const first = 1 + ((at * 5) % 28);
  switch (at % 6) {
    case 0:
      return `${MONTH}-${two(first)}/${MONTH}-${two(Math.min(first + 2 + (at % 5), 31))}`;
    case 1:
      return `${MONTH}-${two(first)}T09:30[Asia/Bangkok]/${MONTH}-${two(first)}T11:00[Asia/Bangkok]`;
    case 2:
      return at % 4 ? `${MONTH}-${two(first)}` : MONTH;
    case 3:
      return `${MONTH}-${two(first)}?`;
    case 4:
      return at % 10 === 4 ? "2027" : `${MONTH}-${two(first)}`;
    default:
      return `${MONTH}-17`;
  }
}

const events = Array.from({ length: 66 }, (_, at) => ({
  id: `e-${at}`,
  record: "event",
  kind: KINDS[at % KINDS.length],
  mode: ["online", "in person", "hybrid"][at % 3],
  organisers: [ORGANISATIONS[at % ORGANISATIONS.length][0], ...(at % 9 ? [] : ["o-a", "o-f"])],
  status: STATUSES[at % 7 === 3 ? 3 : at % 3],
  title: TITLES[(at * 3) % TITLES.length],
  when: when(at),
}));

const outcomes = Array.from({ length: 24 }, (_, at) => ({
  id: `r-${at}`,
  record: "outcome",
  kind: ["decision", "plan", "offer", "request", "invitation", "problem", "shared view", "under consideration"][at % 8],
  meeting: "e-1",
  owner: at % 4 ? ORGANISATIONS[at % 8][0] : undefined,
  due: at % 3 ? `2027-0${1 + (at % 9)}` : undefined,
  status: ["open", "under way", "done", "delayed"][at % 4],
  text: `${TITLES[at % TITLES.length]} is looked at again, and whoever looks at it says by when, with whom and for whose good (${at}).`,
}));

const of = (id, name, records) => JSON.stringify({ format: "roundtable", version: "1.0", workspace: id, name, records, changes: [] });

/**
 * A week in which every hour of every working day is crowded: a thousand events of one to
 * three hours, by organisations on four clocks and one whose clock nobody knows.
 */
export function crowdedHours() {
  const zones = ["Asia/Bangkok", "Europe/Zurich", "Pacific/Fiji", "America/New_York"];
  const places = zones.map((zone, at) => ({ id: `pl-${at}`, record: "place", name: `Made-up place ${at}`, zone }));
  const organisations = ORGANISATIONS.map(([id, acronym, name], at) => ({
    id,
    record: "organisation",
    acronym: acronym ?? undefined,
    name,
    place: at < 7 ? `pl-${at % 4}` : undefined,
  }));
  const events = Array.from({ length: 1000 }, (_, at) => {
    const [day, hour, long] = [`2027-06-${14 + (at % 5)}`, 8 + (Math.floor(at / 5) % 10), 1 + (at % 3)];
    const time = (hour) => `${day}T${two(hour)}:${at % 4 ? "00" : "30"}[Asia/Bangkok]`;
    return {
      id: `e-${at}`,
      record: "event",
      kind: KINDS[at % KINDS.length],
      organisers: [ORGANISATIONS[at % ORGANISATIONS.length][0]],
      title: `${TITLES[(at * 3) % TITLES.length]} ${at}`,
      when: `${time(hour)}/${time(hour + long)}`,
    };
  });
  const members = ORGANISATIONS.map(([id]) => id);
  const group = { id: "group", record: "group", acronym: "MUGOCH", as_of: "2027-06-16", members };
  return of("w-made-up-hours", "Made-up Group on Crowded Hours", [group, ...places, ...organisations, ...events]);
}

/** The file of the group, as a host would publish it. */
export function crowded() {
  const records = [
    { id: "group", record: "group", acronym: "MUGOLN", as_of: `${MONTH}-17`, members: ORGANISATIONS.map(([id]) => id) },
    ...ORGANISATIONS.map(([id, acronym, name]) => ({ id, record: "organisation", acronym: acronym ?? undefined, name })),
    { id: "p-a", record: "person", name: "Nobody Atall-Whatsoever", honorific: "Ms", "roles/1": { organisation: "o-b", title: "Made-up Officer" } },
    { id: "p-b", record: "person", name: "虚构人", "roles/1": { organisation: "o-e", title: "虚构职务" } },
    { id: "p-c", record: "person", name: "شخص مخترع", "roles/1": { organisation: "o-d", title: "منصب مخترع" } },
    ...events,
    ...outcomes,
  ];
  return of("w-made-up-crowded", "Made-up Group on Long Names and Full Months", records);
}
