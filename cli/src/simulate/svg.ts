import { actorLabel, count, hours, isOverloaded, type Simulated } from "./report.js";
import { words } from "./words.js";

/** The figures as one picture: how lead times spread, where cases wait, and who has how much to do. Colours that everyone can tell apart. */
export function simulationSvg(made: Simulated): string {
  const { procedure, simulation, arrivals, lang } = made;
  const w = words[lang];
  const about = [
    w.cases(count(simulation.measured, lang)),
    arrivals === undefined ? w.alone : w.arriving(arrivals),
    ...(isOverloaded(simulation) ? [w.overloaded(actorLabel(made, simulation.bottleneck ?? ""))] : []),
  ].join(" · ");
  const parts: readonly Part[] = [
    paragraph(procedure.identity.title, { size: 18, weight: 700, perLine: 88 }),
    paragraph(about, { size: 12, color: MUTED, perLine: 130 }),
    spread(made),
    steps(made),
    actors(made),
  ];
  let y = MARGIN;
  const drawn = parts.map(({ height, draw }) => {
    const at = y;
    y += height;
    return draw(at);
  });
  const height = y + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif">
<title>${escaped(`${w.title}: ${procedure.identity.title}`)}</title>
<desc>${escaped(`${about}. P50 ${hours(simulation.lead.p50, lang)}, P90 ${hours(simulation.lead.p90, lang)}.`)}</desc>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${drawn.join("\n")}
</svg>
`;
}

/** A piece of the picture, drawn from the `y` that it is given. */
interface Part {
  readonly height: number;
  readonly draw: (y: number) => string;
}

const WIDTH = 900;
const MARGIN = 28;
const LABELS = 280;
const RIGHT = 110;
const ROW = 22;
const INK = "#1a1a1a";
const MUTED = "#5a5a5a";
const WORK = "#0072b2";
const WAIT = "#e69f00";
const RUNS = "#b8b8b8";
const MARK = "#b0004e";

/** How lead times spread; the last bar holds all that are longer than nearly all the others. */
function spread({ simulation: { leads, lead }, lang }: Simulated): Part {
  const w = words[lang];
  const [left, right, high] = [MARGIN, WIDTH - MARGIN, 150];
  const longest = leads[Math.ceil(0.99 * leads.length) - 1] ?? 0;
  const from = Math.min(lead.min, longest * 0.9);
  const size = nice((Math.max(longest, from + 60_000) - from) / 36);
  const first = Math.floor(from / size);
  const bars = Math.floor(longest / size) - first + 2;
  const counts = Array.from({ length: bars }, () => 0);
  for (const each of leads) {
    const bar = Math.min(bars - 1, Math.floor(each / size) - first);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const top = Math.max(...counts);
  const x = (ms: number) => left + ((ms / size - first) / bars) * (right - left);
  const step = Math.max(1, Math.ceil(bars / 8));
  return {
    height: high + 92,
    draw: (y) => {
      const base = y + 52 + high;
      const drawn = counts.map((each, bar) => {
        const tall = (each / top) * high;
        const at = x((first + bar) * size);
        const wide = Math.max(1, (right - left) / bars - 1.5);
        return each === 0 ? "" : rect(at, base - tall, wide, tall, bar === bars - 1 ? RUNS : WORK);
      });
      const ticks = counts.flatMap((_, bar) => {
        const ms = (first + bar) * size;
        return bar % step === 0 && bar < bars - 1
          ? [
              text(x(ms), base + 17, hours(ms, lang), {
                size: 11,
                color: MUTED,
                anchor: bar === 0 ? "start" : "middle",
              }),
            ]
          : [];
      });
      // The two may lie close together: then they stand on either side.
      const marks = (
        [
          ["P50", lead.p50, "end"],
          ["P90", lead.p90, "start"],
        ] as const
      ).map(([name, ms, anchor]) => {
        const at = Math.min(x(ms), right);
        const flipped =
          anchor === "start" && at > right - 110 ? "end" : anchor === "end" && at < left + 110 ? "start" : anchor;
        const up = flipped === anchor ? 0 : 13;
        const label = text(at + (flipped === "start" ? 5 : -5), base - high - 8 - up, `${name} ${hours(ms, lang)}`, {
          size: 12,
          weight: 700,
          color: MARK,
          anchor: flipped,
        });
        return `<line x1="${r(at)}" x2="${r(at)}" y1="${r(base - high - 4 - up)}" y2="${r(base)}" stroke="${MARK}" stroke-width="1.5" stroke-dasharray="4 3"/>${label}`;
      });
      return [
        title(y + 16, w.distribution),
        ...drawn,
        `<line x1="${left}" x2="${right}" y1="${r(base)}" y2="${r(base)}" stroke="${INK}"/>`,
        ...ticks,
        ...(counts.at(-1)
          ? [
              text(right, base + 17, `> ${hours((first + bars - 1) * size, lang)}`, {
                size: 11,
                color: MUTED,
                anchor: "end",
              }),
            ]
          : []),
        ...marks,
      ].join("\n");
    },
  };
}

/** Where the time of a step goes: waiting, work, and what only runs its course. */
function steps({ procedure, simulation, lang }: Simulated): Part {
  const w = words[lang];
  const runs = new Set(simulation.assumed.flatMap((each) => (each.kind === "nobodyBusy" ? [each.step] : [])));
  const unknown = new Set(simulation.assumed.flatMap((each) => (each.kind === "timeLeftOut" ? [each.step] : [])));
  const rows = simulation.steps.map(({ step, perCase, waiting, working }) => {
    const printed = procedure.steps.find(({ id }) => id === step);
    const number = printed?.number.known ? `${printed.number.value} ` : "";
    return {
      label: `${number}${printed?.name ?? printed?.text ?? step}`,
      pieces: [
        { ms: waiting, color: WAIT },
        { ms: working, color: runs.has(step) ? RUNS : WORK },
      ],
      says: perCase === 0 ? "" : unknown.has(step) && waiting + working < 30_000 ? "?" : hours(waiting + working, lang),
    };
  });
  const legend = [[WAIT, w.waiting], [WORK, w.doing], ...(runs.size > 0 ? [[RUNS, w.running] as const] : [])] as const;
  return bars(w.stepsTitle, rows, legend);
}

function actors(made: Simulated): Part {
  const { simulation, lang } = made;
  const w = words[lang];
  const loaded = simulation.actors.some(({ load }) => load !== undefined);
  const rows = simulation.actors.map(({ actor, people, perCase, load = 0 }) => ({
    label: `${actor === simulation.bottleneck ? "▶ " : ""}${actorLabel(made, actor)}${people === undefined ? "" : ` × ${count(people, lang)}`}`,
    pieces: [{ ms: loaded ? load : perCase, color: actor === simulation.bottleneck ? MARK : WORK }],
    says: loaded ? `${Math.round(load * 100)}%` : hours(perCase, lang),
  }));
  return bars(loaded ? w.loadTitle : w.workTitle, rows, [], loaded ? 1 : undefined);
}

interface Row {
  readonly label: string;
  readonly pieces: readonly { readonly ms: number; readonly color: string }[];
  readonly says: string;
}

function bars(name: string, rows: readonly Row[], legend: readonly (readonly [string, string])[], full?: number): Part {
  const long = ({ pieces }: Row) => pieces.reduce((sum, { ms }) => sum + ms, 0);
  const most = full ?? Math.max(1, ...rows.map(long));
  const room = WIDTH - MARGIN - LABELS - RIGHT;
  return {
    height: 48 + rows.length * ROW,
    draw: (y) => {
      let key = WIDTH - MARGIN;
      const keys = legend.toReversed().map(([color, word]) => {
        key -= word.length * 7.2 + 28;
        return `${rect(key, y + 6, 11, 11, color)}${text(key + 16, y + 16, word, { size: 11, color: MUTED, anchor: "start" })}`;
      });
      const drawn = rows.map((row, index) => {
        const at = y + 32 + index * ROW;
        let x = LABELS;
        const pieces = row.pieces.map(({ ms, color }) => {
          const wide = (Math.min(ms, most) / most) * room;
          x += wide;
          return wide < 0.3 ? "" : rect(x - wide, at + 3, wide, ROW - 7, color);
        });
        return [
          text(LABELS - 8, at + 15, shortened(row.label, 40), { size: 12, color: INK, anchor: "end" }),
          ...pieces,
          text(Math.min(x, LABELS + room) + 6, at + 15, row.says, { size: 11, color: MUTED, anchor: "start" }),
        ].join("");
      });
      const axis = `<line x1="${LABELS}" x2="${LABELS}" y1="${r(y + 31)}" y2="${r(y + 33 + rows.length * ROW)}" stroke="${INK}"/>`;
      return [title(y + 16, name), ...keys, ...drawn, axis].join("\n");
    },
  };
}

const title = (y: number, words: string) => text(MARGIN, y, words, { size: 13, weight: 700, anchor: "start" });

function paragraph(words: string, look: Look & { readonly perLine: number }): Part {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < look.perLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const high = look.size * 1.35;
  return {
    height: lines.length * high + 6,
    draw: (y) =>
      lines.map((line, i) => text(MARGIN, y + look.size + i * high, line, { ...look, anchor: "start" })).join("\n"),
  };
}

interface Look {
  readonly size: number;
  readonly weight?: number;
  readonly color?: string;
  readonly anchor?: "start" | "middle" | "end";
}

const text = (x: number, y: number, words: string, { size, weight = 400, color = INK, anchor = "middle" }: Look) =>
  `<text x="${r(x)}" y="${r(y)}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${escaped(words)}</text>`;

const rect = (x: number, y: number, wide: number, high: number, color: string) =>
  `<rect x="${r(x)}" y="${r(y)}" width="${r(wide)}" height="${r(high)}" fill="${color}"/>`;

const shortened = (words: string, length: number) =>
  words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;

/** A width of bars that people count in: minutes, quarters, hours, days of eight. */
function nice(ms: number): number {
  const minutes = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480].find((each) => each * 60_000 >= ms);
  return minutes === undefined ? Math.ceil(ms / 28_800_000) * 28_800_000 : minutes * 60_000;
}

const r = (value: number) => Math.round(value * 10) / 10;

const escaped = (words: string) =>
  words.replace(/[\p{Cc}]+/gu, " ").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
