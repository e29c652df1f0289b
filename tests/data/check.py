#!/usr/bin/env python3
"""Checks the demo town in this folder: references, vocabularies, order of dates, sums, counts.

Prints how the contributions spread over districts, themes, kinds and months, then every fault
found. Exits 1 if there is one. Needs nothing beyond the standard library.
"""

import json
import re
import sys
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

sys.dont_write_bytecode = True

from spread import DISTRICTS, district_at, district_of, print_tables  # noqa: E402

HERE = Path(__file__).resolve().parent
NOW = datetime(2026, 11, 23, 23, 59, tzinfo=timezone(timedelta(hours=1)))
MAIN, CLOSED = "isek", "schulwege-2022"

STEPS = "preparation analysis goals measures strategy resolution monitoring".split()
SYMBOLS = "home culture work image safety money climate mobility social".split()
OCCASIONS = (
    "online_map online_form survey postcard letter phone kick_off workshop assembly walk market_stall "
    "expert_talk stakeholder_talk youth school_class import"
).split()
REASONS = (
    "insult criminal discrimination personal_data image_rights advertising spam duplicate off_topic "
    "unclear no_place on_request test"
).split()
WEIGHING_RESULTS = "followed partly noted not_followed exists forwarded postponed out_of_scope".split()
MEASURE_STATES = "proposed in_check drafted public_review".split()
STATUS_AFTER = {
    "public_review": {"resolved"},
    "resolved": {"preparing"},
    "preparing": {"under_way", "paused"},
    "under_way": {"done", "continuous", "paused", "dropped"},
    "paused": {"preparing", "under_way", "dropped"},
}

faults = []


def fault(where, what):
    """Remembers one fault: the object's key and what is wrong with it."""
    faults.append(f"{where}: {what}")


def expect(condition, where, what):
    """Remembers a fault unless the condition holds."""
    if not condition:
        fault(where, what)


def one_of(value, allowed, where, field):
    """The value must be one of a closed list."""
    expect(value in allowed, where, f"{field} {value!r} is not one of {', '.join(map(str, allowed))}")


def load(name):
    """Reads one demo file and insists on its note."""
    with open(HERE / "demo" / name, encoding="utf-8") as file:
        content = json.load(file)
    expect("invented" in content.get("_note", ""), name, "_note does not say that the data is invented")
    return content


def items(name):
    """The items of a demo file."""
    return load(name)["items"]


def keyed(things, name):
    """Things by key; keys are unique within their file."""
    for key, times in Counter(thing["key"] for thing in things).items():
        expect(times == 1, name, f"key {key} appears {times} times")
    return {thing["key"]: thing for thing in things}


def moment(text, where):
    """Parses a time, which must carry the Berlin offset of its day and not lie in the future."""
    value = datetime.fromisoformat(text)
    expect(value.utcoffset() == berlin_offset(value), where, f"{text} does not carry the Berlin offset")
    expect(value <= NOW, where, f"{text} lies in the future")
    return value


def berlin_offset(value):
    """Summer time from the last Sunday of March to the last Sunday of October."""
    day = value.date()
    summer = last_sunday(day.year, 3) <= day < last_sunday(day.year, 10)
    return timedelta(hours=2 if summer else 1)


