/** Rows of a CSV file (RFC 4180), with the separator that its first line uses: a comma, a semicolon or a tab. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = "";
  };
  const endRow = () => {
    endField();
    if (row.some((each) => each.trim() !== "")) rows.push(row);
    row = [];
  };
  for (let i = 0; i < source.length; i++) {
    const letter = source[i]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (source[i + 1] === '"') field += source[i++];
      else quoted = false;
    } else if (letter === '"' && field === "") quoted = true;
    else if (letter === separator) endField();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && source[i + 1] === "\n") i++;
      endRow();
    } else field += letter;
  }
  endRow();
  return rows;
}

/** What stands most often outside quotes in the first line. */
function separatorOf(text: string): string {
  const [line = ""] = text.split(/[\r\n]/, 1);
  const bare = line.replace(/"(?:[^"]|"")*"/g, "");
  const count = (mark: string) => bare.split(mark).length;
  return [";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}
