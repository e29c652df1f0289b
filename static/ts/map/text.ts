// What the map says, in the page's language.

const TEXTS = {
  de: {
    closer: "Näher heran",
    further: "Weiter weg",
    whole: "Ganze Stadt zeigen",
    inView: "Alles im Ausschnitt als Liste",
    close: "Schließen",
    legend: "Zeichen",
    several: "mehrere",
    idea: "Idee",
    problem: "Problem",
    praise: "Lob",
    question: "Frage",
    note: "Hinweis",
    map: "Karte",
    failed: "Die bewegliche Karte kann hier nicht gezeigt werden. Die Liste zeigt alle Beiträge.",
    empty: "In diesem Ausschnitt ist nichts eingetragen.",
    zoomInto: "{n} Beiträge: näher heran",
    here: "{n} Beiträge an diesem Ort",
    one: "Beitrag",
    visible: "{n} Einträge im Ausschnitt",
    more: "und {n} weitere",
    onlyHere: "nur Kartenausschnitt",
    takeCentre: "Stelle in der Kartenmitte wählen",
    removePlace: "Stelle wieder entfernen",
    chosen: "Die Stelle ist gewählt. Sie können die Nadel ziehen oder neu tippen.",
    choose: "Noch ist keine Stelle gewählt.",
    pin: "Gewählte Stelle",
  },
  en: {
    closer: "Closer",
    further: "Further away",
    whole: "Show the whole town",
    inView: "Everything in view as a list",
    close: "Close",
    legend: "Signs",
    several: "several",
    idea: "Idea",
    problem: "Problem",
    praise: "Praise",
    question: "Question",
    note: "Note",
    map: "Map",
    failed: "The moving map cannot be shown here. The list shows all contributions.",
    empty: "There is nothing in this part of the map.",
    zoomInto: "{n} contributions: closer",
    here: "{n} contributions at this place",
    one: "Contribution",
    visible: "{n} entries in view",
    more: "and {n} more",
    onlyHere: "only this part of the map",
    takeCentre: "Choose the middle of the map",
    removePlace: "Remove the place",
    chosen: "The place is chosen. You can drag the pin or tap again.",
    choose: "No place is chosen yet.",
    pin: "Chosen place",
  },
};

export type Key = keyof typeof TEXTS.de;

/** A text in the page's language; `{n}` becomes the number, written in the reader's way. */
export function text(key: Key, n?: number): string {
  const lang = document.documentElement.lang.startsWith("en") ? "en" : "de";
  const value = TEXTS[lang][key];
  return n === undefined ? value : value.replace("{n}", n.toLocaleString(lang));
}