def last_sunday(year, month):
    """The last Sunday of a month with 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


# ---------------------------------------------------------------- the town


def contrast_with_white(color):
    """WCAG 2.1 contrast ratio of white text on the colour."""
    def linear(channel):
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[i : i + 2], 16)) for i in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def check_process(process):
    """Phases, windows, themes and occasions of one process."""
    key = process["slug"]
    expect([p["step"] for p in process["phases"]] == STEPS, key, "the seven steps are not in order")
    for theme in process["themes"]:
        where = f"{key}/{theme['code']}"
        expect(re.fullmatch("[A-Z]{2,3}", theme["code"]), where, "code")
        expect(contrast_with_white(theme["color"]) >= 4.5, where, "white text is not readable on the colour")
        one_of(theme["symbol"], SYMBOLS, where, "symbol")
    expect(set(process["districts"]["codes"]) == set(DISTRICTS), key, "district codes do not match the polygons")
    for occasion in process["occasions"]:
        one_of(occasion["kind"], OCCASIONS, occasion["key"], "kind")
        one_of(occasion["access"], ["open", "invited", "random"], occasion["key"], "access")
    for window in process["windows"]:
        opens, closes = (datetime.fromisoformat(window[f]) for f in ("opens_at", "closes_at"))
        one_of(window["step"], STEPS, window["key"], "step")
        expect(opens < closes, window["key"], "closes before it opens")


# ---------------------------------------------------------------- contributions


def check_contribution(c, process, occasions):
    """One contribution: vocabulary, place, and the order of its dates."""
    key = c["key"]
    one_of(c["kind"], "idea note problem praise question".split(), key, "kind")
    one_of(c["class"], "resident expert administration".split(), key, "class")
    one_of(c["theme"], [t["code"] for t in process["themes"]] + [None], key, "theme")
    one_of(c["language"], ["de", "en"], key, "language")
    expect(5 <= len(c["title"]) <= 90, key, f"title has {len(c['title'])} characters")
    expect(10 <= len(c["text"]) <= 3000, key, f"text has {len(c['text'])} characters")
    expect(c["signatories"] >= 1 and 0 <= c["supports"] <= 60, key, "signatories or supports")
    if "email" in c:
        expect(re.fullmatch(r"[a-z0-9.-]+@example\.org", c["email"]), key, f"e-mail {c['email']}")
    occasion = occasions.get(c["occasion"])
    if occasion is None:
        return fault(key, f"occasion {c['occasion']} does not belong to the process")
    check_place(c, occasion)
    check_contribution_dates(c, process)


def check_place(c, occasion):
    """Only paper may come from outside the town."""
    place = c["place"]
    one_of(place["type"], "point line area address district town none".split(), c["key"], "place")
    if place["type"] == "district":
        one_of(place["name"], list(DISTRICTS), c["key"], "district")
    if district_of(place) == "außerhalb":
        expect(occasion["kind"] == "postcard", c["key"], "lies outside the town")


def check_contribution_dates(c, process):
    """Received in the window, decided later, everything else after the decision."""
    key, decision = c["key"], c["decision"]
    received = moment(c["received_at"], key)
    window = process["windows"][0]
    opens, closes = (datetime.fromisoformat(window[f]) for f in ("opens_at", "closes_at"))
    expect(opens <= received <= closes, key, "received outside the window")
    expect("event_on" not in c or date.fromisoformat(c["event_on"]) <= received.date(), key, "event after receipt")
    one_of(decision["do"], ["publish", "redact", "internal", "reject", None], key, "decision")
    if decision["do"] is None:
        expect(NOW - received <= timedelta(days=6), key, "has waited more than six days")
        return
    decided = moment(decision["at"], key)
    expect(decided > received, key, "decided before it was received")
    if decision["do"] != "publish":
        one_of(decision.get("reason"), REASONS, key, "reason")
        expect(decision.get("text_to_author"), key, "the author is told nothing")
    if decision["do"] == "redact":
        expect("[gekürzt]" in decision.get("redacted_text", ""), key, "redaction without mark")
    check_follow_ups(c, decided)


def check_follow_ups(c, decided):
    """Reply, forwarding, withdrawal and hiding come after the decision."""
    key = c["key"]
    if "reply" in c:
        expect(moment(c["reply"]["at"], key) > decided, key, "reply before the decision")
    if "forward" in c:
        forward = c["forward"]
        sent = moment(forward["at"], key)
        expect(sent >= decided, key, "forwarded before the decision")
        if "answered_at" in forward:
            expect(moment(forward["answered_at"], key) > sent and forward["answer"], key, "answer before forwarding")
    if "later" in c:
        one_of(c["later"], ["withdrawn", "hidden"], key, "later")
        expect(moment(c["later_at"], key) > decided, key, "withdrawn before the decision")
        if c["later"] == "hidden":
            one_of(c.get("later_reason"), REASONS, key, "later_reason")


def check_comment(comment, contributions):
    """A comment follows the publication of what it comments on."""
    key, on = comment["key"], contributions.get(comment["on"])
    if on is None:
        return fault(key, f"comments on unknown {comment['on']}")
    one_of(comment["decision"], ["publish", "reject", None], key, "decision")
    one_of(on["decision"]["do"], ["publish", "redact"], key, "commented contribution's decision")
    said = moment(comment["at"], key)
    expect(said > moment(on["decision"]["at"], key), key, "earlier than the publication")
    if "later_at" in on:
        expect(said < moment(on["later_at"], key), key, "later than the withdrawal")


def check_variety(contributions):
    """Texts are not repeated, save for the one refused as a duplicate."""
    seen = {}
    for c in contributions:
        if c["decision"].get("reason") == "duplicate":
            continue
        text = re.sub(r"\W+", " ", c["text"].lower())
        expect(text not in seen, c["key"], f"same text as {seen.get(text)}")
        seen[text] = c["key"]


def check_counts(contributions, comments):
    """The least numbers the demo promises."""
    main = [c for c in contributions if c["process"] == MAIN]
    least = {
        "contributions": (len(main), 244),
        "waiting": (sum(c["decision"]["do"] is None for c in main), 8),
        "e-mails": (sum("email" in c for c in contributions), 20),
        "comments": (len(comments), 55),
        "several statements": (sum("statements" in c for c in main), 10),
        "withdrawn": (sum(c.get("later") == "withdrawn" for c in main), 4),
        "hidden": (sum(c.get("later") == "hidden" for c in main), 2),
        "outside": (sum(district_of(c["place"]) == "außerhalb" for c in main), 3),
    }
    decisions = Counter(c["decision"]["do"] for c in main)
    least.update({do: (decisions[do], n) for do, n in {"redact": 6, "internal": 5, "reject": 6}.items()})
    for name, (is_, should) in least.items():
        expect(is_ >= should, MAIN, f"{name}: {is_}, at least {should} wanted")
    expect(sum(c["process"] == CLOSED for c in contributions) == 26, CLOSED, "26 contributions wanted")


# ---------------------------------------------------------------- analysis


def statements_of(contributions):
    """Every statement's reference ("key", or "key#1", "key#2" …) with its contribution."""
    refs = {}
    for c in contributions:
        if "statements" in c:
            refs.update({f"{c['key']}#{n}": c for n in range(1, len(c["statements"]) + 1)})
        else:
            refs[c["key"]] = c
    return refs


