# Contributions as staff see them: class, states, import.
class-resident = Residents
class-expert = Experts
class-administration = Administration
visibility-submitted = waits to be read
visibility-in_review = is being read again
visibility-published = published
visibility-published_redacted = published in part
visibility-internal_only = not public, but counted
visibility-rejected = not accepted
visibility-hidden = hidden
visibility-withdrawn = withdrawn
visibility-erased = erased
handling-new = new
handling-sighted = read
handling-assigned = assigned
handling-weighed = weighed
handling-answered = answered
handling-excluded = excluded

# Import
import-no-contribution = The contribution { $id } of this comment is missing.
import-no-text = The text is missing.
import-too-long = Title, text or name are too long.
import-no-origin = The id of the other system is missing.
import-no-title = The title is missing.
import-odd-url = The address does not begin with http:// or https://.
import-signatories = The number of signatories is not possible.
