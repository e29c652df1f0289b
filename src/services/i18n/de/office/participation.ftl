# Contributions as staff see them: class, states, import.
class-resident = Einwohnerschaft
class-expert = Fachleute
class-administration = Verwaltung
visibility-submitted = wartet auf Prüfung
visibility-in_review = wird noch einmal geprüft
visibility-published = veröffentlicht
visibility-published_redacted = gekürzt veröffentlicht
visibility-internal_only = nicht öffentlich, aber gezählt
visibility-rejected = abgelehnt
visibility-hidden = verborgen
visibility-withdrawn = zurückgezogen
visibility-erased = gelöscht
handling-new = neu
handling-sighted = gelesen
handling-assigned = zugeordnet
handling-weighed = abgewogen
handling-answered = beantwortet
handling-excluded = ausgeschlossen

# Import
import-no-contribution = Zu diesem Kommentar fehlt der Beitrag { $id }.
import-no-text = Der Text fehlt.
import-too-long = Titel, Text oder Name sind zu lang.
import-no-origin = Die Kennung aus dem anderen System fehlt.
import-no-title = Der Titel fehlt.
import-odd-url = Die Adresse beginnt nicht mit http:// oder https://.
import-signatories = Die Zahl der Unterschriften ist nicht möglich.
