# The desk: keys, undo, presence and assignment, bundles, promise, questions to the author, text blocks, filters.
keys-title = Tastenkürzel
keys-back = Zurück zum Eingang
keys-lead = Am Schreibtisch des Eingangs lässt sich alles mit einzelnen Tasten bedienen. Ihre Tasten gelten nur für Ihr Konto, an jedem Gerät.
keys-enabled = Tastenkürzel sind an
keys-enabled-hint = Schalten Sie sie aus, wenn Sie mit Spracheingabe oder einer Vorlesehilfe arbeiten und einzelne Buchstaben etwas anderes auslösen sollen.
keys-one-letter = Bitte geben Sie einen einzelnen Buchstaben oder eine Ziffer ein.
keys-twice = Die Taste { $key } ist doppelt vergeben. Bitte wählen Sie für einen der beiden Befehle eine andere.
keys-save = Tasten speichern
keys-reset = Übliche Tasten wiederherstellen
keys-fixed = Immer gleich
keys-arrows = nächsten oder vorigen Beitrag öffnen
keys-help = diese Übersicht
keys-escape = Übersicht oder Menü schließen
keys-are-off = Ihre Tastenkürzel sind ausgeschaltet.
keys-close = Schließen
keys-change = Tasten ändern oder ausschalten
done-keys-saved = Ihre Tasten sind gespeichert.
command-next = Nächster Beitrag
command-previous = Voriger Beitrag
command-open = Ältesten Beitrag öffnen
command-tick = Beitrag ankreuzen
command-publish = Veröffentlichen
command-redact = Unkenntlich machen
command-internal = Nicht öffentlich
command-reject = Ablehnen
command-exclude = Ausschließen
command-hide = Verbergen
command-unhide = Wieder zeigen
command-reopen = Noch einmal prüfen
command-ask = Rückfrage
command-refer = Weiterleiten
command-reply = Antworten
command-note = Interne Notiz
command-take = Mir zuweisen
command-undo = Rückgängig
command-cancel = Abbrechen
command-assign = Aussagen zuordnen (Auswertung)

# The minute after a decision
undo-left = noch { $n ->
    [one] eine Sekunde
   *[other] { $n } Sekunden
}, bis { $until } Uhr
undo-left-short = noch {"{n}"} s
undo-over = Die Minute ist um, die Nachricht ist unterwegs. Zum Ändern öffnen Sie den Beitrag und entscheiden neu.
error-undo-late = Die Minute ist um, die Nachricht ist unterwegs. Nichts ist zurückgenommen. Bitte öffnen Sie den Beitrag und entscheiden Sie neu.

# Who works on what
queue-also-open = Gerade auch geöffnet von { $name } ({ $n ->
    [0] seit eben
    [one] seit einer Minute
   *[other] seit { $n } Minuten
}).
queue-open-by = Gerade bei { $name }
queue-who = Zuweisung
queue-mine = Mir zugewiesen
queue-assigned-to = Zugewiesen an { $name }
queue-assigned-to-me = Ihnen zugewiesen
queue-assigned-to-nobody = Niemandem zugewiesen
queue-take = Mir zuweisen
queue-give-back = Freigeben
queue-colleague = Wer soll entscheiden?
queue-nobody = niemand Bestimmtes
act-notiz = Notiz
act-hint-note = Die Notiz lesen nur Kolleginnen und Kollegen. Sie entscheidet nichts.
note-missing = Bitte schreiben Sie die Notiz.
done-noted = Die Notiz ist gespeichert.
act-zuweisen = Zuweisen
act-hint-assign = Die Zuweisung sieht nur das Team. Entscheiden können weiterhin alle.
done-assigned = Der Beitrag ist zugewiesen.
done-unassigned = Der Beitrag ist wieder für alle da.

