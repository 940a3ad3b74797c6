import { type CstNode, CstParser, Lexer } from "chevrotain";
import * as t from "../2-lexer/tokens.js";
import type {
  DateCstNode,
  DurationCstNode,
  OutcomeCstNode,
  StartCstNode,
  TargetsCstNode,
  TimeoutCstNode,
} from "./cst.generated.js";

/**
 * Phase 3: the grammar of values. Lines and blocks are regular, and so are texts and lists; times, dates and targets are not. Each
 * has one rule here, and is parsed by itself: a value that cannot be read costs its own line and no other.
 */
class SopParser extends CstParser {
  constructor() {
    super([...t.allTokens], { maxLookahead: 2, skipValidations: true });
    this.performSelfAnalysis();
  }

  // Times: `15 menit`, `paling lama 2 hari kerja sejak langkah 1`, `10 hari, perpanjangan 7 hari`, `paling lambat 31 Maret`.

  readonly duration = this.RULE("duration", () => {
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.By) },
        { ALT: () => this.CONSUME(t.Longest) },
        { ALT: () => this.CONSUME(t.Least) },
        { ALT: () => this.CONSUME(t.About) },
      ]),
    );
    this.OR2([
      { ALT: () => this.CONSUME(t.Event) },
      { ALT: () => this.CONSUME(t.CalendarWords) },
      { ALT: () => this.SUBRULE(this.day) },
      { ALT: () => this.SUBRULE(this.month) },
      // `setelah rapat`: when it begins, and no word of how long it takes.
      { ALT: () => this.CONSUME2(t.Since) },
      { ALT: () => this.CONSUME2(t.After) },
      { ALT: () => this.SUBRULE(this.amount) },
    ]);
    this.OPTION5(() => this.CONSUME(t.Rate));
    this.OPTION2(() => this.OR3([{ ALT: () => this.CONSUME(t.Since) }, { ALT: () => this.CONSUME(t.After) }]));
    this.OPTION3(() => {
      this.OPTION4(() => this.CONSUME(t.Comma));
      this.CONSUME(t.Extension);
      this.SUBRULE2(this.amount, { LABEL: "extension" });
    });
  });

  readonly amount = this.RULE("amount", () => {
    this.CONSUME(t.Count);
    this.OPTION(() => {
      this.CONSUME(t.To);
      this.CONSUME2(t.Count);
    });
    this.OR([{ ALT: () => this.CONSUME(t.TimesTwentyFour) }, { ALT: () => this.CONSUME(t.Unit) }]);
    this.OPTION2(() =>
      this.OR2([
        {
          ALT: () => {
            this.CONSUME2(t.To);
            this.SUBRULE(this.quantity, { LABEL: "upTo" });
          },
        },
        { ALT: () => this.AT_LEAST_ONE(() => this.SUBRULE2(this.quantity, { LABEL: "and" })) },
      ]),
    );
  });

  readonly quantity = this.RULE("quantity", () => {
    this.CONSUME(t.Count);
    this.CONSUME(t.Unit);
  });

  readonly day = this.RULE("day", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.IsoDate) },
      { ALT: () => this.CONSUME(t.SlashDate) },
      {
        ALT: () => {
          this.CONSUME(t.Count);
          this.CONSUME(t.Month);
          this.OPTION(() => this.CONSUME2(t.Count));
        },
      },
    ]);
  });

  /** `Maret`, `Maret 2026`: somewhere in it. */
  readonly month = this.RULE("month", () => {
    this.CONSUME(t.Month);
    this.OPTION(() => this.CONSUME(t.Count));
  });

  /** `7 hari kerja sesudah langkah 1`, `setiap 31 Desember` */
  readonly start = this.RULE("start", () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.amount);
          this.OPTION2(() => this.CONSUME(t.After));
        },
      },
      {
        ALT: () => {
          this.OPTION3(() => this.CONSUME(t.Every));
          this.SUBRULE(this.day);
        },
      },
    ]);
  });

  readonly date = this.RULE("date", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.day) },
      {
        ALT: () => {
          this.CONSUME(t.Month);
          this.CONSUME(t.Count);
          // `March 3, 2025`
          this.OPTION(() => {
            this.OPTION2(() => this.CONSUME(t.Comma));
            this.CONSUME3(t.Count);
          });
        },
      },
      { ALT: () => this.CONSUME2(t.Count) },
    ]);
  });

  // Flow: `langkah 10, paling banyak 3 kali, lalu Kepala Badan`.

  readonly outcome = this.RULE("outcome", () => {
    this.CONSUME(t.Target);
    this.OPTION(() => {
      this.OPTION2(() => this.CONSUME(t.Comma));
      this.CONSUME(t.Bound);
    });
    this.OPTION3(() => {
      this.OPTION4(() => this.CONSUME2(t.Comma));
      this.CONSUME(t.Then);
      this.CONSUME2(t.Target, { LABEL: "then" });
    });
  });

  readonly targets = this.RULE("targets", () => {
    this.CONSUME(t.Target);
    this.MANY(() => {
      this.CONSUME(t.Semicolon);
      this.OPTION(() => this.CONSUME2(t.Target));
    });
  });

  /** `langkah 3; beri tahu Sekretaris` */
  readonly timeout = this.RULE("timeout", () => {
    this.SUBRULE(this.consequence);
    this.MANY(() => {
      this.CONSUME(t.Semicolon);
      this.OPTION(() => this.SUBRULE2(this.consequence));
    });
  });

  readonly consequence = this.RULE("consequence", () => {
    this.OPTION(() => this.CONSUME(t.Notify));
    this.CONSUME(t.Target);
  });
}

/** The values that have a rule, each with the tree of its rule. */
export interface ValueNodes {
  readonly duration: DurationCstNode;
  readonly start: StartCstNode;
  readonly date: DateCstNode;
  readonly outcome: OutcomeCstNode;
  readonly targets: TargetsCstNode;
  readonly timeout: TimeoutCstNode;
}

/** The tokens that each is made of. */
const modeOf: Readonly<Record<keyof ValueNodes, keyof typeof t.modes>> = {
  duration: "time",
  start: "time",
  date: "date",
  outcome: "flow",
  targets: "flow",
  timeout: "flow",
};

/** One lexer and one parser, made for the first value that needs them: a grammar is analysed once. */
let lexer: Lexer | undefined;
let parser: SopParser | undefined;

/** The concrete tree of a value, its tokens counted from the value's start; undefined when the grammar does not read it. */
export function parseValue<R extends keyof ValueNodes>(rule: R, written: string): ValueNodes[R] | undefined {
  lexer ??= new Lexer(
    { modes: t.modes, defaultMode: "flow" },
    { positionTracking: "onlyOffset", skipValidations: true, safeMode: true },
  );
  parser ??= new SopParser();
  parser.input = lexer.tokenize(written, modeOf[rule]).tokens;
  const node = parser[rule]() as CstNode;
  return parser.errors.length === 0 ? (node as ValueNodes[R]) : undefined;
}

/** The grammar as data. */
export const productions = () => new SopParser().getGAstProductions();
