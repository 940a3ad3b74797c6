import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface DurationCstNode extends CstNode {
  name: "duration";
  children: DurationCstChildren;
}

export type DurationCstChildren = {
  By?: IToken[];
  Longest?: IToken[];
  Least?: IToken[];
  About?: IToken[];
  Event?: IToken[];
  CalendarWords?: IToken[];
  day?: DayCstNode[];
  month?: MonthCstNode[];
  Since?: (IToken)[];
  After?: (IToken)[];
  amount?: AmountCstNode[];
  Rate?: IToken[];
  Comma?: IToken[];
  Extension?: IToken[];
  extension?: AmountCstNode[];
};

export interface AmountCstNode extends CstNode {
  name: "amount";
  children: AmountCstChildren;
}

export type AmountCstChildren = {
  Count: (IToken)[];
  To?: (IToken)[];
  TimesTwentyFour?: IToken[];
  Unit?: IToken[];
  upTo?: QuantityCstNode[];
  and?: QuantityCstNode[];
};

export interface QuantityCstNode extends CstNode {
  name: "quantity";
  children: QuantityCstChildren;
}

export type QuantityCstChildren = {
  Count: IToken[];
  Unit: IToken[];
};

export interface DayCstNode extends CstNode {
  name: "day";
  children: DayCstChildren;
}

export type DayCstChildren = {
  IsoDate?: IToken[];
  SlashDate?: IToken[];
  Count?: (IToken)[];
  Month?: IToken[];
};

export interface MonthCstNode extends CstNode {
  name: "month";
  children: MonthCstChildren;
}

export type MonthCstChildren = {
  Month: IToken[];
  Count?: IToken[];
};

export interface StartCstNode extends CstNode {
  name: "start";
  children: StartCstChildren;
}

export type StartCstChildren = {
  amount?: AmountCstNode[];
  After?: IToken[];
  Every?: IToken[];
  day?: DayCstNode[];
};

export interface DateCstNode extends CstNode {
  name: "date";
  children: DateCstChildren;
}

export type DateCstChildren = {
  day?: DayCstNode[];
  Month?: IToken[];
  Count?: (IToken)[];
  Comma?: IToken[];
};

export interface OutcomeCstNode extends CstNode {
  name: "outcome";
  children: OutcomeCstChildren;
}

export type OutcomeCstChildren = {
  Target: IToken[];
  Comma?: (IToken)[];
  Bound?: IToken[];
  Then?: IToken[];
  then?: IToken[];
};

export interface TargetsCstNode extends CstNode {
  name: "targets";
  children: TargetsCstChildren;
}

export type TargetsCstChildren = {
  Target: (IToken)[];
  Semicolon?: IToken[];
};

export interface TimeoutCstNode extends CstNode {
  name: "timeout";
  children: TimeoutCstChildren;
}

export type TimeoutCstChildren = {
  consequence: (ConsequenceCstNode)[];
  Semicolon?: IToken[];
};

export interface ConsequenceCstNode extends CstNode {
  name: "consequence";
  children: ConsequenceCstChildren;
}

export type ConsequenceCstChildren = {
  Notify?: IToken[];
  Target: IToken[];
};

export interface ICstNodeVisitor<IN, OUT> extends ICstVisitor<IN, OUT> {
  duration(children: DurationCstChildren, param?: IN): OUT;
  amount(children: AmountCstChildren, param?: IN): OUT;
  quantity(children: QuantityCstChildren, param?: IN): OUT;
  day(children: DayCstChildren, param?: IN): OUT;
  month(children: MonthCstChildren, param?: IN): OUT;
  start(children: StartCstChildren, param?: IN): OUT;
  date(children: DateCstChildren, param?: IN): OUT;
  outcome(children: OutcomeCstChildren, param?: IN): OUT;
  targets(children: TargetsCstChildren, param?: IN): OUT;
  timeout(children: TimeoutCstChildren, param?: IN): OUT;
  consequence(children: ConsequenceCstChildren, param?: IN): OUT;
}