# Several at once
bundle-title = Gemeinsam entscheiden
bundle-open = Gemeinsam entscheiden
bundle-tick = „{ $title }“ ankreuzen
bundle-ticks = {"{n}"} angekreuzt
bundle-one-tick = 1 angekreuzt
bundle-untick = Kreuze entfernen
bundle-none-title = Nichts angekreuzt
bundle-none = Bitte kreuzen Sie in der Liste zuerst die Beiträge an, über die Sie gemeinsam entscheiden wollen.
bundle-lead = { $n ->
    [one] Eine Entscheidung mit einem Grund für einen Beitrag. Er wird einzeln geprüft.
   *[other] Eine Entscheidung mit einem Grund für { $n } Beiträge. Jeder wird einzeln geprüft: Was nicht geht, bleibt, wie es ist.
}
bundle-decision = Was gilt für alle?
bundle-decision-hint = Fotos werden hier nicht mitveröffentlicht. Sie warten weiter im Eingang.
bundle-act-publish = Veröffentlichen
bundle-act-internal = Nicht öffentlich
bundle-act-reject = Ablehnen
bundle-act-exclude = Ausschließen
bundle-reason-hint = Nötig für alles außer Veröffentlichen.
bundle-to-author-hint = Alle lesen denselben Text, in der E-Mail oder auf der eigenen Seite zum Beitrag.
bundle-decide = Für alle entscheiden
bundle-done = { $n ->
    [0] Kein Beitrag entschieden
    [one] Ein Beitrag entschieden
   *[other] { $n } Beiträge entschieden
}{ $skipped ->
    [0] {"."}
    [one] , einer übersprungen.
   *[other] , { $skipped } übersprungen.
}
bundle-nothing = Es gibt nichts zurückzunehmen.
bundle-undo = Alle zurücknehmen
bundle-undone = Die Entscheidungen sind zurückgenommen ({ $at }).
bundle-kept = Nicht zurückgenommen, weil …
bundle-skipped = Übersprungen, weil …
bundle-decided = Entschieden
bundle-not-there = Diesen Beitrag gibt es hier nicht.
error-bundle-undone = Diese Entscheidungen sind schon zurückgenommen.

# The promise
promise-title = Prüftage
promise-lead = An diesen Tagen werden Beiträge geprüft. Die Bürgerinnen und Bürger lesen die Tage überall dort, wo sie schreiben, und bei ihrem Beitrag, bis wann er geprüft ist. Feiertage in Schleswig-Holstein sind ausgenommen.
promise-today = Nächster Prüftag: { $next }. Wer heute schreibt, liest: geprüft bis { $due }.
promise-none = Noch sind keine Prüftage festgelegt. Ohne sie wird nichts versprochen, und niemand wird erinnert.
promise-days = An welchen Tagen wird geprüft?
promise-days-hint = Ohne Kreuz gibt es kein Versprechen.
promise-rounds = Am wievielten Prüftag nach dem Eingang ist spätestens entschieden?
promise-rounds-hint = 1 heißt: am nächsten. Was an einem Prüftag eingeht, zählt erst ab dem Tag danach.
promise-deputy = Vertretung
promise-deputy-hint = Bekommt jeden Morgen eine E-Mail, solange etwas länger wartet als versprochen.
promise-no-deputy = niemand
promise-save = Prüftage speichern
done-promise-saved = Die Prüftage sind gespeichert.
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
queue-next-day = nächster Prüftag: { $weekday }, { $day }
queue-next-day-today = heute ist Prüftag
queue-due = versprochen bis { $due }
queue-overdue = überfällig seit { $due }
mail-waiting-title = { $n ->
    [one] Ein Beitrag wartet
   *[other] { $n } warten
}, { $n ->
    [one] { $days ->
        [0] seit heute
        [one] seit einem Tag
       *[other] seit { $days } Tagen
    }
   *[other] { $days ->
        [0] alle seit heute
        [one] der älteste einen Tag
       *[other] der älteste { $days } Tage
    }
}
mail-waiting-overdue = { $n ->
    [0] Nichts davon wartet länger, als wir versprochen haben.
    [one] Ein Beitrag davon wartet länger, als wir versprochen haben.
   *[other] { $n } davon warten länger, als wir versprochen haben.
}
mail-waiting-subject = { $title } ({ $process })
mail-waiting-body =
    Guten Morgen,

    im Eingang von „{ $process }“: { $title }. { $text }

    Sie finden alles nach der Anmeldung in der Verwaltung unter „Eingang“, das Älteste zuerst.

