// The pages that every general test walks. A new page is one more line here.

/** Public pages of the demo town. */
export const PUBLIC = [
  "/",
  "/karte",
  "/beitraege",
  "/beitraege/neu",
  "/mein",
  "/analyse",
  "/ziele",
  "/massnahmen",
  "/galerie",
  "/impressum",
  "/datenschutz",
  "/barrierefreiheit",
  "/netiquette",
  "/leichte-sprache",
  "/verfahren",
  "/verwaltung/anmelden",
  "/?sprache=en",
];

/** Links followed from a list, so that a page of each kind of thing is looked at: list, selector of its first link. */
export const FIRST_OF = [
  ["/beitraege", "main [data-number] a"],
  ["/analyse", "main a[href*='/analyse/']"],
  ["/ziele", "main a[href*='/ziele/']"],
  ["/massnahmen", "main a[href*='/massnahmen/']"],
];

/** Staff pages with the account that opens them. */
export const STAFF = [
  ["moderation@demo.example", "/verwaltung/isek/eingang"],
  ["moderation@demo.example", "/verwaltung/isek/anliegen"],
  ["moderation@demo.example", "/verwaltung/isek/swot"],
  ["planung@demo.example", "/verwaltung/isek/ziele"],
  ["planung@demo.example", "/verwaltung/isek/massnahmen"],
  ["planung@demo.example", "/verwaltung/isek/abwaegung"],
];
