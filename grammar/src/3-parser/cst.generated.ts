import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface FileCstNode extends CstNode {
  name: "file";
  children: FileCstChildren;
}

export type FileCstChildren = {
  field?: FieldCstNode[];
  block?: BlockCstNode[];
};

export interface BlockCstNode extends CstNode {
  name: "block";
  children: BlockCstChildren;
}

export type BlockCstChildren = {
  textBlock?: TextBlockCstNode[];
  listBlock?: ListBlockCstNode[];
  field?: FieldCstNode[];
};

export interface TextBlockCstNode extends CstNode {
  name: "textBlock";
  children: TextBlockCstChildren;
}

export type TextBlockCstChildren = {
  TextBlock: IToken[];
  text: TextCstNode[];
  Eol: IToken[];
};

export interface ListBlockCstNode extends CstNode {
  name: "listBlock";
  children: ListBlockCstChildren;
}

export type ListBlockCstChildren = {
  ListBlock: IToken[];
  list: ListCstNode[];
};

export interface FieldCstNode extends CstNode {
  name: "field";
  children: FieldCstChildren;
}

export type FieldCstChildren = {
  textField?: TextFieldCstNode[];
  timeField?: TimeFieldCstNode[];
  whoField?: WhoFieldCstNode[];
  listField?: ListFieldCstNode[];
  dateField?: DateFieldCstNode[];
  outcomeField?: OutcomeFieldCstNode[];
  targetsField?: TargetsFieldCstNode[];
  timeoutField?: TimeoutFieldCstNode[];
  startField?: StartFieldCstNode[];
  bullet?: BulletCstNode[];
  whoBullet?: WhoBulletCstNode[];
  UnknownLine?: IToken[];
};

export interface TextFieldCstNode extends CstNode {
  name: "textField";
  children: TextFieldCstChildren;
}

export type TextFieldCstChildren = {
  TextLabel: IToken[];
  text: TextCstNode[];
  Eol: IToken[];
};

export interface TextCstNode extends CstNode {
  name: "text";
  children: TextCstChildren;
}

export type TextCstChildren = {
  Unknown?: IToken[];
  Printed?: IToken[];
  None?: IToken[];
  Text?: IToken[];
  Reason?: IToken[];
};

export interface ListFieldCstNode extends CstNode {
  name: "listField";
  children: ListFieldCstChildren;
}

export type ListFieldCstChildren = {
  ListLabel: IToken[];
  list: ListCstNode[];
};

export interface ListCstNode extends CstNode {
  name: "list";
  children: ListCstChildren;
}

export type ListCstChildren = {
  Unknown?: IToken[];
  None?: IToken[];
  item?: (ItemCstNode)[];
  Semicolon?: IToken[];
  Printed?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
  bullet?: BulletCstNode[];
  UnknownLine?: IToken[];
};

export interface ItemCstNode extends CstNode {
  name: "item";
  children: ItemCstChildren;
}

export type ItemCstChildren = {
  Item: IToken[];
  Printed?: IToken[];
};

export interface BulletCstNode extends CstNode {
  name: "bullet";
  children: BulletCstChildren;
}

export type BulletCstChildren = {
  Bullet: IToken[];
  Unknown?: IToken[];
  BulletItem?: IToken[];
  ItemPrinted?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
};

export interface WhoFieldCstNode extends CstNode {
  name: "whoField";
  children: WhoFieldCstChildren;
}

export type WhoFieldCstChildren = {
  WhoLabel: IToken[];
  Unknown?: IToken[];
  None?: IToken[];
  doer?: (DoerCstNode)[];
  Semicolon?: IToken[];
  Printed?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
  whoBullet?: WhoBulletCstNode[];
  UnknownLine?: IToken[];
};

export interface DoerCstNode extends CstNode {
  name: "doer";
  children: DoerCstChildren;
}

export type DoerCstChildren = {
  With?: IToken[];
  Each?: IToken[];
  Item: IToken[];
};

export interface WhoBulletCstNode extends CstNode {
  name: "whoBullet";
  children: WhoBulletCstChildren;
}

export type WhoBulletCstChildren = {
  WhoBullet: IToken[];
  With?: IToken[];
  Each?: IToken[];
  BulletItem: IToken[];
  ItemPrinted?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
};

export interface TimeFieldCstNode extends CstNode {
  name: "timeField";
  children: TimeFieldCstChildren;
}

