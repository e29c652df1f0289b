# Import of tables

import-title = Import a table
import-lead = Many contributions at once: a table as CSV or XLSX. You first see how it is read; only then anything reaches the desk.
import-back = All imports
import-of = Import: { $source }
import-source = Source
import-source-hint = A name, such as “Postcards October” or “DIPAS 2026”. Under the same name the columns are offered again, and no row comes in twice.
import-sources = So far: { $names }
import-preset = Where the table comes from
import-preset-hint = The columns of these programs' exports are known. You can still change everything.
import-preset-own = A table of your own
import-preset-dipas = DIPAS
import-preset-adhocracy = adhocracy+
import-preset-decidim = Decidim
import-file = File
import-file-hint = One file, CSV or XLSX, at most 15 MB. The first line has the names of the columns.
import-one-file = Please choose exactly one file.
import-file-too-large = The file is larger than 15 MB. Please split the table.
import-upload = Upload and look
import-list = Imports
import-none = Nothing imported yet
import-none-text = All imports are listed here, with the way back.
import-when = When
import-by = By
import-state = State
import-state-draft = in preview
import-state-imported = imported
import-state-undone = taken back
import-imported = Imported
import-refused = Refused
import-result = { $imported ->
    [0] No row imported
    [one] One row imported
   *[other] { $imported } rows imported
}, { $there } already there, { $refused } refused
import-to-desk = To the desk, where the contributions wait
import-slips = Print slips with numbers and return codes
import-undo = Take the whole import back
import-undo-text = This works as long as nobody has worked with any of the contributions. The numbers stay taken; the same rows can be imported again afterwards.
import-touched = { $n ->
    [one] The import can no longer be taken back. Somebody has worked with this contribution: { $numbers }
   *[other] The import can no longer be taken back. Somebody has worked with { $n } contributions: { $numbers }
}
import-is-undone = This import was taken back. Please upload the file again.
import-undone-text = This import was taken back as a whole. To try again, upload the file once more.
import-no-file = The file is no longer there: it is deleted after 30 days.
import-columns = Columns
import-columns-text = What is in which column? Needed are a title or a text, an occasion and a day.
import-column-none = no column
import-column-title = Title
import-column-text = Text
import-column-id = Id in the source
import-column-date = Day
import-column-lon = Longitude or easting
import-column-lat = Latitude or northing
import-column-address = Address
import-column-category = Category
import-column-url = Web address
import-column-votes = Votes
import-column-author = Name (only with consent)
import-day = Day of the event
import-day-hint = For all rows that have no day of their own.
import-grid = Coordinates
import-grid-degrees = Longitude and latitude
import-grid-utm32 = Easting and northing, EPSG:25832 (UTM 32N)
import-grid-utm33 = Easting and northing, EPSG:25833 (UTM 33N)
import-needs-words = Please choose the column with the title or the one with the text.
import-needs-both = A place needs both coordinates. Please choose this column too.
import-needs-day = Please give a day or choose a column with the day.
import-check = Check rows
import-run = Import
import-preview = Preview
import-preview-not-yet = First say which column is what, then “Check rows”.
import-checked = { $good ->
    [one] One row can be imported
   *[other] { $good } rows can be imported
}, { $wrong ->
    [0] none has mistakes.
    [one] one has mistakes.
   *[other] { $wrong } have mistakes.
}
import-mistakes = Rows with mistakes
import-mistakes-more = Here are the first { $n }, the file has all.
import-mistakes-file = Download rows with mistakes (CSV): correct them and upload again
import-line = Line
import-column = Column
import-reason = Reason
import-sample = How the first rows are read
import-day-of = Day

table-broken = The file cannot be read: { $error }
table-utf16 = The file is “Unicode text” (UTF-16). Please save the table as “CSV UTF-8”.
table-empty = There is no table in the file.
table-too-large = The table is too large. Please save it as CSV.
table-format-csv = CSV
table-format-xlsx = XLSX
table-format-geojson = GeoJSON
import-decided-meanwhile = Somebody has just decided about a contribution of this import. Please load the page again: nothing was taken back.
