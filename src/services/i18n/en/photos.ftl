# Photos: at the form, on pages, at the desk.
# Photos of the form
photos-title = Photos
photos-choose = Choose or take photos
photos-hint = Up to 5 photos as JPEG, PNG or WebP, 15 MB each at most. We always remove details such as place, time and device.
photos-upload = Upload photos
photos-loading = Uploading your photos …
photos-done = The photos are updated.
photos-failed = The upload did not work. What you typed is still here. Please try again, or send your contribution without a photo.
photos-full = More than 5 photos are not possible.
photo-number = Photo { $n }
photo-alt = What can be seen in the photo?
photo-alt-hint = For people who cannot see the photo. For example: The cycle path ends at a building site.
photo-alt-none = no description
photo-remove = Remove
photo-place-offer = The photo was taken here: { $place }. Use this place?
photo-place-take = Use this place
photo-place-taken = The place of the photo is used: { $place }. You can change it in the next step.
photo-consent = Yes, the town may publish the photos.
photo-consent-hint = I took the photos myself, and everybody who can be recognised in them agrees. I can withdraw this at any time: then the town deletes the photos.
photo-consent-open = Yes, others may reuse the photos as open data (optional).
photo-consent-open-hint = Licence: Data licence Germany – attribution 2.0. Without this tick only the town shows them, on this website.
photo-minor = I am under 16 years old.
photo-parent = Name of your mother, father or another legal guardian
photo-parent-consent = This person agrees that the town publishes the photos.
photo-consent-missing = Please agree that we may publish the photos. Or remove the photos.
photo-parent-missing = Please name the person who agrees for you. Or remove the photos.
photo-parent-consent-missing = Please ask this person, and tick that they agree.
photo-wrong-format = Photo { $n }: This file is not a JPEG, PNG or WebP. Your phone converts HEIC photos if you set “Most Compatible”.
photo-too-many-pixels = Photo { $n }: This picture has too many pixels. 50 million are possible.
photo-damaged = Photo { $n }: This file is damaged and cannot be opened.
photo-too-large = Photo { $n }: This file is larger than 15 MB. Please choose a smaller one.
photo-too-many = Photo { $n }: More than 5 photos are not possible.
photo-too-often =
    Photo { $n }: A lot of photos came from your connection just now. Please try again in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }, or send your contribution without this photo.
photo-no-room = Photo { $n }: We cannot take photos at the moment. You can send your contribution without one.
photo-gone = A photo is no longer there because the form was open for too long. Please choose it again.

# Photos that are there
photo-licence-open = Licence: Data licence Germany – attribution 2.0
photo-licence-own = All rights with the person who took the photo.
photos-mine = { $n ->
    [one] Your photo
   *[other] Your { $n } photos
}
photo-mine-waits = Still being looked at
photo-mine-released = Published
photo-mine-refused = Not published
photo-mine-kept = Not published, like your contribution
photos-take-back = Withdraw photos
photos-take-back-means = We delete all photos of this contribution at once. The text stays.
photos-take-back-now = Delete photos now
photos-close-means = Or you withdraw only the release as open data: then the photos stay on the contribution’s page, and we no longer pass them on.
photos-close-now = Withdraw open data
consent-withdrawn-before = This consent no longer exists.
consent-photo_publication = Consent: publishing the photos
consent-photo_open_data = Consent: photos as open data
consent-parental = Consent for a child
consent-by = By { $name }.
consent-ended = Withdrawn on { $day }.
mine-stored-photos-what = { $n ->
    [one] The photo as it stands above.
   *[other] The { $n } photos as they stand above.
}
done-photos-gone = Your photos are deleted.
done-photos-not-open = Your photos are no longer open data.
photo-refusal-persons = people or number plates can be recognised
photo-refusal-rights = rights of others in the picture
photo-refusal-offensive = insulting or forbidden
photo-refusal-unrelated = has nothing to do with the contribution
photo-refusal-unusable = nothing can be recognised