# Questions to the author, as staff see them
queue-asked-tab = Rückfrage { $n }
queue-lead-asked = Diese Beiträge warten auf eine Antwort ihrer Verfasserin oder ihres Verfassers.
queue-none-asked = Keine offene Rückfrage
queue-none-asked-text = Hier stehen Beiträge, zu denen Sie etwas gefragt haben, bis die Antwort da ist.
queue-asked-until = Antwort bis { $until }
queue-answered = Antwort ist da
queue-inquiry = Rückfrage
queue-inquiry-by-mail = per E-Mail und auf der eigenen Seite
queue-inquiry-by-page = auf der eigenen Seite
queue-inquiry-answer = Antwort vom { $at }
queue-inquiry-ended = Ohne Antwort beendet am { $at }
queue-inquiry-withdraw = Rückfrage zurücknehmen
act-rueckfrage = Rückfrage
act-hint-ask = Fragen Sie zuerst, wenn sich damit eine Kürzung oder Ablehnung vermeiden lässt. Der Beitrag wartet dann unter „Rückfrage“.
inquiry-question = Ihre Frage
inquiry-question-hint = Kurz und freundlich, eine Sache auf einmal. Nach 7 Tagen erinnern wir, nach 21 Tagen kommt der Beitrag zurück in den Eingang.
inquiry-question-missing = Bitte schreiben Sie Ihre Frage.
inquiry-by-mail = Die Frage kommt per E-Mail an und steht auf der eigenen Seite zum Beitrag.
inquiry-by-page = Es gibt keine bestätigte E-Mail-Adresse. Die Frage steht auf der eigenen Seite zum Beitrag und wird dort nur gelesen, wenn jemand nachsieht.
error-inquiry-open = Zu diesem Beitrag ist schon eine Rückfrage offen.
done-inquiry-asked = Die Rückfrage ist gestellt. Der Beitrag wartet jetzt auf die Antwort.
done-inquiry-withdrawn = Die Rückfrage ist zurückgenommen. Der Beitrag wartet wieder im Eingang.

# Text blocks
text-blocks-title = Textbausteine
text-blocks-lead = Was Sie oft schreiben, einmal gut formuliert: je Grund und Sprache. Beim Entscheiden fügen Sie einen Baustein ein und passen ihn an.
text-blocks-empty = Noch kein Textbaustein
text-blocks-empty-text = Legen Sie unten den ersten an.
text-blocks-insert = Textbaustein einfügen
text-block-new = Neuer Textbaustein
text-block-edit = Textbaustein bearbeiten
text-block-title = Name
text-block-title-hint = So finden Sie und das Team den Baustein.
text-block-language = Sprache
text-block-language-de = Deutsch
text-block-language-en = Englisch
text-block-language-tr = Türkisch
text-block-language-uk = Ukrainisch
text-block-any-reason = passt zu jedem Grund
text-block-text = Text
text-block-text-hint = Das liest die Verfasserin oder der Verfasser.
text-block-save = Textbaustein speichern
text-block-delete = Textbaustein löschen
text-block-taken = In dieser Sprache gibt es schon einen Baustein mit diesem Namen.
done-text-block-saved = Der Textbaustein ist gespeichert.
done-text-block-deleted = Der Textbaustein ist gelöscht.

# Filters of one's own
filter-saved-title = { $n ->
    [0] Filter merken
    [one] Ein gemerkter Filter
   *[other] { $n } gemerkte Filter
}
filter-name = Name des Filters
filter-name-hint = Steht dort schon einer mit diesem Namen, wird er ersetzt.
filter-save = Filter merken
filter-delete = Löschen
done-filter-saved = Der Filter ist gemerkt.
done-filter-deleted = Der Filter ist gelöscht.
