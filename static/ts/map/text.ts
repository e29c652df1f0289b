// What the map and the suggestions of places say, in the page's language. The words come with the page
// (`<meta name="rf-words">`, or the map's `data-words`): they stand with all other texts of the program.

export type Key =
  | "closer"
  | "further"
  | "whole"
  | "in-view"
  | "close"
  | "legend"
  | "several"
  | "idea"
  | "problem"
  | "praise"
  | "question"
  | "note"
  | "map"
  | "failed"
  | "empty"
  | "zoom-into"
  | "here"
  | "one"
  | "visible"
  | "more"
  | "pan"
  | "north"
  | "west"
  | "south"
  | "east"
  | "locate"
  | "locating"
  | "location-refused"
  | "location-unknown"
  | "search"
  | "suggestions"
  | "no-suggestion"
  | "some-suggestions"
  | "suggestion-taken"
  | "shapes"
  | "point"
  | "line"
  | "area"
  | "take-centre"
  | "take-corner"
  | "finish-line"
  | "finish-area"
  | "undo"
  | "remove-place"
  | "begin-line"
  | "begin-area"
  | "go-on-line"
  | "go-on-area"
  | "done-line"
  | "done-area"
  | "chosen"
  | "choose"
  | "pin";

type Words = Partial<Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>>;

let words: Words | undefined;
const lang = document.documentElement.lang;

function wordsOfPage(): Words {
  const content =
    document.querySelector<HTMLMetaElement>('meta[name="rf-words"]')?.content ??
    document.querySelector<HTMLElement>("rf-map[data-words]")?.dataset.words;
  return content ? (JSON.parse(content) as Words) : {};
}

/** A text in the page's language; a counted one takes the plural of `n`, written in the reader's way. */
export function text(key: Key, n = 0): string {
  words ??= wordsOfPage();
  const found = words[key] ?? key;
  if (typeof found === "string") return found;
  const form = found[new Intl.PluralRules(lang).select(n)] ?? found.other ?? found.many ?? key;
  return form.replace("{n}", n.toLocaleString(lang));
}
