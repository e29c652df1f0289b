//! Words of the invented contributions: a few parts that fit together in any choice.

/// What it is about: the second half of a title, and the sentence that begins the text.
pub const MATTERS: &[(&str, &str)] = &[
    ("Radweg zu schmal", "Der Radweg ist so schmal, dass zwei Räder kaum aneinander vorbeikommen."),
    ("Gehweg voller Stolperstellen", "Die Gehwegplatten stehen hoch, mit dem Rollator kommt man nicht durch."),
    ("zu schnelle Autos", "Viele Autos fahren hier deutlich schneller als erlaubt."),
    ("Ampel schaltet zu kurz", "Die Ampel für Fußgänger schaltet so kurz, dass ältere Menschen nicht hinüberkommen."),
    ("Schulweg unsicher", "Auf dem Schulweg fehlt eine sichere Stelle zum Überqueren der Straße."),
    ("Spielplatz in die Jahre gekommen", "Der Spielplatz ist alt, mehrere Geräte sind seit Monaten gesperrt."),
    ("mehr Schatten", "Im Sommer gibt es hier keinen Schatten, die Bänke stehen in der prallen Sonne."),
    ("schöner Treffpunkt", "Hier trifft sich die Nachbarschaft, das sollte unbedingt so bleiben."),
    ("leere Ladenflächen", "Seit dem Auszug der letzten Geschäfte steht das Erdgeschoss leer."),
    ("Bus fährt zu selten", "Am Abend und am Wochenende kommt der Bus nur einmal in der Stunde."),
    ("Regenwasser steht nach jedem Schauer", "Nach jedem stärkeren Regen steht das Wasser tagelang auf der Fläche."),
    ("bezahlbare Wohnungen fehlen", "Junge Familien finden hier keine Wohnung, die sie bezahlen können."),
    ("Müll und Scherben", "Am Montagmorgen liegen hier regelmäßig Flaschen, Scherben und Verpackungen."),
    ("Raum für Jugendliche", "Für Jugendliche gibt es im Umkreis keinen Ort, an dem sie sich aufhalten dürfen."),
    ("dunkler Weg am Abend", "Zwischen den Häusern ist es am Abend so dunkel, dass viele einen Umweg gehen."),
    ("Bäume erhalten", "Die alten Bäume prägen die Straße und kühlen sie im Sommer spürbar."),
    ("Barrieren am Eingang", "Zum Eingang führen drei Stufen, eine Rampe gibt es nicht."),
    ("Parkplätze am Abend belegt", "Wer nach 18 Uhr nach Hause kommt, sucht lange nach einem Stellplatz."),
];

/// What one sees of it.
pub const SIGHTS: &[&str] = &[
    "Mit dem Kinderwagen weichen wir jedes Mal auf die Fahrbahn aus.",
    "Im Herbst wird es durch das nasse Laub noch schlimmer.",
    "Im Gespräch mit Nachbarinnen und Nachbarn höre ich das immer wieder.",
    "Meine Eltern wohnen seit vierzig Jahren hier und kennen es nicht anders.",
    "Besonders morgens zwischen sieben und acht Uhr wird es eng.",
    "Das ist mir beim Spaziergang mit dem Hund aufgefallen.",
    "Beim letzten Stadtfest war das gut zu sehen.",
    "Vor zwei Jahren wurde schon einmal darüber gesprochen, geschehen ist nichts.",
    "Am Wochenende sind hier viele Menschen aus der Umgebung unterwegs.",
    "Für Menschen mit Sehbehinderung ist die Stelle kaum zu erkennen.",
];

/// What one wishes.
pub const WISHES: &[&str] = &[
    "Ich wünsche mir, dass die Stadt sich die Stelle gemeinsam mit uns ansieht.",
    "Eine einfache Markierung würde schon viel helfen.",
    "Bitte prüfen Sie, ob sich das mit der nächsten Baustelle verbinden lässt.",
    "Vielleicht ließe sich hier eine kleine Grünfläche anlegen.",
    "Es wäre gut, wenn es dafür einen Zeitplan gäbe.",
    "Andere Städte haben das mit wenig Geld gelöst.",
    "Bitte denken Sie dabei an Kinder und ältere Menschen.",
    "Schon zwei zusätzliche Bänke würden den Ort beleben.",
];

/// What others answer.
pub const ANSWERS: &[&str] = &[
    "Das sehe ich genauso.",
    "Dem stimme ich zu, besonders im Winter ist es schlimm.",
    "Mich stört das nicht, ich komme dort jeden Tag gut vorbei.",
    "Das gilt auch für die Straße daneben.",
    "Danke für den Hinweis, das war mir nicht aufgefallen.",
];

/// Names that some give.
pub const NAMES: &[&str] = &["Anke", "Birte", "Cem", "Dörte", "Emre", "Frauke", "Hauke", "Inga", "Jale", "Malte", "Olena", "Tjark"];

/// What people look for: usual words, rare ones, two at once, and what nobody wrote.
pub const SEARCHES: &[&str] = &[
    "Radweg",
    "Spielplatz",
    "Bus",
    "Wohnung",
    "Rampe",
    "Schatten Bänke",
    "Laternenmast 4711",
    "Ampel Rollator",
    "Kinderwagen",
    "Stadtfest Bäume",
    "Hallenbad",
    "Weg",
];