def counted(c):
    """True for what the analysis counts: decided, not refused, not withdrawn."""
    return c["decision"]["do"] in ("publish", "redact", "internal") and c.get("later") != "withdrawn"


def check_clusters(clusters, unassignable, contributions):
    """Members exist and count; the closed process leaves no statement open."""
    refs = statements_of(contributions)
    placed = [member for cluster in clusters for member in cluster["members"]]
    for cluster in clusters:
        key = cluster["key"]
        one_of(cluster["state"], ["in_work", "checked", "used"], key, "state")
        created = moment(cluster["created_at"], key)
        if "public_from" in cluster:
            expect(moment(cluster["public_from"], key) >= created, key, "public before it was created")
        for member in cluster["members"]:
            c = refs.get(member)
            if c is None:
                fault(key, f"unknown statement {member}")
            else:
                expect(c["process"] == cluster["process"] and counted(c), key, f"{member} does not count here")
    for member, times in Counter(placed).items():
        expect(times == 1, member, f"is in {times} clusters")
    for entry in unassignable:
        expect(entry["statement"] in refs and entry["statement"] not in placed, entry["statement"], "unassignable")
        expect(len(entry["reason"]) >= 30, entry["statement"], "reason too short")
    settled = set(placed) | {entry["statement"] for entry in unassignable}
    still_open = [ref for ref, c in refs.items() if counted(c) and "later" not in c and ref not in settled]
    for ref in still_open:
        expect(refs[ref]["process"] == MAIN, ref, "counted, but in no cluster")
    expect(len(still_open) <= 15, MAIN, f"{len(still_open)} statements are in no cluster")


