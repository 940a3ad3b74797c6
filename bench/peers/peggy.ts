import peggy from "peggy";

/** The same text in Peggy, values and all, without spans: the parser that it generates from a grammar of lines. */
const { parse: parseSop } = peggy.generate(`
file = lines:line* { return lines.filter(Boolean); }
line = _ "#" rest end { return null; }
  / _ nl { return null; }
  / _ "- " item:item end { return item; }
  / _ "jika " answer:$(!"->" .)+ "->" _ target:target end { return { key: "jika", answer: answer.trim(), target }; }
  / _ ("Langkah "i) number:$[0-9]+ _ name:("(" @$[^)\\n]+ ")")? _ ":" _ text:text end { return { key: "langkah", number, name, text }; }
  / _ key:"waktu"i _ ":" _ value:time end { return { key, value }; }
  / _ key:label _ ":" _ items:items reason:reason? end { return { key, items, reason }; }
label = $("Dokumen"i [^:\\n]+) / $([A-Za-z] [A-Za-z]* (" " [A-Za-z]+)*)
items = head:item tail:(_ ";" _ @item)* { return [head, ...tail]; } / "" { return []; }
item = w:"bersama "? e:"setiap "? text:$word+ marks:mark* printed:(_ "=" _ @$word+)? more:mark* reason:reason?
  { return { with: !!w, each: !!e, text: text.trim(), marks: [...marks, ...more], printed, reason }; }
word = !(mark / " = " / " ~ ") [^;\\n]
mark = _ "(" @("dari luar" / "jika ada" / "akhir" / "kelompok" / "eksternal") ")"
reason = _ "~" _ @text
time = q:$("paling lama" / "±")? _ min:number max:("-" @number)? _ unit:unit more:(", perpanjangan " @(n:number _ u:unit { return [n, u]; }))?
  { return { qualifier: q, min, max: max ?? min, unit, extension: more }; } / "?" { return null; }
number = digits:$[0-9]+ { return Number(digits); }
unit = "menit" / "jam" / "hari kerja" / "hari"
target = "langkah "i step:$[0-9]+ times:(", paling banyak " @number " kali")? then:(", lalu " @text)? { return { step, times, then }; }
text = $[^\\n~]+ 
rest = $[^\\n]*
_ = [ \\t]*
end = _ (nl / !.)
nl = "\\n"
`);

export const parse = (text: string): readonly { key?: string }[] => parseSop(text);
