import { CstParser } from "chevrotain";
import * as t from "../2-lexer/tokens.js";

/**
 * Phase 3: the grammar. A file is blocks, a block is its head and its fields, and each form of value has one rule. A value
 * that cannot be read costs its own line and no other: recovery goes on at the line's end (`Eol`).
 */
class SopParser extends CstParser {
  constructor() {
    super([...t.allTokens], {
      recoveryEnabled: true,
      maxLookahead: 2,
      skipValidations: true,
    });
    this.performSelfAnalysis();
  }

  /** No token is made up: a value that lacks one is unreadable, and says so. */
  protected override canTokenTypeBeInsertedInRecovery(): boolean {
    return false;
  }

  readonly file = this.RULE("file", () => {
    // Fields before the first block have no home; they are kept, and phase 1 has said so.
    this.MANY(() => this.SUBRULE(this.field));
    this.MANY2(() => this.SUBRULE(this.block));
  });

  readonly block = this.RULE("block", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.textBlock) }, { ALT: () => this.SUBRULE(this.listBlock) }]);
    this.MANY(() => this.SUBRULE(this.field));
  });

  readonly textBlock = this.RULE("textBlock", () => {
    this.CONSUME(t.TextBlock);
    this.SUBRULE(this.text);
    this.CONSUME(t.Eol);
  });

  readonly listBlock = this.RULE("listBlock", () => {
    this.CONSUME(t.ListBlock);
    this.SUBRULE(this.list);
  });

  readonly field = this.RULE("field", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.textField) },
      { ALT: () => this.SUBRULE(this.timeField) },
      { ALT: () => this.SUBRULE(this.whoField) },
      { ALT: () => this.SUBRULE(this.listField) },
      { ALT: () => this.SUBRULE(this.dateField) },
      { ALT: () => this.SUBRULE(this.outcomeField) },
      { ALT: () => this.SUBRULE(this.targetsField) },
      { ALT: () => this.SUBRULE(this.timeoutField) },
      { ALT: () => this.SUBRULE(this.startField) },
      { ALT: () => this.SUBRULE(this.bullet) },
      { ALT: () => this.SUBRULE(this.whoBullet) },
      { ALT: () => this.CONSUME(t.UnknownLine) },
    ]);
  });

  readonly textField = this.RULE("textField", () => {
    this.CONSUME(t.TextLabel);
    this.SUBRULE(this.text);
    this.CONSUME(t.Eol);
  });

  readonly text = this.RULE("text", () => {
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Unknown);
            this.OPTION2(() => this.CONSUME(t.Printed));
          },
        },
        { ALT: () => this.CONSUME(t.None) },
        { ALT: () => this.CONSUME(t.Text) },
      ]),
    );
    this.OPTION3(() => this.CONSUME(t.Reason));
  });

  // Lists: `a; b = printed ~ reason`, or the same downwards.

  readonly listField = this.RULE("listField", () => {
    this.CONSUME(t.ListLabel);
    this.SUBRULE(this.list);
  });

  readonly list = this.RULE("list", () => {
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Unknown) },
        { ALT: () => this.CONSUME(t.None) },
        {
          ALT: () => {
            this.SUBRULE(this.item);
            this.MANY(() => {
              this.CONSUME(t.Semicolon);
              this.OPTION2(() => this.SUBRULE2(this.item));
            });
          },
        },
      ]),
    );
    this.OPTION3(() => this.CONSUME(t.Printed));
    this.OPTION4(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
    // A line that is no part of the language does not end the list that goes on below it.
    this.MANY2(() => this.OR2([{ ALT: () => this.SUBRULE(this.bullet) }, { ALT: () => this.CONSUME(t.UnknownLine) }]));
  });

  readonly item = this.RULE("item", () => {
    this.CONSUME(t.Item);
    this.OPTION(() => this.CONSUME(t.Printed));
  });

  readonly bullet = this.RULE("bullet", () => {
    this.CONSUME(t.Bullet);
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(t.Unknown) }, { ALT: () => this.CONSUME(t.BulletItem) }]));
    this.OPTION2(() => this.CONSUME(t.ItemPrinted));
    this.OPTION3(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

  // Who: `A; bersama B; bersama setiap G`.

  readonly whoField = this.RULE("whoField", () => {
    this.CONSUME(t.WhoLabel);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Unknown) },
        { ALT: () => this.CONSUME(t.None) },
        {
          ALT: () => {
            this.SUBRULE(this.doer);
            this.MANY(() => {
              this.CONSUME(t.Semicolon);
              this.OPTION2(() => this.SUBRULE2(this.doer));
            });
          },
        },
      ]),
    );
    this.OPTION3(() => this.CONSUME(t.Printed));
    this.OPTION4(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
    this.MANY2(() =>
      this.OR2([{ ALT: () => this.SUBRULE(this.whoBullet) }, { ALT: () => this.CONSUME(t.UnknownLine) }]),
    );
  });

  readonly doer = this.RULE("doer", () => {
    this.OPTION(() => this.CONSUME(t.With));
    this.OPTION2(() => this.CONSUME(t.Each));
    this.CONSUME(t.Item);
  });

  readonly whoBullet = this.RULE("whoBullet", () => {
    this.CONSUME(t.WhoBullet);
    this.OPTION(() => this.CONSUME(t.With));
    this.OPTION2(() => this.CONSUME(t.Each));
    this.CONSUME(t.BulletItem);
    this.OPTION3(() => this.CONSUME(t.ItemPrinted));
    this.OPTION4(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

  // Times: `15 menit`, `paling lama 2 hari kerja sejak langkah 1`, `10 hari, perpanjangan 7 hari`, `paling lambat 31 Maret`.

  readonly timeField = this.RULE("timeField", () => {
    this.CONSUME(t.TimeLabel);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Unknown) },
        { ALT: () => this.CONSUME(t.None) },
        { ALT: () => this.SUBRULE(this.duration) },
      ]),
    );
    this.OPTION2(() => this.CONSUME(t.Printed));
    this.OPTION3(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

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

  readonly startField = this.RULE("startField", () => {
    this.CONSUME(t.StartLabel);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Unknown) },
        { ALT: () => this.CONSUME(t.None) },
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
      ]),
    );
    this.OPTION4(() => this.CONSUME(t.Printed));
    this.OPTION5(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

  readonly dateField = this.RULE("dateField", () => {
    this.CONSUME(t.DateLabel);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Unknown) },
        { ALT: () => this.CONSUME(t.None) },
        { ALT: () => this.SUBRULE(this.date) },
      ]),
    );
    this.OPTION2(() => this.CONSUME(t.Printed));
    this.OPTION3(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
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

  readonly outcomeField = this.RULE("outcomeField", () => {
    this.CONSUME(t.OutcomeLabel);
    this.OR([{ ALT: () => this.CONSUME(t.Unknown) }, { ALT: () => this.CONSUME(t.Target) }]);
    this.OPTION(() => {
      this.OPTION2(() => this.CONSUME(t.Comma));
      this.CONSUME(t.Bound);
    });
    this.OPTION3(() => {
      this.OPTION4(() => this.CONSUME2(t.Comma));
      this.CONSUME(t.Then);
      this.OR2([
        { ALT: () => this.CONSUME2(t.Target, { LABEL: "then" }) },
        { ALT: () => this.CONSUME2(t.Unknown, { LABEL: "then" }) },
      ]);
    });
    this.OPTION5(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

  readonly targetsField = this.RULE("targetsField", () => {
    this.CONSUME(t.TargetsLabel);
    this.OR([
      { ALT: () => this.CONSUME(t.Unknown) },
      {
        ALT: () => {
          this.CONSUME(t.Target);
          this.MANY(() => {
            this.CONSUME(t.Semicolon);
            this.OPTION(() => this.CONSUME2(t.Target));
          });
        },
      },
    ]);
    this.OPTION2(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

  readonly timeoutField = this.RULE("timeoutField", () => {
    this.CONSUME(t.TimeoutLabel);
    this.SUBRULE(this.consequence);
    this.MANY(() => {
      this.CONSUME(t.Semicolon);
      this.OPTION(() => this.SUBRULE2(this.consequence));
    });
    this.OPTION2(() => this.CONSUME(t.Reason));
    this.CONSUME(t.Eol);
  });

  readonly consequence = this.RULE("consequence", () => {
    this.OPTION(() => this.CONSUME(t.Notify));
    this.OR([{ ALT: () => this.CONSUME(t.Target) }, { ALT: () => this.CONSUME(t.Unknown) }]);
  });
}

/** One instance: building it analyses the grammar once. */
export const parser = new SopParser();