def check_swot(items_, clusters, findings):
    """Beyond draft there is evidence, and the evidence is older."""
    for item in items_:
        key = item["key"]
        one_of(item["quadrant"], "strength weakness opportunity threat".split(), key, "quadrant")
        one_of(item["state"], "draft public_review agreed".split(), key, "state")
        one_of(item.get("district"), [None, *DISTRICTS], key, "district")
        expect(item["state"] == "draft" or item["evidence"], key, "no evidence")
        for evidence in item["evidence"]:
            one_of(evidence["stance"], ["supports", "contradicts"], key, "stance")
            if "cluster" in evidence:
                refer(item, evidence["cluster"], clusters, "created_at")
            else:
                one_of(evidence["finding"], findings, key, "finding")


def refer(thing, key, known, when="at", own="at"):
    """The named thing exists, belongs to the same process and is not younger."""
    other = known.get(key)
    if other is None:
        return fault(thing["key"], f"refers to unknown {key}")
    expect(other["process"] == thing["process"], thing["key"], f"{key} belongs to another process")
    mine, theirs = moment(thing[own], thing["key"]), moment(other[when], key)
    expect(theirs <= mine, thing["key"], f"{key} is younger ({theirs} > {mine})")


def check_scenarios(scenarios, swot):
    """Scenarios come from SWOT items; a choice has a reason."""
    for scenario in scenarios:
        one_of(scenario["state"], "draft public_review chosen discarded".split(), scenario["key"], "state")
        if scenario["state"] in ("chosen", "discarded"):
            expect(scenario.get("reason"), scenario["key"], "no reason")
        for key in scenario["swot"]:
            refer(scenario, key, swot)


def check_goals(goals, swot, scenarios, clusters):
    """A tree with three levels; every goal rests on a SWOT item or a scenario."""
    for goal in goals.values():
        key = goal["key"]
        above = {"leitbild": None, "oberziel": "leitbild", "teilziel": "oberziel"}
        one_of(goal["level"], above, key, "level")
        if above[goal["level"]]:
            refer(goal, goal.get("parent"), goals)
            expect(goals[goal["parent"]]["level"] == above[goal["level"]], key, "wrong parent")
        expect(any("swot" in b or "scenario" in b for b in goal["basis"]), key, "no SWOT item, no scenario")
        for basis in goal["basis"]:
            for field, known, when in (("swot", swot, "at"), ("scenario", scenarios, "at"), ("cluster", clusters, "created_at")):
                if field in basis:
                    refer(goal, basis[field], known, when)


# ---------------------------------------------------------------- measures


def check_measure(m, processes, goals, clusters, swot, sources, measures):
    """One measure: vocabulary, references, money, feasibility."""
    key = m["key"]
    themes = [t["code"] for t in processes[m["process"]]["themes"]]
    for field, allowed in {
        "kind": "investment concept organisation ongoing".split(),
        "theme": themes,
        "district": [None, *DISTRICTS],
        "priority": "high medium low".split(),
        "commitment": "resolved_financed subject_to_budget to_be_examined pool".split(),
        "horizon": "short medium long".split(),
        "state": MEASURE_STATES,
    }.items():
        one_of(m.get(field), allowed, key, field)
    for theme in m.get("further_themes", []):
        one_of(theme, themes, key, "further theme")
    for name in m.get("further_districts", []):
        one_of(name, list(DISTRICTS), key, "further district")
    if "lon" in m:
        expect(district_at(m["lon"], m["lat"]) == m["district"], key, "the point is not in the primary district")
    expect(m["goals"], key, "no goal")
    for field, known, when in (("goals", goals, "at"), ("clusters", clusters, "created_at"), ("swot", swot, "at")):
        for ref in m[field]:
            refer(m, ref, known, when)
    for source in m["sources"]:
        one_of(source, list(sources), key, "source")
    expect(m.get("starts_year", 0) <= m.get("ends_year", 9999), key, "ends before it starts")
    check_money(m)
    expect(list(m["feasibility"]) == "legal technical land staff money".split(), key, "feasibility is not complete")
    for respect in m["feasibility"].values():
        one_of(respect["rating"], "good conditional critical unclear".split(), key, "rating")
    for dependency in m["depends"]:
        one_of(dependency["kind"], "requires complements competes".split(), key, "dependency")
        refer(m, dependency["on"], measures)
    check_status(m)