export type TimeFieldCstChildren = {
  TimeLabel: IToken[];
  Unknown?: IToken[];
  None?: IToken[];
  duration?: DurationCstNode[];
  Printed?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
};

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

export interface StartFieldCstNode extends CstNode {
  name: "startField";
  children: StartFieldCstChildren;
}

export type StartFieldCstChildren = {
  StartLabel: IToken[];
  Unknown?: IToken[];
  None?: IToken[];
  amount?: AmountCstNode[];
  After?: IToken[];
  Every?: IToken[];
  day?: DayCstNode[];
  Printed?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
};

export interface DateFieldCstNode extends CstNode {
  name: "dateField";
  children: DateFieldCstChildren;
}

export type DateFieldCstChildren = {
  DateLabel: IToken[];
  Unknown?: IToken[];
  None?: IToken[];
  date?: DateCstNode[];
  Printed?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
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

export interface OutcomeFieldCstNode extends CstNode {
  name: "outcomeField";
  children: OutcomeFieldCstChildren;
}

export type OutcomeFieldCstChildren = {
  OutcomeLabel: IToken[];
  Unknown?: IToken[];
  Target?: IToken[];
  Comma?: (IToken)[];
  Bound?: IToken[];
  Then?: IToken[];
  then?: (IToken)[];
  Reason?: IToken[];
  Eol: IToken[];
};

export interface TargetsFieldCstNode extends CstNode {
  name: "targetsField";
  children: TargetsFieldCstChildren;
}

export type TargetsFieldCstChildren = {
  TargetsLabel: IToken[];
  Unknown?: IToken[];
  Target?: (IToken)[];
  Semicolon?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
};

export interface TimeoutFieldCstNode extends CstNode {
  name: "timeoutField";
  children: TimeoutFieldCstChildren;
}

export type TimeoutFieldCstChildren = {
  TimeoutLabel: IToken[];
  consequence: (ConsequenceCstNode)[];
  Semicolon?: IToken[];
  Reason?: IToken[];
  Eol: IToken[];
};

export interface ConsequenceCstNode extends CstNode {
  name: "consequence";
  children: ConsequenceCstChildren;
}

export type ConsequenceCstChildren = {
  Notify?: IToken[];
  Target?: IToken[];
  Unknown?: IToken[];
};

export interface ICstNodeVisitor<IN, OUT> extends ICstVisitor<IN, OUT> {
  file(children: FileCstChildren, param?: IN): OUT;
  block(children: BlockCstChildren, param?: IN): OUT;
  textBlock(children: TextBlockCstChildren, param?: IN): OUT;
  listBlock(children: ListBlockCstChildren, param?: IN): OUT;
  field(children: FieldCstChildren, param?: IN): OUT;
  textField(children: TextFieldCstChildren, param?: IN): OUT;
  text(children: TextCstChildren, param?: IN): OUT;
  listField(children: ListFieldCstChildren, param?: IN): OUT;
  list(children: ListCstChildren, param?: IN): OUT;
  item(children: ItemCstChildren, param?: IN): OUT;
  bullet(children: BulletCstChildren, param?: IN): OUT;
  whoField(children: WhoFieldCstChildren, param?: IN): OUT;
  doer(children: DoerCstChildren, param?: IN): OUT;
  whoBullet(children: WhoBulletCstChildren, param?: IN): OUT;
  timeField(children: TimeFieldCstChildren, param?: IN): OUT;
  duration(children: DurationCstChildren, param?: IN): OUT;
  amount(children: AmountCstChildren, param?: IN): OUT;
  quantity(children: QuantityCstChildren, param?: IN): OUT;
  day(children: DayCstChildren, param?: IN): OUT;
  month(children: MonthCstChildren, param?: IN): OUT;
  startField(children: StartFieldCstChildren, param?: IN): OUT;
  dateField(children: DateFieldCstChildren, param?: IN): OUT;
  date(children: DateCstChildren, param?: IN): OUT;
  outcomeField(children: OutcomeFieldCstChildren, param?: IN): OUT;
  targetsField(children: TargetsFieldCstChildren, param?: IN): OUT;
  timeoutField(children: TimeoutFieldCstChildren, param?: IN): OUT;
  consequence(children: ConsequenceCstChildren, param?: IN): OUT;
}
