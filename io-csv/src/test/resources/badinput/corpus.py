#!/usr/bin/env python3
"""Generates the hostile files with the reference inputs' generators, adapted to this format's shape.

corpus.py TOOLS csv|json|domain --seed N --out DIR     corpora, for verdicts.py
corpus.py TOOLS huge STREAM [options of huge.py]       one large stream, on standard output

TOOLS is the folder of the generators. They find columns and members by roles (profile.json); what they address by a name of their own is
translated here: the indicators of an ambition are those of its first objective, and the value of a target stands beside it.
Cases that this format has no place for are left out; SKIPPED says why, and docs/file-policy.md repeats it."""
import json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROFILE = os.path.join(HERE, "profile.json")
NO_BOOLEAN = "the format has no true or false"
NO_DEPENDENCY = "ambitions do not depend on each other"
SKIPPED = {
    "literal-True": NO_BOOLEAN, "literal-undefined": NO_BOOLEAN, "literal-nulL": NO_BOOLEAN,
    "depends-dangling": NO_DEPENDENCY, "depends-self": NO_DEPENDENCY, "depends-cycle-2": NO_DEPENDENCY,
    "depends-cycle-5000": NO_DEPENDENCY, "depends-chain-5000-acyclic": NO_DEPENDENCY,
    "version-number": "the schema version is a number",
    "type-period-target_period-date": "a deadline may be a day",
    "type-int-min_schools-int-max-plus-1": "a count may be as large as 1e15",
    "school-id-empty": "a row without a cohort is about the whole population",
    "below-min-schools": "no minimum number of schools can be declared",
    "sum-over-2e53": "a count is at most 1e15, so the rows are refused",
    "order-sensitive-double-sum": "a count is at most 1e15, so the rows are refused",
}


def slashed(text):
    """2027-2028 as this format writes it; other text as it is."""
    return re.sub(r"^(\d{4})-(\d{4})$", r"\1/\2", text) if isinstance(text, str) else text


def adapt(mutlib):
    plain_get, plain_set, doc_set = mutlib.Obj.get, mutlib.Obj.set, mutlib.JsonDoc.set

    def objective(ambition):
        return plain_get(plain_get(ambition, "goals")[0], "objectives")[0]

    def has(node, name):
        return any(k == name for k, _ in node.pairs)

    def get(self, name):
        if name == "indicatorIds" and has(self, "goals"):
            return plain_get(objective(self), "indicators")
        if name == "atLeast" and not has(self, name) and has(self, "timeframe"):
            return plain_get(self, "value")
        if name == "target" and has(self, "direction"):
            return mutlib.Obj()
        return plain_get(self, name)

    def put(self, name, value):
        if name == "indicatorIds" and has(self, "goals"):
            plain_set(objective(self), "indicators", value)
        elif name == "id" and value in ("niveau-é", "niveau-e\u0301"):
            plain_set(self, name, value)
        elif name != "dependsOn":
            plain_set(self, name, value)

    def doc_put(self, pointer, value):
        if pointer.endswith(("/deadline", "/timeframe")):
            value = slashed(value)
        if pointer.endswith("/direction") and value == "down":
            value = "DECREASE"
        doc_set(self, pointer, value)

    mutlib.Obj.get, mutlib.Obj.set, mutlib.JsonDoc.set = get, put, doc_put


def corpus(kind, module):
    """The cases without those that are left out."""
    build = module.build

    def kept(profile, seed):
        cases, skipped = build(profile, seed)
        skipped += [(c.name, SKIPPED[c.name]) for c in cases if c.name in SKIPPED]
        return [c for c in cases if c.name not in SKIPPED], skipped
    kept.base = build.base
    return kept


def world(mutlib, cases_domain):
    """One objective of one indicator; schools are the parts of a whole, so they stand in the category."""

    class Indicator:
        def __init__(self, node, objective):
            self.node, self.objective = node, objective

        def get(self, name):
            return self.node.get(name) if name == "id" else self.objective.get(name)

        def set(self, name, value):
            if name == "direction":
                self.node.set("direction", {"down": "DECREASE"}[value])
                self.objective.set("target", mutlib.Obj([("atMost", self.objective.get("target").get("atLeast"))]))

    class World(cases_domain.World):
        def __init__(self, profile, seed):
            self.prof = json.loads(json.dumps(profile))
            self.prof["csv"]["order"].append("unit")
            self.prof["csv"]["labels"].update(school="category", source="publisher", unit="unit")
            self.prof["csv"]["sources"] = ["BRON", "survey"]
            self.rng = None
            self.doc = mutlib.base_agreement(profile, seed)
            for name in ("indicators", "ambitions"):
                self.doc.set("/" + name, self.doc.at("/" + name)[:1])
            self.doc.delete("/cohorts")
            objective = self.doc.at("/ambitions/0/goals/0/objectives/0")
            self.ind = Indicator(self.doc.at("/indicators/0"), objective)
            self.rows, self.rows_b = [], []

        def baseline(self, value, period=None):
            self.ind.objective.get("baseline").set("value", value)

        def target(self, value, period=None):
            target = self.ind.objective.get("target")
            target.pairs = [[target.pairs[0][0], value]]

        def add(self, school, period, *rest, **named):
            super().add("school=" + school, slashed(period), *rest, **named)
            rows = named.get("to")
            (self.rows if rows is None else rows)[-1][-1] = "percent"

    return World


def main():
    tools, kind, *rest = sys.argv[1:]
    sys.path.insert(0, tools)
    import mutlib
    adapt(mutlib)
    if kind == "huge":
        import huge
        return huge.main(rest + ["--profile", PROFILE])
    if kind == "domain":
        import cases_domain
        cases_domain.World = world(mutlib, cases_domain)
        cases_domain.CASES[:] = [c for c in cases_domain.CASES if c[0] not in SKIPPED]
        return cases_domain.main(rest + ["--profile", PROFILE])
    module = __import__("mutate_" + kind)
    return mutlib.run_cli(kind, corpus(kind, module), "." + kind, rest + ["--profile", PROFILE])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