def check_money(m):
    """min ≤ expected ≤ max, years add up, and no version is financed beyond its cost."""
    key, versions = m["key"], m["cost"]["versions"]
    times = [moment(v["at"], key) for v in versions]
    expect(times == sorted(times), key, "cost versions are not in order of time")
    for v in versions:
        one_of(v["quality"], "framework estimate calculation tender final".split(), key, "quality")
        expect(v["min"] <= v["expected"] <= v["max"], key, "min, expected, max are not in order")
        expect(sum(v["years"].values()) == v["expected"], key, "years do not add up to the expected cost")
    expected = [v["expected"] for v, at in zip(versions, times) if at <= moment(m["at"], key)] or [versions[0]["expected"]]
    financed = 0
    for row in m["finance"]:
        one_of(row["status"], "secured budgeted applied prospect".split(), key, "finance status")
        expect(("amount" in row) != ("share_percent" in row), key, "amount or share, not both")
        financed += row["amount"] if "amount" in row else expected[-1] * row["share_percent"] / 100
    expect(financed <= expected[-1] + 0.01, key, f"financed with {financed} of {expected[-1]}")


def check_status(m):
    """Only the resolved process has a status history, and it follows the state machine."""
    state, since = m["state"], moment(m["at"], m["key"])
    for step in m.get("status", []):
        expect(m["process"] == CLOSED, m["key"], "status without a resolution")
        one_of(step["to"], sorted(STATUS_AFTER.get(state, ())), m["key"], f"status after {state}")
        at = moment(step["at"], m["key"])
        expect(at > since and step["reason"], m["key"], "status out of order or without reason")
        state, since = step["to"], at


def check_cycles(measures):
    """`requires` has no cycle."""
    def visit(key, path):
        if key in path:
            return fault(key, "requires itself through others")
        for dependency in measures[key]["depends"]:
            if dependency["kind"] == "requires":
                visit(dependency["on"], path | {key})

    for key in measures:
        visit(key, frozenset())


# ---------------------------------------------------------------- decision and result


def check_weighing(w, clusters, known):
    """Each result carries what the rules ask of it."""
    key, result = w["key"], w["result"]
    if w["cluster"] not in clusters:
        return fault(key, f"unknown cluster {w['cluster']}")
    process = clusters[w["cluster"]]["process"]
    one_of(result, WEIGHING_RESULTS, key, "result")
    expect(len(w["reason"]) >= 30 and w["effect"] and w["verdict"].endswith("."), key, "reason, effect or verdict")
    refs = [field for field in ("goal", "measure", "swot", "project") if field in w]
    for field in refs:
        target = known[field].get(w[field])
        expect(target and target["process"] == process, key, f"unknown {field} {w[field]}")
        if target and "at" in target:
            expect(moment(target["at"], key) <= moment(w["drafted_at"], key), key, f"{field} is younger")
    if result in ("followed", "partly"):
        expect({"goal", "measure", "swot"} & set(refs), key, "points to nothing")
    if result == "exists":
        expect({"project", "measure"} & set(refs), key, "points to nothing")
    if result == "forwarded":
        expect(w.get("forwarded_to") and w.get("forwarded_on"), key, "to whom and when?")
    if result == "postponed":
        expect(w.get("postponed_until"), key, "until when?")
    if "released_at" in w:
        expect(moment(w["released_at"], key) > moment(w["drafted_at"], key), key, "released before drafted")
    expect("released_at" in w or process == MAIN, key, "the closed process has a weighing that is not released")


