# Links for those who are at an event: staff pages.
event-links-title = Invitations for terminal and workshop
event-links-lead = Many people on one connection soon reach the limits that protect against mass mailing. Whoever follows the link of an invitation has more room for some hours. What is written there belongs to the occasion of this event.
event-links-none = No invitation yet.
event-links-count = { $n ->
    [one] One invitation
   *[other] { $n } invitations
}
event-link-new = New invitation
event-link-create = Create invitation
event-link-name = What for
event-link-name-hint = For example “terminal in the town hall”. Only staff read it.
event-link-kind = Occasion
event-link-kind-hint = Contributions are counted under it. It holds for all invitations of this event.
event-link-per-hour = At most for each connection
event-link-per-hour-hint = So many contributions, comments and supports are taken from one connection in an hour.
event-link-per-hour-n = { $n } an hour
event-link-until-day = Valid until
event-link-until-time = Time
event-link-wrong-end = The invitation has to end in the future, at most 31 days from today.
event-link-state = State
event-link-acts = What you can do
event-link-valid = valid until { $at }
event-link-over = expired on { $at }
event-link-ended-at = ended on { $at }
event-link-show = Show and print
event-link-end = End
event-link-back = Back to the event
event-link-poster = Take part: scan the picture with your phone, or type in the address.
event-link-care = Give the link only to those who are at the event. Whoever has it can use it. If it gets into the wrong hands, end it and create a new one.
event-link-holds-no-longer = This invitation is no longer valid.
done-event-link-created = The invitation has been created. You can print it or copy the link.
done-event-link-ended = The invitation has been ended. The link is no longer valid.