def check_weighings(weighings, clusters, known):
    """At least twenty of the main process, all of the closed one."""
    for w in weighings:
        check_weighing(w, clusters, known)
    weighed = Counter(clusters[w["cluster"]]["process"] for w in weighings if w["cluster"] in clusters)
    expect(weighed[MAIN] >= 20, MAIN, f"only {weighed[MAIN]} weighings")
    for cluster in clusters.values():
        if cluster["process"] == CLOSED:
            expect(any(w["cluster"] == cluster["key"] for w in weighings), cluster["key"], "not weighed")
    expect(sum(w["result"] == "not_followed" for w in weighings) >= 3, MAIN, "fewer than three not_followed")


def check_edition(edition, measures, weighings, clusters):
    """Frozen after the last released weighing, resolved after the consultations."""
    key = edition["key"]
    frozen = moment(edition["frozen_at"], key)
    for w in weighings:
        if clusters[w["cluster"]]["process"] == edition["process"]:
            expect(moment(w["released_at"], key) <= frozen, key, f"{w['key']} is released after the freeze")
    for part in edition["parts"]:
        one_of(part["status"], ["resolved", "noted", "annex"], key, "part")
    days = [date.fromisoformat(c["held_on"]) for c in edition["consultations"]]
    expect(days == sorted(days) and frozen.date() < days[0], key, "consultations are not in order")
    for c in edition["consultations"]:
        one_of(c["role"], ["advice", "decision"], key, "role")
        one_of(c["result"], ["unanimous", "majority", "rejected", "noted"], key, "result")
    resolved = date.fromisoformat(edition["resolution"]["resolved_on"])
    expect(edition["consultations"][-1]["role"] == "decision" and resolved == days[-1], key, "decided on another day")
    for amendment in edition["resolution"]["amendments"]:
        one_of(amendment["measure"], list(measures), key, "amended measure")
    for m in measures.values():
        if m["process"] == edition["process"]:
            first = moment(m["status"][0]["at"], key).date()
            expect(first == resolved, m["key"], "becomes resolved on another day")


def check_indicator(indicator, goals, measures):
    """Baseline, target, direction and three to four readings in order."""
    key = indicator["key"]
    one_of(indicator["direction"], ["up", "down", "hold"], key, "direction")
    one_of(indicator["interval"], ["yearly", "half_yearly"], key, "interval")
    expect(("goal" in indicator) != ("measure" in indicator), key, "goal or measure")
    expect(indicator.get("goal", "sw-g1") in goals and indicator.get("measure", "m-sw-zonen") in measures, key, "reference")
    days = [date.fromisoformat(r["on"]) for r in indicator["readings"]]
    expect(3 <= len(days) <= 4 and days == sorted(set(days)), key, "three or four readings in order wanted")
    for reading in indicator["readings"]:
        expect(moment(reading["at"], key).date() >= date.fromisoformat(reading["on"]), key, "recorded before measured")
    sign = {"up": 1, "down": -1, "hold": 0}[indicator["direction"]]
    expect(sign * (indicator["target"] - indicator["baseline"]) >= 0, key, "target lies in the wrong direction")


# ---------------------------------------------------------------- all of it


def check_survey(survey, processes, contributions):
    """Keys of a form are unique, conditions look back, answers fit their question and its days."""
    key, process = survey["key"], processes[survey["process"]]
    one_of(survey["occasion"], [o["key"] for o in process["occasions"]], key, "occasion")
    one_of(survey["speech"], ("formal", "informal"), key, "speech")
    asked = {}
    for section in survey["questions"]["sections"]:
        condition = section.get("condition")
        if condition:
            options = [o["key"] for o in asked.get(condition["question"], {}).get("options", [])]
            for answer in condition["any_of"]:
                one_of(answer, options, key, f"condition of {section['key']}")
        for question in section["questions"]:
            expect(question["key"] not in asked, key, f"question {question['key']} appears twice")
            asked[question["key"]] = question["ask"]
    themes = [t["code"] for t in process["themes"]]
    expect(len(survey["answers"]) >= 10, key, "fewer than ten answers")
    for answer in survey["answers"]:
        at = datetime.fromisoformat(answer["at"])
        expect(datetime.fromisoformat(survey["published_at"]) <= at <= NOW, key, f"answer at {at}")
        for name, values in answer["values"].items():
            ask = asked.get(name, {})
            for value in values:
                fits = {
                    "scale": lambda: 1 <= value <= ask["steps"],
                    "number": lambda: ask["min"] <= value <= ask["max"],
                    "theme": lambda: value in themes,
                    "district": lambda: isinstance(value, str),
                    "choice": lambda: value in [o["key"] for o in ask["options"]],
                    "choices": lambda: value in [o["key"] for o in ask["options"]],
                }
                expect(ask.get("kind") in fits and fits[ask["kind"]](), key, f"{value!r} is no answer to {name}")
    for question, said in survey["said"].items():
        expect(asked.get(question, {}).get("kind") in ("text", "place"), key, f"{question} takes no contributions")
        for voice in said:
            expect(voice in contributions, key, f"no contribution {voice}")


def main():
    """Runs every check; returns the exit code."""
    town = load("town.json")
    processes = {p["slug"]: p for p in town["processes"]}
    for process in town["processes"]:
        check_process(process)
    kinds = {o["kind"] for o in processes[MAIN]["occasions"]}
    expect(len(kinds) >= 12, MAIN, f"only {len(kinds)} kinds of occasion")

    contributions = keyed(items("contributions.json"), "contributions.json")
    for c in contributions.values():
        check_contribution(c, processes[c["process"]], {o["key"]: o for o in processes[c["process"]]["occasions"]})
    comments = keyed(items("comments.json"), "comments.json")
    for comment in comments.values():
        check_comment(comment, contributions)
    check_variety(contributions.values())
    check_counts(contributions.values(), comments)

    clusters = keyed(items("clusters.json"), "clusters.json")
    check_clusters(clusters.values(), items("unassignable.json"), contributions.values())
    sources = keyed(items("sources.json"), "sources.json")
    for source in sources.values():
        one_of(source["kind"], "concept report statistic walk talk".split(), source["key"], "kind")
        one_of(source["assessment"], "valid outdated contradicts".split(), source["key"], "assessment")
    findings = keyed([f for source in sources.values() for f in source["findings"]], "findings")
    swot = keyed(items("swot.json"), "swot.json")
    check_swot(swot.values(), clusters, findings)
    scenarios = keyed(items("scenarios.json"), "scenarios.json")
    check_scenarios(scenarios.values(), swot)
    goals = keyed(items("goals.json"), "goals.json")
    check_goals(goals, swot, scenarios, clusters)
    projects = keyed(items("projects.json"), "projects.json")
    for project in projects.values():
        one_of(project["state"], "planned under_way done".split(), project["key"], "state")

    measures = keyed(items("measures.json"), "measures.json")
    for m in measures.values():
        check_measure(m, processes, goals, clusters, swot, sources, measures)
    check_cycles(measures)
    weighings = items("weighings.json")
    keyed(weighings, "weighings.json")
    check_weighings(weighings, clusters, {"goal": goals, "measure": measures, "swot": swot, "project": projects})
    for edition in items("editions.json"):
        check_edition(edition, measures, weighings, clusters)
    indicators = keyed(items("indicators.json"), "indicators.json")
    for indicator in indicators.values():
        check_indicator(indicator, goals, measures)

    surveys = keyed(items("surveys.json"), "surveys.json")
    for survey in surveys.values():
        check_survey(survey, processes, contributions)

    for name, things, least in (
        ("clusters", clusters, {MAIN: 30, CLOSED: 6}), ("swot", swot, {MAIN: 40, CLOSED: 6}),
        ("scenarios", scenarios, {MAIN: 4, CLOSED: 1}), ("goals", goals, {MAIN: 21, CLOSED: 7}),
        ("measures", measures, {MAIN: 24, CLOSED: 6}), ("indicators", indicators, {CLOSED: 12}),
        ("projects", projects, {MAIN: 6}), ("sources", sources, {MAIN: 13}),
    ):
        have = Counter(thing["process"] for thing in things.values())
        for process, n in least.items():
            expect(have[process] >= n, process, f"{name}: {have[process]}, at least {n} wanted")

    print_tables(list(contributions.values()))
    print("\n" + ("\n".join(faults) if faults else "no faults"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
